/**
 * Region and account of an ARN, against those that the resources have which it may name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Catalog, ResourceType } from '../catalog/catalog.ts'
import { isAwsOwner, unownedOf } from '../catalog/unowned.ts'
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
  const all = (index: number, test: (format: string) => boolean) => everyFormat(catalog.typesOf(service), own, (arnFormat) => test(arnFormat.split(':')[index] ?? ''))
  const places = [['Region', arn.region, 3], ['account id', arn.account, 4]] as const
  const over = places.find(([, field, index]) => isGiven(field) && all(index, (format) => format === ''))
  // What is AWS's own may be in no Region: https://docs.aws.amazon.com/quicksight/latest/APIReference/API_AccountCustomization.html
  const lacks = isAwsOwner(arn.account.raw) ? [] : places.filter(([name, field, index]) => field.raw === '' && all(index, (format) => format !== '' && format !== '*') && !(name === 'account id' && mayBeUnowned(service, own)))
  return { lacks: lacks.map(([name]) => name), ...(over && { over: over[0] }) }
}

/** Does `test` hold for the formats of all types that the ARN may name, and are there any? */
function everyFormat(types: Iterable<ResourceType>, resource: Pattern, test: (format: string) => boolean): boolean {
  let some = false
  for (const type of types) {
    if (!intersects(typePattern(type).fields?.resource ?? [], resource)) continue
    if (!test(type.arn)) return false
    some = true
  }
  return some
}

function isGiven({ value }: ArnField): boolean {
  return value !== undefined && value !== '' && !/[*?]/.test(value)
}

function mayBeUnowned(service: string, resource: Pattern): boolean {
  return unownedOf(service).some((beginning) => intersects(glob(`${beginning}*`), resource))
}
