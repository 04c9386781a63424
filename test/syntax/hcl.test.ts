/** HCL to blocks and expressions with their places; what is broken is told, and the rest is read. */
import { beforeAll, describe, expect, test } from 'vitest'
import { hclModules } from '../../src/syntax/hcl-file.ts'
import { loadHclGrammar } from '../../src/syntax/hcl-grammar.ts'
import { parseExpression, parseHcl, parseTemplate, type Expression, type HclGrammar, type ParsedHcl, type Template, type TextPart } from '../../src/syntax/hcl.ts'
import { textOf, wholeFile } from '../../src/text.ts'

let grammar: HclGrammar

beforeAll(async () => {
  grammar = await loadHclGrammar(hclModules())
})

function parse(text: string): ParsedHcl {
  return parseHcl({ path: 'main.tf', text }, grammar)
}

function valueOf(text: string): Expression {
  const { body, problems } = parse(`x = ${text}\n`)
  expect(problems).toEqual([])
  const value = body.attributes[0]?.value
  if (!value) throw new Error('no value')
  return value
}

function templateOf(text: string): Template {
  const value = valueOf(text)
  if (value.kind !== 'template') throw new Error(`a ${value.kind}`)
  return value
}

/** The text parts of a template. */
function texts(template: Template): readonly string[] {
  return template.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
}

/** What stands in the file where each unit of the first text part is. */
function places(template: Template, file: string): readonly (string | undefined)[] {
  const part = template.parts.find((each): each is TextPart => each.kind === 'text')
  return part ? Array.from({ length: part.text.length }, (_, i) => file[part.at(i)]) : []
}

describe('blocks', () => {
  test('types, labels, attributes and their places', () => {
    const text = '# é😀\r\nresource "aws_s3_bucket" b {\r\n  bucket = "x" // named\r\n  tags { a = 1 }\r\n}\r\n'
    const { body, comments, problems } = parse(text)
    const [block] = body.blocks
    expect(problems).toEqual([])
    expect(block?.labels).toEqual(['aws_s3_bucket', 'b'])
    expect(block && textOf(block.head)).toBe('resource "aws_s3_bucket" b')
    expect(block?.body.attributes.map(({ key, span }) => [textOf(key), textOf(span)])).toEqual([['bucket', 'bucket = "x"']])
    expect(block?.body.blocks.map(({ type, span }) => [type, textOf(span)])).toEqual([['tags', 'tags { a = 1 }']])
    expect(comments.map(({ text: own }) => own)).toEqual(['é😀', 'named'])
  })

  test('comments of all three kinds', () => {
    expect(parse('# a\n// b\n/* c\n d */\nx = 1 # e\n').comments.map(({ text }) => text)).toEqual(['a', 'b', 'c\n d', 'e'])
  })
})

describe('expressions', () => {
  const kinds: Readonly<Record<string, string>> = {
    '1.5': 'literal', true: 'literal', null: 'literal', '"a"': 'template', '[1, 2,]': 'tuple', '{ a = 1, "b": 2 }': 'object', 'f(a, b...)': 'call', 'provider::aws::f(1)': 'call', 'a.b[0].c["d"]': 'get',
    'a ? b : c': 'conditional', '[for k, v in x : v if k != ""]': 'for', '{ for v in x : v => v... }': 'for', 'a[*].b': 'splat', '!a': 'unary', 'a && b': 'binary', '(a)': 'name',
  }
  for (const [text, kind] of Object.entries(kinds)) {
    test(text, () => {
      const value = valueOf(text.endsWith(']') && kind === 'get' ? text.slice(0, -5) : text)
      expect(value.kind).toBe(kind)
    })
  }

  test('a chain from the innermost', () => {
    const value = valueOf('a.b[0].c')
    expect(value.kind === 'get' && value.name === 'c' && value.of.kind === 'index' && textOf(value.of.span)).toBe('a.b[0]')
  })

  /** How it is put together, every conditional in brackets. */
  const grouped = (value: Expression): string => (value.kind === 'conditional' ? `(${grouped(value.condition)} ? ${grouped(value.then)} : ${grouped(value.otherwise)})` : textOf(value.span))
  const groups: Readonly<Record<string, string>> = {
    'a ? b : c ? d : e': '(a ? b : (c ? d : e))',
    'a == 1 ? b : c || d ? e : f == 2 ? g : h': '(a == 1 ? b : (c || d ? e : (f == 2 ? g : h)))',
    'a ? b ? c : d : e': '(a ? (b ? c : d) : e)',
    'a ? b ? c : d ? e : f : g ? h : i': '(a ? (b ? c : (d ? e : f)) : (g ? h : i))',
    '(a ? b : c) ? d : e': '((a ? b : c) ? d : e)',
    'a ? b : (c ? d : e)': '(a ? b : (c ? d : e))',
  }
  for (const [text, expected] of Object.entries(groups)) test(text, () => { expect(grouped(valueOf(text))).toBe(expected) })

  test('a conditional behind a colon stands from its condition to its end', () => {
    const value = valueOf('a ? b : c ? d : e')
    expect(value.kind === 'conditional' && [value.span, value.otherwise.span].map(textOf)).toEqual(['a ? b : c ? d : e', 'c ? d : e'])
  })

  test('keys of an object: a bare word, a string, an expression in parentheses', () => {
    const value = valueOf('{ a = 1\n "b c" = 2\n (d) = 3 }')
    expect(value.kind === 'object' && value.items.map(({ key }) => key.kind)).toEqual(['template', 'template', 'name'])
  })
})

