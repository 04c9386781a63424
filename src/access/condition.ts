/**
 * Conditions: what an operator is, what it accepts, and when it is met. One implementation for the rules and the engine.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (operators, types)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html (lists)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (set operators)
 */
import type { ConditionKey } from '../catalog/catalog.ts'
import { noArnOf } from '../policy/arn.ts'
import type { Condition, Statement, Text } from '../policy/model.ts'
import { blanked, hasVariable } from '../policy/variable.ts'
import { ANY, ONE, glob, matchesText, textOf, type Pattern } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { isArn, isBase64, mayBeArn, readDate, readNumber, readRange, rangeHolds } from './value.ts'

/** The types of the Condition operators. */
export type Family = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null'

type Comparison = 'equal' | 'less' | 'less or equal' | 'greater' | 'greater or equal'

interface Meaning {
  /** As AWS writes it: `StringEquals`. */
  readonly known: string
  readonly family: Family
  /** True where the key has none of the values: `StringNotEquals`. */
  readonly negated: boolean
  /** `*` and `?` in its values are wildcards. */
  readonly wildcards: boolean
  readonly ignoresCase: boolean
  readonly comparison: Comparison
}

export interface Operator extends Partial<Omit<Meaning, 'negated'>> {
  /** `ForAllValues:` or `ForAnyValue:` in front of it. */
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined
  /** The operator itself, as written: `StringEquals`. It may be one that does not exist; then nothing tells its meaning. */
  readonly name: string
  /** `IfExists` behind it. */
  readonly ifExists: boolean
  readonly negated: boolean
  /** Place of `name` in the text's `raw`. */
  readonly start: number
  readonly end: number
}

const comparisons: readonly (readonly [string, Comparison])[] = [
  ['Equals', 'equal'], ['NotEquals', 'equal'], ['LessThan', 'less'], ['LessThanEquals', 'less or equal'], ['GreaterThan', 'greater'], ['GreaterThanEquals', 'greater or equal'],
]

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike'].map((known) => meaning(known, 'String', { wildcards: known.endsWith('Like') })),
  ...(['Numeric', 'Date'] as const).flatMap((family) => comparisons.map(([suffix, comparison]) => meaning(family + suffix, family, { comparison }))),
  // ArnEquals and ArnLike behave identically, says the page.
  ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'].map((known) => meaning(known, 'Arn', { wildcards: true })),
  meaning('Bool', 'Bool'), meaning('BinaryEquals', 'Binary'), meaning('IpAddress', 'IpAddress'), meaning('NotIpAddress', 'IpAddress'), meaning('Null', 'Null'),
].map((each) => [each.known.toLowerCase(), each]))

function meaning(known: string, family: Family, { wildcards = false, comparison = 'equal' }: Partial<Meaning> = {}): Meaning {
  return { known, family, negated: known.includes('Not'), wildcards, ignoresCase: known.endsWith('IgnoreCase'), comparison }
}

/** Read an operator; undefined where the file does not say it all. Case does not matter. */
export function readOperator({ value }: Pick<Text, 'value'>): Operator | undefined {
  if (value === undefined) return undefined
  const known = operators.get(value) ?? operatorNamed(value)
  operators.set(value, known)
  return known
}

const operators = new Recent<string, Operator>()

function operatorNamed(value: string): Operator {
  const [, set, name = '', suffix] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/is.exec(value) ?? []
  const start = set === undefined ? 0 : set.length + 1
  const place = { name, ifExists: suffix !== undefined, start, end: start + name.length }
  return { negated: false, ...meanings.get(name.toLowerCase()), set: set === undefined ? undefined : /any/i.test(set) ? 'ForAnyValue' : 'ForAllValues', ...place }
}

/** The same operator of another name, with the set operator and `IfExists` that it has. */
export function renamed({ set, ifExists }: Operator, name: string): string {
  return `${set === undefined ? '' : `${set}:`}${name}${ifExists ? 'IfExists' : ''}`
}

