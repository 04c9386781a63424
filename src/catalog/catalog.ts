/**
 * What AWS says exists: services, actions, resource types and condition keys, from the Service Authorization Reference
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * by way of the file that `src/dev/catalog.ts` compiles. A service's line is read when it is first asked for.
 */
import { lookUp } from '../lookup.ts'
import { glob, matches, matchesText } from '../policy/wildcard.ts'
import { correctedLists, correctedTypes } from './correction.ts'

/** `[name, access level, [type index, required, condition set][], condition set, dependent actions?]` */
export type PackedAction = readonly [string, string, readonly (readonly [number, number, number])[], number, (readonly string[])?]

export interface PackedService {
  readonly name: string
  readonly actions: readonly PackedAction[]
  readonly resourceTypes: readonly (readonly [string, string, number])[]
  readonly conditionKeys: readonly (readonly [string, string])[]
  readonly keys: readonly string[]
  readonly sets: readonly (readonly number[])[]
  readonly patterns: readonly string[]
}

/** What belongs to no one service. */
export interface PackedGlobals {
  /** `[key, type, category]` of the keys that a request for any action may carry. */
  readonly keys: readonly (readonly [string, string, string])[]
  /** Prefixes of the services whose resources RCPs govern. */
  readonly rcp: readonly string[]
  /** Prefixes of keys that are no service's, and the services that list those keys. */
  readonly owners: readonly (readonly [string, readonly string[]])[]
  /** Services of ARNs, and the other prefixes whose resources have such ARNs. */
  readonly arns: readonly (readonly [string, readonly string[]])[]
}

export const keyTypes = ['String', 'ARN', 'Bool', 'Date', 'Numeric', 'IPAddress', 'Binary'] as const
export type KeyType = (typeof keyTypes)[number]

export interface ConditionKey {
  /** As AWS writes it, with a placeholder where the policy writes a name of its own: `aws:RequestTag/${TagKey}`. */
  readonly name: string
  readonly type: KeyType
  /** A request may carry several values of it. */
  readonly multivalued: boolean
  /** The prefix of its service; undefined for a key of every request, and for a claim of an identity provider. */
  readonly service?: string
  /** Of a key of every request: what it is about. */
  readonly category?: 'principal' | 'session' | 'network' | 'resource' | 'request'
  /** A claim of an identity provider, or added by the configuration: the type is a guess. */
  readonly open?: true
}

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging'

export interface ResourceType {
  readonly name: string
  /** `arn:${Partition}:s3:::${BucketName}/${ObjectName}` */
  readonly arn: string
  readonly conditionKeys: readonly string[]
}

export interface Action {
  readonly service: string
  /** As AWS writes it: `GetObject`. */
  readonly name: string
  /** `s3:GetObject` */
  readonly full: string
  readonly levels: readonly AccessLevel[]
  /** Empty for an action that has no resource: its policies say `*`. */
  readonly resources: readonly { readonly type: ResourceType; readonly required: boolean }[]
  readonly conditionKeys: readonly string[]
  /** Actions that it needs as well. */
  readonly dependent: readonly string[]
  /** Added by the configuration: that it exists is all that is known. */
  readonly open?: true
}

/** What the user knows and the data does not. */
export interface Additional {
  readonly services?: readonly string[]
  /** `s3:PutBox` */
  readonly actions?: readonly string[]
  /** `s3:BoxName` */
  readonly conditionKeys?: readonly string[]
  readonly regions?: readonly string[]
}

export interface Service {
  readonly prefix: string
  /** `Amazon S3` */
  readonly name: string
  /** By name in lower case. */
  readonly actions: ReadonlyMap<string, Action>
  /** Names in lower case of actions that AWS has and the dialect has not; none for AWS. */
  readonly elsewhere: ReadonlySet<string>
  readonly resourceTypes: readonly ResourceType[]
  /** The keys that its requests may carry beside those of every request. */
  readonly conditionKeys: readonly ConditionKey[]
}

/** A dialect's own list of the actions of one service, in place of AWS's. */
export interface ServiceOverride {
  readonly name: string
  /** The names that stand; AWS's data tells the rest of those that AWS has too. */
  readonly actions: readonly string[]
  /** What AWS's data cannot tell: names that AWS does not have. */
  readonly extra: Readonly<Record<string, { readonly levels: readonly AccessLevel[]; readonly resources: readonly string[] }>>
}

