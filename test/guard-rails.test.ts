/** What must not be reported: policies that AWS documents, or that users of other tools complained about, and the rules that stay silent. */
import { expect, test } from 'vitest'
import { defaultSettings, override } from '../src/config/settings.ts'
import type { Finding } from '../src/finding.ts'
import { lintWith } from '../src/index.ts'
import type { PolicyKind } from '../src/policy/model.ts'

const bucket = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*']
const provider = (host: string) => ({ Federated: `arn:aws:iam::222233334444:oidc-provider/${host}` })
const topic = 'arn:aws:sns:eu-west-1:222233334444:orders'
const queue = 'arn:aws:sqs:eu-west-1:222233334444:jobs'

const publicRules = ['public-access', 'public-read', 'foreign-account']
const trustRules = [
  'trust-of-anyone', 'trust-of-whole-provider', 'trust-of-shared-provider', 'broad-subject', 'broad-github-subject', 'foreign-claim', 'missing-audience', 'missing-external-id', 'trust-of-whole-account',
  'unlimited-session-tag', 'unlimited-trust-anchor', 'unrestricted-service-role',
]
const tlsRules = ['missing-tls-deny', 'incomplete-tls-deny']

const harmless: readonly (readonly [title: string, kind: PolicyKind, statements: readonly object[], silent: readonly string[]])[] = [
  ['the identities of an organization, in an RCP', 'rcp', [{ Effect: 'Deny', Principal: '*', Action: ['s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:AssumeRole', 'sts:GetSessionToken', 'sts:SetContext'], Resource: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalAccount': ['222233334444'], 'aws:ResourceTag/dp:exclude:identity': 'true' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }], ['unscoped-rcp-condition', 'signed-only-deny']],
  ['the confused deputy, in an RCP', 'rcp', [{ Effect: 'Deny', Principal: '*', Action: ['s3:*', 'sqs:*', 'kms:*', 'sts:*'], Resource: '*', Condition: { StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' }, Null: { 'aws:SourceAccount': 'false' }, Bool: { 'aws:PrincipalIsAWSService': 'true' } } }], ['unscoped-rcp-condition', 'signed-only-deny']],
  ['TLS and its version, in an RCP', 'rcp', [{ Effect: 'Deny', Principal: '*', Action: ['s3:*', 'sqs:*', 'kms:*'], Resource: '*', Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } }, { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } }], tlsRules],
  ['the default policy of a key', 'resource', [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::222233334444:root' }, Action: 'kms:*', Resource: '*' }], [...publicRules, 'key-lock-out', 'whole-service']],
  ['a Deny for everyone', 'bucket', [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: bucket, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }], [...publicRules, ...tlsRules, 'unenforced-mfa']],
  ['everyone of an organization', 'bucket', [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: bucket[1], Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }], publicRules],
  ['everyone behind an endpoint', 'bucket', [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: bucket, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } }], publicRules],
  ['a bucket left to the access points of its account', 'bucket', [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: '*', Resource: bucket, Condition: { StringEquals: { 's3:DataAccessPointAccount': '222233334444' } } }], publicRules],
  ['an access point by its ARN', 'bucket', [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: bucket[1], Condition: { ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:eu-west-1:222233334444:accesspoint/*' } } }], publicRules],
  ['the default policy of a topic', 'resource', [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['SNS:Publish', 'SNS:Subscribe'], Resource: topic, Condition: { StringEquals: { 'AWS:SourceOwner': '222233334444' } } }], publicRules],
  ['a queue for its topic', 'resource', [{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queue, Condition: { ArnEquals: { 'aws:SourceArn': topic } } }], [...publicRules, 'unrestricted-service', 'unpaired-source-arn']],
  ['EventBridge, which takes no condition in the policy of a topic', 'resource', [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:Publish', Resource: topic }], [...publicRules, 'unrestricted-service']],
  ['notifications of a bucket of the account', 'resource', [{ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sns:Publish', Resource: topic, Condition: { ArnLike: { 'aws:SourceArn': bucket[0] }, StringEquals: { 'aws:SourceAccount': '222233334444' } } }], ['unrestricted-service', 'unpaired-source-arn']],
  ['CloudFront for one distribution', 'bucket', [{ Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject', Resource: bucket[1], Condition: { StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::222233334444:distribution/EDFDVBD6EXAMPLE' } } }], [...publicRules, 'unrestricted-service', 'legacy-origin-identity']],
  ['roles for EC2, Lambda, Lambda@Edge and service-linked ones', 'trust', [{ Effect: 'Allow', Principal: { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com', 'edgelambda.amazonaws.com', 'elasticloadbalancing.amazonaws.com'] }, Action: 'sts:AssumeRole' }], trustRules],
  ['a role for Pod Identity', 'trust', [{ Effect: 'Allow', Principal: { Service: 'pods.eks.amazonaws.com' }, Action: ['sts:AssumeRole', 'sts:TagSession'] }], trustRules],
  ['a role for one service account', 'trust', [{ Effect: 'Allow', Principal: provider('oidc.eks.eu-west-1.amazonaws.com/id/A1'), Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: { 'oidc.eks.eu-west-1.amazonaws.com/id/A1:aud': 'sts.amazonaws.com', 'oidc.eks.eu-west-1.amazonaws.com/id/A1:sub': 'system:serviceaccount:kube-system:aws-node' } } }], trustRules],
  ['a role for a repository that a template names', 'trust', [{ Effect: 'Allow', Principal: provider('token.actions.githubusercontent.com'), Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': '<subject>' }, StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } } }], trustRules],
  ['a role of an account, with MFA', 'trust', [{ Effect: 'Allow', Principal: { AWS: '222233334444' }, Action: 'sts:AssumeRole', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } } }], [...trustRules, 'unenforced-mfa']],
  ['MFA for all but what sets it up', 'identity', [{ Effect: 'Deny', NotAction: ['iam:EnableMFADevice', 'sts:GetSessionToken'], Resource: '*', Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } }], ['unenforced-mfa']],
  ['TLS by two statements', 'bucket', [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: bucket, Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } }, { Effect: 'Deny', Principal: { AWS: '*' }, Action: 's3:*', Resource: bucket, Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } }], tlsRules],
  ['a network, and the services that act for those inside', 'identity', [{ Effect: 'Deny', Action: '*', Resource: '*', Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, Bool: { 'aws:ViaAWSService': 'false' } } }], ['blocked-service-call']],
  ['uploads with another key than that of the bucket', 'bucket', [{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: bucket[1], Condition: { StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': 'aws:kms' }, Null: { 's3:x-amz-server-side-encryption': 'false' } } }], ['denied-default-encryption', 'upload-lock-out']],
]

function findingsOf(kind: PolicyKind, Statement: readonly object[]): readonly Finding[] {
  const text = JSON.stringify({ Version: '2012-10-17', Statement })
  const { findings, crashes } = lintWith([{ path: 'policy.json', named: true, content: text }], override(defaultSettings, { preset: 'strict', kind }))
  expect(crashes).toEqual([])
  return findings
}

test('the same without what makes it harmless is reported', () => {
  const open = (kind: PolicyKind, statement: object) => findingsOf(kind, [{ Effect: 'Allow', ...statement }]).map(({ rule }) => rule)
  expect(open('bucket', { Principal: '*', Action: 's3:GetObject', Resource: bucket[1] })).toEqual(expect.arrayContaining(['public-read', 'missing-tls-deny']))
  expect(open('resource', { Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queue })).toContain('unrestricted-service')
  expect(open('trust', { Principal: provider('token.actions.githubusercontent.com'), Action: 'sts:AssumeRoleWithWebIdentity' })).toContain('trust-of-shared-provider')
  expect(open('trust', { Principal: { AWS: '222233334444' }, Action: ['sts:AssumeRole', 'sts:TagSession'] })).toEqual(expect.arrayContaining(['trust-of-whole-account', 'unlimited-session-tag']))
})

test.each(harmless)('%s', (_, kind, Statement, silent) => {
  const findings = findingsOf(kind, Statement)
  expect(findings.filter(({ rule }) => silent.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})
