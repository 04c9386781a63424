/**
 * What the policy of a resource may speak of: the actions and the ARNs of that resource. A service refuses others.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-in-policy
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Policy, Text } from '../policy/model.js';
/** The resource to which a policy is attached. */
export interface Attachment {
    /** The service of its ARN. */
    readonly service: string;
    /** In words: `a bucket`. */
    readonly what: string;
    /** The names of its types in the catalog, where they are known. */
    readonly types?: readonly string[];
    /** Else it may be an RCP or an endpoint policy, which speak of other services too. */
    readonly certain: boolean;
}
/** Undefined where the policy is attached to no resource, or it is not told to which. */
export declare function attachmentOf({ kind, kindFrom, service, statements }: Policy): Attachment | undefined;
/** Can none of the actions that `text` stands for be about the resource? */
export declare function isForeignAction({ value }: Text, { service, types }: Attachment, catalog: Catalog): boolean;
/** Is this the ARN of something else than the resource? Told only where the ARNs of the resource have a form of their own. */
export declare function isForeignResource(resource: Text, { service, types }: Attachment): boolean;
