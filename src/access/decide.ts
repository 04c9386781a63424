/**
 * What several policies together say of one request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
import type { Policy, Principal, Statement } from '../policy/model.ts'
import { dialectOf, evaluate, statementMatches, type Decision, type Terms, type Verdict } from './evaluate.ts'
import { accountOf, type Call, type Caller } from './request.ts'

/** The policies that are asked. */
export interface Policies {
  /** Of the user, of its groups, or of the role. */
  readonly identity: readonly Policy[]
  /** Of the resource: a bucket policy, a key policy, a role's trust policy. */
  readonly resource?: Policy
  /** The account of the resource, for the question whether the call stays in one account; undefined: it does. */
  readonly resourceAccount?: string
  /** The permissions boundary of the user or role. */
  readonly boundary?: Policy
  /** Passed when the session was made. */
  readonly session?: Policy
  /** Of the VPC endpoint that the call takes. */
  readonly endpoint?: Policy
  /** Of each level of the organization, from the root down to the caller's account. */
  readonly scps?: readonly (readonly Policy[])[]
  /** Of each level of the organization, from the root down to the resource's account. */
  readonly rcps?: readonly (readonly Policy[])[]
  /** The account that manages the organization, to which its SCPs and RCPs do not apply. */
  readonly managementAccount?: string
  /** The resource policy must allow by itself: key policies, trust policies. */
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
  /** What was left out of account, and what the answer hangs on beside the policies: whole sentences. */
  readonly notes: readonly string[]
}

/** May this request, by all of the policies? */
export function decide(policies: Policies, call: Call, terms: Terms): Outcome {
  const { caller } = call
  const steps: Step[] = []
  const notes: string[] = []
  const ask = (of: keyof Policies, list: readonly Policy[]): Decision => {
    const verdict = together(list.map((policy) => evaluate(policy, call, terms)))
    steps.push({ of, verdict })
    return verdict.decision
  }
  const askIf = (of: keyof Policies, policy: Policy | undefined): Decision => (policy ? ask(of, [policy]) : 'allow')
  const spared = sparedBy(policies, caller)
  if (spared.note !== undefined) notes.push(spared.note)
  // "If the enforcement code does not find any applicable Allow statements in the RCPs, … in the SCPs, … a final decision of Deny": each level must allow.
  const limits = [
    ...(spared.rcps ? [] : (policies.rcps ?? []).map((level) => ask('rcps', level))),
    ...(spared.scps ? [] : (policies.scps ?? []).map((level) => ask('scps', level))),
    askIf('endpoint', policies.endpoint),
  ]
  const rescued = isRescue(policies, call)
  if (rescued !== undefined) notes.push(rescued)
  const resource = policies.resource && rescued === undefined ? ask('resource', [policies.resource]) : undefined
  const identity = hasIdentity(caller) ? ask('identity', policies.identity) : 'implicit-deny'
  const own: Own = caller.is === 'root'
    // "All requests are implicitly denied with the exception of the AWS account root user, which has full access."
    ? { identity: identity === 'explicit-deny' ? identity : 'allow', limits: 'allow' }
    : { identity, limits: hasIdentity(caller) ? both(askIf('boundary', policies.boundary), askIf('session', policies.session)) : 'allow' }
  // "If the enforcement code finds even one explicit deny that applies, … a final decision of Deny."
  const decisions = steps.map(({ verdict }) => verdict.decision)
  if (decisions.includes('explicit-deny') || boundaryDenies(policies, call, terms, steps)) return { decision: 'explicit-deny', steps, notes }
  const granting: Granted = rescued === undefined ? granted(policies, own, resource, call, terms) : { decision: own.identity }
  if (granting.note !== undefined) notes.push(granting.note)
  // An explicit deny that is not certain leaves nothing certain that would be allowed.
  return { decision: both(...limits, granting.decision, ...(steps.some(({ verdict }) => mayDeny(verdict)) ? ['unknown' as const] : [])), steps, notes }
}

/** What the caller's own policies say; the limits are the permissions boundary and the session policy. */
interface Own {
  readonly identity: Decision
  readonly limits: Decision
}

interface Granted {
  readonly decision: Decision
  readonly note?: string
}

/** What identity and resource policies grant. */
function granted({ resource: policy, resourceAccount, resourceDecides = false }: Policies, { identity, limits }: Own, resource: Decision = 'implicit-deny', call: Call, terms: Terms): Granted {
  const account = accountOf(call.caller)
  // Services, the anonymous and the federated have no identity policies: the resource's says it all.
  if (account === undefined) return { decision: resource }
  const own = both(identity, limits)
  // "Both the evaluations in the trusting and in the trusted account must return Allow."
  if (resourceAccount !== undefined && account !== resourceAccount) return { decision: both(own, resource) }
  const named = (reach: Reach) => (policy ? evaluate(narrowed(policy, reach), call, terms).decision : 'implicit-deny')
  const direct = named('caller')
  // "Resource-based policies that grant permissions to an IAM role ARN are limited by an implicit deny in a permissions boundary or session policy."
  const byRole = both(named('role'), limits)
  const byAccount = named('account')
  // The root user is the account.
  if (call.caller.is === 'root') return { decision: either(direct, byAccount, resourceDecides ? 'implicit-deny' : own) }
  // "Trust policies and KMS key policies … must explicitly allow": to the account, and then the identity's policy too.
  if (resourceDecides) return { decision: either(direct, byRole, both(byAccount, own)) }
  const decision = either(direct, byRole, own)
  if (decision === 'allow' || both(byAccount, limits) !== 'allow') return { decision }
  return { decision: 'unknown', note: 'The resource policy allows the account; AWS does not say whether its users and roles then still need a policy of their own.' }
}

