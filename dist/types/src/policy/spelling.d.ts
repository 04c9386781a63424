/** How the reader writes what a text names or shows: messages speak the language of the file, whose shape here is always that of JSON. */
import type { Node, Policy, Statement } from './model.js';
/** What stands behind a name: a string, a list of them, or an object. */
export type Value = string | readonly string[] | {
    readonly [name: string]: Value;
};
/** The names and the syntax of a carrier. What it gives is for texts: in one line, and in backticks but for the name. */
export interface Spelling {
    /** Of an element, by its name in JSON: `resources` for `Resource` in Terraform's blocks. */
    name(element: string): string;
    member(element: string, value: Value): string;
    condition(operator: string, key: string, value: string): string;
}
/** An element's owner, by whose own keys a carrier tells which of its spellings it is in. */
export interface Owner extends Node {
    readonly elements: readonly {
        readonly key: Node;
    }[];
}
/**
 * The spelling of a language of names and values.
 * @param pair a name with the text of its value
 * @param string JSON text of a string, as it is written there
 */
export declare function spellingOf(pair: (name: string, value: string) => string, string?: (json: string) => string): Spelling;
export declare function isList(value: Value): value is readonly string[];
/** `Effect`, or with a value `"Effect": "Deny"`: an element as the reader of this policy writes it, in backticks. */
export declare function written(owner: Policy | Statement, element: string, value?: Value): string;
/** `"Bool": { "aws:SecureTransport": "false" }`: a condition as the reader of this statement writes it, in backticks. */
export declare function writtenCondition(statement: Statement, operator: string, key: string, value: string): string;
