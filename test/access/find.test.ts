/**
 * The decision procedure against the definition, on random policies: no request made from what they say may show what the
 * procedure found nobody to show. `FUZZ_ROUNDS=40000 FUZZ_REQUESTS=1000 npm run fuzz` for as long as wanted, `FUZZ_SEED` for others.
 */
import { expect, test } from 'vitest'
import { find } from '../../src/access/find.ts'
import { statementMatches } from '../../src/access/evaluate.ts'
import { statementsOf } from '../../src/access/trusted.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { Randomly, Requests } from './random-requests.ts'
import { likely, profiles, statement } from './random-statements.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))

const rounds = Number(process.env.FUZZ_ROUNDS ?? 800)
const requests = Number(process.env.FUZZ_REQUESTS ?? 400)
const start = Number(process.env.FUZZ_SEED ?? 1)

/** Of `bare`, several values without a set operator, AWS leaves most open; in `sources`, one ARN is compared as text and field by field at once. */
const MOST_UNKNOWN: Readonly<Record<string, number>> = { variables: 0.05, bare: 0.2, sources: 0.03 }

test.each(Object.keys(profiles))('%s: nothing shows what is not there', (name) => {
  const profile = profiles[name] ?? {}
  const terms = { catalog, notPrincipal: profile.notPrincipal ?? 'lenient' }
  const each = Math.ceil(rounds / Object.keys(profiles).length)
  const tally = { yes: 0, no: 0, unknown: 0, requests: 0 }
  const whys = new Map<string, number>()
  for (let seed = start; seed < start + each; seed++) {
    const random = new Randomly(seed)
    const wanted = Array.from({ length: 1 + random.below(profile.inside ?? 1) }, () => statement(random, profile, 'Allow'))
    const likeIt = Array.from({ length: random.below(4) }, () => likely(random, profile, wanted[0] ?? {}))
    const [inside, outside] = [statementsOf(wanted), statementsOf([...likeIt, ...Array.from({ length: random.below(4) }, () => statement(random, profile, 'Deny'))])]
    const found = find(inside, outside, terms)
    tally[found.is]++
    if (found.is === 'unknown') whys.set(found.why, (whys.get(found.why) ?? 0) + 1)
    if (found.is !== 'no') continue
    const near = new Requests(random, inside, outside, catalog)
    for (let i = 0; i < requests; i++, tally.requests++) {
      const call = near.next()
      const shown = inside.every((one) => statementMatches(one, call, terms) === true) && outside.every((one) => statementMatches(one, call, terms) === false)
      if (shown) expect.fail(`seed ${seed}: ${JSON.stringify([call, [...call.context]])}\n${inside[0]?.policy.source.text ?? ''}\n${outside[0]?.policy.source.text ?? ''}`)
    }
  }
  if (rounds > 800) console.log(name, tally, whys)
  expect(tally.unknown / each, JSON.stringify([...whys])).toBeLessThanOrEqual(MOST_UNKNOWN[name] ?? 0.01)
})
