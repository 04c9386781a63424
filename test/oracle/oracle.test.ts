/**
 * The definition against an outside oracle, request by request; see README.md of this folder. Skipped where the oracle is not
 * installed. `ORACLE_ROUNDS=20000 npx vitest run --config test/vitest.config.ts --testTimeout 0 test/oracle`
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { evaluate } from '../../src/access/evaluate.ts'
import { callerContext, principalArn, type Call } from '../../src/access/request.ts'
import { catalog, policyOf } from '../access/ask.ts'
import { Randomly, Requests } from '../access/random-requests.ts'
import { likely, profiles, statement } from '../access/random-statements.ts'
import { explanationOf } from './explanations.ts'

type Make = new (...parts: readonly unknown[]) => object

/** The parts of it that take requests as they are; its own door would refuse actions that do not exist. */
interface Oracle {
  readonly authorize: (request: object) => { readonly result: string }
  readonly AwsRequestImpl: Make
  readonly RequestContextImpl: Make
  readonly DiscoveryContextKeyConstraints: Make
  readonly loadPolicy: (policy: object, metadata: object) => object
}

function installed(): Oracle | undefined {
  const require = createRequire(import.meta.url)
  const part = (name: string) => require(`./node_modules/@cloud-copilot/iam-simulate/dist/cjs/${name}.js`) as Partial<Oracle>
  if (!fs.existsSync(path.join(import.meta.dirname, 'node_modules'))) return undefined
  return { ...part('core_engine/CoreSimulatorEngine'), ...part('request/request'), ...part('requestContext'), ...part('context_keys/discoveryContextKeyConstraints'), ...(require('@cloud-copilot/iam-policy') as Partial<Oracle>) } as Oracle
}

const oracle = installed()
const rounds = Number(process.env.ORACLE_ROUNDS ?? 200)
const REQUESTS = 10
const ACCOUNT = '111122223333'
const words: Readonly<Record<string, string>> = { Allowed: 'allow', ExplicitlyDenied: 'explicit-deny', ImplicitlyDenied: 'implicit-deny' }

/** Both kinds of policy: one of the caller, and one of a resource in another account, where the caller's own allows all. */
function ask({ authorize, AwsRequestImpl, RequestContextImpl, DiscoveryContextKeyConstraints, loadPolicy }: Oracle, text: object, call: Call, resourcePolicy: boolean): string | undefined {
  const context = Object.fromEntries([...call.context, ...callerContext(call.caller)].map(([key, values]) => [key, catalog.conditionKey(key)?.multivalued === true ? [...values] : values[0]]))
  const resource = { resource: call.resource, accountId: resourcePolicy ? '999900001111' : ACCOUNT }
  const { result } = authorize({
    request: new AwsRequestImpl(principalArn(call.caller), resource, call.action, new RequestContextImpl(context)),
    identityPolicies: [loadPolicy(resourcePolicy ? { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } : text, { name: 'own' })],
    serviceControlPolicies: [], resourceControlPolicies: [], ...(resourcePolicy && { resourcePolicy: loadPolicy(text, { name: 'of the resource' }) }),
    simulationParameters: { simulationMode: 'Strict', discoveryContextKeyConstraints: new DiscoveryContextKeyConstraints([]) }, serviceSettings: { s3: {} },
  })
  return words[result]
}

test.skipIf(oracle === undefined)('each disagreement with the oracle is explained', () => {
  if (!oracle) return
  const tally: Record<string, number> = { pairs: 0, equal: 0, unknown: 0 }
  const unexplained: string[] = []
  for (const [name, profile] of Object.entries(profiles)) {
    if (profile.notPrincipal !== undefined) continue
    for (let seed = 1; seed <= rounds; seed++) {
      const random = new Randomly(seed)
      const resourcePolicy = random.below(2) === 0
      const first = statement(random, { ...profile, exceptions: 1e9 }, 'Allow')
      const statements = [first, ...Array.from({ length: random.below(3) }, () => likely(random, { ...profile, exceptions: 1e9 }, first)), ...Array.from({ length: random.below(3) }, () => statement(random, { ...profile, exceptions: 1e9 }, 'Deny'))]
        .map(({ Principal, ...rest }: { readonly Principal?: unknown }) => (resourcePolicy ? { Principal, ...rest } : rest))
      const text = { Version: '2012-10-17', Statement: statements }
      const policy = policyOf(statements, { kind: resourcePolicy ? 'resource' : 'identity' })
      const near = new Requests(random, policy.statements, [], catalog)
      for (let i = 0; i < REQUESTS; i++) {
        const call = near.next()
        // A request for `*` is to the oracle one for every resource.
        if (call.resource === '*' || call.caller.is !== 'user' || (!resourcePolicy && call.caller.account !== ACCOUNT)) continue
        const ours = evaluate(policy, call, { catalog, notPrincipal: 'lenient' }).decision
        const theirs = ask(oracle, text, call, resourcePolicy)
        tally.pairs = (tally.pairs ?? 0) + 1
        const is = ours === 'unknown' ? 'unknown' : ours === theirs ? 'equal' : explanationOf(policy, call)
        if (is === undefined) unexplained.push(`${name} ${seed}: ours ${ours}, theirs ${theirs}\n${JSON.stringify([call, [...call.context]])}\n${JSON.stringify(text)}`)
        else tally[is] = (tally[is] ?? 0) + 1
      }
    }
  }
  console.log(tally, unexplained.length)
  expect(unexplained.slice(0, 6)).toEqual([])
})
