/**
 * Policies of our own with planted faults: each line that is marked `fault: rule` gets that finding, nothing else is told by default, and
 * the repaired twin gets none.
 */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runLint } from '../src/command/run.ts'
import type { Finding, Run } from '../src/finding.ts'
import { positionAt } from '../src/text.ts'

const planted = path.join(import.meta.dirname, 'planted')

async function runOn(folder: string, preset: 'recommended' | 'strict'): Promise<Run> {
  const { run } = await runLint({ paths: ['.'], cwd: path.join(planted, folder), overrides: { preset } })
  expect(run.crashes).toEqual([])
  expect(run.skipped).toEqual([])
  return run
}

function placeOf({ at, rule }: Finding): string {
  return `${at.source.path}:${positionAt(at.source, at.start).line} ${rule}`
}

function marksIn(folder: string): readonly string[] {
  const files = fs.readdirSync(path.join(planted, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tf|yaml|jsonc)$/.test(file))
  return files.flatMap((file) => fs.readFileSync(path.join(planted, folder, file), 'utf8').split('\n').flatMap((line, i) => [...(/(?:#|\/\/) fault: (.+)$/.exec(line)?.[1] ?? '').matchAll(/[\w-]+/g)].map(([rule]) => `${file}:${i + 1} ${rule}`)))
}

test('each planted fault is found at its line', async () => {
  const marks = marksIn('faulty')
  const { findings } = await runOn('faulty', 'strict')
  const places = new Set(findings.map(placeOf))
  for (const language of ['.tf:', '.yaml:']) expect(marks.filter((mark) => mark.includes(language)).length, language).toBeGreaterThanOrEqual(45)
  expect(marks.filter((mark) => !places.has(mark))).toEqual([])
})

test('nothing but the planted faults is told by default', async () => {
  const marks = new Set(marksIn('faulty'))
  const { findings } = await runOn('faulty', 'recommended')
  expect(findings.map(placeOf).filter((place) => !marks.has(place))).toEqual([])
})

test('the repaired twin has no finding', async () => {
  expect(marksIn('repaired')).toEqual([])
  expect((await runOn('repaired', 'recommended')).findings.map(placeOf)).toEqual([])
  const { findings, policies } = await runOn('repaired', 'strict')
  expect(policies.length).toBe((await runOn('faulty', 'strict')).policies.length)
  expect(findings.map(placeOf)).toEqual([])
})
