/**
 * `AWS::Lambda::Permission`: one statement of the function's policy, in properties.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 */
import { type ObjectTree, type Tree } from '../../syntax/tree.js';
import { type Resource } from './template.js';
export declare function permissionOf({ id, key, tree, properties }: Resource, value: (tree: Tree) => Tree | undefined): ObjectTree | undefined;
