/** `policylint test-rules`: the examples of rules of one's own, tried. */
import { hasExamples } from '../config/own-rule.ts'
import { override, type Settings } from '../config/settings.ts'
import { catalog } from '../index.ts'
import { lintAll } from '../lint.ts'
import type { Example, Rule } from '../rule.ts'

/**
 * Try the examples: each `bad` has to be reported, each `good` not.
 * A rule without an example is not tried, and is told.
 * @returns the text to print, and the exit code: 1 where an example is not as it says, or a rule has none
 */
export async function testRules(settings: Settings): Promise<{ readonly text: string; readonly code: number }> {
  if (settings.ownRules.length === 0) return { text: 'no rule of your own: declare some with `ownRules` in the configuration, or name a module with --rules\n', code: 0 }
  const lines = await Promise.all(settings.ownRules.flatMap((rule) => (hasExamples(rule) ? rule.examples.map((example, i) => tried(rule, example, i, settings)) : [])))
  const untried = settings.ownRules.filter((rule) => !hasExamples(rule)).map(({ id }) => id)
  const failed = lines.filter(({ ok }) => !ok).length
  const total = `${settings.ownRules.length} own ${settings.ownRules.length === 1 ? 'rule' : 'rules'}, ${failed === 0 ? (lines.length === 0 ? 'nothing was tried' : `every example is as it says${untried.length === 0 ? '' : `, but ${untried.length} without one`}`) : `${failed} of the examples ${failed === 1 ? 'is' : 'are'} not as ${failed === 1 ? 'it says' : 'they say'}`}`
  const missing = untried.map((id) => `${id}: no example, so that nothing is tried; give it a \`bad\` that it reports and a \`good\` that it does not`)
  return { text: `${[...lines.map(({ line }) => line), ...missing, total].join('\n')}\n`, code: failed + untried.length === 0 ? 0 : 1 }
}

async function tried(rule: Rule, example: Example, i: number, settings: Settings): Promise<{ readonly ok: boolean; readonly line: string }> {
  const { bad, good, kind, file = 'policy.json' } = example
  const found = async (text: string) => {
    const own = override({ ...settings, severityOf: () => undefined, ignores: [] }, { preset: 'strict', ...(kind && { kind }) })
    const run = await lintAll([{ path: file, named: true, content: text.replaceAll('[|', '').replaceAll('|]', '') }], own, { rules: [rule], catalog: catalog(), today: '2026-01-01' })
    return { policies: run.policies.length, findings: run.findings.length, crash: run.crashes[0]?.error.split('\n')[0] }
  }
  const [ofBad, ofGood] = [await found(bad), await found(good)]
  const wrong = [
    ...[ofBad, ofGood].flatMap(({ crash }) => (crash === undefined ? [] : [`it crashed: ${crash}`])).slice(0, 1),
    ...(ofBad.policies === 0 ? ['bad is no policy'] : ofBad.findings === 0 ? ['bad is not reported'] : []),
    ...(ofGood.policies === 0 ? ['good is no policy'] : ofGood.findings > 0 ? ['good is reported'] : []),
  ]
  return { ok: wrong.length === 0, line: `${rule.id}, example ${i + 1}${example.title === undefined ? '' : ` (${example.title})`}: ${wrong.length === 0 ? 'as it says' : wrong.join(', ')}` }
}
