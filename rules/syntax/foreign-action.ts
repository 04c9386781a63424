import { attachmentOf, defineRule, isForeignAction, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'foreign-action',
  summary: 'An action is not about the resource that the policy is attached to.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNSUPPORTED_ACTION_IN_POLICY', 'cfn-lint/W3037'],
  supersedes: ['unmatched-action', 'unmatched-resource'],
  kinds: ['bucket', 'resource', 'trust'],
  dialects: ['aws'],
  why: `The policy of a bucket, a queue or a role speaks of that resource only. S3 refuses a bucket policy with \`kms:Decrypt\`, IAM a trust policy
with anything but the actions of STS that a role takes. What else the principal may do is said in its own policies.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-in-policy',
  ],
  examples: [
    {
      title: 'A bucket policy',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": ["s3:GetObject", [|"kms:Decrypt"|], [|"s3:ListAllMyBuckets"|]], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A trust policy',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": ["sts:AssumeRole", [|"ec2:*"|], [|"sts:GetCallerIdentity"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession"] }] }',
    },
    {
      title: 'The policy of a queue; a Deny alone may be an RCP, which speaks of several services',
      kind: 'resource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["sqs:*", [|"sns:Publish"|]], "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["sqs:*"], "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, report }) {
      const attachment = attachmentOf(statement.policy)
      if (!attachment || statement.actions?.negated || !isForeignAction(action, attachment, catalog)) return
      report({
        at: action, message: `this is the policy of ${attachment.what}, and ${quote(action.raw)} is not about one`,
        help: 'take it out; give it in a policy of the principal, or of the resource that it is about',
        ...(!attachment.certain && { unsure: 'the file does not say what the policy is attached to; an RCP may speak of several services' }),
      })
    },
  },
})
