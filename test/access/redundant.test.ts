/** What is redundant in a list, and what only looks so; when two statements say the same. */
import { describe, expect, test } from 'vitest'
import { coveredActions, coveredResources, meaningOf } from '../../src/access/redundant.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import type { Statement } from '../../src/policy/model.ts'

function statements(...given: readonly object[]): readonly Statement[] {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: given })
  return readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies[0]?.statements ?? []
}

/** `entry < by` for each entry that is covered. */
function covered(element: 'Action' | 'Resource', values: readonly unknown[]): readonly string[] {
  const [statement] = statements({ Effect: 'Allow', Action: '*', Resource: '*', [element]: values })
  const clause = element === 'Action' ? statement?.actions : statement?.resources
  const found = clause === undefined ? [] : element === 'Action' ? coveredActions(clause) : coveredResources(clause)
  return found.map(({ entry, by, same }) => `${entry.raw} ${same ? '=' : '<'} ${by.raw}`)
}

test.each([
  [['iam:Get*', 'iam:List*', 'iam:GetUser'], ['iam:GetUser < iam:Get*']],
  [['iam:getuser', 'IAM:GetUser', 'iam:GetUser'], ['IAM:GetUser = iam:getuser', 'iam:GetUser = iam:getuser']],
  // The widest is named, wherever it stands.
  [['s3:GetObject', 's3:GetObject*', 's3:Get*', 's3:getobject'], ['s3:GetObject < s3:Get*', 's3:GetObject* < s3:Get*', 's3:getobject < s3:Get*']],
  [['*', 's3:*'], ['s3:* < *']],
  [['s3:*', 's3:**'], ['s3:** < s3:*']],
  [['iam:Get*', 'iam:*Report'], []],
  [['iam:Get?ser', 'iam:GetUser', 'iam:GetUsers'], ['iam:GetUser < iam:Get?ser']],
  [['s3:Get*', { Ref: 'Action' }, 's3:Get${Suffix}'], []],
])('actions %j', (actions, expected) => {
  expect(covered('Action', actions)).toEqual(expected)
})

test.each([
  [['arn:aws:s3:::b*', 'arn:aws:s3:::b*/*'], ['arn:aws:s3:::b*/* < arn:aws:s3:::b*']],
  [['arn:aws:s3:::b', 'arn:aws:s3:::b/*'], []],
  // A `*` that ends a field reaches over the colon behind it.
  [['arn:aws:logs:*:*:log-group:/aws/lambda/x*', 'arn:aws:logs:*:*:/aws/lambda/x*'], ['arn:aws:logs:*:*:log-group:/aws/lambda/x* < arn:aws:logs:*:*:/aws/lambda/x*']],
  [['arn:aws:s3:::A/*', 'arn:aws:s3:::a/*'], []],
  // A variable is some text, and the same text wherever it stands.
  [['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/*'], ['arn:aws:s3:::b/${aws:username}/* < arn:aws:s3:::b/*']],
  [['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/${aws:username}/x'], ['arn:aws:s3:::b/${aws:username}/x < arn:aws:s3:::b/${aws:username}/*']],
  [['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/${aws:userid}/x'], []],
  [['arn:aws:s3:::b/${aws:username}', 'arn:aws:s3:::b/??????'], []],
  [['arn:aws:s3:::b/${aws:username}/?', 'arn:aws:s3:::b/${aws:username}/x'], []],
  // `${*}` is a star, and no wildcard.
  [['arn:aws:s3:::b/${*}', 'arn:aws:s3:::b/x'], []],
  [['arn:aws:s3:::b/${*}', 'arn:aws:s3:::b/?'], ['arn:aws:s3:::b/${*} < arn:aws:s3:::b/?']],
  [['arn:aws:s3:::${Bucket}/*', 'arn:aws:s3:::${Bucket}/*', '*'], []],
])('resources %j', (resources, expected) => {
  expect(covered('Resource', resources)).toEqual(expected)
})

test('a list that is made to be slow takes no long time', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `arn:aws:s3:::*-${String(i)}-*-${String(i)}/*`)
  expect(covered('Resource', [...many, ...many.slice(0, 10)])).toHaveLength(10)
})

describe('what a statement says', () => {
  const base = { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*', Condition: { StringEquals: { 'aws:SourceVpc': ['a', 'b'] } } }
  test.each([
    ['a Sid, an order, a case of actions and keys', { ...base, Sid: 'A', Action: ['s3:listbucket', 's3:GetObject'], Condition: { StringEquals: { 'AWS:SourceVpc': ['b', 'a'] } } }, true],
    ['one more action', { ...base, Action: ['s3:GetObject'] }, false],
    ['a case of values', { ...base, Condition: { StringEquals: { 'aws:SourceVpc': ['A', 'b'] } } }, false],
    ['an operator', { ...base, Condition: { StringNotEquals: { 'aws:SourceVpc': ['a', 'b'] } } }, false],
    ['NotAction', { Effect: 'Allow', NotAction: base.Action, Resource: '*', Condition: base.Condition }, false],
    ['a principal', { ...base, Principal: '*' }, false],
  ])('%s', (_, other, same) => {
    const [one, two] = statements(base, other).map(meaningOf)
    expect(one).toBeDefined()
    expect(one === two).toBe(same)
  })

  test.each([
    ['an unknown value', { ...base, Action: { Ref: 'Actions' } }],
    ['an unknown condition', { ...base, Condition: { 'Fn::If': ['Production', {}, {}] } }],
    ['no action', { Effect: 'Allow', Resource: '*' }],
    ['an unknown element', { ...base, Conditions: {} }],
    ['an empty list', { ...base, Resource: [] }],
  ])('is not known with %s', (_, given) => {
    expect(statements(given).map(meaningOf)).toEqual([undefined])
  })
})
