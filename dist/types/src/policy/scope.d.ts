/** Statements that speak of the same: equal effect, principals and conditions, so that their lists add up. */
import type { Statement } from './model.js';
/** Effect, principals and conditions of a statement, in one order, as a text that is equal where they are. */
export declare function scopeOf(statement: Statement): string;
/** The statements of the same policy, itself included, with the effect, principals and conditions of `statement`. */
export declare function sameScope(statement: Statement): readonly Statement[];
