/**
 * The decision procedure: is there a request that some statements all match, and others all do not? The mathematics is in
 * README.md. A *yes* is replayed through {@link statementMatches}, so that it never depends on the procedure; past the
 * stated bounds the answer is unknown.
 */
import type { Catalog, ConditionKey } from '../catalog/catalog.ts'
import type { Statement } from '../policy/model.ts'
import { ANY, glob, intersects, matchesText, textOf, type Pattern } from '../policy/wildcard.ts'
import { arnFieldsOf, arnPattern, arnPatternMatches, type ArnPattern } from './arn-pattern.ts'
import { assignmentsFor } from './assignments.ts'
import { compile, variablesOf, type Assignment, type Atom, type Box, type Compiled, type PatternSet, type Side } from './box.ts'
import { Budget } from './budget.ts'
import { callersFor } from './caller-candidates.ts'
import { EVERY_ARN, closeArns, closeTexts, countOnes, freshLetter, freshTexts, valuesOf } from './candidates.ts'
import { isValueOf, meeting, readOperator, type Operator } from './condition.ts'
import { principalsMatch, statementMatches, type Terms } from './evaluate.ts'
import { networks, presenceOfKey, reaches, type Network } from './presence.ts'
import { callerContext, callerKeys, type Call, type Caller } from './request.ts'
import { beyond, saysAll } from './says-all.ts'
import { toldCall, type Asked } from './told.ts'

export type Found =
  | { readonly is: 'yes'; readonly call: Call }
  | { readonly is: 'no' }
  | { readonly is: 'unknown'; readonly why: string }

export interface Search extends Terms {
  /** Kinds of callers that there can be; default: all. */
  readonly callers?: ReadonlySet<Caller['is']>
  /** Shared by the searches of one question; default: one of its own. */
  readonly budget?: Budget
}

interface Bounded extends Search {
  readonly callers: ReadonlySet<Caller['is']>
  readonly budget: Budget
}

const EVERY_CALLER: ReadonlySet<Caller['is']> = new Set(['anonymous', 'root', 'user', 'session', 'federated-user', 'service', 'federated', 'canonical-user'])

/** A request that all of `inside` match and none of `outside`. */
export function find(inside: readonly Statement[], outside: readonly Statement[], search: Search): Found {
  if (inside.some((each) => outside.some((statement) => saysAll(statement, each)))) return { is: 'no' }
  const partition = search.partition ?? partitionOf([...inside, ...outside])
  const terms: Bounded = { ...search, ...(partition !== undefined && { partition }), callers: search.callers ?? EVERY_CALLER, budget: search.budget ?? new Budget() }
  if (inside.some((statement, i) => inside.some((other, j) => i < j && !mayMeet(statement, other, terms.budget)))) return { is: 'no' }
  if (!terms.budget.spend(100)) return { is: 'unknown', why: TOO_MUCH }
  const near = outside.filter((statement) => inside.every((other) => mayMeet(statement, other, terms.budget))).map((statement) => inside.reduce(beyond, statement))
  const shown = (call: Call): Found => {
    let told: Call | undefined
    // Worked out where it is told, and not for a mere yes or no.
    return { is: 'yes', get call() { return (told ??= toldCall(call, askedOf(call, inside, outside, near, { ...terms, budget: new Budget() }))) } }
  }
  const wide = searchSides(inside, near, 'above', undefined, terms)
  if (wide.is === 'none') return wide.gap === undefined ? { is: 'no' } : { is: 'unknown', why: wide.gap }
  if (isProof(wide.call, inside, outside, terms)) return shown(wide.call)
  const { assignments, hangsOn } = assignmentsFor(inside, near, terms)
  let open = hangsOn
  for (const assignment of assignments) {
    for (const side of ['above', 'below'] as const) {
      const narrow = searchSides(inside, near, side, assignment, terms)
      if (narrow.is === 'found' && isProof(narrow.call, inside, outside, terms)) return shown(narrow.call)
      if (side === 'above' && narrow.is === 'found') open ??= whyUnclear([...inside, ...near], terms.catalog)
      if (side === 'above' && narrow.is === 'none') {
        open ??= narrow.gap
        break
      }
    }
  }
  return assignments.length > 0 && open === undefined ? { is: 'no' } : { is: 'unknown', why: open ?? whyUnclear([...inside, ...near], terms.catalog) }
}

