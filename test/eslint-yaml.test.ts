/** The ESLint face on YAML, where `eslint-plugin-yml` gives the language. */
import { Linter } from 'eslint'
import yml from 'eslint-plugin-yml'
import { expect, test } from 'vitest'
import policylint from '../src/eslint.ts'

const config: Linter.Config = { files: ['**/*.yaml'], plugins: { yml: yml, policylint }, language: 'yml/yaml', rules: { 'policylint/misspelt-action': 'error', 'policylint/redundant-action': 'warn' } }

const TEMPLATE = `Resources:
  Bucket:
    Type: AWS::S3::Bucket
  Read:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action:
              - s3:GetObjct # the reader
              - s3:PutObject
              - s3:PutObject
            Resource: !Sub '\${Bucket.Arn}/*'
`

test('places, suggestions and fixes in a template', () => {
  const messages = new Linter().verify(TEMPLATE, [config], { filename: 'template.yaml' })
  expect(messages.map(({ ruleId, line, column, endLine, endColumn }) => ({ ruleId, line, column, endLine, endColumn }))).toEqual([
    { ruleId: 'policylint/misspelt-action', line: 12, column: 17, endLine: 12, endColumn: 28 },
    { ruleId: 'policylint/redundant-action', line: 14, column: 17, endLine: 14, endColumn: 29 },
  ])
  expect(messages[0]?.suggestions?.map(({ desc }) => desc)).toEqual(['write `s3:GetObject`'])
  const { output } = new Linter().verifyAndFix(TEMPLATE, [config], { filename: 'template.yaml' })
  expect(output).toBe(TEMPLATE.replace('              - s3:PutObject\n', ''))
})
