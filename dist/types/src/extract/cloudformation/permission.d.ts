/**
 * Resources that are one statement of another one's policy, in properties: `AWS::Lambda::Permission`, `AWS::Lambda::LayerVersionPermission`, and
 * `AWS::Events::EventBusPolicy` without its `Statement`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversionpermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html
 */
import { type ObjectTree, type Tree } from '../../syntax/tree.js';
import { type Resource } from './template.js';
export interface Permission {
    readonly service: string;
    /** Property that names what has the policy, and what that is. */
    readonly on: string;
    readonly kind: string;
    /** Properties that narrow it, with the operator and the key that the statement gets for each; a bus has a `Condition`. */
    readonly narrowing?: Readonly<Record<string, readonly [operator: string, key: string]>>;
}
export declare const permissions: Readonly<Record<string, Permission>>;
/** The properties that the statement is made of, as the template has them; undefined where it would say nothing. */
export declare function permissionIn({ properties }: Resource, { narrowing }: Permission): ObjectTree | undefined;
/** The policy with the statement, of the values of those properties. */
export declare function permissionOf({ id, key, tree }: Resource, { on, kind, narrowing }: Permission, properties: Tree): Tree;
