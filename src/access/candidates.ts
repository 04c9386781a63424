/**
 * Texts, numbers and addresses enough to decide: if any value of a dimension is inside some sets and outside others, then so
 * is one of these. The argument is in README.md.
 */
import type { ConditionKey } from '../catalog/catalog.ts'
import { formOf, valuesOf as listOf } from '../catalog/value-form.ts'
import { ANY, ONE, glob, matchesText, meet, textOf, type Pattern } from '../policy/wildcard.ts'
import { arnPattern, meetArns, type ArnPattern } from './arn-pattern.ts'
import type { Atom } from './box.ts'
import type { Budget } from './budget.ts'
import { familyOf, meeting, suits, type Family } from './condition.ts'
import { Recent } from '../recent.ts'
import { isArn, readDate, readNumber, readRange, type Range } from './value.ts'

/** Values to try, and whether they are enough for a *no*. */
export interface Candidates<T> {
  readonly values: readonly T[]
  /** Why they may not be enough. */
  readonly gap: string | undefined
}

const MOST_PATTERNS = 1500
const MOST_MEETS = 60
const MOST_LENGTHS = 600

interface Closed<P> {
  readonly patterns: readonly P[]
  readonly complete: boolean
}

/** An answer, and what it took. */
interface Known<P> {
  readonly closed: Closed<P>
  readonly cost: number
}

/** The patterns of `base`, and what is left of them within each pattern of `within`, again and again. */
function closure<P>(base: readonly P[], within: readonly P[], meeting: (a: P, b: P) => readonly P[] | undefined, keyOf: (pattern: P) => string, budget: Budget, known: Recent<string, Known<P>>): Closed<P> {
  if (within.length === 0) return { patterns: base, complete: true }
  // Statements of one policy, and readings of it, ask for the same again and again.
  const question = [base, within].map((patterns) => patterns.map((pattern) => `${keyOf(pattern)};`).join('')).join('|')
  const done = known.get(question)
  if (done && budget.affords(done.cost)) {
    budget.spend(done.cost)
    return done.closed
  }
  const before = budget.spent
  const closed = close(base, within, meeting, keyOf, budget)
  // What was cut short says nothing of others that have more.
  if (budget.affords(0)) known.set(question, { closed, cost: budget.spent - before })
  return closed
}

function close<P>(base: readonly P[], within: readonly P[], meeting: (a: P, b: P) => readonly P[] | undefined, keyOf: (pattern: P) => string, budget: Budget): Closed<P> {
  const found = new Map(base.map((pattern) => [keyOf(pattern), pattern]))
  let complete = true
  for (const other of within) {
    for (const pattern of [...found.values()]) {
      if (!budget.spend(5)) return { patterns: [...found.values()], complete: false }
      const met = meeting(pattern, other)
      if (met?.length !== 0) budget.spend(met === undefined ? 10_000 : met.length * met.length * 10)
      if (met === undefined) complete = false
      for (const each of met ?? []) if (found.size < MOST_PATTERNS) found.set(keyOf(each), each)
      if (found.size >= MOST_PATTERNS) return { patterns: [...found.values()], complete: false }
    }
  }
  return { patterns: [...found.values()], complete }
}

const [closedTexts, closedArns] = [new Recent<string, Known<Pattern>>(64), new Recent<string, Known<ArnPattern>>(64)]

export function closeTexts(base: readonly Pattern[], within: readonly Pattern[], budget: Budget): Closed<Pattern> {
  return closure(base, within, (a, b) => meet(a, b, MOST_MEETS), (pattern) => pattern.join(), budget, closedTexts)
}

export function closeArns(base: readonly ArnPattern[], within: readonly ArnPattern[], budget: Budget): Closed<ArnPattern> {
  return closure(base, within, (a, b) => meetArns(a, b, MOST_MEETS), (pattern) => pattern.map((field) => field.join()).join(':'), budget, closedArns)
}

const LETTERS = 'xzqkwjyv0123456789'.split('')

