/** Rules of the user's own: declared in the configuration, or written with `defineRule` in a module that is named. */
import { resourcePattern } from '../access/applies.ts'
import { isOn, needsKey, readOperator } from '../access/condition.ts'
import { coversAction, type Answer } from '../access/covers.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Clause, Condition, Node, PolicyKind, Principal, Statement, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { glob, includes, intersects, matches } from '../policy/wildcard.ts'
import { categories, severities, type Category, type OptionSpecs, type Rule, type Severity } from '../rule.ts'

/** A rule of one's own as its module writes it: what has a default may be left out. */
export type OwnRule<S extends OptionSpecs = OptionSpecs> = Pick<Rule<S>, 'id' | 'check'> & Partial<Omit<Rule<S>, 'id' | 'check'>>

/**
 * Declare a rule: gives the check its types, and what is left out its default: category `security`, severity `warning`, preset
 * `recommended`.
 */
export function defineRule<const S extends OptionSpecs = OptionSpecs>(rule: OwnRule<S>): Rule {
  const { summary = rule.id, category = 'security', severity = 'warning', preset = 'recommended', since = '', why = '', url = OWN_PAGE } = rule
  const { references = [url], examples = [NO_EXAMPLE] } = rule
  return { ...rule, summary, category, severity, preset, since, why, url, references, examples }
}

const OWN_PAGE = 'https://github.com/policylint/policylint/blob/main/docs/own-rules.md'
const NO_EXAMPLE = { bad: '', good: '' }

/** Has the rule examples that can be tried? */
export function hasExamples({ examples }: Rule): boolean {
  return examples.some((example) => example !== NO_EXAMPLE)
}

/** Why a value that a module exports is no rule; undefined where it is one. */
export function whyNoRule(value: unknown, taken: ReadonlySet<string>): string | undefined {
  if (typeof value !== 'object' || value === null) return 'it is not an object'
  const { id, check, category, severity } = value as Partial<Record<keyof Rule, unknown>>
  if (typeof id !== 'string' || !ID.test(id)) return 'its `id` is not of small letters, digits and hyphens'
  if (taken.has(id)) return `there is another rule \`${id}\``
  if (typeof check !== 'object' || check === null) return `\`${id}\` has no \`check\``
  if (category !== undefined && !categories.includes(category as Category)) return `the category of \`${id}\` is one of ${categories.join(', ')}`
  if (severity !== undefined && !severities.includes(severity as Severity)) return `the severity of \`${id}\` is one of ${severities.join(', ')}`
  return undefined
}

export const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** A rule as the configuration declares it: the Allow statements that it is about, and one demand. */
export interface DeclaredRule {
  readonly id: string
  readonly message: string
  readonly help?: string
  readonly severity?: Severity
  readonly url?: string
  readonly kinds?: readonly PolicyKind[]
  /** Patterns such as `s3:Put*`; default: any. */
  readonly actions?: readonly string[]
  /** Patterns of ARNs; default: any. */
  readonly resources?: readonly string[]
  readonly forbid?: true
  readonly conditions?: readonly Required[]
  /** Tags that a request has to carry: conditions on `aws:RequestTag/…`. */
  readonly tags?: readonly string[]
  /** Account ids, or patterns of principals. */
  readonly principals?: readonly string[]
  /** `file` is the name of the file that they stand for: `main.tf`, `template.yaml`; default: `policy.json`. */
  readonly examples?: readonly { readonly title?: string; readonly file?: string; readonly kind?: PolicyKind; readonly bad: unknown; readonly good: unknown }[]
}

interface Required {
  readonly key: string
  /** As written in the policy; default: any that no request without the key meets. */
  readonly operator?: string
  /** Patterns; default: any value. */
  readonly values?: readonly string[]
}

/** What a declaration may ask; it asks one thing at least. */
export const demands = ['forbid', 'conditions', 'tags', 'principals'] as const

/** The rule that a declaration stands for. */
export function declared(spec: DeclaredRule): Rule {
  const { id, message, help, severity = 'error', url, kinds, forbid, conditions = [], tags, principals } = spec
  const required = [...conditions, ...(tags ?? []).map((tag): Required => ({ key: `aws:RequestTag/${tag}` }))]
  const text = (example: unknown) => (typeof example === 'string' ? example : JSON.stringify(example))
  const examples = (spec.examples ?? []).map(({ title, file, kind, bad, good }) => ({ bad: text(bad), good: text(good), ...(title !== undefined && { title }), ...(file !== undefined && { file }), ...(kind && { kind }) }))
  const [first, ...others] = examples
  return defineRule({
    id, summary: message, severity, ...(url !== undefined && { url }), ...(kinds && { kinds }), ...(first && { examples: [first, ...others] as const }),
    check: {
      statement(statement, context) {
        const about = aboutOf(statement, spec, context.catalog)
        if (!about) return
        const tell = (at: Node, sure: boolean, hint: string | undefined) => {
          const advice = help ?? hint
          context.report({ at, message, ...(advice !== undefined && { help: advice }), ...(!(sure && about.sure) && { unsure: 'the file does not say all of this' }) })
        }
        if (forbid) for (const at of about.at) tell(at, true, undefined)
        const lacking = required.find((each) => answerOf(statement, each) !== 'yes')
        if (lacking && about.at[0]) tell(about.at[0], answerOf(statement, lacking) === 'no', hintOf(lacking))
        if (principals) tellPrincipals(statement, principals, tell)
      },
    },
  })
}

