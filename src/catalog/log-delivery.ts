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
export const bucketChecksOf: Readonly<Record<string, readonly string[]>> = {
  'cloudtrail.amazonaws.com': ['s3:GetBucketAcl'],
  'config.amazonaws.com': ['s3:GetBucketAcl'],
  'compute-optimizer.amazonaws.com': ['s3:GetBucketAcl', 's3:GetBucketPolicyStatus'],
}

/**
 * The accounts of Elastic Load Balancing, by Region, which wrote access logs where its service principal now does. Regions since August 2022
 * have none. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html, read in full on 2026-11-29; the two of
 * China are not on it, and are those of three public copies of the list, among them that of https://github.com/hashicorp/terraform-provider-aws
 */
export const loadBalancerAccounts: ReadonlyMap<string, string> = new Map(Object.entries({
  'us-east-1': '127311923021', 'us-east-2': '033677994240', 'us-west-1': '027434742980', 'us-west-2': '797873946194', 'af-south-1': '098369216593', 'ap-east-1': '754344448648',
  'ap-southeast-3': '589379963580', 'ap-south-1': '718504428378', 'ap-northeast-3': '383597477331', 'ap-northeast-2': '600734575887', 'ap-southeast-1': '114774131450',
  'ap-southeast-2': '783225319266', 'ap-northeast-1': '582318560864', 'ca-central-1': '985666609251', 'eu-central-1': '054676820928', 'eu-west-1': '156460612806',
  'eu-west-2': '652711504416', 'eu-south-1': '635631232127', 'eu-west-3': '009996457667', 'eu-north-1': '897822967062', 'me-south-1': '076674570225', 'sa-east-1': '507241528517',
  'us-gov-west-1': '048591011584', 'us-gov-east-1': '190560391635', 'cn-north-1': '638102146993', 'cn-northwest-1': '037604701340',
}).map(([region, account]) => [account, region]))

/**
 * Services that write logs under another name than that of the service itself.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export const logWriters: Readonly<Record<string, string>> = { 'elasticloadbalancing.amazonaws.com': 'logdelivery.elasticloadbalancing.amazonaws.com' }
