/** What may be written at a place. */
import type { Catalog, ConditionKey } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import type { Node } from '../policy/model.ts'
import type { Place } from './place.ts'

export interface Completion {
  readonly label: string
  readonly detail: string
  /** What is replaced: the whole value, without its quotes. */
  readonly at: Node
  readonly sort: 'action' | 'service' | 'key' | 'operator'
  /** More is to be chosen behind it. */
  readonly open: boolean
}

/** The names that fit at the place, whatever is written there so far: the editor filters them. */
export function completionsAt({ is, text, content, statement }: Place, catalog: Catalog, dialect: Dialect): readonly Completion[] {
  const one = (sort: Completion['sort'], label: string, detail: string, open = false): Completion => ({ label, detail, at: content, sort, open })
  if (is === 'operator') return dialect.operators.map((operator) => one('operator', operator, 'condition operator'))
  if (is === 'key') return keysFor(statement.actions?.values.flatMap(({ value }) => (value === undefined ? [] : [value])) ?? [], catalog).map((key) => one('key', key.name, `${key.type}${key.multivalued ? ', several values' : ''}`))
  if (is !== 'action') return []
  const colon = text.raw.indexOf(':')
  const service = colon < 0 ? undefined : catalog.service(text.raw.slice(0, colon))
  if (!service) return catalog.services.map((prefix) => one('service', `${prefix}:`, catalog.nameOf(prefix) ?? '', true))
  return [...service.actions.values()].map((action) => one('action', action.full, action.levels.join(', ')))
}

/** The keys that requests for all of the actions may carry: those of every request, and those of each action. */
function keysFor(patterns: readonly string[], catalog: Catalog): readonly ConditionKey[] {
  const names = new Set(patterns.flatMap((pattern) => catalog.expand(pattern).actions.flatMap((action) => action.conditionKeys)))
  const own = [...names].flatMap((name) => catalog.conditionKey(name) ?? [])
  return [...new Map([...own, ...catalog.globalKeys].map((key) => [key.name, key])).values()]
}
