/** Which actions are about which resources, and what a statement says about the S3 bucket and its objects. */
import { describe, expect, test } from 'vitest'
import { applies, fits } from '../../src/access/applies.ts'
import { oddFormOf } from '../../src/access/arn-form.ts'
import { missingS3Arns, type S3Sort } from '../../src/access/s3-arns.ts'
import { unmatchedActions, unmatchedResources } from '../../src/access/unmatched.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultDialect } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import { readDocument } from '../../src/lint.ts'
import { addItems } from '../../src/policy/edit.ts'
import type { Statement } from '../../src/policy/model.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

function read(content: string): readonly Statement[] {
  return readDocument({ path: 'p.json', named: true, content }, defaultSettings).policies.flatMap((policy) => policy.statements)
}

/** The statements of a policy; each is `[actions, resources, more elements]`. */
function statements(...all: readonly (readonly [string | string[], string | string[], object?])[]): readonly Statement[] {
  return read(JSON.stringify({ Version: '2012-10-17', Statement: all.map(([Action, Resource, more]) => ({ Effect: 'Allow', Action, Resource, ...more })) }))
}

function one(actions: string | string[], resources: string | string[]): Statement {
  const [statement] = statements([actions, resources])
  if (!statement) throw new Error('no statement')
  return statement
}

function appliesTo(action: string, resource: string): boolean | undefined {
  const known = catalog.action(action)
  const text = one(action, resource).resources?.values[0]
  return known && text && applies(known, text)
}

