import { expect, test } from 'vitest'
import { readSubject } from '../../src/access/github-subject.ts'
import { coversAction } from '../../src/access/covers.ts'
import { callerOf, claimsOf, issuerOf, keepsOut, narrows, openSubjects } from '../../src/access/trust.ts'
import { defaultDialect } from '../../src/catalog/dialect.ts'
import { GITHUB, identityProvider } from '../../src/catalog/identity-provider.ts'
import { buildPolicy } from '../../src/policy/build.ts'
import type { Statement } from '../../src/policy/model.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { wholeFile } from '../../src/text.ts'

function statement(parts: object): Statement {
  const { tree } = parseJson(wholeFile({ path: 'p.json', text: JSON.stringify({ Statement: { Effect: 'Allow', ...parts } }) }))
  const [first] = tree?.type === 'object' ? buildPolicy(tree, { kind: 'trust', dialect: 'aws', forms: defaultDialect.principals }).statements : []
  if (!first) throw new Error('no statement')
  return first
}

const provider = (host: string) => `arn:aws:iam::111122223333:oidc-provider/${host}`

test.each<[object | string, string | undefined, string | undefined]>([
  [{ AWS: '111122223333' }, 'AWS', undefined],
  [{ AWS: '*' }, undefined, undefined],
  ['*', undefined, undefined],
  [{ Service: 'ec2.amazonaws.com' }, 'AWS', undefined],
  [{ Federated: 'accounts.google.com' }, 'OIDC', 'accounts.google.com'],
  [{ Federated: provider('oidc.eks.eu-west-1.amazonaws.com/id/A') }, 'OIDC', 'oidc.eks.eu-west-1.amazonaws.com/id/A'],
  [{ Federated: 'arn:aws:iam::<account-id>:oidc-provider/gitlab.com' }, 'OIDC', 'gitlab.com'],
  [{ Federated: 'arn:aws:iam::111122223333:oidc-provider/${Host}' }, undefined, undefined],
  [{ Federated: 'arn:aws:iam::111122223333:saml-provider/adfs' }, 'SAML', undefined],
])('%j calls as %s, from %s', (Principal, caller, issuer) => {
  const [principal] = statement({ Principal }).principals?.values ?? []
  expect(principal && callerOf(principal)).toBe(caller)
  expect(principal && issuerOf(principal)).toBe(issuer)
})

test('a statement speaks of an action', () => {
  expect(coversAction(statement({ Action: 'sts:assumerole*' }), 'sts:AssumeRoleWithSAML')).toBe('yes')
  expect(coversAction(statement({ Action: ['sts:AssumeRole'] }), 'sts:AssumeRoleWithSAML')).toBe('no')
  expect(coversAction(statement({ NotAction: 'sts:TagSession' }), 'sts:AssumeRole')).toBe('yes')
  expect(coversAction(statement({ NotAction: 'sts:*' }), 'sts:AssumeRole')).toBe('no')
  expect(coversAction(statement({ Action: '<action>' }), 'sts:AssumeRole')).toBe('unknown')
  expect(coversAction(statement({}), 'sts:AssumeRole')).toBe('unknown')
})

test.each<[string, string, string, boolean, boolean]>([
  ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5', true, true],
  ['StringLike', 'aws:PrincipalOrgID', '*', false, false],
  ['StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5', false, false],
  ['Null', 'aws:PrincipalOrgID', 'false', false, false],
  ['Bool', 'aws:MultiFactorAuthPresent', 'true', true, false],
  ['StringEquals', 'aws:RequestTag/team', 'a', true, false],
  ['StringEquals', 'sts:ExternalId', '<id>', true, true],
])('%s %s %s narrows: %s, keeps out: %s', (operator, key, value, narrow, out) => {
  const [condition] = statement({ Condition: { [operator]: { [key]: value } } }).conditions
  expect(condition && narrows(condition)).toBe(narrow)
  expect(condition && keepsOut(condition)).toBe(out)
})

