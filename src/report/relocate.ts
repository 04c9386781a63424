/** Reports name files from another folder than the run did: GitHub wants paths from the root of the repository. */
import type { Run } from '../finding.ts'
import type { Source, Span } from '../text.ts'
import type { Difference } from './difference.ts'

/** The same run with every path replaced. */
export function relocate(run: Run, move: (path: string) => string): Run {
  const span = mover(move)
  return {
    ...run,
    findings: run.findings.map((finding) => ({
      ...finding,
      at: span(finding.at),
      related: finding.related.map((other) => ({ ...other, at: span(other.at) })),
      ...(finding.fix && { fix: { ...finding.fix, edits: finding.fix.edits.map((edit) => ({ ...edit, span: span(edit.span) })) } }),
    })),
    crashes: run.crashes.map((crash) => ({ ...crash, path: move(crash.path) })),
    skipped: run.skipped.map((file) => ({ ...file, path: move(file.path) })),
    policies: run.policies.map((policy) => ({ ...policy, path: move(policy.path), at: span(policy.at) })),
  }
}

/** The same for what changed in what policies allow. */
export function relocateDifference(difference: Difference, move: (path: string) => string): Difference {
  const span = mover(move)
  const moved = <T extends { readonly at: Span }>(place: T): T => ({ ...place, at: span(place.at) })
  return {
    ...difference,
    policies: difference.policies.map((policy) => ({
      ...moved(policy),
      changes: policy.changes.map((change) => ({ ...change, statement: moved(change.statement), ...(change.deny && { deny: moved(change.deny) }) })),
      doubts: policy.doubts.map((doubt) => ({ ...doubt, ...(doubt.statement && { statement: moved(doubt.statement) }) })),
    })),
  }
}

/** Gives spans of one file the same source again. */
function mover(move: (path: string) => string): (at: Span) => Span {
  const moved = new Map<Source, Source>()
  return (at) => {
    const source = moved.get(at.source) ?? { ...at.source, path: move(at.source.path) }
    moved.set(at.source, source)
    return { ...at, source }
  }
}
