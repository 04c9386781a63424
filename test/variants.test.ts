/** What is told of policies that end on one role and hang on conditions of their template. */
import { expect, test } from 'vitest'
import { Catalog } from '../src/catalog/catalog.ts'
import { checkDocument } from '../src/check.ts'
import { defaultSettings, override } from '../src/config/settings.ts'
import { loadPart } from '../src/extract/parts.ts'
import { catalog as aws, lintAllWith, rules } from '../src/index.ts'
import { defaultDialect } from '../src/catalog/dialect.ts'
import { readDocument } from '../src/read.ts'

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

test('readings that are the same document are checked once', async () => {
  await loadPart('cloudformation')
  const { Parameters, Conditions } = JSON.parse(template('', '', { Prod: 'Stage', Web: 'Team' })) as Record<string, unknown>
  const Action = { 'Fn::If': ['Prod', { 'Fn::If': ['Web', 's3:ListAllMyBuckets', 'iam:ListRoles'] }, 'ec2:DescribeVpcs'] }
  const Resources = { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] } } } }
  const document = readDocument({ path: 'template.json', named: true, content: JSON.stringify({ Parameters, Conditions, Resources }) }, defaultSettings)
  const seen: unknown[] = []
  const [first] = rules
  if (!first) throw new Error('there are no rules')
  const counting = { ...first, kinds: ['identity' as const], check: { action: ({ value }: { value: string | undefined }) => void seen.push(value) } }
  checkDocument(document, [{ rule: counting, severity: 'error', options: {} }], { catalog: new Catalog(aws()), dialect: defaultDialect })
  expect(document.policies[0]?.variants).toHaveLength(3)
  expect(seen.sort()).toEqual(['ec2:DescribeVpcs', 'iam:ListRoles', 's3:ListAllMyBuckets'])
})
