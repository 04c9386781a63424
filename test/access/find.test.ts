/**
 * The decision procedure against the definition, on random policies: no request made from what they say may show what the
 * procedure found nobody to show. `FUZZ_ROUNDS=40000 FUZZ_REQUESTS=1000 npm run fuzz` for as long as wanted, `FUZZ_SEED` for others.
 */
import { expect, test } from 'vitest'
import { find } from '../../src/access/find.ts'
import { statementMatches, type NotPrincipalReading } from '../../src/access/evaluate.ts'
import { statementsOf } from '../../src/access/trusted.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { Randomly, Requests } from './random-requests.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

type Key = readonly [operators: readonly string[], key: string, values: readonly string[]]

interface Profile {
  readonly resources?: readonly string[]
  readonly actions?: readonly string[]
  readonly conditions?: readonly Key[]
  readonly principals?: readonly unknown[]
  /** Statements inside, at most. */
  readonly inside?: number
  /** One in so many principals is a NotPrincipal. */
  readonly exceptions?: number
  readonly notPrincipal?: NotPrincipalReading
}

const principals = [
  '*', '*', { AWS: 'arn:aws:iam::111122223333:root' }, { AWS: ['arn:aws:iam::111122223333:user/ada', 'arn:aws:iam::444455556666:role/app'] },
  { AWS: 'arn:aws:sts::444455556666:assumed-role/app/one' }, { Service: 'sns.amazonaws.com' }, { AWS: 'arn:aws:iam::111122223333:user/ops/ada' },
]
const actions = ['s3:GetObject', 's3:Get*', 's3:*Object', '*', 's3:*', 's3:PutObject', 's3:*b*']
const resources = ['arn:aws:s3:::b', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b*', 'arn:aws:s3:::*/x', '*', 'arn:aws:*:::b/x*', 'arn:aws:s3:::*x*y*', 'arn:aws:s3:::b/x']
const texts = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike']
const common: readonly Key[] = [
  [[...texts, 'Null'], 's3:prefix', ['a', 'a*', '*b', 'true', 'false']],
  [['IpAddress', 'NotIpAddress'], 'aws:SourceIp', ['203.0.113.0/24', '203.0.113.0/25', '0.0.0.0/0']],
  [['NumericLessThan', 'NumericGreaterThanEquals', 'NumericEquals', 'NumericNotEquals'], 's3:max-keys', ['10', '20', '-1']],
  [['Bool', 'Null'], 'aws:SecureTransport', ['true', 'false']],
  [['ArnLike', 'ArnNotLike', 'StringLike'], 'aws:PrincipalArn', ['arn:aws:iam::111122223333:user/*', 'arn:aws:iam::*:role/app', 'arn:aws:iam::*:role/p/*']],
  [['StringEquals', 'StringNotEquals'], 'aws:PrincipalAccount', ['111122223333', '444455556666']],
]

const profiles: Readonly<Record<string, Profile>> = {
  plain: {},
  counting: {
    actions: ['s3:?et*', 's3:*b?', 's3:Get?????', 's3:*', 's3:G*t'], resources: ['arn:aws:s3:::b/?', 'arn:aws:s3:::b/?*', 'arn:aws:s3:::b/??*', 'arn:aws:s3:::?/x*', 'arn:aws:s3:::b/*?x', 'arn:aws:s3:::b/*'],
    conditions: [[texts, 's3:prefix', ['?', 'a?', '?a*', '*?b', '??', 'a', 'ab', '*']]],
  },
  case: { conditions: [[['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'], 's3:prefix', ['a', 'A', 'ab', 'AB', 'aB', 'Ab']], [['StringEqualsIgnoreCase', 'StringNotLike'], 'aws:userid', ['x', 'X', 'X*']]] },
  variables: {
    resources: ['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/ada/*', 'arn:aws:s3:::${aws:PrincipalTag/team}/*', 'arn:aws:s3:::b/${aws:PrincipalTag/team}', 'arn:aws:s3:::b/${aws:username}', 'arn:aws:s3:::b/${aws:PrincipalTag/team, \'a\'}/x', '*'],
    conditions: [
      [texts, 's3:prefix', ['${aws:username}', '${aws:username}/*', 'a*', '${aws:PrincipalTag/team}', 'ada', '*']], [[...texts, 'Null'], 'aws:PrincipalTag/team', ['a', 'b*', '${aws:username}', 'true', 'false']],
      [['StringLike', 'StringNotLike', 'StringEquals'], 'aws:username', ['ada', 'a*', 'eve']], [['ArnLike', 'ArnNotLike'], 'aws:PrincipalArn', ['arn:aws:iam::*:user/a?a', 'arn:aws:iam::*:user/ops/*', 'arn:aws:iam::${aws:PrincipalAccount}:user/*']],
      [['StringEquals', 'StringNotEquals'], 'aws:ResourceAccount', ['${aws:PrincipalAccount}', '111122223333']],
    ],
  },
  strict: { notPrincipal: 'strict', exceptions: 2, principals: [...principals, { AWS: ['444455556666', 'arn:aws:iam::444455556666:role/app', 'arn:aws:sts::444455556666:assumed-role/app/one'] }, { AWS: ['111122223333', 'arn:aws:iam::111122223333:user/ada'] }] },
  sets: { conditions: ['ForAllValues:', 'ForAnyValue:'].flatMap((set): readonly Key[] => [[texts.map((operator) => set + operator), 'aws:TagKeys', ['a', 'b', 'a*', '*b', 'ab']], [[`${set}StringEquals`, `${set}StringNotLike`], 'aws:PrincipalOrgPaths', ['o-1/r-1/*', 'o-1/r-1/ou-1/', 'o-2/*']], [['Null'], 'aws:TagKeys', ['true', 'false']]]) },
  together: { inside: 3 },
  presence: {
    conditions: [
      [['StringEquals', 'StringNotEquals', 'Null'], 'aws:SourceVpce', ['vpce-1', 'vpce-2', 'true', 'false']], [['IpAddress', 'NotIpAddress', 'Null'], 'aws:SourceIp', ['203.0.113.0/24', '2001:db8::/32', '2001:db8::/31', 'true', 'false']],
      [['StringEquals', 'StringNotEquals', 'Null'], 'aws:PrincipalOrgID', ['o-1', 'true', 'false']], [['DateLessThan', 'DateGreaterThan', 'DateEquals', 'DateNotEquals'], 'aws:CurrentTime', ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z', '1900000000']],
      [['Bool', 'Null'], 'aws:MultiFactorAuthPresent', ['true', 'false']], [['Bool'], 'aws:PrincipalIsAWSService', ['true', 'false']], [['DateLessThan', 'DateGreaterThanEquals', 'Null'], 'aws:TokenIssueTime', ['2030-01-01T00:00:00Z', 'true']],
      [['StringEquals', 'StringNotEquals'], 'aws:PrincipalType', ['User', 'AssumedRole', 'Anonymous']],
    ],
  },
}

function statement(random: Randomly, profile: Profile, effect: string): object {
  const conditions: Record<string, Record<string, unknown>> = {}
  for (let i = random.below(3); i > 0; i--) {
    const [operators, key, values] = random.of(profile.conditions ?? common)
    const operator = random.of(operators)
    const suffix = random.below(4) === 0 && operator !== 'Null' && !operator.startsWith('ForAny') ? 'IfExists' : ''
    const suiting = values.filter((value) => (/^(?:true|false)$/.test(value) || operator === 'Null' ? operator === 'Null' || operator === 'Bool' : true)).filter((value) => operator !== 'Null' || /^(?:true|false)$/.test(value))
    if (suiting.length > 0) conditions[operator + suffix] = { ...conditions[operator + suffix], [key]: random.some(suiting) }
  }
  return {
    Effect: effect,
    [random.below(profile.exceptions ?? 6) === 0 ? 'NotPrincipal' : 'Principal']: random.of(profile.principals ?? principals),
    [random.below(4) === 0 ? 'NotAction' : 'Action']: random.some(profile.actions ?? actions),
    [random.below(4) === 0 ? 'NotResource' : 'Resource']: random.some(profile.resources ?? resources),
    ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
  }
}

/** The statement with one or two parts of another: what a search can just not, or only just, tell apart. */
function likely(random: Randomly, profile: Profile, like: object): object {
  const other = Object.entries(statement(random, profile, 'Deny'))
  const taken = random.some(['Principal', 'Action', 'Resource', 'Condition'])
  return Object.fromEntries([...Object.entries(like).filter(([key]) => !taken.includes(key.replace(/^Not/, ''))), ...other.filter(([key]) => taken.includes(key.replace(/^Not/, '')))])
}

const rounds = Number(process.env.FUZZ_ROUNDS ?? 800)
const requests = Number(process.env.FUZZ_REQUESTS ?? 400)
const start = Number(process.env.FUZZ_SEED ?? 1)

test.each(Object.keys(profiles))('%s: nothing shows what is not there', (name) => {
  const profile = profiles[name] ?? {}
  const terms = { catalog, notPrincipal: profile.notPrincipal ?? 'lenient' }
  const each = Math.ceil(rounds / Object.keys(profiles).length)
  const tally = { yes: 0, no: 0, unknown: 0, requests: 0 }
  const whys = new Map<string, number>()
  for (let seed = start; seed < start + each; seed++) {
    const random = new Randomly(seed)
    const wanted = Array.from({ length: 1 + random.below(profile.inside ?? 1) }, () => statement(random, profile, 'Allow'))
    const likeIt = Array.from({ length: random.below(4) }, () => likely(random, profile, wanted[0] ?? {}))
    const [inside, outside] = [statementsOf(wanted), statementsOf([...likeIt, ...Array.from({ length: random.below(4) }, () => statement(random, profile, 'Deny'))])]
    const found = find(inside, outside, terms)
    tally[found.is]++
    if (found.is === 'unknown') whys.set(found.why, (whys.get(found.why) ?? 0) + 1)
    if (found.is !== 'no') continue
    const near = new Requests(random, inside, outside, catalog)
    for (let i = 0; i < requests; i++, tally.requests++) {
      const call = near.next()
      const shown = inside.every((one) => statementMatches(one, call, terms) === true) && outside.every((one) => statementMatches(one, call, terms) === false)
      if (shown) expect.fail(`seed ${seed}: ${JSON.stringify([call, [...call.context]])}\n${inside[0]?.policy.source.text ?? ''}\n${outside[0]?.policy.source.text ?? ''}`)
    }
  }
  if (rounds > 800) console.log(name, tally, whys)
  expect(tally.unknown / each, JSON.stringify([...whys])).toBeLessThanOrEqual(name === 'variables' ? 0.05 : 0.01)
})
