/** A policy is the same one whatever functions it is handed through: what is found in it, and what fixes make of it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { loadPart } from '../../src/extract/parts.ts'
import type { Run } from '../../src/finding.ts'
import { mend } from '../../src/fix/mend.ts'
import { lint } from '../../src/lint.ts'
import { readOpened } from '../../src/read.ts'
import type { Source } from '../../src/text.ts'

beforeAll(() => loadPart('terraform'))

const catalog = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))
const strict = override(defaultSettings, { preset: 'strict' })

const run = (text: string): Run => lint([{ path: 'main.tf', named: true, content: text }], strict, { rules, catalog, today: '2026-11-28' })

/** What is told, wherever it stands. */
const told = ({ findings }: Run): readonly string[] => findings.map(({ rule, message }) => `${rule}: ${message}`).sort()

/** The file after `--fix-all`, and what is told of it. */
async function fixed(text: string): Promise<{ readonly text: string; readonly told: readonly string[] }> {
  const first: Source = { path: 'main.tf', text }
  const mending = await mend(run(text), {
    all: true,
    lint: (files) => Promise.resolve(run(files.get('main.tf')?.text ?? text)),
    read: (source) => readOpened({ source, named: true }, strict),
    catalogOf: (path) => new Catalog(catalog, strict.dialectOf(path).overrides),
    writable: () => true,
  })
  return { text: mending.files[0]?.after.text ?? first.text, told: told(mending.run) }
}

/** The file without what stands in its strings: brackets, names, commas. */
const skeleton = (text: string) => text.replace(/"(?:[^"\\]|\\.)*"/g, '""')

const inPolicy = (value: string, more = '') => `resource "aws_iam_policy" "p" {\n  policy = ${value}\n}\n${more}`
const statement = (action: string, resource: string) => `{ Effect = "Allow", Action = ${action}, Resource = ${resource} }`
const object = (statements: string) => `{ Version = "2012-10-17", Statement = ${statements} }`

const plainStatement = statement('["s3:Getobject", "s3:ListBucket"]', '"arn:aws:s3:::b"')
const plain = object(`[${plainStatement}]`)
const json = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:Getobject", "s3:ListBucket"], "Resource": "arn:aws:s3:::b"}]}'
const heredoc = `<<EOT\n${json}\nEOT\n`
const quoted = JSON.stringify(json)
const data = (name = 'd', more = '') => `data "aws_iam_policy_document" "${name}" {\n${more}  statement {\n    actions   = ["s3:Getobject", "s3:ListBucket"]\n    resources = ["arn:aws:s3:::b"]\n  }\n}\n`

