/** The tables of the rules, as Markdown. */
import { categories, type Category, type Rule } from '../rule.ts'

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

const about: Readonly<Record<Category, string>> = {
  syntax: 'what AWS refuses, or what no parser reads', correctness: 'what does not do what it says', security: 'what lets in, or allows, more than is meant',
  change: 'with `--base`: what a change newly allows, or no longer denies', portability: 'what other partitions and other systems do not take', style: 'what could be shorter or plainer',
}

/** How many rules there are of each category, and what they look for. */
export function categoriesTable(rules: readonly Rule[]): string {
  const rows = categories.map((category) => {
    const members = rules.filter((rule) => rule.category === category)
    return `| ${category} | ${about[category]} | ${members.filter(({ preset }) => preset === 'recommended').length} | ${members.length} |`
  })
  return `| category | what its rules find | by default | with \`--strict\` |\n| --- | --- | ---: | ---: |\n${rows.join('\n')}\n`
}
