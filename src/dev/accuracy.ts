/**
 * How accurate we are: our findings on policies of which it is known what AWS's own validator, IAM Access Analyzer, finds.
 * `npm run accuracy [folder]` prints recall and precision for each issue code, and each disagreement that is not explained
 * in `docs/accuracy-exceptions.json`; with `--write`, it writes the figures into `docs/accuracy.md`. The folder holds policies and `labels.json`:
 * file to list of `{ issueCode, locations: [{ path, span }] }`, as ValidatePolicy gives them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { rules } from '../../rules/index.ts'
import { catalogFile } from '../catalog/file.ts'
import { defaultSettings, override } from '../config/settings.ts'
import { discover, surroundingsOf } from '../discover.ts'
import type { Finding } from '../finding.ts'
import { lintAllWith } from '../index.ts'
import { isShown } from '../keep/keep.ts'
import { lint, readDocument } from '../lint.ts'
import type { Policy } from '../policy/model.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Span } from '../text.ts'
import { accuracyTable, withFigures, type Judged } from './accuracy-page.ts'

type Step = { readonly value: string } | { readonly key: string } | { readonly index: number } | { readonly substring: unknown }
interface Label {
  readonly issueCode: string
  readonly locations: readonly { readonly path: readonly Step[]; readonly span: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } } }[]
}
/** A disagreement that we stand by, or cannot help. `path` is as this command prints it; without it, all of the code in the file. */
export interface Exception {
  readonly code: string
  readonly file?: string
  readonly path?: string
  readonly side: 'ours' | 'theirs'
  readonly reason: string
}

export interface Tally {
  labels: number
  matched: number
  ours: number
  right: number
  /** Places told of those that AWS tells, where it tells several. */
  places: number
  placesTold: number
  spansOff: number
}

export interface Accuracy {
  readonly files: number
  readonly codes: ReadonlyMap<string, Tally>
  readonly disagreements: readonly { readonly side: 'ours' | 'theirs'; readonly code: string; readonly file: string; readonly path: string; readonly text: string; readonly reason?: string }[]
  /** Exceptions that explain nothing any more. */
  readonly idle: readonly Exception[]
}

const catalog = catalogFile(new URL('../catalog/aws.jsonl', import.meta.url))

/** Measure on the files of `labels.json` whose labels say something. */
export function measure(folder: string, exceptions: readonly Exception[]): Accuracy {
  const labels = JSON.parse(fs.readFileSync(path.join(folder, 'labels.json'), 'utf8')) as Readonly<Record<string, readonly Label[]>>
  const codes = new Map<string, Tally>()
  const disagreements: Accuracy['disagreements'][number][] = []
  const used = new Set<Exception>()
  const explained = (side: 'ours' | 'theirs', code: string, file: string, place: string) => {
    const found = exceptions.find((each) => each.side === side && each.code === code && (each.file === undefined || each.file === file) && (each.path === undefined || each.path === place))
    if (found) used.add(found)
    return found?.reason
  }
  let files = 0
  for (const [file, list] of Object.entries(labels)) {
    const text = readEvidence(folder, file, list)
    if (text === undefined) continue
    files++
    const findings = ownFindings(file, text)
    const policy = readDocument({ path: file, named: true, content: text }, defaultSettings).policies[0]
    if (!policy) throw new Error(`${file} is no policy`)
    const ours = findings.flatMap((finding) => codesOf(finding).map((code) => ({ code, finding, spans: [finding.at, ...finding.related.map(({ at }) => at)] })))
    for (const { code, finding, spans } of ours) {
      const tally = tallyOf(codes, code)
      const right = list.some((label) => label.issueCode === code && spans.every((span) => placesOf(label).includes(pathOf(policy, span))))
      const place = pathOf(policy, finding.at)
      const reason = right ? undefined : explained('ours', code, file, place)
      if (reason === undefined) {
        tally.ours++
        if (right) tally.right++
      }
      if (!right) disagreements.push({ side: 'ours', code, file, path: place, text: finding.message, ...(reason !== undefined && { reason }) })
    }
    for (const label of list) {
      const tally = tallyOf(codes, label.issueCode)
      const places = placesOf(label)
      const answers = ours.filter(({ code, spans }) => code === label.issueCode && spans.every((span) => places.includes(pathOf(policy, span))))
      const reason = answers.length > 0 ? undefined : explained('theirs', label.issueCode, file, places[0] ?? '')
      if (reason === undefined) tally.labels++
      if (answers.length > 0) tally.matched++
      else disagreements.push({ side: 'theirs', code: label.issueCode, file, path: places[0] ?? '', text: textAt(text, label), ...(reason !== undefined && { reason }) })
      if (answers.length === 0) continue
      const told = new Set(answers.flatMap(({ spans }) => spans.map((span) => `${span.start}-${span.end}`)))
      for (const { span } of label.locations) {
        tally.places++
        if (told.has(`${span.start.offset}-${span.end.offset}`)) tally.placesTold++
        else tally.spansOff++
      }
    }
  }
  return { files, codes, disagreements, idle: exceptions.filter((each) => !used.has(each)) }
}

function tallyOf(codes: Map<string, Tally>, code: string): Tally {
  const known = codes.get(code) ?? { labels: 0, matched: 0, ours: 0, right: 0, places: 0, placesTold: 0, spansOff: 0 }
  codes.set(code, known)
  return known
}

