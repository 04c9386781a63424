import type { Rule } from '../src/rule.js';
export declare const rules: readonly Rule[];
