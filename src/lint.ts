/** The pipeline: extract, build, check, keep. Pure: it gets the files' contents, and gives data for the reports. */
import { baseOf, checkSince, watched, type Steps } from './base/newness.ts'
import { Catalog, type Additional, type ReadRange } from './catalog/catalog.ts'
import type { Dialect } from './catalog/dialect.ts'
import { checkChanges, checkDocument, checkProject, withoutTaken, type ActiveRule, type Checked } from './check.ts'
import { withoutClaimed } from './claimed.ts'
import type { Settings } from './config/settings.ts'
import type { Document, Surroundings } from './extract/document.ts'
import { loadPart, type PartName } from './extract/parts.ts'
import type { Run } from './finding.ts'
import { applyIgnores } from './keep/ignore.ts'
import { countNewness, countSeverities, inOrder, isShown, onlyOnce, withoutConsequences } from './keep/keep.ts'
import { resolutionOf } from './policy/resolution.ts'
import { emptyDocument, openInput, partsNeeded, readOpened, type Input } from './read.ts'
import type { Rule } from './rule.ts'
import { timed, type Watch } from './stopwatch.ts'
import { placeOf } from './text.ts'

export { readDocument, type Input } from './read.ts'

export interface Tools {
  readonly rules: readonly Rule[]
  /** The compiled catalog. */
  readonly catalog: ReadRange
  /** `2026-11-23` */
  readonly today: string
  /** What stands around the files, and what stood there at the base; absent where there are only the files. */
  readonly surroundings?: Surroundings
  readonly surroundingsBefore?: Surroundings
  readonly watch?: Watch<Document> | undefined
}

/** Lint files. Never throws because of what is in them. A file whose reader is not loaded is told as skipped. */
export function lint(inputs: Iterable<Input>, settings: Settings, tools: Tools): Run {
  const steps = linting(inputs, settings, tools)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Lint files, loading each part that reading them needs by the first file that does. */
export async function lintAll(inputs: Iterable<Input>, settings: Settings, tools: Tools): Promise<Run> {
  const steps = linting(inputs, settings, tools)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await loadPart(step.value)
  }
}

/** Gives the parts that it needs while it goes on. */
function* linting(inputs: Iterable<Input>, settings: Settings, tools: Tools): Generator<PartName, Run> {
  const { rules, watch } = tools
  const worlds = worldsOf(tools.catalog, settings.additional)
  const toolsFor = (path: string) => [activeRules(rules, settings, path), { ...worlds.of(settings.dialectOf(path)), clock: watch?.rules }] as const
  const check = (document: Document) => timed(watch?.phases, 'rules', () => checkDocument(document, ...toolsFor(document.source.path)))
  const compare = (before: Document, document: Document) => timed(watch?.phases, 'rules', () => checkChanges(before, document, ...toolsFor(document.source.path)))
  const { documents, files, checks } = yield* readAndCheck(inputs, settings, tools, { check, compare })
  const [, world] = toolsFor('')
  const together = checkProject(documents, (path) => activeRules(rules, settings, path), world)
  if (together) checks.push(together)

  const known = withoutConsequences(inOrder(onlyOnce(withoutTaken(checks.flatMap(({ findings }) => findings), documents, world.catalog)), files), rules, settings)
  const { kept, ignored, told } = applyIgnores(known, settings, files, tools)
  const besides = told.map(({ source, ignores }) => check({ ...emptyDocument(source), ignores }))
  if (settings.config && settings.patterns) besides.push(check({ ...emptyDocument(settings.config), patterns: settings.patterns }))
  checks.push(...besides)
  const all = inOrder([...kept, ...besides.flatMap(({ findings }) => findings)], files)
  const shown = all.filter((finding) => isShown(finding, settings, rules))
  const policies = files.flatMap((file) => file.policies)
  const resolved = new Set(files.flatMap((file) => file.resolved.map(placeOf)))
  return {
    findings: shown,
    crashes: checks.flatMap(({ crashes }) => crashes),
    // What another file names may be read there.
    skipped: files.flatMap(({ source, skipped }) => (skipped === undefined || policies.some(({ at }) => at.source.path === source.path) ? [] : [{ path: source.path, why: skipped }])),
    unreadable: files.filter(({ unreadable }) => unreadable !== undefined).length,
    policies,
    unresolved: files.flatMap(({ source, unresolved }) => unresolved.filter(({ span }) => !resolved.has(placeOf(span))).map(({ span, why }) => ({ path: source.path, why, at: span }))),
    summary: {
      ...countSeverities(shown), files: files.length, policies: policies.length, ignored: ignored.length, suppressed: all.length - shown.length,
      ...(files.some(({ compared }) => compared) && { change: countNewness(shown) }), catalogDate: world.catalog.date,
    },
  }
}