/** A letter that none of the patterns has in either case, for the places of wildcards. */
export function freshLetter(patterns: Iterable<Pattern>): string {
  const used = new Uint8Array(128)
  for (const pattern of patterns) for (const unit of pattern) if (unit >= 0 && unit < 128) used[unit] = 1
  return LETTERS.find((letter) => used[letter.charCodeAt(0)] === 0 && used[letter.toUpperCase().charCodeAt(0)] === 0) ?? '\uE000'
}

/**
 * A text of the pattern that is in as few others as can be: each run of wildcards becomes fresh letters. Where others have
 * `?`, which counts letters, runs of several lengths.
 * @param counted how many `?` the other patterns have at most
 */
export function freshTexts(pattern: Pattern, letter: string, counted: number): readonly string[] | undefined {
  let texts: readonly string[] = ['']
  for (let i = 0; i < pattern.length;) {
    let end = i
    while ((pattern[end] ?? ANY) >= 0) end++
    if (end > i) {
      const plain = textOf(pattern.slice(i, end))
      texts = texts.map((text) => text + plain)
      i = end
      continue
    }
    let [ones, star] = [0, false]
    for (; pattern[i] === ANY || pattern[i] === ONE; i++) {
      if (pattern[i] === ONE) ones++
      else star = true
    }
    const lengths = !star ? [ones] : counted === 0 ? [ones + 1] : Array.from({ length: counted + 2 }, (_, more) => ones + more)
    texts = texts.flatMap((text) => lengths.map((length) => text + letter.repeat(length)))
    if (texts.length > MOST_LENGTHS) return undefined
  }
  return texts
}

export function countOnes(patterns: Iterable<Pattern>): number {
  let most = 0
  for (const pattern of patterns) most = Math.max(most, pattern.filter((symbol) => symbol === ONE).length)
  return most
}

/** Values of one condition key, each a list; absence is the caller's. */
export function valuesOf(key: ConditionKey | undefined, inside: readonly Atom[], outside: readonly Atom[], budget: Budget): Candidates<readonly string[]> {
  const atoms = [...inside, ...outside].filter(({ operator }) => operator.family !== 'Null')
  const families = new Set(atoms.map(({ operator }) => operator.family))
  const gaps: string[] = []
  // First what requests have, so that a witness tells it where it shows as much as another value.
  const singles = new Set<string>(key && !key.multivalued ? likelyOf(key) : [])
  const type = key && familyOf[key.type]
  const has = (family: Family) => type === family || families.has(family)
  if (has('Bool')) for (const value of ['true', 'false']) singles.add(value)
  if (has('Numeric')) for (const value of numbersFor(atoms)) singles.add(value)
  if (has('Date')) for (const value of datesFor(atoms)) singles.add(value)
  if (has('IpAddress')) for (const value of addressesFor(atoms)) singles.add(value)
  if (has('Binary')) for (const value of ['eHg=', ...atoms.flatMap(({ wanted }) => wanted.filter((each) => typeof each === 'string'))]) singles.add(value)
  // Of a key whose type is not known, or is another, a value that the operators cannot read.
  if (singles.size > 0 && !(key && [...families].every((family) => family !== undefined && suits(family, key)))) singles.add('x')
  if ((families.has('String') || families.has('Arn') || singles.size === 0) && type !== 'Bool') {
    const { values, gap } = textsFor(inside, outside, key, budget)
    // A key of ARNs holds nothing else; README.md has it among what is assumed.
    const arns = type === 'Arn' && atoms.every(({ operator, wanted }) => operator.family === 'Arn' && meeting(operator, wanted)([SOME_ARN]) !== undefined)
    for (const value of values) if (!arns || isArn(value)) singles.add(value)
    if (gap !== undefined) gaps.push(gap)
    if (families.size > 1 && ![...families].every((family) => family === 'String' || family === 'Arn')) gaps.push('text and typed operators on one condition key')
  }
  if (key?.multivalued !== true) return { values: [...singles].map((value) => [value]), gap: gaps[0] }
  const wanting = inside.filter(({ operator }) => operator.set === 'ForAnyValue').length + outside.filter(({ operator }) => operator.set === 'ForAllValues').length
  const subsets = subsetsOf([...singles], Math.max(1, wanting))
  if (subsets.gap !== undefined) gaps.push(subsets.gap)
  return { values: subsets.values, gap: gaps[0] }
}

