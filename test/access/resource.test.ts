/** What a resource is: the ways in which it can be wrong, and what only looks so. */
import { describe, expect, test } from 'vitest'
import { readResource } from '../../src/access/resource.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultDialect, dialectNamed } from '../../src/catalog/dialect.ts'
import { catalog as aws } from '../../src/index.ts'
import type { Text } from '../../src/policy/model.ts'
import { policyText } from '../policy-text.ts'

const catalog = new Catalog(aws())

/** @param open what the file leaves open, as `<name>` */
function text(raw: string, open = false): Text {
  return open ? policyText(...raw.split(/(<\w+>)/).filter((each) => each !== '').map((each) => (each.startsWith('<') ? { text: each } : each))) : policyText(raw)
}

const read = (resource: Text) => readResource(resource, catalog, defaultDialect)

test.each([
  '*', 'arn:aws:s3:::bucket', 'arn:aws:s3:::bucket/*', 'arn:*:s3:::*', 'arn:aws*:ec2:*:*:instance/*', 'arn:aws-us-gov:sqs:us-gov-west-1:111122223333:q', 'arn:aws:sqs:*',
  'arn:aws:sqs:eu-*', 'arn:aws:iam::*', 'arn:aws:iam::1111*', 'arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:s3:us-west-2:111122223333:accesspoint/p/object/*',
  'arn:aws:s3::111122223333:accesspoint/mrap.alias', 'arn:aws:s3:*:*:bucket-*', 'arn:aws:ec2:us-east-1::image/ami-*', 'arn:aws:logs:ap-southeast-5:111122223333:log-group:/a:b:*',
  'arn:aws:sqs:*:${aws:PrincipalAccount}:${aws:username}', 'arn:aws:s3:::${aws:username}', '${aws:PrincipalTag/arn}', 'execute-api:/*', 'arn:aws-iso-b:sqs:us-isob-east-1:111122223333:q',
  'arn:*:sqs:us-gov-west-1:111122223333:q', 'arn:aws:ssm:us-east-1::document/AWS-RunShellScript', 'arn:aws:ssm:*::*', 'arn:aws:health:global::event/*', 'arn:aws:health:::event/IAM/*/*',
  'arn:aws:catalog:*:111122223333:portfolio/*', 'arn:aws:deeplens:*:*:device/*', 'arn:aws:lambda:us-east-1::runtime:1', 'arn:aws:s3::*:bucket', 'arn:*:kms:*:::*',
  'arn:aws:network-firewall:us-west-2:aws-managed:stateful-rulegroup/x',
  'arn:aws:iam:??-*:111122223333:role/x',
])('nothing is wrong with %s', (resource) => {
  expect(read(text(resource))).toEqual({ is: 'fine' })
})

test.each(['<bucket>', '<bucket>/*', 'arn:aws:s3:::<bucket>/*', 'arn:<partition>:s3:::b', 'arn:aws:sqs:<region>:<account>:q', 'arn:aws:<rest>', 'prefix-<name>', 'arn:aws:sqs:us-<part>:111122223333:q'])('%s is not judged where it is open', (resource) => {
  expect(read(text(resource, true))).toEqual({ is: 'fine' })
})

test.each([
  ['', 'INVALID_ARN_PREFIX', ''], ['bucket', 'INVALID_ARN_PREFIX', 'bucket'], ['*/*', 'INVALID_ARN_PREFIX', '*/*'], ['aws:s3:::b/*', 'INVALID_ARN_PREFIX', 'aws:s3:::b/*'],
  ['arn', 'MISSING_ARN_FIELD', 'arn'], ['arn:aws:s3:::', 'MISSING_ARN_FIELD', 'arn:aws:s3:::'], ['arn:aws:s3:b/*', 'MISSING_ARN_FIELD', 'arn:aws:s3:b/*'],
  ['arn:aws:s3*', 'MISSING_ARN_FIELD', 'arn:aws:s3*'], ['arn:amazon:s3:::b/*', 'INVALID_PARTITION', 'amazon'], ['arn::s3:::b', 'INVALID_PARTITION', ''],
  ['arn:aws:S3:::b', 'INVALID_ARN_SERVICE_CASE', 'S3'], ['arn:aws::::b', 'INVALID_SERVICE', ''],
  ['arn:aws:dyanmodb:*:*:table/x', 'INVALID_SERVICE', 'dyanmodb'], ['arn:aws:sqs:us-gov-west-1:111122223333:q', 'INVALID_ARN_REGION', 'us-gov-west-1'],
  ['arn:aws:sqs:us-east1:111122223333:q', 'INVALID_ARN_REGION', 'us-east1'], ['arn:aws:sqs:111122223333:q:', 'INVALID_ARN_REGION', '111122223333'],
  ['arn:aws:sqs:us-east-1:12345:q', 'INVALID_ARN_ACCOUNT', '12345'], ['arn:aws:sqs:us-east-1:jobs:q', 'INVALID_ARN_ACCOUNT', 'jobs'],
  ['arn:aws:s3::111122223333:b/*', 'ARN_ACCOUNT_NOT_ALLOWED', '111122223333'], ['arn:aws:s3:eu-west-1::b', 'ARN_REGION_NOT_ALLOWED', 'eu-west-1'],
  ['arn:aws:iam:us-east-1:111122223333:role/app', 'ARN_REGION_NOT_ALLOWED', 'us-east-1'],
])('%j is malformed: %s at %j', (resource, code, at) => {
  const said = read(text(resource))
  expect(said).toMatchObject({ is: 'malformed', code })
  if (said.is === 'malformed') expect(resource.slice(said.start, said.end)).toBe(at)
})

