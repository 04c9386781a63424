/**
 * Real policies that nobody here wrote, kept beside the project and not in it: each is linted without a crash, and every
 * span is inside its file. Skipped where the folder is missing.
 */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '../src/config/settings.ts'
import { discover } from '../src/discover.ts'
import { lintWith } from '../src/index.ts'

const corpus = path.join(import.meta.dirname, '../../shared/corpus')
const isThere = fs.existsSync(corpus)
if (!isThere) console.warn('the corpus is not here: its test is skipped')

const folders = isThere ? ['access-analyzer', ...fs.readdirSync(path.join(corpus, 'real')).map((name) => `real/${name}`)] : []
// As long as a machine may take that has other work: the test is about what is found, not how fast.
const LONG = 600_000
let policies = 0

for (const folder of folders) {
  test(`every policy of ${folder}`, { timeout: LONG }, () => {
    const run = lintWith(discover({ paths: [folder], cwd: corpus, excludes: () => false }), { ...defaultSettings, preset: 'strict' })
    expect(run.crashes).toEqual([])
    expect(run.unreadable).toBe(0)
    policies += run.summary.policies
    expect(run.findings.filter(({ at }) => at.start > at.end || at.end > at.source.text.length)).toEqual([])
  })
}

test.skipIf(!isThere)('and there were enough', () => {
  expect(policies).toBeGreaterThan(1000)
})
