import { defineRule, dialects, quote, readOperator } from '../../src/rule.ts'

const everywhere = new Set(dialects.flatMap((dialect) => dialect.operators.map((name) => name.toLowerCase())))

export default defineRule({
  id: 'unsupported-operator',
  summary: 'The system that the policy is for has no such condition operator.',
  category: 'portability',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  why: `AWS's condition operators are more than those of S3-compatible systems: StorageGRID compares no ARNs and no dates, and has neither
\`ForAllValues:\` nor \`ForAnyValue:\`. A condition that the system cannot read protects nothing.`,
  references: ['https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html'],
  dialects: ['storagegrid'],
  examples: [
    {
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::examplebucket/*", "Condition": { [|"ArnNotEquals"|]: { "aws:PrincipalArn": "arn:aws:iam::95390887230002558202:user/app" } } }] }',
      good: '{ "Statement": [{ "Effect": "Deny", "NotPrincipal": { "AWS": "arn:aws:iam::95390887230002558202:user/app" }, "Action": "s3:*", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
    },
    {
      title: 'A set operator',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::examplebucket", "Condition": { [|"ForAnyValue:StringEquals"|]: { "s3:prefix": "public/" } } }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::examplebucket", "Condition": { "StringEqualsIfExists": { "s3:prefix": "public/" } } }] }',
    },
  ],
  check: {
    condition(condition, { dialect, report }) {
      const { operator, statement } = condition
      const read = readOperator(operator)
      const first = statement.conditions.find((other) => other.operator.span.start === operator.span.start) === condition
      if (!read || !first || !everywhere.has(read.name.toLowerCase())) return
      const message = !dialect.operators.some((name) => name.toLowerCase() === read.name.toLowerCase()) ? `${quote(read.name)} is no condition operator of ${dialect.title}`
        : read.set !== undefined && !dialect.setOperators ? `${quote(`${read.set}:`)} is not known to ${dialect.title}`
          : read.ifExists && !dialect.ifExists ? `${quote('IfExists')} is not known to ${dialect.title}` : undefined
      if (message !== undefined) report({ at: operator, message, help: `write the condition with an operator of ${dialect.title}, or the rule without a condition` })
    },
  },
})
