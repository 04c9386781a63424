/**
 * S3 has two sorts of ARN for one bucket: `arn:aws:s3:::b` is what `s3:ListBucket` is about, `arn:aws:s3:::b/*` what
 * `s3:GetObject` is about; an access point has `…:accesspoint/p` and `…:accesspoint/p/object/*`. Which sort does a statement
 * lack? https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import { parseArn } from '../policy/arn.ts'
import type { Statement, Text } from '../policy/model.ts'
import { sameScope } from '../policy/scope.ts'
import { blanked } from '../policy/variable.ts'
import { ANY, intersects, literal, type Pattern } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { fits, namesAny, reachesAny, resourcePattern } from './applies.ts'
import { otherThanOwn } from './own-arn.ts'
import { turnedTransport } from './transport.ts'

export type S3Sort = 'bucket' | 'object'

const typesOf: Readonly<Record<S3Sort, readonly string[]>> = { bucket: ['bucket', 'accesspoint'], object: ['object', 'accesspointobject'] }
const opposite = { bucket: 'object', object: 'bucket' } as const

/** The ARNs of one sort that some of a statement's actions need and that the statement lacks. */
export interface MissingArns {
  /** The actions of the statement that need them, in order. */
  readonly actions: readonly Text[]
  /** Some of what the first of them matches and does not reach, for the messages. */
  readonly unreached: readonly Action[]
  /**
   * How far these actions reach: `never`, no resource of the scope fits them; `service`, they are all of S3 and reach none; `partly`, some of
   * what they match reaches nothing; `others`, they reach other buckets.
   */
  readonly reach: 'never' | 'service' | 'partly' | 'others'
  /** The resources whose other sort is missing. */
  readonly beside: readonly Text[]
  /** What is missing, as the file would write it. */
  readonly arns: readonly string[]
  /** The ARNs can be added as they are, and give nothing to the statement's other actions. */
  readonly addable: boolean
  /** Why it may be meant so. */
  readonly doubt?: string
}

/** What one action of a statement lacks. */
interface Lack {
  readonly action: Text
  readonly unreached: readonly Action[]
  readonly reach: MissingArns['reach']
  readonly beside: readonly Text[]
  readonly doubt?: string
}

/** ARNs of the sort `sort` that the statement lacks; nothing where the file does not say enough. */
export function missingS3Arns(statement: Statement, catalog: Catalog, sort: S3Sort): MissingArns | undefined {
  const { actions, resources, policy } = statement
  if (!actions || actions.negated || !resources || resources.negated || resources.partial || !statement.complete || !policy.complete) return undefined
  if (!actions.values.some(({ value }) => value === undefined || /^(?:s3:|\*)/i.test(value))) return undefined
  // Of another bucket than the policy's own, nothing has to be there.
  const others = resources.values.filter((resource) => isOnly(resource, opposite[sort], catalog) && !otherThanOwn(resource, policy))
  if (others.length === 0) return undefined
  const scope = scopeIndex(statement, catalog, sort)
  const alone = others.map((resource) => ({ resource, holders: holdersOf(resource, scope) })).filter(({ holders }) => !holders.has(statement))
  if (alone.length === 0) return undefined
  const lacks = actions.values.flatMap((action) => lackOf(action, { statement, scope, alone, catalog, sort }) ?? [])
  const [first] = lacks.toSorted((a, b) => Number(a.doubt !== undefined) - Number(b.doubt !== undefined))
  // To reach more would make a Deny worse that stops requests because they use TLS.
  if (!first || turnedTransport(policy, catalog).some((each) => each.statement === statement)) return undefined
  const alike = lacks.filter((lack) => lack.reach === first.reach && lack.doubt === first.doubt)
  const own = new Set(alike.map((lack) => lack.action))
  const beside = [...new Set(alike.flatMap((lack) => lack.beside))]
  const addable = beside.every(({ value }) => value !== undefined) && actions.values.every((action) => own.has(action) || (action.value !== undefined && !/[*?]/.test(action.value)))
  // One that is listed twice is named once.
  const named = [...own].filter(({ raw }, i, all) => all.findIndex((other) => other.raw.toLowerCase() === raw.toLowerCase()) === i)
  return { ...first, actions: named, beside, arns: [...new Set(beside.map((resource) => siblingOf(resource, sort)))], addable }
}

interface Case {
  readonly statement: Statement
  readonly scope: ScopeIndex
  /** The resources of the opposite sort that have no sibling in the statement itself, and the statements that have it. */
  readonly alone: readonly { readonly resource: Text; readonly holders: ReadonlySet<Statement> }[]
  readonly catalog: Catalog
  readonly sort: S3Sort
}