/** What an action pattern stands for. */
export interface Expansion {
  readonly actions: readonly Action[]
  /** The pattern says every action of every service. */
  readonly everything: boolean
}

const NONE: Expansion = { actions: [], everything: false }

/** Reads the characters `[start, end)` of the compiled file, fewer past its end. The file is ASCII. */
export type ReadRange = (start: number, end: number) => string

/** Longer than the header line, so that one read gets it. */
const HEADER = 32_768

export class Catalog {
  /** Day of the data, `2026-09-26`. */
  readonly date: string
  readonly #read: ReadRange
  readonly #places = new Map<string, readonly [start: number, length: number]>()
  readonly #names = new Map<string, string>()
  readonly #globalsPlace: readonly [start: number, end: number]
  readonly #wordsPlace: readonly [start: number, end: number]
  #globals: Globals | undefined
  #words: ReadonlySet<string> | undefined
  readonly #services = new Map<string, Service>()
  readonly #types = new Map<string, readonly ResourceType[]>()
  readonly #expansions = new Map<string, Expansion>()
  readonly #overrides: Readonly<Record<string, ServiceOverride>>
  readonly #keys = new Map<string, ConditionKey | undefined>()
  readonly #additional: Additional

  /**
   * @param overrides services of which a dialect has its own list
   * @param additional what is newer than the data
   */
  constructor(read: ReadRange, overrides: Readonly<Record<string, ServiceOverride>> = {}, additional: Additional = {}) {
    const first = read(0, HEADER)
    const end = first.indexOf('\n')
    const header = JSON.parse(first.slice(0, end)) as { date: string; services: readonly (readonly [string, number, string])[]; globals: number; words: number }
    this.date = header.date
    this.#read = read
    this.#overrides = overrides
    this.#additional = additional
    let start = end + 1
    for (const [service, length, name] of header.services) {
      this.#places.set(service, [start, length])
      this.#names.set(service, name)
      start += length + 1
    }
    this.#globalsPlace = [start, start + header.globals]
    start += header.globals + 1
    this.#wordsPlace = [start, start + header.words]
  }

