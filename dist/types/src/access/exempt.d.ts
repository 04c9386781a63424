/**
 * Whom a Deny for everyone leaves out: by `NotPrincipal`, and by negated conditions on who calls and from where.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import type { Dialect } from '../catalog/dialect.js';
import type { Node, Statement } from '../policy/model.js';
/**
 * - `name`: one user, group, role or session; `root`: the root user of an account; `account`: an account or organization;
 * - `some`: principals that the text does not name one by one; `unknown`: the file does not say;
 * - `place`: whoever calls from there; `service`: an AWS service; `nobody`: the text matches no caller.
 */
export type ExemptBy = 'name' | 'root' | 'account' | 'some' | 'unknown' | 'place' | 'service' | 'nobody';
export interface Exempt {
    readonly at: Node;
    readonly by: ExemptBy;
    /** As the file has it. */
    readonly text: string;
}
/**
 * Whom the statement leaves out. Undefined where it is not for everyone else, or hangs on something other than who calls
 * and from where (as TLS, or the headers of an upload), which an administrator may choose.
 */
export declare function exemptOf(statement: Statement, dialect: Dialect): readonly Exempt[] | undefined;
