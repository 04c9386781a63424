import { expect, test } from 'vitest'
import { readOperator } from '../../src/access/condition.ts'
import type { Text } from '../../src/policy/model.ts'
import { policyText } from '../policy-text.ts'

function text(value: string | undefined): Text {
  return policyText(value ?? { text: '<operator>' })
}

test.each([
  ['StringEquals', { set: undefined, name: 'StringEquals', ifExists: false, negated: false }],
  ['StringNotLikeIfExists', { set: undefined, name: 'StringNotLike', ifExists: true, negated: true }],
  ['ForAnyValue:ArnLike', { set: 'ForAnyValue', name: 'ArnLike', ifExists: false, negated: false }],
  ['forallvalues:stringnotequalsignorecaseifexists', { set: 'ForAllValues', name: 'stringnotequalsignorecase', ifExists: true, negated: true }],
  ['NotIpAddress', { set: undefined, name: 'NotIpAddress', ifExists: false, negated: true }],
  ['IpAddress', { set: undefined, name: 'IpAddress', ifExists: false, negated: false }],
  ['Null', { set: undefined, name: 'Null', ifExists: false, negated: false }],
  ['ForAllValue:StringLike', { set: undefined, name: 'ForAllValue:StringLike', ifExists: false, negated: false }],
  ['', { set: undefined, name: '', ifExists: false, negated: false }],
])('%j', (operator, expected) => {
  const read = readOperator(text(operator))
  expect(read).toMatchObject(expected)
  expect(operator.slice(read?.start, read?.end)).toBe(expected.name)
})

test('an operator that the file leaves open is not read', () => {
  expect(readOperator(text(undefined))).toBeUndefined()
})
