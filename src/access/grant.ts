/** Does a wide Allow really give someone that access, as far as the policy alone can tell? */
import { arnFields } from '../policy/arn.ts'
import type { Policy, Statement } from '../policy/model.ts'
import { Recent } from '../recent.ts'
import { readOperator } from './condition.ts'

export interface Grant {
  /** What it hangs on that the policy does not say. */
  readonly doubt?: string
}

/**
 * Undefined where the statement grants nothing by itself: it is no Allow, or it leaves a resource to the account that owns
 * it, as the policies that AWS makes by default do, or to the access points of a bucket; then other policies decide.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function grantOf(statement: Statement): Grant | undefined {
  if (statement.effect !== 'Allow' || leavesToAccessPoints(statement)) return undefined
  if (mayBeEndpointPolicy(statement.policy)) return { doubt: 'the policy of a VPC endpoint says this by default, and this may be one' }
  if (isNamedEndpoint(statement.policy)) return { doubt: 'by its name it may be the policy of a VPC endpoint, which only limits other policies' }
  if (isNamedLimit(statement.policy)) return { doubt: 'by its name it may be an SCP or a boundary, which only limit other policies' }
  const accounts = accountsOf(statement)
  if (accounts === undefined) return {}
  const owners = statement.resources?.negated ? [] : (statement.resources?.values ?? []).map((resource) => arnFields(resource)?.[4])
  if (isKeyPolicy(statement.policy)) return undefined
  if (owners.length > 0 && owners.every((owner) => owner && accounts.every((account) => account === undefined || owner.value === undefined || owner.value === account))) return undefined
  const doubtful = accounts.includes(undefined) || owners.some((owner) => !owner?.value || /[*?]/.test(owner.raw))
  return doubtful ? { doubt: 'the account may be the owner of the resource' } : {}
}

/** The policies of the access points decide: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html */
function leavesToAccessPoints({ conditions }: Statement): boolean {
  return conditions.some(({ operator, key }) => {
    const read = readOperator(operator)
    return /^s3:DataAccessPoint(?:Account|Arn)$/i.test(key.raw) && read !== undefined && !read.negated && !read.ifExists && read.set !== 'ForAllValues'
  })
}

/** The accounts that are its only principals, undefined for one that the file leaves open; or undefined where there are others. */
function accountsOf({ principals }: Statement): readonly (string | undefined)[] | undefined {
  if (!principals || principals.negated || principals.values.length === 0) return undefined
  const accounts: (string | undefined)[] = []
  for (const { who } of principals.values) {
    if (who.is !== 'account' && who.is !== 'unknown') return undefined
    accounts.push(who.is === 'account' ? who.account : undefined)
  }
  return accounts
}

function isKeyPolicy({ kind, statements }: Policy): boolean {
  return kind === 'resource' && statements.every(({ actions }) => actions?.values.every((action) => /^kms:/i.test(action.raw)) ?? false)
}

/** https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
function mayBeEndpointPolicy(policy: Policy): boolean {
  return policy.kind === 'resource' && policy.kindFrom === 'shape' && (policy.service === undefined || policy.statements.some(isAboutAll)) && !isKeyPolicy(policy)
}

function isAboutAll({ resources }: Statement): boolean {
  return resources?.values.some(({ value }) => value === '*') === true
}

/** `s3-endpoint.json`: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
function isNamedEndpoint({ kind, kindFrom, name, source }: Policy): boolean {
  return (kind === 'bucket' || kind === 'resource') && kindFrom === 'shape' && /vpce?[-_ ](?!flow)|endpoint|privatelink/i.test(`${source.path} ${name}`)
}

/** `scp/base.json`, `DeveloperBoundary.json`: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html */
const namedLimits = new Recent<Policy, boolean>()

function isNamedLimit(policy: Policy): boolean {
  const named = namedLimits.get(policy) ?? hasLimitsName(policy)
  namedLimits.set(policy, named)
  return named
}

function hasLimitsName({ kind, kindFrom, name, source, statements }: Policy): boolean {
  if (kind !== 'identity' || kindFrom !== 'shape') return false
  return statements.some(({ sid }) => sid?.value === 'FullAWSAccess') || /(?:^|[^a-z])scps?(?:[^a-z]|$)|service[-_ ]?control|boundar(?:y|ies)/i.test(`${source.path} ${name}`)
}
