import { expect, test } from 'vitest'
import { givenWidely, isHeldTo } from '../../src/access/given.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import type { Statement } from '../../src/policy/model.ts'
import { textOf } from '../../src/text.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

function statementOf(changes: object): Statement {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', ...('NotAction' in changes ? {} : { Action: 'iam:PassRole' }), ...('NotResource' in changes ? {} : { Resource: '*' }), ...changes } })
  const [statement] = readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies[0]?.statements ?? []
  if (!statement) throw new Error('no statement')
  return statement
}

/** How the statement gives iam:PassRole, and at which two places. */
function given(changes: object): readonly (string | undefined)[] | undefined {
  const found = givenWidely(statementOf(changes), 'iam:PassRole', 'role/*', catalog)
  return found && [found.by, found.on, textOf(found.action.span), textOf(found.resource.span), found.code]
}

const role = 'arn:aws:iam::111122223333:role/app'

test.each<[object, readonly (string | undefined)[]]>([
  [{}, ['name', '*', '"iam:PassRole"', '"*"', 'STAR_IN_RESOURCE']],
  [{ Action: ['ec2:*', 'IAM:passrole'], Resource: [role, '**'] }, ['name', '*', '"IAM:passrole"', '"**"', 'STAR_IN_RESOURCE']],
  [{ Action: ['iam:*', 'iam:PassRole'] }, ['name', '*', '"iam:PassRole"', '"*"', 'STAR_IN_RESOURCE']],
  [{ Action: ['iam:Get*', 'iam:Pass*', '*'] }, ['pattern', '*', '"iam:Pass*"', '"*"', 'STAR_IN_ACTION_AND_RESOURCE']],
  [{ NotAction: ['s3:*'] }, ['NotAction', '*', '["s3:*"]', '"*"', 'STAR_IN_RESOURCE_AND_NOT_ACTION']],
  [{ NotResource: role }, ['name', 'NotResource', '"iam:PassRole"', `"${role}"`, 'NOT_RESOURCE']],
  [{ NotResource: ['arn:aws:iam::<account>:role/app', 'arn:aws:s3:::*'] }, ['name', 'NotResource', '"iam:PassRole"', '["arn:aws:iam::<account>:role/app","arn:aws:s3:::*"]', 'NOT_RESOURCE']],
  [{ Action: 'iam:*', NotResource: role }, ['pattern', 'NotResource', '"iam:*"', `"${role}"`, 'STAR_IN_ACTION_AND_NOT_RESOURCE']],
  [{ NotAction: 's3:*', NotResource: role }, ['NotAction', 'NotResource', '"s3:*"', `"${role}"`, 'NOT_ACTION_AND_NOT_RESOURCE']],
  [{ Resource: 'arn:aws:iam::<account>:role/*' }, ['name', 'ARN', '"iam:PassRole"', '"arn:aws:iam::<account>:role/*"', undefined]],
  [{ Resource: 'arn:*:*:*:*:*' }, ['name', 'ARN', '"iam:PassRole"', '"arn:*:*:*:*:*"', undefined]],
  [{ Condition: { StringEquals: { 'aws:CalledViaFirst': 'cloudformation.amazonaws.com' } } }, ['name', '*', '"iam:PassRole"', '"*"', 'STAR_IN_RESOURCE']],
  [{ Condition: { StringNotEquals: { 'ec2:Region': 'eu-west-1' } } }, ['name', '*', '"iam:PassRole"', '"*"', 'STAR_IN_RESOURCE']],
  [{ Condition: { StringEquals: { 'iam:ResourceTag/team': 'data' } } }, ['name', '*', '"iam:PassRole"', '"*"', 'STAR_IN_RESOURCE']],
])('%j gives the action widely', (changes, expected) => {
  expect(given(changes)).toEqual(expected)
})

test.each([
  { Effect: 'Deny' },
  { Action: 'iam:Get*' }, { Action: 'iam:<verb>Role' }, { Action: [] }, { NotAction: 'iam:*' }, { NotAction: ['iam:<verb>Role'] }, { NotAction: '*' },
  { Resource: role }, { Resource: 'arn:aws:iam::111122223333:role/app-*' }, { Resource: 'arn:aws:iam::*:user/*' }, { Resource: '${aws:PrincipalTag/role}' }, { Resource: 'arn:aws:s3:::*' }, { Resource: { Ref: 'Role' } },
  { NotResource: '*' }, { NotResource: ['arn:aws:iam::*:role/*', role] }, { NotResource: { Ref: 'Role' } }, { NotResource: [] },
  { Condition: { StringEquals: { 'ec2:Region': 'eu-west-1' } } },
  { Condition: { StringEquals: { '<key>': 'ec2.amazonaws.com' } } },
  { Condition: { 'Fn::If': [] } },
])('%j does not, or does not say so', (changes) => {
  expect(given(changes)).toBeUndefined()
})

test.each<[string, unknown, boolean]>([
  ['StringEquals', 'ec2.amazonaws.com', true],
  ['StringEquals', ['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com'], true],
  ['StringLike', 'ec2.amazonaws.com*', true],
  ['StringEqualsIgnoreCase', 'EC2.amazonaws.com', true],
  ['ForAnyValue:StringEquals', 'ec2.amazonaws.com', true],
  ['StringEquals', '<service>', true],
  ['StringEquals', '${aws:PrincipalTag/service}', true],
  ['StringLike', '*', false],
  ['StringLike', ['ec2.amazonaws.com', '*.amazonaws.com'], false],
  ['StringLike', '?cs.amazonaws.com', false],
  ['StringEqualsIfExists', 'ec2.amazonaws.com', false],
  ['ForAllValues:StringEquals', 'ec2.amazonaws.com', false],
  ['StringNotEquals', 'ec2.amazonaws.com', false],
  ['Null', 'false', false],
])('%s %j holds to named services: %s', (operator, value, expected) => {
  expect(isHeldTo(statementOf({ Condition: { [operator]: { 'iam:passedToService': value } } }), 'iam:PassedToService')).toBe(expected)
})
