import { defineRule, isStandIn, misfitting, quote, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-condition-value',
  summary: 'A condition compares a key with a value that has not the form of its values.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['dead-statement'],
  equivalents: ['access-analyzer/INVALID_VPC_FORMAT', 'access-analyzer/INVALID_VPCE_FORMAT', 'access-analyzer/INVALID_KMS_KEY_VALUE', 'access-analyzer/INVALID_SERVICE_PRINCIPAL_FORMAT'],
  dialects: ['aws'],
  why: `Account ids, organizations and their paths, VPCs, service principals and key ARNs have a fixed form. AWS accepts a policy that compares
such a key with anything else, and no request ever has that value: an Allow grants nothing, and a Deny for all others denies everyone. An
organization path without its last slash is the usual case. Patterns are wrong only where nothing of the form matches them.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-service-principal-format',
  ],
  examples: [
    {
      title: 'A VPC and an endpoint',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "aws:SourceVpc": [|"vpc-1a2b3c"|], "aws:SourceVpce": ["vpce-1a2b3c4d", [|"vpc-1a2b3c4d"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:SourceVpce": ["vpce-1a2b3c4d", "vpce-11223344556677889"] } } }] }',
    },
    {
      title: 'Service principals',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:PassRole", "kms:Decrypt"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": [|"lambda"|], "kms:ViaService": [|"ec2.amazonaws.com"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:PassRole", "kms:Decrypt"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com", "kms:ViaService": "ec2.eu-west-1.amazonaws.com" } } }] }',
    },
    {
      title: 'Patterns',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": ["ec2*", [|"lambda*.aws.com"|]], "aws:SourceVpc": [|"subnet-*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": ["ec2*", "logs.eu-*.amazonaws.com", "*.amazonaws.com.cn"], "aws:SourceVpc": "vpc-*" } } }] }',
    },
    {
      title: 'Accounts and organizations',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceAccount": [[|"arn:aws:iam::111122223333:root"|], [|"4444-5555-6666"|]], "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "ForAnyValue:StringEquals": { "aws:PrincipalOrgPaths": [|"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceAccount": ["111122223333", "444455556666"], "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "ForAnyValue:StringEquals": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/" } } }] }',
    },
    {
      title: 'A root in place of an organization; digits that are too few',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": [|"r-ab12"|], "aws:PrincipalAccount": ["anonymous", [|"11112222333"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:PrincipalAccount": ["anonymous", "111122223333"] } } }] }',
    },
    {
      title: 'Capital letters, which no service principal has',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": [|"EC2.amazonaws.com"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }] }',
    },
    {
      title: 'A KMS key by its alias',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": [|"alias/data"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ArnNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": ["arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:*:111122223333:key/*"] } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      for (const { text, value, pattern, form, meant } of misfitting(condition)) {
        if (isStandIn(value)) continue
        report({
          at: text, message: pattern ? `${quote(value)} matches nothing that is ${form.name}` : `${quote(value)} is not ${form.name}`,
          help: meant === undefined ? form.help : `write ${quote(meant)}`,
          equivalent: form.code === undefined ? null : `access-analyzer/${form.code}`,
          ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(condition.statement.policy, text, meant)] } }),
        })
      }
    },
  },
})
