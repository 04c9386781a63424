/**
 * What one value of Resource or NotResource is: `*`, an ARN, or neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import { dialectHint, type Dialect } from '../catalog/dialect.ts'
import { readRegionName } from '../catalog/region.ts'
import { retirementOf } from '../catalog/retired.ts'
import { isAwsOwner } from '../catalog/unowned.ts'
import { nearest } from '../nearest.ts'
import { arnFields, formWords, noArnOf, type ArnField } from '../policy/arn.ts'
import type { Text } from '../policy/model.ts'
import { isStandIn } from '../policy/placeholder.ts'
import { Recent } from '../recent.ts'
import type { Form } from '../syntax/tree.ts'
import { reachOf, type Place } from './arn-reach.ts'

export type ResourceReading =
  /** Nothing is wrong with it, as far as the file says. */
  | { readonly is: 'fine' }
  /** A word of documentation where a value is to be: `account-id`. Offsets in the text's `raw`. */
  | { readonly is: 'placeholder'; readonly start: number; readonly end: number; readonly code: ArnCode }
  | Malformed
  /** A wildcard for the service. */
  | { readonly is: 'open-service'; readonly service: string }
  /** A service or a Region of the right form that AWS does not document. */
  | { readonly is: 'unknown'; readonly what: 'service' | 'Region'; readonly name: string; readonly near?: string }
  /** Its resources have a Region or an account id, and this names none. */
  | { readonly is: 'incomplete'; readonly lacks: readonly Place[]; readonly service: string }

/** Issue codes of IAM Access Analyzer. */
type ArnCode =
  | 'ARN_ACCOUNT_NOT_ALLOWED' | 'ARN_REGION_NOT_ALLOWED' | 'INVALID_ARN_ACCOUNT' | 'INVALID_ARN_PREFIX' | 'INVALID_ARN_REGION' | 'INVALID_ARN_SERVICE_CASE'
  | 'INVALID_PARTITION' | 'INVALID_SERVICE' | 'MISSING_ARN_FIELD'

export interface Malformed {
  readonly is: 'malformed'
  readonly why: string
  readonly help: string
  /** Where IAM Access Analyzer has one. */
  readonly code?: ArnCode
  /** Offsets in the text's `raw`. */
  readonly start: number
  readonly end: number
  /** What certainly is to stand there; in the language of references, where one stands there. */
  readonly meant?: string
}

const FINE: ResourceReading = { is: 'fine' }
const FORM = 'write `arn:partition:service:region:account:resource`, or `*`'

const readings = new Recent<Text, { readonly dialect: Dialect; readonly reading: ResourceReading }>()

/** Read one value of Resource or NotResource. */
export function readResource(text: Text, catalog: Catalog, dialect: Dialect): ResourceReading {
  const known = readings.get(text)
  if (known?.dialect === dialect) return known.reading
  const reading = read(text, catalog, dialect)
  readings.set(text, { dialect, reading })
  return reading
}

function read(text: Text, catalog: Catalog, dialect: Dialect): ResourceReading {
  if (text.value === '*') return FINE
  const broken = readLines(text)
  if (broken) return broken
  const fields = arnFields(text)
  if (fields === undefined) return text.value === undefined ? readOpen(text) : readOther(text.value)
  const [, partition, service, region, account, resource] = fields
  if (!partition || !service || !region || !account || !resource) return FINE
  return readForms(partition, service, region, account) ?? readPartition(partition, dialect) ?? readService(service, catalog, dialect) ?? readRegion(region, partition, catalog)
    ?? readAccount(account, service, catalog, dialect) ?? readRest(text, catalog) ?? FINE
}

/** A block of YAML ends in a line break, which belongs to the ARN then. */
function readLines({ pieces, raw, value }: Text): Malformed | undefined {
  if (!pieces.some((piece) => typeof piece === 'string' && /[\r\n]/.test(piece))) return undefined
  const meant = value?.trim()
  const ends = !/[\r\n]/.test(raw.trim())
  const help = ends ? 'take it out: a block of YAML has none at its end with `|-`' : 'write each resource as a string of its own'
  return { is: 'malformed', why: `${ends ? 'ends in' : 'has'} a line break`, help, start: 0, end: raw.length, ...(ends && meant !== undefined && { meant }) }
}

