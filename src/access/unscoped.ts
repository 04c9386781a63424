/**
 * What a statement allows on every resource though it could name some: only actions that the Service Authorization Reference gives a type of
 * resource to, only where no condition narrows the resources, and each action once, where it weighs most.
 */
import type { Action, Catalog, ResourceType } from '../catalog/catalog.ts'
import { escalationPaths } from '../catalog/escalation.ts'
import { credentialActions, dataActions, opensToOthers } from '../catalog/sensitive-action.ts'
import { parseArn } from '../policy/arn.ts'
import type { Condition, Statement, Text } from '../policy/model.ts'
import { matches } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { readOperator, whenAbsent } from './condition.ts'
import { coversAction, type Answer } from './covers.ts'
import { find } from './find.ts'
import { grantOf } from './grant.ts'
import { deniesOf, searchOf } from './questions.ts'
import type { Granted } from './taken.ts'
import { ANYONE, statementsOf, unnamed } from './trusted.ts'

/** What an action gives: credentials, power over permissions, stored data, change, or the rest: what there is, and how it is set up. */
export type Power = 'credentials' | 'permissions' | 'data' | 'write' | 'settings'

export interface Unscoped {
  /** The entry of `Resource`. */
  readonly at: Text
  readonly actions: readonly Action[]
  /** ARNs to write instead, as AWS shows them: `arn:aws:s3:::BucketName/ObjectName`. */
  readonly arns: readonly string[]
  readonly doubt?: string
  readonly granted: readonly Granted[]
}

/**
 * What `privilege-escalation` and the rules of the first two actions tell; and what has a type of resource in the reference, but works on none that
 * accounts have: metrics have no ARN, https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
 */
const leftAlone = new Set(['iam:PassRole', 'iam:CreateServiceLinkedRole', 'cloudwatch:PutMetricData', ...escalationPaths.flatMap(({ gain, steps: [step, ...more] }) => (step && more.length === 0 && ['permissions', 'users', 'trust', 'boundary'].includes(gain) ? [step.action] : []))])

function powerOf({ full, levels }: Action): Power {
  if (credentialActions.has(full)) return 'credentials'
  if (levels.includes('Permissions management') || opensToOthers(full)) return 'permissions'
  if (dataActions.has(full)) return 'data'
  return levels.includes('Write') || levels.includes('Tagging') ? 'write' : 'settings'
}

/**
 * The types of resource to name: those that the action must have, else one of those that it can have. Of what only lists or describes, and
 * need not have any, nobody knows whether it is of use with one; but S3's actions are about an object or an access point, so that neither is required.
 */
function typesOf(action: Action): readonly ResourceType[] {
  const required = action.resources.filter((each) => each.required)
  const chosen = required.length > 0 ? required : powerOf(action) === 'settings' && action.service !== 's3' ? [] : action.resources
  return chosen.map(({ type }) => type)
}

const found = new Recent<Statement, readonly Unscoped[]>()

/** What it allows so, of one power: for each entry of `Resource` that takes in all resources of some of its actions. */
export function unscopedIn(statement: Statement, power: Power, catalog: Catalog): readonly Unscoped[] {
  const all = found.get(statement) ?? unscoped(statement, catalog)
  found.set(statement, all)
  return all.map((each) => ({ ...each, actions: each.actions.filter((action) => powerOf(action) === power) })).filter(({ actions }) => actions.length > 0)
    .map((each) => ({ ...each, arns: arnsOf(each), granted: grantedOn(statement, each) }))
}

function unscoped(statement: Statement, catalog: Catalog): readonly Unscoped[] {
  const { actions, resources, complete, conditions, conditionsPartial } = statement
  const grant = grantOf(statement)
  if (!grant || !actions || actions.negated || !resources || resources.negated || !complete || conditionsPartial) return []
  const wide = resources.values.filter((text) => text.value?.includes('*') === true)
  if (wide.length === 0 || conditions.some((condition) => narrowsResources(condition, catalog))) return []
  const allowed = actionsOf(actions.values, catalog)
  let left = allowed
  return wide.toSorted((a, b) => Number(isBare(b)) - Number(isBare(a))).flatMap((at) => {
    const own = left.filter((action) => takenWhole(at, action).length > 0 && !isDenied(statement, action, takenWhole(at, action), catalog))
    left = left.filter((action) => !own.includes(action))
    return own.length === 0 ? [] : [{ at, actions: own, arns: [], granted: [], ...(grant.doubt !== undefined && { doubt: grant.doubt }) }]
  })
}

function grantedOn(statement: Statement, { at, actions }: Unscoped): readonly Granted[] {
  return actions.flatMap((action) => takenWhole(at, action).map(({ arn }) => ({ statement, wanted: { Action: action.full, Resource: unnamed(arn) } })))
}

