/** `--fix`: lint, make the fixes, and write the files that changed; or show what would change. */
import fs from 'node:fs'
import path from 'node:path'
import { Catalog } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import type { Settings } from '../config/settings.ts'
import { codeOf, surroundingsOf } from '../discover.ts'
import type { Run } from '../finding.ts'
import { mend, type Mending } from '../fix/mend.ts'
import { catalog } from '../index.ts'
import { readOpened } from '../read.ts'
import { encode, type Source } from '../text.ts'
import { runLint, withPlanned, type Linted, type RunOptions } from './run.ts'
import { UsageError } from './usage-error.ts'
import { writeFile } from './write.ts'

/**
 * Make the fixes of what a run found. Nothing is written.
 * @param linted of all the files as they are
 * @param all fixes that change access too
 */
export async function fixed({ run, settings }: Linted, options: RunOptions, all: boolean): Promise<Mending> {
  const surroundings = surroundingsOf(options.cwd)
  const catalogs = new Map<Dialect, Catalog>()
  return mend(run, {
    all,
    lint: async (files, only) => (await runLint({ ...options, planned: files, only })).run,
    read: (source, files) => readOpened({ source, named: true }, settings, withPlanned(surroundings, files)),
    catalogOf: (name) => catalogFor(settings, settings.dialectOf(name), catalogs),
    // What was not text was read as U+FFFD, and could not be written as it was.
    writable: ({ path: name, text }) => !text.includes('\uFFFD') && name !== settings.config?.path,
  })
}

function catalogFor(settings: Settings, dialect: Dialect, known: Map<Dialect, Catalog>): Catalog {
  const own = known.get(dialect) ?? new Catalog(catalog(), dialect.overrides, settings.additional)
  known.set(dialect, own)
  return own
}

/**
 * Write the files that changed, all but the one from standard input.
 * @throws UsageError for the first that cannot be written; those before it are
 */
export function writeFixed({ files }: Mending, cwd: string, stdin: string | undefined): void {
  const written = new Map<string, Uint8Array>()
  for (const { before, after } of files) if (before.path !== stdin) writeOne(path.resolve(cwd, before.path), before, after, written)
}

/** @param written the files that have been, by their real names: two names may be of one file */
function writeOne(file: string, before: Source, after: Source, written: Map<string, Uint8Array>): void {
  const bytes = encode(after)
  try {
    const real = fs.realpathSync(file)
    if (same(written.get(real), bytes)) return
    if (!same(fs.readFileSync(real), encode(before))) throw new UsageError(`${before.path} is not fixed: it changed since it was read`)
    writeFile(real, bytes)
    written.set(real, bytes)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${before.path} cannot be written: ${codeOf(error) || String(error)}`)
  }
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0
}

/** The run as it is told after the fixes. */
export function runAfter({ run, fixed: count }: Mending): Run {
  return { ...run, summary: { ...run.summary, fixed: count } }
}