/** A text without the fields of an ARN. */
function readOther(value: string): ResourceReading {
  const whole = (code: ArnCode, why: string, help: string, meant?: string): Malformed => ({ is: 'malformed', code, why, help, start: 0, end: value.length, ...(meant !== undefined && { meant }) })
  // API Gateway completes this form: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
  if (value.startsWith('${') || value.startsWith('execute-api:/')) return FINE
  if (value === '') return whole('INVALID_ARN_PREFIX', 'is empty', FORM)
  const [prefix = '', partition, service, ...rest] = value.split(':')
  if (prefix !== 'arn') {
    if (/^arn$/i.test(prefix) && rest.length > 2) return whole('INVALID_ARN_PREFIX', `begins with \`${prefix}\` in place of \`arn\``, '', value.toLowerCase().slice(0, 3) + value.slice(3))
    if (isStandIn(value)) return { is: 'placeholder', start: 0, end: value.length, code: 'INVALID_ARN_PREFIX' }
    const url = /^s3:\/\/([^/]+)(\/.*)?$/.exec(value)
    if (url) return whole('INVALID_ARN_PREFIX', 'is a URL, not an ARN', '', `arn:aws:s3:::${url[1] ?? ''}${url[2] ?? ''}`)
    return whole('INVALID_ARN_PREFIX', 'is neither an ARN nor `*`', bucketHelp(value) ?? FORM)
  }
  if (value.endsWith('*') && rest.length > 0 && mayBeBeginning(rest)) return FINE
  const bucket = service === 's3' ? rest.filter((field) => field !== '') : []
  const meant = partition !== undefined && bucket.length === 1 && bucket[0] !== undefined ? `arn:${partition}:s3:::${bucket[0]}` : undefined
  return whole('MISSING_ARN_FIELD', `has ${value.split(':').length} of the 6 fields of an ARN`, FORM, meant)
}

/** A text that the file says in part, and that is no ARN whatever the rest is. */
function readOpen(text: Text): ResourceReading {
  const no = text.raw.startsWith('execute-api:/') ? undefined : noArnOf(text)
  if (!no) return FINE
  const { words, whole, end, arn } = no
  const why = words === undefined ? 'is neither an ARN nor `*`' : whole ? `is ${words}, not an ARN` : `begins with ${words}, not with \`arn:\``
  return { is: 'malformed', code: 'INVALID_ARN_PREFIX', why, help: (words === undefined ? bucketHelp(text.raw) : undefined) ?? FORM, start: 0, end: arn === undefined ? text.raw.length : end, ...(arn !== undefined && { meant: arn }) }
}

/** A `*` that ends a field may reach over the colons behind it: `arn:aws:sqs:eu-*`, `arn:aws:iam::*`. Fields behind the service's. */
function mayBeBeginning([region = '', account = '']: readonly string[]): boolean {
  return /^[a-z*?]{0,4}(?:-[a-z\d*?-]*)?$/.test(region) && /^[\d*?]*$/.test(account)
}

/** Bucket names: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function bucketHelp(value: string): string | undefined {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/.*)?$/.test(value) ? `write \`arn:aws:s3:::${value}\` if this is a bucket` : undefined
}

function at({ start, end }: ArnField): { start: number; end: number } {
  return { start, end }
}

function hasWildcard(field: ArnField): boolean {
  return /[*?]/.test(field.raw)
}

/** Fields that hold another field's value, though the file does not say which. */
function readForms(partition: ArnField, service: ArnField, region: ArnField, account: ArnField): ResourceReading | undefined {
  const bad = (code: ArnCode, why: string, help: string, field: ArnField, meant?: string): Malformed => ({ is: 'malformed', code, why, help, ...at(field), ...(meant !== undefined && { meant }) })
  if (region.form === 'account' && account.form === 'Region') return { ...bad('INVALID_ARN_REGION', 'has the account id before the Region', '', region, `${account.raw}:${region.raw}`), end: account.end }
  const places = [
    { field: partition, own: 'partition', code: 'INVALID_PARTITION', place: 'the partition' }, { field: service, own: undefined, code: 'INVALID_SERVICE', place: 'the service' },
    { field: region, own: 'Region', code: 'INVALID_ARN_REGION', place: 'the Region' }, { field: account, own: 'account', code: 'INVALID_ARN_ACCOUNT', place: 'the account id' },
  ] as const
  for (const { field, own, code, place } of places) {
    if (field.form !== undefined && field.form !== own && isField(field.form)) return bad(code, `has ${formWords[field.form]} in the place of ${place}`, FORM, field)
  }
  return undefined
}

/** Names may be those of services or Regions. */
function isField(form: Form): boolean {
  return form === 'account' || form === 'Region' || form === 'partition' || form === 'URL'
}

function readPartition(field: ArnField, dialect: Dialect): ResourceReading | undefined {
  if (field.value === undefined || hasWildcard(field) || dialect.partitions.includes(field.value)) return undefined
  if (isStandIn(field.value)) return { is: 'placeholder', code: 'INVALID_PARTITION', ...at(field) }
  const near = nearest(field.value, dialect.partitions)
  const why = field.value === '' ? 'has no partition' : `has \`${field.value}\` for a partition`
  return { is: 'malformed', code: 'INVALID_PARTITION', why, help: `write \`${dialect.partitions[0] ?? ''}\``, ...at(field), ...(near !== undefined && { meant: near }) }
}

