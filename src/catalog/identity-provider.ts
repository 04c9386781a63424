/**
 * Identity providers of OpenID Connect: which claims tell whose token it is. The shared issuers are those of the table of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html and, for the providers that are
 * built in, https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html, both as of 2026-11. The first was read in full on
 * 2026-11-29, and so were the pages of GitHub, CircleCI, Spacelift and Modal; of the others excerpts.
 */
import { matches } from '../policy/wildcard.ts'

export interface IdentityProvider {
  readonly name: string
  /** Without `https://`, as provider ARNs and condition keys have it; `*` for what differs from customer to customer. */
  readonly issuers: readonly string[]
  /** The provider's own page on it. */
  readonly page: string
  /** The issuer is one for all customers of the provider, and this tells whose token it is. */
  readonly tenant?: Tenant
  /** What tells the tokens of one customer apart. */
  readonly part?: Part
  /** How the subjects of its tokens are made. */
  readonly subject?: SubjectForm
}

export interface SubjectForm {
  /** Fixed words, and fields in braces, between colons or slashes: `org/{org}/project/{project}`. */
  readonly form: string
  /** The fields that keep somebody out, the widest first. */
  readonly fields: readonly SubjectField[]
  /** A subject with this label has another form. */
  readonly unless?: string
}

export interface SubjectField {
  readonly name: string
  /** Who can assume a role that leaves the field open. */
  readonly who: string
  /** Why that may be meant. */
  readonly doubt?: string
}

export interface Tenant {
  /** Claims of the issuer, or whole keys; each of them is enough. */
  readonly claims: readonly string[]
  /** Claims in `sub` (`repo:org/name:…`) that name the tenant; with a slash behind, what stands before the name in a path. */
  readonly named?: readonly string[]
  /** Claims that any tenant may begin its `sub` with, or patterns of them. */
  readonly anyones?: readonly string[]
  /** Who can assume a role that asks for none of them. */
  readonly who: string
  readonly example?: string
}

export interface Part {
  readonly claim: string
  readonly who: string
  readonly example: string
  /** Why the whole customer may be meant. */
  readonly doubt?: string
}

const SHARED = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html'

/** A claim in `sub` of GitHub that names an owner, a repository or a workflow of one: https://docs.github.com/en/actions/reference/security/oidc */
const GITHUB_NAMED = ['repo', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'job_workflow_ref', 'workflow_ref', 'enterprise', 'enterprise_id', 'actor', 'actor_id']
/** What workflows of any owner may have too; `repo_property_team` is a property that any organization can make. */
const GITHUB_ANYONES = ['base_ref', 'context', 'environment', 'event_name', 'head_ref', 'job_workflow_sha', 'ref', 'ref_type', 'repo_property_*', 'repository_visibility', 'runner_environment', 'workflow', 'workflow_sha']
const GITHUB_PAGE = 'https://docs.github.com/en/actions/reference/security/oidc'

/** The issuer of GitHub Actions for everybody; an enterprise may have one of its own. */
export const GITHUB = 'token.actions.githubusercontent.com'

const KUBERNETES: SubjectForm = {
  form: 'system:serviceaccount:{namespace}:{name}',
  fields: [{ name: 'namespace', who: 'a pod of any namespace' }, { name: 'name', who: 'any pod of the namespace', doubt: 'the whole namespace may be meant' }],
}

