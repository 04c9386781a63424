/** What a file leaves open is the same value where the same name stands for it, and only where that is certain. */
import { describe, expect, test } from 'vitest'
import { addsNothing, equals, grantsNone, isEntryNeeded, isNeeded } from '../../src/access/questions.ts'
import { statementsOf } from '../../src/access/trusted.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { loadPart } from '../../src/extract/parts.ts'
import type { Policy } from '../../src/policy/model.ts'
import { openInput, partsNeeded, readOpened } from '../../src/read.ts'
import { catalog, first } from './ask.ts'

async function read(content: string, path = 'policy.json'): Promise<Policy> {
  const opened = openInput({ path, named: true, content })
  for (const part of partsNeeded(opened)) await loadPart(part)
  const [policy] = readOpened(opened, defaultSettings).policies
  if (!policy) throw new TypeError('no policy')
  return policy
}

const json = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
const allow = (action: string | readonly string[], resource: string | readonly string[]) => ({ Effect: 'Allow', Action: action, Resource: resource })
const neededIn = (policy: Policy) => policy.statements.map((statement) => isNeeded(statement, catalog).is)

/** The second of two statements is about what the first is about. */
const template = (resource: string, other = resource) => `Parameters: { Bucket: { Type: String }, Other: { Type: String } }
Resources:
  Made: { Type: AWS::S3::Bucket }
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - { Effect: Allow, Action: 's3:Get*', Resource: ${resource} }
          - { Effect: Allow, Action: s3:GetObject, Resource: ${other} }
`

const terraform = (resource: string) => `variable "bucket" { type = string }
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:Get*"]
    resources = ["${resource}"]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${resource}"]
  }
}
resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
`

describe('a statement is needed', () => {
  test.each<[string, string, 'no' | 'unknown']>([
    ['not beside one that says more of the same bucket', '${Bucket}', 'no'], ['nor where both name it in capitals', '__BUCKET__', 'no'],
    ['though its words are in angle brackets, where each may be another', '<bucket>', 'unknown'],
  ])('%s', async (_, name, is) => {
    expect(neededIn(await read(json(allow('s3:Get*', `arn:aws:s3:::${name}/*`), allow('s3:GetObject', `arn:aws:s3:::${name}/*`))))[1]).toBe(is)
  })

  test('beside one of another name, nobody knows', async () => {
    expect(neededIn(await read(json(allow('s3:Get*', 'arn:aws:s3:::${Bucket}/*'), allow('s3:GetObject', 'arn:aws:s3:::${Other}/*'))))[1]).toBe('unknown')
    expect(neededIn(await read(json(allow('s3:Get*', 'arn:aws:s3:::${Bucket}/*'), allow('s3:GetObject', 'arn:aws:s3:::b/*'))))[1]).toBe('unknown')
  })

  test('not beside two that together say the same of it', async () => {
    const policy = await read(json(allow('s3:Get*', 'arn:aws:s3:::${Bucket}/*'), allow('s3:Put*', 'arn:aws:s3:::${Bucket}/*'), allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::${Bucket}/*')))
    expect(neededIn(policy)[2]).toBe('no')
  })

  test.each<[string, string, 'no' | 'unknown']>([
    ['a parameter', '!Sub "arn:aws:s3:::${Bucket}/*"', 'no'], ['a bucket of the template', '!Sub "${Made.Arn}/*"', 'no'], ['an export, of which this does not know', '{ "Fn::ImportValue": x }', 'unknown'],
    ['a function of which only the name is told', '!Select [0, !Split [",", !Ref Bucket]]', 'unknown'],
  ])('in a template, by %s', async (_, resource, is) => {
    expect(neededIn(await read(template(resource), 'template.yaml'))[1]).toBe(is)
  })

  test.each<[string, string, 'no' | 'unknown']>([
    ['a variable', '${var.bucket}/*', 'no'], ['an item of `for_each`', 'arn:aws:s3:::${each.value}/*', 'unknown'], ['one resource of several', '${aws_s3_bucket.b["x"].arn}/*', 'unknown'],
    ['a function', 'arn:aws:s3:::${uuid()}/*', 'unknown'],
  ])('in a module, by %s', async (_, resource, is) => {
    expect(neededIn(await read(terraform(resource.replaceAll('"', '\\"').replaceAll('\\"', '"')), 'main.tf'))[1]).toBe(is)
  })
})

test('an entry that stands twice is not needed the second time', async () => {
  const twice = first(await read(json(allow('s3:GetObject', ['arn:aws:s3:::${Bucket}/*', 'arn:aws:s3:::${Bucket}/*', 'arn:aws:s3:::${Other}/*']))))
  expect(twice.resources?.values.map((entry) => isEntryNeeded(twice, entry, catalog).is)).toEqual(['no', 'no', 'unknown'])
})

test('a policy in other words is equal, and adds nothing, in the same file; of another file nobody knows', async () => {
  const [together, apart] = [json(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::${Bucket}/*')), json(allow('s3:PutObject', 'arn:aws:s3:::${Bucket}/*'), allow('s3:GetObject', 'arn:aws:s3:::${Bucket}/*'))]
  expect(equals(await read(together), await read(apart), catalog).is).toBe('yes')
  expect(addsNothing(await read(together), await read(json(allow('s3:GetObject', 'arn:aws:s3:::${Bucket}/*'))), catalog).is).toBe('yes')
  expect(equals(await read(together), await read(apart, 'other.json'), catalog).is).toBe('unknown')
})

test('a Deny of the same bucket takes what is granted there', async () => {
  const policy = await read(json(allow('s3:*', 'arn:aws:s3:::${Bucket}/*'), { Effect: 'Deny', Action: 's3:Delete*', Resource: 'arn:aws:s3:::${Bucket}/*' }))
  expect(grantsNone(policy, first({ ...policy, statements: statementsOf([allow('s3:DeleteObject', '*')]) }), catalog).is).toBe('yes')
  expect(grantsNone(policy, first({ ...policy, statements: statementsOf([allow('s3:GetObject', '*')]) }), catalog).is).toBe('unknown')
})

test('two keys that the file does not say are not the same key', async () => {
  const when = (key: string) => ({ ...allow('s3:GetObject', '*'), Condition: { StringEquals: { [key]: 'a' } } })
  expect(neededIn(await read(json(when('<key>'), when('<other>')))).join()).toBe('unknown,unknown')
})
