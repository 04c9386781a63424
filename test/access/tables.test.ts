/**
 * Answers that others have published. The tables are kept beside the project, for they are not ours to give on; without
 * them, the tests are skipped. `expected` and `expectedAws` differ from `published` where that is wrong by AWS's own pages.
 */
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { addsNothing, isPrivate } from '../../src/access/questions.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import type { Policy } from '../../src/policy/model.ts'

const folder = new URL('../../../shared/corpus/access-tables/', import.meta.url)
const there = fs.existsSync(folder)
const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))
const table = (name: string): unknown => (there ? JSON.parse(fs.readFileSync(new URL(`${name}.json`, folder), 'utf8')) : undefined)

function policyOf(value: unknown): Policy {
  const [policy] = readDocument({ path: 'policy.json', named: true, content: JSON.stringify(value) }, defaultSettings).policies
  if (!policy) throw new Error('no policy')
  return policy
}

test.skipIf(!there)('AWS\'s samples of CheckNoNewAccess', () => {
  const { rows } = table('check-no-new-access') as { rows: readonly { file: string; candidate: string; expected: string; reference: unknown; policy: unknown }[] }
  const wrong = rows.filter(({ reference, policy, expected }) => addsNothing(policyOf(reference), policyOf(policy), catalog).is !== (expected === 'PASS' ? 'yes' : 'no'))
  expect(wrong.map(({ file, candidate }) => `${file} ${candidate}`)).toEqual([])
})

test.skipIf(!there)('mutated policies, allowed by one and not by the other (Quacky, ICSE 2022)', () => {
  const { rows, policies } = table('quacky-icse22') as { policies: Record<string, unknown>; rows: readonly { p1: string; p2: string; question: string; expectedAws: string }[] }
  const wrong = rows.filter(({ p1, p2, question, expectedAws }) => {
    const [after, before] = question.startsWith('allowed by 1') ? [p1, p2] : [p2, p1]
    return addsNothing(policyOf(policies[before]), policyOf(policies[after]), catalog).is !== (expectedAws === 'SAT' ? 'no' : 'yes')
  })
  expect(wrong.map(({ p1, p2 }) => `${p1} ${p2}`)).toEqual([])
})

test.skipIf(!there)('public or not', () => {
  const rows = table('public') as readonly { name: string; policy: unknown; expect: string }[]
  const wrong = rows.filter(({ policy, expect: said }) => isPrivate(policyOf(policy), catalog).is !== (said === 'PUBLIC' ? 'no' : 'yes'))
  expect(wrong.map(({ name }) => name)).toEqual([])
})
