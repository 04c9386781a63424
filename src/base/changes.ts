/** What git says changed since a revision, and what the changed files were then. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { codeOf } from '../discover.ts'
import type { Surroundings } from '../extract/document.ts'
import type { Before } from '../read.ts'
import { decode } from '../text.ts'

/** The base cannot be had from git. By name, see `isForUser`. */
export class BaseError extends Error {
  override readonly name = 'UsageError'
}

export interface Changes {
  /**
   * The content of a file at the base; undefined: it was not there.
   * @param file absolute
   */
  before(file: string): Uint8Array | undefined
  /** What the file was at the base; undefined where git does not follow it: it is ignored, or outside of the repository. */
  since(file: string): Before | undefined
  /** Files that are no longer there, absolute. */
  readonly deleted: readonly string[]
  /** What stood around the files at the base, given what stands there now. */
  surroundings(now: Surroundings): Surroundings
}

/**
 * The files in the working tree of `cwd` that differ from the revision `base`, renamed ones under their new names.
 * @throws BaseError where there is no git, no repository, or no such revision
 */
export function changesSince(base: string, cwd: string): Changes {
  const inside = git(cwd, ['rev-parse', '--show-cdup'])
  if (inside === undefined) throw new BaseError(`--base ${base}: this folder is in no git repository`)
  const root = path.resolve(cwd, inside.toString().trim())
  const commit = git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`])?.toString().trim()
  if (commit === undefined) throw new BaseError(`--base ${base}: git knows no such revision here; a shallow clone has to fetch it first`)
  const changes = changedFiles(git(root, ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', commit, '--']) ?? Buffer.of())
  const absolute = (name: string) => path.join(root, name)
  const thenOf = new Map(changes.flatMap(({ now, then }) => (now !== undefined && then !== undefined ? [[absolute(now), then] as const] : [])))
  const added = new Set(changes.flatMap(({ now, then }) => (now !== undefined && then === undefined ? [absolute(now)] : [])))
  const deleted = changes.flatMap(({ now, then }) => (now === undefined && then !== undefined ? [absolute(then)] : []))
  const wasThere = new Set(changes.flatMap(({ then }) => (then === undefined ? [] : [absolute(then)])))
  const listed = (args: readonly string[]) => new Set(namesIn(git(root, ['ls-files', '-z', ...args]) ?? Buffer.of()).map(absolute))
  const followed = once(() => listed([]))
  const untracked = once(() => listed(['--others', '--exclude-standard']))
  const at = (name: string) => git(root, ['cat-file', 'blob', `${commit}:${name}`])
  const before = (file: string) => at(thenOf.get(file) ?? path.relative(root, file).replaceAll(path.sep, '/'))
  return {
    before,
    since: (file) => {
      if (thenOf.has(file)) return before(file)
      if (added.has(file)) return { file: 'new' }
      return followed().has(file) ? { file: 'unchanged' } : untracked().has(file) ? { file: 'new' } : undefined
    },
    deleted,
    surroundings: (now) => ({
      list(folder) {
        const inside = (files: Iterable<string>) => [...files].filter((file) => path.dirname(file) === path.resolve(cwd, folder)).map((file) => path.basename(file))
        const [fresh, gone] = [new Set(inside(added)), inside(deleted)]
        return fresh.size + gone.length === 0 ? now.list(folder) : [...now.list(folder).filter((name) => !fresh.has(name)), ...gone].sort()
      },
      read(name) {
        const file = path.resolve(cwd, name)
        if (added.has(file)) return undefined
        // A renamed file is there under both names: who reads it may have been changed with it, or not.
        const then = thenOf.has(file) || wasThere.has(file) ? before(file) : undefined
        return then ? decode(name, then) : now.read(name)
      },
    }),
  }
}

interface FileChange {
  readonly now?: string
  readonly then?: string
}

/** Names now and then, from `git diff --name-status -z`. */
function changedFiles(output: Buffer): readonly FileChange[] {
  const parts = namesIn(output)
  const files: FileChange[] = []
  for (let i = 0; i + 1 < parts.length; ) {
    const [status = '', name = ''] = [parts[i], parts[i + 1]]
    const moved = /^[RC]/.test(status)
    files.push(moved ? { then: name, now: parts[i + 2] ?? '' } : status === 'A' ? { now: name } : status === 'D' ? { then: name } : { then: name, now: name })
    i += moved ? 3 : 2
  }
  return files
}

function namesIn(output: Buffer): readonly string[] {
  return output.toString().split('\0').filter((name) => name !== '')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** What git prints; undefined where it says no. */
function git(cwd: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = runGit(cwd, args)
  return status === 0 ? stdout : undefined
}

/**
 * Run git, which never asks for a password.
 * @param timeout milliseconds; without it, git is waited for
 * @throws BaseError where there is no git
 */
export function runGit(cwd: string, args: readonly string[], timeout?: number): { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string } {
  const { error, status, stdout, stderr } = spawnSync('git', args, { cwd, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'], timeout, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } })
  const code = codeOf(error)
  if (error && code !== 'ETIMEDOUT') throw new BaseError(code === 'ENOENT' ? '--base needs git, which is not installed' : `--base: git cannot be run: ${code}`)
  return { status, stdout, stderr: code === 'ETIMEDOUT' ? 'it took too long' : stderr.toString() }
}
