/** A run file by file, for formats that are laid out so. */
import type { Finding, Run } from '../finding.ts'

export interface FileReport {
  readonly path: string
  /** In the order of places; none, where the file has a policy and nothing was found in it. */
  readonly findings: readonly Finding[]
}

/** Every file with a policy or a finding, in the order of the run. */
export function byFile(run: Run): readonly FileReport[] {
  const files = new Map<string, Finding[]>(run.policies.map(({ path }) => [path, []]))
  for (const finding of run.findings) {
    const file = files.get(finding.at.source.path)
    if (file) file.push(finding)
    else files.set(finding.at.source.path, [finding])
  }
  return [...files].map(([path, findings]) => ({ path, findings }))
}
