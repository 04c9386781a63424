/** The YAML reader: places of what it reads, what it says of broken text, and that it reads valid text as js-yaml does. */
import fs from 'node:fs'
import path from 'node:path'
import { CORE_SCHEMA, defineScalarTag, defineSequenceTag, loadAll, mergeTag, YAMLException } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { memberOf, type StringTree, type Tree } from '../../src/syntax/tree.ts'
import { parseYaml, type ParsedYaml } from '../../src/syntax/yaml.ts'
import { YamlString } from '../../src/syntax/yaml-scalar.ts'
import { textOf, wholeFile } from '../../src/text.ts'
import { seeded } from '../random.ts'

function parse(text: string): ParsedYaml {
  return parseYaml(wholeFile({ path: 'x.yaml', text }))
}

/** With literals as their text, so that readers of YAML 1.1 and 1.2 can be compared. */
function valueOf(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined
  if (tree.type === 'object') return Object.fromEntries(tree.members.map(({ name, value }) => [name, valueOf(value)]))
  if (tree.type === 'array') return tree.items.map(valueOf)
  if (tree.type === 'string') return tree.pieces.join('')
  return tree.type === 'literal' ? (tree.value === null ? null : String(tree.value)) : `unknown ${tree.text}`
}

function first(text: string): Tree {
  const [tree] = parse(text).trees
  if (!tree) throw new Error('the text of a test has a value')
  return tree
}

function member(text: string, name: string): Tree {
  const found = memberOf(first(text), name)?.value
  if (!found) throw new Error(`the text of a test has ${name}`)
  return found
}

function stringAt(text: string, name = 'a'): StringTree {
  const found = member(text, name)
  if (found.type !== 'string') throw new Error(`${name} is a string in a test`)
  return found
}

