/**
 * A request as it is told: where others show the same, the one that its reader knows. With an action that there is, and of those the
 * best known; on a resource that it is about; with values as requests have them.
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import { familiarActions } from '../catalog/familiar-action.ts'
import { looksLikeRegion } from '../catalog/region.ts'
import type { Statement } from '../policy/model.ts'
import { glob, matchesText, textOf } from '../policy/wildcard.ts'
import { arnFieldsOf, type ArnPattern } from './arn-pattern.ts'
import { EVERY_ARN } from './candidates.ts'
import { isAbout, resourcesFor } from './fitting.ts'
import type { Call } from './request.ts'

/** What was asked, as far as another request must suit it. */
export interface Asked {
  readonly inside: readonly Statement[]
  readonly catalog: Catalog
  readonly partition: string
  /** What the Resource of those inside takes. */
  readonly patterns: readonly ArnPattern[]
  /** Looks at the actions, or the resources, alone: false only if no request with it shows the same. */
  readonly suits: { readonly action: (action: string) => boolean; readonly resource: (resource: string) => boolean }
  readonly shows: (call: Call) => boolean
}

export function toldCall(call: Call, asked: Asked): Call {
  return withKnownValues(withKnownAction(call, asked), asked)
}

const [MOST_REPLAYS, MOST_TRIED] = [25, 600]

function withKnownAction(call: Call, asked: Asked): Call {
  const { catalog, partition, patterns, suits, shows, inside } = asked
  const known = catalog.action(call.action)
  // An action that the data does not have, as the policy writes it.
  const plain = known ? call : { ...call, action: literalOf(call.action, inside) }
  const fits = known !== undefined && isAbout(known, call.resource) && isPlausible(call.resource)
  let [replays, tried] = [0, 0]
  for (const action of candidatesFor(call, known, asked)) {
    if (fits && action === known) return call
    if (++tried > MOST_TRIED) break
    if (!suits.action(action.full.toLowerCase())) continue
    const made = resourcesFor(action, patterns.length === 0 ? [EVERY_ARN] : patterns, partition)
    const own = isAbout(action, call.resource) ? [call.resource] : []
    for (const resource of isPlausible(call.resource) ? [...own, ...made] : [...made, ...own]) {
      if (replays >= MOST_REPLAYS) return plain
      if (!suits.resource(resource)) continue
      replays++
      const other = { ...call, action: action.full, resource }
      if (shows(other)) return other
    }
  }
  return plain
}

/** The well-known ones of the services that are meant, the action of the request itself, and others of the same patterns. */
function* candidatesFor(call: Call, known: Action | undefined, asked: Asked): Iterable<Action> {
  const values = asked.inside.flatMap(({ actions }) => (actions && !actions.negated ? actions.values : [])).flatMap(({ value }) => (value === undefined ? [] : [value]))
  const takes = (value: string) => matchesText(glob(value.toLowerCase()), call.action.toLowerCase())
  const named = [...values.filter(takes).slice(0, 20), ...values.filter((value) => !takes(value)).slice(0, 100)]
  const services = named.flatMap((value) => /^[\w-]+(?=:)/.exec(value.toLowerCase())?.[0] ?? [])
  const meant = services.length > 0 ? [...new Set(services)] : servicesOf(asked)
  for (const service of meant.slice(0, 10)) {
    for (const name of familiarActions(service)) {
      const action = asked.catalog.action(name)
      if (action) yield action
    }
  }
  if (known) yield known
  for (const pattern of services.length > 0 ? named : meant.map((service) => `${service}:*`)) yield* asked.catalog.expand(pattern).actions.slice(0, 300)
}

/** Where every action is meant: the services of the resources, that of the policy itself, and those that everyone knows. */
function servicesOf({ inside, patterns }: Asked): readonly string[] {
  const ofResources = patterns.map((fields) => textOf((fields[2] ?? []).map((symbol) => Math.max(symbol, 0)))).filter((service) => /^[\w-]+$/.test(service))
  const own = inside.flatMap(({ policy: { kind, service } }) => (kind === 'bucket' ? ['s3'] : kind === 'trust' ? ['sts'] : service === undefined ? [] : [service]))
  return [...new Set([...ofResources, ...own, 's3', 'iam', 'ec2'])]
}

/** The name as one of the statements writes it. */
function literalOf(name: string, inside: readonly Statement[]): string {
  return inside.flatMap(({ actions }) => (actions?.negated === false ? actions.values : [])).find(({ value }) => value?.toLowerCase() === name)?.value ?? name
}

function isPlausible(resource: string): boolean {
  const region = arnFieldsOf(resource)[3] ?? ''
  return region === '' || looksLikeRegion(region)
}

/** For documentation: https://www.rfc-editor.org/rfc/rfc5737 and https://www.rfc-editor.org/rfc/rfc3849 */
const addresses = ['203.0.113.25', '198.51.100.25', '192.0.2.25', '2001:db8::25']

/** With values as requests have them, key by key, where these show the same. */
function withKnownValues(call: Call, { shows }: Asked): Call {
  let told = call
  for (const [key, values] of call.context) {
    const [value = '', ...others] = values
    const likely = others.length > 0 ? [] : key === 'aws:sourceip' ? addresses : key === 'aws:userid' ? [value.replace(/^[^:]*/, 'AROACKCEVSQ6C2EXAMPLE')] : value.startsWith('arn:') ? [likelyArn(value)] : []
    if (likely.includes(value)) continue
    told = likely.map((each) => ({ ...told, context: new Map([...told.context, [key, [each]]]) })).find(shows) ?? told
  }
  return told
}

/** With a partition, a service, a Region and an account, where a letter stands in for one. */
function likelyArn(arn: string): string {
  const [, partition = '', service = '', region = '', account = '', resource = ''] = arnFieldsOf(arn)
  return ['arn', partition.length > 1 ? partition : 'aws', service.length > 1 ? service : 'sns', region === '' || looksLikeRegion(region) ? region : 'us-east-1', /^\d*$/.test(account) ? account : '444455556666', resource].join(':')
}