function likelyOf({ name, type }: ConditionKey): readonly string[] {
  const example = formOf(name)?.example
  return listOf(name) ?? (example !== undefined ? [example] : type === 'ARN' ? [SOME_ARN] : [])
}

const MOST_SUBSETS = 800

function subsetsOf(singles: readonly string[], size: number): Candidates<readonly string[]> {
  let last: readonly (readonly string[])[] = singles.map((value) => [value])
  const found = [...last]
  for (let length = 2; length <= size; length++) {
    if (last.length * singles.length > MOST_SUBSETS * 20) return { values: found, gap: 'too many combinations of the values of one condition key' }
    last = last.flatMap((subset) => singles.slice(singles.indexOf(subset.at(-1) ?? '') + 1).map((value) => [...subset, value]))
    if (found.length + last.length > MOST_SUBSETS) return { values: found, gap: 'too many combinations of the values of one condition key' }
    found.push(...last)
  }
  return { values: found, gap: undefined }
}

/** What must be matched, to be inside or to get out. */
function textsFor(inside: readonly Atom[], outside: readonly Atom[], key: ConditionKey | undefined, budget: Budget): Candidates<string> {
  const isText = ({ operator }: Atom) => operator.family === 'String' || operator.family === 'Arn'
  const atoms = [...inside, ...outside].filter(isText)
  const patterns = (atom: Atom) => atom.wanted.map((value) => (typeof value === 'string' ? glob(value) : value))
  const all = atoms.flatMap(patterns)
  const [letter, counted] = [freshLetter(all), countOnes(all)]
  // What ignores case is matched by the spellings of its values, and by nothing else.
  const isCased = (atom: Atom) => isText(atom) && atom.operator.ignoresCase !== true
  const binding = key?.multivalued === true ? [] : inside.filter((atom) => isCased(atom) && !atom.operator.negated && !atom.operator.ifExists)
  const [first, ...rest] = binding
  const base: readonly Pattern[] = first ? patterns(first) : [[ANY]]
  const within = [...rest, ...inside.filter((atom) => isCased(atom) && !atom.operator.negated && !binding.includes(atom)), ...outside.filter((atom) => isCased(atom) && atom.operator.negated)].flatMap(patterns)
  const arn = key?.type === 'ARN' ? [ARN_TEXT] : []
  const closed = atoms.every(({ operator }) => operator.family === 'Arn') ? closeKeyArns(base, within, budget) : closeTexts(base, [...within, ...arn], budget)
  const made = closed.patterns.map((pattern) => freshTexts(pattern, letter, counted))
  const cased = atoms.filter(isCased).flatMap(patterns)
  const spelt = atoms.filter((atom) => !isCased(atom)).flatMap(({ wanted }) => wanted.map((value) => spellingsOf(typeof value === 'string' ? value : textOf(value), cased)))
  const gap = !closed.complete || made.includes(undefined) ? 'too many wildcards on one condition key' : spelt.includes(undefined) ? 'wildcards and operators that ignore case on one condition key' : undefined
  return { values: [...new Set([...made, ...spelt].flatMap((each) => each ?? [])).add(letter)], gap }
}

const MOST_CASED_LETTERS = 7

/** Spellings in other cases: all of them, or those that the patterns can tell apart; undefined where these are too many. */
function spellingsOf(text: string, patterns: readonly Pattern[]): readonly string[] | undefined {
  const lower = text.toLowerCase()
  const letters = [...lower.matchAll(/[a-z]/g)].map(({ index }) => index)
  const near = patterns.filter((pattern) => matchesText(pattern.map((symbol) => (symbol < 0 ? symbol : String.fromCharCode(symbol).toLowerCase().charCodeAt(0))), lower))
  if (letters.length > MOST_CASED_LETTERS && near.some((pattern) => pattern.some((symbol) => symbol < 0))) return undefined
  const some = letters.length > MOST_CASED_LETTERS ? letters.slice(0, 30) : letters
  const count = letters.length > MOST_CASED_LETTERS ? Math.min(2 ** some.length, near.length + 2) : 2 ** some.length
  const spelt = (n: number) => [...some.keys()].reduce((spelling, i) => { const at = some[i] ?? 0; return (n >> i) & 1 ? spelling.slice(0, at) + spelling.charAt(at).toUpperCase() + spelling.slice(at + 1) : spelling }, lower)
  return [text, ...near.filter((pattern) => pattern.every((symbol) => symbol >= 0)).map(textOf), ...Array.from({ length: count }, (_, n) => spelt(n))]
}


