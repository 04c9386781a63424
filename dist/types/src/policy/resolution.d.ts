/** How much of a policy its file says. */
import type { Tree } from '../syntax/tree.js';
export interface Resolution {
    /** Strings, numbers, Booleans, and what stands in place of them or of lists. */
    readonly values: number;
    /** Those that are not known, or not wholly. */
    readonly unknown: number;
    /** Why, with how many values each. */
    readonly reasons: ReadonlyMap<string, number>;
}
/**
 * Count what is known of a document.
 * @param exact the carrier says what is unknown, see `BuildOptions`
 */
export declare function resolutionOf(root: Tree, exact: boolean): Resolution;
