/** Tree to typed policy: kinds, principals, ARNs, placeholders, and what is told of a text that does not fit the grammar. */
import { describe, expect, test } from 'vitest'
import { defaultDialect, dialectNamed, type Dialect } from '../../src/catalog/dialect.ts'
import { arnFields, parseArn } from '../../src/policy/arn.ts'
import { buildPolicy, type BuildOptions } from '../../src/policy/build.ts'
import { lacks, meantElement } from '../../src/policy/grammar.ts'
import { opening, pointerTo, type Policy, type Text } from '../../src/policy/model.ts'
import { splitPlaceholders } from '../../src/policy/placeholder.ts'
import { isVersionFree } from '../../src/policy/version.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { textOf, wholeFile } from '../../src/text.ts'

function build(text: string, options: Partial<BuildOptions> = {}, dialect: Dialect = defaultDialect): Policy {
  const { tree } = parseJson(wholeFile({ path: 'policy.json', text }))
  if (tree?.type !== 'object') throw new Error('the text of a test is an object')
  return buildPolicy(tree, { dialect: dialect.name, forms: dialect.principals, ...options })
}

function statement(elements: string): Policy['statements'][number] {
  const [first] = build(`{"Statement": {${elements}}}`).statements
  if (!first) throw new Error('the text of a test has a statement')
  return first
}

/** The text of a resource, as a policy has it. */
function resource(text: string): Text {
  const value = statement(`"Resource": ${JSON.stringify(text)}`).resources?.values[0]
  if (!value) throw new Error('the text of a test is a resource')
  return value
}

describe('kind from shape', () => {
  const bucket = '"Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]'
  test.each([
    ['no principal', '"Action": "s3:GetObject", "Resource": "*"', 'identity', undefined],
    ['one bucket', `"Principal": "*", "Action": "s3:*", ${bucket}`, 'bucket', 's3'],
    ['NotPrincipal counts', `"NotPrincipal": {"AWS": "111122223333"}, "Action": "s3:*", ${bucket}`, 'bucket', 's3'],
    ['two buckets', '"Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::a", "arn:aws:s3:::b"]', 'resource', 's3'],
    ['a pattern of buckets', '"Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::b*"', 'resource', 's3'],
    ['every resource', '"Principal": "*", "Action": "s3:*", "Resource": "*"', 'resource', undefined],
    ['an access point', '"Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:us-east-1:111122223333:accesspoint/a"', 'resource', 's3'],
    ['a queue', '"Principal": "*", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:111122223333:q"', 'resource', 'sqs'],
    ['two services', '"Principal": "*", "Action": "*", "Resource": ["arn:aws:sqs:::q", "arn:aws:sns:::t"]', 'resource', undefined],
    ['a role', '"Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"', 'trust', undefined],
    ['a role, by a web identity, in other case', '"Principal": {"Federated": "f"}, "Action": ["STS:AssumeRoleWithWebIdentity"]', 'trust', undefined],
    ['sts with a resource is no trust policy', '"Principal": "*", "Action": "sts:AssumeRole", "Resource": "*"', 'resource', undefined],
    ['a bucket whose name a template fills in', '"Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::${Bucket}/*"', 'bucket', 's3'],
  ])('%s', (_, elements, kind, service) => {
    const policy = build(`{"Statement": {${elements}}}`)
    expect([policy.kind, policy.service, policy.kindFrom]).toEqual([kind, service, 'shape'])
  })

  test('the carrier or the user knows better; the shape still tells the service', () => {
    const policy = build(`{"Statement": {"Principal": "*", "Action": "s3:*", ${bucket}}}`, { kind: 'vpc-endpoint', kindFrom: 'setting', name: 'endpoint' })
    expect([policy.kind, policy.kindFrom, policy.service, policy.name]).toEqual(['vpc-endpoint', 'setting', 's3', 'endpoint'])
  })
})