  /** Prefixes of all services, sorted. */
  get services(): readonly string[] {
    return [...this.#places.keys()]
  }

  /** The name of a service, `Amazon S3`, without reading the service. */
  nameOf(prefix: string): string | undefined {
    return this.#names.get(prefix)
  }

  /** The words of which the names of all AWS's actions are made, in lower case. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.#read(...this.#wordsPlace).split(' '))
    return this.#words
  }

  /** The keys that a request for any action may carry. */
  get globalKeys(): readonly ConditionKey[] {
    return this.#global().keys
  }

  /** Do RCPs govern the resources of the service with this prefix? https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services */
  supportsRcp(prefix: string): boolean {
    return this.#global().rcp.has(prefix.toLowerCase())
  }

  /** Is all that is known of this service that it exists, by the configuration? */
  isOpen(prefix: string): boolean {
    const name = prefix.toLowerCase()
    return !this.#places.has(name) && (this.#additional.services ?? []).some((each) => each.toLowerCase() === name)
  }

  /** Have keys this prefix although no service has it? `saml`, `identitycenter` */
  isKeyPrefix(prefix: string): boolean {
    return this.#global().owners.has(prefix.toLowerCase())
  }

  /** Regions that the configuration adds. */
  get additionalRegions(): readonly string[] {
    return this.#additional.regions ?? []
  }

  /**
   * The condition key of this name, in any case: `aws:SourceIp`, `ec2:ResourceTag/team`. A prefix with a dot is a host, and
   * the key a claim of that identity provider, whatever it is called.
   */
  conditionKey(name: string): ConditionKey | undefined {
    const lower = name.toLowerCase()
    if (!this.#keys.has(lower)) this.#keys.set(lower, this.#findKey(lower))
    return this.#keys.get(lower)
  }

  #findKey(lower: string): ConditionKey | undefined {
    const colon = lower.indexOf(':')
    if (colon < 0) return undefined
    const prefix = lower.slice(0, colon)
    const globals = this.#global()
    const global = globals.byName.get(lower) ?? globals.keys.find((key) => isNamed(key, lower))
    if (global) return global
    for (const owner of [prefix, ...(globals.owners.get(prefix) ?? [])]) {
      const known = this.service(owner)?.conditionKeys.find((key) => isNamed(key, lower))
      if (known) return known
    }
    if (prefix.includes('.')) return { name: lower, type: 'String', multivalued: lower.endsWith(':amr'), open: true }
    const added = (this.#additional.conditionKeys ?? []).find((each) => each.toLowerCase() === lower)
    return added === undefined ? undefined : { name: added, type: 'String', multivalued: false, service: prefix, open: true }
  }

  /** Is this what ARNs have for a service? Beside the prefixes of actions there are a few more, such as `catalog`. */
  isArnService(service: string): boolean {
    return this.#places.has(service) || this.#global().arns.has(service) || this.isOpen(service)
  }

  /** The resource types whose ARNs are of this service, whichever prefix lists them; other prefixes are read only where its own are not enough. */
  *typesOf(service: string): Generator<ResourceType> {
    yield* this.#typesIn(service, service)
    for (const prefix of this.#global().arns.get(service) ?? []) yield* this.#typesIn(prefix, service)
  }

  #typesIn(prefix: string, service: string): readonly ResourceType[] {
    const key = `${prefix} ${service}`
    const types = this.#types.get(key) ?? this.service(prefix)?.resourceTypes.filter(({ arn }) => arn.split(':')[2] === service) ?? []
    this.#types.set(key, types)
    return types
  }

  #global(): Globals {
    this.#globals ??= unpackGlobals(JSON.parse(this.#read(...this.#globalsPlace)) as PackedGlobals)
    return this.#globals
  }

  /** The service with this prefix, in any case. */
  service(prefix: string): Service | undefined {
    const name = prefix.toLowerCase()
    const known = this.#services.get(name)
    if (known) return known
    const place = this.#places.get(name)
    if (place === undefined) return undefined
    const packed = JSON.parse(this.#read(place[0], place[0] + place[1])) as PackedService
    const override = lookUp(this.#overrides, name)
    const service = withAdded(override ? overriddenBy(override, unpack(name, packed)) : unpack(name, packed), this.#additional)
    this.#services.set(name, service)
    return service
  }

  /** The action `s3:GetObject`, in any case. */
  action(full: string): Action | undefined {
    const colon = full.indexOf(':')
    return colon < 0 ? undefined : this.service(full.slice(0, colon))?.actions.get(full.slice(colon + 1).toLowerCase())
  }

  /**
   * The actions that a pattern such as `s3:Get*` matches, sorted; no wildcard stands in the service part, except in a
   * pattern for everything, which is not listed.
   */
  expand(pattern: string): Expansion {
    const known = this.#expansions.get(pattern)
    if (known) return known
    const expansion = this.#expand(pattern.toLowerCase())
    this.#expansions.set(pattern, expansion)
    return expansion
  }

  #expand(pattern: string): Expansion {
    if (/^\*+(?::\*+)?$/.test(pattern)) return { actions: [], everything: true }
    const colon = pattern.indexOf(':')
    const service = colon < 0 ? undefined : this.service(pattern.slice(0, colon))
    if (!service) return NONE
    const name = pattern.slice(colon + 1)
    if (!/[*?]/.test(name)) {
      const action = service.actions.get(name)
      return action ? { actions: [action], everything: false } : NONE
    }
    const wild = glob(name)
    return { actions: [...service.actions].filter(([each]) => matchesText(wild, each)).map(([, action]) => action), everything: false }
  }
}

function unpack(prefix: string, packed: PackedService): Service {
  const keysIn = (set: number) => (packed.sets[set] ?? []).map((key) => packed.keys[key] ?? '')
  const resourceTypes = packed.resourceTypes.map(([name, arn, set]): ResourceType => ({ name, arn, conditionKeys: keysIn(set) }))
  const actions = new Map<string, Action>()
  for (const [name, levels, resources, set, dependent] of packed.actions) {
    let known: readonly string[] | undefined
    actions.set(name.toLowerCase(), {
      service: prefix, name, full: `${prefix}:${name}`, levels: levels.split(', ') as AccessLevel[], dependent: dependent ?? [],
      // Few rules ask for them, and a service has thousands.
      get conditionKeys() {
        return (known ??= [...new Set([...keysIn(set), ...resources.flatMap(([, , own]) => keysIn(own))])])
      },
      resources: resources.flatMap(([index, required]) => {
        const type = resourceTypes[index]
        return type ? [{ type, required: required === 1 }] : []
      }),
    })
  }
  return { prefix, name: packed.name, actions, elsewhere: new Set(), resourceTypes, conditionKeys: packed.conditionKeys.map(([key, type]) => (key.startsWith(`${prefix}:`) ? { ...readKey(key, type), service: prefix } : readKey(key, type))) }
}

interface Globals {
  readonly keys: readonly ConditionKey[]
  readonly byName: ReadonlyMap<string, ConditionKey>
  readonly rcp: ReadonlySet<string>
  readonly owners: ReadonlyMap<string, readonly string[]>
  readonly arns: ReadonlyMap<string, readonly string[]>
}

function unpackGlobals({ keys, rcp, owners, arns }: PackedGlobals): Globals {
  const unpacked = keys.map(([name, type, category]): ConditionKey => ({ ...readKey(name, type), ...(isCategory(category) && { category }) }))
  return { keys: unpacked, byName: new Map(unpacked.map((key) => [key.name.toLowerCase(), key])), rcp: new Set(rcp), owners: new Map(owners), arns: new Map(arns) }
}

const categories = ['principal', 'session', 'network', 'resource', 'request'] as const

function isCategory(word: string): word is (typeof categories)[number] {
  return categories.some((category) => category === word)
}

/** `ArrayOfString` is the type of a key with several values, each a `String`. */
function readKey(name: string, type: string): ConditionKey {
  const single = type.replace(/^ArrayOf/, '')
  const lower = name.toLowerCase()
  return { name, type: lookUp(correctedTypes, lower) ?? keyTypes.find((each) => each === single) ?? 'String', multivalued: single !== type || correctedLists.has(lower) }
}

/** Is `lower` a name of this key? A placeholder in it is any text, but none that is empty. */
function isNamed({ name }: ConditionKey, lower: string): boolean {
  const open = name.indexOf('${')
  if (open < 0) return name.length === lower.length && name.toLowerCase() === lower
  if (!lower.startsWith(name.slice(0, open).toLowerCase())) return false
  const close = name.indexOf('}', open)
  return close === name.length - 1 ? lower.length > open : matches(name.toLowerCase().replace(/\$\{[^}]*\}/g, '?*'), lower)
}

/** With the actions that the configuration adds to it. */
function withAdded(service: Service, { actions = [] }: Additional): Service {
  const own = actions.filter((each) => each.toLowerCase().startsWith(`${service.prefix}:`) && !service.actions.has(each.slice(service.prefix.length + 1).toLowerCase()))
  if (own.length === 0) return service
  const added = own.map((each): [string, Action] => {
    const name = each.slice(service.prefix.length + 1)
    return [name.toLowerCase(), { service: service.prefix, name, full: `${service.prefix}:${name}`, levels: [], resources: [], conditionKeys: [], dependent: [], open: true }]
  })
  return { ...service, actions: new Map([...service.actions, ...added]) }
}

function overriddenBy(override: ServiceOverride, aws: Service): Service {
  const actions = new Map<string, Action>()
  for (const name of override.actions) {
    const known = aws.actions.get(name.toLowerCase())
    const extra = override.extra[name]
    if (known) actions.set(name.toLowerCase(), known)
    else if (extra) {
      const resources = aws.resourceTypes.filter((type) => extra.resources.includes(type.name)).map((type) => ({ type, required: true }))
      actions.set(name.toLowerCase(), { service: aws.prefix, name, full: `${aws.prefix}:${name}`, levels: extra.levels, resources, conditionKeys: [], dependent: [] })
    }
  }
  return { ...aws, name: override.name, actions, elsewhere: new Set([...aws.actions.keys()].filter((name) => !actions.has(name))) }
}