/** Whom an entry of Principal reaches: the caller itself (or everybody), all sessions of a role, or all of an account. */
type Reach = 'caller' | 'role' | 'account'

function reachOf({ who }: Principal): Reach {
  return who.is === 'role' ? 'role' : who.is === 'account' ? 'account' : 'caller'
}

/**
 * The policy with only those grants that reach so far. "Permissions boundaries and session policies do not limit permissions
 * granted using the aws:PrincipalArn condition key with a wildcard(*) in the Principal element": everybody is each caller.
 */
function narrowed(policy: Policy, reach: Reach): Policy {
  const statements = policy.statements.flatMap((statement): readonly Statement[] => {
    const { principals, effect } = statement
    if (effect === 'Deny' || principals === undefined || principals.negated) return effect === 'Deny' || reach === 'caller' ? [statement] : []
    return [{ ...statement, principals: { ...principals, values: principals.values.filter((principal) => reachOf(principal) === reach) } }]
  })
  return { ...policy, statements }
}

function hasIdentity(caller: Caller): boolean {
  return accountOf(caller) !== undefined
}

/**
 * Whom the organization's policies spare: SCPs "affect only IAM users and roles" of member accounts, and "the root user" of
 * these; not the management account, and no service-linked role. RCPs are for the resources of member accounts, and spare calls of
 * service-linked roles too.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
function sparedBy({ scps = [], rcps = [], managementAccount, resourceAccount }: Policies, caller: Caller): { readonly scps: boolean; readonly rcps: boolean; readonly note?: string } {
  const asked = [...scps, ...rcps].length > 0
  const account = accountOf(caller)
  if (caller.is === 'session' && caller.role.startsWith('aws-service-role/')) {
    return { scps: true, rcps: true, ...(asked && { note: 'SCPs and RCPs do not affect service-linked roles.' }) }
  }
  if (account === undefined) return { scps: true, rcps: false, ...(scps.length > 0 && { note: 'SCPs affect only the users and roles of the organization.' }) }
  const managed = { scps: account === managementAccount, rcps: (resourceAccount ?? account) === managementAccount }
  if (managed.scps || managed.rcps) return { ...managed, ...(asked && { note: 'SCPs and RCPs do not affect the management account.' }) }
  return { scps: false, rcps: false, ...(asked && managementAccount === undefined && { note: 'In the management account, SCPs and RCPs have no effect.' }) }
}

/**
 * "The root principal in a bucket owner's AWS account can perform the GetBucketPolicy, PutBucketPolicy, and DeleteBucketPolicy
 * API actions, even if their bucket policy explicitly denies the root principal's access."
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 */
function isRescue({ resource, resourceAccount }: Policies, { caller, action }: Call): string | undefined {
  if (resource?.kind !== 'bucket' || caller.is !== 'root' || (resourceAccount ?? caller.account) !== caller.account) return undefined
  const { rescue } = dialectOf(resource)
  return rescue.actions.some((each) => each.toLowerCase() === action.toLowerCase()) ? `Whatever the bucket policy says, ${rescue.who}.` : undefined
}

/**
 * "The NotPrincipal element with a Deny effect will always deny any IAM principal that has a permissions boundary policy
 * attached, regardless of the values specified in the NotPrincipal element."
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function boundaryDenies({ boundary, resource }: Policies, call: Call, terms: Terms, steps: Step[]): boolean {
  if (!boundary || !resource || !dialectOf(resource).boundaries || (call.caller.is !== 'user' && call.caller.is !== 'session')) return false
  const by = resource.statements.filter((statement) => {
    const { effect, principals } = statement
    return effect === 'Deny' && principals?.negated === true && statementMatches({ ...statement, principals: { ...principals, values: [] } }, call, terms) === true
  })
  if (by.length > 0) steps.push({ of: 'resource', verdict: { decision: 'explicit-deny', by } })
  return by.length > 0
}

/** Is the verdict in doubt for a Deny, or for what could not be read? */
function mayDeny({ decision, by }: Verdict): boolean {
  return decision === 'unknown' && (by.length === 0 || by.some(({ effect }) => effect !== 'Allow'))
}

/** Several policies of one kind: one of them allows, none denies. */
function together(verdicts: readonly Verdict[]): Verdict {
  const of = (decision: Decision) => verdicts.filter((verdict) => verdict.decision === decision)
  const [denying, doubtful, allowing] = [of('explicit-deny'), of('unknown'), of('allow')]
  const by = (list: readonly Verdict[]) => list.flatMap((verdict) => verdict.by)
  if (denying.length > 0) return { decision: 'explicit-deny', by: by(denying) }
  // A policy that perhaps allows does not make another's Allow doubtful; one that perhaps denies does.
  if (allowing.length > 0 && !doubtful.some(mayDeny)) return { decision: 'allow', by: by(allowing) }
  return doubtful.length > 0 ? { decision: 'unknown', by: by(doubtful) } : { decision: 'implicit-deny', by: [] }
}

function both(...decisions: readonly Decision[]): Decision {
  for (const decision of ['explicit-deny', 'implicit-deny', 'unknown'] as const) if (decisions.includes(decision)) return decision
  return 'allow'
}

function either(...decisions: readonly Decision[]): Decision {
  for (const decision of ['explicit-deny', 'allow', 'unknown'] as const) if (decisions.includes(decision)) return decision
  return 'implicit-deny'
}
