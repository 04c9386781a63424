import type { Call } from '../../syntax/hcl.js';
import { type Tree } from '../../syntax/tree.js';
import type { Span } from '../../text.js';
import { type Segment } from '../strings.js';
/** The value of a call; undefined where it is not certain. */
export declare function callFunction(call: Call, args: readonly Tree[]): Tree | undefined;
/** Does a policy in an argument of the function stay one? */
export declare function handsOn(name: string): boolean;
/** A text that a function puts together from others: of a policy in it, the parts are told where they stand, but none is edited. */
export declare function composed(span: Span, segments: readonly Segment[]): Tree;
