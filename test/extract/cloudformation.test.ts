/** What is read from templates: where policies are, what they are for, and what their functions come to. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Extracted, Found } from '../../src/extract/document.ts'
import { extract } from '../../src/extract/extract.ts'
import { loadPart } from '../../src/extract/parts.ts'
import { spelt, type Tree } from '../../src/syntax/tree.ts'
import { textOf } from '../../src/text.ts'

beforeAll(async () => {
  for (const part of ['yaml', 'cloudformation', 'serverless'] as const) await loadPart(part)
})

function read(text: string, path = 'template.yaml'): Extracted {
  return extract({ path, text }, true, { list: () => [], read: (name) => files[name] })
}

const files: Record<string, { path: string; text: string }> = {}

function valueOf(tree: Tree): unknown {
  if (tree.type === 'object') return Object.fromEntries(tree.members.map(({ name, value }) => [name, valueOf(value)]))
  if (tree.type === 'array') return tree.items.map(valueOf)
  if (tree.type === 'string') return spelt(tree)
  return tree.type === 'literal' ? tree.value : tree.text
}

/** A role's policy with `resource` in it, among what else the template says. */
function template(resource: string, others = ''): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
${others.includes('Parameters:') || others.includes('Mappings:') || others.includes('Conditions:') ? `${others}\nResources:` : `Resources:\n${others}`}
  Bucket: {Type: AWS::S3::Bucket}
  Named: {Type: AWS::S3::Bucket, Properties: {BucketName: data}}
  Topic: {Type: AWS::SNS::Topic}
  Queue: {Type: AWS::SQS::Queue}
  Function: {Type: AWS::Serverless::Function, Properties: {FunctionName: worker, AutoPublishAlias: live}}
  Logs: {Type: AWS::Logs::LogGroup}
  Role: {Type: AWS::IAM::Role, Properties: {Path: /team/}}
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: s3:GetObject
            Resource: ${resource}