function lackOf(action: Text, { statement, scope, alone, catalog, sort }: Case): Lack | undefined {
  const matched = matchedByS3(action, catalog)
  const wanted = matched.filter((each) => needs(each) === sort)
  if (wanted.length === 0) return undefined
  const beside = alone.filter(({ resource, holders }) => takes(wanted, resource, catalog) && ![...holders].some((other) => namesAny(other, wanted))).map(({ resource }) => resource)
  if (beside.length === 0) return undefined
  const lack = { action, unreached: wanted.filter((each) => beside.some((resource) => takes([each], resource, catalog))), beside }
  const reached = scope.statements.some((other) => (other === statement || namesAny(other, wanted)) && reachesAny(other, wanted))
  if (matched.length === catalog.service('s3')?.actions.size) return { ...lack, reach: reached ? 'others' : 'service', ...((beside.every(isPartOfBucket) || (sort === 'bucket' && guardsData(statement))) && { doubt: 'only these objects may be meant' }) }
  if (matched.length > wanted.length) return { ...lack, reach: 'partly', doubt: `only ${opposite[sort]}s may be meant` }
  return reached ? { ...lack, reach: 'others', doubt: 'the others may be all that is meant' } : { ...lack, reach: 'never' }
}

/** A Deny of an organization, whose other policies guard the buckets. */
function guardsData({ effect, policy: { kind } }: Statement): boolean {
  return effect === 'Deny' && (kind === 'scp' || kind === 'rcp')
}

/** Which statements of one scope name which buckets, or objects of which buckets. */
interface ScopeIndex {
  readonly statements: readonly Statement[]
  /** By what stands before the first `/`, where that is plain text. */
  readonly plain: ReadonlyMap<string, ReadonlySet<Statement>>
  readonly patterns: readonly { readonly pattern: Pattern; readonly statement: Statement }[]
  /** Statements that may name anything, as far as the file says. */
  readonly open: readonly Statement[]
  readonly sort: S3Sort
}

/** By the list of a scope's statements, which is the same list for each of them. */
const indexes = new Recent<readonly Statement[], Partial<Record<S3Sort, ScopeIndex>>>()

function scopeIndex(statement: Statement, catalog: Catalog, sort: S3Sort): ScopeIndex {
  const scope = sameScope(statement)
  const known = indexes.get(scope)
  const index = known?.[sort] ?? indexScope(scope, catalog, sort)
  indexes.set(scope, { ...known, [sort]: index })
  return index
}

function indexScope(statements: readonly Statement[], catalog: Catalog, sort: S3Sort): ScopeIndex {
  const types = (catalog.service('s3')?.resourceTypes ?? []).filter((type) => typesOf[sort].includes(type.name))
  const plain = new Map<string, Set<Statement>>()
  const patterns: { pattern: Pattern; statement: Statement }[] = []
  const open: Statement[] = []
  for (const statement of statements) {
    const { resources, complete } = statement
    if (!resources || resources.negated || resources.partial || !complete) open.push(statement)
    else for (const resource of resources.values) {
      if (!types.some((type) => fits(type, resource))) continue
      const owner = resource.raw.slice(0, ownerEnd(resource))
      if (resource.value === undefined || !isPlain(owner)) patterns.push({ pattern: resourcePattern(resource), statement })
      else plain.set(owner, (plain.get(owner) ?? new Set()).add(statement))
    }
  }
  return { statements, plain, patterns, open, sort }
}

