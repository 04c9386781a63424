/** Policy variables, told from what templates fill in, and from what AWS cannot read. */
import { describe, expect, test } from 'vitest'
import { defaultDialect } from '../../src/catalog/dialect.ts'
import { buildPolicy } from '../../src/policy/build.ts'
import type { Policy } from '../../src/policy/model.ts'
import { splitPlaceholders } from '../../src/policy/placeholder.ts'
import { faultyVariablesOf, variablesIn, variablesOf } from '../../src/policy/variable.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { textOf, wholeFile } from '../../src/text.ts'
import { policyText } from '../policy-text.ts'

function build(elements: string): Policy {
  const { tree } = parseJson(wholeFile({ path: 'policy.json', text: `{"Statement": {${elements}}}` }))
  if (tree?.type !== 'object') throw new Error('the text of a test is an object')
  return buildPolicy(tree, { dialect: defaultDialect.name, forms: defaultDialect.principals })
}

function read(text: string): readonly (readonly (string | undefined)[])[] {
  return variablesIn(policyText(...splitPlaceholders(text))).map(({ raw, name, fallback, fault }) => [raw, name, ...(fallback === undefined ? [] : [fallback]), ...(fault === undefined ? [] : [fault])])
}

describe('one text', () => {
  test.each([
    ['b/${aws:username}/${*}', [['${aws:username}', 'aws:username'], ['${*}', '*']]],
    ['${cognito-identity.amazonaws.com:sub}', [['${cognito-identity.amazonaws.com:sub}', 'cognito-identity.amazonaws.com:sub']]],
    ["${aws:PrincipalTag/a/b, 'one, two'}", [["${aws:PrincipalTag/a/b, 'one, two'}", 'aws:PrincipalTag/a/b', "'one, two'"]]],
    ['${aws:PrincipalTag/a, b}', [['${aws:PrincipalTag/a, b}', 'aws:PrincipalTag/a', 'b', 'no quotes']]],
    ["${aws:PrincipalTag/a,'b}", [["${aws:PrincipalTag/a,'b}", 'aws:PrincipalTag/a', "'b", 'no quotes']]],
    ["${aws:PrincipalTag/a, '}", [["${aws:PrincipalTag/a, '}", 'aws:PrincipalTag/a', "'", 'no quotes']]],
    ['${aws: username}', [['${aws: username}', 'aws: username', 'space in its name']]],
    ['${ aws:username }', [['${ aws:username }', ' aws:username ', 'space in its name']]],
    ['${}${ }', [['${}', '', 'no name'], ['${ }', '', 'no name']]],
    ['${aws:username/*', [['${aws:username/*', 'aws:username/*', 'no brace']]],
    ['${aws:username/${aws:userid}', [['${aws:username/', 'aws:username/', 'no brace'], ['${aws:userid}', 'aws:userid']]],
    ['plain $ and { and }', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '${Region}', '${AWS::AccountId}', '${var.bucket}', '${ var.bucket }', '${data.aws_caller_identity.current.account_id}', '${BUCKET:-none}',
    '${self:custom.bucket}', "${opt:stage, 'dev'}", '${self:custom.${opt:stage}.bucket}', '${file(./a.json):key}', '${ssm:/path/to/it}', '${{ github.sha }}',
    '${jsonencode({ a = "b:c" })}', '${flag ? "a:b" : "c"}', '${aws:PrincipalTag/<team>}', '${', '${aws:}', '${!aws:username}',
  ])('%s is a template\'s, or is not known', (text) => {
    expect(read(text)).toEqual([])
  })
})

test('variables are read in resources and in values of conditions', () => {
  const policy = build('"Sid": "${aws:userid}", "Action": "s3:${aws:userid}", "Resource": ["b/${aws:username}/${}", "${Bucket}"], "Condition": {"StringLike": {"s3:prefix": "<home>/${*}"}}')
  expect(variablesOf(policy).map(({ text, start, end }) => textOf(text.part(start, end).span))).toEqual(['${aws:username}', '${*}'])
  expect(faultyVariablesOf(policy).map(({ raw }) => raw)).toEqual(['${}'])
})
