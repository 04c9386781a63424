import { admissionDoubt, claimsOf, conditionsOn, defineRule, identityProvider, issuerOf, narrows, openField, openSubjects, quote, readOperator, type OpenField } from '../../src/rule.ts'

export default defineRule({
  id: 'broad-subject',
  summary: 'A trust policy admits more of a CI service or cluster than one project, pipeline or service account.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['trust'],
  dialects: ['aws'],
  why: `The subject of a token says whose job, run or pod it is: \`project_path:my-group/my-project:ref_type:branch:ref:main\` with GitLab,
\`system:serviceaccount:my-namespace:my-service-account\` in a cluster. Where the pattern leaves the project open, each project of the group can assume
the role, those that somebody creates tomorrow too; and where it leaves the branch or the phase open, so can what nobody has reviewed yet. GitLab, HCP
Terraform, Buildkite, CircleCI, Bitbucket, Vercel, Spacelift, Semaphore, Fly.io and Kubernetes are read here, each by its own form; GitHub has
\`broad-github-subject\`. What may be meant, such as every branch of one project, is told under \`strict\` only.`,
  references: [
    'https://docs.gitlab.com/ci/cloud_services/aws/',
    'https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration',
    'https://buildkite.com/docs/pipelines/security/oidc/aws',
    'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    'https://docs.spacelift.io/integrations/cloud-providers/oidc/',
  ],
  examples: [
    {
      title: 'GitLab: every project of a group, every branch of a project (strict)',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "gitlab.com:sub": [[|"project_path:my-group/*:ref_type:branch:ref:main"|], [|"project_path:my-group/my-project:*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "gitlab.com:sub": ["project_path:my-group/my-project:ref_type:branch:ref:main", "project_path:my-group/my-project:ref_type:tag:ref:v1.0"] } } }] }',
    },
    {
      title: 'HCP Terraform: every workspace of an organization; one workspace wherever it is',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "app.terraform.io:sub": [|"organization:my-org:project:*:workspace:*:run_phase:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "app.terraform.io:sub": ["organization:my-org:project:*:workspace:my-workspace:run_phase:apply", "organization:my-org:*:workspace:other:run_phase:apply"] } } }] }',
    },
    {
      title: 'A cluster: every pod',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub": [|"system:serviceaccount:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub": "system:serviceaccount:kube-system:aws-node" } } }] }',
    },
    {
      title: 'CircleCI and Spacelift; a path of spaces has another form',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1b2c" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "oidc.circleci.com/org/1b2c:sub": [|"org/1b2c/project/*"|] } } }, { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/demo.app.spacelift.io" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "demo.app.spacelift.io:sub": [|"space:*:stack:*:run_type:*:scope:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1b2c" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "oidc.circleci.com/org/1b2c:sub": "org/1b2c/project/3d4e/user/*" } } }, { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/demo.app.spacelift.io" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "demo.app.spacelift.io:sub": ["*:space_path:/root/production/*", "space:prod:stack:net:run_type:*:scope:write"] } } }] }',
    },
  ],
  check: {
    principal(principal, { report }) {
      const { statement } = principal
      const issuer = issuerOf(principal) ?? ''
      const { name, subject, tenant, part } = identityProvider(issuer) ?? {}
      if (statement.effect !== 'Allow' || !subject || !statement.complete || statement.conditionsPartial) return
      const open = tenant ? openSubjects(statement, issuer, tenant) : []
      const others = claimsOf(statement, issuer).filter((each) => narrows(each) && !/:(?:sub|aud)$/i.test(each.key.raw))
      for (const condition of conditionsOn(statement, `${issuer}:sub`).filter(narrows)) {
        if (readOperator(condition.operator)?.wildcards !== true) continue
        for (const value of condition.values) {
          const found = value.value === undefined || open.includes(value) ? undefined : openField(value.value, subject)
          if (!found) continue
          const unsure = others[0] ? `${quote(others[0].key.raw)} may keep them out` : doubtOf(found) ?? admissionDoubt(statement)?.unsure
          report({
            at: value, message: `${found.field.who} that matches ${quote(value.raw)} can assume this role`, ...(unsure !== undefined && { unsure }),
            help: `name the ${found.field.name}: the subjects of ${name ?? issuer} are like ${quote(part?.example ?? tenant?.example ?? subject.form)}`,
          })
        }
      }
    },
  },
})

function doubtOf({ field, partly, narrowed }: OpenField): string | undefined {
  if (field.doubt !== undefined) return field.doubt
  if (partly) return `all with such a ${field.name} may be meant`
  return narrowed ? `every ${field.name} may be meant` : undefined
}
