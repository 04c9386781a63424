/**
 * `npx tsx src/dev/carriers.ts FOLDER`: how the files of each carrier are read: how many parse, which policies are in them, how much of
 * these is known, why not more, and how fast.
 */
import { performance } from 'node:perf_hooks'
import { discover, surroundingsOf } from '../discover.ts'
import { extract, partsFor } from '../extract/extract.ts'
import { loadPart } from '../extract/parts.ts'
import { resolutionOf } from '../policy/resolution.ts'
import { openInput } from '../read.ts'

interface Tally {
  files: number
  broken: number
  skipped: number
  policies: number
  partial: number
  values: number
  unknown: number
  characters: number
  milliseconds: number
  readonly reasons: Map<string, number>
  readonly unresolved: Map<string, number>
}

const tallies = new Map<string, Tally>()
const cwd = process.argv[2] ?? '.'
const surroundings = surroundingsOf(cwd)

for (const input of discover({ paths: ['.'], cwd, excludes: () => false })) {
  const { source } = openInput(input)
  const parts = partsFor(source)
  for (const part of parts) await loadPart(part)
  if (source.text === '') continue
  const name = parts.at(-1) ?? 'plain JSON'
  const tally = tallies.get(name) ?? { files: 0, broken: 0, skipped: 0, policies: 0, partial: 0, values: 0, unknown: 0, characters: 0, milliseconds: 0, reasons: new Map(), unresolved: new Map() }
  tallies.set(name, tally)
  const start = performance.now()
  const { found, problems, skipped, unresolved = [] } = extract(source, false, surroundings)
  tally.milliseconds += performance.now() - start
  tally.characters += source.text.length
  tally.files += 1
  if (problems.length > 0) tally.broken += 1
  if (skipped !== undefined) tally.skipped += 1
  for (const { why } of unresolved) count(tally.unresolved, why, 1)
  for (const { tree, exact = false } of found) {
    const { values, unknown, reasons } = resolutionOf(tree, exact)
    tally.policies += 1
    tally.values += values
    tally.unknown += unknown
    if (unknown > 0) tally.partial += 1
    for (const [why, times] of reasons) count(tally.reasons, why, times)
  }
}

function count(counts: Map<string, number>, why: string, times: number): void {
  counts.set(why, (counts.get(why) ?? 0) + times)
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([why, times]) => `${why} ${times}`).join(', ')
}

console.log('| carrier | files | with a syntax error | not read | policies | of them partly known | values known | MB/s |\n| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const [name, { files, broken, skipped, policies, partial, values, unknown, characters, milliseconds }] of [...tallies].sort()) {
  const known = values === 0 ? '' : `${((100 * (values - unknown)) / values).toFixed(1)} %`
  console.log(`| ${name} | ${files} | ${broken} | ${skipped} | ${policies} | ${partial} | ${known} | ${(characters / 1000 / milliseconds).toFixed(1)} |`)
}
for (const [name, { reasons, unresolved }] of [...tallies].sort()) {
  if (reasons.size > 0) console.log(`\n${name}, values that are not known: ${listed(reasons)}`)
  if (unresolved.size > 0) console.log(`${name}, arguments without a policy in the files: ${listed(unresolved)}`)
}
