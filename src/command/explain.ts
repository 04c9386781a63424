/** What policylint knows, as text for the terminal: a rule, an issue code, an action, a condition key or operator, the settings, the files. */
import { Catalog } from '../catalog/catalog.ts'
import { defaultDialect } from '../catalog/dialect.ts'
import { ruleUrl } from '../check.ts'
import { hasExamples } from '../config/own-rule.ts'
import { ruleNamed, type Settings } from '../config/settings.ts'
import type { Run } from '../finding.ts'
import { catalog, lint, rules } from '../index.ts'
import { nearest } from '../nearest.ts'
import { listPolicies } from '../report/resolution.ts'
import { visible, visiblePath } from '../report/visible.ts'
import { categories, list, quote, type Example, type Rule } from '../rule.ts'
import { unanswered } from './coverage.ts'
import { explainKey, explainOperator, operatorNames } from './explain-condition.ts'
import { explainAction, explainPattern } from './explain-name.ts'

/** The explanation of a rule id, another tool's issue code, an action or pattern of actions, a condition key, or a condition operator. */
export function explain(asked: string, ownRules: readonly Rule[] = []): string | undefined {
  // ESLint prints its rules with the plugin's name before them.
  const what = asked.replace(/^policylint\//, '')
  const rule = ruleNamed([...rules, ...ownRules], what.toLowerCase())
  return rule ? explainRule(rule) : explainCode(what) ?? explainOperator(what) ?? explainName(what)
}

/** What `what`, which nothing explains, may be meant to be. */
export function nearestTo(what: string, ownRules: readonly Rule[] = []): string | undefined {
  const known = new Catalog(catalog(), defaultDialect.overrides)
  const [prefix = '', name] = what.split(':')
  const service = known.service(prefix)
  const near = service || name === undefined ? undefined : nearest(prefix, known.services)
  if (near !== undefined && explainName(`${near}:${name ?? ''}`) !== undefined) return `${near}:${name ?? ''}`
  const codes = codesOf(what).map((code) => code.slice(code.indexOf('/') + 1))
  const own = service ? [...[...service.actions.values()].map(({ full }) => full), ...service.conditionKeys.map((key) => key.name)] : []
  return nearest(what.slice(what.indexOf('/') + 1), [...[...rules, ...ownRules].map(({ id }) => id), ...new Set(codes), ...operatorNames, ...known.globalKeys.map((key) => key.name), ...own])
}

/** The codes that the rules answer: of the tool that `what` names, or of all. */
function codesOf(what: string): readonly string[] {
  const codes = rules.flatMap(({ equivalents = [] }) => equivalents)
  const tool = what.slice(0, what.indexOf('/') + 1).toLowerCase()
  return codes.filter((code) => code.startsWith(tool))
}

/**
 * Without the tool, and the same whether written as a code or, as the address of its page has it, `pass-role-with-not-resource`; Trivy
 * has left out the `AVD-` of its ids, and cdk-nag puts the name of the pack before them (`NIST.800.53.R5-IAMNoInlinePolicy`).
 */
function spelling(code: string): string {
  return code.slice(code.indexOf('/') + 1).toLowerCase().replaceAll('-', '_').replace(/^(?:avd|(?:hipaa|nist|pci)\.[a-z\d.]+|serverless)_/, '')
}

/** A check of another tool that no rule answers. */
function explainUnanswered(what: string): string | undefined {
  const tool = what.slice(0, what.indexOf('/') + 1).toLowerCase()
  const [found] = [...unanswered()].filter(([id]) => id.startsWith(tool) && spelling(id) === spelling(what))
  return found && `${quote(found[0])} is answered by no rule.\n${found[1]}.\n`
}

function explainCode(what: string): string | undefined {
  const meant = spelling(what)
  const codes = new Set(codesOf(what).filter((code) => spelling(code) === meant))
  const answering = rules.filter(({ equivalents = [] }) => equivalents.some((code) => codes.has(code)))
  const [rule] = answering
  if (!rule) return explainUnanswered(what)
  const answered = `${list([...codes].map(quote))} ${codes.size === 1 ? 'is' : 'are'} answered by`
  if (answering.length === 1) return `${answered} ${rule.id}.\n\n${explainRule(rule, codes)}`
  const width = Math.max(...answering.map(({ id }) => id.length))
  const rows = answering.map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`)
  return `${answered} ${answering.length} rules:\n${rows.join('\n')}\n\n\`policylint explain ${rule.id}\` tells more.\n`
}

/** @param codes the codes that are asked for, where the rule answers several: it is shown in a policy that gets one of them */
function explainRule(rule: Rule, codes: ReadonlySet<string> = new Set()): string {
  const getting = codes.size === 0 ? undefined : rule.examples.find((each) => codesIn(each, rule).some((code) => codes.has(code)))
  const example = getting ?? rule.examples[0]
  const lines = [
    `${rule.id} (${rule.category}, ${rule.severity}, ${rule.preset})`, rule.summary, '', ...(rule.why === '' ? [] : [rule.why, '']),
    ...(hasExamples(rule) ? ['Found in:', indent(plain(example.bad)), 'Clean:', indent(plain(example.good)), ''] : []),
    ...(rule.equivalents ? [`Elsewhere: ${rule.equivalents.join(', ')}`] : []), ...new Set([...rule.references, rule.url ?? ruleUrl(rule.id)]),
  ]
  return `${lines.join('\n')}\n`
}

/** Without the marks. */
function plain(text: string): string {
  return text.replaceAll('[|', '').replaceAll('|]', '')
}

function codesIn({ file = 'policy.json', bad, kind, dialect }: Example, rule: Rule): readonly string[] {
  const run = lint([{ path: file, named: true, content: plain(bad) }], { preset: 'strict', ...(kind && { kind }), ...(dialect !== undefined && { dialect }) })
  return run.findings.filter((finding) => finding.rule === rule.id).flatMap(({ equivalents }) => equivalents)
}

function explainName(name: string): string | undefined {
  const known = new Catalog(catalog(), defaultDialect.overrides)
  const { actions: [action, ...others] } = known.expand(name)
  if (action && others.length === 0) return explainAction(action, known)
  return explainPattern(name, known) ?? explainKey(name, known)
}

/** The table of `policylint rules`. */
export function listRules(ownRules: readonly Rule[] = []): string {
  const all = [...rules, ...ownRules]
  const width = Math.max(...all.map((rule) => rule.id.length))
  return categories
    .map((category) => ({ category, members: all.filter((rule) => rule.category === category) }))
    .filter(({ members }) => members.length > 0)
    .map(({ category, members }) => `${category}\n${members.map((rule) => `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.preset === 'strict' ? 'strict  ' : '        '}  ${rule.summary}`).join('\n')}\n`)
    .join('\n')
}

/** The settings that hold for the current folder, as JSON. */
export function printSettings(settings: Settings): string {
  const levels = Object.fromEntries([...rules, ...settings.ownRules].map((rule) => [rule.id, settings.severityOf(rule, '') ?? (rule.preset === 'recommended' || settings.preset === 'strict' ? rule.severity : 'off')]))
  return `${JSON.stringify({ config: settings.config?.path ?? null, preset: settings.preset, failOn: settings.failOn, dialect: settings.dialectOf('').name, rules: levels, ignores: settings.ignores.length }, null, 2)}\n`
}

/** Each file with its policies and what is not known of them, or why none was read. */
export function listFiles(run: Run): string {
  const lines = listPolicies(run)
  const skipped = run.skipped.map(({ path, why }) => `${visiblePath(path)}  not read: ${visible(why)}`)
  const unreadable = run.findings.filter((finding) => finding.rule === 'unreadable-file').map((finding) => `${visiblePath(finding.at.source.path)}  ${visible(finding.message)}`)
  return `${[...lines, ...skipped, ...unreadable, `policies: ${run.summary.policies}, files: ${run.summary.files}`].join('\n')}\n`
}

function indent(text: string): string {
  return text.split('\n').map((line) => `  ${line}`).join('\n')
}
