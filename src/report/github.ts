/**
 * Annotations for GitHub, and the workflow commands that make them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 *
 * The runner keeps ten annotations of each level for a step, and 4096 characters of each message:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
import { isOfChange, type Finding, type Run } from '../finding.ts'
import type { Severity } from '../rule.ts'
import { positionAt, type Span } from '../text.ts'
import { closing } from './closing.ts'
import { countOf, plural } from './count.ts'
import { isOutside } from './link.ts'
import { clip } from './markdown.ts'
import { newnessNote, notesOf } from './notes.ts'
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
  /** Annotate also what was there before the change; without it, only where there is no base. */
  readonly existing?: boolean
}

export interface Annotated {
  readonly annotations: readonly Annotation[]
  /** Findings without an annotation. */
  readonly rest: readonly Finding[]
}

const MOST = 10
const MOST_CHARACTERS = 4096
const levelOf: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * The annotations that the runner will keep: errors first, of them what the change introduced, then what it touched, then of
 * each rule and file one before a second; what is said twice of a file is one annotation. Findings that were there before
 * the change have none. Where some are left out for want of room, a last notice says how many and where.
 */
export function annotate(run: Run, { room = {}, elsewhere, existing = false }: AnnotateOptions): Annotated {
  const groups = groupsOf(run.findings.filter((finding) => existing || isOfChange(finding)))
  const all = choose(groups, room)
  const chosen = all.length === groups.length ? all : choose(groups, { ...room, notice: (room.notice ?? MOST) - 1 })
  const told = new Set(chosen.flat())
  const rest = run.findings.filter((finding) => !told.has(finding))
  const crowded = groups.filter((group) => !chosen.includes(group)).flat()
  return { annotations: [...chosen.map(annotationOf), ...(crowded.length > 0 ? [remainder(crowded, elsewhere)] : [])], rest }
}

/** As workflow commands; what has no room for an annotation stands below them as plain lines. */
export function github(run: Run): string {
  const { annotations, rest } = annotate(run, { elsewhere: 'the log' })
  const lines = rest.map((finding) => `${place(finding.at)}: ${finding.severity} ${visible(finding.rule)}: ${visible(finding.message)}`)
  return [...annotations.map(command), ...lines, ...closing(run)].join('\n').concat('\n')
}

/** Findings that say the same of one file, the first of them first. */
type Group = readonly [Finding, ...Finding[]]

function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = [finding.severity, finding.rule, finding.change ?? '', finding.message, finding.at.source.path].join('\0')
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function choose(groups: readonly Group[], room: NonNullable<AnnotateOptions['room']>): readonly Group[] {
  return levels.flatMap((level) => {
    const own = groups.filter(([{ severity }]) => levelOf[severity] === level)
    const ranked = ([undefined, 'introduced', 'touched', 'existing'] as const).flatMap((newness) => repeatsLast(own.filter(([{ change }]) => change === newness)))
    return ranked.slice(0, Math.max(0, room[level] ?? MOST))
  })
}

/** One of each rule and file before a second. */
function repeatsLast(groups: readonly Group[]): readonly Group[] {
  const seen = new Set<string>()
  const first: Group[] = []
  const again: Group[] = []
  for (const group of groups) {
    const key = `${group[0].rule}\0${group[0].at.source.path}`
    ;(seen.has(key) ? again : first).push(group)
    seen.add(key)
  }
  return [...first, ...again]
}

/** Places of equal findings that are named. */
const MOST_PLACES = 10

function annotationOf([finding, ...same]: Group): Annotation {
  const places = same.slice(0, MOST_PLACES).map(({ at }) => lineAndColumn(at))
  const lines = [
    `${place(finding.at)}: ${visible(finding.message)}`,
    ...(same.length > 0 ? [`the same at ${places.join(', ')}${same.length > MOST_PLACES ? ` and ${same.length - MOST_PLACES} more places` : ''}`] : []),
    ...finding.related.map((other) => `${visible(other.message)}: ${place(other.at)}`),
    ...notesOf(finding).map(({ label, text }) => `${label}: ${visible(text)}`),
    ...(finding.change === undefined || finding.change === 'introduced' ? [] : [newnessNote(finding.change)]),
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

/** `path:line:column`. The runner does not print an annotation's properties in the log. */
function place(at: Span): string {
  return `${visiblePath(clip(at.source.path, 500))}:${lineAndColumn(at)}`
}

function lineAndColumn({ source, start }: Span): string {
  const { line, column } = positionAt(source, start)
  return `${line}:${column}`
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
