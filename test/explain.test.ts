import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { operatorNames } from '../src/command/explain-condition.ts'
import { explain, nearestTo } from '../src/command/explain.ts'
import { issueCodes } from './issue-codes.ts'

describe('issue codes of Access Analyzer', () => {
  test.each(issueCodes)('%s', (code) => {
    const text = explain(code)
    expect(text).toMatch(/^`.*` (?:is|are) answered by /)
    expect(text).toContain(`\`access-analyzer/${code}\``)
    expect(explain(`Access-Analyzer/${code}`)).toContain(`\`access-analyzer/${code}\` is answered by `)
    expect(explain(code.toLowerCase())).toBe(text)
    // As the address of its page has it; `missing-version` is a rule too.
    expect(explain(code.toLowerCase().replaceAll('_', '-'))).toContain(`access-analyzer/${code}`)
    const typo = code.replace(/E(?=\w*$)/, '')
    if (!issueCodes.includes(typo)) expect(nearestTo(typo)).toBe(code)
  })

  test('rules answer no code that there is not', () => {
    const codes = rules.flatMap(({ equivalents = [] }) => equivalents).filter((code) => code.startsWith('access-analyzer/'))
    expect(codes.filter((code) => !issueCodes.includes(code.slice('access-analyzer/'.length)))).toEqual([])
  })

  test('a code is shown in a policy that gets it', () => {
    expect(explain('PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION')).toMatch(/Found in:\n.*"NotAction": \["s3:\*"/)
  })

  test('several rules are listed', () => {
    const text = explain('access-analyzer/INVALID_ACTION') ?? ''
    expect(text).toMatch(/^`access-analyzer\/INVALID_ACTION` is answered by \d rules:\n {2}misspelt-action {2,}An action /)
    expect(text).toContain('`policylint explain misspelt-action` tells more.')
  })
})

test.each(operatorNames)('%s is explained', (name) => {
  const [first, ...lines] = (explain(name.toUpperCase()) ?? '').split('\n')
  expect(first).toBe(name)
  expect(lines[0]).toMatch(/^Met /)
})

test.each([
  ['StringLike', 'matches one of the values', 'does not meet it'],
  ['StringNotEqualsIgnoreCase', 'equals none of the values', 'key meets it'],
  ['ForAllValues:StringEquals', 'every one of the values', 'key meets it'],
  ['ForAnyValue:ArnNotLike', 'at least one of the values', 'does not meet it'],
  ['DateLessThanEquals', 'is earlier than or equal to one of the values', 'does not meet it'],
  ['NumericGreaterThanIfExists', 'is greater than one of the values', 'key meets it'],
  ['NotIpAddress', 'lies in none of the ranges', 'key meets it'],
])('%s %s; without the key, %s', (name, comparison, absent) => {
  expect(explain(name)).toContain(comparison)
  expect(explain(name)).toContain(absent)
})

test.each([
  ['aws:sourceip', 'aws:SourceIp (IPAddress; AWS data of', 'Operators: IpAddress, NotIpAddress; or Null', 'In requests for any action, about the network.'],
  ['aws:TagKeys', 'aws:TagKeys (String, several values; ', 'Operators: ForAllValues: or ForAnyValue: with StringEquals, '],
  ['aws:RequestTag', 'aws:RequestTag/${TagKey} (String; '],
  ['aws:EpochTime', 'Operators: Numeric', 'DateEquals'],
  ['aws:ARN', 'is in no request any more: AWS has aws:PrincipalArn and aws:SourceArn instead'],
  ['s3:prefix', 'Actions that send it:\n  s3:ListBucket\n'],
  ['iam:PassedToService', 'Actions that send it:\n  iam:PassRole\n'],
  ['*', 'every action of every service'],
  ['ec2:Describe*', ' actions (AWS data of '],
])('%s', (what, ...parts) => {
  for (const part of parts) expect(explain(what)).toContain(part)
})

test.each([
  ['unlimited-pass-rol', 'unlimited-pass-role'],
  ['access-analyzer/INVALID_EFECT', 'INVALID_EFFECT'],
  ['access-analyzer/RESOURCE_STARR', undefined],
  ['parliament/RESOURCE_STARR', 'RESOURCE_STAR'],
  ['CKV_AWS_49x', 'CKV_AWS_49'],
  ['s3:GetObjcet', 's3:GetObject'],
  ['lamda:InvokeFunction', 'lambda:InvokeFunction'],
  ['s3:prefx', 's3:prefix'],
  ['aws:SourcIp', 'aws:SourceIp'],
  ['StringLik', 'StringLike'],
  ['ForAllValue:StringLike', 'ForAllValues:StringLike'],
  ['nothing-of-the-kind', undefined],
  ['a:b:c', undefined],
  ['', undefined],
])('%j may be meant to be %s', (what, meant) => {
  expect(explain(what)).toBeUndefined()
  expect(nearestTo(what)).toBe(meant)
})
