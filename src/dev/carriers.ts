/**
 * How well the files of folders are read, by carrier: `npm run carriers -- FOLDER… [--unresolved]`. With `--unresolved`, each policy that is not
 * known, or not wholly, with the reason.
 */
import path from 'node:path'
import { discover, surroundingsOf } from '../discover.ts'
import { extract, partsFor } from '../extract/extract.ts'
import { loadPart, missingParts } from '../extract/parts.ts'
import { resolutionOf } from '../policy/resolution.ts'
import { decode, lineText, positionAt, type Source } from '../text.ts'

const args = process.argv.slice(2)
const detailed = args.includes('--unresolved')
const folders = args.filter((arg) => !arg.startsWith('--'))
const base = process.cwd()

interface Tally {
  files: number
  withProblems: number
  skipped: number
  policies: number
  whole: number
  notFound: number
  values: number
  unknown: number
  bytes: number
  milliseconds: number
  readonly reasons: Map<string, number>
}

const tallies = new Map<string, Tally>()

function tallyOf(carrier: string): Tally {
  const tally = tallies.get(carrier) ?? { files: 0, withProblems: 0, skipped: 0, policies: 0, whole: 0, notFound: 0, values: 0, unknown: 0, bytes: 0, milliseconds: 0, reasons: new Map<string, number>() }
  tallies.set(carrier, tally)
  return tally
}

/** The parts that a file needs name it best: `yaml cloudformation`. */
function carrierOf(source: Source): string {
  return [...partsFor(source)].sort().join(' ') || path.extname(source.path).slice(1).toLowerCase()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

for (const input of discover({ paths: folders, cwd: base, excludes: () => false })) {
  if (!(input.content instanceof Uint8Array)) continue
  const source = decode(input.path, input.content)
  for (const part of missingParts(partsFor(source))) await loadPart(part)
  const tally = tallyOf(carrierOf(source))
  const start = performance.now()
  const extracted = extract(source, false, surroundingsOf(base))
  tally.milliseconds += performance.now() - start
  tally.files += 1
  tally.bytes += source.text.length
  if (extracted.problems.some(({ kind }) => kind === 'syntax')) tally.withProblems += 1
  if (extracted.skipped !== undefined) tally.skipped += 1
  for (const { span, why } of extracted.unresolved ?? []) {
    tally.notFound += 1
    if (detailed) say(`${source.path}:${positionAt(span.source, span.start).line} not read: ${why}: ${lineText(span.source, positionAt(span.source, span.start).line).trim()}`)
  }
  for (const { tree, name = '', exact = false } of extracted.found) {
    const resolution = resolutionOf(tree, exact)
    tally.policies += 1
    tally.values += resolution.values
    tally.unknown += resolution.unknown
    if (resolution.unknown === 0) tally.whole += 1
    for (const [why, count] of resolution.reasons) tally.reasons.set(why, (tally.reasons.get(why) ?? 0) + count)
    if (detailed && resolution.unknown > 0) say(`${source.path}:${positionAt(tree.span.source, tree.span.start).line} ${name}: ${[...resolution.reasons].map(([why, count]) => `${count} ${why}`).join('; ')}`)
  }
}

const share = (part: number, all: number) => (all === 0 ? '–' : `${(100 * part / all).toFixed(1)} %`)
say('| carrier | files | with a syntax finding | policies | not read | known wholly | values known | MB/s |')
say('| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const [carrier, t] of [...tallies].sort((a, b) => b[1].policies - a[1].policies)) {
  say(`| ${carrier} | ${t.files} | ${t.withProblems} | ${t.policies} | ${t.notFound} | ${share(t.whole, t.policies)} | ${share(t.values - t.unknown, t.values)} | ${(t.bytes / 1000 / t.milliseconds).toFixed(1)} |`)
}
const reasons = new Map<string, number>()
for (const { reasons: own } of tallies.values()) for (const [why, count] of own) reasons.set(why, (reasons.get(why) ?? 0) + count)
say('')
for (const [why, count] of [...reasons].sort((a, b) => b[1] - a[1])) say(`${count} ${why}`)
