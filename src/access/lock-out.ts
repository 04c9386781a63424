/** Does a bucket policy take the calls that would mend it from those who administer the bucket? Whom it takes them from, the engine says. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import type { Clause, Node, Policy, Statement, Text } from '../policy/model.ts'
import { matches } from '../policy/wildcard.ts'
import { coversAction, coversType } from './covers.ts'
import { anyEditor, deniedCall, editingBy, type Editing } from './editors.ts'
import { exemptOf, type Exempt } from './exempt.ts'
import type { Found } from './find.ts'
import type { Call, Caller } from './request.ts'

const POLICY_CALLS = ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy']

export interface LockOut {
  /** What takes the calls: a value of Action, or the key NotAction. */
  readonly at: Node
  readonly calls: readonly string[]
  /** The Action that says no more than "every call", if it does. */
  readonly all?: Clause
  /** Nobody is exempt who could edit a policy. */
  readonly total: boolean
  /** Who may still call, besides those of the dialect's rescue. */
  readonly exempt: readonly Exempt[]
  /** The call of an administrator that is denied. */
  readonly denied?: Call
  /** Exceptions that let no administrator pass. */
  readonly useless: readonly Exempt[]
  /** Why those who are exempt may be the administrators. */
  readonly unsure?: string
  /** Who can always mend the policy, as a sentence. */
  readonly rescue: string
}

/** The lock-out that a Deny of a bucket policy makes, if it is for everyone else and covers the bucket itself. */
export function lockOutOf(statement: Statement, dialect: Dialect, catalog: Catalog): LockOut | undefined {
  const { actions } = statement
  const calls = POLICY_CALLS.filter((call) => coversAction(statement, call) === 'yes')
  if (statement.effect !== 'Deny' || !actions || calls.length === 0 || !isAbout(statement, 'bucket', catalog)) return undefined
  const listed = exemptOf(statement, dialect)
  const taking = (names: readonly string[]) => actions.values.find(({ value }) => takes(value, names))
  const at = actions.negated ? actions.key : (taking(['s3:PutBucketPolicy']) ?? taking(calls))
  if (listed === undefined || at === undefined) return undefined
  const sorted = calls.toSorted((a) => (a === 's3:PutBucketPolicy' ? -1 : 0))
  // That it takes them from a stranger proves nothing where the account that it names is not certain.
  let denied: Found = { is: 'no' }
  for (const each of administratorsOf(statement, dialect)) {
    denied = deniedCall(statement, each, sorted, catalog)
    if (denied.is !== 'no') break
  }
  if (denied.is === 'no') return undefined
  const left = anyEditor({ ...statement.policy, statements: [statement] }, catalog, calls)
  const useless = listed.filter(({ by }) => by === 'nobody' || by === 'service')
  const exempt = listed.filter(({ by }) => by !== 'nobody')
  // Where the root user is exempt by name, it may be meant to be the only one.
  const total = (left.is === 'no' && exempt.every(({ by }) => by !== 'root')) || (left.is === 'unknown' && useless.length === listed.length)
  const unsure = total && left.is === 'unknown' ? left.why : denied.is === 'unknown' ? (whyUnsure(statement, exempt, calls) ?? denied.why) : whyUnsure(statement, exempt, calls)
  return {
    at, calls, exempt, useless, total, rescue: rescueOf(statement, exempt, dialect, catalog),
    ...(denied.is === 'yes' && { denied: denied.call }), ...(unsure !== undefined && { unsure }), ...(isEveryCall(actions) && { all: actions }),
  }
}

/**
 * By what a Deny takes the policy of a queue from everyone: "edit or delete a policy of Amazon SQS that denies all principals" is a task of the root user.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#root-user-tasks
 */
export function queueLockOutOf(statement: Statement): Text | undefined {
  const { effect, principals, actions, resources, conditions, conditionsPartial, complete, policy } = statement
  if (effect !== 'Deny' || !complete || conditionsPartial || conditions.length > 0 || actions?.negated !== false || policy.kind !== 'resource') return undefined
  if (principals?.negated !== false || !principals.values.some(({ who }) => who.is === 'anyone')) return undefined
  const isQueue = policy.service === 'sqs' || (resources?.negated === false && resources.values.some(({ raw }) => /^arn:[^:]*:sqs:/.test(raw)))
  return isQueue && coversAction(statement, QUEUE_CALL) === 'yes' ? actions.values.find(({ value }) => takes(value, [QUEUE_CALL])) : undefined
}

const QUEUE_CALL = 'sqs:SetQueueAttributes'

export interface JointLockOut {
  readonly last: LockOut
  readonly others: readonly LockOut[]
  /** What all of them take. */
  readonly calls: readonly string[]
}

