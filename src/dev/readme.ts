/** The parts of a page that are generated, each between `<!-- begin NAME -->` and `<!-- end NAME -->`; and those of the README. */
import { optionRows } from '../options.ts'
import type { Rule } from '../rule.ts'
import { exampleScreen } from './screen.ts'
import { rulesTable } from './rules-table.ts'

/** @param action the text of `action.yml` */
export function readme(text: string, rules: readonly Rule[], action: string): string {
  const parts: Readonly<Record<string, string>> = {
    rules: rulesTable(rules, 'docs/rules'),
    options: optionsTable(),
    inputs: inputsTable(action),
    screen: `\`\`\`text\n${exampleScreen(rules)}\n\`\`\`\n`,
  }
  return withParts(text, parts)
}

/** Put each part between its marks; marks of other names keep what they hold. */
export function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/(<!-- begin (\w+) -->\n)([^]*?)(<!-- end \2 -->)/g, (_, open: string, name: string, old: string, close: string) => `${open}${name in parts ? `\n${parts[name] ?? ''}\n` : old}${close}`)
}

function optionsTable(): string {
  const rows = optionRows.map(({ flags, about, choices }) => `| \`${flags.replaceAll('|', '\\|')}\` | ${about}${choices ? `: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : ''} |`)
  return `| option | |\n| --- | --- |\n${rows.join('\n')}\n`
}

/** The inputs of the action, from its own file: `name:` with a `description:` and perhaps a `default:` below it. */
function inputsTable(action: string): string {
  const inputs = /\ninputs:\n([^]*?)\n(?=\w)/.exec(action)?.[1] ?? ''
  const rows = [...inputs.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n?)+)/gm)].map(([, name = '', body = '']) => {
    const field = (key: string) => new RegExp(`^ {4}${key}: *(.*)$`, 'm').exec(body)?.[1]?.replace(/^(['"])(.*)\1$/, '$2')
    const fallback = field('default') ?? ''
    return `| \`${name}\` | ${field('description') ?? ''} | ${fallback === '' ? '' : `\`${fallback}\``} |`
  })
  return `| input | | default |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}
