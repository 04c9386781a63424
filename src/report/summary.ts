/** The job summary: Markdown, in which all that comes from a policy or a file name is escaped. */
import { severityRank, type Finding, type Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import { countOf, plural } from './count.ts'
import { isOutside } from './github.ts'
import { clip, code, escapeHtml, pathUrl, prose } from './markdown.ts'
import { notesOf } from './notes.ts'

export interface SummaryOptions {
  /** `https://github.com/OWNER/REPOSITORY/blob/COMMIT`: places link there. */
  readonly blob?: string | undefined
  /** Why the step fails. */
  readonly failed?: string | undefined
}

/** GitHub takes a summary of at most 1 MiB for a step, and none of a longer one. In bytes of UTF-8. */
const MOST_BYTES = 900_000

/** The whole summary, under 900 KB: what is too much is left out file by file, and counted. */
export function summary(run: Run, { blob, failed }: SummaryOptions = {}): string {
  const head = [`## policylint: ${countOf(run.findings) || 'no findings'}`, '', ...(failed === undefined ? [] : [block('p', `<b>Failed:</b> ${prose(clip(failed, 2000))}`), '']), block('p', facts(run)), '']
  const tail = [...unread(run), '']
  const sections = within(filesOf(run.findings), MOST_BYTES - bytes([...head, ...tail].join('\n')) - 1000, blob)
  return [...head, ...sections, ...tail].join('\n')
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

/** Whole files as long as there is room; of the first one, should it be too long by itself, as much as fits. */
function within(files: readonly (readonly Finding[])[], most: number, blob: string | undefined): readonly string[] {
  const shown: string[] = []
  let room = most
  const left: (readonly Finding[])[] = []
  for (const file of files) {
    const rows = file.map((finding) => row(finding, blob))
    const text = section(file, rows)
    if (bytes(text) <= room) {
      shown.push(text, '')
      room -= bytes(text) + 2
      continue
    }
    const fitting = shown.length === 0 ? countFitting(rows, room - bytes(section(file, []))) : 0
    if (fitting > 0) shown.push(section(file, rows.slice(0, fitting)), '')
    room = fitting > 0 ? 0 : room
    left.push(file.slice(fitting))
  }
  if (left.length > 0) shown.push(block('p', `<b>Not listed here, for want of room:</b> ${countOf(left.flat())} in ${plural(left.length, 'file')}. The log has them.`), '')
  return shown
}

function countFitting(rows: readonly string[], room: number): number {
  let used = 0
  const first = rows.findIndex((each) => (used += bytes(each) + 1) > room)
  return first < 0 ? rows.length : first
}

function section(findings: readonly Finding[], rows: readonly string[]): string {
  const path = findings[0]?.at.source.path ?? ''
  return [`<details open><summary>${code(clip(path, 300))} ${countOf(findings)}</summary>`, '<table>', '<tr><th>Place</th><th>Severity</th><th>Finding</th><th>Rule</th></tr>', ...rows, '</table>', '</details>'].join('\n')
}

function row(finding: Finding, blob: string | undefined): string {
  const { at, severity, rule, message, url } = finding
  const start = positionAt(at.source, at.start)
  const end = positionAt(at.source, at.end)
  const place = `${start.line}:${start.column}`
  const lines = end.line > start.line ? `#L${start.line}-L${end.line}` : `#L${start.line}`
  const linked = blob === undefined || isOutside(at.source.path) ? place : link(`${pathUrl(blob, at.source.path)}${lines}`, place)
  const notes = notesOf(finding).map(({ label, text }) => `${label}: ${label === 'request' ? code(clip(text, 500)) : prose(clip(text, 500))}`)
  const text = [prose(clip(message, 1000)), ...notes].join('<br>')
  return `<tr><td>${linked}</td><td>${severity}</td><td>${text}</td><td>${link(url, escapeHtml(rule))}</td></tr>`
}

function link(url: string, html: string): string {
  return `<a href="${escapeHtml(url)}">${html}</a>`
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
