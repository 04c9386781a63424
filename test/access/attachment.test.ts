/** What a policy is attached to, and what it may then speak of. */
import { expect, test } from 'vitest'
import { attachmentOf, isForeignAction, isForeignResource } from '../../src/access/attachment.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { catalog as aws } from '../../src/index.ts'
import { readDocument } from '../../src/lint.ts'
import type { Policy, PolicyKind } from '../../src/policy/model.ts'
import { policyText } from '../policy-text.ts'

const catalog = new Catalog(aws())

function policy(effect: string, action: string, resource?: string, kind?: PolicyKind): Policy {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: effect, Principal: '*', Action: action, ...(resource !== undefined && { Resource: resource }) } })
  const [only] = readDocument({ path: 'p.json', named: true, content }, kind ? override(defaultSettings, { kind }) : defaultSettings).policies
  if (!only) throw new Error('no policy')
  return only
}

const bucket = 'arn:aws:s3:::amzn-s3-demo-bucket/*'

test.each<[string, Policy, object | undefined]>([
  ['a bucket', policy('Allow', 's3:GetObject', bucket), { service: 's3', certain: true }],
  ['a bucket or an RCP', policy('Deny', 's3:*', bucket), { service: 's3', certain: false }],
  ['a bucket, as the user says', policy('Deny', 's3:*', bucket, 'bucket'), { service: 's3', certain: true }],
  ['a role', policy('Allow', 'sts:AssumeRole'), { service: 'sts', certain: true }],
  ['a queue', policy('Allow', 'sqs:*', 'arn:aws:sqs:*:*:jobs'), { service: 'sqs', certain: true }],
  ['an RCP', policy('Deny', 's3:*', bucket, 'rcp'), undefined],
  ['a resource that is not told', policy('Allow', 'kms:*', '*'), undefined],
])('%s', (_, given, expected) => {
  if (expected) expect(attachmentOf(given)).toMatchObject(expected)
  else expect(attachmentOf(given)).toBeUndefined()
})

const foreign = (given: Policy, action: string) => {
  const attachment = attachmentOf(given)
  return attachment && isForeignAction(policyText(action), attachment, catalog)
}

test.each([
  ['s3:GetObject', false], ['s3:*', false], ['*', false], ['s3:PutBucketPolicy', false], ['s3:List*', false], ['s3:Foo', false], ['kms:Decrypt', true], ['sqs:*', true], ['s3:ListAllMyBuckets', true], ['s3:CreateJob', true],
])('%s is foreign to a bucket: %s', (action, expected) => {
  expect(foreign(policy('Allow', 's3:GetObject', bucket), action)).toBe(expected)
})

test.each([['sts:AssumeRoleWithWebIdentity', false], ['sts:TagSession', false], ['sts:SetSourceIdentity', false], ['sts:SetContext', false], ['sts:*', false], ['sts:GetCallerIdentity', true], ['s3:GetObject', true]])('%s is foreign to a role: %s', (action, expected) => {
  expect(foreign(policy('Allow', 'sts:AssumeRole'), action)).toBe(expected)
})

test('another prefix may be about the same ARNs', () => {
  const cluster = policy('Allow', 'kafka:*', 'arn:aws:kafka:us-east-1:111122223333:cluster/app/*')
  expect(foreign(cluster, 'kafka-cluster:Connect')).toBe(false)
  expect(foreign(cluster, 'kinesis:GetRecords')).toBe(true)
})

test.each([
  [bucket, false], ['*', false], ['arn:aws:s3:::*', false], ['arn:aws:*:::x', false], ['arn:aws:s3:*:*:x', false], ['arn:aws:sqs:*:*:jobs', true], ['arn:aws:s3:us-east-1:111122223333:accesspoint/p', true],
])('%s is foreign to a bucket: %s', (resource, expected) => {
  const attachment = attachmentOf(policy('Allow', 's3:*', bucket, 'bucket'))
  expect(attachment && isForeignResource(policyText(resource), attachment)).toBe(expected)
})
