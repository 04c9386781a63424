/** Reports name files from another folder than the run did: GitHub wants paths from the root of the repository. */
import type { Run } from '../finding.ts'
import type { Source, Span } from '../text.ts'

/** The same run with every path replaced. */
export function relocate(run: Run, move: (path: string) => string): Run {
  const moved = new Map<Source, Source>()
  const sourceOf = (source: Source): Source => {
    const known = moved.get(source) ?? { ...source, path: move(source.path) }
    moved.set(source, known)
    return known
  }
  const span = (at: Span): Span => ({ ...at, source: sourceOf(at.source) })
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
