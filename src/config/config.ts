/** The configuration file: JSON with comments, checked by the schema that is generated from the rules. */
import picomatch from 'picomatch'
import type { Additional } from '../catalog/catalog.ts'
import { defaultDialect, dialectNamed } from '../catalog/dialect.ts'
import type { ActionPattern } from '../extract/document.ts'
import { isDay } from '../keep/ignore.ts'
import { nearest } from '../nearest.ts'
import type { PolicyKind } from '../policy/model.ts'
import type { Preset, Rule, Severity } from '../rule.ts'
import { parseJson } from '../syntax/json.ts'
import { knownText, memberOf, type Tree } from '../syntax/tree.ts'
import { positionAt, wholeFile, type Source, type Span } from '../text.ts'
import { check, type SchemaError } from './check.js'
import { declared, demands, type DeclaredRule } from './own-rule.ts'
import { defaultOptions, defaultSettings, ruleNamed, type IgnoreEntry, type Settings } from './settings.ts'

type Level = Severity | 'off'
type RuleSettings = Readonly<Record<string, Level | ({ readonly severity?: Level } & Readonly<Record<string, unknown>>)>>
type Globs = string | readonly string[]

interface Config {
  readonly preset?: Preset
  readonly failOn?: Severity | 'never'
  readonly dialect?: string
  readonly exclude?: Globs
  readonly catalog?: { readonly additional?: Additional }
  readonly rules?: RuleSettings
  readonly files?: readonly { readonly files: Globs; readonly kind?: PolicyKind; readonly dialect?: string; readonly rules?: RuleSettings }[]
  readonly ownRules?: readonly DeclaredRule[]
  readonly ignores?: readonly (Omit<IgnoreEntry, 'span' | 'rules' | 'matchesFile' | 'pathOf'> & { readonly rule: string | readonly string[] })[]
}

/** The configuration is wrong; `message` says where and what, one line for each error. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * The settings that a configuration file asks for.
 * @param relative a file's path as the globs see it: relative to the folder of the configuration
 * @throws ConfigError if it is not JSON, or not as the schema wants it
 */
export function configSettings(source: Source, rules: readonly Rule[], relative: (path: string) => string = (path) => path): Settings {
  const { tree, problems } = parseJson(wholeFile(source))
  const wrong = problems.filter(({ kind }) => kind === 'syntax' || kind === 'duplicate-key')
  if (wrong.length > 0 || !tree) throw new ConfigError(wrong.map(({ span, message }) => `${place(span)}: ${message}`).join('\n') || `${source.path}: the file is empty`)
  const value = withoutOldIds(plain(tree), rules)
  const fits = check(value)
  const config = value as Config
  const errors = [...(fits ? [] : explain(check.errors ?? [], tree)), ...unknownRules(tree, rules), ...(fits ? faultyRules(config, tree, rules) : [])]
  if (errors.length > 0) throw new ConfigError(errors.join('\n'))
  const wrongDay = (config.ignores ?? []).findIndex(({ until }) => until !== undefined && !isDay(until))
  if (wrongDay >= 0) throw new ConfigError(`${place((at(tree, ['ignores', String(wrongDay), 'until']) ?? tree).span)}: \`until\` ${wanted.until ?? ''}, and there is no such day`)
  return settingsOf(config, source, tree, relative)
}

