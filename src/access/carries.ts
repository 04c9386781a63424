/**
 * Which actions' requests carry a condition key, by the tables of the Service Authorization Reference: a key stands with the
 * action itself, or with the type of resource that it is about.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Action, Catalog, ConditionKey } from '../catalog/catalog.ts'
import { perhapsCarried } from '../catalog/correction.ts'
import { sessionActions } from '../catalog/session-key.ts'
import { lookUp } from '../lookup.ts'
import type { Condition, Node, Statement, Text } from '../policy/model.ts'
import { wellKnown } from './arn-form.ts'
import { readOperator, whenAbsent, type Operator } from './condition.ts'
import { readKey } from './key.ts'

/** By the tables, does a request for the action ever carry the key of this name? As AWS writes it: `aws:ResourceTag/${TagKey}`. */
export function carries(action: Action, key: string): boolean {
  return action.conditionKeys.includes(key) || action.resources.some(({ type }) => type.conditionKeys.includes(key))
}

const RESOURCE_TAG = 'aws:ResourceTag/${TagKey}'
const REQUEST_TAGS = ['aws:RequestTag/${TagKey}', 'aws:TagKeys'] as const

/**
 * Can a request for the action say anything of tags? One that creates what it tags counts: AWS's own validator does not
 * object to `aws:ResourceTag` with it either.
 */
function knowsTags(action: Action): boolean {
  return action.open === true || carries(action, RESOURCE_TAG) || REQUEST_TAGS.some((key) => carries(action, key))
}

/** A value of Action, and those of its actions that are in question. */
export interface Part {
  readonly text: Text
  readonly actions: readonly Action[]
}

/** The values of Action that name or match an action whose requests never carry `aws:ResourceTag`. */
export function tagless(statement: Statement, catalog: Catalog): readonly Part[] {
  return partsOf(statement, catalog, (action) => !knowsTags(action))
}

/**
 * Values of Action of which the reference contradicts itself: it gives the key to the action, with a type of resource to
 * which it gives none.
 */
export function perhapsTagless(statement: Statement, catalog: Catalog): readonly Part[] {
  return partsOf(statement, catalog, (action) => carries(action, RESOURCE_TAG) && action.resources.length > 0 && !action.resources.some(({ type }) => type.conditionKeys.includes(RESOURCE_TAG)))
}

function partsOf({ actions }: Statement, catalog: Catalog, isSought: (action: Action) => boolean): readonly Part[] {
  if (!actions || actions.negated) return []
  const parts = actions.values.map((text) => ({ text, actions: text.value === undefined ? [] : catalog.expand(text.value).actions.filter(isSought) }))
  return parts.filter((part) => part.actions.length > 0)
}

/**
 * The conditions on `aws:ResourceTag/…` that decide where the key is absent: not `Null`, which asks just that, nor an operator
 * that says that absence is well (`IfExists`), nor with Allow one that absence meets.
 */
export function tagConditions({ conditions, effect }: Statement): readonly Condition[] {
  const decides = (operator: Operator) => operator.family !== undefined && operator.family !== 'Null' && !operator.ifExists && operator.set !== 'ForAllValues' && (effect === 'Deny' || !whenAbsent(operator))
  return conditions.filter(({ key, operator }) => {
    const read = readOperator(operator)
    return /^aws:ResourceTag\/./i.test(key.value ?? '') && read !== undefined && decides(read)
  })
}

/** A condition on a tag of the resource, with actions whose requests never carry one. */
export interface Tagless {
  readonly condition: Condition
  /** The first value of Action with such actions, or the whole of NotAction, which has some always. */
  readonly at: Node
  readonly others: readonly Text[]
  /** Those that Action says; none of NotAction. */
  readonly actions: readonly Action[]
}

/** The conditions that {@link tagConditions} finds, where an action has no use for them. */
export function taglessIn(statement: Statement, catalog: Catalog): readonly Tagless[] {
  const conditions = tagConditions(statement)
  const parts = conditions.length === 0 ? [] : tagless(statement, catalog)
  const at = statement.actions?.negated ? statement.actions : parts[0]?.text
  const rest = { others: parts.slice(1).map(({ text }) => text), actions: parts.flatMap(({ actions }) => actions) }
  return at ? conditions.map((condition) => ({ condition, at, ...rest })) : []
}

/** A condition whose key the requests for some of the statement's actions never carry. */
export interface Misapplied {
  readonly condition: Condition
  readonly key: ConditionKey
  readonly operator: Operator
  readonly actions: readonly Text[]
  /** Why it may be right all the same. */
  readonly doubt?: 'the reference may be incomplete' | 'this may be meant to be denied in any case'
}

/**
 * Conditions on a service's key that some of the actions, named without wildcards, do not support. The tables have gaps, to
 * judge by AWS's own policies: nothing is said of a key that they give to no action of its service, and an action without
 * resource types, a tag, or the key of a service of which they are not known to be complete is doubtful.
 */
export function misapplied(statement: Statement, catalog: Catalog): readonly Misapplied[] {
  const { actions, conditions } = statement
  if (!actions || actions.negated) return []
  const named = actions.values.flatMap((text) => {
    const action = text.value === undefined || /[*?]/.test(text.value) ? undefined : catalog.action(text.value)
    // Actions of a session share the keys of the request that assumes the role.
    return action && action.open === undefined && !sessionActions.includes(action.full) ? [{ text, action }] : []
  })
  return conditions.flatMap((condition) => {
    const [reading, operator] = [readKey(condition.key, catalog), readOperator(condition.operator)]
    if (reading.is !== 'known' || operator?.family === undefined || operator.family === 'Null' || operator.ifExists || operator.set === 'ForAllValues') return []
    const { key } = reading
    const tag = key.name.endsWith('/${TagKey}') || key.name === 'aws:TagKeys'
    const strange = mayBeAbsent(key) ? named.filter(({ action }) => !carries(action, key.name)) : []
    if (strange.length === 0 || !(tag || isListed(key, catalog))) return []
    const shown = (known: boolean) => strange.filter(({ action }) => (!tag && action.resources.length > 0 && !lookUp(perhapsCarried, key.name)?.includes(action.full) && wellKnown.has(key.service ?? '')) === known).map(({ text }) => text)
    const meant = statement.effect === 'Deny' && whenAbsent(operator)
    return [
      { condition, key, operator, actions: shown(true), ...(meant && { doubt: 'this may be meant to be denied in any case' as const }) },
      { condition, key, operator, actions: shown(false), doubt: 'the reference may be incomplete' as const },
    ].filter((each) => each.actions.length > 0)
  })
}

/** Is it a key that not every request carries? Of the global ones, those about the tags that a request sends. */
function mayBeAbsent({ name, service }: ConditionKey): boolean {
  return service !== undefined || REQUEST_TAGS.some((each) => each === name)
}

/** Do the tables give the key to some action? */
function isListed({ name, service }: ConditionKey, catalog: Catalog): boolean {
  return [...(catalog.service(service ?? '')?.actions.values() ?? [])].some((action) => carries(action, name))
}