interface About {
  /** What makes the statement one of them: its actions, or else its resources. */
  readonly at: readonly Node[]
  readonly sure: boolean
}

/** Is it an Allow of what the rule is about? */
function aboutOf(statement: Statement, { actions, resources }: DeclaredRule, catalog: Catalog): About | undefined {
  if (statement.effect !== 'Allow') return undefined
  const byAction = actions && matching(statement.actions, (text) => actionAnswer(statement, text, actions, catalog))
  const byResource = resources && matching(statement.resources, (text, negated) => resourceAnswer(text, resources, negated))
  if (byAction?.at.length === 0 || byResource?.at.length === 0) return undefined
  const at = byAction?.at ?? byResource?.at ?? [statement.actions?.values[0] ?? statement.effectText ?? statement]
  return { at, sure: byAction?.sure !== false && byResource?.sure !== false }
}

/** The values that match, or of a negated clause its key where what it leaves does. A clause that is not there matches nothing. */
function matching(clause: Clause | undefined, answer: (text: Text, negated: boolean) => Answer): About {
  if (!clause) return { at: [], sure: true }
  const answers = clause.values.map((text) => [text, answer(text, clause.negated)] as const)
  if (clause.negated) {
    const left = answers.every(([, each]) => each === 'yes') && !clause.partial
    return { at: answers.some(([, each]) => each === 'no') ? [] : [clause.key], sure: left }
  }
  const sure = answers.filter(([, each]) => each === 'yes').map(([text]) => text)
  return sure.length > 0 ? { at: sure, sure: true } : { at: answers.filter(([, each]) => each === 'unknown').map(([text]) => text), sure: false }
}

/** Does the entry name an action of the patterns? Of a NotAction: is one left by it? */
function actionAnswer(statement: Statement, text: Text, patterns: readonly string[], catalog: Catalog): Answer {
  const { actions } = statement
  const one = actions && !actions.negated ? { ...statement, actions: { ...actions, values: [text] } } : statement
  const answers = patterns.map((pattern): Answer => {
    const [service = '', name = ''] = pattern.split(':')
    const wanted = /[*?]/.test(service) || name === '' ? [] : catalog.expand(pattern).actions.map((action) => action.full)
    // What the catalog does not know is as it is written.
    if (wanted.length === 0) return anyOf([coversAction(one, pattern), text.value !== undefined && actions?.negated === false && intersects(glob(text.value.toLowerCase()), glob(pattern.toLowerCase())) ? 'yes' : 'no'])
    return anyOf(wanted.map((action) => coversAction(one, action)))
  })
  return anyOf(answers)
}

/** May the entry stand for a resource of the patterns? Of a NotResource: does it leave one of them? */
function resourceAnswer(text: Text, patterns: readonly string[], negated: boolean): Answer {
  const own = resourcePattern(text)
  const settled = text.value !== undefined && !hasVariable(text.value)
  const hit = patterns.some((pattern) => (negated ? !includes(own, glob(pattern)) : intersects(own, glob(pattern))))
  return !hit ? 'no' : settled ? 'yes' : 'unknown'
}

function anyOf(answers: readonly Answer[]): Answer {
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
}

/** Does the statement carry the condition? */
function answerOf({ conditions, conditionsPartial }: Statement, required: Required): Answer {
  const answers = conditions.filter((condition) => isOn(condition, required.key)).map((condition) => carries(condition, required))
  const answer = anyOf(answers)
  return answer === 'no' && conditionsPartial ? 'unknown' : answer
}

function carries(condition: Condition, { operator, values }: Required): Answer {
  const read = readOperator(condition.operator)
  if (!read) return 'unknown'
  const fits = operator === undefined ? needsKey(condition) && !read.negated : condition.operator.value?.toLowerCase() === operator.toLowerCase()
  if (!fits) return 'no'
  if (values === undefined) return 'yes'
  if (condition.partial || condition.values.some(({ value }) => value === undefined)) return 'unknown'
  return condition.values.length > 0 && condition.values.every(({ value = '' }) => values.some((pattern) => matches(pattern, value))) ? 'yes' : 'no'
}

function hintOf({ key, operator, values }: Required): string {
  return `add a condition${operator === undefined ? '' : ` \`${operator}\``} on \`${key}\`${values ? ` with ${values.map((value) => `\`${value}\``).join(' or ')}` : ''}`
}

function tellPrincipals({ principals }: Statement, allowed: readonly string[], tell: (at: Node, sure: boolean, hint: string | undefined) => void): void {
  if (principals?.negated) tell(principals.key, true, 'list the principals that are meant in `Principal`')
  else for (const principal of principals?.values ?? []) {
    const answer = isAllowed(principal, allowed)
    if (answer !== 'yes') tell(principal, answer === 'no', undefined)
  }
}

/** An account id allows the account, and who belongs to it. */
function isAllowed({ text, who }: Principal, allowed: readonly string[]): Answer {
  if (text.value === undefined) return 'unknown'
  const { value } = text
  const account = 'account' in who ? who.account : undefined
  return allowed.some((pattern) => (/^\d{12}$/.test(pattern) ? account === pattern : matches(pattern, value))) ? 'yes' : 'no'
}

