import { expect, test } from 'vitest'
import { crossesFields, fittingOperator, hasWildcard, meets, needsKey, presenceOf, presenceWithoutValues, readOperator, whenAbsent, type Presence } from '../../src/access/condition.ts'
import { isArn } from '../../src/access/value.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import type { Condition, Text } from '../../src/policy/model.ts'
import { policyText } from '../policy-text.ts'
import { seeded } from '../random.ts'

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

const names = [
  'StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringLike', 'StringNotLike', 'ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'Bool', 'Null',
  'NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'DateGreaterThan', 'IpAddress', 'NotIpAddress', 'BinaryEquals', 'StringEqual',
]
const sets = ['', 'ForAllValues:', 'ForAnyValue:']
const spellings = sets.flatMap((set) => names.flatMap((name) => [`${set}${name}`, `${set}${name}IfExists`]))

/** A condition as the rules see it, its values given. */
function condition(operator: string, ...values: readonly string[]): Condition {
  const [value] = values
  return { operator: text(operator), key: text('aws:PrincipalTag/team'), values: values.map(text), value: text(value), partial: false, span: text('').span } as unknown as Condition
}

const ARN = 'arn:aws:iam::111122223333:role/app'

/** What a condition comes to in requests: with one value, with several, and without the key. */
function outcomes(operator: string, wanted: readonly string[], given: readonly (readonly string[])[]): readonly [present: ReadonlySet<boolean | undefined>, absent: boolean | undefined] {
  const read = readOperator(text(operator))
  if (!read) throw new Error(operator)
  return [new Set(given.map((each) => meets(read, wanted, each))), meets(read, wanted, undefined)]
}

const promises: Readonly<Record<Presence, readonly [present: boolean, absent: boolean]>> = { present: [true, false], absent: [false, true], always: [true, true], never: [false, false] }

test('what a wildcard leaves of a condition agrees with when it is met', () => {
  const random = seeded(7)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const some = <T>(list: readonly T[]) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(list))
  const seen = new Set<string>()
  for (let i = 0; i < 4000; i++) {
    const operator = pick(spellings)
    const arns = operator.includes('Arn')
    const wanted = some(arns ? ['arn:*:*:*:*:*', 'arn:aws:iam::*:role/*', 'arn:**:*:*:***:*', ARN] : ['*', '**', 'a*', '?', '', 'a', '${*}', '*?'])
    const values = arns ? [ARN, 'arn:aws:s3:::amzn-s3-demo-bucket/a:b', 'arn:aws-cn:sts::444455556666:assumed-role/a/b'] : ['a', 'abc', '*', 'true', '192.0.2.1', '7']
    const given = operator.startsWith('For') ? [...values.map((value) => [value]), some(values), values] : values.map((value) => [value])
    const presence = presenceOf(condition(operator, ...wanted))
    if (presence === undefined) continue
    seen.add(presence)
    const [present, absent] = promises[presence]
    expect([operator, wanted, ...outcomes(operator, wanted, given)]).toEqual([operator, wanted, new Set([present]), absent])
  }
  expect(seen).toEqual(new Set(['present', 'absent', 'always', 'never']))
})

test('what the lack of values leaves of a condition agrees with when it is met', () => {
  for (const operator of spellings) {
    const read = readOperator(text(operator))
    const presence = read && presenceWithoutValues(read)
    if (presence === undefined) continue
    const [present, absent] = promises[presence]
    expect([operator, ...outcomes(operator, [], [['a'], [ARN], ['7']])]).toEqual([operator, new Set([present]), absent])
  }
})

test.each<[string, string[], Presence | undefined]>([
  ['StringLike', ['*'], 'present'],
  ['StringLike', ['a', '**'], 'present'],
  ['stringnotlike', ['*'], 'absent'],
  ['ForAnyValue:StringLike', ['*'], 'present'],
  ['ForAllValues:StringLike', ['*'], 'always'],
  ['StringLikeIfExists', ['*'], 'always'],
  ['ForAllValues:StringNotLike', ['*'], 'absent'],
  ['StringNotLikeIfExists', ['*'], 'absent'],
  ['ForAnyValue:StringNotLike', ['*'], 'never'],
  ['ForAnyValue:StringLikeIfExists', ['*'], undefined],
  ['ArnLike', ['arn:*:*:*:*:*'], 'present'],
  ['ArnLike', ['arn:aws:*:*:*:*'], undefined],
  ['ArnLike', ['*'], undefined],
  ['StringEquals', ['*'], undefined],
  ['StringLike', ['?*'], undefined],
  ['StringLike', [], undefined],
])('%s %j says that the key is %s', (operator, values, expected) => {
  expect(presenceOf(condition(operator, ...values))).toBe(expected)
})

test.each<[string, string[], boolean]>([
  ['Null', ['false'], true],
  ['Null', ['true'], false],
  ['Null', ['false', 'true'], false],
  ['ForAllValues:Null', ['false'], false],
  ['StringEquals', ['a'], true],
  ['StringNotEquals', ['a'], false],
  ['ForAnyValue:StringNotEquals', ['a'], true],
  ['ForAllValues:StringEquals', ['a'], false],
  ['StringEqualsIfExists', ['a'], false],
  ['StringEqual', ['a'], false],
])('%s %j needs its key: %j', (operator, values, expected) => {
  expect(needsKey(condition(operator, ...values))).toBe(expected)
})

