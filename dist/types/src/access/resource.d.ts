/**
 * What one value of Resource or NotResource is: `*`, an ARN, or neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import type { Catalog } from '../catalog/catalog.js';
import { type Dialect } from '../catalog/dialect.js';
import type { Text } from '../policy/model.js';
export type ResourceReading = 
/** Nothing is wrong with it, as far as the file says. */
{
    readonly is: 'fine';
}
/** A word of documentation where a value is to be: `account-id`. */
 | {
    readonly is: 'placeholder';
    readonly start: number;
    readonly end: number;
} | Malformed;
export interface Malformed {
    readonly is: 'malformed';
    readonly why: string;
    readonly help: string;
    /** The issue code of IAM Access Analyzer. */
    readonly code: string;
    /** Offsets in the text's `raw`. */
    readonly start: number;
    readonly end: number;
    /** What certainly is to stand there. */
    readonly meant?: string;
    /** AWS's own pages disagree. */
    readonly unsure?: string;
}
/** Read one value of Resource or NotResource. */
export declare function readResource(text: Text, catalog: Catalog, dialect: Dialect): ResourceReading;