/** Is it a condition on this key? The case of keys does not matter. */
export function isOn({ key }: Pick<Condition, 'key'>, name: string): boolean {
  return key.value?.toLowerCase() === name.toLowerCase()
}

/** The conditions of a statement on this key. */
export function conditionsOn({ conditions }: Statement, key: string): readonly Condition[] {
  return conditions.filter((condition) => isOn(condition, key))
}

/** The conditions that stand under one operator with this one, itself included. */
export function blockOf({ operator, statement }: Condition): readonly Condition[] {
  return statement.conditions.filter((other) => other.operator.span.start === operator.span.start)
}

/** The type of operator that compares values of this type. */
export const familyOf: Readonly<Record<ConditionKey['type'], Family>> = {
  String: 'String', ARN: 'Arn', Bool: 'Bool', Date: 'Date', Numeric: 'Numeric', IPAddress: 'IpAddress', Binary: 'Binary',
}

/** Does the operator compare what the key carries? `aws:EpochTime` is a date that is written as a number. */
export function suits(family: Family, key: ConditionKey): boolean {
  return family === 'Null' || family === familyOf[key.type] || (key.name === 'aws:EpochTime' && family === 'Numeric')
}

/**
 * The operator that compares what the key carries as `read` was meant to; undefined where that is not certain.
 * @param values the policy's; without policy variables they tell whether they are of the key's type
 */
export function fittingOperator(read: Operator, key: ConditionKey, values: readonly string[]): string | undefined {
  const family = familyOf[key.type]
  if (read.known === undefined || values.length === 0 || !values.every((value) => accepts(family, value))) return undefined
  if (read.comparison !== 'equal') return family === 'Numeric' || family === 'Date' ? read.known.replace(/^Numeric|^Date/, family) : undefined
  const not = read.negated ? 'Not' : ''
  switch (family) {
    case 'Numeric':
    case 'Date': return `${family}${not}Equals`
    case 'IpAddress': return `${not}IpAddress`
    case 'Bool': return read.negated ? undefined : 'Bool'
    case 'String': return read.family === 'IpAddress' ? undefined : `String${not}${values.some(hasWildcard) ? 'Like' : 'Equals'}`
    case 'Arn': return values.every(isArn) ? `Arn${not}Like` : undefined
    case 'Binary':
    case 'Null': return undefined
  }
}

/** Has a value a `*` or `?` that the Like operators take as a wildcard? `${*}` is a plain asterisk. */
export function hasWildcard(value: string): boolean {
  return /[*?]/.test(blanked(value))
}

/** Has an ARN a wildcard before its last field, which as text matches over colons? The ARN of a root user has no other reading. */
export function crossesFields(value: string): boolean {
  const fields = value.replace(/\$\{[^}]*\}/g, '').split(':')
  return hasWildcard(fields.slice(0, 5).join(':')) && !/^arn:[\w-]+:iam::\*:root$/.test(value)
}

/** Can the operator read this value, a policy's, as one of its type? Policy variables aside. */
export function accepts(family: Family, value: string): boolean {
  switch (family) {
    case 'Numeric': return readNumber(value) !== undefined
    case 'Date': return readDate(value) !== undefined
    case 'Bool':
    case 'Null': return /^(?:true|false)$/i.test(value)
    case 'Binary': return isBase64(value)
    case 'IpAddress': return readRange(value) !== undefined
    case 'Arn': return mayBeArn(value)
    case 'String': return true
  }
}

/** Can a request have this value of the key, by its type? Of an address, no block. */
export function isValueOf(key: ConditionKey, value: string): boolean {
  const family = familyOf[key.type]
  if (family === 'Arn') return isArn(value)
  if (family === 'IpAddress') return accepts(family, value) && !value.includes('/')
  return accepts(family, value) || (key.name === 'aws:EpochTime' && accepts('Numeric', value))
}

export interface Unreadable {
  readonly text: Text
  readonly value: string
  /** A reference to what is no ARN, up to its `end` in the text, and the one to the ARN that was meant. */
  readonly reference?: { readonly end: number; readonly arn: string }
}

