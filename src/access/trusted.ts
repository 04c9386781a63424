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
import { accountIn, pinOfValue } from './pins.ts'

/** A name that no policy has, for statements to ask about. */
export const ANYONE = 'zz-anyone'

/** An ARN of a type of resource, of a name that no policy has. */
export function unnamed(arn: string): string {
  return arn.replace(/\$\{(?:Partition|Region|Account)\}/g, '*').replace(/\$\{\w+\}/g, ANYONE)
}

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

/** A positive operator of an Allow, or a negated one of a Deny, that lists what is fixed. */
function byValue(each: Condition, denies: boolean, catalog: Catalog): readonly object[] {
  const operator = readOperator(each.operator)
  const name = each.key.value?.toLowerCase() ?? ''
  if (operator?.known === undefined || operator.negated !== denies || operator.family === 'Null') return []
  const set = catalog.conditionKey(name)?.multivalued === true ? 'ForAnyValue:' : ''
  return each.values.flatMap((text) => {
    const pin = text.value === undefined ? undefined : pinOfValue(each, text)
    if (text.value === undefined || pin === undefined) return []
    if (name === 'aws:principalarn') return [condition('StringEquals', 'aws:PrincipalAccount', accountIn(text) ?? '')]
    const compares = operator.family === 'IpAddress' || operator.family === 'Bool' ? operator.family : operator.family === 'Arn' ? 'ArnLike' : operator.wildcards === true && /[*?]/.test(text.value) ? 'StringLike' : 'StringEquals'
    return [condition(set + compares, name, text.value)]
  })
}
