/** Actions and resources of one statement that meet no resource, or no action, of it. */
import type { Action, Catalog, ResourceType, Service } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import { parseArn } from '../policy/arn.ts'
import type { Statement, Text } from '../policy/model.ts'
import { sameScope } from '../policy/scope.ts'
import { Recent } from '../recent.ts'
import { applies, fits, namesAny, reachesAny } from './applies.ts'
import { readResource } from './resource.ts'
import { isBucketOrObject, isS3Pair } from './s3-arns.ts'

/**
 * Services of which nothing in the policies that AWS itself maintains (472, and 410 earlier versions) speaks against the
 * types, and the condition keys, that the Service Authorization Reference gives an action. Elsewhere it leaves some out: `ssm:StartSession` is given
 * on `eks` clusters. An action to which it gives no type is in doubt even here: `iam:ListRoles` is given on `role/*`.
 */
export const wellKnown: ReadonlySet<string> = new Set(['s3', 'sqs', 'sns', 'dynamodb', 'lambda', 'kms', 'secretsmanager', 'iam', 'sts', 'logs', 'ecr'])

/** Actions of one service that none of the statement's resources fits. */
export interface UnmatchedActions {
  readonly actions: readonly Text[]
  /** What they match, in the catalog. */
  readonly matched: readonly Action[]
  /** The reference may be at fault. */
  readonly doubtful: boolean
}

export interface UnmatchedResource {
  readonly resource: Text
  /** `service`: none of the actions is of its service; `form`: no resource of its service looks so; `type`: the actions are about others of its service. */
  readonly why: 'service' | 'form' | 'type'
  readonly service: string
  /** The types that the statement's actions are about, the likeliest first. */
  readonly types: readonly ResourceType[]
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
    return { actions: group.map((each) => each.text), matched, doubtful: !told.resources.every((resource) => isSurelyUnfit(matched, resource, catalog)) }
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
    if (service === undefined) return []
    const told = { resource, service, types: typesFor(matched, resource) }
    if (!hasKnownForm(resource, catalog)) return [{ ...told, why: 'form', doubtful: !wellKnown.has(service) }]
    if (matched.some((action) => speaksOf(action.service, service, catalog))) return [{ ...told, why: 'type', doubtful: true }]
    return [{ ...told, why: 'service', doubtful: !isSurelyUnfit(matched, resource, catalog) }]
  })
}

/** The types that most of the actions are about; before them those whose name the ARN has. */
function typesFor(matched: readonly Action[], resource: Text): readonly ResourceType[] {
  const uses = new Map<ResourceType, number>()
  for (const { resources } of matched) for (const { type } of resources) uses.set(type, (uses.get(type) ?? 0) + 1)
  const word = firstWord(resource.raw)
  const rank = (type: ResourceType) => (uses.get(type) ?? 0) + (word !== undefined && firstWord(type.arn) === word ? matched.length : 0)
  return [...uses.keys()].sort((a, b) => rank(b) - rank(a))
}

/** `function` of `arn:aws:lambda:*:*:Function/x`. */
function firstWord(arn: string): string | undefined {
  return /^(?:[^:]*:){5}([\w-]+)/.exec(arn)?.[1]?.toLowerCase()
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

function isDead(matched: readonly Action[], statement: Statement): boolean {
  return !reachesAny(statement, matched)
}

/** Far more statements than any quota lets a policy have: beyond, they are not held against each other, and nothing is said. */
const MOST = 1000

function isGivenElsewhere(statement: Statement, matched: readonly Action[]): boolean {
  const scope = sameScope(statement)
  return scope.length > MOST || scope.some((other) => other !== statement && namesAny(other, matched) && reachesAny(other, matched))
}

/** The service of an ARN, where the file says it. */
function serviceOf(resource: Text): string | undefined {
  const service = parseArn(resource)?.service.value?.toLowerCase()
  return service === undefined || service === '' || /[*?]/.test(service) ? undefined : service
}

/** Could some resource of its service be written so? Of a service that the catalog does not have, anything could. */
function hasKnownForm(resource: Text, catalog: Catalog): boolean {
  const service = serviceOf(resource)
  const types = service === undefined ? [] : (catalog.service(service)?.resourceTypes ?? [])
  return types.length === 0 || parseArn(resource)?.resource.raw === '*' || types.some((type) => fits(type, resource))
}

const spoken = new WeakMap<Service, ReadonlySet<string>>()

/** Are actions of this prefix about ARNs of `other`, as far as the catalog says? */
function speaksOf(prefix: string, other: string, catalog: Catalog): boolean {
  const service = catalog.service(prefix)
  if (!service || prefix === other) return prefix === other
  const others = spoken.get(service) ?? new Set(service.resourceTypes.map(({ arn }) => arn.split(':')[2] ?? ''))
  spoken.set(service, others)
  return others.has(other)
}

/** Is it beyond doubt that none of these actions, which the catalog does not bring together with the resource, takes it? */
function isSurelyUnfit(matched: readonly Action[], resource: Text, catalog: Catalog): boolean {
  const service = serviceOf(resource)
  if (service === undefined || !wellKnown.has(service)) return false
  return matched.every((action) => {
    if (!wellKnown.has(action.service)) return false
    if (!speaksOf(action.service, service, catalog)) return true
    return service === 's3' ? isBucketOrObject(resource, catalog) : action.resources.length > 0
  })
}
