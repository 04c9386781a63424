import { type ArrayTree, type Declared, type Form, type Member, type ObjectTree, type Piece, type StringTree, type SyntaxProblem, type Tree, type Unknown, type UnknownTree } from '../syntax/tree.js';
import type { Span } from '../text.js';
/** A stretch of a string, and where its units `[from, to)` stand. */
export interface Segment {
    readonly piece: Piece;
    readonly place: (from: number, to: number) => Span;
    /** What the stretch is, where it is more than text: a document, written out by `jsonencode`. */
    readonly tree?: Tree;
    /** The stretch is not one value, but text that a directive repeats or leaves out. */
    readonly directive?: boolean;
}
export type Encode = (json: string) => string;
export declare class PiecedString implements StringTree {
    readonly type = "string";
    readonly span: Span;
    readonly pieces: readonly Piece[];
    readonly segments: readonly Segment[];
    /** How JSON text is written in it, where it stands in the file as it is. */
    readonly encode: Encode | undefined;
    constructor(span: Span, segments: readonly Segment[], encode?: Encode);
    part(start: number, end: number): Span;
}
/** The tree, or what stands for it where it is too large for a policy. */
export declare function within(tree: Tree, otherwise: () => UnknownTree): Tree;
/** A string that is known to hold the JSON text of `document`: `jsonencode(…)`, `data.aws_iam_policy_document.x.json`. */
export declare class DocumentString implements StringTree {
    readonly type = "string";
    readonly span: Span;
    readonly pieces: readonly Piece[];
    readonly document: Tree;
    readonly problems: readonly SyntaxProblem[];
    /** Of JSON text, how it is written where it stands; absent where the document is an object of the language. */
    readonly json: Encode | undefined;
    constructor(span: Span, text: string, document: Tree, problems?: readonly SyntaxProblem[], json?: Encode);
    part(): Span;
}
/** The pieces of a string, each at its place. */
export declare function segmentsOf(string: StringTree): readonly Segment[];
/** The part `[start, end)` of a text in segments; of what is unknown, the whole. */
export declare function part(segments: readonly Segment[], start: number, end: number): readonly Segment[];
/** A stretch of the author's own text. */
export declare function own(string: StringTree, text: string, start: number, end: number): readonly Segment[];
export declare function unknown(span: Span, text: string, why: string, form?: Form): UnknownTree;
/** The pieces of a value that is a text; undefined for a list, an object, a number. */
export declare function piecesOf(tree: Tree): readonly Piece[] | undefined;
/** Note of the ARN of a resource whose it is, at its partition. */
export declare function markArn(pieces: readonly Piece[], of: Declared & Pick<NonNullable<Unknown['arnOf']>, 'reference'>): readonly Piece[];
/**
 * The ARN of what an argument names: a bucket by its name, a queue by its URL, anything by its ARN.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html
 */
export declare function arnGiven(pieces: readonly Piece[], kind: string): readonly Piece[] | undefined;
/** Known text whose place is, wherever in it one looks, `span`, which the author did not write so. */
export declare function textAt(span: Span, text: string): PiecedString;
/** A string of known and unknown pieces of which no part stands in the file: a function made it, or a reference leads to it from `span`. */
export declare function madeAt(span: Span, pieces: readonly Piece[]): PiecedString;
/** The segments of a value that stands in a string at `span`; undefined for a list or an object. */
export declare function segmentsAt(tree: Tree, span: Span): readonly Segment[] | undefined;
/** The tree, marked as not standing where it is used: no edit may be made there for the sake of one user. Documents stay as they are. */
export declare function indirectly(tree: Tree): Tree;
/**
 * The tree, marked as standing where its type and its length count, see `Span.bound`. Documents stay as they are: to what is around them, they
 * are a text.
 * @param deep what is in it, too
 * @param string what becomes of a text
 */
export declare function bound(tree: Tree, deep: boolean, string?: (string: PiecedString) => Tree): Tree;
/** One of several trees that are written once, so that an edit is made in all of them: no part of it may be edited but texts that are the same in each. */
export declare function repeated(tree: Tree): Tree;
/** A document with no place in it to be edited: what it is made from stands elsewhere, or is for others too. */
export declare function readOnly(tree: ObjectTree): ObjectTree;
export declare function arrayOf(span: Span, items: readonly Tree[]): ArrayTree;
export declare function memberNamed(name: string, key: Span, value: Tree, span?: Span): Member;
export declare function objectOf(span: Span, members: readonly Member[], broken?: boolean): ObjectTree;
/** The JSON document in the text of a string, what is unknown in it kept; undefined where it is none. */
export declare function documentIn(string: StringTree): DocumentString | undefined;
