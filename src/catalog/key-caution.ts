/** Condition keys of which AWS's page says how they may be used. Names are in lower case: the case of keys does not matter. */

/**
 * Ids of accounts, organizations, VPCs and endpoints: a pattern of them matches those of others. Read on 2026-11-24:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive
 */
export const sensitiveKeys: ReadonlySet<string> = new Set([
  'aws:principalaccount', 'aws:principalorgid', 'aws:resourceaccount', 'aws:resourceorgid', 'aws:sourceaccount', 'aws:sourceorgid',
  'aws:sourcevpc', 'aws:sourcevpce', 'aws:vpceaccount', 'aws:vpceorgid',
])

/**
 * Keys whose values AWS sets from what it knows of the caller, the resource and the network, so that comparing one with
 * another is no opening: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export const assignedKeys: ReadonlySet<string> = new Set([...sensitiveKeys, 'aws:ec2instancesourcevpc'])

/**
 * Names and paths of callers and sources, which begin with what they have in common. Which keys AWS wants six characters
 * of before a wildcard it does not list; these are those that say who or what calls:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const identifyingKeys: ReadonlySet<string> = new Set([
  'aws:principalarn', 'aws:principalorgpaths', 'aws:resourceorgpaths', 'aws:sourcearn', 'aws:sourceorgpaths', 'aws:sourcevpcarn', 'aws:vpceorgpaths',
])

/** Headers that callers write as they please: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer */
export const headerKeys: ReadonlySet<string> = new Set(['aws:referer', 'aws:useragent'])

/**
 * Keys that say little alone, to those of which one goes with them: private addresses are the same in every VPC.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip
 */
const companionKeys: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({ 'aws:vpcsourceip': ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn'] }))

/** The keys beside which `key` means something, if there are such. */
export function companionKeysOf(key: string): readonly string[] | undefined {
  return companionKeys.get(key.toLowerCase())
}

/**
 * Keys that say who calls, from where or for whom, and that a request may lack: outside an organization, without tags, over the
 * internet, or by no service. What asks for such a value "if it exists" lets in whoever brings none. The section of each key says
 * when it is in the request ("Availability"), as of 2026-11:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
const lackable = /^(?:aws:(?:CalledVia(?:First|Last)?|Ec2Instance\w+|FederatedProvider|PrincipalOrg(?:ID|Paths)|PrincipalTag\/.+|Source(?:Account|Arn|Identity|Ip|OrgID|OrgPaths|Vpc|VpcArn|Vpce)|VpcSourceIp|Vpce(?:Account|OrgID|OrgPaths))|kms:ViaService|s3:DataAccessPoint(?:Account|Arn)|saml:.+|sts:(?:ExternalId|SourceIdentity))$/i

/** May a request lack this key, which says who calls, from where or for whom? */
export function isLackable(key: string): boolean {
  return lackable.test(key)
}

/** Is it a tag of the resource, which whoever may create without it gets past? */
export function isResourceTag(key: string): boolean {
  return /^[\w-]+:ResourceTag\/./i.test(key)
}

/** Keys about where a request comes from; of a service that acts for somebody, they are the service's. Read on 2026-11-24: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip */
export const networkKeys: ReadonlySet<string> = new Set(['aws:sourceip', 'aws:sourcevpc', 'aws:sourcevpcarn', 'aws:sourcevpce', 'aws:vpcsourceip', 'aws:vpceaccount', 'aws:vpceorgid', 'aws:vpceorgpaths'])
