/**
 * Each folder of `cases/` is a small repository: `args.txt` (one argument a line) is run in it, and what is printed must be
 * `expected.txt`, whose last line is the exit code. `UPDATE_CASES=1` writes what is printed; read the difference.
 * For the formats that name files from the root of the repository, the folder is the root.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'

const cases = path.join(import.meta.dirname, 'cases')

for (const name of fs.readdirSync(cases)) {
  test(name, () => {
    const folder = path.join(cases, name)
    const read = (file: string) => (fs.existsSync(path.join(folder, file)) ? fs.readFileSync(path.join(folder, file), 'utf8') : '')
    const args = read('args.txt').split('\n').filter((line) => line !== '')
    const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), ...args], { cwd: folder, encoding: 'utf8', input: read('stdin.txt'), env: { ...process.env, GITHUB_WORKSPACE: folder } })
    const printed = `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${String(status)}\n`
    if (process.env.UPDATE_CASES === '1') fs.writeFileSync(path.join(folder, 'expected.txt'), printed)
    expect(printed).toBe(read('expected.txt'))
  })
}
