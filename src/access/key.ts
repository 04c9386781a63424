/**
 * What a condition key is, against what AWS has.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import type { Catalog, ConditionKey } from '../catalog/catalog.ts'
import { perhapsMultivalued } from '../catalog/correction.ts'
import { nearest } from '../nearest.ts'
import type { Text } from '../policy/model.ts'
import { Recent } from '../recent.ts'

export type KeyReading =
  /** The file does not say it all. */
  | { readonly is: 'unknown' }
  | { readonly is: 'known'; readonly key: ConditionKey }
  /** Not `service:name`. */
  | { readonly is: 'malformed'; readonly why: string; readonly meant?: string }
  /** A key such as `aws:ResourceTag/` that names no tag; `key` is its beginning. */
  | { readonly is: 'tagless'; readonly key: string }
  /** AWS has given it up for `instead`. */
  | { readonly is: 'retired'; readonly instead: readonly string[] }
  /** A typing error for `meant`. */
  | { readonly is: 'misspelt'; readonly meant: string }
  /** Not in the data; without `service`, there is none of its prefix. */
  | { readonly is: 'missing'; readonly service?: string }

const UNKNOWN: KeyReading = { is: 'unknown' }

/**
 * Keys that no request carries any more. `aws:ARN` is the example that the page gives under both codes for it:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
const retired: Readonly<Record<string, readonly string[]>> = { 'aws:arn': ['aws:PrincipalArn', 'aws:SourceArn'] }

const readings = new WeakMap<Catalog, Recent<string, KeyReading>>()

/** Read the key of a condition. */
export function readKey({ value }: Pick<Text, 'value'>, catalog: Catalog): KeyReading {
  if (value === undefined) return UNKNOWN
  const known = readings.get(catalog) ?? new Recent<string, KeyReading>()
  readings.set(catalog, known)
  const reading = known.get(value) ?? read(value, catalog)
  known.set(value, reading)
  return reading
}

/** Has a request certainly one value of this key, or none? Of the claims that AWS does not list, only the subject and the audience are known. */
export function isSingleValued({ name, multivalued, open }: ConditionKey): boolean {
  if (multivalued || perhapsMultivalued.has(name.toLowerCase())) return false
  return open === undefined || name.toLowerCase().endsWith(':sub')
}

/** Is it the claim that says for whom a token was issued: `token.actions.githubusercontent.com:aud`? */
export function isAudience({ name }: ConditionKey): boolean {
  return /^[^:]*\.[^:]*:aud$/i.test(name)
}

function read(value: string, catalog: Catalog): KeyReading {
  const key = catalog.conditionKey(value)
  if (key) return { is: 'known', key }
  const instead = retired[value.toLowerCase()]
  if (instead) return { is: 'retired', instead }
  const colon = value.indexOf(':')
  if (colon <= 0 || colon === value.length - 1) return readShapeless(value, catalog)
  const prefix = value.slice(0, colon)
  const global = prefix.toLowerCase() === 'aws'
  if (global) return readAmong(value, catalog.globalKeys)
  if (catalog.isOpen(prefix)) return UNKNOWN
  const service = catalog.service(prefix)
  if (service) return readAmong(value, service.conditionKeys, service.prefix)
  const near = nearest(prefix, [...catalog.services, 'aws'])
  const meant = near === undefined ? undefined : near + value.slice(colon)
  return meant !== undefined && catalog.conditionKey(meant) ? { is: 'misspelt', meant } : { is: 'missing' }
}

function readShapeless(value: string, catalog: Catalog): KeyReading {
  const why = /\s/.test(value) ? 'has a space in it' : value.includes(':') ? (value.startsWith(':') ? 'names no service' : 'names no key') : 'has no service'
  const found = catalog.globalKeys.find(({ name }) => name.toLowerCase() === `aws:${value.toLowerCase()}`)
  return { is: 'malformed', why, ...(found && { meant: found.name }) }
}

/** @param service its prefix, where the keys are those of one */
function readAmong(value: string, keys: readonly ConditionKey[], service?: string): KeyReading {
  const slash = value.indexOf('/')
  const stem = (slash < 0 ? value : value.slice(0, slash)).toLowerCase()
  const tagged = keys.filter(({ name }) => name.includes('/${'))
  const bare = tagged.find(({ name }) => name.slice(0, name.indexOf('/')).toLowerCase() === stem)
  if (bare && (slash < 0 || slash === value.length - 1)) return { is: 'tagless', key: bare.name.slice(0, bare.name.indexOf('/')) }
  const stems = slash < 0 ? keys.filter(({ name }) => !name.includes('${')).map(({ name }) => name) : tagged.map(({ name }) => name.slice(0, name.indexOf('/')))
  const near = nearest(stem, stems)
  if (near !== undefined) return { is: 'misspelt', meant: near + (slash < 0 ? '' : value.slice(slash)) }
  return { is: 'missing', ...(service !== undefined && { service }) }
}
