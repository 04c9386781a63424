import { defineRule, keepsDenies, opening, quote, successorOf, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'weaker-deny',
  summary: 'A changed policy no longer denies a request that it denied at the base.',
  category: 'change',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `A Deny holds against every other policy, so what it takes is taken whoever grants it. Where it becomes narrower, by an exception, a
condition or an entry that goes, nothing in the same policy has to allow the request: some other policy may have allowed it all along. Under
\`--base\` each Deny is compared with all Denies of the changed policy together, so that one which is split, merged or moved is no finding.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html',
  ],
  examples: [
    {
      title: 'An exception for one role',
      kind: 'bucket',
      before: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Perimeter", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Sid": "Perimeter", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/backup" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "PerimeterOfBucket", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }, { "Sid": "PerimeterOfObjects", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
    },
    {
      title: 'A Deny is gone; the opening bracket of the policy is marked',
      kind: 'scp',
      before: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }, { "Sid": "KeepTrail", "Effect": "Deny", "Action": "cloudtrail:StopLogging", "Resource": "*" }] }',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }, { "Sid": "KeepTrail", "Effect": "Deny", "Action": ["cloudtrail:DeleteTrail", "cloudtrail:StopLogging"], "Resource": "*" }] }',
    },
  ],
  check: {
    change({ before, after }, { report, catalog }) {
      const answer = keepsDenies(before, after, catalog)
      if (answer.is === 'unknown') report({ at: opening(after), message: 'whether this change denies less cannot be decided', unsure: answer.why })
      for (const { statement: deny, call } of answer.is === 'no' ? answer.shown : []) {
        const name = deny.sid?.value === undefined ? `statement ${deny.index + 1} of the base` : quote(deny.sid.value)
        const witness = witnessOf(call, catalog)
        report({
          at: opening(successorOf(deny, after) ?? after), message: `${quote(witness.action)} on ${quote(witness.resource)}, which ${name} denied, is no longer denied`,
          help: 'restore what the Deny covered, or merge it knowing that another policy may allow this', witness,
        })
      }
    },
  },
})
