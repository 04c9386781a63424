import { defineRule, isBucket, parseArn, pinOf, pinOfValue, quote, readOperator } from '../../src/rule.ts'

/** What names the account, or the organization, of a source. */
const ACCOUNT = /^aws:(?:Source(?:Account|OrgID|OrgPaths|Owner)|Principal(?:Account|OrgID|OrgPaths))$/i

export default defineRule({
  id: 'unpaired-source-arn',
  summary: 'A service is let in for a bucket by the ARN alone, which does not say whose bucket it is.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['cfn-lint/W3663'],
  kinds: ['bucket', 'resource', 'trust'],
  dialects: ['aws'],
  why: `The ARN of a bucket has no account in it: \`arn:aws:s3:::name\`. A name is free again once its bucket is deleted, and whoever takes it next
has notifications, inventories or replicas of *their* bucket let in here. AWS asks for \`aws:SourceAccount\` beside \`aws:SourceArn\` wherever the ARN
has no account.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html',
  ],
  examples: [
    {
      title: 'Notifications to a topic',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads", "Condition": { "ArnLike": { "aws:SourceArn": [|"arn:aws:s3:::amzn-s3-demo-bucket"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::amzn-s3-demo-bucket" }, "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'Of a queue, for everyone; other ARNs have an account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:uploads", "Condition": { "StringLike": { "AWS:SourceArn": [|"arn:aws:s3:*:*:amzn-s3-demo-bucket"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:uploads", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:uploads" } } }, { "Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::amzn-s3-demo-bucket" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, operator, values, statement } = condition
      if (statement.effect !== 'Allow' || !/^aws:SourceArn$/i.test(key.raw) || readOperator(operator)?.negated !== false || statement.conditionsPartial) return
      if (statement.principals?.values.some(({ who }) => who.is === 'service' || who.is === 'anyone') !== true) return
      if (statement.conditions.some((other) => other.key.value === undefined || (ACCOUNT.test(other.key.value) && pinOf(other) !== undefined))) return
      for (const value of values) {
        const arn = parseArn(value)
        // Where the name is open too, `unrestricted-service` and `public-access` say so.
        if (!arn || !isBucket(arn) || pinOfValue(condition, value) === undefined) continue
        const led = value.part(arn.resource.start, arn.resource.end).span.indirect === true
        report({ at: value, message: `${quote(value.raw)} does not say whose bucket it is, so that another owner's is let in too`, help: 'add `StringEquals` on `aws:SourceAccount`, with the account of the bucket', ...(led && { unsure: 'the bucket may be one of this template, which nobody else has while it is there' }) })
      }
    },
  },
})
