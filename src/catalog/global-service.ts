/** What organizations' policies forget: services in one Region only, what AWS owns, and what no SCP restricts. */

export interface GlobalService {
  readonly service: string
  readonly region: string
  /** It has endpoints there too. */
  readonly elsewhere?: readonly string[]
  /** Nobody does without. */
  readonly core: boolean
}

/**
 * Services whose requests all go to one Region, or a few, so that a Deny by Region denies them everywhere.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
 * https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html
 * https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints
 * https://docs.aws.amazon.com/general/latest/gr/awssupport.html
 * https://docs.aws.amazon.com/general/latest/gr/billing.html
 * https://docs.aws.amazon.com/general/latest/gr/cloudwan.html
 * https://docs.aws.amazon.com/general/latest/gr/devicefarm.html
 * read in full on 2026-11-29
 */
export const globalServices: readonly GlobalService[] = [
  { service: 'iam', region: 'us-east-1', core: true }, { service: 'organizations', region: 'us-east-1', core: true }, { service: 'cloudfront', region: 'us-east-1', core: true },
  { service: 'route53', region: 'us-east-1', core: true }, { service: 'support', region: 'us-east-1', elsewhere: ['us-west-2', 'eu-west-1'], core: true },
  { service: 'budgets', region: 'us-east-1', core: false }, { service: 'ce', region: 'us-east-1', core: false }, { service: 'health', region: 'us-east-1', core: false },
  { service: 'route53domains', region: 'us-east-1', core: false }, { service: 'shield', region: 'us-east-1', core: false }, { service: 'waf', region: 'us-east-1', core: false },
  { service: 'globalaccelerator', region: 'us-west-2', core: false }, { service: 'networkmanager', region: 'us-west-2', core: false }, { service: 'devicefarm', region: 'us-west-2', core: false },
  { service: 'chatbot', region: 'us-west-2', core: false },
]

/**
 * Resources of AWS that accounts use every day, and that are in nobody's organization.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 * https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/service_control_policies/resource_perimeter_scp.json
 * read on 2026-11-28
 */
export const ownedByAws: readonly { readonly what: string; readonly action: string; readonly resource: string; readonly context?: Readonly<Record<string, string>> }[] = [
  { what: 'managed policies', action: 'iam:GetPolicy', resource: 'arn:*:iam::aws:policy/ReadOnlyAccess' },
  { what: 'public parameters', action: 'ssm:GetParameter', resource: 'arn:*:ssm:*::parameter/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64' },
  { what: 'SSM documents', action: 'ssm:SendCommand', resource: 'arn:*:ssm:*::document/AWS-RunShellScript' },
  { what: 'machine images', action: 'ec2:RunInstances', resource: 'arn:*:ec2:*::image/ami-0123456789abcdef0', context: { 'ec2:Owner': 'amazon' } },
  { what: 'CloudFormation transforms', action: 'cloudformation:CreateChangeSet', resource: 'arn:*:cloudformation:*:aws:transform/Serverless-2016-10-31' },
]

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp, read on 2026-11-28 */
export const beyondScps: ReadonlySet<string> = new Set(['mechanicalturk', 'awis', 'alexatopsites'])
