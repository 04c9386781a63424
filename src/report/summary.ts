/** The job summary: Markdown, in which all that comes from a policy or a file name is escaped. */
import { isOfChange, severityRank, type Finding, type Run } from '../finding.ts'
import { accessSection, type Blobs } from './access-change.ts'
import { countOf, plural } from './count.ts'
import type { Difference } from './difference.ts'
import { link, placeLink } from './link.ts'
import { clip, code, escapeHtml, prose } from './markdown.ts'
import { newnessNote, notesOf } from './notes.ts'

export interface SummaryOptions extends Blobs {
  /** Why the step fails. */
  readonly failed?: string | undefined
  /** What the findings were compared with, or why with nothing: one sentence, in backticks what is not ours. */
  readonly compared?: string | undefined
  readonly difference?: Difference | undefined
  /** Bytes of UTF-8 that it may have; 900,000 where it is not said. */
  readonly most?: number
  /** Where the reader finds what has no room. */
  readonly elsewhere?: string
}

/** GitHub takes a summary of at most 1 MiB for a step, and none of a longer one. In bytes of UTF-8. */
const MOST_BYTES = 900_000

/**
 * The whole summary: what the change did first, then what was there before. What has no room is left out file by file, and
 * counted.
 */
export function summary(run: Run, { most = MOST_BYTES, ...options }: SummaryOptions = {}): string {
  const { failed, compared, difference, elsewhere = 'The log has them.' } = options
  const own = run.findings.filter(isOfChange)
  const existing = run.findings.filter((finding) => !isOfChange(finding))
  const sentences = [...(failed === undefined ? [] : [`<b>Failed:</b> ${prose(clip(failed, 2000))}`]), facts(run), ...(compared === undefined ? [] : [prose(clip(compared, 1000))])]
  const head = [`## policylint: ${headline(run, own, existing)}`, '', ...sentences.flatMap((sentence) => [block('p', sentence), ''])]
  const tail = [...unread(run), '']
  const access = difference ? accessSection(difference, most / 4, options) : []
  const room = { left: most - bytes([...head, ...access, ...tail].join('\n')) - 1000 }
  const sections = within(filesOf(own), room, { blob: options.blob, open: true })
  const older = within(filesOf(existing), room, { blob: options.blob, open: false })
  const left = [...sections.left, ...older.left]
  const cut = left.length > 0 ? [block('p', `<b>Not listed here, for want of room:</b> ${countOf(left.flat())} in ${plural(left.length, 'file')}. ${elsewhere}`), ''] : []
  return [...head, ...access, ...sections.shown, ...(older.shown.length > 0 ? ['### There before this change', '', ...older.shown] : []), ...cut, ...tail].join('\n')
}

function headline(run: Run, own: readonly Finding[], existing: readonly Finding[]): string {
  const found = countOf(own) || 'no findings'
  if (!run.summary.change) return found
  return `${found} in this change${existing.length > 0 ? `, ${existing.length} from before` : ''}`
}

function facts({ summary: { policies, files, ignored, suppressed, catalogDate } }: Run): string {
  const parts = [`${plural(policies, 'policy')} in ${plural(files, 'file')}`, ignored > 0 ? `${ignored} ignored` : '', suppressed > 0 ? `${suppressed} more with <code>preset: strict</code>` : '', `AWS data of ${escapeHtml(catalogDate)}`]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The findings of each file, the files with the worst first. */
function filesOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = files.get(finding.at.source.path)
    if (file) file.push(finding)
    else files.set(finding.at.source.path, [finding])
  }
  const worst = new Map([...files.values()].map((file) => [file, file.reduce((least, { severity }) => Math.min(least, severityRank[severity]), 2)]))
  return [...files.values()].toSorted((a, b) => (worst.get(a) ?? 0) - (worst.get(b) ?? 0))
}

interface Within {
  readonly shown: readonly string[]
  readonly left: readonly (readonly Finding[])[]
}

/** Whole files as long as there is room; of the first one, should it be too long by itself, as much as fits. */
function within(files: readonly (readonly Finding[])[], room: { left: number }, { blob, open }: { readonly blob: string | undefined; readonly open: boolean }): Within {
  const shown: string[] = []
  const left: (readonly Finding[])[] = []
  for (const file of files) {
    const rows = file.map((finding) => row(finding, blob))
    const text = section(file, rows, open)
    if (bytes(text) <= room.left) {
      shown.push(text, '')
      room.left -= bytes(text) + 2
      continue
    }
    const fitting = shown.length === 0 ? countFitting(rows, room.left - bytes(section(file, [], open))) : 0
    if (fitting > 0) shown.push(section(file, rows.slice(0, fitting), open), '')
    room.left = fitting > 0 ? 0 : room.left
    left.push(file.slice(fitting))
  }
  return { shown, left }
}

function countFitting(rows: readonly string[], room: number): number {
  let used = 0
  const first = rows.findIndex((each) => (used += bytes(each) + 1) > room)
  return first < 0 ? rows.length : first
}

function section(findings: readonly Finding[], rows: readonly string[], open: boolean): string {
  const path = findings[0]?.at.source.path ?? ''
  return [`<details${open ? ' open' : ''}><summary>${code(clip(path, 300))} ${countOf(findings)}</summary>`, '<table>', '<tr><th>Place</th><th>Severity</th><th>Finding</th><th>Rule</th></tr>', ...rows, '</table>', '</details>'].join('\n')
}

function row(finding: Finding, blob: string | undefined): string {
  const { at, severity, rule, message, url, change } = finding
  const notes = notesOf(finding).map(({ label, text }) => `${label}: ${label === 'request' ? code(clip(text, 500)) : prose(clip(text, 500))}`)
  const text = [prose(clip(message, 1000)), ...notes, ...(change === 'touched' ? [newnessNote(change)] : [])].join('<br>')
  return `<tr><td>${placeLink(at, blob)}</td><td>${severity}</td><td>${text}</td><td>${link(url, escapeHtml(rule))}</td></tr>`
}

/** What was not understood: files of a kind that this version does not read, and rules that crashed. */
function unread({ skipped, crashes }: Run): readonly string[] {
  const items = [
    ...skipped.map(({ path, why }) => `${code(clip(path, 300))} was not read: ${prose(clip(why, 300))}`),
    ...crashes.map(({ path, rule }) => `the rule ${code(rule)} crashed on ${code(clip(path, 300))}`),
  ]
  const most = 20
  const more = items.length > most ? [`and ${items.length - most} more`] : []
  if (items.length === 0) return []
  return ['### Not understood', '', ['<ul>', ...[...items.slice(0, most), ...more].map((item) => `<li>${item}</li>`), '</ul>'].join('\n')]
}

/** A block of HTML on one line, in which GitHub reads no Markdown. */
function block(tag: string, html: string): string {
  return `<${tag}>${html}</${tag}>`
}

const encoder = new TextEncoder()

function bytes(text: string): number {
  return encoder.encode(text).length
}
