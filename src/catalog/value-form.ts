/**
 * What the values of condition keys look like where AWS fixes it: identifiers by their form, the rest by the list of what
 * there is. Each with the page that says so, as read in 2026-11. Keys that are not here may have any value.
 */
import { partitions } from './region.ts'
import { serviceDomains } from './service-principal.ts'

export interface ValueForm {
  /** What a value is: `a VPC id`. */
  readonly name: string
  readonly form: RegExp
  /** The form as globs, none of them narrower than it: a pattern that shares no text with any matches no value. */
  readonly globs: readonly string[]
  /** What a pattern may have beside its wildcards. */
  readonly characters: RegExp
  /** One that nobody has. */
  readonly example: string
  readonly help: string
  /** Issue code of IAM Access Analyzer for the key. */
  readonly code?: string
  /** What certainly was to be written in place of a value that has not the form. */
  readonly meant?: (value: string) => string
}

const DIGITS = '?'.repeat(12)

// https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html
const accountId: ValueForm = {
  name: 'an account id', form: /^\d{12}$/, globs: [DIGITS], characters: /^\d*$/, example: '999988887777', help: 'write the 12 digits of the account id',
  meant: (value) => value.replace(/^arn:[^:]*:[^:]*:[^:]*:(\d{12}):.*$/, '$1').replace(/^(\d{4})-(\d{4})-(\d{4})$/, '$1$2$3'),
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalaccount
const principalAccount: ValueForm = { ...accountId, form: /^(?:\d{12}|anonymous)$/, globs: [DIGITS, 'anonymous'], characters: /^(?:\d*|[a-z]*)$/ }

// https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html
const organizationId: ValueForm = {
  name: 'an organization id', form: /^o-[a-z\d]{10,32}$/, globs: [`o-${'?'.repeat(10)}*`], characters: /^[a-z\d-]*$/, example: 'o-a0b1c2d3e4', help: 'write `o-` and the 10 to 32 letters and digits of the id',
  meant: (value) => value.replace(/^arn:[^:]*:organizations::\d{12}:organization\/(o-[a-z\d]+)$/, '$1'),
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed-view-data-orgs.html#access_policies_last-accessed-viewing-orgs-entity-path
const organizationPath: ValueForm = {
  name: 'a path in an organization', form: /^o-[a-z\d]{10,32}\/r-[a-z\d]{4,32}\/(?:ou-[a-z\d]{4,32}-[a-z\d]{8,32}\/)*$/,
  globs: [`o-${'?'.repeat(10)}*/r-????*/`], characters: /^[a-z\d/-]*$/, example: 'o-a0b1c2d3e4/r-a0b1/', help: 'write `o-…/r-…/ou-…/`, with the slash at the end',
  meant: (value) => `${value}/`,
}

const vpcForm = (prefix: string, name: string): ValueForm => ({
  name, form: new RegExp(`^${prefix}-(?:[a-z\\d]{8}|[a-z\\d]{17})$`, 'i'), globs: [8, 17].map((length) => `${prefix}-${'?'.repeat(length)}`),
  characters: /^[a-z\d-]*$/i, example: `${prefix}-0a1b2c3d`, help: `write \`${prefix}-\` and 8 or 17 letters and digits`,
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-vpc-format
const vpc = vpcForm('vpc', 'a VPC id')
const vpce = vpcForm('vpce', 'the id of a VPC endpoint')

const domain = serviceDomains.map((each) => each.replaceAll('.', String.raw`\.`)).join('|')

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
const servicePrincipal: ValueForm = {
  name: 'a service principal', form: new RegExp(`^(?:[a-z\\d_-]+\\.)+(?:${domain})$`), globs: serviceDomains.map((each) => `?*.${each}`), characters: /^[a-z\d._-]*$/,
  example: 'some-service.amazonaws.com', help: 'write the domain of the service, such as `ec2.amazonaws.com`', code: 'INVALID_SERVICE_PRINCIPAL_FORMAT', meant: (value) => value.toLowerCase(),
}

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
const regionalService: ValueForm = {
  ...servicePrincipal, name: 'a service with its Region', form: new RegExp(`^[a-z\\d_-]+\\.(?:[a-z\\d_-]+\\.)+(?:${domain})$`), globs: serviceDomains.map((each) => `?*.?*.${each}`),
  example: 'some-service.us-east-1.amazonaws.com', help: 'write the service and its Region, such as `ec2.eu-west-1.amazonaws.com`, or `ec2.*.amazonaws.com` with `StringLike`',
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-kms-key-value
const kmsKey: ValueForm = {
  name: 'the ARN of a KMS key', form: new RegExp(`^arn:(?:${partitions.join('|')}):kms:[a-z\\d-]+:\\d{12}:key/[\\w-]+$`), globs: [`arn:?*:kms:?*:${DIGITS}:key/?*`], characters: /^[\w:/-]*$/,
  example: 'arn:aws:kms:us-east-1:999988887777:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f', help: 'write the ARN, `arn:aws:kms:region:account:key/id`', code: 'INVALID_KMS_KEY_VALUE',
}

const forms: ReadonlyMap<string, ValueForm> = new Map(([
  [accountId, [
    'aws:ResourceAccount', 'aws:SourceAccount', 'aws:VpceAccount', 'kms:CallerAccount', 'ram:ShareOwnerAccountId', 's3:DataAccessPointAccount', 's3:ResourceAccount',
    's3-outposts:DataAccessPointAccount', 's3express:DataAccessPointAccount', 's3express:ResourceAccount',
  ]],
  [principalAccount, ['aws:PrincipalAccount']],
  [organizationId, ['aws:PrincipalOrgID', 'aws:ResourceOrgID', 'aws:SourceOrgID', 'aws:VpceOrgID']],
  [organizationPath, ['aws:PrincipalOrgPaths', 'aws:ResourceOrgPaths', 'aws:SourceOrgPaths', 'aws:VpceOrgPaths']],
  [{ ...vpc, code: 'INVALID_VPC_FORMAT' }, ['aws:SourceVpc']],
  [vpc, ['aws:Ec2InstanceSourceVpc', 'ec2:VpcID', 'vpc-lattice-svcs:SourceVpc']],
  [{ ...vpce, code: 'INVALID_VPCE_FORMAT' }, ['aws:SourceVpce']],
  [servicePrincipal, [
    'aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast', 'aws:PrincipalServiceName', 'aws:PrincipalServiceNamesList', 'config:ConfigurationRecorderServicePrincipal',
    'glue:CredentialIssuingService', 'glue:RoleAssumedBy', 'iam:AWSServiceName', 'iam:PassedToService', 'kms:GranteeServicePrincipal', 'kms:RetiringServicePrincipal',
    'organizations:ServicePrincipal',
  ]],
  [regionalService, ['kms:ViaService']],
  [kmsKey, ['s3:x-amz-server-side-encryption-aws-kms-key-id', 's3express:x-amz-server-side-encryption-aws-kms-key-id']],
] as const satisfies readonly (readonly [ValueForm, readonly string[]])[]).flatMap(([form, keys]) => keys.map((key) => [key.toLowerCase(), form] as const)))

/** The form that all values of a condition key have, where AWS fixes it. */
export function formOf(key: string): ValueForm | undefined {
  return forms.get(key.toLowerCase())
}

export const LISTS_DATE = '2026-11'

const lists: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
  's3:x-amz-acl': ['private', 'public-read', 'public-read-write', 'aws-exec-read', 'authenticated-read', 'bucket-owner-read', 'bucket-owner-full-control', 'log-delivery-write'],
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
  's3:x-amz-server-side-encryption': ['AES256', 'aws:kms', 'aws:kms:dsse', 'aws:fsx'],
  's3:x-amz-server-side-encryption-customer-algorithm': ['AES256'],
  's3:x-amz-storage-class': [
    'STANDARD', 'REDUCED_REDUNDANCY', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER', 'DEEP_ARCHIVE', 'OUTPOSTS', 'GLACIER_IR', 'SNOW', 'EXPRESS_ONEZONE', 'FSX_OPENZFS', 'FSX_ONTAP',
  ],
  's3:object-lock-mode': ['GOVERNANCE', 'COMPLIANCE'],
  's3:object-lock-legal-hold': ['ON', 'OFF'],
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
  's3:x-amz-metadata-directive': ['COPY', 'REPLACE'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
  's3:x-amz-object-ownership': ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'],
  // https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html, and for the last version
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
  's3:authType': ['REST-HEADER', 'REST-QUERY-STRING', 'POST'],
  's3:signatureversion': ['AWS', 'AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
  's3:TlsVersion': ['1.0', '1.1', '1.2', '1.3'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
  's3:AccessPointNetworkOrigin': ['Internet', 'VPC'],
}).map(([key, values]) => [key.toLowerCase(), values]))

/** All values that a condition key has, where AWS lists them. */
export function valuesOf(key: string): readonly string[] | undefined {
  return lists.get(key.toLowerCase())
}

/** The keys of both tables, in lower case. */
export const keysWithKnownValues: readonly string[] = [...forms.keys(), ...lists.keys()]
