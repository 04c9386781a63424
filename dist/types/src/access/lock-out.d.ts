/** Does a bucket policy take the calls that would mend it from those who administer the bucket? */
import type { Catalog } from '../catalog/catalog.js';
import type { Dialect } from '../catalog/dialect.js';
import type { Clause, Node, Statement } from '../policy/model.js';
import { type Exempt } from './exempt.js';
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
    /** Exceptions that let no administrator pass. */
    readonly useless: readonly Exempt[];
    /** Why those who are exempt may be the administrators. */
    readonly unsure?: string;
    /** Who can always mend the policy, as a sentence. */
    readonly rescue: string;
}
/** The lock-out that a Deny of a bucket policy makes, if it is for everyone else and covers the bucket itself. */
export declare function lockOutOf(statement: Statement, dialect: Dialect, catalog: Catalog): LockOut | undefined;