describe('statements', () => {
  test('one object and a list of one are the same', () => {
    const texts = ['{"Statement": {"Effect": "Allow"}}', '{"Statement": [{"Effect": "Allow"}]}']
    for (const text of texts) expect(build(text).statements.map(({ index, effect }) => [index, effect])).toEqual([[0, 'Allow']])
  })

  test('a clause is a list, whether written as one string, as a list, or negated', () => {
    const read = (elements: string) => {
      const { actions } = statement(elements)
      return actions && [actions.negated, actions.values.map(({ value }) => value), actions.partial, textOf(actions.key.span)]
    }
    expect(read('"Action": "s3:*"')).toEqual([false, ['s3:*'], false, '"Action"'])
    expect(read('"NotAction": ["a:b", "c:d"]')).toEqual([true, ['a:b', 'c:d'], false, '"NotAction"'])
    expect(read('"Action": []')).toEqual([false, [], false, '"Action"'])
    expect(read('"Action": ["a:b", 7]')).toEqual([false, ['a:b'], true, '"Action"'])
    expect(read('"Effect": "Allow"')).toBeUndefined()
  })

  test('the last of two equal keys is read, as JSON parsers do', () => {
    expect(statement('"Effect": "Allow", "Effect": "Deny"').effect).toBe('Deny')
  })

  test('only the two effects are effects; the text stays', () => {
    const { effect, effectText } = statement('"Effect": "allow"')
    expect([effect, effectText?.value]).toEqual([undefined, 'allow'])
  })

  test('a condition is one operator with one key; numbers and Booleans are texts', () => {
    const { conditions } = statement('"Condition": {"Bool": {"a": true}, "NumericEquals": {"b": [1, "2"], "c": 3}}')
    expect(conditions.map(({ operator, key, values }) => [operator.value, key.value, values.map(({ value }) => value)])).toEqual([
      ['Bool', 'a', ['true']], ['NumericEquals', 'b', ['1', '2']], ['NumericEquals', 'c', ['3']],
    ])
  })

  test('a CloudFormation function is unknown wherever it stands', () => {
    const policy = build('{"Statement": [{"Ref": "S"}, {"Effect": {"Ref": "E"}, "Action": {"Fn::If": ["a", "b", "c"]}, "Resource": [{"Fn::GetAtt": ["B", "Arn"]}], "Principal": {"Ref": "P"}, "Condition": {"Fn::If": []}}]}')
    const [only] = policy.statements
    expect(policy.misfits).toEqual([])
    expect(policy.statements).toHaveLength(1)
    expect([only?.index, only?.effect, only?.effectText?.value]).toEqual([1, undefined, undefined])
    expect(only?.actions?.values.map(({ value }) => value)).toEqual([undefined])
    expect(only?.resources?.values.map(({ raw }) => raw)).toEqual(['{"Fn::GetAtt": ["B", "Arn"]}'])
    expect(only?.principals?.values.map(({ who }) => who.is)).toEqual(['unknown'])
    expect([only?.conditions, only?.conditionsPartial]).toEqual([[], true])
  })

  test('what a syntax error touches is not complete', () => {
    const policy = build('{"Version": "2012-10-17", "Statement": [{"Effect": "Allow" "Action": "s3:*"}, {"Effect": "Deny"}]}')
    expect([policy.complete, ...policy.statements.map(({ complete }) => complete)]).toEqual([true, false, true])
  })
})

describe('what does not fit the grammar', () => {
  test.each([
    ['"Version": 20121017', 'Version', 'a number', '20121017'],
    ['"Id": null', 'Id', '`null`', 'null'],
    ['"Statement": "x"', 'Statement', 'a string', '"x"'],
    ['"Statement": [[]]', 'Statement', 'a list', '[]'],
    ['"Statement": {"Effect": ["Allow"]}', 'Effect', 'a list', '["Allow"]'],
    ['"Statement": {"Sid": true}', 'Sid', 'a Boolean', 'true'],
    ['"Statement": {"Action": {"a": "b"}}', 'Action', 'an object', '{"a": "b"}'],
    ['"Statement": {"NotResource": ["*", ["a"]]}', 'NotResource', 'a list', '["a"]'],
    ['"Statement": {"Principal": ["*"]}', 'Principal', 'a list', '["*"]'],
    ['"Statement": {"Principal": {"AWS": 111122223333}}', 'Principal', 'a number', '111122223333'],
    ['"Statement": {"Condition": ["a"]}', 'Condition', 'a list', '["a"]'],
    ['"Statement": {"Condition": {"Bool": "true"}}', 'Condition', 'a string', '"true"'],
    ['"Statement": {"Condition": {"Bool": {"a": null}}}', 'Condition', '`null`', 'null'],
  ])('%s', (text, element, found, at) => {
    const { misfits } = build(`{${text}}`)
    expect(misfits.map((misfit) => [misfit.element, misfit.found, textOf(misfit.at.span)])).toEqual([[element, found, at]])
  })

  test.each([
    ['"Statement": []', ['Statement []']],
    ['"Statement": [{}]', ['statement {}']],
    ['"Statement": {"Action": [], "NotResource": []}', ['Action []', 'NotResource []']],
    ['"Statement": {"Principal": {}}', ['Principal {}']],
    ['"Statement": {"Principal": {"AWS": []}}', ['Principal []']],
    ['"Statement": {"Condition": {"Bool": {}, "StringEquals": {"a": []}}}', ['Condition {}', 'Condition []']],
    ['"Statement": {"Condition": {}}', ['Condition {}']],
    ['"Statement": {"Action": [{"Ref": "A"}], "Condition": {"Ref": "C"}}', []],
    ['"Statement": {"Action": [}}', []],
  ])('empty: %s', (text, expected) => {
    expect(build(`{${text}}`).empties.map(({ element, at }) => `${element} ${textOf(at.span)}`)).toEqual(expected)
  })

  test('an element that is meant is not missing; one that a template may write is not certain to be', () => {
    expect(lacks(statement('"Action": "s3:*"'), 'Effect')).toBe(true)
    expect(lacks(statement('"effect": "Allow"'), 'Effect')).toBe(false)
    expect(lacks(statement('"Actions": ["s3:*"]'), 'Action', 'NotAction')).toBe(false)
    expect(lacks(statement('"Sid": "A", "Fn::Transform": {}'), 'Effect')).toBe(false)
    expect(lacks(statement('"Sid": "A", "${extra}": {}'), 'Effect')).toBe(false)
    expect(lacks(statement('"Sid": "A" "Action": "s3:*"'), 'Effect')).toBe(false)
    expect(lacks(statement(''), 'Effect')).toBe(false)
  })

  test.each([
    ['action', 'Action'], ['Principle', 'Principal'], ['not_resource', 'NotResource'], ['Conditions', 'Condition'], ['Version', undefined], ['//', undefined],
  ])('%s is meant to be %s', (name, meant) => {
    expect(meantElement(statement('"Sid": "A"'), name)).toBe(meant)
  })
})

