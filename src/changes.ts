/** What git says changed since a revision, and what the changed files were then. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { codeOf } from './discover.ts'
import type { Surroundings } from './extract/document.ts'
import { decode } from './text.ts'

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
  /** Has the file changed since, as far as git follows it? A file that is not followed, or that is new, has not. */
  has(file: string): boolean
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
  const names = new Map(changedFiles(git(root, ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', commit, '--']) ?? Buffer.of()).map(([now, then]) => [path.join(root, now), then]))
  const at = (name: string) => git(root, ['cat-file', 'blob', `${commit}:${name}`])
  return {
    has: (file) => names.has(file),
    before: (file) => at(names.get(file) ?? path.relative(root, file).replaceAll(path.sep, '/')),
    surroundings: (now) => ({
      list: (folder) => now.list(folder),
      read(name) {
        const file = path.resolve(cwd, name)
        const then = names.has(file) ? at(names.get(file) ?? '') : undefined
        return then ? decode(name, then) : now.read(name)
      },
    }),
  }
}

/** Name now and name then of what was modified or renamed, from `git diff --name-status -z`. */
function changedFiles(output: Buffer): readonly (readonly [string, string])[] {
  const parts = output.toString().split('\0')
  const files: [string, string][] = []
  for (let i = 0; i + 1 < parts.length; ) {
    const [status = '', then = ''] = [parts[i], parts[i + 1]]
    const moved = /^[RC]/.test(status)
    const now = moved ? (parts[i + 2] ?? '') : then
    if (moved || status === 'M' || status === 'T') files.push([now, then])
    i += moved ? 3 : 2
  }
  return files
}

/** What git prints; undefined where it says no. */
function git(cwd: string, args: readonly string[]): Buffer | undefined {
  const { error, status, stdout } = spawnSync('git', args, { cwd, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  if (error) throw new BaseError(codeOf(error) === 'ENOENT' ? '--base needs git, which is not installed' : `--base: git cannot be run: ${codeOf(error)}`)
  return status === 0 ? stdout : undefined
}
