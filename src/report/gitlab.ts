/**
 * A Code Quality report, as GitLab shows it in merge requests.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { Finding, Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import { jsonText } from './json-text.ts'
import { markdown } from './markdown.ts'
import { sentences } from './notes.ts'

export function gitlab(run: Run): string {
  return jsonText(run.findings.map(issueOf))
}

function issueOf(finding: Finding): object {
  const { rule, fingerprint, at } = finding
  const lines = { begin: positionAt(at.source, at.start).line, end: positionAt(at.source, at.end).line }
  return { description: markdown(sentences(finding)), check_name: rule, fingerprint, severity: severityOf(finding), location: { path: at.source.path.replace(/^\.\//, ''), lines } }
}

/** Of GitLab's `info`, `minor`, `major`, `critical` and `blocker`. */
function severityOf({ severity, category }: Finding): string {
  if (severity === 'error') return category === 'security' ? 'critical' : 'major'
  return severity === 'warning' ? 'minor' : 'info'
}
