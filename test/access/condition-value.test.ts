import { describe, expect, test } from 'vitest'
import { misfitting, noRegions, unlisted } from '../../src/access/condition-value.ts'
import { Catalog, type ReadRange } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { readRegionName, regionKeys, regions } from '../../src/catalog/region.ts'
import { keysWithKnownValues } from '../../src/catalog/value-form.ts'
import type { Condition } from '../../src/policy/model.ts'
import { policyText } from '../policy-text.ts'

const read: ReadRange = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))

function condition(operator: string, key: string, ...values: readonly string[]): Condition {
  return { operator: policyText(operator), key: policyText(key), values: values.map((value) => policyText(value)), partial: false } as unknown as Condition
}

test('the keys of the tables are keys of AWS', () => {
  const catalog = new Catalog(read)
  expect([...keysWithKnownValues, ...regionKeys].filter((key) => catalog.conditionKey(key)?.name.toLowerCase() !== key)).toEqual([])
})

describe('values of a form', () => {
  const fits: Readonly<Record<string, readonly string[]>> = {
    'aws:SourceVpc': ['vpc-1a2b3c4d', 'vpc-11223344556677889', 'vpc-0e9801d129EXAMPLE', '${aws:Ec2InstanceSourceVpc}'],
    'aws:SourceVpce': ['vpce-1a2b3c4d', 'vpce-11223344556677889'],
    'aws:PrincipalAccount': ['111122223333', 'anonymous'],
    's3:ResourceAccount': ['111122223333'],
    'aws:PrincipalOrgID': ['o-a1b2c3d4e5', 'o-xxxxxxxxxxx', 'o-exampleorgid'],
    'aws:PrincipalOrgPaths': ['o-a1b2c3d4e5/r-ab12/', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-ab12-22222222/', 'o-a1b2c3d4e5/r-f6g7h8i9j0example/ou-ghi0-awsccccc/ou-jkl0-awsddddd/'],
    'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn', 'states.us-east-1.amazonaws.com', 'malware-protection.guardduty.amazonaws.com', 'resource-explorer-2.amazonaws.com'],
    'aws:CalledVia': ['cloudformation.amazonaws.com'],
    'aws:PrincipalServiceNamesList': ['logs.eu-west-1.amazonaws.com'],
    'iam:AWSServiceName': ['dynamodb.application-autoscaling.amazonaws.com', 'custom.rds-preview.amazonaws.com'],
    'kms:ViaService': ['ec2.us-west-2.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn', 'dynamodb.eusc-de-east-1.amazonaws.eu', 'secretsmanager.us-gov-west-1.amazonaws.com'],
    's3:x-amz-server-side-encryption-aws-kms-key-id': ['arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', 'arn:aws-cn:kms:cn-north-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab'],
  }
  test.each(Object.entries(fits))('%s', (key, values) => {
    expect(misfitting(condition('StringEquals', key, ...values))).toEqual([])
    // A form's globs are no narrower than the form, and a value is a pattern for itself.
    for (const value of values) expect(misfitting(condition('StringLike', key.toUpperCase(), `${value.slice(0, -1)}?`, value, `${value}*`))).toEqual([])
  })

  test.each([
    ['aws:SourceVpc', 'vpc-1234'], ['aws:SourceVpc', 'vpce-1a2b3c4d'], ['aws:SourceVpce', 'vpc-1a2b3c4d'], ['aws:SourceVpce', ''], ['aws:SourceAccount', 'anonymous'],
    ['aws:PrincipalOrgID', 'o-ABCDEFGHIJ'], ['aws:PrincipalOrgPaths', 'o-a1b2c3d4e5'], ['iam:PassedToService', 'EC2'], ['iam:PassedToService', 'arn:aws:iam::111122223333:role/x'],
    ['iam:PassedToService', 'https://ec2.amazonaws.com'], ['iam:PassedToService', 'amazonaws.com'], ['kms:ViaService', 'ec2.amazonaws.com'], ['s3:x-amz-server-side-encryption-aws-kms-key-id', 'arn:aws:kms:us-east-1:111122223333:alias/k'],
  ])('%s is never %j', (key, value) => {
    expect(misfitting(condition('StringNotEqualsIfExists', key, value))).toHaveLength(1)
    expect(misfitting(condition('ForAnyValue:StringLike', key, value))).toHaveLength(1)
  })

  test.each([
    ['aws:SourceVpc', 'vpc-*', true], ['aws:SourceVpc', '*', true], ['aws:SourceVpc', 'vpc-??', false], ['aws:SourceVpc', 'subnet-*', false],
    ['aws:SourceAccount', '1111*', true], ['aws:SourceAccount', '1111-*', false], ['aws:SourceAccount', '?????????????*', false],
    ['iam:PassedToService', 'ec2*', true], ['iam:PassedToService', '*.amazonaws.com', true], ['iam:PassedToService', 'ec2.*.com', true], ['iam:PassedToService', 'EC2*', false], ['iam:PassedToService', '*.aws.com', false],
    ['kms:ViaService', 's3.*.amazonaws.com', true], ['kms:ViaService', '*.eu-west-1.*', true], ['kms:ViaService', '*ec2.amazonaws.com', true],
    ['aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/*', true], ['aws:PrincipalOrgPaths', '*/ou-ab12-11111111/*', true], ['aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-*', true], ['aws:PrincipalOrgPaths', 'r-ab12/*', false],
    ['s3:x-amz-server-side-encryption-aws-kms-key-id', 'arn:aws:kms:*:111122223333:key/*', true], ['s3:x-amz-server-side-encryption-aws-kms-key-id', 'alias/*', false],
  ])('%s may be like %j: %j', (key, pattern, expected) => {
    expect(misfitting(condition('StringLike', key, pattern)).length === 0).toBe(expected)
  })

  test('a wildcard of an operator without any, and an operator that looks at no value, are not judged', () => {
    for (const operator of ['StringEquals', 'Null', 'NumericEquals', 'StringEqual']) expect(misfitting(condition(operator, 'aws:SourceVpc', 'x*'))).toEqual([])
    expect(misfitting(condition('Null', 'aws:SourceVpc', 'true'))).toEqual([])
    expect(misfitting(condition('StringEqualsIgnoreCase', 'iam:PassedToService', 'EC2.amazonaws.com'))).toEqual([])
  })

  test.each([
    ['aws:SourceAccount', 'arn:aws:iam::111122223333:root', '111122223333'], ['aws:SourceAccount', '1111-2222-3333', '111122223333'], ['aws:SourceAccount', '1111', undefined],
    ['aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12', 'o-a1b2c3d4e5/r-ab12/'], ['aws:PrincipalOrgID', 'arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5', 'o-a1b2c3d4e5'],
    ['iam:PassedToService', 'Lambda.AmazonAWS.com', 'lambda.amazonaws.com'], ['iam:PassedToService', 'lambda', undefined],
  ])('%s %j meant %j', (key, value, meant) => {
    expect(misfitting(condition('StringEquals', key, value))[0]?.meant).toBe(meant)
  })
})

