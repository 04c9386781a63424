import { type Origin } from '../text.js';
import type { Parsed, StringTree } from './tree.js';
/** Parse JSON or JSONC. Never throws; what is wrong is in `problems`, in the order of the text. */
export declare function parseJson(origin: Origin): Parsed;
/** The text inside a JSON string as an origin, so that what is parsed from it points into the file. */
export declare function textInside(string: StringTree): Origin | undefined;
