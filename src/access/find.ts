/**
 * The decision procedure: is there a request that some statements all match, and others all do not? The mathematics is in
 * README.md. A *yes* is replayed through {@link statementMatches}, so that it never depends on the procedure; past the
 * stated bounds the answer is unknown.
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Statement } from '../policy/model.ts'
import { arnFieldsOf, arnPattern, arnPatternMatches, type ArnPattern } from './arn-pattern.ts'
import { saysAll } from './says-all.ts'
import { compile, variablesOf, type Assignment, type Atom, type Box, type PatternSet, type Side } from './box.ts'
import { callersFor } from './caller-candidates.ts'
import { EVERY_ARN, closeArns, closeTexts, countOnes, freshLetter, freshTexts, valuesOf } from './candidates.ts'
import { meets } from './condition.ts'
import { principalsMatch, statementMatches, type Terms } from './evaluate.ts'
import { networks, presenceOfKey, reaches, type Network } from './presence.ts'
import { callerContext, callerKeys, type Call, type Caller } from './request.ts'
import { ANY, glob, matchesText, type Pattern } from './wildcard.ts'

export type Found =
  | { readonly is: 'yes'; readonly call: Call }
  | { readonly is: 'no' }
  | { readonly is: 'unknown'; readonly why: string }

export interface Search extends Terms {
  /** Kinds of callers that there can be; default: all. */
  readonly callers?: ReadonlySet<Caller['is']>
}

const EVERY_CALLER: ReadonlySet<Caller['is']> = new Set(['anonymous', 'root', 'user', 'session', 'federated-user', 'service', 'federated', 'canonical-user'])

/** A request that all of `inside` match and none of `outside`. */
export function find(inside: readonly Statement[], outside: readonly Statement[], search: Search): Found {
  const partition = search.partition ?? partitionOf([...inside, ...outside])
  const terms: Search = partition === undefined ? search : { ...search, partition }
  const [first] = inside
  if (first && inside.length === 1 && outside.some((statement) => saysAll(statement, first))) return { is: 'no' }
  const wide = searchSides(inside, outside, 'above', undefined, terms)
  if (wide.is === 'none') return wide.gap === undefined ? { is: 'no' } : { is: 'unknown', why: wide.gap }
  if (isProof(wide.call, inside, outside, terms)) return { is: 'yes', call: withRealAction(wide.call, inside, outside, terms) }
  const names = [...new Set([...inside, ...outside].flatMap(variablesOf))]
  for (const assignment of assignmentsOf(names, [...inside, ...outside])) {
    for (const side of ['above', 'below'] as const) {
      const narrow = searchSides(inside, outside, side, assignment, terms)
      if (narrow.is === 'found' && isProof(narrow.call, inside, outside, terms)) return { is: 'yes', call: withRealAction(narrow.call, inside, outside, terms) }
    }
  }
  return { is: 'unknown', why: names.length > 0 ? `it hangs on the policy variable \`${names[0] ?? ''}\`` : 'the file does not say enough' }
}

/** The plain evaluator's word on it. */
function isProof(call: Call, inside: readonly Statement[], outside: readonly Statement[], terms: Terms): boolean {
  return inside.every((statement) => statementMatches(statement, call, terms) === true) && outside.every((statement) => statementMatches(statement, call, terms) === false)
}

/** The same request with an action that there is, where one shows it as well. */
function withRealAction(call: Call, inside: readonly Statement[], outside: readonly Statement[], terms: Search): Call {
  if (terms.catalog.action(call.action)) return call
  const named = inside.flatMap(({ actions }) => (actions && !actions.negated ? actions.values : [])).flatMap(({ value }) => (value !== undefined && matchesText(glob(value.toLowerCase()), call.action) ? [value] : []))
  const real = [...named, 's3:*', 'iam:*', 'ec2:*'].flatMap((pattern) => terms.catalog.expand(pattern).actions.slice(0, 300))
  for (const action of real) {
    const other = { ...call, action: action.full }
    if (isProof(other, inside, outside, terms)) return other
  }
  return call
}