`
}

function only({ found, problems }: Extracted): Found {
  expect(problems).toEqual([])
  const [first, second] = found
  if (!first || second) throw new Error(`a test has one policy, and this has ${found.length}`)
  return first
}

function resourceOf(tree: Tree): unknown {
  const { Statement } = valueOf(tree) as { Statement: { Resource: unknown }[] }
  return Statement[0]?.Resource
}

describe('functions', () => {
  test.each<[string, unknown, string?]>([
    ["!Sub '${Bucket.Arn}/*'", 'arn:${AWS::Partition}:s3:::${Bucket}/*'],
    ["!Sub 'arn:aws:s3:::${Bucket}/${!aws:username}/*'", 'arn:aws:s3:::${Bucket}/${aws:username}/*'],
    ["!Sub ['${A}/x', {A: !GetAtt Named.Arn}]", 'arn:${AWS::Partition}:s3:::data/x'],
    ['{"Fn::Sub": "arn:${AWS::Partition}:s3:::${Named}"}', 'arn:${AWS::Partition}:s3:::data'],
    ["!Join ['', ['arn:aws:s3:::', !Ref Bucket, '/*']]", 'arn:aws:s3:::${Bucket}/*'],
    ['!GetAtt Bucket.Arn', 'arn:${AWS::Partition}:s3:::${Bucket}'],
    ['!GetAtt [Bucket, Arn]', 'arn:${AWS::Partition}:s3:::${Bucket}'],
    ['!Ref Topic', 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${Topic.TopicName}'],
    ['!GetAtt Queue.Arn', 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Queue.QueueName}'],
    ['!GetAtt Logs.Arn', 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Logs}:*'],
    ['!GetAtt Role.Arn', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/team/${Role}'],
    ['!Ref Queue', '${Queue}'],
    ['!Ref Function.Alias', 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:worker:live'],
    ["!Sub '${Function.Version}'", 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:worker:${Function.Version}'],
    ['!Ref Topic.Alias', '${Topic.Alias}'],
    ['!ImportValue x', '${Fn::ImportValue x}'],
    ['!GetAtt Other.Outputs.Arn', '${Other.Outputs.Arn}'],
    ['!Ref One', 'arn:aws:s3:::one', 'Parameters: {One: {Type: String, AllowedValues: [arn:aws:s3:::one]}}'],
    ['!Ref Two', '${Two}', 'Parameters: {Two: {Type: String}}'],
    ['!Ref Three', '${Three}', 'Parameters: {Three: {Type: AWS::SSM::Parameter::Value<String>, Default: /x}}'],
    ['!FindInMap [M, a, arn]', 'arn:aws:s3:::mapped', 'Mappings: {M: {a: {arn: arn:aws:s3:::mapped}}}'],
    ['!FindInMap [M, !Ref AWS::Region, arn]', '${Fn::FindInMap M.${AWS::Region}.arn}', 'Mappings: {M: {a: {arn: arn:aws:s3:::mapped}, b: {arn: arn:aws:s3:::other}}}'],
    ['!FindInMap [M, !Ref AWS::Region, arn]', 'arn:aws:s3:::mapped', 'Mappings: {M: {a: {arn: arn:aws:s3:::mapped}, b: {arn: arn:aws:s3:::mapped}}}'],
    ['!FindInMap [M, !Ref AWS::Region, arn, {DefaultValue: x}]', '${Fn::FindInMap M.${AWS::Region}.arn}', 'Mappings: {M: {a: {arn: arn:aws:s3:::mapped}}}'],
    ["!Select [1, ['x', 'arn:aws:s3:::b']]", 'arn:aws:s3:::b'],
    ["!Select [2, !Split ['|', 'a|b|arn:aws:s3:::c']]", 'arn:aws:s3:::c'],
    ["[!Ref AWS::NoValue, 'arn:aws:s3:::b']", ['arn:aws:s3:::b']],
    ['!Base64 x', '${Fn::Base64}'],
    ["!Sub '{{resolve:ssm:/${AWS::StackName}/bucket}}/*'", '{{resolve:ssm:/${AWS::StackName}/bucket}}/*'],
  ])('%s', (resource, want, others = '') => {
    const found = only(read(template(resource, others)))
    expect(resourceOf(found.tree)).toEqual(want)
    expect(found.kind).toBe('identity')
    expect(found.holder).toMatchObject({ kind: 'role', name: 'Role' })
  })

  test('a mapping of account ids gives an account id, by whatever key', () => {
    const among = (ids: string) => JSON.stringify(only(read(template('!FindInMap [M, !Ref AWS::Region, id]', `Mappings: {M: ${ids}}`))).tree, (name, each: unknown) => (name === 'source' ? undefined : each))
    expect(among('{a: {id: "111122223333"}, b: {id: "444455556666"}}')).toContain('"form":"account"')
    expect(among('{a: {id: "111122223333"}, b: {id: none}}')).not.toContain('"form"')
  })

  test('the author\'s own text may be edited, what a function stands for may not', () => {
    const { tree } = only(read(template("!Sub '${Bucket.Arn}/data/*'")))
    const statement = tree.members[1]?.value
    const resource = statement?.type === 'array' && statement.items[0]?.type === 'object' ? statement.items[0].members[2]?.value : undefined
    if (resource?.type !== 'string') throw new Error('the resource is a text')
    const text = spelt(resource)
    const own = resource.part(text.indexOf('/data'), text.length)
    expect([textOf(own), own.indirect]).toEqual(['/data/*', undefined])
    const written = resource.part(0, 12)
    expect([textOf(written), written.indirect]).toEqual(['${Bucket.Arn}', true])
    expect(resource.span.indirect).toBe(true)
  })
})

test('an item that would need a function around it is not added', () => {
  const { tree, notation } = only(read(template("[!GetAtt Bucket.Arn, 'arn:aws:s3:::other']")))
  const statement = tree.members[1]?.value
  const resource = statement?.type === 'array' && statement.items[0]?.type === 'object' ? statement.items[0].members[2]?.value : undefined
  if (resource?.type !== 'array' || !notation) throw new Error('the resource is a list')
  expect(notation.append(resource, ['"arn:aws:s3:::${Bucket}/*"'])).toBeUndefined()
  expect(notation.append(resource, ['"arn:aws:s3:::x/${aws:username}/*"'])?.text).toBe(", 'arn:aws:s3:::x/${aws:username}/*'")
})

describe('conditions', () => {
  const conditions = `Parameters: {Env: {Type: String, Default: dev, AllowedValues: [dev, prod]}}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsDev: !Equals [!Ref Env, dev]
  NotProd: !Not [!Condition IsProd]`

  test('both branches, as variants', () => {
    const { tree, when, variants = [] } = only(read(template('!If [IsProd, arn:aws:s3:::prod, arn:aws:s3:::dev]', conditions)))
    expect([resourceOf(tree), when]).toEqual(['arn:aws:s3:::prod', 'IsProd'])
    expect(variants.map((variant) => [resourceOf(variant.tree), variant.when])).toEqual([['arn:aws:s3:::dev', 'not IsProd']])
  })

  test('conditions that exclude each other are not true together', () => {
    const { tree, variants = [] } = only(read(template('[!If [IsProd, a, b], !If [IsDev, c, d], !If [NotProd, e, f]]', conditions)))
    expect([tree, ...variants.map((variant) => variant.tree)].map(resourceOf)).toEqual([['b', 'c', 'e'], ['a', 'd', 'f']])
  })

  test('a default is a variant that takes it for granted', () => {
    const { tree, variants = [] } = only(read(template("!Sub 'arn:aws:s3:::${Env}'", conditions)))
    expect(resourceOf(tree)).toBe('arn:aws:s3:::${Env}')
    expect(variants.map((variant) => [resourceOf(variant.tree), variant.assuming])).toEqual([['arn:aws:s3:::dev', 'the parameter `Env` keeps its default']])
  })

  test('a document that is there under one of two conditions only', () => {
    const api = (statements: string) => read(`Transform: AWS::Serverless-2016-10-31\n${conditions}\nResources:\n  A: {Type: AWS::Serverless::Api, Properties: {Auth: {ResourcePolicy: {CustomStatements: ${statements}}}}}`)
    const { tree, variants } = only(api('[!If [IsProd, !Ref AWS::NoValue, {Effect: Deny, Principal: "*", Action: "execute-api:Invoke", Resource: a}]]'))
    expect([resourceOf(tree), variants]).toEqual(['a', undefined])
    expect(api('[!If [IsProd, !Ref AWS::NoValue, !Ref AWS::NoValue]]').found).toEqual([])
  })

  test('a condition that nothing defines is left open', () => {
    const { tree, variants } = only(read(template('!If [Other, a, b]')))
    expect([resourceOf(tree), variants]).toEqual(['${Fn::If Other}', undefined])
  })
})

describe('where policies are', () => {
  const document = '{Version: "2012-10-17", Statement: {Effect: Allow, Action: "s3:*", Resource: "*"}}'
  const resources = (text: string) => `AWSTemplateFormatVersion: x\nResources:\n${text}`

  test.each<[string, string, readonly (readonly [string, string | undefined, string | undefined])[]]>([
    ['inline policies', `  R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${document}, Policies: [{PolicyName: p, PolicyDocument: ${document}}]}}`, [['R', 'trust', undefined], ['R policy p', 'identity', undefined]]],
    ['a queue', `  Q: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref X], PolicyDocument: ${document}}}`, [['Q', 'resource', 'sqs']]],
    ['a table', `  T: {Type: AWS::DynamoDB::Table, Properties: {ResourcePolicy: {PolicyDocument: ${document}}}}`, [['T', 'resource', 'dynamodb']]],
    ['JSON in a text', `  O: {Type: AWS::Organizations::Policy, Properties: {Type: SERVICE_CONTROL_POLICY, Content: '${JSON.stringify({ Version: '2012-10-17', Statement: [] })}'}}`, [['O', 'scp', undefined]]],
    ['another kind of an organization\'s policy', `  O: {Type: AWS::Organizations::Policy, Properties: {Type: TAG_POLICY, Content: {}}}`, []],
    ['a function of the Serverless Application Model', `  F: {Type: AWS::Serverless::Function, Properties: {Policies: [AWSLambdaExecute, {S3ReadPolicy: {BucketName: b}}, ${document}]}}`, [['F policies', 'identity', undefined]]],
    ['what an event of a function adds to the policy of its API', '  F: {Type: AWS::Serverless::Function, Properties: {Events: {Get: {Type: Api, Properties: {Auth: {ResourcePolicy: {CustomStatements: [{Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*"}]}}}}}}}', [['F event Get', 'resource', 'execute-api']]],
    ['no statements of the author', '  A: {Type: AWS::Serverless::Api, Properties: {Auth: {ResourcePolicy: {CustomStatements: []}}}}', []],
    ['a permission', '  L: {Type: AWS::Lambda::Permission, Properties: {Action: lambda:InvokeFunction, Principal: s3.amazonaws.com, FunctionName: !Ref F}}', [['L', 'resource', 'lambda']]],
    ['a statement', '  E: {Type: AWS::Events::EventBusPolicy, Properties: {StatementId: s, Statement: {Effect: Allow, Principal: "*", Action: "events:PutEvents", Resource: "*"}}}', [['E', 'resource', 'events']]],
    ['a list that hangs on a condition', `  G: {Type: AWS::IAM::Group, Properties: {Policies: !If [C, [{PolicyName: a, PolicyDocument: ${document}}], !Ref AWS::NoValue]}}`, [['G policy a', 'identity', undefined]]],
    ['resources made of a list', `  Fn::ForEach::Each: [Name, [A, B], {'P\${Name}': {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${document}}}}]`, [['PA', 'identity', undefined], ['PB', 'identity', undefined]]],
    ['a construct', `  R: {Type: AWS::IAM::ManagedPolicy, Metadata: {'aws:cdk:path': Stack/Policy/Resource}, Properties: {PolicyDocument: ${document}}}`, [['Stack/Policy', 'identity', undefined]]],
    ['a template in a template', `  S:\n    Type: AWS::CloudFormation::StackSet\n    Properties:\n      TemplateBody: |\n        Resources:\n          M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${document}}}`, [['M', 'identity', undefined]]],
  ])('%s', (_, text, want) => expect(read(resources(text)).found.map(({ name, kind, service }) => [name, kind, service])).toEqual(want))

  test('what the Serverless transform puts into all of a type', () => {
    const { found } = read(`Globals: {Function: {AssumeRolePolicyDocument: ${document}}, Api: {Auth: {ResourcePolicy: {CustomStatements: [{Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*"}]}}}}\n${resources('  F: {Type: AWS::Serverless::Function}')}`)
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([['Globals.Function', 'trust'], ['Globals.Api', 'resource']])
  })

  test('what a file beside the template holds that it includes', () => {
    files['app/policy.yaml'] = { path: 'app/policy.yaml', text: `Version: '2012-10-17'\nStatement: [{Effect: Allow, Action: 's3:*', Resource: !Ref Bucket}]\n` }
    const include = (location: string) => resources(`  Bucket: {Type: AWS::S3::Bucket}\n  M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: ${location}}}}}}`)
    const { tree } = only(read(include('./policy.yaml'), 'app/template.yaml'))
    const statements = tree.members[1]
    expect([statements && textOf(statements.key.span), statements?.span.source.path, statements?.span.indirect]).toEqual(['Statement', 'app/policy.yaml', true])
    for (const elsewhere of ['s3://bucket/policy.yaml', './gone.yaml', '!Ref Location']) {
      const { found, unresolved = [] } = read(include(elsewhere), 'app/template.yaml')
      expect([found.length, unresolved.length]).toEqual([0, 1])
    }
  })

  test('what is not known is told with its reason', () => {
    const { found, unresolved = [] } = read(resources('  M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: !Ref Document}}').replace('Resources:', 'Parameters: {Document: {Type: String}}\nResources:'))
    expect([found.length, ...unresolved.map(({ why, span }) => `${textOf(span)}: ${why}`)]).toEqual([0, '!Ref Document: the parameter has no fixed value'])
  })

  test('what the template silences', () => {
    const { silences = [] } = read(resources('  R:\n    Type: AWS::IAM::ManagedPolicy\n    Metadata: {policylint: {ignore: [{rule: every-action, because: break glass}]}}\n    Properties: {}'))
    expect(silences.map(({ rules, because, scope }) => [...rules, because, scope && textOf(scope).slice(0, 2)])).toEqual([['every-action', 'break glass', 'R:']])
  })

  test('the line of the program that made a construct', () => {
    files['cdk.out/manifest.json'] = { path: 'cdk.out/manifest.json', text: JSON.stringify({ artifacts: { Stack: { metadata: { '/Stack/Policy/Resource': [{ type: 'aws:cdk:logicalId', data: 'R', trace: ['new ManagedPolicy (/app/node_modules/x.js:1:1)', 'at new Stack (/home/somebody/app/lib/stack.ts:2:3)'] }] } } } }) }
    files['lib/stack.ts'] = { path: 'lib/stack.ts', text: 'class Stack {\n  policy = new ManagedPolicy()\n}\n' }
    const { found } = read(JSON.stringify({ Resources: { R: { Type: 'AWS::IAM::ManagedPolicy', Metadata: { 'aws:cdk:path': 'Stack/Policy/Resource' }, Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [] } } } } }), 'cdk.out/Stack.template.json')
    expect(found.map(({ name, related }) => [name, related?.map(({ at }) => textOf(at.span))])).toEqual([['Stack/Policy', ['"R"', 'policy = new ManagedPolicy()']]])
  })
})