describe('a policy in a function', () => {
  const expected = () => told(run(inPolicy(`jsonencode(${plain})`)))
  test.each<readonly [string] | readonly [string, string]>([
    [`jsonencode(merge({ Version = "2012-10-17" }, { Statement = [${plainStatement}] }))`],
    [`jsonencode(merge(local.base, { Statement = [${plainStatement}] }))`, 'locals {\n  base = { Version = "2012-10-17" }\n}\n'],
    [`jsonencode(merge({ Version = "2012-10-17" }, var.x ? { Statement = [${plainStatement}] } : null))`],
    [`jsonencode(local.p)`, `locals {\n  p = merge({ Version = "2012-10-17" }, { Statement = [${plainStatement}] })\n}\n`],
    [`jsonencode({ Version = "2012-10-17", Statement = [for s in local.p.Statement : merge(s, { Sid = "x" })] })`, `locals {\n  p = ${plain}\n}\n`],
    [`jsonencode(merge(local.p, {}))`, `locals {\n  p = ${plain}\n}\n`],
    [`jsonencode({ Version = "2012-10-17", Statement = concat(local.p.Statement, []) })`, `locals {\n  p = ${plain}\n}\n`],
    ...['[merge(S, {})]', 'concat([S], [])', 'flatten([[S]])', 'tolist([S])', 'coalescelist([], [S])', 'values({ a = S })', '[lookup({ a = S }, "a", null)]', '[element([S], 0)]', '[one([S])]', '[tomap({ a = S })["a"]]']
      .map((each): readonly [string] => [`jsonencode(${object(each.replace('S', plainStatement))})`]),
    ...['P', 'try(P, "")', 'coalesce(P, "")', 'sensitive(P)', 'nonsensitive(P)', 'tostring(P)', 'trimspace(P)', 'chomp(P)', 'format("%s", P)', 'join("", [P])', 'one([P])', 'element([P], 0)', 'element(concat([P], [""]), 0)', '"${P}"', '<<EOT\n${P}\nEOT\n', 'jsonencode(jsondecode(P))', 'lookup({ a = P }, "a", "")']
      .flatMap((each): readonly (readonly [string] | readonly [string, string])[] => [[each.replace('P', `jsonencode(${plain})`)], [each.replace('P', quoted)], ...(each.startsWith('"') || each.startsWith('<<') ? [] : [[each.replace('P', heredoc)] as const]), [each.replace('P', 'data.aws_iam_policy_document.d.json'), data()]]),
    ['format("{\\"Version\\": \\"2012-10-17\\", \\"Statement\\": [{\\"Effect\\": \\"Allow\\", \\"Action\\": [\\"s3:Getobject\\", \\"s3:ListBucket\\"], \\"Resource\\": \\"%s\\"}]}", "arn:aws:s3:::b")'],
    [`join("", [${JSON.stringify(json.slice(0, 30))}, ${JSON.stringify(json.slice(30))}])`],
    ['data.aws_iam_policy_document.d["k"].json', data('d', '  for_each = var.x\n')],
    ['data.aws_iam_policy_document.d[each.key].json', data('d', '  for_each = var.x\n')],
    ['data.aws_iam_policy_document.d[0].json', data('d', '  count = 1\n')],
    ['one(data.aws_iam_policy_document.d[*].json)', data('d', '  count = 1\n')],
    ['join("", data.aws_iam_policy_document.d.*.json)', data('d', '  count = 1\n')],
    ['values(data.aws_iam_policy_document.d)[0].json', data('d', '  for_each = var.x\n')],
    ['one(values(data.aws_iam_policy_document.d)[*].json)', data('d', '  for_each = var.x\n')],
  ])('%s', async (expression, more = '') => {
    const text = inPolicy(expression, more)
    // The elements of a document have names of their own.
    const words = (all: readonly string[]) => all.map((each) => each.replace('`resources`', '`Resource`'))
    expect(words(told(run(text)))).toEqual(expected())
    const fresh = words((await fixed(text)).told).filter((each) => !expected().some((old) => old.replace('Getobject', 'GetObject') === each.replace('Getobject', 'GetObject')))
    expect(fresh).toEqual([])
  })

  test('of which nobody can say what it makes is unknown, and what stands in it is no policy', () => {
    const { unresolved, policies } = run(inPolicy(`replace(jsonencode(${plain}), "/b/", "c")`))
    expect([unresolved.map(({ why }) => why), policies.length]).toEqual([['the function `replace`'], 0])
  })
})

describe('a value in a function keeps its type', () => {
  const values = ['tostring(R)', 'try(R, "x")', 'coalesce(R, "x")', 'sensitive(R)', 'nonsensitive(R)', 'join("", [R])', 'lookup({ a = R }, "a", "x")', 'element([R], 0)', 'one([R])', 'format("%s", R)', 'var.x ? R : "arn:aws:s3:::c"', 'tolist([R])', 'toset([R])', 'concat([R], [])', 'flatten([[R]])', 'compact([R, ""])', 'distinct([R, R])', 'setunion([R], [R])', 'sort([R])', 'reverse([R])', 'coalescelist([R], [])', 'values({ a = R })', '[for r in [R] : r]', '[for r in ["b"] : "arn:aws:s3:::${r}"]']
  test.each(values)('%s', async (value) => {
    const text = inPolicy(`jsonencode(${object(`[${statement('["s3:Getobject", "s3:ListBucket"]', value.replaceAll('R', '"arn:aws:s3:::b"'))}]`)})`)
    const after = await fixed(text)
    expect(skeleton(after.text)).toBe(skeleton(text))
    expect(after.text).toContain('"s3:GetObject"')
  })

  test.each(['concat(A)', 'reverse(A)', 'distinct(A)', 'tolist(A)', 'sort(A)', 'toset(A)', 'flatten([A])', 'compact(A)', 'coalescelist(A)', 'setunion(A)', 'element([A], 0)', 'one([A])', 'try(A, [])'])('%s', async (value) => {
    const text = inPolicy(`jsonencode(${object(`[${statement(value.replace('A', '["s3:Getobject", "s3:PutObject", "s3:PutObject", "s3:Put*"]'), '"arn:aws:s3:::b/*"')}]`)})`)
    const after = await fixed(text)
    expect(skeleton(after.text)).toBe(skeleton(text))
    expect(after.text).toContain('"s3:GetObject"')
    expect(after.told.filter((each) => !told(run(text)).includes(each))).toEqual([])
  })

  test('a branch is a list where the other one is, of any length, and a text where the other one is', async () => {
    const text = (resource: string) => inPolicy(`jsonencode(${object(`[${statement('["s3:GetObject", "s3:ListBucket"]', resource)}]`)})`)
    expect((await fixed(text('var.x ? ["arn:aws:s3:::b"] : ["arn:aws:s3:::c"]'))).text).toContain('? ["arn:aws:s3:::b", "arn:aws:s3:::b/*"] :')
    expect((await fixed(text('var.x ? "arn:aws:s3:::b" : "*"'))).text).toBe(text('var.x ? "arn:aws:s3:::b" : "*"'))
  })
})

