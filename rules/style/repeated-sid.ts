import { defineRule, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'repeated-sid',
  summary: 'Two statements of a resource policy have the same `Sid`.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNIQUE_SIDS_RECOMMENDED', 'parliament/DUPLICATE_SID'],
  kinds: ['bucket', 'resource', 'trust', 'rcp', 'vpc-endpoint', 'scp'],
  why: `A \`Sid\` is the name by which people, logs and tools such as \`aws sqs remove-permission\` speak of a statement. S3 and KMS take two
statements of the same name; other services do not. In IAM policies it is an error: see \`duplicate-sid\`.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Sid": [|"Read"|], "Effect": "Allow", "Principal": "*", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Sid": "List", "Effect": "Allow", "Principal": "*", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { sid, index, policy } = statement
      const first = sid?.value && policy.statements.find((other) => other.sid?.value === sid.value)
      if (!first || first.index >= index || !first.sid || policy.uniqueSids === true) return
      const name = written(statement, 'Sid')
      report({ at: sid, message: `another statement has the ${name} ${quote(sid.raw)} too`, related: [{ at: first.sid, message: 'first here' }], help: `give each statement a ${name} of its own` })
    },
  },
})
