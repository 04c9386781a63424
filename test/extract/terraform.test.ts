/** What is known of policies in a Terraform module, and where it stands. */
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/config/settings.ts'
import type { Document, Surroundings } from '../../src/extract/document.ts'
import { extract } from '../../src/extract/extract.ts'
import { loadPart } from '../../src/extract/parts.ts'
import type { Policy, Statement } from '../../src/policy/model.ts'
import { readDocument } from '../../src/read.ts'
import { textOf, type Source } from '../../src/text.ts'

beforeAll(async () => {
  await loadPart('terraform')
  await loadPart('plan')
})

function surroundings(files: Readonly<Record<string, string>>): Surroundings {
  const sources = new Map(Object.entries(files).map(([path, text]): [string, Source] => [path, { path, text }]))
  return {
    list: (folder) => [...sources.keys()].filter((path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.') === folder).map((path) => path.slice(path.lastIndexOf('/') + 1)).sort(),
    read: (path) => sources.get(path),
  }
}

function documentOf(files: Readonly<Record<string, string>> | string, path = 'main.tf'): Document {
  const all = typeof files === 'string' ? { [path]: files } : files
  return readDocument({ path, named: true, content: all[path] ?? '' }, defaultSettings, surroundings(all))
}

function policyOf(files: Readonly<Record<string, string>> | string, path = 'main.tf'): Policy {
  const { policies, problems } = documentOf(files, path)
  expect(problems).toEqual([])
  expect(policies.length).toBe(1)
  const [policy] = policies
  if (!policy) throw new Error('no policy')
  return policy
}

function statementOf(policy: Policy, index = 0): Statement {
  const statement = policy.statements[index]
  if (!statement) throw new Error('no statement')
  return statement
}

/** The resources of a policy in a role, given the expression for them. */
function resources(expression: string, rest = ''): readonly string[] {
  const policy = policyOf(`resource "aws_iam_role_policy" "p" {\n  role = "r"\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = ${expression} }] })\n}\n${rest}`)
  return statementOf(policy).resources?.values.map(({ raw }) => raw) ?? []
}

const document = (inside: string, name = 'p') => `data "aws_iam_policy_document" "${name}" {\n${inside}\n}\n`
const statement = (inside: string) => `  statement {\n${inside}\n  }\n`
const documentWith = (name: string, actions = '["s3:GetObject"]') => document(statement(`    actions = ${actions}\n    resources = ["*"]`), name)
const simple = statement('    actions = ["s3:GetObject"]\n    resources = ["*"]')

describe('kinds and holders, by use', () => {
  test('a document with `for_each`, by each instance', () => {
    const policy = policyOf(`data "aws_iam_policy_document" "p" {\n  for_each = { a = "ec2.amazonaws.com" }\n${statement('    actions = ["sts:AssumeRole"]')}}\nresource "aws_iam_role" "r" {\n  for_each = data.aws_iam_policy_document.p\n  assume_role_policy = each.value.json\n}\n`)
    expect([policy.kind, policy.kindFrom, policy.name]).toEqual(['trust', 'carrier', 'data.aws_iam_policy_document.p'])
  })

  test.each(['{ for k, d in data.aws_iam_policy_document.p : k => d.json }', 'local.trust'])('a document with `for_each`, by each item of what `for` makes of it: %s', (collection) => {
    const policy = policyOf(`locals {\n  trust = { for d in data.aws_iam_policy_document.p : d.id => d.json }\n}\ndata "aws_iam_policy_document" "p" {\n  for_each = { a = "ec2.amazonaws.com" }\n${statement('    actions = ["sts:AssumeRole"]')}}\nresource "aws_iam_role" "r" {\n  for_each = ${collection}\n  assume_role_policy = each.value\n}\n`)
    expect([policy.kind, policy.kindFrom, policy.name]).toEqual(['trust', 'carrier', 'data.aws_iam_policy_document.p'])
  })

  test.each(['local.policies[var.k]', '"${local.policies[var.k]}"', 'jsonencode(local.policies[var.k])'])('policies of which a variable chooses one: %s', (choice) => {
    const json = (action: string) => (choice.startsWith('jsonencode') ? '' : 'jsonencode(') + `{ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*" }] }` + (choice.startsWith('jsonencode') ? '' : ')')
    const { policies, unresolved } = documentOf(`locals {\n  policies = {\n    a = ${json('sqs:SendMessage')}\n    b = ${json('sqs:ReceiveMessage')}\n  }\n}\nresource "aws_sqs_queue_policy" "q" {\n  queue_url = "q"\n  policy = ${choice}\n}\n`)
    expect(policies.map(({ kind, service, statements }) => [kind, service, statements[0]?.actions?.values[0]?.value])).toEqual([['resource', 'sqs', 'sqs:SendMessage'], ['resource', 'sqs', 'sqs:ReceiveMessage']])
    expect(unresolved).toEqual([])
  })

  test('a document in another file of the module', () => {
    const policy = policyOf({ 'main.tf': document(statement('    actions = ["sts:AssumeRole"]\n    principals {\n      type = "Service"\n      identifiers = ["ec2.amazonaws.com"]\n    }')), 'role.tf': 'resource "aws_iam_role" "r" {\n  assume_role_policy = data.aws_iam_policy_document.p.json\n}\n' })
    expect([policy.kind, policy.kindFrom, policy.name, policy.holder?.id]).toEqual(['trust', 'carrier', 'data.aws_iam_policy_document.p', 'aws_iam_role.r'])
    expect(policy.related?.map(({ at }) => textOf(at.span))).toEqual(['assume_role_policy'])
  })

  test('each kind once', () => {
    const use = (type: string, name: string, argument: string) => `resource "${type}" "${name}" {\n  ${argument}\n}\n`
    const { policies } = documentOf(document(simple) + use('aws_sqs_queue_policy', 'a', 'policy = data.aws_iam_policy_document.p.json') + use('aws_sqs_queue_policy', 'b', 'policy = data.aws_iam_policy_document.p.json') + use('aws_iam_policy', 'c', 'policy = data.aws_iam_policy_document.p.minified_json'))
    expect(policies.map(({ kind, service }) => [kind, service])).toEqual([['resource', 'sqs'], ['identity', undefined]])
  })

  test('a managed policy and the role that it is attached to', () => {
    const policy = policyOf('resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Version = "2012-10-17", Statement = [] })\n}\nresource "aws_iam_role_policy_attachment" "a" {\n  role = aws_iam_role.r.name\n  policy_arn = aws_iam_policy.p.arn\n}\n')
    expect(policy.holder).toEqual({ id: 'aws_iam_role.r', kind: 'role', name: 'aws_iam_role.r' })
  })

  test('Block Public Access of the bucket', () => {
    const policy = policyOf('resource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n  policy = jsonencode({ Version = "2012-10-17", Statement = [] })\n}\nresource "aws_s3_bucket_public_access_block" "b" {\n  bucket = aws_s3_bucket.b.bucket\n  block_public_policy = true\n  restrict_public_buckets = var.x\n}\n')
    expect([policy.kind, policy.publicAccessBlock]).toEqual(['bucket', { blockPublicPolicy: true, restrictPublicBuckets: undefined, at: { span: expect.anything() as unknown } }])
  })

  test('an SCP, an RCP, and what is no policy of IAM', () => {
    const organizations = (type: string) => documentOf(`resource "aws_organizations_policy" "p" {\n  ${type}\n  content = jsonencode({ Version = "2012-10-17", Statement = [] })\n}\n`).policies.map(({ kind }) => kind)
    expect(organizations('')).toEqual(['scp'])
    expect(organizations('type = "RESOURCE_CONTROL_POLICY"')).toEqual(['rcp'])
    expect(documentOf('resource "aws_organizations_policy" "p" {\n  type = "TAG_POLICY"\n  content = jsonencode({ tags = {} })\n}\n').policies).toEqual([])
  })

  test('a permission of a function is a statement', () => {
    const policy = policyOf('resource "aws_lambda_permission" "p" {\n  action = "lambda:InvokeFunction"\n  function_name = "f"\n  principal = "s3.amazonaws.com"\n  source_arn = aws_s3_bucket.b.arn\n}\n')
    expect([policy.kind, policy.service, statementOf(policy).principals?.values.map(({ type, text }) => [type, text.raw])]).toEqual(['resource', 'lambda', [['Service', 's3.amazonaws.com']]])
    expect(statementOf(policy).conditions.map(({ operator, key }) => [operator.raw, key.raw])).toEqual([['ArnLike', 'AWS:SourceArn']])
  })

  test('by shape where no argument tells: a local, an argument of a module', () => {
    const { policies } = documentOf('module "m" {\n  source = "./m"\n  policy = jsonencode({ Version = "2012-10-17", Statement = [] })\n}\nlocals {\n  x = { Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] }\n  no = { Statement = "of the bank" }\n}\n')
    expect(policies.map(({ name, kindFrom }) => [name, kindFrom])).toEqual([['module.m.policy', 'shape'], ['local.x', 'shape']])
  })
})

test('of several that an argument chooses from by what is unknown, each is for its use', () => {
  const policy = (action: string) => `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "${action}", Principal = { Service = "ec2.amazonaws.com" } }] })`
  const { policies, unresolved } = documentOf(`resource "aws_iam_role" "r" {\n  assume_role_policy = lookup({ a = ${policy('sts:AssumeRole')}, b = ${policy('sts:TagSession')} }, var.k)\n}\n`)
  expect([policies.map(({ kind, kindFrom, statements }) => [kind, kindFrom, statements[0]?.actions?.values[0]?.value]), unresolved]).toEqual([[['trust', 'carrier', 'sts:AssumeRole'], ['trust', 'carrier', 'sts:TagSession']], []])
})

describe('policy documents', () => {
  test('defaults, and elements at their arguments', () => {
    const text = document(statement('    not_actions = ["s3:*"]\n    not_resources = ["*"]'))
    const policy = policyOf(text)
    const { effect, actions, resources: all, elements } = statementOf(policy)
    expect([policy.version?.value, effect, actions?.negated, all?.negated]).toEqual(['2012-10-17', 'Allow', true, true])
    expect(elements.map(({ name, key }) => [name, textOf(key.span)])).toEqual([['Effect', 'statement'], ['NotAction', 'not_actions'], ['NotResource', 'not_resources']])
  })

  test('`&{…}` and `$${…}` are variables of IAM', () => {
    const policy = policyOf(document(statement('    actions = ["s3:GetObject"]\n    resources = ["arn:aws:s3:::b/&{aws:username}", "arn:aws:s3:::b/$${aws:userid}"]')))
    expect(statementOf(policy).resources?.values.map(({ value }) => value)).toEqual(['arn:aws:s3:::b/${aws:username}', 'arn:aws:s3:::b/${aws:userid}'])
  })

  test('sources come first, and statements of one Sid take the place of those before', () => {
    const one = (sid: string, action: string) => statement(`    sid = "${sid}"\n    actions = ["${action}"]\n    resources = ["*"]`)
    const policy = policyOf(document('  source_policy_documents = [data.aws_iam_policy_document.s.json]\n  override_policy_documents = [data.aws_iam_policy_document.o.json]\n' + one('A', 's3:A') + one('B', 's3:B')) + document(one('A', 's3:sourceA') + one('S', 's3:S'), 's') + document(one('B', 's3:overB') + one('O', 's3:O'), 'o'))
    expect(policy.statements.map(({ sid, actions }) => [sid?.value, actions?.values[0]?.raw])).toEqual([['A', 's3:A'], ['S', 's3:S'], ['B', 's3:overB'], ['O', 's3:O']])
  })

  test('a source that is not known leaves the statements open', () => {
    const { found } = extract({ path: 'main.tf', text: document(`  source_policy_documents = var.d\n${simple}`) }, true)
    const list = found[0]?.tree.members.find(({ name }) => name === 'Statement')?.value
    expect(list?.type === 'array' && list.items.map(({ type }) => type)).toEqual(['unknown', 'object'])
  })

  test('what is written once for several blocks is for one no place to be changed', () => {
    const block = (type: string, inside: string, items: string) => `    dynamic "${type}" {\n      for_each = ${items}\n      content {\n${inside}\n      }\n    }\n`
    const placesOf = (items: string) => {
      const { conditions, principals } = statementOf(policyOf(document(statement(`    actions = ["sts:AssumeRole"]\n${block('principals', 'type = "AWS"\nidentifiers = ["1", principals.value]', items)}${block('condition', 'test = "StringEquals"\nvariable = "aws:PrincipalTag/${condition.value}"\nvalues = ["x"]', items)}`))))
      return [principals?.values[0], conditions[0]?.values[0]].map((node) => node?.span.bound ?? false)
    }
    expect([placesOf('["a", "b"]'), placesOf('["a"]')]).toEqual([[true, true], [false, false]])
  })

  test('dynamic blocks over known items, and over unknown ones', () => {
    const dynamic = (items: string) => document(`  dynamic "statement" {\n    for_each = ${items}\n    iterator = it\n    content {\n      actions = ["s3:\${it.value}"]\n      resources = ["*"]\n    }\n  }`)
    expect(policyOf(dynamic('["Get", "Put"]')).statements.map(({ actions }) => actions?.values[0]?.value)).toEqual(['s3:Get', 's3:Put'])
    expect(policyOf(dynamic('var.x')).statements.map(({ actions }) => actions?.values[0]?.raw)).toEqual(['s3:${var.x[*]}'])
  })

  test('conditions of one operator and one key are one', () => {
    const condition = (variable: string, value: string) => `    condition {\n      test = "StringEquals"\n      variable = "${variable}"\n      values = ["${value}"]\n    }\n`
    const policy = policyOf(document(statement(`    actions = ["s3:GetObject"]\n    resources = ["*"]\n${condition('aws:a', '1')}${condition('aws:a', '2')}${condition('aws:b', '3')}`)))
    expect(statementOf(policy).conditions.map(({ key, values }) => [key.raw, values.map(({ raw }) => raw)])).toEqual([['aws:a', ['1', '2']], ['aws:b', ['3']]])
  })

  test('a number is a text, as the provider makes it one', () => {
    const { principals } = statementOf(policyOf(document(statement('    actions = ["s3:GetObject"]\n    principals {\n      type = "AWS"\n      identifiers = [111122223333]\n    }'))))
    expect(principals?.values.map(({ text }) => text.value)).toEqual(['111122223333'])
  })

  test('everyone, and everyone of AWS', () => {
    const principal = (type: string) => statementOf(policyOf(document(statement(`    actions = ["s3:GetObject"]\n    principals {\n      type = "${type}"\n      identifiers = ["*"]\n    }`)))).principals?.values.map(({ type: own, text }) => [own, text.raw])
    expect(principal('*')).toEqual([['*', '*']])
    expect(principal('AWS')).toEqual([['AWS', '*']])
  })

  test('what is null or an unknown choice is not said to be missing', () => {
    const policy = policyOf(document(statement('    actions = var.a ? ["s3:GetObject"] : []\n    resources = try(var.r, null)\n    not_resources = try(var.n, null)')))
    expect(statementOf(policy).complete).toBe(false)
  })
})

describe('values', () => {
  const bucket = 'resource "aws_s3_bucket" "b" {\n  bucket = "logs"\n}\n'
  const cases: readonly (readonly [expression: string, rest: string, values: readonly string[]])[] = [
    ['"${aws_s3_bucket.b.arn}/*"', bucket, ['arn:${data.aws_partition.current.partition}:s3:::logs/*']],
    ['aws_s3_bucket.c.arn', 'resource "aws_s3_bucket" "c" {\n  bucket_prefix = "x"\n}\n', ['arn:${data.aws_partition.current.partition}:s3:::${aws_s3_bucket.c.id}']],
    ['aws_sqs_queue.q[0].arn', 'resource "aws_sqs_queue" "q" {\n  name = "jobs"\n}\n', ['arn:${data.aws_partition.current.partition}:sqs:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:jobs']],
    // An argument that is null is one that is left out: AWS tells the Region.
    ['"${try(data.aws_region.current[0].region, "")}x"', 'data "aws_region" "current" {\n  count = 1\n  region = null\n}\n', ['${data.aws_region.current[0].region}x']],
    ['aws_iam_role.r.arn', 'resource "aws_iam_role" "r" {\n  name = "ci"\n  path = "/team/"\n}\n', ['arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/team/ci']],
    ['"arn:aws:iam::${data.aws_caller_identity.me.account_id}:root"', '', ['arn:aws:iam::${data.aws_caller_identity.me.account_id}:root']],
    ['local.all', 'locals {\n  one = "arn:aws:s3:::a"\n  all = [local.one, "${local.one}/*"]\n}\n', ['arn:aws:s3:::a', 'arn:aws:s3:::a/*']],
    ['concat(["a"], flatten([["b"], ["c"]]), compact(["", "d"]))', '', ['a', 'b', 'c', 'd']],
    ['[for n in ["x", "y"] : "arn:aws:s3:::${upper(n)}" if n != "y"]', '', ['arn:aws:s3:::X']],
    ['[for n in var.names : "arn:aws:s3:::${n}/*"]', '', ['arn:aws:s3:::${var.names[*]}/*']],
    ['format("arn:aws:s3:::%s/%s", "a", var.x)', '', ['arn:aws:s3:::a/${var.x}']],
    ['formatlist("arn:aws:s3:::%s", ["a", "b"])', '', ['arn:aws:s3:::a', 'arn:aws:s3:::b']],
    ['join("/", ["arn:aws:s3:::a", "*"])', '', ['arn:aws:s3:::a/*']],
    ['split(",", "a,b")', '', ['a', 'b']],
    ['[lookup({ a = "x" }, "a", "y"), element(["p", "q"], 1), coalesce("", "z")]', '', ['x', 'q', 'z']],
    ['replace("a-b", "-", "_")', '', ['a_b']],
    ['distinct(["a", "a"])', '', ['a']],
    ['merge({ a = "x" }, { a = "y" })["a"]', '', ['y']],
    ['true ? "a" : "b"', '', ['a']],
    ['var.known', 'variable "known" {\n  default = "arn:aws:s3:::a"\n}\n', ['${var.known}']],
    ['local.round', 'locals {\n  round = local.round\n}\n', ['${local.round}']],
  ]
  for (const [expression, rest, values] of cases) {
    test(expression, () => {
      expect(resources(expression, rest)).toEqual(values)
    })
  }

  test('what a reference leads to cannot be edited there; what is written can', () => {
    const policy = policyOf(`resource "aws_iam_role_policy" "p" {\n  role = "r"\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.b.arn}/own" }] })\n}\n${bucket}`)
    const [resource] = statementOf(policy).resources?.values ?? []
    const length = resource?.raw.length ?? 0
    const own = resource?.part(length - 4, length)
    expect([own && textOf(own.span), own?.span.indirect]).toEqual(['/own', undefined])
    const arn = resource?.part(0, 3)
    expect([arn && textOf(arn.span), arn?.span.indirect]).toEqual(['${aws_s3_bucket.b.arn}', true])
  })
})

describe('variants', () => {
  test('both branches of a condition', () => {
    const policy = policyOf(document(statement('    actions = ["s3:GetObject"]\n    resources = var.all ? ["*"] : ["arn:aws:s3:::a/*"]')))
    expect([policy, ...policy.variants].map((each) => [each.when, statementOf(each).resources?.values.map(({ raw }) => raw)])).toEqual([['`var.all`', ['*']], ['not `var.all`', ['arn:aws:s3:::a/*']]])
  })

  test('the default of a variable is a doubt', () => {
    const policy = policyOf(`variable "b" {\n  default = "arn:aws:s3:::a"\n}\n${document(statement('    actions = ["s3:GetObject"]\n    resources = [var.b]'))}`)
    expect(policy.variants.map((each) => [each.assuming, statementOf(each).resources?.values.map(({ raw }) => raw)])).toEqual([['`var.b` keeps its default', ['arn:aws:s3:::a']]])
  })

  test('what the count of a document needs holds inside of it', () => {
    const policy = policyOf(document('  count = local.on ? 1 : 0\n' + statement('    actions = ["s3:GetObject"]\n    resources = var.x ? ["*"] : []')) + 'locals {\n  on = var.x && var.y\n}\n')
    expect([policy.variants.length, statementOf(policy).resources?.values.length]).toEqual([0, 1])
  })

  test('of more than three conditions each is read both ways, with the others true', () => {
    const policy = policyOf(document(statement(`    actions = ["s3:GetObject"]\n    resources = [${['a', 'b', 'c', 'd'].map((name) => `var.${name} ? "${name}" : "x"`).join(', ')}]`)))
    expect([policy, ...policy.variants].map((each) => statementOf(each).resources?.values.map(({ value }) => value ?? '?').join(''))).toEqual(['abcd', 'xbcd', 'axcd', 'abxd', 'abcx'])
    expect(policy.variants.map(({ when }) => when)).toEqual(['a', 'b', 'c', 'd'].map((name) => `not \`var.${name}\` and ${['a', 'b', 'c', 'd'].filter((other) => other !== name).map((other) => `\`var.${other}\``).join(' and ')}`))
  })

  test('conditions that exclude each other are not taken together', () => {
    const policy = policyOf(document(statement('    actions = ["s3:GetObject"]\n    resources = concat(var.k == "a" ? ["a"] : [], var.k == "b" ? ["b"] : ["x"])')))
    expect([policy, ...policy.variants].map((each) => statementOf(each).resources?.values.map(({ value }) => value ?? '?').join(''))).toEqual(['b', 'ax', 'x'])
  })

  test('a condition behind the colon of another one is read both ways', () => {
    const choice = (a: string, b: string, c: string) => `var.k == "a" ? ["${a}"] : var.k == "b" ? ["${b}"] : ["${c}"]`
    const policy = policyOf(document(statement(`    actions = ${choice('s3:GetObject', 's3:PutObject', 's3:*')}\n    resources = ${choice('1', '2', '3')}`)))
    expect([policy, ...policy.variants].map((each) => [each.when, ...[statementOf(each).actions, statementOf(each).resources].map((clause) => clause?.values.map(({ raw }) => raw).join(''))])).toEqual([
      ['`var.k == "a"`', 's3:GetObject', '1'], ['not `var.k == "a"` and `var.k == "b"`', 's3:PutObject', '2'], ['not `var.k == "a"` and not `var.k == "b"`', 's3:*', '3'],
    ])
  })

  test('what hangs on more than thirty conditions is open', () => {
    const policy = policyOf(document(statement(`    actions = ["s3:GetObject"]\n    resources = [${Array.from({ length: 32 }, (_, i) => `var.v${String(i)} ? "a" : "x"`).join(', ')}]`)))
    expect([policy, ...policy.variants].length).toBe(31)
    expect(statementOf(policy).resources?.values.map(({ value }) => value ?? '?').join('')).toBe(`${'a'.repeat(30)}??`)
  })
})

describe('text', () => {
  test('comments and trailing commas are of the language, and not of the JSON in its strings', () => {
    const { problems, lenient } = documentOf('resource "aws_iam_policy" "p" { # a\n  policy = <<-EOT\n    { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },] }\n  EOT\n  tags = { a = ["b",], }\n}\n')
    expect([problems.map(({ kind }) => kind), lenient]).toEqual([['trailing-comma'], false])
  })

  test('a directive behind a value is no part of it', () => {
    const policy = policyOf('resource "aws_iam_policy" "p" {\n  policy = <<-EOT\n    {\n      "Version": "2012-10-17",\n      "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"%{ if var.w }, "s3:PutObject"%{ endif }], "Resource": "*" }]\n    }\n  EOT\n}\n')
    expect(statementOf(policy).actions?.values.map(({ span }) => textOf(span))).toEqual(['"s3:GetObject"', '"s3:PutObject"'])
  })

  test('JSON in a heredoc, with interpolations and a directive', () => {
    const policy = policyOf('resource "aws_iam_policy" "p" {\n  policy = <<-EOT\n    {\n      "Version": "2012-10-17",\n      "Statement": [{ "Effect": "Allow", "Action": ${jsonencode(local.actions)}, "Resource": "${var.arn}/$${aws:username}" }]\n    }\n  EOT\n}\nlocals {\n  actions = ["s3:GetObject"]\n}\n')
    const { actions, resources: all } = statementOf(policy)
    expect([actions?.values.map(({ value }) => value), all?.values.map(({ raw, pieces }) => [raw, pieces.length])]).toEqual([['s3:GetObject'], [['${var.arn}/${aws:username}', 2]]])
  })

  test('files beside it belong to the argument that names them', () => {
    const policy = policyOf({ 'a/main.tf': 'resource "aws_iam_role" "r" {\n  assume_role_policy = templatefile("${path.module}/trust.tpl", { who = "ec2.amazonaws.com", x = var.x })\n}\n', 'a/trust.tpl': '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["${who}", "${x}"] }, "Action": "sts:AssumeRole" }] }' }, 'a/main.tf')
    expect([policy.kind, policy.span.source.path, statementOf(policy).principals?.values.map(({ text }) => text.raw)]).toEqual(['trust', 'a/trust.tpl', ['ec2.amazonaws.com', '${var.x}']])
  })

  test('a template of a data source is what its variables make of it, for what uses it', () => {
    const policy = '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${bucket}/*" }] }'
    const resource = 'resource "aws_iam_role_policy" "r" {\n  role = "r"\n  policy = data.template_file.t.rendered\n}\n'
    const template = (value: string) => `data "template_file" "t" {\n  template = ${value}\n  vars = { bucket = "logs" }\n}\n${resource}`
    const told = (files: Readonly<Record<string, string>>) => {
      const { kind, holder, statements: [statement] } = policyOf(files)
      return [kind, holder?.name, statement?.resources?.values.map(({ raw }) => raw)]
    }
    const escaped = policy.replace('${', () => '$${')
    const read = ['identity', 'r', ['arn:aws:s3:::logs/*']]
    expect(told({ 'main.tf': template('file("${path.module}/role.tpl")'), 'role.tpl': policy })).toEqual(read)
    expect(told({ 'main.tf': template(`<<EOT\n${escaped}\nEOT`) })).toEqual(read)
    expect(told({ 'main.tf': template(JSON.stringify(escaped)) })).toEqual(read)
    expect(told({ 'main.tf': template(`<<EOT\n${policy.replace('${bucket}', 'logs')}\nEOT`) })).toEqual(read)
  })

  test('a broken document is told at its place', () => {
    const { problems } = documentOf('resource "aws_iam_policy" "p" {\n  policy = <<EOT\n{ "Version": "2012-10-17" "Statement": [] }\nEOT\n}\n')
    expect(problems.map(({ message, span }) => [message, textOf(span)])).toEqual([['a comma is missing here', '"']])
  })
})

describe('Terraform in JSON', () => {
  test('strings are templates', () => {
    const text = JSON.stringify({ resource: { aws_s3_bucket_policy: { p: { bucket: '${aws_s3_bucket.b.id}', policy: '${data.aws_iam_policy_document.d.json}' } } }, data: { aws_iam_policy_document: { d: { statement: [{ actions: ['s3:GetObject'], resources: ['${aws_s3_bucket.b.arn}/*'], principals: { type: 'AWS', identifiers: ['*'] } }] } } } })
    const policy = policyOf({ 'main.tf.json': text, 'b.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "logs"\n}\n' }, 'main.tf.json')
    expect([policy.kind, policy.holder?.id, statementOf(policy).resources?.values.map(({ raw }) => raw)]).toEqual(['bucket', 'aws_s3_bucket.b', ['arn:${data.aws_partition.current.partition}:s3:::logs/*']])
  })
})

describe('plans and states', () => {
  const inside = (action: string) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: 'arn:aws:s3:::logs/*' }] })
  const change = (before: object | null, after: object | null, unknown: object = {}) => ({ address: 'module.site.aws_s3_bucket_policy.p[0]', mode: 'managed', type: 'aws_s3_bucket_policy', name: 'p', change: { actions: ['update'], before, after, after_unknown: unknown } })
  const configuration = { root_module: { module_calls: { site: { source: './site' } } } }
  const plan = (changes: readonly object[]) => JSON.stringify({ format_version: '1.2', terraform_version: '1.9.0', configuration, resource_changes: changes })

  test('what is planned, what it was, and where it is declared', () => {
    const files = { 'plan.json': plan([change({ bucket: 'logs', policy: inside('s3:GetObject') }, { bucket: 'logs', policy: inside('s3:PutObject') })]), 'site/main.tf': '# the site\nresource "aws_s3_bucket_policy" "p" {\n}\n' }
    const policy = policyOf(files, 'plan.json')
    expect([policy.kind, policy.name, policy.holder?.name]).toEqual(['bucket', 'module.site.aws_s3_bucket_policy.p[0].policy', 'logs'])
    expect([policy, policy.before].map((each) => each?.statements[0]?.actions?.values[0]?.value)).toEqual(['s3:PutObject', 's3:GetObject'])
    expect(policy.related?.map(({ at }) => [at.span.source.path, textOf(at.span)])).toEqual([['site/main.tf', 'resource "aws_s3_bucket_policy" "p"']])
  })

  test('what is deleted is none, and what is known only later is open', () => {
    const text = plan([change({ bucket: 'logs', policy: inside('s3:GetObject') }, null), change(null, { bucket: 'logs' }, { policy: true })])
    const extracted = extract({ path: 'plan.json', text }, true)
    expect([extracted.found.length, extracted.unresolved?.map(({ why }) => why)]).toEqual([0, ['known after it is applied']])
  })

  test('a state', () => {
    const state = JSON.stringify({ version: 4, terraform_version: '1.9.0', resources: [{ mode: 'managed', type: 'aws_iam_role', name: 'r', instances: [{ index_key: 'a', attributes: { name: 'ci', assume_role_policy: inside('sts:AssumeRole') } }] }] })
    expect(policyOf(state, 'terraform.tfstate.json').name).toBe('aws_iam_role.r["a"].assume_role_policy')
  })
})

describe('modules of the repository', () => {
  const called = (call: string, inside: string, rest = '') => documentOf({ 'main.tf': `module "m" {\n  source = "./m"\n${call}}\n${rest}`, 'm/main.tf': inside })
  const rolePolicy = (values: string) => `resource "aws_iam_role_policy" "p" {\n  role = "r"\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = var.actions, Resource = ${values} }] })\n}\nvariable "actions" {}\nvariable "names" {\n  default = ["*"]\n}\n`
  const values = ({ policies }: Document) => policies.map(({ name, statements }) => [name, statements[0]?.actions?.values.map(({ raw }) => raw), statements[0]?.resources?.values.map(({ raw }) => raw)])

  test('what a call passes is known in that call, and what it does not pass has its default', () => {
    const document = called('  actions = ["s3:GetObject"]\n', rolePolicy('var.names'))
    expect(values(document)).toEqual([['module.m.aws_iam_role_policy.p.policy', ['s3:GetObject'], ['*']]])
    const [policy] = document.policies
    expect([policy?.kind, policy?.holder?.id, policy?.variants.map(({ told }) => told), policy && textOf(policy.span)]).toEqual(['identity', 'role r', [true], 'module "m"'])
    expect(policy?.statements[0]?.actions?.values.map(({ span }) => [span.source.path, textOf(span), span.indirect])).toEqual([['main.tf', '"s3:GetObject"', true]])
  })

  test('a document that is passed is for what the module uses it for', () => {
    const document = called('  policy = data.aws_iam_policy_document.p.json\n  bucket = aws_s3_bucket.b.id\n', 'resource "aws_s3_bucket_policy" "p" {\n  bucket = var.bucket\n  policy = var.policy\n}\nvariable "bucket" {}\nvariable "policy" {}\n', documentWith('p'))
    expect(document.policies.map(({ kind, kindFrom, name, holder }) => [kind, kindFrom, name, holder?.id])).toEqual([['bucket', 'carrier', 'data.aws_iam_policy_document.p', 'aws_s3_bucket.b']])
  })

  test('a document that a module puts out is for what it is used for', () => {
    const document = called('  actions = ["s3:GetObject"]\n', `${documentWith('p', 'var.actions')}variable "actions" {}\noutput "json" {\n  value = data.aws_iam_policy_document.p.json\n}\n`, 'resource "aws_sqs_queue_policy" "q" {\n  queue_url = "q"\n  policy = module.m.json\n}\n')
    expect(document.policies.map(({ kind, service, source, statements }) => [kind, service, source.path, statements[0]?.actions?.values[0]?.value])).toEqual([['resource', 'sqs', 'm/main.tf', 's3:GetObject']])
  })

  test('an output is what the module makes of it', () => {
    const inside = 'resource "aws_s3_bucket" "b" {\n  bucket = "logs"\n}\noutput "arn" {\n  value = aws_s3_bucket.b.arn\n}\noutput "id" {\n  value = aws_s3_bucket.c.id\n}\nresource "aws_s3_bucket" "c" {}\n'
    const of = (value: string) => called('', inside, `resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = ${value} }] })\n}\n`).policies[0]?.statements[0]?.resources?.values[0]?.raw
    expect(of('"${module.m.arn}/*"')).toBe('arn:${data.aws_partition.current.partition}:s3:::logs/*')
    expect(of('"${module.m[0].arn}/*"')).toBe('arn:${data.aws_partition.current.partition}:s3:::logs/*')
    expect(of('"arn:aws:s3:::${module.m.id}/*"')).toBe('arn:aws:s3:::${module.m.aws_s3_bucket.c.id}/*')
    expect(of('module.m.none')).toBe('${module.m.none}')
  })

  test('what is in a module is not what is called so in another', () => {
    expect(values(called('  actions = var.x\n', rolePolicy('["arn:aws:s3:::${var.x}"]') + 'variable "x" {}\n'))).toEqual([['module.m.aws_iam_role_policy.p.policy', ['${var.x}'], ['arn:aws:s3:::${module.m.var.x}']]])
  })

  test('no more than one call of none, and none of what a call rules out', () => {
    expect(called('  actions = ["s3:*"]\n  count = 0\n', rolePolicy('"*"')).policies).toEqual([])
    expect(called('  actions = ["s3:*"]\n  make = false\n', rolePolicy('"*"').replace('{', '{\n  count = var.make ? 1 : 0') + 'variable "make" {}\n').policies).toEqual([])
    expect(called('  actions = ["s3:*"]\n  make = true\n', rolePolicy('"*"').replace('{', '{\n  count = var.make ? 1 : 0') + 'variable "make" {}\n').policies.length).toBe(1)
  })

  test('`null` is the default where the variable is not nullable, and an object may lack what it is given by its type', () => {
    const nullable = (more: string) => values(called('  actions = null\n', rolePolicy('"*"').replace('variable "actions" {}', `variable "actions" {\n  default = "s3:PutObject"\n${more}}`)))
    expect(nullable('  nullable = false\n')).toEqual([['module.m.aws_iam_role_policy.p.policy', ['s3:PutObject'], ['*']]])
    expect(nullable('')).toEqual([['module.m.aws_iam_role_policy.p.policy', [], ['*']]])
    const typed = called('  actions = "s3:GetObject"\n  of = { name = "b" }\n', rolePolicy('[var.of.name, var.of.path]') + 'variable "of" {\n  type = object({ name = string, path = optional(string, "/x") })\n}\n')
    expect(values(typed)).toEqual([['module.m.aws_iam_role_policy.p.policy', ['s3:GetObject'], ['b', '${module.m.var.of.path}']]])
  })

  test('a module that calls a module, and one that calls itself', () => {
    const nested = { 'main.tf': 'module "m" {\n  source = "./m"\n  actions = ["s3:GetObject"]\n}\n', 'm/main.tf': 'module "n" {\n  source = "../n"\n  actions = var.actions\n}\nvariable "actions" {}\n', 'n/main.tf': rolePolicy('"*"') }
    expect(values(documentOf(nested))).toEqual([['module.m.module.n.aws_iam_role_policy.p.policy', ['s3:GetObject'], ['*']]])
    const loop = documentOf('module "m" {\n  source = "./"\n  actions = module.m.out\n}\noutput "out" {\n  value = var.actions\n}\n' + rolePolicy('"*"'))
    expect(loop.policies.length).toBeGreaterThan(0)
  })

  test('instances of `for_each` over known items', () => {
    const document = documentOf('resource "aws_iam_policy" "p" {\n  for_each = { read = "s3:GetObject", write = "s3:PutObject" }\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = each.value, Resource = "arn:aws:s3:::${each.key}" }] })\n}\n')
    expect(document.policies.map(({ statements, variants }) => [statements, ...variants.map((variant) => variant.statements)].map((all) => all[0]?.actions?.values[0]?.raw))).toEqual([['s3:GetObject', 's3:PutObject']])
    expect(document.policies.flatMap(({ when, variants }) => [when, variants[0]?.when])).toEqual(['`each.key == "read"`', '`each.key == "write"`'])
    const map = (value: string) => documentOf(`${documentWith('a')}${documentWith('b')}resource "aws_iam_policy" "p" {\n  for_each = ${value}\n  policy = each.value\n}\n`)
    expect(map('{ a = data.aws_iam_policy_document.a.json, b = data.aws_iam_policy_document.b.json }').policies.map(({ name, kindFrom, variants }) => [name, kindFrom, variants.length])).toEqual([['data.aws_iam_policy_document.a', 'carrier', 0], ['data.aws_iam_policy_document.b', 'carrier', 0]])
  })
})

describe('files of a module that are special', () => {
  test('override files', () => {
    const policy = policyOf({ 'main.tf': document(statement('    actions = ["s3:GetObject"]\n    resources = [local.a]')) + 'locals {\n  a = "a"\n  b = "b"\n}\nresource "aws_iam_policy" "p" {\n  name = "n"\n  policy = data.aws_iam_policy_document.p.json\n}\n', 'x_override.tf': document(statement('    actions = ["s3:PutObject"]\n    resources = [local.a, local.b]')) + 'locals {\n  a = "c"\n}\n', 'aaa.tf': '' })
    expect(policy.statements.map(({ actions, resources: all }) => [actions?.values[0]?.value, all?.values.map(({ value }) => value)])).toEqual([['s3:PutObject', ['c', 'b']]])
  })

  test('what an override file replaces is of no effect, by its use or by its shape', () => {
    const of = (action: string) => {
      const object = `{ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*" }] }`
      return `resource "aws_iam_role" "r" {\n  inline_policy {\n    policy = jsonencode(${object})\n  }\n}\nlocals {\n  p = ${object}\n}\nmodule "m" {\n  source = "x/y/z"\n  policy = jsonencode(${object})\n}\n`
    }
    const files = { 'main.tf': of('s3:A'), 'x_override.tf': of('s3:B') }
    expect(Object.keys(files).map((path) => documentOf(files, path).policies.map(({ name, statements }) => [name, statements[0]?.actions?.values[0]?.value]))).toEqual([
      [], [['aws_iam_role.r.inline_policy.policy', 's3:B'], ['local.p', 's3:B'], ['module.m.policy', 's3:B']],
    ])
  })

  test('values of variables, which may still be given otherwise', () => {
    const policy = policyOf({ 'main.tf': 'variable "b" {\n  default = "a"\n}\nresource "aws_iam_policy" "p" {\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::${var.b}" }] })\n}\n', 'terraform.tfvars': 'b = "t"\n', 'x.auto.tfvars': 'b = "x"\n', 'other.tfvars': 'b = "o"\n' })
    expect([policy, ...policy.variants].map(({ statements, assuming }) => [statements[0]?.resources?.values[0]?.raw, assuming])).toEqual([['arn:aws:s3:::${var.b}', undefined], ['arn:aws:s3:::x', '`var.b` keeps its value of `.tfvars`']])
  })
})