/** Why what was found is no proof. */
function whyUnclear(statements: readonly Statement[], catalog: Catalog): string {
  const unclear = statements.some(({ conditions }) => conditions.some(({ operator, key }) => isUndefined(readOperator(operator), catalog.conditionKey(key.value ?? ''))))
  return unclear ? 'a condition key with several values is compared without `ForAllValues` or `ForAnyValue`' : 'the file does not say enough'
}

/**
 * Does AWS not say what the operator makes of a key that is there? "Multivalued context keys require a condition set operator":
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function isUndefined(operator: Operator | undefined, key: ConditionKey | undefined): boolean {
  return key?.multivalued === true && operator !== undefined && operator.set === undefined && operator.family !== 'Null'
}

/** The plain evaluator's word on it. */
function isProof(call: Call, inside: readonly Statement[], outside: readonly Statement[], terms: Bounded): boolean {
  terms.budget.spend(50 * (inside.length + outside.length))
  return isTyped(call, terms.catalog) && inside.every((statement) => statementMatches(statement, call, terms) === true) && outside.every((statement) => statementMatches(statement, call, terms) === false)
}

/** Has each condition key a value of its type, as in requests? */
function isTyped({ context }: Call, catalog: Catalog): boolean {
  return [...context].every(([name, values]) => { const key = catalog.conditionKey(name); return key === undefined || values.every((value) => isValueOf(key, value)) })
}

/** What another request must suit, to be told in the place of this one. */
function askedOf(call: Call, inside: readonly Statement[], outside: readonly Statement[], near: readonly Statement[], terms: Bounded): Asked {
  const outlinesOf = (statements: readonly Statement[]) => statements.map(outline).filter((each) => each !== undefined)
  const own = outlinesOf(inside)
  const avoided = outlinesOf(near).map(({ actionTest }) => actionTest).filter((test) => !test(call.action))
  const suits = {
    action: (action: string) => own.every(({ actionTest }) => actionTest(action)) && !avoided.some((test) => test(action)),
    resource: (resource: string) => { const fields = arnFieldsOf(resource); return own.every(({ resourceTest }) => resourceTest(resource, fields)) },
  }
  return { inside, catalog: terms.catalog, partition: terms.partition ?? 'aws', patterns: own.flatMap(({ arns }) => arns).slice(0, 20), suits, shows: (other) => isProof(other, inside, outside, terms) }
}

/** What decides at once, without a search, that two statements have no request in common. */
interface Outline {
  readonly actions: Literals | undefined
  readonly actionTest: (action: string) => boolean
  readonly resources: Literals | undefined
  readonly resourceTest: (resource: string, fields: readonly string[]) => boolean
  /** What its Resource takes. */
  readonly arns: readonly ArnPattern[]
}

interface Literals {
  readonly texts: ReadonlySet<string>
  readonly plain: readonly Pattern[]
  readonly wild: readonly Pattern[]
}

const outlines = new WeakMap<Statement, Outline | 'empty'>()

function outline(statement: Statement): Outline | undefined {
  let known = outlines.get(statement)
  if (known === undefined) {
    const box = compile(statement, 'above')
    known = box === 'empty' ? box : {
      actions: literalsOf(box.actions), actionTest: actionMatcher(box.actions), resources: box.resources && literalsOf(box.resources),
      get resourceTest() { return box.resources ? resourceMatcher(box.resources) : () => true }, get arns() { return box.resources?.negated === false ? toArns(box.resources).patterns : [] },
    }
    outlines.set(statement, known)
  }
  return known === 'empty' ? undefined : known
}

/** Undefined for a negated list, of which no two are apart. */
function literalsOf({ negated, patterns }: PatternSet): Literals | undefined {
  if (negated) return undefined
  const plain = patterns.filter(isLiteral)
  return { texts: new Set(plain.map(textOf)), plain, wild: patterns.filter((pattern) => !isLiteral(pattern)) }
}

/** False only if no request can match both, by their actions or their resources. */
function mayMeet(a: Statement, b: Statement, budget: Budget): boolean {
  const [x, y] = [outline(a), outline(b)]
  if (x === undefined || y === undefined) return false
  return overlap(x.actions, y.actions, intersects, budget) && overlap(x.resources, y.resources, arnsIntersect, budget)
}

