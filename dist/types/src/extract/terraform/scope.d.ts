/** Names that an expression may use besides those of the module, and the way through values. */
import { type Tree } from '../../syntax/tree.js';
import type { Expression, Name } from '../../syntax/hcl.js';
/** `each`, `count`, the names of `for` expressions, iterators of dynamic blocks, variables of a template file. */
export type Scope = ReadonlyMap<string, Tree>;
export declare const noNames: Scope;
/** A step from a value to what is in it: an attribute, an index, or `'*'` for each of its items. */
export type Step = {
    readonly name: string;
} | {
    readonly key: Expression;
} | {
    readonly each: true;
};
/** A reference cut into its first name and the steps from there; undefined where it begins with something else. */
export declare function chainOf(expression: Expression): {
    readonly root: Name;
    readonly steps: readonly Step[];
} | undefined;
/** What a step by a known name or number leads to; undefined where that is not known. */
export declare function stepInto(tree: Tree, key: string | number): Tree | undefined;
