/**
 * What a file leaves open never makes a certain *no* of what is there: random statements, with parts of their texts hidden as a template hides
 * them. `FUZZ_ROUNDS`, `FUZZ_SEED` as in find.test.ts.
 */
import { expect, test } from 'vitest'
import { find } from '../../src/access/find.ts'
import { statementsOf } from '../../src/access/trusted.ts'
import { catalog } from './ask.ts'
import { Randomly } from './random-requests.ts'
import { likely, profiles, statement } from './random-statements.ts'

const rounds = Number(process.env.FUZZ_ROUNDS ?? 800)
const start = Number(process.env.FUZZ_SEED ?? 1)

/** The same, with a text here and there that the file does not say, whole or in part; keys and operators stay. */
function hidden(random: Randomly, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => hidden(random, each))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'Effect' ? each : hidden(random, each)]))
  if (typeof value !== 'string' || random.below(3) > 0) return value
  const from = random.below(3) === 0 ? 0 : random.below(value.length)
  const part = value.slice(from, random.below(3) === 0 ? undefined : from + 1 + random.below(8))
  // Half a policy variable is malformed; wildcards of the rest would be others.
  return /[{}$]/.test(value) ? value : value.replace(part, '<hidden>')
}

test.each(Object.keys(profiles))('%s: what is there without a hidden text is not denied with it', (name) => {
  const profile = profiles[name] ?? {}
  const terms = { catalog, notPrincipal: profile.notPrincipal ?? 'lenient' }
  const tally = { yes: 0, no: 0, unknown: 0 }
  for (let seed = start; seed < start + rounds / 16; seed++) {
    const random = new Randomly(seed)
    const wanted = Array.from({ length: 1 + random.below(profile.inside ?? 1) }, () => statement(random, profile, 'Allow'))
    const unwanted = [...Array.from({ length: random.below(3) }, () => likely(random, profile, wanted[0] ?? {})), ...Array.from({ length: random.below(3) }, () => statement(random, profile, 'Deny'))]
    if (find(statementsOf(wanted), statementsOf(unwanted), terms).is !== 'yes') continue
    const [inside, outside] = [wanted, unwanted].map((statements) => statements.map((each) => hidden(random, each) as object))
    const found = find(statementsOf(inside ?? []), statementsOf(outside ?? []), terms)
    tally[found.is]++
    if (found.is === 'no') expect.fail(`seed ${seed}: ${JSON.stringify([[wanted, unwanted], [inside, outside]])}`)
  }
  expect(tally.yes, JSON.stringify(tally)).toBeGreaterThan(0)
})
