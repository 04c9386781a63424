/**
 * Service principals: the names by which AWS services call, and whether they say for whom.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
import type { Catalog } from '../catalog/catalog.ts'
import { looksLikeRegion } from '../catalog/region.ts'
import { confusedDomains, foreignPrincipals, globalPrincipals, otherPrincipals, serviceDomains, sourceKeyOf, sourcelessOf, sourcesOf } from '../catalog/service-principal.ts'
import { lookUp } from '../lookup.ts'
import { nearest } from '../nearest.ts'
import type { Condition } from '../policy/model.ts'
import { pinOf } from './pins.ts'

export type ServicePrincipalReading =
  | { readonly is: 'known' }
  /** A typing error for `meant`. */
  | { readonly is: 'misspelt'; readonly meant: string }
  /** Not in the table. */
  | { readonly is: 'missing' }

/** Read the name of a service: `logs.amazonaws.com`, `s3.ap-east-1.amazonaws.com`. */
export function readServicePrincipal(name: string, catalog: Catalog): ServicePrincipalReading {
  const lower = name.toLowerCase()
  if (foreignPrincipals.includes(lower)) return { is: 'known' }
  const known = [...catalog.services, ...otherPrincipals]
  const suffix = serviceDomains.find((each) => lower.endsWith(`.${each}`))
  if (suffix === undefined) {
    const domain = confusedDomains.find((each) => lower.endsWith(`.${each}`)) ?? lower.split('.').slice(-2).join('.')
    const before = lower.slice(0, -domain.length - 1)
    const meant = confusedDomains.includes(domain) || nearest(domain, ['amazonaws.com']) !== undefined
    return meant && known.includes(withoutRegion(before.split('.'))) ? { is: 'misspelt', meant: `${before}.amazonaws.com` } : { is: 'missing' }
  }
  const labels = lower.slice(0, -suffix.length - 1).split('.')
  const own = withoutRegion(labels)
  if (globalPrincipals.includes(own) && labels.some(looksLikeRegion)) return { is: 'misspelt', meant: `${own}.${suffix}` }
  if (known.includes(own)) return { is: 'known' }
  // Three letters are near to too many names.
  const near = own.length < 5 ? undefined : nearest(own, known)
  if (near !== undefined) return { is: 'misspelt', meant: [near, ...labels.filter(looksLikeRegion), suffix].join('.') }
  // A service may call by names of its own kind: `replication.ecr`.
  return suffix !== 'amazonaws.com' || (labels.length > 1 && catalog.services.includes(labels.at(-1) ?? '')) ? { is: 'known' } : { is: 'missing' }
}

function withoutRegion(labels: readonly string[]): string {
  return labels.filter((label) => !looksLikeRegion(label)).join('.')
}

/** Is it documented that this service's requests for actions of all these services carry `aws:SourceArn` or `aws:SourceAccount`? */
export function tellsSource(principal: string, services: readonly string[]): boolean {
  return services.length > 0 && services.every((service) => lookUp(sourcesOf, nameOf(principal))?.includes(service) === true)
}

/** The keys with which this service is documented to tell for whom it calls. */
export function sourceKeys(principal: string): readonly string[] {
  const only = lookUp(sourceKeyOf, nameOf(principal))
  return only === undefined ? ['aws:SourceArn', 'aws:SourceAccount'] : [only]
}

/** Is it documented of one of these services that such a condition stops this service's requests? */
export function tellsNoSource(principal: string, services: readonly string[]): boolean {
  return services.some((service) => lookUp(sourcelessOf, nameOf(principal))?.includes(service) === true)
}

const SOURCE = /^aws:Source(?:Arn|Account|OrgID|OrgPaths)$/i

/** Is it a condition on for whom a service calls, or one of which the file does not say? */
export function asksForSource({ key }: Condition): boolean {
  return key.value === undefined || SOURCE.test(key.value)
}

/**
 * Does it say whose calls are meant? `arn:aws:sns:*:*:*` is of any account, and a negated operator lets all others in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
 */
export function namesSource(condition: Condition): boolean {
  return asksForSource(condition) && pinOf(condition) !== undefined
}

function nameOf(principal: string): string {
  return withoutRegion(principal.toLowerCase().replace(/\.amazonaws\.com(?:\.cn)?$/, '').split('.'))
}
