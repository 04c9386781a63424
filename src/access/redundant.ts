/**
 * What a list says twice: an entry that another one of the same list covers, and a statement that says what another does.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-action
 */
import type { Clause, Node, Statement, Text } from '../policy/model.ts'
import { hasVariable, partsOf } from '../policy/variable.ts'
import { ANY, ONE, glob, hasWildcard, includes, literal, type Pattern } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'

export interface Covered {
  readonly entry: Text
  /** The entry that covers it, which no other one covers. */
  readonly by: Text
  /** They say the same, but for the case of actions. */
  readonly same: boolean
}

interface Entry {
  readonly text: Text
  readonly index: number
  readonly pattern: Pattern
  /** The plain text before the first wildcard or variable. */
  readonly start: string
  readonly wild: boolean
}

/** No real policy comes near; a list made to be slow is looked at in part. */
const MOST_COMPARED = 50_000

/** Actions that another one of the clause covers; their case does not matter. */
export function coveredActions(clause: Clause): readonly Covered[] {
  return coveredIn(clause, (value) => glob(value.toLowerCase()), (value) => value.toLowerCase())
}

/** Resources that another one of the clause covers. A policy variable is some text, the same wherever it stands. */
export function coveredResources(clause: Clause): readonly Covered[] {
  const variables = new Map<string, number>()
  return coveredIn(clause, (value) => withVariables(value, variables), (value) => value)
}

/** Units of texts end below. */
const FIRST_VARIABLE = 0x10000

/** A variable as one symbol of its own. */
function withVariables(value: string, variables: Map<string, number>): Pattern {
  if (!hasVariable(value)) return glob(value)
  return partsOf(value).flatMap(({ is, text }) => {
    if (is !== 'variable') return is === 'text' ? glob(text) : literal(text)
    const symbol = variables.get(text) ?? FIRST_VARIABLE + variables.size
    variables.set(text, symbol)
    return [symbol]
  })
}

function coveredIn(clause: Clause, patternOf: (value: string) => Pattern, keyOf: (value: string) => string): readonly Covered[] {
  if (clause.values.length < 2) return []
  const first = new Map<string, Text>()
  const covered = new Map<Text, Covered>()
  for (const text of clause.values) {
    if (text.value === undefined) continue
    const key = keyOf(text.value)
    const before = first.get(key)
    if (before) covered.set(text, { entry: text, by: before, same: true })
    else first.set(key, text)
  }
  // Without a wildcard none is wider than another.
  const entries = [...first.keys()].some(hasWildcard) ? [...first].map(([key, text], index) => entryOf(text, index, key, patternOf(text.value ?? ''))) : []
  if (entries.length === 0 && covered.size === 0) return []
  for (const [entry, by] of widerOf(entries)) covered.set(entry, { entry, by, same: false })
  return clause.values.flatMap((text) => {
    const found = covered.get(text)
    // What is listed twice may be covered as well; then the fix of the first leaves none to be the first.
    const wider = found?.same === true ? covered.get(found.by) : undefined
    return found ? [wider ? { ...wider, entry: text } : found] : []
  })
}

function entryOf(text: Text, index: number, key: string, pattern: Pattern): Entry {
  const end = pattern.findIndex((symbol) => symbol < 0 || symbol >= FIRST_VARIABLE)
  return { text, index, pattern, start: end < 0 ? key : key.slice(0, end), wild: pattern.some((symbol) => symbol < 0) }
}

/** Each entry that another covers, with the first such that none covers. */
function widerOf(entries: readonly Entry[]): ReadonlyMap<Text, Text> {
  const byStart = new Map<string, Entry[]>()
  for (const entry of entries.filter(({ wild }) => wild)) {
    const known = byStart.get(entry.start)
    if (known) known.push(entry)
    else byStart.set(entry.start, [entry])
  }
  const lengths = [...new Set([...byStart.keys()].map((start) => start.length))]
  const wider = new Map<Entry, readonly Entry[]>()
  let left = MOST_COMPARED
  for (const entry of byStart.size === 0 ? [] : entries) {
    const candidates = lengths.filter((length) => length <= entry.start.length).flatMap((length) => byStart.get(entry.start.slice(0, length)) ?? [])
    left -= candidates.length
    if (left < 0) break
    wider.set(entry, candidates.filter((other) => isWider(other, entry)).toSorted((a, b) => a.index - b.index))
  }
  return new Map([...wider].flatMap(([entry, others]) => {
    const by = others.find((other) => (wider.get(other) ?? []).length === 0) ?? others[0]
    return by ? [[entry.text, by.text] as const] : []
  }))
}

/** Of two that cover each other, as `a**` and `a*`, the first does. */
function isWider(wide: Entry, narrow: Entry): boolean {
  if (wide === narrow || !covers(wide, narrow)) return false
  return !narrow.wild || !covers(narrow, wide) || wide.index < narrow.index
}

/** `?` is one character, and nobody knows how many a variable has. */
function covers({ pattern: wide }: Entry, { pattern: narrow }: Entry): boolean {
  if (wide.includes(ONE) && narrow.some((symbol) => symbol >= FIRST_VARIABLE)) return false
  return (wide.length === 1 && wide[0] === ANY) || includes(wide, narrow)
}

const meanings = new Recent<Statement, { readonly meaning: string | undefined }>()

/**
 * What a statement says, in one order and without its Sid: the same text for two statements that grant or deny the same.
 * Undefined where the file does not say it all.
 */
export function meaningOf(statement: Statement): string | undefined {
  const known = meanings.get(statement) ?? { meaning: meaningIn(statement) }
  meanings.set(statement, known)
  return known.meaning
}

function meaningIn(statement: Statement): string | undefined {
  const { effect, principals, actions, resources, conditions, conditionsPartial, complete, elements } = statement
  if (!complete || conditionsPartial || effect === undefined || actions === undefined) return undefined
  if (new Set(elements.map(({ name }) => name)).size < elements.length || elements.some(({ name }) => !said.includes(name))) return undefined
  const clauses = [
    principals && wordsOf(principals, ({ type, text }) => withName(type, text.value)), wordsOf(actions, ({ value }) => value?.toLowerCase()),
    resources && wordsOf(resources, ({ value }) => value),
  ]
  const tests = conditions.map(({ operator, key, values, partial }) => {
    const own = partial ? [undefined] : values.map(({ value }) => value)
    return own.includes(undefined) || own.length === 0 ? undefined : withName(operator.value?.toLowerCase(), key.value?.toLowerCase(), ...sorted(own))
  })
  if (clauses.includes('') || tests.includes(undefined)) return undefined
  return JSON.stringify([effect, ...clauses, sorted(tests)])
}

const said: readonly string[] = ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

/** The values of a clause in one order; '' where one is not known, or there is none. */
function wordsOf<T extends Node>({ negated, values, partial }: Clause<T>, wordOf: (value: T) => string | undefined): string {
  const words = values.map(wordOf)
  return partial || words.length === 0 || words.includes(undefined) ? '' : JSON.stringify([negated, ...sorted(words)])
}

function withName(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : JSON.stringify(parts)
}

function sorted(words: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return [...new Set(words)].sort()
}
