import type { Policy } from '../policy/model.js';
import type { Change } from '../rule.js';
export interface Pairs {
    readonly changed: readonly Change[];
    readonly added: readonly Policy[];
    readonly removed: readonly Policy[];
}
/** Those that say the same are pairs, wherever they stand; the rest are paired in the order of the file. */
export declare function pairsOf(before: readonly Policy[], after: readonly Policy[]): Pairs;
