/**
 * Policies broken at random: nothing throws, every span is inside the file, and fixes do what they say. Seeded and short
 * here; `FUZZ_ROUNDS=100000 npm run fuzz` goes on, `FUZZ_SEED` begins elsewhere.
 */
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { dialects } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { unmark } from '../../src/dev/example.ts'
import type { Finding } from '../../src/finding.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import { lint } from '../../src/lint.ts'
import { seeded } from '../random.ts'

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 1500)
const SEED = Number(process.env.FUZZ_SEED ?? 20261123)
const catalog = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))
const seeds = rules.flatMap((rule) => rule.examples.map((example) => unmark(example.bad).text))
const crumbs = ['{', '}', '[', ']', ',', ':', '"', '\\', '*', '?', '${', '}', '${aws:username}', '<x>', '\u0000', '\uD800', '\u202E', '\r\n', '//', '/*', 's3:', 'arn:aws:s3:::', 'null', 'true', '1e9', '{"Fn::If":[]}', '"Action"', '"NotPrincipal"', '[[[[', '\\u0022']

/** Random whole numbers below `below`, from a seed. */
function numbers(seed: number): (below: number) => number {
  const random = seeded(seed)
  return (below) => Math.floor(random() * below)
}

function mutate(text: string, random: (below: number) => number): string {
  let result = text
  for (let i = random(5); i >= 0; i--) {
    const at = random(result.length + 1)
    const other = seeds[random(seeds.length)] ?? ''
    const kind = random(4)
    if (kind === 0) result = result.slice(0, at) + (crumbs[random(crumbs.length)] ?? '') + result.slice(at)
    else if (kind === 1) result = result.slice(0, at) + result.slice(at + 1 + random(8))
    else if (kind === 2) result = result.slice(0, at) + other.slice(random(other.length), random(other.length)) + result.slice(at)
    else result = result.slice(0, at) + JSON.stringify(result.slice(at, at + random(60))) + result.slice(at)
  }
  return result
}

function run(text: string, dialect = dialects[0]): ReturnType<typeof lint> {
  return lint([{ path: 'policy.json', named: true, content: text }], override(defaultSettings, { preset: 'strict', dialect }), { rules, catalog, today: '2026-11-23' })
}

function safeFixes(findings: readonly Finding[]): NonNullable<Finding['fix']>['edits'] {
  return findings.flatMap(({ fix }) => (fix?.kind === 'keeps-access' ? fix.edits : []))
}

test(`${ROUNDS} broken policies`, () => {
  const random = numbers(SEED)
  for (let round = 0; round < ROUNDS; round++) {
    const text = mutate(seeds[random(seeds.length)] ?? '', random)
    const { findings, crashes } = run(text, dialects[random(dialects.length)])
    const context = `seed ${SEED}, round ${round}: ${text}`
    expect(crashes, context).toEqual([])
    for (const { at, related, fix, message } of findings) {
      for (const span of [at, ...related.map((other) => other.at), ...(fix?.edits ?? []).map((edit) => edit.span)]) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= span.source.text.length, `${message} in ${context}`).toBe(true)
      }
    }
    const once = applyEdits(text.replace(/^\uFEFF/, ''), safeFixes(findings)).text
    const syntaxErrors = (list: readonly Finding[]) => list.filter(({ rule }) => rule === 'syntax-error').length
    if (syntaxErrors(findings) === 0) expect(syntaxErrors(run(once).findings), `after the fixes, ${context}`).toBe(0)
  }
})