/** Those that can be scoped; a pattern for a whole service has a finding of its own. */
function actionsOf(values: readonly Text[], catalog: Catalog): readonly Action[] {
  const named = values.flatMap(({ value }) => {
    if (value === undefined) return []
    const { actions } = catalog.expand(value)
    const whole = /[*?]/.test(value) && actions.length === catalog.service(value.slice(0, value.indexOf(':')))?.actions.size
    const scoped = whole ? [] : actions.filter((action) => typesOf(action).length > 0 && !leftAlone.has(action.full))
    // "ec2:Describe*" needs `*` for most of what it stands for.
    return scoped.length === actions.length ? scoped : scoped.filter((action) => powerOf(action) !== 'settings')
  })
  return [...new Set(named)]
}

function isBare({ value }: Text): boolean {
  return /^\*+$/.test(value ?? '')
}

/**
 * The types of resource of the action of which `*`, or an ARN, takes in every one, whatever its Region, account and name; none, where it
 * must have another one as well.
 */
function takenWhole(text: Text, action: Action): readonly ResourceType[] {
  const types = typesOf(action)
  if (isBare(text)) return types
  const arn = parseArn(text)
  const { service, region, account, resource } = arn ?? {}
  if (!service?.value || !resource?.value || ![region, account].every((field) => field?.value === '*' || field?.value === '')) return []
  const taken = types.filter(({ arn: format }) => {
    const fields = format.split(':')
    return matches(service.value ?? '', fields[2] ?? '') && matches(resource.value ?? '', fields.slice(5).join(':').replace(/\$\{\w+\}/g, ANYONE))
  })
  return taken.length < types.length && hasRequired(action) ? [] : taken
}

function hasRequired({ resources }: Action): boolean {
  return resources.some(({ required }) => required)
}

/** Keys that say who calls, when, and from where, and leave open on what. */
const ABOUT_CALLS = /^aws:(?:CurrentTime|EpochTime|SecureTransport|RequestedRegion|UserAgent|Referer)$/i

/** Does the condition hold the statement to some resources, or to calls that another service makes? */
function narrowsResources({ key, operator }: Condition, catalog: Catalog): boolean {
  const read = readOperator(operator)
  if (key.value === undefined || read?.family === undefined) return true
  if (whenAbsent(read) && read.family !== 'Null') return false
  const category = catalog.conditionKey(key.value)?.category
  return category === undefined || (category !== 'principal' && category !== 'session' && category !== 'network' && !ABOUT_CALLS.test(key.value))
}

const MOST_ASKED = 60

/** Do the Denies of the policy take the action away from resources of these types that nobody named? Of types that it must have, from one. */
function isDenied(statement: Statement, action: Action, types: readonly ResourceType[], catalog: Catalog): boolean {
  const denies = deniesOf(statement.policy)
  if (denies.length === 0 || denies.length > MOST_ASKED) return false
  const near = denies.map((deny) => coversAction(deny, action.full))
  if (near.every((answer) => answer === 'no')) return false
  const plain = types.filter((type) => !isAccessPoint(type))
  const takesAway = (type: ResourceType) => isDeniedOn(statement, action, type, denies, near, catalog)
  return hasRequired(action) ? types.some(takesAway) : (plain.length > 0 ? plain : types).every(takesAway)
}

function isDeniedOn(statement: Statement, action: Action, { arn }: ResourceType, denies: readonly Statement[], near: readonly Answer[], catalog: Catalog): boolean {
  const resource = unnamed(arn)
  const [wanted] = statementsOf([{ Effect: 'Allow', Principal: '*', Action: action.full, Resource: resource }])
  if (!wanted) return false
  // What the statement never allows, no Deny takes away.
  const ask = () => find([statement, wanted], denies, searchOf(statement.policy, catalog)).is === 'no' && find([statement, wanted], [], searchOf(statement.policy, catalog)).is === 'yes'
  // Actions of one resource that the same Denies are about have the same answer.
  if (near.includes('unknown')) return ask()
  const answers = denials.get(statement) ?? new Map<string, boolean>()
  denials.set(statement, answers)
  const key = `${near.join()} ${resource}`
  const answer = answers.get(key) ?? ask()
  answers.set(key, answer)
  return answer
}

const denials = new Recent<Statement, Map<string, boolean>>(32)

function arnsOf({ at, actions }: Pick<Unscoped, 'at' | 'actions'>): readonly string[] {
  const types = actions.flatMap((action) => takenWhole(at, action).filter((type) => !isAccessPoint(type)).slice(0, 1).map(({ arn }) => arn))
  return [...new Set(types)].map((arn) => arn.replace('${Partition}', 'aws').replace(/\$\{(\w+)\}/g, '$1'))
}

/** A way to the resource, beside that by its own ARN. */
function isAccessPoint({ name }: ResourceType): boolean {
  return name.startsWith('accesspoint')
}
