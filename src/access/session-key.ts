/** What a trust policy asks of a role session, and whether it lets the caller hand that over. */
import type { Catalog } from '../catalog/catalog.ts'
import { actionThatSets } from '../catalog/session-key.ts'
import type { Condition, Policy } from '../policy/model.ts'
import { readOperator, whenAbsent } from './condition.ts'

/**
 * The action without which no caller can meet this condition of a trust policy; undefined where the policy allows it, by this
 * or another statement, or may do so, and where the condition is met without the key too.
 */
export function missingForSession({ key, operator, statement }: Condition, catalog: Catalog): string | undefined {
  const { actions, effect, policy } = statement
  const read = readOperator(operator)
  const action = actionThatSets(key.value ?? '')
  if (action === undefined || read?.family === undefined || whenAbsent(read) || read.family === 'Null') return undefined
  if (effect !== 'Allow' || !actions || actions.negated || !actions.values.some(({ value }) => /^sts:AssumeRole/i.test(value ?? ''))) return undefined
  return mayAllow(policy, action, catalog) ? undefined : action
}

function mayAllow(policy: Policy, action: string, catalog: Catalog): boolean {
  return policy.statements.some(({ effect, actions, complete }) => {
    if (effect === 'Deny') return false
    if (!complete || !actions || actions.negated || actions.partial) return true
    return actions.values.some(({ value }) => value === undefined || catalog.expand(value).everything || catalog.expand(value).actions.some(({ full }) => full === action))
  })
}
