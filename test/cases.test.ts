/**
 * Each folder of `cases/` is a small repository: `args.txt` (one argument a line) is run in it, and what is printed must be
 * `expected.txt`, whose last line is the exit code. `UPDATE_CASES=1` writes what is printed; read the difference.
 * For the formats that name files from the root of the repository, the folder is the root.
 * Where there is a folder `after/`, the run is in a copy, and its files must then be those of `after/`.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, inject, test } from 'vitest'

const cases = path.join(import.meta.dirname, 'cases')

for (const name of fs.readdirSync(cases)) {
  test(name, () => {
    const folder = path.join(cases, name)
    const read = (file: string) => (fs.existsSync(path.join(folder, file)) ? fs.readFileSync(path.join(folder, file), 'utf8') : '')
    const args = read('args.txt').split('\n').filter((line) => line !== '')
    const after = path.join(folder, 'after')
    const cwd = fs.existsSync(after) ? copyOf(folder) : folder
    const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), ...args], { cwd, encoding: 'utf8', input: read('stdin.txt'), env: { ...process.env, GITHUB_WORKSPACE: cwd } })
    const printed = `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${String(status)}\n`
    if (process.env.UPDATE_CASES === '1') fs.writeFileSync(path.join(folder, 'expected.txt'), printed)
    expect(printed).toBe(read('expected.txt'))
    if (cwd === folder) return
    const files = filesIn(cwd)
    if (process.env.UPDATE_CASES === '1') {
      fs.rmSync(after, { recursive: true })
      fs.cpSync(cwd, after, { recursive: true })
    }
    expect(files).toEqual(filesIn(after))
    for (const file of files) expect(fs.readFileSync(path.join(cwd, file), 'utf8'), file).toBe(fs.readFileSync(path.join(after, file), 'utf8'))
    fs.rmSync(cwd, { recursive: true })
  })
}

function filesIn(folder: string): readonly string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
}

/** What the case is about, in a folder of its own, which is the root of a repository. */
function copyOf(folder: string): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-case-'))
  for (const name of fs.readdirSync(folder)) if (!['after', 'args.txt', 'expected.txt', 'stdin.txt'].includes(name)) fs.cpSync(path.join(folder, name), path.join(copy, name), { recursive: true })
  return copy
}
