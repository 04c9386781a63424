import { defineRule, list, quote, readKey, readOperator, replaceString } from '../../src/rule.ts'

/** Principals as `aws:PrincipalArn` carries them. */
const PRINCIPAL = /^arn:[^:]*:(?:iam|sts):/

export default defineRule({
  id: 'retired-condition-key',
  summary: 'A condition key is one that AWS has given up.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNSUPPORTED_GLOBAL_CONDITION_KEY', 'access-analyzer/DEPRECATED_GLOBAL_CONDITION_KEY'],
  why: `No request carries \`aws:ARN\` any more, so that its condition is never met, or, negated, always. \`aws:PrincipalArn\` is the caller;
\`aws:SourceArn\` is the resource for which an AWS service calls. AWS has two issue codes for this one key and does not say when it gives which: here,
the code for a deprecated key goes to \`Like\` operators, the one for an unsupported key to the rest.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-global-condition-key',
  ],
  dialects: ['aws'],
  examples: [
    {
      title: 'The value is a principal',
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ArnNotLike": { [|"aws:ARN"|]: "arn:aws:iam::111122223333:role/app-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app-*" } } }] }',
    },
    {
      title: 'The value is something else',
      kind: 'resource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "ArnEquals": { [|"aws:Arn"|]: "arn:aws:sns:us-east-1:111122223333:jobs" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:jobs" } } }] }',
    },
  ],
  check: {
    condition({ key, operator, values, partial, statement }, { catalog, report }) {
      const said = readKey(key, catalog)
      if (said.is !== 'retired') return
      const { instead } = said
      const principals = !partial && values.length > 0 && values.every(({ value }) => value !== undefined && PRINCIPAL.test(value))
      const like = /Like$/i.test(readOperator(operator)?.name ?? '')
      const meant = principals ? instead[0] : undefined
      report({
        at: key, message: `no request carries ${quote(key.raw)}`, help: `write ${meant === undefined ? list(instead.map(quote), 3, 'or') : quote(meant)}`,
        equivalent: `access-analyzer/${like ? 'DEPRECATED' : 'UNSUPPORTED'}_GLOBAL_CONDITION_KEY`,
        ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(statement.policy, key, meant)] } }),
      })
    },
  },
})
