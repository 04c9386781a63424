/**
 * What a resource policy opens to everyone: by AWS's meaning of *public* for buckets, and so for the rest.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import { confidential, frontDoors } from '../catalog/front-door.ts'
import type { Condition, Policy, Principal, Statement, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { hasWildcard, matches } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { withoutNoActions } from './action.ts'
import { reachesAny } from './applies.ts'
import { conditionsOn, readOperator } from './condition.ts'
import { dialectOf } from './evaluate.ts'
import { find, type Found } from './find.ts'
import { grantOf } from './grant.ts'
import { inWordsOf, isReadable, ownOf, plainly } from './own.ts'
import { asksWho } from './pins.ts'
import { deniesOf, searchOf } from './questions.ts'
import type { Call, Caller } from './request.ts'
import { statementsOf, trustedBy } from './trusted.ts'

export interface Opening {
  readonly statement: Statement
  /** Who is everyone. */
  readonly at: Principal
  /** It takes credentials of some account, of any: requests without a signature are kept out. */
  readonly signed: boolean
  /** Nothing but what may be published is read. */
  readonly reads: boolean
  /** A request that everyone can make. */
  readonly call: Call
  /** The value of Resource that it is about. */
  readonly resource?: Text
  /** Why everyone may be meant. */
  readonly doubt?: string
  /** S3 takes no such policy for this bucket: its settings refuse what is public. */
  readonly refused: boolean
}

/** Callers whom no account vouches for. */
const ANONYMOUS: ReadonlySet<Caller['is']> = new Set(['anonymous'])
const FEDERATED: ReadonlySet<Caller['is']> = new Set(['federated'])

const openings = new Recent<Policy, readonly Opening[]>()

/** One for each Allow that the public can use for certain. */
export function openingsOf(policy: Policy, catalog: Catalog): readonly Opening[] {
  const candidates = policy.statements.filter((statement) => everyoneOf(statement) !== undefined)
  if (candidates.length === 0 || !policy.complete) return []
  let known = openings.get(policy)
  if (known === undefined) {
    const names = new Map<string, string>()
    const plain = inPlainNames(policy, names)
    const outside = [...deniesOf(plain), ...trustedBy(plain, catalog)]
    const actual = plain.statements.map((statement) => withWholeArns(withoutNoActions(statement, catalog, dialectOf(policy))))
    known = candidates.flatMap((statement) => openingOf(statement, actual[statement.index] ?? statement, outside, catalog) ?? []).map((opening) => ({ ...opening, call: inWordsOf(names, opening.call) }))
    openings.set(policy, known)
  }
  return known
}

export interface Unfixed {
  readonly condition: Condition
  readonly value: Text
  readonly by: 'policy variable' | 'wildcard'
}

/**
 * What keeps the public out for certain, and yet is no fixed value to S3 ("values that don't contain a wildcard or an IAM policy variable"), in each
 * Allow for everyone with nothing else: the roles of an account by a pattern, the organization of the bucket's owner.
 */
export function unfixedOf(policy: Policy, catalog: Catalog): readonly Unfixed[] {
  if (policy.publicAccessBlock?.blockPublicPolicy !== true || !policy.complete) return []
  const open = new Set(openingsOf(policy, catalog).map(({ statement }) => statement))
  return policy.statements.filter((statement) => !open.has(statement)).flatMap((statement) => {
    const isForAll = everyoneOf(statement) !== undefined && !statement.conditionsPartial
    const asking = statement.conditions.filter(asksWho)
    const values = asking.map((condition) => ({ condition, value: condition.values.find((value) => !isFixed(condition, value)) }))
    const [first] = values
    return isForAll && first?.value && values.every(({ value }) => value !== undefined) ? [{ condition: first.condition, value: first.value, by: hasVariable(first.value.raw) ? 'policy variable' : 'wildcard' }] : []
  })
}

