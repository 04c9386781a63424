/**
 * What a value of a condition fixes: whose account or organization, which network, caller or resource; or nothing, so that anyone
 * has a value like it, or can get one. It is asked of what keeps the public out, of what says for whom a service calls, and of
 * what a trust policy asks of everyone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import { parseArn, type Arn } from '../policy/arn.ts'
import type { Condition, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { hasWildcard } from '../policy/wildcard.ts'
import { readOperator } from './condition.ts'
import { hasVariables } from './evaluate.ts'
import { readRange } from './value.ts'

export type Pin = 'account' | 'organization' | 'network' | 'caller' | 'resource' | 'service' | 'unknown'

/** What a key holds, by which its values are read. */
type Holds = 'account' | 'organization' | 'organization path' | 'arn' | 'address' | 'network' | 'unique id' | 'service' | 'is service' | 'text'

/** Keys that say who calls, from where, for whom or through what, in lower case. Whatever else there is, the caller chooses: tags, headers, names. */
const holds: ReadonlyMap<string, Holds> = new Map(Object.entries({
  account: ['aws:principalaccount', 'aws:sourceaccount', 'aws:sourceowner', 'aws:vpceaccount', 'kms:calleraccount', 's3:dataaccesspointaccount'],
  organization: ['aws:principalorgid', 'aws:sourceorgid', 'aws:vpceorgid'],
  'organization path': ['aws:principalorgpaths', 'aws:sourceorgpaths', 'aws:vpceorgpaths'],
  arn: ['aws:principalarn', 'aws:sourcearn', 'aws:sourcevpcarn', 'aws:federatedprovider', 's3:dataaccesspointarn', 'ec2:sourceinstancearn', 'lambda:sourcefunctionarn', 'ssm:sourceinstancearn'],
  address: ['aws:sourceip'],
  network: ['aws:sourcevpc', 'aws:sourcevpce', 'aws:ec2instancesourcevpc'],
  'unique id': ['aws:userid'],
  service: ['aws:principalservicename'],
  'is service': ['aws:principalisawsservice'],
  text: ['s3:x-amz-server-side-encryption-aws-kms-key-id', 'sns:endpoint'],
} satisfies Record<Holds, readonly string[]>).flatMap(([what, keys]) => keys.map((key) => [key, what as Holds])))

/** Is it a condition that asks for who calls, from where, or for whom, whatever its values leave open? */
export function asksWho({ key, operator, partial }: Condition): boolean {
  const read = readOperator(operator)
  return holds.has(key.value?.toLowerCase() ?? '') && !partial && read?.family !== undefined && read.family !== 'Null' && !read.negated && !read.ifExists
}

/** What all values of a condition fix; undefined where one of them fixes nothing. That the key may be absent is another question. */
export function pinOf(condition: Condition): Pin | undefined {
  const read = readOperator(condition.operator)
  if (condition.key.value === undefined || condition.partial || read?.family === undefined) return 'unknown'
  if (read.negated || read.family === 'Null') return undefined
  const pins = condition.values.map((value) => pinOfValue(condition, value))
  return pins.includes(undefined) ? undefined : pins.includes('unknown') ? 'unknown' : pins[0]
}

/** What one of its values fixes, as if the operator were not negated. */
export function pinOfValue({ key, operator, statement }: Condition, text: Text): Pin | undefined {
  const what = holds.get(key.value?.toLowerCase() ?? '')
  const { value } = text
  if (value !== undefined && hasVariable(value) && hasVariables(statement.policy)) return pinOfOwner(key.value, value)
  if (what === undefined) return undefined
  const open = (part: string) => readOperator(operator)?.wildcards === true && hasWildcard(part)
  if (what === 'arn') return pinOfArn(key.value, text, open)
  if (value === undefined) return what === 'organization path' && text.raw.startsWith('o-') && open(text.raw.split('/')[0] ?? '') ? undefined : 'unknown'
  switch (what) {
    case 'account': return open(value) || value === 'anonymous' ? undefined : 'account'
    case 'organization': return open(value) ? undefined : 'organization'
    // "o-a1b2c3d4e5/*": what comes after the id is within the organization.
    case 'organization path': return open(value.split('/')[0] ?? '') ? undefined : 'organization'
    case 'address': return isNarrow(value) && !open(value) ? 'network' : undefined
    case 'network': return open(value) ? undefined : 'network'
    // "AROLEID:*", the sessions of one role; the page calls it public, though nobody else has the id.
    case 'unique id': return value !== 'anonymous' && (!open(value) || /^A[A-Z0-9]{15,}:\*$/.test(value)) ? 'caller' : undefined
    case 'service': return open(value) ? undefined : 'service'
    case 'is service': return value.toLowerCase() === 'true' ? 'service' : undefined
    case 'text': return open(value) && accountIn(text) === undefined ? undefined : 'resource'
  }
}

/** Keys of the caller or the source beside the same of the resource: `${aws:ResourceOrgID}` is the organization of its owner. */
const owners: Readonly<Record<string, Pin>> = { account: 'account', orgid: 'organization' }

function pinOfOwner(key: string | undefined, value: string): Pin | undefined {
  const side = (name: string) => /^aws:(principal|source|vpce|resource)(account|orgid)$/i.exec(name)?.slice(1).map((part) => part.toLowerCase()) ?? []
  const [[whose, what], [other, same]] = [side(key ?? ''), side(/^\$\{([^},]*)\}$/.exec(value)?.[1] ?? '')]
  return what !== undefined && what === same && whose !== other && (whose === 'resource' || other === 'resource') ? owners[what] : undefined
}

/** Of an ARN its account; of that of a bucket, which has none, its name. What else has no account is fixed as a whole. */
function pinOfArn(key: string | undefined, text: Text, open: (part: string) => boolean): Pin | undefined {
  const arn = parseArn(text)
  if (arn === undefined) return text.value === undefined ? 'unknown' : open(text.value) || /^aws:(?:FederatedProvider|PrincipalArn)$/i.test(key ?? '') ? undefined : 'resource'
  const { service, region, account, resource } = arn
  if (account.value === undefined) return 'unknown'
  if (/^\d{12}$/.test(account.value)) return 'account'
  if (isBucket(arn) && /^aws:SourceArn$/i.test(key ?? '')) return resource.raw === '' || open(resource.raw) ? undefined : resource.value === undefined ? 'unknown' : 'resource'
  const parts = [service, region, account, resource]
  return parts.some(({ raw }) => open(raw)) || /^aws:PrincipalArn$/i.test(key ?? '') ? undefined : parts.some(({ value }) => value === undefined) ? 'unknown' : 'resource'
}

/** Is it the ARN of a bucket, which leaves Region and account out, or a pattern of such? */
export function isBucket({ service, region, account, resource }: Arn): boolean {
  return service.value === 's3' && /^\*?$/.test(region.value ?? '-') && /^\*?$/.test(account.value ?? '-') && !resource.raw.includes('/')
}

/** The account of an ARN that has its number. */
export function accountIn(text: Text): string | undefined {
  return /^\d{12}$/.exec(parseArn(text)?.account.value ?? '')?.[0]
}

/** "…IP address ranges of /8 or narrower, /32 for IPv6": broader ones are public. */
function isNarrow(value: string): boolean {
  const range = readRange(value)
  return range !== undefined && range.bits >= (range.version === 4 ? 8 : 32)
}
