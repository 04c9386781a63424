/** The table of the rules, by category, as Markdown. */
import { categories, type Rule } from '../rule.ts'

/** @param pages where the pages are, as seen from the file that holds the table */
export function rulesTable(rules: readonly Rule[], pages: string): string {
  return categories
    .map((category) => [category, rules.filter((rule) => rule.category === category)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([category, members]) => {
      const rows = members.map((rule) => `| [\`${rule.id}\`](${pages}/${rule.id}.md) | ${rule.summary} | ${rule.severity} | ${rule.preset === 'strict' ? 'strict' : ''} |`)
      return `### ${category}\n\n| rule | what it finds | severity | only under |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
    })
    .join('\n')
}