test.each(['arn:aws:quicksight::aws:theme/MIDNIGHT', 'arn:aws:wellarchitected:us-east-1::lens/serverless', 'arn:aws:omics:us-east-1::workflow/9500764', 'arn:aws:ec2:*::fpga-image/*'])('%s is of AWS', (resource) => {
  expect(read(text(resource))).toEqual({ is: 'fine' })
})

test.each([
  ['arn:aws:sqs::111122223333:q', ['Region']], ['arn:aws:sqs:us-east-1::q', ['account id']], ['arn:aws:sqs:::*', ['Region', 'account id']], ['arn:aws:iam:::role/app', ['account id']],
  ['arn:aws:cloudfront:::distribution/*', ['account id']], ['arn:aws:ec2:::image/*', ['Region']], ['arn:aws:ssm:*::parameter/app', ['account id']],
])('%s lacks %s', (resource, lacks) => {
  expect(read(text(resource))).toMatchObject({ is: 'incomplete', lacks })
})

test.each([
  ['arn:aws:sqs:us-east-99:111122223333:q', 'Region'], ['arn:aws:logs:ap-southeast-10:111122223333:*', 'Region'], ['arn:aws:sqs:me-north-1:111122223333:q', 'Region'], ['arn:aws:teapot:*:*:pot/x', 'service'],
  ['arn:aws:s4:::b', 'service'],
])('%s may be of a %s that is newer', (resource, what) => {
  expect(read(text(resource))).toMatchObject({ is: 'unknown', what })
})

test('what the configuration adds is known', () => {
  const own = new Catalog(aws(), {}, { services: ['teapot'], regions: ['us-east-99'] })
  expect(readResource(text('arn:aws:teapot:us-east-99:111122223333:pot/x'), own, defaultDialect).is).toBe('fine')
})

test('a wildcard stands for services', () => {
  expect(read(text('arn:aws:s*:::b'))).toEqual({ is: 'open-service', service: 's*' })
})

test.each([['s3://b/key', 'arn:aws:s3:::b/key'], ['ARN:aws:s3:::b', 'arn:aws:s3:::b'], ['arn:aws:s3::b', 'arn:aws:s3:::b'], ['arn:aws-cn:s3:b/*', 'arn:aws-cn:s3:::b/*'],
  ['arn:aws:sqs:us-wset-2:111122223333:q', 'us-west-2'], ['arn:aws:sqs:useast-1:111122223333:q', 'us-east-1'], ['arn:aws-us-gob:sqs:*:*:q', 'aws-us-gov']])('%s is meant to be %s', (resource, meant) => {
  expect(read(text(resource))).toMatchObject({ is: 'malformed', meant })
})

test.each(['arn:aws:sqs:region:111122223333:q', 'arn:aws:sqs:us-east-1:account-id:q', 'arn:aws:sqs:us-east-1:XXXXXXXXXXXX:q', 'my-queue-arn', 'arn:partition:s3:::b'])('%s has a placeholder', (resource) => {
  expect(read(text(resource)).is).toBe('placeholder')
})

describe('a dialect', () => {
  const storagegrid = dialectNamed('storagegrid') ?? defaultDialect

  test('has its own account ids', () => {
    const resource = text('arn:aws:iam::700001145864652591:user/mmustermann')
    expect(readResource(resource, catalog, storagegrid).is).toBe('fine')
    expect(read(resource)).toMatchObject({ is: 'malformed', help: 'write 12 digits; if this policy is for NetApp StorageGRID or plusserver, set `"dialect": "storagegrid"`' })
  })

  test('has its own partitions', () => {
    expect(readResource(text('arn:aws-cn:s3:::b'), catalog, storagegrid)).toMatchObject({ is: 'malformed', code: 'INVALID_PARTITION' })
  })
})
