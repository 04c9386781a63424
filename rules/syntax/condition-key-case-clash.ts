import { blockOf, defineRule, isOn, quote, removeCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'condition-key-case-clash',
  summary: 'An operator has the same condition key twice, written in different case.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
  why: `The case of a condition key does not matter, so \`aws:SourceAccount\` and \`AWS:SourceAccount\` are one key with two lists of values. AWS
does not put them together, nor does it say which of the two counts: it refuses the policy.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-duplicate-keys-with-different-case',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333", [|"AWS:SourceAccount"|]: "444455556666" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceAccount": ["111122223333", "444455556666"] }, "StringNotEquals": { "aws:sourceaccount": "777788889999" } } }] }',
    },
    {
      title: 'With the same values',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false", [|"aws:securetransport"|]: "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key } = condition
      const first = blockOf(condition).find((other) => isOn(other, key.value ?? ''))
      if (!first || first === condition || first.key.raw === key.raw) return
      const same = JSON.stringify(first.values.map(({ value }) => value ?? {})) === JSON.stringify(condition.values.map(({ value }) => value))
      const edit = same && !first.partial && !condition.partial ? removeCondition(condition) : undefined
      report({
        at: key, message: `${quote(key.raw)} is the same key as ${quote(first.key.raw)}`, related: [{ at: first.key, message: 'first here' }],
        help: edit ? 'remove it' : 'write one key with one list of values', ...(edit && { fix: { title: 'remove it', kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
