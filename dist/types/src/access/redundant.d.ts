/**
 * What a list says twice: an entry that another one of the same list covers, and a statement that says what another does.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-action
 */
import type { Clause, Statement, Text } from '../policy/model.js';
export interface Covered {
    readonly entry: Text;
    /** The entry that covers it, which no other one covers. */
    readonly by: Text;
    /** They say the same, but for the case of actions. */
    readonly same: boolean;
}
/** Actions that another one of the clause covers; their case does not matter. */
export declare function coveredActions(clause: Clause): readonly Covered[];
/** Resources that another one of the clause covers. A policy variable is some text, the same wherever it stands. */
export declare function coveredResources(clause: Clause): readonly Covered[];
/**
 * What a statement says, in one order and without its Sid: the same text for two statements that grant or deny the same.
 * Undefined where the file does not say it all.
 */
export declare function meaningOf(statement: Statement): string | undefined;
