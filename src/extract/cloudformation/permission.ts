/**
 * `AWS::Lambda::Permission`: one statement of the function's policy, in properties.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 */
import { memberOf, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import { arrayOf, memberNamed, objectOf, textAt, unknown } from '../strings.ts'
import { scalarText, type Resource } from './template.ts'

/** Properties that narrow it, with the operator and the key that the statement gets for each. */
const conditions: Readonly<Record<string, readonly [operator: string, key: string]>> = {
  SourceArn: ['ArnLike', 'AWS:SourceArn'],
  SourceAccount: ['StringEquals', 'AWS:SourceAccount'],
  PrincipalOrgID: ['StringEquals', 'aws:PrincipalOrgID'],
  EventSourceToken: ['StringEquals', 'lambda:EventSourceToken'],
  FunctionUrlAuthType: ['StringEquals', 'lambda:FunctionUrlAuthType'],
}

export function permissionOf({ id, key, tree, properties }: Resource, value: (tree: Tree) => Tree | undefined): ObjectTree | undefined {
  const action = memberOf(properties, 'Action')
  const principal = memberOf(properties, 'Principal')
  if (!action || !principal || !properties) return undefined
  const head = { ...key.span, indirect: true }
  const who = value(principal.value)
  const name = scalarText(who)
  // A service or an account; which of them an unknown value is, is unknown too.
  const type = name === undefined ? undefined : /\.amazonaws\.com(?:\.cn)?$|\.amazon\.com$/.test(name) ? 'Service' : 'AWS'
  const principals: Tree = name === '*' ? principal.value : type === undefined ? unknown(principal.value.span, `\${${id}.Principal}`, who?.type === 'unknown' ? (who.why ?? '') : 'a principal that is not known') : objectOf(principal.span, [memberNamed(type, principal.key.span, principal.value, principal.span)])
  const narrowing = Object.entries(conditions).flatMap(([property, [operator, name]]): readonly Member[] => {
    const member = memberOf(properties, property)
    if (!member || value(member.value) === undefined) return []
    return [memberNamed(operator, member.key.span, objectOf(member.span, [memberNamed(name, member.key.span, member.value, member.span)]), member.span)]
  })
  const statement = objectOf(tree.span, [
    memberNamed('Effect', head, textAt(head, 'Allow')),
    memberNamed('Action', action.key.span, action.value, action.span),
    memberNamed('Principal', principal.key.span, principals, principal.span),
    memberNamed('Resource', head, unknown(head, `\${${id}.FunctionName}`, 'the function of a permission')),
    ...(narrowing.length > 0 ? [memberNamed('Condition', head, objectOf({ ...properties.span, indirect: true }, narrowing))] : []),
  ])
  return objectOf(tree.span, [memberNamed('Version', head, textAt(head, '2012-10-17')), memberNamed('Statement', head, arrayOf({ ...tree.span, indirect: true }, [statement]))])
}
