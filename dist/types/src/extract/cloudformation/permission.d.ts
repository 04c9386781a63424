/**
 * `AWS::Lambda::Permission`, and `AWS::Events::EventBusPolicy` without its `Statement`: one statement of the resource's policy, in properties.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html
 */
import { type ObjectTree, type Tree } from '../../syntax/tree.js';
import { type Resource } from './template.js';
type Value = (tree: Tree) => Tree | undefined;
export declare function permissionOf(resource: Resource, value: Value): ObjectTree | undefined;
export {};
