import { admissionDoubt, asksForTenant, claimsOf, conditionsOn, coversAction, defineRule, GITHUB, identityProvider, issuerOf, openSubjects, quote, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'trust-of-shared-provider',
  summary: 'A trust policy admits every customer of an identity provider.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['wildcard-for-presence'],
  equivalents: [
    'access-analyzer/MISSING_GITHUB_REPO_CONDITION_KEY', 'access-analyzer/MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
    'access-analyzer/SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED', 'boogy/missing_required_condition_for_assume_action', 'checkov/CKV_AWS_358', 'checkov/CKV_AWS_393', 'prowler/iam_role_github_oidc_trust_subject_restricted',
    'semgrep/aws-oidc-role-policy-missing-sub', 'semgrep/unrestricted-github-oidc-policy',
  ],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `GitHub, GitLab, HCP Terraform, Google and others sign the tokens of all their customers as one issuer. That a token comes from there says
nothing; whose it is stands in a claim such as \`sub\` or \`aud\`. Without a condition on that claim, a stranger with a free account and ten lines of
workflow assumes the role. For most of these providers IAM refuses a new trust policy without it; roles that are older keep working, for everyone.
\`aud\` does not help with GitHub: whoever asks for the token chooses it.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub',
    'https://docs.github.com/en/actions/reference/security/oidc',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-missing-github-repo-condition-key',
  ],
  examples: [
    {
      title: 'GitHub, with the audience alone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" } } }] }',
    },
    {
      title: 'A wildcard where the owner stands, and a claim that anyone can have',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": [[|"repo:octo-org*"|], [|"environment:production"|], [|"repo_property_team:payments"|], "repo:octo-org@*/octo-repo@*:ref:refs/heads/main"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/octo-repo:*", "repository_owner:octo-org:*", "repo_property_team:payments:repository_owner:octo-org", "job_workflow_ref:octo-org/workflows/.github/workflows/deploy.yml@*"] } } }] }',
    },
    {
      title: 'A workflow of any owner',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:job_workflow_ref": "*/workflows/.github/workflows/deploy.yml@*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:job_workflow_ref": "octo-org/*/.github/workflows/deploy.yml@*" } } }] }',
    },
    {
      title: 'Any value is no value',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "app.terraform.io:aud": "aws.workload.identity" }, "StringLike": { "app.terraform.io:sub": [|"*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "app.terraform.io:aud": "aws.workload.identity" }, "StringLike": { "app.terraform.io:sub": "organization:my-org:project:*" } } }] }',
    },
    {
      title: 'A subject that is a path',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/identity.depot.dev" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "identity.depot.dev:aud": "sts.amazonaws.com" }, "StringLike": { "identity.depot.dev:sub": [|"spiffe://identity.depot.dev/org/*/ci/github/my-org/my-repo/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/identity.depot.dev" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "identity.depot.dev:aud": "sts.amazonaws.com" }, "StringLike": { "identity.depot.dev:sub": "spiffe://identity.depot.dev/org/abc123/ci/github/my-org/my-repo/*" } } }] }',
    },
    {
      title: 'Any workspace of Modal',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.modal.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "oidc.modal.com:aud": "sts.amazonaws.com" }, "StringLike": { "oidc.modal.com:sub": [|"modal:*:app_name:my-app:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.modal.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "oidc.modal.com:aud": "sts.amazonaws.com" }, "StringLike": { "oidc.modal.com:sub": "modal:workspace_id:ac-12345abcd:environment_name:main:app_name:my-app:*" } } }] }',
    },
    {
      title: 'A provider that is built in',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"accounts.google.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "accounts.google.com:aud": "66677788899900pro0" } } }] }',
    },
  ],
  check: {
    principal(principal, { report }) {
      const { statement, text } = principal
      const issuer = issuerOf(principal) ?? ''
      const tenant = identityProvider(issuer)?.tenant
      if (statement.effect !== 'Allow' || !tenant || statement.conditionsPartial || !statement.complete || coversAction(statement, 'sts:AssumeRoleWithWebIdentity') !== 'yes') return
      const [claim = ''] = tenant.claims
      const key = claim.includes(':') ? claim : `${issuer}:${claim}`
      const help = `add \`StringEquals\` on ${quote(key)}${tenant.example === undefined ? ', with the value that is yours' : `, such as ${quote(tenant.example)}`}`
      const doubt = admissionDoubt(statement)
      if (!asksForTenant(statement, issuer, tenant)) {
        const open = conditionsOn(statement, key)[0]
        const equivalent = codeOf(statement, issuer, open !== undefined)
        report({ at: open?.value ?? text, message: `${tenant.who} can assume this role`, help, equivalent, ...doubt })
      }
      for (const value of openSubjects(statement, issuer, tenant)) {
        report({ at: value, message: `${tenant.who} whose subject matches ${quote(value.raw)} can assume this role`, help, equivalent: codeOf(statement, issuer, /[*?]/.test(value.raw)), ...doubt })
      }
    },
  },
})

/** @param wild a wildcard stands in `sub` */
function codeOf(statement: Statement, issuer: string, wild: boolean): string | null {
  if (issuer === GITHUB) return wild ? 'access-analyzer/SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED' : conditionsOn(statement, `${GITHUB}:sub`).length > 0 ? null : 'access-analyzer/MISSING_GITHUB_REPO_CONDITION_KEY'
  return claimsOf(statement, issuer).length === 0 ? 'access-analyzer/MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL' : null
}