describe('strings', () => {
  test('escapes, each with its place', () => {
    const text = '"a\\n\\"\\u00e9\\U0001F600$${x}%%{y}z"'
    const template = templateOf(text)
    expect(texts(template)).toEqual(['a\n"é😀${x}%{y}z'])
    expect(places(template, `x = ${text}`).join('')).toBe('a\\\\\\\\\\${x}%{y}z')
  })

  test('what stands between interpolations, blanks included', () => {
    expect(texts(templateOf('" a ${ x } ${y}b "'))).toEqual([' a ', ' ', 'b '])
  })

  test('`~` takes the blanks beside it', () => {
    expect(texts(templateOf('"a ${~ x ~} b"'))).toEqual(['a', 'b'])
  })

  test('a condition in a template', () => {
    const [part] = templateOf('"%{ if x }a%{ else }b%{ endif }"').parts
    expect(part?.kind === 'if' && [part.then, part.otherwise].map((parts) => parts.map((each) => (each.kind === 'text' ? each.text : '')))).toEqual([['a'], ['b']])
  })

  test('a heredoc is its lines; `#` and `//` in it are text', () => {
    expect(texts(templateOf('<<EOT\n# a\n  ${x} // b\nEOT'))).toEqual(['# a\n  ', ' // b\n'])
  })

  test('an indented heredoc loses what all lines begin with, and still knows its places', () => {
    const text = '<<-EOT\n    {\n      "a": 1\n    }\n  EOT'
    const template = templateOf(text)
    expect(texts(template)).toEqual(['{\n  "a": 1\n}\n'])
    expect(places(template, `x = ${text}`).join('')).toBe('{\n  "a": 1\n}\n')
  })

  test('a heredoc with CRLF', () => {
    expect(texts(templateOf('<<EOT\r\n{}\r\nEOT\r'))).toEqual(['{}\r\n'])
  })

  test('a template file', () => {
    const source = { path: 'a.tpl', text: '{"a": "${b}"}\n' }
    const { parts } = parseTemplate(wholeFile(source), grammar)
    expect(parts.map((part) => (part.kind === 'text' ? part.text : part.kind === 'interpolation' ? textOf(part.span) : part.kind))).toEqual(['{"a": "', '${b}', '"}\n'])
  })

  test('an expression by itself', () => {
    const value = parseExpression(wholeFile({ path: 'a', text: 'var.x[0]' }), grammar)
    expect([value.kind, textOf(value.span)]).toEqual(['index', 'var.x[0]'])
  })
})

describe('what is broken', () => {
  test('a string that is not closed hides none of the other blocks', () => {
    const { body, problems } = parse('a "x" {\n  b = "foo\n}\n\nc "y" {\n  d = "e"\n}\n')
    expect(problems.map(({ message, span }) => [message, textOf(span)])).toEqual([['this string is not closed on its line', '"foo']])
    expect(body.blocks.map(({ labels }) => labels[0])).toContain('y')
    expect(body.broken).toBe(true)
  })

  test('a bracket that is missing', () => {
    const { problems, body } = parse('a {\n  b = [1, 2\n}\nc {\n  d = 1\n}\n')
    expect(problems.length).toBeGreaterThan(0)
    expect(body.blocks.map(({ type }) => type)).toContain('c')
  })

  test('a conflict of a merge', () => {
    expect(parse('a {\n<<<<<<< HEAD\n  b = 1\n=======\n  b = 2\n>>>>>>> main\n}\n').problems.length).toBeGreaterThan(0)
  })

  for (const [name, text] of Object.entries({
    brackets: `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'open brackets': `a = ${'['.repeat(100_000)}`, blocks: 'a {'.repeat(100_000), templates: `a = ${'"${'.repeat(100_000)}`, negations: `a = ${'!'.repeat(100_000)}b`,
    sums: `a = 1${' + 1'.repeat(100_000)}`, conditionals: `a = ${'b ? c : '.repeat(20_000)}d`, heredocs: 'a = <<E\n'.repeat(20_000),
  })) {
    test(`100,000 ${name} are no problem`, () => {
      expect(parse(text).body.span.end).toBe(text.length)
    })
  }
})