/** What is left of a file once it has been checked. */
interface File extends Pick<Document, 'source' | 'silences' | 'unresolved' | 'resolved' | 'skipped' | 'unreadable'> {
  policies: Run['policies']
  /** It is known what the file was at the base. */
  readonly compared: boolean
}

/**
 * Read and check the files one by one, so that no more than one tree is alive, but for those whose policies are looked at together.
 * A file without a policy waits for the end: whether that is worth telling depends on the others.
 */
function* readAndCheck(inputs: Iterable<Input>, settings: Settings, tools: Tools, steps: Omit<Steps, 'read'>): Generator<PartName, { documents: Document[]; files: File[]; checks: Checked[] }> {
  const all = tools.rules.some((rule) => 'project' in rule.check)
  const documents: Document[] = []
  const files: File[] = []
  const checks: Checked[] = []
  const waiting: (readonly [Document, Input])[] = []
  const since = (document: Document, input: Input) => checkSince(document, input.before, { ...steps, read: (content) => readOpened(openInput({ ...input, content }), settings, tools.surroundingsBefore) })
  const around = watched(tools)
  for (const input of inputs) {
    tools.watch?.file?.(input.path)
    const opened = openInput(input)
    yield* partsNeeded(opened)
    const document = timed(tools.watch?.phases, 'reading policies', () => readOpened(opened, settings, around?.now))
    const { source, silences, unresolved, resolved, skipped, unreadable } = document
    const policies = document.policies.map(({ kind, name, span, tree, exact }) => ({ path: source.path, kind, name, at: span, ...(tools.watch?.resolutions === true && { resolution: resolutionOf(tree, exact) }) }))
    files.push({ source, silences, unresolved, resolved, policies, compared: input.before !== undefined, ...(skipped !== undefined && { skipped }), ...(unreadable !== undefined && { unreadable }) })
    if (all && document.policies.some(({ holder }) => holder)) documents.push(document)
    if (policies.length > 0) tools.watch?.document?.(document)
    const known = { ...input, ...baseOf(input, around?.differs() === true) }
    if (policies.length > 0) checks.push(...since(document, known))
    else waiting.push([document, known])
  }
  const found = files.some(({ policies }) => policies.length > 0)
  for (const [document, input] of waiting) checks.push(...since(found ? { ...document, expected: false } : document, input))
  return { documents, files, checks: withoutClaimed(checks, files) }
}

/** One catalog for each dialect of the run. */
class Worlds {
  readonly #read: ReadRange
  readonly #additional: Additional | undefined
  readonly #catalogs = new Map<Dialect, Catalog>()

  constructor(read: ReadRange, additional: Additional | undefined) {
    this.#read = read
    this.#additional = additional
  }

  of(dialect: Dialect): { catalog: Catalog; dialect: Dialect } {
    const catalog = this.#catalogs.get(dialect) ?? new Catalog(this.#read, dialect.overrides, this.#additional)
    this.#catalogs.set(dialect, catalog)
    return { catalog, dialect }
  }
}

const allWorlds = new WeakMap<ReadRange, Worlds>()

/** Those of the runs before, where the catalog is the same: a face that lints file by file reads each service once. */
function worldsOf(read: ReadRange, additional: Additional | undefined): Worlds {
  if (additional) return new Worlds(read, additional)
  const worlds = allWorlds.get(read) ?? new Worlds(read, undefined)
  allWorlds.set(read, worlds)
  return worlds
}

function activeRules(rules: readonly Rule[], settings: Settings, path: string): readonly ActiveRule[] {
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const severity = settings.severityOf(rule, path) ?? rule.severity
    if (severity !== 'off') active.push({ rule, severity, options: settings.optionsOf(rule, path) })
  }
  return active
}