function isPlain(owner: string): boolean {
  return !/[*?]|\$\{/.test(owner)
}

/** The statements of the scope that name the other sort of what `resource` names. */
function holdersOf(resource: Text, { plain, patterns, open, sort }: ScopeIndex): ReadonlySet<Statement> {
  const end = ownerEnd(resource)
  const owner = resourcePattern(resource, 0, end)
  const sibling = sort === 'bucket' ? owner : [...owner, ...literal('/'), ANY]
  const found = new Set(open)
  const own = resource.raw.slice(0, end)
  if (resource.value !== undefined && isPlain(own)) for (const statement of plain.get(own) ?? []) found.add(statement)
  else for (const [name, statements] of plain) if (intersects(owner, literal(name))) for (const statement of statements) found.add(statement)
  for (const { pattern, statement } of patterns) if (!found.has(statement) && intersects(pattern, sibling)) found.add(statement)
  return found
}

/** Are these actions about one sort only, and a resource of the statement is the other sort? Then it is told by that. */
export function isS3Pair(matched: readonly Action[], resources: readonly Text[], catalog: Catalog): boolean {
  const sort = matched[0] && needs(matched[0])
  return sort !== undefined && matched.every((action) => needs(action) === sort) && resources.some((resource) => isOnly(resource, opposite[sort], catalog) && takes(matched, resource, catalog))
}

/** Is the resource a bucket or objects of one, and surely nothing else of S3? */
export function isBucketOrObject(resource: Text, catalog: Catalog): boolean {
  return isOneOf(resource, ['bucket', 'object'], catalog)
}

/** The S3 actions that an Action value matches; none where it is unknown. */
function matchedByS3(action: Text, catalog: Catalog): readonly Action[] {
  if (action.value === undefined) return []
  const expansion = catalog.expand(action.value)
  const { actions } = expansion.everything ? catalog.expand('s3:*') : expansion
  return actions.filter((each) => each.service === 's3')
}

function needs(action: Action): S3Sort | undefined {
  const names = action.resources.map(({ type }) => type.name)
  const [bucket, object] = [typesOf.bucket, typesOf.object].map((own) => own.some((name) => names.includes(name)))
  return bucket === object ? undefined : bucket ? 'bucket' : 'object'
}

/** Would the sibling of `resource` help: is one of the actions at all about its kind (bucket, or access point)? */
function takes(wanted: readonly Action[], resource: Text, catalog: Catalog): boolean {
  const kind = s3TypesOf(resource, catalog).some((name) => name.startsWith('accesspoint')) ? 1 : 0
  return wanted.some((action) => action.resources.some(({ type }) => type.name === typesOf.bucket[kind] || type.name === typesOf.object[kind]))
}

/** Is the resource surely of this sort, and nothing else of S3? */
function isOnly(resource: Text, sort: S3Sort, catalog: Catalog): boolean {
  return isOneOf(resource, sort === 'bucket' ? [...typesOf.bucket, 'multiregionaccesspoint'] : typesOf.object, catalog)
}

function isOneOf(resource: Text, names: readonly string[], catalog: Catalog): boolean {
  const own = s3TypesOf(resource, catalog)
  return own.length > 0 && own.every((name) => names.includes(name))
}

const s3Types = new Recent<Text, readonly string[]>()

/** Names of the S3 types that an ARN of S3 may be of. */
function s3TypesOf(resource: Text, catalog: Catalog): readonly string[] {
  if (resource.fields?.[2]?.value !== 's3') return []
  let names = s3Types.get(resource)
  if (names === undefined) {
    const types = catalog.service('s3')?.resourceTypes
    names = (types ?? []).filter((type) => fits(type, resource)).map((type) => type.name)
    s3Types.set(resource, names)
  }
  return names
}

/** The end, in `raw`, of what names the bucket or the access point. */
function ownerEnd(resource: Text): number {
  const arn = parseArn(resource)
  const from = arn?.resource.start ?? 0
  const own = resource.raw.slice(from)
  if (isAccessPoint(resource)) return own.includes('/object/') ? from + own.indexOf('/object/') : resource.raw.length
  const slash = blanked(own).indexOf('/')
  return slash < 0 ? resource.raw.length : from + slash
}

function isAccessPoint(resource: Text): boolean {
  const arn = parseArn(resource)
  return arn !== undefined && arn.account.raw !== '' && arn.resource.raw.startsWith('accesspoint/')
}

function siblingOf(resource: Text, sort: S3Sort): string {
  const owner = referringTo(resource, ownerEnd(resource))
  return sort === 'bucket' ? owner : isAccessPoint(resource) ? `${owner}/object/*` : `${owner}/*`
}

/** What the text begins with, by the reference to an ARN that it is: `${aws_s3_bucket.b.arn}`. */
function referringTo({ pieces: [, partition], raw }: Text, end: number): string {
  const arn = typeof partition === 'object' ? partition.arnOf : undefined
  return arn?.reference === undefined || arn.length > end ? raw.slice(0, end) : arn.reference + raw.slice(arn.length, end)
}

/** Are all resources of the statement folders or single objects, as a home directory is? */
export function isFolder({ resources }: Statement): boolean {
  if (!resources || resources.negated || resources.partial || resources.values.length === 0) return false
  return resources.values.every((resource) => /^arn:[^:]*:s3:::[^*?/]+\/[^*?]/.test(resource.raw) && isPartOfBucket(resource))
}

/** Does the resource name some of the bucket's objects only: a folder, or one object? */
function isPartOfBucket(resource: Text): boolean {
  return !/^(?:\/(?:object\/)?\*+)?$/.test(resource.raw.slice(ownerEnd(resource)))
}
