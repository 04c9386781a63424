/** Wrong answers that random policies have shown, one by one. */
import { expect, test } from 'vitest'
import { isValueOf } from '../../src/access/condition.ts'
import { find } from '../../src/access/find.ts'
import { statementMatches } from '../../src/access/evaluate.ts'
import { saysAll } from '../../src/access/says-all.ts'
import { statementsOf } from '../../src/access/trusted.ts'
import { ACCOUNT, catalog, terms } from './ask.ts'

const search = { catalog, notPrincipal: 'lenient' } as const
const one = (more: object) => statementsOf([{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*', ...more }])
const when = (operator: string, key: string, value: unknown) => one({ Condition: { [operator]: { [key]: value } } })

/** What is found is shown by the definition, too. */
function found(inside: ReturnType<typeof one>, outside: ReturnType<typeof one>): string {
  const answer = find(inside, outside, search)
  if (answer.is === 'yes') expect([...inside.map((each) => statementMatches(each, answer.call, terms)), ...outside.map((each) => statementMatches(each, answer.call, terms) === false)]).not.toContain(false)
  return answer.is
}

test('a value that is repeated is not two values: ["true", "true"] does not say what ["true", "false"] says', () => {
  const [twice, both] = [when('Bool', 'aws:SecureTransport', ['true', 'true']), when('Bool', 'aws:SecureTransport', ['true', 'false'])]
  const [a] = twice
  const [b] = both
  expect(a && b && [saysAll(a, b), saysAll(b, a)]).toEqual([false, false])
  expect([found(both, twice), found(twice, both)]).toEqual(['yes', 'no'])
})

test('a letter that is a value in the other case is not a fresh one', () => {
  const letters = 'xzqkwjyv'.split('')
  for (const letter of letters) {
    const used = letters.slice(0, letters.indexOf(letter) + 1).map((each) => each.toUpperCase())
    expect(found(one({}), when('StringEqualsIgnoreCase', 's3:prefix', used)), letter).toBe('yes')
    expect(found(when('StringLike', 's3:prefix', '*'), when('StringEqualsIgnoreCase', 's3:prefix', used)), letter).toBe('yes')
  }
})

test('no role of another path has the name of one that is named', () => {
  const arn = `arn:aws:iam::${ACCOUNT}:role/ops/app`
  const session = one({ Principal: { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/app/one` } })
  expect(found(session, one({ Principal: { AWS: arn } }))).toBe('no')
  expect(found(one({ Principal: { AWS: arn } }), session)).toBe('yes')
  expect(found(session, one({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/ops/other` } }))).toBe('yes')
  // "They are not distinguished by case": https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  expect(found(session, one({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/ops/App` } }))).toBe('no')
})

test('no user of another path has the name of one that is named', () => {
  const ada = one({ Principal: { AWS: ACCOUNT }, Condition: { StringEquals: { 'aws:username': 'ada' } } })
  expect(found(ada, one({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ops/ada` } }))).toBe('no')
  expect(found(ada, one({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ops/eve` } }))).toBe('yes')
})

test.each([
  { StringNotEquals: { 'aws:SourceIp': '203.0.113.7' } }, { StringLike: { 'aws:SourceArn': '*' } }, { StringLike: { 'aws:SourceArn': 'a*' } },
  { Null: { 'aws:SourceArn': 'false' } }, { Null: { 'aws:TokenIssueTime': 'false' } }, { Null: { 's3:max-keys': 'false' } }, { Null: { 'aws:VpcSourceIp': 'false' } },
])('a request has values of the types of its keys: %j', (Condition) => {
  const answer = find(one({ Condition }), [], search)
  expect(answer.is).toBe('yes')
  for (const [name, values] of answer.is === 'yes' ? answer.call.context : []) {
    const key = catalog.conditionKey(name)
    for (const value of values) expect(key && isValueOf(key, value), `${name}: ${value}`).toBe(true)
  }
})

test('text that no value of the key is does not show a yes, and what no text is stays a no', () => {
  expect(found(when('StringEquals', 'aws:SourceIp', '203.0.113.0/24'), [])).toBe('unknown')
  expect(found(when('StringEquals', 'aws:SourceIp', '203.0.113.0/24'), when('StringLike', 'aws:SourceIp', '203.*'))).toBe('no')
})
