/**
 * Whom and what a policy trusts by name: the values that make it *not public*.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
import type { Catalog } from '../catalog/catalog.ts'
import { defaultDialect } from '../catalog/dialect.ts'
import { buildPolicy } from '../policy/build.ts'
import type { Condition, Policy, Principal, Statement } from '../policy/model.ts'
import { Recent } from '../recent.ts'
import { parseJson } from '../syntax/json.ts'
import { wholeFile } from '../text.ts'
import { readOperator } from './condition.ts'
import { readRange } from './value.ts'

const made = new Recent<string, readonly Statement[]>()

/** Statements given as plain values, to ask about; the same for the same values, so that what the engine makes of them is made once. */
export function statementsOf(statements: readonly object[], version = '2012-10-17'): readonly Statement[] {
  const text = JSON.stringify({ Version: version, Statement: statements })
  const known = made.get(text) ?? build(text)
  made.set(text, known)
  return known
}

function build(text: string): readonly Statement[] {
  const { tree } = parseJson(wholeFile({ path: '', text }))
  return tree?.type === 'object' ? buildPolicy(tree, { kind: 'resource', kindFrom: 'setting', dialect: defaultDialect.name, forms: defaultDialect.principals }).statements : []
}

/**
 * Keys of which a fixed value keeps a policy from being public. Those of the page, and, for the resources of other
 * services, the keys for an organization, an account or a network that came since:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const narrowing: ReadonlySet<string> = new Set([
  'aws:sourceip', 'aws:sourcearn', 'aws:sourcevpc', 'aws:sourcevpce', 'aws:sourceowner', 'aws:sourceaccount', 'aws:userid',
  's3:x-amz-server-side-encryption-aws-kms-key-id', 's3:dataaccesspointarn', 's3:dataaccesspointaccount',
  'aws:principalorgid', 'aws:principalorgpaths', 'aws:principalarn', 'aws:principalaccount', 'aws:sourceorgid', 'aws:sourceorgpaths',
  'aws:vpceaccount', 'aws:vpceorgid', 'aws:vpceorgpaths', 'aws:sourcevpcarn', 'aws:principalservicename', 'aws:principalisawsservice',
  'kms:calleraccount', 'sns:endpoint', 'aws:federatedprovider', 'sts:externalid',
])

/** Statements for all who are trusted by name; a request that they do not match comes from the public. */
export function trustedBy({ statements }: Policy, catalog: Catalog): readonly Statement[] {
  const trusted: object[] = [condition('Bool', 'aws:PrincipalIsAWSService', 'true')]
  for (const statement of statements) {
    const { principals, effect } = statement
    // An Allow trusts those it names; a Deny for all but some trusts those.
    if (principals?.negated === (effect === 'Deny')) for (const principal of principals.values) trusted.push(...byName(principal))
    for (const each of statement.conditions) trusted.push(...byValue(each, effect === 'Deny', catalog))
  }
  const unique = new Map(trusted.map((each) => [JSON.stringify(each), each]))
  return statementsOf([...unique.values()].map((each) => ({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', ...each })))
}

function condition(operator: string, key: string, value: string): object {
  return { Condition: { [operator]: { [key]: value } } }
}

function byName({ who, type, text }: Principal): readonly object[] {
  switch (who.is) {
    case 'account': case 'root-user': case 'user': case 'role': case 'role-session': case 'federated-user': return [condition('StringEquals', 'aws:PrincipalAccount', who.account)]
    case 'federated': return text.fields ? [{ Principal: { Federated: who.name } }] : []
    case 'canonical-user': return [{ Principal: { [type]: who.name } }]
    case 'anyone': case 'group': case 'service': case 'unique-id': case 'other': case 'unknown': case 'malformed': return []
  }
}

/** A positive operator of an Allow, or a negated one of a Deny, that lists fixed values. */
function byValue({ operator: text, key, values }: Condition, denies: boolean, catalog: Catalog): readonly object[] {
  const operator = readOperator(text)
  const name = key.value?.toLowerCase() ?? ''
  if (operator?.known === undefined || operator.negated !== denies || operator.family === 'Null' || !narrowing.has(name)) return []
  const set = catalog.conditionKey(name)?.multivalued === true ? 'ForAnyValue:' : ''
  return values.flatMap(({ value }) => {
    if (value === undefined || value.includes('${')) return []
    if (operator.family === 'IpAddress') return isNarrow(value) ? [condition('IpAddress', name, value)] : []
    const wild = operator.wildcards === true && /[*?]/.test(value)
    if (name === 'aws:userid' && wild) return /^A[A-Z0-9]{15,}:\*$/.test(value) ? [condition('StringLike', name, value)] : []
    const arnAccount = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1]
    if (wild && arnAccount === undefined) return []
    if (name === 'aws:principalarn' && arnAccount !== undefined) return [condition('StringEquals', 'aws:PrincipalAccount', arnAccount)]
    return [condition(`${set}${operator.family === 'Arn' ? 'ArnLike' : wild ? 'StringLike' : operator.family === 'Bool' ? 'Bool' : 'StringEquals'}`, name, value)]
  })
}

/** "…IP address ranges of /8 or narrower, /32 for IPv6": broader ones are public. */
function isNarrow(value: string): boolean {
  const range = readRange(value)
  return range !== undefined && range.bits >= (range.version === 4 ? 8 : 32)
}