describe('applies', () => {
  test.each([
    ['s3:ListBucket', 'arn:aws:s3:::b', true],
    ['s3:ListBucket', 'arn:aws:s3:::b/*', false],
    ['s3:ListBucket', 'arn:aws:s3:::b*', true],
    ['s3:ListBucket', 'arn:aws:s3:::*/*', false],
    ['s3:ListBucket', '*', true],
    ['s3:ListBucket', 'arn:*', true],
    ['s3:ListBucket', 'arn:aws-cn:s3:::b', true],
    ['s3:ListBucket', 'arn:aws:s3:::${aws:PrincipalTag/bucket}', true],
    ['s3:ListBucket', 'arn:aws:s3:::${aws:username}/*', false],
    ['s3:ListBucket', 'arn:aws:s3:::<bucket>', true],
    ['s3:ListBucket', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p', true],
    ['s3:ListBucket', 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap', true],
    ['s3:ListBucket', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p/object/*', false],
    ['s3:GetObject', 'arn:aws:s3:::b/prefix/*', true],
    ['s3:GetObject', 'arn:aws:s3:::b', false],
    ['s3:GetObject', 'arn:aws:s3:::b?c', true],
    ['s3:GetObject', 'arn:aws:s3:::b/', false],
    ['s3:GetObject', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p', false],
    ['s3:GetObject', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p/object/*', true],
    ['s3:GetObject', 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/object/*', true],
    ['s3:GetObject', 'arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/bucket/b/object/*', false],
    ['s3:ListAllMyBuckets', '*', true],
    ['s3:ListAllMyBuckets', 'arn:aws:s3:::*', true],
    ['s3:ListAllMyBuckets', 'arn:aws:s3:::b*', false],
    ['s3:CreateAccessPoint', 'arn:aws:s3:::*', false],
    ['s3:CreateAccessPoint', 'arn:aws:s3:*:*:*', true],
    ['ec2:DescribeInstances', 'arn:aws:ec2:*:*:instance/*', false],
    ['iam:PassRole', 'arn:aws:iam::123456789012:role/service/app', true],
    ['iam:PassRole', 'arn:aws:iam::123456789012:user/app', false],
    ['lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:123456789012:function:app:live', true],
    ['logs:PutLogEvents', 'arn:aws:logs:*:*:*', true],
    ['logs:PutLogEvents', 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/app:*', true],
    ['sns:Publish', 'arn:aws:sns:::topic', false],
    ['ec2:RunInstances', 'arn:aws:ec2:us-east-1:123456789012:image/ami-1', true],
    ['sts:AssumeRole', 'arn:aws:iam::123456789012:role/app', true],
  ])('%s on %s: %s', (action, resource, expected) => {
    expect(appliesTo(action, resource)).toBe(expected)
  })

  test('every type that an action lists fits an ARN of its own format', () => {
    const wrong: string[] = []
    for (const prefix of ['s3', 'iam', 'ec2', 'lambda', 'backup', 'dms', 'apigateway', 'health']) {
      for (const type of catalog.service(prefix)?.resourceTypes ?? []) {
        const arn = type.arn.replace('${Partition}', 'aws').replace('${Region}', 'us-east-1').replace('${Account}', '123456789012').replace('${Vendor}', 'ec2').replace(/\$\{\w+\}/g, 'x').replaceAll('*', 'x')
        const text = one('s3:*', arn).resources?.values[0]
        if (!text || !fits(type, text)) wrong.push(`${type.name} ${arn}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** What is missing, `?` behind it where it may be meant. */
function missing(sort: S3Sort, all: readonly Statement[]): readonly string[] {
  return all.flatMap((statement) => {
    const found = missingS3Arns(statement, catalog, sort)
    return found ? [`${found.actions.map(({ raw }) => raw).join(' ')}: ${found.arns.join(' ')}${found.doubt === undefined ? '' : '?'}`] : []
  })
}

describe('the bucket and its objects', () => {
  test.each<[string, S3Sort, readonly Statement[], readonly string[]]>([
    ['an action on buckets with objects', 'bucket', statements(['s3:ListBucket', 'arn:aws:s3:::b/*']), ['s3:ListBucket: arn:aws:s3:::b']],
    ['in any case of letters', 'bucket', statements(['S3:listbucket', 'arn:aws-cn:s3:::b/x/*']), ['S3:listbucket: arn:aws-cn:s3:::b']],
    ['one finding for all of them', 'bucket', statements([['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation'], ['arn:aws:s3:::b/x/*', 'arn:aws:s3:::b/y/*']]), ['s3:ListBucket s3:GetBucketLocation: arn:aws:s3:::b']],
    ['an action on objects with the bucket', 'object', statements([['s3:GetObject', 's3:ListBucket'], 'arn:aws:s3:::b']), ['s3:GetObject: arn:aws:s3:::b/*']],
    ['both there', 'bucket', statements([['s3:GetObject', 's3:ListBucket', 's3:*'], ['arn:aws:s3:::b', 'arn:aws:s3:::b/*']]), []],
    ['a pattern that covers both', 'bucket', statements(['s3:*', 'arn:aws:s3:::my-*'], ['s3:*', '*'], ['s3:*', 'arn:aws:s3:::b*']), []],
    ['a pattern that covers the bucket of the objects', 'bucket', statements(['s3:*', ['arn:aws:s3:::my-*', 'arn:aws:s3:::my-b/*']]), []],
    ['the objects of every bucket', 'bucket', statements(['s3:*', 'arn:aws:s3:::*/*']), ['s3:*: arn:aws:s3:::*']],
    ['all of S3', 'object', statements(['s3:*', 'arn:aws:s3:::b'], ['*', 'arn:aws:s3:::c']), ['s3:*: arn:aws:s3:::b/*', '*: arn:aws:s3:::c/*']],
    ['all of S3 on a folder', 'bucket', statements(['s3:*', 'arn:aws:s3:::b/home/*']), ['s3:*: arn:aws:s3:::b?']],
    ['each bucket for itself', 'bucket', statements(['s3:*', ['arn:aws:s3:::a', 'arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']]), ['s3:*: arn:aws:s3:::b']],
    ['an explicit action that reaches another bucket', 'bucket', statements(['s3:ListBucket', ['arn:aws:s3:::a', 'arn:aws:s3:::b/*']]), ['s3:ListBucket: arn:aws:s3:::b?']],
    ['a narrow wildcard', 'bucket', statements(['s3:Get*', 'arn:aws:s3:::b/*']), ['s3:Get*: arn:aws:s3:::b?']],
    ['a narrow wildcard that is all about buckets', 'bucket', statements(['s3:ListBucket*', 'arn:aws:s3:::b/*']), ['s3:ListBucket*: arn:aws:s3:::b']],
    ['actions on the account', 'bucket', statements([['s3:ListAllMyBuckets', 's3:CreateJob', 's3:GetAccessPoint'], 'arn:aws:s3:::b/*']), []],
    ['another statement of the scope', 'bucket', statements(['s3:*', 'arn:aws:s3:::b/*'], ['s3:*', 'arn:aws:s3:::b']), []],
    ['another statement of the scope with other actions', 'bucket', statements(['s3:ListBucket', 'arn:aws:s3:::b/*'], ['s3:GetBucketAcl', 'arn:aws:s3:::b']), ['s3:ListBucket: arn:aws:s3:::b']],
    ['a statement of another scope', 'bucket', statements(['s3:*', 'arn:aws:s3:::b/*'], ['s3:*', 'arn:aws:s3:::b', { Effect: 'Deny' }]), ['s3:*: arn:aws:s3:::b']],
    ['a Deny', 'object', statements(['s3:DeleteObject', 'arn:aws:s3:::b', { Effect: 'Deny' }]), ['s3:DeleteObject: arn:aws:s3:::b/*']],
    ['NotAction', 'object', read('{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "NotAction": "s3:GetObject", "Resource": "arn:aws:s3:::b" } }'), []],
    ['NotResource', 'object', read('{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::b" } }'), []],
    ['NotResource in another statement of the scope', 'object', read('{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::a" }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b" }] }'), []],
    ['an unknown piece in the name', 'bucket', statements(['s3:ListBucket', 'arn:aws:s3:::<bucket>/*']), ['s3:ListBucket: arn:aws:s3:::<bucket>']],
    ['an unknown piece that may be anything', 'object', statements(['s3:GetObject', 'arn:aws:s3:::<bucket>']), []],
    ['a resource that may be the bucket', 'bucket', statements(['s3:ListBucket', ['<arn>', 'arn:aws:s3:::b/*']]), []],
    ['a policy variable', 'bucket', statements(['s3:ListBucket', 'arn:aws:s3:::home-${aws:PrincipalTag/a/b}/*']), ['s3:ListBucket: arn:aws:s3:::home-${aws:PrincipalTag/a/b}']],
    ['an access point', 'object', statements(['s3:GetObject', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p']), ['s3:GetObject: arn:aws:s3:us-west-2:123456789012:accesspoint/p/object/*']],
    ['a multi-Region access point', 'object', statements(['s3:GetObject', 'arn:aws:s3::123456789012:accesspoint/m.mrap']), ['s3:GetObject: arn:aws:s3::123456789012:accesspoint/m.mrap/object/*']],
    ['the objects of an access point', 'bucket', statements(['s3:ListBucket', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p/object/a/*']), ['s3:ListBucket: arn:aws:s3:us-west-2:123456789012:accesspoint/p']],
    ['an action that no access point takes', 'bucket', statements(['s3:PutBucketPolicy', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p/object/*']), []],
    ['Outposts and directory buckets', 'object', statements(['s3:GetObject', ['arn:aws:s3-outposts:us-west-2:123456789012:outpost/o/bucket/b', 'arn:aws:s3express:us-west-2:123456789012:bucket/b--usw2-az1--x-s3']]), []],
    ['what a syntax error may hide', 'object', read('{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b" "x" } }'), []],
  ])('%s', (_, sort, all, expected) => {
    expect(missing(sort, all)).toEqual(expected)
  })
})

describe('unmatched', () => {
  const actions = (all: readonly Statement[]) => all.flatMap((statement) => unmatchedActions(statement, catalog, defaultDialect).map(({ actions: own, doubt }) => own.map(({ raw }) => raw).join(' ') + (doubt === undefined ? '' : '?')))
  const forms = ({ resources: clause }: Statement) => (clause?.values ?? []).flatMap((resource) => {
    const odd = oddFormOf(resource, catalog, defaultDialect)
    return odd ? [`form: ${resource.raw}${odd.doubtful ? '?' : ''}`] : []
  })
  const resources = (all: readonly Statement[]) => all.flatMap((statement) => [...forms(statement), ...unmatchedResources(statement, catalog, defaultDialect).map(({ resource, why, doubtful }) => `${why}: ${resource.raw}${doubtful ? '?' : ''}`)])

  test.each<[string, readonly Statement[], readonly string[]]>([
    ['another service, one finding for each', statements([['s3:GetObject', 'sqs:SendMessage', 'sqs:ReceiveMessage', 'kms:Decrypt'], 'arn:aws:s3:::b/*']), ['sqs:SendMessage sqs:ReceiveMessage', 'kms:Decrypt']],
    ['a service whose data may be incomplete', statements(['ssm:StartSession', 'arn:aws:eks:*:*:cluster/*']), ['ssm:StartSession?']],
    ['AWS gives it on the function, against its reference', statements(['lambda:GetDurableExecutionState', 'arn:aws:lambda:us-east-1:123456789012:function:app']), ['lambda:GetDurableExecutionState?']],
    ['no types, same service', statements(['iam:ListRoles', 'arn:aws:iam::*:role/*']), ['iam:ListRoles?']],
    ['no types, on a bucket', statements(['s3:ListAllMyBuckets', 'arn:aws:s3:::b']), ['s3:ListAllMyBuckets']],
    ['an access point that the data may lack', statements(['s3:ListBucketMultipartUploads', 'arn:aws:s3:us-west-2:123456789012:accesspoint/p']), ['s3:ListBucketMultipartUploads?']],
    ['the bucket and its objects are told elsewhere', statements(['s3:GetObject', 'arn:aws:s3:::b'], ['s3:ListBucket', 'arn:aws:s3:::b/*']), []],
    ['a wildcard of which nothing applies', statements(['sqs:*', 'arn:aws:sns:us-east-1:123456789012:t']), ['sqs:*']],
    ['a wildcard of which something applies', statements(['s3:List*', 'arn:aws:s3:::b/*']), []],
    ['given by another statement of the scope', statements(['kms:Decrypt', 'arn:aws:s3:::b'], ['kms:*', '*']), []],
    ['unknown actions, patterns for everything, unknown resources', statements(['s3:Foo', 'arn:aws:sqs:::q'], ['*', 'arn:aws:s3:::b'], ['kms:Decrypt', '<arn>'], ['kms:Decrypt', 'my-bucket/*']), []],
    ['NotResource', read('{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "NotResource": "arn:aws:s3:::b" } }'), []],
    ['an empty list is told elsewhere', statements(['kms:Decrypt', []]), []],
  ])('actions: %s', (_, all, expected) => {
    expect(actions(all)).toEqual(expected)
  })

  test.each<[string, readonly Statement[], readonly string[]]>([
    ['another service', statements(['sqs:SendMessage', ['arn:aws:sqs:us-east-1:123456789012:q', 'arn:aws:sns:us-east-1:123456789012:t']]), ['service: arn:aws:sns:us-east-1:123456789012:t']],
    ['an action tells it already', statements(['sqs:SendMessage', 'arn:aws:sns:us-east-1:123456789012:t']), []],
    ['a form that the service does not have', statements([['logs:CreateLogGroup', 'logs:PutLogEvents'], 'arn:aws:logs:*:123456789012:/aws-glue/*']), ['form: arn:aws:logs:*:123456789012:/aws-glue/*']],
    ['a `*` that ends the account reaches beyond the colon', statements(['logs:PutLogEvents', 'arn:aws:logs:*:*:/aws-glue/*'], ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:*:*:sqlworkbench!*']), []],
    ['and what is left must still fit', statements(['lambda:InvokeFunction', 'arn:aws:lambda:*:*:function/*'], ['kms:DescribeKey', 'arn:*:kms:*:::*'], ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:*:*:Secret:app']), ['form: arn:aws:lambda:*:*:function/*', 'form: arn:*:kms:*:::*', 'form: arn:aws:secretsmanager:*:*:Secret:app']],
    ['a form that the data may lack', statements(['states:StartExecution', 'arn:aws:states:*:123456789012:statemachine:app']), ['form: arn:aws:states:*:123456789012:statemachine:app?']],
    ['harmless', statements(['s3:GetObject', ['arn:aws:s3:::b', 'arn:aws:s3:::b/*']]), ['type: arn:aws:s3:::b?']],
    ['an action that is not known may be for it', statements([['s3:Foo', 's3:GetObject'], ['arn:aws:s3:::b', 'arn:aws:s3:::b/*']]), []],
    ['a malformed ARN is told elsewhere', statements(['sqs:SendMessage', ['arn:aws:sqs:us-east-1:123456789012:q', 'arn:aws:sqs:us-east-1:12:q']]), []],
    ['an ARN of another service that the actions are about', statements(['sts:AssumeRole', 'arn:aws:iam::123456789012:role/app'], ['backup:DescribeRecoveryPoint', 'arn:aws:ec2:us-east-1::snapshot/snap-1']), []],
    ['an empty list is told elsewhere', statements([[], 'arn:aws:s3:::b/*']), []],
  ])('resources: %s', (_, all, expected) => {
    expect(resources(all)).toEqual(expected)
  })
})

describe('addItems', () => {
  test.each([
    ['"Resource": "a"', '"Resource": ["a", "x", "y"]'],
    ['"Resource": ["a"]', '"Resource": ["a", "x", "y"]'],
    ['"Resource": [ "a", "b" ]', '"Resource": [ "a", "b", "x", "y" ]'],
    ['"Resource": [\n    "a"\n  ]', '"Resource": [\n    "a",\n    "x",\n    "y"\n  ]'],
    ['"Resource": [\r\n\t"a",\r\n\t"b"\r\n]', '"Resource": [\r\n\t"a",\r\n\t"b",\r\n\t"x",\r\n\t"y"\r\n]'],
    ['"Resource": ["a", /* and */ "b"]', '"Resource": ["a", /* and */ "b", "x", "y"]'],
  ])('%j', (before, after) => {
    const wrap = (element: string) => `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", ${element} } }`
    for (const encode of [(text: string) => text, (text: string) => JSON.stringify({ Policy: text })]) {
      const text = encode(wrap(before))
      const [statement] = read(text)
      const edit = statement?.resources && addItems(statement.policy, statement.resources, ['x', 'y'])
      expect(applyEdits(text, edit ? [edit] : []).text).toBe(encode(wrap(after)))
    }
  })
})
