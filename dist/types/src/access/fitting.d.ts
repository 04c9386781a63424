/**
 * Requests that there can be: with an action that exists, on a resource of a type that it is about.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Action } from '../catalog/catalog.js';
import { type ArnPattern } from './arn-pattern.js';
/** Is the action about such a resource, as far as the catalog tells? */
export declare function isAbout(action: Action, resource: string): boolean;
/** Resources that the action is about and that one of the patterns takes; wildcards become plain names. */
export declare function resourcesFor(action: Action, patterns: readonly ArnPattern[], partition: string): Iterable<string>;
