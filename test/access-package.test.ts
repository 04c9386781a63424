/** `policylint/access` as a program gets it: from the package, by its name. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { addsNothing, decide, equals, evaluate, grantsNone, isPrivate, parsePolicy } from '../src/access.ts'

const root = path.join(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-package-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }
const write = { ...read, Action: 's3:PutObject' }
const tls = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
const [reading, both] = [parsePolicy(policy(read), { kind: 'identity' }), parsePolicy(policy(read, write), { kind: 'identity' })]
const ada = 'arn:aws:iam::111122223333:user/ada'
const object = 'arn:aws:s3:::amzn-s3-demo-bucket/x'

test('the package answers under its exported name', () => {
  const home = path.join(folder, 'node_modules/policylint')
  fs.mkdirSync(home, { recursive: true })
  fs.copyFileSync(path.join(root, 'package.json'), path.join(home, 'package.json'))
  fs.cpSync(inject('dist'), path.join(home, 'dist'), { recursive: true, filter: (file) => path.basename(file) !== 'package.json' })
  fs.writeFileSync(path.join(folder, 'ask.mjs'), `import { addsNothing, parsePolicy } from 'policylint/access'
const answer = addsNothing(parsePolicy(${JSON.stringify(policy(read))}), parsePolicy(${JSON.stringify(policy(read, write))}))
console.log(JSON.stringify([answer.is, answer.shown.map(({ request, statement }) => [request.action.toLowerCase(), request.resource.startsWith('arn:aws:s3:::amzn-s3-demo-bucket/'), statement.index])]))`)
  expect(JSON.parse(execFileSync(process.execPath, ['ask.mjs'], { cwd: folder, encoding: 'utf8' }))).toEqual(['no', [['s3:putobject', true, 1]]])
})

test('every export of the package is built', () => {
  const { exports } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { exports: Record<string, string | { default: string }> }
  const files = Object.values(exports).map((each) => (typeof each === 'string' ? each : each.default)).filter((file) => file.startsWith('./dist/'))
  expect(files.filter((file) => !fs.existsSync(path.join(inject('dist'), file.slice('./dist/'.length))))).toEqual([])
})

test('what one adds to the other', () => {
  expect(addsNothing(both, reading)).toEqual({ is: 'yes' })
  expect(addsNothing(reading, both).is).toBe('no')
  expect(equals(reading, parsePolicy(policy({ ...read, Action: ['s3:getobject'] }))).is).toBe('yes')
})

test('what a policy grants, and to whom', () => {
  expect(grantsNone(both, { actions: ['s3:PutObject'] }).is).toBe('no')
  expect(grantsNone(both, { actions: ['s3:DeleteObject'], resources: [object] }).is).toBe('yes')
  expect(isPrivate(parsePolicy(policy({ ...read, Principal: '*' }))).is).toBe('no')
  expect(isPrivate(parsePolicy(policy({ ...read, Principal: { AWS: '111122223333' } }))).is).toBe('yes')
})

test('one request', () => {
  expect(evaluate(both, { principal: ada, action: 's3:PutObject', resource: object })).toMatchObject({ decision: 'allow', by: [{ index: 1 }] })
  const context = { 'aws:SecureTransport': 'false' }
  expect(decide({ identity: [both], resource: parsePolicy(policy(tls)) }, { principal: ada, action: 's3:PutObject', resource: object, context }).decision).toBe('explicit-deny')
})

test.each([
  [{ principal: ada, action: 's3:GetObjct', resource: object }, 'there is no action `s3:GetObjct`; did you mean `s3:GetObject`?'],
  [{ principal: ada, action: 'GetObject', resource: object }, 'there is no action `GetObject`; write it with its service, as in `s3:GetObject`'],
  [{ principal: ada, action: 's3:Get*', resource: object }, 'the action `s3:Get*` has a wildcard; a request is for one action'],
  [{ principal: ada, action: 's3:GetObject', resource: 'amzn-s3-demo-bucket/x' }, '`amzn-s3-demo-bucket/x` is no ARN; write `arn:partition:service:region:account:resource`, as in `arn:aws:s3:::amzn-s3-demo-bucket/x`'],
  [{ principal: ada, action: 's3:GetObject', resource: object, context: { 'aws:SourcIp': '192.0.2.1' } }, 'there is no condition key `aws:SourcIp`; did you mean `aws:SourceIp`?'],
  [{ principal: ada, action: 's3:GetObject', resource: object, context: { 'aws:PrincipalArn': ada } }, '`aws:PrincipalArn` follows from the principal, and cannot be given'],
  [{ principal: 'arn:aws:iam::111122223333:group/dev', action: 's3:GetObject', resource: object }, 'a group makes no requests; name one of its users'],
  [{ principal: '*', action: 's3:GetObject', resource: object }, 'the principal `*` has a wildcard; a request comes from one principal, or from `anonymous`'],
])('a request that is none: %o', (request, message) => {
  expect(() => evaluate(both, request)).toThrow(new RangeError(message))
})

test.each(['111122223333', 'anonymous', 'logs.amazonaws.com', 'accounts.google.com', 'arn:aws:iam::111122223333:role/service/app', 'arn:aws:sts::111122223333:assumed-role/app/s', 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'])('%s makes requests', (principal) => {
  expect(evaluate(parsePolicy(policy({ ...read, Principal: '*' })), { principal, action: 's3:GetObject', resource: object }).decision).toBe('allow')
})

test('a text that is no policy says where it is wrong', () => {
  expect(() => parsePolicy('{ "Version": }', { path: 'p.json' })).toThrow(/^p\.json:1:\d+: /)
  expect(() => parsePolicy('[]')).toThrow('policy.json: a policy is a JSON object')
  expect(() => parsePolicy('{}', { dialect: 'unheard-of' })).toThrow(RangeError)
})
