/**
 * Terraform files broken at random: nothing throws, and every span is inside its file. Seeded and short here; `FUZZ_ROUNDS=100000`
 * goes on, `FUZZ_SEED` begins elsewhere.
 */
import { beforeAll, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { loadPart } from '../../src/extract/parts.ts'
import { lint } from '../../src/lint.ts'
import { seeded } from '../random.ts'

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 200)
const SEED = Number(process.env.FUZZ_SEED ?? 20261128)
const catalog = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))
const seeds = [
  'data "aws_iam_policy_document" "p" {\n  source_policy_documents = [data.aws_iam_policy_document.q.json]\n  statement {\n    sid = "A"\n    actions = ["s3:GetObjcet", "s3:*"]\n    resources = ["${aws_s3_bucket.b.arn}/*", local.x]\n    principals {\n      type = "AWS"\n      identifiers = ["*"]\n    }\n    condition {\n      test = "StringEqual"\n      variable = "aws:SourceArn"\n      values = [for v in var.l : "&{aws:username}${v}"]\n    }\n  }\n  dynamic "statement" {\n    for_each = var.s\n    content {\n      actions = statement.value.actions\n    }\n  }\n}\n',
  'data "aws_iam_policy_document" "q" {\n  statement {\n    effect = "Deny"\n    not_actions = ["s3:*"]\n    resources = var.a ? ["*"] : []\n  }\n}\nresource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })\n}\n',
  'resource "aws_s3_bucket_policy" "b" {\n  bucket = aws_s3_bucket.b.id\n  policy = <<-EOT\n    {\n      "Version": "2012-10-17",\n      "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject"], "Resource": "${aws_s3_bucket.b.arn}/*" %{ if var.x }, "Sid": "$${aws:username}" %{ endif } }]\n    }\n  EOT\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "é😀-${var.n}"\n}\n',
  'locals {\n  x = merge({ a = "b" }, var.m)["a"]\n  y = { Statement = [local.z, local.y], Version = "2012-10-17" }\n  z = try(local.y, join("", data.aws_iam_policy_document.p.*.json))\n}\nresource "aws_lambda_permission" "l" {\n  action = "lambda:InvokeFunction"\n  function_name = "f"\n  principal = "s3.amazonaws.com"\n}\n',
]
const crumbs = ['{', '}', '[', ']', '"', '\\', '${', '}', '%{ if x }', '%{ endif }', '<<EOT\n', 'EOT\n', '<<-E\n', '#', '/*', '*/', '//', '\r\n', '\u0000', '\uD800', '\u202E', '\uE000', 'for', 'in', '?', ':', '=>', '...', '.*', '[*]', 'null', 'local.y', 'data.aws_iam_policy_document.p.json', 'dynamic "statement" {', 'jsonencode(', ')', '&{', '$${', ' = ']

function mutate(text: string, random: (below: number) => number): string {
  let result = text
  for (let i = random(6); i >= 0; i--) {
    const at = random(result.length + 1)
    const other = seeds[random(seeds.length)] ?? ''
    const kind = random(4)
    if (kind === 0) result = result.slice(0, at) + (crumbs[random(crumbs.length)] ?? '') + result.slice(at)
    else if (kind === 1) result = result.slice(0, at) + result.slice(at + 1 + random(12))
    else if (kind === 2) result = result.slice(0, at) + other.slice(random(other.length), random(other.length)) + result.slice(at)
    else result += other
  }
  return result
}

beforeAll(() => loadPart('terraform'))

test(`${ROUNDS} broken Terraform files`, () => {
  const next = seeded(SEED)
  const random = (below: number) => Math.floor(next() * below)
  for (let round = 0; round < ROUNDS; round++) {
    const text = mutate(seeds[random(seeds.length)] ?? '', random)
    const { findings, crashes } = lint([{ path: 'main.tf', named: true, content: text }], override(defaultSettings, { preset: 'strict' }), { rules, catalog, today: '2026-11-28' })
    const context = `seed ${SEED}, round ${round}: ${text}`
    expect(crashes, context).toEqual([])
    for (const { at, related, fix, message } of findings) {
      for (const span of [at, ...related.map((other) => other.at), ...(fix?.edits ?? []).map((edit) => edit.span)]) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= span.source.text.length, `${message} in ${context}`).toBe(true)
      }
    }
  }
})

test('what is nested deeper than any file is passed over', () => {
  const deep = `{"Statement":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const files = { 'main.tf': `resource "aws_iam_policy" "p" {\n  policy = <<E\n${deep}\nE\n}\n`, 'main.tf.json': `{"resource":{"aws_iam_policy":{"p":{"policy":${deep}}}}}` }
  for (const [path, content] of Object.entries(files)) {
    const { findings } = lint([{ path, named: true, content }], defaultSettings, { rules, catalog, today: '2026-11-28' })
    expect(findings.map(({ rule }) => rule), path).toEqual(['missing-policy'])
  }
})
