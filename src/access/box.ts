/**
 * A statement as a product of sets, one for each dimension of a request: who calls, the action, the resource, and each
 * condition key. Unknown text is any text from above, and none from below; see README.md.
 */
import type { Clause, Condition, Principal, Statement, Text } from '../policy/model.ts'
import { ANY, glob, literal, type Pattern } from '../policy/wildcard.ts'
import { readOperator, type Operator } from './condition.ts'
import { hasVariables } from './evaluate.ts'

/** Read what is not known so that the set is too large, or too small. */
export type Side = 'above' | 'below'

/** What each policy variable stands for, by its name in lower case; undefined: its key is absent. Without it, variables are unknown. */
export type Assignment = ReadonlyMap<string, string | undefined>

export interface PatternSet {
  readonly negated: boolean
  readonly patterns: readonly Pattern[]
}

/** One operator with one key. */
export interface Atom {
  readonly key: string
  readonly operator: Operator
  readonly wanted: readonly (string | Pattern)[]
}

export interface Box {
  readonly statement: Statement
  readonly principals: Clause<Principal> | undefined
  readonly actions: PatternSet
  readonly resources: PatternSet | undefined
  readonly atoms: readonly Atom[]
}

/** Nothing is certain to be in it. */
export type Compiled = Box | 'empty'

/** A statement as a box that holds all of its requests, or none but its own. */
export function compile(statement: Statement, side: Side, assignment?: Assignment): Compiled {
  const { principals, actions, resources, conditions, policy } = statement
  const doubtful = !statement.complete || statement.conditionsPartial || statement.effect === undefined || actions === undefined
  if (doubtful && side === 'below') return 'empty'
  const reader = new Reader(side, hasVariables(policy) ? assignment : new Map(), hasVariables(policy))
  const atoms = conditions.map((condition) => reader.atom(condition))
  if (atoms.includes('never') || (principals?.partial === true && principals.negated && side === 'below')) return 'empty'
  return {
    statement, principals,
    actions: actions === undefined ? { negated: true, patterns: [] } : reader.set(actions, (text) => reader.plain(text)),
    resources: resources && reader.set(resources, (text, upper) => (text.value === undefined && upper ? partlyArn(text) : reader.filled(text, true, upper))),
    atoms: atoms.filter((atom) => typeof atom !== 'string'),
  }
}

/** The variables that a statement reads, in lower case. */
export function variablesOf({ resources, conditions, policy }: Statement): readonly string[] {
  if (!hasVariables(policy)) return []
  const texts = [...(resources?.values ?? []), ...conditions.filter(readsVariables).flatMap(({ values }) => values)]
  return texts.flatMap(({ value }) => [...(value ?? '').matchAll(/\$\{([^}]*)\}/g)].map(([, inside = '']) => splitVariable(inside).name).filter((name) => name !== ''))
}

function readsVariables({ operator }: Condition): boolean {
  const family = readOperator(operator)?.family
  return family === 'String' || family === 'Arn'
}

/** `aws:PrincipalTag/team, 'none'`; the special characters `*`, `?` and `$` have no name. */
export function splitVariable(inside: string): { readonly name: string; readonly fallback: string | undefined } {
  const [, name = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inside) ?? []
  return { name: /^[*?$]$/.test(name) ? '' : name.toLowerCase(), fallback }
}

class Reader {
  readonly #side: Side
  readonly #assignment: Assignment | undefined
  readonly #variables: boolean

  constructor(side: Side, assignment: Assignment | undefined, variables: boolean) {
    this.#side = side
    this.#assignment = assignment
    this.#variables = variables
  }

  /** What a value that is not known does to its list: it is any text, or it is not there. */
  #isAny(negated: boolean): boolean {
    return (this.#side === 'above') !== negated
  }

  set({ values, negated, partial }: Clause, read: (text: Text, upper: boolean) => Pattern | 'unknown' | 'missing'): PatternSet {
    const upper = this.#isAny(negated)
    const patterns = values.map((text) => read(text, upper)).flatMap((pattern) => (pattern === 'missing' ? [] : pattern !== 'unknown' ? [pattern] : upper ? [[ANY]] : []))
    return { negated, patterns: partial && upper ? [[ANY]] : patterns }
  }

