import { defineRule, written } from '../../src/rule.ts'

export default defineRule({
  id: 'wrong-type',
  summary: 'An element holds a value of the wrong JSON type.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/DATA_TYPE_MISMATCH', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/invalid_statement_type'],
  why: `AWS refuses a policy in which an element has a type that the grammar does not admit: a number as \`Version\`, a list as \`Effect\`, a
list as \`Principal\` in place of \`{ "AWS": [ … ] }\`, \`null\` where a template had nothing to say. Numbers and Booleans are fine as values of conditions.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
  examples: [
    {
      title: 'A version without quotes',
      bad: '{ "Version": [|20121017|], "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A list as principal',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|["*"]|], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["*"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'One null in a list; a Boolean in a condition is fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", [|null|]], "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true } } }] }',
    },
    {
      title: 'A list inside a list, and a CloudFormation function, which may give a string',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|["s3:GetObject"]|]], "Resource": { "Fn::GetAtt": ["Bucket", "Arn"] } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": { "Fn::GetAtt": ["Bucket", "Arn"] } }] }',
    },
    {
      title: 'A condition key without an operator over it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "aws:PrincipalOrgID": [|"o-a1b2c3d4e5"|] } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      for (const { at, element, expected, found, statement } of policy.misfits) report({ at, message: `${written(statement ?? policy, element)} holds ${found} here`, help: `write ${expected}` })
    },
  },
})
