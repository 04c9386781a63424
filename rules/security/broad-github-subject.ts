import { asksFor, conditionsOn, defineRule, GITHUB, identityProvider, issuerOf, narrows, openSubjects, quote, readOperator, readSubject, type SubjectReading } from '../../src/rule.ts'

export default defineRule({
  id: 'broad-github-subject',
  summary: 'A trust policy admits more of GitHub than one branch of one repository.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED', 'checkov/CKV_AWS_358'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `With \`repo:octo-org/*\` every repository of the organization can assume the role: one that a member creates tomorrow, an experiment that
nobody reviews, a fork that was taken in. Name the repositories; or the reusable workflow through which all act, with
\`token.actions.githubusercontent.com:job_workflow_ref\`. Whether one repository may act from every branch, from pull requests or from an
environment is a question of its rules on GitHub; that is reported with \`strict\` only, and a condition on
\`token.actions.githubusercontent.com:ref\` settles it. Repositories from July 2026 on have ids in their subjects:
\`repo:octo-org@123456/octo-repo@456789:…\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub',
    'https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-specific-github-repo-and-branch-recommended',
  ],
  examples: [
    {
      title: 'Every repository of an organization',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "StringLike": { "token.actions.githubusercontent.com:sub": [|"repo:octo-org/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/octo-repo:ref:refs/heads/main", "repo:octo-org@123456/octo-repo@*:ref:refs/heads/main"] } } }] }',
    },
    {
      title: 'Any branch of one repository, an environment, pull requests; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": [[|"repo:octo-org/octo-repo:*"|], [|"repo:octo-org/octo-repo:environment:production"|], [|"repo:octo-org/octo-repo:pull_request"|], [|"repo:octo-org/octo-repo:ref:refs/tags/v*"|], [|"repo:octo-org/app-*:ref:refs/heads/main"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:environment:production" }, "StringEquals": { "token.actions.githubusercontent.com:ref": "refs/heads/main" } } }] }',
    },
    {
      title: 'Every repository, by one reusable workflow; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:job_workflow_ref": "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main" }, "StringLike": { "token.actions.githubusercontent.com:sub": [|"repo:octo-org/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:job_workflow_ref": "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main", "token.actions.githubusercontent.com:repository": "octo-org/octo-repo" }, "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/*" } } }] }',
    },
    {
      title: 'A subject that the organization composes; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": [|"repository_owner:octo-org:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "job_workflow_ref:octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const tenant = identityProvider(GITHUB)?.tenant
      if (statement.effect !== 'Allow' || !tenant || !statement.principals?.values.some((each) => issuerOf(each) === GITHUB)) return
      const open = openSubjects(statement, GITHUB, tenant)
      for (const condition of conditionsOn(statement, `${GITHUB}:sub`).filter(narrows)) {
        for (const value of condition.values) {
          if (value.value === undefined || open.includes(value)) continue
          const subject = readSubject(value.value, readOperator(condition.operator)?.wildcards === true)
          const pinned = asksFor(statement, GITHUB, subject.of === 'repositories' ? ['repository', 'repository_id'] : ['ref'])
          const told = pinned ? undefined : tell(subject, value.value)
          const byWorkflow = subject.of === 'repositories' && asksFor(statement, GITHUB, ['job_workflow_ref'])
          if (told) report({ at: value, help: `name the branch: ${quote('repo:octo-org/octo-repo:ref:refs/heads/main')}, or add a condition on ${quote(`${GITHUB}:ref`)}`, ...told, ...(byWorkflow && { unsure: 'the workflow that is named may be for all of them' }) })
        }
      }
    },
  },
})

function tell(subject: SubjectReading, value: string): { readonly message: string; readonly unsure?: string; readonly help?: string } | undefined {
  switch (subject.of) {
    case 'one': return undefined
    case 'repositories': return {
      message: `a workflow of any repository of ${quote(subject.owner)}${subject.names === '*' ? '' : ` that is called ${quote(subject.names)}`} can assume this role`,
      help: `name the repositories: ${quote(`repo:${subject.owner}/<name>:ref:refs/heads/main`)}`,
      ...(subject.names !== '*' && { unsure: 'only some may be able to create repositories with such a name' }),
    }
    case 'refs': return {
      message: `any ${subject.what === undefined ? 'branch, tag, pull request or environment' : `run for ${quote(subject.what)}`} of ${quote(subject.repository)} can assume this role`,
      unsure: 'all that run workflows in the repository may be meant',
    }
    case 'environment': return {
      message: `a run for ${quote(subject.name)} from any branch of ${quote(subject.repository)} can assume this role`,
      help: `say in the environment's rules on GitHub which branches may use it, or add a condition on ${quote(`${GITHUB}:ref`)}`,
      unsure: 'the rules of the environment on GitHub may say from which branches',
    }
    case 'pull requests': return { message: `any pull request of ${quote(subject.repository)} can assume this role`, unsure: 'pull requests may be meant' }
    case 'pattern': return { message: `any workflow whose subject matches ${quote(value)} can assume this role`, unsure: 'all of them may be meant' }
  }
}