test('the claims of an issuer, in any case', () => {
  const conditions = { StringEquals: { 'GitLab.com:aud': 'x', 'gitlab.com.example:sub': 'x', 'aws:SourceIp': 'x' } }
  expect(claimsOf(statement({ Condition: conditions }), 'gitlab.com').map(({ key }) => key.raw)).toEqual(['GitLab.com:aud'])
})

test.each<[string, string, boolean]>([
  ['StringLike', 'repo:octo-org/*', false],
  ['StringLike', 'repo:octo-org*/app:*', true],
  ['StringLike', 'repo:*', true],
  ['StringLike', '*/octo-repo:ref:refs/heads/main', true],
  ['StringLike', 'repo:octo-org@*/octo-repo@*:ref:refs/heads/main', false],
  ['StringLike', 'repo:octo-org@123456/*', false],
  ['StringLike', '*:job_workflow_ref:octo-org/w/.github/workflows/d.yml@*', false],
  ['StringEquals', 'repo:*', false],
  ['StringEquals', 'environment:production', true],
  ['StringEquals', 'ref:refs/heads/main:repository_owner:octo-org', false],
  ['StringEquals', 'something of our own', false],
  ['StringNotLike', 'repo:octo-org*', false],
])('%s %s is open to strangers: %s', (operator, sub, open) => {
  const tenant = identityProvider(GITHUB)?.tenant
  expect(tenant && openSubjects(statement({ Condition: { [operator]: { [`${GITHUB}:sub`]: sub } } }), GITHUB, tenant).length > 0).toBe(open)
})

test('another claim that names the tenant settles it', () => {
  const Condition = { StringLike: { [`${GITHUB}:sub`]: 'repo:*', [`${GITHUB}:repository_owner_id`]: '123456' } }
  expect(openSubjects(statement({ Condition }), GITHUB, identityProvider(GITHUB)?.tenant ?? { claims: [], who: '' })).toEqual([])
})

test.each<[string, object]>([
  ['repo:octo-org/octo-repo:ref:refs/heads/main', { of: 'one' }],
  ['repo:octo-org@1/octo-repo@2:ref:refs/heads/main', { of: 'one' }],
  ['repo:octo-org@*/octo-repo@*:ref:refs/heads/main', { of: 'one' }],
  ['repo:octo-org/octo-repo', { of: 'refs', repository: 'octo-org/octo-repo' }],
  ['repo:octo-org/octo-repo:*', { of: 'refs', repository: 'octo-org/octo-repo' }],
  ['repo:octo-org/octo-repo:ref:refs/heads/*', { of: 'refs', repository: 'octo-org/octo-repo', what: 'refs/heads/*' }],
  ['repo:octo-org/octo-repo:environment:*', { of: 'refs', repository: 'octo-org/octo-repo', what: 'environment:*' }],
  ['repo:octo-org/octo-repo:environment:prod', { of: 'environment', repository: 'octo-org/octo-repo', name: 'prod' }],
  ['repo:octo-org/octo-repo:environment:prod:job_workflow_ref:octo-org/w@main', { of: 'one' }],
  ['repo:octo-org/octo-repo:pull_request', { of: 'pull requests', repository: 'octo-org/octo-repo' }],
  ['repo:octo-org/*', { of: 'repositories', owner: 'octo-org', names: '*' }],
  ['repo:octo-org@1/app-*:ref:refs/heads/main', { of: 'repositories', owner: 'octo-org', names: 'app-*' }],
  ['repository_owner:octo-org:*', { of: 'pattern' }],
  ['repository_owner:octo-org', { of: 'one' }],
])('%s', (subject, expected) => {
  expect(readSubject(subject, true)).toEqual(expected)
})

test('without wildcards a star is a star', () => {
  expect(readSubject('repo:octo-org/octo-repo:ref:refs/heads/*', false)).toEqual({ of: 'one' })
  expect(readSubject('repository_owner:*', false)).toEqual({ of: 'one' })
})
