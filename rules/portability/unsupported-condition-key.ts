import { defineRule, list, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'unsupported-condition-key',
  summary: 'The system that the policy is for has no such condition key.',
  category: 'portability',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  why: `S3-compatible systems know only a few of AWS's condition keys. A request there never carries the others, so that the condition
is never met, or, negated, always: an Allow is dead, or a Deny is for everyone. The list is the one in the vendor's documentation.`,
  references: ['https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html'],
  dialects: ['storagegrid'],
  examples: [
    {
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::examplebucket/*", "Condition": { "Bool": { [|"aws:SecureTransport"|]: "false" } } }] }',
      good: '{ "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::examplebucket/*", "Condition": { "NotIpAddress": { "aws:sourceip": "192.0.2.0/24" } } }] }',
    },
    {
      title: 'Tags of objects are known, tags of principals are not',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/public": "yes", [|"aws:PrincipalTag/team"|]: "web" } } }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/public": "yes" } } }] }',
    },
  ],
  check: {
    condition({ key }, { dialect, report }) {
      const { conditionKeys } = dialect
      const name = key.value?.toLowerCase()
      if (name === undefined || !conditionKeys) return
      if (conditionKeys.some((each) => (each.endsWith('/') ? name.startsWith(each.toLowerCase()) : name === each.toLowerCase()))) return
      report({ at: key, message: `${quote(key.raw)} is no condition key of ${dialect.title}`, help: `use one of its keys, such as ${list(conditionKeys.slice(0, 2).map(quote))}` })
    },
  },
})
