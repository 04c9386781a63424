/** Statements that speak of the same: equal effect, principals and conditions, so that their lists add up. */
import type { Policy, Statement } from './model.ts'
import { Recent } from '../recent.ts'

const scopes = new Recent<Statement, string>()

/** Effect, principals and conditions of a statement, in one order, as a text that is equal where they are. */
export function scopeOf(statement: Statement): string {
  let scope = scopes.get(statement)
  if (scope === undefined) {
    const principals = statement.principals && [statement.principals.negated, statement.principals.values.map(({ type, text }) => `${type}:${text.raw}`).sort()]
    const conditions = statement.conditions.map(({ operator, key, values }) => [operator.raw, key.raw.toLowerCase(), values.map((value) => value.raw).sort()])
    scope = JSON.stringify([statement.effect, principals ?? null, conditions.map((each) => JSON.stringify(each)).sort()])
    scopes.set(statement, scope)
  }
  return scope
}

const groups = new Recent<Policy, ReadonlyMap<string, readonly Statement[]>>()

/** The statements of the same policy, itself included, with the effect, principals and conditions of `statement`. */
export function sameScope(statement: Statement): readonly Statement[] {
  let group = groups.get(statement.policy)
  if (group === undefined) {
    group = groupByScope(statement.policy.statements)
    groups.set(statement.policy, group)
  }
  return group.get(scopeOf(statement)) ?? []
}

function groupByScope(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const group = new Map<string, Statement[]>()
  for (const statement of statements) {
    const members = group.get(scopeOf(statement))
    if (members) members.push(statement)
    else group.set(scopeOf(statement), [statement])
  }
  return group
}
