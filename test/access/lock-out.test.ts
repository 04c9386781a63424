import { describe, expect, test } from 'vitest'
import { coversAction, coversType } from '../../src/access/covers.ts'
import { editOfNamed } from '../../src/access/editors.ts'
import { editingOfExempt, jointLockOut, lockOutOf, type LockOut } from '../../src/access/lock-out.ts'
import { uploadLockOut } from '../../src/access/upload.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { dialectNamed, type Dialect } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import type { Statement } from '../../src/policy/model.ts'
import { catalog, policyOf } from './ask.ts'

const read = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))

function dialect(name: string): Dialect {
  const found = dialectNamed(name)
  if (!found) throw new Error(name)
  return found
}

function statementOf(statement: object | readonly object[], system: Dialect): Statement {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: statement })
  const [policy] = readDocument({ path: 'policy.json', named: true, content }, override(defaultSettings, { kind: 'bucket', dialect: system })).policies
  if (!policy?.statements[0]) throw new Error('no statement')
  return policy.statements[0]
}

/** The lock-out of a Deny of `s3:*` for everyone on a bucket and its objects, but for what `changes` says. */
function lockOut(changes: object, system = 'aws'): LockOut | undefined {
  const given = dialect(system)
  const principal = 'NotPrincipal' in changes ? {} : { Principal: '*' }
  const action = 'NotAction' in changes ? {} : { Action: 's3:*' }
  const resource = 'NotResource' in changes ? {} : { Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] }
  return lockOutOf(statementOf({ Effect: 'Deny', ...principal, ...action, ...resource, ...changes }, given), given, new Catalog(read, given.overrides))
}

const user = 'arn:aws:iam::123456789012:user/Akua'
const unless = (operator: string, key: string, value: unknown) => ({ Condition: { [operator]: { [key]: value } } })

