/** Paths of privilege escalation: the table, and what opens and closes a path. */
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { asOne, byHolder, escalationsOf } from '../../src/access/escalation.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { escalationPaths, type Gain } from '../../src/catalog/escalation.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultDialect } from '../../src/catalog/dialect.ts'
import { buildPolicy } from '../../src/policy/build.ts'
import type { Policy, PolicyKind } from '../../src/policy/model.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { wholeFile } from '../../src/text.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

function policyOf(statements: readonly object[], { kind = 'identity', holder }: { kind?: PolicyKind; holder?: string } = {}): Policy {
  const { tree } = parseJson(wholeFile({ path: 'policy.json', text: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }))
  if (tree?.type !== 'object') throw new TypeError('no policy')
  return buildPolicy(tree, { dialect: defaultDialect.name, forms: defaultDialect.principals, kind, kindFrom: 'carrier', ...(holder !== undefined && { holder: { id: holder, kind: 'role', name: holder } }) })
}

const allow = (Action: string | readonly string[], more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more })
const deny = (Action: string | readonly string[], more: object = {}) => ({ Effect: 'Deny', Action, Resource: '*', ...more })
const when = (operator: string, key: string, value: string | readonly string[]) => ({ Condition: { [operator]: { [key]: value } } })

/** The ids of the paths that are open. */
function paths(gain: Gain, ...policies: readonly Policy[]): readonly string[] {
  return escalationsOf(policies, gain, catalog).map(({ path }) => path.id)
}

