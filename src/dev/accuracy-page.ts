/** The figures of `docs/accuracy.md`, as Markdown. */
import type { Rule } from '../rule.ts'
import type { Accuracy, Counts, Exception, Tally } from './accuracy.ts'
import { withParts } from './readme.ts'

/** Rule id to how many of its findings on real policies were read one by one, and how many of those were wrong. */
export type Judged = Readonly<Record<string, { readonly judged: number; readonly wrong: number }>>

export interface Figures {
  readonly accuracy: Accuracy
  readonly exceptions: readonly Exception[]
  readonly counts: Counts
  readonly judged: Judged
  readonly rules: readonly Rule[]
}

/** The page with its generated parts as they are now. */
export function withFigures(page: string, { accuracy, exceptions, counts, judged, rules }: Figures): string {
  return withParts(page, {
    accuracy: `${accuracy.files} policies with findings of AWS, or certainly without:\n\n${accuracyTable(accuracy)}\n`,
    exceptions: exceptionsList(exceptions, accuracy),
    unlabelled: unlabelled(accuracy, rules),
    counts: countsPart(counts, judged, rules),
  })
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** As a Markdown table. */
export function accuracyTable({ codes }: Accuracy): string {
  const rows = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, tally]) => [`\`${code}\``, tally.labels, tally.matched, percent(tally.matched, tally.labels), tally.ours, tally.right, percent(tally.right, tally.ours), `${tally.placesTold} of ${tally.places}`])
  const sum = (key: keyof Tally) => [...codes.values()].reduce((total, tally) => total + tally[key], 0)
  rows.push(['all', sum('labels'), sum('matched'), percent(sum('matched'), sum('labels')), sum('ours'), sum('right'), percent(sum('right'), sum('ours')), `${sum('placesTold')} of ${sum('places')}`])
  return table(['issue code', 'AWS', 'found', 'recall', 'ours', 'right', 'precision', 'spans equal'], rows)
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, ['---', ...Array<string>(head.length - 1).fill('---:')], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function exceptionsList(exceptions: readonly Exception[], { disagreements }: Accuracy): string {
  const rows = exceptions.map(({ code, side, reason, file }) => {
    const number = disagreements.filter((each) => each.reason === reason && each.code === code && each.side === side).length
    return `- \`${code}\`${file === undefined ? '' : ` in \`${file.replace(/^.*\//, '')}\``}, only ${side === 'ours' ? 'ours' : 'AWS\'s'} (${number}): ${reason}`
  })
  return rows.length === 0 ? 'None.\n' : `${[...new Set(rows)].join('\n')}\n`
}

function unlabelled({ codes }: Accuracy, rules: readonly Rule[]): string {
  const answered = new Set(rules.flatMap(({ equivalents = [] }) => equivalents).filter((code) => code.startsWith('access-analyzer/')).map((code) => code.slice('access-analyzer/'.length)))
  const without = [...answered].filter((code) => (codes.get(code)?.labels ?? 0) === 0).sort()
  return `${without.length} of the ${answered.size} codes that rules answer:\n\n${without.map((code) => `\`${code}\``).join(', ')}\n`
}

function countsPart({ files, policies, rules: counts }: Counts, judged: Judged, rules: readonly Rule[]): string {
  const rows = rules.flatMap(({ id, severity }) => {
    const count = counts.get(id)
    const read = judged[id]
    return count ? [[`[\`${id}\`](rules/${id}.md)`, severity, count.shown, count.shown === 0 ? '' : percent(count.policies, policies), count.all, read?.judged ?? '–', read?.wrong ?? '–']] : []
  })
  const silent = rules.filter(({ id }) => !counts.has(id)).map(({ id }) => `\`${id}\``)
  const head = ['rule', 'severity', 'by default', 'share of policies', 'under `strict`', 'judged', 'wrong']
  return `${policies} policies in ${files} files:\n\n${table(head, rows)}\n\nNone: ${silent.join(', ')}.\n`
}
