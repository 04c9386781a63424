/**
 * `aws_lambda_permission`: one statement of the function's policy, in arguments.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
 */
import type { Block } from '../../syntax/hcl.ts'
import type { ObjectTree, Tree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { narrowedBy, permissionConditions, permissionDocument, principalOf, type Argument } from '../permission.ts'
import { inSnakeCase } from './arguments.ts'
import { attributeValue } from './attributes.ts'
import { scalar, type Evaluator } from './evaluate.ts'
import { attributeOf } from './module.ts'
import { unknown } from '../strings.ts'

const types: ReadonlySet<string> = new Set(['aws_lambda_permission', 'awscc_lambda_permission'])

export function isPermission(type: string): boolean {
  return types.has(type)
}

export interface Permission {
  readonly address: string
  /** `module.site.`, empty in the root module. */
  readonly prefix: string
  readonly head: Span
  readonly span: Span
  argument(name: string): Argument | undefined
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
  const name = scalar(principal.value)
  const open = () => unknown(principal.value.span, `\${${prefix}${address}.principal}`, 'an unknown principal')
  const who = { ...principal, value: principalOf(principal, typeof name === 'string' ? name : undefined, open) }
  const functionName = permission.argument('function_name')
  const resource = { key: functionName?.key ?? head, value: functionArn(permission, functionName), span: functionName?.span ?? head }
  const narrowing = Object.entries(permissionConditions).flatMap(([property, by]) => {
    const argument = permission.argument(inSnakeCase(property))
    return !argument || scalar(argument.value) === null ? [] : [narrowedBy(argument, by)]
  })
  return permissionDocument(head, span, { action, principal: who, resource }, narrowing, span)
}

/** The argument may be the name of the function, or its ARN. */
function functionArn({ address, prefix, head }: Permission, argument: Argument | undefined): Tree {
  const value = argument?.value
  const span = value?.span ?? head
  const [first] = value?.type === 'string' ? value.pieces : []
  if (value && typeof first === 'string' && first.startsWith('arn:')) return value
  const known = typeof first === 'string' && !first.includes(':') ? value : undefined
  return attributeValue({ address: `aws_lambda_function.${address.replace('.', '-')}`, module: prefix }, 'arn', span, (name) => (name === 'function_name' ? known : undefined)) ?? unknown(span, '', '')
}
