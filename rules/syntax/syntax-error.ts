import { defineRule } from '../../src/rule.ts'

export default defineRule({
  id: 'syntax-error',
  summary: 'The text is not valid JSON, YAML or HCL.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  formerly: ['json-syntax'],
  equivalents: ['access-analyzer/JSON_SYNTAX_ERROR', 'parliament/MALFORMED_JSON', 'boogy/json_parse_error'],
  supersedes: ['unknown-element', 'malformed-action', 'malformed-arn', 'malformed-condition-key', 'malformed-principal', 'unknown-principal-type', 'unknown-operator'],
  why: `AWS refuses a policy that is not JSON as a whole, whatever the rest of it says; so do CloudFormation and Terraform with a file
in their languages. Each error is shown at its place, and the parts of the file that can still be read are checked as usual.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
  examples: [
    {
      title: 'A comma is missing',
      bad: '{ "Version": "2012-10-17[|"|] "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A bracket is never closed',
      bad: '{ "Version": "2012-10-17", "Statement": [|[|]{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A template in YAML: a colon is missing',
      file: 'template.yaml',
      bad: 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n  [|Policy|]\n    Type: AWS::SNS::TopicPolicy\n',
      good: 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n  Policy:\n    Type: AWS::SNS::TopicPolicy\n',
    },
  ],
  check: {
    document(document, { report }) {
      for (const { kind, span, message, help, language } of document.problems) {
        // Access Analyzer is given JSON alone.
        if (kind === 'syntax') report({ at: { span }, message, ...(help !== undefined && { help }), ...(language !== undefined && { equivalent: null }) })
      }
    },
  },
})
