/** The questions, each with a policy for every kind of answer. */
import { describe, expect, test } from 'vitest'
import { staysEditable, type Editor } from '../../src/access/editors.ts'
import { statementMatches } from '../../src/access/evaluate.ts'
import { addsNothing, canApply, contradicts, equals, grantsNone, isEntryNeeded, isNeeded, isPrivate, type Answer } from '../../src/access/questions.ts'
import { callerText, type Caller } from '../../src/access/request.ts'
import { whoCan } from '../../src/access/who-can.ts'
import type { Policy } from '../../src/policy/model.ts'
import { ACCOUNT, BUCKET, OTHER, ada, app, catalog, first, policyOf, root, terms } from './ask.ts'

const bucket = (...statements: readonly object[]) => policyOf(statements, { kind: 'bucket' })
const identity = (...statements: readonly object[]) => policyOf(statements, { kind: 'identity' })
const allow = (more: object) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: `${BUCKET}/*`, ...more })
const deny = (more: object) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, `${BUCKET}/*`], ...more })
const when = (operator: string, key: string, ...values: readonly unknown[]) => ({ Condition: { [operator]: { [key]: values } } })

function holds(answer: Answer): boolean {
  return answer.is === 'no' && answer.shown.length > 0 && answer.shown.every(({ call, statement }) => statementMatches(statement, call, terms) === true)
}

describe('addsNothing and equals', () => {
  const [wide, narrow] = [identity(allow({ Action: 's3:*' })), identity(allow({}))]
  test('less is nothing new; more is shown', () => {
    expect(addsNothing(wide, narrow, catalog).is).toBe('yes')
    expect(holds(addsNothing(narrow, wide, catalog))).toBe(true)
  })
  test('a Deny that goes is told with the statement that stood against it', () => {
    const answer = addsNothing(identity(allow({}), { Effect: 'Deny', Action: '*', Resource: `${BUCKET}/secret/*` }), narrow, catalog)
    expect(answer.is === 'no' && answer.shown[0]?.was?.effect).toBe('Deny')
  })
  test('the order and the spelling of entries are equal', () => {
    expect(equals(identity(allow({ Action: ['s3:GetObject', 's3:PutObject'] })), identity(allow({ Action: 's3:putobject' }), allow({})), catalog).is).toBe('yes')
    expect(equals(wide, narrow, catalog).is).toBe('no')
  })
  test('what the file does not say is unknown', () => {
    expect(addsNothing(narrow, identity(allow({ Resource: 'arn:aws:s3:::<bucket>/*' })), catalog).is).toBe('unknown')
  })
})

