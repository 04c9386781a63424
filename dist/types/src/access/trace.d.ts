/** Why a statement matches a request, or does not: the definition, asked of one part at a time. */
import type { Condition, Statement } from '../policy/model.js';
import { type Terms, type Truth } from './evaluate.js';
import type { Call } from './request.js';
export interface Part {
    readonly element: 'Principal' | 'Action' | 'Resource' | 'Condition';
    readonly negated: boolean;
    readonly matches: Truth;
    /** Of a part that is a condition. */
    readonly condition?: Condition;
}
export interface Trace {
    readonly statement: Statement;
    readonly matches: Truth;
    readonly parts: readonly Part[];
}
/** Each part of the statement that there is, and the statement as a whole, by {@link statementMatches}. */
export declare function traceOf(statement: Statement, call: Call, terms: Terms): Trace;
