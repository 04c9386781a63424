/**
 * What one value of Resource or NotResource is: `*`, an ARN, or neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import type { Catalog } from '../catalog/catalog.js';
import { type Dialect } from '../catalog/dialect.js';
import type { Text } from '../policy/model.js';
import { type Place } from './arn-reach.js';
export type ResourceReading = 
/** Nothing is wrong with it, as far as the file says. */
{
    readonly is: 'fine';
}
/** A word of documentation where a value is to be: `account-id`. Offsets in the text's `raw`. */
 | {
    readonly is: 'placeholder';
    readonly start: number;
    readonly end: number;
    readonly code: ArnCode;
} | Malformed
/** A wildcard for the service. */
 | {
    readonly is: 'open-service';
    readonly service: string;
}
/** A service or a Region of the right form that AWS does not document. */
 | {
    readonly is: 'unknown';
    readonly what: 'service' | 'Region';
    readonly name: string;
    readonly near?: string;
}
/** Its resources have a Region or an account id, and this names none. */
 | {
    readonly is: 'incomplete';
    readonly lacks: readonly Place[];
    readonly service: string;
};
/** Issue codes of IAM Access Analyzer. */
type ArnCode = 'ARN_ACCOUNT_NOT_ALLOWED' | 'ARN_REGION_NOT_ALLOWED' | 'INVALID_ARN_ACCOUNT' | 'INVALID_ARN_PREFIX' | 'INVALID_ARN_REGION' | 'INVALID_ARN_SERVICE_CASE' | 'INVALID_PARTITION' | 'INVALID_SERVICE' | 'MISSING_ARN_FIELD';
export interface Malformed {
    readonly is: 'malformed';
    readonly why: string;
    readonly help: string;
    /** Where IAM Access Analyzer has one. */
    readonly code?: ArnCode;
    /** Offsets in the text's `raw`. */
    readonly start: number;
    readonly end: number;
    /** What certainly is to stand there; in the language of references, where one stands there. */
    readonly meant?: string;
}
/** Read one value of Resource or NotResource. */
export declare function readResource(text: Text, catalog: Catalog, dialect: Dialect): ResourceReading;
export {};
