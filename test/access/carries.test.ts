import { describe, expect, test } from 'vitest'
import { carries, misapplied, tagConditions, tagless } from '../../src/access/carries.ts'
import { beyondEndpoint } from '../../src/access/endpoint-key.ts'
import { missingForSession } from '../../src/access/session-key.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { servicesWithEndpointKey } from '../../src/catalog/endpoint-key.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { catalog as aws } from '../../src/index.ts'
import { readDocument } from '../../src/lint.ts'
import type { Condition, PolicyKind, Statement } from '../../src/policy/model.ts'

const catalog = new Catalog(aws())

function statementOf(parts: object, kind: PolicyKind = 'identity', others: readonly object[] = []): Statement {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...parts }, ...others] })
  const [statement] = readDocument({ path: 'policy.json', named: true, content }, override(defaultSettings, { kind })).policies[0]?.statements ?? []
  if (!statement) throw new Error('no statement')
  return statement
}

function conditionOf(statement: Statement): Condition {
  const [condition] = statement.conditions
  if (!condition) throw new Error('no condition')
  return condition
}

test.each([
  ['s3:ListBucket', 's3:prefix', true], ['s3:GetObject', 's3:prefix', false],
  // With the action; with its type of resource; with neither.
  ['sagemaker-mlflow:CreateRun', 'aws:ResourceTag/${TagKey}', true], ['glue:DeleteSession', 'aws:ResourceTag/${TagKey}', true], ['glue:ListSessions', 'aws:ResourceTag/${TagKey}', false],
])('%s and %s: %s', (action, key, expected) => {
  const known = catalog.action(action)
  expect(known && carries(known, key)).toBe(expected)
})

test('the tables and the list of keys call a key of a service the same', () => {
  const strange = new Set(catalog.services.flatMap((prefix) => [...(catalog.service(prefix)?.actions.values() ?? [])]).flatMap((action) => action.conditionKeys).filter((key) => !/\$\{|\/aws:/.test(key) && catalog.conditionKey(key)?.service !== undefined && catalog.conditionKey(key)?.name !== key))
  expect([...strange]).toEqual([])
})

describe('tags of the resource', () => {
  test('patterns count by what they match, and what creates a tagged resource does not count', () => {
    const statement = statementOf({ Action: ['sagemaker:*Feature*', 'sagemaker:*Record', 'acm:RequestCertificate', 'kms:ListKeys', 'teapot:Boil'] })
    expect(tagless(statement, catalog).map(({ text, actions }) => [text.value, actions.map(({ name }) => name)])).toEqual([['sagemaker:*Feature*', ['ListFeatureGroups']], ['kms:ListKeys', ['ListKeys']]])
    expect(tagless(statementOf({ NotAction: 'kms:ListKeys' }), catalog)).toEqual([])
  })

  test.each<[string, string, number]>([
    ['Allow', 'StringEquals', 1], ['Allow', 'Null', 0], ['Allow', 'StringNotEquals', 0], ['Allow', 'StringEqualsIfExists', 0], ['Allow', 'Tea', 0],
    ['Deny', 'StringEquals', 1], ['Deny', 'StringNotEquals', 1], ['Deny', 'StringNotEqualsIfExists', 0], ['Deny', 'ForAllValues:StringEquals', 0],
  ])('%s with %s decides where there is no tag: %d', (Effect, operator, expected) => {
    expect(tagConditions(statementOf({ Effect, Action: 'ec2:*', Condition: { [operator]: { 'AWS:ResourceTag/team': 'true', 'aws:PrincipalTag/team': 'true' } } })).length).toBe(expected)
  })
})

describe('misapplied keys', () => {
  const said = (parts: object) => misapplied(statementOf(parts), catalog).map(({ actions, doubt }) => [actions.map(({ value }) => value), doubt])

  test('AWS shows it with actions to which the reference gives no key', () => {
    const Condition = { StringLike: { 'iam:AWSServiceName': 'rds.amazonaws.com' } }
    expect(said({ Action: ['iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole'], Condition })).toEqual([[['iam:DeleteServiceLinkedRole'], 'the reference may be incomplete']])
    expect(said({ Action: ['iam:CreateServiceLinkedRole', 'iam:DeleteRole'], Condition })).toEqual([[['iam:DeleteRole'], undefined]])
  })

  test('of a service', () => {
    expect(said({ Action: ['s3:ListBucket', 's3:GetObject', 's3:Put*'], Condition: { StringLike: { 's3:Prefix': 'a/*' } } })).toEqual([[['s3:GetObject'], undefined]])
    expect(said({ Action: ['iam:PassRole', 'ec2:RunInstances'], Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } })).toEqual([[['ec2:RunInstances'], undefined]])
  })

  test('an action without types, a tag, and a Deny that may be meant are doubtful', () => {
    expect(said({ Action: ['kms:Decrypt', 'kms:ListKeys'], Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } })).toEqual([[['kms:ListKeys'], 'the reference may be incomplete']])
    expect(said({ Action: ['ec2:StopInstances', 'ec2:DescribeInstances'], Condition: { StringEquals: { 'ec2:ResourceTag/team': 'web' } } })).toEqual([[['ec2:DescribeInstances'], 'the reference may be incomplete']])
    expect(said({ Action: ['glue:GetTable', 'glue:GetTableOptimizer'], Condition: { StringEquals: { 'glue:LakeFormationPermissions': 'Enabled' } } })).toEqual([[['glue:GetTableOptimizer'], 'the reference may be incomplete']])
    expect(said({ Effect: 'Deny', Action: ['s3:PutObject', 's3:GetObject'], Condition: { StringNotEquals: { 's3:x-amz-acl': 'private' } } })).toEqual([[['s3:GetObject'], 'this may be meant to be denied in any case']])
  })

  test.each([
    { Action: 's3:GetObject', Condition: { StringLikeIfExists: { 's3:prefix': 'a/*' } } },
    { Action: 's3:GetObject', Condition: { Null: { 's3:prefix': 'true' } } },
    { NotAction: 's3:GetObject', Condition: { StringLike: { 's3:prefix': 'a/*' } } },
    // Keys of every request, of identity providers, and that the tables give to no action; companions of sts:AssumeRole.
    { Action: 's3:GetObject', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1a2b3c4d', 'ec2:SourceInstanceArn': 'a', 'saml:sub': 'b', 'accounts.google.com:sub': 'c' } } },
    { Action: 'iottwinmaker:GetEntity', Condition: { 'ForAnyValue:StringEquals': { 'iottwinmaker:linkedServices': 'iotsitewise' } } },
    { Action: ['sts:AssumeRole', 'sts:TagSession'], Condition: { StringEquals: { 'sts:ExternalId': 'x' } } },
  ])('nothing is said of %j', (parts) => {
    expect(said(parts)).toEqual([])
  })
})

