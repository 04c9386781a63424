import { defineRule, isInPolicy } from '../../src/rule.ts'

export default defineRule({
  id: 'json-leniency',
  summary: 'A policy in JSON has a comment or a trailing comma.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/JSON_SYNTAX_ERROR'],
  why: `Many editors accept comments and trailing commas in JSON; AWS does not, and refuses the policy. A file that some step of
your build strips of them is best named \`.jsonc\`: there, both are fine.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html', 'https://www.rfc-editor.org/rfc/rfc8259'],
  examples: [
    {
      title: 'A comment',
      bad: '{ [|/* read only */|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{  "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A trailing comma',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }[|,|]] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    document(document, { report }) {
      if (document.lenient) return
      for (const { kind, span, message } of document.problems) {
        if (!isInPolicy(document, span)) continue
        if (kind === 'comment') report({ at: { span }, message, help: /\.json$/i.test(span.source.path) ? 'remove it, or name the file `.jsonc` if a build step strips comments' : 'remove it' })
        else if (kind === 'trailing-comma') {
          report({ at: { span }, message, help: 'remove it', fix: { title: 'remove the comma', kind: 'keeps-access', edits: [{ span, text: '' }] } })
        }
      }
    },
  },
})
