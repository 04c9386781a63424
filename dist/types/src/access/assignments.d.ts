/**
 * Values of policy variables enough to decide. A variable is a text that the statements do not have; and, where two patterns
 * must match the same text, whatever of the one stands opposite the variable of the other. README.md has the argument.
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Statement } from '../policy/model.js';
import { type Assignment } from './box.js';
import type { Budget } from './budget.js';
import { type Caller } from './request.js';
export interface Assignments {
    readonly assignments: readonly Assignment[];
    /** Why they may not be enough for a *no*. */
    readonly hangsOn: string | undefined;
}
interface Terms {
    readonly catalog: Catalog;
    readonly callers: ReadonlySet<Caller['is']>;
    readonly budget: Budget;
}
/** What each variable may stand for, one combination after the other. */
export declare function assignmentsFor(inside: readonly Statement[], outside: readonly Statement[], terms: Terms): Assignments;
export {};