describe('keys about the VPC endpoint', () => {
  const beyond = (parts: object, kind?: PolicyKind) => beyondEndpoint(conditionOf(statementOf({ Condition: { StringEquals: { 'aws:VpceOrgId': 'o-a1b2c3d4e5' } }, ...parts }, kind)), catalog)

  test('every service in the lists exists', () => {
    for (const key of ['aws:VpceAccount', 'aws:VpceOrgID', 'aws:VpceOrgPaths', 'aws:SourceVpcArn']) {
      expect(servicesWithEndpointKey(key)?.filter((prefix) => !catalog.services.includes(prefix))).toEqual([])
    }
    expect(servicesWithEndpointKey('aws:SourceVpc')).toBeUndefined()
  })

  test('services, all of them, and iam:PassRole', () => {
    expect(beyond({ Action: ['s3:*', 'sqs:SendMessage'] })).toBeUndefined()
    expect(beyond({ Action: ['s3:*', 'ec2:RunInstances'] })).toMatchObject({ name: 'ec2' })
    expect(beyond({ Action: ['iam:GetRole', 'iam:passrole'] })).toMatchObject({ name: 'iam:PassRole' })
    expect(beyond({ Action: '*' })).toBeDefined()
    expect(beyond({ NotAction: 's3:*' })).toBeDefined()
    expect(beyond({ Action: '*', Principal: '*' }, 'bucket')).toBeUndefined()
  })
})

describe('keys of a role session', () => {
  const missing = (parts: object, others: readonly object[] = []) => missingForSession(conditionOf(statementOf({ Principal: '*', Action: 'sts:AssumeRole', ...parts }, 'trust', others)))

  test.each<[object, string | undefined]>([
    [{ StringEquals: { 'sts:SourceIdentity': 'jane' } }, 'sts:SetSourceIdentity'], [{ StringEquals: { 'aws:RequestTag/team': 'web' } }, 'sts:TagSession'],
    [{ 'ForAnyValue:StringEquals': { 'sts:TransitiveTagKeys': 'team' } }, 'sts:TagSession'], [{ StringEquals: { 'sts:RequestContext/identitystore:UserId': 'x' } }, 'sts:SetContext'],
    [{ StringEquals: { 'sts:ExternalId': 'x' } }, undefined], [{ StringNotEquals: { 'sts:SourceIdentity': 'jane' } }, undefined], [{ Null: { 'aws:RequestTag/team': 'true' } }, undefined],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } }, undefined],
  ])('%j', (Condition, expected) => {
    expect(missing({ Condition })).toBe(expected)
  })

  test('what the policy allows anywhere is there', () => {
    const Condition = { StringEquals: { 'aws:RequestTag/team': 'web' } }
    expect(missing({ Action: ['sts:AssumeRole', 'sts:Tag*'], Condition })).toBeUndefined()
    expect(missing({ Condition }, [{ Effect: 'Allow', Principal: '*', Action: 'sts:TagSession' }])).toBeUndefined()
    expect(missing({ Condition }, [{ Effect: 'Deny', Principal: '*', Action: 'sts:TagSession' }])).toBe('sts:TagSession')
    expect(missing({ Effect: 'Deny', Condition })).toBeUndefined()
  })
})
