import { defineRule, quote, readKey, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-condition-key',
  summary: 'A condition key has not the form `service:name`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_CONDITION_KEY_FORMAT', 'boogy/invalid_condition_key', 'parliament/UNKNOWN_CONDITION_FOR_ACTION'],
  why: `A condition key is the prefix of a service, or \`aws\` for the keys that all services share, a colon, and a name. No request carries a key of
another form, so that the condition is never met, or, negated, always; AWS refuses most such policies.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-key-format',
  ],
  dialects: ['aws'],
  examples: [
    {
      title: 'Without the prefix',
      kind: 'resource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringEquals": { [|"SourceAccount"|]: "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'A name that no global key has',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { [|"prefix"|]: "home/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": "home/*", "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" } } }] }',
    },
  ],
  check: {
    condition({ key, statement }, { catalog, report }) {
      const said = readKey(key, catalog)
      if (said.is !== 'malformed') return
      const { meant } = said
      report({
        at: key, message: `the condition key ${quote(key.raw)} ${said.why}`,
        help: meant === undefined ? 'write `service:name`, such as `aws:SourceIp` or `s3:prefix`' : `write ${quote(meant)}`,
        ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(statement.policy, key, meant)] } }),
      })
    },
  },
})
