/**
 * What differs between AWS and the S3-compatible systems, as data: rules ask the dialect, they do not name it.
 */
import type { PrincipalForms } from '../policy/principal.ts'
import type { ServiceOverride } from './catalog.ts'
import { partitions } from './region.ts'

export interface Dialect {
  readonly name: string
  readonly aliases: readonly string[]
  readonly title: string
  readonly source: string
  readonly principals: PrincipalForms
  /** Services that policies of this system may name; absent: all that the catalog has. */
  readonly services?: readonly string[]
  readonly overrides: Readonly<Record<string, ServiceOverride>>
  /** Partitions of its ARNs. */
  readonly partitions: readonly string[]
  readonly accountId: RegExp
  /** Operators without `IfExists` and without a set operator. */
  readonly operators: readonly string[]
  readonly ifExists: boolean
  readonly setOperators: boolean
  /** Condition keys, where the list is closed; one that ends in `/` takes a tag key after it. */
  readonly conditionKeys?: readonly string[]
  /** What a policy without `Version` means, and whether the system asks for it. */
  readonly versionMatters: boolean
  /** Who can repair a bucket policy whatever it says, and what else holds for them. */
  readonly rescue: { readonly actions: readonly string[]; readonly name: string; readonly who: string; readonly also?: string }
  /** `NotPrincipal` with Deny: is the account of an exempted principal to be exempted too? */
  readonly exemptsAccountApart: boolean
  /** `NotPrincipal` with Allow is accepted as a way to allow everybody else. */
  readonly notPrincipalWithAllow: boolean
  /** Principals with a permissions boundary are denied whatever `NotPrincipal` lists. */
  readonly boundaries: boolean
  /** The condition key that carries the caller's ARN, for the rewrite of `NotPrincipal`. */
  readonly principalArnKey?: string
}

const BUCKET_POLICY_CALLS = ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy']

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const TEXT_AND_NUMBER = [
  'StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike',
  'NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals',
  'Bool', 'IpAddress', 'NotIpAddress', 'Null',
]
const AWS_OPERATORS = [
  ...TEXT_AND_NUMBER, 'BinaryEquals',
  'DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals',
  'ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike',
]

const aws: Dialect = {
  name: 'aws',
  aliases: [],
  title: 'AWS',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
  principals: {
    types: ['AWS', 'Service', 'Federated', 'CanonicalUser'],
    accountId: /^\d{12}$/,
    accountIdWords: '12 digits',
    rootArn: 'account',
    iam: { user: 'user', role: 'role' },
    sts: { 'assumed-role': 'role-session', 'federated-user': 'federated-user' },
    namedAccounts: ['cloudfront'],
  },
  overrides: {},
  partitions,
  accountId: /^\d{12}$/,
  operators: AWS_OPERATORS,
  ifExists: true,
  setOperators: true,
  versionMatters: true,
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
  rescue: { actions: BUCKET_POLICY_CALLS, name: "the owner account's root user", who: "the root user of the bucket owner's account may always read, replace and delete the bucket policy" },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  exemptsAccountApart: true,
  notPrincipalWithAllow: false,
  boundaries: true,
  principalArnKey: 'aws:PrincipalArn',
}

