/** For the terminal: each finding with its source, the span underlined, related places, help, and the rule's page. */
import { createColors } from 'picocolors'
import type { Finding, Run } from '../finding.ts'
import { lineStart, lineText, positionAt, type Span } from '../text.ts'
import { closing } from './closing.ts'
import { notesOf } from './notes.ts'
import { visible, visiblePath } from './visible.ts'

type Colors = ReturnType<typeof createColors>

/** Widest excerpt of a line; a minified policy is one line of thousands. */
const WIDTH = 110

export function pretty(run: Run, color: boolean): string {
  const colors = createColors(color)
  const findings = run.findings.map((finding) => frame(finding, colors))
  return [...findings, ...closing(run).map((line) => colors.bold(line))].join('\n').concat('\n')
}

function frame(finding: Finding, colors: Colors): string {
  const { line, column } = positionAt(finding.at.source, finding.at.start)
  const paint = finding.severity === 'error' ? colors.red : finding.severity === 'warning' ? colors.yellow : colors.cyan
  const head = `${visiblePath(finding.at.source.path)}:${line}:${column} ${paint(colors.bold(finding.severity))} ${colors.bold(finding.rule)}`
  const marks = [{ at: finding.at, message: '', main: true }, ...finding.related.map((other) => ({ ...other, main: false }))]
  const here = marks.filter(({ at }) => at.source === finding.at.source).toSorted((a, b) => a.at.start - b.at.start)
  const width = Math.max(...here.map(({ at }) => String(positionAt(at.source, at.start).line).length))
  const gutter = (label: string) => colors.dim(` ${label.padStart(width)} │`)
  const body = finding.at.source.text === '' ? [] : here.flatMap((mark, i) => excerpt(mark, here[i - 1], gutter, mark.main ? paint : colors.cyan))
  const notes = [
    ...notesOf(finding).map(({ label, text }) => `${colors.bold(`${label}:`)} ${visible(text)}`),
    colors.dim(finding.url),
  ]
  return [head, `  ${visible(finding.message)}`, ...body, ...notes.map((note) => `${' '.repeat(width + 1)} ${colors.dim('=')} ${note}`), ''].join('\n')
}

interface Mark {
  readonly at: Span
  readonly message: string
  readonly main: boolean
}

/** The first line of the span with what is meant underlined; the line itself only where the mark before is on another. */
function excerpt(mark: Mark, before: Mark | undefined, gutter: (label: string) => string, paint: (text: string) => string): readonly string[] {
  const { source } = mark.at
  const { line } = positionAt(source, mark.at.start)
  const text = lineText(source, line)
  const first = mark.at.start - lineStart(source, line)
  const last = Math.max(first + 1, Math.min(mark.at.end - lineStart(source, line), text.length))
  const from = text.length <= WIDTH ? 0 : Math.max(0, Math.min(first - 30, text.length - WIDTH))
  const to = from + WIDTH
  const before_ = `${from > 0 ? '…' : ''}${visible(text.slice(from, first))}`
  const marked = visible(text.slice(first, Math.min(last, to)))
  const after = `${visible(text.slice(Math.min(last, to), to))}${to < text.length ? '…' : ''}`
  const underline = paint((mark.main ? '^' : '-').repeat(Math.max(1, marked.length)) + (mark.message === '' ? '' : ` ${visible(mark.message)}`))
  const sameLine = before !== undefined && positionAt(before.at.source, before.at.start).line === line && text.length <= WIDTH
  const shown = sameLine ? [] : [`${gutter(String(line))} ${before_}${marked}${after}`]
  return [...shown, `${gutter('')} ${' '.repeat(before_.length)}${underline}`]
}