/** Denies of which each leaves somebody out, and that together leave nobody who can change the policy. */
export function jointLockOut(policy: Policy, dialect: Dialect, catalog: Catalog): JointLockOut | undefined {
  if (policy.statements.filter(({ effect }) => effect === 'Deny').length < 2) return undefined
  const found = policy.statements.flatMap((statement) => {
    const lockOut = lockOutOf(statement, dialect, catalog)
    return lockOut ? [{ statement, lockOut }] : []
  })
  const last = found.at(-1)?.lockOut
  // Where the root user is exempt by name, it may be meant to be the only one.
  if (!last || found.length < 2 || found.some(({ lockOut: { total, exempt } }) => total || exempt.some(({ by }) => by === 'root'))) return undefined
  if (anyEditor({ ...policy, statements: found.map(({ statement }) => statement) }, catalog).is !== 'no') return undefined
  return { last, others: found.slice(0, -1).map(({ lockOut }) => lockOut), calls: last.calls.filter((call) => found.every(({ lockOut }) => lockOut.calls.includes(call))) }
}

/** How far someone exempt can edit the policy, for all its Denies; undefined where the text names nobody whom we can ask about. */
export function editingOfExempt({ by, text }: Exempt, policy: Policy, catalog: Catalog): Editing | undefined {
  return by === 'name' ? editingBy(policy, text, catalog) : undefined
}

/** Administrators whom the Deny does not name, by their account: of those that it does name, and of any. */
function administratorsOf({ principals, conditions }: Statement, { principals: forms }: Dialect): readonly (readonly Caller[])[] {
  const texts = [...(principals?.values ?? []).map(({ text }) => text), ...conditions.flatMap(({ values }) => values)]
  const named = texts.flatMap(({ value }) => /^arn:[^:]*:(?:iam|sts)::(\d+):/.exec(value ?? '')?.[1] ?? [])
  const accounts = [...new Set([...named, '111122223333', '999999999999'])]
  const roles = forms.rootArn === 'account'
  return accounts.map((account): readonly Caller[] => [
    ...(roles ? [{ is: 'session', account, role: 'bucket-owner', session: 'some-session' } as const] : []), { is: 'user', account, name: 'bucket-owner' },
  ])
}

function isAbout(statement: Statement, type: 'bucket' | 'object', catalog: Catalog): boolean {
  const known = catalog.service('s3')?.resourceTypes.find(({ name }) => name === type)
  return known !== undefined && coversType(statement, known) === 'yes'
}

function rescueOf(statement: Statement, exempt: readonly Exempt[], { title, rescue }: Dialect, catalog: Catalog): string {
  const spared = exempt.some(({ by }) => by === 'root' || by === 'account' || by === 'place') || !isAbout(statement, 'object', catalog)
  return `on ${title}, ${rescue.who}${spared || rescue.also === undefined ? '' : `, but ${rescue.also}`}`
}

function isEveryCall({ negated, values: [first, second] }: Clause): boolean {
  return !negated && second === undefined && /^(?:s3:)?\*+$/i.test(first?.value ?? '')
}

function takes(pattern: string | undefined, calls: readonly string[]): boolean {
  return pattern !== undefined && calls.some((call) => matches(pattern.toLowerCase(), call.toLowerCase()))
}

/** Names by which administrators and those who deploy go. */
const ADMINISTRATIVE = /admin|root|owner|break.?glass|deploy|terraform|cloudformation|pipeline|OrganizationAccountAccessRole|AWSControlTowerExecution|AWSReservedSSO/i

function whyUnsure(statement: Statement, exempt: readonly Exempt[], calls: readonly string[]): string | undefined {
  const named = exempt.find(({ by, text }) => by === 'name' && ADMINISTRATIVE.test(text.slice(text.lastIndexOf('/') + 1)))
  if (named) return `\`${named.text}\` may be who administers the bucket`
  const by = (...kinds: readonly Exempt['by'][]) => exempt.some((each) => kinds.includes(each.by))
  if (by('unknown')) return 'the file does not say who is exempt'
  if (by('account', 'some')) return 'those who administer the bucket may be among the exempt'
  if (by('root')) return 'the root user is exempt by name, so it may be meant that nobody else administers the bucket'
  if (by('place') && by('name')) return 'those who are exempt by name may administer the bucket'
  if (statement.principals?.negated === true) return undefined
  if (!calls.includes('s3:PutBucketPolicy')) return 'the policy can still be replaced'
  if (exempt.every((each) => each.by === 'service')) return undefined
  const spelt = statement.actions?.values.some(({ value }) => POLICY_CALLS.some((call) => call.toLowerCase() === value?.toLowerCase()))
  return spelt === true && by('name') ? 'the Deny names these calls, so those who are exempt may be meant to administer the bucket' : undefined
}
