/** What the reports on access are told of policies, statements and requests. */
import type { Call } from '../access/request.ts'
import { witnessOf } from '../access/witness.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy, Statement } from '../policy/model.ts'
import type { PolicyPlace, RequestText, StatementPlace } from '../report/place.ts'

export function placeOfPolicy({ kind, name, span }: Policy): PolicyPlace {
  return { kind, name, at: span }
}

export function placeOfStatement({ index, sid, effect, span }: Statement): StatementPlace {
  return { index, effect, at: span, ...(sid?.value !== undefined && { sid: sid.value }) }
}

export function requestTextOf(call: Call, catalog: Catalog): RequestText {
  const witness = witnessOf(call, catalog)
  return { ...witness, context: witness.context ?? {} }
}
