/**
 * Does a resource policy keep plain HTTP out? S3, SQS and SNS answer on it, and only a Deny keeps it out: an Allow that asks for
 * TLS leaves what other policies give.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Policy } from '../policy/model.js';
import type { Call } from './request.js';
export interface OpenTransport {
    /** A request without TLS that no Deny stops. */
    readonly call: Call;
    /** The conditions of Denies that are about TLS. */
    readonly attempts: readonly Condition[];
}
/** A request to the policy's own resource that passes without TLS; undefined where there is none, or the file does not say. */
export declare function openTransport(policy: Policy, catalog: Catalog): OpenTransport | undefined;
/** The conditions of Denies that stop the requests with TLS, or with a new version of it, and let the others through. */
export declare function turnedTransport(policy: Policy, catalog: Catalog): readonly Condition[];
