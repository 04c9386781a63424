/** Statements that say nothing, and what is to blame: conditions that no request meets together, and statements that take or say it all. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Clause, Condition, Policy, Statement, Text } from '../policy/model.ts'
import { glob, includes } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { readOperator } from './condition.ts'
import { find, type Search } from './find.ts'
import { networks, presenceOfKey } from './presence.ts'
import { searchOf } from './questions.ts'
import { meaningOf } from './redundant.ts'
import { callerKeys } from './request.ts'

export interface Contradiction {
  /** As few as contradict each other. */
  readonly conditions: readonly Condition[]
  /** None of the principals that the statement names meets them, though others do. */
  readonly principals: boolean
}

/** Pairwise questions are asked of policies of so many statements at most. */
const MOST_STATEMENTS = 60

/** Why no request meets the conditions of a statement, if none does; undefined where it may, or where the file does not say. */
export function contradictionOf(statement: Statement, catalog: Catalog): Contradiction | undefined {
  const { conditions, complete, conditionsPartial } = statement
  if (!complete || conditionsPartial || !mayContradict(statement)) return undefined
  const search = searchAny(statement.policy, catalog)
  const isDead = (each: Statement) => find([each], [], search).is === 'no'
  if (!isDead(statement) || isDead({ ...statement, conditions: [] })) return undefined
  const principals = !isDead(withoutPrincipals(statement))
  const base = principals ? statement : withoutPrincipals(statement)
  let left = conditions
  for (const condition of conditions) {
    const fewer = left.filter((each) => each !== condition)
    if (isDead({ ...base, conditions: fewer })) left = fewer
  }
  return { conditions: left, principals }
}

function withoutPrincipals(statement: Statement): Statement {
  const rest: { -readonly [K in keyof Statement]?: Statement[K] } = { ...statement }
  delete rest.principals
  return rest as Statement
}

/** A policy whose kind is only a guess may be attached where others call. */
function searchAny(policy: Policy, catalog: Catalog): Search {
  const { callers, ...search } = searchOf(policy, catalog)
  return callers === undefined ? search : { ...search, callers: policy.kind === 'identity' && policy.kindFrom === 'shape' ? new Set([...callers, 'root', 'federated-user']) : callers }
}

/** Does a look at the keys leave it possible? Two conditions on one key, or keys that not every request carries. */
function mayContradict({ conditions, principals }: Statement): boolean {
  const keys = conditions.map(({ key }) => key.value?.toLowerCase() ?? '')
  if (new Set(keys).size < keys.length) return true
  const bound = keys.filter((key) => callerKeys.has(key) || networks.some((network) => presenceOfKey(key, network === 'service' ? 'service' : 'anonymous', network) === 'never'))
  if (bound.some((key) => callerKeys.has(key)) || bound.length > 1) return true
  return (bound.length > 0 && principals !== undefined) || conditions.some((condition, i) => readOperator(condition.operator)?.family === 'Null' && isAlways(keys[i] ?? ''))
}

function isAlways(key: string): boolean {
  return networks.some((network) => presenceOfKey(key, network === 'service' ? 'service' : 'user', network) === 'always')
}

/** The Denies that take all that an Allow gives: one, if one does. */
export function deniesOfAll(statement: Statement, catalog: Catalog): readonly Statement[] | undefined {
  const { policy, effect, complete } = statement
  const denies = policy.statements.filter((other) => other.effect === 'Deny')
  if (effect !== 'Allow' || !complete || denies.length === 0 || policy.statements.length > MOST_STATEMENTS) return undefined
  return coversOf(statement, denies, catalog)
}

const covered = new Recent<Policy, ReadonlyMap<Statement, readonly Statement[]>>()

/**
 * Statements without which the policy says the same, each with those that say what it does. Of two that say each other's,
 * the first; not those that are word for word what another one is.
 */
export function coveredStatements(policy: Policy, catalog: Catalog): ReadonlyMap<Statement, readonly Statement[]> {
  const known = covered.get(policy) ?? coveredIn(policy, catalog)
  covered.set(policy, known)
  return known
}

