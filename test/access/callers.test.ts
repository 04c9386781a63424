/** Whom a Deny of an RCP meets that it is not meant for. */
import { expect, test } from 'vitest'
import { deniedFederation, signedOnly, straysOf } from '../../src/access/callers.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { catalog as aws } from '../../src/index.ts'
import { readDocument } from '../../src/lint.ts'
import type { Statement } from '../../src/policy/model.ts'

const catalog = new Catalog(aws())

/** Each of them; in brackets who is spared by another condition. */
function strays(condition: object, effect = 'Deny'): readonly string[] {
  const statement = statementOf({ Effect: effect, Principal: '*', Action: 's3:*', Resource: '*', Condition: condition })
  return statement ? straysOf(statement, catalog).map(({ who, spared }) => (spared ? `(${who})` : who)) : []
}

function statementOf(statement: object): Statement | undefined {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  return readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies[0]?.statements[0]
}

const [org, source] = [{ 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, { 'aws:SourceOrgID': 'o-a1b2c3d4e5' }]
const [person, service] = [{ 'aws:PrincipalIsAWSService': 'false' }, { 'aws:PrincipalIsAWSService': 'true' }]

test.each([
  [{ StringNotEqualsIfExists: org }, ['services']],
  [{ StringNotEquals: org }, ['services']],
  [{ StringNotLike: { 'aws:PrincipalTag/team': 'red' } }, ['services']],
  [{ StringNotEqualsIfExists: org, BoolIfExists: person }, []],
  [{ StringNotEqualsIfExists: org, Bool: person }, []],
  [{ StringNotEqualsIfExists: org, StringEquals: person }, []],
  [{ StringNotEqualsIfExists: org, Null: { 'aws:PrincipalServiceName': 'true' } }, ['(services)']],
  // Who has no organization does not have this one.
  [{ StringEquals: org }, ['(services)']],
  [{ StringNotEqualsIfExists: source }, ['people', 'keyless services']],
  [{ StringNotEqualsIfExists: source, BoolIfExists: service }, ['keyless services']],
  [{ StringNotEqualsIfExists: source, Null: { 'aws:SourceArn': 'false' } }, ['(people)']],
  [{ StringNotEqualsIfExists: { ...source, 'aws:SourceAccount': '111122223333' }, Null: { 'aws:SourceAccount': 'false' }, Bool: service }, []],
  [{ StringNotEqualsIfExists: source, Null: { 'aws:SourceOrgID': 'false' }, Bool: service }, ['(keyless services)']],
  // Outside by caller and by source: a service is told by its source, everyone else by their organization.
  [{ StringNotEqualsIfExists: { ...org, ...source } }, ['(services)', '(people)', 'keyless services']],
  [{ BoolIfExists: { 'aws:SecureTransport': 'false' } }, []],
  [{ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': { Ref: 'Org' } } }, []],
  [{ 'Fn::If': ['Strict', {}, {}] }, []],
])('%j', (condition, expected) => {
  expect(strays(condition)).toEqual(expected)
})

test('an Allow is another defect', () => {
  expect(strays({ StringNotEqualsIfExists: org }, 'Allow')).toEqual([])
})

const deny = (action: string | readonly string[], condition: object) => statementOf({ Effect: 'Deny', Principal: '*', Action: action, Resource: '*', Condition: condition })

test.each([
  ['sts:*', { StringNotEqualsIfExists: org, BoolIfExists: person }, 'sts:*'],
  [['s3:*', 'sts:AssumeRoleWith*'], { StringNotEquals: org }, 'sts:AssumeRoleWith*'],
  ['sts:AssumeRole', { StringNotEqualsIfExists: org }, undefined],
  // Who has no organization, or is of no signed request, is left out.
  ['sts:*', { StringNotEqualsIfExists: org, Null: { 'aws:PrincipalOrgID': 'false' } }, undefined],
  ['sts:*', { StringNotEqualsIfExists: org, Bool: person }, undefined],
  ['sts:*', { StringNotEqualsIfExists: org, Null: { 'SAML:aud': 'true' } }, undefined],
  ['sts:*', { StringNotEqualsIfExists: source, Bool: service }, undefined],
  ['sts:*', { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': { Ref: 'Org' } } }, undefined],
])('who signs in is denied: %j by %j', (action, condition, expected) => {
  const statement = deny(action, condition)
  expect(statement && deniedFederation(statement, catalog)?.action.raw).toBe(expected)
})

test.each([
  ['s3:*', { StringNotEqualsIfExists: org, Bool: person }, true],
  ['s3:*', { StringNotEqualsIfExists: org, BoolIfExists: person }, false],
  ['kms:*', { StringNotEqualsIfExists: org, Bool: person }, false],
  ['s3:*', { StringEquals: org, Bool: person }, false],
  ['s3:*', { StringNotEqualsIfExists: source, Bool: service }, false],
  ['s3:*', { StringNotEqualsIfExists: org, Bool: person, ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } }, false],
])('signed requests only: %j by %j', (action, condition, expected) => {
  const statement = deny(action, condition)
  expect(statement && signedOnly(statement, catalog) !== undefined).toBe(expected)
})
