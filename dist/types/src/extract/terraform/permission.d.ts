/**
 * `aws_lambda_permission`: one statement of the function's policy, in arguments.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
 */
import type { Block } from '../../syntax/hcl.js';
import type { ObjectTree } from '../../syntax/tree.js';
import type { Span } from '../../text.js';
import { type Argument } from '../permission.js';
import { type Evaluator } from './evaluate.js';
export declare function isPermission(type: string): boolean;
export interface Permission {
    readonly address: string;
    /** `module.site.`, empty in the root module. */
    readonly prefix: string;
    readonly head: Span;
    readonly span: Span;
    argument(name: string): Argument | undefined;
}
export declare function permissionInBlock(address: string, { body, head, span }: Block, evaluator: Evaluator): ObjectTree | undefined;
export declare function permissionPolicy(permission: Permission): ObjectTree | undefined;