function coveredIn({ statements, complete }: Policy, catalog: Catalog): ReadonlyMap<Statement, readonly Statement[]> {
  const found = new Map<Statement, readonly Statement[]>()
  if (!complete || statements.length < 2 || statements.length > MOST_STATEMENTS) return found
  const meanings = statements.map(meaningOf)
  const gone = new Set(statements.filter((_, i) => meanings[i] !== undefined && meanings.indexOf(meanings[i]) < i))
  for (const statement of statements) {
    if (gone.has(statement) || !statement.complete) continue
    const others = statements.filter((other) => other !== statement && !gone.has(other) && other.effect === statement.effect && speaksTo(other, statement))
    const covers = coversOf(statement, others, catalog)
    if (!covers) continue
    found.set(statement, covers)
    gone.add(statement)
  }
  return found
}

/**
 * An Allow that names a user or a session is more than one for its account, which leaves it to other policies: so whom it
 * names must be named again.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
function speaksTo(other: Statement, { effect, principals }: Statement): boolean {
  if (effect !== 'Allow' || principals === undefined) return true
  if (principals.partial || other.principals?.negated !== principals.negated || other.principals.partial) return false
  const named = (clause: Statement['principals']) => new Set(clause?.values.map(({ type, text }) => `${type}:${text.value ?? ''}`))
  const [own, others] = [named(principals), named(other.principals)]
  return [...own].every((name) => others.has(name)) && (!principals.negated || own.size === others.size)
}

/** Those of `others` that together match all that the statement does, as few as a look at each gives; undefined if they do not for certain. */
function coversOf(statement: Statement, others: readonly Statement[], catalog: Catalog): readonly Statement[] | undefined {
  const candidates = nearTo(statement, others)
  if (candidates.length === 0) return undefined
  const search = searchAny(statement.policy, catalog)
  if (find([statement], candidates, search).is !== 'no' || find([statement], [], search).is !== 'yes') return undefined
  const single = candidates.find((other) => find([statement], [other], search).is === 'no')
  if (single) return [single]
  let left = candidates
  for (const other of candidates) {
    const fewer = left.filter((each) => each !== other)
    if (find([statement], fewer, search).is === 'no') left = fewer
  }
  return left
}

/**
 * Those that match the widest texts of some action and some resource of the statement, if there is one for each action and
 * each resource: no others help, by the lemma of README.md.
 */
function nearTo({ actions, resources }: Statement, others: readonly Statement[]): readonly Statement[] {
  if (!actions || actions.negated || actions.partial || resources?.negated === true) return []
  const folded = others.filter((other) => other.actions !== undefined)
  const byAction = takersOf(actions.values, folded, (other, text) => clauseTakes(other.actions, text, (value) => value.toLowerCase()))
  const candidates = folded.filter((other) => byAction.some((own) => own.has(other)))
  if (resources === undefined || candidates.length === 0) return candidates
  const byResource = takersOf(resources.values, candidates, (other, text) => other.resources === undefined || clauseTakes(other.resources, text, (value) => value))
  // An action and a resource that no single one takes together are a request that none of them matches.
  if (byAction.some((own) => byResource.some((those) => ![...those].some((other) => own.has(other))))) return []
  return candidates.filter((other) => byResource.some((own) => own.has(other)))
}

/** The different sets of those who take a value; none, where a value has none. */
function takersOf(values: readonly Text[], others: readonly Statement[], takes: (other: Statement, text: Text) => boolean): readonly ReadonlySet<Statement>[] {
  const sets = new Map<string, ReadonlySet<Statement>>()
  for (const text of values) {
    const own = others.filter((other) => takes(other, text))
    if (own.length === 0) return []
    sets.set(own.map(({ index }) => index).join(), new Set(own))
  }
  return [...sets.values()]
}

function clauseTakes(clause: Clause | undefined, { value: own }: Text, read: (value: string) => string): boolean {
  if (clause === undefined || own === undefined) return false
  const wanted = read(own)
  const named = clause.values.some(({ value }) => value !== undefined && (read(value) === wanted || (/[*?]/.test(value) && includes(glob(read(value)), glob(wanted)))))
  return named !== clause.negated
}
