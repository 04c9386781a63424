import { defineRule, jointLockOut, list, lockOutOf, queueLockOutOf, quote, witnessOf, written } from '../../src/rule.ts'

export default defineRule({
  id: 'total-lock-out',
  summary: 'A Deny takes the policy of a bucket or a queue away from everyone but the root user.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['checkov/CKV_AWS_93'],
  why: `A Deny for everyone of \`s3:PutBucketPolicy\`, \`s3:GetBucketPolicy\` or \`s3:DeleteBucketPolicy\` leaves no administrator and no
deployment that can see, mend or remove the policy that does it: only the root user of the owner's account can, and in an AWS account
whose root credentials are removed, \`sts:AssumeRoot\` from the management account. It is seldom meant. Ways to get there:

- an exception that matches no caller: \`aws:PrincipalArn\` holds the ARN of the role, never that of its session, and
  \`StringNotEquals\` knows no wildcards;
- an exception for AWS services alone, which edit no policies.

Several Denies can do it together: each leaves out somebody, and nobody is left out of all, as no call comes through an endpoint and
from a public address. That nobody is left is decided over all Denies of the policy.

Of a queue it is \`sqs:SetQueueAttributes\` that sets the policy; one that denies it to everyone is the root user's to mend, too.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#root-user-tasks',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn',
  ],
  kinds: ['bucket', 'resource'],
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
    {
      title: 'two Denies together: what comes through an endpoint has no public address',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }, { "Effect": "Deny", "Principal": "*", "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }] }',
    },
    {
      title: 'a queue',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [|"sqs:*"|], "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }, { "Effect": "Deny", "Principal": "*", "Action": "sqs:PurgeQueue", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }] }',
    },
  ],
  check: {
    statement(statement, { report, dialect, catalog }) {
      const queue = queueLockOutOf(statement)
      if (queue) report({ at: queue, message: 'this Deny takes `sqs:SetQueueAttributes` from everyone but the root user of the account', help: `take the call out of the Deny (${written(statement, 'NotAction')}), or exempt an administrator`, barsWidening: true })
      if (statement.policy.kind !== 'bucket') return
      const lockOut = lockOutOf(statement, dialect, catalog)
      if (!lockOut?.total) return
      report({
        at: lockOut.at, message: `this Deny takes ${list(lockOut.calls.map(quote))} from everyone but ${dialect.rescue.name}`,
        related: lockOut.useless.slice(0, 3).map(({ at }) => ({ at, message: 'exempts no administrator' })),
        help: `take the calls out of the Deny (${written(statement, 'NotAction')}), or exempt an administrator; ${lockOut.rescue}`,
        barsWidening: true, ...(lockOut.unsure !== undefined && { unsure: lockOut.unsure }), ...(lockOut.denied && { witness: witnessOf(lockOut.denied, catalog) }),
      })
    },
    policy(policy, { report, dialect, catalog }) {
      const joint = policy.kind === 'bucket' ? jointLockOut(policy, dialect, catalog) : undefined
      if (!joint) return
      const { last, others, calls } = joint
      report({
        at: last.at, message: `together with others, this Deny takes ${list(calls.map(quote))} from everyone but ${dialect.rescue.name}`,
        related: others.slice(0, 3).map(({ at }) => ({ at, message: 'denied here' })),
        help: `take the calls out of the Denies (${written(policy, 'NotAction')}), or exempt the same administrator from each; ${last.rescue}`, ...(last.denied && { witness: witnessOf(last.denied, catalog) }),
      })
    },
  },
})