describe('the table', () => {
  test('has every published path once', () => {
    expect(new Set(escalationPaths.map(({ id }) => id)).size).toBe(escalationPaths.length)
    expect(escalationPaths.length).toBeGreaterThanOrEqual(100)
  })

  test('each path that pathfinding.cloud has is an equivalent of a rule', () => {
    const ours = new Set(rules.flatMap(({ equivalents = [] }) => equivalents))
    expect(escalationPaths.filter(({ source, id }) => source.startsWith('https://pathfinding.cloud') && !ours.has(`pathfinding/${id}`))).toEqual([])
  })

  test.each(escalationPaths)('$id: its actions and types of resources are AWS’s', ({ steps, source }) => {
    for (const { action, on } of steps) {
      const known = catalog.action(action)
      expect(known?.full).toBe(action)
      if (on !== undefined) expect(known?.resources.map(({ type }) => type.name)).toContain(on)
    }
    expect(source).toMatch(/^https:\/\//)
  })

  test.each(escalationPaths)('$id is found, in one statement and over two policies of one role', ({ id, gain, steps }) => {
    const named = [...new Set(steps.map(({ action }) => action))]
    const own = (policies: readonly Policy[]) => escalationsOf(policies, gain, catalog).flatMap(({ path }) => path.steps.every(({ action }) => named.includes(action)))
    // A path of which another is a part is told as that one.
    expect(own([policyOf([allow(named)])])).toContain(true)
    expect(own(named.map((action) => policyOf([allow(action)], { holder: id })))).toContain(true)
    expect(paths(gain, policyOf([allow(named.slice(1)), deny(named[0] ?? '')])).includes(id)).toBe(false)
  })
})

describe('what closes a path', () => {
  test.each<readonly [string, Gain, readonly object[]]>([
    ['resources that are named', 'permissions', [allow('iam:PutRolePolicy', { Resource: 'arn:aws:iam::111122223333:role/app-*' })]],
    ['a folder of roles', 'trust', [allow('iam:UpdateAssumeRolePolicy', { Resource: 'arn:aws:iam::111122223333:role/app/*' })]],
    ['a Deny of one step', 'passed roles', [allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction', 'lambda:AddPermission', 'lambda:CreateEventSourceMapping']), deny('lambda:CreateFunction')]],
    ['a Deny for all but some roles', 'passed roles', [allow(['iam:PassRole', 'ec2:RunInstances']), deny('iam:PassRole', { Resource: undefined, NotResource: 'arn:aws:iam::111122223333:role/app-*' })]],
    ['another service', 'passed roles', [allow('iam:PassRole', when('StringEquals', 'iam:PassedToService', 'ec2.amazonaws.com')), allow(['lambda:CreateFunction', 'lambda:InvokeFunction'])]],
    ['a boundary that the target must have', 'permissions', [allow(['iam:PutUserPolicy', 'iam:AttachRolePolicy'], when('StringEquals', 'iam:PermissionsBoundary', 'arn:aws:iam::111122223333:policy/b'))]],
    ['a boundary of one’s own account', 'permissions', [allow('iam:PutRolePolicy', when('ArnLike', 'iam:PermissionsBoundary', 'arn:aws:iam::111122223333:policy/*'))]],
    ['a Deny unless the target has a boundary', 'permissions', [allow(['iam:PutUserPolicy', 'iam:AttachRolePolicy']), deny(['iam:Put*', 'iam:Attach*'], when('StringNotEquals', 'iam:PermissionsBoundary', 'arn:aws:iam::111122223333:policy/b'))]],
    ['the policies that may be attached', 'permissions', [allow('iam:AttachRolePolicy', when('ArnLike', 'iam:PolicyARN', 'arn:aws:iam::111122223333:policy/app-*'))]],
    ['a tag of the resource', 'permissions', [allow('iam:PutRolePolicy', when('StringEquals', 'aws:ResourceTag/team', 'web'))]],
    ['a tag of the instance', 'running roles', [allow('ssm:SendCommand', when('StringEquals', 'ssm:resourceTag/team', 'web'))]],
    ['only through CloudFormation', 'permissions', [allow('iam:PutRolePolicy', when('ForAnyValue:StringEquals', 'aws:CalledVia', 'cloudformation.amazonaws.com'))]],
    ['one’s own credentials', 'users', [allow(['iam:CreateAccessKey', 'iam:UpdateLoginProfile'], { Resource: 'arn:aws:iam::*:user/${aws:username}' })]],
    ['a condition that nothing meets', 'permissions', [allow('iam:PutRolePolicy', when('StringEquals', 'aws:PrincipalType', 'AWSService'))]],
    ['an administrator needs none', 'permissions', [allow('*'), allow('iam:PutRolePolicy')]],
    ['unknown actions', 'permissions', [allow('iam:Get*')]],
    ['a pattern for services, which IAM refuses', 'permissions', [allow('i*:*')]],
  ])('%s', (_, gain, statements) => {
    expect(paths(gain, policyOf(statements))).toEqual([])
  })

  test('the permissions boundary of the same role', () => {
    const own = policyOf([allow(['iam:PutRolePolicy', 'iam:CreateAccessKey'])], { holder: 'app' })
    const boundary = policyOf([allow(['s3:*', 'iam:CreateAccessKey'])], { holder: 'app', kind: 'boundary' })
    expect(paths('permissions', own, boundary)).toEqual([])
    expect(paths('users', own, boundary)).toEqual(['iam-002'])
    expect(paths('permissions', own, policyOf([allow('*')], { holder: 'app', kind: 'boundary' }))).toEqual(['iam-005'])
    expect(paths('permissions', own, policyOf([allow('*'), deny('iam:Put*')], { holder: 'app', kind: 'boundary' }))).toEqual([])
  })

  test('a Deny in another policy of the same role', () => {
    expect(paths('trust', policyOf([allow('iam:UpdateAssumeRolePolicy')], { holder: 'app' }), policyOf([deny('iam:*')], { holder: 'app' }))).toEqual([])
  })
})

describe('what leaves a path open', () => {
  test.each<readonly [string, Gain, readonly object[], readonly string[]]>([
    ['a NotResource that leaves most', 'permissions', [allow('iam:PutRolePolicy', { Resource: undefined, NotResource: 'arn:aws:iam::*:role/admin' })], ['iam-005']],
    ['all roles of an account', 'permissions', [allow('iam:PutRolePolicy', { Resource: 'arn:aws:iam::111122223333:role/*' })], ['iam-005']],
    ['all roles of the account that a template fills in', 'permissions', [allow('iam:PutRolePolicy', { Resource: 'arn:aws:iam::<account-id>:role/*' })], ['iam-005']],
    ['a policy on oneself', 'permissions', [allow('iam:PutUserPolicy', { Resource: 'arn:aws:iam::*:user/${aws:username}' })], ['iam-007']],
    ['a Deny of one role', 'trust', [allow('iam:UpdateAssumeRolePolicy'), deny('iam:*', { Resource: 'arn:aws:iam::111122223333:role/admin' })], ['iam-012']],
    ['a boundary of one’s choice', 'permissions', [allow('iam:PutRolePolicy', when('ArnLike', 'iam:PermissionsBoundary', 'arn:aws:iam::*:policy/*'))], ['iam-005']],
    ['multi-factor authentication', 'users', [allow('iam:CreateAccessKey', when('Bool', 'aws:MultiFactorAuthPresent', 'true'))], ['iam-002']],
    ['a condition that a request without the key meets', 'passed roles', [allow('iam:PassRole', when('StringEqualsIfExists', 'iam:PassedToService', ['lambda.amazonaws.com', 'glue.amazonaws.com'])), allow(['lambda:CreateFunction', 'lambda:InvokeFunction'])], ['lambda-001']],
    ['compute of a name of one’s own', 'passed roles', [allow('iam:PassRole'), allow(['lambda:CreateFunction', 'lambda:InvokeFunction'], { Resource: 'arn:aws:lambda:*:*:function:mine-*' })], ['lambda-001']],
  ])('%s', (_, gain, statements, ids) => {
    expect(paths(gain, policyOf(statements))).toEqual(ids)
  })
})

test('policies are grouped by what they end on', () => {
  const [a, b, c] = ['one', 'two', 'one'].map((holder) => policyOf([allow('s3:GetObject')], { holder }))
  expect(byHolder([a, b, c, policyOf([])].filter((policy) => policy !== undefined))).toEqual([[a, c], [b]])
})

test('patterns for a whole service are told by rules of their own', () => {
  expect(asOne(escalationsOf([policyOf([allow('iam:*')])], 'permissions', catalog))).toBeUndefined()
  expect(asOne(escalationsOf([policyOf([allow('iam:*'), allow('iam:PutRolePolicy')])], 'permissions', catalog))?.path.id).toBe('iam-005')
  expect(asOne(escalationsOf([policyOf([{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }])], 'trust', catalog))).toBeUndefined()
})
