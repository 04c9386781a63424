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
/** What makes a policy of the value, where the property holds something else; undefined where that says nothing. */
export type Wrap = (value: Tree) => Tree | undefined;
/**
 * Read a document.
 * @returns why it is not known, where it is not
 */
export declare function readContent(raw: Tree, given: Given, { template, language }: Context, wrap?: Wrap): Content | {
    readonly why: string;
} | undefined;
/** Statements without a document around them, which a tool puts into its own: of an empty list, none. */
export declare function statementsAsPolicy(value: Tree): Tree | undefined;
