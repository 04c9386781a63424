/**
 * Policy variables: `${aws:username}`; with a default, `${aws:PrincipalTag/team, 'none'}`; and `${*}`, `${?}`, `${$}`, which
 * stand for the character itself. What a template fills in (`${Region}`, `${var.name}`) is none, see `placeholder.ts`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Policy, Text } from './model.js';
/** What keeps AWS from reading a variable. */
export type VariableFault = 'no name' | 'space in its name' | 'no brace' | 'no quotes';
export interface Variable {
    /** Where it stands. */
    readonly text: Text;
    /** As the policy has it, `${aws:username}`; `start` and `end` are its place in the text's `raw`. */
    readonly raw: string;
    readonly start: number;
    readonly end: number;
    /** The condition key whose value it takes, as written; or the character that it stands for. */
    readonly name: string;
    /** What stands behind the comma, quotes included: its value where the request has no such key. */
    readonly fallback?: string;
    readonly fault?: VariableFault;
}
/** The variables that AWS fills in, where it does: in resources and in the values of conditions. */
export declare function variablesOf(policy: Policy): readonly Variable[];
/** What is meant to be a variable, and is none that AWS can read. */
export declare function faultyVariablesOf(policy: Policy): readonly Variable[];
/** The texts in which AWS reads variables. */
export declare function textsWithVariables({ statements }: Policy): readonly Text[];
/** Does it stand for a character, and not for a value of the request? */
export declare function isEscape({ name }: Variable): boolean;
/** A part of a known value: text as it stands, the character that `${*}`, `${?}` or `${$}` is, or a variable with its braces. */
export interface Part {
    readonly is: 'text' | 'character' | 'variable';
    readonly text: string;
}
/** A known value cut at its variables. What is cut is not judged here: {@link variablesIn} tells what is wrong with it. */
export declare function partsOf(value: string): readonly Part[];
/** The value with its variables blanked out, so that what is left stands in its place. */
export declare function blanked(value: string): string;
/** Has it a variable, or the beginning of one? */
export declare function hasVariable(value: string): boolean;
/** The variables in any one text, the faulty ones too. */
export declare function variablesIn(text: Text): readonly Variable[];
