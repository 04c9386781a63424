/** Through which element a statement gives one action, and on which resources: for rules about actions that hand on power. */
import type { Catalog } from '../catalog/catalog.ts'
import { parseArn } from '../policy/arn.ts'
import type { Condition, Node, Statement, Text } from '../policy/model.ts'
import { glob, includes, matches } from '../policy/wildcard.ts'
import { conditionsOn, readOperator, whenAbsent } from './condition.ts'
import { coversAction, type Answer } from './covers.ts'

/** `iam:PassRole`, `iam:*`, and a `NotAction` that does not list it. */
export type GivenBy = 'name' | 'pattern' | 'NotAction'
/** A bare `*`, an ARN that takes in all resources of the action, and a `NotResource` that leaves some. */
export type GivenOn = '*' | 'ARN' | 'NotResource'

export interface Given {
  readonly by: GivenBy
  /** The value in `Action`, or the whole of `NotAction`. */
  readonly action: Node
  /** The same as text: the value, or `NotAction`. */
  readonly words: string
  readonly on: GivenOn
  /** The value in `Resource`, or the whole of `NotResource`. */
  readonly resource: Node
  /** How IAM Access Analyzer ends the name of the finding; it has none for an ARN. */
  readonly code: string | undefined
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html: `PASS_ROLE_WITH_…`, `CREATE_SLR_WITH_…` */
const codes: Readonly<Record<GivenOn, Partial<Record<GivenBy, string>>>> = {
  '*': { name: 'STAR_IN_RESOURCE', pattern: 'STAR_IN_ACTION_AND_RESOURCE', NotAction: 'STAR_IN_RESOURCE_AND_NOT_ACTION' },
  ARN: {},
  NotResource: { name: 'NOT_RESOURCE', pattern: 'STAR_IN_ACTION_AND_NOT_RESOURCE', NotAction: 'NOT_ACTION_AND_NOT_RESOURCE' },
}

/**
 * How an Allow gives `action` (`iam:PassRole`) on resources that it does not name. Undefined where it certainly does not, where the file
 * does not say, and where a request for the action never meets the conditions.
 * @param resources the resource part of an ARN pattern for all resources of the action: `role/*`
 */
export function givenWidely(statement: Statement, action: string, resources: string, catalog: Catalog): Given | undefined {
  const { effect, complete, conditions, conditionsPartial } = statement
  if (effect !== 'Allow' || !complete || conditionsPartial) return undefined
  const on = onOf(statement, action.slice(0, action.indexOf(':')), resources)
  if (!on || coversAction(statement, action) !== 'yes') return undefined
  if (conditions.some((condition) => isOpen(condition) || isNeverMet(condition, action, catalog))) return undefined
  const through = throughOf(statement, action)
  return through && { ...through, ...on, code: codes[on.on][through.by] }
}

/**
 * Do conditions hold the statement to values of this key that are named? A value that begins with a wildcard names none,
 * and an operator that a request without the key meets (`…IfExists`, `ForAllValues:`) holds to nothing.
 */
export function isHeldTo(statement: Statement, key: string): boolean {
  return conditionsOn(statement, key).some(({ operator, values }) => {
    const read = readOperator(operator)
    const needsKey = read?.family === 'String' && !read.negated && !whenAbsent(read)
    return needsKey && values.every(({ value }) => value === undefined || !read.wildcards || !/^[*?]/.test(value))
  })
}

/** Does the file leave open what the condition is about, or compares with? */
function isOpen({ key, operator, partial }: Condition): boolean {
  return key.value === undefined || operator.value === undefined || partial
}

/** Does it ask for a key of a service that requests for this action do not carry? */
function isNeverMet({ key, operator }: Condition, action: string, catalog: Catalog): boolean {
  const known = catalog.conditionKey(key.value ?? '')
  const read = readOperator(operator)
  if (known?.service === undefined || read?.family === undefined || read.family === 'Null' || whenAbsent(read)) return false
  const found = catalog.action(action)
  return found !== undefined && ![...found.conditionKeys, ...found.resources.flatMap(({ type }) => type.conditionKeys)].includes(known.name)
}

/** The element through which a statement is about an action. */
export function throughOf({ actions }: Statement, action: string): Pick<Given, 'by' | 'action' | 'words'> | undefined {
  if (actions?.negated) return { by: 'NotAction', action: actions, words: 'NotAction' }
  const giving = actions?.values.filter(({ value }) => value !== undefined && matches(value.toLowerCase(), action.toLowerCase())) ?? []
  const named = giving.find(({ raw }) => !/[*?]/.test(raw))
  const text = named ?? giving[0]
  return text && { by: named ? 'name' : 'pattern', action: text, words: text.raw }
}

function onOf({ resources }: Statement, service: string, all: string): Pick<Given, 'on' | 'resource'> | undefined {
  if (!resources) return undefined
  const { negated, partial, values } = resources
  if (negated) return !partial && values.length > 0 && values.every((text) => takesInAll(text, service, all) === 'no') ? { on: 'NotResource', resource: resources } : undefined
  const bare = values.find(isBare)
  const wide = bare ?? values.find((text) => takesInAll(text, service, all) === 'yes')
  return wide && { on: bare ? '*' : 'ARN', resource: wide }
}

function isBare({ value }: Text): boolean {
  return value !== undefined && /^\*+$/.test(value)
}

function takesInAll(text: Text, service: string, all: string): Answer {
  if (isBare(text)) return 'yes'
  const arn = parseArn(text)
  if (!arn) return text.value === undefined ? 'unknown' : 'no'
  if (arn.service.value === undefined || arn.resource.value === undefined) return 'unknown'
  return matches(arn.service.value.toLowerCase(), service) && includes(glob(arn.resource.value), glob(all)) ? 'yes' : 'no'
}
