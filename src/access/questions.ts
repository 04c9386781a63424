/**
 * The questions that people ask of policies, each a few searches over its statements, phrased so that *yes* is good. A *no*
 * shows a request, replayed by the definition; what cannot be decided is *unknown*, with the reason.
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy, PolicyKind, Statement } from '../policy/model.ts'
import { trustedBy } from './trusted.ts'
import { find, type Found, type Search } from './find.ts'
import type { Call, Caller } from './request.ts'

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
  return { catalog, notPrincipal: 'lenient', ...(callers && { callers }) }
}

export function allowsOf({ statements }: Policy): readonly Statement[] {
  return statements.filter(({ effect }) => effect !== 'Deny')
}

/** With statements of which the effect is not known among neither. */
export function deniesOf({ statements }: Policy): readonly Statement[] {
  return statements.filter(({ effect }) => effect !== 'Allow')
}

function answer(found: readonly { readonly found: Found; readonly statement: Statement; readonly was?: Statement }[]): Answer {
  const shown = found.flatMap(({ found: each, statement, was }) => (each.is === 'yes' ? [{ call: each.call, statement, ...(was && { was }) }] : []))
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

/**
 * Does the policy keep to those whom it names? By AWS's meaning of *public* for buckets, of which a resource of any other
 * service is no different here; see trust.ts. Services are trusted.
 * @param trusted statements that describe who else is not the public
 */
export function isPrivate(policy: Policy, catalog: Catalog, trusted: readonly Statement[] = []): Answer {
  const search = searchOf(policy, catalog)
  const outside = [...deniesOf(policy), ...trustedBy(policy, catalog), ...trusted]
  return answer(allowsOf(policy).map((statement) => ({ statement, found: find([statement], outside, search) })))
}
