/** Every example of every rule: reported exactly at the marks, clean once mended, and mended by the fix. */
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { isValueOf } from '../src/access/condition.ts'
import { Catalog } from '../src/catalog/catalog.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { valuesOf } from '../src/catalog/value-form.ts'
import { runExample, unmark } from '../src/dev/example.ts'
import type { Finding } from '../src/finding.ts'
import { applyEdits } from '../src/fix/edits.ts'
import type { Rule } from '../src/rule.ts'

const catalog = new Catalog(catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)))

function ownFindings(rule: Rule, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule.id)
}

for (const rule of rules) {
  describe(rule.id, () => {
    for (const [i, example] of rule.examples.entries()) {
      const marked = example.config?.includes('[|') ? example.config : example.bad
      const bad = unmark(example.bad).text
      const run = runExample(rule, example, bad)
      const found = ownFindings(rule, run.findings)

      test(`example ${i + 1}: bad is reported at its marks`, () => {
        expect(run.crashes).toEqual([])
        expect(found.map(({ at }) => [at.start, at.end])).toEqual(unmark(marked).marks)
        expect(found.length).toBeGreaterThan(0)
      })

      test(`example ${i + 1}: good is clean`, () => {
        const good = runExample(rule, example, example.good, example.goodConfig === undefined ? {} : { config: example.goodConfig })
        expect(ownFindings(rule, good.findings)).toEqual([])
      })

      test(`example ${i + 1}: the fix of bad is good, and no rule crashes`, () => {
        const edits = found.flatMap((finding) => finding.fix?.edits ?? [])
        if (edits.length > 0) expect(applyEdits(bad, edits).text).toBe(example.good)
        expect(runExample(rule, example, bad, { all: true }).crashes).toEqual([])
      })

      const witnesses = found.flatMap(({ witness }) => witness ?? [])
      if (witnesses.length > 0) {
        test(`example ${i + 1}: a witness is a request that there can be`, () => {
          for (const { action, resource, context = {} } of witnesses) {
            expect(catalog.action(action)?.full, action).toBe(action)
            expect(resource).not.toMatch(/unknown\d/)
            for (const [name, values] of Object.entries(context)) {
              const key = catalog.conditionKey(name)
              const likely = valuesOf(name)
              for (const value of values) expect(key && isValueOf(key, value) && (likely?.includes(value) !== false || bad.includes(value)), `${name}: ${value}`).toBe(true)
            }
          }
        })
      }

      test(`example ${i + 1}: the messages are in the house's style`, () => {
        for (const finding of found) {
          expect(finding.equivalents.filter((code) => code.startsWith('access-analyzer/')).length).toBeLessThanOrEqual(1)
          const own = finding.message.replace(/`[^`]*`/g, '``')
          expect(own.length).toBeLessThanOrEqual(100)
          expect(own).not.toMatch(/^[A-Z][a-z]|\.$|\n/)
          expect(`${own} ${finding.help ?? ''}`).not.toMatch(/\b(?:please|should|consider|potentially|insecure)\b/i)
          for (const { message } of finding.related) expect(message.split(' ').length).toBeLessThanOrEqual(4)
        }
      })
    }
  })
}
