/**
 * Annotations for GitHub, and the workflow commands that make them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 *
 * The runner keeps ten annotations of each level for a step, and 4096 characters of each message:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
import type { Finding, Run } from '../finding.ts'
import type { Severity } from '../rule.ts'
import { positionAt, type Span } from '../text.ts'
import { closing } from './closing.ts'
import { countOf, plural } from './count.ts'
import { clip } from './markdown.ts'
import { notesOf } from './notes.ts'
import { visible, visiblePath } from './visible.ts'

export const levels = ['error', 'warning', 'notice'] as const
export type Level = (typeof levels)[number]

export interface Annotation {
  readonly level: Level
  readonly title: string
  /** Plain text, of several lines. */
  readonly message: string
  /** From the root of the repository; a finding outside of it has no place. */
  readonly file?: string
  /** Lines and columns count from 1; the end column is the one after the last character. */
  readonly startLine?: number
  readonly endLine?: number
  /** Only where the annotation is on one line: the runner drops the columns of others. */
  readonly startColumn?: number
  readonly endColumn?: number
}

export interface AnnotateOptions {
  /** How many annotations of a level the runner still takes from this step; ten where it is not said. */
  readonly room?: Partial<Readonly<Record<Level, number>>>
  /** Where the reader finds all: `the job summary`. */
  readonly elsewhere: string
}

export interface Annotated {
  readonly annotations: readonly Annotation[]
  /** Findings for which there was no room. */
  readonly rest: readonly Finding[]
}

const MOST = 10
const MOST_CHARACTERS = 4096
const levelOf: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * The annotations that the runner will keep: errors first, of each rule and file one before a second, and where some are
 * left out a last notice that says how many and where.
 */
export function annotate(run: Run, { room = {}, elsewhere }: AnnotateOptions): Annotated {
  const all = choose(run.findings, room)
  const chosen = all.length === run.findings.length ? all : choose(run.findings, { ...room, notice: (room.notice ?? MOST) - 1 })
  const rest = run.findings.filter((finding) => !chosen.includes(finding))
  return { annotations: [...chosen.map(annotationOf), ...(rest.length > 0 ? [remainder(rest, elsewhere)] : [])], rest }
}

/** As workflow commands; what has no room for an annotation stands below them as plain lines. */
export function github(run: Run): string {
  const { annotations, rest } = annotate(run, { elsewhere: 'the log' })
  const lines = rest.map((finding) => `${place(finding.at)}: ${finding.severity} ${visible(finding.rule)}: ${visible(finding.message)}`)
  return [...annotations.map(command), ...lines, ...closing(run)].join('\n').concat('\n')
}

function choose(findings: readonly Finding[], room: NonNullable<AnnotateOptions['room']>): readonly Finding[] {
  return levels.flatMap((level) => {
    const seen = new Set<string>()
    const first: Finding[] = []
    const again: Finding[] = []
    for (const finding of findings.filter(({ severity }) => levelOf[severity] === level)) {
      const key = `${finding.rule}\0${finding.at.source.path}`
      ;(seen.has(key) ? again : first).push(finding)
      seen.add(key)
    }
    return [...first, ...again].slice(0, Math.max(0, room[level] ?? MOST))
  })
}

function annotationOf(finding: Finding): Annotation {
  const lines = [
    `${place(finding.at)}: ${visible(finding.message)}`,
    ...finding.related.map((other) => `${visible(other.message)}: ${place(other.at)}`),
    ...notesOf(finding).map(({ label, text }) => `${label}: ${visible(text)}`),
  ]
  const message = `${clip(lines.join('\n'), MOST_CHARACTERS - finding.url.length - 1)}\n${finding.url}`
  return { level: levelOf[finding.severity], title: `policylint ${finding.rule}`, message, ...placeOf(finding.at) }
}

function placeOf({ source, start, end }: Span): Partial<Annotation> {
  if (isOutside(source.path)) return {}
  const first = positionAt(source, start)
  const last = positionAt(source, end)
  if (first.line === last.line) return { file: source.path, startLine: first.line, endLine: last.line, startColumn: first.column, endColumn: last.column }
  // A span that ends with a line break does not reach into the next line.
  return { file: source.path, startLine: first.line, endLine: last.column === 1 ? last.line - 1 : last.line }
}

/** Not below the folder that paths are relative to. */
export function isOutside(path: string): boolean {
  return /^(?:\.\.?(?:\/|$)|\/|[A-Za-z]:)/.test(path)
}

/** `path:line:column`. The runner does not print an annotation's properties in the log. */
function place({ source, start }: Span): string {
  const { line, column } = positionAt(source, start)
  return `${visiblePath(clip(source.path, 500))}:${line}:${column}`
}

function remainder(rest: readonly Finding[], elsewhere: string): Annotation {
  const files = new Map<string, number>()
  for (const { at } of rest) files.set(at.source.path, (files.get(at.source.path) ?? 0) + 1)
  const most = [...files].toSorted((a, b) => b[1] - a[1])
  const named = most.slice(0, 5).map(([path, count]) => `${visiblePath(clip(path, 200))} (${count})`)
  const where = most.length > 5 ? `${named.join(', ')} and ${plural(most.length - 5, 'more file')}` : named.join(', ')
  const findings = rest.length === 1 ? '1 more finding has' : `${rest.length} more findings have`
  return { level: 'notice', title: 'policylint', message: `${findings} no annotation (${countOf(rest)}), because GitHub keeps ten of each kind: ${where}. All are in ${elsewhere}.` }
}

/** As the runner takes it apart. https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function command({ level, title, message, file, startLine, endLine, startColumn, endColumn }: Annotation): string {
  const properties = Object.entries({ title, file, line: startLine, endLine, col: startColumn, endColumn }).filter(([, value]) => value !== undefined)
  return `::${level} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
