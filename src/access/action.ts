/**
 * What one value of Action or NotAction says, against what AWS, or the dialect, has.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
import type { Action, Catalog, Service } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import { permissionsOf } from '../catalog/operation.ts'
import { retirementOf, type Retirement } from '../catalog/retired.ts'
import { lookUp } from '../lookup.ts'
import { nearest } from '../nearest.ts'
import type { Statement, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { matches } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'

export type ActionReading =
  /** The file does not say it all; or: every action of every service. */
  | { readonly is: 'unknown' | 'everything' }
  | { readonly is: 'known'; readonly service: Service; readonly actions: readonly Action[] }
  | Fault
  /** AWS has given it up. */
  | { readonly is: 'retired'; readonly retirement: Retirement }
  /** An API operation whose permissions have other names, `s3:PutObject`. */
  | { readonly is: 'operation'; readonly permissions: readonly string[] }
  /** The units `[start, end)` are a typing error for `meant`. */
  | { readonly is: 'misspelt'; readonly start: number; readonly end: number; readonly meant: string }
  /** AWS may have it, but the dialect's closed list has not. */
  | { readonly is: 'unsupported'; readonly what: 'service' | 'action'; readonly near?: string }
  /** Not in the data; without `service`, there is none of its prefix. `near` is a whole action that it resembles. */
  | { readonly is: 'missing'; readonly service?: Service; readonly near?: string }

/** More than the actions of one policy, which several rules read one after the other. */
const MOST_READ = 8192

const readings = new WeakMap<Catalog, Recent<string, ActionReading>>()

/** Read one value of Action or NotAction. A catalog is of one dialect, and the same actions come again and again. */
export function readAction({ value }: Pick<Text, 'value'>, catalog: Catalog, dialect: Dialect): ActionReading {
  if (value === undefined) return { is: 'unknown' }
  let known = readings.get(catalog)
  if (known === undefined) readings.set(catalog, (known = new Recent(MOST_READ)))
  let reading = known.get(value)
  if (reading === undefined) known.set(value, (reading = read(value, catalog, dialect)))
  return reading
}

/** The statement without the actions that certainly do not exist; itself where all may. What is merely not in the data may be newer. */
export function withoutNoActions(statement: Statement, catalog: Catalog, dialect: Dialect): Statement {
  const { actions } = statement
  if (!actions || actions.negated) return statement
  const values = actions.values.filter((text) => !['misspelt', 'operation', 'unsupported'].includes(readAction(text, catalog, dialect).is))
  return values.length === actions.values.length ? statement : { ...statement, actions: { ...actions, values } }
}

function read(value: string, catalog: Catalog, dialect: Dialect): ActionReading {
  if (catalog.expand(value).everything) return { is: 'everything' }
  const fault = faultOf(value, catalog)
  if (fault) return fault
  const [prefix = '', name = ''] = value.split(':')
  const own = dialect.services?.includes(prefix.toLowerCase()) ?? true
  const retirement = own ? retirementOf(value) : undefined
  if (retirement) return { is: 'retired', retirement }
  const service = catalog.service(prefix)
  if (service && own) return readName(service, value, name, catalog, dialect)
  if (service) return { is: 'unsupported', what: 'service' }
  if (catalog.isOpen(prefix)) return { is: 'unknown' }
  const near = nearestService(prefix, dialect.services ?? catalog.services, catalog)
  const exists = near !== undefined && isNamed(name) && catalog.expand(`${near}:${name}`).actions.length > 0
  if (near !== undefined && (exists || prefix.length >= LONG)) return { is: 'misspelt', start: 0, end: prefix.length, meant: near }
  if (dialect.services) return { is: 'unsupported', what: 'service' }
  return { is: 'missing', ...(near !== undefined && { near: `${near}:${name}` }) }
}

/** A prefix of this length that is off by a letter is a typing error whatever stands behind it. */
const LONG = 6

/** Has it a letter that is not a wildcard? */
function isNamed(name: string): boolean {
  return /[a-z]/i.test(name)
}

function readName(service: Service, value: string, name: string, catalog: Catalog, dialect: Dialect): ActionReading {
  const { actions } = catalog.expand(value)
  if (actions.length > 0) return { is: 'known', service, actions }
  const permissions = permissionsOf(service.prefix, name).map((permission) => `${service.prefix}:${permission}`)
  if (permissions.length > 0 && permissions.every((each) => catalog.action(each))) return { is: 'operation', permissions }
  const closed = lookUp(dialect.overrides, service.prefix) !== undefined
  if (closed && [...service.elsewhere].some((each) => matches(name.toLowerCase(), each))) return { is: 'unsupported', what: 'action' }
  const near = nearestName(service, name)
  const start = service.prefix.length + 1
  if (near !== undefined && isSlip(name, service, catalog)) return { is: 'misspelt', start, end: value.length, meant: near }
  const full = near === undefined ? {} : { near: `${service.prefix}:${near}` }
  return closed ? { is: 'unsupported', what: 'action', ...full } : { is: 'missing', service, ...full }
}

