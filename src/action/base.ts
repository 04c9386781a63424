/** The commit with which the action compares, fetched where a shallow clone does not hold it. */
import { BaseError, runGit } from '../base/changes.ts'
import type { Event } from './event.ts'

export type Base =
  | { readonly commit: string }
  /** `missing`: the event has a base, but it cannot be had. */
  | { readonly why: string; readonly missing: boolean }

/** Commits by which a shallow clone is deepened, one step after the other, to find where two branches parted. */
const DEPTHS = [50, 200, 800, 3200]

/** Milliseconds for one fetch. */
const PATIENCE = 120_000

/**
 * @param given the input `base`: a revision, `none`, or empty for what the event says
 * @param cwd a folder of the repository that was checked out
 */
export function findBase(event: Event, given: string, cwd: string): Base {
  if (given === 'none') return { why: 'the input base is none', missing: false }
  try {
    return given === '' ? fromEvent(event, cwd) : fromInput(given, cwd)
  } catch (error) {
    if (error instanceof BaseError) return { why: error.message.replace(/^--base:? /, 'the comparison '), missing: true }
    throw error
  }
}

function fromInput(given: string, cwd: string): Base {
  if (given.startsWith('-')) return { why: `the input base is no revision: \`${given}\``, missing: true }
  const known = commitOf(cwd, given)
  if (known !== undefined) return { commit: known }
  const refused = fetchCommit(cwd, given)
  const fetched = refused === undefined ? commitOf(cwd, 'FETCH_HEAD') : undefined
  return fetched === undefined ? { why: `git knows no revision \`${given}\`${refused === undefined ? '' : ` and could not fetch it (\`${refused}\`)`}`, missing: true } : { commit: fetched }
}

function fromEvent({ name, head, base }: Event, cwd: string): Base {
  if (!base) return { why: name === 'push' ? 'the branch is new' : `the event ${name === '' ? 'of this run' : `\`${name}\``} has no base`, missing: false }
  if (commitOf(cwd, 'HEAD') === undefined) return { why: 'this folder is in no git repository that has a commit', missing: true }
  const parent = head === undefined ? undefined : mergedOnto(cwd, head)
  const commit = parent ?? base.commit
  const refused = commitOf(cwd, commit) === undefined ? fetchCommit(cwd, commit) : undefined
  if (commitOf(cwd, commit) === undefined) return { why: `the base \`${commit.slice(0, 12)}\` is not in this clone, and could not be fetched (\`${refused ?? 'git fetched something else'}\`); check out with fetch-depth: 0`, missing: true }
  if (parent !== undefined || !base.parted) return { commit }
  return whereParted(cwd, commit)
}

/**
 * GitHub checks a pull request out as the merge of its head into its base: then the base is the first parent, which is
 * younger than the base of the event where the branch went on. A shallow clone has the commit with the names of its parents.
 */
function mergedOnto(cwd: string, head: string): string | undefined {
  const { status, stdout } = runGit(cwd, ['cat-file', 'commit', 'HEAD'])
  const [first, second, ...more] = status === 0 ? [...(stdout.toString().split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha]) => sha) : []
  return second === head && more.length === 0 ? first : undefined
}

function whereParted(cwd: string, base: string): Base {
  const found = mergeBase(cwd, base)
  if (found !== undefined) return { commit: found }
  for (const depth of isShallow(cwd) ? DEPTHS : []) {
    const refused = fetch(cwd, [`--deepen=${depth}`], [base, commitOf(cwd, 'HEAD') ?? 'HEAD'])
    const deeper = refused === undefined ? mergeBase(cwd, base) : undefined
    if (deeper !== undefined) return { commit: deeper }
    if (refused !== undefined) return { why: `the clone is shallow, and could not be deepened (\`${refused}\`); check out with fetch-depth: 0`, missing: true }
    if (!isShallow(cwd)) break
  }
  return { why: `git finds no commit where \`${base.slice(0, 12)}\` and what is checked out parted; check out with fetch-depth: 0`, missing: true }
}

function mergeBase(cwd: string, base: string): string | undefined {
  const { status, stdout } = runGit(cwd, ['merge-base', base, 'HEAD'])
  return status === 0 ? stdout.toString().trim() : undefined
}

function commitOf(cwd: string, revision: string): string | undefined {
  const { status, stdout } = runGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  return status === 0 ? stdout.toString().trim() : undefined
}

function isShallow(cwd: string): boolean {
  return runGit(cwd, ['rev-parse', '--is-shallow-repository']).stdout.toString().trim() === 'true'
}

/** Fetch one commit: alone into a shallow clone, since a whole one is not to become shallow. */
function fetchCommit(cwd: string, revision: string): string | undefined {
  return fetch(cwd, isShallow(cwd) ? ['--depth=1'] : [], [revision])
}

/** @returns why it was refused; undefined where it was not */
function fetch(cwd: string, depth: readonly string[], revisions: readonly string[]): string | undefined {
  const { status, stderr } = runGit(cwd, ['fetch', '--no-tags', '--no-recurse-submodules', '--quiet', ...depth, 'origin', ...revisions], PATIENCE)
  return status === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? '')
}