/** Labels without their codes say nothing, nor does an empty list for a policy that AWS refuses to look at. */
function readEvidence(folder: string, file: string, list: readonly Partial<Label>[]): string | undefined {
  if (list.some(({ issueCode }) => issueCode === undefined)) return undefined
  const text = fs.readFileSync(path.join(folder, file), 'utf8')
  return list.length === 0 && text.length > 32_768 ? undefined : text
}

function ownFindings(file: string, text: string): readonly Finding[] {
  const settings = override(defaultSettings, { kind: 'identity', preset: 'strict' })
  return lint([{ path: file, named: true, content: text }], settings, { rules, catalog, today: '2026-11-24' }).findings
}

function codesOf({ equivalents }: Finding): readonly string[] {
  return equivalents.filter((code) => code.startsWith('access-analyzer/')).map((code) => code.slice('access-analyzer/'.length))
}

function placesOf({ locations }: Label): readonly string[] {
  return locations.map((location) => location.path.map(stepText).join('.'))
}

function stepText(step: Step): string {
  return 'key' in step ? `key ${step.key}` : 'value' in step ? step.value : 'index' in step ? String(step.index) : 'substring'
}

function textAt(text: string, { locations: [first] }: Label): string {
  return first ? text.slice(first.span.start.offset, first.span.end.offset).slice(0, 100) : ''
}

/** The path to a place in AWS's words. */
function pathOf(policy: Policy, span: Span): string {
  const steps: string[] = []
  let tree: Tree | undefined = policy.tree
  while (tree && !isSpan(tree.span, span)) {
    const next = stepInto(tree, span)
    steps.push(next?.[0] ?? 'substring')
    tree = next?.[1]
  }
  return steps.join('.')
}

function stepInto(tree: Tree, span: Span): readonly [string, Tree | undefined] | undefined {
  if (tree.type === 'object') {
    const member = tree.members.find((each) => each.span.start <= span.start && span.end <= each.span.end)
    return member && (isSpan(member.key.span, span) ? [`key ${member.name}`, undefined] : [member.name, member.value])
  }
  const index = tree.type === 'array' ? tree.items.findIndex((each) => each.span.start <= span.start && span.end <= each.span.end) : -1
  return tree.type === 'array' && index >= 0 ? [String(index), tree.items[index]] : undefined
}

function isSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** How many findings a rule has on policies of which nobody knows what is right: one has to read them. */
export interface Counts {
  readonly files: number
  readonly policies: number
  readonly rules: ReadonlyMap<string, RuleCount>
}

export interface RuleCount {
  /** Findings by default, and under `strict`. */
  readonly shown: number
  readonly all: number
  /** Policies with a finding by default. */
  readonly policies: number
}

/** Count the findings of each rule on the policies below a folder, whatever carries them. */
export async function countFindings(folder: string): Promise<Counts> {
  const settings = override(defaultSettings, { preset: 'strict' })
  const { findings, summary } = await lintAllWith(discover({ paths: ['.'], cwd: folder, excludes: () => false }), settings, { surroundings: surroundingsOf(folder) })
  const counts = [...new Set(findings.map(({ rule }) => rule))].map((rule): readonly [string, RuleCount] => {
    const own = findings.filter((finding) => finding.rule === rule)
    const shown = own.filter((finding) => isShown(finding, defaultSettings, rules))
    return [rule, { shown: shown.length, all: own.length, policies: new Set(shown.map(({ at, policy }) => `${at.source.path} ${policy?.start ?? ''}`)).size }]
  })
  return { files: summary.files, policies: summary.policies, rules: new Map(counts) }
}

const root = path.join(import.meta.dirname, '../..')

/** Where the policies are on the project's own machines; nobody else has them. */
export const corpus = path.join(root, '../shared/corpus')

export function readExceptions(): readonly Exception[] {
  return JSON.parse(fs.readFileSync(path.join(root, 'docs/accuracy-exceptions.json'), 'utf8')) as readonly Exception[]
}

/** The text of `docs/accuracy.md`, with the figures as they are now. */
export async function accuracyPage(accuracy: Accuracy): Promise<string> {
  const judged = JSON.parse(fs.readFileSync(path.join(root, 'docs/accuracy-judged.json'), 'utf8')) as Judged
  return withFigures(fs.readFileSync(path.join(root, 'docs/accuracy.md'), 'utf8'), { accuracy, exceptions: readExceptions(), counts: await countFindings(path.join(corpus, 'real')), judged, rules })
}

async function main(flags: readonly string[], folder = path.join(corpus, 'access-analyzer')): Promise<number> {
  const result = measure(folder, readExceptions())
  if (flags.includes('--write')) fs.writeFileSync(path.join(root, 'docs/accuracy.md'), await accuracyPage(result))
  console.log(`${result.files} policies with labels\n\n${accuracyTable(result)}\n`)
  for (const { side, code, file, path: place, text, reason } of result.disagreements) {
    if (reason === undefined || flags.includes('--explained')) console.log(`${side === 'ours' ? 'only ours ' : 'only AWS’s'} ${code} ${file} ${place}: ${text}${reason === undefined ? '' : ` (${reason})`}`)
  }
  for (const each of result.idle) console.log(`explains nothing: ${JSON.stringify(each)}`)
  return result.disagreements.some(({ reason }) => reason === undefined) || result.idle.length > 0 ? 1 : 0
}

if (process.argv[1] === import.meta.filename) {
  const [flags, folders] = [process.argv.slice(2).filter((each) => each.startsWith('--')), process.argv.slice(2).filter((each) => !each.startsWith('--'))]
  process.exitCode = await main(flags, folders[0])
}
