/**
 * The questions that people ask of policies, each a few searches over its statements, phrased so that *yes* is good. A *no*
 * shows a request, replayed by the definition; what cannot be decided is *unknown*, with the reason.
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Clause, Condition, Policy, PolicyKind, Principal, Statement, Text } from '../policy/model.ts'
import { Budget } from './budget.ts'
import { find, type Found, type Search } from './find.ts'
import type { Call, Caller } from './request.ts'
import { statementsOf, trustedBy } from './trusted.ts'

export type Answer =
  | { readonly is: 'yes' }
  | { readonly is: 'no'; readonly shown: readonly Shown[] }
  | { readonly is: 'unknown'; readonly why: string; readonly at?: Statement }

/** A request that shows a *no*, and the statement that decides it. */
export interface Shown {
  readonly call: Call
  readonly statement: Statement
  /** The statement that stood against it before. */
  readonly was?: Statement
}

/** Who can call at all where a policy is attached. */
const callersOf: Partial<Record<PolicyKind, ReadonlySet<Caller['is']>>> = {
  identity: new Set(['user', 'session']), boundary: new Set(['user', 'session']), session: new Set(['session', 'federated-user']),
  scp: new Set(['root', 'user', 'session', 'federated-user']),
}

/** How to search the requests that a policy is asked about. */
export function searchOf({ kind }: Policy, catalog: Catalog): Search {
  const callers = callersOf[kind]
  return { catalog, notPrincipal: 'lenient', budget: new Budget(), ...(callers && { callers }) }
}

export function allowsOf({ statements }: Policy): readonly Statement[] {
  return statements.filter(({ effect }) => effect !== 'Deny')
}

/** With statements of which the effect is not known among neither. */
export function deniesOf({ statements }: Policy): readonly Statement[] {
  return statements.filter(({ effect }) => effect !== 'Allow')
}

function answer(found: readonly { readonly found: Found; readonly statement: Statement; readonly was?: Statement }[]): Answer {
  // A call is worked out where it is told.
  const shown = found.flatMap(({ found: each, statement, was }) => (each.is === 'yes' ? [{ get call() { return each.call }, statement, ...(was && { was }) }] : []))
  if (shown.length > 0) return { is: 'no', shown }
  for (const { found: each, statement } of found) if (each.is === 'unknown') return { is: 'unknown', why: each.why, at: statement }
  return { is: 'yes' }
}

/**
 * Does `after` allow nothing that `before` did not? One request is shown for each statement of `after` that is to blame.
 * AWS's CheckNoNewAccess asks the same: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html
 */
export function addsNothing(before: Policy, after: Policy, catalog: Catalog): Answer {
  const search = searchOf(after, catalog)
  const [denies, granted] = [deniesOf(after), allowsOf(before)]
  return answer(allowsOf(after).flatMap((statement) => [
    { statement, found: find([statement], [...denies, ...granted], search) },
    ...deniesOf(before).map((was) => ({ statement, was, found: find([statement, was], denies, search) })),
  ]))
}

/** Do both allow the same? */
export function equals(a: Policy, b: Policy, catalog: Catalog): Answer {
  const there = addsNothing(a, b, catalog)
  return there.is === 'no' ? there : firstNo(there, addsNothing(b, a, catalog))
}

function firstNo(a: Answer, b: Answer): Answer {
  return b.is === 'no' ? b : a.is === 'unknown' ? a : b
}

/** Does the policy allow none of the requests that `wanted`, a statement, describes? */
export function grantsNone(policy: Policy, wanted: Statement, catalog: Catalog): Answer {
  const search = searchOf(policy, catalog)
  return answer(allowsOf(policy).map((statement) => ({ statement, found: find([statement, wanted], deniesOf(policy), search) })))
}

/** Can some request match the statement at all? *No* shows nothing: there is no such request. */
export function canApply(statement: Statement, catalog: Catalog): Found {
  return find([statement], [], searchOf(statement.policy, catalog))
}

/**
 * Would the policy say less without this statement? An Allow is needed if it gives what no other gives and no Deny takes;
 * a Deny if it takes what no other takes, for it also takes what other policies give.
 */
export function isNeeded(statement: Statement, catalog: Catalog, without: ReadonlySet<Statement> = new Set()): Found {
  const others = statement.policy.statements.filter((other) => other !== statement && !without.has(other))
  const against = others.filter(({ effect }) => effect === 'Deny' || (statement.effect === 'Allow' && effect === 'Allow'))
  return find([statement], against, searchOf(statement.policy, catalog))
}

