import { defineRule, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'mixed-value-types',
  summary: 'The values that a condition lists are of several JSON types.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_CONDITION_DATA_TYPE'],
  why: `The grammar takes strings, numbers and Booleans as values of a condition, and one kind of them in one list: \`["10", 20]\` is no list
of AWS's grammar. It is what is left where somebody added a value by hand to a list that a tool had written.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-data-type',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericEquals": { "s3:max-keys": ["10", [|20|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericEquals": { "s3:max-keys": ["10", "20"] } } }] }',
    },
    {
      title: 'Several at once; numbers alone are fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/level": [[|1|], "two", true] }, "NumericEquals": { "s3:max-keys": [10, 20] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/level": ["1", "two", "true"] }, "NumericEquals": { "s3:max-keys": [10, 20] } } }] }',
    },
  ],
  check: {
    condition({ values, statement }, { report }) {
      const known = values.filter(({ json }) => json !== 'unknown')
      const main = known.find(({ json }) => json === 'string') ?? known[0]
      const [at, ...rest] = known.filter(({ json }) => json !== main?.json)
      if (!main || !at) return
      const fix = main.json === 'string' && ({ title: 'put quotes around it', kind: 'keeps-access', edits: [at, ...rest].map((each) => replaceString(statement.policy, each, each.raw)) } as const)
      report({
        at, message: `the list has a ${at.json} here and a ${main.json} there`, related: [{ at: main, message: `a ${main.json}` }, ...rest.map((each) => ({ at: each,
        message: `a ${each.json} too` }))],
        help: 'write all of them as strings', ...(fix && { fix }),
      })
    },
  },
})
