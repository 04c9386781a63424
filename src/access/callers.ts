/**
 * Whom a Deny of a resource control policy meets beside those that it is meant for. A service that acts by itself carries no
 * account or organization of a caller; a person carries no `aws:SourceAccount`, and nor do services in some of their calls.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Statement } from '../policy/model.ts'
import { meets, readOperator } from './condition.ts'

export interface Stray {
  /** AWS services, by a condition on who calls; people, or services without the key, by one on whose behalf a service does. */
  readonly who: 'services' | 'people' | 'keyless services'
  /** The conditions with such a key. */
  readonly by: readonly Condition[]
  /** Another condition leaves them out by what it means, though not in the way that AWS asks for. */
  readonly spared: boolean
}

const FLAG = 'aws:principalisawsservice'
const serviceNames: readonly string[] = ['aws:principalservicename', 'aws:principalservicenameslist']
const nullChecked: readonly string[] = ['aws:sourceaccount', 'aws:sourcearn']
const sourceKeys: readonly string[] = [...nullChecked, 'aws:sourceorgid', 'aws:sourceorgpaths']

/** Whom a Deny meets for want of a key, and leaves out by none of the conditions that AWS asks for. */
export function straysOf({ effect, conditions, conditionsPartial, complete }: Statement, catalog: Catalog): readonly Stray[] {
  if (effect !== 'Deny' || conditionsPartial || !complete || !conditions.every(isKnown)) return []
  const on = (...keys: readonly string[]) => conditions.filter(({ key }) => keys.includes(key.value?.toLowerCase() ?? ''))
  const [flags, names, sources] = [on(FLAG), on(...serviceNames), on(...sourceKeys)]
  const principals = conditions.filter((condition) => isPrincipalKey(condition, catalog) && !flags.includes(condition) && !names.includes(condition))
  const [calling, acting] = [principals.filter(compares), sources.filter(compares)]
  const without = (condition: Condition) => excludes(condition, undefined)
  const strays: readonly (Stray & { readonly exempt: boolean })[] = [
    { who: 'services', by: calling, exempt: flags.some((flag) => excludes(flag, ['true'])), spared: acting.length > 0 || principals.some(without) || names.some((name) => !compares(name) && !without(name)) },
    { who: 'people', by: acting, exempt: flags.some((flag) => excludes(flag, ['false'])), spared: calling.length > 0 || sources.some(without) || names.some(without) },
    { who: 'keyless services', by: acting, exempt: on(...nullChecked).some(without), spared: sources.some(without) },
  ]
  return strays.filter(({ by, exempt }) => by.length > 0 && !exempt)
}

function isKnown({ operator, key, values, partial }: Condition): boolean {
  return key.value !== undefined && !partial && values.length > 0 && values.every(({ value }) => value !== undefined) && readOperator(operator)?.family !== undefined
}

function isPrincipalKey({ key }: Condition, catalog: Catalog): boolean {
  return catalog.conditionKey(key.value ?? '')?.category === 'principal'
}

/** Does it look at the key's value? `Null` does not. */
function compares({ operator }: Condition): boolean {
  return readOperator(operator)?.family !== 'Null'
}

/** Is it certainly not met by a request whose key has the values `given`, or is absent? */
function excludes({ operator, values }: Condition, given: readonly string[] | undefined): boolean {
  const read = readOperator(operator)
  return read !== undefined && meets(read, values.map(({ value }) => value ?? ''), given) === false
}
