import { defineRule, quote, readAction, replace } from '../../src/rule.ts'

export default defineRule({
  id: 'misspelt-action',
  summary: 'An action does not exist, and is spelt nearly like one that does.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/INVALID_ACTION', 'access-analyzer/INVALID_SERVICE_IN_ACTION', 'parliament/UNKNOWN_ACTION', 'parliament/UNKNOWN_PREFIX', 'cfn-lint/W3037',
    'aws-iam-language-server/UNRECOGNIZED_ACTION',
    'boogy/invalid_action',
  ],
  why: `AWS accepts an action that does not exist, and never matches it to a request. A misspelt action in an Allow grants nothing;
in a Deny it forbids nothing; in \`NotAction\` the action that was meant is not left out.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"s3:GetObjetc"|], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|"dyanmodb:GetItem"|], "dynamodb:Query"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Query"], "Resource": "*" }] }',
    },
    {
      title: 'A service by its name instead of its prefix, in NotAction',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": [[|"eventbridge:PutEvents"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["events:PutEvents"], "Resource": "*" }] }',
    },
    {
      title: 'A pattern that matches no action',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"ec2:Decsribe*"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*" }] }',
    },
    {
      title: 'An action of the dialect',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [|"s3:PutOverwritObject"|], "Resource": "arn:aws:s3:::examplebucket/*" }] }',
      good: '{ "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutOverwriteObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      if (said.is !== 'misspelt') return
      const service = said.start === 0
      const full = action.raw.slice(0, said.start) + said.meant + action.raw.slice(said.end)
      const what = service ? `no service has the prefix ${quote(action.raw.slice(0, said.end))}` : /[*?]/.test(action.raw) ? `${quote(action.raw)} matches no action` : `there is no action ${quote(action.raw)}`
      report({
        at: action, message: what, help: `write ${quote(full)}`,
        equivalent: service ? 'access-analyzer/INVALID_SERVICE_IN_ACTION' : 'access-analyzer/INVALID_ACTION',
        fix: { title: `write ${quote(full)}`, kind: 'changes-access', edits: [replace(statement.policy, action.part(said.start, said.end), said.meant)] },
      })
    },
  },
})
