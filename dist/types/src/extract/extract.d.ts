/** File to the policies in it, by the carrier that its name tells. */
import type { Source } from '../text.js';
import type { Extracted } from './document.js';
/** Names of files that may hold policies, for the walk of a folder. */
export declare function isCandidate(name: string): boolean;
/** @param named the user named the file, so that it is read even where it does not look like a policy */
export declare function extract(source: Source, named: boolean): Extracted;
