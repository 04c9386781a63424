/** May this one request, by these policies; and which part of which statement decides it. */
import { fits } from '../access/applies.ts'
import { conditionWords } from '../access/condition-words.ts'
import { decide, type Policies } from '../access/decide.ts'
import { evaluate, type Terms } from '../access/evaluate.ts'
import { callerContext, type Call } from '../access/request.ts'
import { traceOf, type Part } from '../access/trace.ts'
import { statementsOf } from '../access/trusted.ts'
import type { Policy, PolicyKind } from '../policy/model.ts'
import type { Decided, Decision, PolicyTrace } from '../report/decision.ts'
import { placeLine } from '../report/place.ts'
import { list } from '../rule.ts'
import { placeOfPolicy, placeOfStatement, requestTextOf } from './places.ts'

/**
 * One policy is asked by itself; several are put together as AWS puts them, each by its kind.
 * @param resourceAccount account of the resource, where it is not that of the caller
 * @throws RangeError where there are two of a kind of which a request meets one
 */
export function decisionOf(policies: readonly Policy[], call: Call, terms: Terms, resourceAccount?: string): Decision {
  const [only, another] = policies
  const decision: Decided = only && !another ? evaluate(only, call, terms).decision : decide(byKind(policies, call, resourceAccount), call, terms).decision
  return { request: requestTextOf(call, terms.catalog), decision, policies: policies.map((policy) => traceIn(policy, call, terms)), absent: absentKeys(policies, call), remarks: remarksOn(call, terms) }
}

const places: Readonly<Record<PolicyKind, 'identity' | 'resource' | 'boundary' | 'session' | 'endpoint' | 'scps' | 'rcps'>> = {
  identity: 'identity', bucket: 'resource', resource: 'resource', trust: 'resource', boundary: 'boundary', session: 'session', 'vpc-endpoint': 'endpoint', scp: 'scps', rcp: 'rcps',
}

function byKind(policies: readonly Policy[], call: Call, resourceAccount: string | undefined): Policies {
  const of = (place: (typeof places)[PolicyKind]) => policies.filter(({ kind }) => places[kind] === place)
  for (const place of ['resource', 'boundary', 'session', 'endpoint'] as const) {
    const several = of(place)
    if (several.length > 1) throw new RangeError(`a request meets one ${place} policy, and these are ${several.length}: ${list(several.map((policy) => placeLine(placeOfPolicy(policy))), 10)}; give only files with the one that is meant, or say with --kind what they are`)
  }
  const [[resource], [boundary], [session], [endpoint]] = [of('resource'), of('boundary'), of('session'), of('endpoint')]
  const account = resourceAccount ?? /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(call.resource)?.[1]
  return {
    identity: of('identity'), ...(resource && { resource }), ...(boundary && { boundary }), ...(session && { session }), ...(endpoint && { endpoint }),
    ...(account !== undefined && { resourceAccount: account }), ...(of('scps').length > 0 && { scps: [of('scps')] }), ...(of('rcps').length > 0 && { rcps: [of('rcps')] }),
    ...((resource?.kind === 'trust' || resource?.service === 'kms') && { resourceDecides: true }),
  }
}

function traceIn(policy: Policy, call: Call, terms: Terms): PolicyTrace {
  return {
    ...placeOfPolicy(policy), decision: evaluate(policy, call, terms).decision,
    statements: policy.statements.map((statement) => {
      const { matches, parts } = traceOf(statement, call, terms)
      return { statement: placeOfStatement(statement), matches: matches ?? null, because: parts.filter((part) => part.matches !== true).map((part) => partWords(part, call)) }
    }),
  }
}

function partWords({ element, negated, matches, condition }: Part, { context, caller, action, resource }: Call): string {
  if (matches === undefined) return condition ? `it is not known whether ${conditionWords(condition)}` : `the file does not say all of its \`${negated ? 'Not' : ''}${element}\``
  if (condition) {
    const key = condition.key.value?.toLowerCase() ?? ''
    const given = context.get(key) ?? callerContext(caller).get(key)
    return `it asks that ${conditionWords(condition)}; in the request it is ${given === undefined ? 'absent' : given.map((value) => `\`${value}\``).join(', ')}`
  }
  const asked = element === 'Principal' ? 'the caller' : `\`${element === 'Action' ? action : resource}\``
  return negated ? `its \`Not${element}\` leaves out ${asked}` : `its \`${element}\` does not cover ${asked}`
}

/** A request for a resource with which its action has nothing to do. */
function remarksOn({ action, resource }: Call, { catalog }: Terms): readonly string[] {
  const types = catalog.action(action)?.resources ?? []
  const text = statementsOf([{ Effect: 'Allow', Action: action, Resource: resource }])[0]?.resources?.values[0]
  if (!text || catalog.action(action)?.open || types.length === 0 || types.some(({ type }) => fits(type, text))) return []
  return [`no request for \`${action}\` names this resource, but ${list(types.map(({ type }) => `\`${type.arn}\``), 2)}`]
}

/** As the policies write them, each once. */
function absentKeys(policies: readonly Policy[], { context, caller }: Call): readonly string[] {
  const given = new Set([...context.keys(), ...callerContext(caller).keys()])
  const keys = policies.flatMap(({ statements }) => statements).flatMap(({ conditions }) => conditions.map(({ key }) => key.raw))
  const absent = new Map(keys.filter((key) => !given.has(key.toLowerCase())).map((key) => [key.toLowerCase(), key]))
  return [...absent.values()].sort()
}
