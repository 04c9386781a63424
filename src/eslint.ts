/**
 * policylint for ESLint: each rule as an ESLint rule on the languages of `@eslint/json` and `eslint-plugin-yml`, so that editors and `eslint --fix`
 * have its findings. What ESLint's configuration says about rules counts, and its `settings.policylint`; no other
 * configuration is read. Where `@eslint/json` cannot parse a file, it tells its first error and no rule runs.
 */
import json, { type JSONSourceCode } from '@eslint/json'
import type { ESLint, Linter } from 'eslint'
import { dialectNamed, dialects } from './catalog/dialect.ts'
import { ruleUrl } from './check.ts'
import { defaultOptions, defaultSettings, override } from './config/settings.ts'
import { readTemplate } from './extract/cloudformation.ts'
import { providePart } from './extract/parts.ts'
import { mayHoldPolicy } from './extract/plain.ts'
import { readServerless } from './extract/serverless.ts'
import { extractPlan } from './extract/terraform-plan.ts'
import { readYaml } from './extract/yaml.ts'
import type { Crash, Finding } from './finding.ts'
import { lintWith, rules } from './index.ts'
import { policyKinds, type PolicyKind } from './policy/model.ts'
import { capitalized, requestText } from './report/notes.ts'
import { presets, type Fix, type OptionSpec, type Preset, type Rule } from './rule.ts'
import { positionAt } from './text.ts'
import { version } from './version.ts'

/** `settings.policylint` of a configuration object. */
export interface PolicylintSettings {
  /** The system that the policies are for: `aws` (default), `storagegrid`. */
  readonly dialect?: string
  /** What the policies are attached to; default: told from each one's shape. */
  readonly kind?: PolicyKind
  /** `strict` shows also what hangs on something that the file does not say. */
  readonly preset?: Preset
}

/** As `ESLint.Plugin`, with the names of its configurations. */
export interface PolicylintPlugin extends ESLint.Plugin {
  readonly configs: { readonly recommended: Linter.Config; readonly strict: Linter.Config }
}

type EslintRule = NonNullable<ESLint.Plugin['rules']>[string]
type EslintContext = Parameters<EslintRule['create']>[0]
type EslintReport = Parameters<EslintContext['report']>[0]
type Options = Readonly<Record<string, unknown>>

/** What one pass of ESLint over one file asks of policylint: the rules that are on, and once one has run, what all found. */
interface Pass {
  readonly asked: Map<string, Options>
  found?: { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] }
}

// Rules of ESLint wait for nothing.
providePart('yaml', readYaml)
providePart('cloudformation', readTemplate)
providePart('serverless', readServerless)
providePart('plan', extractPlan)

const passes = new WeakMap<object, Pass>()

/** ESLint creates all the rules of a pass before it visits anything: so they share one run, for the rules that are on. */
function passOf(sourceCode: object): Pass {
  const known = passes.get(sourceCode)
  if (known && !known.found) return known
  const pass: Pass = { asked: new Map() }
  passes.set(sourceCode, pass)
  return pass
}

function run({ asked }: Pass, { filename, settings, sourceCode }: EslintContext): NonNullable<Pass['found']> {
  const { dialect, kind, preset } = readSettings(settings.policylint)
  const { text } = sourceCode as unknown as JSONSourceCode
  const { findings, crashes } = lintWith([{ path: filename, named: false, content: text }], {
    ...override(defaultSettings, { preset: 'strict', kind, dialect: dialectNamed(dialect ?? '') }),
    severityOf: (rule) => (asked.has(rule.id) ? undefined : 'off'),
    optionsOf: (rule) => asked.get(rule.id) ?? {},
  })
  return { findings: preset === 'strict' ? findings : findings.filter(({ unsure }) => unsure === undefined), crashes }
}

const known: Readonly<Record<keyof PolicylintSettings, readonly string[]>> = {
  dialect: dialects.flatMap(({ name, aliases }) => [name, ...aliases]),
  kind: policyKinds,
  preset: presets,
}

