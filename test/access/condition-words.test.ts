import { expect, test } from 'vitest'
import { conditionWords } from '../../src/access/condition-words.ts'
import { statementsOf } from '../../src/access/trusted.ts'

test.each([
  ['StringEquals', 'aws:SourceVpc', 'vpc-1', '`aws:SourceVpc` is `vpc-1`'],
  ['StringLike', 's3:prefix', ['a/*', 'b/*', 'c/*'], '`s3:prefix` is like `a/*`, `b/*` or `c/*`'],
  ['StringNotEqualsIgnoreCase', 'aws:UserAgent', 'x', '`aws:UserAgent` is not `x` in any case, or there is none'],
  ['ForAnyValue:StringEquals', 'aws:TagKeys', 'team', 'some value of `aws:TagKeys` is `team`'],
  ['ForAllValues:StringEquals', 'aws:TagKeys', ['a', 'b', 'c', 'd', 'e'], 'each value of `aws:TagKeys` is `a`, `b`, `c` or 2 more, or there is none'],
  ['StringEqualsIfExists', 'aws:SourceVpce', 'vpce-1', '`aws:SourceVpce` is `vpce-1`, or there is none'],
  ['NotIpAddress', 'aws:SourceIp', '192.0.2.0/24', '`aws:SourceIp` is not in `192.0.2.0/24`, or there is none'],
  ['NumericLessThanEquals', 's3:max-keys', '10', '`s3:max-keys` is at or below `10`'],
  ['DateGreaterThan', 'aws:CurrentTime', '2026-11-23', '`aws:CurrentTime` is after `2026-11-23`'],
  ['Null', 'aws:TokenIssueTime', 'true', '`aws:TokenIssueTime` is absent'],
  ['Null', 'aws:TokenIssueTime', 'false', '`aws:TokenIssueTime` is there'],
  ['Bool', 'aws:SecureTransport', 'true', '`aws:SecureTransport` is `true`'],
  ['StringFits', 'aws:SourceIp', 'x', '`aws:SourceIp` meets `StringFits` of `x`'],
])('%s %s %j', (operator, key, value, words) => {
  const [condition] = statementsOf([{ Effect: 'Allow', Action: '*', Condition: { [operator]: { [key]: value } } }])[0]?.conditions ?? []
  expect(condition && conditionWords(condition)).toBe(words)
})
