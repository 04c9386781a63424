/** One line for each finding: `path:line:column: severity rule: message`. */
import type { Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import { closing } from './closing.ts'
import { visible, visiblePath } from './visible.ts'

export function concise(run: Run): string {
  const lines = run.findings.map(({ at, severity, rule, message }) => {
    const { line, column } = positionAt(at.source, at.start)
    return `${visiblePath(at.source.path)}:${line}:${column}: ${severity} ${visible(rule)}: ${visible(message)}`
  })
  return [...lines, ...closing(run)].join('\n').concat('\n')
}
