/**
 * What several policies together say of one request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
import type { Policy, Statement } from '../policy/model.ts'
import { evaluate, statementMatches, type Decision, type Terms, type Verdict } from './evaluate.ts'
import { accountOf, type Call } from './request.ts'

/** The policies that are asked. */
export interface Policies {
  /** Of the user, of its groups, or of the role. */
  readonly identity: readonly Policy[]
  /** Of the resource: a bucket policy, a key policy, a role's trust policy. */
  readonly resource?: Policy
  /** The account of the resource, for the question whether the call stays in one account; undefined: it does. */
  readonly resourceAccount?: string
  readonly boundary?: Policy
  readonly session?: Policy
  /** Of the VPC endpoint that the call takes. */
  readonly endpoint?: Policy
  /** Of each level of the organization, from the root down to the account. */
  readonly scps?: readonly (readonly Policy[])[]
  readonly rcps?: readonly (readonly Policy[])[]
  /** The resource policy must allow by itself, as for keys and roles. */
  readonly resourceDecides?: boolean
}

/** One policy, or one level of them, and what it says. */
export interface Step {
  readonly of: keyof Policies
  readonly verdict: Verdict
}

export interface Outcome {
  readonly decision: Decision
  /** What each asked policy said, in the order in which AWS asks. */
  readonly steps: readonly Step[]
}

/** May this request, by all of the policies? */
export function decide(policies: Policies, call: Call, terms: Terms): Outcome {
  const steps: Step[] = []
  const ask = (of: keyof Policies, list: readonly Policy[]): Decision => {
    const verdict = together(list.map((policy) => evaluate(policy, call, terms)))
    steps.push({ of, verdict })
    return verdict.decision
  }
  // Limits: each that there is must allow.
  const limits = [
    ...(policies.rcps ?? []).map((level) => ask('rcps', level)),
    ...(policies.scps ?? []).map((level) => ask('scps', level)),
    ...(policies.endpoint ? [ask('endpoint', [policies.endpoint])] : []),
  ]
  const resource = policies.resource && ask('resource', [policies.resource])
  const identity = ask('identity', policies.identity)
  const boundary = policies.boundary && ask('boundary', [policies.boundary])
  const session = policies.session && ask('session', [policies.session])
  const own = both(identity, ...[boundary, session].filter((each) => each !== undefined))
  const said = [...limits, resource, identity, boundary, session]
  if (said.includes('explicit-deny')) return { decision: 'explicit-deny', steps }
  return { decision: both(...limits, granted(policies, own, resource, call, terms)), steps }
}

/** What identity and resource policies grant, limits aside. */
function granted(policies: Policies, own: Decision, resource: Decision | undefined, call: Call, terms: Terms): Decision {
  if (policies.resourceDecides) return resource ?? 'implicit-deny'
  // Callers without an account have no identity policies.
  const account = accountOf(call.caller)
  if (account === undefined) return resource ?? 'implicit-deny'
  // "The root user … has all permissions" that are not taken away.
  const identity = call.caller.is === 'root' ? 'allow' : own
  if (policies.resourceAccount !== undefined && account !== policies.resourceAccount) return both(identity, resource ?? 'implicit-deny')
  if (resource === 'allow' && policies.resource && namesCaller(policies.resource, call, terms)) return 'allow'
  // An Allow for the whole account, or for everyone, leaves boundary and session policies in force.
  const limited: Decision = policies.boundary || policies.session ? own : 'allow'
  return either(identity, resource === undefined ? 'implicit-deny' : both(resource, limited))
}

/** "A resource-based policy that grants permissions to the IAM user or to the role session's ARN … is not limited by an implicit deny" of boundaries. */
function namesCaller(policy: Policy, call: Call, terms: Terms): boolean {
  const direct = (statement: Statement) => statement.principals?.negated === false && statement.principals.values.some(({ who }) => who.is === 'user' || who.is === 'role-session' || who.is === 'federated-user')
  return policy.statements.some((statement) => statement.effect === 'Allow' && direct(statement) && statementMatches(statement, call, terms) === true)
}

/** Several policies of one kind: one of them allows, none denies. */
function together(verdicts: readonly Verdict[]): Verdict {
  const of = (decision: Decision) => verdicts.filter((verdict) => verdict.decision === decision).flatMap(({ by }) => by)
  for (const decision of ['explicit-deny', 'unknown', 'allow'] as const) {
    if (verdicts.some((verdict) => verdict.decision === decision)) return { decision, by: of(decision) }
  }
  return { decision: 'implicit-deny', by: [] }
}

function both(...decisions: readonly Decision[]): Decision {
  for (const decision of ['explicit-deny', 'implicit-deny', 'unknown'] as const) if (decisions.includes(decision)) return decision
  return 'allow'
}

function either(...decisions: readonly Decision[]): Decision {
  for (const decision of ['explicit-deny', 'allow', 'unknown'] as const) if (decisions.includes(decision)) return decision
  return 'implicit-deny'
}
