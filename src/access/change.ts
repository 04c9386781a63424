/** What a change takes out of the reach of the Denies: of use also where another policy is what allows. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy, Statement, Text } from '../policy/model.ts'
import { textOf } from '../text.ts'
import { withoutNoActions } from './action.ts'
import { findReal } from './cut.ts'
import { dialectOf } from './evaluate.ts'
import { addsNothing, allowsOf, deniesOf, searchOf, type Answer, type Shown } from './questions.ts'

/**
 * Is all that `before` denied denied by `after` too? A *no* shows a request for each Deny of `before` that is weaker now, or gone. An
 * action that is a typing error denied nothing, nor does one on a resource that no request for it names.
 */
export function keepsDenies(before: Policy, after: Policy, catalog: Catalog): Answer {
  const search = searchOf(after, catalog)
  // A Deny that stands there letter by letter denies the same, whatever the file leaves open in it.
  const kept = new Set(before.version?.value === after.version?.value ? deniesOf(after).map(({ span }) => textOf(span)) : [])
  const found = before.statements.filter(({ effect, span }) => effect === 'Deny' && !kept.has(textOf(span))).map((statement) => ({ statement, found: findReal(withoutNoActions(statement, catalog, dialectOf(statement.policy)), [], deniesOf(after), search) }))
  const shown = found.flatMap(({ statement, found: each }) => (each.is === 'yes' ? [{ call: each.call, statement }] : []))
  if (shown.length > 0) return { is: 'no', shown }
  for (const { statement, found: each } of found) if (each.is === 'unknown') return { is: 'unknown', why: each.why, at: statement }
  return { is: 'yes' }
}

/** What `after` allows that `before` did not, of the requests that there are. A request that a Deny stood against says which: `was`. */
export function newlyAllowed(before: Policy, after: Policy, catalog: Catalog): Answer {
  const answer = addsNothing(before, after, catalog)
  if (answer.is !== 'no') return answer
  const [search, denies] = [searchOf(after, catalog), deniesOf(after)]
  const shown = answer.shown.flatMap((each): readonly Shown[] => {
    const { statement, was } = each
    const found = was ? findReal(statement, [was], denies, search) : findReal(statement, [], [...denies, ...allowsOf(before)], search)
    return found.is === 'no' ? [] : [{ get call() { return found.is === 'yes' ? found.call : each.call }, statement, ...(was && { was }) }]
  })
  return shown.length > 0 ? { is: 'no', shown } : { is: 'yes' }
}

/**
 * Does `after` allow nothing that `before` was silent on? What `before` denied is a matter of {@link keepsDenies}. An action that is
 * a typing error allows nothing, as there is no such action.
 */
export function grantsNothingNew(before: Policy, after: Policy, catalog: Catalog): Answer {
  const answer = newlyAllowed(before, { ...after, statements: after.statements.map((statement) => withoutNoActions(statement, catalog, dialectOf(statement.policy))) }, catalog)
  if (answer.is !== 'no') return answer
  const shown = answer.shown.filter(({ was }) => was === undefined)
  return shown.length > 0 ? { is: 'no', shown } : { is: 'yes' }
}

/** The Deny of `after` that stands where the one of `before` stood: by its `Sid`, or else by its number. */
export function successorOf(deny: Statement, after: Policy): Statement | undefined {
  const denies = after.statements.filter(({ effect }) => effect === 'Deny')
  const sid = deny.sid?.value
  return denies.find((each) => sid !== undefined && each.sid?.value === sid) ?? denies.find((each) => sid === undefined && each.sid === undefined && each.index === deny.index)
}

/** The entries of an Allow that no Allow of `before` has: where one stands alone, it is what a change added. */
export function newEntriesOf(statement: Statement, before: Policy): readonly Text[] {
  const entriesOf = ({ actions, resources, principals }: Statement): readonly Text[] =>
    [actions, resources, principals && { ...principals, values: principals.values.map(({ text }) => text) }].flatMap((clause) => (clause && !clause.negated ? clause.values : []))
  const old = new Set(before.statements.filter(({ effect }) => effect === 'Allow').flatMap(entriesOf).map(({ raw }) => raw.toLowerCase()))
  return entriesOf(statement).filter(({ raw }) => !old.has(raw.toLowerCase()))
}
