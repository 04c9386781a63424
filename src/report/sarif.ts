/**
 * SARIF 2.1.0, as GitHub code scanning accepts and shows it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import { severityRank, type Finding, type Run } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { lineStart, lineText, positionAt, type Span } from '../text.ts'
import { plural } from './count.ts'
import { jsonText } from './json-text.ts'
import { clip, encodePath, markdown } from './markdown.ts'
import { sentences } from './notes.ts'
import { visible } from './visible.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const
/** GitHub sorts security alerts by this number: over 7 is high, 4 to 6.9 medium, below low. */
const securitySeverity = { error: '8.0', warning: '5.5', info: '2.0' } as const

/**
 * GitHub refuses a run of more results, and more locations of one: what it would refuse is left out, the least severe first.
 * https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
const MOST_RESULTS = 25_000
const MOST_LOCATIONS = 100
/** Of a description. */
const MOST_CHARACTERS = 1024

/**
 * @param run with paths from the root of the repository
 * @param rules all rules, of which those with findings are described
 */
export function sarif(run: Run, rules: readonly Rule[], version: string): string {
  const told = run.findings.length <= MOST_RESULTS ? run.findings : run.findings.toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity]).slice(0, MOST_RESULTS)
  const urls = new Map(told.map(({ rule, url }) => [rule, url]))
  const used = rules.filter(({ id }) => urls.has(id))
  const index = new Map(used.map(({ id }, i) => [id, i]))
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'policylint', informationUri: 'https://github.com/policylint/policylint', version, semanticVersion: version, rules: used.map((rule) => ruleOf(rule, urls.get(rule.id) ?? '')) } },
      invocations: [{ executionSuccessful: run.crashes.length === 0 && run.unreadable === 0, toolExecutionNotifications: notifications(run, run.findings.length - told.length) }],
      columnKind: 'utf16CodeUnits',
      results: told.map((finding) => resultOf(finding, index.get(finding.rule))),
    }],
  })
}

function ruleOf({ id, category, summary, why, severity, preset, references }: Rule, url: string): object {
  const security = category === 'security' || category === 'change'
  // A rule of one's own may tell no more than its summary.
  const about = why === '' ? summary : why
  const see = ['See also:', ...references.map((reference) => `- <${reference}>`)].join('\n')
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: clip(summary, MOST_CHARACTERS) },
    fullDescription: { text: clip(about, MOST_CHARACTERS) },
    help: { text: clip(`${why === '' ? summary : `${summary}\n\n${why}`}\n\n${url}`, MOST_CHARACTERS), markdown: `${about}\n\n${see}\n\n[${id}](${url})` },
    helpUri: url,
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [category, 'aws', 'iam'], precision: preset === 'recommended' ? 'very-high' : 'medium', 'problem.severity': severity === 'info' ? 'recommendation' : severity,
      ...(security && { 'security-severity': securitySeverity[severity] }),
    },
  }
}

function resultOf(finding: Finding, ruleIndex: number | undefined): object {
  const related = finding.related.slice(0, MOST_LOCATIONS)
  return {
    ruleId: finding.rule, ...(ruleIndex !== undefined && { ruleIndex }), level: levels[finding.severity],
    message: { text: plain(sentences(finding)) },
    locations: [{ physicalLocation: physical(finding.at) }],
    ...(related.length > 0 && { relatedLocations: related.map((other, id) => ({ id, message: { text: plain(other.message) }, physicalLocation: physical(other.at) })) }),
    partialFingerprints: { primaryLocationLineHash: finding.fingerprint, 'policylint/v1': finding.fingerprint },
  }
}

/** In a message, `[text](target)` would be a link: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, §3.11.6 */
function plain(message: string): string {
  // Cut first: a code span that is cut would be none.
  return markdown(clip(visible(message), MOST_CHARACTERS)).replaceAll('](', '\\](')
}

/** What the run could not tell. */
function notifications({ crashes, skipped }: Run, leftOut: number): readonly object[] {
  return [
    ...crashes.map(({ rule, path }) => ({ level: 'error', message: { text: `The rule ${rule} crashed; its other findings stand.` }, locations: [fileAt(path)] })),
    ...skipped.slice(0, MOST_LOCATIONS).map(({ path, why }) => ({ level: 'note', message: { text: plain(`not read: ${why}`) }, locations: [fileAt(path)] })),
    ...(leftOut > 0 ? [{ level: 'warning', message: { text: `${plural(leftOut, 'finding')} left out: GitHub takes ${MOST_RESULTS}.` } }] : []),
  ]
}

function fileAt(path: string): object {
  return { physicalLocation: { artifactLocation: artifact(path) } }
}

/** An alert is shown in a pull request only if all its lines are in the change: of several lines, the first stands for all. */
function physical({ source, start, end }: Span): object {
  const first = positionAt(source, start)
  const last = positionAt(source, Math.min(end, lineStart(source, first.line) + lineText(source, first.line).length))
  return { artifactLocation: artifact(source.path), region: { startLine: first.line, startColumn: first.column, endLine: first.line, endColumn: Math.max(first.column, last.column) } }
}

/** A path from the root of the repository; one outside of it is absolute. */
function artifact(path: string): object {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return { uri: `file://${path.startsWith('/') ? '' : '/'}${encodePath(path)}` }
  return { uri: encodePath(path.replace(/^\.\//, '')), uriBaseId: '%SRCROOT%' }
}
