/**
 * What the Denies of a bucket policy leave of uploads. Since January 2023 every bucket encrypts what is put into it, whether or not the request
 * asks for it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Policy } from '../policy/model.js';
import type { Call } from './request.js';
export declare const ENCRYPTION = "s3:x-amz-server-side-encryption";
export declare const ENCRYPTION_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
export interface UploadLockOut {
    /** On headers of the request, of Denies that together stop every upload. */
    readonly conditions: readonly [Condition, ...(readonly Condition[])];
    /** An upload that the other Denies let pass. */
    readonly call: Call;
}
/** Undefined where some upload passes, or the file does not say. */
export declare function uploadLockOut(policy: Policy, catalog: Catalog): UploadLockOut | undefined;
/** Does a Deny by this condition stop uploads that ask for no encryption, which the bucket encrypts by itself? */
export declare function deniesDefault({ operator, key, values, statement }: Condition): boolean;
