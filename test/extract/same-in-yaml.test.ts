/** The policies of all rules' examples, written in YAML and in templates, give the findings that they give in JSON, each at its own token. */
import { dump } from 'js-yaml'
import { beforeAll, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { unmark } from '../../src/dev/example.ts'
import { loadPart } from '../../src/extract/parts.ts'
import type { Finding } from '../../src/finding.ts'
import { applyEdits } from '../../src/fix.ts'
import { lint } from '../../src/lint.ts'
import { defaultSettings, override } from '../../src/settings.ts'
import { textOf } from '../../src/text.ts'

const catalog = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))

beforeAll(async () => {
  await loadPart('yaml')
  await loadPart('cloudformation')
})

function findingsOf(path: string, content: string, kind?: NonNullable<(typeof rules)[number]['examples'][number]['kind']>): readonly Finding[] {
  const settings = override(defaultSettings, { preset: 'strict', ...(kind && { kind }) })
  return lint([{ path, named: true, content }], settings, { rules, catalog, today: '2026-11-28' }).findings
}

/** What is found, by rule and words; what hangs on the spelling of JSON is left out. */
function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message}`).sort()
}

const values = rules.flatMap(({ id, examples, dialects }) =>
  examples.flatMap(({ bad, kind }, i) => {
    // Known as a policy by the place in the file alone.
    if ((dialects && !dialects.includes('aws')) || /^(?:missing-policy|missing-statement|empty-element)$/.test(id)) return []
    const { text } = unmark(bad)
    try {
      const value = JSON.parse(text) as unknown
      // Keys that stand twice, dates and the like are lost on the way through a value.
      return JSON.stringify(value) === text.replace(/\s+(?=(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*$)/g, '') ? [{ name: `${id} ${i}`, text, value, kind }] : []
    } catch {
      return []
    }
  }),
)

test('there are enough examples', () => expect(values.length).toBeGreaterThan(100))

for (const { name, text, value, kind } of values) {
  test(`${name} is the same in YAML, in lines and in brackets, and as JSON in a block`, () => {
    const want = findingsOf('policy.json', text, kind)
    const lines = dump(value, { lineWidth: 100_000 })
    expect(told(findingsOf('policy.yaml', lines, kind))).toEqual(told(want))
    expect(told(findingsOf('policy.yaml', `policy: ${dump(value, { flowLevel: 0, lineWidth: 100_000 }).trim()}\n`, kind)).filter((each) => !each.startsWith('json-'))).toEqual(told(want))
    const block = `policy: |\n${JSON.stringify(value, null, 2).replace(/^/gm, '    ')}\n`
    const inBlock = findingsOf('policy.yaml', block, kind)
    expect(told(inBlock)).toEqual(told(want))
    // The tokens are those of the JSON.
    expect(inBlock.map(({ at }) => textOf(at).replace(/\s+/g, '')).sort()).toEqual(want.map(({ at }) => textOf(at).replace(/\s+/g, '')).sort())
  })

  test(`${name}: fixes in YAML make what fixes in JSON make`, () => {
    const want = findingsOf('policy.json', text, kind)
    const lines = dump(value, { lineWidth: 100_000 })
    const got = findingsOf('policy.yaml', lines, kind)
    for (const finding of got) {
      if (!finding.fix) continue
      const [twin, other] = want.filter(({ rule, message }) => rule === finding.rule && message === finding.message)
      const fixed = applyEdits(lines, finding.fix.edits).text
      const after = findingsOf('policy.yaml', fixed, kind)
      expect(after.filter(({ rule }) => rule.includes('syntax')), fixed).toEqual([])
      if (twin?.fix && !other) expect(told(after), fixed).toEqual(told(findingsOf('policy.json', applyEdits(text, twin.fix.edits).text, kind)))
    }
  })
}
