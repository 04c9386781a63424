import { type Origin } from '../text.js';
import type { Comment, SyntaxProblem, Tree } from './tree.js';
export interface ParsedYaml {
    /** One for each document that has a value. */
    readonly trees: readonly Tree[];
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
}
/** Parse YAML. Never throws; of a text with an error, what stands before it. */
export declare function parseYaml(origin: Origin): ParsedYaml;
