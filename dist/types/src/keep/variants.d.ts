/** What is found in the variants of one policy, or of several that are told together, as findings of those. */
import { type Finding } from '../finding.js';
import type { Policy } from '../policy/model.js';
/** Policies as they are together. */
export interface World {
    readonly policies: readonly Policy[];
    readonly when?: Policy['when'] | undefined;
    readonly assuming?: Policy['assuming'] | undefined;
    readonly told?: Policy['told'] | undefined;
}
export interface Reading extends World {
    readonly findings: readonly Finding[];
}
/**
 * Policies that end on one thing, under each of the conditions on which one of them hangs. Where others hang on other conditions, whether
 * both can hold nobody says: that is taken for granted.
 */
export declare function worldsOf(policies: readonly Policy[]): readonly World[];
/**
 * What is found wherever its place is there is found of the policy. What is found under some conditions only is told with the
 * first of them, and without a fix, which would change the others too; matters of style are left out there. What is
 * found only where something is taken for granted is a doubt. What another policy tells is not told again.
 */
export declare function mergeVariants(readings: readonly Reading[]): Finding[];
