import { defineRule, isInertAction, isShownAction, quote, readAction, removeItem } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-action',
  summary: 'An action is not among those that AWS documents.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_ACTION', 'access-analyzer/INVALID_SERVICE_IN_ACTION', 'parliament/UNKNOWN_ACTION', 'parliament/UNKNOWN_PREFIX', 'cfn-lint/W3037', 'boogy/invalid_action'],
  why: `AWS accepts an action that does not exist, and never matches it to a request. policylint knows the actions that AWS documents on
the day that the message names. An action that came later is right all the same; one that AWS has retired is only ballast. That is why
this is a warning, and a name that looks like a typing error is an error (\`misspelt-action\`). What you know to exist goes into the configuration:
\`"catalog": { "additional": { "actions": ["s3:NewAction"], "services": ["newservice"] } }\`.`,
  references: ['https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"s3:ReadObject"|], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'Every word of it is in use, so that it may be newer than the data',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:GetRole", [|"iam:PassRoles"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:GetRole", "iam:PassRole"], "Resource": "*" }] }',
    },
    {
      title: 'A service, and a pattern',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": [[|"teapot:Brew"|], [|"s3:Boil*"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": ["s3:*"], "Resource": "*" }] }',
    },
    {
      title: 'A page of AWS shows `glue:ShareResource`, though its reference lacks it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ram.amazonaws.com" }, "Action": [|"glue:LendResource"|], "Resource": "arn:aws:glue:us-east-1:111122223333:table/*/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ram.amazonaws.com" }, "Action": "glue:ShareResource", "Resource": "arn:aws:glue:us-east-1:111122223333:table/*/*" }] }',
    },
    {
      title: 'The default policy of topics had `SNS:Receive`, which nothing asks for',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["sns:Publish", [|"SNS:Receive"|]], "Resource": "arn:aws:sns:us-east-1:111122223333:news" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["sns:Publish"], "Resource": "arn:aws:sns:us-east-1:111122223333:news" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      if (said.is !== 'missing' || isShownAction(action.raw)) return
      const { service, near } = said
      const colon = action.raw.indexOf(':')
      const name = !service ? `service ${quote(action.raw.slice(0, colon))}` : /[*?]/.test(action.raw) ? `action that ${quote(action.raw)} matches` : `action ${quote(action.raw)}`
      const inert = isInertAction(action.raw)
      const edit = inert ? removeItem(statement.policy, action) : undefined
      report({
        at: action,
        message: `AWS documents no ${name}, as of ${catalog.date}`,
        help: inert ? 'remove it: the default policy of topics had it, and it has never had an effect' : `${near === undefined ? 'remove it if it is retired' : `write ${quote(near)} if that is meant`}; if it is newer, add it to \`catalog.additional.${service ? 'actions' : 'services'}\` of the configuration`,
        equivalent: service ? 'access-analyzer/INVALID_ACTION' : 'access-analyzer/INVALID_SERVICE_IN_ACTION',
        ...(edit && { fix: { title: `remove ${quote(action.raw)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
