import { expect, test } from 'vitest'
import { meets, presenceOf, readOperator } from '../../src/access/condition.ts'
import type { Condition, Text } from '../../src/policy/model.ts'
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

const operatorNames = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringLike', 'StringNotLike']
const sets = ['', 'ForAllValues:', 'ForAnyValue:']

/** A condition as the rules see it, its values given. */
function condition(operator: string, ...values: readonly string[]): Condition {
  const [value] = values
  return { operator: text(operator), key: text('aws:PrincipalTag/team'), values: values.map(text), value: text(value), partial: false, span: text('').span } as unknown as Condition
}

test('what a wildcard leaves of a condition agrees with when it is met', () => {
  for (const set of sets) {
    for (const suffix of ['', 'IfExists']) {
      for (const name of operatorNames) {
        const operator = readOperator(text(`${set}${name}${suffix}`))
        const presence = presenceOf(condition(`${set}${name}${suffix}`, 'a', '*'))
        if (!operator || presence === undefined) continue
        const absent = meets(operator, ['a', '*'], undefined)
        const there = ['x', '', 'a'].map((value) => meets(operator, ['a', '*'], [value]))
        expect(new Set(there).size, operator.name).toBe(1)
        expect([there[0], absent]).toEqual([presence === 'present' || presence === 'always', presence === 'absent' || presence === 'always'])
      }
    }
  }
})

test.each<[string, string[], string[] | undefined, boolean | undefined]>([
  ['StringEquals', ['a'], undefined, false],
  ['StringNotEquals', ['a'], undefined, true],
  ['StringEqualsIfExists', ['a'], undefined, true],
  ['ForAllValues:StringEquals', ['a'], undefined, true],
  ['ForAnyValue:StringNotEquals', ['a'], undefined, false],
  ['StringEquals', ['a', 'b'], ['b'], true],
  ['StringNotEquals', ['a', 'b'], ['b'], false],
  ['StringEquals', ['a'], ['a', 'b'], undefined],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
  ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true],
  ['StringEqualsIgnoreCase', ['TEAM'], ['team'], true],
  ['StringEquals', ['te*'], ['team'], false],
  ['StringLike', ['te*'], ['team'], true],
  ['ArnEquals', ['arn:aws:iam::*:role/app-*'], ['arn:aws:iam::111122223333:role/app-1'], true],
  ['ArnLike', ['arn:aws:s3:*:b'], ['arn:aws:s3:::b'], false],
  ['NumericLessThan', ['10'], ['9.5'], true],
  ['NumericGreaterThanEquals', ['10'], ['10'], true],
  ['NumericEquals', ['ten'], ['10'], false],
  ['DateLessThan', ['2030-01-01T00:00:00Z'], ['2029-12-31T23:59:59Z'], true],
  ['DateEquals', ['1893456000'], ['2030-01-01T00:00:00Z'], true],
  ['Bool', ['TRUE'], ['true'], true],
  ['IpAddress', ['203.0.113.0/24'], ['203.0.113.9'], true],
  ['NotIpAddress', ['203.0.113.0/24'], ['2001:db8::1'], true],
  ['IpAddress', ['2001:db8::/32'], ['2001:db8:1::1'], true],
  ['Null', ['true'], undefined, true],
  ['Null', ['false'], undefined, false],
  ['Null', ['false'], ['x'], true],
  ['StringEqual', ['a'], ['a'], undefined],
])('%s %j against %j is %j', (operator, wanted, given, expected) => {
  const read = readOperator(text(operator))
  expect(read && meets(read, wanted, given)).toBe(expected)
})
