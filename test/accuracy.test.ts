/**
 * Recall and precision against AWS's own findings: 100 % for each issue code that a rule answers, outside the exceptions
 * with a reason. The policies stand beside the project and not in it; where they are missing, these tests are skipped.
 */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { accuracyPage, corpus, measure, readExceptions } from '../src/dev/accuracy.ts'

const folder = path.join(corpus, 'access-analyzer')
const accuracy = fs.existsSync(folder) ? measure(folder, readExceptions()) : undefined
if (!accuracy) console.warn('the policies with findings of AWS are not here: the test of recall and precision is skipped')

const answered = new Set(rules.flatMap(({ equivalents = [] }) => equivalents))
const codes = [...(accuracy?.codes.keys() ?? ['every code'])].sort()

describe.skipIf(!accuracy)('recall and precision', () => {
  for (const code of codes) {
    test.skipIf(!answered.has(`access-analyzer/${code}`))(code, () => {
      expect(accuracy?.disagreements.filter((each) => each.code === code && each.reason === undefined)).toEqual([])
    })
  }

  test('each exception still explains something', () => {
    expect(accuracy?.idle).toEqual([])
  })

  test('docs/accuracy.md is as `npm run accuracy -- --write` writes it', async () => {
    expect(accuracy && (await accuracyPage(accuracy))).toBe(fs.readFileSync(path.join(import.meta.dirname, '../docs/accuracy.md'), 'utf8'))
  })
})

test('each exception is of a code that a rule answers, and has a reason', () => {
  for (const { code, reason } of readExceptions()) {
    expect(answered).toContain(`access-analyzer/${code}`)
    expect(reason).toMatch(/\w.{15,}/)
  }
})
