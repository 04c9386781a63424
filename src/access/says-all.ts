/** Does one statement, by its text alone, match all that another does? Settles at once what most changes leave as it was. */
import type { Clause, Condition, Principal, Statement } from '../policy/model.ts'
import { glob, includes, type Pattern } from './wildcard.ts'

/** *True* is certain; *false* says nothing. */
export function saysAll(wide: Statement, narrow: Statement): boolean {
  if (!wide.complete || wide.conditionsPartial || (wide.policy.version?.value !== narrow.policy.version?.value && readsVariables(wide, narrow))) return false
  return principalsInclude(wide.principals, narrow.principals)
    && clauseIncludes(wide.actions, narrow.actions, true) && (wide.resources === undefined || clauseIncludes(wide.resources, narrow.resources, false))
    && wide.conditions.every((condition) => narrow.conditions.some((other) => isSame(condition, other)))
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
function listOf(clause: Clause, folded: boolean): Listed {
  const kept = lists[folded ? 'folded' : 'plain']
  const before = kept.get(clause)
  if (before) return before
  const texts = clause.values.map(({ value }) => (folded ? value?.toLowerCase() : value))
  const wild = texts.flatMap((text) => (text !== undefined && /[*?]/.test(text) ? [{ text, pattern: text.includes('${') ? undefined : glob(text) }] : []))
  const list = { texts, known: new Set(texts), wild }
  kept.set(clause, list)
  return list
}

function clauseIncludes(wide: Clause | undefined, narrow: Clause | undefined, folded: boolean): boolean {
  if (wide === undefined || wide.negated !== narrow?.negated || wide.partial || narrow.partial) return false
  const [outer, inner] = (wide.negated ? [narrow, wide] : [wide, narrow]).map((clause) => listOf(clause, folded))
  if (inner === undefined || outer === undefined) return false
  return inner.texts.every((text) => {
    if (text === undefined) return false
    if (outer.known.has(text)) return true
    let own: Pattern | undefined
    return outer.wild.some((each) => each.text === '*' || (folded && each.pattern !== undefined && !text.includes('${') && includes(each.pattern, own ??= glob(text))))
  })
}

function principalsInclude(wide: Clause<Principal> | undefined, narrow: Clause<Principal> | undefined): boolean {
  if (!wide) return true
  if (wide.values.some(({ who }) => who.is === 'anyone')) return !wide.negated
  if (!narrow || [wide, narrow].some(({ negated, partial }) => negated || partial)) return false
  return narrow.values.every(({ type, text }) => text.value !== undefined && wide.values.some((other) => other.type === type && other.text.value === text.value))
}

function isSame(a: Condition, b: Condition): boolean {
  if (a.operator.value === undefined || a.operator.value !== b.operator.value || a.key.value?.toLowerCase() !== b.key.value?.toLowerCase() || a.partial || b.partial) return false
  const [own, other] = [a, b].map(({ values }) => new Set(values.map(({ value }) => value)))
  return own?.size === other?.size && [...(own ?? [])].every((value) => value !== undefined && other?.has(value))
}
