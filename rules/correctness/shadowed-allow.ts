import { count, defineRule, deniesOfAll } from '../../src/rule.ts'

export default defineRule({
  id: 'shadowed-allow',
  summary: 'Denies of the same policy take all that an Allow gives.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `A Deny beats every Allow, in whatever order they stand. An Allow of which nothing is left says that someone has access who has none:
either the Deny is wider than it was meant, or the Allow is a leftover that misleads the next reader, and comes alive when the Deny goes.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html',
  ],
  examples: [
    {
      title: 'The Deny was meant for others, and names all',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Allow"|], "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/in/*" }, { "Effect": "Deny", "Principal": "*", "Action": ["s3:Put*", "s3:Delete*"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/in/*" }, { "Effect": "Deny", "Principal": "*", "Action": ["s3:Put*", "s3:Delete*"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app" } } }] }',
    },
    {
      title: 'Spared by the end of an ARN, as text',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Allow"|], "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:PrincipalArn": "*:role/app" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "*:role/admin" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "*:role/admin" } } }] }',
    },
    {
      title: 'Two Denies that leave no request between them',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Allow"|], "Action": "dynamodb:GetItem", "Resource": "*" }, { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }, { "Effect": "Deny", "NotAction": "s3:*", "Resource": "*", "Condition": { "StringLike": { "aws:RequestedRegion": "eu-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*" }, { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const denies = deniesOfAll(statement, catalog)
      if (!denies || !statement.effectText) return
      const takes = denies.length === 1 ? 'a Deny takes' : `${count(denies.length, 'Deny').replace('Denys', 'Denies')} together take`
      report({
        at: statement.effectText, message: `${takes} all that this Allow gives`,
        related: denies.map(({ effectText, actions }) => ({ at: actions ?? effectText ?? statement, message: 'denied here' })),
        help: 'narrow the Deny so that it leaves what is meant to be allowed, or remove the Allow',
      })
    },
  },
})
