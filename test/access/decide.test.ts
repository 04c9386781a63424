/** Several policies together, by the sentences of AWS's pages on the evaluation logic; each block under its page. */
import { describe, expect, test } from 'vitest'
import { decide, type Policies } from '../../src/access/decide.ts'
import type { Caller } from '../../src/access/request.ts'
import type { Policy } from '../../src/policy/model.ts'
import { ACCOUNT, BUCKET, OBJECT, OTHER, ada, anonymous, app, callOf, decided, policyOf, root, terms } from './ask.ts'

const policy = (kind: Policy['kind'], ...statements: readonly object[]) => policyOf(statements, { kind })
const identity = (...statements: readonly object[]) => policy('identity', ...statements)
const allow = (Action = 's3:*', Resource = '*') => ({ Effect: 'Allow', Action, Resource })
const deny = (Action = 's3:*', Resource = '*') => ({ Effect: 'Deny', Action, Resource })
const bucket = (Principal: unknown, more: object = {}) => policy('bucket', { Effect: 'Allow', Principal, Action: 's3:*', Resource: [BUCKET, `${BUCKET}/*`], ...more })

const ADA = { AWS: `arn:aws:iam::${ACCOUNT}:user/ada` }
const APP = { AWS: `arn:aws:iam::${ACCOUNT}:role/app` }
const SESSION = { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/app/one` }
const WHOLE = { AWS: ACCOUNT }
const none = identity(allow('ec2:*'))
const all = identity(allow('*'))
const federated: Caller = { is: 'federated-user', account: ACCOUNT, name: 'exampleuser' }
const logs: Caller = { is: 'service', name: 'logs.amazonaws.com' }

type Row = [string, Partial<Policies>, Caller, string]
const run = (_: string, policies: Partial<Policies>, caller: Caller, expected: string) => { expect(decided(policies, callOf({ caller }))).toBe(expected) }

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html', () => {
  test.each<Row>([
    ['"By default, all requests are implicitly denied"', {}, ada, 'implicit-deny'],
    ['"… with the exception of the AWS account root user, which has full access"', {}, root, 'allow'],
    ['"Requests must be explicitly allowed by a policy"', { identity: [identity(allow())] }, ada, 'allow'],
    ['"An explicit deny overrides an explicit allow"', { identity: [identity(allow()), identity(deny())] }, ada, 'explicit-deny'],
    ['"If the enforcement code finds even one explicit deny": in an RCP', { identity: [all], rcps: [[policy('rcp', { ...deny(), Principal: '*' })]] }, ada, 'explicit-deny'],
    ['… in an SCP', { identity: [all], scps: [[policy('scp', allow('*'), deny())]] }, ada, 'explicit-deny'],
    ['… in the resource policy', { identity: [all], resource: bucket(ADA, { Effect: 'Deny' }) }, ada, 'explicit-deny'],
    ['… in the boundary', { identity: [all], boundary: policy('boundary', allow('*'), deny()) }, ada, 'explicit-deny'],
    ['… in the session policy', { identity: [all], session: policy('session', allow('*'), deny()) }, app, 'explicit-deny'],
    ['… though the resource policy names the user', { resource: bucket(ADA), boundary: policy('boundary', allow('*'), deny()) }, ada, 'explicit-deny'],
    ['"If the enforcement code does not find any applicable Allow statements in the RCPs … Deny"', { identity: [all], rcps: [[policy('rcp', { ...allow('sqs:*'), Principal: '*' })]] }, ada, 'implicit-deny'],
    ['RCPs allow', { identity: [all], rcps: [[policy('rcp', { ...allow('*'), Principal: '*' })]] }, ada, 'allow'],
    ['"If the enforcement code does not find any applicable Allow statements in the SCPs … Deny"', { identity: [all], scps: [[policy('scp', allow('ec2:*'))]] }, ada, 'implicit-deny'],
    ['"For most resources, you only need an explicit Allow in either": the identity policy', { identity: [all], resource: bucket(APP) }, ada, 'allow'],
    ['… the resource policy', { identity: [none], resource: bucket(ADA) }, ada, 'allow'],
    ['IAM role: "limited by an implicit deny in a permissions boundary"', { identity: [all], resource: bucket(APP), boundary: policy('boundary', allow('ec2:*')) }, app, 'implicit-deny'],
    ['IAM role: "… or session policy"', { identity: [all], resource: bucket(APP), session: policy('session', allow('ec2:*')) }, app, 'implicit-deny'],
    ['IAM role: not limited by an implicit deny in the identity policy', { identity: [none], resource: bucket(APP) }, app, 'allow'],
    ['IAM role: within its boundary, without an identity policy', { resource: bucket(APP), boundary: policy('boundary', allow()) }, app, 'allow'],
    ['aws:PrincipalArn "with a wildcard(*) in the Principal element": not limited by the boundary', { resource: bucket('*', { Condition: { ArnEquals: { 'aws:PrincipalArn': APP.AWS } } }), boundary: policy('boundary', allow('ec2:*')) }, app, 'allow'],
    ['IAM role session: "not limited by an implicit deny in an identity-based policy"', { identity: [none], resource: bucket(SESSION) }, app, 'allow'],
    ['IAM role session: "… a permissions boundary"', { resource: bucket(SESSION), boundary: policy('boundary', allow('ec2:*')) }, app, 'allow'],
    ['IAM role session: "… or session policy"', { resource: bucket(SESSION), session: policy('session', allow('ec2:*')) }, app, 'allow'],
    ['IAM user: "not limited by an implicit deny in an identity-based policy or permissions boundary"', { identity: [none], resource: bucket(ADA), boundary: policy('boundary', allow('ec2:*')) }, ada, 'allow'],
    ['AWS STS federated user: "permissions granted directly to a session are not limited"', { resource: bucket({ AWS: `arn:aws:sts::${ACCOUNT}:federated-user/exampleuser` }), session: policy('session', allow('ec2:*')) }, federated, 'allow'],
    ['AWS STS federated user: "limited by an implicit deny in a session policy"', { identity: [all], session: policy('session', allow('ec2:*')) }, federated, 'implicit-deny'],
    ['identity-based policies: "no statements that allow the requested action … Deny"', { identity: [none] }, ada, 'implicit-deny'],
    ['IAM permissions boundaries: "does not allow the requested action … Deny"', { identity: [all], boundary: policy('boundary', allow('ec2:*')) }, ada, 'implicit-deny'],
    ['IAM permissions boundaries: a boundary alone grants nothing', { boundary: policy('boundary', allow('*')) }, ada, 'implicit-deny'],
    ['Session policies: "present and does not allow the requested action … Deny"', { identity: [all], session: policy('session', allow('ec2:*')) }, app, 'implicit-deny'],
    ['Session policies: "present and allows the requested action … Allow"', { identity: [all], session: policy('session', allow()) }, app, 'allow'],
    ['an SCP limits what the resource policy grants to the user', { resource: bucket(ADA), scps: [[policy('scp', allow('ec2:*'))]] }, ada, 'implicit-deny'],
  ])('%s', run)
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html', () => {
  const logsBucket = 'arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar-logs'
  const carlos: Caller = { is: 'user', account: ACCOUNT, name: 'carlossalazar' }
  const own = identity(
    { Sid: 'AllowS3ListRead', Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:ListAllMyBuckets'], Resource: 'arn:aws:s3:::*' },
    { Sid: 'AllowS3Self', Effect: 'Allow', Action: 's3:*', Resource: ['arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar', 'arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/*'] },
    { Sid: 'DenyS3Logs', Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::*log*' },
  )
  const resource = policy('bucket', { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/carlossalazar` }, Action: 's3:*', Resource: ['arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar', 'arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/*'] })
  test('Carlos and the bucket of logs: denied by DenyS3Logs', () => {
    expect(decided({ identity: [own], resource }, callOf({ caller: carlos, action: 's3:PutObject', resource: `${logsBucket}/x` }))).toBe('explicit-deny')
  })
  test('Carlos and his own bucket: allowed', () => {
    expect(decided({ identity: [own], resource }, callOf({ caller: carlos, action: 's3:PutObject', resource: 'arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/x' }))).toBe('allow')
  })
  test('"If either the identity-based policy or the resource-based policy … allows the request and the other doesn\'t, the request is still allowed"', () => {
    expect(decided({ resource }, callOf({ caller: carlos, action: 's3:PutObject', resource: 'arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/x' }))).toBe('allow')
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html', () => {
  const there = { resourceAccount: OTHER }
  test.each<Row>([
    ['"The principal\'s identity-based policy must allow the requested access" and the resource policy its principal', { ...there, identity: [all], resource: bucket(ADA) }, ada, 'allow'],
    ['the resource policy alone', { ...there, identity: [none], resource: bucket(ADA) }, ada, 'implicit-deny'],
    ['the identity policy alone', { ...there, identity: [all], resource: bucket(APP) }, ada, 'implicit-deny'],
    ['no resource policy', { ...there, identity: [all] }, ada, 'implicit-deny'],
    ['"You can specify the entire account"', { ...there, identity: [all], resource: bucket(WHOLE) }, ada, 'allow'],
    ['"… or assumed-role sessions"', { ...there, identity: [all], resource: bucket(SESSION) }, app, 'allow'],
    ['… whose boundary limits it, in the account where it is', { ...there, identity: [all], resource: bucket(SESSION), boundary: policy('boundary', allow('ec2:*')) }, app, 'implicit-deny'],
    ['"An explicit deny in either": of the trusting account', { ...there, identity: [all], resource: bucket(ADA, { Effect: 'Deny' }) }, ada, 'explicit-deny'],
    ['… of the trusted account', { ...there, identity: [all, identity(deny())], resource: bucket(ADA) }, ada, 'explicit-deny'],
    ['the root user of the trusted account needs the resource policy', { ...there }, root, 'implicit-deny'],
    ['… which allows it', { ...there, resource: bucket(WHOLE) }, root, 'allow'],
    ['"You can also specify an AWS service as a principal"', { ...there, resource: bucket({ Service: 'logs.amazonaws.com' }) }, logs, 'allow'],
    ['a service without a resource policy', {}, logs, 'implicit-deny'],
    ['the anonymous, by a public bucket', { ...there, resource: bucket('*') }, anonymous, 'allow'],
    ['the anonymous, by one for the account', { ...there, resource: bucket(WHOLE) }, anonymous, 'implicit-deny'],
  ])('%s', run)
})

