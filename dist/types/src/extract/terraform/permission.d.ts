/**
 * `aws_lambda_permission`: one statement of the function's policy, in arguments.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 */
import type { Block } from '../../syntax/hcl.js';
import type { ObjectTree } from '../../syntax/tree.js';
import { type Evaluator } from './evaluate.js';
export declare function permissionStatement(address: string, block: Block, evaluator: Evaluator): ObjectTree | undefined;