/** "…can contain a wildcard for the access point name without rendering the policy public, as long as the account ID is fixed" */
const NAMES_MAY_BE_OPEN = /^s3:DataAccessPointArn$/i

function isFixed({ key, operator }: Condition, { value }: Text): boolean {
  if (value === undefined) return true
  const open = readOperator(operator)?.wildcards === true && hasWildcard(value)
  return !hasVariable(value) && (!open || NAMES_MAY_BE_OPEN.test(key.raw))
}

/** Who can call AssumeRole: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html */
const ASSUMING: ReadonlySet<Caller['is']> = new Set(['user', 'session'])

/** How somebody of an account that a trust policy does not name, with roles, users and tags as they like, can assume its role by this Allow, if they can for certain. */
export function assumedByAnyone(statement: Statement, catalog: Catalog): Call | undefined {
  const { policy } = statement
  if (!policy.complete || policy.partial || !statement.complete) return undefined
  const assume = statementsOf([{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }])
  const found = find([withWholeArns(statement), ...assume], [...deniesOf(policy), ...trustedBy(policy, catalog)], { ...searchOf(policy, catalog), callers: ASSUMING })
  return found.is === 'yes' ? found.call : undefined
}

/**
 * AWS does not say whether a star of an Arn operator reaches over a colon, so that the engine decides nothing of `*` or `arn:aws:*`. Who writes
 * it means whatever ARN there is.
 */
function withWholeArns(statement: Statement): Statement {
  const conditions = statement.conditions.map((condition) => {
    const values = readOperator(condition.operator)?.family === 'Arn' && !condition.partial ? condition.values.map(({ value }) => value) : []
    const whole = values.map((value) => (value === undefined ? undefined : wholeArn(value)))
    return whole.includes(undefined) || whole.every((value, i) => value === values[i]) ? condition : sameOf(condition, whole)
  })
  return conditions.some((condition, i) => condition !== statement.conditions[i]) ? { ...statement, conditions } : statement
}

function sameOf(condition: Condition, values: readonly unknown[]): Condition {
  const [made] = statementsOf([{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition: { [condition.operator.raw]: { [condition.key.raw]: values } } }])
  return made?.conditions[0] ?? condition
}

/** The pattern with all six fields, where its last star may stand for those that it lacks. */
function wholeArn(pattern: string): string {
  const fields = /^\*+$/.test(pattern) ? ['arn', '*'] : pattern.split(':')
  return fields[0] === 'arn' && fields.length < 6 && fields.at(-1)?.endsWith('*') === true ? [...fields, ...Array<string>(6 - fields.length).fill('*')].join(':') : pattern
}

/** The principal by which an Allow is for everyone: `*`, or a provider that everyone can have an account with. */
function everyoneOf({ effect, complete, principals }: Statement): Principal | undefined {
  if (effect !== 'Allow' || !complete || principals === undefined || principals.negated) return undefined
  return principals.values.find(({ who, text }) => who.is === 'anyone' || (who.is === 'federated' && !text.fields))
}

/**
 * The policy with a name for what the file leaves open of its own ARN, as `${aws_s3_bucket.site.arn}/*` does: whichever the bucket is, it is this
 * one. Statements of which more is left open stay as they are, and so do those about nothing that can be one bucket, queue or topic.
 */
function inPlainNames(policy: Policy, names: Map<string, string>): Policy {
  const statements = policy.statements.map((statement) => {
    const [plain = statement] = isOpenInNameOnly(statement) && ownOf({ ...policy, statements: [statement] }, names) ? statementsOf([plainly(statement, names)], policy.version?.value) : []
    return plain
  })
  return { ...policy, statements }
}

function isOpenInNameOnly(statement: Statement): boolean {
  const { principals, actions, resources, conditions } = statement
  if (!isReadable(statement) || [principals, actions, resources].some((clause) => clause?.partial === true)) return false
  const isOpen = ({ value }: Text) => value === undefined
  const others = [...(principals?.values.map(({ text }) => text) ?? []), ...(actions?.values ?? []), ...conditions.flatMap(({ operator, key, values }) => [operator, key, ...values])]
  return !others.some(isOpen) && resources?.values.some(isOpen) === true && !resources.values.some(isOpenInside)
}

