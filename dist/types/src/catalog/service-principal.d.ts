/**
 * Service principals: the names by which AWS services call. Most are `<prefix>.amazonaws.com` with the prefix of the service's
 * actions; the others stand here, each from the page of its service, as of 2026-11.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
/** What stands before `.amazonaws.com` and is no prefix of actions. */
export declare const otherPrincipals: readonly string[];
/** `amazonaws.com` and what other partitions have in its place: https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html */
export declare const serviceDomains: readonly string[];
/** Those that call by one name in all Regions: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html */
export declare const globalPrincipals: readonly string[];
/** Names that do not end in such a domain: https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html */
export declare const foreignPrincipals: readonly string[];
/** Domains of AWS that are no service's, the longer ones first. */
export declare const confusedDomains: readonly string[];
/**
 * Services of which AWS documents that their requests say for whom they are made, and the services to which these requests go: each page shows
 * a policy with `aws:SourceArn` or `aws:SourceAccount`, or says that the service supports them; for `sts`, the trust policy of a role. All pages were
 * read in full on 2026-11-29, save those marked as read in part.
 *
 * Absent on purpose, each by the page of its service:
 * CloudTrail to KMS, since event data stores take no such condition (trails do), and Audit Manager to the key of its own data, for the same reason.
 * Elastic Load Balancing to S3 and Lambda: the account stands in the path of the logs, and a function of another account cannot be a target.
 * S3 to KMS: with the keys when it writes an inventory, and by its page without when it sends events to a topic or queue that is encrypted.
 * EventBridge to CloudWatch Logs, of which the page shows no condition; and the log delivery that writes for it there, though it sends the keys for others.
 * Clean Rooms, which calls with `sts:ExternalId` in place of `aws:SourceArn` when it runs queries; Amazon Chime, which reads the ACL of a bucket without.
 * Roles of CloudFormation and Systems Manager: the keys are documented for stack sets and hybrid activations only, under the same principals.
 * Directory Service to SNS by the same page as its other rows, whose example has an ARN that is none; it is in the list of SNS.
 * EC2, Lambda and others that assume only roles that were passed to them, and send no such keys.
 */
export declare const sourcesOf: Readonly<Record<string, readonly string[]>>;
/**
 * Where the page of the row shows one of the two keys only. With the account in the policy of a function EventBridge cannot invoke it:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
 */
export declare const sourceKeyOf: Readonly<Record<string, 'aws:SourceAccount' | 'aws:SourceArn'>>;
/**
 * Requests of which AWS says that they take no such condition: one would stop them.
 * "You can't use Condition blocks in Amazon SNS topic policies for EventBridge" said https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 * before; on 2026-11-29 it says nothing of it and shows a statement without one, as does https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html, while
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html lists EventBridge among those that send the account. As long as they differ, nothing is asked for.
 * "not supported for EventBridge-to-encrypted topics": https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
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
