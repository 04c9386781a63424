import { defineRule, deniesDefault, quote, writtenCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'denied-default-encryption',
  summary: 'A Deny stops uploads that leave the encryption to the bucket.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['cloudsploit/bucketEnforceEncryption'],
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `A bucket encrypts everything that is put into it, with S3's keys or with the KMS key of its settings. A Deny with \`StringNotEquals\` on
\`s3:x-amz-server-side-encryption\`, or with \`Null\`, stops all clients that do not send the header, which are most, and services that write there; what
they upload would have been encrypted all the same. Set the key as the default of the bucket, and deny only requests that ask for another: add
\`"Null": { "s3:x-amz-server-side-encryption": "false" }\` to the condition.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { [|"s3:x-amz-server-side-encryption"|]: "aws:kms" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" }, "Null": { "s3:x-amz-server-side-encryption": "false" } } }] }',
    },
    {
      title: 'Asked for with `Null`',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { [|"s3:x-amz-server-side-encryption"|]: "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:x-amz-server-side-encryption": "AES256" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      if (!deniesDefault(condition)) return
      report({
        at: condition.key, message: `uploads without ${quote(condition.key.raw)} are denied, though the bucket encrypts them by itself`,
        help: `set the default encryption of the bucket, and add ${writtenCondition(condition.statement, 'Null', 's3:x-amz-server-side-encryption', 'false')}`,
      })
    },
  },
})
