import type { Comment, SyntaxProblem, Tree } from '../syntax/tree.js';
import { type Origin, type Source } from '../text.js';
import type { Extracted, Surroundings } from './document.js';
import type { Language } from './plain.js';
/** A file as its carrier's reader gets it. */
export interface Given {
    readonly source: Source;
    /** The documents of the file: one in JSON, none where the language is the carrier's own. */
    readonly trees: readonly Tree[];
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
    readonly language: Language;
    /** Absent where there is only the one file, as in an editor. */
    readonly surroundings?: Surroundings;
}
/** What the reader of a language gives. */
export type Documents = Pick<Given, 'trees' | 'problems' | 'comments' | 'language'>;
/** Every part by its name, with what it does. Never throws because of what is in a file. */
export interface Parts {
    readonly yaml: (origin: Origin) => Documents;
    readonly cloudformation: (given: Given) => Extracted;
    readonly serverless: (given: Given) => Extracted;
    readonly terraform: (given: Given) => Extracted;
    readonly plan: (given: Given) => Extracted;
}
export type PartName = keyof Parts;
/** Give a part that is at hand already, where nothing can be waited for. */
export declare function providePart<Name extends PartName>(name: Name, part: Parts[Name]): void;
/** A part that is loaded; undefined where it is not. */
export declare function loadedPart<Name extends PartName>(name: Name): Parts[Name] | undefined;
/** The document of a file of JSON or YAML that another file names; undefined where it is not there, or YAML is not loaded. */
export declare function documentAt(surroundings: Surroundings, path: string): Tree | undefined;
/** Parts that are needed and can be loaded, but are not. */
export declare function missingParts(needed: readonly PartName[]): readonly PartName[];
/** Load a part, so that from now on files that need it are read. */
export declare function loadPart<Name extends PartName>(name: Name): Promise<void>;
