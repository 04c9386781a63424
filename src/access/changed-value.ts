/** Which value of a changed statement is what newly gives a request. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Clause, Node, Policy, Principal, Statement, Text } from '../policy/model.ts'
import type { Call } from './request.ts'
import { traceOf, type Part } from './trace.ts'

/**
 * The value by which `statement` gives the request that `before` did not give: where a statement of `before` matches all of it but for one
 * element, the value that takes it there. Undefined where that is not certain.
 */
export function changedValueOf(statement: Statement, before: Policy, call: Call, catalog: Catalog): Node | undefined {
  const allows = before.statements.filter(({ effect }) => effect === 'Allow')
  const sid = statement.sid?.value
  const named = allows.filter((each) => sid !== undefined && each.sid?.value === sid)
  const nearest = (named.length > 0 ? named : allows).flatMap((each) => {
    const missing = partsOf(each, call, catalog).filter(({ matches }) => matches !== true)
    const [part, another] = missing
    return part && !another && part.matches === false ? [part] : []
  })
  const places = new Set(nearest.map((part) => placeOf(part, statement, call, catalog)))
  const [place] = places
  return places.size === 1 ? place : undefined
}

function partsOf(statement: Statement, call: Call, catalog: Catalog): readonly Part[] {
  return traceOf(statement, call, { catalog, notPrincipal: 'lenient' }).parts
}

function placeOf({ element, condition }: Part, statement: Statement, call: Call, catalog: Catalog): Node | undefined {
  if (condition) {
    const key = condition.key.value?.toLowerCase()
    const [own, another] = statement.conditions.filter((each) => each.key.value?.toLowerCase() === key)
    return another ? undefined : own?.values.length === 1 ? own.values[0] : own?.value
  }
  const list = element === 'Action' ? 'actions' : element === 'Resource' ? 'resources' : 'principals'
  const clause = statement[list] as Clause<Text | Principal> | undefined
  if (!clause) return undefined
  if (clause.negated) return clause.key
  const taking = clause.values.filter((value) => partsOf({ ...statement, [list]: { ...clause, values: [value] } }, call, catalog).find((part) => part.element === element)?.matches === true)
  const [entry, another] = taking
  if (!entry || another) return undefined
  return 'who' in entry ? entry.text : entry
}
