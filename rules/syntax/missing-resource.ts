import { defineRule, lacks, opening, written, type Policy, type PolicyKind } from '../../src/rule.ts'

// A trust policy has no Resource, nor has the policy of an ECR repository; that of an EFS file system may go without.
const kinds: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'scp', 'rcp', 'bucket']
const services: readonly (string | undefined)[] = ['kms', 's3', 'sns', 'sqs']

export default defineRule({
  id: 'missing-resource',
  summary: 'A statement has neither `Resource` nor `NotResource`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_RESOURCE', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/missing_rcp_resource', 'boogy/missing_resource'],
  why: `A statement says what its actions may be done to; there is no default, not even in the policy of a bucket. AWS refuses the
policy, or, in a key policy, keeps a statement that does nothing. Only trust policies and those of a few services go without.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Action": "s3:GetObject" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A bucket policy names its bucket; a trust policy names no resource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, [|{|] "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'A trust policy that lost its principal',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "ec2.amazonaws.com" } }] }',
    },
    {
      title: 'In an SCP it can be no trust policy',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Deny", "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/admin" }] }',
    },
    {
      title: 'The policy of an ECR repository names no resource',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Action": "ecr:BatchGetImage" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "ecr:BatchGetImage" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      if (!needsResource(statement.policy) || !lacks(statement, 'Resource', 'NotResource')) return
      const mayBeTrust = statement.policy.kindFrom === 'shape' && statement.actions?.values.some((action) => /^sts:/i.test(action.raw)) === true && statement.principals === undefined
      const resource = written(statement, 'Resource')
      report({
        at: opening(statement),
        message: `this statement has no ${resource}`,
        help: mayBeTrust ? `add ${resource} with the ARNs of the roles; in a trust policy, add ${written(statement, 'Principal')}` : `add ${resource} with the ARNs that the actions are for`,
      })
    },
  },
})

function needsResource(policy: Policy): boolean {
  return kinds.includes(policy.kind) || (policy.kind === 'resource' && services.includes(policy.service))
}
