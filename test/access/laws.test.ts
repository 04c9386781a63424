/** Laws that the questions keep, on random policies: none needs a second opinion. */
import { expect, test } from 'vitest'
import { addsNothing, equals } from '../../src/access/questions.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import type { Policy } from '../../src/policy/model.ts'
import { Randomly } from './random-requests.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

type Parts = Readonly<Record<string, unknown>>

function policyOf(...statements: readonly Parts[]): Policy {
  const [policy] = readDocument({ path: 'policy.json', named: true, content: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }, defaultSettings).policies
  if (!policy) throw new Error('no policy')
  return policy
}

const RESOURCES = ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/x*', 'arn:aws:s3:::b/${aws:username}/*', '*', 'arn:aws:s3:::*/x']

function statement(random: Randomly, effect: string, resources: readonly string[] = RESOURCES): Parts {
  const conditions = [
    { StringLike: { 's3:prefix': random.some(['a*', '*b', '${aws:username}/*']) } }, { IpAddress: { 'aws:SourceIp': random.of(['203.0.113.0/24', '203.0.113.0/25']) } }, { Bool: { 'aws:SecureTransport': 'true' } },
    { StringNotEquals: { 'aws:PrincipalTag/team': random.of(['a', 'b']) } }, { NumericLessThan: { 's3:max-keys': random.of(['10', '20']) } },
  ]
  return {
    Effect: effect, Action: random.some(['s3:GetObject', 's3:Get*', 's3:*', 's3:PutObject']),
    [random.below(5) === 0 ? 'NotResource' : 'Resource']: random.some(resources),
    ...(random.below(2) === 0 && { Condition: random.of(conditions) }),
  }
}

const some = (random: Randomly) => Array.from({ length: 1 + random.below(3) }, () => statement(random, random.below(4) === 0 ? 'Deny' : 'Allow'))
const rounds = Math.ceil(Number(process.env.FUZZ_ROUNDS ?? 800) / 4)

test('a policy adds nothing to itself, in any order and in parts', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const own = some(new Randomly(seed))
    const parts = own.flatMap((each) => (each.Action as readonly string[]).map((action) => ({ ...each, Action: [action] })))
    expect(addsNothing(policyOf(...own), policyOf(...own), catalog).is, `seed ${seed}`).toBe('yes')
    expect(equals(policyOf(...own), policyOf(...parts.reverse()), catalog).is, `seed ${seed}`).not.toBe('no')
  }
})

test('what adds nothing to what adds nothing adds nothing', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Randomly(seed)
    const [a, b, c] = [policyOf(...some(random)), policyOf(...some(random)), policyOf(...some(random))]
    if (addsNothing(a, b, catalog).is === 'yes' && addsNothing(b, c, catalog).is === 'yes') expect(addsNothing(a, c, catalog).is, `seed ${seed}`).not.toBe('no')
  }
})

test('both add nothing to each other exactly if they are equal', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Randomly(seed)
    const [a, b] = [policyOf(...some(random)), policyOf(...some(random))]
    const [there, back] = [addsNothing(a, b, catalog).is, addsNothing(b, a, catalog).is]
    const same = equals(a, b, catalog).is
    if (same === 'yes') expect([there, back], `seed ${seed}`).toEqual(['yes', 'yes'])
    if (there === 'no' || back === 'no') expect(same, `seed ${seed}`).toBe('no')
  }
})

test('a Deny more adds nothing; an Allow more, or a condition less, takes nothing away', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Randomly(seed)
    const own = some(random)
    const policy = policyOf(...own)
    expect(addsNothing(policy, policyOf(...own, statement(random, 'Deny')), catalog).is, `seed ${seed}`).toBe('yes')
    expect(addsNothing(policyOf(...own, statement(random, 'Allow')), policy, catalog).is, `seed ${seed}`).toBe('yes')
    const freed = own.map(({ Condition, ...each }) => (each.Effect === 'Allow' ? each : { ...each, Condition }))
    expect(addsNothing(policyOf(...freed), policy, catalog).is, `seed ${seed}`).toBe('yes')
  }
})

test('what holds while a name stands for a text holds for every such text', () => {
  const open = ['arn:aws:s3:::${Bucket}/*', 'arn:aws:s3:::${Bucket}/x', 'arn:aws:s3:::b/*', '${Name}/*', '*']
  let held = 0
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Randomly(seed)
    const own = () => Array.from({ length: 1 + random.below(3) }, () => statement(random, random.below(4) === 0 ? 'Deny' : 'Allow', random.some(open)))
    const [a, b] = [own(), own()]
    if (addsNothing(policyOf(...a), policyOf(...b), catalog).is !== 'yes') continue
    held++
    const filled = (parts: readonly Parts[], bucket: string, name: string) => policyOf(...JSON.parse(JSON.stringify(parts).replaceAll('${Bucket}', bucket).replaceAll('${Name}', name)) as Parts[])
    for (const [bucket, name] of [['b', '*'], ['b*', 'arn:aws:s3:::b'], ['*', 'arn:aws:s3:::b/x'], ['x/y', 'arn:aws:s3:::*'], ['b/${aws:username}', 'arn:*:s3:::?'], ['a:b', 'x']] as const) {
      expect(addsNothing(filled(a, bucket, name), filled(b, bucket, name), catalog).is, `seed ${seed}, ${bucket}, ${name}`).not.toBe('no')
    }
  }
  expect(held).toBeGreaterThan(rounds / 20)
})