describe('places', () => {
  test.each([
    ['plain', 'a: s3:Get # why\nb: 1', 's3:Get'],
    ['plain, over lines', 'a: one\n  two\nb: 1', 'one\n  two'],
    ['single quotes', "a: 'it''s'", "'it''s'"],
    ['double quotes', String.raw`a: "x\u0041"`, String.raw`"x\u0041"`],
    ['a list of lines', 'a:\n  - x\n  - y\nb: 1', '- x\n  - y'],
    ['a list in brackets, with a comment', 'a: [x, # why ]\n  y, ]\nb: 1', '[x, # why ]\n  y, ]'],
    ['an object', 'a:\n  b: 1\n  c: 2\nd: 3', 'b: 1\n  c: 2'],
    ['an object in braces', 'a: {b: 1, c: {}}\nd: 3', '{b: 1, c: {}}'],
    ['a pair in a list', 'a: [b: 1]', '[b: 1]'],
    ['a function', "a: !Sub '${B}/*'\nb: 1", "!Sub '${B}/*'"],
    ['a function of a list', 'a: !Join [x, [y]]\nb: 1', '!Join [x, [y]]'],
    ['a block', 'a: |-\n  x\n  y\nb: 1', '|-\n  x\n  y'],
    ['a block with a comment and a tag', 'a: !Sub >  # why\n  x\nb: 1', '!Sub >  # why\n  x'],
    ['an alias is its anchor', 'b: &x [1]\na: *x', '[1]'],
    ['line breaks of Windows', 'a: [x,\r\n  y]\r\nb: 1', '[x,\r\n  y]'],
    ['beyond the Basic Multilingual Plane', '"\u{1F600}": 1\na: "\u{1F600}x"', '"\u{1F600}x"'],
  ])('%s', (_, text, want) => expect(textOf(member(text, 'a').span)).toBe(want))

  test.each([
    ['literal', 'a: |\n    one\n     two\n\n    three\n', 'one\n two\n\nthree\n'],
    ['literal, strip', 'a: |-\n  one\n  two\n\nb: 1', 'one\ntwo'],
    ['literal, keep', 'a: |+\n  one\n\n\nb: 1', 'one\n\n\n'],
    ['literal, with an indentation', 'a: |2\n    one\n  two\n', '  one\ntwo\n'],
    ['folded', 'a: >\n  one\n  two\n\n  three\n    more\n  four\n', 'one two\nthree\n  more\nfour\n'],
    ['double quotes, folded and escaped', 'a: "one\n  two\\\n  three \\x41 \\u0042\\n\\"x\\""', 'one twothree A B\n"x"'],
    ['single quotes, folded', "a: 'it''s\n\n  two'", "it's\ntwo"],
    ['plain, folded', 'a: one\n  two\n\n  three', 'one two\nthree'],
    ['Windows', 'a: |\r\n  one\r\n  two\r\n', 'one\ntwo\n'],
  ])('each unit of a text knows its place: %s', (_, text, want) => {
    const string = stringAt(text)
    expect(string.pieces.join('')).toBe(want)
    for (let i = 0; i < want.length; i++) {
      const there = textOf(string.part(i, i + 1))
      if (/\w/.test(want.charAt(i)) && !there.startsWith('\\')) expect(there).toBe(want.charAt(i))
    }
    if (!(string instanceof YamlString)) throw new Error('no string of YAML')
    const origin = string.decoded()
    const places = Array.from({ length: want.length + 1 }, (__, i) => origin.at(i))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('comments, but not those in strings and blocks', () => {
    const { comments } = parse('# one\na: "# no" # two\nb: |  # three\n  # no\nc: x#no\nd: [1, # four\n  2]\n# five\n')
    expect(comments.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four', 'five'])
    expect(comments.map(({ span }) => textOf(span))).toEqual(['# one', '# two', '# three', '# four', '# five'])
  })
})

describe('values', () => {
  test.each<[string, string, unknown]>([
    ['functions in their long form', 'a: !Ref B\nb: !GetAtt C.D\nc: !If [x, 1, !Ref y]', [{ a: { Ref: 'B' }, b: { 'Fn::GetAtt': 'C.D' }, c: { 'Fn::If': ['x', '1', { Ref: 'y' }] } }]],
    ['merge keys', 'b: &b {x: 1, y: 2}\nc: &c {z: 3}\na: {<<: [*b, *c], y: 9}', [{ b: { x: '1', y: '2' }, c: { z: '3' }, a: { y: '9', x: '1', z: '3' } }]],
    ['several documents', 'a: 1\n---\nb: 2\n...\n---\n- c', [{ a: '1' }, { b: '2' }, ['c']]],
    ['account ids keep their digits', 'a: 012345678901\nb: 123456789012\nc: 1.0', [{ a: '012345678901', b: '123456789012', c: '1.0' }]],
    ['words of YAML 1.1', 'a: yes\nb: "yes"\nc: Off', [{ a: 'true', b: 'yes', c: 'false' }]],
    ['nothing', 'a:\nb: ~\nc: ""', [{ a: null, b: null, c: '' }]],
    ['a date is text', 'Version: 2012-10-17', [{ Version: '2012-10-17' }]],
    ['no text', '', []],
    ['a `]` to the left of its list', 'a:\n  b: [\n    x, # why\n  ]\n  c: [\n  y\n]\nd: 1', [{ a: { b: ['x'], c: ['y'] }, d: '1' }]],
    ['aliases that would be endless', `a: &a [x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}\nz: 1`, undefined],
  ])('%s', (_, text, want) => {
    const { trees, problems } = parse(text)
    expect(problems).toEqual([])
    if (want !== undefined) expect(trees.map(valueOf)).toEqual(want)
  })
})

describe('errors, each at its place, with what stands before it', () => {
  test.each<[string, string, string, unknown]>([
    ['a tab', 'a: 1\nb:\n\tc: 2', '3 a tab stands in the indentation', { a: '1', b: null }],
    ['a string that is not closed', 'a: 1\nb: "x', '2 this string is never closed', { a: '1' }],
    ['a bracket that is not closed', 'a: 1\nb: [x, y', '2 a `{` or `[` is never closed', { a: '1' }],
    ['text behind a closing quote', "a: 1\nb: 'x' (y) (z)\nc: 2", '2 this stands behind the closing quote of the value', { a: '1' }],
    ['an indentation that fits nothing', 'a:\n  b: 1\n c: 2', '3 this line is indented in a way that fits nothing above it', { a: { b: '1' } }],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3 the key `a` stands twice in one object', { a: '3', b: '2' }],
    ['an alias of nothing', 'a: *x', '1 no anchor `&x` stands above this', { a: 'unknown *x' }],
    ['NUL', 'a: 1\nb: \u0000', '2 this character cannot stand in YAML', { a: '1' }],
  ])('%s', (_, text, want, value) => {
    const { trees, problems } = parse(text)
    expect(problems.map(({ span, message }) => `${text.slice(0, span.start).split('\n').length} ${message.split(',')[0] ?? ''}`)).toEqual([want])
    expect(valueOf(trees[0])).toEqual(value)
  })

  test('what was cut off is broken, and what ended before is not', () => {
    const tree = first('a:\n  b: {x: 1}\n  c:\n    d: 1\n    e: [')
    const a = memberOf(tree, 'a')?.value
    expect([tree, a, memberOf(a, 'b')?.value].map((each) => each?.type === 'object' && each.broken === true)).toEqual([true, true, false])
  })

  test('nesting without end is told, and quickly', () => {
    for (const text of ['['.repeat(100_000), 'a: {'.repeat(20_000), Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')]) {
      const start = performance.now()
      expect(parse(text).problems).toHaveLength(1)
      expect(performance.now() - start).toBeLessThan(60_000)
    }
  })
})

const corpus = path.join(import.meta.dirname, '../../../shared/corpus/real')
const functions = ['Sub', 'GetAtt', 'Join', 'If', 'Select', 'Split', 'FindInMap', 'ImportValue', 'Base64', 'Equals', 'Not', 'And', 'Or', 'GetAZs', 'Cidr', 'Transform', 'Ref', 'Condition', 'ToJsonString', 'Length']
const schema = CORE_SCHEMA.withTags(mergeTag, ...functions.flatMap((name) => {
  const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`
  const identify = () => false
  return [
    defineScalarTag(`!${name}`, { resolve: (text) => ({ [long]: text }), identify }),
    defineSequenceTag<unknown[], unknown>(`!${name}`, { create: () => [], addItem: (list, item) => void list.push(item), finalize: (list) => ({ [long]: list }), identify }),
  ]
}))

/** Numbers as both readers may spell them. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainly(each)]))
  const text = String(value)
  return value === null ? null : /^[-+]?[\d.]+$/.test(text) ? String(Number(text)) : text.replace(/^(?:yes|on)$/i, 'true').replace(/^(?:no|off)$/i, 'false')
}

test.skipIf(!fs.existsSync(corpus))('real files are read as js-yaml reads them (skipped where the corpus is not there)', () => {
  const files = fs.readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file))
  let compared = 0
  for (const file of files) {
    const text = fs.readFileSync(path.join(corpus, file), 'utf8').replace(/^\uFEFF/, '')
    const { trees, problems } = parse(text)
    try {
      const want = loadAll(text, { schema })
      expect(problems, file).toEqual([])
      expect(trees.map((tree) => plainly(valueOf(tree))), file).toEqual(want.map(plainly))
      compared += 1
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error
    }
  }
  expect(compared).toBeGreaterThan(450)
}, 120_000)

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 3000)

test(`${ROUNDS} texts at random: nothing throws, every place is inside the text, and what js-yaml reads is read so`, () => {
  const random = seeded(20261128)
  const below = (limit: number) => Math.floor(random() * limit)
  const crumbs = ['a: ', 'b:', '- ', '\n', '\n  ', '\n    ', '"x', '"', "'", '|\n', '>-\n', '|+\n', '[', ']', '{', '}', ', ', ': ', '# c', '&x ', '*x', '!Sub ', '!Ref B', '<<: ', '? ', '---\n', '\r\n', '\t', '\\u0041', '\u{1F600}', 'x y', '12', '${A}', '\u0000', '~', '\uFEFF', "''", '%TAG ! x\n']
  for (let round = 0; round < ROUNDS; round++) {
    const text = Array.from({ length: 1 + below(24) }, () => crumbs[below(crumbs.length)] ?? '').join('')
    const { trees, problems } = parse(text)
    for (const { span } of problems) expect(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(text)).toBe(true)
    const left = [...trees]
    for (let tree = left.pop(); tree; tree = left.pop()) {
      const { start, end } = tree.span
      expect(start >= 0 && start <= end && end <= text.length, JSON.stringify(text)).toBe(true)
      if (tree.type === 'array') left.push(...tree.items)
      else if (tree.type === 'object') left.push(...tree.members.map(({ value }) => value))
      else if (tree.type === 'string') for (let i = 0; i < tree.pieces.join('').length; i++) expect(tree.part(i, i + 1).end <= text.length).toBe(true)
    }
    let want: unknown[]
    try {
      want = loadAll(text, { schema })
    } catch {
      continue
    }
    // js-yaml names a key that is not there `null`.
    if (problems.length === 0 && !/[<?&]|(?:^|[\s{,[])[:~]/.test(text)) expect(trees.map((tree) => plainly(valueOf(tree))), JSON.stringify(text)).toEqual(want.map(plainly))
  }
})
