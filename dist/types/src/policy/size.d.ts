import type { Policy, Statement } from './model.js';
/** What there is at least: text that the file does not say counts as none. */
export interface Size {
    /** Without the blanks between tokens. */
    readonly characters: number;
    /** The same in UTF-8. */
    readonly bytes: number;
    /** Without any blank. */
    readonly unblanked: number;
    /** Every part of it is known. */
    readonly whole: boolean;
}
/** The size of a policy or of one of its statements. */
export declare function sizeOf(node: Policy | Statement): Size;