describe('a lock-out under recommended', () => {
  test.each<[string, object, string?]>([
    ['NotPrincipal, a user', { NotPrincipal: { AWS: user } }],
    ['NotPrincipal, the calls by name', { NotPrincipal: { AWS: user }, Action: 's3:DeleteBucketPolicy' }],
    ['aws:PrincipalArn', unless('ArnNotEquals', 'aws:PrincipalArn', user)],
    ['aws:principalarn in any case, with IfExists', unless('StringNotLikeIfExists', 'aws:principalARN', user)],
    ['aws:username', unless('StringNotEquals', 'aws:username', 'Akua')],
    ['aws:username on StorageGRID', unless('StringNotEquals', 'aws:username', 'Akua'), 'plusserver'],
    ['a VPC', unless('StringNotEquals', 'aws:SourceVpc', 'vpc-111bbb22')],
    ['an endpoint', unless('StringNotEquals', 'aws:sourceVpce', ['vpce-1', 'vpce-2'])],
    ['an address', unless('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24')],
    ['a bucket by pattern', { Resource: 'arn:aws:s3:::b*', ...unless('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24') }],
    ['NotAction', { NotAction: 's3:GetObject', ...unless('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24') }],
    ['NotResource', { NotResource: 'arn:aws:s3:::b/*', ...unless('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24') }],
    ['services pass as well', { Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' }, Bool: { 'aws:ViaAWSService': 'false' } } }],
  ])('%s', (_, changes, system) => {
    expect(lockOut(changes, system)).toMatchObject({ total: false })
    expect(lockOut(changes, system)?.unsure).toBeUndefined()
  })
})

describe('nobody is left', () => {
  test.each<[string, object]>([
    ['no condition', {}],
    ['everyone, in a list', { Principal: { AWS: [user, '*'] } }],
    ['an empty condition', { Condition: {} }],
    ['a service', { NotPrincipal: { Service: 'lambda.amazonaws.com' } }],
    ['a service by condition', unless('StringNotEqualsIfExists', 'aws:PrincipalServiceName', 'codebuild.amazonaws.com')],
    ["CloudFront's identity", { NotPrincipal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' } }],
    ['a session, where the key holds roles', unless('ArnNotLike', 'aws:PrincipalArn', 'arn:aws:sts::123456789012:assumed-role/Admin/*')],
    ['a wildcard that is none', unless('StringNotEquals', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/*')],
  ])('%s', (_, changes) => {
    expect(lockOut(changes)).toMatchObject({ total: true })
    expect(lockOut(changes)?.unsure).toBeUndefined()
  })
})

describe('the exempt may be the administrators', () => {
  test.each<[string, object, string?]>([
    ['an account', { NotPrincipal: { AWS: ['arn:aws:iam::123456789012:root', user] } }],
    ['a canonical user', { NotPrincipal: { CanonicalUser: 'a'.repeat(64) } }],
    ['a group, of which the file does not say who is in it', { NotPrincipal: { AWS: 'arn:aws:iam::700001145864652591:federated-group/data' } }, 'storagegrid'],
    ["StorageGRID's root", { NotPrincipal: { AWS: ['arn:aws:iam::27233906934684427525:root'] } }, 'storagegrid'],
    ['an administrator by name', { NotPrincipal: { AWS: 'arn:aws:iam::123456789012:role/BucketAdmin' } }],
    ['a role that deploys', unless('ArnNotLike', 'aws:PrincipalArn', ['arn:aws:iam::123456789012:role/app', 'arn:aws:iam::123456789012:role/terraform'])],
    ['the calls by name', { Action: ['s3:PutBucketPolicy', 's3:PutObject'], ...unless('ArnNotEquals', 'aws:PrincipalArn', user) }],
    ['an organization', unless('StringNotEquals', 'aws:PrincipalOrgID', 'o-example')],
    ["the bucket's own account", unless('StringNotEquals', 'aws:PrincipalAccount', '${aws:ResourceAccount}')],
    ['roles by pattern', unless('ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/team/*')],
    ['a role id and the root user', unless('StringNotLike', 'aws:userid', ['AROAEXAMPLEID:*', '123456789012'])],
    ['the root user', unless('ArnNotEquals', 'aws:PrincipalArn', ['arn:aws:iam::123456789012:root', user])],
    ['a tag', unless('StringNotEquals', 'aws:PrincipalTag/team', 'data')],
    ['reading alone, from a place', { Action: 's3:Get*', ...unless('StringNotEquals', 'aws:SourceVpc', 'vpc-1') }],
    ['a network or a role', { Condition: { NotIpAddressIfExists: { 'aws:SourceIp': '192.0.2.0/24' }, ArnNotLikeIfExists: { 'aws:PrincipalArn': user } } }],
    ['a value that the file does not say', unless('StringNotEquals', 'aws:SourceVpce', { Ref: 'Endpoint' })],
  ])('%s', (_, changes, system) => {
    expect(lockOut(changes, system)?.unsure).toBeTypeOf('string')
    expect(lockOut(changes, system)?.total).toBe(false)
  })
})

describe('no lock-out', () => {
  test.each<[string, object, string?]>([
    ['an Allow', { Effect: 'Allow' }],
    ['the objects alone', { Resource: 'arn:aws:s3:::b/*' }],
    ['the bucket left out', { NotResource: 'arn:aws:s3:::b' }],
    ['other calls', { Action: ['s3:PutObject', 's3:DeleteObject', 's3:PutBucketAcl', 's3:List*'] }],
    ['the calls left out', { NotAction: ['s3:*BucketPolicy'] }],
    ['plain HTTP', unless('Bool', 'aws:SecureTransport', 'false')],
    ['old TLS', unless('NumericLessThan', 's3:TlsVersion', '1.2')],
    ['no MFA', unless('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false')],
    ['encryption', unless('StringNotEquals', 's3:x-amz-server-side-encryption', 'aws:kms')],
    ['plain HTTP from outside', { Condition: { Bool: { 'aws:SecureTransport': 'false' }, NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }],
    ['one principal', { Principal: { AWS: user } }],
    ['one address', unless('IpAddress', 'aws:SourceIp', '192.0.2.0/24')],
    ['one organization', unless('StringEquals', 'aws:PrincipalOrgID', 'o-example')],
    ['services', unless('Bool', 'aws:PrincipalIsAWSService', 'true')],
    ['no address is outside', unless('NotIpAddress', 'aws:SourceIp', '0.0.0.0/0')],
    ['no principal is outside', unless('ArnNotLike', 'aws:PrincipalArn', '*')],
    ['nobody', { NotPrincipal: '*' }],
    ['a principal that is none', { NotPrincipal: { AWS: 'arn:aws:iam::700001145864652591:user/mmustermann' } }],
    ['a set operator', unless('ForAnyValue:StringNotLike', 'aws:PrincipalOrgPaths', 'o-example/*')],
    ['a key that the system does not have', unless('StringNotEquals', 'aws:SourceVpc', 'vpc-1'), 'storagegrid'],
    ['a condition that cannot be read', { Condition: { StringNotEquals: { Ref: 'X' } } }],
    ['a Condition under another name', { Conditions: { Bool: { 'aws:SecureTransport': 'false' } } }],
    ['a resource that is not known', { Resource: { Ref: 'Arn' } }],
    ['an action that is not known', { Action: [{ Ref: 'Actions' }] }],
  ])('%s', (_, changes, system) => {
    expect(lockOut(changes, system)).toBeUndefined()
  })
})

test('the text that takes the calls is pointed at', () => {
  const found = lockOut({ Action: ['s3:List*', 's3:Get*', 's3:*BucketPolicy'] })
  expect(found?.at.span.source.text.slice(found.at.span.start, found.at.span.end)).toBe('"s3:*BucketPolicy"')
  expect(found?.calls).toEqual(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])
})

test("StorageGRID's root is denied the objects, where the Deny covers them and does not exempt it", () => {
  const other = { NotPrincipal: { AWS: 'arn:aws:iam::700001145864652591:user/mmustermann' } }
  expect(lockOut(other, 'storagegrid')?.rescue).toMatch(/the objects included$/)
  expect(lockOut({ ...other, Resource: 'arn:aws:s3:::b' }, 'storagegrid')?.rescue).toMatch(/the bucket policy$/)
  expect(lockOut({ NotPrincipal: { AWS: 'arn:aws:iam::700001145864652591:root' } }, 'storagegrid')?.rescue).toMatch(/the bucket policy$/)
})

test.each([
  [{ Action: 's3:GetObject' }, 'yes'], [{ Action: 'S3:getobject' }, 'yes'], [{ Action: '*' }, 'yes'], [{ Action: 's3:Put*' }, 'no'], [{ NotAction: 's3:Put*' }, 'yes'],
  [{ NotAction: 's3:*' }, 'no'], [{ Action: { Ref: 'A' } }, 'unknown'], [{ Action: ['s3:Get*', { Ref: 'A' }] }, 'yes'], [{ NotAction: [{ Ref: 'A' }] }, 'unknown'], [{}, 'unknown'],
] as const)('coversAction %j is %s', (changes, answer) => {
  expect(coversAction(statementOf({ Effect: 'Deny', ...changes }, dialect('aws')), 's3:GetObject')).toBe(answer)
})

test.each([
  [{ Resource: 'arn:aws:s3:::b' }, 'yes'], [{ Resource: '*' }, 'yes'], [{ Resource: 'arn:aws:s3:::b/*' }, 'no'], [{ Resource: 'arn:aws:s3:::b/${aws:username}' }, 'no'],
  [{ Resource: 'arn:aws:s3:::${aws:username}' }, 'unknown'], [{ Resource: { Ref: 'Arn' } }, 'unknown'], [{ NotResource: 'arn:aws:s3:::b/*' }, 'yes'],
  [{ NotResource: 'arn:aws:s3:::other' }, 'unknown'], [{}, 'unknown'],
] as const)('coversType bucket %j is %s', (changes, answer) => {
  const bucket = new Catalog(read).service('s3')?.resourceTypes.find(({ name }) => name === 'bucket')
  expect(bucket && coversType(statementOf({ Effect: 'Deny', ...changes }, dialect('aws')), bucket)).toBe(answer)
})

test('a bucket policy that cannot be deleted, but can be replaced, may be meant', () => {
  expect(lockOut({ Action: ['s3:DeleteBucket', 's3:DeleteBucketPolicy'] })).toMatchObject({ total: true, unsure: 'the policy can still be replaced' })
  expect(lockOut({})?.unsure).toBeUndefined()
})

describe('Denies that lock out together', () => {
  const joint = (...changes: readonly object[]) => {
    const given = dialect('aws')
    const { policy } = statementOf(changes.map((each) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::b', ...each })), given)
    return jointLockOut(policy, given, new Catalog(read, given.overrides))
  }
  const endpoint = unless('StringNotEquals', 'aws:SourceVpce', 'vpce-1')

  test('no request leaves both', () => {
    expect(joint(endpoint, unless('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24'))).toMatchObject({ calls: ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'] })
    expect(joint(unless('ArnNotEquals', 'aws:PrincipalArn', user), unless('ArnNotEquals', 'aws:PrincipalArn', `${user}2`))).toBeDefined()
  })
  test.each<[string, object]>([
    ['one does: a user from the endpoint', unless('ArnNotEquals', 'aws:PrincipalArn', user)],
    ['what the file does not say', unless('NotIpAddress', 'aws:SourceIp', { Ref: 'Range' })],
    ['the root user is meant to be the only one', unless('ArnNotEquals', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:root')],
    ['the other takes other calls', { Action: 's3:DeleteBucketPolicy', ...unless('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24') }],
  ])('%s', (_, other) => {
    expect(joint(endpoint, other)).toBeUndefined()
  })
})

test('who is exempt from one Deny is held against the others', () => {
  const given = dialect('aws')
  const { policy, ...first } = statementOf([
    { Effect: 'Deny', NotPrincipal: { AWS: user }, Action: 's3:*', Resource: 'arn:aws:s3:::b' }, { Effect: 'Deny', Principal: { AWS: user }, Action: 's3:*Policy', Resource: 'arn:aws:s3:::b' },
  ], given)
  const known = new Catalog(read, given.overrides)
  const lockOutOfFirst = lockOutOf({ policy, ...first }, given, known)
  expect(lockOutOfFirst?.exempt.map((exempt) => editingOfExempt(exempt, policy, known))).toEqual(['locked-out'])
  expect(lockOutOfFirst?.denied).toMatchObject({ action: 's3:putbucketpolicy', caller: { account: '123456789012' } })
})

describe('the request that shows it', () => {
  test('a key that nobody can change: by someone to whom its policy gives that', () => {
    const [admin, app] = ['admin', 'app'].map((name) => `arn:aws:iam::111122223333:role/${name}`)
    const policy = policyOf([
      { Effect: 'Allow', Principal: { AWS: app }, Action: 'kms:Decrypt', Resource: '*' }, { Effect: 'Allow', Principal: { AWS: admin }, Action: 'kms:*', Resource: '*' },
      { Effect: 'Deny', Principal: '*', Action: 'kms:PutKeyPolicy', Resource: '*' },
    ])
    expect(editOfNamed(policy, catalog)).toMatchObject({ caller: { is: 'session', role: 'admin' }, action: 'kms:PutKeyPolicy' })
    expect(editOfNamed(policyOf({ Effect: 'Allow', Principal: { Service: 'logs.amazonaws.com' }, Action: 'kms:Decrypt', Resource: '*' }), catalog)).toBeUndefined()
  })

  test('no upload at all: one that asks for what one of the Denies wants', () => {
    const unless = (value: string) => ({ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::${Bucket}/*', Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': value } } })
    const found = uploadLockOut(policyOf([unless('AES256'), unless('aws:kms')], { kind: 'bucket' }), catalog)
    expect(found?.call.resource).toMatch(/^arn:aws:s3:::\$\{Bucket\}\//)
    expect(found?.call.context.get('s3:x-amz-server-side-encryption')).toEqual(['AES256'])
  })
})
