import { defineRule, quote, readAction } from '../../src/rule.ts'

export default defineRule({
  id: 'inner-scp-wildcard',
  summary: 'An action of a service control policy has a `*` before its end.',
  category: 'style',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['access-analyzer/SCP_SYNTAX_ERROR_ACTION_WILDCARD'],
  kinds: ['scp'],
  why: `Until September 2025 an SCP could have a wildcard only at the end of an action, and AWS refused one with \`iam:*Role\`. Since then SCPs take the
full policy language. AWS's own pages disagree: the page on SCP syntax has dropped the limit, that of Access Analyzer's checks still has it, as an error.
This tells where an SCP would not pass the older check, for those whose pipelines run it or that deploy to a partition which is behind.`,
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html#scp-syntax-action',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-scp-syntax-error-action-wildcard',
  ],
  examples: [
    {
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["iam:Create*", [|"iam:*Role"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["iam:Create*", "iam:DeleteRole"], "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { catalog, dialect, report }) {
      const { value } = action
      if (value === undefined || !/\*./.test(value) || /^\*+$/.test(value) || readAction(action, catalog, dialect).is === 'malformed') return
      report({ at: action, message: `${quote(value)} has a wildcard before its end, on which AWS's pages disagree`, help: 'leave it if AWS Organizations takes it; else list the actions, each from its beginning' })
    },
  },
})
