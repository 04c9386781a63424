/**
 * Wildcard languages: patterns in which `*` is any text and `?` any one character, as in Action, Resource and the Like
 * operators. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * A pattern is a list of symbols: a UTF-16 unit (≥ 0), or one of the negative classes below. A list, not a string, so that
 * a `*` that must be a star (`${*}`, the account-level resource of an action) is not confused with the wildcard.
 */
export type Pattern = readonly number[]

/** Any text, also none. */
export const ANY = -1
/** Any one character. */
export const ONE = -2
/** Any text without `/`, also none. */
export const SEGMENT = -3
/** Any one character but `/`. */
export const NOT_SLASH = -4

const STAR = 0x2a
const QUESTION = 0x3f
const SLASH = 0x2f

/** `*` and `?` as wildcards, all else as itself. */
export function glob(text: string): Pattern {
  const pattern: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    pattern.push(unit === STAR ? ANY : unit === QUESTION ? ONE : unit)
  }
  return pattern
}

/** Has the text a `*` or a `?`? */
export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?')
}

/** The one text `text`. */
export function literal(text: string): Pattern {
  const pattern: number[] = []
  for (let i = 0; i < text.length; i++) pattern.push(text.charCodeAt(i))
  return pattern
}

/** The other way round. Unit by unit, since a text may have more of them than a call takes arguments. */
export function textOf(units: Pattern): string {
  let text = ''
  for (const unit of units) text += String.fromCharCode(unit)
  return text
}

function repeats(symbol: number): boolean {
  return symbol === ANY || symbol === SEGMENT
}

/** Is there a character that both symbols take? */
function compatible(a: number, b: number): boolean {
  if (a >= 0 && b >= 0) return a === b
  const slashless = a === SEGMENT || a === NOT_SLASH || b === SEGMENT || b === NOT_SLASH
  return !(slashless && (a === SLASH || b === SLASH))
}

/** Does every character that `b` takes suit `a`? */
function covers(a: number, b: number): boolean {
  if (a === ANY || a === ONE) return true
  if (a === SEGMENT || a === NOT_SLASH) return b === SEGMENT || b === NOT_SLASH || (b >= 0 && b !== SLASH)
  return a === b
}

/**
 * Is there a text that both patterns match? Exact. O(n·m): each pair of places in the two patterns is seen once.
 */
export function intersects(a: Pattern, b: Pattern): boolean {
  if (!endsAgree(a, b)) return false
  if (isPlain(a) && isPlain(b)) return a.length === b.length
  let row = new Uint8Array(b.length + 1)
  row[0] = 1
  for (let i = 0; i <= a.length; i++) {
    const next = new Uint8Array(b.length + 1)
    let alive = false
    for (let j = 0; j <= b.length; j++) {
      if (row[j] === 0) continue
      alive = true
      const x = a[i]
      const y = b[j]
      if (x === undefined && y === undefined) return true
      if (x !== undefined && repeats(x)) next[j] = 1
      if (y !== undefined && repeats(y)) row[j + 1] = 1
      if (x === undefined || y === undefined || !compatible(x, y)) continue
      // A repeating symbol may take the character and stay; the two stay-moves above make the plain ones enough.
      if (repeats(x) && repeats(y)) continue
      if (repeats(x)) row[j + 1] = 1
      else if (repeats(y)) next[j] = 1
      else next[j + 1] = 1
    }
    if (!alive) return false
    row = next
  }
  return false
}

function isPlain(pattern: Pattern): boolean {
  for (const symbol of pattern) if (symbol < 0) return false
  return true
}

/** Do the characters before the first wildcard of either, and behind the last, agree? Settles most questions at once. */
function endsAgree(a: Pattern, b: Pattern): boolean {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const x = a[i] ?? ANY
    const y = b[i] ?? ANY
    if (x < 0 || y < 0) break
    if (x !== y) return false
  }
  for (let i = 1; i <= shorter; i++) {
    const x = a[a.length - i] ?? ANY
    const y = b[b.length - i] ?? ANY
    if (x < 0 || y < 0) break
    if (x !== y) return false
  }
  return true
}

/**
 * Does `wide` match every text that `narrow` matches? *Yes* is certain. *No* may be wrong only where a text of `narrow`
 * is covered by different readings of `wide`'s wildcards (`?*` against `*?`); the access engine decides those.
 */
