/** Policies that are hard to decide: large, with patterns that meet in many ways, or with conditions that stand for a puzzle. */
import { seeded } from '../test/random.ts'

const list = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i))
const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })

const large = (shift: number) => policy(...list(100, (i) => ({
  Effect: i % 10 === 9 ? 'Deny' : 'Allow', Action: list(50, (j) => `s3:Get${(i * 7 + j * 3 + shift) % 400}${j % 5 === 0 ? '*' : ''}`), Resource: list(50, (j) => `arn:aws:s3:::bucket-${(i + j * 11) % 300}/${j % 3 === 0 ? '*' : 'x'}`),
})))

/** `*a*b*c*` in the fields that must be matched together. */
const overlapping = (words: readonly string[]) => policy(
  { Effect: 'Allow', Action: words.map((word) => `s3:*${word.split('').join('*')}*`), Resource: words.map((word) => `arn:aws:s3:::*${word.split('').join('*')}*`) },
  ...words.map((word) => ({ Effect: 'Deny', NotAction: `s3:*${word.split('').reverse().join('*')}*`, NotResource: `arn:aws:s3:::*${word.split('').reverse().join('*')}*` })),
)

const conditions = (count: number) => policy(
  { Effect: 'Allow', Action: 's3:*', Resource: '*', Condition: { StringLike: Object.fromEntries(list(count, (i) => [`aws:PrincipalTag/t${i}`, list(5, (j) => `*${i}${j}*`)])) } },
  ...list(count, (i) => ({ Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: { StringNotLike: { [`aws:PrincipalTag/t${i}`]: list(5, (j) => `${j}*${i}`) }, StringEquals: { [`aws:PrincipalTag/t${(i + 1) % count}`]: 'a' } } })),
)

/** 3-SAT: each Deny forbids one clause to fail. */
function puzzle(variables: number, clauses: number, seed: number): object {
  const random = seeded(seed)
  const clause = () => {
    const condition: Record<string, Record<string, string>> = { StringEquals: {}, StringNotEquals: {} }
    for (let i = 0; i < 3; i++) Object.assign(condition[random() < 0.5 ? 'StringEquals' : 'StringNotEquals'] ?? {}, { [`aws:PrincipalTag/t${Math.floor(random() * variables)}`]: 'yes' })
    return { Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: condition }
  }
  return policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' }, ...list(clauses, clause))
}

const counting = policy(
  { Effect: 'Allow', Action: 's3:*', Resource: list(10, (i) => `arn:aws:s3:::${'?*'.repeat(i + 2)}/x`) },
  ...list(10, (i) => ({ Effect: 'Deny', NotAction: 's3:?et*?b?*', NotResource: `arn:aws:s3:::*${'?a*'.repeat(i + 1)}` })),
)

const callers = { Version: '2012-10-17', Statement: list(4, (i) => ({
  Effect: i === 3 ? 'Deny' : 'Allow', Principal: { AWS: list(200, (j) => `arn:aws:iam::${String(100_000_000_000 + j * 7 + i)}:role/app-${j}`) }, Action: 's3:*', Resource: 'arn:aws:s3:::b/*',
  Condition: { ArnNotLike: { 'aws:PrincipalArn': list(20, (j) => `arn:aws:iam::*:role/*${j}*`) }, NotIpAddress: { 'aws:SourceIp': list(100, (j) => `10.${j}.0.0/${16 + (j % 9)}`) } },
})) }

export const hardPolicies: Readonly<Record<string, readonly object[]>> = {
  '100 statements × 50 actions × 50 resources': [large(0), large(1)],
  'overlapping patterns': [overlapping(['abc', 'bcd', 'cde', 'dea', 'eab']), overlapping(['abcdef', 'fedcba', 'badcfe'])],
  '40 conditions': [conditions(40), conditions(39)],
  '3-SAT': [puzzle(20, 84, 1), puzzle(40, 168, 2), puzzle(60, 252, 3)],
  'counting wildcards': [counting],
  'many callers and addresses': [callers],
}