describe('what Terraform hides', () => {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] })
  const secret = { text: 'SECRET "\n\u00e9', list: ['shown', 'SECRET'], map: { SECRET: [12, true, null] }, number: 98765, policy }
  const marks = { text: true, list: [false, true], map: true, number: true }
  const files: Readonly<Record<string, object>> = {
    'plan.json': {
      terraform_version: '1.9.0', variables: { password: { value: 'SECRET' } }, configuration: { root_module: { variables: { password: { sensitive: true, default: 'SECRET' } } } },
      resource_changes: [{ address: 'aws_iam_policy.p', type: 'aws_iam_policy', change: { before: secret, before_sensitive: marks, after: secret, after_sensitive: marks } }],
      output_changes: { o: { before: 'SECRET', before_sensitive: true, after: { a: 'SECRET' }, after_sensitive: true } },
    },
    'shown.json': { terraform_version: '1.9.0', values: { outputs: { o: { sensitive: true, value: ['SECRET'] } }, root_module: { resources: [{ address: 'aws_iam_policy.p', type: 'aws_iam_policy', values: secret, sensitive_values: marks }] } } },
    'state.json': {
      terraform_version: '1.9.0', outputs: { o: { sensitive: true, value: 'SECRET' } },
      resources: [{ type: 'aws_iam_policy', name: 'p', instances: [{ attributes: secret, sensitive_attributes: ['text', 'list', 'map', 'number'].map((value) => [{ type: 'get_attr', value }]) }] }],
    },
  }
  for (const [path, content] of Object.entries(files)) {
    test(path, () => {
      const text = JSON.stringify(content)
      const { source, policies: [found, ...others] } = documentOf(text, path)
      expect(found?.span.source).toBe(source)
      expect(others).toEqual([])
      expect(source.text.length).toBe(text.length)
      expect(text).toMatch(/SECRET.*98765/)
      expect(source.text).not.toMatch(/SECRET|98765/)
      expect(found && textOf(found.span)).toBe(JSON.stringify(policy).slice(1, -1))
    })
  }
})

