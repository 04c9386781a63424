/** Statements that say nothing, and what is to blame: conditions that no request meets together, and statements that take or say it all. */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Policy, Statement } from '../policy/model.js';
export interface Contradiction {
    /** As few as contradict each other. */
    readonly conditions: readonly Condition[];
    /** None of the principals that the statement names meets them, though others do. */
    readonly principals: boolean;
}
/** Why no request meets the conditions of a statement, if none does; undefined where it may, or where the file does not say. */
export declare function contradictionOf(statement: Statement, catalog: Catalog): Contradiction | undefined;
/** The Denies that take all that an Allow gives: one, if one does. */
export declare function deniesOfAll(statement: Statement, catalog: Catalog): readonly Statement[] | undefined;
/**
 * Statements without which the policy says the same, each with those that say what it does. Of two that say each other's,
 * the first; not those that are word for word what another one is.
 */
export declare function coveredStatements(policy: Policy, catalog: Catalog): ReadonlyMap<Statement, readonly Statement[]>;
