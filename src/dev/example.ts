/** Runs a rule's example, for its page and for its test. */
import { rules } from '../../rules/index.ts'
import { dialectNamed } from '../catalog/dialect.ts'
import { catalogFile } from '../catalog/file.ts'
import { configSettings } from '../config/config.ts'
import { defaultSettings, override, type Settings } from '../config/settings.ts'
import { loadPart } from '../extract/parts.ts'
import type { Run } from '../finding.ts'
import { lint } from '../lint.ts'
import type { Example, Rule } from '../rule.ts'

/** The day on which examples run, so that what expires in them does so always. */
export const EXAMPLE_DAY = '2026-11-23'

/** A text without its marks, and the ranges that they marked. */
export function unmark(text: string): { readonly text: string; readonly marks: readonly (readonly [number, number])[] } {
  const marks: [number, number][] = []
  let plain = ''
  let from = 0
  for (;;) {
    const open = text.indexOf('[|', from)
    const close = text.indexOf('|]', open + 2)
    if (open < 0 || close < 0) return { text: plain + text.slice(from), marks }
    plain += text.slice(from, open)
    marks.push([plain.length, plain.length + close - open - 2])
    plain += text.slice(open + 2, close)
    from = close + 2
  }
}

// For examples in templates: what stands beside a policy, and YAML.
await Promise.all([loadPart('cloudformation'), loadPart('yaml')])

const catalog = catalogFile(new URL('../catalog/aws.jsonl', import.meta.url))

/** Lint one text as the example says, under `strict`; with only this rule, or with all. */
export function runExample(rule: Rule, example: Example, text: string, { config = example.config, all = false } = {}): Run {
  const path = example.file ?? 'policy.json'
  const base = config === undefined ? defaultSettings : configSettings({ path: 'policylint.json', text: unmark(config).text }, rules)
  const dialect = example.dialect === undefined ? undefined : dialectNamed(example.dialect)
  const settings: Settings = override(base, { preset: 'strict', kind: example.kind, dialect })
  const options = example.options
  const optionsOf: Settings['optionsOf'] = (each, file) => ({ ...settings.optionsOf(each, file), ...(each.id === rule.id && options) })
  return lint([{ path, named: true, content: unreadableMark(text), ...(example.before !== undefined && { before: example.before }) }], { ...settings, optionsOf }, { rules: all || config !== undefined ? rules : [rule], catalog, today: EXAMPLE_DAY })
}

/** `unreadable: why` stands for a file that cannot be read; `\ufeff…` for its bytes with a byte-order mark. */
function unreadableMark(text: string): Uint8Array | string | { readonly unreadable: string } {
  const unreadable = /^unreadable: (.*)$/.exec(text)?.[1]
  if (unreadable !== undefined) return { unreadable }
  return text.startsWith('\uFEFF') ? new TextEncoder().encode(text) : text
}