describe('an account as principal: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts', () => {
  test.each<Row>([
    ['"This delegates authority to the account", and the identity policy allows', { identity: [all], resource: bucket(WHOLE) }, ada, 'allow'],
    ['… and no identity policy does: AWS does not say', { identity: [none], resource: bucket(WHOLE) }, ada, 'unknown'],
    ['… within a boundary that does not allow', { identity: [all], resource: bucket(WHOLE), boundary: policy('boundary', allow('ec2:*')) }, ada, 'implicit-deny'],
    ['everybody is also this user', { identity: [none], resource: bucket('*') }, ada, 'allow'],
  ])('%s', run)
})

describe('keys and roles, of which the policy decides', () => {
  const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
  const decrypt = (caller: Caller) => callOf({ caller, action: 'kms:Decrypt', resource: KEY })
  const key = (Principal: unknown, Effect = 'Allow') => policy('resource', { Effect, Principal, Action: 'kms:*', Resource: '*' })
  const uses = identity(allow('kms:*'))
  test.each<Row>([
    ['"Unless the key policy explicitly allows it, you cannot use IAM policies to allow access" https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html', { identity: [uses], resource: key(APP) }, ada, 'implicit-deny'],
    ['"It allows the account to use IAM policies to allow access" https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html', { identity: [uses], resource: key(WHOLE) }, ada, 'allow'],
    ['… and without such a policy', { identity: [none], resource: key(WHOLE) }, ada, 'implicit-deny'],
    ['… the root user, through the account', { resource: key(WHOLE) }, root, 'allow'],
    ['"no principal, including the account root user, has any permissions"', { resource: key(ADA) }, root, 'implicit-deny'],
    ['the user by name, without an IAM policy', { resource: key(ADA) }, ada, 'allow'],
    ['the role by name, limited by its boundary', { resource: key(APP), boundary: policy('boundary', allow()) }, app, 'implicit-deny'],
    ['no key policy', { identity: [uses] }, ada, 'implicit-deny'],
    ['"IAM policies that deny access to the key are still effective"', { identity: [uses, identity(deny('kms:*'))], resource: key(ADA) }, ada, 'explicit-deny'],
    ['another account: both', { resourceAccount: OTHER, identity: [uses], resource: key(WHOLE) }, ada, 'allow'],
    ['another account: the key policy alone', { resourceAccount: OTHER, identity: [none], resource: key(WHOLE) }, ada, 'implicit-deny'],
  ])('%s', (_, policies, caller, expected) => {
    expect(decided({ ...policies, resourceDecides: true }, decrypt(caller))).toBe(expected)
  })

  const assume = (caller: Caller) => callOf({ caller, action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/deploy` })
  const trust = (Principal: unknown) => policy('trust', { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' })
  test.each<Row>([
    ['"IAM role trust policies … must explicitly allow access"', { identity: [identity(allow('sts:*'))], resource: trust(APP) }, ada, 'implicit-deny'],
    ['a trust policy for the account, and an identity policy', { identity: [identity(allow('sts:*'))], resource: trust(WHOLE) }, ada, 'allow'],
    ['a trust policy for the account alone', { resource: trust(WHOLE) }, ada, 'implicit-deny'],
    ['a trust policy for the user', { resource: trust(ADA) }, ada, 'allow'],
    ['a trust policy for a service', { resource: trust({ Service: 'logs.amazonaws.com' }) }, logs, 'allow'],
  ])('%s', (_, policies, caller, expected) => {
    expect(decided({ ...policies, resourceDecides: true }, assume(caller))).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html, …_rcps.html', () => {
  const nothing = { scps: [[policy('scp', allow('ec2:*'))]], rcps: [[policy('rcp', { ...allow('sqs:*'), Principal: '*' })]] }
  const linked: Caller = { is: 'session', account: ACCOUNT, role: 'aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling', session: 's' }
  const full = policy('scp', allow('*'))
  test.each<Row>([
    ['"SCPs affect all users and roles in attached accounts, including the root user"', { scps: nothing.scps }, root, 'implicit-deny'],
    ['"SCPs don\'t affect users or roles in the management account"', { ...nothing, identity: [all], managementAccount: ACCOUNT }, ada, 'allow'],
    ['SCPs and RCPs "do not affect any service-linked role"', { ...nothing, identity: [all] }, linked, 'allow'],
    ['SCPs affect "only" users and roles: no service', { scps: nothing.scps, resource: bucket({ Service: 'logs.amazonaws.com' }) }, logs, 'allow'],
    ['RCPs affect requests to the resource by anyone', { rcps: nothing.rcps, resource: bucket('*') }, anonymous, 'implicit-deny'],
    ['RCPs "don\'t affect resources in the management account"', { rcps: nothing.rcps, identity: [all], resourceAccount: OTHER, managementAccount: OTHER, resource: bucket(ADA) }, ada, 'allow'],
    ['"there must be an explicit Allow statement at every level": the root, the OU, the account https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html', { identity: [all], scps: [[full], [policy('scp', allow('ec2:*'))], [full]] }, ada, 'implicit-deny'],
    ['… several on one level: any', { identity: [all], scps: [[full], [policy('scp', allow('ec2:*')), policy('scp', allow())], [full]] }, ada, 'allow'],
    ['… a Deny at any level', { identity: [all], scps: [[full, policy('scp', deny())], [full]] }, ada, 'explicit-deny'],
  ])('%s', run)

  test('what is left out is told', () => {
    const notes = (policies: Partial<Policies>, caller: Caller) => decide({ identity: [], ...policies }, callOf({ caller }), terms).notes
    expect(notes(nothing, linked)).toEqual(['SCPs and RCPs do not affect service-linked roles.'])
    expect(notes({ ...nothing, managementAccount: ACCOUNT }, ada)).toEqual(['SCPs and RCPs do not affect the management account.'])
    expect(notes(nothing, ada)).toEqual(['In the management account, SCPs and RCPs have no effect.'])
    expect(notes({}, ada)).toEqual([])
  })
})

describe('the bucket owner\'s root user: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html', () => {
  const shut = bucket('*', { Effect: 'Deny' })
  const put = (policies: Partial<Policies>, caller: Caller = root) => decided(policies, callOf({ caller, action: 's3:PutBucketPolicy', resource: BUCKET }))
  test('"… even if their bucket policy explicitly denies the root principal\'s access"', () => {
    expect(put({ resource: shut })).toBe('allow')
  })
  test('for these calls only, and for the owner\'s root only', () => {
    expect(decided({ resource: shut }, callOf({ caller: root }))).toBe('explicit-deny')
    expect(put({ resource: shut }, ada)).toBe('explicit-deny')
    expect(put({ resource: shut, resourceAccount: OTHER })).toBe('explicit-deny')
  })
  test('"can only be blocked by VPC endpoint policies and AWS Organizations policies"', () => {
    expect(put({ resource: shut, endpoint: policy('vpc-endpoint', { ...allow('s3:GetObject'), Principal: '*' }) })).toBe('implicit-deny')
    expect(put({ resource: shut, scps: [[policy('scp', allow('*'), deny('s3:PutBucketPolicy'))]] })).toBe('explicit-deny')
  })
})

describe('endpoint policies: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html', () => {
  const endpoint = policy('vpc-endpoint', { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${BUCKET}/*` })
  test.each<[string, string, string]>([['it allows', OBJECT, 'allow'], ['it does not', 'arn:aws:s3:::elsewhere/x', 'implicit-deny']])('%s', (_, resource, expected) => {
    expect(decided({ identity: [all], endpoint }, callOf({ resource }))).toBe(expected)
  })
})

