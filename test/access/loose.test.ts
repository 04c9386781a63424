/** Conditions whose value is met by more callers than it names. */
import { describe, expect, test } from 'vitest'
import { loosenessOf } from '../../src/access/loose.ts'
import type { Condition, Statement } from '../../src/policy/model.ts'
import { splitPlaceholders } from '../../src/policy/placeholder.ts'
import { policyText } from '../policy-text.ts'

function told(key: string, value: string, operator = 'StringLike', effect: 'Allow' | 'Deny' = 'Allow'): readonly string[] {
  const text = policyText(...splitPlaceholders(value))
  const condition = { operator: policyText(operator), key: policyText(key), statement: { effect } as Statement } as Condition
  return loosenessOf(condition, text).map(({ by, why }) => `${by}, ${why}`)
}

describe('ids', () => {
  test.each([
    ['aws:PrincipalAccount', '1111*', 'StringLike', ['wildcard, id']],
    ['AWS:sourcevpc', 'vpc-????', 'StringNotLikeIfExists', ['wildcard, id']],
    ['aws:PrincipalAccount', '1111*', 'StringEquals', []],
    ['aws:PrincipalAccount', '<account>*', 'StringLike', ['wildcard, id']],
    ['aws:PrincipalAccount', '<account>', 'StringLike', []],
    ['aws:PrincipalOrgID', 'o-${*}', 'StringLike', []],
    ['aws:PrincipalOrgID', '${aws:PrincipalTag/org}', 'StringEquals', ['variable, id']],
    ['aws:PrincipalOrgID', '${aws:PrincipalTag/org}*', 'StringLike', ['wildcard, id', 'variable, id']],
    ['aws:ResourceAccount', '${aws:PrincipalAccount}', 'StringEquals', []],
    ['aws:ResourceAccount', '${aws:PrincipalAccount', 'StringEquals', []],
    ['aws:SourceVpc', '${aws:Ec2InstanceSourceVpc}', 'StringNotEquals', []],
    ['aws:PrincipalTag/account', '*', 'StringLike', []],
    ['aws:PrincipalAccount', '${aws:PrincipalTag/account}', 'NumericEquals', []],
    ['aws:PrincipalAccount', '1*', 'StringLyke', []],
  ])('%s %s %s', (key, value, operator, expected) => {
    expect(told(key, value, operator)).toEqual(expected)
  })
})

describe('user ids', () => {
  test.each([
    ['AROACKCEVSQ6C2EXAMPLE:*', []], ['*:*', []], ['*:build', []], ['${aws:userid}:*', []], ['AIDACKCEVSQ6C2EXAMPLE:${aws:userid}', []], ['111122223333', []],
    ['*', ['wildcard, user id']], ['AROA*:build', ['wildcard, user id']], ['AROACKCEVSQ6C2EXAMPLE*', ['wildcard, user id']], ['${aws:userid}', ['variable, user id']],
    ['<role-id>*', []],
  ])('%s', (value, expected) => {
    expect(told('aws:userid', value)).toEqual(expected)
  })
})

describe('names', () => {
  test.each([
    ['aws:PrincipalArn', '*', 'StringLike', 'Allow', ['wildcard, short']],
    ['aws:PrincipalArn', '*:role/admin', 'StringLike', 'Allow', ['wildcard, short']],
    ['aws:PrincipalArn', '*:role/admin', 'StringNotLike', 'Deny', ['wildcard, short']],
    ['aws:PrincipalArn', '*:role/admin', 'StringLike', 'Deny', []],
    ['aws:PrincipalArn', 'arn:aws:iam::*:role/admin', 'ArnLike', 'Allow', []],
    ['aws:PrincipalArn', 'arn:*:iam::*:role/admin', 'ArnNotLike', 'Deny', []],
    ['aws:SourceArn', 'arn:*:sns:*:111122223333:news', 'ArnLike', 'Allow', []],
    ['aws:SourceArn', 'arn:*', 'ArnLike', 'Allow', ['wildcard, short']],
    ['aws:PrincipalArn', '${aws:PrincipalTag/role}', 'ArnLike', 'Allow', ['variable, short']],
    ['aws:SourceArn', '<prefix>*', 'ArnLike', 'Allow', []],
    ['aws:PrincipalOrgPaths', '${aws:ResourceOrgID}/*', 'ForAnyValue:StringLike', 'Allow', []],
    ['aws:PrincipalOrgPaths', 'o-x/*', 'ForAnyValue:StringLike', 'Allow', ['wildcard, short']],
  ] as const)('%s %s %s %s', (key, value, operator, effect, expected) => {
    expect(told(key, value, operator, effect)).toEqual(expected)
  })
})
