/** The JSON reader: what it says of broken text and where, what it keeps of it, and that it reads valid text as JSON.parse does. */
import { describe, expect, test } from 'vitest'
import { parseJson, textInside } from '../../src/syntax/json.ts'
import type { Parsed, StringTree, Tree } from '../../src/syntax/tree.ts'
import { textOf, wholeFile } from '../../src/text.ts'
import { seeded } from '../random.ts'

function parse(text: string): Parsed {
  return parseJson(wholeFile({ path: 'x.json', text }))
}

function valueOf(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined
  if (tree.type === 'object') return Object.fromEntries(tree.members.map(({ name, value }) => [name, valueOf(value)]))
  if (tree.type === 'array') return tree.items.map(valueOf)
  if (tree.type === 'string') return tree.pieces.join('')
  return tree.type === 'literal' ? tree.value : `unknown ${tree.text}`
}

/** `offset «text» message` of each problem, the message up to its first comma. */
function problemsOf(text: string): readonly string[] {
  return parse(text).problems.map(({ span, message }) => `${span.start} «${textOf(span)}» ${message.split(',')[0] ?? ''}`)
}

function string(text: string): StringTree {
  const { tree } = parse(text)
  if (tree?.type !== 'string') throw new Error('the text of a test is a string')
  return tree
}

