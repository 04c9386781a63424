import { defineRule } from '../../src/rule.ts'

const names = { 'utf-8': 'a UTF-8 byte-order mark', 'utf-16le': 'a UTF-16 byte-order mark', 'utf-16be': 'a UTF-16 byte-order mark' } as const

export default defineRule({
  id: 'file-encoding',
  summary: 'A policy file begins with a byte-order mark, or is UTF-16.',
  category: 'syntax',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `A byte-order mark stands before the first \`{\`, where no editor shows it. \`aws … --policy-document file://policy.json\` sends the
file as it is, and the service answers \`MalformedPolicy: Policies must be valid JSON and the first byte must be '{'\`. Windows
PowerShell 5 writes UTF-16 with \`>\`, and a mark with \`Out-File -Encoding utf8\`.`,
  references: [
    'https://www.rfc-editor.org/rfc/rfc8259#section-8.1',
    'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_character_encoding',
  ],
  examples: [
    {
      title: 'A byte-order mark, marked here, that editors hide',
      bad: '[|\uFEFF|]{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    document({ source, span, expected, policies }, { report }) {
      // A template or a module with a policy in it is read by programs that know marks.
      const first = /\S/.exec(source.text)?.index
      if (source.mark === undefined || !(expected || policies.some((policy) => policy.span.start === first))) return
      report({
        at: { span: { ...span, end: Math.min(1, span.end) } },
        message: `this file begins with ${names[source.mark]}, and AWS wants \`{\` as the first byte`,
        help: 'save it as UTF-8 without a byte-order mark',
      })
    },
  },
})
