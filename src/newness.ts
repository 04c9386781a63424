/**
 * Which findings a change introduced, which stand in a statement that it touched, and which were there and are left as they were.
 * By what the statements say, not by lines: a statement that only moved, or a file that is only laid out anew, is not touched.
 */
import type { Checked } from './check.ts'
import type { Document } from './extract/document.ts'
import type { Finding, Newness } from './finding.ts'
import { placeName } from './fingerprint.ts'
import { lineText, positionAt, textOf, type Source } from './text.ts'

/** What a file was at the base: its content, the same, or not there. */
export type Before = Uint8Array | string | { readonly file: 'new' | 'unchanged' }

/** The parts of the pipeline that it takes. */
export interface Steps {
  /** The file with other content, under its name of now: the name is part of a fingerprint. */
  readonly read: (content: Uint8Array | string) => Document
  readonly check: (document: Document) => Checked
  readonly compare: (before: Document, document: Document) => Checked
}

/** Check a file, and where it is known what it was at the base, tell what is new and what the change does. */
export function checkSince(document: Document, before: Before | undefined, { read, check, compare }: Steps): readonly Checked[] {
  const checked = check(document)
  if (before === undefined) return [checked]
  if (typeof before === 'object' && 'file' in before) return [allOf(checked, before.file === 'new' ? 'introduced' : 'existing')]
  const was = read(before)
  return [held(checked, check(was).findings, was.source), allOf(compare(was, document), 'introduced')]
}

function allOf(checked: Checked, change: Newness): Checked {
  return { ...checked, findings: checked.findings.map((finding) => ({ ...finding, change })) }
}

/** Hold the findings against those at the base, and against the lines then. */
function held(checked: Checked, before: readonly Finding[], source: Source): Checked {
  const prints = new Set(before.map(({ fingerprint }) => fingerprint))
  const now = new Set(checked.findings.map(({ fingerprint }) => fingerprint))
  // Those whose statement says something else now: as many of a place's text, under the same `Sid`, as there were.
  const gone = new Map<string, number>()
  for (const finding of before) if (!now.has(finding.fingerprint)) gone.set(nameOf(finding), (gone.get(nameOf(finding)) ?? 0) + 1)
  const lines = new Set(source.text.split(/\r\n|\r|\n/))
  const newnessOf = (finding: Finding): Newness => {
    // A finding in a statement has the statement's content in its fingerprint; one outside of any has only its lines.
    if (prints.has(finding.fingerprint)) return finding.statement || linesOf(finding).every((line) => lines.has(line)) ? 'existing' : 'touched'
    const left = gone.get(nameOf(finding)) ?? 0
    if (left === 0) return 'introduced'
    gone.set(nameOf(finding), left - 1)
    return 'touched'
  }
  return { ...checked, findings: checked.findings.map((finding) => ({ ...finding, change: newnessOf(finding) })) }
}

function nameOf({ rule, at, statement }: Finding): string {
  return [rule, statement?.sid ?? '', placeName(textOf(at))].join('\0')
}

function linesOf({ at }: Finding): readonly string[] {
  const first = positionAt(at.source, at.start).line
  const last = positionAt(at.source, at.end).line
  return Array.from({ length: last - first + 1 }, (_, i) => lineText(at.source, first + i))
}
