import { coveredStatements, defineRule, removeItem } from '../../src/rule.ts'

export default defineRule({
  id: 'covered-statement',
  summary: 'Other statements say all that a statement says.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  why: `A statement that others cover adds nothing: the policy allows and denies the same without it. It makes the policy longer to read, and
later, when someone narrows the wider one to take a permission away, it goes on granting it.

It is decided by what the statements match, not by their words: \`s3:*\` covers \`s3:GetObject\`, a condition that is weaker covers one that is
stronger, and several statements may cover one together. Statements that say the same word for word are told by \`redundant-statement\`. In a
resource policy an Allow for an account does not cover one for a user of it, since the first leaves it to that account's own policies.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html'],
  examples: [
    {
      title: 'By a wider one',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{ "Sid": "Get", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/logs/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }|], { "Sid": "All", "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "All", "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
    {
      title: 'By two together; a Deny that another one contains',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }, { "Effect": "Allow", "Action": ["sns:Publish", "sns:Subscribe"], "Resource": "*" }, [|{ "Effect": "Allow", "Action": ["sqs:SendMessage", "sns:Publish"], "Resource": "*" }|], { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }, [|{ "Effect": "Deny", "Action": "iam:CreateUser", "Resource": "arn:aws:iam::*:user/admin/*" }|]] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }, { "Effect": "Allow", "Action": ["sns:Publish", "sns:Subscribe"], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }] }',
    },
    {
      title: 'In a bucket policy, for the same principals only',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/app", "arn:aws:iam::111122223333:role/ci"] }, "Action": "s3:*Object", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, [|{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }|]] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/app", "arn:aws:iam::111122223333:role/ci"] }, "Action": "s3:*Object", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'An Allow for the account is another thing than one for its user',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/a/*" }, [|{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/b/*" }|], { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/a/*" }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      for (const [statement, covers] of coveredStatements(policy, catalog)) {
        const edit = removeItem(policy, statement)
        report({
          at: statement, message: covers.length === 1 ? 'another statement says all that this one says' : `${covers.length} other statements together say all that this one says`,
          related: covers.slice(0, 3).map((other) => ({ at: other, message: 'covers it' })), help: 'remove it, or narrow the other one',
          ...(edit && { fix: { title: 'remove the statement', kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})
