/**
 * Reviewdog's Diagnostic Format, which it makes review comments and code suggestions of.
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
import type { Finding, Run } from '../finding.ts'
import { lineStart, positionAt, type Source } from '../text.ts'
import { jsonText } from './json-text.ts'
import { markdown } from './markdown.ts'
import { sentences } from './notes.ts'

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const

export function rdjson(run: Run): string {
  return jsonText({ source: { name: 'policylint', url: 'https://github.com/policylint/policylint' }, diagnostics: run.findings.map(diagnosticOf) })
}

function diagnosticOf(finding: Finding): object {
  const { at, rule, url, severity } = finding
  const suggestion = suggestionOf(finding)
  return {
    message: markdown(sentences(finding)), location: { path: at.source.path, range: rangeOf(at.source, at.start, at.end) }, severity: severities[severity], code: { value: rule, url },
    ...(suggestion && { suggestions: [suggestion] }),
  }
}

/** The fix as one replacement, since each suggestion is one that can be taken by itself: from its first edit to its last. */
function suggestionOf({ at, fix }: Finding): object | undefined {
  const edits = (fix?.edits ?? []).toSorted((a, b) => a.span.start - b.span.start)
  const [first] = edits
  if (!first || edits.some(({ span }) => span.source !== at.source)) return undefined
  const { source } = at
  let text = ''
  let end = first.span.start
  for (const edit of edits) {
    text += source.text.slice(end, edit.span.start) + edit.text
    end = edit.span.end
  }
  return { range: rangeOf(source, first.span.start, end), text }
}

function rangeOf(source: Source, start: number, end: number): object {
  return { start: inBytes(source, start), end: inBytes(source, end) }
}

const encoder = new TextEncoder()

/** Columns count the bytes of UTF-8. */
function inBytes(source: Source, offset: number): { line: number; column: number } {
  const { line, offset: at } = positionAt(source, offset)
  return { line, column: encoder.encode(source.text.slice(lineStart(source, line), at)).length + 1 }
}
