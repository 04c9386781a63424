/** What the command line and the action share: find the configuration and the files, and lint them. */
import fs from 'node:fs'
import path from 'node:path'
import type { Changes } from '../base/changes.ts'
import { defaultSettings, override, type Overrides, type Settings } from '../config/settings.ts'
import { codeOf, discover, globBase, isGlob, surroundingsOf, type DiscoverOptions } from '../discover.ts'
import type { Document, Surroundings } from '../extract/document.ts'
import { isCandidate } from '../extract/extract.ts'
import { loadPart } from '../extract/parts.ts'
import type { Run } from '../finding.ts'
import { lintAllWith, rules } from '../index.ts'
import { onlyOfChange } from '../keep/keep.ts'
import type { Input } from '../lint.ts'
import { nearest } from '../nearest.ts'
import { openInput, partsNeeded, readOpened, type Before } from '../read.ts'
import type { Rule } from '../rule.ts'
import { timed, type Stopwatch, type Watch } from '../stopwatch.ts'
import { decode, encode, type Source } from '../text.ts'
import { UsageError } from './usage-error.ts'

export interface RunOptions {
  /** Files, folders and globs; `-` is standard input. */
  readonly paths: readonly string[]
  /** Absolute. */
  readonly cwd: string
  /** Path of the configuration; `false`: none; absent: the nearest one. */
  readonly config?: string | false | undefined
  readonly overrides?: Overrides | undefined
  /** A git revision with which changed files are compared. */
  readonly base?: string | undefined
  /** Leave out the findings that were there at the base and are left as they were. */
  readonly changed?: boolean | undefined
  readonly stdin?: { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly watch?: Watch<Document> | undefined
  /** Modules with rules of the user's own. */
  readonly rules?: readonly string[] | undefined
  /** Path of the baseline; `false`: none; absent: the one of the usual name, where it is there. */
  readonly baseline?: string | false | undefined
  /** Write the baseline anew. */
  readonly updateBaseline?: boolean | undefined
  /** Files as they are to be, by their paths; they stand for what is on the disk. */
  readonly planned?: ReadonlyMap<string, Source> | undefined
  /** Of the files that the paths name, only these. */
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * Lint what the options name.
 * @throws UsageError, ConfigError if the configuration cannot be read or is wrong
 */
export async function runLint(options: RunOptions): Promise<Linted> {
  const loaded = await loadSettings(options)
  const settings = override({ ...loaded, whole: coversConfiguration(options, loaded) }, options.overrides ?? {})
  const changes = await changesOf(options)
  const surroundings = withPlanned(surroundingsOf(options.cwd), options.planned)
  const around = { surroundings, ...(changes && { surroundingsBefore: changes.surroundings(surroundings) }) }
  const changed: Input[] = []
  const files: string[] = []
  const inputs = await inputsOf(options, settings, changes, (input) => void changed.push(input))
  const found = await lintAllWith(noted(inputs, files), settings, { watch: options.watch, ...around })
  const run = await withoutBaseline(found, options, files)
  return { run: options.changed === true ? onlyOfChange(run) : run, settings, changed, around }
}

function* noted(inputs: Iterable<Input>, files: string[]): Generator<Input> {
  for (const input of inputs) {
    files.push(input.path)
    yield input
  }
}

/** What the baseline, if there is one, does not know. */
async function withoutBaseline(run: Run, { cwd, baseline, updateBaseline }: RunOptions, files: readonly string[]): Promise<Run> {
  const usual = path.join(cwd, 'policylint-baseline.txt')
  const file = typeof baseline === 'string' ? path.resolve(cwd, baseline) : baseline !== false && (updateBaseline === true || fs.existsSync(usual)) ? usual : undefined
  if (file === undefined) return run
  const { baselined, updateBaseline: write } = await import('./baseline.ts')
  const compared = baselined(run, file, { cwd, files, fresh: updateBaseline === true })
  if (updateBaseline !== true) return compared.run
  write(file, compared)
  return baselined(run, file, { cwd, files, fresh: false }).run
}

export interface Linted {
  readonly run: Run
  readonly settings: Settings
  /** The files whose policies may differ from the base; those that are gone have no content. */
  readonly changed: readonly Input[]
  readonly around: { readonly surroundings: Surroundings; readonly surroundingsBefore?: Surroundings }
}

/**
 * Read the policies that the options name, for the commands that ask questions of them.
 * @throws UsageError, ConfigError; also where a file cannot be read, or none has a policy
 */
export async function readDocuments(options: RunOptions): Promise<{ documents: readonly Document[]; settings: Settings }> {
  const settings = override(await loadSettings(options), options.overrides ?? {})
  const inputs = options.paths.includes('-') ? { ...options, stdin: { name: '<stdin>', bytes: fs.readFileSync(0) } } : options
  const surroundings = surroundingsOf(options.cwd)
  const documents: Document[] = []
  for (const input of await inputsOf(inputs, settings, undefined)) {
    const opened = openInput(input)
    for (const part of partsNeeded(opened)) await loadPart(part)
    documents.push(readOpened(opened, settings, surroundings))
  }
  for (const { source, unreadable, skipped, expected, policies } of documents) {
    if (unreadable !== undefined) throw new UsageError(`${source.path}: ${unreadable}`)
    if (skipped !== undefined && expected) throw new UsageError(`${source.path} is ${skipped}, which this version does not understand`)
    if (expected && policies.length === 0) throw new UsageError(`${source.path} has no policy`)
  }
  if (documents.every(({ policies }) => policies.length === 0)) throw new UsageError('no policy was found')
  return { documents, settings }
}

/** The files that the options name, with their contents. */
async function inputsOf({ paths, cwd, stdin, planned, only, watch }: RunOptions, settings: Settings, changes: Changes | undefined, changed?: (input: Input) => void): Promise<Iterable<Input>> {
  const given: Input[] = stdin ? [{ path: stdin.name, named: true, content: stdin.bytes }] : []
  const files = paths.filter((each) => each !== '-')
  const glob = files.some(isGlob) ? await globbing() : undefined
  const inputs = (function* (): Generator<Input> {
    yield* given
    for (const input of stepwise(discover({ paths: files, cwd, excludes: settings.excludes, ...(glob && { glob }) }), watch?.phases)) {
      const before = changes?.since(path.resolve(cwd, input.path))
      const known = before ? { ...input, before } : input
      if (before && mayDiffer(input, before)) changed?.(known)
      yield known
    }
    if (changes && changed) for (const input of goneFiles(changes, { paths: files, cwd, excludes: settings.excludes, ...(glob && { glob }) })) changed(input)
  })()
  return planned ? asPlanned(inputs, planned, only) : inputs
}

function* asPlanned(inputs: Iterable<Input>, planned: ReadonlyMap<string, Source>, only: ReadonlySet<string> | undefined): Generator<Input> {
  for (const input of inputs) {
    const source = planned.get(input.path)
    if (only?.has(input.path) !== false) yield source ? { ...input, content: encode(source) } : input
  }
}

/** What stands around the files, some of which are to be others. */
export function withPlanned(surroundings: Surroundings, planned: ReadonlyMap<string, Source> | undefined): Surroundings {
  return planned ? { list: (folder) => surroundings.list(folder), read: (name) => planned.get(name) ?? surroundings.read(name) } : surroundings
}

/** The same, with the time that each step takes. */
function* stepwise<T>(steps: Iterator<T>, clock: Stopwatch | undefined): Generator<T> {
  const step = () => timed(clock, 'finding and reading files', () => steps.next())
  for (let next = step(); next.done !== true; next = step()) yield next.value
}

/** A file of another language than JSON may read others that have changed. */
function mayDiffer({ path: name, content }: Input, before: Before): boolean {
  const isSame = typeof before === 'object' && 'file' in before && before.file === 'unchanged'
  return !isSame || (content !== '' && !/\.jsonc?$/i.test(name))
}

/** What was deleted of the files that the paths name. */
function goneFiles(changes: Changes, { paths, cwd, excludes, glob }: DiscoverOptions): readonly Input[] {
  const folders = paths.map((each) => path.resolve(cwd, each))
  const matches = paths.filter(isGlob).flatMap((each) => (glob ? [glob(each.replace(/^\.\//, ''))] : []))
  return changes.deleted.flatMap((file) => {
    const name = path.relative(cwd, file).replaceAll(path.sep, '/')
    const wanted = folders.some((folder) => `${file}${path.sep}`.startsWith(`${folder}${path.sep}`)) || matches.some((match) => match(name))
    const before = wanted && isCandidate(name) && !excludes(name) ? changes.before(file) : undefined
    return before ? [{ path: name, named: false, content: '', before }] : []
  })
}

async function changesOf({ base, cwd }: RunOptions): Promise<Changes | undefined> {
  return base === undefined ? undefined : (await import('../base/changes.ts')).changesSince(base, cwd)
}

async function globbing(): Promise<(pattern: string) => (path: string) => boolean> {
  const { default: picomatch } = await import('picomatch')
  return (pattern) => picomatch(pattern, { dot: true })
}

/**
 * The settings that hold for the paths: of the configuration that is named, or of the nearest one.
 * @throws UsageError, ConfigError
 */
export async function loadSettings(options: RunOptions): Promise<Settings> {
  const modules = options.rules && options.rules.length > 0 ? await (await import('./rule-modules.ts')).rulesOf(options.rules, options.cwd) : []
  const settings = await readSettings(options, [...rules, ...modules])
  const own = { ...settings, ownRules: [...modules, ...settings.ownRules] }
  for (const id of options.overrides?.severities?.keys() ?? []) {
    const ids = [...rules, ...own.ownRules].map((rule) => rule.id)
    const near = nearest(id, ids)
    if (!ids.includes(id)) throw new UsageError(`--rule: there is no rule \`${id}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`)
  }
  return own
}

async function readSettings({ config, cwd, paths }: RunOptions, known: readonly Rule[]): Promise<Settings> {
  const places = configPlaces({ paths, cwd, config })
  const file = config === undefined ? places.find((place) => fs.existsSync(place)) : places[0]
  if (file === undefined) return defaultSettings
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch (error) {
    throw new UsageError(`the configuration ${file} cannot be read: ${codeOf(error) || 'unknown error'}`)
  }
  const { configSettings } = await import('../config/config.ts')
  const posix = (name: string) => name.replaceAll(path.sep, '/')
  const folder = path.dirname(file)
  return configSettings(decode(posix(path.relative(cwd, file)), bytes), known, (name) => posix(path.relative(folder, path.resolve(cwd, name))))
}

/**
 * The root of the repository, from which GitHub and GitLab name files: what they say it is, else the folder above that git knows.
 * @returns an absolute path, `cwd` itself or above it
 */
export function repositoryRoot(cwd: string, { GITHUB_WORKSPACE, CI_PROJECT_DIR }: Readonly<Record<string, string | undefined>>): string {
  const told = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((root) => root !== undefined && root !== '' && `${cwd}${path.sep}`.startsWith(`${path.resolve(root)}${path.sep}`))
  if (told !== undefined) return path.resolve(told)
  for (let here = cwd; ; here = path.dirname(here)) {
    if (fs.existsSync(path.join(here, '.git'))) return here
    if (path.dirname(here) === here) return cwd
  }
}

function coversConfiguration({ paths, cwd }: RunOptions, { config }: Settings): boolean {
  if (!config) return false
  const folder = path.dirname(path.resolve(cwd, config.path))
  return paths.some((each) => `${folder}${path.sep}`.startsWith(`${path.resolve(cwd, each)}${path.sep}`))
}

/** The innermost folder that holds all the paths: `policylint examples` reads the configuration of `examples`. */
function sharedFolder(paths: readonly string[], cwd: string): string {
  const folders = paths.filter((each) => each !== '-').map((each) => {
    const absolute = path.resolve(cwd, isGlob(each) ? globBase(each) : each)
    return fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true ? absolute : path.dirname(absolute)
  })
  const [first = cwd, ...others] = folders
  let shared = first
  while (!others.every((other) => `${other}${path.sep}`.startsWith(`${shared}${path.sep}`)) && path.dirname(shared) !== shared) shared = path.dirname(shared)
  return shared
}

/** Names under which the configuration is looked for, the first that is there. */
const configNames = ['policylint.json', 'policylint.jsonc', '.policylint.json']

/** Where the configuration of a run may be, the first first: what is named, or in the shared folder or above it, up to the root of its git repository. */
export function configPlaces({ paths, cwd, config }: Pick<RunOptions, 'paths' | 'cwd' | 'config'>): readonly string[] {
  if (config === false) return []
  if (config !== undefined) return [path.resolve(cwd, config)]
  const places: string[] = []
  for (let here = sharedFolder(paths, cwd); ; here = path.dirname(here)) {
    places.push(...configNames.map((name) => path.join(here, name)))
    if (fs.existsSync(path.join(here, '.git')) || path.dirname(here) === here) return places
  }
}