function partitionOf(statements: readonly Statement[]): string | undefined {
  for (const { principals, resources } of statements) {
    for (const text of [...(principals?.values ?? []).map((principal) => principal.text), ...(resources?.values ?? [])]) {
      const [, partition] = text.fields ?? []
      if (partition?.value !== undefined && !/[*?]/.test(partition.value)) return partition.value
    }
  }
  return undefined
}

const MOST_ASSIGNMENTS = 60

/** Values for the variables: a name of its own, one that the statements compare its key with, or none. */
function assignmentsOf(names: readonly string[], statements: readonly Statement[]): readonly Assignment[] {
  let found: readonly Assignment[] = [new Map()]
  for (const [i, name] of names.entries()) {
    const literals = statements.flatMap(({ conditions }) => conditions.filter(({ key }) => key.value?.toLowerCase() === name).flatMap(({ values }) => values.map(({ value }) => value))).filter((value) => value !== undefined && !/[*?$]/.test(value))
    const values = [`v${i}a`, undefined, ...new Set(literals)]
    found = found.flatMap((assignment) => values.map((value) => new Map([...assignment, [name, value]]))).slice(0, MOST_ASSIGNMENTS)
  }
  return found
}

type Searched = { readonly is: 'found'; readonly call: Call } | { readonly is: 'none'; readonly gap: string | undefined }

function searchSides(inside: readonly Statement[], outside: readonly Statement[], side: Side, assignment: Assignment | undefined, terms: Search): Searched {
  const other = side === 'above' ? 'below' : 'above'
  const wanted = inside.map((statement) => compile(statement, side, assignment))
  if (wanted.includes('empty')) return { is: 'none', gap: undefined }
  const boxes = wanted.filter((box) => box !== 'empty')
  const unwanted = outside.map((statement) => compile(statement, other, assignment)).filter((box) => box !== 'empty')
  const fixed = [...(assignment ?? [])].map(([key, value]): Atom => ({ key, operator: value === undefined ? ABSENT : EQUALS, wanted: [value ?? 'true'] }))
  const [first, ...rest] = boxes
  return new Searcher([...(first ? [{ ...first, atoms: [...first.atoms, ...fixed] }] : []), ...rest], unwanted, terms).search()
}

const place = { set: undefined, ifExists: false, negated: false, start: 0, end: 0 } as const
const EQUALS = { ...place, name: 'StringEquals', known: 'StringEquals', family: 'String', wildcards: false, ignoresCase: false, comparison: 'equal' } as const
const ABSENT = { ...place, name: 'Null', known: 'Null', family: 'Null', wildcards: false, ignoresCase: false, comparison: 'equal' } as const

/** A value of one dimension, with the boxes outside which it does not bring the request: bit j for box j. */
interface Candidate<T> {
  readonly value: T
  readonly bits: bigint
}

const MOST_STEPS = 100_000

class Searcher {
  readonly #inside: readonly Box[]
  readonly #outside: readonly Box[]
  readonly #terms: Search
  readonly #catalog: Catalog
  #gap: string | undefined
  #steps = 0

  constructor(inside: readonly Box[], outside: readonly Box[], terms: Search) {
    this.#inside = inside
    this.#outside = outside
    this.#terms = terms
    this.#catalog = terms.catalog
  }

