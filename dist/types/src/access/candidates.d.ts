/**
 * Texts, numbers and addresses enough to decide: if any value of a dimension is inside some sets and outside others, then so
 * is one of these. The argument is in README.md.
 */
import type { ConditionKey } from '../catalog/catalog.js';
import { type Pattern } from '../policy/wildcard.js';
import { type ArnPattern } from './arn-pattern.js';
import type { Atom } from './box.js';
import type { Budget } from './budget.js';
/** Values to try, and whether they are enough for a *no*. */
export interface Candidates<T> {
    readonly values: readonly T[];
    /** Why they may not be enough. */
    readonly gap: string | undefined;
}
interface Closed<P> {
    readonly patterns: readonly P[];
    readonly complete: boolean;
}
export declare function closeTexts(base: readonly Pattern[], within: readonly Pattern[], budget: Budget): Closed<Pattern>;
export declare function closeArns(base: readonly ArnPattern[], within: readonly ArnPattern[], budget: Budget): Closed<ArnPattern>;
/** A letter that none of the patterns has in either case, for the places of wildcards. */
export declare function freshLetter(patterns: Iterable<Pattern>): string;
/**
 * A text of the pattern that is in as few others as can be: each run of wildcards becomes fresh letters. Where others have
 * `?`, which counts letters, runs of several lengths.
 * @param counted how many `?` the other patterns have at most
 */
export declare function freshTexts(pattern: Pattern, letter: string, counted: number): readonly string[] | undefined;
export declare function countOnes(patterns: Iterable<Pattern>): number;
/** Values of one condition key, each a list; absence is the caller's. */
export declare function valuesOf(key: ConditionKey | undefined, inside: readonly Atom[], outside: readonly Atom[], budget: Budget): Candidates<readonly string[]>;
/** Every ARN. */
export declare const EVERY_ARN: ArnPattern;
export {};
