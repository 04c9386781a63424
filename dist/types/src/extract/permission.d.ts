/**
 * A permission of a Lambda function, or of the like, which AWS makes a statement of a policy of: what its properties become.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 */
import type { Member, ObjectTree, Tree } from '../syntax/tree.js';
import type { Span } from '../text.js';
/** A property, or an argument, of a permission, where it stands. */
export interface Argument {
    readonly key: Span;
    readonly value: Tree;
    readonly span: Span;
}
/** Properties that narrow it, with the operator and the key that the statement gets for each. */
export declare const permissionConditions: Readonly<Record<string, readonly [operator: string, key: string]>>;
/**
 * Who is let in: a service or an account; which of them an unknown value is, is unknown too.
 * @param name the value, where it is known
 */
export declare function principalOf({ key, value, span }: Argument, name: string | undefined, open: () => Tree): Tree;
/** `ArnLike: { AWS:SourceArn: … }` of the property that says it. */
export declare function narrowedBy({ key, value, span }: Argument, [operator, name]: readonly [operator: string, key: string]): Member;
/**
 * The policy with the one statement.
 * @param head where what nobody wrote stands
 * @param within the place of the conditions
 */
export declare function permissionDocument(head: Span, span: Span, { action, principal, resource }: Readonly<Record<'action' | 'principal' | 'resource', Argument>>, conditions: readonly Member[], within: Span): ObjectTree;
