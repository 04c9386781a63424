/** Terraform's functions, where their arguments are known. https://developer.hashicorp.com/terraform/language/functions */
import type { Call } from '../../syntax/hcl.js';
import type { Tree } from '../../syntax/tree.js';
/** The value of a call; undefined where it is not certain. */
export declare function callFunction(call: Call, args: readonly Tree[]): Tree | undefined;
