import { conditionsOn, defineRule, isOn, quote, readOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'bypassable-prefix',
  summary: 'A prefix of keys is kept from being listed, and a shorter prefix lists it.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/S3_PREFIX_IN_NEGATIVE_CONTEXT'],
  why: `\`s3:prefix\` is what the caller asks for, not what the answer holds. Who may not ask for \`private/\` asks for \`priv\`, or for nothing, and is told the
names of all objects below \`private/\`. Only a list of the prefixes that may be asked for keeps the others out, or a delimiter that must be
asked for too, which folds the names behind it: a policy with conditions on \`s3:delimiter\` is reported under \`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'Denied by name',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { [|"s3:prefix"|]: "private/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringNotLike": { "s3:prefix": "public/*" } } }] }',
    },
    {
      title: 'Allowed but for one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringNotEquals": { [|"s3:prefix"|]: "private/" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringEquals": { "s3:prefix": ["", "public/"] } } }] }',
    },
    {
      title: 'Strict, as a delimiter that must be asked for folds what is behind the prefix',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringNotEquals": { "s3:delimiter": "/" } } }, { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringLike": { [|"s3:prefix"|]: "private/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringNotEquals": { "s3:delimiter": "/" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, operator, values, statement: { effect, policy } } = condition
      const read = readOperator(operator)
      if (!isOn(condition, 's3:prefix') || read?.family !== 'String' || effect !== (read.negated ? 'Allow' : 'Deny')) return
      const delimited = policy.statements.some((other) => conditionsOn(other, 's3:delimiter').length > 0)
      report({
        at: key, ...(delimited && { unsure: 'a condition on `s3:delimiter` may keep the names below a prefix out of the answer' }),
        message: `a caller who asks for a shorter prefix lists what is below ${values.length === 1 && values[0] ? quote(values[0].raw) : 'these'} all the same`,
        help: effect === 'Deny' ? 'deny with `StringNotLike` and the prefixes that may be listed' : 'allow with `StringLike` and the prefixes that may be listed',
      })
    },
  },
})