  search(): Searched {
    const actions = this.#actions()
    const resources = this.#resources()
    if (actions.length === 0 || resources.length === 0) return { is: 'none', gap: this.#gap }
    // What neither the action nor the resource can bring into a box outside needs no more thought.
    const live = (bits: readonly bigint[]) => bits.reduce((all, each) => all | each, 0n)
    const mask = live(actions.map(({ bits }) => bits)) & live(resources.map(({ bits }) => bits))
    const keys = [...new Set([...this.#inside, ...this.#outside.filter((_, j) => (mask >> BigInt(j)) & 1n)].flatMap(({ atoms }) => atoms.map(({ key }) => key)))].filter((key) => !callerKeys.has(key))
    const values = keys.map((key) => this.#values(key))
    const groups = this.#callers()
    for (const [is, callers] of groups) {
      for (const network of networks) {
        if (!reaches(is, network)) continue
        const found = this.#choose([callers, actions, resources, ...keys.map((key, i) => this.#present(key, values[i] ?? [], is, network))], mask)
        if (found) return { is: 'found', call: callOf(found as readonly [Caller, string, string, ...(readonly string[] | undefined)[]], keys) }
      }
    }
    return { is: 'none', gap: this.#gap }
  }

  #note(gap: string | undefined): void {
    this.#gap ??= gap
  }

  /** The candidates that all boxes inside take, each with its bits. */
  #rated<T>(values: readonly T[], takes: (box: Box, value: T) => boolean): readonly Candidate<T>[] {
    const inside = values.filter((value) => this.#inside.every((box) => takes(box, value)))
    return leanest(inside.map((value) => ({ value, bits: this.#outside.reduce((bits, box, j) => (takes(box, value) ? bits | (1n << BigInt(j)) : bits), 0n) })))
  }

  #actions(): readonly Candidate<string>[] {
    const sets = (boxes: readonly Box[]) => boxes.map(({ actions }) => actions)
    const all = sets([...this.#inside, ...this.#outside]).flatMap(({ patterns }) => patterns)
    const [base, within] = splitOf(sets(this.#inside), sets(this.#outside), ANY_ACTION)
    const closed = closeTexts(base.flatMap((pattern) => (pattern.every((symbol) => symbol === ANY) ? ANY_ACTION : [pattern])), within)
    if (!closed.complete) this.#note('too many wildcards in actions')
    const [letter, counted] = [freshLetter(all), countOnes(all)]
    const texts = closed.patterns.flatMap((pattern) => this.#fresh(pattern, letter, counted, 'actions'))
    const matchers = new Map([...this.#inside, ...this.#outside].map((box) => [box, actionMatcher(box.actions)]))
    return this.#rated([...new Set(texts)], (box, action) => matchers.get(box)?.(action) === true)
  }

  #fresh(pattern: Pattern, letter: string, counted: number, what: string): readonly string[] {
    const texts = freshTexts(pattern, letter, counted)
    if (texts === undefined) this.#note(`too many \`?\` in ${what}`)
    return texts ?? []
  }

  #resources(): readonly Candidate<string>[] {
    const sets = (boxes: readonly Box[]) => boxes.map(({ resources }) => resources).filter((set) => set !== undefined)
    const toArns = ({ negated, patterns }: PatternSet) => ({ negated, patterns: patterns.map(arnPattern).flatMap((pattern): readonly ArnPattern[] => (pattern === undefined ? [] : pattern === 'all' ? [EVERY_ARN] : [pattern])) })
    const all = sets([...this.#inside, ...this.#outside]).flatMap((set) => toArns(set).patterns.flat())
    const [base, within] = splitOf(sets(this.#inside).map(toArns), sets(this.#outside).map(toArns), [EVERY_ARN])
    const closed = closeArns(base, within)
    if (!closed.complete) this.#note('too many wildcards in resources')
    const [letter, counted] = [freshLetter(all), countOnes(all)]
    const texts = closed.patterns.flatMap((fields) => arnTexts(fields, letter, counted) ?? (this.#note('too many `?` in resources'), []))
    const cut = new Map([...new Set([...texts, '*'])].map((text) => [text, arnFieldsOf(text)] as const))
    const matchers = new Map([...this.#inside, ...this.#outside].map((box) => [box, box.resources && resourceMatcher(box.resources)]))
    return this.#rated([...cut.keys()], (box, resource) => matchers.get(box)?.(resource, cut.get(resource) ?? []) ?? true)
  }

  #values(key: string): readonly Candidate<readonly string[] | undefined>[] {
    const on = (boxes: readonly Box[]) => boxes.flatMap(({ atoms }) => atoms.filter((atom) => atom.key === key))
    const { values, gap } = valuesOf(this.#catalog.conditionKey(key), on(this.#inside), on(this.#outside))
    this.#note(gap)
    // Without dominance here: whether the key may be absent is known only with the caller.
    return [undefined, ...values].filter((value) => this.#inside.every((box) => takesKey(box, key, value) !== false))
      .map((value) => ({ value, bits: this.#outside.reduce((bits, box, j) => (takesKey(box, key, value) === true ? bits | (1n << BigInt(j)) : bits), 0n) }))
  }

  #present(key: string, values: readonly Candidate<readonly string[] | undefined>[], is: Caller['is'], network: Network): readonly Candidate<readonly string[] | undefined>[] {
    const presence = presenceOfKey(key, is, network)
    return leanest(values.filter(({ value }) => (value === undefined ? presence !== 'always' : presence !== 'never')))
  }

  #callers(): ReadonlyMap<Caller['is'], readonly Candidate<Caller>[]> {
    const { callers, gap } = callersFor([...this.#inside, ...this.#outside], this.#terms.callers ?? EVERY_CALLER)
    this.#note(gap)
    const contexts = new Map(callers.map((caller) => [caller, callerContext(caller, this.#terms.partition)]))
    const takes = (side: (truth: boolean | undefined) => boolean) => (box: Box, caller: Caller) =>
      (box.principals === undefined || side(principalsMatch(box.principals, caller, this.#terms)))
      && box.atoms.every((atom) => !callerKeys.has(atom.key) || meets(atom.operator, atom.wanted, contexts.get(caller)?.get(atom.key)) !== false)
    const inside = callers.filter((caller) => this.#inside.every((box) => takes((truth) => truth !== false)(box, caller)))
    const rated = inside.map((caller) => ({ value: caller, bits: this.#outside.reduce((bits, box, j) => (takes((truth) => truth === true)(box, caller) ? bits | (1n << BigInt(j)) : bits), 0n) }))
    const kinds = [...new Set(rated.map(({ value }) => value.is))]
    return new Map(kinds.map((is) => [is, leanest(rated.filter(({ value }) => value.is === is))]))
  }

  /** One candidate of each dimension, so that no box outside has them all. */
  #choose(dimensions: readonly (readonly Candidate<unknown>[])[], mask: bigint): readonly unknown[] | undefined {
    if (dimensions.some((candidates) => candidates.length === 0)) return undefined
    const chosen: (Candidate<unknown> | undefined)[] = dimensions.map(() => undefined)
    // What a dimension can take away at best.
    const kept = dimensions.map((candidates) => candidates.reduce((all, { bits }) => all & bits, mask))
    const order = dimensions.map((_, i) => i).sort((a, b) => (dimensions[a]?.length ?? 0) - (dimensions[b]?.length ?? 0))
    const remaining = Array<bigint>(order.length + 1).fill(mask)
    for (let i = order.length - 1; i >= 0; i--) remaining[i] = (remaining[i + 1] ?? mask) & (kept[order[i] ?? 0] ?? mask)
    const seen = new Set<string>()
    const step = (i: number, left: bigint): boolean => {
      if (left === 0n) return true
      const at = order[i]
      if (at === undefined) return false
      // Boxes that no dimension to come can leave.
      if (!couldEscape(dimensions, order, i, left)) return false
      const state = `${i}/${left}`
      if (seen.has(state)) return false
      for (const candidate of dimensions[at] ?? []) {
        if (++this.#steps > MOST_STEPS) {
          this.#note('too many combinations')
          return false
        }
        chosen[at] = candidate
        if (step(i + 1, left & candidate.bits)) return true
      }
      chosen[at] = undefined
      seen.add(state)
      return false
    }
    return step(0, mask) ? dimensions.map((candidates, i) => (chosen[i] ?? candidates[0])?.value) : undefined
  }
}

/** Is there, for each box that is left, a dimension to come with a candidate that leaves it? */
function couldEscape(dimensions: readonly (readonly Candidate<unknown>[])[], order: readonly number[], from: number, left: bigint): boolean {
  let caught = left
  for (let i = from; i < order.length && caught !== 0n; i++) for (const { bits } of dimensions[order[i] ?? 0] ?? []) caught &= bits
  return caught === 0n
}

/** Without those that leave no box that another does not leave as well. */
function leanest<T>(candidates: readonly Candidate<T>[]): readonly Candidate<T>[] {
  const first = new Map<bigint, Candidate<T>>()
  for (const candidate of candidates) if (!first.has(candidate.bits)) first.set(candidate.bits, candidate)
  const distinct = [...first.values()]
  if (distinct.length > 400) return distinct
  return distinct.filter(({ bits }) => !distinct.some((other) => other.bits !== bits && (other.bits & bits) === other.bits))
}

const ANY_ACTION: readonly Pattern[] = [glob('*:*')]

/** Where to start from: the patterns of one set that must be matched; and all that must, or may help, to be matched too. */
function splitOf<P>(inside: readonly { negated: boolean; patterns: readonly P[] }[], outside: readonly { negated: boolean; patterns: readonly P[] }[], everything: readonly P[]): readonly [readonly P[], readonly P[]] {
  const [first, ...rest] = inside.filter(({ negated }) => !negated)
  return [first?.patterns ?? everything, [...rest, ...outside.filter(({ negated }) => negated)].flatMap(({ patterns }) => patterns)]
}

const isLiteral = (pattern: Pattern) => pattern.every((symbol) => symbol >= 0)
const textOf = (pattern: Pattern) => String.fromCharCode(...pattern)

function actionMatcher({ negated, patterns }: PatternSet): (action: string) => boolean {
  const literals = new Set(patterns.filter(isLiteral).map(textOf))
  const wild = patterns.filter((pattern) => !isLiteral(pattern))
  return (action) => (literals.has(action) || wild.some((pattern) => matchesText(pattern, action))) !== negated
}

function resourceMatcher({ negated, patterns }: PatternSet): (resource: string, fields: readonly string[]) => boolean {
  const literals = new Set(patterns.filter(isLiteral).map(textOf).filter((text) => arnFieldsOf(text).length === 6))
  const wild = patterns.filter((pattern) => !isLiteral(pattern)).map(arnPattern)
  return (resource, fields) => (literals.has(resource) || wild.some((pattern) => arnPatternMatches(pattern, fields))) !== negated
}

function takesKey({ atoms }: Box, key: string, value: readonly string[] | undefined): boolean | undefined {
  const met = atoms.map((atom) => atom.key !== key || meets(atom.operator, atom.wanted, value))
  return met.includes(false) ? false : met.includes(undefined) ? undefined : true
}

function arnTexts(fields: ArnPattern, letter: string, counted: number): readonly string[] | undefined {
  let texts: readonly string[] = ['']
  for (const [i, field] of fields.entries()) {
    const own = freshTexts(field, i === 4 && field.length === 1 ? '9' : letter, counted)
    if (own === undefined || texts.length * own.length > 2000) return undefined
    texts = texts.flatMap((text) => own.map((each) => (i === 0 ? each : `${text}:${each}`)))
  }
  return texts
}

function callOf([caller, action, resource, ...values]: readonly [Caller, string, string, ...(readonly string[] | undefined)[]], keys: readonly string[]): Call {
  return { caller, action, resource, context: new Map(keys.flatMap((key, i) => { const value = values[i]; return value === undefined ? [] : [[key, value] as const] })) }
}
