/** How long a policy is, whatever it is written in. */
import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/config/settings.ts'
import { readDocument } from '../../src/lint.ts'
import type { Policy } from '../../src/policy/model.ts'
import { sizeOf } from '../../src/policy/size.ts'

function policy(content: string): Policy {
  const [first] = readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies
  if (!first) throw new Error('no policy')
  return first
}

const value = { Version: '2012-10-17', Statement: [{ Sid: 'Read files', Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*', Condition: { Bool: { 'aws:SecureTransport': true } } }, { Sid: 'ä€😀', Effect: 'Deny', Action: '*', Resource: [] }] }
const json = JSON.stringify(value)

test.each([
  ['compact', json],
  ['indented', JSON.stringify(value, null, 2)],
  ['with comments and escapes', `// a\n${json.replace('Allow', '\\u0041llow')}`],
  ['inside a string', JSON.stringify({ PolicyDocument: json })],
])('%s', (_, text) => {
  expect(sizeOf(policy(text))).toEqual({ characters: json.length, bytes: Buffer.byteLength(json), unblanked: json.length - 1, whole: true })
})

test('of one statement', () => {
  expect(sizeOf(policy(json).statements[1] ?? policy(json)).characters).toBe(JSON.stringify(value.Statement[1]).length)
})

test('what the file does not say counts as none', () => {
  const open = policy('{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::${Bucket}/*", { "Ref": "Bucket" }] }] }')
  const least = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::/*",]}]}'
  expect(sizeOf(open)).toMatchObject({ characters: least.length, whole: false })
})
