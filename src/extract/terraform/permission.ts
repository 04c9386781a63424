/**
 * `aws_lambda_permission`: one statement of the function's policy, in arguments.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
 */
import type { Block } from '../../syntax/hcl.ts'
import type { Member, ObjectTree, Tree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { permissionConditions, principalType } from '../permission.ts'
import { inSnakeCase } from './arguments.ts'
import { attributeValue } from './attributes.ts'
import { scalar, type Evaluator } from './evaluate.ts'
import { attributeOf } from './module.ts'
import { arrayOf, memberNamed, objectOf, textAt, unknown } from '../strings.ts'

const types: ReadonlySet<string> = new Set(['aws_lambda_permission', 'awscc_lambda_permission'])

export function isPermission(type: string): boolean {
  return types.has(type)
}

/** An argument of a permission, where it stands. */
export interface PermissionArgument {
  readonly key: Span
  readonly value: Tree
  readonly span: Span
}

export interface Permission {
  readonly address: string
  /** `module.site.`, empty in the root module. */
  readonly prefix: string
  readonly head: Span
  readonly span: Span
  argument(name: string): PermissionArgument | undefined
}

export function permissionInBlock(address: string, { body, head, span }: Block, evaluator: Evaluator): ObjectTree | undefined {
  const argument = (name: string) => {
    const attribute = attributeOf(body, name)
    return attribute && { key: attribute.key, value: evaluator.value(attribute.value), span: attribute.span }
  }
  return permissionPolicy({ address, prefix: evaluator.prefix, head, span, argument })
}

export function permissionPolicy(permission: Permission): ObjectTree | undefined {
  const { address, prefix, head, span } = permission
  const action = permission.argument('action')
  const principal = permission.argument('principal')
  if (!action || !principal) return undefined
  const who = principal.value
  const name = scalar(who)
  // A service or an account; which of them an unknown value is, is unknown too.
  const type = typeof name !== 'string' ? undefined : principalType(name)
  const principals: Tree = name === '*' ? who : type === undefined ? unknown(who.span, `\${${prefix}${address}.principal}`, 'an unknown principal') : objectOf(principal.span, [memberNamed(type, principal.key, who, principal.span)])
  const functionName = permission.argument('function_name')
  const narrowing = Object.entries(permissionConditions).flatMap(([property, [operator, key]]): readonly Member[] => {
    const argument = permission.argument(inSnakeCase(property))
    if (!argument || scalar(argument.value) === null) return []
    return [memberNamed(operator, argument.key, objectOf(argument.span, [memberNamed(key, argument.key, argument.value, argument.span)]), argument.span)]
  })
  const statement = objectOf(span, [
    memberNamed('Effect', head, textAt(head, 'Allow')),
    memberNamed('Action', action.key, action.value, action.span),
    memberNamed('Principal', principal.key, principals, principal.span),
    memberNamed('Resource', functionName?.key ?? head, functionArn(permission, functionName), functionName?.span ?? head),
    ...(narrowing.length > 0 ? [memberNamed('Condition', head, objectOf({ ...span, indirect: true }, narrowing))] : []),
  ])
  return objectOf(span, [memberNamed('Version', head, textAt(head, '2012-10-17')), memberNamed('Statement', head, arrayOf({ ...span, indirect: true }, [statement]))])
}

/** The argument may be the name of the function, or its ARN. */
function functionArn({ address, prefix, head }: Permission, argument: PermissionArgument | undefined): Tree {
  const value = argument?.value
  const span = value?.span ?? head
  const [first] = value?.type === 'string' ? value.pieces : []
  if (value && typeof first === 'string' && first.startsWith('arn:')) return value
  const known = typeof first === 'string' && !first.includes(':') ? value : undefined
  return attributeValue({ address: `aws_lambda_function.${address.replace('.', '-')}`, module: prefix }, 'arn', span, (name) => (name === 'function_name' ? known : undefined)) ?? unknown(span, '', '')
}
