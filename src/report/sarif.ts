/**
 * SARIF 2.1.0, as GitHub code scanning reads it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import type { Finding, Run } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { capitalized } from './notes.ts'
import { positionAt, type Span } from '../text.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const
/** GitHub sorts security alerts by this number: over 7 is high, 4 to 6.9 medium, below low. */
const securitySeverity = { error: '8.0', warning: '5.5', info: '2.0' } as const

/** @param rules all rules, of which those with findings are described */
export function sarif(run: Run, rules: readonly Rule[], version: string): string {
  const used = rules.filter((rule) => run.findings.some((finding) => finding.rule === rule.id))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'policylint', informationUri: 'https://github.com/policylint/policylint', semanticVersion: version, rules: used.map((rule) => ruleOf(rule, run)) } },
      columnKind: 'utf16CodeUnits',
      results: run.findings.map((finding) => resultOf(finding, used)),
    }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(rule: Rule, run: Run): unknown {
  const url = run.findings.find((finding) => finding.rule === rule.id)?.url ?? ''
  const security = rule.category === 'security'
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why.slice(0, 1000) },
    help: { text: `${rule.summary} See ${url}`, markdown: `${rule.why}\n\n[${rule.id}](${url})` },
    helpUri: url,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.category], precision: rule.preset === 'recommended' ? 'very-high' : 'medium', 'problem.severity': rule.severity === 'info' ? 'recommendation' : rule.severity, ...(security && { 'security-severity': securitySeverity[rule.severity] }) },
  }
}

function resultOf(finding: Finding, used: readonly Rule[]): unknown {
  const text = [finding.message, ...(finding.help === undefined ? [] : [finding.help])].map((part) => `${capitalized(part)}.`).join(' ')
  return {
    ruleId: finding.rule,
    ruleIndex: used.findIndex((rule) => rule.id === finding.rule),
    level: levels[finding.severity],
    message: { text },
    locations: [{ physicalLocation: physical(finding.at) }],
    ...(finding.related.length > 0 && { relatedLocations: finding.related.map((other, id) => ({ id, message: { text: other.message }, physicalLocation: physical(other.at) })) }),
    partialFingerprints: { primaryLocationLineHash: finding.fingerprint, 'policylint/v1': finding.fingerprint },
  }
}

function physical(span: Span): unknown {
  const start = positionAt(span.source, span.start)
  const end = positionAt(span.source, span.end)
  const uri = span.source.path.split('/').map(encodeURIComponent).join('/')
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column } }
}
