import { defineRule } from '../../src/rule.ts'

export default defineRule({
  id: 'json-syntax',
  summary: 'The text is not JSON.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/JSON_SYNTAX_ERROR', 'parliament/MALFORMED_JSON'],
  supersedes: ['unknown-element', 'malformed-action', 'malformed-arn', 'malformed-condition-key', 'malformed-principal', 'unknown-principal-type', 'unknown-operator'],
  why: `AWS refuses a policy that is not JSON as a whole, whatever the rest of it says. Each error is shown at its place, and the
parts of the file that can still be read are checked as usual.`,
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
  ],
  check: {
    document(document, { report }) {
      for (const { kind, span, message, help } of document.problems) {
        if (kind === 'syntax') report({ at: { span }, message, ...(help !== undefined && { help }) })
      }
    },
  },
})
