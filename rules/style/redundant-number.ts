import { defineRule, quote, readDate, readNumber, readOperator, removeItems, type Operator } from '../../src/rule.ts'

export default defineRule({
  id: 'redundant-number',
  summary: 'Several limits are listed, and one of them decides.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_CONDITION_VALUE_NUM'],
  why: `Values of a list are alternatives: below 2,700 or below 3,600 is below 3,600. So of several limits the widest decides, and the others only
look as if they did. A range is two conditions, one with each operator.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-condition-value-num',
  ],
  examples: [
    {
      title: 'The greatest of upper limits',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetUser", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": [[|"2700"|], "3600"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetUser", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": ["3600"] } } }] }',
    },
    {
      title: 'The least of lower limits; equal numbers are alternatives',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericGreaterThanEqualsIfExists": { "s3:max-keys": [100, [|1000|], 100.0] }, "NumericEquals": { "s3:signatureAge": ["0", "600"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericGreaterThanEqualsIfExists": { "s3:max-keys": [100] }, "NumericEquals": { "s3:signatureAge": ["0", "600"] } } }] }',
    },
    {
      title: 'Dates',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateLessThan": { "aws:CurrentTime": ["2026-12-31", [|"2026-06-30"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateLessThan": { "aws:CurrentTime": ["2026-12-31"] } } }] }',
    },
  ],
  check: {
    condition({ operator, key, values, partial, statement }, { report }) {
      const read = readOperator(operator)
      const numbers = read && !partial ? values.map((each) => numberOf(read, each.value ?? '')) : []
      if (read?.comparison === undefined || read.comparison === 'equal' || numbers.length < 2 || numbers.some((number) => number === undefined)) return
      const below = read.comparison.startsWith('less')
      const widest = numbers.indexOf((below ? Math.max : Math.min)(...numbers.map(Number)))
      const decides = values[widest]
      const [at, ...rest] = values.filter((each) => each !== decides)
      if (!decides || !at) return
      // It stays a list: Terraform's documents take no other value.
      const edits = removeItems(statement.policy, [at, ...rest])
      report({
        at, message: `${quote(at.raw)} decides nothing beside ${quote(decides.raw)}, the ${below ? 'greatest' : 'least'} limit of ${quote(key.raw)}`,
        related: [{ at: decides, message: 'this one decides' }, ...rest.map((each) => ({ at: each, message: 'decides nothing either' }))],
        help: `keep ${quote(decides.raw)}`, equivalent: read.family === 'Numeric' ? 'access-analyzer/REDUNDANT_CONDITION_VALUE_NUM' : null,
        ...(edits && { fix: { title: `keep only ${quote(decides.raw)}`, kind: 'keeps-access', edits } }),
      })
    },
  },
})

function numberOf({ family }: Operator, value: string): number | undefined {
  return family === 'Numeric' ? readNumber(value) : family === 'Date' ? readDate(value)?.time : undefined
}
