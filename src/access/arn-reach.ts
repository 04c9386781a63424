/**
 * Region and account of an ARN, against those that the resources have which it may name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Catalog, ResourceType } from '../catalog/catalog.ts'
import { isAwsOwner, unlocatedOf, unownedOf } from '../catalog/unowned.ts'
import { parseArn, type ArnField } from '../policy/arn.ts'
import type { Text } from '../policy/model.ts'
import { textPattern, typePattern } from './applies.ts'
import { glob, intersects, type Pattern } from './wildcard.ts'

export type Place = 'Region' | 'account id'

export interface Reach {
  /** The field that none of the resources has, and the ARN gives. */
  readonly over?: Place
  /** The fields that all of the resources have, and the ARN leaves empty. */
  readonly lacks: readonly Place[]
}

/** Nothing, where no resource type is known that the ARN may name. */
export function reachOf(text: Text, catalog: Catalog): Reach {
  const arn = parseArn(text)
  const own = textPattern(text).fields?.resource
  const service = arn?.service.value
  if (!arn || !own || service === undefined) return { lacks: [] }
  const all = (place: Place, given: boolean) => {
    const [bare, having] = formatsOf(service, place, given ? ['', '*'] : [''], catalog)
    const named = (types: readonly ResourceType[]) => types.some((type) => intersects(typePattern(type).fields?.resource ?? [], own))
    return given ? named(having) && !named(bare) : named(bare) && !named(having)
  }
  const places = [['Region', arn.region], ['account id', arn.account]] as const
  const over = places.find(([name, field]) => isGiven(field) && all(name, false))
  // What is AWS's own may be in no Region: https://docs.aws.amazon.com/quicksight/latest/APIReference/API_AccountCustomization.html
  const lacks = isAwsOwner(arn.account.raw) ? [] : places.filter(([name, field]) => field.raw === '' && all(name, true) && !mayLack(name, service, own))
  return { lacks: lacks.map(([name]) => name), ...(over && { over: over[0] }) }
}

const formats = new WeakMap<Catalog, Map<string, readonly [bare: readonly ResourceType[], having: readonly ResourceType[]]>>()

/** The types of a service in whose format this field is one of `bare`, and the others. */
function formatsOf(service: string, place: Place, bare: readonly string[], catalog: Catalog): readonly [bare: readonly ResourceType[], having: readonly ResourceType[]] {
  const known = formats.get(catalog) ?? new Map<string, readonly [readonly ResourceType[], readonly ResourceType[]]>()
  formats.set(catalog, known)
  const key = `${place} ${bare.length} ${service}`
  let both = known.get(key)
  if (both === undefined) {
    const types = [...catalog.typesOf(service)]
    const field = ({ arn }: ResourceType) => arn.split(':')[place === 'Region' ? 3 : 4] ?? ''
    both = [types.filter((type) => bare.includes(field(type))), types.filter((type) => !bare.includes(field(type)))]
    known.set(key, both)
  }
  return both
}

function isGiven({ value }: ArnField): boolean {
  return value !== undefined && value !== '' && !/[*?]/.test(value)
}

function mayLack(place: Place, service: string, resource: Pattern): boolean {
  return (place === 'Region' ? unlocatedOf(service) : unownedOf(service)).some((beginning) => intersects(glob(`${beginning}*`), resource))
}