/** The name that is meant; for `Gett*`, the beginning of names. */
function nearestName(service: Service, name: string): string | undefined {
  const names = [...service.actions.values()].map((action) => action.name)
  if (!/[*?]/.test(name)) return nearest(name, names)
  if (!/^[a-z]+\*$/i.test(name)) return undefined
  const beginning = nearest(name.slice(0, -1), new Set(names.flatMap(beginnings)))
  return beginning === undefined ? undefined : `${beginning}*`
}

/** `GetObjectAcl`: `Get`, `GetObject`, `GetObjectAcl`. */
function beginnings(name: string): readonly string[] {
  const ends = [...name.matchAll(WORD)].map((match) => match.index + match[0].length)
  return ends.map((end) => name.slice(0, end))
}

const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g

/** The words of an action's name, in lower case. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(WORD) ?? []).map((word) => word.toLowerCase())
}

/**
 * Does the name hold a word that no action has? Else all its words are right, and it is more likely an action that the
 * data lacks than a typing error. Of AWS's own actions, each held out in turn, one in 850 is taken for an error so, and
 * one in four by its distance to another alone; of single typing errors 97 in 100 are found.
 */
function isSlip(name: string, service: Service, catalog: Catalog): boolean {
  const own = new Set([...service.actions.values()].flatMap((action) => wordsOf(action.name)))
  const strange = wordsOf(name).filter((word) => !own.has(word))
  return strange.length > 0 && strange.some((word) => !catalog.words.has(word))
}

/** The prefix that is meant: nearly the same, or that of the service whose name is written in its place (`eventbridge`, `efs`). */
function nearestService(prefix: string, prefixes: readonly string[], catalog: Catalog): string | undefined {
  const near = nearest(prefix, prefixes)
  if (near !== undefined) return near
  const named = prefixes.filter((each) => callNames(catalog.nameOf(each) ?? '').includes(prefix.toLowerCase().replaceAll('-', '')))
  return named.length === 1 ? named[0] : undefined
}

/** `Amazon Elastic File System`: `elasticfilesystem`, `efs`. */
function callNames(name: string): readonly string[] {
  const own = name.replace(/^(?:Amazon|AWS) /, '')
  return [own.replace(/[^A-Za-z0-9]/g, '').toLowerCase(), own.replace(/[^A-Z]/g, '').toLowerCase()]
}

/** Not `service:name`. */
export interface Fault {
  readonly is: 'malformed'
  readonly why: string
  readonly help: string
  /** The issue code of IAM Access Analyzer. */
  readonly code: 'INVALID_ACTION' | 'INVALID_SERVICE_IN_ACTION' | 'VARIABLE_UNSUPPORTED_IN_ELEMENT'
  /** The text as it must be meant. */
  readonly meant?: string
}

const FORM = 'write `service:Name`, such as `s3:GetObject`'

function faultOf(value: string, catalog: Catalog): Fault | undefined {
  const [prefix = '', name, ...rest] = value.split(':')
  const code = name !== undefined && /[^A-Za-z0-9-]/.test(prefix) ? 'INVALID_SERVICE_IN_ACTION' : 'INVALID_ACTION'
  const fault = (why: string, help: string, meant?: string): Fault => ({ is: 'malformed', why, help, code, ...(meant !== undefined && { meant }) })
  const known = (text: string) => (catalog.expand(text).actions.length > 0 ? text : undefined)
  if (value.trim() === '') return fault('is empty', FORM)
  if (hasVariable(value)) return { ...fault('has a policy variable, which an action cannot hold', 'name the actions'), code: 'VARIABLE_UNSUPPORTED_IN_ELEMENT' }
  if (/\s/.test(value)) {
    const blank = /[\r\n]/.test(value) ? 'line break' : value.includes('\t') ? 'tab' : 'space'
    return fault(`has a ${blank}`, `take the ${blank} out; each action is a string of its own`, known(value.replace(/\s+/g, '')))
  }
  if (name === undefined) return fault('has no service', withoutService(prefix, catalog))
  if (rest.length > 0) return fault('has more than one colon', FORM, known(value.replace(/:+/, ':')))
  if (prefix === '') return { ...fault('names no service', FORM), code: 'INVALID_SERVICE_IN_ACTION' }
  if (name === '') return fault('names no action', `write \`${prefix}:\` and the action's name`)
  if (/[*?]/.test(prefix)) return fault('has a wildcard in the name of the service', 'write one action for each service')
  const odd = /[^A-Za-z0-9*?-]/.exec(prefix + name)?.[0]
  return odd === undefined ? undefined : fault(`has a \`${odd}\`, which no action has`, 'write each action as a string of its own')
}

function withoutService(name: string, catalog: Catalog): string {
  if (catalog.service(name)) return `write \`${name}:\` and the action's name`
  const full = catalog.services.flatMap((prefix) => catalog.service(prefix)?.actions.get(name.toLowerCase())?.full ?? [])
  return full.length > 0 && full.length <= 3 ? `write ${full.map((each) => `\`${each}\``).join(' or ')}` : FORM
}
