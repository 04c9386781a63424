import type { Tree } from '../../syntax/tree.js';
import type { Found } from '../document.js';
import type { Language } from '../plain.js';
import { type Template } from './template.js';
/** Conditions that are known to hold where the document stands, by their names. */
export type Given = ReadonlyMap<string, boolean>;
export interface Context {
    readonly template: Template;
    readonly language: Language;
}
export type Content = Pick<Found, 'tree' | 'notation' | 'problems' | 'variants' | 'when' | 'scattered' | 'exact'>;
/**
 * Read a document.
 * @param wrap what makes a policy of the value, where the property holds something else
 * @returns why it is not known, where it is not
 */
export declare function readContent(raw: Tree, given: Given, { template, language }: Context, wrap?: (value: Tree) => Tree): Content | {
    readonly why: string;
} | undefined;
