/** The parts of the README that are generated, each between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
import type { Rule } from '../rule.ts'
import { rulesTable } from './rules-table.ts'

export function readme(text: string, rules: readonly Rule[]): string {
  const parts: Readonly<Record<string, string>> = { rules: rulesTable(rules, 'docs/rules') }
  return text.replace(/(<!-- begin (\w+) -->\n)[^]*?(<!-- end \2 -->)/g, (_, open: string, name: string, close: string) => `${open}\n${parts[name] ?? ''}\n${close}`)
}
