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

/** The one text `text`. */
export function literal(text: string): Pattern {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
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

/** Do the characters before the first wildcard of either, and behind the last, agree? Settles most questions at once. */
function endsAgree(a: Pattern, b: Pattern): boolean {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const [x, y] = [a[i] ?? ANY, b[i] ?? ANY]
    if (x < 0 || y < 0) break
    if (x !== y) return false
  }
  for (let i = 1; i <= shorter; i++) {
    const [x, y] = [a[a.length - i] ?? ANY, b[b.length - i] ?? ANY]
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
  if (!/[*?]/.test(pattern)) return pattern === text
  return intersects(glob(pattern), literal(text))
}
