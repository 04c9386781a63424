/** Waits for changes of files. */
import fs from 'node:fs'
import path from 'node:path'
import { codeOf, globBase, isGlob } from '../discover.ts'
import { isCandidate } from '../extract/extract.ts'
import { configPlaces, type RunOptions } from './run.ts'
import { UsageError } from './usage-error.ts'

/** Editors write a file in several steps; milliseconds that have to pass without one. */
const QUIET = 100

/**
 * Run `lint` now and after each change of a file that may matter, a configuration that is new included. Never ends by itself.
 * @throws UsageError if a folder cannot be watched
 */
export async function watch({ paths, cwd, config }: Pick<RunOptions, 'paths' | 'cwd' | 'config'>, lint: () => Promise<void>): Promise<never> {
  let changed = false
  const isChanged = () => changed
  let wake: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  const folders = new Map<string, fs.FSWatcher>()
  const onChange = (name: string | null) => {
    if (name !== null && !matters(name)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      // On Linux, what is watched below a folder is each file, and of one that another took the place of nothing is heard any more.
      for (const [folder, watcher] of folders) {
        if (!fs.existsSync(folder)) continue
        watcher.close()
        follow(folder, true)
      }
      changed = true
      wake()
    }, QUIET)
  }
  const follow = (target: string, isFolder: boolean) => {
    // A file is watched by its folder: editors put another in its place.
    const only = isFolder ? undefined : path.basename(target)
    const watcher = fs.watch(isFolder ? target : path.dirname(target), { recursive: isFolder }, (_, name) => {
      if (only === undefined || name === only) onChange(name)
    })
    if (isFolder) folders.set(target, watcher)
  }
  for (const each of new Set(paths.map((name) => path.resolve(cwd, isGlob(name) ? globBase(name) : name)))) {
    try {
      follow(each, fs.statSync(each).isDirectory())
    } catch (error) {
      throw new UsageError(`${each} cannot be watched: ${codeOf(error) || String(error)}`)
    }
  }
  for (const each of [...configPlaces({ paths, cwd, config }), path.join(cwd, 'policylint-baseline.txt')]) follow(each, false)
  for (;;) {
    await lint()
    // A change while it ran has set it.
    if (!isChanged()) await new Promise<void>((resolve) => (wake = resolve))
    changed = false
  }
}

function matters(name: string): boolean {
  const parts = name.split(path.sep)
  return !parts.includes('node_modules') && !parts.includes('.git') && (isCandidate(name) || ['.gitignore', 'policylint-baseline.txt'].includes(path.basename(name)))
}
