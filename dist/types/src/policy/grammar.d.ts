import type { Policy, Statement } from './model.js';
/** May `name` stand here? A name that a template writes is not known, and may. */
export declare function isElement(owner: Policy | Statement, name: string): boolean;
/** The element that `name` is meant to be: the same in other case, or off by a typing error. */
export declare function meantElement(owner: Policy | Statement, name: string): string | undefined;
/**
 * Is certainly none of `names` here, nor an element that is meant to be one of them? Of an object without any element this
 * is not asked: that it is empty says it all.
 */
export declare function lacks(owner: Policy | Statement, ...names: readonly string[]): boolean;