describe('principals', () => {
  const storagegrid = dialectNamed('storagegrid') ?? defaultDialect
  const who = (principal: string, dialect?: Dialect) => build(`{"Statement": {"Principal": ${principal}}}`, {}, dialect).statements[0]?.principals?.values.map((value) => value.who)
  const aws = (text: string, dialect?: Dialect) => who(JSON.stringify({ AWS: text }), dialect)?.[0]

  test.each([
    ['*', { is: 'anyone' }],
    ['111122223333', { is: 'account', account: '111122223333' }],
    ['arn:aws:iam::111122223333:root', { is: 'account', account: '111122223333' }],
    ['arn:aws-cn:iam::111122223333:user/a/b', { is: 'user', account: '111122223333', name: 'a/b' }],
    ['arn:aws:iam::111122223333:role/app', { is: 'role', account: '111122223333', name: 'app' }],
    ['arn:aws:sts::111122223333:assumed-role/app/session', { is: 'role-session', account: '111122223333', role: 'app', session: 'session' }],
    ['arn:aws:sts::111122223333:federated-user/bob', { is: 'federated-user', account: '111122223333', name: 'bob' }],
    ['AROAEXAMPLEEXAMPLE00', { is: 'unique-id', id: 'AROAEXAMPLEEXAMPLE00' }],
    ['arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1', { is: 'user', account: 'cloudfront', name: 'CloudFront Origin Access Identity E1' }],
    ['arn:aws:iam::${AccountId}:root', { is: 'unknown' }],
    ['<account>', { is: 'unknown' }],
  ])('AWS %s', (text, expected) => {
    expect(aws(text)).toEqual(expected)
  })

  test.each([
    ['11112222333', '11112222333'],
    ['arn:aws:iam::1111:user/a', '1111'],
    ['arn:aws:iam:us-east-1:111122223333:user/a', 'us-east-1'],
    ['arn:aws:s3:::bucket', 's3'],
    ['arn:aws:iam::111122223333:group/a', 'group/a'],
    ['arn:aws:iam::111122223333:user/*', 'arn:aws:iam::111122223333:user/*'],
    ['arn:aws:sts::111122223333:assumed-role/app', 'assumed-role/app'],
    ['arn:aws:iam', 'arn:aws:iam'],
    ['bob', 'bob'],
  ])('AWS %s is no principal, because of %s', (text, part) => {
    const found = aws(text)
    expect(found?.is).toBe('malformed')
    if (found?.is === 'malformed') expect(text.slice(found.start, found.end)).toBe(part)
  })

  test('StorageGRID: longer account ids, groups, and a root that is not the account', () => {
    expect(aws('arn:aws:iam::700001145864652591:user/m', storagegrid)).toEqual({ is: 'user', account: '700001145864652591', name: 'm' })
    expect(aws('arn:aws:iam::27233906934684427525:federated-group/g', storagegrid)).toEqual({ is: 'group', account: '27233906934684427525', name: 'g' })
    expect(aws('arn:aws:iam::700001145864652591:root', storagegrid)?.is).toBe('root-user')
    expect(aws('arn:aws:iam::700001145864652591:user/m')?.is).toBe('malformed')
  })

  test('the other types; a type that does not exist; one that stands alone', () => {
    expect(who(`{"Service": "ec2.amazonaws.com", "Federated": "cognito-identity.amazonaws.com", "CanonicalUser": "${'79a5'.repeat(16)}"}`)).toEqual([
      { is: 'service', name: 'ec2.amazonaws.com' }, { is: 'federated', name: 'cognito-identity.amazonaws.com' }, { is: 'canonical-user', name: '79a5'.repeat(16) },
    ])
    expect(who('{"Aws": "*"}')).toEqual([{ is: 'other' }])
    expect(who('"*"')).toEqual([{ is: 'anyone' }])
    expect(who('"111122223333"')?.[0]?.is).toBe('malformed')
    expect(who('{"Service": "s3.${AWS::Region}.amazonaws.com"}')).toEqual([{ is: 'unknown' }])
    expect(who('{"Service": "ec2.amazonaws.com"}', storagegrid)).toEqual([{ is: 'other' }])
  })
})

