import { type Tree } from '../../syntax/tree.js';
import { type Given } from '../parts.js';
/** The documents of a template, with what they include; what is not here stays a transform. */
export declare function withIncludes({ trees, source, surroundings }: Given): readonly Tree[];
