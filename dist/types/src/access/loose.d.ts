import type { Condition, Text } from '../policy/model.js';
export interface Looseness {
    /** What leaves it open. */
    readonly by: 'wildcard' | 'variable';
    /** The key holds an id; or too little stands before what leaves it open; or that stands in the id of `aws:userid`. */
    readonly why: 'id' | 'short' | 'user id';
}
/** What a value of the condition leaves open. */
export declare function loosenessOf({ operator, key, statement }: Condition, value: Text): readonly Looseness[];
