import { defineRule, list, LISTS_DATE, quote, replaceString, unlisted } from '../../src/rule.ts'

export default defineRule({
  id: 'unlisted-condition-value',
  summary: 'A condition compares a key with a value that is not on AWS\'s list of its values.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['dead-statement'],
  dialects: ['aws'],
  why: `Some keys of S3 have a few values that AWS lists, in exactly that spelling: \`AES256\`, not \`aes256\`; \`bucket-owner-full-control\`, not
\`full-control\`. A condition with another value matches no request, so that an Allow grants nothing and a Deny of all others denies every upload.
AWS may have added a value since the day that the message names, which is why this is a warning.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-policy-keys',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": [|"aes256"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "AES256" } } }] }',
    },
    {
      title: 'A version, and patterns',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NumericLessThan": { "s3:TlsVersion": [|12|] }, "StringLike": { "s3:x-amz-acl": ["public-*", [|"world-*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NumericLessThan": { "s3:TlsVersion": 1.2 }, "StringLike": { "s3:x-amz-acl": ["public-*", "authenticated-read"] } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, statement } = condition
      for (const { text, value, known, meant } of unlisted(condition)) {
        report({
          at: text, message: `${quote(key.raw)} is never ${quote(value)}, as of ${LISTS_DATE}`,
          help: meant === undefined ? `its values are ${list(known.map(quote), known.length)}` : `write ${quote(meant)}`,
          ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(statement.policy, text, meant)] } }),
        })
      }
    },
  },
})
