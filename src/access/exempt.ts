/**
 * Whom a Deny for everyone leaves out: by `NotPrincipal`, and by negated conditions on who calls and from where.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import type { Dialect } from '../catalog/dialect.ts'
import { lookUp } from '../lookup.ts'
import type { Condition, Node, Principal, Statement, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'

/**
 * - `name`: one user, group, role or session; `root`: the root user of an account; `account`: an account or organization;
 * - `some`: principals that the text does not name one by one; `unknown`: the file does not say;
 * - `place`: whoever calls from there; `service`: an AWS service; `nobody`: the text matches no caller.
 */
export type ExemptBy = 'name' | 'root' | 'account' | 'some' | 'unknown' | 'place' | 'service' | 'nobody'

export interface Exempt {
  readonly at: Node
  readonly by: ExemptBy
  /** As the file has it. */
  readonly text: string
}

/**
 * Whom the statement leaves out. Undefined where it is not for everyone else, or hangs on something other than who calls
 * and from where (as TLS, or the headers of an upload), which an administrator may choose.
 */
export function exemptOf(statement: Statement, dialect: Dialect): readonly Exempt[] | undefined {
  const misnamed = statement.elements.some(({ name }) => name !== 'Condition' && /^conditions?$/i.test(name))
  if (!statement.complete || statement.conditionsPartial || misnamed) return undefined
  const parts = [fromPrincipals(statement, dialect), ...statement.conditions.map((condition) => fromCondition(condition, dialect))]
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

function fromPrincipals({ principals }: Statement, dialect: Dialect): readonly Exempt[] | undefined {
  if (principals === undefined || principals.partial || principals.values.length === 0) return undefined
  if (!principals.negated) return principals.values.some(({ who }) => who.is === 'anyone') ? [] : undefined
  const exempt = principals.values.flatMap((principal): Exempt[] => {
    const by = byWho(principal, dialect)
    return by ? [{ at: principal, by, text: principal.text.raw }] : []
  })
  return exempt.length === principals.values.length ? exempt : undefined
}

function byWho({ who }: Principal, { principals }: Dialect): ExemptBy | undefined {
  switch (who.is) {
    case 'user': case 'group': case 'role': case 'role-session': case 'federated-user':
      return principals.namedAccounts.includes(who.account) ? 'service' : 'name'
    case 'account': case 'canonical-user': return 'account'
    case 'root-user': return 'root'
    case 'unique-id': case 'federated': return 'some'
    case 'service': return 'service'
    case 'unknown': return 'unknown'
    case 'anyone': case 'other': case 'malformed': return undefined
  }
}

const byKey: Readonly<Record<string, ExemptBy>> = {
  'aws:principalarn': 'name', 'aws:username': 'name', 'aws:userid': 'some',
  'aws:principalaccount': 'account', 'aws:principalorgid': 'account', 'aws:principalorgpaths': 'account',
  'aws:principalservicename': 'service',
  'aws:sourceip': 'place', 'aws:vpcsourceip': 'place', 'aws:sourcevpc': 'place', 'aws:sourcevpcarn': 'place', 'aws:sourcevpce': 'place',
  'aws:vpceaccount': 'place', 'aws:vpceorgid': 'place', 'aws:vpceorgpaths': 'place',
}

/** Negated operators to whether `*` and `?` are wildcards in their values. Negated, they hold for a request without the key. */
const negatedOperators: Readonly<Record<string, boolean>> = {
  StringNotEquals: false, StringNotEqualsIgnoreCase: false, StringNotLike: true, ArnNotEquals: true, ArnNotLike: true, NotIpAddress: false,
}

/** Keys that tell a service from a person: with `false`, a Deny still hits every person. */
const serviceFlags = new Set(['aws:principalisawsservice', 'aws:viaawsservice'])

function fromCondition({ operator, key, values }: Condition, dialect: Dialect): readonly Exempt[] | undefined {
  const name = operator.value?.replace(/IfExists$/, '') ?? ''
  const lower = key.value?.toLowerCase() ?? ''
  if (!dialect.operators.includes(name) || !hasKey(dialect, lower) || values.length === 0) return undefined
  if (name === 'Bool') return serviceFlags.has(lower) && values.every(({ value }) => value === 'false') ? [] : undefined
  const wild = lookUp(negatedOperators, name)
  const by = lower.startsWith('aws:principaltag/') ? 'some' : lookUp(byKey, lower)
  if (wild === undefined || by === undefined || values.some((value) => isEverything(value, wild))) return undefined
  return values.map((text) => ({ at: text, by: byValue(text, lower, by, wild), text: text.raw }))
}

function hasKey({ conditionKeys }: Dialect, lower: string): boolean {
  return conditionKeys === undefined || conditionKeys.some((key) => key.toLowerCase() === lower || (key.endsWith('/') && lower.startsWith(key.toLowerCase())))
}

function isEverything({ value }: Text, wild: boolean): boolean {
  return value === '0.0.0.0/0' || value === '::/0' || (wild && /^[*?]*\*[*?]*$/.test(value ?? ''))
}

function byValue({ value }: Text, key: string, by: ExemptBy, wild: boolean): ExemptBy {
  if (value === undefined || hasVariable(value)) return 'unknown'
  if (by === 'place' || by === 'service' || by === 'account') return by
  // The account's root user has the account id for its user id.
  if (key === 'aws:userid' && /^\d+$/.test(value)) return 'root'
  // Of a role's session, the key holds the role's ARN, so that no session's ARN is ever in it.
  if (key === 'aws:principalarn' && /^[^*?]*:assumed-role\//.test(value)) return 'nobody'
  if (/[*?]/.test(value)) return wild ? 'some' : by === 'name' ? 'nobody' : by
  return key === 'aws:principalarn' && value.endsWith(':root') ? 'root' : by
}
