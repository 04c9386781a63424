/**
 * How long a policy may be, as of 2026-11. What AWS counts differs, and so does whether it can be raised.
 */
import { lookUp } from '../lookup.ts'
import type { Policy } from '../policy/model.ts'

/** What counts: no white space, not even in strings; none between tokens, as tools write it; all there is. */
export type Counted = 'unblanked' | 'compact' | 'as written'

export interface Quota {
  readonly most: number
  readonly unit: 'characters' | 'bytes'
  readonly counted: Counted
  /** Whose quota it is: `an SCP`. */
  readonly of: string
  /** How far AWS raises it on request. */
  readonly raisedTo?: number
  /** Why a policy above it may be right all the same. */
  readonly unless?: string
  /** The issue code of IAM Access Analyzer for a policy above it. */
  readonly code?: string
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
const role: Quota = { most: 10_240, unit: 'characters', counted: 'unblanked', of: 'even an inline policy of a role', code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA' }
const managed: Quota = { most: 6144, unit: 'characters', counted: 'unblanked', of: 'a managed policy' }
const session: Quota = { most: 2048, unit: 'characters', counted: 'compact', of: 'a session policy' }
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entities
const trust: Quota = { most: 2048, unit: 'characters', counted: 'unblanked', of: 'a trust policy', raisedTo: 8192, code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA' }
// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#min-max-values (SCPs: 5,120 until 2026-05-15)
const scp: Quota = { most: 10_240, unit: 'characters', counted: 'as written', of: 'an SCP', code: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA' }
const oldScp: Quota = { ...scp, most: 5120, unless: 'AWS takes SCPs of 10,240 characters since May 2026, and IAM Access Analyzer may not have learnt it' }
const rcp: Quota = { most: 5120, unit: 'characters', counted: 'as written', of: 'an RCP', code: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA' }
// https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
const endpoint: Quota = { most: 20_480, unit: 'characters', counted: 'as written', of: 'an endpoint policy' }

const code = 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA'
const ofServices: Readonly<Record<string, Quota>> = {
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-iam-policies.html
  s3: { most: 20_480, unit: 'bytes', counted: 'compact', of: 'a bucket policy', code },
  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html
  dynamodb: { most: 20_480, unit: 'bytes', counted: 'as written', of: 'the policy of a table', code },
  // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html
  ecr: { most: 10_240, unit: 'characters', counted: 'compact', of: 'a repository policy', code },
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-format
  kms: { most: 32_768, unit: 'bytes', counted: 'compact', of: 'a key policy', code },
  // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution
  lambda: { most: 20_480, unit: 'bytes', counted: 'compact', of: 'the policy of a function', code },
  // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
  secretsmanager: { most: 20_480, unit: 'characters', counted: 'compact', of: 'the policy of a secret', code },
  // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html#sns-policy-quotas
  sns: { most: 30_720, unit: 'bytes', counted: 'compact', of: 'a topic policy', code },
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html
  sqs: { most: 8192, unit: 'bytes', counted: 'compact', of: 'a queue policy', code },
}

/**
 * The quotas of a policy, the widest first. An identity policy fits into none of the others where it does not fit into that
 * of a role; which of the others holds, the file does not say.
 * @param trustPolicy that of the user's accounts
 */
export function quotasOf({ kind, kindFrom, service }: Policy, trustPolicy: number): readonly Quota[] {
  switch (kind) {
    case 'identity': return [role, { ...managed, unless: 'it may be an inline policy of a role' }]
    case 'boundary': return [managed]
    case 'session': return [session]
    case 'trust': return [{ ...trust, most: Math.max(trustPolicy, trust.raisedTo ?? 0) }, { ...trust, most: trustPolicy, unless: 'the quota of the account may be raised, up to 8,192' }]
    case 'scp': return [scp, oldScp]
    case 'rcp': return [rcp]
    case 'vpc-endpoint': return [endpoint]
    case 'bucket': return [ofServices.s3 ?? endpoint]
    case 'resource': {
      const quota = service === undefined ? undefined : lookUp(ofServices, service)
      return quota === undefined ? [] : [kindFrom === 'shape' ? { ...quota, unless: 'it may be the policy of a VPC endpoint' } : quota]
    }
  }
}
