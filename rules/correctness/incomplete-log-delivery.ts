import { bucketChecksOf, coversAction, defineRule, list, quote, type Policy } from '../../src/rule.ts'

export default defineRule({
  id: 'incomplete-log-delivery',
  summary: 'A bucket lets a service write logs, and not look at the bucket, without which it refuses to.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `CloudTrail and AWS Config call \`s3:GetBucketAcl\` on the bucket before they write into it. Without it the trail cannot be made (“Incorrect
S3 bucket policy is detected for bucket”), or delivery stops and nobody notices. An export of Compute Optimizer fails without it and
\`s3:GetBucketPolicyStatus\`.`,
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html',
    'https://docs.aws.amazon.com/compute-optimizer/latest/ug/create-s3-bucket-policy-for-compute-optimizer.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"cloudtrail.amazonaws.com"|] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }, { "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'Compute Optimizer looks at the status of the policy too',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"compute-optimizer.amazonaws.com"|] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/compute-optimizer/111122223333/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }, { "Effect": "Allow", "Principal": { "Service": "compute-optimizer.amazonaws.com" }, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "compute-optimizer.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/compute-optimizer/111122223333/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }, { "Effect": "Allow", "Principal": { "Service": "compute-optimizer.amazonaws.com" }, "Action": ["s3:GetBucketAcl", "s3:GetBucketPolicyStatus"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      if (who.is !== 'service' || statement.effect !== 'Allow' || !statement.complete || coversAction(statement, 's3:PutObject') !== 'yes') return
      const missing = (bucketChecksOf[who.name.toLowerCase()] ?? []).filter((action) => !isAllowed(statement.policy, who.name, action))
      if (missing.length === 0) return
      report({ at: text, message: `${quote(who.name)} also calls ${list(missing.map(quote))}, which this policy does not allow it`, help: `allow it ${list(missing.map(quote))} on the bucket` })
    },
  },
})

/** Does some Allow give it the action, or may one that the file does not say in full? */
function isAllowed({ complete, statements }: Policy, service: string, action: string): boolean {
  return !complete || statements.some((statement) => {
    const names = statement.principals?.values.some(({ who }) => who.is === 'anyone' || who.is === 'unknown' || (who.is === 'service' && who.name.toLowerCase() === service.toLowerCase()))
    return statement.effect !== 'Deny' && (names === true || statement.principals?.negated === true || statement.principals?.partial === true) && coversAction(statement, action) !== 'no'
  })
}
