/** The last lines of a report for people: what was found, what was left out, and what was not understood. */
import type { Run } from '../finding.ts'
import { visiblePath } from './visible.ts'

export function closing(run: Run): readonly string[] {
  const { errors, warnings, infos, ignored, suppressed, files, policies, catalogDate } = run.summary
  const total = run.findings.length
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')].filter((part) => !part.startsWith('0 '))
  const found = total === 0 ? 'no findings' : `${plural(total, 'finding')} (${counts.join(', ')})`
  const parts = [found, ignored > 0 ? `${ignored} ignored` : '', suppressed > 0 ? `${suppressed} more under --strict` : '', `${plural(policies, 'policy')} in ${plural(files, 'file')}`, `AWS data of ${catalogDate}`]
  return [...notUnderstood(run), parts.filter((part) => part !== '').join(' · ')]
}

/** Files that may hold policies but are not read, by the reason. */
function notUnderstood(run: Run): readonly string[] {
  return [...new Set(run.skipped.map((each) => each.why))].map((why) => {
    const files = run.skipped.filter((each) => each.why === why)
    const [first] = files
    const more = files.length > 1 ? ` and ${files.length - 1} more` : ''
    return `not read: ${visiblePath(first?.path ?? '')}${more}, ${files.length > 1 ? 'each ' : ''}${why}, which this version does not understand`
  })
}

function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}
