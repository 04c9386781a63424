/**
 * When two texts that the file has only in parts are the same text: where the same name stands for the rest in both, and a name stands for
 * one value in the whole file. A name that does not (an item of `for_each`, `count.index`, a function, what is known once a plan is applied)
 * is the same as nothing, not even as itself.
 */
import type { Statement, Text } from '../policy/model.js';
/** The same for texts of one file that are the same; undefined for a text that is like no other. */
export declare function sameness({ value, pieces }: Text, { policy: { exact } }: Statement, folded?: boolean): string | undefined;
