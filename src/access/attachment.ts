/**
 * What the policy of a resource may speak of: the actions and the ARNs of that resource. A service refuses others.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-in-policy
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import { parseArn } from '../policy/arn.ts'
import type { Policy, Text } from '../policy/model.ts'
import { hasArnsOf } from './unmatched.ts'

/** The resource to which a policy is attached. */
export interface Attachment {
  /** The service of its ARN. */
  readonly service: string
  /** In words: `a bucket`. */
  readonly what: string
  /** The names of its types in the catalog, where they are known. */
  readonly types?: readonly string[]
  /** Else it may be an RCP or an endpoint policy, which speak of other services too. */
  readonly certain: boolean
}

/** Undefined where the policy is attached to no resource, or it is not told to which. */
export function attachmentOf({ kind, kindFrom, service, statements }: Policy): Attachment | undefined {
  const certain = kindFrom !== 'shape' || statements.some(({ effect }) => effect === 'Allow')
  if (kind === 'trust') return { service: 'sts', what: 'a role', types: ['role'], certain: true }
  if (kind === 'bucket') return { service: 's3', what: 'a bucket', types: ['bucket', 'object'], certain }
  return kind === 'resource' && service !== undefined ? { service, what: `a resource of \`${service}\``, certain } : undefined
}

/** Can none of the actions that `text` stands for be about the resource? */
export function isForeignAction({ value }: Text, { service, types }: Attachment, catalog: Catalog): boolean {
  if (value === undefined) return false
  const { actions, everything } = catalog.expand(value)
  return !everything && actions.length > 0 && actions.every((action) => (types ? !isAbout(action, service, types) : !hasArnsOf(action.service, service, catalog)))
}

function isAbout(action: Action, service: string, types: readonly string[]): boolean {
  return action.service === service && (action.open === true || action.resources.some(({ type }) => types.includes(type.name)))
}

/** Is this the ARN of something else than the resource? Told only where the ARNs of the resource have a form of their own. */
export function isForeignResource(resource: Text, { service, types }: Attachment): boolean {
  const arn = parseArn(resource)
  const named = arn?.service.value
  if (!arn || !types || named === undefined || /[*?]/.test(named)) return false
  return named !== service || [arn.region, arn.account].some(({ value }) => value !== undefined && /^[\w-]+$/.test(value))
}
