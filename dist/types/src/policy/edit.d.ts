import type { Edit, Span } from '../text.js';
import type { Node, Policy, Statement } from './model.js';
/** Put `text` in place of a part of a string; `text` needs no escaping in JSON. */
export declare function replace(node: Node, text: string): Edit;
/** Put the string `text` in place of a whole string value, quotes included. */
export declare function replaceString(policy: Policy, node: Node, text: string): Edit;
/** Put a JSON value in place of a whole value. */
export declare function replaceValue(policy: Policy, node: Node, json: string): Edit;
/**
 * Take `node`, an item of a list of the policy or a member of one of its objects, out with its comma. Undefined where it
 * is the only one there, or no item at all.
 */
export declare function removeItem(policy: Policy, node: Node): Edit | undefined;
/**
 * Add strings to `value`, a string or a list of the policy, after what is there: a string becomes a list, a list keeps its
 * layout. Undefined for anything else, and for an empty list.
 */
export declare function addItems(policy: Policy, value: Node, texts: readonly string[]): Edit | undefined;
/** Write the member `"name": value` (JSON text) first in the policy or statement, in the layout of its first member. */
export declare function insertFirst(owner: Policy | Statement, name: string, value: string): Edit | undefined;
/** A comma and, where each member has its own line, the line break and the indentation of the member at `span`. */
export declare function separatorAt({ source, start }: Span): string;
