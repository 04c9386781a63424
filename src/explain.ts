/** What policylint knows, as text for the terminal: a rule, an action, a condition key, the settings, the files. */
import { catalog, rules } from './index.ts'
import { Catalog, type Action } from './catalog/catalog.ts'
import { defaultDialect } from './catalog/dialect.ts'
import { ruleUrl } from './check.ts'
import type { Run } from './finding.ts'
import { nearest } from './nearest.ts'
import { visiblePath } from './report/visible.ts'
import { categories, type Rule } from './rule.ts'
import { ruleNamed, type Settings } from './settings.ts'
import { positionAt } from './text.ts'

/** The explanation of a rule id, an action or pattern of actions, a condition key, or another tool's issue code. */
export function explain(asked: string): string | undefined {
  // ESLint prints its rules with the plugin's name before them.
  const what = asked.replace(/^policylint\//, '')
  const rule = ruleNamed(rules, what.toLowerCase())
  if (rule) return explainRule(rule)
  const answering = rules.filter((each) => each.equivalents?.some((code) => code.split('/').at(-1)?.toLowerCase() === what.toLowerCase() || code.toLowerCase() === what.toLowerCase()))
  if (answering.length > 0) return answering.map((each) => `\`${what}\` is answered by ${each.id}.\n\n${explainRule(each)}`).join('\n')
  return what.includes(':') ? explainName(what) : undefined
}

/** The rule or action that `what`, which nothing explains, may be meant to be. */
export function nearestTo(what: string): string | undefined {
  const colon = what.indexOf(':')
  if (colon < 0) return nearest(what, rules.map((rule) => rule.id))
  const service = new Catalog(catalog(), defaultDialect.overrides).service(what.slice(0, colon))
  const near = service && nearest(what.slice(colon + 1), [...service.actions.values()].map((action) => action.name))
  return near === undefined ? undefined : `${what.slice(0, colon)}:${near}`
}

function explainRule(rule: Rule): string {
  const [example] = rule.examples
  const plain = (text: string) => text.replaceAll('[|', '').replaceAll('|]', '')
  const lines = [
    `${rule.id} (${rule.category}, ${rule.severity}, ${rule.preset})`, rule.summary, '', rule.why, '',
    'Found in:', indent(plain(example.bad)), 'Clean:', indent(plain(example.good)), '',
    ...(rule.equivalents ? [`Elsewhere: ${rule.equivalents.join(', ')}`] : []), ...rule.references, ruleUrl(rule.id),
  ]
  return `${lines.join('\n')}\n`
}

function explainName(name: string): string | undefined {
  const known = new Catalog(catalog(), defaultDialect.overrides)
  const { actions } = known.expand(name)
  if (actions.length === 1 && actions[0]) return explainAction(actions[0], known)
  if (actions.length > 1) return `${name} stands for ${actions.length} actions (AWS data of ${known.date}):\n${actions.map((action) => `  ${action.full}  ${action.levels.join(', ')}`).join('\n')}\n`
  return explainKey(name, known)
}

function explainAction(action: Action, known: Catalog): string {
  const resources = action.resources.length === 0 ? ['  none: the policy says "Resource": "*"'] : action.resources.map(({ type, required }) => `  ${type.arn}${required ? ' (required)' : ''}`)
  const keys = action.conditionKeys.length === 0 ? [] : ['Condition keys:', ...action.conditionKeys.map((key) => `  ${key}`)]
  return `${[`${action.full} (${action.levels.join(', ')}; AWS data of ${known.date})`, 'Resources:', ...resources, ...keys].join('\n')}\n`
}

function explainKey(name: string, known: Catalog): string | undefined {
  const key = known.conditionKey(name)
  if (!key) return undefined
  const values = key.multivalued ? `${key.type}, several values` : key.type
  const head = `${key.name} (${values}; AWS data of ${known.date})`
  if (key.category !== undefined) return `${head}\nIn requests for any action, about the ${key.category}.\n`
  const service = known.service(key.service ?? '')
  const using = [...(service?.actions.values() ?? [])].filter((action) => action.conditionKeys.includes(key.name))
  return `${head}\nActions that send it: ${using.length === 0 ? 'none that the data tells' : using.map((action) => action.full).join(', ')}\n`
}

/** The table of `policylint rules`. */
export function listRules(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return categories
    .map((category) => ({ category, members: rules.filter((rule) => rule.category === category) }))
    .filter(({ members }) => members.length > 0)
    .map(({ category, members }) => `${category}\n${members.map((rule) => `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.preset === 'strict' ? 'strict  ' : '        '}  ${rule.summary}`).join('\n')}\n`)
    .join('\n')
}

/** The settings that hold for the current folder, as JSON. */
export function printSettings(settings: Settings): string {
  const levels = Object.fromEntries(rules.map((rule) => [rule.id, settings.severityOf(rule, '') ?? (rule.preset === 'recommended' || settings.preset === 'strict' ? rule.severity : 'off')]))
  return `${JSON.stringify({ config: settings.config?.path ?? null, preset: settings.preset, failOn: settings.failOn, dialect: settings.dialectOf('').name, rules: levels, ignores: settings.ignores.length }, null, 2)}\n`
}

/** Each file with its policies, or why none was read. */
export function listFiles(run: Run): string {
  const lines = run.policies.map(({ path, kind, name, at }) => {
    const { line, column } = positionAt(at.source, at.start)
    return `${visiblePath(path)}:${line}:${column}  ${kind}${name === '' ? '' : ` ${name}`}`
  })
  const skipped = run.skipped.map(({ path, why }) => `${visiblePath(path)}  not read: ${why}`)
  const unreadable = run.findings.filter((finding) => finding.rule === 'unreadable-file').map((finding) => `${visiblePath(finding.at.source.path)}  ${finding.message}`)
  return `${[...lines, ...skipped, ...unreadable, `policies: ${run.summary.policies}, files: ${run.summary.files}`].join('\n')}\n`
}

function indent(text: string): string {
  return text.split('\n').map((line) => `  ${line}`).join('\n')
}