export const identityProviders: readonly IdentityProvider[] = [
  {
    name: 'GitHub Actions', issuers: [GITHUB, 'vstoken.actions.githubusercontent.com'], page: GITHUB_PAGE,
    tenant: { claims: ['sub'], named: GITHUB_NAMED, anyones: GITHUB_ANYONES, who: 'a workflow of any GitHub repository', example: 'repo:octo-org/octo-repo:ref:refs/heads/main' },
  },
  {
    name: 'GitHub Actions', issuers: [`${GITHUB}/*`, 'token.actions.*.ghe.com'], page: GITHUB_PAGE,
    part: { claim: 'sub', who: 'a workflow of any repository of the enterprise', example: 'repo:octo-org/octo-repo:ref:refs/heads/main', doubt: 'the whole enterprise may be meant' },
  },
  {
    name: 'GitHub Enterprise Server', issuers: ['*/_services/token'], page: GITHUB_PAGE,
    part: { claim: 'sub', who: 'a workflow of any repository of the server', example: 'repo:octo-org/octo-repo:ref:refs/heads/main', doubt: 'the whole server may be meant' },
  },
  {
    name: 'GitLab', issuers: ['gitlab.com'], page: 'https://docs.gitlab.com/ci/cloud_services/aws/',
    tenant: { claims: ['sub'], named: ['project_path', 'project_id', 'namespace_path', 'namespace_id'], who: 'a job of any project on gitlab.com', example: 'project_path:my-group/my-project:ref_type:branch:ref:main' },
    subject: { form: 'project_path:{project}:ref_type:{type}:ref:{ref}', fields: [{ name: 'project', who: 'a job of any project' }, { name: 'ref', who: 'a job of any branch or tag', doubt: 'all that run jobs of the project may be meant' }] },
  },
  {
    name: 'Bitbucket', issuers: ['api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc'], page: 'https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/',
    part: { claim: 'sub', who: 'a pipeline of any repository of the workspace', example: '{repository-uuid}:*', doubt: 'the whole workspace may be meant' },
    subject: { form: '{repository}:{step}', fields: [{ name: 'repository', who: 'a pipeline of any repository of the workspace', doubt: 'the whole workspace may be meant' }] },
  },
  {
    name: 'HCP Terraform', issuers: ['app.terraform.io', 'app.eu.terraform.io'], page: 'https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration',
    tenant: { claims: ['sub'], named: ['organization'], who: 'a run of any HCP Terraform organization', example: 'organization:my-org:project:my-project:workspace:my-workspace:run_phase:apply' },
    subject: {
      form: 'organization:{organization}:project:{project}:workspace:{workspace}:run_phase:{phase}', unless: 'stack',
      fields: [{ name: 'workspace', who: 'a run of any workspace' }, { name: 'phase', who: 'a run that only plans', doubt: 'plans may be meant to have the access of apply' }],
    },
  },
  {
    name: 'CircleCI', issuers: ['oidc.circleci.com/org/*'], page: 'https://circleci.com/docs/openid-connect-tokens/',
    part: { claim: 'sub', who: 'a job of any project of the organization', example: 'org/<org-id>/project/<project-id>/user/*', doubt: 'the whole organization may be meant' },
    // The second kind of token goes on: `/vcs-origin/github.com/my-org/my-repo/vcs-ref/refs/heads/main`, which narrows it too.
    subject: { form: 'org/{org}/project/{project}/user/{user}', unless: 'vcs-origin', fields: [{ name: 'project', who: 'a job of any project of the organization', doubt: 'the whole organization may be meant' }] },
  },
  {
    name: 'Buildkite', issuers: ['agent.buildkite.com'], page: 'https://buildkite.com/docs/pipelines/security/oidc/aws',
    tenant: { claims: ['sub'], named: ['organization'], who: 'a job of any Buildkite organization', example: 'organization:my-org:pipeline:my-pipeline:*' },
    subject: { form: 'organization:{organization}:pipeline:{pipeline}:ref:{ref}:commit:{commit}:step:{step}', fields: [{ name: 'pipeline', who: 'a job of any pipeline' }, { name: 'ref', who: 'a job of any branch or tag', doubt: 'all that run builds of the pipeline may be meant' }] },
  },
  {
    // The dual-stack issuers: https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html, read on 2026-11-29
    name: 'Amazon EKS', issuers: ['oidc.eks.*.amazonaws.com/id/*', 'oidc.eks.*.amazonaws.com.cn/id/*', 'oidc-eks.*.api.aws/id/*'], page: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    part: { claim: 'sub', who: 'every pod of the cluster', example: 'system:serviceaccount:my-namespace:my-service-account' },
    subject: KUBERNETES,
  },
  {
    name: 'Amazon Cognito', issuers: ['cognito-identity.amazonaws.com'], page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
    tenant: { claims: ['aud'], who: 'a user of any Cognito identity pool of any account', example: 'us-east-1:12345678-ffff-ffff-ffff-123456' },
    part: { claim: 'amr', who: 'a guest of the identity pool who has not signed in', example: 'authenticated', doubt: 'the identity pool may admit no guests' },
  },
  { name: 'Google', issuers: ['accounts.google.com'], page: SHARED, tenant: { claims: ['aud', 'oaud', 'sub'], who: 'a user of any app that signs in with Google', example: '66677788899900pro0' } },
  { name: 'Facebook', issuers: ['graph.facebook.com'], page: SHARED, tenant: { claims: ['app_id', 'id'], who: 'a user of any app that signs in with Facebook', example: '111222333444555' } },
  { name: 'Login with Amazon', issuers: ['www.amazon.com'], page: SHARED, tenant: { claims: ['app_id', 'user_id'], who: 'a user of any app that signs in with Amazon', example: 'amzn1.application-oa2-123456' } },
  { name: 'Pulumi Cloud', issuers: ['api.pulumi.com/oidc'], page: SHARED, tenant: { claims: ['aud'], who: 'a deployment of any Pulumi organization', example: 'aws:my-org' } },
  { name: 'Vercel', issuers: ['oidc.vercel.com'], page: SHARED, tenant: { claims: ['aud'], who: 'a deployment of any Vercel team', example: 'https://vercel.com/my-team' } },
  {
    name: 'Vercel', issuers: ['oidc.vercel.com/*'], page: 'https://vercel.com/docs/oidc/reference',
    part: { claim: 'sub', who: 'a deployment of any project of the team', example: 'owner:my-team:project:my-project:environment:production', doubt: 'the whole team may be meant' },
    subject: { form: 'owner:{team}:project:{project}:environment:{environment}', fields: [{ name: 'project', who: 'a deployment of any project', doubt: 'the whole team may be meant' }, { name: 'environment', who: 'a preview of any branch', doubt: 'previews may be meant' }] },
  },
  {
    name: 'Google Kubernetes Engine', issuers: ['container.googleapis.com/v1/projects/*'], page: 'https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity',
    part: { claim: 'sub', who: 'every pod of the cluster', example: 'system:serviceaccount:my-namespace:my-service-account' }, subject: KUBERNETES,
  },
  {
    name: 'Spacelift', issuers: ['*.app.spacelift.io', '*.app.us.spacelift.io'], page: 'https://docs.spacelift.io/integrations/cloud-providers/oidc/',
    part: { claim: 'sub', who: 'a run of any stack of the Spacelift account', example: 'space:my-space:stack:my-stack:run_type:TRACKED:scope:write' },
    subject: {
      form: 'space:{space}:stack:{stack}:run_type:{type}:scope:{scope}', unless: 'space_path',
      fields: [{ name: 'space', who: 'a run of any space' }, { name: 'stack', who: 'a run of any stack', doubt: 'the whole space may be meant' }, { name: 'scope', who: 'a run that only reads', doubt: 'runs for pull requests may be meant to have the same access' }],
    },
  },
  {
    name: 'Semaphore', issuers: ['*.semaphoreci.com'], page: 'https://docs.semaphoreci.com/reference/openid',
    part: { claim: 'sub', who: 'a job of any project of the Semaphore organization', example: 'org:my-org:project:<project-id>:repo:my-repo:ref_type:branch:ref:refs/heads/main', doubt: 'the whole organization may be meant' },
    subject: { form: 'org:{org}:project:{project}:repo:{repo}:ref_type:{type}:ref:{ref}', fields: [{ name: 'project', who: 'a job of any project', doubt: 'the whole organization may be meant' }, { name: 'ref', who: 'a job of any branch or pull request', doubt: 'all that run jobs of the project may be meant' }] },
  },
  {
    name: 'Fly.io', issuers: ['oidc.fly.io/*'], page: 'https://fly.io/docs/reference/openid-connect/',
    part: { claim: 'sub', who: 'a machine of any app of the Fly.io organization', example: 'my-org:my-app:*', doubt: 'the whole organization may be meant' },
    subject: { form: '{org}:{app}:{machine}', fields: [{ name: 'app', who: 'a machine of any app', doubt: 'the whole organization may be meant' }] },
  },
  {
    // The last part is the id of the organization, and subjects are `sc://` of a connection or `p://` of a pipeline: by public uses of it, 2026-11-29; Microsoft's page was not to be had.
    name: 'Azure DevOps', issuers: ['vstoken.dev.azure.com/*'], page: 'https://github.com/aws/aws-toolkit-azure-devops/pull/550',
    part: { claim: 'sub', who: 'a pipeline of any project of the Azure DevOps organization', example: 'sc://my-org/my-project/my-connection', doubt: 'the whole organization may be meant' },
  },
  {
    name: 'Depot', issuers: ['identity.depot.dev'], page: 'https://depot.dev/docs/ci/oidc',
    tenant: { claims: ['sub'], named: ['spiffe://identity.depot.dev/org/'], who: 'a job of any Depot organization', example: 'spiffe://identity.depot.dev/org/<org-id>/ci/github/my-org/my-repo/ref/refs/heads/main/sandbox/*' },
    subject: {
      form: 'spiffe://identity.depot.dev/org/{org}/ci/github/{owner}/{repository}/ref/{ref}',
      fields: [{ name: 'repository', who: 'a job of any repository', doubt: 'the whole organization may be meant' }, { name: 'ref', who: 'a job of any branch or tag', doubt: 'all that run jobs of the repository may be meant' }],
    },
  },
  {
    name: 'Modal', issuers: ['oidc.modal.com'], page: 'https://modal.com/docs/guide/oidc-integration',
    tenant: { claims: ['sub'], named: ['workspace_id'], who: 'a function of any Modal workspace', example: 'modal:workspace_id:<workspace-id>:environment_name:main:app_name:my-app:*' },
    subject: {
      form: 'modal:workspace_id:{workspace}:environment_name:{environment}:app_name:{app}:function_name:{function}:container_id:{container}',
      fields: [{ name: 'app', who: 'a function of any app', doubt: 'the whole workspace may be meant' }],
    },
  },
  ...([
    ['Microsoft Sentinel', 'sts:RoleSessionName', ['sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d']],
    ['Codefresh', 'sub', ['oidc.codefresh.io']],
    ['DVC Studio', 'sub', ['studio.datachain.ai/api']],
    ['GitHub audit log streaming', 'sub', ['oidc-configuration.audit-log.githubusercontent.com']],
    ['IBM Turbonomic', 'sub', [
      'rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7', 'rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr',
      'rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg', 'rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26',
      'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb', 'oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu',
    ]],
    ['sandboxes.cloud', 'aud', ['sandboxes.cloud']],
    ['Scalr', 'sub', ['scalr.io']],
    ['Shisho Cloud', 'sub', ['tokens.cloud.shisho.dev']],
    ['Upbound', 'sub', ['proidc.upbound.io']],
  ] as const).map(([name, claim, issuers]): IdentityProvider => ({ name, issuers, page: SHARED, tenant: { claims: [claim], who: `any customer of ${name}` } })),
]

/** The provider with this issuer, without `https://`; undefined for one that is not in the table. */
export function identityProvider(issuer: string): IdentityProvider | undefined {
  const lower = issuer.toLowerCase().replace(/\/$/, '')
  return identityProviders.find(({ issuers }) => issuers.some((each) => matches(each, lower)))
}
