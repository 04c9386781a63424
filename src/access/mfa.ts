/**
 * What a statement makes of MFA. A request with long-term keys carries neither key; one of a session carries
 * `aws:MultiFactorAuthPresent`, `false` where it began without MFA, and `aws:MultiFactorAuthAge` only where it began with it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
import type { Condition, Statement } from '../policy/model.ts'
import { meets, readOperator } from './condition.ts'

const PRESENT = 'aws:multifactorauthpresent'
const AGE = 'aws:multifactorauthage'

/** A request with MFA, a session that began without it, and one with long-term keys. */
const states = {
  with: { [PRESENT]: ['true'], [AGE]: ['1'] },
  without: { [PRESENT]: ['false'] },
  keys: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export interface MfaReading {
  readonly conditions: readonly [Condition, ...Condition[]]
  /** Do its conditions on MFA hold for such a request? */
  readonly meets: Readonly<Record<keyof typeof states, boolean>>
}

/** What the conditions of a statement on MFA come to; undefined where there are none, or they say nothing certain. */
export function readMfa({ conditions, conditionsPartial, complete }: Statement): MfaReading | undefined {
  const [first, ...others] = conditions.filter(({ key }) => [PRESENT, AGE].includes(key.value?.toLowerCase() ?? ''))
  if (!first || conditionsPartial || !complete) return undefined
  const own: readonly [Condition, ...Condition[]] = [first, ...others]
  const answers = Object.values(states).map((state) => own.map((condition) => meetsIn(condition, state)))
  if (answers.some((each) => each.includes(undefined))) return undefined
  const [having = false, without = false, keys = false] = answers.map((each) => !each.includes(false))
  return { conditions: own, meets: { with: having, without, keys } }
}

function meetsIn({ operator, key, values, partial }: Condition, state: Readonly<Record<string, readonly string[]>>): boolean | undefined {
  const read = readOperator(operator)
  const wanted = values.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (!read || partial || wanted.length !== values.length) return undefined
  return meets(read, wanted, state[key.value?.toLowerCase() ?? ''])
}

/** Whom the Denies of a policy that are about MFA let pass without it, though they stop others. */
export function passesMfa(statement: Statement): 'without' | 'keys' | undefined {
  const own = readMfa(statement)
  if (statement.effect !== 'Deny' || !own || own.meets.with || own.meets.without === own.meets.keys) return undefined
  const passing = own.meets.without ? 'keys' : 'without'
  const closed = statement.policy.statements.some((other) => other.effect === 'Deny' && (readMfa(other)?.meets[passing] ?? other.conditionsPartial))
  return closed ? undefined : passing
}

/**
 * Does a Deny for MFA that is too old let pass who has none, and no other Deny of the policy stops those?
 * `NumericGreaterThan` on the age is met only where there is one.
 */
export function passesWithoutAge(statement: Statement): boolean {
  const own = readMfa(statement)
  if (statement.effect !== 'Deny' || !own || Object.values(own.meets).some((met) => met)) return false
  const late = own.conditions.every((condition) => condition.key.value?.toLowerCase() === AGE && meetsIn(condition, { [AGE]: [String(Number.MAX_SAFE_INTEGER)] }) === true)
  return late && !statement.policy.statements.some((other) => other.effect === 'Deny' && other !== statement && (other.conditionsPartial || readMfa(other)?.meets.keys === true))
}
