/** What stands opposite a policy variable where two patterns match the same text. */
import { ANY, ONE, type Pattern } from '../policy/wildcard.ts'

/** The first variable; the next ones are the numbers below it. A pattern may have them as symbols. */
export const VARIABLE = -10

const repeats = (symbol: number | undefined) => symbol === ANY || (symbol !== undefined && symbol <= VARIABLE)
const suit = (a: number, b: number) => a === b || a === ONE || b === ONE

/**
 * The parts of `other` that the symbol at `at` in `pattern` may have to match, if all variables are any text. Each pair of
 * places in the two patterns is seen once from the front and once from behind.
 */
export function facing(pattern: Pattern, at: number, other: Pattern): readonly Pattern[] {
  const width = other.length + 1
  const [reached, leaving] = [new Uint8Array((pattern.length + 1) * width), new Uint8Array((pattern.length + 1) * width)]
  reached[0] = 1
  leaving[leaving.length - 1] = 1
  for (let i = 0; i <= pattern.length; i++) for (let j = 0; j < width; j++) if (reached[i * width + j] === 1) for (const place of stepsFrom(pattern, i, other, j)) reached[place] = 1
  for (let i = pattern.length; i >= 0; i--) for (let j = width - 1; j >= 0; j--) if (stepsFrom(pattern, i, other, j).some((place) => leaving[place] === 1)) leaving[i * width + j] = 1
  const found = new Map<string, Pattern>()
  for (let from = 0; from < width; from++) {
    if (reached[at * width + from] !== 1) continue
    for (let to = from; to < width; to++) {
      if (leaving[(at + 1) * width + to] !== 1) continue
      const part = other.slice(from, repeats(other[to]) ? to + 1 : to)
      found.set(part.join(), part)
    }
  }
  return [...found.values()]
}

function stepsFrom(pattern: Pattern, i: number, other: Pattern, j: number): readonly number[] {
  const [a, b, width] = [pattern[i], other[j], other.length + 1]
  const [down, right] = [(i + 1) * width + j, i * width + j + 1]
  if (a === undefined) return repeats(b) ? [right] : []
  if (b === undefined) return repeats(a) ? [down] : []
  if (repeats(a) || repeats(b)) return [down, right]
  return suit(a, b) ? [down + 1] : []
}
