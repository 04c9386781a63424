/**
 * Partitions and their Regions, as of 2026-11: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 * (34 Regions where it was read on 2026-11-29, all of them here) and, for what it does not list, other partitions and the newest Regions
 * (`me-west-1`, `sa-west-1`), the endpoint rules of the AWS SDKs: https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
 */
import { nearest } from '../nearest.ts'

export const REGIONS_DATE = '2026-11'

const regionsOf: Readonly<Record<string, readonly string[]>> = {
  'aws': [
    'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-southeast-1',
    'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1',
    'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1',
    'me-south-1', 'me-west-1', 'mx-central-1', 'sa-east-1', 'sa-west-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-eusc': ['eusc-de-east-1'],
  'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
  'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
  'aws-iso-e': ['eu-isoe-west-1'],
  'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
}

/**
 * Regions of `aws` that an account has to ask for: those since March 20, 2019. Read on 2026-11-29.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-cross-region-delivery.html (its list, without Osaka, which
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html has among those that are on)
 */
const optIn: ReadonlySet<string> = new Set([
  'af-south-1', 'ap-east-1', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'eu-central-2', 'eu-south-1', 'eu-south-2', 'il-central-1', 'me-central-1', 'me-south-1',
])
/** Those that every account has: the same pages. */
const byDefault: ReadonlySet<string> = new Set([
  'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1', 'eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3',
  'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
])

/** Has an account to ask for the Region? Undefined for one that is not listed either way. */
export function isOptIn(region: string): boolean | undefined {
  return optIn.has(region) ? true : byDefault.has(region) ? false : undefined
}

export const partitions: readonly string[] = Object.keys(regionsOf)

const partitionsByRegion = new Map(Object.entries(regionsOf).flatMap(([partition, regions]) => regions.map((region) => [region, partition] as const)))

/** Has it the form of a Region's name? `us-gov-west-1`, `eusc-de-east-1`; one that is newer than the table has it too. */
export function looksLikeRegion(name: string): boolean {
  return /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/.test(name)
}

/** All Regions of the table. */
export const regions: readonly string[] = [...partitionsByRegion.keys()]

export type RegionName =
  | { readonly is: 'known'; readonly partition: string }
  /** A typing error for `meant`. */
  | { readonly is: 'misspelt'; readonly meant: string }
  /** It has not the form of a Region's name. */
  | { readonly is: 'malformed' }
  /** It may be newer than the table; `near` is one that it resembles. */
  | { readonly is: 'missing'; readonly near?: string }

const words = new Set(regions.flatMap((region) => region.split('-').slice(1, -1)))
const areas = new Set(regions.map((region) => region.split('-', 1)[0]))

/**
 * Read the name of a Region. One of the form that is not in the table may be new, and is taken for misspelt only where a
 * word of it is none of those that AWS makes such names of, as in `eu-wset-1`.
 */
export function readRegionName(name: string): RegionName {
  const partition = partitionsByRegion.get(name)
  if (partition !== undefined) return { is: 'known', partition }
  const meant = nearest(name, regions)
  const mayBeNew = looksLikeRegion(name) && (!areas.has(name.split('-', 1)[0]) || name.split('-').slice(1, -1).every((word) => words.has(word)))
  if (mayBeNew) return { is: 'missing', ...(meant !== undefined && { near: meant }) }
  return meant === undefined ? { is: looksLikeRegion(name) ? 'missing' : 'malformed' } : { is: 'misspelt', meant }
}

/**
 * Condition keys whose values are names of Regions, by the Service Authorization Reference and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
export const regionKeys: ReadonlySet<string> = new Set([
  'aws:RequestedRegion', 'account:TargetRegion', 'cloudformation:TargetRegion', 'dsql:WitnessRegion', 'ec2:Region', 'ec2:VpceServiceRegion', 'identitystore:PrimaryRegion', 'kms:PrimaryRegion',
  'kms:ReplicaRegion', 's3:destinationRegion', 'secretsmanager:AddReplicaRegions', 'secretsmanager:SecretPrimaryRegion', 'ses:ReplicaRegion', 'sso:PrimaryRegion',
].map((key) => key.toLowerCase()))

export function isRegionKey(key: string): boolean {
  return regionKeys.has(key.toLowerCase())
}

/**
 * What `aws:RequestedRegion` is where a request is for no one Region: global inference of Bedrock,
 * https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
 */
export const regionless: readonly string[] = ['unspecified', 'global']
