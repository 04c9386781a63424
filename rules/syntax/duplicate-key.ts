import { defineRule, isInPolicy } from '../../src/rule.ts'

export default defineRule({
  id: 'duplicate-key',
  summary: 'One object of a policy has the same key twice.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/JSON_SYNTAX_ERROR', 'cfn-lint/E0000'],
  why: `Most JSON readers keep the last of two equal keys and drop the first without a word. Two \`Condition\` blocks, two
\`StringEquals\` or two \`Action\` lists in one statement therefore do not add up: one of them never takes effect, or the policy is refused.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html', 'https://www.rfc-editor.org/rfc/rfc8259#section-4'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", [|"Action"|]: "s3:PutObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }] }',
    },
  ],
  check: {
    document(document, { report }) {
      for (const { kind, span, message, help, related } of document.problems) {
        if (kind !== 'duplicate-key' || !isInPolicy(document, span)) continue
        report({ at: { span }, message, ...(help !== undefined && { help }), related: related ? [{ at: { span: related.span }, message: related.message }] : [] })
      }
    },
  },
})
