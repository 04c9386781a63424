/** What a trust policy asks of a role session, and whether it lets the caller hand that over. */
import { actionThatSets } from '../catalog/session-key.ts'
import type { Condition, Policy } from '../policy/model.ts'
import { readOperator, whenAbsent } from './condition.ts'
import { coversAction } from './covers.ts'

/**
 * The action without which no caller can meet this condition of a trust policy; undefined where the policy allows it, by this
 * or another statement, or may do so, and where the condition is met without the key too.
 */
export function missingForSession({ key, operator, statement }: Condition): string | undefined {
  const { actions, effect, policy } = statement
  const read = readOperator(operator)
  const action = actionThatSets(key.value ?? '')
  if (action === undefined || read?.family === undefined || whenAbsent(read) || read.family === 'Null') return undefined
  if (effect !== 'Allow' || !actions || actions.negated || !actions.values.some(({ value }) => /^sts:AssumeRole/i.test(value ?? ''))) return undefined
  return mayAllow(policy, action) ? undefined : action
}

function mayAllow({ statements }: Policy, action: string): boolean {
  return statements.some((statement) => statement.effect !== 'Deny' && (!statement.complete || coversAction(statement, action) !== 'no'))
}