/** What stands behind the name of a bucket decides what a Deny of a part of it leaves. */
function isOpenInside({ pieces }: Text): boolean {
  const slash = pieces.findIndex((piece) => typeof piece === 'string' && piece.includes('/'))
  return slash >= 0 && pieces.slice(slash).some((piece) => typeof piece !== 'string')
}

function openingOf(statement: Statement, plain: Statement, outside: readonly Statement[], catalog: Catalog): Opening | undefined {
  const at = everyoneOf(statement)
  const reachedFrom = statement.policy.holder?.reachedFrom
  if (reachedFrom === 'vpc') return undefined
  const search = searchOf(statement.policy, catalog)
  const found = find([plain], outside, search)
  if (!at || found.is !== 'yes') return undefined
  const harmful = harmfulOf(plain, catalog)
  const inside = harmful === 'all' || harmful.length === 0 ? [plain] : [plain, ...statementsOf([{ Effect: 'Allow', Principal: '*', Action: harmful.map(({ full }) => full), Resource: '*' }])]
  const harm: Found = harmful === 'all' ? found : harmful.length === 0 ? { is: 'no' } : find(inside, outside, search)
  const unsigned = find(harm.is === 'yes' ? inside : [plain], outside, { ...search, callers: at.who.is === 'federated' ? FEDERATED : ANONYMOUS })
  const signed = unsigned.is !== 'yes'
  const call = unsigned.is === 'yes' ? unsigned.call : harm.is === 'yes' ? harm.call : found.call
  const named = plain.resources?.negated === false ? plain.resources.values.findIndex(({ value }) => value !== undefined && matches(value, call.resource)) : -1
  const resource = statement.resources?.values[named]
  const unsure = grantOf(statement)?.doubt ?? (statement.policy.partial ? 'a statement that the file leaves open may deny it' : undefined)
  const refused = unsure === undefined && statement.policy.publicAccessBlock?.blockPublicPolicy === true
  const doubt = unsure ?? blockDoubt(statement) ?? urlDoubt(statement) ?? (reachedFrom === 'internet' ? undefined : frontDoors.get(call.action.slice(0, call.action.indexOf(':'))))
  return { statement, at, call, signed, reads: harm.is === 'no', refused, ...(resource && { resource }), ...(doubt !== undefined && { doubt }) }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
function blockDoubt({ policy: { publicAccessBlock: block } }: Statement): string | undefined {
  return block?.restrictPublicBuckets === true || block?.blockPublicPolicy === true ? 'Block Public Access of the bucket keeps the public out' : undefined
}

/** A function URL without IAM is there to be called by everyone: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
function urlDoubt(statement: Statement): string | undefined {
  const has = (key: string, wanted: string) => conditionsOn(statement, key).some(({ values }) => values.some(({ value }) => value === wanted))
  return has('lambda:FunctionUrlAuthType', 'NONE') || has('lambda:InvokedViaFunctionUrl', 'true') ? 'the function itself may check who calls its URL' : undefined
}

/** What a statement names that does more than read what may be published. */
function harmfulOf(statement: Statement, catalog: Catalog): readonly Action[] | 'all' {
  const { actions } = statement
  if (!actions || actions.negated || actions.partial) return 'all'
  const expansions = actions.values.map(({ value }) => (value === undefined ? undefined : catalog.expand(value)))
  if (expansions.some((expansion) => expansion === undefined || expansion.everything)) return 'all'
  const named = expansions.flatMap((expansion) => expansion?.actions ?? [])
  return named.filter((action) => isHarmful(action) && reachesAny(statement, [action]))
}

function isHarmful({ service, levels }: Action): boolean {
  return confidential.has(service) || levels.some((level) => level !== 'Read' && level !== 'List')
}
