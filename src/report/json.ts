/** The JSON output: an interface, `version: 1`. */
import type { Finding, Run } from '../finding.ts'
import { jsonText } from './json-text.ts'
import { positionAt, type Position, type Span } from '../text.ts'

/** The whole run as JSON text. Lines and columns from 1, offsets from 0, in UTF-16 units. */
export function json(run: Run): string {
  const summary = { ...run.summary }
  return jsonText({ version: 1, findings: run.findings.map(findingOf), crashes: run.crashes.map(({ rule, path, error }) => ({ rule, file: path, error: error.split('\n')[0] })), skipped: run.skipped.map(({ path, why }) => ({ file: path, why })), summary })
}

function findingOf(finding: Finding): unknown {
  const { rule, severity, message, help, policy, statement, pointer, equivalents, witness, when, unsure, fix, change, fingerprint, url } = finding
  return {
    rule, severity, message, ...(help !== undefined && { help }), ...placeOf(finding.at),
    ...(policy && { policy: { kind: policy.kind, name: policy.name } }), ...(statement && { statement }), ...(pointer !== undefined && { pointer }),
    equivalents, related: finding.related.map((other) => ({ message: other.message, ...placeOf(other.at) })),
    ...(witness && { witness }), ...(when !== undefined && { when }), ...(unsure !== undefined && { unsure }),
    ...(fix && { fix: { title: fix.title, kind: fix.kind, edits: fix.edits.map((edit) => ({ ...placeOf(edit.span), text: edit.text })) } }),
    ...(change !== undefined && { change }), fingerprint, url,
  }
}

function placeOf(span: Span): { file: string; start: Position; end: Position } {
  return { file: span.source.path, start: positionAt(span.source, span.start), end: positionAt(span.source, span.end) }
}
