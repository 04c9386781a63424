/** The wildcard languages, against an oracle that lists every short text. */
import { describe, expect, test } from 'vitest'
import { ANY, NOT_SLASH, ONE, SEGMENT, glob, includes, intersects, literal, matches, type Pattern } from '../../src/policy/wildcard.ts'

const LETTERS = ['a', 'b', '/', '*']
const LONGEST = 5

/** Every text of so many letters. */
function spell(length: number): readonly string[] {
  return length === 0 ? [''] : spell(length - 1).flatMap((text) => LETTERS.map((letter) => text + letter))
}

/** Every text of the letters, up to the longest. */
const texts = Array.from({ length: LONGEST + 1 }, (_, length) => spell(length)).flat()

/** The pattern as a regular expression: another way to the same answer. */
function expression(pattern: Pattern): RegExp {
  const classes = new Map([[ANY, '[^]*'], [ONE, '[^]'], [SEGMENT, '[^/]*'], [NOT_SLASH, '[^/]']])
  const source = pattern.map((symbol) => classes.get(symbol) ?? `\\u{${symbol.toString(16)}}`).join('')
  return new RegExp(`^(?:${source})$`, 'u')
}

/** The same sequence in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Short enough that two of them, where they have a text in common, have one among `texts`. */
function randomPattern(next: (below: number) => number): Pattern {
  const symbols = [ANY, ONE, SEGMENT, NOT_SLASH, ...LETTERS.map((letter) => letter.charCodeAt(0))]
  return Array.from({ length: next(4) }, () => symbols[next(symbols.length)] ?? ANY)
}

const pairs = (() => {
  const next = seeded(20_261_123)
  return Array.from({ length: 3000 }, () => [randomPattern(next), randomPattern(next)] as const)
})()

function matching(pattern: Pattern): ReadonlySet<string> {
  const regexp = expression(pattern)
  return new Set(texts.filter((text) => regexp.test(text)))
}

describe('against the oracle', () => {
  test('intersects says yes just where a text matches both', () => {
    for (const [a, b] of pairs) {
      const other = matching(b)
      expect([a, b, intersects(a, b)]).toEqual([a, b, [...matching(a)].some((text) => other.has(text))])
    }
  })

  test('intersects does not care for the order', () => {
    for (const [a, b] of pairs) expect(intersects(b, a)).toBe(intersects(a, b))
  })

  test('where includes says yes, every text of the narrow one matches the wide one', () => {
    let yes = 0
    for (const [wide, narrow] of pairs) {
      if (!includes(wide, narrow)) continue
      yes++
      const all = matching(wide)
      expect([wide, narrow, [...matching(narrow)].filter((text) => !all.has(text))]).toEqual([wide, narrow, []])
    }
    expect(yes).toBeGreaterThan(100)
  })

  test('every pattern includes itself, and every literal that it matches', () => {
    for (const [pattern] of pairs) {
      expect(includes(pattern, pattern)).toBe(true)
      for (const text of [...matching(pattern)].slice(0, 20)) expect(includes(pattern, literal(text))).toBe(true)
    }
  })

  test('matches is what the glob as a regular expression says', () => {
    const next = seeded(7)
    const globs = Array.from({ length: 60 }, () => Array.from({ length: next(5) }, () => ['a', 'b', '*', '?', '/'][next(5)] ?? '').join(''))
    for (const each of globs) {
      const known = matching(glob(each))
      for (const text of texts) if (/[*?]/.test(each)) expect([each, text, matches(each, text)]).toEqual([each, text, known.has(text)])
    }
  })
})

describe('by hand', () => {
  test.each([
    ['s3:Get*', 's3:GetObject', true], ['s3:*Object', 's3:GetObject', true], ['s3:Get?bject', 's3:GetObject', true],
    ['s3:Get?Object', 's3:GetObject', false], ['*', '', true], ['?', '', false], ['**', 'x', true], ['', '', true], ['a', 'A', false],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  test('a star that must be a star is not the wildcard', () => {
    expect(intersects(literal('*'), literal('x'))).toBe(false)
    expect(intersects(literal('*'), glob('*'))).toBe(true)
    expect(includes(literal('*'), glob('*'))).toBe(false)
  })

  test('a segment stops at a slash', () => {
    expect(intersects([NOT_SLASH, SEGMENT], literal('bucket'))).toBe(true)
    expect(intersects([NOT_SLASH, SEGMENT], literal('bucket/key'))).toBe(false)
    expect(includes(glob('*'), [NOT_SLASH, SEGMENT])).toBe(true)
    expect(includes([NOT_SLASH, SEGMENT], glob('*'))).toBe(false)
  })

  test('many wildcards cost no more than the product of the lengths', () => {
    const long = glob('a*'.repeat(2000))
    const start = performance.now()
    expect(intersects(long, literal('a'.repeat(2000)))).toBe(true)
    expect(intersects(long, literal('b'.repeat(2000)))).toBe(false)
    expect(performance.now() - start).toBeLessThan(60_000)
  })
})
