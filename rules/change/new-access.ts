import { changedValueOf, defineRule, grantsNothingNew, newEntriesOf, opening, quote, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'new-access',
  summary: 'A changed policy allows a request that it did not allow at the base.',
  category: 'change',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `A change to a policy is read as text, and what it allows is not its text: a longer list, a wildcard, a condition that goes, a statement
that moves. Under \`--base\` each changed policy is compared with what it was, by what they allow, and each statement that allows more is shown
with a request that only the new policy allows. A change that only says the same in other words gives no finding, and neither does a new file.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html',
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html',
  ],
  examples: [
    {
      title: 'An action more; what only changed its place or its words is no finding',
      kind: 'identity',
      before: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectVersion"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", [|"s3:PutObject"|]], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObjectVersion", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Allow", "Action": "s3:getobject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/reports/*" }] }',
    },
    {
      title: 'Several values more; marked is the one that gives the request',
      kind: 'identity',
      before: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteObject", [|"s3:PutObject"|]], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
    {
      title: 'A value more of a condition',
      kind: 'bucket',
      before: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }] }',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": [|"192.0.0.0/16"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/25" } } }] }',
    },
    {
      title: 'A condition less',
      kind: 'bucket',
      before: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }] }',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": ["192.0.2.0/25", "192.0.2.128/25"] } } }] }',
    },
  ],
  check: {
    change({ before, after }, { report, catalog }) {
      const answer = grantsNothingNew(before, after, catalog)
      if (answer.is === 'unknown') {
        report({ at: opening(answer.at ?? after), message: 'whether this change adds access cannot be decided', unsure: answer.why })
      }
      for (const { statement, call } of answer.is === 'no' ? answer.shown : []) {
        const [entry, another] = newEntriesOf(statement, before)
        const witness = witnessOf(call, catalog)
        report({
          at: changedValueOf(statement, before, call, catalog) ?? (entry && !another ? entry : opening(statement)), message: `this change newly allows ${quote(witness.action)} on ${quote(witness.resource)}`,
          help: 'grant what is needed and no more, or merge it knowing that it adds access', witness,
        })
      }
    },
  },
})
