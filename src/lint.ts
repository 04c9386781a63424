/** The pipeline: extract, build, check, keep. Pure: it gets the files' contents, and gives data for the reports. */
import { Catalog, type Additional, type ReadRange } from './catalog/catalog.ts'
import type { Dialect } from './catalog/dialect.ts'
import { checkChanges, checkDocument, checkProject, type ActiveRule, type Checked } from './check.ts'
import type { Document } from './extract/document.ts'
import { extract } from './extract/extract.ts'
import type { Run } from './finding.ts'
import { applyIgnores } from './ignore.ts'
import { countSeverities, inOrder, isShown, withoutConsequences } from './keep.ts'
import { buildPolicy } from './policy/build.ts'
import type { Rule } from './rule.ts'
import type { Settings } from './settings.ts'
import { timed, type Watch } from './stopwatch.ts'
import { decode, type Source } from './text.ts'

/** One file of a run: its content, or why it has none. */
export interface Input {
  /** As the user would write it. */
  readonly path: string
  /** The user named it, as opposed to its folder. */
  readonly named: boolean
  readonly content: Uint8Array | string | { readonly unreadable: string }
  /** What the file was at the base, for the rules about changes; absent where it has not changed. */
  readonly before?: Uint8Array | string
}

export interface Tools {
  readonly rules: readonly Rule[]
  /** The compiled catalog. */
  readonly catalog: ReadRange
  /** `2026-11-23` */
  readonly today: string
  readonly watch?: Watch<Document> | undefined
}

/** Lint files. Never throws because of what is in them. */
export function lint(inputs: Iterable<Input>, settings: Settings, tools: Tools): Run {
  const { rules, watch } = tools
  const worlds = worldsOf(tools.catalog, settings.additional)
  const worldOf = (path: string) => ({ ...worlds.of(settings.dialectOf(path)), clock: watch?.rules })
  const check = (document: Document) => timed(watch?.phases, 'rules', () => checkDocument(document, activeRules(rules, settings, document.source.path), worldOf(document.source.path)))
  const compare = (before: Document, document: Document) => timed(watch?.phases, 'rules', () => checkChanges(before, document, activeRules(rules, settings, document.source.path), worldOf(document.source.path)))
  const { documents, files, checks } = readAndCheck(inputs, settings, { check, compare, watch }, rules.some((rule) => 'project' in rule.check))
  const world = worldOf('')
  checks.push(checkProject(documents, activeRules(rules, settings, ''), world))

  const known = withoutConsequences(inOrder(checks.flatMap(({ findings }) => findings), files), rules, settings)
  const { kept, ignored, ignores } = applyIgnores(known, settings, files.map(({ source }) => source.path), tools.today)
  if (settings.config) checks.push(check({ ...emptyDocument(settings.config), ignores }))
  const all = settings.config ? [...kept, ...(checks.at(-1)?.findings ?? [])] : kept
  const shown = all.filter((finding) => isShown(finding, settings, rules))
  const policies = files.flatMap((file) => file.policies)
  return {
    findings: shown,
    crashes: checks.flatMap(({ crashes }) => crashes),
    skipped: files.flatMap(({ source, skipped }) => (skipped === undefined ? [] : [{ path: source.path, why: skipped }])),
    unreadable: files.filter(({ unreadable }) => unreadable !== undefined).length,
    policies,
    summary: { ...countSeverities(shown), files: files.length, policies: policies.length, ignored: ignored.length, suppressed: all.length - shown.length, catalogDate: world.catalog.date },
  }
}

/** What is left of a file once it has been checked. */
interface File extends Pick<Document, 'source' | 'skipped' | 'unreadable'> {
  readonly policies: Run['policies']
}

interface Checks {
  readonly watch: Watch<Document> | undefined
  readonly check: (document: Document) => Checked
  readonly compare: (before: Document, document: Document) => Checked
}

/**
 * Read and check the files one by one, so that no more than one tree is alive, unless some rule looks at all of them.
 * A file without a policy waits for the end: whether that is worth telling depends on the others.
 */
function readAndCheck(inputs: Iterable<Input>, settings: Settings, { check, compare, watch }: Checks, all: boolean): { documents: Document[]; files: File[]; checks: Checked[] } {
  const documents: Document[] = []
  const files: File[] = []
  const checks: Checked[] = []
  const waiting: Document[] = []
  for (const input of inputs) {
    watch?.file?.(input.path)
    const document = timed(watch?.phases, 'reading policies', () => readDocument(input, settings))
    const { source, skipped, unreadable } = document
    const policies = document.policies.map(({ kind, name, span }) => ({ path: source.path, kind, name, at: span }))
    files.push({ source, policies, ...(skipped !== undefined && { skipped }), ...(unreadable !== undefined && { unreadable }) })
    if (all) documents.push(document)
    if (policies.length > 0) watch?.document?.(document)
    if (policies.length > 0) checks.push(check(document))
    else waiting.push(document)
    if (input.before !== undefined) checks.push(compare(readDocument({ ...input, content: input.before }, settings), document))
  }
  const found = files.some(({ policies }) => policies.length > 0)
  for (const document of waiting) checks.push(check(found ? { ...document, expected: false } : document))
  return { documents, files, checks }
}

/** Read one file and the policies in it, as the rules see it. */
export function readDocument(input: Input, settings: Settings): Document {
  const { content, path, named } = input
  if (typeof content === 'object' && 'unreadable' in content) return { ...emptyDocument({ path, text: '' }), unreadable: content.unreadable }
  const source: Source = typeof content === 'string' ? { path, text: content.replace(/^\uFEFF/, '') } : decode(path, content)
  const extracted = extract(source, named)
  const dialect = settings.dialectOf(path)
  const setting = settings.kindOf(path)
  const policies = extracted.found.map(({ tree, kind, name, encode }) => buildPolicy(tree, {
    dialect: dialect.name, forms: dialect.principals, ...(name !== undefined && { name }), ...(encode && { encode }),
    ...(setting ? { kind: setting, kindFrom: 'setting' } : kind && { kind, kindFrom: 'carrier' }),
  }))
  const problems = [...extracted.problems, ...extracted.found.flatMap((found) => found.problems ?? [])]
  // Where no policy can be made out, the first error is the reason, and the rest follow from it.
  const told = policies.length > 0 ? problems : named || looksLikePolicy(source.text) ? problems.slice(0, 1) : []
  const { skipped, comments, lenient } = extracted
  return { ...emptyDocument(source), policies, problems: told, comments, lenient, expected: named, ...(skipped !== undefined && { skipped }) }
}

/** A file so broken that no policy could be found in it, though it was to be one. */
function looksLikePolicy(text: string): boolean {
  return /"Statement"\s*:/.test(text) && /"Effect"\s*:\s*"(?:Allow|Deny)"/.test(text)
}

function emptyDocument(source: Source): Document {
  return { source, span: { source, start: 0, end: source.text.length }, policies: [], problems: [], comments: [], lenient: false, expected: false }
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
  return rules.flatMap((rule) => {
    const severity = settings.severityOf(rule, path) ?? rule.severity
    return severity === 'off' ? [] : [{ rule, severity, options: settings.optionsOf(rule, path) }]
  })
}
