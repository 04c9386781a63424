/** What Denies leave of what a statement allows: those of its own policy, and of the others that its holder has. */
import type { Action, Catalog } from '../catalog/catalog.ts'
import type { Policy, Statement } from '../policy/model.ts'
import { coversAction, isWithoutLimit } from './covers.ts'
import { find } from './find.ts'
import { inOneAccount } from './in-one-account.ts'
import { allowsOf, deniesOf, searchOf } from './questions.ts'
import { ANYONE, statementsOf } from './trusted.ts'

/** Requests that a statement allows, as far as it goes: for an action, on a resource, with values of keys. */
export interface Granted {
  readonly statement: Statement
  readonly wanted: { readonly Action: string; readonly Resource?: string; readonly Condition?: object }
}

/** An action on all resources of IAM of a kind, whatever the value of the key: one that no policy names, for a value that none names. */
export function grantedForAll(statement: Statement, action: string, resources: string, key: string): readonly Granted[] {
  return [{ statement, wanted: { Action: action, Resource: `arn:*:iam::*:${resources.replace('*', ANYONE)}`, Condition: { StringEquals: { [key]: `${ANYONE}.amazonaws.com` } } } }]
}

/** Every action: one of a service that no policy names. */
export function grantedBeyondNamed(statement: Statement): readonly Granted[] {
  return [{ statement, wanted: { Action: `${ANYONE}:${ANYONE}` } }]
}

/** Whatever it allows to requests without the key. */
export function grantedWithout(statement: Statement, key: string): readonly Granted[] {
  const named = statement.actions?.negated === false ? statement.actions.values.map(({ value = '*' }) => value) : ['*']
  return named.map((action) => ({ statement, wanted: { Action: action, Condition: { Null: { [key]: 'true' } } } }))
}

/** These actions, on any of the statement's resources. */
export function grantedActions(statement: Statement, actions: readonly Action[]): readonly Granted[] {
  return actions.map(({ full }) => ({ statement, wanted: { Action: full } }))
}

/** Does a Deny of its policy take some of what the statement allows? */
export function isCut(statement: Statement, catalog: Catalog): boolean {
  return statement.policy.statements.some((deny) => deny.effect === 'Deny' && find([statement, deny], [], searchOf(statement.policy, catalog)).is === 'yes')
}

const MOST_ASKED = 60

/** Does the file say all of it? */
export function isSure({ effect, complete, conditionsPartial }: Statement): boolean {
  return effect === 'Deny' && complete && !conditionsPartial
}

/** Do the Denies of these policies, or boundaries among them, take all such requests away? */
export function isTaken({ statement, wanted }: Granted, policies: readonly Policy[], catalog: Catalog): boolean {
  // A Deny that may be about something else takes nothing for certain.
  const denies = policies.filter(({ kind }) => kind === statement.policy.kind || kind === 'boundary').flatMap(deniesOf).filter((deny) => isSure(deny) && coversAction(deny, wanted.Action) === 'yes')
  const boundaries = policies.filter(({ kind, complete, partial }) => kind === 'boundary' && complete && !partial)
  if ((denies.length === 0 && boundaries.length === 0) || denies.length > MOST_ASKED) return false
  const outside = denies.map(inOneAccount)
  const inside = [inOneAccount(statement), ...statementsOf([{ Effect: 'Allow', Principal: '*', Resource: '*', ...wanted }])]
  const isLeft = (limits: readonly Statement[], against: readonly Statement[]) => find([...inside, ...limits], against, searchOf(statement.policy, catalog)).is !== 'no'
  // What the statement never allows, no Deny takes away.
  if (!isLeft([], [])) return false
  return !isLeft([], outside) || boundaries.some((boundary) => !allowsOf(boundary).some((limit) => isLeft([inOneAccount(limit)], outside)))
}

/** Those of the actions, of which the statement is about each, that no Deny of its policy takes away on all of its resources. */
export function untaken(statement: Statement, actions: readonly Action[], catalog: Catalog): readonly Action[] {
  return actions.filter(leftBy(statement, catalog))
}

/** Are there none of those? It stops at the first that there is. */
export function areTaken(statement: Statement, actions: readonly Action[], catalog: Catalog): boolean {
  return !actions.some(leftBy(statement, catalog))
}

function leftBy(statement: Statement, catalog: Catalog): (action: Action) => boolean {
  const denies = deniesOf(statement.policy).filter(isSure)
  if (denies.length === 0 || denies.length > MOST_ASKED) return () => true
  const answers = new Map<string, boolean>()
  return ({ full, resources }) => {
    const near = denies.map((deny) => coversAction(deny, full))
    if (!near.includes('yes')) return true
    if (denies.some((deny, i) => near[i] === 'yes' && isWithoutLimit(deny))) return false
    // Actions of the same types of resource that the same Denies are about have the same answer.
    const key = `${near.join()} ${resources.map(({ type }) => type.name).join()}`
    const taken = answers.get(key) ?? isTaken({ statement, wanted: { Action: full } }, [statement.policy], catalog)
    answers.set(key, taken)
    return !taken
  }
}
