import { type Member, type Tree } from '../syntax/tree.js';
import type { Extracted, Found } from './document.js';
import { type Given } from './parts.js';
export declare function readTemplate(given: Given): Extracted;
export interface ReadResources {
    readonly found: readonly Found[];
    readonly unresolved: NonNullable<Extracted['unresolved']>;
}
/** The policies of the resources of a template. */
export declare function readResources(root: Tree, resources: readonly Member[], { language, surroundings, source }: Pick<Given, 'language' | 'surroundings' | 'source'>): ReadResources;
