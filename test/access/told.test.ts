/** The request that shows an answer is one that its reader knows. */
import { expect, test } from 'vitest'
import { find } from '../../src/access/find.ts'
import { callerText } from '../../src/access/request.ts'
import { statementsOf } from '../../src/access/trusted.ts'
import { catalog } from './ask.ts'

const told = (more: object, outside: readonly object[] = []) => {
  const found = find(statementsOf([{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...more }]), statementsOf(outside), { catalog, notPrincipal: 'lenient' })
  return found.is === 'yes' ? found.call : undefined
}
const called = (more: object, outside?: readonly object[]) => told(more, outside)?.action.toLowerCase()

test('the well-known action that does most harm, of those that show it', () => {
  expect(called({ Action: 's3:*', Resource: 'arn:aws:s3:::b/*' })).toBe('s3:putobject')
  expect(called({ Action: ['sqs:AddPermission', 'sqs:Se*'], Resource: '*' })).toBe('sqs:sendmessage')
  expect(called({ Action: 's3:*', Resource: 'arn:aws:s3:::b/*' }, [{ Effect: 'Deny', Principal: '*', Action: ['s3:PutObject', 's3:Delete*'], Resource: '*' }])).toBe('s3:getobject')
})

test('where every action is meant, one of the service that the resources are of', () => {
  expect(called({ Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' })).toBe('sqs:sendmessage')
  expect(called({ Resource: '*' })).toBe('s3:putobject')
})

test('a role where only its name is asked for, rather than a user whose path ends so', () => {
  const call = told({ Condition: { StringLike: { 'aws:PrincipalArn': '*role/deploy' } } })
  expect(call && callerText(call.caller)).toBe('arn:aws:sts::444455556666:assumed-role/deploy/some-session')
})

test('addresses and ARNs as requests have them', () => {
  const context = (Condition: object) => Object.fromEntries(told({ Condition })?.context ?? [])
  expect(context({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } })['aws:sourceip']).toEqual(['203.0.113.25'])
  expect(context({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:orders' } })['aws:sourcearn']).toEqual(['arn:aws:sns:us-east-1:444455556666:orders'])
})
