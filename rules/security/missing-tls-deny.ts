import { defineRule, opening, openTransport, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-tls-deny',
  summary: 'The policy of a bucket, queue or topic does not refuse requests without TLS.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: [
    'checkov/CKV_AWS_379', 'cdk-nag/S3BucketSSLRequestsOnly', 'cdk-nag/SNSTopicSSLPublishOnly', 'cdk-nag/SQSQueueSSLRequestsOnly', 'guard/S3_BUCKET_SSL_REQUESTS_ONLY', 'sonar/S6249',
    'prowler/s3_bucket_secure_transport_policy', 'scoutsuite/s3-bucket-allowing-cleartext', 'cloudsploit/bucketSecureTransportEnabled',
    'regula/FG_R00100', 'cdk-nag/AwsSolutions-S10', 'kics/4bc4dd4c-7d8d-405e-a0fb-57fa4c31b4d9',
    'cdk-nag/AwsSolutions-SNS3', 'cdk-nag/AwsSolutions-SQS4',
    'kics/38c64e76-c71e-4d92-a337-60174d1de1c9', 'cloudsploit/bucketEncryptionInTransit',
  ],
  kinds: ['bucket', 'resource'],
  dialects: ['aws'],
  why: `S3, SQS and SNS answer on plain HTTP too. Requests are signed, so nobody can forge one, but whoever listens reads what is in them, and a
presigned URL is all that it takes to read the object. AWS's own clients use TLS by default; a Deny catches the ones that do not. An Allow that asks for
\`aws:SecureTransport\` does not: what other policies give stays open.

A Deny that is there and lets requests through is told by \`incomplete-tls-deny\`.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  ],
  examples: [
    {
      title: 'A bucket and its objects',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'A queue; in the Deny, `*` is the queue itself',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }, { "Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'A name that the file leaves open',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": ["arn:aws:s3:::<bucket>", "arn:aws:s3:::<bucket>/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::<bucket>", "arn:aws:s3:::<bucket>/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      const open = openTransport(policy, catalog)
      if (!open || open.attempts.length > 0) return
      report({
        at: opening(policy), message: 'no statement refuses requests without TLS', witness: witnessOf(open.call, catalog),
        help: 'deny every action to `*` where `aws:SecureTransport` is `false`, on the resource and all that is in it',
      })
    },
  },
})
