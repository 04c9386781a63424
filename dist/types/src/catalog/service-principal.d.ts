/**
 * Service principals: the names by which AWS services call. Most are `<prefix>.amazonaws.com` with the prefix of the service's
 * actions; the others stand here, each from the page of its service, as of 2026-11.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
/** What stands before `.amazonaws.com` and is no prefix of actions. */
export declare const otherPrincipals: readonly string[];
/** `amazonaws.com` and what other partitions have in its place: https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html */
export declare const serviceDomains: readonly string[];
/** Names that do not end in such a domain: https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html */
export declare const foreignPrincipals: readonly string[];
/** Domains of AWS that are no service's. */
export declare const confusedDomains: readonly string[];
/**
 * Services of which AWS documents that their requests say for whom they are made, and the services to which these requests go:
 * each page shows a policy with `aws:SourceArn` or `aws:SourceAccount`; for `sts`, the trust policy of a role. Pages marked as read were read in
 * full on 2026-11-29, in the copy that AWS published of its guides; of the others, the part that shows the policy. Absent on purpose: EventBridge to
 * CloudWatch Logs, of which the page shows no condition; and EC2, Lambda and others that assume only roles that were passed to them.
 */
export declare const sourcesOf: Readonly<Record<string, readonly string[]>>;
/**
 * Requests of which AWS says that they take no such condition: one would stop them.
 * "You can't use Condition blocks in Amazon SNS topic policies for EventBridge": https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export declare const sourcelessOf: Readonly<Record<string, readonly string[]>>;
/**
 * Services that call with tags of their own making.
 * Roles Anywhere, from the certificate: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/attribute-mapping-and-trust-policy.html
 */
export declare const tagged: ReadonlySet<string>;
/** What a service must be allowed besides `sts:AssumeRole` for it to assume a role. */
export declare const assumeActionsOf: Readonly<Record<string, {
    readonly actions: readonly string[];
    readonly name: string;
    readonly page: string;
}>>;
