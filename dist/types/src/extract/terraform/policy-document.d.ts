/**
 * `aws_iam_policy_document`: its blocks as the JSON that the provider makes of them, each part still at its own place.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
import type { Block } from '../../syntax/hcl.js';
import { type ObjectTree } from '../../syntax/tree.js';
import { type Evaluator } from './evaluate.js';
export declare function documentOf(block: Block, evaluator: Evaluator): ObjectTree;
