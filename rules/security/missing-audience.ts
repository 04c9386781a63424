import { admissionDoubt, asksFor, asksForTenant, coversAction, defineRule, identityProvider, issuerOf, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-audience',
  summary: 'A trust policy does not say for whom the token of an identity provider was made.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['boogy/missing_required_condition_for_assume_action'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `IAM takes a token whose audience is any of those of the provider in IAM. Where that has several, or gets one more, a token that a job asked for to
use elsewhere assumes the role too. A condition on \`aud\` says which one it has to be; with most CI services it is \`sts.amazonaws.com\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } } }] }',
    },
  ],
  check: {
    principal(principal, { report }) {
      const { statement, text } = principal
      const issuer = issuerOf(principal)
      if (issuer === undefined || !text.fields || statement.effect !== 'Allow' || statement.conditionsPartial || !statement.complete) return
      const { tenant, part } = identityProvider(issuer) ?? {}
      // Where everyone gets in, another rule tells it.
      const narrowed = tenant ? asksForTenant(statement, issuer, tenant) : asksFor(statement, issuer, [part?.claim ?? 'sub'])
      if (!narrowed || asksFor(statement, issuer, ['aud', 'azp', 'oaud']) || coversAction(statement, 'sts:AssumeRoleWithWebIdentity') !== 'yes') return
      report({ at: text, message: `a token for any audience of ${quote(issuer)} can assume this role`, help: `add \`StringEquals\` on ${quote(`${issuer}:aud`)}`, ...admissionDoubt(statement) })
    },
  },
})
