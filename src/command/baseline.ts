/** The baseline on the disk. */
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from '../discover.ts'
import type { Run } from '../finding.ts'
import { compareWith, readBaseline, writeBaseline, type Compared, type Entry } from '../keep/baseline.ts'
import { UsageError } from './usage-error.ts'
import { writeFile } from './write.ts'

/**
 * Hold a run against the baseline in `file`.
 * @param file absolute
 * @param files paths of the run's files, relative to `cwd`
 * @throws UsageError if it cannot be read, or is none
 */
export function baselined(run: Run, file: string, { cwd, files, fresh }: { readonly cwd: string; readonly files: readonly string[]; readonly fresh: boolean }): Compared {
  const folder = path.dirname(file)
  const pathOf = (name: string) => path.relative(folder, path.resolve(cwd, name)).replaceAll(path.sep, '/')
  return compareWith(entriesOf(file, fresh), run, { pathOf, isGone: (name) => !fs.existsSync(path.resolve(folder, name)), files: new Set(files.map(pathOf)) })
}

/** @param fresh the file may not be there yet */
function entriesOf(file: string, fresh: boolean): readonly Entry[] {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (fresh && codeOf(error) === 'ENOENT') return []
    throw new UsageError(`the baseline ${file} cannot be read: ${codeOf(error)}`)
  }
  try {
    return readBaseline(text)
  } catch (error) {
    throw new UsageError(`the baseline ${file}: ${error instanceof RangeError ? error.message : 'a name in it is not JSON'}`)
  }
}

/** @throws UsageError if it cannot be written */
export function updateBaseline(file: string, { updated }: Compared): void {
  try {
    writeFile(file, Buffer.from(writeBaseline(updated)))
  } catch (error) {
    throw new UsageError(`the baseline ${file} cannot be written: ${codeOf(error)}`)
  }
}
