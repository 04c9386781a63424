import { defineRule, list, quote, readAction, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'operation-as-action',
  summary: 'An action is the name of an API operation whose permission has another name.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_ACTION', 'parliament/UNKNOWN_ACTION'],
  why: `Most permissions are called like the API operation that asks for them, but not all: \`HeadBucket\` and \`ListObjectsV2\` ask for
\`s3:ListBucket\`, and a multipart upload asks for \`s3:PutObject\`. AWS accepts the operation's name as an action, and never matches it to a
request.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"s3:HeadBucket"|], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
    },
    {
      title: 'Two permissions for one operation',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|"s3:CopyObject"|]], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'StorageGRID names the permission alike',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": [|"s3:HeadObject"|], "Resource": "arn:aws:s3:::examplebucket/*" }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      if (said.is !== 'operation') return
      const [only, ...others] = said.permissions
      const title = `write ${list(said.permissions.map(quote), 9)}`
      report({
        at: action, message: `${quote(action.raw)} is an API operation, and no permission is called so`, help: title,
        ...(only !== undefined && others.length === 0 && { fix: { title, kind: 'changes-access', edits: [replaceString(statement.policy, action, only)] } }),
      })
    },
  },
})
