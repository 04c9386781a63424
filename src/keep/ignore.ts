/** Findings that the user has accepted, with a reason: in the configuration's `ignores`, or where they are. */
import { ruleNamed, type IgnoreEntry, type Settings } from '../config/settings.ts'
import type { Document, Ignore, Silence } from '../extract/document.ts'
import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import { fingerprintIn } from '../policy/fingerprint.ts'
import type { Rule } from '../rule.ts'
import { textOf, type Source, type Span } from '../text.ts'

export interface Ignored {
  readonly kept: readonly Finding[]
  readonly ignored: readonly Finding[]
  /** The ignores with what became of them, by the file in which they stand. */
  readonly told: readonly { readonly source: Source; readonly ignores: readonly Ignore[] }[]
}

type File = Pick<Document, 'source' | 'silences'>

interface State {
  readonly source: Source
  readonly ignore: Omit<Ignore, 'used' | 'unused' | 'outside' | 'whole'>
  readonly outside: boolean
  /** It holds: it has a reason, and its day has not passed. */
  readonly holds: boolean
  readonly covers: (finding: Finding) => boolean
  /** Whether a rule of it that finds nothing is worth telling. */
  readonly isOn: (rule: string) => boolean
  readonly used: Map<string, number>
}

/**
 * Take out the findings that an ignore is for. One is no longer for any after its last day.
 * @param files of this run
 */
export function applyIgnores(findings: readonly Finding[], settings: Pick<Settings, 'ignores' | 'whole' | 'config' | 'severityOf'>, files: readonly File[], { today, rules }: { readonly today: string; readonly rules: readonly Rule[] }): Ignored {
  const paths = files.map(({ source }) => source.path)
  const { config } = settings
  const states = [
    ...(config ? settings.ignores.map((entry) => ofEntry(entry, config, settings.whole !== true && !paths.some((path) => entry.matchesFile(path)), today)) : []),
    ...files.flatMap(({ source, silences }) => silences.map((silence) => ofSilence(silence, source, rules, settings, today))),
  ]
  const ignored = new Set<Finding>()
  for (const finding of findings) {
    for (const state of states) {
      if (!state.ignore.rules.includes(finding.rule) || !state.covers(finding)) continue
      state.used.set(finding.rule, (state.used.get(finding.rule) ?? 0) + 1)
      if (state.holds) ignored.add(finding)
    }
  }
  const sources = [...new Set(states.map(({ source }) => source))]
  return {
    kept: findings.filter((finding) => !ignored.has(finding)), ignored: [...ignored],
    told: sources.map((source) => ({ source, ignores: states.filter((state) => state.source === source).map((state) => became(state, settings.whole === true)) })),
  }
}

function became({ ignore, used, isOn, outside }: State, whole: boolean): Ignore {
  const unused = ignore.rules.filter((rule) => !used.has(rule) && isOn(rule) && !ignore.unknown.some(({ id }) => id === rule))
  return { ...ignore, unused, used: [...used.values()].reduce((sum, each) => sum + each, 0), outside, whole: whole || ignore.is !== 'entry' }
}

function ofEntry(entry: IgnoreEntry, source: Source, outside: boolean, today: string): State {
  const expired = isPast(entry.until, today)
  return { source, ignore: { ...entry, is: 'entry', unknown: [], expired, hasDay: true }, outside, holds: !expired, covers: (finding) => covers(entry, finding), isOn: () => true, used: new Map() }
}

function covers(entry: IgnoreEntry, { at, statement, fingerprint, content }: Finding): boolean {
  if (!entry.matchesFile(at.source.path)) return false
  if (entry.sid !== undefined && entry.sid !== statement?.sid) return false
  if (entry.statement !== undefined && entry.statement !== statement?.fingerprint) return false
  if (entry.fingerprint !== undefined && entry.fingerprint !== fingerprint && entry.fingerprint !== fingerprintIn(entry.pathOf(at.source.path), content)) return false
  return entry.value === undefined || entry.value === textOf(at).replace(/^"|"$/g, '')
}

function ofSilence(silence: Silence, source: Source, rules: readonly Rule[], settings: Pick<Settings, 'severityOf'>, today: string): State {
  const known = silence.rules.map((id) => ruleNamed(rules, id)?.id ?? id)
  const unknown = known.flatMap((id) => (rules.some((rule) => rule.id === id) ? [] : [{ id, near: nearest(id, rules.map((rule) => rule.id)) }])).map(({ id, near }) => ({ id, ...(near !== undefined && { near }) }))
  const expired = isPast(silence.until, today)
  return {
    source, outside: false, holds: silence.because !== undefined && !expired && isDay(silence.until), used: new Map(),
    ignore: { ...silence, rules: known, unknown, expired, hasDay: isDay(silence.until) },
    covers: ({ at }) => at.source.path === source.path && begins(at, silence.scope),
    isOn: (id) => rules.some((rule) => rule.id === id && settings.severityOf(rule, source.path) !== 'off'),
  }
}

function begins(at: Span, scope: Span | undefined): boolean {
  return scope === undefined || (at.start >= scope.start && at.start < Math.max(scope.end, scope.start + 1))
}

function isPast(until: string | undefined, today: string): boolean {
  return until !== undefined && isDay(until) && until < today
}

/** Is it a day of the calendar? `2026-02-31` is none. No day at all is fine. */
export function isDay(text: string | undefined): boolean {
  if (text === undefined) return true
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