describe('NotPrincipal and boundaries: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html', () => {
  const resource = policy('bucket', { Effect: 'Deny', NotPrincipal: { AWS: [ADA.AWS, `arn:aws:iam::${ACCOUNT}:root`] }, Action: 's3:*', Resource: `${BUCKET}/*` })
  test('"will always deny any IAM principal that has a permissions boundary policy attached"', () => {
    expect(decided({ identity: [all], resource, boundary: policy('boundary', allow('*')) })).toBe('explicit-deny')
  })
  test('without a boundary, the listed are left out', () => {
    expect(decided({ identity: [all], resource })).toBe('allow')
  })
})

describe('what is not certain', () => {
  const perhaps = (Effect: string) => identity({ Effect, Action: 's3:*', Resource: 'arn:aws:s3:::<bucket>/*' })
  test.each<Row>([
    ['an Allow of which the file does not say', { identity: [perhaps('Allow')] }, ada, 'unknown'],
    ['… beside one that is certain', { identity: [perhaps('Allow'), all] }, ada, 'allow'],
    ['a Deny of which the file does not say', { identity: [perhaps('Deny'), all] }, ada, 'unknown'],
    ['… and nothing allows', { identity: [perhaps('Deny')] }, ada, 'unknown'],
    ['… in an SCP', { identity: [all], scps: [[policy('scp', allow('*'), { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::<bucket>/*' })]] }, ada, 'unknown'],
    ['… and a Deny that is certain', { identity: [perhaps('Deny'), identity(deny())] }, ada, 'explicit-deny'],
  ])('%s', run)

  test('each step tells who said what', () => {
    const { steps } = decide({ identity: [all], resource: bucket(ADA, { Effect: 'Deny' }) }, callOf(), terms)
    expect(steps.map(({ of, verdict }) => [of, verdict.decision, verdict.by.length])).toEqual([['resource', 'explicit-deny', 1], ['identity', 'allow', 1]])
  })
})
