/** One file: its content to the policies in it, as the rules see them. */
import type { Settings } from './config/settings.js';
import type { Document, Surroundings } from './extract/document.js';
import { type PartName } from './extract/parts.js';
import { type Source } from './text.js';
/** What a file was at the base: its content, the same, or not there. */
export type Before = Uint8Array | string | {
    readonly file: 'new' | 'unchanged';
};
/** One file of a run: its content, or why it has none. */
export interface Input {
    /** As the user would write it. */
    readonly path: string;
    /** The user named it, as opposed to its folder. */
    readonly named: boolean;
    readonly content: Uint8Array | string | {
        readonly unreadable: string;
    };
    /** What the file was at the base, for the rules about changes and to tell what is new; absent where that is not known. */
    readonly before?: Before;
}
/** What has been opened, but not read yet. */
export interface Opened {
    readonly source: Source;
    readonly named: boolean;
    readonly unreadable?: string;
}
export declare function openInput({ path, named, content }: Pick<Input, 'path' | 'named' | 'content'>): Opened;
/** The parts that have to be loaded before the file can be read. */
export declare function partsNeeded({ source, unreadable }: Opened): readonly PartName[];
/** Read one file and the policies in it. A file that needs a part that is not loaded is skipped. Never throws. */
export declare function readDocument(input: Pick<Input, 'path' | 'named' | 'content'>, settings: Settings, surroundings?: Surroundings): Document;
/** A fault of ours in reading one file is told there, and the others are read all the same. */
export declare function readOpened(opened: Opened, settings: Settings, surroundings?: Surroundings): Document;
export declare function emptyDocument(source: Source): Document;