describe('the Serverless Framework', () => {
  const service = `service: s
custom:
  table: users
  arn: 'arn:aws:dynamodb:us-east-1:111122223333:table/\${self:custom.table}'
  appSync: {dataSources: [{type: NONE, config: {iamRoleStatements: [{Effect: Allow, Action: 's3:*', Resource: '*'}]}}]}
provider:
  name: aws
  iam:
    role:
      statements:
        - Effect: Allow
          Action: dynamodb:GetItem
          Resource: [ '\${self:custom.arn}', '\${self:custom.arn}/index/*', !GetAtt Table.Arn, 'arn:aws:s3:::\${env:BUCKET}/*', 'arn:aws:s3:::b/\${aws:username}' ]
functions:
  hello: {handler: h, iamRoleStatements: [{Effect: Allow, Action: 's3:*', Resource: '*'}]}
fargate: {iamRoleStatements: [{Effect: Allow, Action: 's3:*', Resource: '*'}]}
resources:
  Resources:
    Table: {Type: AWS::DynamoDB::Table}
    M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: []}}}
`
  test('a function that asks for a role without statements of its own', () => {
    const { found, unresolved } = read('service: s\nprovider: {name: aws, apiGateway: {resourcePolicy: []}, iam: {role: {statements: []}}}\nfunctions: {hello: {handler: h, iamRoleStatements: []}}\n', 'serverless.yml')
    expect([found, unresolved]).toEqual([[], []])
  })

  test('the references of plug-ins are those of Fn::Sub', () => {
    const { found: [role] } = read(`service: s
plugins: [serverless-pseudo-parameters]
provider:
  name: aws
  iamRoleStatements:
    - Effect: Allow
      Action: ses:SendEmail
      Resource: ["arn:aws:ses:#{AWS::Region}:#{AWS::AccountId}:identity/*", "#{Topic}", !Sub "arn:aws:sns:#{AWS::Region}:\${AWS::AccountId}:t"]
`, 'serverless.yml')
    expect(role && resourceOf(role.tree)).toEqual([
      'arn:aws:ses:#{AWS::Region}:#{AWS::AccountId}:identity/*', '#{Topic}', 'arn:aws:sns:${AWS::Region}:${AWS::AccountId}:t',
    ])
    expect(JSON.stringify(role?.tree, (name, each: unknown) => (name === 'source' ? undefined : each))).toContain('{"text":"#{AWS::AccountId}","why":"it depends on where the stack is made","form":"account"}')
  })

  test('roles and resources, with the variables of the file', () => {
    const { found } = read(service, 'serverless.yml')
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([['the role of the functions', 'identity'], ['the role of hello', 'identity'], ['the role of custom.appSync.dataSources.0.config', 'identity'], ['the role of fargate', 'identity'], ['M', 'identity']])
    const [first] = found
    expect(first && resourceOf(first.tree)).toEqual([
      'arn:aws:dynamodb:us-east-1:111122223333:table/users', 'arn:aws:dynamodb:us-east-1:111122223333:table/users/index/*',
      'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}', 'arn:aws:s3:::${env:BUCKET}/*', 'arn:aws:s3:::b/${aws:username}',
    ])
  })
})

test('brackets that nobody closes take no time', { timeout: 5_000 }, () => {
  const { found } = read(`service: s\nprovider: {name: aws, iam: {role: {statements: [{Effect: Allow, Action: 's3:GetObject', Resource: '${'${file('.repeat(50_000)}'}]}}}\n`, 'serverless.yml')
  expect(found).toHaveLength(1)
})
