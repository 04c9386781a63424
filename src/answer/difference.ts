/** What two versions of policies treat differently, asked of the engine in both directions. */
import { keepsDenies, newlyAllowed } from '../access/change.ts'
import { findReal } from '../access/cut.ts'
import { dialectOf } from '../access/evaluate.ts'
import { allowsOf, deniesOf, searchOf, type Answer, type Shown } from '../access/questions.ts'
import { pairsOf } from '../base/pairs.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy, Statement } from '../policy/model.ts'
import type { Change, Doubt, Effect, PolicyDifference } from '../report/difference.ts'
import { placeOfPolicy, placeOfStatement, requestTextOf } from './places.ts'
import { partsOf, type Part } from './who-can.ts'

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
  const [allowed, denied] = [newlyAllowed(before, after, catalog), keepsDenies(before, after, catalog)]
  const told = new Set(allowed.is === 'no' ? allowed.shown.map(({ was }) => was) : [])
  // What a Deny stood against is told with it, and not once more without.
  const stood = (statement: Statement) => (allowed.is === 'no' ? allowed.shown.flatMap((each) => (each.statement === statement && each.was ? [each.was] : [])) : [])
  const grants = changesIn(allowed, more, catalog, ({ statement, was }) => (was ? [[statement, was], deniesOf(after), []] : [[statement], [...deniesOf(after), ...allowsOf(before)], stood(statement)]))
  const denies = changesIn(denied.is === 'no' ? { is: 'no', shown: denied.shown.filter(({ statement }) => !told.has(statement)) } : denied, less, catalog, ({ statement }) => [[statement], deniesOf(after), []])
  return { changes: [...grants.changes, ...denies.changes], doubts: [...grants.doubts, ...denies.doubts] }
}

/** Kinds of which one change of a statement is shown; what the request already shown says stands for the rest. */
const MOST_KINDS = 40

/** One request for each kind of what a statement newly does: of the same callers, service and access level. @param asked what is searched, inside and outside; and what is told already */
function changesIn(answer: Answer, effect: Effect, catalog: Catalog, asked: (shown: Shown) => readonly [readonly Statement[], readonly Statement[], readonly Statement[]]): { readonly changes: readonly Change[]; readonly doubts: readonly Doubt[] } {
  if (answer.is === 'yes') return { changes: [], doubts: [] }
  if (answer.is === 'unknown') return { changes: [], doubts: [{ about: effect, why: answer.why, ...(answer.at && { statement: placeOfStatement(answer.at) }) }] }
  const kinds = new Set<string>()
  const changes = answer.shown.flatMap((shown): readonly Change[] => {
    const { statement, was } = shown
    const [[first, ...others], outside, told] = asked(shown)
    const change = { effect, statement: placeOfStatement(statement), ...(was && { deny: placeOfStatement(was) }) }
    const parts = first ? partsOf(first, catalog, dialectOf(first.policy)).slice(0, MOST_KINDS) : []
    const search = searchOf(statement.policy, catalog)
    const ask = (part: Statement) => findReal(part, others, [...outside, ...told], search)
    const kindOf = ({ principal, service, level }: Part) => [principal.words, service, level, was?.index].join('\n')
    const [known, fresh] = [parts.filter((part) => kinds.has(kindOf(part))), parts.filter((part) => !kinds.has(kindOf(part)))]
    const found = fresh.flatMap((part): readonly Change[] => {
      const one = ask(part.statement)
      if (one.is !== 'yes') return []
      kinds.add(kindOf(part))
      return [{ ...change, witness: requestTextOf(one.call, catalog) }]
    })
    // What is of a kind that another statement has shown is not told again; what could not be cut into kinds is.
    const isTold = found.length > 0 || known.some((part) => ask(part.statement).is === 'yes') || (first !== undefined && told.length > 0 && ask(first).is === 'no')
    return isTold ? found : [{ ...change, witness: requestTextOf(shown.call, catalog) }]
  })
  return { changes: [...new Map(changes.map((change) => [JSON.stringify([change.deny?.index, change.witness]), change] as const).toReversed()).values()].toReversed(), doubts: [] }
}
