/** The pipeline: extract, build, check, keep. Pure: it gets the files' contents, and gives data for the reports. */
import { Catalog, type ReadRange } from './catalog/catalog.ts'
import type { Dialect } from './catalog/dialect.ts'
import { checkDocument, checkProject, type ActiveRule } from './check.ts'
import type { Document } from './extract/document.ts'
import { extract } from './extract/extract.ts'
import { severityRank, type Finding, type Run, type Summary } from './finding.ts'
import { applyIgnores } from './ignore.ts'
import { buildPolicy } from './policy/build.ts'
import type { Rule } from './rule.ts'
import type { Settings } from './settings.ts'
import { decode, type Source } from './text.ts'

/** One file of a run: its content, or why it has none. */
export interface Input {
  /** As the user would write it. */
  readonly path: string
  /** The user named it, as opposed to its folder. */
  readonly named: boolean
  readonly content: Uint8Array | string | { readonly unreadable: string }
}

export interface Tools {
  readonly rules: readonly Rule[]
  /** The compiled catalog. */
  readonly catalog: ReadRange
  /** `2026-11-23` */
  readonly today: string
}

/** Lint files. Never throws because of what is in them. */
export function lint(inputs: Iterable<Input>, settings: Settings, tools: Tools): Run {
  const worlds = worldsOf(tools.catalog)
  const read = Array.from(inputs, (input) => readDocument(input, settings))
  const found = read.some((document) => document.policies.length > 0)
  const documents = found ? read.map((document) => ({ ...document, expected: false })) : read
  const checks = documents.map((document) => {
    const { path } = document.source
    return checkDocument(document, activeRules(tools.rules, settings, path), worlds.of(settings.dialectOf(path)))
  })
  const world = worlds.of(settings.dialectOf(''))
  checks.push(checkProject(documents, activeRules(tools.rules, settings, ''), world))

  const known = inOrder(withoutConsequences(checks.flatMap((check) => check.findings), tools.rules, settings))
  const { kept, ignored, ignores } = applyIgnores(known, settings.ignores, documents.map((document) => document.source.path), tools.today)
  if (settings.config) checks.push(checkDocument({ ...emptyDocument(settings.config), ignores }, activeRules(tools.rules, settings, settings.config.path), world))
  const all = [...kept, ...(settings.config ? (checks.at(-1)?.findings ?? []) : [])]
  const shown = all.filter((finding) => isShown(finding, settings, tools.rules))
  const crashes = checks.flatMap((check) => check.crashes)
  const policies = documents.flatMap((document) => document.policies)
  return {
    findings: shown, crashes,
    skipped: documents.flatMap(({ source, skipped }) => (skipped === undefined ? [] : [{ path: source.path, why: skipped }])),
    unreadable: documents.filter((document) => document.unreadable !== undefined).length,
    policies: policies.map((policy) => ({ path: policy.source.path, kind: policy.kind, name: policy.name, at: policy.span })),
    summary: { ...countSeverities(shown), files: documents.length, policies: policies.length, ignored: ignored.length, suppressed: all.length - shown.length, catalogDate: world.catalog.date },
  }
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
  readonly #catalogs = new Map<Dialect, Catalog>()

  constructor(read: ReadRange) {
    this.#read = read
  }

  of(dialect: Dialect): { catalog: Catalog; dialect: Dialect } {
    const catalog = this.#catalogs.get(dialect) ?? new Catalog(this.#read, dialect.overrides)
    this.#catalogs.set(dialect, catalog)
    return { catalog, dialect }
  }
}

const allWorlds = new WeakMap<ReadRange, Worlds>()

/** Those of the runs before, where the catalog is the same: a face that lints file by file reads each service once. */
function worldsOf(read: ReadRange): Worlds {
  const worlds = allWorlds.get(read) ?? new Worlds(read)
  allWorlds.set(read, worlds)
  return worlds
}

function activeRules(rules: readonly Rule[], settings: Settings, path: string): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const severity = settings.severityOf(rule, path) ?? rule.severity
    return severity === 'off' ? [] : [{ rule, severity, options: settings.optionsOf(rule, path) }]
  })
}

/** One cause, one finding: drop what a wider rule's finding in the same statement, or else policy, already tells. */
function withoutConsequences(findings: readonly Finding[], rules: readonly Rule[], settings: Settings): readonly Finding[] {
  const placeOf = ({ at, policy, statement }: Finding) => `${at.source.path}\0${policy?.start ?? ''}\0${statement?.index ?? ''}`
  const told = new Set<string>()
  const wider = new Map(rules.flatMap((rule) => (rule.supersedes ? [[rule.id, rule.supersedes] as const] : [])))
  for (const finding of findings) {
    const ids = wider.get(finding.rule)
    // What nobody sees explains nothing.
    if (ids && isShown(finding, settings, rules)) for (const id of ids) told.add(`${id}\0${placeOf(finding)}`)
  }
  return findings.filter((finding) => !told.has(`${finding.rule}\0${placeOf(finding)}`))
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const order = new Map<Source, number>()
  for (const { at } of findings) if (!order.has(at.source)) order.set(at.source, order.size)
  const fileOf = (finding: Finding) => order.get(finding.at.source) ?? 0
  return findings.toSorted((a, b) => fileOf(a) - fileOf(b) || a.at.start - b.at.start || severityRank[a.severity] - severityRank[b.severity])
}

/** What is only perhaps a defect is for `strict`, unless the user asked for the rule by name. */
function isShown(finding: Finding, settings: Settings, rules: readonly Rule[]): boolean {
  if (settings.preset === 'strict') return true
  const rule = rules.find((each) => each.id === finding.rule)
  const asked = rule && settings.severityOf(rule, finding.at.source.path) !== undefined
  return asked === true || (finding.unsure === undefined && rule?.preset === 'recommended')
}

function countSeverities(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'infos'> {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
