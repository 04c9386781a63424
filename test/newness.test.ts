/** What a change introduced, what it touched, and what was there. */
import { expect, test } from 'vitest'
import { baseOf, watched } from '../src/base/newness.ts'
import { lint, type Input } from '../src/index.ts'
import { onlyOfChange } from '../src/keep/keep.ts'

const read = { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }
const all = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }
const typo = { Sid: 'Typo', Effect: 'Allow', Action: 's3:GetObjcet', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }

function policy(...statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements }
}

/** `rule: change` of each finding of an identity policy. */
function changes(before: Input['before'], content: object | string, kind: 'identity' | 'bucket' = 'identity'): readonly string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  return lint([{ path: 'policy.json', named: true, content: text, ...(before !== undefined && { before }) }], { kind }).findings.map(({ rule, change }) => `${rule}: ${change ?? '-'}`)
}

const text = (value: object, indent: number | string = 2) => JSON.stringify(value, null, indent)

test('without a base nothing is said of change', () => {
  expect(changes(undefined, policy(all))).toEqual(['every-action: -'])
})

test('new and unchanged files', () => {
  expect(changes({ file: 'new' }, policy(all, typo))).toEqual(['every-action: introduced', 'covered-statement: introduced', 'misspelt-action: introduced'])
  expect(changes({ file: 'unchanged' }, policy(all))).toEqual(['every-action: existing'])
})

test('a statement that is new, beside one that is left as it was, though it moved', () => {
  expect(changes(text(policy(all)), policy(typo, all))).toEqual(expect.arrayContaining(['misspelt-action: introduced', 'every-action: existing']))
})

test('a file that is only laid out anew is left as it was', () => {
  expect(changes(text(policy(all, typo)), text(policy(all, typo), '\t'))).toEqual(['every-action: existing', 'covered-statement: existing', 'misspelt-action: existing'])
  expect(changes(JSON.stringify(policy(all, typo)), text(policy(all, typo)))).toEqual(['every-action: existing', 'covered-statement: existing', 'misspelt-action: existing'])
})

test('a statement that says something else now is touched, and what it did not have before is introduced', () => {
  const more = { ...typo, Action: ['s3:GetObjcet', 's3:PutObjcet'] }
  const found = changes(text(policy(typo)), policy(more)).filter((each) => each.startsWith('misspelt'))
  expect(found).toEqual(['misspelt-action: touched', 'misspelt-action: introduced'])
  expect(changes(text(policy({ ...typo, Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/a/*' })), policy(typo))).toContain('misspelt-action: touched')
})

test('the same defect under another Sid, or once more, is introduced', () => {
  expect(changes(text(policy(typo)), policy({ ...typo, Sid: 'Other', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/a' }))).toContain('misspelt-action: introduced')
  expect(changes(text(policy(typo)), policy(typo, typo)).filter((each) => each.startsWith('misspelt'))).toEqual(['misspelt-action: existing', 'misspelt-action: introduced'])
})

test('what stands in no statement goes by its lines', () => {
  const twice = '{\n  "Version": "2012-10-17",\n  "Version": "2012-10-17",\n  "Statement": []\n}'
  expect(changes(twice, twice.replace('[]', '[ ]')).filter((each) => each.startsWith('duplicate'))).toEqual(['duplicate-key: existing'])
  expect(changes(twice, twice.replaceAll('  "V', '    "V')).filter((each) => each.startsWith('duplicate'))).toEqual(['duplicate-key: touched'])
})

test('what a changed policy newly allows is introduced', () => {
  expect(changes(text(policy(read)), policy({ ...read, Action: ['s3:GetObject', 's3:PutObject'] }))).toEqual(['new-access: introduced'])
})

test('the counts, and only what is of the change', () => {
  const run = lint([{ path: 'a.json', named: true, content: text(policy(all, typo)), before: text(policy(all)) }, { path: 'b.json', named: true, content: text(policy(all)), before: { file: 'unchanged' } }], { kind: 'identity' })
  expect(run.summary.change).toEqual({ introduced: run.findings.length - 2, touched: 0, existing: 2 })
  const own = onlyOfChange(run)
  expect(own.findings.map(({ change }) => change)).not.toContain('existing')
  expect(own.summary).toMatchObject({ errors: own.findings.filter(({ severity }) => severity === 'error').length, change: run.summary.change })
})

test('a file that is the same, but reads one that is not, is compared with itself as it read then', () => {
  const around = (texts: Readonly<Record<string, string>>) => ({ list: () => Object.keys(texts), read: (path: string) => (path in texts ? { path, text: texts[path] ?? '' } : undefined) })
  const input = { path: 'main.tf', named: false, content: 'x', before: { file: 'unchanged' } } as const
  for (const [then, ask, differs] of [
    [{ 'a.json': '1', 'b.json': '2' }, 'a.json', false], [{ 'a.json': '0', 'b.json': '2' }, 'a.json', true],
    [{ 'a.json': '0', 'b.json': '2' }, 'b.json', false], [{ 'b.json': '2' }, 'a.json', true],
  ] as const) {
    const watch = watched({ surroundings: around({ 'a.json': '1', 'b.json': '2' }), surroundingsBefore: around(then) })
    expect(watch?.differs()).toBe(false)
    watch?.now.read(ask)
    expect([then, ask, watch?.differs()]).toEqual([then, ask, differs])
    expect(baseOf(input, watch?.differs() === true)).toEqual({ before: differs ? 'x' : { file: 'unchanged' } })
  }
  const listing = watched({ surroundings: around({ a: '' }), surroundingsBefore: around({ a: '', b: '' }) })
  listing?.now.list('.')
  expect(listing?.differs()).toBe(true)
})
