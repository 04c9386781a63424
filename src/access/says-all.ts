/** Does one statement, by its text alone, match all that another does? Settles at once what most changes leave as it was. */
import type { Clause, Condition, Principal, Statement, Text } from '../policy/model.ts'
import { glob, includes, type Pattern } from '../policy/wildcard.ts'
import { sameness } from './same-text.ts'

/** *True* is certain; *false* says nothing. */
export function saysAll(wide: Statement, narrow: Statement): boolean {
  if (!wide.complete || wide.conditionsPartial || !areComparable(wide, narrow)) return false
  return principalsInclude(wide, narrow) && actionsInclude(wide, narrow) && resourcesInclude(wide, narrow) && wide.conditions.every((condition) => isAskedBy(condition, narrow))
}

const beyonds = new WeakMap<Statement, Map<string, Statement>>()

/** `wide`, without what each request has that `narrow` matches: what is left to ask of such a request. */
export function beyond(wide: Statement, narrow: Statement): Statement {
  if (!areComparable(wide, narrow)) return wide
  const { conditions } = wide
  const given = {
    principals: wide.principals !== undefined && principalsInclude(wide, narrow), actions: wide.actions !== undefined && actionsInclude(wide, narrow),
    resources: wide.resources !== undefined && resourcesInclude(wide, narrow), conditions: conditions.map((condition) => isAskedBy(condition, narrow)),
  }
  if (![given.principals, given.actions, given.resources, ...given.conditions].includes(true)) return wide
  const known = beyonds.get(wide) ?? new Map<string, Statement>()
  beyonds.set(wide, known)
  // One object for the same question, since much is kept of each.
  const name = JSON.stringify(given)
  const { principals, resources, ...rest } = wide
  const left = known.get(name) ?? {
    ...rest, ...(principals && !given.principals && { principals }), ...(resources && !given.resources && { resources }),
    ...(rest.actions && given.actions && { actions: { ...rest.actions, negated: true, values: [] } }), conditions: conditions.filter((_, i) => given.conditions[i] !== true),
  }
  known.set(name, left)
  return left
}

/** Policy variables are text in the one version of the language, and not in the other. */
function areComparable(a: Statement, b: Statement): boolean {
  return a.policy.version?.value === b.policy.version?.value || !readsVariables(a, b)
}

function actionsInclude(wide: Statement, narrow: Statement): boolean {
  return clauseIncludes(wide, narrow, ({ actions }) => actions, true)
}

function resourcesInclude(wide: Statement, narrow: Statement): boolean {
  return wide.resources === undefined || clauseIncludes(wide, narrow, ({ resources }) => resources, false)
}

function isAskedBy(condition: Condition, { conditions }: Statement): boolean {
  return conditions.some((other) => isSame(condition, other))
}

function readsVariables(...statements: readonly Statement[]): boolean {
  return statements.some(({ resources, conditions }) => [...(resources?.values ?? []), ...conditions.flatMap(({ values }) => values)].some(({ raw }) => raw.includes('${')))
}

interface Listed {
  readonly texts: readonly (string | undefined)[]
  readonly known: ReadonlySet<string | undefined>
  /** Those with a wildcard; without a pattern where a variable stands in it. */
  readonly wild: readonly { readonly text: string; readonly pattern: Pattern | undefined }[]
}

const lists = { folded: new WeakMap<Clause, Listed>(), plain: new WeakMap<Clause, Listed>() }

/** Read once for each clause: statements are compared with many others. */
function listOf(clause: Clause, folded: boolean, statement: Statement): Listed {
  const kept = lists[folded ? 'folded' : 'plain']
  const before = kept.get(clause)
  if (before) return before
  const texts = clause.values.map((text) => sameness(text, statement, folded))
  const wild = clause.values.flatMap(({ value }) => (value !== undefined && /[*?]/.test(value) ? [{ text: value, pattern: value.includes('${') ? undefined : glob(folded ? value.toLowerCase() : value) }] : []))
  const list = { texts, known: new Set(texts), wild }
  kept.set(clause, list)
  return list
}

function clauseIncludes(wide: Statement, narrow: Statement, clauseOf: (statement: Statement) => Clause | undefined, folded: boolean): boolean {
  const [mine, other] = [clauseOf(wide), clauseOf(narrow)]
  if (mine === undefined || mine.negated !== other?.negated || mine.partial || other.partial) return false
  const [a, b] = [listOf(mine, folded, wide), listOf(other, folded, narrow)]
  const [outer, inner] = mine.negated ? [b, a] : [a, b]
  const together = areTogether(wide, narrow)
  return inner.texts.every((text) => {
    if (outer.wild.some((each) => each.text === '*')) return true
    if (text === undefined || !isComparable(text, together)) return false
    if (outer.known.has(text)) return true
    let own: Pattern | undefined
    return folded && text.startsWith('=') && !text.includes('${') && outer.wild.some(({ pattern }) => pattern !== undefined && includes(pattern, own ??= glob(text.slice(1))))
  })
}

/** Do the same names stand for the same values in both? */
function areTogether(a: Statement, b: Statement): boolean {
  return a.policy === b.policy || (a.policy.source.path !== '' && a.policy.source.path === b.policy.source.path)
}

function isComparable(text: string, together: boolean): boolean {
  return together || text.startsWith('=')
}

function principalsInclude(wide: Statement, narrow: Statement): boolean {
  const [mine, other] = [wide.principals, narrow.principals]
  if (!mine) return true
  if (mine.values.some(({ who }) => who.is === 'anyone')) return !mine.negated
  if (!other || [mine, other].some(({ negated, partial }) => negated || partial)) return false
  const spelled = ({ type, text }: Principal) => ({ type, same: wordOf(text, wide, narrow) })
  const own = mine.values.map(spelled)
  return other.values.map(spelled).every(({ type, same }) => same !== undefined && own.some((each) => each.type === type && each.same === same))
}

function isSame(a: Condition, b: Condition): boolean {
  if (a.operator.value === undefined || a.operator.value !== b.operator.value || a.key.value === undefined || a.key.value.toLowerCase() !== b.key.value?.toLowerCase() || a.partial || b.partial) return false
  const [own, other] = [a, b].map(({ values }) => new Set(values.map((text) => wordOf(text, a.statement, b.statement))))
  return own?.size === other?.size && [...(own ?? [])].every((value) => value !== undefined && other?.has(value))
}

/** What is the same in both statements where the text is. */
function wordOf(text: Text, a: Statement, b: Statement): string | undefined {
  const same = sameness(text, a)
  return same !== undefined && isComparable(same, areTogether(a, b)) ? same : undefined
}
