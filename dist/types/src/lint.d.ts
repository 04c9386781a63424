import { type ReadRange } from './catalog/catalog.js';
import type { Settings } from './config/settings.js';
import type { Document, Surroundings } from './extract/document.js';
import type { Run } from './finding.js';
import { type Input } from './read.js';
import type { Rule } from './rule.js';
import { type Watch } from './stopwatch.js';
export { readDocument, type Input } from './read.js';
export interface Tools {
    readonly rules: readonly Rule[];
    /** The compiled catalog. */
    readonly catalog: ReadRange;
    /** `2026-11-23` */
    readonly today: string;
    /** What stands around the files, and what stood there at the base; absent where there are only the files. */
    readonly surroundings?: Surroundings;
    readonly surroundingsBefore?: Surroundings;
    readonly watch?: Watch<Document> | undefined;
}
/** Lint files. Never throws because of what is in them. A file whose reader is not loaded is told as skipped. */
export declare function lint(inputs: Iterable<Input>, settings: Settings, tools: Tools): Run;
/** Lint files, loading each part that reading them needs by the first file that does. */
export declare function lintAll(inputs: Iterable<Input>, settings: Settings, tools: Tools): Promise<Run>;
