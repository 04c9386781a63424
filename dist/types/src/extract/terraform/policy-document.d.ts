import type { Block } from '../../syntax/hcl.js';
import { type ObjectTree } from '../../syntax/tree.js';
import { type Evaluator } from './evaluate.js';
export declare function documentOf(block: Block, evaluator: Evaluator): ObjectTree;