test.each([
  ['StringEquals', 's3:x-amz-acl', 'public', []], ['StringEquals', 's3:x-amz-acl', 'bucket-owner-full-control', undefined], ['StringEquals', 's3:x-amz-server-side-encryption', 'aes256', ['AES256']],
  ['StringEqualsIgnoreCase', 's3:x-amz-server-side-encryption', 'aes256', undefined], ['StringLike', 's3:x-amz-server-side-encryption', 'aws:kms*', undefined], ['StringLike', 's3:x-amz-server-side-encryption', 'kms*', []],
  ['NumericLessThan', 's3:TlsVersion', '1.2', undefined], ['NumericLessThan', 's3:TlsVersion', '1', undefined], ['NumericLessThan', 's3:TlsVersion', '12', []], ['Null', 's3:x-amz-acl', 'true', undefined],
  ['StringEquals', 's3:prefix', 'anything', undefined], ['StringEquals', 's3:x-amz-acl', '${aws:PrincipalTag/acl}', undefined],
] as const)('%s %s %j', (operator, key, value, meant) => {
  expect(unlisted(condition(operator, key, value)).map((each) => (each.meant === undefined ? [] : [each.meant]))[0]).toEqual(meant)
})

test('names of Regions', () => {
  for (const region of regions) expect(readRegionName(region)).toMatchObject({ is: 'known' })
  expect(readRegionName('us-gov-west-1')).toEqual({ is: 'known', partition: 'aws-us-gov' })
  const readings = ['eu-wset-1', 'eu-west-1a', 'EU-WEST-1', 'us_east_1', 'us-east-99', 'eu-central-3', 'nz-north-1', 'Frankfurt', 'us-east', ''].map((name) => [name, readRegionName(name)])
  expect(Object.fromEntries(readings)).toEqual({
    'eu-wset-1': { is: 'misspelt', meant: 'eu-west-1' }, 'eu-west-1a': { is: 'misspelt', meant: 'eu-west-1' }, 'EU-WEST-1': { is: 'misspelt', meant: 'eu-west-1' }, 'us_east_1': { is: 'misspelt', meant: 'us-east-1' },
    'us-east-99': { is: 'missing' }, 'eu-central-3': { is: 'missing' }, 'nz-north-1': { is: 'missing' },
    'Frankfurt': { is: 'malformed' }, 'us-east': { is: 'malformed' }, '': { is: 'malformed' },
  })
})

test.each([
  ['StringEquals', 'aws:RequestedRegion', 'eu-west-1', true], ['StringEqualsIgnoreCase', 'aws:RequestedRegion', 'EU-WEST-1', true], ['StringEquals', 'aws:requestedregion', 'EU-WEST-1', false],
  ['StringLike', 'aws:RequestedRegion', '*', true], ['StringLike', 'aws:RequestedRegion', 'eu-*', true], ['StringNotLike', 'aws:RequestedRegion', 'eu-east-*', false], ['StringEquals', 'aws:RequestedRegion', 'eu-*', true],
  ['StringEquals', 'aws:RequestedRegion', '${aws:PrincipalTag/region}', true], ['StringEquals', 'aws:RequestedRegion', 'unspecified', true], ['StringEquals', 'ec2:Region', 'xx-new-1', false], ['StringEquals', 'ec2:Region', 'xy-new-1', true], ['StringEquals', 'aws:PrincipalTag/region', 'Frankfurt', true],
])('%s %s %j is fine: %j', (operator, key, value, fine) => {
  expect(noRegions(condition(operator, key, value), new Catalog(read, {}, { regions: ['xy-new-1'] })).length === 0).toBe(fine)
})
