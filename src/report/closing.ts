/** The last lines of a report for people: what was found, what was left out, and what was not understood. */
import type { Run } from '../finding.ts'
import { countOf, plural } from './count.ts'
import { visible, visiblePath } from './visible.ts'

export function closing(run: Run): readonly string[] {
  const { ignored, suppressed, files, policies, catalogDate } = run.summary
  const total = run.findings.length
  const found = total === 0 ? 'no findings' : `${plural(total, 'finding')} (${countOf(run.findings)})`
  const parts = [found, ...sinceBase(run), ...fixes(run), ignored > 0 ? `${ignored} ignored` : '', run.summary.baseline && run.summary.baseline.known > 0 ? `${run.summary.baseline.known} in the baseline` : '', suppressed > 0 ? `${suppressed} more under --strict` : '', `${plural(policies, 'policy')} in ${plural(files, 'file')}`, `AWS data of ${catalogDate}`]
  return [...notUnderstood(run), ...staleEntries(run), parts.filter((part) => part !== '').join(' · ')]
}

function staleEntries({ summary: { baseline } }: Run): readonly string[] {
  return baseline && baseline.stale > 0 ? [`the baseline has ${plural(baseline.stale, 'entry')} of what is gone; --update-baseline takes ${baseline.stale === 1 ? 'it' : 'them'} out`] : []
}

/** How many were fixed, and how many can be. */
function fixes({ findings, summary: { fixed } }: Run): readonly string[] {
  const keeping = findings.filter(({ fix }) => fix?.kind === 'keeps-access').length
  const changing = findings.filter(({ fix }) => fix?.kind === 'changes-access').length
  return [
    fixed === undefined ? '' : `${fixed} fixed`,
    keeping > 0 ? `${keeping} can be fixed with --fix` : '',
    changing > 0 ? `${changing}${keeping > 0 ? ' more' : ' can be fixed'} with --fix-all` : '',
  ]
}

/** What the change since the base has to do with the findings. */
function sinceBase({ findings, summary: { change } }: Run): readonly string[] {
  if (!change) return []
  const { introduced, touched, existing } = change
  const left = existing - findings.filter((finding) => finding.change === 'existing').length
  return [introduced > 0 ? `${introduced} introduced` : '', touched > 0 ? `${touched} in what was touched` : '', existing > left ? `${existing - left} existing` : '', left > 0 ? `${left} existing not shown` : '']
}

/** Files that may hold policies but are not read, by the reason; and how many policies stand where the file only leads to them. */
function notUnderstood(run: Run): readonly string[] {
  const { length } = run.unresolved
  return [...skippedFiles(run), ...(length > 0 ? [`${plural(length, 'policy')} could not be read: --list-files tells why`] : [])]
}

function skippedFiles(run: Run): readonly string[] {
  return [...new Set(run.skipped.map((each) => each.why))].map((why) => {
    const files = run.skipped.filter((each) => each.why === why)
    const [first] = files
    const more = files.length > 1 ? ` and ${files.length - 1} more` : ''
    return `not read: ${visiblePath(first?.path ?? '')}${more}, ${files.length > 1 ? 'each ' : ''}${visible(why)}, which this version does not understand`
  })
}