describe('errors, each at its place, with what can still be read', () => {
  test.each([
    ['a comma is missing after a member', '{"a": 1 "b": 2}', ['6 «1» a comma is missing here'], { a: 1, b: 2 }],
    ['a comma is missing over a line break', '{"a": "x"\n  "b": 2}', ['8 «"» a comma is missing here'], { a: 'x', b: 2 }],
    ['a comma is missing in a list', '["a" "b"]', ['3 «"» a comma is missing here'], ['a', 'b']],
    ['a colon is missing', '{"a" 1, "b": 2}', ['5 «1» a colon is missing after the key `a`'], { a: 1, b: 2 }],
    ['a value is missing', '{"a": , "b": 2}', ['6 «,» the key `a` has no value'], { a: 'unknown ', b: 2 }],
    ['the last value is missing', '{"a": }', ['6 «}» the key `a` has no value'], { a: 'unknown ' }],
    ['a key is missing', '{: 1}', ['1 «:» this colon follows no key', '3 «1» a key is missing before this value'], {}],
    ['two commas', '[1,,2]', ['3 «,» this comma separates nothing'], [1, 2]],
    ['a trailing comma in a list', '[1, 2,]', ['5 «,» JSON has no comma before `]`'], [1, 2]],
    ['a trailing comma in an object, before a comment', '{"a": 1, /* x */}', ['7 «,» JSON has no comma before `}`', '9 «/* x */» JSON has no comments'], { a: 1 }],
    ['a list is not closed before the next key', '{"a": ["x", "y" "b": 2}', ['6 «[» this `[` is never closed'], { a: ['x', 'y'], b: 2 }],
    ['a list is not closed before the end of its object', '{"a": [1, 2}', ['6 «[» this `[` is never closed'], { a: [1, 2] }],
    ['the innermost open bracket is told, once', '{"a": [{"b": 1}, {"c": ', ['17 «{» this `{` is never closed', '22 « » the key `c` has no value'], { a: [{ b: 1 }, { c: 'unknown ' }] }],
    ['a bracket too many', '{"a": 1}}', ['8 «}» this `}` closes nothing'], { a: 1 }],
    ['the wrong bracket closes nothing', '{"a": 1]}', ['7 «]» this `]` closes nothing'], { a: 1 }],
    ['a second document', '{"a": 1} {"b": 2}', ['9 «{» a second value begins here'], { a: 1 }],
    ['a key without quotes', '{a: 1}', ['1 «a» a key stands in double quotes in JSON'], { a: 1 }],
    ['single quotes', "{'a': 'x'}", ["1 «'a'» a key stands in double quotes in JSON"], { a: "unknown 'x'" }],
    ['a word', '[True, undefined]', ['1 «True» `True` is not a JSON value', '7 «undefined» `undefined` is not a JSON value'], ['unknown True', 'unknown undefined']],
    ['a string is not closed', '{"a": "x\n, "b": 2}', ['6 «"x» this string is never closed'], { a: 'x', b: 2 }],
    ['a string is not closed, and takes in the comma', '{"a": "x,\n"b": 2}', ['6 «"x,» this string is never closed'], { a: 'x,', b: 2 }],
    ['a string is not closed, and takes in the bracket', '{"a": ["x],\n"b": 2}', ['7 «"x],» this string is never closed'], { a: ['x],'], b: 2 }],
    ['a key is not closed', '{"a: "x",\n"b": 2}', ['6 «x» `x` is not a JSON value'], { 'a: ': 'unknown x', b: 2 }],
    ['a string is not closed, and takes in the rest', '{"a": {"b": "x}}', ['12 «"x}}» this string is never closed'], { a: { b: 'x}}' } }],
    ['an escape that JSON does not have', String.raw`["a\qb"]`, [String.raw`1 «"a\qb"» this string has an escape that JSON does not know`], ['ab']],
    ['half an escape', String.raw`["\u12"]`, [String.raw`1 «"\u12"» this string has a ${'`\\u`'} that four hexadecimal digits do not follow`], ['']],
    ['NUL and other control characters in a string', '["a\u0000b"]', ['1 «"a\u0000b"» this string has a control character in it'], ['a\u0000b']],
    ['a no-break space is told once, and skipped', '{\u00a0"a":\u00a0\u00a01\u00a0}', ['1 «\u00a0» the character U+00A0 is no blank in JSON'], { a: 1 }],
    ['a duplicate key', '{"a": 1, "a": 2}', ['9 «"a"» the key `a` stands twice in one object'], { a: 2 }],
    ['nothing but a bracket', '[', ['0 «[» this `[` is never closed'], []],
  ])('%s', (_, text, problems, value) => {
    expect(problemsOf(text)).toEqual(problems)
    expect(valueOf(parse(text).tree)).toEqual(value)
  })

  test.each(['', ' \r\n\t ', ',', ':', '}', '\u0000', '// only a comment'])('a text without a value: %j', (text) => {
    const { tree } = parse(text)
    expect(tree === undefined || tree.type === 'unknown').toBe(true)
  })

  test('three errors in one policy, and the rest is read', () => {
    const text = '{\n  "Version": "2012-10-17"\n  "Statement": [\n    { "Effect": "Allow", "Action": "s3:*" "Resource": "*" },\n    { "Effect": }\n  ]\n}'
    expect(parse(text).problems.map(({ span }) => text.slice(0, span.start).split('\n').length)).toEqual([2, 4, 5])
    expect(valueOf(parse(text).tree)).toEqual({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }, { Effect: 'unknown ' }] })
  })

  test('an object is broken only where the error stands directly in it', () => {
    const { tree } = parse('{"a": {"b": 1 "c": 2}, "d": {"e": 1}}')
    if (tree?.type !== 'object') throw new Error('the text of a test is an object')
    expect([tree.broken, ...tree.members.map(({ value }) => value.type === 'object' && value.broken)]).toEqual([undefined, true, undefined])
  })

  test('a duplicate key points to the first; the name may be __proto__', () => {
    const [problem] = parse('{"__proto__": 1, "b": 2, "__proto__": 3}').problems
    expect([problem?.kind, problem?.related?.span.start, problem?.related?.message]).toEqual(['duplicate-key', 1, 'first here'])
    expect(parse('[{"a": 1}, {"a": 1}]').problems).toEqual([])
  })

  test('comments are kept, with their text', () => {
    const { comments, tree } = parse('// one\n{"a": /* two */ 1} // three')
    expect(comments.map(({ span, text }) => [textOf(span), text])).toEqual([['// one', 'one'], ['/* two */', 'two'], ['// three', 'three']])
    expect(valueOf(tree)).toEqual({ a: 1 })
    expect(problemsOf('{} /* x')).toContain('3 «/* x» this comment is never closed')
  })

  test('no more problems than anyone reads', () => {
    expect(parse(`[${'1 '.repeat(500)}]`).problems.length).toBeLessThanOrEqual(20)
  })
})

