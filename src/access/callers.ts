/**
 * Whom a Deny of a resource control policy meets beside those that it is meant for. A service that acts by itself carries no
 * account or organization of a caller; a person carries no `aws:SourceAccount`, and nor do services in some of their calls.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Statement, Text } from '../policy/model.ts'
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

export interface DeniedFederation {
  /** What stands for signing in with SAML or a web identity. */
  readonly action: Text
  /** The condition that those who sign in so meet, since they are of no account yet. */
  readonly by: Condition
}

/** Without a signature, by nobody of an account: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html */
const FEDERATES: ReadonlySet<string> = new Set(['sts:assumerolewithsaml', 'sts:assumerolewithwebidentity'])
const MEMBERSHIP = /^aws:PrincipalOrg(?:ID|Paths)$/i

/**
 * How a Deny for all outside an organization keeps everyone from signing in who comes from an identity provider.
 * https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies ("Additional considerations")
 */
export function deniedFederation(statement: Statement, catalog: Catalog): DeniedFederation | undefined {
  const { effect, actions, conditions, conditionsPartial, complete } = statement
  if (effect !== 'Deny' || conditionsPartial || !complete || actions?.negated !== false || !conditions.every(isKnown)) return undefined
  const action = actions.values.find(({ value }) => value !== undefined && federates(value, catalog))
  const by = conditions.find((condition) => MEMBERSHIP.test(condition.key.raw) && compares(condition) && !excludes(condition, undefined))
  // What else it asks of who calls, or of a provider, may leave them out.
  const spared = conditions.some((condition) => isOfProvider(condition) || (isPrincipalKey(condition, catalog) && excludes(condition, undefined)))
  return action && by && !spared ? { action, by } : undefined
}

function federates(value: string, catalog: Catalog): boolean {
  const { actions, everything } = catalog.expand(value)
  return !everything && actions.some(({ full }) => FEDERATES.has(full.toLowerCase()))
}

/** `SAML:aud`, `accounts.google.com:sub`: no key of AWS or of a service. */
function isOfProvider({ key }: Condition): boolean {
  return /^saml:|\.[^:]*:/i.test(key.raw)
}

/** What answers requests without a signature; `sts` does too, but of those who sign in with a provider a Deny has to leave them out. */
const ANSWERS_ANYONE = /^(?:s3|sqs):/i

/** The condition by which a Deny for all outside an organization meets signed requests only: `aws:PrincipalIsAWSService` is in no other. */
export function signedOnly({ effect, actions, conditions, conditionsPartial, complete }: Statement, catalog: Catalog): Condition | undefined {
  if (effect !== 'Deny' || conditionsPartial || !complete || !conditions.every(isKnown)) return undefined
  if (actions?.negated !== false || !actions.values.some(({ raw }) => ANSWERS_ANYONE.test(raw))) return undefined
  const flag = conditions.find((condition) => isFlag(condition) && excludes(condition, ['true']) && !excludes(condition, ['false']) && excludes(condition, undefined))
  const others = conditions.filter((condition) => condition !== flag)
  const meetsStrangers = others.some((condition) => MEMBERSHIP.test(condition.key.raw) && compares(condition)) && !others.some((condition) => isPrincipalKey(condition, catalog) && excludes(condition, undefined))
  return meetsStrangers ? flag : undefined
}

function isFlag({ key }: Condition): boolean {
  return key.value?.toLowerCase() === FLAG
}

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
