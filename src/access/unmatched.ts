/** Actions and resources of one statement that meet no resource, or no action, of it. */
import type { Action, Catalog, Service } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import { parseArn } from '../policy/arn.ts'
import type { Statement, Text } from '../policy/model.ts'
import { sameScope } from '../policy/scope.ts'
import { Recent } from '../recent.ts'
import { applies, namesAny, reachesAny } from './applies.ts'
import { hasKnownForm, serviceOf, wellKnown } from './arn-form.ts'
import { readResource } from './resource.ts'
import { isBucketOrObject, isS3Pair } from './s3-arns.ts'

/** Actions of one service that none of the statement's resources fits. */
export interface UnmatchedActions {
  readonly actions: readonly Text[]
  /** What they match, in the catalog. */
  readonly matched: readonly Action[]
  /** Why it may be right so. */
  readonly doubt?: string
}

export interface UnmatchedResource {
  readonly resource: Text
  /** `service`: none of the actions is of its service; `type`: the actions are about others of its service. */
  readonly why: 'service' | 'type'
  readonly service: string
  readonly doubtful: boolean
}

interface Told {
  readonly actions: readonly { readonly text: Text; readonly matched: readonly Action[] }[]
  /** Every action is known. */
  readonly closed: boolean
  readonly resources: readonly Text[]
}

/** Grouped by service; nothing where the file does not say enough, or where the form of a resource is the cause. */
export function unmatchedActions(statement: Statement, catalog: Catalog, dialect: Dialect): readonly UnmatchedActions[] {
  const told = readStatement(statement, catalog, dialect)
  if (!told) return []
  const meetingNone = told.actions.filter(({ matched }) => isDead(matched, statement))
  if (meetingNone.length === 0 || told.resources.some((resource) => !hasKnownForm(resource, catalog))) return []
  const dead = meetingNone.filter(({ matched }) => !isS3Pair(matched, told.resources, catalog) && !isGivenElsewhere(statement, matched))
  const services = new Set(dead.map(({ matched }) => matched[0]?.service))
  return [...services].map((service) => {
    const group = dead.filter(({ matched }) => matched[0]?.service === service)
    const matched = group.flatMap((each) => each.matched)
    const sure = told.resources.every((resource) => isSurelyUnfit(matched, resource, catalog))
    const doubt = !sure ? INCOMPLETE : isGrantOfCdk(matched, told) ? 'AWS CDK grants them so, which does no harm' : undefined
    return { actions: group.map((each) => each.text), matched, ...(doubt !== undefined && { doubt }) }
  })
}

/** Nothing where the file does not say enough, or where an action that meets no resource tells it already. */
export function unmatchedResources(statement: Statement, catalog: Catalog, dialect: Dialect): readonly UnmatchedResource[] {
  const read = readStatement(statement, catalog, dialect)
  if (!read?.closed) return []
  const matched = read.actions.flatMap((each) => each.matched)
  const lonely = read.resources.filter((resource) => !matched.some((action) => applies(action, resource)))
  if (lonely.length === 0) return []
  if (lonely.every((resource) => hasKnownForm(resource, catalog)) && read.actions.some((each) => isDead(each.matched, statement))) return []
  return lonely.flatMap((resource): readonly UnmatchedResource[] => {
    const service = serviceOf(resource)
    if (service === undefined || !hasKnownForm(resource, catalog)) return []
    if (matched.some((action) => hasArnsOf(action.service, service, catalog))) return [{ resource, service, why: 'type', doubtful: true }]
    return [{ resource, service, why: 'service', doubtful: !isSurelyUnfit(matched, resource, catalog) }]
  })
}

const statements = new Recent<Statement, Told | 'untold'>()

function readStatement(statement: Statement, catalog: Catalog, dialect: Dialect): Told | undefined {
  const told = statements.get(statement) ?? tell(statement, catalog, dialect) ?? 'untold'
  statements.set(statement, told)
  return told === 'untold' ? undefined : told
}

function tell({ actions, resources, complete, policy }: Statement, catalog: Catalog, dialect: Dialect): Told | undefined {
  if (!actions || actions.negated || !resources || resources.negated || resources.partial || !complete || !policy.complete) return undefined
  if (actions.values.length === 0 || resources.values.length === 0) return undefined
  if (resources.values.some((resource) => (!parseArn(resource) && !/^\*+$/.test(resource.raw)) || readResource(resource, catalog, dialect).is !== 'fine')) return undefined
  const expanded = actions.values.map((text) => ({ text, expansion: text.value === undefined ? undefined : catalog.expand(text.value) }))
  if (expanded.some(({ expansion }) => expansion?.everything)) return undefined
  const known = expanded.flatMap(({ text, expansion }) => (expansion && expansion.actions.length > 0 ? [{ text, matched: expansion.actions }] : []))
  return { actions: known, closed: known.length === expanded.length && !actions.partial, resources: resources.values }
}

const INCOMPLETE = "AWS's list of the resource types of an action is not complete for every service"

/**
 * What the grants of AWS CDK give on every table, with a stream or without, beside the actions for tables: it takes a change of CDK, not of the
 * program. https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-dynamodb/lib/perms.ts
 */
const IDLE = ['dynamodb:GetRecords', 'dynamodb:GetShardIterator']

function isGrantOfCdk(matched: readonly Action[], { actions }: Told): boolean {
  return matched.length === IDLE.length && matched.every(({ full }) => IDLE.includes(full)) && actions.some((each) => each.matched.some(({ full }) => full === 'dynamodb:Query'))
}

function isDead(matched: readonly Action[], statement: Statement): boolean {
  return !reachesAny(statement, matched)
}

/** Far more statements than any quota lets a policy have: beyond, they are not held against each other, and nothing is said. */
const MOST = 1000

function isGivenElsewhere(statement: Statement, matched: readonly Action[]): boolean {
  const scope = sameScope(statement)
  return scope.length > MOST || scope.some((other) => other !== statement && namesAny(other, matched) && reachesAny(other, matched))
}

const spoken = new WeakMap<Service, ReadonlySet<string>>()

/** Has the service with this prefix resources whose ARNs are of the service `other`, as far as the catalog says? */
export function hasArnsOf(prefix: string, other: string, catalog: Catalog): boolean {
  const service = catalog.service(prefix)
  if (!service || prefix === other) return prefix === other
  const others = spoken.get(service) ?? new Set(service.resourceTypes.map(({ arn }) => arn.split(':')[2] ?? ''))
  spoken.set(service, others)
  return others.has(other)
}

/**
 * Actions that a page of AWS gives on a type for which its reference does not have them.
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-getting-started-iac.html: on `!GetAtt Function.Arn`
 */
const perhapsElsewhere = new Set(['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'])

/** Is it beyond doubt that none of these actions, which the catalog does not bring together with the resource, takes it? */
function isSurelyUnfit(matched: readonly Action[], resource: Text, catalog: Catalog): boolean {
  const service = serviceOf(resource)
  if (service === undefined || !wellKnown.has(service)) return false
  return matched.every((action) => {
    if (!wellKnown.has(action.service) || perhapsElsewhere.has(action.full)) return false
    if (!hasArnsOf(action.service, service, catalog)) return true
    return service === 's3' ? isBucketOrObject(resource, catalog) : action.resources.length > 0
  })
}
