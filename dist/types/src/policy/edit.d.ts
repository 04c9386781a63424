/** Edits of a policy that touch only what they must, and keep the file's own layout. */
import type { Tree } from '../syntax/tree.js';
import { type Edit, type Span } from '../text.js';
import { type Node, type Policy, type Statement, type Text } from './model.js';
/** Put `text` in place of a part of a string; `text` needs no escaping in JSON. */
export declare function replace({ tree, notation }: Policy, { span }: Node, text: string): Edit;
/**
 * Put `text` in place of a part of a text in which references count, as they are spelt in messages. Undefined where the file does not have the part
 * as it is, so that others may use it too.
 */
export declare function rewrite(policy: Policy, text: Text, start: number, end: number, meant: string): Edit | undefined;
/** Put the string `text` in place of a whole string value, quotes included. */
export declare function replaceString(policy: Policy, node: Node, text: string): Edit;
/** Put a JSON value in place of a whole value. */
export declare function replaceValue(policy: Policy, node: Node, json: string): Edit;
/**
 * Take `node`, an item of a list of the policy or a member of one of its objects, out with its comma. Undefined where it
 * is the only one there, or no item at all.
 */
export declare function removeItem(policy: Policy, node: Node): Edit | undefined;
/** Take several items of one list out, in edits that do not overlap. Undefined where none would be left, and where a comment is in the way. */
export declare function removeItems(policy: Policy, nodes: readonly Node[]): readonly Edit[] | undefined;
/**
 * Add strings to `value`, a string or a list of the policy, after what is there: a string becomes a list, a list keeps its
 * layout. Undefined for anything else, and for an empty list.
 */
export declare function addItems(policy: Policy, value: Node, texts: readonly string[]): Edit | undefined;
/** The value of the policy that stands exactly at `span`. */
export declare function treeAt(root: Tree, span: Span): Tree | undefined;
/** Write the member `"name": value` (JSON text) first in the policy or statement, in the layout of its first member. */
export declare function insertFirst(owner: Policy | Statement, name: string, value: string): Edit | undefined;
/** Add a condition that the statement has not: first under its operator, or with it first in Condition, in the layout found there. */
export declare function addCondition(statement: Statement, operator: string, key: string, value: string): Edit | undefined;
