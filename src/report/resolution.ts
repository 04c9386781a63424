/** How much of the policies is known, for `--list-files` and `--stats`. */
import type { Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import { plural } from './count.ts'
import { visible, visiblePath } from './visible.ts'

type Of = Pick<Run, 'policies' | 'unresolved'>
type Resolution = NonNullable<Run['policies'][number]['resolution']>

/** Each policy and argument with its place, in the order of places: what it is, and why it is not known. */
export function listPolicies({ policies, unresolved }: Of): readonly string[] {
  const rows = [
    ...policies.map(({ path, kind, name, at, resolution }) => ({ path, at, text: `${kind}${name === '' ? '' : ` ${visible(name)}`}${resolution ? openPart(resolution) : ''}` })),
    ...unresolved.map(({ path, at, why }) => ({ path, at, text: `not read: ${visible(why)}` })),
  ]
  const order = new Map([...new Set(rows.map(({ path }) => path))].map((path, i) => [path, i]))
  const sorted = rows.toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.at.start - b.at.start)
  return sorted.map(({ at, text }) => {
    const { line, column } = positionAt(at.source, at.start)
    return `${visiblePath(at.source.path)}:${line}:${column}  ${text}`
  })
}

/** `, 3 of 12 values unknown: a parameter (2), a value of the account` */
function openPart({ values, unknown, reasons }: Resolution): string {
  return unknown === 0 ? '' : `, ${unknown} of ${plural(values, 'value')} unknown: ${visible(reasonsOf(reasons))}`
}

function reasonsOf(reasons: Resolution['reasons']): string {
  return [...reasons].toSorted((a, b) => b[1] - a[1]).map(([why, count]) => (count === 1 ? why : `${why} (${count})`)).join(', ')
}

/** All of them in numbers, the most frequent reasons first. */
export function resolutionTable({ policies, unresolved }: Of): string {
  const resolutions = policies.flatMap(({ resolution }) => (resolution ? [resolution] : []))
  const { values, unknown, reasons } = totalOf(resolutions)
  const whole = resolutions.filter((each) => each.unknown === 0).length
  const why = totalOf(unresolved.map((each) => ({ values: 0, unknown: 0, reasons: new Map([[each.why, 1]]) }))).reasons
  const rows = (of: Resolution['reasons']) => [...of].toSorted((a, b) => b[1] - a[1]).map(([reason, count]) => `  ${String(count).padStart(6)}  ${visible(reason)}`)
  return [
    `policies: ${policies.length}, known wholly: ${whole}; values: ${values}, unknown: ${unknown}`, ...rows(reasons),
    ...(unresolved.length > 0 ? [`policies not read: ${unresolved.length}`, ...rows(why)] : []),
  ].join('\n')
}

/** Of several policies. */
function totalOf(resolutions: readonly Resolution[]): Resolution {
  const reasons = new Map<string, number>()
  for (const each of resolutions) for (const [why, count] of each.reasons) reasons.set(why, (reasons.get(why) ?? 0) + count)
  const sum = (key: 'values' | 'unknown') => resolutions.reduce((all, each) => all + each[key], 0)
  return { values: sum('values'), unknown: sum('unknown'), reasons }
}
