/**
 * Who can still change the policy of a bucket or of a key. It says nothing of the callers' own policies, which a bucket's
 * owner can always mend.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#prevent-unmanageable-key
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy, Principal, Statement } from '../policy/model.ts'
import { coversAction } from './covers.ts'
import { dialectOf, type NotPrincipalReading } from './evaluate.ts'
import { find, type Found, type Search } from './find.ts'
import { allowsOf, deniesOf, searchOf } from './questions.ts'
import { policyOf } from './read-call.ts'
import { accountOf, callerKeys, callerText, principalArn, sessionArn, type Call, type Caller } from './request.ts'
import { statementsOf } from './trusted.ts'

/**
 * - `free`: by any request over TLS; `only-if`: by requests with the right values of some keys;
 * - `locked-out`: by none; `root-exempt`: by none, but the root user of the owner may always change a bucket policy.
 */
export type Editing = 'free' | 'only-if' | 'locked-out' | 'root-exempt' | 'unknown'

export interface Editor {
  readonly caller: Caller
  readonly can: Editing
  /** The keys on which it hangs, as the policy writes them. */
  readonly keys: readonly string[]
  /** A request that changes the policy. */
  readonly call?: Call
  /** Why it is not known. */
  readonly why?: string
  /** By the strict reading of `NotPrincipal`, where that says something else. */
  readonly strict?: Editing
}

/**
 * Who of `who`, of those whom the policy names, and of the owner's root user can still change the policy? Nobody is asked about
 * where the policy is not one of a bucket or of a key.
 * @param owner the account of the bucket or key; default: the one that the policy names, if it is only one. Callers of other
 * accounts cannot change a bucket policy, and are left out
 */
export function staysEditable(policy: Policy, who: readonly Caller[], catalog: Catalog, owner = onlyAccountOf(policy)): readonly Editor[] {
  const actions = editingOf(policy)
  const named = policy.statements.flatMap(namedBy)
  const asked = new Map([...who, ...(owner === undefined ? [] : [{ is: 'root', account: owner } as const]), ...named].map((caller) => [callerText(caller), caller]))
  const able = [...asked.values()].filter((caller) => accountOf(caller) !== undefined && (owner === undefined || policy.kind !== 'bucket' || accountOf(caller) === owner))
  return actions.length === 0 ? [] : able.map((caller) => editorOf(policy, caller, actions, catalog))
}

/** No name has a wildcard in it, and those of accounts that are services (`cloudfront`) edit no policies. */
const people = { StringNotLike: { 'aws:PrincipalArn': ['*${*}*', '*${?}*', 'arn:*:iam::cloudfront:*'] } }

/**
 * A request by which someone changes the policy, of whatever account, over TLS: `no` where it lets nobody. Of a bucket policy, the root user of the
 * owner is left out, who may always change it.
 * @param calls default: those that change the policy
 */
export function anyEditor(policy: Policy, catalog: Catalog, calls = editingOf(policy)): Found {
  const ofBucket = policy.kind === 'bucket'
  const search: Search = { ...searchOf(policy, catalog), partition: partitionOf(policy), callers: new Set(['user', 'session', 'federated-user', 'canonical-user', ...(ofBucket ? [] : ['root' as const])]) }
  const found = calls.flatMap((action) => {
    const wanted = wantedOf(policy, action, { Principal: '*' }, people)
    return (ofBucket ? [[wanted]] : allowsOf(policy).map((statement) => [wanted, statement])).map((inside) => find(inside, deniesOf(policy), search))
  })
  return found.find(({ is }) => is === 'yes') ?? found.find(({ is }) => is === 'unknown') ?? { is: 'no' }
}

/** One of the calls, by one of these callers, over TLS, that the Deny takes: `no` where it takes none. */
export function deniedCall(deny: Statement, who: readonly Caller[], calls: readonly string[], catalog: Catalog): Found {
  const policy = { ...deny.policy, statements: [deny] }
  const search = { ...searchOf(policy, catalog), partition: partitionOf(policy) }
  let doubt: Found = { is: 'no' }
  for (const caller of who) {
    for (const action of calls) {
      const found = find([wantedBy(policy, caller, action), deny], [], search)
      if (found.is === 'yes') return found
      if (found.is === 'unknown') doubt = found
    }
  }
  return doubt
}