describe('the Cloud Control provider', () => {
  const cases: readonly (readonly [resource: string, body: (policy: string) => string, kind: string, service: string | undefined])[] = [
    ['awscc_s3_bucket_policy', (policy) => `bucket = "b"\n  policy_document = ${policy}`, 'bucket', 's3'],
    ['awscc_iam_role', (policy) => `assume_role_policy_document = ${policy}`, 'trust', undefined],
    ['awscc_iam_role', (policy) => `policies = [{ policy_name = "p", policy_document = ${policy} }]`, 'identity', undefined],
    ['awscc_ec2_vpc_endpoint', (policy) => `policy_document = ${policy}`, 'vpc-endpoint', undefined],
    ['awscc_omics_sequence_store', (policy) => `s3_access_policy = ${policy}`, 'resource', 'omics'],
    ['awscc_dynamodb_table', (policy) => `stream_specification = { resource_policy = { policy_document = ${policy} } }`, 'resource', 'dynamodb'],
    ['awscc_organizations_policy', (policy) => `type = "RESOURCE_CONTROL_POLICY"\n  content = ${policy}`, 'rcp', undefined],
  ]
  for (const [resource, body, kind, service] of cases) {
    test(`${resource}, ${kind}`, () => {
      const policy = policyOf(`resource "${resource}" "r" {\n  ${body('jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })')}\n}\n`)
      expect([policy.kind, policy.kindFrom, policy.service]).toEqual([kind, 'carrier', service])
    })
  }
})
