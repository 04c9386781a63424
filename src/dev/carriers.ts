/**
 * How well the files of folders are read, by carrier, and what is found in them: `npm run carriers -- FOLDER… [--unresolved] [--write]`. With
 * `--unresolved`, each policy that is not known, or not wholly, with the reason; with `--write`, the figures go into `docs/carriers.md`, beside how
 * many of the findings were judged, which `docs/carriers-judged.json` says.
 */
import fs from 'node:fs'
import path from 'node:path'
import { defaultSettings } from '../config/settings.ts'
import { discover, surroundingsOf } from '../discover.ts'
import { isSynthesized } from '../extract/cloudformation/cdk.ts'
import { partsFor } from '../extract/extract.ts'
import { lintAllWith, type Input, type Run } from '../index.ts'
import { listPolicies } from '../report/resolution.ts'
import { decode, type Source } from '../text.ts'
import { measuredPart, type CarrierName, type Judged, type Tally } from './carriers-page.ts'
import { withParts } from './readme.ts'

const args = process.argv.slice(2)
const docs = path.join(import.meta.dirname, '../../docs')
const tallies = new Map<CarrierName, Tally>()

function tallyOf(carrier: CarrierName): Tally {
  const tally = tallies.get(carrier) ?? { files: 0, withSyntaxError: 0, policies: 0, wholly: 0, values: 0, unknown: 0, notRead: 0, findings: 0, reasons: new Map<string, number>() }
  tallies.set(carrier, tally)
  return tally
}

function carrierOf(source: Source): CarrierName {
  const { text } = source
  const parts = partsFor(source)
  if (parts.includes('terraform')) return 'Terraform'
  if (parts.includes('plan')) return 'Terraform plans and states'
  if (parts.includes('serverless')) return 'Serverless Framework'
  if (parts.includes('cloudformation')) return isSynthesized(source) || text.includes('aws:cdk:path') ? 'CDK' : text.includes('AWS::Serverless') ? 'SAM' : 'CloudFormation'
  return parts.includes('yaml') ? 'other YAML, Ansible' : 'policies in JSON'
}

/** The inputs of a run, each noted with its carrier on its way. */
function* noted(inputs: Iterable<Input>, carriers: Map<string, CarrierName>): Generator<Input> {
  for (const input of inputs) {
    if (input.content instanceof Uint8Array) carriers.set(input.path, carrierOf(decode(input.path, input.content)))
    yield input
  }
}

function count(run: Run, carriers: ReadonlyMap<string, CarrierName>): void {
  const tallyAt = (file: string) => tallyOf(carriers.get(file) ?? 'policies in JSON')
  const broken = new Set(run.findings.filter(({ rule }) => rule === 'syntax-error').map(({ at }) => at.source.path))
  for (const file of new Set([...run.policies, ...run.unresolved].map((each) => each.path).concat([...broken]))) tallyAt(file).files += 1
  for (const file of broken) tallyAt(file).withSyntaxError += 1
  for (const { at } of run.findings) tallyAt(at.source.path).findings += 1
  for (const each of run.unresolved) tallyAt(each.path).notRead += 1
  for (const { path: file, resolution } of run.policies) {
    const tally = tallyAt(file)
    tally.policies += 1
    tally.values += resolution?.values ?? 0
    tally.unknown += resolution?.unknown ?? 0
    if (resolution?.unknown === 0) tally.wholly += 1
    for (const [why, number] of resolution?.reasons ?? []) tally.reasons.set(why, (tally.reasons.get(why) ?? 0) + number)
  }
}

for (const folder of args.filter((arg) => !arg.startsWith('--'))) {
  // A file is read with those around it, inside the folder only; `npm run` itself stands in the project.
  const cwd = path.resolve(process.env.INIT_CWD ?? '.', folder)
  const carriers = new Map<string, CarrierName>()
  const run = await lintAllWith(noted(discover({ paths: ['.'], cwd, excludes: () => false }), carriers), defaultSettings, { surroundings: surroundingsOf(cwd), watch: { resolutions: true } })
  count(run, carriers)
  if (args.includes('--unresolved')) {
    const open = { policies: run.policies.filter(({ resolution }) => resolution?.unknown !== 0), unresolved: run.unresolved }
    process.stdout.write(`${listPolicies(open).join('\n')}\n`)
  }
}
const judged = JSON.parse(fs.readFileSync(path.join(docs, 'carriers-judged.json'), 'utf8')) as Judged
const measured = measuredPart(tallies, judged, new Date().toISOString().slice(0, 10))
process.stdout.write(measured)
if (args.includes('--write')) {
  const page = path.join(docs, 'carriers.md')
  fs.writeFileSync(page, withParts(fs.readFileSync(page, 'utf8'), { measured }))
}
