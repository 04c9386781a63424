import type { Origin } from '../text.js';
import type { Documents } from './parts.js';
import type { Language } from './plain.js';
export declare const yaml: Language;
export declare function readYaml(origin: Origin): Documents;
