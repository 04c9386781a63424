/** Whom a Deny of an RCP meets that it is not meant for. */
import { expect, test } from 'vitest'
import { straysOf } from '../../src/access/callers.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { catalog as aws } from '../../src/index.ts'
import { readDocument } from '../../src/lint.ts'

const catalog = new Catalog(aws())

/** Each of them; in brackets who is spared by another condition. */
function strays(condition: object, effect = 'Deny'): readonly string[] {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Principal: '*', Action: 's3:*', Resource: '*', Condition: condition }] })
  const [statement] = readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies[0]?.statements ?? []
  return statement ? straysOf(statement, catalog).map(({ who, spared }) => (spared ? `(${who})` : who)) : []
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
