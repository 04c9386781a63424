/** A policy in a file of its own that another file names (`file("policy.json")`): the other one knows what it is for. */
import type { Checked } from './check.js';
import type { Run } from './finding.js';
import type { Source } from './text.js';
interface File {
    readonly source: Source;
    policies: Run['policies'];
}
/** Leave to the file that names a policy what is found in it, and the policy itself. */
export declare function withoutClaimed<C extends Checked>(checks: C[], files: readonly File[]): C[];
export {};
