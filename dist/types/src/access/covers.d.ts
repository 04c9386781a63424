/**
 * What a statement is about, asked from both sides: `yes` and `no` are certain, `unknown` is what the file does not say.
 */
import type { ResourceType } from '../catalog/catalog.js';
import type { Statement } from '../policy/model.js';
export type Answer = 'yes' | 'no' | 'unknown';
/** Is the statement about `action` (`s3:PutBucketPolicy`, in any case)? */
export declare function coversAction({ actions }: Statement, action: string): Answer;
/** Does it leave open who calls, on what and when, so that each of its actions it is about always? */
export declare function isWithoutLimit({ principals, resources, conditions, conditionsPartial }: Statement): boolean;
/**
 * Is the statement about some resource of this type? A pattern that may name one is taken to do so, as S3 refuses a bucket
 * policy of which a Resource is not the bucket's own; one that is to be left out is not.
 */
export declare function coversType({ resources }: Statement, type: ResourceType): Answer;