// https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html (actions, operators, keys, principals),
// https://docs.netapp.com/us-en/storagegrid/s3/example-bucket-policies.html (root and the bucket policy)
const storagegrid: Dialect = {
  name: 'storagegrid',
  aliases: ['plusserver'],
  title: 'NetApp StorageGRID',
  source: 'https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html',
  principals: {
    types: ['AWS'],
    accountId: /^\d{12,20}$/,
    accountIdWords: '12 to 20 digits',
    rootArn: 'root-user',
    iam: { user: 'user', 'user-uuid': 'user', 'federated-user': 'federated-user', group: 'group', 'federated-group': 'group' },
    sts: {},
    namedAccounts: [],
  },
  services: ['s3'],
  overrides: {
    s3: {
      name: 'StorageGRID S3',
      actions: [
        'AbortMultipartUpload', 'BypassGovernanceRetention', 'CreateBucket', 'DeleteBucket', 'DeleteBucketMetadataNotification', 'DeleteBucketPolicy',
        'DeleteObject', 'DeleteObjectTagging', 'DeleteObjectVersion', 'DeleteObjectVersionTagging', 'DeleteReplicationConfiguration', 'GetBucketAcl',
        'GetBucketCORS', 'GetBucketCompliance', 'GetBucketConsistency', 'GetBucketLastAccessTime', 'GetBucketLocation', 'GetBucketMetadataNotification',
        'GetBucketNotification', 'GetBucketObjectLockConfiguration', 'GetBucketPolicy', 'GetBucketTagging', 'GetBucketVersioning',
        'GetEncryptionConfiguration', 'GetLifecycleConfiguration', 'GetObject', 'GetObjectAcl', 'GetObjectLegalHold', 'GetObjectRetention',
        'GetObjectTagging', 'GetObjectVersion', 'GetObjectVersionAcl', 'GetObjectVersionTagging', 'GetReplicationConfiguration', 'ListAllMyBuckets',
        'ListBucket', 'ListBucketMultipartUploads', 'ListBucketVersions', 'ListMultipartUploadParts', 'PutBucketCORS', 'PutBucketCompliance',
        'PutBucketConsistency', 'PutBucketLastAccessTime', 'PutBucketMetadataNotification', 'PutBucketNotification', 'PutBucketObjectLockConfiguration',
        'PutBucketPolicy', 'PutBucketTagging', 'PutBucketVersioning', 'PutEncryptionConfiguration', 'PutLifecycleConfiguration', 'PutObject', 'PutObjectAcl',
        'PutObjectLegalHold', 'PutObjectRetention', 'PutObjectTagging', 'PutObjectVersionAcl', 'PutObjectVersionTagging', 'PutOverwriteObject',
        'PutReplicationConfiguration', 'RestoreObject',
      ],
      extra: {
        DeleteBucketMetadataNotification: { levels: ['Write'], resources: ['bucket'] },
        DeleteReplicationConfiguration: { levels: ['Write'], resources: ['bucket'] },
        GetBucketCompliance: { levels: ['Read'], resources: ['bucket'] },
        GetBucketConsistency: { levels: ['Read'], resources: ['bucket'] },
        GetBucketLastAccessTime: { levels: ['Read'], resources: ['bucket'] },
        GetBucketMetadataNotification: { levels: ['Read'], resources: ['bucket'] },
        PutBucketCompliance: { levels: ['Write'], resources: ['bucket'] },
        PutBucketConsistency: { levels: ['Write'], resources: ['bucket'] },
        PutBucketLastAccessTime: { levels: ['Write'], resources: ['bucket'] },
        PutBucketMetadataNotification: { levels: ['Write'], resources: ['bucket'] },
        PutOverwriteObject: { levels: ['Write'], resources: ['object'] },
      },
    },
  },
  partitions: ['aws'],
  accountId: /^\d{12,20}$/,
  operators: TEXT_AND_NUMBER,
  ifExists: true,
  setOperators: false,
  conditionKeys: [
    'aws:SourceIp', 'aws:username', 's3:delimiter', 's3:max-keys', 's3:prefix', 's3:ExistingObjectTag/', 's3:RequestObjectTag/',
    's3:object-lock-remaining-retention-days', 's3:object-lock-mode', 's3:x-amz-server-side-encryption-customer-algorithm',
  ],
  versionMatters: false,
  rescue: {
    actions: BUCKET_POLICY_CALLS,
    name: "the tenant account's root",
    who: "the tenant account's root may always read, replace and delete the bucket policy",
    also: 'the Deny applies to that root for everything else, the objects included',
  },
  exemptsAccountApart: false,
  notPrincipalWithAllow: true,
  boundaries: false,
}

export const dialects: readonly Dialect[] = [aws, storagegrid]

/** The dialect with this name or alias. */
export function dialectNamed(name: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.name === name || dialect.aliases.includes(name))
}

export const defaultDialect: Dialect = aws

/** What to say where only another dialect accepts a value; undefined where none does. */
export function dialectHint(than: Dialect, accepts: (dialect: Dialect) => boolean): string | undefined {
  const other = dialects.find((dialect) => dialect !== than && accepts(dialect))
  return other && `if this policy is for ${[other.title, ...other.aliases].join(' or ')}, set \`"dialect": "${other.name}"\``
}
