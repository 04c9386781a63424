import { type Source } from '../text.js';
import type { Extracted } from './document.js';
/** Read a JSON or JSONC file. Never throws. */
export declare function extractPlain(source: Source): Extracted;
/** Could this text hold a policy at all? Cheap, and never wrong when it says no. */
export declare function mayHoldPolicy(text: string): boolean;
