/**
 * S3 has two sorts of ARN for one bucket: `arn:aws:s3:::b` is what `s3:ListBucket` is about, `arn:aws:s3:::b/*` what
 * `s3:GetObject` is about; an access point has `…:accesspoint/p` and `…:accesspoint/p/object/*`. Which sort does a statement
 * lack? https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html
 */
import type { Action, Catalog } from '../catalog/catalog.js';
import type { Statement, Text } from '../policy/model.js';
export type S3Sort = 'bucket' | 'object';
/** The ARNs of one sort that some of a statement's actions need and that the statement lacks. */
export interface MissingArns {
    /** The actions of the statement that need them, in order. */
    readonly actions: readonly Text[];
    /** Some of what the first of them matches and does not reach, for the messages. */
    readonly unreached: readonly Action[];
    /**
     * How far these actions reach: `never`, no resource of the scope fits them; `service`, they are all of S3 and reach none; `partly`, some of
     * what they match reaches nothing; `others`, they reach other buckets.
     */
    readonly reach: 'never' | 'service' | 'partly' | 'others';
    /** The resources whose other sort is missing. */
    readonly beside: readonly Text[];
    /** What is missing, as the file would write it. */
    readonly arns: readonly string[];
    /** The ARNs can be added as they are, and give nothing to the statement's other actions. */
    readonly addable: boolean;
    /** Why it may be meant so. */
    readonly doubt?: string;
}
/** ARNs of the sort `sort` that the statement lacks; nothing where the file does not say enough. */
export declare function missingS3Arns(statement: Statement, catalog: Catalog, sort: S3Sort): MissingArns | undefined;
/** Are these actions about one sort only, and a resource of the statement is the other sort? Then it is told by that. */
export declare function isS3Pair(matched: readonly Action[], resources: readonly Text[], catalog: Catalog): boolean;
/** Is the resource a bucket or objects of one, and surely nothing else of S3? */
export declare function isBucketOrObject(resource: Text, catalog: Catalog): boolean;
/** Are all resources of the statement folders or single objects, as a home directory is? */
export declare function isFolder({ resources }: Statement): boolean;