/** The values that the operator cannot read as any of its type; those with a policy variable are known only in the request. */
export function unreadable({ operator, values }: Condition): readonly Unreadable[] {
  const family = readOperator(operator)?.family
  if (family === undefined) return []
  return values.flatMap((text) => {
    if (text.value === undefined) {
      const no = family === 'Arn' ? noArnOf(text) : undefined
      return no?.words === undefined ? [] : [{ text, value: text.raw, ...(no.arn !== undefined && { reference: { end: no.end, arn: no.arn } }) }]
    }
    return hasVariable(text.value) || accepts(family, text.value) ? [] : [{ text, value: text.value }]
  })
}

/** What a condition comes to, where a wildcard leaves nothing to compare. */
export type Presence = 'present' | 'absent' | 'always' | 'never'

/** Says the condition only whether its key is there, or not even that? Undefined where its values count. */
export function presenceOf({ operator, values, partial }: Condition): Presence | undefined {
  const read = readOperator(operator)
  if (!read?.wildcards || partial) return undefined
  const everything = read.family === 'Arn' ? /^arn(?::\*+){5}$/ : /^\*+$/
  return values.some(({ value }) => value !== undefined && everything.test(value)) ? presence(read, !read.negated) : undefined
}

/**
 * What a condition without values comes to. Undefined for a plain operator, of which the page says both that it is true and
 * that nothing matches: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function presenceWithoutValues(operator: Operator): Presence | undefined {
  if (operator.family === undefined || operator.family === 'Null' || (operator.set === undefined && !operator.ifExists)) return undefined
  return presence(operator, operator.negated)
}

function presence(operator: Operator, present: boolean): Presence | undefined {
  if (isContradictory(operator)) return undefined
  const absent = whenAbsent(operator)
  return present ? (absent ? 'always' : 'present') : absent ? 'absent' : 'never'
}

/** `ForAnyValue:` wants a value, `IfExists` wants none: AWS does not say which of them a request without the key meets. */
function isContradictory({ set, ifExists }: Operator): boolean {
  return set === 'ForAnyValue' && ifExists
}

/** Is the condition met by no request without its key? */
export function needsKey({ operator, values, partial }: Condition): boolean {
  const read = readOperator(operator)
  if (read?.known === undefined || read.family !== 'Null') return read?.known !== undefined && !whenAbsent(read)
  return read.set === undefined && !read.ifExists && !partial && values.every(({ value }) => value?.toLowerCase() === 'false')
}

/** Is a condition with this operator, other than `Null`, met by a request without its key? */
export function whenAbsent({ set, ifExists, negated }: Operator): boolean {
  return ifExists || (set === undefined ? negated : set === 'ForAllValues')
}

/**
 * Is a condition met by a request in which its key has the values `given`, or is absent? Undefined where AWS does not say:
 * an operator that does not exist, several values without a set operator, an ARN with too few fields.
 * @param wanted the policy's values, with policy variables filled in; a pattern where some of its stars are wildcards and some are not
 */
export function meets(operator: Operator, wanted: readonly (string | Pattern)[], given: readonly string[] | undefined): boolean | undefined {
  return meeting(operator, wanted)(given)
}

/** {@link meets}, for many requests. */
export function meeting(operator: Operator, wanted: readonly (string | Pattern)[]): (given: readonly string[] | undefined) => boolean | undefined {
  const { family, set, negated } = operator
  if (family === undefined) return () => undefined
  if (family === 'Null') return (given) => meetsNull(operator, wanted, given === undefined)
  let listed: ((value: string) => boolean) | undefined
  const one = (value: string) => (listed ??= listing(operator, wanted))(value) !== negated
  const readable = family !== 'Arn' || wanted.every((value) => isArn(spelled(value)))
  return (given) => {
    if (given === undefined || (given.length === 0 && set !== undefined)) return isContradictory(operator) ? undefined : whenAbsent(operator)
    if (!readable || (set === undefined && given.length !== 1)) return undefined
    return set === 'ForAnyValue' ? given.some(one) : given.every(one)
  }
}

