/** Findings that the user has accepted, with a reason, in the configuration's `ignores`. */
import type { Ignore } from './extract/document.ts'
import type { Finding } from './finding.ts'
import type { IgnoreEntry, Settings } from './settings.ts'
import { textOf } from './text.ts'

export interface Ignored {
  readonly kept: readonly Finding[]
  readonly ignored: readonly Finding[]
  /** The entries with what became of them. */
  readonly ignores: readonly Ignore[]
}

/**
 * Take out the findings that an entry is for. An entry is no longer for any after its last day.
 * @param paths the files of this run
 * @param today `2026-11-23`
 */
export function applyIgnores(findings: readonly Finding[], settings: Pick<Settings, 'ignores' | 'whole'>, paths: readonly string[], today: string): Ignored {
  const states = settings.ignores.map((entry) => ({ entry, used: 0, expired: entry.until !== undefined && entry.until < today }))
  const ignored = new Set<Finding>()
  for (const finding of findings) {
    for (const state of states) {
      if (!covers(state.entry, finding)) continue
      state.used += 1
      if (!state.expired) ignored.add(finding)
    }
  }
  return {
    kept: findings.filter((finding) => !ignored.has(finding)),
    ignored: [...ignored],
    ignores: states.map(({ entry, used, expired }) => ({ ...entry, used, expired, whole: settings.whole === true, outside: settings.whole !== true && !paths.some((path) => entry.matchesFile(path)) })),
  }
}

function covers(entry: IgnoreEntry, finding: Finding): boolean {
  if (entry.rule !== finding.rule || !entry.matchesFile(finding.at.source.path)) return false
  if (entry.sid !== undefined && entry.sid !== finding.statement?.sid) return false
  if (entry.fingerprint !== undefined && entry.fingerprint !== finding.fingerprint) return false
  return entry.value === undefined || entry.value === textOf(finding.at).replace(/^"|"$/g, '')
}
