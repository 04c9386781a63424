/**
 * How a policy is written where it stands: as JSON, inside a string, or in another language. Edits ask it, so that rules make
 * the same fixes everywhere, and texts, so that they say what the reader sees.
 */
import type { ArrayTree, ObjectTree, StringTree } from '../syntax/tree.js';
import { type Owner, type Spelling } from './spelling.js';
import { type Edit, type Span } from '../text.js';
/** What is undefined cannot be written there, or not without touching a comment. */
export interface Notation {
    /** The text in the file is the policy's JSON itself. */
    readonly verbatim: boolean;
    /** Conditions can be moved between operators as text, since members are separated by commas and nothing else. */
    readonly movable: boolean;
    /** How texts name and show what `owner`, a policy or a statement, has. */
    readonly spelling: (owner: Owner) => Spelling;
    /**
     * A value as it is written here.
     * @param json JSON text of the value
     * @param old what stood there, whose way of quoting is kept
     */
    value(json: string, old?: Span): string;
    /** Has the text at `span` no quotes, where one of digits would be a number to others who read the file? */
    isUnquoted?(span: Span): boolean;
    /** Text inside of a string, where it needs another escape than that of JSON; by default it is written as it is. */
    inside?(text: string): string;
    /** Put text in place of a part of a string, where what has to be escaped hangs on how that string is quoted. */
    within?(string: Span, part: Span, text: string): Edit;
    /**
     * A reference of the carrier's, as it is written where `old` stands, which is one too.
     * @param reference as it is spelt in messages: `${Bucket.Arn}`
     */
    reference?(old: string, reference: string): string | undefined;
    /** Take members or items out, by their index; some must be left. The edits do not overlap. */
    remove(owner: ObjectTree | ArrayTree, gone: ReadonlySet<number>): readonly Edit[] | undefined;
    /** Add values (JSON text) behind the last item of a list; a string becomes a list. */
    append(list: ArrayTree | StringTree, values: readonly string[]): Edit | undefined;
    /** Write a member first in an object that has one, in its layout. */
    prepend(object: ObjectTree, name: string, value: string): Edit | undefined;
}
/**
 * JSON, with all that stands around it.
 * @param encode JSON text as it must be written where the policy stands: escaped, where it is inside a string
 * @param spelling where texts have names that are not those of elements
 */
export declare function jsonNotation(encode?: (json: string) => string, spelling?: Notation['spelling']): Notation;
/** As in the file even where the policy is inside a string: without the escapes. */
export declare const jsonSpelling: Spelling;
export declare function spansOf(owner: ObjectTree | ArrayTree): readonly Span[];
export declare function childrenOf(tree: ObjectTree | ArrayTree): readonly {
    readonly span: Span;
}[];
/**
 * Take some of the things in `owner`, which commas separate, out with their commas. Undefined where none would be left, and where something else is
 * in the way: a comment, the anchor of an item, a function of which the item is an argument.
 */
export declare function removeBetweenCommas(owner: ObjectTree | ArrayTree, gone: ReadonlySet<number>): readonly Edit[] | undefined;
/** Does the list end behind `last`, so that what is written there is in the list? The last one may be an argument of a function. */
export declare function endsBehind({ span }: ArrayTree, last: Span): boolean;
/** A comma and, where each member has its own line, the line break and the indentation of the member at `span`. */
export declare function separatorAt({ source, start }: Span): string;
