/**
 * Who writes logs into buckets: what each service asks of the bucket's policy, and the accounts that wrote before there were services for it.
 */
/**
 * Actions that a service calls on the bucket before it writes there; without them it refuses the bucket.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 * https://docs.aws.amazon.com/compute-optimizer/latest/ug/create-s3-bucket-policy-for-compute-optimizer.html
 * read 2026-11. The pages of GuardDuty, Macie and cost reports show such actions too, and do not say that they fail without.
 */
export declare const bucketChecksOf: Readonly<Record<string, readonly string[]>>;
/**
 * The accounts of Elastic Load Balancing, by Region, which wrote access logs where its service principal now does. Regions since August 2022
 * have none. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html, read in full on 2026-11-29; the two of
 * China are not on it, and are those of three public copies of the list, among them that of https://github.com/hashicorp/terraform-provider-aws
 */
export declare const loadBalancerAccounts: ReadonlyMap<string, string>;
/**
 * Services that write logs under another name than that of the service itself.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export declare const logWriters: Readonly<Record<string, string>>;