/** Ids that are of no rule, also in a configuration that is wrong elsewhere. */
function unknownRules(tree: Tree, rules: readonly Rule[]): readonly string[] {
  const items = (list: Tree | undefined) => (list?.type === 'array' ? list.items : [])
  const keys = (holder: Tree | undefined) => (holder?.type === 'object' ? holder.members.map(({ key, name }) => ({ span: key.span, id: name })) : [])
  const known = [...rules.map(({ id }) => id), ...items(at(tree, ['ownRules'])).map((own) => knownText(memberOf(own, 'id')?.value) ?? '')]
  const named = [
    ...keys(at(tree, ['rules'])), ...items(at(tree, ['files'])).flatMap((part) => keys(memberOf(part, 'rules')?.value)),
    ...items(at(tree, ['ignores'])).flatMap((entry) => {
      const rule = memberOf(entry, 'rule')?.value
      return [...(rule?.type === 'string' ? [rule] : []), ...items(rule)].map((each) => ({ span: each.span, id: knownText(each) ?? '' }))
    }),
  ]
  return named.filter(({ id }) => !known.includes(ruleNamed(rules, id)?.id ?? id)).map(({ span, id }) => {
    const near = nearest(id, known)
    return `${place(span)}: there is no rule \`${id}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
  })
}

/** Rules of one's own that ask nothing, or have the name of another. */
function faultyRules({ ownRules = [] }: Config, tree: Tree, rules: readonly Rule[]): readonly string[] {
  return ownRules.flatMap((own, i) => {
    const where = place((at(tree, ['ownRules', String(i), 'id']) ?? tree).span)
    const isTaken = ruleNamed(rules, own.id) !== undefined || ownRules.findIndex(({ id }) => id === own.id) < i
    const asks = demands.some((demand) => own[demand] !== undefined)
    return [...(isTaken ? [`${where}: there is another rule \`${own.id}\``] : []), ...(asks ? [] : [`${where}: \`${own.id}\` asks nothing: give it one of ${demands.map((demand) => `\`${demand}\``).join(', ')}`])]
  })
}

function settingsOf(config: Config, source: Source, tree: Tree, relative: (path: string) => string): Settings {
  const matcher = (globs: Globs | undefined): ((path: string) => boolean) => {
    const list = globs === undefined ? [] : typeof globs === 'string' ? [globs] : globs
    // A plain name may be a folder, as in .gitignore.
    const test = picomatch(list.flatMap((glob) => [glob.replace(/^\.\//, ''), `${glob.replace(/^\.\//, '').replace(/\/$/, '')}/**`]), { dot: true })
    return (path) => test(relative(path))
  }
  const parts = [{ ...config, matches: () => true }, ...(config.files ?? []).map((part) => ({ ...part, matches: matcher(part.files) }))]
  const last = <T>(path: string, read: (part: (typeof parts)[number]) => T | undefined): T | undefined =>
    parts.filter((part) => part.matches(path)).map(read).findLast((value) => value !== undefined)
  const ruleSetting = (rule: Rule, path: string) => last(path, (part) => part.rules?.[rule.id])
  const entries = memberOf(tree, 'ignores')?.value
  return {
    preset: config.preset ?? defaultSettings.preset,
    failOn: config.failOn ?? defaultSettings.failOn,
    kindOf: (path) => last(path, (part) => ('kind' in part ? part.kind : undefined)),
    dialectOf: (path) => dialectNamed(last(path, (part) => part.dialect) ?? '') ?? defaultDialect,
    severityOf: (rule, path) => {
      const setting = ruleSetting(rule, path)
      return typeof setting === 'object' ? setting.severity : setting
    },
    optionsOf: (rule, path) => {
      const setting = ruleSetting(rule, path)
      return { ...defaultOptions(rule), ...(typeof setting === 'object' && setting) }
    },
    excludes: matcher(config.exclude),
    ownRules: (config.ownRules ?? []).map(declared),
    ignores: (config.ignores ?? []).map(({ rule, ...entry }, i) => ({
      ...entry,
      rules: [rule].flat(),
      pathOf: relative,
      span: (entries?.type === 'array' ? entries.items[i]?.span : undefined) ?? tree.span,
      matchesFile: entry.file === undefined ? () => true : matcher(entry.file),
    })),
    ...(config.catalog?.additional && { additional: config.catalog.additional }),
    config: source,
    patterns: patternsIn(tree),
  }
}

/** Of own rules, and of `forbidden-access`. */
function patternsIn(tree: Tree): readonly ActionPattern[] {
  const items = (list: Tree | undefined) => (list?.type === 'array' ? list.items : [])
  const forbidden = [tree, ...items(at(tree, ['files']))].map((part) => at(part, ['rules', 'forbidden-access', 'actions']))
  const lists = [...items(at(tree, ['ownRules'])).map((own) => memberOf(own, 'actions')?.value), ...forbidden]
  return lists.flatMap(items).flatMap((entry) => {
    const value = knownText(entry)
    return value === undefined ? [] : [{ span: entry.span, value }]
  })
}

/** Tree to plain values. The depth is bounded by the schema, and in the examples of rules by what a policy needs; what is deeper is an error in any case. */
function plain(tree: Tree, depth = 0): unknown {
  if (depth > 20) return null
  if (tree.type === 'object') return Object.fromEntries(tree.members.map((member) => [member.name, plain(member.value, depth + 1)]))
  if (tree.type === 'array') return tree.items.map((item) => plain(item, depth + 1))
  if (tree.type === 'string') return tree.pieces.join('')
  return tree.type === 'literal' ? tree.value : null
}

/** Old ids of rules, where they may stand, replaced by the new. */
function withoutOldIds(value: unknown, rules: readonly Rule[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutOldIds(item, rules))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    if (key === 'rule' && typeof inner === 'string') return [key, ruleNamed(rules, inner)?.id ?? inner]
    if (key === 'rule' && Array.isArray(inner)) return [key, inner.map((id: unknown) => (typeof id === 'string' ? (ruleNamed(rules, id)?.id ?? id) : id))]
    if (key === 'rules' && typeof inner === 'object' && inner !== null) return [key, Object.fromEntries(Object.entries(inner as object).map(([id, level]: [string, unknown]) => [ruleNamed(rules, id)?.id ?? id, level]))]
    return [key, withoutOldIds(inner, rules)]
  }))
}

