/** `NotPrincipal` with Deny, written as AWS advises instead: for everyone, with a condition on the caller's ARN. */
import type { Edit } from '../text.ts'
import { replaceString, replaceValue } from './edit.ts'
import type { Principal, Statement } from './model.ts'
import { separatorAt } from './notation.ts'

/**
 * The edits that turn the statement's `NotPrincipal` into `Principal: "*"` with `ArnNotEquals` on the condition key `key`,
 * which holds a role's ARN for each of its sessions. Undefined where the text does not say how: next to other conditions, for a
 * principal that is no user or role, or for a session whose role (and so its path) is not listed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function exceptByArn({ policy, principals, elements, complete }: Statement, key: string): readonly Edit[] | undefined {
  const element = elements.find(({ name }) => name === 'NotPrincipal')
  const others = elements.some(({ name }) => name === 'Condition' || name === 'Principal')
  if (!element || others || !complete || !policy.notation.movable || principals?.negated !== true || principals.partial) return undefined
  const arns = principals.values.filter((each) => !isSessionOfListed(each, principals.values))
  if (arns.length === 0 || arns.some(({ who }) => who.is !== 'user' && who.is !== 'role')) return undefined
  const values = arns.map(({ text }) => JSON.stringify(text.raw))
  const condition = `{ "ArnNotEquals": { ${JSON.stringify(key)}: ${values.length === 1 ? values.join('') : `[${values.join(', ')}]`} } }`
  return [replaceString(policy, element.key, 'Principal'), replaceValue(policy, element.value, `"*"${separatorAt(element.span)}"Condition": ${condition}`)]
}

function isSessionOfListed({ who }: Principal, listed: readonly Principal[]): boolean {
  return who.is === 'role-session' && listed.some((other) => isRoleOf(other, who))
}

/** Is `principal` the role of this session? The session's ARN has no path, the role's may have one. */
export function isRoleOf({ who }: Principal, session: { readonly account: string; readonly role: string }): boolean {
  return who.is === 'role' && who.account === session.account && who.name.slice(who.name.lastIndexOf('/') + 1) === session.role
}
