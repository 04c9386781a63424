/**
 * Real policies that nobody here wrote, kept beside the project and not in it: each is linted without a crash, and every
 * span is inside its file. Skipped where the folder is missing.
 */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { discover } from '../src/discover.ts'
import { lintWith } from '../src/index.ts'
import { defaultSettings } from '../src/settings.ts'

const corpus = path.join(import.meta.dirname, '../../shared/corpus')
const isThere = fs.existsSync(corpus)
if (!isThere) console.warn('the corpus is not here: its test is skipped')

test.skipIf(!isThere)('every policy of the corpus', () => {
  const run = lintWith(discover({ paths: ['.'], cwd: corpus, excludes: () => false }), { ...defaultSettings, preset: 'strict' })
  expect(run.crashes).toEqual([])
  expect(run.unreadable).toBe(0)
  expect(run.summary.policies).toBeGreaterThan(1000)
  const outside = run.findings.filter(({ at }) => at.start > at.end || at.end > at.source.text.length)
  expect(outside).toEqual([])
})