function overlap(a: Literals | undefined, b: Literals | undefined, meeting: (a: Pattern, b: Pattern) => boolean, budget: Budget): boolean {
  if (a === undefined || b === undefined) return true
  const [few, many] = a.texts.size < b.texts.size ? [a, b] : [b, a]
  for (const text of few.texts) if (many.texts.has(text)) return true
  if (!budget.spend((a.wild.length * (b.wild.length + b.plain.length) + b.wild.length * a.plain.length) / 10)) return true
  return a.wild.some((pattern) => b.wild.some((other) => meeting(pattern, other)) || b.plain.some((other) => meeting(pattern, other)))
    || b.wild.some((pattern) => a.plain.some((other) => meeting(pattern, other)))
}

function arnsIntersect(a: Pattern, b: Pattern): boolean {
  if (!intersects(a, b)) return false
  const [x, y] = [arnPattern(a), arnPattern(b)]
  if (x === undefined || y === undefined) return false
  return x === 'all' || y === 'all' || x.every((field, i) => intersects(field, y[i] ?? []))
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

type Searched = { readonly is: 'found'; readonly call: Call } | { readonly is: 'none'; readonly gap: string | undefined }

function searchSides(inside: readonly Statement[], outside: readonly Statement[], side: Side, assignment: Assignment | undefined, terms: Bounded): Searched {
  const other = side === 'above' ? 'below' : 'above'
  const wanted = inside.map((statement) => boxOf(statement, side, assignment))
  if (wanted.includes('empty')) return { is: 'none', gap: undefined }
  const boxes = wanted.filter((box) => box !== 'empty')
  const unwanted = outside.map((statement) => boxOf(statement, other, assignment)).filter((box) => box !== 'empty')
  const fixed = [...(assignment ?? [])].map(([key, value]): Atom => ({ key, operator: value === undefined ? ABSENT : EQUALS, wanted: [value ?? 'true'] }))
  const [first, ...rest] = boxes
  const search = (typed: boolean) => new Searcher([...(first ? [{ ...first, atoms: [...first.atoms, ...fixed] }] : []), ...rest], unwanted, terms, typed).search()
  const found = search(false)
  // A *no* need not hang on the types of keys; a request that shows a *yes* has them.
  return found.is === 'none' || isTyped(found.call, terms.catalog) ? found : search(true)
}

const boxes = { above: new WeakMap<Statement, Compiled>(), below: new WeakMap<Statement, Compiled>() }

/** Compiled once, unless its variables have values. */
function boxOf(statement: Statement, side: Side, assignment: Assignment | undefined): Compiled {
  if (assignment !== undefined && variablesOf(statement).length > 0) return compile(statement, side, assignment)
  const known = boxes[side].get(statement) ?? compile(statement, side)
  boxes[side].set(statement, known)
  return known
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
const CHUNK = 16
const TOO_MUCH = 'there is too much to compare'
const MOST_TEXTS = 20_000

/** A box that a request must leave, and its bit. */
interface Avoided {
  readonly box: Box
  readonly bit: bigint
}

class Searcher {
  readonly #inside: readonly Box[]
  /** Those that no dimension has left so far, whatever is chosen of it. */
  #outside: readonly Avoided[]
  readonly #terms: Bounded
  readonly #catalog: Catalog
  readonly #typed: boolean
  #gap: string | undefined
  #steps = 0

  /** @param typed keys have values of their types only */
  constructor(inside: readonly Box[], outside: readonly Box[], terms: Bounded, typed: boolean) {
    this.#inside = inside
    this.#outside = outside.map((box, j) => ({ box, bit: 1n << BigInt(j) }))
    this.#terms = terms
    this.#catalog = terms.catalog
    this.#typed = typed
  }

  search(): Searched {
    const actions = this.#actions()
    this.#keepNear(actions)
    const resources = this.#resources()
    this.#keepNear(resources)
    if (actions.length === 0 || resources.length === 0) return { is: 'none', gap: this.#gap }
    const mask = this.#outside.reduce((all, { bit }) => all | bit, 0n)
    const keys = [...new Set(this.#boxes().flatMap(({ atoms }) => atoms.map(({ key }) => key)))].filter((key) => !callerKeys.has(key))
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

  /** What none of the candidates brings into a box outside needs no more thought. */
  #keepNear(candidates: readonly Candidate<unknown>[]): void {
    const near = candidates.reduce((all, { bits }) => all | bits, 0n)
    this.#outside = this.#outside.filter(({ bit }) => (near & bit) !== 0n)
  }

  #boxes(): readonly Box[] {
    return [...this.#inside, ...this.#avoided()]
  }

  #avoided(): readonly Box[] {
    return this.#outside.map(({ box }) => box)
  }

  /** The bits of what is in these of the boxes outside. */
  #bits(holds: (box: Box) => boolean): bigint {
    let bits = 0n
    for (const { box, bit } of this.#outside) if (holds(box)) bits |= bit
    return bits
  }

  #note(gap: string | undefined): void {
    this.#gap ??= gap
  }

  /** As many as there is work left to look at. @param size of what each is compared with */
  #affordable<T>(values: readonly T[], size: number): readonly T[] {
    for (let i = 0; i < values.length; i += CHUNK) {
      if (this.#terms.budget.spend(CHUNK * (2 + size))) continue
      this.#note(TOO_MUCH)
      return values.slice(0, Math.max(i, CHUNK))
    }
    return values
  }

  /** The candidates that all boxes inside take, each with its bits. @param size how many patterns the boxes have */
  #rated<T>(values: readonly T[], takes: (box: Box, value: T) => boolean, size: number): readonly Candidate<T>[] {
    const rated: Candidate<T>[] = []
    for (const value of this.#affordable(values, size + this.#outside.length / 10)) {
      if (!this.#inside.every((box) => takes(box, value))) continue
      const bits = this.#bits((box) => takes(box, value))
      // It leaves every box: none can be better.
      if (bits === 0n) return [{ value, bits }]
      rated.push({ value, bits })
    }
    return leanest(rated, this.#terms.budget)
  }

  #actions(): readonly Candidate<string>[] {
    const sets = (boxes: readonly Box[]) => boxes.map(({ actions }) => actions)
    const all = sets(this.#boxes()).flatMap(({ patterns }) => patterns)
    const [base, within] = splitOf(sets(this.#inside), sets(this.#avoided()), ANY_ACTION)
    const closed = closeTexts(base.flatMap((pattern) => (pattern.every((symbol) => symbol === ANY) ? ANY_ACTION : [pattern])), within, this.#terms.budget)
    if (!closed.complete) this.#note('too many wildcards in actions')
    const [letter, counted] = [freshLetter(all), countOnes(all)]
    const texts = this.#texts(closed.patterns, (pattern) => freshTexts(pattern, letter, counted), 'actions')
    return this.#rated([...texts], (box, action) => actionMatcher(box.actions)(action), wildIn(all) / 5)
  }

  #texts<P>(patterns: readonly P[], fresh: (pattern: P) => readonly string[] | undefined, what: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (const pattern of patterns) {
      const texts = found.size < MOST_TEXTS ? fresh(pattern) : undefined
      if (texts === undefined) this.#note(`too many wildcards in ${what}`)
      for (const text of texts ?? []) found.add(text)
    }
    return found
  }

  #resources(): readonly Candidate<string>[] {
    const sets = (boxes: readonly Box[]) => boxes.map(({ resources }) => resources).filter((set) => set !== undefined)
    const all = sets(this.#boxes()).flatMap(({ patterns }) => patterns)
    const [base, within] = splitOf(sets(this.#inside).map(toArns), sets(this.#avoided()).map(toArns), [EVERY_ARN])
    const closed = closeArns(base, within, this.#terms.budget)
    if (!closed.complete) this.#note('too many wildcards in resources')
    const [letter, counted] = [freshLetter(all), countOnes(all)]
    const named = sets(this.#boxes()).flatMap((set) => toArns(set).patterns.map((fields) => fields[4] ?? [])).filter((field) => field.length !== 1 || field[0] !== ANY)
    const account = ACCOUNTS.find((each) => !named.some((field) => matchesText(field, each)))
    const texts = this.#texts(closed.patterns, (fields) => arnTexts(fields, letter, counted, account), 'resources')
    const cut = new Map([...texts, '*'].map((text) => [text, arnFieldsOf(text)] as const))
    return this.#rated([...cut.keys()], (box, resource) => box.resources === undefined || resourceMatcher(box.resources)(resource, cut.get(resource) ?? []), wildIn(all) / 3)
  }

  #values(key: string): readonly Candidate<readonly string[] | undefined>[] {
    const on = (boxes: readonly Box[]) => boxes.flatMap(({ atoms }) => atoms.filter((atom) => atom.key === key))
    const known = this.#catalog.conditionKey(key)
    const { values: all, gap } = valuesOf(known, on(this.#inside), on(this.#avoided()), this.#terms.budget)
    const values = this.#typed && known ? all.filter((each) => each.every((value) => isValueOf(known, value))) : all
    if (values.length < all.length) this.#note('the values of a condition key are of another type')
    this.#note(gap)
    const size = this.#boxes().reduce((sum, { atoms }) => atoms.reduce((all, atom) => all + (atom.key === key ? atom.wanted.length : 0.1), sum), 0)
    // Without dominance here: whether the key may be absent is known only with the caller.
    return this.#affordable([undefined, ...values], size / 2).filter((value) => this.#inside.every((box) => takesKey(box, key, value, known) !== false))
      .map((value) => ({ value, bits: this.#bits((box) => takesKey(box, key, value, known) === true) }))
  }

  #present(key: string, values: readonly Candidate<readonly string[] | undefined>[], is: Caller['is'], network: Network): readonly Candidate<readonly string[] | undefined>[] {
    const presence = presenceOfKey(key, is, network)
    return leanest(values.filter(({ value }) => (value === undefined ? presence !== 'always' : presence !== 'never')), this.#terms.budget)
  }

  #callers(): ReadonlyMap<Caller['is'], readonly Candidate<Caller>[]> {
    const { callers, gap } = callersFor(this.#inside, this.#avoided(), this.#terms.callers, this.#terms.budget, this.#terms.partition)
    this.#note(gap)
    const size = this.#boxes().reduce((sum, { principals, atoms }) => sum + 1 + (principals?.values.length ?? 0) + atoms.length, 0)
    const affordable = this.#affordable(callers, size / 5)
    const rated = new Map<Caller['is'], Candidate<Caller>[]>()
    const best = new Set<Caller['is']>()
    for (const caller of affordable) {
      if (best.has(caller.is)) continue
      let context: ReturnType<typeof callerContext> | undefined
      const given = (key: string) => (context ??= callerContext(caller, this.#terms.partition)).get(key)
      const takes = (box: Box, side: (truth: boolean | undefined) => boolean) =>
        (box.principals === undefined || side(principalsMatch(box.principals, caller, this.#terms)))
        && box.atoms.every((atom) => !callerKeys.has(atom.key) || testOf(atom)(given(atom.key)) !== false)
      if (!this.#inside.every((box) => takes(box, (truth) => truth !== false))) continue
      const bits = this.#bits((box) => takes(box, (truth) => truth === true))
      const own = rated.get(caller.is) ?? []
      rated.set(caller.is, own)
      own.push({ value: caller, bits })
      if (bits === 0n) best.add(caller.is)
    }
    return new Map([...rated].map(([is, candidates]) => [is, leanest(candidates, this.#terms.budget)]))
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
      if ((left & (remaining[i] ?? 0n)) !== 0n) return false
      const state = `${i}/${left}`
      if (seen.has(state)) return false
      for (const candidate of dimensions[at] ?? []) {
        if (++this.#steps > MOST_STEPS || !this.#terms.budget.spend(5)) {
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

/** Without those that leave no box that another does not leave as well. */
function leanest<T>(candidates: readonly Candidate<T>[], budget: Budget): readonly Candidate<T>[] {
  const first = new Map<bigint, Candidate<T>>()
  for (const candidate of candidates) if (!first.has(candidate.bits)) first.set(candidate.bits, candidate)
  const distinct = first.has(0n) ? [...first.values()].filter(({ bits }) => bits === 0n) : [...first.values()]
  if (distinct.length > 400 || !budget.spend(distinct.length * distinct.length / 20)) return distinct
  return distinct.filter(({ bits }) => !distinct.some((other) => other.bits !== bits && (other.bits & bits) === other.bits))
}

const ANY_ACTION: readonly Pattern[] = [glob('*:*')]

/** Where to start from: the patterns of one set that must be matched; and all that must, or may help, to be matched too. */
function splitOf<P>(inside: readonly { negated: boolean; patterns: readonly P[] }[], outside: readonly { negated: boolean; patterns: readonly P[] }[], everything: readonly P[]): readonly [readonly P[], readonly P[]] {
  const [first, ...rest] = inside.filter(({ negated }) => !negated)
  return [first?.patterns ?? everything, [...rest, ...outside.filter(({ negated }) => negated)].flatMap(({ patterns }) => patterns)]
}

function wildIn(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, pattern) => sum + (isLiteral(pattern) ? 0.05 : 1), 0)
}

const isLiteral = (pattern: Pattern) => pattern.every((symbol) => symbol >= 0)

interface Matchers {
  action?: (action: string) => boolean
  resource?: (resource: string, fields: readonly string[]) => boolean
  arns?: Arns
}

interface Arns {
  readonly negated: boolean
  readonly patterns: readonly ArnPattern[]
}

const prepared = new WeakMap<PatternSet, Matchers>()

/** What is made of a set of patterns once. */
function matchersOf(set: PatternSet): Matchers {
  const known = prepared.get(set) ?? {}
  prepared.set(set, known)
  return known
}

function actionMatcher(set: PatternSet): (action: string) => boolean {
  return (matchersOf(set).action ??= newActionMatcher(set))
}

function newActionMatcher({ negated, patterns }: PatternSet): (action: string) => boolean {
  const literals = new Set(patterns.filter(isLiteral).map(textOf))
  const wild = patterns.filter((pattern) => !isLiteral(pattern))
  return (action) => (literals.has(action) || wild.some((pattern) => matchesText(pattern, action))) !== negated
}

function resourceMatcher(set: PatternSet): (resource: string, fields: readonly string[]) => boolean {
  return (matchersOf(set).resource ??= newResourceMatcher(set))
}

function newResourceMatcher({ negated, patterns }: PatternSet): (resource: string, fields: readonly string[]) => boolean {
  const literals = new Set(patterns.filter(isLiteral).map(textOf).filter((text) => arnFieldsOf(text).length === 6))
  const wild = patterns.filter((pattern) => !isLiteral(pattern)).map(arnPattern)
  return (resource, fields) => (literals.has(resource) || wild.some((pattern) => arnPatternMatches(pattern, fields))) !== negated
}

function toArns(set: PatternSet): Arns {
  return (matchersOf(set).arns ??= { negated: set.negated, patterns: set.patterns.map(arnPattern).flatMap((pattern): readonly ArnPattern[] => (pattern === undefined ? [] : pattern === 'all' ? [EVERY_ARN] : [pattern])) })
}

const tests = new WeakMap<Atom, ReturnType<typeof meeting>>()

function testOf(atom: Atom): ReturnType<typeof meeting> {
  const known = tests.get(atom) ?? meeting(atom.operator, atom.wanted)
  tests.set(atom, known)
  return known
}

function takesKey({ atoms }: Box, key: string, value: readonly string[] | undefined, known: ConditionKey | undefined): boolean | undefined {
  const met = atoms.map((atom) => atom.key !== key || (value !== undefined && isUndefined(atom.operator, known) ? undefined : testOf(atom)(value)))
  return met.includes(false) ? false : met.includes(undefined) ? undefined : true
}

/** Numbers of accounts for resources, of which one that no pattern but `*` takes is as fresh as a letter. */
const ACCOUNTS = ['111122223333', '444455556666', '777788889999', '999988887777', '888877776666', '777766665555', '555544443333']

function arnTexts(fields: ArnPattern, letter: string, counted: number, account: string | undefined): readonly string[] | undefined {
  let texts: readonly string[] = ['']
  for (const [i, field] of fields.entries()) {
    const own = i === 4 && account !== undefined && field.length === 1 && field[0] === ANY ? [account] : freshTexts(field, letter, counted)
    if (own === undefined || texts.length * own.length > 2000) return undefined
    texts = texts.flatMap((text) => own.map((each) => (i === 0 ? each : `${text}:${each}`)))
  }
  return texts
}

function callOf([caller, action, resource, ...values]: readonly [Caller, string, string, ...(readonly string[] | undefined)[]], keys: readonly string[]): Call {
  return { caller, action, resource, context: new Map(keys.flatMap((key, i) => { const value = values[i]; return value === undefined ? [] : [[key, value] as const] })) }
}
