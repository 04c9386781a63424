/** Paths to files with their contents. With the faces, the only part that touches the disk. */
import fs from 'node:fs'
import path from 'node:path'
import createIgnore, { type Ignore as GitIgnore } from 'ignore'
import type { Surroundings } from './extract/document.ts'
import { isCandidate } from './extract/extract.ts'
import { templateMarks } from './extract/plain.ts'
import type { Input } from './lint.ts'
import { nearest } from './nearest.ts'
import { decode, type Source } from './text.ts'

export interface DiscoverOptions {
  /** Files, folders and globs, as the user wrote them. */
  readonly paths: readonly string[]
  /** Absolute folder that relative paths are relative to. */
  readonly cwd: string
  /** Is a file that the walk finds left out by the configuration? */
  readonly excludes: (path: string) => boolean
  /** Compiles a glob; given so that the glob library is loaded only where a glob is. */
  readonly glob?: (pattern: string) => (path: string) => boolean
}

/** Folders that hold other people's files, or what a tool made. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.terraform', '.terragrunt-cache', '.venv', '__pycache__', '.aws-sam', '.serverless', '.yarn', '.pnpm-store'])

/** Does the path need a glob library? */
export function isGlob(name: string): boolean {
  return /[*?{[]/.test(name)
}

/** Every file once, in the order of `paths`, those of a folder sorted by name. */
export function* discover(options: DiscoverOptions): Generator<Input> {
  const seen = new Set<string>()
  for (const each of options.paths) {
    // One by one: a file is read when it is asked for, and not kept here.
    for (const input of fromPath(each, options)) {
      if (seen.has(input.path)) continue
      seen.add(input.path)
      yield input
    }
  }
}

function* fromPath(name: string, options: DiscoverOptions): Generator<Input> {
  const absolute = path.resolve(options.cwd, name)
  const stat = statOf(absolute)
  if (stat?.isDirectory()) yield* walk(absolute, options, () => true)
  else if (stat) yield readInput(absolute, options.cwd, true)
  else if (isGlob(name) && options.glob) {
    const matches = options.glob(name.replaceAll('\\', '/').replace(/^\.\//, ''))
    const base = path.resolve(options.cwd, globBase(name))
    let found = false
    for (const input of statOf(base)?.isDirectory() === true ? walk(base, options, matches) : []) {
      found = true
      yield input
    }
    if (!found) yield { path: name, named: true, content: { unreadable: 'no file matches' } }
  } else yield { path: shown(absolute, options.cwd), named: true, content: { unreadable: lstatOf(absolute) ? 'the link points to nothing' : missing(absolute, options.cwd) } }
}

function missing(absolute: string, cwd: string): string {
  const near = nearestPath(absolute)
  return `no such file or folder${near === undefined ? '' : `; did you mean \`${shown(near, cwd)}\`?`}`
}

/** What is there under nearly the same name, each folder on the way to it too. */
function nearestPath(absolute: string): string | undefined {
  const folder = path.dirname(absolute)
  if (folder === absolute) return undefined
  const there = statOf(folder)?.isDirectory() === true ? folder : nearestPath(folder)
  const name = there === undefined ? undefined : nearest(path.basename(absolute), namesIn(there))
  return there === undefined || name === undefined ? undefined : path.join(there, name)
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

/** The folders of a glob before its first wildcard. */
export function globBase(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

interface IgnoreFile {
  readonly folder: string
  readonly rules: GitIgnore
}

function* walk(folder: string, options: DiscoverOptions, wanted: (path: string) => boolean): Generator<Input> {
  yield* walkFolder(folder, outerIgnores(folder), options, wanted)
}

function* walkFolder(folder: string, outer: readonly IgnoreFile[], options: DiscoverOptions, wanted: (path: string) => boolean): Generator<Input> {
  let entries: fs.Dirent[]
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    yield { path: shown(folder, options.cwd), named: true, content: { unreadable: reason(error) } }
    return
  }
  const ignores = [...ignoreFiles(folder, entries.some((entry) => entry.name === '.gitignore') ? ['.gitignore'] : []), ...outer]
  for (const entry of entries) {
    const absolute = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name) && !isIgnored(absolute, true, ignores)) yield* walkFolder(absolute, ignores, options, wanted)
      continue
    }
    const name = shown(absolute, options.cwd)
    if (!isCandidate(entry.name) || !wanted(name) || options.excludes(name) || isIgnored(absolute, false, ignores)) continue
    if (entry.isFile() || (entry.isSymbolicLink() && statOf(absolute)?.isDirectory() !== true)) yield readInput(absolute, options.cwd, false)
  }
}

/** The ignore files that git would read above `folder`, up to the root of its repository, the innermost first. */
function outerIgnores(folder: string): readonly IgnoreFile[] {
  const above: string[] = []
  for (let here = folder; ; here = path.dirname(here)) {
    if (fs.existsSync(path.join(here, '.git'))) {
      const inner = above.flatMap((each) => (each === folder ? [] : ignoreFiles(each, ['.gitignore'])))
      return [...inner, ...ignoreFiles(here, here === folder ? ['.git/info/exclude'] : ['.gitignore', '.git/info/exclude'])]
    }
    above.push(here)
    if (path.dirname(here) === here) return []
  }
}

function ignoreFiles(folder: string, names: readonly string[]): readonly IgnoreFile[] {
  return names.flatMap((name) => {
    try {
      return [{ folder, rules: createIgnore().add(fs.readFileSync(path.join(folder, name), 'utf8')) }]
    } catch {
      return []
    }
  })
}

/** As git decides: the innermost ignore file that speaks of the path wins. */
function isIgnored(absolute: string, isFolder: boolean, ignores: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of ignores) {
    const name = path.relative(folder, absolute).replaceAll(path.sep, '/')
    const { ignored, unignored } = rules.test(isFolder ? `${name}/` : name)
    if (ignored || unignored) return ignored
  }
  return false
}

/** The largest file that another may name, in bytes. */
const MOST_BYTES = 20_000_000

/**
 * The files around those of a run. A name that leads out of the git repository, or without one out of `cwd`, is not read, since
 * what is linted may be hostile.
 */
export function surroundingsOf(cwd: string): Surroundings {
  const root = fs.realpathSync(repositoryOf(cwd) ?? cwd)
  const inside = (name: string) => {
    try {
      const real = fs.realpathSync(path.resolve(cwd, name))
      return real === root || real.startsWith(`${root}${path.sep}`) ? real : undefined
    } catch {
      return undefined
    }
  }
  const known = new Map<string, Source | undefined>()
  const read = (name: string): Source | undefined => {
    const real = inside(name)
    const stat = real === undefined ? undefined : statOf(real)
    if (real === undefined || stat?.isFile() !== true || stat.size > MOST_BYTES) return undefined
    try {
      return decode(name, fs.readFileSync(real))
    } catch {
      return undefined
    }
  }
  return {
    list(folder) {
      const real = inside(folder)
      try {
        return real === undefined ? [] : fs.readdirSync(real, { withFileTypes: true }).filter((entry) => !entry.isDirectory()).map(({ name }) => name).sort()
      } catch {
        return []
      }
    },
    read(name) {
      if (!known.has(name)) known.set(name, read(name))
      return known.get(name)
    },
  }
}

/** The root of the git repository of a folder. */
function repositoryOf(folder: string): string | undefined {
  for (let here = folder; ; here = path.dirname(here)) {
    if (fs.existsSync(path.join(here, '.git'))) return here
    if (path.dirname(here) === here) return undefined
  }
}

/** Read one file; an error becomes the input's content. */
function readInput(absolute: string, cwd: string, named: boolean): Input {
  const name = shown(absolute, cwd)
  try {
    const bytes = fs.readFileSync(absolute)
    return { path: name, named, content: named || mayHoldPolicy(bytes) || mayPermit(name, bytes) ? bytes : '' }
  } catch (error) {
    return { path: name, named, content: { unreadable: reason(error) } }
  }
}

/** Cheap test of the bytes, before they are decoded. UTF-16 is decoded always: it is rare. */
function mayHoldPolicy(bytes: Buffer): boolean {
  const mark = bytes[0]
  return bytes.includes('tatement') || bytes.includes('-10-17') || mark === 0xff || mark === 0xfe
}

/** A permission outside of policies (`AWS::Lambda::Permission`, `aws_lambda_permission`), and what of Terraform, Serverless or a template may name a policy. */
function mayPermit(name: string, bytes: Buffer): boolean {
  if (/\.(?:tf|tofu)(?:\.json)?$/i.test(name)) return bytes.includes('olic') || bytes.includes('_permission')
  if (templateMarks.some((mark) => bytes.includes(mark))) return true
  return !/\.jsonc?$/i.test(name) && (bytes.includes('_permission') || bytes.includes('resourcePolicy') || bytes.includes('${file('))
}

function shown(absolute: string, cwd: string): string {
  return path.relative(cwd, absolute).replaceAll(path.sep, '/') || '.'
}

function statOf(absolute: string): fs.Stats | undefined {
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function lstatOf(absolute: string): fs.Stats | undefined {
  return fs.lstatSync(absolute, { throwIfNoEntry: false })
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'the link points to nothing', EACCES: 'permission denied', EPERM: 'permission denied', EISDIR: 'it is a folder',
  ELOOP: 'the link points to itself', EMFILE: 'too many files are open', ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GiB',
}

/** The code of a system error, `EACCES`; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function reason(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? (code || 'it cannot be read')
}
