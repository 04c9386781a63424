/** What is told of policies that end on one role and hang on conditions of their template. */
import { expect, test } from 'vitest'
import { catalogFile } from '../src/catalog/file.ts'
import { defaultSettings, override } from '../src/config/settings.ts'
import { loadPart } from '../src/extract/parts.ts'
import { lintAllWith } from '../src/index.ts'
import { lint } from '../src/lint.ts'
import type { Policy } from '../src/policy/model.ts'
import type { Rule } from '../src/rule.ts'

/** A role whose two policies pass a role and make functions, each under a condition. */
function template(pass: string, functions: string, conditions: Readonly<Record<string, string>>): string {
  const policy = (PolicyName: string, Action: unknown, more: object = {}) => ({ PolicyName, PolicyDocument: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*', ...more } } })
  const toLambda = { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } }
  const when = (condition: string, action: string) => (condition === '' ? action : { 'Fn::If': [condition, action, 'iam:GetRole'] })
  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09', Parameters: { Stage: { Type: 'String' }, Team: { Type: 'String' } },
    Conditions: Object.fromEntries(Object.entries(conditions).map(([name, parameter]) => [name, { 'Fn::Equals': [{ Ref: parameter }, name] }])),
    Resources: { Deployer: { Type: 'AWS::IAM::Role', Properties: {
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' } },
      Policies: [policy('a', when(pass, 'iam:PassRole'), toLambda), policy('b', ['lambda:InvokeFunction', when(functions, 'lambda:CreateFunction')])],
    } } },
  })
}

/** Of the path that takes both: nothing, whether it is certain, or why it is not. */
async function told(...given: Parameters<typeof template>): Promise<readonly string[]> {
  const { findings } = await lintAllWith([{ path: 'template.json', named: true, content: template(...given) }], override(defaultSettings, { preset: 'strict' }))
  return findings.filter(({ rule }) => rule === 'pass-role-escalation').map(({ unsure }) => unsure ?? 'certain')
}

test('under one condition that both hang on', async () => {
  expect(await told('Prod', 'Prod', { Prod: 'Stage' })).toEqual(['certain'])
})

test('under the condition that one of them hangs on', async () => {
  expect(await told('', 'Prod', { Prod: 'Stage' })).toEqual(['certain'])
})

test('whether two conditions can hold at once, nobody says', async () => {
  expect(await told('Prod', 'Web', { Prod: 'Stage', Web: 'Team' })).toEqual(['Web may hold as well'])
})

test('of readings that are the same, one is checked', async () => {
  await loadPart('terraform')
  const document = (sid: string) => `data "aws_iam_policy_document" "p" {\n  statement {\n    sid       = ${sid}\n    actions   = ["s3:GetObject"]\n    resources = ["*"]\n  }\n}\n`
  const seen: Policy[] = []
  const rule: Rule = {
    id: 'counting', summary: '', category: 'style', severity: 'info', preset: 'recommended', since: '0.1.0', why: '', references: [''], examples: [{ bad: '', good: '' }],
    check: { policy(policy, { report }) { seen.push(policy); report({ at: policy, message: 'seen' }) } },
  }
  const checked = (content: string) => {
    seen.length = 0
    const { findings } = lint([{ path: 'main.tf', named: true, content }], defaultSettings, { rules: [rule], catalog: catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)), today: '2026-11-28' })
    return [findings.length, seen.length]
  }
  expect(checked(document('var.a == "x" ? null : null'))).toEqual([1, 1])
  expect(checked(document('var.a == "x" ? null : "A"'))).toEqual([1, 2])
})
