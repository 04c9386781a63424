/**
 * What a condition says of `aws:SourceIp`: the address from which a request comes to AWS over the internet, never a private one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
import type { Condition, Text } from '../policy/model.ts'
import { isOn, readOperator, type Operator } from './condition.ts'
import { isPrivate, readRange } from './value.ts'

export interface SourceIp {
  readonly operator: Operator
  /** Blocks of all addresses of IPv4, or of IPv6. */
  readonly whole: readonly Text[]
  /** Blocks of private addresses. */
  readonly hidden: readonly Text[]
  /** All blocks of addresses from which requests come. */
  readonly visible: readonly Text[]
}

/** Undefined for a condition on another key, or with another kind of operator; what is no address is in none of the lists. */
export function readSourceIp(condition: Condition): SourceIp | undefined {
  const operator = readOperator(condition.operator)
  if (operator?.family !== 'IpAddress' || !isOn(condition, 'aws:SourceIp')) return undefined
  const blocks = condition.values.flatMap((text) => {
    const range = readRange(text.value ?? '')
    return range ? [{ text, range }] : []
  })
  const textsOf = (found: typeof blocks) => found.map(({ text }) => text)
  return {
    operator, whole: textsOf(blocks.filter(({ range }) => range.bits === 0)),
    hidden: textsOf(blocks.filter(({ range }) => isPrivate(range))), visible: textsOf(blocks.filter(({ range }) => !isPrivate(range))),
  }
}
