/** A condition as a clause of a sentence: `aws:SourceIp is in 192.0.2.0/24`. */
import type { Condition, Text } from '../policy/model.ts'
import { readOperator, type Operator } from './condition.ts'

/** In words, the reader's own values in backticks. */
export function conditionWords({ operator: text, key, values, partial }: Condition): string {
  const operator = readOperator(text)
  const listed = valueWords(values, partial)
  if (operator?.known === undefined) return `\`${key.raw}\` meets \`${text.raw}\` of ${listed}`
  if (operator.family === 'Null') return nullWords(key, values)
  const subject = operator.set === undefined ? `\`${key.raw}\`` : `${operator.set === 'ForAllValues' ? 'each' : 'some'} value of \`${key.raw}\``
  const absent = operator.ifExists || operator.set === 'ForAllValues' || (operator.negated && operator.set === undefined) ? ', or there is none' : ''
  return `${subject} ${verb(operator)} ${listed}${operator.ignoresCase === true ? ' in any case' : ''}${absent}`
}

function nullWords(key: Text, values: readonly Text[]): string {
  const [only, ...others] = values.map(({ value }) => value?.toLowerCase())
  if (only === undefined || others.length > 0) return `\`${key.raw}\` is there or not`
  return `\`${key.raw}\` is ${only === 'true' ? 'absent' : 'there'}`
}

function verb({ family, negated, wildcards, comparison }: Operator): string {
  const not = negated ? ' not' : ''
  if (family === 'IpAddress') return `is${not} in`
  if (comparison === 'equal' || comparison === undefined) return `is${not}${wildcards === true ? ' like' : ''}`
  const [way, orEqual] = comparison.split(' or ')
  const word = family === 'Date' ? (way === 'less' ? 'before' : 'after') : way === 'less' ? 'below' : 'above'
  return `is ${orEqual === undefined ? '' : 'at or '}${word}`
}

const MOST_VALUES = 4

function valueWords(values: readonly Text[], partial: boolean): string {
  const raws = values.map(({ raw }) => `\`${raw}\``)
  const shown = raws.length > MOST_VALUES ? [...raws.slice(0, MOST_VALUES - 1), `${raws.length - MOST_VALUES + 1} more`] : raws
  const all = partial ? [...shown, 'what the file does not say'] : shown
  return all.length === 0 ? 'nothing' : all.length === 1 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
}
