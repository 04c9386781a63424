/** A rule's page: what annotations link to. The output on it is real. */
import type { Finding } from '../finding.ts'
import type { Example, Rule } from '../rule.ts'
import { positionAt } from '../text.ts'
import { runExample, unmark } from './example.ts'

export function rulePage(rule: Rule): string {
  return [
    `# ${rule.id}`,
    rule.summary,
    `| category | severity | preset | since | fix |\n| --- | --- | --- | --- | --- |\n| ${rule.category} | ${rule.severity} | ${rule.preset} | ${rule.since} | ${fixes(rule)} |`,
    facts(rule),
    '## Why',
    rule.why,
    '## Examples',
    ...rule.examples.map((example) => exampleSection(rule, example)),
    options(rule),
    '## Silence it',
    `For one finding, with a reason, in \`policylint.json\`: \`{ "ignores": [{ "rule": "${rule.id}", "file": "…", "sid": "…", "because": "…" }] }\`; for a project: \`{ "rules": { "${rule.id}": "off" } }\`.`,
    '## References',
    rule.references.map((url) => `- <${url}>`).join('\n'),
    '*Generated from the rule by `npm run generate`.*',
  ].filter((part) => part !== '').join('\n\n').concat('\n')
}

function facts(rule: Rule): string {
  const lines = [
    rule.kinds && `- Policies: ${rule.kinds.join(', ')}`,
    rule.dialects && `- Dialects: ${rule.dialects.join(', ')}`,
    rule.formerly && `- Formerly: ${rule.formerly.map((id) => `\`${id}\``).join(', ')}`,
    rule.equivalents && `- Elsewhere: ${rule.equivalents.map((id) => `\`${id}\``).join(', ')}`,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

function fixes(rule: Rule): string {
  const kinds = new Set(rule.examples.flatMap((example) => findingsOf(rule, example).flatMap((finding) => finding.fix?.kind ?? [])))
  return [...kinds].join(', ') || 'no'
}

function findingsOf(rule: Rule, example: Example): readonly Finding[] {
  return runExample(rule, example, unmark(example.bad).text).findings.filter((finding) => finding.rule === rule.id)
}

function exampleSection(rule: Rule, example: Example): string {
  const bad = unmark(example.bad).text
  const said = findingsOf(rule, example).map((finding) => {
    const { line, column } = positionAt(finding.at.source, finding.at.start)
    const lines = [`${line}:${column} ${finding.severity}: ${finding.message}`, ...finding.related.map((other) => `  ${at(other.at.source, other.at.start)} ${other.message}`)]
    if (finding.help !== undefined) lines.push(`  help: ${finding.help}`)
    if (finding.unsure !== undefined) lines.push(`  unsure: ${finding.unsure}`)
    return lines.join('\n')
  })
  const setting = [example.kind && `--kind ${example.kind}`, example.dialect && `--dialect ${example.dialect}`, example.file && `in \`${example.file}\``].filter(Boolean).join(', ')
  const parts = [`### ${example.title ?? 'Bad and good'}${setting ? ` (${setting})` : ''}`]
  if (example.config !== undefined) parts.push(fence('json', unmark(example.config).text))
  if (example.before !== undefined) parts.push('Before:', fence('json', visible(example.before)), 'After:')
  parts.push(fence('json', visible(bad)), fence('text', said.join('\n')))
  if (example.good !== bad) parts.push('Good:', fence('json', visible(example.good)))
  if (example.goodConfig !== undefined) parts.push('Good:', fence('json', example.goodConfig))
  return parts.join('\n\n')
}

function at(source: { readonly path: string; readonly text: string }, offset: number): string {
  const { line, column } = positionAt(source, offset)
  return `${line}:${column}`
}

function options(rule: Rule): string {
  const entries = Object.entries(rule.options ?? {})
  if (entries.length === 0) return ''
  return `## Options\n\n${entries.map(([name, option]) => `- \`${name}\` (default \`${JSON.stringify(option.default)}\`): ${option.about}`).join('\n')}`
}

function fence(language: string, text: string): string {
  const ticks = text.includes('```') ? '````' : '```'
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`
}

function visible(text: string): string {
  return text.replace(/^\uFEFF/, '<byte-order mark>')
}
