/** Scalars of YAML: what they decode to, and where each unit of that stands. https://yaml.org/spec/1.2.2/ */
import { type Origin, type Span } from '../text.js';
import type { StringTree } from './tree.js';
export type YamlStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';
/** A scalar as the parser gives it; offsets are in the origin's text, without quotes and without the header of a block. */
export interface Scalar {
    readonly style: YamlStyle;
    readonly start: number;
    readonly end: number;
    /** Of a block: the columns that are indentation, -1 where it has no content. */
    readonly indent: number;
    readonly chomping: 'clip' | 'strip' | 'keep';
    /** It decodes to itself. */
    readonly plain: boolean;
}
export declare class YamlString implements StringTree {
    #private;
    readonly type = "string";
    readonly span: Span;
    readonly pieces: readonly string[];
    readonly style: YamlStyle;
    /** @param start of the quotes or of the header; @param value decoded */
    constructor(origin: Origin, scalar: Scalar, start: number, end: number, value: string);
    part(start: number, end: number): Span;
    /** The decoded text as an origin of its own, for a document inside this string. */
    decoded(): Origin;
}
interface Decoded {
    readonly text: string;
    /** For each unit of `text`, and its end, where it stands. */
    readonly offsets: readonly number[];
}
/** Decode a scalar, keeping track of the places. */
export declare function decodeScalar(input: string, scalar: Scalar): Decoded;
export {};