test('a condition that needs its key is met by no request without it', () => {
  for (const operator of spellings) {
    const read = readOperator(text(operator))
    if (!read || !needsKey(condition(operator, 'false'))) continue
    expect([operator, meets(read, ['false'], undefined)]).toEqual([operator, false])
    if (read.family !== 'Null') expect(whenAbsent(read)).toBe(false)
  }
})

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

test.each<[string, string, string[], string | undefined]>([
  ['StringEquals', 'aws:SecureTransport', ['false'], 'Bool'],
  ['StringNotEquals', 'aws:SecureTransport', ['true'], undefined],
  ['StringLike', 'aws:SecureTransport', ['*'], undefined],
  ['StringEqualsIfExists', 'aws:SourceIp', ['192.0.2.0/24'], 'IpAddress'],
  ['StringNotLike', 'aws:SourceIp', ['192.0.2.1'], 'NotIpAddress'],
  ['StringEquals', 'aws:SourceIp', ['192.0.2.*'], undefined],
  ['StringEquals', 's3:max-keys', ['10'], 'NumericEquals'],
  ['StringNotEquals', 's3:max-keys', ['10'], 'NumericNotEquals'],
  ['DateLessThan', 's3:max-keys', ['10'], 'NumericLessThan'],
  ['NumericLessThan', 'aws:CurrentTime', ['2030-01-01T00:00:00Z'], 'DateLessThan'],
  ['ArnLike', 'kms:EncryptionContext:aws:s3:arn', ['arn:aws:s3:::b*'], 'StringLike'],
  ['ArnNotEquals', 'kms:EncryptionContext:aws:s3:arn', ['arn:aws:s3:::b'], 'StringNotEquals'],
  ['Bool', 'aws:PrincipalTag/admin', ['true'], 'StringEquals'],
  ['NumericLessThan', 'aws:PrincipalTag/level', ['10'], undefined],
  ['IpAddress', 'aws:PrincipalTag/net', ['192.0.2.0/24'], undefined],
  ['IpAddress', 'aws:PrincipalArn', ['192.0.2.0/24'], undefined],
  ['StringEquals', 'aws:SecureTransport', [], undefined],
])('in place of %s on %s with %j fits %s', (operator, name, values, expected) => {
  const [read, key] = [readOperator(text(operator)), catalog.conditionKey(name)]
  expect(read && key && fittingOperator(read, key, values)).toBe(expected)
})

test('wildcards and ARNs', () => {
  expect(['a*', '?', '${aws:username}*'].every(hasWildcard)).toBe(true)
  expect(['a', '${*}', '${?}-${$}', "${aws:PrincipalTag/team, '*'}"].some(hasWildcard)).toBe(false)
  expect(['arn:aws:s3:::b', 'arn:*:*:*:*:*', 'arn:aws:iam::${aws:PrincipalAccount}:role/a:b'].every(isArn)).toBe(true)
  expect(['*', 'arn:aws:s3:*', 'arn:aws:iam::*', 'role/a', 'arn:aws:iam::${aws:PrincipalAccount}'].some(isArn)).toBe(false)
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
  ['ArnLike', ['arn:aws:iam::*:role/a'], ['arn:aws:iam::111122223333:user/x:role/a'], false],
  ['ArnLike', ['arn:aws:s3:*:b'], ['arn:aws:s3:::b'], undefined],
  ['ArnLike', ['arn:aws:iam::*'], ['arn:aws:iam::111122223333:role/app'], undefined],
  ['ArnNotLike', ['*'], ['arn:aws:iam::111122223333:role/app'], undefined],
  ['ArnLike', ['arn:aws:iam::*'], undefined, false],
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
  ['NullIfExists', ['true'], undefined, undefined],
  ['ForAllValues:Null', ['false'], undefined, true],
  ['ForAnyValue:Null', ['false'], ['x'], false],
  ['ForAnyValue:StringEqualsIfExists', ['a'], undefined, undefined],
  ['ForAnyValue:StringEqualsIfExists', ['a'], ['b', 'a'], true],
  ['StringEqual', ['a'], ['a'], undefined],
])('%s %j against %j is %j', (operator, wanted, given, expected) => {
  const read = readOperator(text(operator))
  expect(read && meets(read, wanted, given)).toBe(expected)
})

test('a wildcard before the last field of an ARN', () => {
  expect(['arn:aws:*:*:111122223333:*', 'arn:aws:iam::*:role/a', 'arn:aws:codepipeline:*', '*'].every(crossesFields)).toBe(true)
  expect(['arn:aws:iam::*:root', 'arn:aws:lambda:us-east-1:111122223333:function:*', 'arn:aws:iam::${aws:PrincipalAccount}:role/*', 'arn:aws:s3:::b'].some(crossesFields)).toBe(false)
})