describe('ARNs', () => {
  test.each([
    ['arn:aws:s3:::bucket/key', ['arn', 'aws', 's3', '', '', 'bucket/key']],
    ['arn:aws:logs:us-east-1:111122223333:log-group:g:*', ['arn', 'aws', 'logs', 'us-east-1', '111122223333', 'log-group:g:*']],
    ['arn:aws:s3:::b/${aws:username}/*', ['arn', 'aws', 's3', '', '', undefined]],
    ['arn:${AWS::Partition}:s3:::b', ['arn', undefined, 's3', '', '', 'b']],
    ['arn:aws:sqs:<region>:<account id>:q', ['arn', 'aws', 'sqs', undefined, undefined, 'q']],
    ['arn:*:s3:::b', ['arn', '*', 's3', '', '', 'b']],
    ['arn:aws:s3', undefined],
    ['*', undefined],
    ['ARN:aws:s3:::b', undefined],
    ['${BucketArn}/*', undefined],
    ['', undefined],
  ])('%s', (text, fields) => {
    expect(arnFields(resource(text))?.map(({ value }) => value)).toEqual(fields)
    expect(parseArn(resource(text)) === undefined).toBe(fields === undefined)
  })

  test('a field knows its place, behind escapes too', () => {
    const [only] = build(String.raw`{"Statement": {"Resource": "arn:\u0061ws:s3:::b\/key"}}`).statements
    const text = only?.resources?.values[0]
    const places = text && arnFields(text)?.map(({ start, end }) => textOf(text.part(start, end).span))
    expect(places).toEqual(['arn', String.raw`\u0061ws`, 's3', '', '', String.raw`b\/key`])
  })
})

describe('placeholders', () => {
  test.each([
    ['plain', ['plain']],
    ['', ['']],
    ['arn:aws:s3:::<bucket-name>/*', ['arn:aws:s3:::', { text: '<bucket-name>' }, '/*']],
    ['{{ account }}', [{ text: '{{ account }}' }]],
    ['a${Region}b', ['a', { text: '${Region}' }, 'b']],
    ['${AWS::AccountId}', [{ text: '${AWS::AccountId}' }]],
    ['${var.bucket}-__ENV__-%ACCOUNT%-@@X@@', [{ text: '${var.bucket}' }, '-', { text: '__ENV__' }, '-', { text: '%ACCOUNT%' }, '-', { text: '@@X@@' }]],
    ['home/${aws:username}/*', ['home/${aws:username}/*']],
    ['${self:custom.bucket}-${BUCKET:-none}', [{ text: '${self:custom.bucket}' }, '-', { text: '${BUCKET:-none}' }]],
    ['${self:username}${selfish:username}', [{ text: '${self:username}' }, '${selfish:username}']],
    ["${aws:PrincipalTag/team, 'none'}", ["${aws:PrincipalTag/team, 'none'}"]],
    ['${*}${?}${$}${}', ['${*}${?}${$}${}']],
    ['a < b > c', ['a < b > c']],
    ['20%', ['20%']],
  ])('%s', (text, pieces) => {
    expect(splitPlaceholders(text)).toEqual(pieces)
  })
})

describe('the version of the language', () => {
  test.each([
    ['"Resource": "*"', true], ['"Resource": "${aws:username}"', false], ['"Resource": "${Bucket}"', false], ['"Resource": "${broken"', false],
    ['"Resource": 7', false], ['"Action" "Resource": "*"', false],
  ])('%s means the same by both: %s', (elements, expected) => {
    expect(isVersionFree(build(`{"Statement": {${elements}}}`))).toBe(expected)
  })
})

describe('places', () => {
  test('the JSON pointer to a place inside the policy', () => {
    const policy = build('{"Statement": [{"Condition": {"StringLike": {"aws:RequestTag/a~b": ["x", "y"]}}}]}')
    const value = policy.statements[0]?.conditions[0]?.values[1]
    expect(value && pointerTo(policy, value.span)).toBe('/Statement/0/Condition/StringLike/aws:RequestTag~1a~0b/1')
    expect(pointerTo(policy, policy.span)).toBe('')
    expect(textOf(opening(policy).span)).toBe('{')
  })
})