describe('places', () => {
  test('spans are in UTF-16 units, with CRLF, tabs and characters outside the basic plane', () => {
    const text = '{\r\n\t"😀": "é",\r\n\t"b": [true]\r\n}\r\n'
    const { tree, problems } = parse(text)
    expect(problems).toEqual([])
    if (tree?.type !== 'object') throw new Error('the text of a test is an object')
    expect(tree.members.map(({ span, key, value }) => [textOf(span), textOf(key.span), textOf(value.span)])).toEqual([
      ['"😀": "é"', '"😀"', '"é"'], ['"b": [true]', '"b"', '[true]'],
    ])
  })

  test.each([
    ['"abc"', 1, 2, 'b'],
    [String.raw`"a\nbc"`, 1, 2, String.raw`\n`],
    [String.raw`"a\nbc"`, 2, 4, 'bc'],
    [String.raw`"\u0061\"\\x"`, 0, 1, String.raw`\u0061`],
    [String.raw`"\u0061\"\\x"`, 1, 3, String.raw`\"\\`],
    [String.raw`"\u0061\"\\x"`, 3, 4, 'x'],
    [String.raw`"\ud83d\ude00!"`, 1, 3, String.raw`\ude00!`],
    [String.raw`"a\tb"`, 3, 3, ''],
    [String.raw`"a\tb"`, 0, 99, String.raw`a\tb`],
  ])('part of %s from %i to %i', (text, start, end, expected) => {
    expect(textOf(string(text).part(start, end))).toBe(expected)
  })

  test('a document inside a string, inside a string: its places are in the file', () => {
    const inner = '{ "a": "é\\n", "b": 2 "c": 3 }'
    const text = JSON.stringify(JSON.stringify(inner))
    const once = textInside(string(text))
    const decoded = once && parseJson(once).tree
    const twice = decoded?.type === 'string' ? textInside(decoded) : undefined
    expect(twice?.text).toBe(inner)
    const parsed = twice && parseJson(twice)
    expect(valueOf(parsed?.tree)).toEqual({ a: 'é\n', b: 2, c: 3 })
    expect(parsed?.problems.map(({ span }) => textOf(span))).toEqual(['2'])
    const c = parsed?.tree?.type === 'object' ? parsed.tree.members[2] : undefined
    expect(c && textOf(c.key.span)).toBe(String.raw`\\\"c\\\"`)
  })

  test('lone surrogates come through, escaped or not', () => {
    const text = '["\ud800", "\\udc00"]'
    expect(valueOf(parse(text).tree)).toEqual(['\ud800', '\udc00'])
    expect(parse(text).problems).toEqual([])
  })
})

describe('size', () => {
  test.each([['open', '['.repeat(100_000)], ['balanced', '['.repeat(100_000) + ']'.repeat(100_000)], ['objects', '{"a":'.repeat(100_000)], ['closing', ']'.repeat(100_000)]])('100,000 nested brackets: %s', (_, text) => {
    const start = performance.now()
    expect(parse(text).problems.length).toBeLessThanOrEqual(20)
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  test('100,000 members and 100,000 escapes in linear time', () => {
    const start = performance.now()
    const { tree } = parse(`{${Array.from({ length: 100_000 }, (_, i) => `"k${i}": ${i}`).join(',')}}`)
    expect(tree?.type === 'object' && tree.members.length).toBe(100_000)
    expect(valueOf(parse(JSON.stringify('"'.repeat(100_000))).tree)).toBe('"'.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

describe('random texts', () => {
  const alphabet = ['a', 'Z', '0', ' ', '"', '\\', '/', '\n', '\t', '\u0000', '\u001f', 'é', '\u2028', '😀', '\ud800', '{', '}', '[', ':', ',', '$']

  function randomText(random: () => number): string {
    return Array.from({ length: Math.floor(random() * 8) }, () => alphabet[Math.floor(random() * alphabet.length)] ?? '').join('')
  }

  function randomValue(random: () => number, depth: number): unknown {
    const pick = Math.floor(random() * (depth > 0 ? 8 : 6))
    if (pick === 0) return null
    if (pick === 1) return random() < 0.5
    if (pick === 2) return Math.floor(random() * 2000) - 1000
    if (pick === 3) return (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20)
    if (pick <= 5) return randomText(random)
    const length = Math.floor(random() * 4)
    if (pick === 6) return Array.from({ length }, () => randomValue(random, depth - 1))
    return Object.fromEntries(Array.from({ length }, () => [randomText(random), randomValue(random, depth - 1)]))
  }

  test('a valid text is read as JSON.parse reads it, without a problem', () => {
    const random = seeded(20121017)
    for (let i = 0; i < 2000; i++) {
      const text = JSON.stringify(randomValue(random, 4), null, Math.floor(random() * 3))
      const { tree, problems } = parse(text)
      expect(problems).toEqual([])
      expect(valueOf(tree)).toEqual(JSON.parse(text))
    }
  })

  test('a broken text never throws, has a problem, and no span leaves it', () => {
    const random = seeded(20081017)
    for (let i = 0; i < 2000; i++) {
      const valid = JSON.stringify(randomValue(random, 4), null, Math.floor(random() * 3))
      const cut = Math.floor(random() * valid.length)
      const text = valid.slice(0, cut) + (random() < 0.5 ? (alphabet[Math.floor(random() * alphabet.length)] ?? '') : '') + valid.slice(cut + (random() < 0.5 ? 1 : 0))
      const { tree, problems } = parse(text)
      for (const { span } of problems) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
      expect(problems.some(({ kind }) => kind !== 'duplicate-key') || tree === undefined).toBe(!isJson(text))
    }
  })

  function isJson(text: string): boolean {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
})
