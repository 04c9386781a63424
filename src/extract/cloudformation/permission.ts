/**
 * `AWS::Lambda::Permission`, and `AWS::Events::EventBusPolicy` without its `Statement`: one statement of the resource's policy, in properties.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html
 */
import { memberOf, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import { permissionConditions, principalType } from '../permission.ts'
import { arrayOf, memberNamed, objectOf, textAt, unknown } from '../strings.ts'
import { scalarText, type Resource } from './template.ts'

type Value = (tree: Tree) => Tree | undefined

export function permissionOf(resource: Resource, value: Value): ObjectTree | undefined {
  const { id, tree, properties } = resource
  const action = memberOf(properties, 'Action')
  const principal = memberOf(properties, 'Principal')
  if (!action || !principal || !properties) return undefined
  const head = { ...resource.key.span, indirect: true }
  const narrowing = resource.type === 'AWS::Lambda::Permission' ? narrowingOf(properties, value) : busNarrowing(properties)
  const statement = objectOf(tree.span, [
    memberNamed('Effect', head, textAt(head, 'Allow')),
    memberNamed('Action', action.key.span, action.value, action.span),
    memberNamed('Principal', principal.key.span, principalOf(resource, principal, value), principal.span),
    memberNamed('Resource', head, resource.type === 'AWS::Lambda::Permission' ? unknown(head, `\${${id}.FunctionName}`, 'the function of a permission') : unknown(head, `\${${id}.EventBusName}`, 'the bus of a permission')),
    ...(narrowing.length > 0 ? [memberNamed('Condition', head, objectOf({ ...properties.span, indirect: true }, narrowing))] : []),
  ])
  return objectOf(tree.span, [memberNamed('Version', head, textAt(head, '2012-10-17')), memberNamed('Statement', head, arrayOf({ ...tree.span, indirect: true }, [statement]))])
}

/** A service or an account; which of them an unknown value is, is unknown too. */
function principalOf({ id }: Resource, principal: Member, value: Value): Tree {
  const who = value(principal.value)
  const name = scalarText(who)
  if (name === '*') return principal.value
  if (name === undefined) return unknown(principal.value.span, `\${${id}.Principal}`, who?.type === 'unknown' ? (who.why ?? '') : 'a principal that is not known')
  return objectOf(principal.span, [memberNamed(principalType(name), principal.key.span, principal.value, principal.span)])
}

function narrowingOf(properties: Tree, value: Value): readonly Member[] {
  return Object.entries(permissionConditions).flatMap(([property, [operator, name]]): readonly Member[] => {
    const member = memberOf(properties, property)
    if (!member || value(member.value) === undefined) return []
    return [memberNamed(operator, member.key.span, objectOf(member.span, [memberNamed(name, member.key.span, member.value, member.span)]), member.span)]
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
