/** Does a bucket policy take the calls that would mend it from those who administer the bucket? Whom it takes them from, the engine says. */
import type { Catalog } from '../catalog/catalog.js';
import type { Dialect } from '../catalog/dialect.js';
import type { Clause, Node, Policy, Statement, Text } from '../policy/model.js';
import { type Editing } from './editors.js';
import { type Exempt } from './exempt.js';
import type { Call } from './request.js';
export interface LockOut {
    /** What takes the calls: a value of Action, or the key NotAction. */
    readonly at: Node;
    readonly calls: readonly string[];
    /** The Action that says no more than "every call", if it does. */
    readonly all?: Clause;
    /** Nobody is exempt who could edit a policy. */
    readonly total: boolean;
    /** Who may still call, besides those of the dialect's rescue. */
    readonly exempt: readonly Exempt[];
    /** The call of an administrator that is denied. */
    readonly denied?: Call;
    /** Exceptions that let no administrator pass. */
    readonly useless: readonly Exempt[];
    /** Why those who are exempt may be the administrators. */
    readonly unsure?: string;
    /** Who can always mend the policy, as a sentence. */
    readonly rescue: string;
}
/** The lock-out that a Deny of a bucket policy makes, if it is for everyone else and covers the bucket itself. */
export declare function lockOutOf(statement: Statement, dialect: Dialect, catalog: Catalog): LockOut | undefined;
/**
 * By what a Deny takes the policy of a queue from everyone: "edit or delete a policy of Amazon SQS that denies all principals" is a task of the root user.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#root-user-tasks
 */
export declare function queueLockOutOf(statement: Statement): Text | undefined;
export interface JointLockOut {
    readonly last: LockOut;
    readonly others: readonly LockOut[];
    /** What all of them take. */
    readonly calls: readonly string[];
}
/** Denies of which each leaves somebody out, and that together leave nobody who can change the policy. */
export declare function jointLockOut(policy: Policy, dialect: Dialect, catalog: Catalog): JointLockOut | undefined;
/** How far someone exempt can edit the policy, for all its Denies; undefined where the text names nobody whom we can ask about. */
export declare function editingOfExempt({ by, text }: Exempt, policy: Policy, catalog: Catalog): Editing | undefined;
