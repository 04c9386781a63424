/**
 * Region and account of an ARN, against those that the resources have which it may name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import { isAwsOwner, unlocatedOf, unownedOf } from '../catalog/unowned.ts'
import { parseArn, type ArnField } from '../policy/arn.ts'
import type { Text } from '../policy/model.ts'
import { glob, intersects, type Pattern } from '../policy/wildcard.ts'
import { textPattern, typePattern } from './applies.ts'

export type Place = 'Region' | 'account id'

export interface Reach {
  /** The field that none of the resources has, and the ARN gives. */
  readonly over?: Place
  /** The fields that all of the resources have, and the ARN leaves empty. */
  readonly lacks: readonly Place[]
}

const FINE: Reach = { lacks: [] }

/** Nothing, where no resource type is known that the ARN may name. */
export function reachOf(text: Text, catalog: Catalog): Reach {
  const arn = parseArn(text)
  const own = textPattern(text).fields?.resource
  const service = arn?.service.value
  if (!arn || !own || service === undefined) return FINE
  const places = [{ place: 'Region', field: arn.region, at: 3 }, { place: 'account id', field: arn.account, at: 4 }] as const
  // What no format speaks against so far; usually the first one does.
  let over = places.filter(({ field }) => isGiven(field))
  let lacks = places.filter(({ field }) => field.raw === '')
  let known = false
  for (const type of catalog.typesOf(service)) {
    if (over.length + lacks.length === 0) return FINE
    const { fields } = typePattern(type)
    if (!fields || !intersects(fields.resource, own)) continue
    const format = type.arn.split(':')
    over = over.filter(({ at }) => format[at] === '')
    lacks = lacks.filter(({ at }) => format[at] !== '' && format[at] !== '*')
    known = true
  }
  if (!known) return FINE
  // What is AWS's own may be in no Region: https://docs.aws.amazon.com/quicksight/latest/APIReference/API_AccountCustomization.html
  const certain = isAwsOwner(arn.account.raw) ? [] : lacks.filter(({ place }) => !mayLack(place, service, own))
  return { lacks: certain.map(({ place }) => place), ...(over[0] && { over: over[0].place }) }
}

function isGiven({ value, form }: ArnField): boolean {
  return form !== undefined || (value !== undefined && value !== '' && !/[*?]/.test(value))
}

function mayLack(place: Place, service: string, resource: Pattern): boolean {
  return (place === 'Region' ? unlocatedOf(service) : unownedOf(service)).some((beginning) => intersects(glob(`${beginning}*`), resource))
}
