import { expect, test } from 'vitest'
import { openField } from '../../src/access/subject.ts'
import { identityProvider, identityProviders } from '../../src/catalog/identity-provider.ts'

/** `project`, `project partly`, `workspace narrowed`; undefined for a pattern that leaves nothing open. */
function read(issuer: string, pattern: string): string | undefined {
  const subject = identityProvider(issuer)?.subject
  const found = subject && openField(pattern, subject)
  return found && `${found.field.name}${found.partly ? ' partly' : ''}${found.narrowed ? ' narrowed' : ''}`
}

test.each<[issuer: string, pattern: string, open: string | undefined]>([
  ['gitlab.com', 'project_path:g/p:ref_type:branch:ref:main', undefined],
  ['gitlab.com', 'project_path:g/p:ref_type:branch:ref:release-*', 'ref partly'],
  ['gitlab.com', 'project_path:g/*:ref_type:branch:ref:main', 'project narrowed'],
  ['gitlab.com', 'project_path:g/app-*:ref_type:branch:ref:main', 'project partly narrowed'],
  ['gitlab.com', 'project_path:g/*', 'project'],
  ['gitlab.com', 'project_path:g/p*', 'project partly'],
  ['gitlab.com', 'something:else:*', undefined],
  ['app.terraform.io', 'organization:o:project:p:workspace:w:run_phase:*', 'phase'],
  ['app.terraform.io', 'organization:o:*', 'workspace'],
  ['app.terraform.io', 'organization:o:*:workspace:w:run_phase:apply', undefined],
  ['app.terraform.io', 'organization:o:project:p:workspace:*:run_phase:apply', 'workspace narrowed'],
  ['app.terraform.io', 'organization:o:*:stack:s:deployment:*:operation:apply', undefined],
  ['agent.buildkite.com', 'organization:o:pipeline:p:*', 'ref'],
  ['agent.buildkite.com', 'organization:o:*', 'pipeline'],
  ['oidc.circleci.com/org/1', 'org/1/project/2/user/*', undefined],
  ['oidc.circleci.com/org/1', 'org/1/project/*/user/3', 'project'],
  ['oidc.circleci.com/org/1', 'org/1/project/*/user/*/vcs-origin/github.com/my-org/*/vcs-ref/refs/heads/main', undefined],
  ['api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc', '{uuid}:*', undefined],
  ['api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc', '*', 'repository'],
  ['oidc.eks.eu-west-1.amazonaws.com/id/A', 'system:serviceaccount:ns:*', 'name'],
  ['oidc.eks.eu-west-1.amazonaws.com/id/A', 'system:serviceaccount:*:app', 'namespace narrowed'],
  ['oidc.eks.eu-west-1.amazonaws.com/id/A', 'system:*', 'namespace'],
  ['oidc.vercel.com/team', 'owner:team:project:p:environment:*', 'environment'],
  ['demo.app.spacelift.io', 'space:prod:*', 'stack'],
  ['demo.app.spacelift.io', '*:space_path:/root/prod/*', undefined],
  ['identity.depot.dev', 'spiffe://identity.depot.dev/org/1/ci/github/o/r/*', 'ref'],
  ['identity.depot.dev', 'spiffe://identity.depot.dev/org/1/ci/github/o/*', 'repository'],
  ['identity.depot.dev', 'spiffe://identity.depot.dev/org/1/ci/github/o/r/ref/refs/heads/main/sandbox/*', undefined],
  ['oidc.modal.com', 'modal:workspace_id:ac-1:*', 'app'],
  ['oidc.modal.com', 'modal:workspace_id:ac-1:environment_name:main:app_name:a:*', undefined],
  ['oidc.fly.io/org', 'org:app:*', undefined],
  ['acme.semaphoreci.com', 'org:acme:project:1:repo:web:ref_type:branch:ref:*', 'ref'],
])('%s: %s leaves open %s', (issuer, pattern, open) => {
  expect(read(issuer, pattern)).toBe(open)
})

test('each field stands in the form of its subjects, and so does the example', () => {
  for (const { subject, name, part, tenant } of identityProviders) {
    for (const field of subject?.fields ?? []) expect(subject?.form, name).toContain(`{${field.name}}`)
    if (subject) expect(openField((part?.example ?? tenant?.example ?? '').replaceAll(/<[^>]*>|\*$/g, 'x'), subject), name).toBeUndefined()
  }
})