/** A request to change the policy by someone whom it names, of whom it gives that to before others: the one to show where it lets nobody. */
export function editOfNamed(policy: Policy, catalog: Catalog): Call | undefined {
  const [action] = editingOf(policy)
  if (action === undefined) return undefined
  const given = allowsOf(policy).toSorted((a, b) => Number(coversAction(b, action) === 'yes') - Number(coversAction(a, action) === 'yes'))
  const [caller] = given.flatMap(namedBy)
  const found = caller && find([wantedBy(policy, caller, action)], [], { ...searchOf(policy, catalog), partition: partitionOf(policy) })
  return found?.is === 'yes' ? found.call : undefined
}

/** How far the one whom an ARN names can change the policy; undefined where it names no caller. */
export function editingBy(policy: Policy, arn: string, catalog: Catalog): Editing | undefined {
  const [caller] = callersNamed([arn])
  return caller && editorOf(policy, caller, editingOf(policy), catalog).can
}

/** The calls that change the policy. */
export function editingOf(policy: Policy): readonly string[] {
  return policy.kind === 'bucket' ? ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'] : isKeyPolicy(policy) ? ['kms:PutKeyPolicy'] : []
}

/** A key policy calls its key `*`, so that its actions have to tell. */
function isKeyPolicy({ kind, service, statements }: Policy): boolean {
  const actions = statements.flatMap((statement) => statement.actions?.values ?? [])
  return kind === 'resource' && (service === 'kms' || (actions.length > 0 && actions.every(({ value }) => value?.toLowerCase().startsWith('kms:') === true)))
}

const RANKS: readonly Editing[] = ['free', 'only-if', 'unknown', 'locked-out']

function editorOf(policy: Policy, caller: Caller, actions: readonly string[], catalog: Catalog): Editor {
  const best = (reading: NotPrincipalReading): Omit<Editor, 'caller'> => {
    const search = { ...searchOf(policy, catalog), notPrincipal: reading, partition: partitionOf(policy) }
    const each = actions.map((action) => editing(policy, wantedBy(policy, caller, action), search))
    const found = RANKS.flatMap((rank) => each.filter(({ can }) => can === rank))[0] ?? { can: 'locked-out', keys: [] }
    return found.can !== 'free' && isExempt(policy, caller) ? { can: 'root-exempt', keys: [] } : found
  }
  const lenient = best('lenient')
  const strict = policy.statements.some(({ principals }) => principals?.negated === true) ? best('strict').can : lenient.can
  return { caller, ...lenient, ...(strict !== lenient.can && { strict }) }
}

/** "The root principal in a bucket owner's AWS account can perform the … API actions, even if their bucket policy explicitly denies". */
function isExempt(policy: Policy, { is }: Caller): boolean {
  return is === 'root' && policy.kind === 'bucket' && dialectOf(policy).rescue.actions.includes('s3:PutBucketPolicy')
}

/** May the wanted call be made, as far as this policy goes? A key policy must allow it; a bucket policy must not deny it. */
function editing(policy: Policy, wanted: Statement, search: Search): Omit<Editor, 'caller'> {
  const meeting = (statements: readonly Statement[]) => statements.filter((statement) => find([wanted, statement], [], search).is !== 'no')
  const denies = meeting(deniesOf(policy))
  const allows = policy.kind === 'bucket' ? undefined : meeting(allowsOf(policy))
  const found = (allows ?? [undefined]).map((allow) => find([wanted, ...(allow ? [allow] : [])], denies, search))
  const [shown] = found.flatMap((each) => (each.is === 'yes' ? [each.call] : []))
  if (shown) {
    const always = denies.length === 0 && (allows === undefined || find([wanted], allows, search).is === 'no')
    const keys = always ? [] : keysOf([...denies, ...(allows ?? [])])
    return { can: keys.length === 0 ? 'free' : 'only-if', keys, call: shown }
  }
  const [doubt] = found.flatMap((each) => (each.is === 'unknown' ? [each.why] : []))
  return doubt === undefined ? { can: 'locked-out', keys: [] } : { can: 'unknown', keys: [], why: doubt }
}

/** The keys of their conditions that do not follow from who calls. */
function keysOf(statements: readonly Statement[]): readonly string[] {
  const keys = statements.flatMap(({ conditions }) => conditions.flatMap(({ key }) => (key.value === undefined || callerKeys.has(key.value.toLowerCase()) ? [] : [key.value])))
  return [...new Map(keys.map((key) => [key.toLowerCase(), key])).values()].filter((key) => !ORDINARY.has(key.toLowerCase()))
}

