/**
 * Text with places in it. This is the only module that knows about lines and columns: everything else speaks in
 * offsets, counted in UTF-16 units from 0, and a span always points into the file that the user wrote.
 */
/** One file as it was read, without its byte-order mark. */
export interface Source {
    /** Path as the user would write it: relative to the working directory, with `/`. */
    readonly path: string;
    readonly text: string;
    /** The byte-order mark that stood before `text`; it is not part of `text` and counts in no offset. */
    readonly mark?: 'utf-8' | 'utf-16le' | 'utf-16be';
}
/** A half-open range `[start, end)` of UTF-16 units in a source. */
export interface Span {
    readonly source: Source;
    readonly start: number;
    readonly end: number;
    /**
     * What stands there only leads to the text that the policy says (a function, a reference), so that no edit may be made
     * there: `!GetAtt Bucket.Arn` says `arn:…:s3:::…`.
     */
    readonly indirect?: boolean;
    /**
     * What stands there has to stay of its type and length: it is an argument of a function, or a branch beside another one of the same type.
     * A text may become another text.
     */
    readonly bound?: boolean;
}
/** Replace the text at `span` by `text`. */
export interface Edit {
    readonly span: Span;
    readonly text: string;
}
/** Lines and columns count from 1, the offset from 0; all in UTF-16 units. */
export interface Position {
    readonly line: number;
    readonly column: number;
    readonly offset: number;
}
/** Where `offset` stands; an offset past the end gives the end. */
export declare function positionAt(source: Source, offset: number): Position;
/** The text of line `line` (from 1) without its line break; empty for a line that does not exist. */
export declare function lineText(source: Source, line: number): string;
/** The offset at which line `line` (from 1) begins. */
export declare function lineStart(source: Source, line: number): number;
/** Does `outer` hold all of `inner`? */
export declare function holds(outer: Span, inner: Span): boolean;
/** A name for the place, which is the same for spans of the same text of the same file. */
export declare function placeOf({ source, start, end }: Span): string;
/** May the edit be made where it is to be made? */
export declare function isPossible({ span, text }: Edit): boolean;
export declare function textOf(span: Span): string;
/**
 * Decode the bytes of a file: UTF-8, or UTF-16 where a byte-order mark says so (Windows PowerShell's `>` writes it).
 * Bytes that are not valid become U+FFFD, so that decoding never fails.
 */
export declare function decode(path: string, bytes: Uint8Array): Source;
/** The bytes of a file, as `decode` read them: with its byte-order mark and in its encoding. */
export declare function encode({ text, mark }: Source): Uint8Array;
/** Where each unit of a decoded text (a policy inside a string) stands in the file that holds it. */
export interface Origin {
    readonly source: Source;
    /** The decoded text itself. */
    readonly text: string;
    /** Offset in the file of offset `at` in `text`; `at` may be `text.length`. */
    at(at: number): number;
    /** Where the unit before offset `at` ends, where the next one may stand apart from it. */
    endOf?(at: number): number;
    /** The text stands in a string of another language, whose escapes an edit would not have: no edit may be made in it. */
    readonly escaped?: boolean;
}
/** The origin of a text that is the file itself. */
export declare function wholeFile(source: Source): Origin;
export declare function spanIn(origin: Origin, start: number, end: number): Span;