function readService(field: ArnField, catalog: Catalog, dialect: Dialect): ResourceReading | undefined {
  const { value } = field
  if (value === undefined) return undefined
  if (value === '') return { is: 'malformed', code: 'INVALID_SERVICE', why: 'names no service', help: FORM, ...at(field) }
  const lower = value.toLowerCase()
  if (lower !== value) return { is: 'malformed', code: 'INVALID_ARN_SERVICE_CASE', why: `has \`${value}\`, and services are in lower case`, help: '', meant: lower, ...at(field) }
  if (hasWildcard(field)) return { is: 'open-service', service: value }
  if (dialect.services || catalog.isArnService(value) || retirementOf(`${value}:*`)) return undefined
  const near = nearest(value, catalog.services)
  if (near !== undefined && value.length >= LONG) return { is: 'malformed', code: 'INVALID_SERVICE', why: `is of \`${value}\`, which is no service`, help: '', meant: near, ...at(field) }
  return { is: 'unknown', what: 'service', name: value, ...(near !== undefined && { near }) }
}

/** A service's name of this length that is off by a letter is a typing error. */
const LONG = 6

function readRegion(field: ArnField, partition: ArnField, catalog: Catalog): ResourceReading | undefined {
  const { value } = field
  // Events of global services: https://docs.aws.amazon.com/health/latest/ug/security_iam_service-with-iam.html
  if (value === undefined || value === '' || value === 'global' || hasWildcard(field) || catalog.additionalRegions.includes(value)) return undefined
  const bad = (why: string, help: string, meant?: string): Malformed => ({ is: 'malformed', code: 'INVALID_ARN_REGION', why, help, ...at(field), ...(meant !== undefined && { meant }) })
  const name = readRegionName(value)
  if (name.is === 'missing') return { is: 'unknown', what: 'Region', name: value, ...(name.near !== undefined && { near: name.near }) }
  if (name.is !== 'known') {
    if (isStandIn(value)) return { is: 'placeholder', code: 'INVALID_ARN_REGION', ...at(field) }
    if (/^\d{12,}$/.test(value)) return bad('has an account id in the place of the Region', 'write the Region before it, or nothing and a colon: `::`')
    return bad(`has \`${value}\` for a Region`, 'write a Region such as `eu-west-1`, or `*`', name.is === 'misspelt' ? name.meant : undefined)
  }
  const home = name.partition
  if (partition.value === undefined || hasWildcard(partition) || partition.value === home) return undefined
  return bad(`is of the partition \`${partition.value}\`, and \`${value}\` is a Region of \`${home}\``, `write \`arn:${home}:\`, or a Region of \`${partition.value}\``)
}

function readAccount(field: ArnField, service: ArnField, catalog: Catalog, dialect: Dialect): ResourceReading | undefined {
  const { value } = field
  if (value === undefined || value === '' || hasWildcard(field) || dialect.accountId.test(value)) return undefined
  if (isAwsOwner(value) || [...catalog.typesOf(service.value ?? '')].some(({ arn }) => arn.split(':')[4] === value)) return undefined
  if (isStandIn(value)) return { is: 'placeholder', code: 'INVALID_ARN_ACCOUNT', ...at(field) }
  const has = /^\d+$/.test(value) ? `an account id of ${value.length} digits` : `\`${value}\` for an account id`
  const hint = dialectHint(dialect, (other) => other.accountId.test(value))
  return { is: 'malformed', code: 'INVALID_ARN_ACCOUNT', why: `has ${has}`, help: [`write ${dialect.principals.accountIdWords}`, ...(hint === undefined ? [] : [hint])].join('; '), ...at(field) }
}

/** The resource, and whether what it names has a Region and an account at all. */
function readRest(text: Text, catalog: Catalog): ResourceReading | undefined {
  const [, , service, region, account, resource] = arnFields(text) ?? []
  if (!service || !region || !account || !resource) return undefined
  if (resource.raw === '') return { is: 'malformed', code: 'MISSING_ARN_FIELD', why: 'names no resource', help: 'write the resource behind the last colon, or `*`', start: 0, end: text.raw.length }
  const { over, lacks } = reachOf(text, catalog)
  if (over === 'Region') return { is: 'malformed', code: 'ARN_REGION_NOT_ALLOWED', ...at(region), ...surplus('a Region', service) }
  if (over === 'account id') return { is: 'malformed', code: 'ARN_ACCOUNT_NOT_ALLOWED', ...at(account), ...surplus('an account id', service) }
  return lacks.length > 0 ? { is: 'incomplete', lacks, service: service.raw } : undefined
}

function surplus(what: string, service: ArnField): Pick<Malformed, 'why' | 'help' | 'meant'> {
  return { why: `has ${what}, which ${service.raw} ARNs of this kind do not have`, help: 'leave the field empty: `::`', meant: '' }
}