/** What every ordinary request has: TLS, of a version that AWS still takes. */
const ordinary = { Bool: { 'aws:SecureTransport': 'true' }, NumericGreaterThanEqualsIfExists: { 's3:TlsVersion': '1.2' } }
const ORDINARY: ReadonlySet<string> = new Set(['aws:securetransport', 's3:tlsversion'])

/** The call, by this caller, as a statement. */
function wantedBy(policy: Policy, caller: Caller, action: string): Statement {
  const partition = partitionOf(policy)
  const arn = principalArn(caller, partition) ?? ''
  const principal = caller.is === 'session' ? sessionArn(caller, partition) : arn
  return wantedOf(policy, action, { Principal: { AWS: principal } }, { ArnEquals: { 'aws:PrincipalArn': arn } })
}

function wantedOf(policy: Policy, action: string, principal: object, condition: object = {}): Statement {
  const [statement] = statementsOf([{ Effect: 'Allow', ...principal, Action: action, Resource: resourceOf(policy, partitionOf(policy)), Condition: { ...ordinary, ...condition } }])
  if (!statement) throw new TypeError('not a statement')
  // Whom a text names, the dialect tells: the accounts of other systems have more digits.
  const [own] = policyOf([{ Effect: 'Allow', ...principal, Action: action }], dialectOf(policy))?.statements ?? []
  return own?.principals ? { ...statement, principals: own.principals } : statement
}

/** The bucket or key of the policy, or one for it. Which key it is, its policy need not say: it is of any Region and account then. */
function resourceOf({ kind, statements }: Policy, partition: string): string {
  const form = kind === 'bucket' ? /^arn:[^:*?$]+:s3:::[^/*?$]+/ : /^arn:[^:*?$]+:kms:[^*?$]+:key\/[^*?$]+$/
  const [found] = statements.flatMap(({ resources }) => (resources?.values ?? []).flatMap(({ value }) => form.exec(value ?? '')?.[0] ?? []))
  return found ?? (kind === 'bucket' ? `arn:${partition}:s3:::amzn-s3-demo-bucket` : `arn:${partition}:kms:*:*:key/*`)
}

function partitionOf({ statements }: Policy): string {
  const texts = statements.flatMap(({ principals, resources }) => [...(principals?.values ?? []).map(({ text }) => text), ...(resources?.values ?? [])])
  const [found] = texts.flatMap(({ value }) => /^arn:([^:*?$]+):/.exec(value ?? '')?.[1] ?? [])
  return found ?? 'aws'
}

function onlyAccountOf(policy: Policy): string | undefined {
  const [first, ...rest] = new Set(policy.statements.flatMap(namedBy).map(accountOf))
  return rest.length === 0 ? first : undefined
}

/** Whom a statement names: in its principals, and in its conditions on `aws:PrincipalArn`. */
function namedBy({ principals, conditions }: Statement): readonly Caller[] {
  const arns = conditions.filter(({ key }) => key.value?.toLowerCase() === 'aws:principalarn').flatMap(({ values }) => values.flatMap(({ value }) => (value === undefined || /[*?$]/.test(value) ? [] : [value])))
  return [...(principals?.values ?? []).flatMap(callerNamed), ...callersNamed(arns)]
}

function callersNamed(arns: readonly string[]): readonly Caller[] {
  return statementsOf(arns.map((AWS) => ({ Effect: 'Allow', Principal: { AWS }, Action: '*', Resource: '*' }))).flatMap(({ principals }) => (principals?.values ?? []).flatMap(callerNamed))
}

function callerNamed({ who }: Principal): readonly Caller[] {
  switch (who.is) {
    case 'account': case 'root-user': return [{ is: 'root', account: who.account }]
    case 'user': return [{ is: 'user', account: who.account, name: who.name }]
    case 'role': return [{ is: 'session', account: who.account, role: who.name, session: 'some-session' }]
    case 'role-session': return [{ is: 'session', account: who.account, role: who.role, session: who.session }]
    case 'federated-user': return [{ is: 'federated-user', account: who.account, name: who.name }]
    case 'anyone': case 'group': case 'unique-id': case 'service': case 'federated': case 'canonical-user': case 'other': case 'unknown': case 'malformed': return []
  }
}