test('two instances of one resource are two, and an open one may be any', () => {
  const policy = (of: string, named: string) => run(`resource "aws_s3_bucket" "b" {\n  for_each = var.names\n}\nresource "aws_s3_bucket_policy" "p" {\n  for_each = var.names\n  bucket = ${of}.id\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "444455556666" }, Action = "s3:GetObject", Resource = "\${${named}.arn}/*" }] })\n}\n`)
  const others = (of: string, named: string) => policy(of, named).findings.filter(({ rule }) => rule === 'other-bucket').map(({ message }) => message)
  const [x, y, open, whole] = ['aws_s3_bucket.b["x"]', 'aws_s3_bucket.b["y"]', 'aws_s3_bucket.b[each.key]', 'aws_s3_bucket.b']
  expect(others(x, y)).toEqual(['this names the bucket `${aws_s3_bucket.b["y"].id}`, and the policy is attached to `${aws_s3_bucket.b["x"].id}`'])
  expect(others('aws_s3_bucket.b[0]', 'aws_s3_bucket.b[1]').length).toBe(1)
  for (const [of, named] of [[x, x], [x, open], [open, x], [open, open], [x, whole], [whole, x]] as const) expect(others(of, named)).toEqual([])
})

describe('what is written once for several is edited for all of them', () => {
  const both = (resource: string) => `{ Effect = "Allow", Action = ["s3:Getobject", "s3:ListBucket"], Resource = ${resource} }`
  test.each([
    inPolicy(`jsonencode(${object(`[for a in ["b", "c"] : ${both('"arn:aws:s3:::${a}"')}]`)})`),
    inPolicy(`jsonencode(${object(`[for a in ["b", "c"] : ${both('["arn:aws:s3:::${a}"]')}]`)})`),
    'data "aws_iam_policy_document" "d" {\n  dynamic "statement" {\n    for_each = ["b", "c"]\n    content {\n      actions   = ["s3:Getobject", "s3:ListBucket"]\n      resources = ["arn:aws:s3:::${statement.value}"]\n    }\n  }\n}\n',
  ])('only where it is the same in all', async (text) => {
    expect((await fixed(text)).text).toBe(text.replace('Getobject', 'GetObject'))
  })

  test('a block stays that stands for one that is needed', async () => {
    const text = 'data "aws_iam_policy_document" "d" {\n  dynamic "statement" {\n    for_each = ["s3:GetObject", "s3:Get*"]\n    content {\n      actions   = [statement.value]\n      resources = ["arn:aws:s3:::b/*"]\n    }\n  }\n}\n'
    expect(told(run(text))).toContain('covered-statement: another statement says all that this one says')
    expect((await fixed(text)).text).toBe(text)
  })
})

test('beside a reference, whose place is elsewhere', async () => {
  const text = (actions: string, resources: string) => `locals {\n  a = "s3:GetObject"\n  r = "arn:aws:s3:::c/*"\n}\n${inPolicy(`jsonencode(${object(`[${statement(actions, resources)}]`)})`)}`
  expect((await fixed(text('["s3:ListBucket", "s3:GetObject"]', '[local.r, "arn:aws:s3:::b/*"]'))).text).toContain('Resource = [local.r, "arn:aws:s3:::b/*", "arn:aws:s3:::c", "arn:aws:s3:::b"]')
  expect((await fixed(text('[local.a, "s3:PutObject", "s3:Put*"]', '"arn:aws:s3:::b/*"'))).text).toContain('[local.a, "s3:PutObject", "s3:Put*"]')
})

test('empty lines that do not end a text take no time', { timeout: 5_000 }, () => {
  expect(told(run(`resource "aws_iam_policy" "p" { policy = chomp("${'\\n'.repeat(200_000)}x") }`))).toHaveLength(1)
})
