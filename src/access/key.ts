/**
 * What a condition key is, against what AWS has.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import type { Catalog, ConditionKey } from '../catalog/catalog.ts'
import { deviceKeys, perhapsMultivalued, perhapsSingle } from '../catalog/correction.ts'
import { keysInsteadOf } from '../catalog/retired.ts'
import { lookUp } from '../lookup.ts'
import { nearest } from '../nearest.ts'
import type { Statement, Text } from '../policy/model.ts'
import { Recent } from '../recent.ts'
import { wordsOf } from './action.ts'

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
  /** A typing error for `meant`; of the service's prefix, if `of` is that. */
  | { readonly is: 'misspelt'; readonly of: 'key' | 'service'; readonly meant: string }
  /** Not in the data; without `service`, there is none of its prefix, or it is a global key. `near` is one that it resembles. */
  | { readonly is: 'missing'; readonly of: 'key' | 'service'; readonly service?: string; readonly near?: string }

const UNKNOWN: KeyReading = { is: 'unknown' }

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

/** May every request for the actions of the statement have one value of this list at most? */
export function isPerhapsSingle({ name }: ConditionKey, { actions }: Statement): boolean {
  return actions !== undefined && !actions.negated && !actions.partial && actions.values.every(({ value }) => lookUp(perhapsSingle, name)?.some((each) => each.toLowerCase() === value?.toLowerCase()))
}

/** Is it the claim that says for whom a token was issued: `token.actions.githubusercontent.com:aud`? */
export function isAudience({ name }: ConditionKey): boolean {
  return /^[^:]*\.[^:]*:aud$/i.test(name)
}

function read(value: string, catalog: Catalog): KeyReading {
  const key = catalog.conditionKey(value)
  if (key) return { is: 'known', key }
  const instead = keysInsteadOf(value)
  if (instead) return { is: 'retired', instead }
  const colon = value.indexOf(':')
  if (colon <= 0 || colon === value.length - 1) return readShapeless(value, catalog)
  const prefix = value.slice(0, colon)
  if (prefix.toLowerCase() === 'aws') return readAmong(value, catalog.globalKeys, catalog)
  if (catalog.isOpen(prefix) || deviceKeys.test(value)) return UNKNOWN
  const service = catalog.service(prefix)
  if (service) return readAmong(value, service.conditionKeys, catalog, service.prefix)
  if (catalog.isKeyPrefix(prefix)) return UNKNOWN
  const near = nearest(prefix, [...catalog.services, 'aws'])
  const meant = near === undefined ? undefined : near + value.slice(colon)
  return meant !== undefined && catalog.conditionKey(meant) ? { is: 'misspelt', of: 'service', meant } : { is: 'missing', of: 'service' }
}

function readShapeless(value: string, catalog: Catalog): KeyReading {
  const why = /\s/.test(value) ? 'has a space in it' : value.includes(':') ? (value.startsWith(':') ? 'names no service' : 'names no key') : 'has no service'
  const found = catalog.globalKeys.find(({ name }) => name.toLowerCase() === `aws:${value.toLowerCase()}`)
  return { is: 'malformed', why, ...(found && { meant: found.name }) }
}

/** @param service its prefix, where the keys are those of one */
function readAmong(value: string, keys: readonly ConditionKey[], catalog: Catalog, service?: string): KeyReading {
  const name = nameOf(value)
  const names = keys.filter((key) => key.name.startsWith(`${service ?? 'aws'}:`)).map((key) => nameOf(key.name))
  const slash = name.indexOf('/')
  const stem = slash < 0 ? name : name.slice(0, slash)
  const bare = names.find((each) => each.toLowerCase() === `${stem.toLowerCase()}/\${tagkey}`)
  if (bare !== undefined && (slash < 0 || slash === name.length - 1)) return { is: 'tagless', key: `${service ?? 'aws'}:${bare.slice(0, bare.indexOf('/'))}` }
  const plain = nearest(name, names.filter((each) => !each.includes('${')))
  const stems = names.filter((each) => each.includes('/${')).map((each) => each.slice(0, each.indexOf('/')))
  const tagged = plain !== undefined || slash < 0 || stems.some((each) => each.toLowerCase() === stem.toLowerCase()) ? undefined : nearest(stem, stems)
  const near = tagged !== undefined ? tagged + name.slice(slash) : plain
  const full = near === undefined ? undefined : `${service ?? 'aws'}:${near}`
  if (full !== undefined && (tagged !== undefined || lettersOf(name) === lettersOf(near ?? '') || isSlip(name, names, catalog))) return { is: 'misspelt', of: 'key', meant: full }
  return { is: 'missing', of: 'key', ...(service !== undefined && { service }), ...(full !== undefined && { near: full }) }
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}

function lettersOf(name: string): string {
  return name.replace(/[^a-z\d]/gi, '').toLowerCase()
}

/**
 * Does the name hold a word that neither the service's keys, nor the global ones, nor any action has? Else it is more likely
 * a key that the data lacks than a typing error. Of AWS's own keys, each held out in turn, one in 115 is taken for an error
 * so, and one in eleven by its distance to another alone; of single typing errors 99 in 100 are found.
 */
function isSlip(name: string, names: readonly string[], catalog: Catalog): boolean {
  const used = new Set([...names, ...catalog.globalKeys.map((key) => nameOf(key.name))].flatMap(wordsOf))
  return wordsOf(name).some((word) => !used.has(word) && !catalog.words.has(word))
}
