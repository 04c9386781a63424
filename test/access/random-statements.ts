/** Random statements, in profiles that each dwell on one difficulty. */
import type { NotPrincipalReading } from '../../src/access/evaluate.ts'
import type { Randomly } from './random-requests.ts'

type Key = readonly [operators: readonly string[], key: string, values: readonly string[]]

export interface Profile {
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

export const profiles: Readonly<Record<string, Profile>> = {
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
  bare: { conditions: [[[...texts, 'Null', 'ForAnyValue:StringLike'], 'aws:TagKeys', ['a', 'a*', 'true', 'false']], [texts, 's3:prefix', ['a', 'a*']]] },
  together: { inside: 3 },
  operators: {
    conditions: [
      [['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike', 'Null'], 's3:prefix', ['a', 'A', 'a*', 'true', 'false']],
      [['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals'], 's3:max-keys', ['10', '10.0', '20', '-1', '1.5']],
      [['DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals'], 'aws:CurrentTime', ['2030-01-01T00:00:00Z', '2030-01-01', '2031-01-01T00:00:00+01:00']],
      [['IpAddress', 'NotIpAddress'], 'aws:SourceIp', ['203.0.113.0/24', '203.0.113.7', '198.51.100.0/28', '10.0.0.0/8']], [['Bool', 'Null'], 'aws:SecureTransport', ['true', 'false']],
      [['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'], 'aws:SourceArn', ['arn:aws:sns:us-east-1:111122223333:topic', 'arn:aws:sns:*:111122223333:*', 'arn:aws:s3:::b*', 'arn:aws:s?s:*:*:t*c']],
      [['BinaryEquals'], 's3:x-amz-content-sha256', ['eHg=', 'YWJj']],
      [['ForAllValues:StringEquals', 'ForAnyValue:StringEquals', 'ForAllValues:StringNotLike', 'ForAnyValue:StringLike', 'ForAnyValue:StringNotEquals', 'ForAllValues:StringEqualsIgnoreCase'], 'aws:TagKeys', ['a', 'b', 'A', 'a*']],
    ],
  },
  callers: {
    principals: ['*', '*', '*', { AWS: 'arn:aws:iam::111122223333:root' }, { AWS: ['arn:aws:iam::111122223333:user/ops/ada', 'arn:aws:iam::444455556666:role/deploy'] }],
    conditions: [
      [[...texts, 'StringLike', 'StringLike'], 'aws:PrincipalArn', ['*:role/x*', '*AWSReservedSSO_Dev*', 'arn:*:role/deploy', '*role/deploy', '*', '*:user/ops/*', '*:root', '*federated-user*', '*ada', 'arn:aws:iam::111122223333:*', '*::111122223333:role/*', '*::444455556666:*', '*:777788889999:*', 'arn:aws:iam::444455556666:role/deploy']],
      [['ArnLike', 'ArnNotLike'], 'aws:PrincipalArn', ['arn:aws:iam::*:role/*deploy', 'arn:*:*:*:111122223333:*', 'arn:aws:sts::*:federated-user/f*', 'arn:aws:iam::111122223333:user/*/ada', 'arn:aws:iam::*:*']],
      [['StringLike', 'StringNotLike', 'StringEquals'], 'aws:PrincipalAccount', ['*', '111122223333', '777788889999']], [['StringLike', 'StringNotLike', 'StringEquals'], 'aws:PrincipalType', ['*User', 'A*', 'AssumedRole', 'Account']],
      [texts, 'aws:username', ['*', 'ada', 'a*', '*a']], [texts, 'aws:userid', ['AROAEXAMPLEID12345678:*', '*:ada', 'AIDA*', '*']], [[...texts, 'Null'], 'aws:PrincipalTag/team', ['a', '*', 'a*', 'true', 'false']],
    ],
  },
  sources: {
    conditions: [
      [[...texts, 'ArnLike', 'ArnNotLike'], 'aws:SourceArn', ['*', 'arn:aws:s3:::b', 'arn:aws:sns:*:*:*', '*:topic', 'arn:*:topic', 'arn:aws:sns:*:111122223333:*']], [[...texts, 'Null'], 'aws:SourceAccount', ['*', '111122223333', '1111*', 'true', 'false']],
      [['ForAnyValue:StringLike', 'ForAllValues:StringLike', 'ForAnyValue:StringEquals', 'ForAnyValue:StringNotLike'], 'aws:PrincipalOrgPaths', ['o-1/*', 'o-1/r-1/*', '*/ou-1/', 'o-*', '*']], [[...texts, 'Null'], 'aws:SourceVpce', ['vpce-1', 'vpce-*', '*', 'true', 'false']],
      [[...texts, 'Null'], 'aws:SourceVpc', ['vpc-1', 'vpc-2', 'true']], [texts, 'aws:FederatedProvider', ['*saml*', 'arn:aws:iam::111122223333:saml-provider/idp', '*.example.com', 'accounts.google.com']],
    ],
  },
  presence: {
    conditions: [
      [['StringEquals', 'StringNotEquals', 'Null'], 'aws:SourceVpce', ['vpce-1', 'vpce-2', 'true', 'false']], [['IpAddress', 'NotIpAddress', 'Null'], 'aws:SourceIp', ['203.0.113.0/24', '2001:db8::/32', '2001:db8::/31', 'true', 'false']],
      [['StringEquals', 'StringNotEquals', 'Null'], 'aws:PrincipalOrgID', ['o-1', 'true', 'false']], [['DateLessThan', 'DateGreaterThan', 'DateEquals', 'DateNotEquals'], 'aws:CurrentTime', ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z', '1900000000']],
      [['Bool', 'Null'], 'aws:MultiFactorAuthPresent', ['true', 'false']], [['Bool'], 'aws:PrincipalIsAWSService', ['true', 'false']], [['DateLessThan', 'DateGreaterThanEquals', 'Null'], 'aws:TokenIssueTime', ['2030-01-01T00:00:00Z', 'true']],
      [['StringEquals', 'StringNotEquals'], 'aws:PrincipalType', ['User', 'AssumedRole', 'Anonymous']],
    ],
  },
}

/** A statement of the profile. */
export function statement(random: Randomly, profile: Profile, effect: string): object {
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
export function likely(random: Randomly, profile: Profile, like: object): object {
  const other = Object.entries(statement(random, profile, 'Deny'))
  const taken = random.some(['Principal', 'Action', 'Resource', 'Condition'])
  return Object.fromEntries([...Object.entries(like).filter(([key]) => !taken.includes(key.replace(/^Not/, ''))), ...other.filter(([key]) => taken.includes(key.replace(/^Not/, '')))])
}