export function includes(wide: Pattern, narrow: Pattern): boolean {
  if (!endsInclude(wide, narrow)) return false
  if (isPlain(wide)) return true
  let row = new Uint8Array(narrow.length + 1)
  row[0] = 1
  for (let i = 0; i <= wide.length; i++) {
    const next = new Uint8Array(narrow.length + 1)
    for (let j = 0; j <= narrow.length; j++) {
      if (row[j] === 0) continue
      const x = wide[i]
      const y = narrow[j]
      if (x === undefined) {
        if (y === undefined) return true
        continue
      }
      if (repeats(x)) {
        next[j] = 1
        if (y !== undefined && covers(x, y)) row[j + 1] = 1
      } else if (y !== undefined && !repeats(y) && covers(x, y)) next[j + 1] = 1
    }
    row = next
  }
  return false
}

/** Has `narrow` the characters that `wide` has before its first wildcard, and behind its last? Settles most questions at once. */
function endsInclude(wide: Pattern, narrow: Pattern): boolean {
  let start = 0
  while (start < wide.length && (wide[start] ?? ANY) >= 0) if (wide[start] !== narrow[start++]) return false
  if (start === wide.length) return wide.length === narrow.length
  for (let i = 1; (wide[wide.length - i] ?? ANY) >= 0; i++) if (wide[wide.length - i] !== narrow[narrow.length - i]) return false
  return true
}

/** Does the glob `pattern` match `text`? */
export function matches(pattern: string, text: string): boolean {
  if (!hasWildcard(pattern)) return pattern === text
  return matchesText(glob(pattern), text)
}

/** Does `pattern`, of units, {@link ANY} and {@link ONE}, match the one text? Linear but for the last star. */
export function matchesText(pattern: Pattern, text: string): boolean {
  let [p, t] = [0, 0]
  let [star, resume] = [-1, 0]
  while (t < text.length) {
    const symbol = pattern[p]
    if (symbol === ANY) {
      star = p++
      resume = t
    } else if (symbol !== undefined && (symbol === ONE || symbol === text.charCodeAt(t))) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resume
    } else return false
  }
  while (pattern[p] === ANY) p++
  return p === pattern.length
}

/**
 * Patterns that together match the texts that both match; undefined where that takes more than `most` of them.
 * Both are of units, {@link ANY} and {@link ONE}.
 */
export function meet(a: Pattern, b: Pattern, most = 200): readonly Pattern[] | undefined {
  if (!intersects(a, b)) return []
  if (includes(a, b)) return [b]
  if (includes(b, a)) return [a]
  const known = new Map<number, readonly Pattern[]>()
  let made = 0
  const from = (i: number, j: number): readonly Pattern[] => {
    const place = i * (b.length + 1) + j
    const done = known.get(place)
    if (done) return done
    const found = unique(steps(i, j))
    made += found.length
    known.set(place, found)
    return found
  }
  const steps = (i: number, j: number): readonly Pattern[] => {
    if (made > most * 10) return []
    const [x, y] = [a[i], b[j]]
    if (x === undefined && y === undefined) return [[]]
    if (x === ANY && y === ANY) return prefixed(ANY, [...from(i + 1, j), ...from(i, j + 1)])
    if (x === ANY) return [...from(i + 1, j), ...(y === undefined ? [] : prefixed(y, from(i, j + 1)))]
    if (y === ANY) return [...from(i, j + 1), ...(x === undefined ? [] : prefixed(x, from(i + 1, j)))]
    if (x === undefined || y === undefined || !compatible(x, y)) return []
    return prefixed(x === ONE ? y : x, from(i + 1, j + 1))
  }
  const found = from(0, 0)
  if (made > most * 10 || found.length > most) return undefined
  return found.filter((each, i) => !found.some((other, j) => i !== j && includes(other, each) && (j < i || !includes(each, other))))
}

function prefixed(symbol: number, patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns.map((pattern) => (symbol === ANY && pattern[0] === ANY ? pattern : [symbol, ...pattern]))
}

function unique(patterns: readonly Pattern[]): readonly Pattern[] {
  return [...new Map(patterns.map((pattern) => [pattern.join(), pattern])).values()]
}
