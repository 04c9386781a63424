/**
 * `aws_lambda_permission`: one statement of the function's policy, in arguments.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
 */
import type { Attribute, Block } from '../../syntax/hcl.ts'
import type { Member, ObjectTree, Tree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { permissionConditions, principalType } from '../permission.ts'
import { inSnakeCase } from './arguments.ts'
import { attributeValue } from './attributes.ts'
import { scalar, type Evaluator } from './evaluate.ts'
import { attributeOf } from './module.ts'
import { arrayOf, memberNamed, objectOf, textAt, unknown } from '../strings.ts'

export function permissionStatement(address: string, block: Block, evaluator: Evaluator): ObjectTree | undefined {
  const { body, head, span } = block
  const action = attributeOf(body, 'action')
  const principal = attributeOf(body, 'principal')
  if (!action || !principal) return undefined
  const who = evaluator.value(principal.value)
  const name = scalar(who)
  // A service or an account; which of them an unknown value is, is unknown too.
  const type = typeof name !== 'string' ? undefined : principalType(name)
  const principals: Tree = name === '*' ? who : type === undefined ? unknown(who.span, `\${${evaluator.prefix}${address}.principal}`, 'an unknown principal') : objectOf(principal.span, [memberNamed(type, principal.key, who, principal.span)])
  const functionName = attributeOf(body, 'function_name')
  const narrowing = Object.entries(permissionConditions).flatMap(([property, [operator, key]]): readonly Member[] => {
    const attribute = attributeOf(body, inSnakeCase(property))
    const value = attribute && evaluator.value(attribute.value)
    if (!attribute || (value?.type === 'literal' && value.value === null)) return []
    return [memberNamed(operator, attribute.key, objectOf(attribute.span, [memberNamed(key, attribute.key, value ?? unknown(attribute.span, '', ''), attribute.span)]), attribute.span)]
  })
  const statement = objectOf(span, [
    memberNamed('Effect', head, textAt(head, 'Allow')),
    memberNamed('Action', action.key, evaluator.value(action.value), action.span),
    memberNamed('Principal', principal.key, principals, principal.span),
    memberNamed('Resource', functionName?.key ?? head, functionArn(address, functionName, evaluator, functionName?.value.span ?? head), functionName?.span ?? head),
    ...(narrowing.length > 0 ? [memberNamed('Condition', head, objectOf({ ...span, indirect: true }, narrowing))] : []),
  ])
  return objectOf(span, [memberNamed('Version', head, textAt(head, '2012-10-17')), memberNamed('Statement', head, arrayOf({ ...span, indirect: true }, [statement]))])
}

/** The argument may be the name of the function, or its ARN. */
function functionArn(address: string, name: Attribute | undefined, evaluator: Evaluator, span: Span): Tree {
  const value = name && evaluator.value(name.value)
  const [first] = value?.type === 'string' ? value.pieces : []
  if (value && typeof first === 'string' && first.startsWith('arn:')) return value
  const known = typeof first === 'string' && !first.includes(':') ? value : undefined
  return attributeValue({ address: `aws_lambda_function.${address.replace('.', '-')}`, module: evaluator.prefix }, 'arn', span, (argument) => (argument === 'function_name' ? known : undefined)) ?? unknown(span, '', '')
}
