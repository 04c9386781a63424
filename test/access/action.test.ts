/** What an action says: each way in which it can be wrong. */
import { expect, test } from 'vitest'
import { readAction } from '../../src/access/action.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultDialect, dialectNamed } from '../../src/catalog/dialect.ts'
import { operationNames, permissionsOf } from '../../src/catalog/operation.ts'
import { passingActions } from '../../src/catalog/pass-role.ts'
import { replacements, retiredNames } from '../../src/catalog/retired.ts'
import { catalog as aws } from '../../src/index.ts'
import { policyText } from '../policy-text.ts'

const catalog = new Catalog(aws())

const read = (action: string) => readAction(policyText(action), catalog, defaultDialect)

test.each(['*', '*:*', '**', '**:*'])('%s is every action', (action) => {
  expect(read(action).is).toBe('everything')
})

test.each(['s3:GetObject', 'S3:getobject', 's3:*', 's3:**', 'ec2:Describe*', 's3:?etObject'])('%s is known', (action) => {
  expect(read(action).is).toBe('known')
})

test.each(['', ' ', 'GetObject', 's3:', ':GetObject', 's3::GetObject', 's3:Get Object', 's*:GetObject', '*:GetObject', 's3:${aws:username}', 's3:GetObject,s3:PutObject', 's3.GetObject', 's3:Get_Object'])('%j is malformed', (action) => {
  expect(read(action).is).toBe('malformed')
})

test.each([
  ['s3:GetObjetc', 'GetObject'], ['s3:getobjetc', 'GetObject'], ['s3:PutBuketPolicy', 'PutBucketPolicy'], ['dyanmodb:GetItem', 'dynamodb'], ['s4:GetObject', 's3'],
  ['ec2:Descirbe*', 'Describe*'], ['efs:CreateFileSystem', 'elasticfilesystem'], ['stepfunctions:StartExecution', 'states'],
])('%s is a typing error for %s', (action, meant) => {
  expect(read(action)).toMatchObject({ is: 'misspelt', meant })
})

test.each(['aws-portal:ViewBilling', 'aws-portal:*', 'AWS-Portal:modify*', 'deeplens:*', 'iot1click:ListDevices', 'purchase-orders:ViewPurchaseOrders'])('%s is retired', (action) => {
  expect(read(action).is).toBe('retired')
})

test('what replaces a retired action is in use', () => {
  for (const name of retiredNames()) expect(read(name).is, name).toBe('retired')
  for (const action of replacements()) expect(read(action).is, action).toBe('known')
  expect(read('purchase-orders:*').is).toBe('known')
})

test.each([
  ['PassRole', 'INVALID_ACTION'], ['s3:Get Object', 'INVALID_ACTION'], [' s3:GetObject', 'INVALID_SERVICE_IN_ACTION'], ['s*:GetObject', 'INVALID_SERVICE_IN_ACTION'], [':GetObject', 'INVALID_SERVICE_IN_ACTION'],
  ['s3:${aws:username}', 'VARIABLE_UNSUPPORTED_IN_ELEMENT'], ['s3::GetObject', 'INVALID_ACTION'], ['s3:', 'INVALID_ACTION'],
])('%s is %s', (action, code) => {
  expect(read(action)).toMatchObject({ is: 'malformed', code })
})

test('what may only be newer than the data is no typing error', () => {
  expect(read('iam:PassRoles')).toMatchObject({ is: 'missing', near: 'iam:PassRole' })
  expect(read('s3:PutBucketLocation')).toMatchObject({ is: 'missing', near: 's3:GetBucketLocation' })
  expect(read('teapot:Brew')).toEqual({ is: 'missing' })
  expect(read('s4:*')).toMatchObject({ is: 'missing', near: 's3:*' })
})

test('every action that passes a role exists', () => {
  for (const action of passingActions()) expect(catalog.action(action)?.full).toBe(action)
})

test('an operation tells its permissions', () => {
  expect(read('s3:ListObjectsV2')).toEqual({ is: 'operation', permissions: ['s3:ListBucket'] })
  expect(read('s3:copyobject')).toEqual({ is: 'operation', permissions: ['s3:GetObject', 's3:PutObject'] })
})

test('a dialect with a list of its own has no others', () => {
  const dialect = dialectNamed('storagegrid') ?? defaultDialect
  const own = new Catalog(aws(), dialect.overrides)
  const readOwn = (action: string) => readAction(policyText(action), own, dialect)
  expect(readOwn('s3:PutOverwriteObject').is).toBe('known')
  expect(readOwn('s3:GetBucketLogging')).toEqual({ is: 'unsupported', what: 'action' })
  expect(readOwn('s3:GetBucketLogg*')).toEqual({ is: 'unsupported', what: 'action' })
  expect(readOwn('ec2:RunInstances')).toEqual({ is: 'unsupported', what: 'service' })
  expect(readOwn('s4:GetObject')).toMatchObject({ is: 'misspelt', meant: 's3' })
  expect(readOwn('s3:PutOverwriteObjet')).toMatchObject({ is: 'misspelt', meant: 'PutOverwriteObject' })
})

test('every permission of an operation exists, and no operation is an action', () => {
  for (const full of operationNames()) {
    const [service = '', name = ''] = full.split(':')
    expect(catalog.action(full), full).toBeUndefined()
    for (const permission of permissionsOf(service, name)) expect(catalog.action(`${service}:${permission}`), permission).toBeDefined()
  }
})
