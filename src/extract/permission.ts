/**
 * A permission of a Lambda function, or of the like, which AWS makes a statement of a policy of: what its properties become.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 */
import type { Member, ObjectTree, Tree } from '../syntax/tree.ts'
import type { Span } from '../text.ts'
import { arrayOf, memberNamed, objectOf, textAt } from './strings.ts'

/** A property, or an argument, of a permission, where it stands. */
export interface Argument {
  readonly key: Span
  readonly value: Tree
  readonly span: Span
}

/** Properties that narrow it, with the operator and the key that the statement gets for each. */
export const permissionConditions: Readonly<Record<string, readonly [operator: string, key: string]>> = {
  SourceArn: ['ArnLike', 'AWS:SourceArn'],
  SourceAccount: ['StringEquals', 'AWS:SourceAccount'],
  PrincipalOrgID: ['StringEquals', 'aws:PrincipalOrgID'],
  EventSourceToken: ['StringEquals', 'lambda:EventSourceToken'],
  FunctionUrlAuthType: ['StringEquals', 'lambda:FunctionUrlAuthType'],
  InvokedViaFunctionUrl: ['Bool', 'lambda:InvokedViaFunctionUrl'],
}

/** "The AWS service, AWS account, IAM user, or IAM role that invokes the function": what is no account and no ARN was to be a service. */
function principalType(name: string): 'AWS' | 'Service' {
  return /^(?:\d{1,12}|arn:.*|\*)$/.test(name) || !name.includes('.') ? 'AWS' : 'Service'
}

/**
 * Who is let in: a service or an account; which of them an unknown value is, is unknown too.
 * @param name the value, where it is known
 */
export function principalOf({ key, value, span }: Argument, name: string | undefined, open: () => Tree): Tree {
  if (name === '*') return value
  return name === undefined ? open() : objectOf(span, [memberNamed(principalType(name), key, value, span)])
}

/** `ArnLike: { AWS:SourceArn: … }` of the property that says it. */
export function narrowedBy({ key, value, span }: Argument, [operator, name]: readonly [operator: string, key: string]): Member {
  return memberNamed(operator, key, objectOf(span, [memberNamed(name, key, value, span)]), span)
}

/**
 * The policy with the one statement.
 * @param head where what nobody wrote stands
 * @param within the place of the conditions
 */
export function permissionDocument(head: Span, span: Span, { action, principal, resource }: Readonly<Record<'action' | 'principal' | 'resource', Argument>>, conditions: readonly Member[], within: Span): ObjectTree {
  const statement = objectOf(span, [
    memberNamed('Effect', head, textAt(head, 'Allow')),
    memberNamed('Action', action.key, action.value, action.span),
    memberNamed('Principal', principal.key, principal.value, principal.span),
    memberNamed('Resource', resource.key, resource.value, resource.span),
    ...(conditions.length > 0 ? [memberNamed('Condition', head, objectOf({ ...within, indirect: true }, conditions))] : []),
  ])
  return objectOf(span, [memberNamed('Version', head, textAt(head, '2012-10-17')), memberNamed('Statement', head, arrayOf({ ...span, indirect: true }, [statement]))])
}
