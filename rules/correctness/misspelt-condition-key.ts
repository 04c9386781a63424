import { defineRule, quote, readKey, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'misspelt-condition-key',
  summary: 'A condition key does not exist, and is spelt nearly like one that does.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/INVALID_GLOBAL_CONDITION_KEY', 'access-analyzer/INVALID_SERVICE_CONDITION_KEY', 'access-analyzer/INVALID_SERVICE',
    'parliament/UNKNOWN_CONDITION_FOR_ACTION', 'boogy/invalid_condition_key',
  ],
  why: `No request carries a key that does not exist. AWS accepts the policy all the same: the condition is never met, so that an Allow grants nothing and
a Deny forbids nothing; or, with a negated operator or \`IfExists\`, always, so that it restricts nothing. Case does not matter in keys.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-global-condition-key',
  ],
  dialects: ['aws'],
  examples: [
    {
      title: 'A global key; the next one is spelt right but for its case',
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { [|"aws:SourceAcount"|]: "111122223333", "s3:X-Amz-Acl": "bucket-owner-full-control" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333", "s3:X-Amz-Acl": "bucket-owner-full-control" } } }] }',
    },
    {
      title: 'The key of a service, and the tag key of another',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringLike": { [|"s3:prefx"|]: "home/*" } } }, { "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "StringNotEquals": { [|"aws:RequestTags/team"|]: "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }, { "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestTag/team": "web" } } }] }',
    },
    {
      title: 'The service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { [|"s4:prefix"|]: "home/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }] }',
    },
  ],
  check: {
    condition({ key, statement }, { catalog, report }) {
      const said = readKey(key, catalog)
      if (said.is !== 'misspelt') return
      const { meant, of } = said
      const prefix = key.raw.slice(0, key.raw.indexOf(':'))
      const code = of === 'service' ? 'INVALID_SERVICE' : prefix.toLowerCase() === 'aws' ? 'INVALID_GLOBAL_CONDITION_KEY' : 'INVALID_SERVICE_CONDITION_KEY'
      report({
        at: key, message: of === 'service' ? `no condition key has the prefix ${quote(prefix)}` : `there is no condition key ${quote(key.raw)}`,
        help: `write ${quote(meant)}`,
        equivalent: `access-analyzer/${code}`, fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(statement.policy, key, meant)] },
      })
    },
  },
})
