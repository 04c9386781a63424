import { defineRule, list, nearest, quote, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-principal-type',
  summary: 'Principal has a type that does not exist.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_PRINCIPAL_KEY', 'parliament/UNKNOWN_PRINCIPAL', 'boogy/invalid_principal', 'cfn-lint/E3512'],
  kinds: ['bucket', 'resource', 'trust', 'vpc-endpoint'],
  why: `The keys inside \`Principal\` say what kind of caller is meant. AWS has four, and their case matters; StorageGRID has \`AWS\` only. A
policy with another key is refused.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html', 'https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { [|"aws"|]: ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A type of an old StorageGRID',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { [|"SGWS"|]: "95390887230002558202" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'StorageGRID knows no services',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Principal": { [|"Service"|]: "logging.s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "95390887230002558202" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
    },
  ],
  check: {
    principal(principal, { dialect, report }) {
      const { who, type, typeKey, statement } = principal
      const first = statement.principals?.values.find((other) => other.typeKey === typeKey) === principal
      if (who.is !== 'other' || !typeKey || !first) return
      const { types } = dialect.principals
      const near = nearest(type, types)
      report({
        at: typeKey, message: `${quote(type)} is no principal type of ${dialect.title}`,
        help: near === undefined ? `write ${list(types.map(quote), 9)}` : `write ${quote(near)}`,
        ...(near !== undefined && { fix: { title: `write ${quote(near)}`, kind: 'changes-access', edits: [replaceString(statement.policy, typeKey, near)] } }),
      })
    },
  },
})
