/** What stands opposite a policy variable where two patterns match the same text. */
import { type Pattern } from '../policy/wildcard.js';
/** The first variable; the next ones are the numbers below it. A pattern may have them as symbols. */
export declare const VARIABLE = -10;
/**
 * The parts of `other` that the symbol at `at` in `pattern` may have to match, if all variables are any text. Each pair of
 * places in the two patterns is seen once from the front and once from behind.
 */
export declare function facing(pattern: Pattern, at: number, other: Pattern): readonly Pattern[];
