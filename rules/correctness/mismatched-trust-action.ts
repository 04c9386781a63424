import { assumeActions, callerOf, coversAction, defineRule, list, quote, removeItem, replaceString } from '../../src/rule.ts'

const callers = ['AWS', 'SAML', 'OIDC'] as const

export default defineRule({
  id: 'mismatched-trust-action',
  summary: 'A trust policy allows an action with which its principal cannot assume a role.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISMATCHED_ACTION_FOR_PRINCIPAL', 'boogy/invalid_principal_type_for_assume_action'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `There are three ways into a role, and each kind of caller has one: \`sts:AssumeRole\` for accounts, users, roles and services,
\`sts:AssumeRoleWithWebIdentity\` for OpenID Connect providers, \`sts:AssumeRoleWithSAML\` for SAML providers. With another action the statement
allows nothing, and the call fails with AccessDenied. Actions with wildcards are not judged, nor is a statement in which each has its match (except
with \`strict\`).`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-mismatched-action-for-principal',
  ],
  examples: [
    {
      title: 'A SAML provider',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/adfs" }, "Action": [[|"sts:AssumeRoleWithWebIdentity"|], "sts:TagSession"], "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/adfs" }, "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"], "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }] }',
    },
    {
      title: 'The right action is there already',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": [[|"sts:AssumeRole"|], "sts:AssumeRoleWithWebIdentity"], "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-ffff-ffff-ffff-123456" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": ["sts:AssumeRoleWithWebIdentity"], "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-ffff-ffff-ffff-123456" } } }] }',
    },
    {
      title: 'Each has its match: it works, and says more than it does',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com", "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": [[|"sts:AssumeRole"|], [|"sts:AssumeRoleWithWebIdentity"|]], "Condition": { "StringLikeIfExists": { "gitlab.com:sub": "project_path:my-group/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"] }, { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWith*", "Condition": { "StringLike": { "gitlab.com:sub": "project_path:my-group/*" } } }] }',
    },
  ],
  check: {
    action(action, { statement, report }) {
      const { actions, principals, policy } = statement
      const caller = callers.find((each) => assumeActions[each].toLowerCase() === action.value?.toLowerCase())
      if (statement.effect !== 'Allow' || caller === undefined || !actions || actions.negated || !principals || principals.negated) return
      const misfits = principals.values.filter((each) => (callerOf(each) ?? caller) !== caller)
      if (misfits.length === 0) return
      const names = (wanted: string) => coversAction(statement, wanted) === 'yes'
      const wanted = [...new Set(misfits.map((each) => assumeActions[callerOf(each) ?? caller]))]
      const useless = misfits.length === principals.values.length && !principals.partial
      const [meant = ''] = wanted
      const help = useless && names(meant) ? `remove ${quote(action.raw)}` : `write ${list(wanted.map(quote))}`
      const edit = !useless || wanted.length > 1 ? undefined : names(meant) ? removeItem(policy, action) : replaceString(policy, action, meant)
      report({
        at: action, message: `${list(misfits.map(({ text }) => quote(text.raw)), 2)} cannot call ${quote(action.raw)}`,
        help: useless ? help : `put the principals that call ${list(wanted.map(quote))} into a statement of their own`,
        related: misfits.map(({ text }) => ({ at: text, message: 'cannot call it' })),
        ...(!useless && wanted.every(names) && { unsure: 'each of the principals has an action that it can call' }),
        ...(edit && { fix: { title: help, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
