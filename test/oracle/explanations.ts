/** Why the oracle says something else: each a sentence of AWS that it does not follow; see README.md. */
import { splitVariable } from '../../src/access/box.ts'
import { readOperator } from '../../src/access/condition.ts'
import { callerContext, type Call } from '../../src/access/request.ts'
import { readDate } from '../../src/access/value.ts'
import type { Condition, Policy, Statement, Text } from '../../src/policy/model.ts'

type Applies = (statement: Statement, call: Call) => boolean

const family = ({ operator }: Condition) => readOperator(operator)?.family
const says = ({ values }: Pick<Condition, 'values'>, test: (value: string) => boolean) => values.some(({ value }) => value !== undefined && test(value))
const ofCondition = (applies: (condition: Condition, given: readonly string[] | undefined, call: Call) => boolean): Applies => ({ conditions }, call) => conditions.some((condition) => applies(condition, call.context.get(condition.key.value?.toLowerCase() ?? ''), call))

/** Has it a variable of which the request has no value, and that has no default? */
function lacks({ value = '' }: Text, call: Call): boolean {
  const context = new Map([...call.context, ...callerContext(call.caller)])
  return [...value.matchAll(/\$\{([^}]*)\}/g)].some(([, inside = '']) => { const { name, fallback } = splitVariable(inside); return name !== '' && fallback === undefined && !context.has(name) })
}

/** By their names in README.md. */
const explanations: Readonly<Record<string, Applies>> = {
  'every address': ofCondition((condition) => family(condition) === 'IpAddress' && says(condition, (value) => value === '0.0.0.0/0')),
  'another family of addresses': ofCondition((condition, given) => family(condition) === 'IpAddress' && given?.some((address) => says(condition, (value) => value.includes(':') !== address.includes(':'))) === true),
  'seconds since 1970': ofCondition((condition) => family(condition) === 'Date' && says(condition, (value) => readDate(value)?.epoch === true)),
  'a variable of an ARN operator': ofCondition((condition) => family(condition) === 'Arn' && says(condition, (value) => value.includes('${'))),
  'a variable without a value in NotResource': ({ resources }, call) => resources?.negated === true && resources.values.some((text) => lacks(text, call)),
  'a variable without a value under a negated operator': ofCondition((condition, _, call) => readOperator(condition.operator)?.negated === true && condition.values.some((text) => lacks(text, call))),
}

/** The first explanation that a statement of the policy gives for the request. */
export function explanationOf({ statements }: Policy, call: Call): string | undefined {
  return Object.keys(explanations).find((name) => statements.some((statement) => explanations[name]?.(statement, call)))
}
