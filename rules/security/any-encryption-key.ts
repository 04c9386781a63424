import { conditionsOn, defineRule, ENCRYPTION_KEY, quote, readOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'any-encryption-key',
  summary: 'A Deny asks uploads for KMS, and not for which key.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `Whoever may write can overwrite your objects encrypted with a key of *another* account, and then take the key away: you cannot read them
any more, and a Deny that only asks for \`aws:kms\` is content. Say which key it has to be with \`s3:x-amz-server-side-encryption-aws-kms-key-id\`.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": [|"aws:kms"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ArnNotEqualsIfExists": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" } } }] }',
    },
  ],
  check: {
    condition({ key, operator, values: [first, ...others], statement }, { report }) {
      if (statement.effect !== 'Deny' || !/^s3:x-amz-server-side-encryption$/i.test(key.raw) || readOperator(operator)?.negated !== true) return
      if (!first || others.length > 0 || !/^aws:kms(?::dsse)?$/.test(first.value ?? '')) return
      if (statement.policy.statements.some((each) => each.conditionsPartial || conditionsOn(each, ENCRYPTION_KEY).length > 0)) return
      report({ at: first, message: `this Deny asks for ${quote(first.raw)}, and the key may be one of any account`, help: `deny uploads with another key by ${quote(ENCRYPTION_KEY)}` })
    },
  },
})
