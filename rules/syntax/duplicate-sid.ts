import { defineRule, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'duplicate-sid',
  summary: 'Two statements of an IAM policy have the same `Sid`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNIQUE_SIDS_REQUIRED', 'parliament/DUPLICATE_SID', 'boogy/duplicate_sid'],
  kinds: ['identity', 'boundary', 'session'],
  why: 'IAM refuses a policy in which two statements have the same `Sid` ("statement IDs must be unique"). An empty one does not count.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Sid": [|"Read"|], "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Sid": "List", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }] }',
    },
    {
      title: 'Empty ones, ones in other case, and ones that a template completes, may differ',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Sid": [|"A"|], "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Sid": "", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }, { "Sid": "A${n}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" }, { "Sid": "A${n}", "Effect": "Allow", "Action": "s3:PutObjectAcl", "Resource": "*" }, { "Sid": "a", "Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "*" }, { "Sid": "A", "Effect": "Allow", "Action": "s3:PutObjectTagging", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { sid, index, policy } = statement
      const first = sid?.value && policy.statements.find((other) => other.sid?.value === sid.value)
      if (!first || first.index >= index || !first.sid) return
      const name = written(statement, 'Sid')
      report({ at: sid, message: `another statement has the ${name} ${quote(sid.raw)} too`, related: [{ at: first.sid, message: 'first here' }], help: `give each statement a ${name} of its own, or none` })
    },
  },
})
