/**
 * Which condition keys a request carries, by who calls and from where.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html ("Availability" of each key), read 2026-11
 */
import type { Caller } from './request.ts'

/** From where: the internet, a VPC endpoint, or an AWS service that calls for itself. */
export type Network = 'internet' | 'endpoint' | 'service'

export type Presence = 'never' | 'maybe' | 'always'

export const networks: readonly Network[] = ['internet', 'endpoint', 'service']

/** Can such a caller come from there? */
export function reaches(caller: Caller['is'], network: Network): boolean {
  return (caller === 'service') === (network === 'service')
}

const person: readonly Caller['is'][] = ['root', 'user', 'session', 'federated-user']

type Where = (caller: Caller['is'], network: Network) => Presence

const always: Where = () => 'always'
const endpoint = (presence: Presence): Where => (_, network) => (network === 'endpoint' ? presence : 'never')
const of = (callers: readonly Caller['is'][], presence: Presence): Where => (caller) => (callers.includes(caller) ? presence : 'never')

/** By key, in lower case; the rest may be there or not. */
const known: ReadonlyMap<string, Where> = new Map([
  ['aws:sourceip', (_, network) => (network === 'internet' ? 'always' : network === 'endpoint' ? 'never' : 'maybe')],
  ['aws:sourcevpc', endpoint('always')], ['aws:sourcevpce', endpoint('always')], ['aws:vpcsourceip', endpoint('always')],
  ['aws:sourcevpcarn', endpoint('maybe')], ['aws:vpceaccount', endpoint('maybe')], ['aws:vpceorgid', endpoint('maybe')], ['aws:vpceorgpaths', endpoint('maybe')],
  ['aws:securetransport', always], ['aws:currenttime', always], ['aws:epochtime', always], ['aws:requestedregion', always],
  ['aws:userid', (caller) => (caller === 'service' ? 'never' : 'always')],
  ['aws:principalorgid', of(person, 'maybe')], ['aws:principalorgpaths', of(person, 'maybe')],
  ['aws:multifactorauthpresent', of(person, 'maybe')], ['aws:multifactorauthage', of(person, 'maybe')],
  ['aws:tokenissuetime', (caller) => (caller === 'session' || caller === 'federated-user' ? 'always' : person.includes(caller) ? 'maybe' : 'never')],
  ['aws:viaawsservice', of(person, 'always')],
] satisfies readonly (readonly [string, Where])[])

export function presenceOfKey(key: string, caller: Caller['is'], network: Network): Presence {
  // Of services, IAM Roles Anywhere brings tags: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
  if (key.startsWith('aws:principaltag/')) return caller === 'user' || caller === 'session' || caller === 'service' ? 'maybe' : 'never'
  return known.get(key)?.(caller, network) ?? 'maybe'
}
