/**
 * What AWS says exists: services, actions, resource types and condition keys, from the Service Authorization Reference
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * by way of the file that `src/dev/catalog.ts` compiles. A service's line is read when it is first asked for.
 */
import { glob, intersects } from '../access/wildcard.ts'

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
  /** Key to type: `String`, `ARN`, `ArrayOfString`, `Bool`, `Date`, `Numeric`, `IPAddress`. */
  readonly conditionKeys: ReadonlyMap<string, string>
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
  readonly #wordsPlace: readonly [start: number, end: number]
  #words: ReadonlySet<string> | undefined
  readonly #services = new Map<string, Service>()
  readonly #expansions = new Map<string, Expansion>()
  readonly #overrides: Readonly<Record<string, ServiceOverride>>

  /** @param overrides services of which a dialect has its own list */
  constructor(read: ReadRange, overrides: Readonly<Record<string, ServiceOverride>> = {}) {
    const first = read(0, HEADER)
    const end = first.indexOf('\n')
    const header = JSON.parse(first.slice(0, end)) as { date: string; services: readonly (readonly [string, number, string])[]; words: number }
    this.date = header.date
    this.#read = read
    this.#overrides = overrides
    let start = end + 1
    for (const [service, length, name] of header.services) {
      this.#places.set(service, [start, length])
      this.#names.set(service, name)
      start += length + 1
    }
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

  /** The service with this prefix, in any case. */
  service(prefix: string): Service | undefined {
    const name = prefix.toLowerCase()
    const known = this.#services.get(name)
    if (known) return known
    const place = this.#places.get(name)
    if (place === undefined) return undefined
    const packed = JSON.parse(this.#read(place[0], place[0] + place[1])) as PackedService
    const override = this.#overrides[name]
    const service = override ? overriddenBy(override, unpack(name, packed)) : unpack(name, packed)
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
    return { actions: [...service.actions].filter(([each]) => intersects(wild, glob(each))).map(([, action]) => action), everything: false }
  }
}

function unpack(prefix: string, packed: PackedService): Service {
  const keysIn = (set: number) => (packed.sets[set] ?? []).map((key) => packed.keys[key] ?? '')
  const resourceTypes = packed.resourceTypes.map(([name, arn, set]): ResourceType => ({ name, arn, conditionKeys: keysIn(set) }))
  const actions = new Map<string, Action>()
  for (const [name, levels, resources, set, dependent] of packed.actions) {
    actions.set(name.toLowerCase(), {
      service: prefix, name, full: `${prefix}:${name}`, levels: levels.split(', ') as AccessLevel[], dependent: dependent ?? [],
      // Few rules ask for them, and a service has thousands.
      get conditionKeys() {
        return [...new Set([...keysIn(set), ...resources.flatMap(([, , own]) => keysIn(own))])]
      },
      resources: resources.flatMap(([index, required]) => {
        const type = resourceTypes[index]
        return type ? [{ type, required: required === 1 }] : []
      }),
    })
  }
  return { prefix, name: packed.name, actions, elsewhere: new Set(), resourceTypes, conditionKeys: new Map(packed.conditionKeys) }
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