  plain({ value }: Text): Pattern | 'unknown' {
    return value === undefined ? 'unknown' : glob(value.toLowerCase())
  }

  /** With policy variables filled in. @param upper what is not known is any text, rather than none */
  filled(text: Text, wildcards: boolean, upper: boolean): Pattern | 'unknown' | 'missing' {
    const { value } = text
    const read = (part: string) => (wildcards ? glob(part) : literal(part))
    if (value === undefined) return upper ? partly(text, wildcards) : 'unknown'
    if (!this.#variables || !value.includes('${')) return read(value)
    const pattern: number[] = []
    const add = (symbols: Pattern) => {
      for (const symbol of symbols) pattern.push(symbol)
    }
    for (const part of value.split(/(\$\{[^}]*\})/)) {
      const [, inside] = /^\$\{([^}]*)\}$/.exec(part) ?? []
      if (inside === undefined) add(read(part))
      else if (/^[*?$]$/.test(inside)) add(literal(inside))
      else if (this.#assignment === undefined) {
        if (!upper) return 'unknown'
        pattern.push(ANY)
      } else {
        const { name, fallback } = splitVariable(inside)
        const filled = this.#assignment.get(name) ?? fallback
        if (filled === undefined) return 'missing'
        add(literal(filled))
      }
    }
    return pattern
  }

  /** `always`: from above, a condition of which nothing is known; `never`: from below. */
  atom({ operator: text, key, values, partial }: Condition): Atom | 'always' | 'never' {
    const operator = readOperator(text)
    const open = this.#side === 'above' ? 'always' : 'never'
    if (operator?.family === undefined || key.value === undefined) return open
    const wanted: (string | Pattern)[] = []
    let unknown = partial
    for (const value of values) {
      if (operator.family !== 'String' && operator.family !== 'Arn') {
        if (value.value === undefined) unknown = true
        else wanted.push(value.value)
        continue
      }
      const pattern = this.filled(value, operator.wildcards === true, true)
      // A pattern for a text that is known in parts says too much where the operator has no wildcards, or is negated.
      const vague = value.value === undefined || (this.#assignment === undefined && this.#variables && /\$\{(?![*?$]\})/.test(value.value))
      if (pattern === 'unknown' || (vague && pattern !== 'missing')) unknown = true
      else if (pattern !== 'missing') wanted.push(pattern)
    }
    // What a list of which not all is known comes to: for a negated operator from above, at most what the known values leave.
    if (unknown && !(this.#side === 'above' ? operator.negated : !operator.negated)) return open
    return { key: key.value.toLowerCase(), operator, wanted }
  }
}

/** Of a text that is known in parts, any text in the place of the rest. */
export function partly({ pieces }: Text, wildcards: boolean): Pattern {
  return pieces.flatMap((piece) => (typeof piece !== 'string' ? [ANY] : wildcards ? glob(piece) : literal(piece)))
}

/**
 * Of an ARN that is known in parts, any text in the place of the rest: it may have as many colons as the six fields need. Where
 * that is not one pattern, or a policy variable stands in it, anything.
 */
function partlyArn(text: Text): Pattern | 'unknown' {
  const { pieces } = text
  const colons = pieces.reduce((count, piece) => count + (typeof piece === 'string' ? piece.split(':').length - 1 : 0), 0)
  const [first] = pieces
  if (pieces.some((piece) => typeof piece === 'string' && /[$}]/.test(piece))) return 'unknown'
  const before = pieces.slice(0, pieces.findIndex((piece) => typeof piece !== 'string')).join('')
  if (before.split(':').length > 5) return partly(text, true)
  const unknowns = pieces.filter((piece) => typeof piece !== 'string').length
  // A whole ARN, and what follows: `<arn>/*`.
  if (unknowns !== 1 || typeof first === 'string' || colons > 0) return 'unknown'
  return pieces.flatMap((piece) => (typeof piece === 'string' ? glob(piece) : [ANY, ...Array.from({ length: 5 }, () => [0x3a, ANY]).flat()]))
}
