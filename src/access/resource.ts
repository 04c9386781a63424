/**
 * What one value of Resource or NotResource is: `*`, an ARN, or neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import type { Catalog, Service } from '../catalog/catalog.ts'
import { dialectHint, type Dialect } from '../catalog/dialect.ts'
import { nearest } from '../nearest.ts'
import { arnFields, type ArnField } from '../policy/arn.ts'
import type { Text } from '../policy/model.ts'
import { isStandIn } from '../policy/placeholder.ts'
import { Recent } from '../recent.ts'
import { textPattern, typePattern, type Fields } from './applies.ts'
import { intersects } from './wildcard.ts'

export type ResourceReading =
  /** Nothing is wrong with it, as far as the file says. */
  | { readonly is: 'fine' }
  /** A word of documentation where a value is to be: `account-id`. */
  | { readonly is: 'placeholder'; readonly start: number; readonly end: number }
  | Malformed

export interface Malformed {
  readonly is: 'malformed'
  readonly why: string
  readonly help: string
  /** The issue code of IAM Access Analyzer. */
  readonly code: string
  /** Offsets in the text's `raw`. */
  readonly start: number
  readonly end: number
  /** What certainly is to stand there. */
  readonly meant?: string
  /** AWS's own pages disagree. */
  readonly unsure?: string
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
  const fields = arnFields(text)
  if (fields === undefined) return text.value === undefined ? FINE : readOther(text.value)
  const [, partition, service, region, account, resource] = fields
  if (!partition || !service || !region || !account || !resource) return FINE
  return readPartition(partition, dialect) ?? readService(service) ?? readRegion(region)
    ?? readAccount(account, service, catalog, dialect) ?? readRest(text, { service, region, account, resource }, catalog) ?? FINE
}

