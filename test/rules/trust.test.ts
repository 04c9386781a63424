/** Trust policies as they are written in the field, and what a careful reviewer would say of each. */
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { lintWith } from '../../src/index.ts'
import { isShown } from '../../src/keep/keep.ts'

const github = 'token.actions.githubusercontent.com'
const eks = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE'
const terraform = 'app.terraform.io'
const vendor = { AWS: 'arn:aws:iam::464622532012:root' }
const anchored = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']

/** For who has a token of the issuer with these claims. */
function web(issuer: string, equal: Readonly<Record<string, string>>, like: Readonly<Record<string, string>> = {}): object {
  const keys = (claims: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]))
  const operators = { StringEquals: keys(equal), ...(Object.keys(like).length > 0 && { StringLike: keys(like) }) }
  return { Effect: 'Allow', Principal: { Federated: `arn:aws:iam::222233334444:oidc-provider/${issuer}` }, Action: 'sts:AssumeRoleWithWebIdentity', Condition: operators }
}

const aud = 'sts.amazonaws.com'
const allow = (Principal: object, Action: string | readonly string[], Condition?: object) => ({ Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) })

test.each<[title: string, statement: object, byDefault: readonly string[], strict: readonly string[]]>([
  ['GitHub: a branch', web(github, { aud, sub: 'repo:octo-org/app:ref:refs/heads/main' }), [], []],
  ['GitHub: a branch, by immutable ids', web(github, { aud, sub: 'repo:octo-org@123456/app@456789:ref:refs/heads/main' }), [], []],
  ['GitHub: a repository by immutable ids', web(github, { aud }, { sub: 'repo:octo-org@123456/app@456789:*' }), [], ['broad-github-subject']],
  ['GitHub: an organization by its immutable id', web(github, { aud }, { sub: 'repo:octo-org@123456/*' }), ['broad-github-subject'], []],
  ['GitHub: owners that begin alike', web(github, { aud }, { sub: 'repo:octo-org*/app:*' }), ['trust-of-shared-provider'], []],
  ['GitHub: a workflow of one’s own', web(github, { aud, job_workflow_ref: 'octo-org/shared/.github/workflows/deploy.yml@refs/heads/main' }), [], []],
  ['GitHub: a workflow of anyone', web(github, { aud }, { job_workflow_ref: '*/shared/.github/workflows/deploy.yml@*' }), ['trust-of-shared-provider'], []],
  ['GitHub: a repository by its id, and an environment', web(github, { aud, repository_id: '456789', environment: 'prod' }), [], []],
  ['GitHub: an environment of anyone', web(github, { aud, environment: 'prod' }), ['trust-of-shared-provider'], []],
  ['GitHub: a subject that the organization composes', web(github, { aud, sub: 'repository_owner:octo-org:environment:prod' }), [], []],
  ['GitHub: without an audience', web(github, { sub: 'repo:octo-org/app:ref:refs/heads/main' }), [], ['missing-audience']],
  ['GitHub: an enterprise with an issuer of its own', web(`${github}/octo-enterprise`, { aud, sub: 'repo:octo-org/app:ref:refs/heads/main' }), [], []],
  ['GitHub: with data residency', web('token.actions.octocorp.ghe.com', { aud, sub: 'repo:octo-org/app:ref:refs/heads/main' }), [], []],
  ['GitLab: a branch', web('gitlab.com', { aud: 'https://gitlab.com', sub: 'project_path:my-group/app:ref_type:branch:ref:main' }), [], []],
  ['GitLab: groups that begin alike', web('gitlab.com', { aud: 'https://gitlab.com' }, { sub: 'project_path:my-group*' }), ['trust-of-shared-provider'], []],
  ['GitLab: any project of a group', web('gitlab.com', { aud: 'https://gitlab.com' }, { sub: 'project_path:my-group/*:ref_type:branch:ref:main' }), [], ['broad-subject']],
  ['GitLab on a host of one’s own, only the audience', web('gitlab.example.com', { aud: 'https://gitlab.example.com' }), [], ['trust-of-whole-provider']],
  ['HCP Terraform: a workspace', web(terraform, { aud: 'aws.workload.identity', sub: 'organization:acme:project:prod:workspace:app:run_phase:apply' }), [], []],
  ['HCP Terraform: organizations that begin alike', web(terraform, { aud: 'aws.workload.identity' }, { sub: 'organization:acme*:project:*:workspace:*:run_phase:*' }), ['trust-of-shared-provider'], []],
  ['HCP Terraform: any workspace', web(terraform, { aud: 'aws.workload.identity' }, { sub: 'organization:acme:project:*:workspace:*:run_phase:*' }), ['broad-subject'], []],
  ['HCP Terraform: without an audience', web(terraform, { sub: 'organization:acme:project:prod:workspace:app:run_phase:apply' }), [], ['missing-audience']],
  ['EKS Pod Identity', allow({ Service: 'pods.eks.amazonaws.com' }, ['sts:AssumeRole', 'sts:TagSession']), [], []],
  ['EKS Pod Identity of one namespace', allow({ Service: 'pods.eks.amazonaws.com' }, ['sts:AssumeRole', 'sts:TagSession'], { StringEquals: { 'aws:SourceAccount': '222233334444', 'aws:RequestTag/kubernetes-namespace': 'app' } }), [], []],
  ['EKS Pod Identity that may not tag', allow({ Service: 'pods.eks.amazonaws.com' }, 'sts:AssumeRole'), ['missing-trust-action'], []],
  ['EKS: every pod of the cluster', web(eks, { aud }), ['trust-of-whole-provider'], []],
  ['EKS: every pod of a namespace', web(eks, { aud }, { sub: 'system:serviceaccount:app:*' }), [], ['broad-subject']],
  ['EKS: a wildcard that is none', web(eks, { aud, sub: 'system:serviceaccount:app:*' }), ['wildcard-without-like'], []],
  ['Roles Anywhere of one trust anchor', allow({ Service: 'rolesanywhere.amazonaws.com' }, anchored, { ArnEquals: { 'aws:SourceArn': 'arn:aws:rolesanywhere:eu-west-1:222233334444:trust-anchor/1111' }, StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'server1' } }), [], []],
  ['Roles Anywhere of any trust anchor', allow({ Service: 'rolesanywhere.amazonaws.com' }, anchored), ['unlimited-trust-anchor'], []],
  ['IAM Identity Center', allow({ Federated: 'arn:aws:iam::222233334444:saml-provider/AWSSSO_0a1b2c3d4e5f6a7b_DO_NOT_DELETE' }, ['sts:AssumeRoleWithSAML', 'sts:TagSession'], { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }), [], []],
  ['IAM Identity Center in China', allow({ Federated: 'arn:aws-cn:iam::222233334444:saml-provider/AWSSSO_0a1b2c3d4e5f6a7b_DO_NOT_DELETE' }, 'sts:AssumeRoleWithSAML', { StringEquals: { 'SAML:aud': 'https://signin.amazonaws.cn/saml' } }), [], []],
  ['a permission set of Identity Center', allow({ AWS: 'arn:aws:iam::222233334444:root' }, 'sts:AssumeRole', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222233334444:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*' } }), [], []],
  ['a vendor with an external id', allow(vendor, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'a1b2' } }), [], []],
  ['a vendor without', allow(vendor, 'sts:AssumeRole'), ['missing-external-id'], []],
  ['a vendor with any external id', allow(vendor, 'sts:AssumeRole', { StringLike: { 'sts:ExternalId': '*' } }), ['missing-external-id'], ['wildcard-for-presence']],
])('%s', (_, statement, byDefault, strict) => {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: statement })
  const { findings, crashes } = lintWith([{ path: 'policy.json', named: true, content }], override(defaultSettings, { preset: 'strict', kind: 'trust' }))
  expect(crashes).toEqual([])
  const shown = findings.filter((finding) => isShown(finding, defaultSettings, rules)).map(({ rule }) => rule)
  expect(shown.toSorted()).toEqual(byDefault)
  expect(findings.map(({ rule }) => rule).filter((rule) => !shown.includes(rule)).toSorted()).toEqual(strict)
})
