/** What kind of policy a document is, told from its shape alone. */
import { arnFields } from './arn.ts'
import type { PolicyKind, Statement } from './model.ts'

/**
 * A policy with principals is a resource policy; a trust policy where its actions are `sts:AssumeRole*` or `sts:*`, also with a `Resource` that
 * no such policy may have, where it can be nothing else; a bucket policy where all its resources are one bucket and its objects. A policy
 * without is an identity policy.
 */
export function kindFromShape(statements: readonly Statement[]): { kind: PolicyKind; service?: string } {
  if (!statements.some((statement) => statement.principals !== undefined)) return { kind: 'identity' }
  const actions = statements.flatMap((statement) => statement.actions?.values.map((action) => action.raw.toLowerCase()) ?? [])
  if (actions.some((action) => /^sts:(?:assumerole|\*)/.test(action)) && (statements.every((statement) => !statement.resources) || statements.every(letsIn))) return { kind: 'trust' }
  const services = new Set(statements.flatMap(servicesOf))
  const [service] = services
  if (services.size !== 1 || service === undefined) return { kind: 'resource' }
  return service === 's3' && isOneBucket(statements) ? { kind: 'bucket', service } : { kind: 'resource', service }
}

/** Does it let somebody whom it names take on a role? The policies of VPC endpoints and of organizations speak of everyone, or deny. */
function letsIn({ effect, principals, actions }: Statement): boolean {
  const named = principals?.negated === false && principals.values.length > 0 && principals.values.every(({ who }) => who.is !== 'anyone' && who.is !== 'unknown')
  return effect === 'Allow' && named && actions?.negated === false && actions.values.every(({ raw }) => /^sts:(?:assumerole|tagsession$|setsourceidentity$)/i.test(raw))
}

function servicesOf(statement: Statement): readonly string[] {
  return (statement.resources?.values ?? []).flatMap((resource) => {
    const service = arnFields(resource)?.[2]?.value
    return service === undefined || service === '' ? [] : [service]
  })
}

/** Do all the resources name one bucket? An endpoint policy or an RCP names several, or none. */
function isOneBucket(statements: readonly Statement[]): boolean {
  const buckets = new Set<string>()
  for (const statement of statements) {
    for (const resource of statement.resources?.values ?? []) {
      const fields = arnFields(resource)
      if (fields?.[4]?.value !== '') return false
      buckets.add(fields[5]?.raw.split('/')[0] ?? '')
    }
  }
  const [bucket = ''] = buckets
  return buckets.size === 1 && bucket !== '' && !/[*?]/.test(bucket)
}