/** A text without the fields of an ARN. */
function readOther(value: string): ResourceReading {
  const whole = (code: string, why: string, help: string, meant?: string): Malformed => ({ is: 'malformed', code, why, help, start: 0, end: value.length, ...(meant !== undefined && { meant }) })
  // API Gateway completes this form: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
  if (value.startsWith('${') || value.startsWith('execute-api:/')) return FINE
  if (value === '') return whole('INVALID_ARN_PREFIX', 'is empty', FORM)
  const [prefix = '', partition, service, ...rest] = value.split(':')
  if (prefix !== 'arn') {
    if (/^arn$/i.test(prefix) && rest.length > 2) return whole('INVALID_ARN_PREFIX', `begins with \`${prefix}\` in place of \`arn\``, '', value.toLowerCase().slice(0, 3) + value.slice(3))
    if (isStandIn(value)) return { is: 'placeholder', start: 0, end: value.length }
    const url = /^s3:\/\/([^/]+)(\/.*)?$/.exec(value)
    if (url) return whole('INVALID_ARN_PREFIX', 'is a URL, not an ARN', '', `arn:aws:s3:::${url[1] ?? ''}${url[2] ?? ''}`)
    return whole('INVALID_ARN_PREFIX', 'is neither an ARN nor `*`', bucketHelp(value) ?? FORM)
  }
  if (value.endsWith('*') && rest.length > 0 && mayBeBeginning(rest)) return FINE
  const bucket = service === 's3' ? rest.filter((field) => field !== '') : []
  const meant = partition !== undefined && bucket.length === 1 && bucket[0] !== undefined ? `arn:${partition}:s3:::${bucket[0]}` : undefined
  return whole('MISSING_ARN_FIELD', `has ${value.split(':').length} of the 6 fields of an ARN`, FORM, meant)
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

function readPartition(field: ArnField, dialect: Dialect): ResourceReading | undefined {
  if (field.value === undefined || hasWildcard(field) || dialect.partitions.includes(field.value)) return undefined
  if (isStandIn(field.value)) return { is: 'placeholder', ...at(field) }
  const near = nearest(field.value, dialect.partitions) ?? dialect.partitions[0] ?? ''
  const why = field.value === '' ? 'has no partition' : `has \`${field.value}\` for a partition`
  return { is: 'malformed', code: 'INVALID_PARTITION', why, help: `write \`${near}\``, ...at(field) }
}

function readService(field: ArnField): Malformed | undefined {
  if (field.value === undefined) return undefined
  if (field.value === '') return { is: 'malformed', code: 'INVALID_SERVICE', why: 'names no service', help: FORM, ...at(field) }
  const lower = field.value.toLowerCase()
  if (lower !== field.value) return { is: 'malformed', code: 'INVALID_ARN_SERVICE_CASE', why: `has \`${field.value}\`, and services are in lower case`, help: '', meant: lower, ...at(field) }
  if (!hasWildcard(field)) return undefined
  return {
    is: 'malformed', code: 'WILDCARD_IN_SERVICE_NAME', why: 'has a wildcard for the service', help: 'name the service', ...at(field),
    unsure: 'the IAM User Guide forbids it; Access Analyzer only advises against it',
  }
}

/** `us-east-1`, `us-gov-west-1`, `us-iso-east-1`, `eusc-de-east-1`: https://docs.aws.amazon.com/general/latest/gr/rande.html */
const REGION = /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/

function readRegion(field: ArnField): ResourceReading | undefined {
  const { value } = field
  if (value === undefined || value === '' || hasWildcard(field) || REGION.test(value)) return undefined
  if (isStandIn(value)) return { is: 'placeholder', ...at(field) }
  const moved = /^\d{12,}$/.test(value)
  return {
    is: 'malformed', code: 'INVALID_ARN_REGION', why: moved ? 'has an account id in the place of the region' : `has \`${value}\` for a region`,
    help: moved ? 'write the region before it, or nothing and a colon: `::`' : 'write a region such as `eu-west-1`, or `*`', ...at(field),
  }
}

function readAccount(field: ArnField, service: ArnField, catalog: Catalog, dialect: Dialect): ResourceReading | undefined {
  const { value } = field
  if (value === undefined || value === '' || hasWildcard(field) || dialect.accountId.test(value)) return undefined
  if (isNamedAccount(value, catalog.service(service.value ?? '')?.resourceTypes.map((type) => type.arn) ?? [])) return undefined
  if (isStandIn(value)) return { is: 'placeholder', ...at(field) }
  const has = /^\d+$/.test(value) ? `an account id of ${value.length} digits` : `\`${value}\` for an account id`
  const hint = dialectHint(dialect, (other) => other.accountId.test(value))
  return { is: 'malformed', code: 'INVALID_ARN_ACCOUNT', why: `has ${has}`, help: [`write ${dialect.principals.accountIdWords}`, ...(hint === undefined ? [] : [hint])].join('; '), ...at(field) }
}

/** `aws` owns what AWS makes for everyone; some services have formats with other names. */
function isNamedAccount(value: string, formats: readonly string[]): boolean {
  return value === 'aws' || formats.some((format) => format.split(':')[4] === value)
}

interface Rest {
  readonly service: ArnField
  readonly region: ArnField
  readonly account: ArnField
  readonly resource: ArnField
}

const formatsByService = new WeakMap<Service, readonly Fields[]>()

/** The formats of a service's ARNs, if some of them have no region or no account; otherwise that decides nothing. */
function formatsOf(service: Service | undefined): readonly Fields[] {
  if (!service) return []
  let formats = formatsByService.get(service)
  if (formats === undefined) {
    formats = service.resourceTypes.flatMap((type) => typePattern(type).fields ?? [])
    if (formats.every(({ region, account }) => region.length > 0 && account.length > 0)) formats = []
    formatsByService.set(service, formats)
  }
  return formats
}

/** The resource, and whether what it names has a region and an account at all. */
function readRest(text: Text, { service, region, account, resource }: Rest, catalog: Catalog): Malformed | undefined {
  if (resource.raw === '') return { is: 'malformed', code: 'MISSING_ARN_FIELD', why: 'names no resource', help: 'write the resource behind the last colon, or `*`', start: 0, end: text.raw.length }
  const formats = formatsOf(catalog.service(service.value ?? ''))
  if (formats.length === 0) return undefined
  const given = ([[region, 'region', 'REGION'], [account, 'account', 'ACCOUNT']] as const).filter(([field, name]) =>
    field.value !== undefined && field.value !== '' && !hasWildcard(field) && formats.some((format) => format[name].length === 0))
  if (given.length === 0) return undefined
  const own = textPattern(text).fields?.resource ?? []
  const types = formats.filter((format) => intersects(format.resource, own))
  const odd = given.find(([, name]) => types.length > 0 && types.every((format) => format[name].length === 0))
  if (!odd) return undefined
  const [field, , name] = odd
  const word = name === 'REGION' ? 'a region' : 'an account id'
  return { is: 'malformed', code: `ARN_${name}_NOT_ALLOWED`, why: `has ${word}, which ${service.raw} ARNs of this kind do not have`, help: 'leave the field empty: `::`', meant: '', ...at(field) }
}
