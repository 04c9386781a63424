/** A request that shows an answer, as findings tell it. */
import type { Catalog } from '../catalog/catalog.ts'
import { callerText, type Call } from './request.ts'

export interface Witness {
  readonly principal: string
  readonly action: string
  readonly resource: string
  /** Condition keys to their values. */
  readonly context?: Readonly<Record<string, readonly string[]>>
}

/** The names of actions and keys as AWS writes them. */
export function witnessOf({ caller, action, resource, context }: Call, catalog: Catalog): Witness {
  const keys = [...context].map(([key, values]) => [nameOf(key, catalog), values] as const)
  return { principal: callerText(caller), action: catalog.action(action)?.full ?? action, resource, ...(keys.length > 0 && { context: Object.fromEntries(keys) }) }
}

function nameOf(key: string, catalog: Catalog): string {
  const name = catalog.conditionKey(key)?.name ?? key
  const open = name.indexOf('${')
  return open < 0 ? name : name.slice(0, open) + key.slice(open)
}
