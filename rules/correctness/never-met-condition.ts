import { defineRule, presenceOf, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'never-met-condition',
  summary: 'A wildcard makes a condition false of every request.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION'],
  why: `\`ForAnyValue:StringNotLike\` wants a value that \`*\` does not match. There is none, and without the key there is no value at all: the
statement never applies. An Allow with it grants nothing; a Deny with it protects nothing.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-statement-due-to-wildcard-in-condition',
  ],
  examples: [{
    bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotLike": { "aws:TagKeys": [|["team", "*"]|] } } }] }',
    good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotLike": { "aws:TagKeys": ["team", "stage-*"] } } }] }',
  }],
  check: {
    condition(condition, { report }) {
      if (presenceOf(condition) !== 'never') return
      report({
        at: condition.value, message: `no request meets ${quote(condition.operator.raw)} on ${quote(condition.key.raw)}, so this statement never applies`,
        help: 'write the values that are not to match, without a wildcard for everything',
      })
    },
  },
})
