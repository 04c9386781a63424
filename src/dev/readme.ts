/** The parts of a page that are generated, each between `<!-- begin NAME -->` and `<!-- end NAME -->`; and those of the README. */
import { formatRows, optionRows } from '../command/options.ts'
import type { Rule } from '../rule.ts'
import { categoriesTable } from './rules-table.ts'
import { exampleScreen } from './screen.ts'

/**
 * @param file text of a file of the project
 */
export async function readme(text: string, rules: readonly Rule[], file: (name: string) => string): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    rules: categoriesTable(rules),
    options: optionsTable(), formats: formatsTable(),
    access: caseScreen('access', file), diff: caseScreen('diff', file), can: caseScreen('can', file),
    screen: `\`\`\`text\n${await exampleScreen(rules)}\n\`\`\`\n`,
  }
  return withParts(text, parts)
}

/** @param action the text of `action.yml` */
export function actionPage(text: string, action: string): string {
  return withParts(text, { inputs: inputsTable(action), outputs: outputsTable(action) })
}

/** A case of the command line's tests, as a screen. */
function caseScreen(name: string, file: (name: string) => string): string {
  const args = file(`test/cases/${name}/args.txt`).trim().split('\n').join(' ')
  const [printed = '', code = ''] = file(`test/cases/${name}/expected.txt`).split('--- exit ')
  return `\`\`\`text\n$ npx policylint ${args}\n${printed.trimEnd()}\n\n$ echo $?\n${code.trimEnd()}\n\`\`\`\n`
}

/** Put each part between its marks; marks of other names keep what they hold. */
export function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/(<!-- begin (\w+) -->\n)([^]*?)(<!-- end \2 -->)/g, (_, open: string, name: string, old: string, close: string) => `${open}${name in parts ? `\n${parts[name] ?? ''}\n` : old}${close}`)
}

/** The table of the formats, in the README and in `docs/formats.md`. */
export function formatsTable(): string {
  return `| \`--format\` | |\n| --- | --- |\n${formatRows.map(({ name, about }) => `| \`${name}\` | ${about} |`).join('\n')}\n`
}

function optionsTable(): string {
  const rows = optionRows.map(({ flags, about, choices }) => `| \`${flags.replaceAll('|', '\\|')}\` | ${about}${choices ? `: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : ''} |`)
  return `| option | |\n| --- | --- |\n${rows.join('\n')}\n`
}

/** The inputs of the action. */
function inputsTable(action: string): string {
  const rows = entriesOf('inputs', action).map(({ name, field }) => {
    const fallback = field('default')
    return `| \`${name}\` | ${field('description')} | ${fallback === '' ? '' : `\`${fallback}\``} |`
  })
  return `| input | | default |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

function outputsTable(action: string): string {
  return `| output | |\n| --- | --- |\n${entriesOf('outputs', action).map(({ name, field }) => `| \`${name}\` | ${field('description')} |`).join('\n')}\n`
}

/** The entries of a part of the action's own file: `name:` with a `description:` and perhaps a `default:` below it. */
function entriesOf(part: string, action: string): readonly { readonly name: string; readonly field: (key: string) => string }[] {
  const text = new RegExp(`\\n${part}:\\n([^]*?)\\n(?=\\w)`).exec(action)?.[1] ?? ''
  return [...text.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n?)+)/gm)].map(([, name = '', body = '']) => ({
    name, field: (key) => new RegExp(`^ {4}${key}: *(.*)$`, 'm').exec(body)?.[1]?.replace(/^(['"])(.*)\1$/, '$2') ?? '',
  }))
}
