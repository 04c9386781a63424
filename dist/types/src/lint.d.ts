/** The pipeline: extract, build, check, keep. Pure: it gets the files' contents, and gives data for the reports. */
import { type ReadRange } from './catalog/catalog.js';
import type { Document } from './extract/document.js';
import type { Run } from './finding.js';
import type { Rule } from './rule.js';
import type { Settings } from './settings.js';
/** One file of a run: its content, or why it has none. */
export interface Input {
    /** As the user would write it. */
    readonly path: string;
    /** The user named it, as opposed to its folder. */
    readonly named: boolean;
    readonly content: Uint8Array | string | {
        readonly unreadable: string;
    };
    /** What the file was at the base, for the rules about changes; absent where it has not changed. */
    readonly before?: Uint8Array | string;
}
export interface Tools {
    readonly rules: readonly Rule[];
    /** The compiled catalog. */
    readonly catalog: ReadRange;
    /** `2026-11-23` */
    readonly today: string;
}
/** Lint files. Never throws because of what is in them. */
export declare function lint(inputs: Iterable<Input>, settings: Settings, tools: Tools): Run;
/** Read one file and the policies in it, as the rules see it. */
export declare function readDocument(input: Input, settings: Settings): Document;