function explain(errors: readonly SchemaError[], tree: Tree): readonly string[] {
  // Of the alternatives of an `anyOf`, ajv tells each one's failure: the innermost tells the most.
  const told = errors.filter((error) => error.keyword !== 'anyOf' || !errors.some((other) => other !== error && other.instancePath.startsWith(error.instancePath)))
  return [...new Set(told.map((error) => explainOne(error, tree)))]
}

function explainOne(error: SchemaError, tree: Tree): string {
  const steps = error.instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const unknown = error.params.additionalProperty
  if (typeof unknown === 'string') {
    const parent = at(tree, steps)
    const key = parent?.type === 'object' ? parent.members.find((member) => member.name === unknown)?.key.span : undefined
    const near = nearest(unknown, settingsAt(steps))
    if (unknown === 'kind' && steps.length === 0) return `${place(key ?? tree.span)}: \`kind\` stands in an entry of \`files\`, beside the files that it is for`
    return `${place(key ?? tree.span)}: there is no setting \`${unknown}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
  }
  const span = at(tree, steps)?.span ?? tree.span
  const allowed = error.params.allowedValues
  const last = steps.at(-1) ?? 'the configuration'
  const name = /^\d+$/.test(last) ? (steps.at(-2) ?? last) : last
  if (Array.isArray(allowed)) return `${place(span)}: \`${name}\` is one of ${allowed.slice(0, 12).map((value) => `\`${String(value)}\``).join(', ')}${allowed.length > 12 ? ', …' : ''}`
  if (error.keyword === 'required') return `${place(span)}: \`${String(error.params.missingProperty)}\` is missing here`
  return `${place(span)}: \`${name}\` ${wanted[error.keyword === 'pattern' ? name : String(error.params.type)] ?? error.message ?? 'is not valid'}`
}

/** In words: by the setting, or by the JSON type. */
const wanted: Readonly<Record<string, string>> = {
  actions: 'lists actions, such as `s3:GetObject`', conditionKeys: 'lists condition keys, such as `s3:prefix`',
  until: 'is a date such as `2027-01-31`', because: 'gives the reason, in words', array: 'is a list: `[ … ]`', object: 'is an object: `{ … }`', string: 'is a string',
}

/** The settings that may stand in the object at `steps`. */
function settingsAt(steps: readonly string[]): readonly string[] {
  if (steps[0] === 'ownRules' && steps[2] === 'conditions') return ['key', 'operator', 'values']
  if (steps[0] === 'ownRules' && steps[2] === 'examples') return ['title', 'kind', 'bad', 'good']
  if (steps[0] === 'ownRules') return ['id', 'message', 'help', 'severity', 'url', 'kinds', 'actions', 'resources', ...demands, 'examples']
  if (steps[0] === 'ignores') return ['rule', 'file', 'sid', 'statement', 'fingerprint', 'value', 'because', 'until']
  if (steps[0] === 'files') return ['files', 'kind', 'dialect', 'rules']
  if (steps[0] === 'catalog') return steps.length === 1 ? ['additional'] : ['services', 'actions', 'conditionKeys', 'regions']
  return steps.length === 0 ? ['preset', 'failOn', 'dialect', 'exclude', 'catalog', 'rules', 'files', 'ownRules', 'ignores'] : ['severity']
}

function at(tree: Tree, steps: readonly string[]): Tree | undefined {
  let here: Tree | undefined = tree
  for (const step of steps) here = here?.type === 'array' ? here.items[Number(step)] : memberOf(here, step)?.value
  return here
}

function place(span: Span): string {
  const { line, column } = positionAt(span.source, span.start)
  return `${span.source.path}:${line}:${column}`
}
