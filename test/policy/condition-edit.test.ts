import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/config/settings.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import { readDocument } from '../../src/lint.ts'
import { moveCondition, removeCondition, renameOperator } from '../../src/policy/condition-edit.ts'
import type { Condition } from '../../src/policy/model.ts'
import type { Edit } from '../../src/text.ts'

function around(condition: string): string {
  return `{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": ${condition} } }`
}

/** The Condition after an edit of the `index`th condition; undefined where there is no edit. */
function edited(before: string, index: number, edit: (condition: Condition) => Edit | undefined, wrap = around): string | undefined {
  const content = wrap(before)
  const condition = readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies[0]?.statements[0]?.conditions[index]
  const made = condition && edit(condition)
  return made && applyEdits(content, [made]).text
}

test.each<[string, string, number, string]>([
  ['alone', '{ "StringLike": { "a:b": "*" } }', 0, '{ "Null": { "a:b": "false" } }'],
  ['first of two', '{ "StringLike": { "a:b": "*", "a:c": "x" } }', 0, '{ "StringLike": { "a:c": "x" }, "Null": { "a:b": "false" } }'],
  ['last of two', '{"StringLike":{"a:b":"x","a:c":["*"]},"Bool":{"a:d":"true"}}', 1, '{"StringLike":{"a:b":"x"}, "Null":{"a:c":"false"},"Bool":{"a:d":"true"}}'],
  ['into a block before it', '{ "Null": { "a:c": "true" }, "StringLike": { "a:b": "*" } }', 1, '{ "Null": { "a:c": "true", "a:b": "false" } }'],
  ['into a block behind it, in another case', '{ "StringLike": { "a:b": "*", "a:d": "x" }, "null": { "a:c": "true" } }', 0, '{ "StringLike": { "a:d": "x" }, "null": { "a:c": "true", "a:b": "false" } }'],
])('a condition moves: %s', (_, before, index, after) => {
  expect(edited(before, index, (condition) => moveCondition(condition, 'Null', '"false"'))).toBe(around(after))
})

test.each<[string, string, number]>([
  ['the key is there already', '{ "StringLike": { "a:b": "*" }, "Null": { "A:B": "true" } }', 0],
  ['the block is no object', '{ "StringLike": { "a:b": "*" }, "Null": "?" }', 0],
  ['the block is empty', '{ "StringLike": { "a:b": "*" }, "Null": {} }', 0],
  ['a comment is in the way', '{ "StringLike": { "a:b": "*" /* all */ } }', 0],
])('a condition stays: %s', (_, before, index) => {
  expect(edited(before, index, (condition) => moveCondition(condition, 'Null', '"false"'))).toBeUndefined()
})

test('a condition keeps its values, and an address is no comment', () => {
  expect(edited('{ "StringEquals": { "aws:Referer": ["https://a/*"] } }', 0, (condition) => moveCondition(condition, 'StringLike'))).toBe(around('{ "StringLike": { "aws:Referer": ["https://a/*"] } }'))
})

test('a policy inside a string keeps its escapes', () => {
  const wrap = (condition: string) => JSON.stringify({ Resources: 1, PolicyDocument: around(condition) })
  const after = edited('{ "StringLike": { "a:b": "*", "a:c": "x" } }', 0, (condition) => moveCondition(condition, 'Null', '"false"'), wrap)
  expect(after).toBe(wrap('{ "StringLike": { "a:c": "x" }, "Null": { "a:b": "false" } }'))
})

test('of two edits of one Condition the first is made', () => {
  const content = around('{ "StringLike": { "a:b": "*" }, "ForAnyValue:StringLike": { "a:c": "*" } }')
  const conditions = readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies[0]?.statements[0]?.conditions ?? []
  const { text, left } = applyEdits(content, conditions.flatMap((condition) => moveCondition(condition, 'Null', '"false"') ?? []))
  expect([text, left]).toEqual([around('{ "Null": { "a:b": "false" }, "ForAnyValue:StringLike": { "a:c": "*" } }'), 1])
})

test.each<[string, string, number, string]>([
  ['beside a key', '{ "Bool": { "a:b": "true", "a:c": "false" } }', 1, '{ "Bool": { "a:b": "true" } }'],
  ['beside an operator', '{ "Bool": { "a:b": "true" }, "Null": { "a:b": "false" } }', 0, '{ "Null": { "a:b": "false" } }'],
])('a condition goes: %s', (_, before, index, after) => {
  expect(edited(before, index, removeCondition)).toBe(around(after))
})

test('the last condition goes with the element', () => {
  expect(edited('{ "Bool": { "a:b": "true" } }', 0, removeCondition)).toBe(around('').replace(', "Condition": ', ''))
})

test('an operator is renamed, unless the statement has the other one too', () => {
  expect(edited('{ "StringEqual": { "a:b": "x", "a:c": "y" } }', 0, (condition) => renameOperator(condition, 'StringEquals'))).toBe(around('{ "StringEquals": { "a:b": "x", "a:c": "y" } }'))
  expect(edited('{ "StringEqual": { "a:b": "x" }, "stringequals": { "a:c": "y" } }', 0, (condition) => renameOperator(condition, 'StringEquals'))).toBeUndefined()
})