/** `NullIfExists` does not exist; with a set operator, `Null` says nothing: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
function meetsNull({ set, ifExists }: Operator, wanted: readonly (string | Pattern)[], absent: boolean): boolean | undefined {
  if (ifExists) return undefined
  return set === undefined ? wanted.some((value) => (spelled(value).toLowerCase() === 'true') === absent) : set === 'ForAllValues'
}

/** Does a value of the request compare with one of the policy's, leaving negation aside? */
function listing({ family = 'Null', ignoresCase, wildcards, comparison }: Operator, wanted: readonly (string | Pattern)[]): (given: string) => boolean {
  switch (family) {
    case 'String': return wildcards ? matching(wanted.map(patternOf), (pattern) => pattern, matchesText) : among(wanted, ignoresCase === true)
    case 'Bool': return among(wanted, true)
    case 'Binary': return among(wanted, false)
    case 'Arn': return matching(wanted.map(patternOf), cutFields, fieldsMatch)
    case 'IpAddress': return comparing(wanted, readRange, rangeHolds)
    case 'Numeric': return comparing(wanted, readNumber, (limit, given) => ordered(comparison, limit, given))
    case 'Date': return comparing(wanted, (value) => readDate(value)?.time, (limit, given) => ordered(comparison, limit, given))
    case 'Null': return () => false
  }
}

function among(wanted: readonly (string | Pattern)[], folds: boolean): (given: string) => boolean {
  const fold = (text: string) => (folds ? text.toLowerCase() : text)
  const texts = new Set(wanted.map((value) => fold(spelled(value))))
  return (given) => texts.has(fold(given))
}

/** A pattern without wildcards is one text. */
function matching<P>(wanted: readonly Pattern[], read: (pattern: Pattern) => P, matches: (pattern: P, given: string) => boolean): (given: string) => boolean {
  const isWild = (pattern: Pattern) => pattern.some((symbol) => symbol < 0)
  const texts = new Set(wanted.filter((pattern) => !isWild(pattern)).map(spelled))
  const patterns = wanted.filter(isWild).map(read)
  return (given) => texts.has(given) || patterns.some((pattern) => matches(pattern, given))
}

function comparing<T>(wanted: readonly (string | Pattern)[], read: (value: string) => T | undefined, compares: (wanted: T, given: T) => boolean): (given: string) => boolean {
  const limits = wanted.map((value) => read(spelled(value))).filter((limit) => limit !== undefined)
  return (given) => {
    const value = read(given)
    return value !== undefined && limits.some((limit) => compares(limit, value))
  }
}

function spelled(value: string | Pattern): string {
  return typeof value === 'string' ? value : textOf(value.map((symbol) => (symbol === ANY ? 0x2a : symbol === ONE ? 0x3f : symbol)))
}

function patternOf(value: string | Pattern): Pattern {
  return typeof value === 'string' ? glob(value) : value
}

const COLON = 0x3a

function cutFields(pattern: Pattern): readonly Pattern[] {
  const cuts = [-1]
  for (let i = 0; i < pattern.length && cuts.length < 6; i++) if (pattern[i] === COLON) cuts.push(i)
  return cuts.map((cut, i) => pattern.slice(cut + 1, cuts[i + 1]))
}

/** "Each of the six colon-delimited components of the ARN is checked separately and each can include multi-character match wildcards". */
function fieldsMatch(wanted: readonly Pattern[], given: string): boolean {
  const own = given.split(':')
  const texts = own.length > 6 ? [...own.slice(0, 5), own.slice(5).join(':')] : own
  return texts.length === wanted.length && wanted.every((field, i) => matchesText(field, texts[i] ?? ''))
}

function ordered(comparison: Comparison | undefined, wanted: number, given: number): boolean {
  if (comparison === 'equal') return given === wanted
  return given === wanted ? comparison === 'less or equal' || comparison === 'greater or equal' : (given < wanted) === (comparison === 'less' || comparison === 'less or equal')
}
