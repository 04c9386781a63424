import { defineRule, list, quote, readAction } from '../../src/rule.ts'

export default defineRule({
  id: 'retired-action',
  summary: 'An action is one that AWS has given up.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `AWS accepts actions that no request asks for any more: those of services that are closed, and those that finer ones have replaced. An
Allow of them is ballast. A Deny of them is a hole: \`aws-portal:ModifyBilling\` forbade changes to billing until July 2023, and forbids
nothing since.`,
  references: [
    'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/migrate-granularaccess-iam-mapping-reference.html',
    'https://docs.aws.amazon.com/general/latest/gr/lifecycle-doc-history.html',
  ],
  examples: [
    {
      title: 'Replaced by finer actions',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": [[|"aws-portal:ModifyAccount"|], [|"aws-portal:*Billing"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["account:CloseAccount", "billing:UpdateBillingPreferences"], "Resource": "*" }] }',
    },
    {
      title: 'A service that is closed',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["greengrass:*", [|"deeplens:*"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["greengrass:*"], "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      if (said.is !== 'retired') return
      const { what, instead } = said.retirement
      const others = statement.actions?.values ?? []
      // Who lists the new actions too keeps the old ones for accounts that were not migrated.
      if (what === 'action' && others.some(({ raw }) => instead.some((each) => raw.toLowerCase().split(':')[0] === each.split(':')[0]))) return
      report({
        at: action,
        message: what === 'service' ? `AWS has closed the service of ${quote(action.raw)}` : `AWS has retired ${quote(action.raw)}, and no request asks for it`,
        help: instead.length === 0 ? 'remove it' : `write those that are meant: ${list(instead.map(quote), 9)}`,
      })
    },
  },
})
