import { type Source } from '../text.js';
import type { Extracted, Surroundings } from './document.js';
import { type PartName } from './parts.js';
/** Names of files that may hold policies, for the walk of a folder. */
export declare function isCandidate(name: string): boolean;
/**
 * The parts that reading the file needs beside the plain one, by its name and a glance at its text: those that are not loaded
 * leave it skipped.
 */
export declare function partsFor(source: Source): readonly PartName[];
/**
 * Read the policies of a file. Never throws.
 * @param named the user named the file, so that it is read even where it does not look like a policy
 */
export declare function extract(source: Source, named: boolean, surroundings?: Surroundings): Extracted;