/** @throws TypeError if they are wrong */
function readSettings(given: unknown): PolicylintSettings {
  if (given === undefined) return {}
  if (typeof given !== 'object' || given === null) throw new TypeError('`settings.policylint` is not an object')
  for (const [name, value] of Object.entries(given)) {
    const allowed = Object.hasOwn(known, name) ? known[name as keyof PolicylintSettings] : undefined
    if (!allowed) throw new TypeError(`\`settings.policylint\` knows no \`${name}\`, only \`dialect\`, \`kind\` and \`preset\``)
    if (!allowed.includes(value as string)) throw new TypeError(`\`settings.policylint.${name}\` is one of ${allowed.map((each) => `\`${each}\``).join(', ')}, not ${JSON.stringify(value)}`)
  }
  return given
}

function eslintRule(rule: Rule): EslintRule {
  const options = Object.entries(rule.options ?? {})
  return {
    meta: {
      type: rule.category === 'style' ? 'suggestion' : 'problem',
      languages: ['json/json', 'json/jsonc', 'yml/yaml'],
      docs: { description: rule.summary, url: ruleUrl(rule.id), recommended: rule.preset === 'recommended' },
      // A fix keeps access and a suggestion changes it: each finding says which it has, so that any rule may have either.
      fixable: 'code',
      hasSuggestions: true,
      schema: options.length === 0 ? [] : [{ type: 'object', additionalProperties: false, properties: Object.fromEntries(options.map(([name, option]) => [name, schemaOf(option)])) }],
      defaultOptions: options.length === 0 ? [] : [defaultOptions(rule)],
    },
    create(context) {
      const pass = passOf(context.sourceCode)
      pass.asked.set(rule.id, (context.options[0] ?? {}) as Options)
      // `@eslint/json` counts lines and columns from 1, as `positionAt` does; `eslint-plugin-yml` counts columns from 0.
      const visit = (columnStart: number) => () => {
        pass.found ??= run(pass, context)
        for (const finding of pass.found.findings) if (finding.rule === rule.id) report(context, finding, columnStart)
        for (const crash of pass.found.crashes) if (crash.rule === rule.id) context.report({ loc: { line: 1, column: columnStart }, message: `the rule crashed, and some of its findings are missing: ${crash.error}` })
      }
      return { Document: visit(1), Program: visit(0) }
    },
  }
}

function schemaOf(option: OptionSpec): object {
  const type = option.type === 'strings' ? { type: 'array', items: { type: 'string' } } : { type: option.type }
  return { ...type, description: option.about }
}

function report(context: EslintContext, finding: Finding, columnStart: number): void {
  const { at, fix } = finding
  const place = (offset: number) => {
    const { line, column } = positionAt(at.source, offset)
    return { line, column: column - 1 + columnStart }
  }
  const loc = { start: place(at.start), end: place(at.end) }
  const edit = fix && { fix: editsOf(fix) }
  const offer = edit && (fix.kind === 'keeps-access' ? edit : { suggest: [{ desc: fix.title, ...edit }] })
  context.report({ loc, message: messageOf(finding), ...offer })
}

function editsOf(fix: Fix): NonNullable<EslintReport['fix']> {
  return (fixer) => fix.edits.map(({ span, text }) => fixer.replaceTextRange([span.start, span.end], text))
}

/** All that ESLint has one line for: `the message (line 4: covers it). The help` */
function messageOf({ message, related, help, witness, unsure }: Finding): string {
  const places = related.map((other) => `line ${positionAt(other.at.source, other.at.start).line}: ${other.message}`).join('; ')
  const request = witness && `Request: ${requestText(witness)}`
  const sentences = [places === '' ? message : `${message} (${places})`, help && capitalized(help), request, unsure && `Unsure: ${unsure}`]
  return sentences.filter((sentence) => sentence !== undefined).join('. ')
}

/**
 * Could ESLint show what the rule finds? Its examples tell. It gives a text that it could parse, without its byte-order
 * mark, and nobody named the file: what is found in configurations, in files that cannot be read or that hold no policy, is
 * for the other faces.
 */
function isForTexts(rule: Rule): boolean {
  return rule.examples.some(({ config, bad }) => config === undefined && mayHoldPolicy({ path: 'policy.json', text: bad }) && !/^(?:\[\|)?\uFEFF/.test(bad))
}

const shown = rules.filter(isForTexts)

/** A rule under an old id. */
function former(rule: Rule): EslintRule {
  const now = eslintRule(rule)
  return { ...now, meta: { ...now.meta, deprecated: { replacedBy: [{ rule: { name: `policylint/${rule.id}`, url: ruleUrl(rule.id) } }] } } }
}

/** Files that are JSON with comments whatever their name says; none of them is a policy. */
const notJson = ['**/tsconfig.json', '**/tsconfig.*.json', '**/jsconfig.json', '**/.vscode/*.json', '**/devcontainer.json']

function config(preset: Preset): Linter.Config {
  const chosen = shown.filter((rule) => preset === 'strict' || rule.preset === 'recommended')
  return {
    name: `policylint/${preset}`,
    files: ['**/*.json', '**/*.jsonc'],
    ignores: notJson,
    plugins: { json, policylint: plugin },
    language: 'json/jsonc',
    ...(preset === 'strict' && { settings: { policylint: { preset } } }),
    rules: Object.fromEntries(chosen.map((rule) => [`policylint/${rule.id}`, rule.severity === 'error' ? 'error' : 'warn'])),
  }
}

const plugin: PolicylintPlugin = {
  meta: { name: 'policylint', version, namespace: 'policylint' },
  rules: {
    ...Object.fromEntries(shown.flatMap((rule) => (rule.formerly ?? []).map((id) => [id, former(rule)]))),
    ...Object.fromEntries(shown.map((rule) => [rule.id, eslintRule(rule)])),
  },
  configs: {
    get recommended() {
      return config('recommended')
    },
    get strict() {
      return config('strict')
    },
  },
}

export default plugin
