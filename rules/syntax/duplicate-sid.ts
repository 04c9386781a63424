import { defineRule, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'duplicate-sid',
  summary: 'Two statements have the same `Sid`, and whoever gets them refuses that.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNIQUE_SIDS_REQUIRED', 'parliament/DUPLICATE_SID', 'boogy/duplicate_sid'],
  why: `IAM refuses a policy in which two statements have the same \`Sid\` ("statement IDs must be unique"). An empty one does not count. Terraform's
\`aws_iam_policy_document\` refuses them in a policy of any kind ("duplicate Sid"), among its own statements and among those of its
\`source_policy_documents\`; an own one takes the place of one of the sources, and one of \`override_policy_documents\` that of any.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html',
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document',
  ],
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
      const ofIam = policy.kind === 'identity' || policy.kind === 'boundary' || policy.kind === 'session'
      if (!ofIam && policy.uniqueSids !== true) return
      const first = sid?.value && policy.statements.find((other) => other.sid?.value === sid.value)
      if (!first || first.index >= index || !first.sid) return
      const name = written(statement, 'Sid')
      report({ at: sid, message: `another statement has the ${name} ${quote(sid.raw)} too`, related: [{ at: first.sid, message: 'first here' }], ...(!ofIam && { equivalent: null }), help: `give each statement a ${name} of its own, or none` })
    },
  },
})
