import { areTaken, byLevel, changing, count, defineRule, grantOf, list, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'wildcard-verb',
  summary: 'An Allow has a pattern that stands for some actions of a service.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['cdk-nag/AwsSolutions-IAM5'],
  kinds: ['identity', 'bucket', 'resource', 'trust'],
  why: `\`s3:Get*\` is short, and means what it means today and what AWS adds to it tomorrow. The message counts what it stands for, so that
\`ec2:Describe*\` can be told from \`iam:Put*\`. Only \`strict\` reports it.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", [|"s3:Get*"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "*" }] }',
    },
    {
      title: 'Few enough to be named',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"kms:ReEncrypt*"|], "Resource": "*" }, { "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["kms:ReEncryptFrom", "kms:ReEncryptTo", "s3:Delete*"], "Resource": "*" }, { "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, report }) {
      const grant = grantOf(statement)
      if (!grant || statement.actions?.negated || action.value === undefined || !/[*?]/.test(action.value)) return
      const { actions } = catalog.expand(action.value)
      const all = actions.length === catalog.service(action.value.split(':')[0] ?? '')?.actions.size
      if ((all && changing(actions).length > 0) || areTaken(statement, actions, catalog)) return
      report({
        at: action, message: `${quote(action.value)} stands for ${count(actions.length, 'action')}: ${byLevel(actions)}`,
        help: actions.length > 4 ? 'name the actions that are needed' : `write ${list(actions.map(({ full }) => quote(full)), 4)}`,
        ...(grant.doubt !== undefined && { unsure: grant.doubt }),
      })
    },
  },
})
