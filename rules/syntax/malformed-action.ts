import { defineRule, quote, readAction, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-action',
  summary: 'An action is not a service, a colon, and a name.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_ACTION', 'access-analyzer/INVALID_SERVICE_IN_ACTION', 'access-analyzer/VARIABLE_UNSUPPORTED_IN_ELEMENT', 'boogy/invalid_wildcard_action', 'boogy/invalid_action'],
  why: `An action is \`service:Name\`; wildcards stand in the name only. Some malformed actions are refused with the whole policy.
Others, such as one with a space, are accepted, and match no request: the statement allows or denies less than it seems to.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
  ],
  examples: [
    {
      title: 'A space',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", [|"s3: PutObject"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }] }',
    },
    {
      title: 'The line break at the end of a block',
      file: 'policy.yaml',
      bad: 'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: [||\n      s3:PutObject|]\n    Resource: "*"\n',
      good: 'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: s3:PutObject\n    Resource: "*"\n',
    },
    {
      title: 'No service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"PassRole"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }] }',
    },
    {
      title: 'A wildcard in the service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": [|"s3*:Get*"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["s3:Get*", "s3-object-lambda:Get*"], "Resource": "*" }] }',
    },
    {
      title: 'A policy variable',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"s3:${aws:PrincipalTag/may}"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:${Verb}Object", "Resource": "*" }] }',
    },
    {
      title: 'Two colons',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"s3::GetObject"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      if (said.is !== 'malformed') return
      const { meant } = said
      report({
        at: action,
        message: `the action ${quote(action.raw)} ${said.why}`,
        help: meant === undefined ? said.help : `write ${quote(meant)}`,
        equivalent: `access-analyzer/${said.code}`,
        ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(statement.policy, action, meant)] } }),
      })
    },
  },
})
