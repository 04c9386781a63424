/** Words that every object of JavaScript has a value for, in all places where a file may name something: they say nothing there. */
import { describe, expect, test } from 'vitest'
import { defaultSettings, override } from '../src/config/settings.ts'
import { lintAllWith } from '../src/index.ts'

const statement = (name: string) => `{ "Sid": "A", "Effect": "Deny", "Principal": { "${name}": "x", "AWS": ["arn:aws:iam::111122223333:${name}/x", "arn:aws:sts::111122223333:${name}/x"] },
  "Action": ["${name}:Get", "s3:${name}"], "Resource": ["arn:aws:${name}:us-east-1:111122223333:${name}/x"], "${name}": 1,
  "Condition": { "${name}": { "${name}": "x" }, "Bool": { "aws:SecureTransport": "${name}" }, "StringNotLike": { "${name}": "\${${name}}" } } }`

const files: Readonly<Record<string, (name: string) => string>> = {
  'policy.json': (name) => `{ "Version": "2012-10-17", "Statement": [${statement(name)}, ${statement(name).replace('Deny', 'Allow')}] }`,
  'template.yaml': (name) => `
Resources:
  Other: { Type: ${name}, Properties: { ${name}: x } }
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Action: 's3:GetObjct', Resource: [!GetAtt Other.${name}, !Ref ${name}, !Sub '\${AWS::${name}}'] }]`,
  'main.tf': (name) => `
data "aws_iam_policy_document" "d" {
  statement {
    ${name}   = "x"
    actions   = ["s3:GetObject", ${name}.x, ${name}("x"), aws_s3_bucket.b.${name}, data.aws_region.r.${name}]
    resources = ["*"]
  }
}
resource "${name}" "r" { ${name} = data.aws_iam_policy_document.d.json }`,
  'more.tf.json': (name) => `{ "${name}": { "a": { "b": {} } }, "resource": { "${name}": { "a": { "policy": "" } }, "aws_iam_policy": { "p": { "policy": "{ \\"Version\\": \\"2012-10-17\\", \\"Statement\\": [{ \\"Effect\\": \\"Allow\\", \\"Action\\": \\"s3:GetObjct\\", \\"Resource\\": \\"*\\" }] }" } } } }`,
  'serverless.yml': (name) => `
service: x
provider: { name: aws, iam: { role: { statements: [{ Effect: Allow, Action: 's3:GetObjct', Resource: '\${self:custom.${name}}' }] } } }
resources: { Resources: { ${name}: { Type: ${name}, Properties: {} } } }`,
}

describe.each(['constructor', '__proto__', 'toString', 'valueOf'])('%s', (name) => {
  test.each(Object.keys(files))('in %s', async (file) => {
    const content = files[file]?.(name) ?? ''
    const { findings, crashes } = await lintAllWith([{ path: file, named: true, content }], override(defaultSettings, { preset: 'strict' }))
    expect(findings.length).toBeGreaterThan(0)
    expect(crashes).toEqual([])
    expect(JSON.stringify(findings.map(({ message, help }) => [message, help]))).not.toMatch(/native code|\[object/)
  })
})
