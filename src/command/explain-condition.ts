/** Condition keys and operators in words, from what the access model says of them. */
import { readOperator, suits, whenAbsent, type Family, type Operator } from '../access/condition.ts'
import { readKey } from '../access/key.ts'
import type { Catalog, ConditionKey } from '../catalog/catalog.ts'
import { dialects } from '../catalog/dialect.ts'

const OPERATORS_PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html'
const SETS_PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html'
const KEYS_PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html'

const names = [...new Set(dialects.flatMap((dialect) => dialect.operators))]

/** Every operator as it can be written. */
export const operatorNames: readonly string[] = ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => names.flatMap((name) => [`${set}${name}`, `${set}${name}IfExists`]))

/** What an operator compares, and what it makes of a request without the key; undefined where there is no such operator. */
export function explainOperator(name: string): string | undefined {
  const operator = readOperator({ value: name })
  if (operator?.known === undefined) return undefined
  const { set, known, ifExists } = operator
  const absent = `A request without the key ${whenAbsent(operator) ? 'meets it' : 'does not meet it'}.`
  const lines = known === 'Null'
    ? ['Met with `true` by a request without the key, and with `false` by a request with it.']
    : [`Met where ${subject(operator)} ${comparison(operator)}.`, absent, ...(remarks[operator.family ?? 'Null']?.(operator) ?? [])]
  return `${[`${set === undefined ? '' : `${set}:`}${known}${ifExists ? 'IfExists' : ''}`, ...lines, OPERATORS_PAGE, ...(set === undefined ? [] : [SETS_PAGE])].join('\n')}\n`
}

function subject({ set }: Operator): string {
  if (set === undefined) return 'the value of the key in the request'
  return set === 'ForAllValues' ? 'every one of the values of the key in the request' : 'at least one of the values of the key in the request'
}

function comparison({ family, negated, wildcards, comparison: order = 'equal' }: Operator): string {
  const some = negated ? 'none' : 'one'
  if (family === 'IpAddress') return negated ? 'lies in none of the ranges of the policy' : 'lies in one of the ranges of the policy'
  if (order === 'equal') return `${wildcards === true ? 'matches' : 'equals'} ${some} of the values of the policy`
  const [way, orEqual] = order.split(' or ')
  const word = family === 'Date' ? (way === 'less' ? 'earlier' : 'later') : way
  return `is ${word ?? ''} than ${orEqual === undefined ? '' : 'or equal to '}one of the values of the policy`
}

const remarks: Partial<Record<Family, (operator: Operator) => readonly string[]>> = {
  String: ({ wildcards, ignoresCase }) => [wildcards ? '`*` in a value of the policy is any text, `?` any one character. Upper and lower case differ.' : `\`*\` and \`?\` stand for themselves. Upper and lower case ${ignoresCase ? 'are the same' : 'differ'}.`],
  Arn: () => ['Each of the six fields is compared by itself; `*` in it is any text, `?` any one character. `ArnEquals` and `ArnLike` are the same.'],
  Date: () => ['Dates are written as `2026-11-24T00:00:00Z`, or as seconds since 1970.'],
  IpAddress: () => ['Ranges are written as `192.0.2.0/24` or `2001:db8::/32`; an address alone is one.'],
  Binary: () => ['Values are written in Base64.'],
}

/** What a condition key carries, which operators compare it, and which requests have it; undefined where AWS has no such key. */
export function explainKey(name: string, catalog: Catalog): string | undefined {
  const reading = readKey({ value: name }, catalog)
  if (reading.is === 'known') return describeKey(reading.key, catalog)
  if (reading.is === 'retired') return `${name} is in no request any more: AWS has ${reading.instead.join(' and ')} instead.\n${KEYS_PAGE}\n`
  const tagged = reading.is === 'tagless' ? catalog.conditionKey(`${reading.key}/tag`) : undefined
  return tagged && describeKey(tagged, catalog)
}

function describeKey(key: ConditionKey, catalog: Catalog): string {
  const fitting = names.filter((name) => name !== 'Null' && suits(readOperator({ value: name })?.family ?? 'Null', key))
  const lines = [
    `${key.name} (${key.type}${key.multivalued ? ', several values' : ''}; AWS data of ${catalog.date})`,
    `Operators: ${key.multivalued ? 'ForAllValues: or ForAnyValue: with ' : ''}${fitting.join(', ')}; or Null`,
    ...(key.category === undefined ? sentBy(key, catalog) : [`In requests for any action, about the ${key.category}.`, KEYS_PAGE]),
  ]
  return `${lines.join('\n')}\n`
}

function sentBy(key: ConditionKey, catalog: Catalog): readonly string[] {
  const actions = [...(catalog.service(key.service ?? '')?.actions.values() ?? [])].filter((action) => action.conditionKeys.includes(key.name))
  return actions.length === 0 ? ['Actions that send it: none that the data tells'] : ['Actions that send it:', ...actions.map(({ full }) => `  ${full}`)]
}
