/** What JSON, YAML and HCL all become: a tree in which every node knows its place in the user's file. */
import type { Span } from '../text.js';
export type Tree = ObjectTree | ArrayTree | StringTree | LiteralTree | UnknownTree;
export interface ObjectTree {
    readonly type: 'object';
    readonly span: Span;
    readonly members: readonly Member[];
    /** A syntax error stood directly in this object, so a member that seems missing may only be unreadable. */
    readonly broken?: boolean;
}
export interface Member {
    readonly span: Span;
    readonly key: StringTree;
    readonly name: string;
    readonly value: Tree;
}
export interface ArrayTree {
    readonly type: 'array';
    readonly span: Span;
    readonly items: readonly Tree[];
    readonly broken?: boolean;
}
/** A string, possibly known only in parts. */
export interface StringTree {
    readonly type: 'string';
    /** With the quotes, where the language has them. */
    readonly span: Span;
    readonly pieces: readonly Piece[];
    /** The place of the units `[start, end)` of the decoded text; unknown pieces count as their `text`. */
    part(start: number, end: number): Span;
}
export interface LiteralTree {
    readonly type: 'literal';
    readonly span: Span;
    readonly value: number | boolean | null;
}
/** A value that the file does not say: an intrinsic function, a variable, or what a syntax error left out. */
export interface UnknownTree extends Unknown {
    readonly type: 'unknown';
    readonly span: Span;
}
export type Piece = string | Unknown;
/** A resource of a template or a module. */
export interface Declared {
    readonly type: string;
    readonly id: string;
    /** Of several that are declared at once, which one, where that is known. */
    readonly instance?: string;
}
/** A stretch of text that the file does not say. */
export interface Unknown {
    /** As it stands in the file: `${var.bucket}`, `<account-id>`. Equal texts in one policy stand for the same value. */
    readonly text: string;
    /** Why it is not known, where the carrier tells: `the parameter has no fixed value`. */
    readonly why?: string;
    /** What it is a text of, where the carrier tells. */
    readonly form?: Form;
    /** Of what names a resource, how the carrier refers to the ARN of that: `${Bucket.Arn}`. */
    readonly arn?: string;
    /** It is the whole name of a resource that the carrier declares: no other one of its type has the same. */
    readonly nameOf?: Declared;
    /** It is the partition of the ARN of such a resource, which is so many units long, the unknown ones spelt out; and how the carrier refers to it. */
    readonly arnOf?: Declared & {
        readonly length: number;
        readonly reference?: string;
    };
}
/**
 * What a text is, although the file does not say which: the name of a resource whose type has plain names, or a field of an ARN. None of
 * these is empty, and none has a `/`, a `:` or a wildcard. Of an `identifier` or a `URL` it is known only that it is no ARN; `nothing` is an
 * attribute that the resource does not have.
 */
export type Form = 'name' | 'account' | 'Region' | 'partition' | 'identifier' | 'URL' | 'nothing';
/** An unknown value as a piece of a text. */
export declare function pieceOf({ text, why, form, arn, nameOf }: UnknownTree): Unknown;
/** A text as its carrier spells it, the unknown pieces too. */
export declare function spelt({ pieces }: Pick<StringTree, 'pieces'>): string;
export interface Comment {
    readonly span: Span;
    /** Without the comment marks. */
    readonly text: string;
    /** What it is about, where that is not told by where it stands. */
    readonly about?: Span;
}
/** Something wrong with the text itself, found while reading it. */
export interface SyntaxProblem {
    readonly kind: 'syntax' | 'comment' | 'trailing-comma' | 'duplicate-key';
    /** The language of which a `syntax` problem is, where it is not JSON. */
    readonly language?: 'YAML' | 'HCL';
    readonly span: Span;
    readonly message: string;
    readonly help?: string;
    readonly related?: {
        readonly span: Span;
        readonly message: string;
    };
}
export interface Parsed {
    /** Absent when the text holds no value at all. */
    readonly tree?: Tree;
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
}
/** The member that a reader would take for `name`: the last one, as JSON parsers do. */
export declare function memberOf(tree: Tree | undefined, name: string): Member | undefined;
export declare function membersOf(tree: Tree | undefined): readonly Member[];
/** The same values at the same places? */
export declare function isSame(a: Tree, b: Tree): boolean;
/** Deeper than any file that a person wrote: it bounds what is recursed into. */
export declare const MAX_DEPTH = 200;
export declare function isDeep(root: Tree): boolean;
/** The text of a string whose every piece is known. */
export declare function knownText(tree: Tree | undefined): string | undefined;