describe('grantsNone', () => {
  const wanted = first(identity({ Effect: 'Allow', Action: 's3:DeleteBucket', Resource: '*' }))
  test('it grants it, or not', () => {
    expect(grantsNone(identity(allow({})), wanted, catalog).is).toBe('yes')
    expect(holds(grantsNone(identity(allow({ Action: 's3:Delete*', Resource: '*' })), wanted, catalog))).toBe(true)
  })
  test('a Deny takes it', () => {
    expect(grantsNone(identity(allow({ Action: 's3:Delete*', Resource: '*' }), { Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' }), wanted, catalog).is).toBe('yes')
  })
})

describe('isPrivate: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status', () => {
  const put = (more: object) => ({ Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: '*', ...more })
  test.each<[string, readonly object[], 'yes' | 'no' | 'unknown']>([
    ['the example: Federated graph.facebook.com', [put({ Principal: { Federated: 'graph.facebook.com' } })], 'no'],
    ['the example: everyone', [put({})], 'no'],
    ['the example: vpc-*', [put(when('StringLike', 'aws:SourceVpc', 'vpc-*'))], 'no'],
    ['the example: a fixed VPC', [put(when('StringEquals', 'aws:SourceVpc', 'vpc-91237329'))], 'yes'],
    ['CloudTrail and account 2', [put({ Principal: { Service: 'cloudtrail.amazonaws.com' } }), put({ Principal: { AWS: OTHER } })], 'yes'],
    ['… and a statement for the public: "public because of the third statement"', [put({ Principal: { Service: 'cloudtrail.amazonaws.com' } }), put({ Principal: { AWS: OTHER } }), put({})], 'no'],
    ['a fixed user', [put({ Principal: { AWS: `arn:aws:iam::${OTHER}:user/ada` } })], 'yes'],
    ['a fixed role, by its id', [put({ Principal: { AWS: 'AROACKCEVSQ6C2EXAMPLE' } })], 'yes'],
    ['a canonical user', [put({ Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' } })], 'yes'],
    ['an account\'s own identity provider', [put({ Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/corp` } })], 'yes'],
    ['aws:PrincipalOrgID', [put(when('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'))], 'yes'],
    ['… IfExists lets everybody without it', [put(when('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'))], 'no'],
    ['… negated', [put(when('StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'))], 'no'],
    ['aws:SourceIp, a block', [put(when('IpAddress', 'aws:SourceIp', '203.0.113.0/24'))], 'yes'],
    ['aws:SourceIp of /8 is not broader than /8', [put(when('IpAddress', 'aws:SourceIp', '54.0.0.0/8'))], 'yes'],
    ['"broader than /8 for IPv4"', [put(when('IpAddress', 'aws:SourceIp', '54.0.0.0/7'))], 'no'],
    ['"for example, 0.0.0.0/1"', [put(when('IpAddress', 'aws:SourceIp', '0.0.0.0/1'))], 'no'],
    ['"/32 for IPv6"', [put(when('IpAddress', 'aws:SourceIp', '2001:db8::/32'))], 'yes'],
    ['… /31', [put(when('IpAddress', 'aws:SourceIp', '2001:db8::/31'))], 'no'],
    ['aws:SourceArn', [put(when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:us-east-1:111122223333:topic'))], 'yes'],
    ['aws:SourceArn with any account', [put(when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:*:*'))], 'no'],
    ['aws:SourceVpce', [put(when('StringEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d'))], 'yes'],
    ['aws:SourceOwner', [put(when('StringEquals', 'aws:SourceOwner', ACCOUNT))], 'yes'],
    ['aws:SourceAccount', [put(when('StringEquals', 'aws:SourceAccount', ACCOUNT))], 'yes'],
    ['s3:x-amz-server-side-encryption-aws-kms-key-id', [put(when('StringEquals', 's3:x-amz-server-side-encryption-aws-kms-key-id', 'arn:aws:kms:us-east-1:111122223333:key/1'))], 'yes'],
    ['aws:userid', [put(when('StringEquals', 'aws:userid', 'AIDACKCEVSQ6C2EXAMPLE'))], 'yes'],
    ['aws:userid *', [put(when('StringLike', 'aws:userid', '*'))], 'no'],
    ['s3:DataAccessPointArn "can contain a wildcard for the access point name"', [put(when('ArnLike', 's3:DataAccessPointArn', 'arn:aws:s3:us-west-2:123456789012:accesspoint/*'))], 'yes'],
    ['… "as long as the account id is fixed"', [put(when('ArnLike', 's3:DataAccessPointArn', 'arn:aws:s3:us-west-2:*:accesspoint/*'))], 'no'],
    ['s3:DataAccessPointAccount', [put(when('StringEquals', 's3:DataAccessPointAccount', ACCOUNT))], 'yes'],
    ['"an IAM policy variable" is no fixed value', [put(when('StringEquals', 'aws:SourceVpc', '${aws:PrincipalTag/vpc}'))], 'no'],
    ['a key that anyone can choose', [put(when('StringEquals', 'aws:Referer', 'https://example.com/'))], 'no'],
    ['a Deny for everyone but an organization', [put({}), deny(when('StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')), deny({ Resource: '*', ...when('StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5') })], 'yes'],
    ['a Deny without TLS changes nothing', [put({}), deny({ Resource: '*', ...when('Bool', 'aws:SecureTransport', 'false') })], 'no'],
    ['a VPC that the file does not say', [put(when('StringEquals', 'aws:SourceVpc', '<vpc>'))], 'unknown'],
  ])('%s', (_, statements, expected) => {
    const answer = isPrivate(bucket(...statements), catalog)
    expect(answer.is).toBe(expected)
    if (expected === 'no') expect(holds(answer)).toBe(true)
  })
})

describe('isNeeded and canApply', () => {
  const needed = ({ statements }: Policy) => statements.map((statement) => isNeeded(statement, catalog).is)
  test('one says what the other says', () => {
    expect(needed(identity(allow({ Action: 's3:*' }), allow({})))).toEqual(['yes', 'no'])
  })
  test('a Deny takes it away', () => {
    expect(needed(identity(allow({}), { Effect: 'Deny', Action: '*', Resource: '*' }))).toEqual(['no', 'yes'])
  })
  test('a Deny is needed for what other policies give', () => {
    expect(needed(identity({ Effect: 'Deny', Action: 's3:*', Resource: '*' }))).toEqual(['yes'])
  })
  test('a statement that no request matches', () => {
    expect(canApply(first(bucket(allow({ Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } }))), catalog).is).toBe('no')
    expect(canApply(first(bucket(allow({ Principal: '*' }))), catalog).is).toBe('yes')
  })
})

describe('isEntryNeeded', () => {
  const each = (policy: Policy, list: 'actions' | 'resources' | 'principals') => {
    const statement = first(policy)
    return (statement[list]?.values ?? []).map((entry) => isEntryNeeded(statement, entry, catalog).is)
  }
  test('actions', () => {
    expect(each(identity(allow({ Action: ['s3:Get*', 's3:GetObject', 's3:PutObject'] })), 'actions')).toEqual(['yes', 'no', 'yes'])
  })
  test('resources, held against other statements and a Deny', () => {
    const policy = identity(allow({ Resource: [`${BUCKET}/a/*`, `${BUCKET}/b/*`, `${BUCKET}/c/*`] }), allow({ Resource: `${BUCKET}/a*` }), { Effect: 'Deny', Action: '*', Resource: `${BUCKET}/b*` })
    expect(each(policy, 'resources')).toEqual(['no', 'no', 'yes'])
  })
  test('principals', () => {
    expect(each(bucket(allow({ Principal: { AWS: [ACCOUNT, `arn:aws:iam::${ACCOUNT}:user/ada`, OTHER] } })), 'principals')).toEqual(['yes', 'no', 'yes'])
  })
  test('an exception is needed where it leaves something out', () => {
    expect(each(identity({ Effect: 'Allow', NotAction: ['iam:*', 'iam:CreateUser'], Resource: '*' }), 'actions')).toEqual(['yes', 'no'])
  })
  test('one of two that are equal goes', () => {
    const statement = first(identity(allow({ Action: ['s3:GetObject', 's3:getobject'] })))
    const [a, b] = statement.actions?.values ?? []
    if (!a || !b) throw new TypeError('no entries')
    expect([isEntryNeeded(statement, a, catalog).is, isEntryNeeded(statement, b, catalog, new Set([a])).is]).toEqual(['no', 'yes'])
  })
  test('the only one; and one that the file does not say', () => {
    expect(each(identity(allow({})), 'actions')).toEqual(['yes'])
    expect(each(identity(allow({ Resource: [`${BUCKET}/*`, 'arn:aws:s3:::<bucket>/*'] })), 'resources')).toEqual(['unknown', 'unknown'])
  })
  test('of another statement', () => {
    const [mine, other] = [first(identity(allow({}))), first(identity(allow({})))]
    const [entry] = other.actions?.values ?? []
    expect(entry && isEntryNeeded(mine, entry, catalog).is).toBe('unknown')
  })
})

describe('contradicts', () => {
  const blamed = (Condition: object) => {
    const found = contradicts(first(bucket(allow({ Principal: '*', Condition }))), catalog)
    return found.is === 'yes' ? found.by.map(({ operator, key }) => `${operator.raw} ${key.raw}`) : found.is
  }
  test.each<[string, object, readonly string[] | string]>([
    ['nothing', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, Bool: { 'aws:SecureTransport': 'true' } }, 'no'],
    ['the internet and an endpoint', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' }, Bool: { 'aws:SecureTransport': 'true' } }, ['IpAddress aws:SourceIp', 'StringEquals aws:SourceVpce']],
    ['absent and compared', { Null: { 's3:prefix': 'true' }, StringLike: { 's3:prefix': 'home/*' } }, ['Null s3:prefix', 'StringLike s3:prefix']],
    ['an empty interval', { NumericLessThan: { 's3:max-keys': '5' }, NumericGreaterThan: { 's3:max-keys': '10' } }, ['NumericLessThan s3:max-keys', 'NumericGreaterThan s3:max-keys']],
    ['an interval with something in it', { NumericLessThan: { 's3:max-keys': '10' }, NumericGreaterThan: { 's3:max-keys': '5' } }, 'no'],
    ['an empty time', { DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' }, DateGreaterThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } }, ['DateLessThan aws:CurrentTime', 'DateGreaterThan aws:CurrentTime']],
    ['equal, and not like it', { StringEquals: { 's3:prefix': 'home/a' }, StringNotLike: { 's3:prefix': 'home/*' } }, ['StringEquals s3:prefix', 'StringNotLike s3:prefix']],
    ['one that nothing meets', { StringEquals: { 'aws:PrincipalType': 'Robot' }, Bool: { 'aws:SecureTransport': 'true' } }, ['StringEquals aws:PrincipalType']],
    ['three that only together cannot be', { StringLike: { 's3:prefix': ['a*', 'b*'] }, StringNotLike: { 's3:prefix': 'a*' }, StringNotEquals: { 's3:prefix': 'b' } }, 'no'],
    ['a value that the file does not say', { StringEquals: { 's3:prefix': '<prefix>' }, StringNotEquals: { 's3:prefix': 'x' } }, 'unknown'],
  ])('%s', (_, condition, expected) => {
    expect(blamed(condition)).toEqual(expected)
  })
})

describe('staysEditable', () => {
  const ROLE = `arn:aws:iam::${ACCOUNT}:role/admin`
  const told = (editors: readonly Editor[]) => Object.fromEntries(editors.map(({ caller, can, keys, strict }) => [callerText(caller), [can, ...keys, ...(strict === undefined ? [] : [`strict: ${strict}`])].join(' ')]))
  const ask = (policy: Policy, who: readonly Caller[] = [ada, root], owner: string | undefined = ACCOUNT) => told(staysEditable(policy, who, catalog, owner))
  const [ADA, ROOT, ADMIN] = [callerText(ada), callerText(root), `arn:aws:sts::${ACCOUNT}:assumed-role/admin/some-session`]

  test('nothing is denied', () => {
    expect(ask(bucket(allow({ Principal: '*' }), deny(when('Bool', 'aws:SecureTransport', 'false'))))).toEqual({ [ADA]: 'free', [ROOT]: 'free' })
  })
  test('everything is denied to everyone: only the owner\'s root user mends it', () => {
    expect(ask(bucket(deny({})))).toEqual({ [ADA]: 'locked-out', [ROOT]: 'root-exempt' })
  })
  test('everyone but one role', () => {
    expect(ask(bucket(deny(when('ArnNotEquals', 'aws:PrincipalArn', ROLE))))).toEqual({ [ADA]: 'locked-out', [ROOT]: 'root-exempt', [ADMIN]: 'free' })
  })
  test('only from an endpoint', () => {
    expect(ask(bucket(deny(when('StringNotEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d'))))).toEqual({ [ADA]: 'only-if aws:SourceVpce', [ROOT]: 'root-exempt' })
  })
  test('from an endpoint, and from an address: no request does both', () => {
    const policy = bucket(deny(when('StringNotEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')), deny(when('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24')))
    expect(ask(policy)).toEqual({ [ADA]: 'locked-out', [ROOT]: 'root-exempt' })
  })
  test('with MFA', () => {
    expect(ask(bucket(deny({ Action: 's3:Put*', ...when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false') }), deny({ Action: 's3:DeleteBucketPolicy' })))).toEqual({ [ADA]: 'only-if aws:MultiFactorAuthPresent', [ROOT]: 'root-exempt' })
  })
  test('the policy can be deleted, if not replaced', () => {
    expect(ask(bucket(deny({ Action: 's3:PutBucketPolicy' })))[ADA]).toBe('free')
  })
  test('NotPrincipal by both readings', () => {
    expect(ask(bucket(deny({ Principal: undefined, NotPrincipal: { AWS: ROLE } })))).toEqual({ [ADA]: 'locked-out', [ROOT]: 'root-exempt', [ADMIN]: 'free strict: locked-out' })
  })
  test('a role condition on the ARN of its sessions matches no one', () => {
    expect(ask(bucket(deny(when('ArnNotLike', 'aws:PrincipalArn', `arn:aws:sts::${ACCOUNT}:assumed-role/admin/*`))), [{ is: 'session', account: ACCOUNT, role: 'admin', session: 's' }])).toEqual({ [`arn:aws:sts::${ACCOUNT}:assumed-role/admin/s`]: 'locked-out', [ROOT]: 'root-exempt' })
  })
  test('a Deny of which the file does not say whom it leaves out', () => {
    expect(ask(bucket(deny(when('ArnNotEquals', 'aws:PrincipalArn', '<role>'))))[ADA]).toBe('unknown')
  })
  test('callers of other accounts cannot change it; the owner is who is named', () => {
    const policy = bucket(allow({ Principal: { AWS: ACCOUNT } }))
    expect(told(staysEditable(policy, [ada, { is: 'root', account: OTHER }], catalog))).toEqual({ [ADA]: 'free', [ROOT]: 'free' })
  })

  const key = (...statements: readonly object[]) => policyOf(statements.map((statement) => ({ Effect: 'Allow', Action: 'kms:*', Resource: '*', ...statement })), { kind: 'resource' })
  test('a key policy must allow it, to the root user as well', () => {
    expect(ask(key({ Principal: { AWS: ACCOUNT } }), [ada])).toEqual({ [ADA]: 'free', [ROOT]: 'free' })
    expect(ask(key({ Principal: { AWS: ROLE } }), [ada])).toEqual({ [ADA]: 'locked-out', [ROOT]: 'locked-out', [ADMIN]: 'free' })
    expect(ask(key({ Principal: { AWS: ACCOUNT }, ...when('Bool', 'aws:MultiFactorAuthPresent', 'true') }), [ada])[ADA]).toBe('only-if aws:MultiFactorAuthPresent')
  })
  test('other policies have no such calls', () => {
    expect(staysEditable(identity(allow({})), [ada], catalog)).toEqual([])
  })
})

describe('whoCan', () => {
  const ask = (policy: Policy, action = 's3:GetObject', resource = `${BUCKET}/x`) => whoCan(policy, action, resource, catalog).map(({ who, found }) => `${[who.is, who.name].join(' ').trim()}${found.is === 'unknown' ? '?' : ''}`)
  test('a public bucket: everyone', () => {
    expect(ask(bucket(allow({ Principal: '*' })))).toEqual(['anonymous', 'accounts', 'services'])
  })
  test('an account, and one user of another', () => {
    const user = `arn:aws:iam::${OTHER}:user/eve`
    expect(ask(bucket(allow({ Principal: { AWS: [ACCOUNT, user] } })))).toEqual([`account ${ACCOUNT}`, `principal ${user}`])
  })
  test('a service', () => {
    expect(ask(bucket(allow({ Principal: { Service: 'cloudtrail.amazonaws.com' } })))).toEqual(['principal cloudtrail.amazonaws.com'])
  })
  test('a Deny takes it from all but one role', () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/app`
    const policy = bucket(allow({ Principal: { AWS: [ACCOUNT, role] } }), deny(when('ArnNotEquals', 'aws:PrincipalArn', role)))
    expect(ask(policy)).toEqual([`principal ${role}`])
    expect(whoCan(policy, 's3:GetObject', `${BUCKET}/x`, catalog).map(({ found }) => found.is === 'yes' && found.call.caller)).toEqual([expect.objectContaining({ ...app, session: expect.any(String) as string })])
  })
  test('only in an organization: no anonymous, no service', () => {
    expect(ask(bucket(allow({ Principal: '*', ...when('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5') })))).toEqual(['accounts'])
  })
  test('another action, another resource', () => {
    expect(ask(bucket(allow({ Principal: '*' })), 's3:PutObject')).toEqual([])
    expect(ask(bucket(allow({ Principal: '*' })), 's3:GetObject', 'arn:aws:s3:::elsewhere/x')).toEqual([])
  })
  test('an identity policy: who has it', () => {
    expect(ask(identity(allow({})))).toEqual(['holder'])
  })
  test('what the file does not say', () => {
    expect(ask(bucket(allow({ Principal: { AWS: ACCOUNT }, Resource: 'arn:aws:s3:::<bucket>/*' })))).toEqual([`account ${ACCOUNT}?`])
  })
})
