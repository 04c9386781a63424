/**
 * A baseline: the findings that were there when policylint came, one a line, so that only new ones are told. A line is the
 * fingerprint, the rule and the file; sorted, so that git merges what two people change.
 */
import type { Finding, Run } from '../finding.ts'
import { fingerprintIn } from '../policy/fingerprint.ts'
import { countSeverities } from './keep.ts'

export interface Entry {
  readonly fingerprint: string
  readonly rule: string
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string
}

const HEAD = '# Findings that policylint does not tell: written by `policylint --update-baseline`.'

/** @throws RangeError naming the first line that is no entry */
export function readBaseline(text: string): readonly Entry[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [, fingerprint, rule, file] = /^([0-9a-f]{16}) (\S+) (.+)$/.exec(line) ?? []
    if (fingerprint === undefined || rule === undefined || file === undefined) throw new RangeError(`line ${i + 1} is no entry${/^[<=>|]{7}/.test(line) ? ', but the mark of a conflict in git' : ''}`)
    return [{ fingerprint, rule, file: file.startsWith('"') ? String(JSON.parse(file)) : file }]
  })
}

export function writeBaseline(entries: readonly Entry[]): string {
  const lines = entries.map(({ fingerprint, rule, file }) => `${fingerprint} ${rule} ${/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|^"/.test(file) ? JSON.stringify(file) : file}`)
  return [HEAD, ...[...new Set(lines)].sort()].join('\n').concat('\n')
}

/** What the baseline needs to know of the folder that it is for. */
export interface Place {
  /** A file's path relative to the folder of the baseline. */
  readonly pathOf: (path: string) => string
  /** Is there no such file any more? By its path in the baseline. */
  readonly isGone: (file: string) => boolean
  /** Paths of the files of this run, as the baseline has them. */
  readonly files: ReadonlySet<string>
}

export interface Compared {
  /** Without the findings that the baseline knows. */
  readonly run: Run
  /** The baseline as it is to be: without what is gone, and with the findings of now. */
  readonly updated: readonly Entry[]
}

/** Hold a run against a baseline. A file that was renamed keeps its entries: by the file that is gone. */
export function compareWith(entries: readonly Entry[], run: Run, { pathOf, isGone, files }: Place): Compared {
  const known = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const gone = new Map<string, Set<string>>()
  for (const file of new Set(entries.map((entry) => entry.file).filter((each) => !files.has(each) && isGone(each)))) {
    for (const { rule } of entries.filter((entry) => entry.file === file)) gone.set(rule, (gone.get(rule) ?? new Set()).add(file))
  }
  const used = new Set<string>()
  const entryOf = (finding: Finding) => {
    const names = [pathOf(finding.at.source.path), ...(gone.get(finding.rule) ?? [])]
    return names.map((name) => known.get(fingerprintIn(name, finding.content))).find((entry) => entry?.rule === finding.rule && !used.has(entry.fingerprint))
  }
  const findings = run.findings.filter((finding) => {
    const entry = entryOf(finding)
    if (entry) used.add(entry.fingerprint)
    return entry === undefined
  })
  // What stands in a file that is not of this run is not known to be stale.
  const stale = entries.filter(({ fingerprint, file }) => !used.has(fingerprint) && (files.has(file) || isGone(file)))
  const others = entries.filter(({ file }) => !files.has(file) && !isGone(file))
  const now = run.findings.map(({ rule, at, content }) => ({ fingerprint: fingerprintIn(pathOf(at.source.path), content), rule, file: pathOf(at.source.path) }))
  return {
    run: { ...run, findings, summary: { ...run.summary, ...countSeverities(findings), baseline: { known: run.findings.length - findings.length, stale: stale.length } } },
    updated: [...others, ...now],
  }
}
