/** Which Allows of a resource policy everyone can use, and the request that shows it. */
import { describe, expect, test } from 'vitest'
import { openingsOf } from '../../src/access/public.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import { catalog, policyOf } from './ask.ts'

const open = (Action: unknown, more: object = {}, dialect = 'aws') =>
  openingsOf(policyOf({ Effect: 'Allow', Principal: '*', Action, Resource: 'arn:aws:s3:::b/*', ...more }, { kind: 'bucket', dialect }), catalog)

describe('an action that does not exist opens nothing', () => {
  test('a typing error, and an operation that needs other permissions', () => {
    expect(open('s3:GetObjct')).toEqual([])
    expect(open(['s3:ListObjectsV2'])).toEqual([])
  })

  test('what is beside it does, and so does what may be newer than the data', () => {
    expect(open(['s3:GetObjct', 's3:GetObject']).map(({ call }) => call.action)).toEqual(['s3:getobject'])
    expect(open('s3:GetObjectRetentionTable').length).toBe(1)
  })
})

test('the request is in the words of the file, whatever its bucket is called', () => {
  const [opening] = open('s3:GetObject', { Resource: 'arn:aws:s3:::${Bucket}/*' })
  expect(opening?.call.resource).toMatch(/^arn:aws:s3:::\$\{Bucket\}\/./)
})

test('what another statement leaves open hides nothing', () => {
  const policy = (other: object) => policyOf([{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::${Bucket}/*' }, { Resource: 'arn:aws:s3:::${Bucket}/*', Action: 's3:GetObject', ...other }], { kind: 'bucket' })
  const opened = (other: object) => openingsOf(policy(other), catalog).map(({ statement }) => statement.index)
  expect(opened({ Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Condition: { StringEquals: { 'aws:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/${Distribution}' } } })).toEqual([0])
  expect(opened({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::${Account}:role/app' } })).toEqual([0])
  // A Deny that may take it all away does.
  expect(opened({ Effect: 'Deny', Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': '${Organization}' } } })).toEqual([])
})

test.each([
  ['policies/s3-vpc-endpoint.json', true], ['vpce-policy.json', true], ['vpc_s3.json', true],
  ['vpc-flow-logs.json', false], ['website.json', false],
])('by the name %s it may be the policy of an endpoint: %s', (path, expected) => {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }] })
  const [policy] = readDocument({ path, named: true, content }, defaultSettings).policies
  expect(policy && openingsOf(policy, catalog).map(({ doubt }) => doubt !== undefined)).toEqual([expected])
})
