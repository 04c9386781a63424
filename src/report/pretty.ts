/** For the terminal: each finding with its source, the span underlined, related places, help, and the rule's page. */
import { createColors } from 'picocolors'
import type { Finding, Run } from '../finding.ts'
import { lineStart, lineText, positionAt, type Span } from '../text.ts'
import { closing } from './closing.ts'
import { notesOf } from './notes.ts'
import { visible, visiblePath, visibleStart } from './visible.ts'

type Colors = ReturnType<typeof createColors>

/** Widest excerpt of a line; a minified policy is one line of thousands. */
const WIDTH = 110

/** @param links the rule's name is a link to its page (OSC 8), in place of the page's address on a line of its own */
export function pretty(run: Run, color: boolean, links = false): string {
  const colors = createColors(color)
  const findings = run.findings.map((finding) => frame(finding, colors, links))
  return [...findings, ...closing(run).map((line) => colors.bold(line))].join('\n').concat('\n')
}

function frame(finding: Finding, colors: Colors, links: boolean): string {
  const paint = finding.severity === 'error' ? colors.red : finding.severity === 'warning' ? colors.yellow : colors.cyan
  const head = `${placeOf(finding.at)} ${paint(colors.bold(finding.severity))} ${links ? link(finding.url, colors.bold(visible(finding.rule))) : colors.bold(visible(finding.rule))}`
  const marks = [{ at: finding.at, message: '', main: true }, ...finding.related.map((other) => ({ ...other, main: false }))]
  const here = marks.filter(({ at }) => at.source === finding.at.source).toSorted((a, b) => a.at.start - b.at.start)
  const width = Math.max(...here.map(({ at }) => String(positionAt(at.source, at.start).line).length))
  const gutter = (label: string) => colors.dim(` ${label.padStart(width)} │`)
  const body = finding.at.source.text === '' ? [] : here.flatMap((mark, i) => excerpt(mark, here[i - 1], gutter, mark.main ? paint : colors.cyan))
  const elsewhere = finding.related.filter(({ at }) => at.source !== finding.at.source)
  const notes = [
    ...elsewhere.map(({ at, message }) => `${colors.bold(`${visible(message)}:`)} ${placeOf(at)}`),
    ...notesOf(finding).map(({ label, text }) => `${colors.bold(`${label}:`)} ${visible(text)}`),
    ...(links ? [] : [colors.dim(visible(finding.url))]),
  ]
  return [head, `  ${visibleStart(finding.message)}`, ...body, ...notes.map((note) => `${' '.repeat(width + 1)} ${colors.dim('=')} ${note}`), ''].join('\n')
}

function placeOf({ source, start }: Span): string {
  const { line, column } = positionAt(source, start)
  return `${visiblePath(source.path)}:${line}:${column}`
}

/** https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function link(url: string, text: string): string {
  const target = url.replace(/[^\u0021-\u007e]/gu, (char) => encodeURIComponent(char.replace(/\p{Surrogate}/u, '\ufffd')))
  return `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\`
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
  // Made visible as one: what a mark parts may be a command of the runner (`##[`) only where it is put together.
  const shown = `${from > 0 ? '…' : ''}${visible(text.slice(from, to))}${to < text.length ? '…' : ''}`
  const indent = ' '.repeat((from > 0 ? 1 : 0) + visible(text.slice(from, first)).length)
  const marked = visible(text.slice(first, Math.min(last, to)))
  const underline = paint((mark.main ? '^' : '-').repeat(Math.max(1, marked.length)) + (mark.message === '' ? '' : ` ${visible(mark.message)}`))
  const sameLine = before !== undefined && positionAt(before.at.source, before.at.start).line === line && text.length <= WIDTH
  return [...(sameLine ? [] : [`${gutter(String(line))} ${shown}`]), `${gutter('')} ${indent}${underline}`]
}
