import { defineRule, list, lockOutOf, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'total-lock-out',
  summary: 'A Deny takes the bucket policy away from everyone but the root user.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['checkov/CKV_AWS_93'],
  why: `A Deny for everyone of \`s3:PutBucketPolicy\`, \`s3:GetBucketPolicy\` or \`s3:DeleteBucketPolicy\` leaves no administrator and no
deployment that can see, mend or remove the policy that does it: only the root user of the owner's account can, and in an AWS account
whose root credentials are removed, \`sts:AssumeRoot\` from the management account. It is seldom meant. Two ways to get there:

- an exception that matches no caller: \`aws:PrincipalArn\` holds the ARN of the role, never that of its session, and
  \`StringNotEquals\` knows no wildcards;
- an exception for AWS services alone, which edit no policies.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn',
  ],
  kinds: ['bucket'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::awsexamplebucket1/*" }] }',
    },
    {
      title: 'the exception names a session, and the key holds roles',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:sts::123456789012:assumed-role/Admin/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "NotAction": ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/Admin" } } }] }',
    },
    {
      title: 'only a service is exempt; a Deny that hangs on TLS is for those who do without',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotPrincipal": { "Service": "lambda.amazonaws.com" }, [|"NotAction"|]: "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { report, dialect, catalog }) {
      const lockOut = lockOutOf(statement, dialect, catalog)
      if (!lockOut?.total) return
      report({
        at: lockOut.at, message: `this Deny takes ${list(lockOut.calls.map(quote))} from everyone but ${dialect.rescue.name}`,
        related: lockOut.useless.slice(0, 3).map(({ at }) => ({ at, message: 'exempts no administrator' })),
        help: `take the calls out of the Deny (\`NotAction\`), or exempt an administrator; ${lockOut.rescue}`,
        ...(lockOut.unsure !== undefined && { unsure: lockOut.unsure }),
      })
    },
  },
})
