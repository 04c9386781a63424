/** Does one statement, by its text alone, match all that another does? Settles at once what most changes leave as it was. */
import type { Clause, Condition, Principal, Statement } from '../policy/model.ts'
import { glob, includes } from './wildcard.ts'

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

function clauseIncludes(wide: Clause | undefined, narrow: Clause | undefined, folded: boolean): boolean {
  if (wide === undefined || wide.negated !== narrow?.negated || wide.partial || narrow.partial) return false
  const read = (text: string | undefined) => (folded ? text?.toLowerCase() : text)
  const covers = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && (a === b || a === '*' || (!b.includes('${') && !a.includes('${') && folded && includes(glob(a), glob(b))))
  const [outer, inner] = wide.negated ? [narrow, wide] : [wide, narrow]
  const outers = outer.values.map(({ value }) => read(value))
  const known = new Set(outers)
  const patterns = outers.filter((value) => value !== undefined && /[*?]/.test(value))
  return inner.values.every(({ value }) => { const text = read(value); return text !== undefined && (known.has(text) || patterns.some((pattern) => covers(pattern, text))) })
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
