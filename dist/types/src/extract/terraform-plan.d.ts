import type { Extracted } from './document.js';
import type { Given } from './parts.js';
export declare function extractPlan(given: Given): Extracted;
