/**
 * A statement as a product of sets, one for each dimension of a request: who calls, the action, the resource, and each
 * condition key. Unknown text is any text from above, and none from below; see README.md.
 */
import type { Clause, Principal, Statement, Text } from '../policy/model.js';
import { type Pattern } from '../policy/wildcard.js';
import { type Operator } from './condition.js';
/** Read what is not known so that the set is too large, or too small. */
export type Side = 'above' | 'below';
/** What each policy variable stands for, by its name in lower case; undefined: its key is absent. Without it, variables are unknown. */
export type Assignment = ReadonlyMap<string, string | undefined>;
export interface PatternSet {
    readonly negated: boolean;
    readonly patterns: readonly Pattern[];
}
/** One operator with one key. */
export interface Atom {
    readonly key: string;
    readonly operator: Operator;
    readonly wanted: readonly (string | Pattern)[];
}
export interface Box {
    readonly statement: Statement;
    readonly principals: Clause<Principal> | undefined;
    readonly actions: PatternSet;
    readonly resources: PatternSet | undefined;
    readonly atoms: readonly Atom[];
}
/** Nothing is certain to be in it. */
export type Compiled = Box | 'empty';
/** A statement as a box that holds all of its requests, or none but its own. */
export declare function compile(statement: Statement, side: Side, assignment?: Assignment): Compiled;
/** The variables that a statement reads, in lower case. */
export declare function variablesOf({ resources, conditions, policy }: Statement): readonly string[];
/** `aws:PrincipalTag/team, 'none'`; the special characters `*`, `?` and `$` have no name. */
export declare function splitVariable(inside: string): {
    readonly name: string;
    readonly fallback: string | undefined;
};
/** Of a text that is known in parts, any text in the place of the rest. */
export declare function partly({ pieces }: Text, wildcards: boolean): Pattern;
