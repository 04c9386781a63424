/** How texts name and show parts of a policy, where one file has them in several spellings. */
import { beforeAll, expect, test } from 'vitest'
import { defaultSettings } from '../../src/config/settings.ts'
import { loadPart, type PartName } from '../../src/extract/parts.ts'
import { written, writtenCondition } from '../../src/policy/spelling.ts'
import { readDocument } from '../../src/read.ts'

beforeAll(async () => {
  for (const part of ['yaml', 'cloudformation', 'terraform'] satisfies PartName[]) await loadPart(part)
})

/** What texts would say of each statement of a file. */
function textsIn(path: string, content: string): readonly (readonly string[])[] {
  return readDocument({ path, named: true, content }, defaultSettings).policies.flatMap(({ statements }) => statements.map((statement) => [
    written(statement, 'Resource'), written(statement, 'Effect', 'Deny'), writtenCondition(statement, 'Bool', 'aws:ViaAWSService', 'false'),
  ]))
}

const objects = ['`Resource`', '`Effect = "Deny"`', '`Bool = { "aws:ViaAWSService" = "false" }`']
const json = ['`Resource`', '`"Effect": "Deny"`', '`"Bool": { "aws:ViaAWSService": "false" }`']
const blocks = ['`resources`', '`effect = "Deny"`', 'a `condition` block with `test = "Bool"`, `variable = "aws:ViaAWSService"` and `values = ["false"]`']

test('each statement of a document of blocks is told of as it is written', () => {
  const document = (source: string) => `data "aws_iam_policy_document" "d" {
  source_policy_documents = [${source}]
  statement {
    actions = ["s3:GetObject"]
  }
  dynamic "statement" {
    for_each = ["s3:PutObject"]
    content {
      actions = [statement.value]
    }
  }
}`
  expect(textsIn('main.tf', document('jsonencode({ Statement = [{ Effect = "Allow", Action = "*" }] })'))).toEqual([objects, blocks, blocks])
  expect(textsIn('main.tf', document('<<EOF\n{ "Statement": [{ "Effect": "Allow", "Action": "*" }] }\nEOF\n'))).toEqual([json, blocks, blocks])
})

test('blocks of JSON have the names of blocks and the syntax of JSON', () => {
  expect(textsIn('main.tf.json', '{ "data": { "aws_iam_policy_document": { "d": { "statement": [{ "actions": ["s3:GetObject"] }] } } } }'))
    .toEqual([['`resources`', '`"effect": "Deny"`', 'a `condition` block with `"test": "Bool"`, `"variable": "aws:ViaAWSService"` and `"values": ["false"]`']])
})

test('a string in YAML is told of without its escapes', () => {
  expect(textsIn('a.yaml', String.raw`policy: "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"*\" } }"`)).toEqual([json])
})

test('the statement that a permission makes has the names of its arguments', () => {
  const [texts = []] = textsIn('main.tf', 'resource "aws_lambda_permission" "p" {\n  action        = "lambda:InvokeFunction"\n  function_name = "f"\n  principal     = "s3.amazonaws.com"\n}')
  expect(texts[0]).toBe('`function_name`')
})
