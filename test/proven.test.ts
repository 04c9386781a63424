/** Every fix of the rules' examples that is said to keep access does, by the engine. */
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { Catalog } from '../src/catalog/catalog.ts'
import { defaultDialect, dialectNamed } from '../src/catalog/dialect.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { defaultSettings, override } from '../src/config/settings.ts'
import { runExample, unmark } from '../src/dev/example.ts'
import { proofOf, type Proof } from '../src/fix/proven.ts'
import { readDocument } from '../src/lint.ts'
import type { Policy } from '../src/policy/model.ts'
import type { Example, Fix } from '../src/rule.ts'
import { holds, type Source } from '../src/text.ts'

const catalog = new Catalog(catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)))

function readerOf({ kind, dialect }: Partial<Example> = {}): (source: Source) => readonly Policy[] {
  const settings = override(defaultSettings, { preset: 'strict', kind, dialect: dialect === undefined ? defaultDialect : dialectNamed(dialect) })
  return ({ path, text }) => readDocument({ path, named: true, content: text }, settings).policies
}

/** The proof for one edit of a text: what is between two guillemets becomes what follows them. */
function proof(before: string, from: string, to: string, example: Partial<Example> = {}): Proof {
  const read = readerOf(example)
  const [policy] = read({ path: 'policy.json', text: before })
  if (!policy) throw new Error('no policy')
  const start = before.indexOf(from)
  return proofOf(policy, [{ span: { source: policy.source, start, end: start + from.length }, text: to }], read, catalog)
}

const allow = (rest: string) => `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${rest} }] }`

describe('an edit', () => {
  const two = allow('"Action": ["s3:GetObject", "s3:Get*"], "Resource": "arn:aws:s3:::b/*"')

  test('keeps access where an entry goes that another covers', () => {
    expect(proof(two, '"s3:GetObject", ', '')).toEqual({ is: 'proven' })
  })

  test('is refuted with a request that is allowed no longer, or only now', () => {
    expect(proof(two, ', "s3:Get*"', '')).toMatchObject({ is: 'refuted', becomes: 'not allowed', witness: { resource: 'arn:aws:s3:::b/x' } })
    expect(proof(two, 's3:GetObject', 's3:PutObject')).toMatchObject({ is: 'refuted', becomes: 'allowed', witness: { action: 's3:PutObject' } })
  })

  test('of a Deny counts though the policy allows nothing', () => {
    const deny = '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:Put*", "s3:Get*"], "Resource": "*" }] }'
    expect(proof(deny, ', "s3:Get*"', '')).toMatchObject({ is: 'refuted', becomes: 'not denied' })
    expect(proof(deny, 's3:Get*', 's3:*')).toMatchObject({ is: 'refuted', becomes: 'denied' })
    expect(proof(deny, '"s3:Get*"', '"s3:Get*", "s3:GetObject"')).toEqual({ is: 'proven' })
  })

  test('proves nothing where the policy is broken by it, is gone, or is of another file', () => {
    expect(proof(two, '"Action"', '')).toMatchObject({ is: 'unknown' })
    expect(proof(two, two, '')).toMatchObject({ is: 'unknown', why: 'the policy is not found again' })
    const read = readerOf()
    const [policy, other] = [two, two].map((text) => read({ path: 'policy.json', text })[0])
    if (!policy || !other) throw new Error('no policy')
    expect(proofOf(policy, [{ span: other.span, text: '{}' }], read, catalog)).toMatchObject({ is: 'unknown', why: 'the edits are of another file' })
    expect(proofOf(policy, [{ span: policy.span, text: '{}' }, { span: policy.span, text: '{}' }], read, catalog)).toMatchObject({ is: 'unknown', why: 'the edits overlap' })
  })

  test('finds the second policy of a file again, behind an edit of another', () => {
    const text = `[${two}, ${two}]`
    const read = readerOf()
    const [first, second] = read({ path: 'policy.json', text })
    if (!first || !second) throw new Error('not two policies')
    const entry = text.indexOf('"s3:GetObject", ')
    const edit = (start: number) => ({ span: { source: second.source, start, end: start + '"s3:GetObject", '.length }, text: '' })
    expect(proofOf(second, [edit(entry), edit(text.indexOf('"s3:GetObject", ', entry + 1))], read, catalog)).toEqual({ is: 'proven' })
  })
})

describe('a fix that keeps access', () => {
  for (const rule of rules) {
    for (const [i, example] of rule.examples.entries()) {
      const text = unmark(example.bad).text
      const fixes = runExample(rule, example, text).findings.flatMap(({ fix, rule: id }): readonly Fix[] => (id === rule.id && fix?.kind === 'keeps-access' ? [fix] : []))
      if (fixes.length === 0) continue
      test(`of ${rule.id}, example ${i + 1}, is proven`, () => {
        const read = readerOf(example)
        const policies = read({ path: example.file ?? 'policy.json', text })
        for (const { edits } of fixes) {
          const policy = policies.find((each) => edits.every(({ span }) => holds(each.span, { ...span, source: each.source })))
          if (!policy) throw new Error('the edits are in no policy')
          expect(proofOf(policy, edits.map((edit) => ({ ...edit, span: { ...edit.span, source: policy.source } })), read, catalog)).toEqual({ is: 'proven' })
        }
      })
    }
  }
})
