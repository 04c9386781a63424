/** Questions about all requests to one bucket, queue or topic, also where the file leaves its name open; and MFA. */
import { expect, test } from 'vitest'
import { passesMfa, readMfa } from '../../src/access/mfa.ts'
import { openingsOf } from '../../src/access/public.ts'
import { openTransport } from '../../src/access/transport.ts'
import { uploadLockOut } from '../../src/access/upload.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultDialect } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { buildPolicy } from '../../src/policy/build.ts'
import type { Policy, PublicAccessBlock } from '../../src/policy/model.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { wholeFile } from '../../src/text.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

function policy(Statement: readonly object[], publicAccessBlock?: PublicAccessBlock): Policy {
  const { tree } = parseJson(wholeFile({ path: 'p.json', text: JSON.stringify({ Version: '2012-10-17', Statement }) }))
  if (tree?.type !== 'object') throw new Error('no policy')
  return buildPolicy(tree, { kind: 'bucket', kindFrom: 'setting', dialect: 'aws', forms: defaultDialect.principals, ...(publicAccessBlock && { publicAccessBlock }) })
}

const tls = (Resource: unknown, rest: object = {}) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource, Condition: { Bool: { 'aws:SecureTransport': 'false' } }, ...rest })

test.each<[title: string, statements: readonly object[], open: boolean]>([
  ['both ARNs', [tls(['arn:aws:s3:::b', 'arn:aws:s3:::b/*'])], false],
  ['one pattern for both', [tls('arn:aws:s3:::b*')], false],
  ['the objects alone', [tls('arn:aws:s3:::b/*')], true],
  ['a name that is left open', [tls(['arn:aws:s3:::<bucket>', 'arn:aws:s3:::<bucket>/*'])], false],
  ['a name that is left open, the bucket alone', [tls(['arn:aws:s3:::<bucket>'])], true],
  ['an ARN that is left open', [tls(['<arn>', '<arn>/*'])], false],
  ['two Denies, one for each', [tls('arn:aws:s3:::b'), tls('arn:aws:s3:::b/*')], false],
  ['services left out', [tls(['arn:aws:s3:::b', 'arn:aws:s3:::b/*'], { Condition: { Bool: { 'aws:SecureTransport': 'false' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } })], false],
  ['a role left out', [tls(['arn:aws:s3:::b', 'arn:aws:s3:::b/*'], { Condition: { Bool: { 'aws:SecureTransport': 'false' }, ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/old' } } })], true],
])('plain HTTP: %s', (_, statements, open) => {
  expect(openTransport(policy(statements), catalog) !== undefined).toBe(open)
})

test('each of two buckets is asked about; of a pattern nothing is said', () => {
  expect(openTransport(policy([tls(['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'])]), catalog)?.call.resource).toBe('arn:aws:s3:::a')
  expect(openTransport(policy([tls(['arn:aws:s3:::a', 'arn:aws:s3:::a/*', 'arn:aws:s3:::b', 'arn:aws:s3:::b/*'])]), catalog)).toBeUndefined()
  expect(openTransport(policy([{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }]), catalog)).toBeUndefined()
})

const deny = (Condition: object) => ({ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/*', Condition })
const sse = 's3:x-amz-server-side-encryption'

test('uploads are locked out only where no header passes all Denies', () => {
  const both = [deny({ StringNotEquals: { [sse]: 'AES256' } }), deny({ StringNotEquals: { [sse]: 'aws:kms' } })]
  expect(uploadLockOut(policy(both), catalog)).toMatchObject({ conditions: [{}, {}], call: { action: 's3:putobject' } })
  expect(uploadLockOut(policy([deny({ StringNotEquals: { [sse]: ['AES256', 'aws:kms'] } }), both[1] ?? {}]), catalog)).toBeUndefined()
  expect(uploadLockOut(policy([deny({ StringNotEquals: { [sse]: 'AES256' } }), deny({ Null: { [sse]: 'true' } })]), catalog)).toBeUndefined()
  // Another Deny stops all uploads: the headers are not to blame.
  expect(uploadLockOut(policy([...both, { Effect: 'Deny', Principal: '*', Action: 's3:Put*', Resource: 'arn:aws:s3:::b/*' }]), catalog)).toBeUndefined()
})

test.each<[condition: object, meets: readonly [having: boolean, without: boolean, keys: boolean] | undefined]>([
  [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, [true, false, false]],
  [{ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }, [true, false, true]],
  [{ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, [false, true, false]],
  [{ BoolIfExists: { 'aws:multifactorauthpresent': 'false' } }, [false, true, true]],
  [{ Null: { 'aws:MultiFactorAuthAge': 'true' } }, [false, true, true]],
  [{ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }, [true, false, false]],
  [{ Bool: { 'aws:MultiFactorAuthPresent': '<mfa>' } }, undefined],
  [{ Bool: { 'aws:SecureTransport': 'true' } }, undefined],
])('MFA: %j', (Condition, meets) => {
  const [statement] = policy([{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::b/*', Condition }]).statements
  const read = statement && readMfa(statement)?.meets
  expect(read && [read.with, read.without, read.keys]).toEqual(meets)
})

test('a Deny that another one completes lets nobody pass', () => {
  const mfa = (Condition: object) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::b/*', Condition })
  const passes = (...conditions: readonly object[]) => policy(conditions.map(mfa)).statements.map(passesMfa)
  expect(passes({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } })).toEqual(['keys'])
  expect(passes({ Null: { 'aws:MultiFactorAuthPresent': 'true' } })).toEqual(['without'])
  expect(passes({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, { Null: { 'aws:MultiFactorAuthPresent': 'true' } })).toEqual([undefined, undefined])
})

test('a public policy that Block Public Access stops is in doubt', () => {
  const open = [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }]
  const doubt = (block?: PublicAccessBlock) => openingsOf(policy(open, block), catalog).map((each) => each.doubt)
  expect(doubt()).toEqual([undefined])
  expect(doubt({ blockPublicPolicy: false, restrictPublicBuckets: undefined })).toEqual([undefined])
  expect(doubt({ blockPublicPolicy: undefined, restrictPublicBuckets: true })).toEqual(['Block Public Access of the bucket keeps the public out'])
})

test('who may call without an account, and who with any', () => {
  const signed = (Condition?: object) => openingsOf(policy([{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*', ...(Condition && { Condition }) }]), catalog).map((each) => each.signed)
  expect(signed()).toEqual([false])
  expect(signed({ Null: { 'aws:PrincipalArn': 'false' } })).toEqual([true])
  expect(signed({ StringNotEquals: { 'aws:PrincipalAccount': 'anonymous' } })).toEqual([true])
})
