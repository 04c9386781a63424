/** The lines of a source around a finding, with what is meant marked. */
import type { Finding } from '../finding.ts'
import { lineStart, lineText, positionAt, type Source } from '../text.ts'
import { escapeHtml } from './markdown.ts'

/** Longest excerpt of a line; a minified policy is one line of thousands. In UTF-16 units. */
const WIDTH = 200
/** Lines shown around a mark, and of a mark. */
const AROUND = 2
const MOST_LINES = 10

interface Mark {
  readonly start: number
  readonly end: number
  /** What is said at the place; empty for the finding itself. */
  readonly label: string
}

/** A block of HTML; empty where there is no text to show. */
export function frame({ at, related }: Finding): string {
  const { source } = at
  if (source.text === '') return ''
  const main: Mark = { start: at.start, end: at.end, label: '' }
  const others = related.filter((other) => other.at.source === source).map(({ at: { start, end }, message }) => ({ start, end, label: message }))
  const lines = linesOf(source, main, others)
  const rows = lines.map((line, i) => `${i > 0 && line > (lines[i - 1] ?? line) + 1 ? '<span class="gap">⋯</span>\n' : ''}${row(source, line, main, others)}`)
  return `<pre class="frame" tabindex="0" aria-label="source" dir="ltr"><code>${rows.join('\n')}</code></pre>`
}

function linesOf(source: Source, main: Mark, others: readonly Mark[]): readonly number[] {
  const from = positionAt(source, main.start).line
  const to = Math.min(positionAt(source, Math.max(main.start, main.end - 1)).line, from + MOST_LINES)
  // What a line break at the end begins is no line to show.
  const last = Math.max(from, positionAt(source, source.text.replace(/[\r\n]$/, '').length).line)
  const near = Array.from({ length: to - from + 1 + 2 * AROUND }, (_, i) => from - AROUND + i).filter((line) => line >= 1 && line <= last)
  return [...new Set([...near, ...others.map(({ start }) => positionAt(source, start).line)])].toSorted((a, b) => a - b)
}

function row(source: Source, line: number, main: Mark, others: readonly Mark[]): string {
  const text = lineText(source, line)
  const start = lineStart(source, line)
  const marks = [main, ...others].filter((mark) => touches(mark, start, start + text.length))
  const first = marks[0] ? Math.max(0, marks[0].start - start) : 0
  const from = text.length <= WIDTH ? 0 : Math.max(0, Math.min(first - 60, text.length - WIDTH))
  const to = Math.min(text.length, from + WIDTH)
  const cuts = [...new Set([from, to, ...marks.flatMap((mark) => [mark.start - start, Math.max(mark.end, mark.start + 1) - start])])].filter((cut) => cut >= from && cut <= to).toSorted((a, b) => a - b)
  const pieces = cuts.slice(1).map((end, i) => piece(text, cuts[i] ?? 0, end, marks, start))
  const said = new Set(others.filter((mark) => mark.start >= start && mark.start <= start + text.length).map(({ label }) => label))
  const labels = [...said].map((label) => ` <span class="label">${escapeHtml(label)}</span>`)
  const shown = `${from > 0 ? '…' : ''}${pieces.join('')}${to < text.length ? '…' : ''}`
  return `<span class="line${touches(main, start, start + text.length) ? ' here' : ''}"><span class="number">${line}</span>${shown === '' && marks.length > 0 ? '<mark> </mark>' : shown}${labels.join('')}</span>`
}

function touches(mark: Mark, start: number, end: number): boolean {
  return mark.start <= end && Math.max(mark.end, mark.start + 1) > start
}

function piece(text: string, from: number, to: number, marks: readonly Mark[], start: number): string {
  const html = escapeHtml(text.slice(from, to))
  const mark = marks.find((each) => each.start - start <= from && Math.max(each.end, each.start + 1) - start >= to)
  if (!mark || html === '') return html
  return mark.label === '' ? `<mark>${html}</mark>` : `<mark class="other">${html}</mark>`
}
