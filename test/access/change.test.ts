import { describe, expect, test } from 'vitest'
import { grantsNothingNew, keepsDenies, newEntriesOf, successorOf } from '../../src/access/change.ts'
import { parsePolicy } from '../../src/access.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalog } from '../../src/index.ts'
import { witnessOf } from '../../src/access/witness.ts'

const aws = new Catalog(catalog())

function policy(...statements: readonly object[]): ReturnType<typeof parsePolicy> {
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), { kind: 'identity' })
}

const allow = (action: string | readonly string[]) => ({ Effect: 'Allow', Action: action, Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' })
const deny = (action: string | readonly string[], sid?: string) => ({ ...allow(action), Effect: 'Deny', ...(sid !== undefined && { Sid: sid }) })

describe('what a change grants', () => {
  test('a Deny that goes is no new grant', () => {
    const [before, after] = [policy(allow('s3:*'), deny('s3:DeleteObject')), policy(allow('s3:*'))]
    expect(grantsNothingNew(before, after, aws)).toEqual({ is: 'yes' })
    expect(keepsDenies(before, after, aws).is).toBe('no')
  })

  test('an action that does not exist allows nothing, what stands beside it does', () => {
    const before = policy(allow('s3:GetObject'))
    expect(grantsNothingNew(before, policy(allow(['s3:GetObject', 's3:PutObjct'])), aws)).toEqual({ is: 'yes' })
    const answer = grantsNothingNew(before, policy(allow(['s3:GetObject', 's3:PutObjct', 's3:PutObject'])), aws)
    expect(answer.is === 'no' && answer.shown.map(({ call }) => call.action)).toEqual(['s3:putobject'])
  })

  test('what no request asks for is no difference', () => {
    const [bucket, objects] = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*']
    const [both, ...wider] = [{ ...allow(['s3:GetObject', 's3:ListBucket']), Resource: bucket }, { ...allow('s3:ListBucket'), Resource: [bucket, objects] }, { ...allow('s3:ListBucket*'), Resource: objects }, { ...allow('kms:Decrypt'), Resource: objects }]
    for (const each of wider) {
      expect(grantsNothingNew(policy(both), policy(both, each), aws)).toEqual({ is: 'yes' })
      expect(keepsDenies(policy(deny('s3:Get*'), { ...each, Effect: 'Deny' }), policy(deny('s3:Get*'), { ...deny('s3:ListBucket'), Resource: bucket }), aws)).toEqual({ is: 'yes' })
    }
    // Where the Service Authorization Reference may be at fault, it is told.
    expect(grantsNothingNew(policy(both), policy(both, { ...allow('ssm:StartSession'), Resource: 'arn:aws:eks:*:*:cluster/app' }), aws).is).toBe('no')
    // A wildcard that stands where all that it names today stood is wider tomorrow.
    const every = [...(aws.service('kms')?.actions.values() ?? [])].map(({ full }) => full)
    expect(grantsNothingNew(policy({ ...allow(every), Resource: '*' }), policy({ ...allow('kms:*'), Resource: '*' }), aws).is).toBe('no')
  })

  test.each([
    ['of several actions, one that fits', ['s3:GetObject'], 's3:*', 'arn:aws:s3:::amzn-s3-demo-bucket', /^arn:aws:s3:::amzn-s3-demo-bucket$/],
    ['on any resource', ['kms:Encrypt'], ['kms:Encrypt', 'kms:decrypt'], '*', /^arn:aws:kms:/],
    ['named beside another', ['s3:GetObject'], ['s3:ListBucket', 's3:PutObject'], 'arn:aws:s3:::amzn-s3-demo-bucket/*', /bucket\/.+/],
  ])('shown is a request that there is: %s', (_, old, now, resource, expected) => {
    const answer = grantsNothingNew(policy({ ...allow(old), Resource: resource }), policy({ ...allow(now), Resource: resource }), aws)
    const [shown] = answer.is === 'no' ? answer.shown : []
    expect(shown?.call.resource).toMatch(expected)
    expect(shown && aws.action(shown.call.action)).toBeDefined()
  })

  test('the same in other words is neither', () => {
    const [before, after] = [policy(allow('s3:GetObject'), deny(['s3:DeleteObject', 's3:PutObject'])), policy(deny('s3:putobject'), allow('s3:getobject'), deny('s3:DeleteObject'))]
    expect([grantsNothingNew(before, after, aws), keepsDenies(before, after, aws)]).toEqual([{ is: 'yes' }, { is: 'yes' }])
  })

  test('the entries that are new, and the action as AWS writes it', () => {
    const [before, after] = [policy(allow('s3:GetObject')), policy(allow(['s3:GETOBJECT', 's3:PutObject']))]
    const answer = grantsNothingNew(before, after, aws)
    const [shown] = answer.is === 'no' ? answer.shown : []
    expect(shown && newEntriesOf(shown.statement, before).map(({ raw }) => raw)).toEqual(['s3:PutObject'])
    expect(shown && witnessOf(shown.call, aws).action).toBe('s3:PutObject')
  })
})

test.each([
  ['by its Sid', policy(deny('s3:*', 'A')), policy(deny('s3:Get*', 'B'), deny('s3:Put*', 'A')), 1],
  ['by its number', policy(deny('s3:*')), policy(deny('s3:Get*'), deny('s3:Put*')), 0],
  ['none', policy(deny('s3:*', 'A')), policy(deny('s3:Get*')), undefined],
])('the Deny that took the place of another: %s', (_, before, after, index) => {
  const [was] = before.statements
  expect(was && successorOf(was, after)?.index).toBe(index)
})
