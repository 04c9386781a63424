import { contradictionOf, count, defineRule, quote, type Condition } from '../../src/rule.ts'

export default defineRule({
  id: 'dead-statement',
  summary: 'No request meets the conditions of a statement together.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `All conditions of a statement must hold at once, those under different operators too. Where they contradict each other, the statement
never applies: an Allow grants nothing, and a Deny that was to protect something protects nothing. How it comes about:

- two operators on one key that were meant as *or* (that takes two statements, or two values of one operator);
- \`aws:SourceIp\` beside \`aws:SourceVpce\` or \`aws:SourceVpc\`: a request through a VPC endpoint carries no \`aws:SourceIp\`, every other no endpoint;
- \`aws:PrincipalArn\` with the ARN of a session, where the key holds that of its role;
- a condition on who calls that none of the listed principals can meet.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn',
  ],
  examples: [
    {
      title: 'Meant as *or*: from the office, or through the endpoint',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": [|"192.0.2.0/24"|] }, "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
    },
    {
      title: 'Two operators on one key; the third condition has no part in it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringLike": { "aws:RequestedRegion": [|"eu-*"|] }, "StringEquals": { "aws:RequestedRegion": ["us-east-1", "us-west-2"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringLike": { "aws:RequestedRegion": ["eu-*", "us-east-1", "us-west-2"] } } }] }',
    },
    {
      title: 'A window of time that closes before it opens',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": [|"2026-07-01T00:00:00Z"|] }, "DateLessThan": { "aws:CurrentTime": "2026-06-30T23:59:59Z" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2026-06-01T00:00:00Z" }, "DateLessThan": { "aws:CurrentTime": "2026-06-30T23:59:59Z" } } }] }',
    },
    {
      title: 'The key holds the ARN of the role',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": [|"arn:aws:sts::111122223333:assumed-role/app/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app" } } }] }',
    },
    {
      title: 'As text, too, whatever stands before the first star; other patterns are those of some role, user or account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": [|"*:assumed-role/app/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": "*:role/app" }, "StringNotLike": { "aws:PrincipalArn": ["*::444455556666:*", "*root"] } } }, { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": "*AWSReservedSSO_Dev*" } } }, { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": "arn:*:role/deploy" } } }] }',
    },
    {
      title: 'Others could meet it, but not whom the statement names',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalAccount": [|"444455556666"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:role/app" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalAccount": "444455556666" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const contradiction = contradictionOf(statement, catalog)
      const [first, ...others] = contradiction?.conditions ?? []
      if (!contradiction || !first) return
      const who = contradiction.principals ? 'none of its principals' : 'no request'
      const what = others.length === 0 ? named(first) : others.length === 1 && others[0] ? `both ${named(first)} and ${named(others[0])}` : `these ${count(others.length + 1, 'condition')} together`
      const { effect } = statement
      report({
        at: first.value, message: `${who} can meet ${what}, so this statement ${effect === 'Deny' ? 'denies' : 'allows'} nothing`,
        related: [
          ...others.map(({ value }) => ({ at: value, message: 'contradicts it' })), ...(contradiction.principals && statement.principals ? [{ at: statement.principals, message: 'who is meant' }] : []),
        ],
        help: others.length > 0 ? 'if any of the conditions is enough, give each a statement of its own; else correct the values' : 'correct the value, or remove the statement',
      })
    },
  },
})

function named({ operator, key }: Condition): string {
  return `${quote(operator.raw)} on ${quote(key.raw)}`
}
