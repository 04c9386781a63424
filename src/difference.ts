/** What two versions of policies treat differently, asked of the engine in both directions. */
import { placeOfPolicy, placeOfStatement, requestTextOf } from './access-places.ts'
import { keepsDenies } from './access/change.ts'
import { addsNothing, type Answer } from './access/questions.ts'
import type { Catalog } from './catalog/catalog.ts'
import { pairsOf } from './pairs.ts'
import type { Policy } from './policy/model.ts'
import type { Change, Doubt, Effect, PolicyDifference } from './report/difference.ts'

/** The policies of a file then and now; those that say the same are left out. */
export function differencesOf(before: readonly Policy[], after: readonly Policy[], catalog: Catalog): readonly PolicyDifference[] {
  const { changed, added, removed } = pairsOf(before, after)
  const nothing = (policy: Policy): Policy => ({ ...policy, statements: [] })
  return [
    ...changed.map((each) => compare(each.before, each.after, 'changed', catalog)),
    ...added.map((policy) => compare(nothing(policy), policy, 'added', catalog)),
    ...removed.map((policy) => compare(policy, nothing(policy), 'removed', catalog)),
  ]
}

function compare(before: Policy, after: Policy, is: PolicyDifference['is'], catalog: Catalog): PolicyDifference {
  const broken = [before, after].find(({ complete, statements }) => !complete || statements.some((statement) => !statement.complete))
  if (broken) return { ...placeOfPolicy(after), is, changes: [], doubts: [{ about: 'allowed', why: `${broken.source.path} has a syntax error` }] }
  const wider = oneWay(before, after, ['allowed', 'no-longer-denied'], catalog)
  const narrower = oneWay(after, before, ['no-longer-allowed', 'newly-denied'], catalog)
  return { ...placeOfPolicy(is === 'removed' ? before : after), is, changes: [...wider.changes, ...narrower.changes], doubts: [...wider.doubts, ...narrower.doubts] }
}

/** What `after` allows that `before` did not, and what `before` denied that `after` does not. */
function oneWay(before: Policy, after: Policy, [more, less]: readonly [Effect, Effect], catalog: Catalog): Pick<PolicyDifference, 'changes' | 'doubts'> {
  const grants = changesIn(addsNothing(before, after, catalog), more, catalog)
  const told = new Set(grants.changes.map(({ deny }) => deny?.index))
  const denies = changesIn(keepsDenies(before, after, catalog), less, catalog)
  return { changes: [...grants.changes, ...denies.changes.filter(({ statement }) => !told.has(statement.index))], doubts: [...grants.doubts, ...denies.doubts] }
}

function changesIn(answer: Answer, effect: Effect, catalog: Catalog): { readonly changes: readonly Change[]; readonly doubts: readonly Doubt[] } {
  if (answer.is === 'yes') return { changes: [], doubts: [] }
  if (answer.is === 'unknown') return { changes: [], doubts: [{ about: effect, why: answer.why, ...(answer.at && { statement: placeOfStatement(answer.at) }) }] }
  return { changes: answer.shown.map(({ call, statement, was }) => ({ effect, statement: placeOfStatement(statement), ...(was && { deny: placeOfStatement(was) }), witness: requestTextOf(call, catalog) })), doubts: [] }
}
