import type { Extracted } from './document.js';
import type { Given } from './parts.js';
export declare function readServerless(given: Given): Extracted;