/** Where all compare as ARNs, field by field: a text that is no ARN is as good as any other. */
function closeKeyArns(base: readonly Pattern[], within: readonly Pattern[], budget: Budget): { patterns: readonly Pattern[]; complete: boolean } {
  const arns = (patterns: readonly Pattern[]) => patterns.map((pattern) => arnPattern(pattern)).flatMap((pattern) => (pattern === undefined ? [] : [pattern === 'all' ? EVERY_ARN : pattern]))
  const closed = closeArns(arns(base), arns(within), budget)
  return { patterns: closed.patterns.map((fields) => fields.flatMap((field, i) => (i === 0 ? field : [COLON, ...field]))), complete: closed.complete }
}

const COLON = 0x3a
const SOME_ARN = 'arn:aws:s3:::name'
const ARN_TEXT = glob('arn:*:*:*:*:*')

/** Every ARN. */
export const EVERY_ARN: ArnPattern = [glob('arn'), [ANY], [ANY], [ANY], [ANY], [ANY]]

function numbersFor(atoms: readonly Atom[]): readonly string[] {
  const limits = limitsOf(atoms, 'Numeric', readNumber)
  return around(limits, 1).map(String)
}

function datesFor(atoms: readonly Atom[]): readonly string[] {
  const limits = limitsOf(atoms, 'Date', (value) => readDate(value)?.time)
  return around(limits.length === 0 ? [Date.UTC(2030, 0)] : limits, 1000).map((time) => new Date(time).toISOString())
}

function limitsOf(atoms: readonly Atom[], family: string, read: (value: string) => number | undefined): readonly number[] {
  const values = atoms.filter(({ operator }) => operator.family === family).flatMap(({ wanted }) => wanted.map((value) => (typeof value === 'string' ? read(value) : undefined)))
  return [...new Set(values.filter((value) => value !== undefined))].sort((a, b) => a - b)
}

/** Each limit, a value between two of them, and one beyond each end. */
function around(limits: readonly number[], step: number): readonly number[] {
  if (limits.length === 0) return [0]
  const between = limits.slice(1).map((limit, i) => (limit + (limits[i] ?? limit)) / 2)
  return [(limits[0] ?? 0) - step, ...limits, ...between, (limits.at(-1) ?? 0) + step]
}

/** Of each block the first and the last address, and their neighbours outside; and addresses that are far from all. */
function addressesFor(atoms: readonly Atom[]): readonly string[] {
  const ranges = atoms.filter(({ operator }) => operator.family === 'IpAddress').flatMap(({ wanted }) => wanted.map((value) => (typeof value === 'string' ? readRange(value) : undefined))).filter((range) => range !== undefined)
  return [...new Set(['198.51.100.77', '2001:db8:77::77', ...ranges.flatMap(borders)])]
}

function borders({ version, bytes, bits }: Range): readonly string[] {
  const size = BigInt(bytes.length * 8)
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const host = (1n << (size - BigInt(bits))) - 1n
  const first = value & ~host
  const last = first | host
  const top = (1n << size) - 1n
  return [first, last, ...(first > 0n ? [first - 1n] : []), ...(last < top ? [last + 1n] : [])].map((address) => spell(address, version))
}

function spell(address: bigint, version: 4 | 6): string {
  const part = (at: number, width: bigint) => (address >> (BigInt(at) * width)) & ((1n << width) - 1n)
  if (version === 4) return [3, 2, 1, 0].map((at) => part(at, 8n).toString()).join('.')
  return [7, 6, 5, 4, 3, 2, 1, 0].map((at) => part(at, 16n).toString(16)).join(':')
}