/** The lists of a statement of which one entry can be asked about. */
type List = 'actions' | 'resources' | 'principals'

/**
 * Would the statement say less without this one entry of its Action, Resource or Principal; of NotAction, NotResource or
 * NotPrincipal, would it say more? Entries and statements of `without` are taken to be gone, so that of two equal ones not both are
 * called needless. A *yes* shows the request.
 */
export function isEntryNeeded(statement: Statement, entry: Text | Principal, catalog: Catalog, without: ReadonlySet<Statement | Text | Principal> = new Set()): Found {
  const list = (['actions', 'resources', 'principals'] as const).find((name) => (statement[name]?.values as readonly (Text | Principal)[] | undefined)?.includes(entry))
  if (list === undefined) return { is: 'unknown', why: 'it is no entry of the statement' }
  const others = statement.policy.statements.filter((other) => other !== statement && !without.has(other))
  const against = others.filter(({ effect }) => effect === 'Deny' || (statement.effect === 'Allow' && effect === 'Allow'))
  const search = searchOf(statement.policy, catalog)
  const rest = keeping(statement, list, (each) => each !== entry && !without.has(each))
  if (statement[list]?.negated === true) return find([rest], [keeping(statement, list, (each) => !without.has(each)), ...against], search)
  return find([keeping(statement, list, (each) => each === entry)], [...(rest[list]?.values.length === 0 ? [] : [rest]), ...against], search)
}

/** The statement with only some entries of one of its lists. */
function keeping(statement: Statement, list: List, keeps: (entry: Text | Principal) => boolean): Statement {
  const clause = statement[list] as Clause<Text | Principal> | undefined
  return clause ? { ...statement, [list]: { ...clause, values: clause.values.filter(keeps) } } : statement
}

export type Contradiction =
  /** A request that meets all of the conditions. */
  | { readonly is: 'no'; readonly call: Call }
  /** The fewest of the conditions that no request meets together; one, where it is met by none. */
  | { readonly is: 'yes'; readonly by: readonly Condition[] }
  | { readonly is: 'unknown'; readonly why: string }

const MOST_TRIED_IN_THREES = 8

/**
 * Are there conditions of the statement that no request can meet together, whatever its action and resource?
 * "All context keys in a condition element block must resolve to true":
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function contradicts(statement: Statement, catalog: Catalog): Contradiction {
  const { conditions } = statement
  const meet = (some: readonly Condition[]) => find([onlyWith(statement, some)], [], searchOf(statement.policy, catalog))
  const found = meet(conditions)
  if (found.is === 'yes') return { is: 'no', call: found.call }
  if (found.is === 'unknown') return found
  const sets = [...conditions.map((one) => [one]), ...pairsOf(conditions), ...(conditions.length > MOST_TRIED_IN_THREES ? [] : triplesOf(conditions))]
  const smallest = sets.find((some) => meet(some).is === 'no')
  return { is: 'yes', by: smallest ?? conditions.reduce((left, one) => (meet(left.filter((each) => each !== one)).is === 'no' ? left.filter((each) => each !== one) : left), conditions) }
}

/** A statement that asks for nothing but these conditions. */
function onlyWith({ policy, effect }: Statement, conditions: readonly Condition[]): Statement {
  const [any] = statementsOf([{ Effect: effect ?? 'Allow', Principal: '*', Action: '*', Resource: '*' }])
  if (!any) throw new TypeError('not a statement')
  return { ...any, policy, conditions }
}

function pairsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b]))
}

function triplesOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.flatMap((a, i) => pairsOf(list.slice(i + 1)).map((pair) => [a, ...pair]))
}

/**
 * Does the policy keep to those whom it names? By AWS's meaning of *public* for buckets, of which a resource of any other
 * service is no different here; see trust.ts. Services are trusted.
 * @param trusted statements that describe who else is not the public
 */
export function isPrivate(policy: Policy, catalog: Catalog, trusted: readonly Statement[] = []): Answer {
  const search = searchOf(policy, catalog)
  const outside = [...deniesOf(policy), ...trustedBy(policy, catalog), ...trusted]
  return answer(allowsOf(policy).flatMap((statement) => {
    // The id of a user or role is as fixed as its ARN, though nobody knows whose it is.
    const open = statement.principals?.negated === false ? keeping(statement, 'principals', (entry) => (entry as Principal).who.is !== 'unique-id') : statement
    return open.principals?.values.length === 0 && !open.principals.partial ? [] : [{ statement, found: find([open], outside, search) }]
  }))
}
