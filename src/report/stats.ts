/** Where the time went, for `--stats`: phases, then rules, the slowest first. */

/** @param phases milliseconds by name, as are `rules` @param total milliseconds since the process began */
export function stats(phases: ReadonlyMap<string, number>, rules: ReadonlyMap<string, number>, total: number): string {
  const inPhases = [...phases.values()].reduce((sum, spent) => sum + spent, 0)
  const rows = [...phases, ['start, and all else', total - inPhases] as const, ['total', total] as const]
  const slowest = [...rules].toSorted((a, b) => b[1] - a[1])
  const rest = slowest.slice(MOST).reduce((sum, [, spent]) => sum + spent, 0)
  const shown = [...slowest.slice(0, MOST), ...(slowest.length > MOST ? [[`${slowest.length - MOST} more rules`, rest] as const] : [])]
  const width = Math.max(...[...rows, ...shown].map(([name]) => name.length))
  const line = ([name, spent]: readonly [string, number]) => `  ${name.padEnd(width)}  ${spent.toFixed(1).padStart(8)} ms`
  return ['time by phase', ...rows.map(line), ...(shown.length > 0 ? ['time by rule', ...shown.map(line)] : [])].join('\n')
}

/** Rules that are told one by one. */
const MOST = 20
