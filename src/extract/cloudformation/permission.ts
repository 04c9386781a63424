/**
 * Resources that are one statement of another one's policy, in properties: `AWS::Lambda::Permission`, `AWS::Lambda::LayerVersionPermission`, and
 * `AWS::Events::EventBusPolicy` without its `Statement`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversionpermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html
 */
import { memberOf, membersOf, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import { narrowedBy, permissionConditions, permissionDocument, principalOf, type Argument } from '../permission.ts'
import { memberNamed, objectOf, unknown } from '../strings.ts'
import { scalarText, type Resource } from './template.ts'

export interface Permission {
  readonly service: string
  /** Property that names what has the policy, and what that is. */
  readonly on: string
  readonly kind: string
  /** Properties that narrow it, with the operator and the key that the statement gets for each; a bus has a `Condition`. */
  readonly narrowing?: Readonly<Record<string, readonly [operator: string, key: string]>>
}

export const permissions: Readonly<Record<string, Permission>> = {
  'AWS::Lambda::Permission': { service: 'lambda', on: 'FunctionName', kind: 'function', narrowing: permissionConditions },
  'AWS::Lambda::LayerVersionPermission': { service: 'lambda', on: 'LayerVersionArn', kind: 'layer', narrowing: { OrganizationId: ['StringEquals', 'aws:PrincipalOrgID'] } },
  'AWS::Events::EventBusPolicy': { service: 'events', on: 'EventBusName', kind: 'bus' },
}

/** The properties that the statement is made of, as the template has them; undefined where it would say nothing. */
export function permissionIn({ properties }: Resource, { narrowing }: Permission): ObjectTree | undefined {
  if (!properties || !memberOf(properties, 'Action') || !memberOf(properties, 'Principal')) return undefined
  const names = ['Action', 'Principal', ...Object.keys(narrowing ?? { Condition: true })]
  return objectOf(properties.span, membersOf(properties).filter(({ name }) => names.includes(name)))
}

/** The policy with the statement, of the values of those properties. */
export function permissionOf({ id, key, tree }: Resource, { on, kind, narrowing }: Permission, properties: Tree): Tree {
  const [action, principal] = [argumentOf(properties, 'Action'), argumentOf(properties, 'Principal')]
  const head = { ...key.span, indirect: true }
  if (!action || !principal) return unknown(head, '', 'a permission without an action or a principal')
  const open = ({ value }: Argument) => unknown(value.span, `\${${id}.Principal}`, value.type === 'unknown' ? (value.why ?? '') : 'a principal that is not known')
  const who = { ...principal, value: principalOf(principal, scalarText(principal.value), () => open(principal)) }
  const resource = { key: head, value: unknown(head, `\${${id}.${on}}`, `the ${kind} of a permission`), span: head }
  return permissionDocument(head, tree.span, { action, principal: who, resource }, narrowing ? narrowingOf(properties, narrowing) : busNarrowing(properties), properties.span)
}

function argumentOf(properties: Tree, name: string): Argument | undefined {
  const member = memberOf(properties, name)
  return member && { key: member.key.span, value: member.value, span: member.span }
}

function narrowingOf(properties: Tree, narrowing: NonNullable<Permission['narrowing']>): readonly Member[] {
  return Object.entries(narrowing).flatMap(([property, by]) => {
    const argument = argumentOf(properties, property)
    return argument ? [narrowedBy(argument, by)] : []
  })
}

/** `Condition: { Type, Key, Value }` of an event bus; of one that is made in another way, only that it is there. */
function busNarrowing(properties: Tree): readonly Member[] {
  const condition = memberOf(properties, 'Condition')
  if (!condition) return []
  const [type, key, value] = ['Type', 'Key', 'Value'].map((name) => memberOf(condition.value, name))
  const [operator = 'StringEquals', name = 'aws:PrincipalOrgID'] = [scalarText(type?.value), scalarText(key?.value)]
  const wanted = value?.value ?? unknown(condition.value.span, '${Condition}', 'a condition that is not known')
  return [memberNamed(operator, condition.key.span, objectOf(condition.span, [memberNamed(name, (key ?? condition).key.span, wanted, (value ?? condition).span)]), condition.span)]
}
