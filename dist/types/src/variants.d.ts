/** What is found in the variants of one policy, as findings of that policy. */
import type { Finding } from './finding.js';
import type { Policy } from './policy/model.js';
export interface Reading {
    readonly policy: Policy;
    readonly findings: readonly Finding[];
}
/**
 * What is found wherever its place is there is found of the policy. What is found under some conditions only is told with the
 * first of them, and without a fix, which would change the others too; matters of style are left out there. What is
 * found only where something is taken for granted is a doubt.
 */
export declare function mergeVariants(readings: readonly Reading[]): Finding[];
