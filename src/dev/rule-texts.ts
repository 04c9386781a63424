/**
 * What of the rules only explanations and documentation need, kept out of the bundle: half a megabyte that every run would read. The build puts
 * it into one file beside the bundle, and a getter in its place, which reads the file when first asked.
 */
import type { Plugin } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { rules } from '../../rules/index.ts'

/** The file, beside the bundle. */
export const RULE_TEXTS = 'rules.json'

const RULES = fileURLToPath(new URL('../../rules', import.meta.url))

const texts = ['why', 'references', 'examples'] as const

/** The content of {@link RULE_TEXTS}: the texts of each rule by its id. */
export function ruleTexts(): string {
  return `{\n${rules.map((rule) => `${JSON.stringify(rule.id)}: ${JSON.stringify(Object.fromEntries(texts.map((name) => [name, rule[name]])))}`).join(',\n')}\n}\n`
}

const READER = `import fs from 'node:fs'
let all
export const textsOf = (id) => (all ??= JSON.parse(fs.readFileSync(new URL('./${RULE_TEXTS}', import.meta.url), 'utf8')))[id]
`

/** For esbuild: rules without their texts. */
export const withoutRuleTexts: Plugin = {
  name: 'rule-texts',
  setup(build) {
    build.onResolve({ filter: /^rule-texts$/ }, () => ({ path: 'rule-texts', namespace: 'rule-texts' }))
    build.onLoad({ filter: /.*/, namespace: 'rule-texts' }, () => ({ contents: READER, loader: 'js' }))
    build.onLoad({ filter: /[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/ }, ({ path: file }) => {
      // The whole repository may stand in a folder of that name.
      return path.dirname(path.dirname(file)) !== RULES ? undefined : { contents: `import { textsOf } from 'rule-texts'\n${stripped(file)}`, loader: 'ts' }
    })
  },
}

/** The source of a rule, with getters in place of its texts. */
function stripped(file: string): string {
  const id = path.basename(file, '.ts')
  let source = fs.readFileSync(file, 'utf8')
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest)
  const rule = tree.statements.flatMap((statement) => (ts.isExportAssignment(statement) && ts.isCallExpression(statement.expression) ? [...statement.expression.arguments] : [])).find(ts.isObjectLiteralExpression)
  const own = rule?.properties.filter((property) => property.name !== undefined && ts.isIdentifier(property.name) && (texts as readonly string[]).includes(property.name.text)) ?? []
  if (own.length !== texts.length) throw new Error(`${file} does not say ${texts.join(', ')} of a rule where the build looks for them`)
  for (const property of own.toReversed()) source = `${source.slice(0, property.getStart(tree))}get ${property.name?.getText(tree) ?? ''}() { return textsOf('${id}').${property.name?.getText(tree) ?? ''} }${source.slice(property.end)}`
  return source
}
