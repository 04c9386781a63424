/**
 * Which findings a change introduced, which stand in a statement that it touched, and which were there and are left as they were.
 * By what the statements say, not by lines: a statement that only moved, or a file that is only laid out anew, is not touched.
 */
import type { Checked } from '../check.js';
import type { Document, Surroundings } from '../extract/document.js';
import type { Before, Input } from '../read.js';
/** The parts of the pipeline that it takes. */
export interface Steps {
    /** The file with other content, under its name of now: the name is part of a fingerprint. */
    readonly read: (content: Uint8Array | string) => Document;
    readonly check: (document: Document) => Checked;
    readonly compare: (before: Document, document: Document) => Checked;
}
/** What stands around the files, now and at the base. */
interface Around {
    readonly surroundings?: Surroundings;
    readonly surroundingsBefore?: Surroundings;
}
/**
 * The surroundings of now, watched for whether anything that was asked of them so far was otherwise at the base. One for a whole
 * run, since readers keep what they made of them.
 */
export declare function watched({ surroundings, surroundingsBefore: then }: Around): {
    readonly now: Surroundings;
    differs(): boolean;
} | undefined;
/** What an input was at the base, where a file that it reads may differ though it does not itself. */
export declare function baseOf({ before, content }: Input, differs: boolean): Pick<Input, 'before'>;
/** Check a file, and where it is known what it was at the base, tell what is new and what the change does. */
export declare function checkSince(document: Document, before: Before | undefined, { read, check, compare }: Steps): readonly Checked[];
export {};
