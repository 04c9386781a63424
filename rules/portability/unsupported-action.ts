import { defineRule, quote, readAction } from '../../src/rule.ts'

export default defineRule({
  id: 'unsupported-action',
  summary: 'The system that the policy is for has no such action.',
  category: 'portability',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `S3-compatible systems know a part of AWS's actions, and some of their own. An action that they do not have grants nothing in an
Allow, and in a Deny it forbids nothing. The list is the one in the vendor's documentation.`,
  references: ['https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html'],
  dialects: ['storagegrid'],
  examples: [
    {
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": ["s3:GetBucketPolicy", [|"s3:GetBucketPolicyStatus"|]], "Resource": "arn:aws:s3:::examplebucket" }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": ["s3:GetBucketPolicy"], "Resource": "arn:aws:s3:::examplebucket" }] }',
    },
    {
      title: 'A service that the system does not have',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Action": [[|"kms:Decrypt"|], "s3:GetObject"], "Resource": "*" }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      if (said.is !== 'unsupported') return
      const message = said.what === 'action' ? `${quote(action.raw)} is no action of ${dialect.title}` : `${quote(action.raw.split(':')[0] ?? '')} is no service of ${dialect.title}`
      report({ at: action, message, help: said.near === undefined ? 'remove it from this policy' : `write ${quote(said.near)} if that is meant` })
    },
  },
})
