/**
 * Who can assume a role: what a principal may call, and how far the conditions of a trust policy narrow an identity provider.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
import { identityProvider, identityProviders, type IdentityProvider, type Tenant } from '../catalog/identity-provider.ts'
import { isLackable } from '../catalog/key-caution.ts'
import { arnFields } from '../policy/arn.ts'
import type { Condition, Principal, Statement, Text } from '../policy/model.ts'
import { matches } from '../policy/wildcard.ts'
import { conditionsOn, presenceOf, readOperator, whenAbsent } from './condition.ts'
import { pinOf } from './pins.ts'

/** What kind of caller a principal of a trust policy is; undefined where the file does not say, or for everyone. */
export type Caller = 'AWS' | 'SAML' | 'OIDC'

export function callerOf({ type, text, who }: Principal): Caller | undefined {
  if (who.is === 'anyone' || who.is === 'malformed' || who.is === 'other') return undefined
  if (type !== 'Federated') return type === '*' ? undefined : 'AWS'
  if (issuerOf({ type, text }) !== undefined) return 'OIDC'
  return arnFields(text)?.[5]?.raw.startsWith('saml-provider/') ? 'SAML' : undefined
}

/** The issuer of an OpenID Connect provider, without `https://`, as its condition keys have it. */
export function issuerOf({ type, text }: Pick<Principal, 'type' | 'text'>): string | undefined {
  if (type !== 'Federated') return undefined
  const fields = arnFields(text)
  if (fields) return /^oidc-provider\/(?:https?:\/\/)?(.+)$/.exec(fields[5]?.value ?? '')?.[1]
  return text.value !== undefined && text.value.includes('.') && !text.value.includes(':') ? text.value : undefined
}

/** The action that each kind of caller assumes a role with. */
export const assumeActions: Readonly<Record<Caller, string>> = { AWS: 'sts:AssumeRole', SAML: 'sts:AssumeRoleWithSAML', OIDC: 'sts:AssumeRoleWithWebIdentity' }

/** The conditions on the claims of an issuer. */
export function claimsOf({ conditions }: Statement, issuer: string): readonly Condition[] {
  const prefix = `${issuer.toLowerCase()}:`
  return conditions.filter(({ key }) => key.value?.toLowerCase().startsWith(prefix))
}

/** Does a condition ask for some values of this key, and not for any? What the file does not say is taken to narrow. */
export function narrows(condition: Condition): boolean {
  const read = readOperator(condition.operator)
  return !read || (!read.negated && read.family !== 'Null' && presenceOf(condition) === undefined)
}

/** What the caller chooses, or anyone can have: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const ANYONES = /^(?:aws:(?:MultiFactorAuth(?:Age|Present)|Referer|RequestedRegion|RequestTag\/.*|SecureTransport|TagKeys|UserAgent)|sts:(?:DurationSeconds|RoleSessionName|SourceIdentity|TransitiveTagKeys))$/i

const NETWORK = /^aws:(?:Source(?:Ip|Vpc|Vpce|VpcArn)|VpcSourceIp|Vpce\w+)$/i

/** Does a condition keep somebody out who may call as they like? One that is met without its key does not, where they may lack it. */
export function keepsOut(condition: Condition): boolean {
  const name = condition.key.value
  const read = readOperator(condition.operator)
  if (name !== undefined && isLackable(name) && read !== undefined && whenAbsent(read)) return false
  if (NETWORK.test(name ?? '') && pinOf(condition) === undefined) return false
  return narrows(condition) && (name === undefined || !ANYONES.test(name))
}

/** What may still keep out those whom an Allow seems to admit: a Deny of the same policy, or a condition on the network. */
export function admissionDoubt({ policy, conditions }: Statement): { readonly unsure: string } | undefined {
  if (policy.statements.some(({ effect }) => effect !== 'Allow')) return { unsure: 'a Deny of this policy may keep them out' }
  return conditions.some(({ key }) => NETWORK.test(key.raw)) ? { unsure: 'the condition on the network may keep them out' } : undefined
}

/** Is one of these claims asked for, by the issuer's name for it or as a whole key? */
export function asksFor(statement: Statement, issuer: string, claims: readonly string[]): boolean {
  return claims.some((claim) => conditionsOn(statement, claim.includes(':') ? claim : `${issuer}:${claim}`).some(narrows))
}

/** Does a condition ask whose token it is: by a subject, of which {@link openSubjects} tells more, or by a claim that names the tenant? */
export function asksForTenant(statement: Statement, issuer: string, { claims, named = [] }: Tenant): boolean {
  return asksFor(statement, issuer, claims) || asksForName(statement, issuer, named)
}

/** One of the claims, without a wildcard in the owner: `*` before the first `/` is of anyone. */
function asksForName(statement: Statement, issuer: string, named: readonly string[]): boolean {
  return named.some((claim) => conditionsOn(statement, `${issuer}:${claim}`).some((condition) => {
    const wildcards = readOperator(condition.operator)?.wildcards === true
    return narrows(condition) && condition.values.every(({ value }) => !wildcards || !/^[^/]*[*?]/.test(value ?? ''))
  }))
}

/** The values of `sub` that tokens of strangers have too. */
export function openSubjects(statement: Statement, issuer: string, { named, anyones = [] }: Tenant): readonly Text[] {
  if (!named || asksForName(statement, issuer, named)) return []
  return conditionsOn(statement, `${issuer}:sub`).filter(narrows).flatMap((condition) => {
    const wildcards = readOperator(condition.operator)?.wildcards === true
    const foreign = foreignSubjects(condition, issuer).map(({ value }) => value)
    return condition.values.filter((text) => !foreign.includes(text)).filter(({ value }) => value !== undefined && !namesTenant(value, named, wildcards) && (anyones.some((each) => matches(each, value.split(':')[0] ?? '')) || (wildcards && /[*?]/.test(value))))
  })
}

/** The values of `sub` that begin as the subjects of another provider do, and never as those of this issuer: no token has them. */
export function foreignSubjects(condition: Condition, issuer: string): readonly { readonly value: Text; readonly word: string }[] {
  const own = wordsOf(identityProvider(issuer))
  if (own.length === 0 || !narrows(condition)) return []
  return condition.values.flatMap((value) => {
    const word = /^([a-z_]+):/.exec(value.value ?? '')?.[1]
    return word === undefined || own.includes(word) || !identityProviders.some((each) => wordsOf(each).includes(word)) ? [] : [{ value, word }]
  })
}

/** With what the subjects of a provider may begin; none where that is a name of the customer's. */
function wordsOf({ subject, tenant }: Pick<IdentityProvider, 'subject' | 'tenant'> = {}): readonly string[] {
  const [, first] = /^([a-z_]+):/.exec(subject?.form ?? '') ?? []
  return [...(first === undefined ? [] : [first]), ...(tenant?.named ?? []), ...(tenant?.anyones ?? []), ...(subject?.unless === undefined ? [] : [subject.unless])]
}

/** Has the subject a claim that names the tenant, without a wildcard in the name? GitHub's names may have an id behind `@`. */
function namesTenant(subject: string, named: readonly string[], wildcards: boolean): boolean {
  return named.some((claim) => {
    const name = new RegExp(`(?:^|:)${claim.endsWith('/') ? claim : `${claim}:`}([^:/@]+)[:/@]`).exec(`${subject}:`)?.[1]
    return name !== undefined && !(wildcards && /[*?]/.test(name))
  })
}
