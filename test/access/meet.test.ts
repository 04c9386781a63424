/** Intersections of patterns, against all short words. */
import { expect, test } from 'vitest'
import { glob, includes, matchesText, meet } from '../../src/policy/wildcard.ts'
import { seeded } from '../random.ts'

const words = [''].concat(...[1, 2, 3, 4, 5].map((length) => Array.from({ length: 3 ** length }, (_, n) => n.toString(3).padStart(length, '0').replace(/./g, (digit) => 'ab:'[Number(digit)] ?? ''))))

test('matching, meeting and including agree with all words', () => {
  const next = seeded(7)
  const random = (below: number) => Math.floor(next() * below)
  const pattern = () => Array.from({ length: random(6) }, () => 'ab:**?'[random(6)]).join('')
  for (let i = 0; i < 1500; i++) {
    const [a, b] = [glob(pattern()), glob(pattern())]
    const met = meet(a, b)
    expect(met).toBeDefined()
    const reg = (p: readonly number[]) => new RegExp(`^${p.map((unit) => (unit === -1 ? '[^]*' : unit === -2 ? '[^]' : String.fromCharCode(unit))).join('')}$`)
    const [ra, rb] = [reg(a), reg(b)]
    const wrong = words.filter((word) => matchesText(a, word) !== ra.test(word)
      || met?.some((each) => matchesText(each, word)) !== (ra.test(word) && rb.test(word)) || (includes(a, b) && rb.test(word) && !ra.test(word)))
    expect(wrong, `${ra.source} ${rb.source}`).toEqual([])
  }
})
