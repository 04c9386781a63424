/** A policy in a file of its own that another file names (`file("policy.json")`): the other one knows what it is for. */
import type { Checked } from './check.ts'
import type { Run } from './finding.ts'
import type { Source, Span } from './text.ts'

interface File {
  readonly source: Source
  policies: Run['policies']
}

/** Leave to the file that names a policy what is found in it, and the policy itself. */
export function withoutClaimed<C extends Checked>(checks: C[], files: readonly File[]): C[] {
  const claimed = new Set(files.flatMap(({ source, policies }) => policies.flatMap(({ at }) => (at.source.path === source.path ? [] : [placeOf(at.source, at)]))))
  if (claimed.size === 0) return checks
  for (const file of files) file.policies = file.policies.filter(({ at }) => at.source.path !== file.source.path || !claimed.has(placeOf(file.source, at)))
  return checks.map((check) => ({
    ...check,
    findings: check.findings.filter(({ at, policy }) => policy === undefined || at.source.path !== check.source.path || !claimed.has(placeOf(at.source, policy))),
  }))
}

function placeOf({ path }: Source, { start }: Pick<Span, 'start'>): string {
  return `${path}\0${start}`
}
