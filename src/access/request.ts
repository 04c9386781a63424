/**
 * Requests, and who makes them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */

/** Who calls. Names are with their paths: `ops/ada`. */
export type Caller =
  | { readonly is: 'anonymous' }
  /** The root user of an account. */
  | { readonly is: 'root'; readonly account: string }
  | { readonly is: 'user'; readonly account: string; readonly name: string }
  /** A session of a role; the role itself calls nothing. */
  | { readonly is: 'session'; readonly account: string; readonly role: string; readonly session: string }
  | { readonly is: 'federated-user'; readonly account: string; readonly name: string }
  | { readonly is: 'service'; readonly name: string }
  /** Whoever an identity provider vouches for: a domain, or the ARN of a SAML or OIDC provider. */
  | { readonly is: 'federated'; readonly provider: string }
  | { readonly is: 'canonical-user'; readonly id: string }

export interface Call {
  readonly caller: Caller
  /** `s3:GetObject` */
  readonly action: string
  /** An ARN, or `*` for an action that is about no resource. */
  readonly resource: string
  /** Condition keys, in lower case, to their values; a key that is not there is absent. */
  readonly context: ReadonlyMap<string, readonly string[]>
}

/** `arn:aws:iam::111122223333:role/app`; undefined for callers without an ARN. `aws:PrincipalArn` is that of the role, not of the session. */
export function principalArn(caller: Caller, partition = 'aws'): string | undefined {
  switch (caller.is) {
    case 'root': return `arn:${partition}:iam::${caller.account}:root`
    case 'user': return `arn:${partition}:iam::${caller.account}:user/${caller.name}`
    case 'session': return `arn:${partition}:iam::${caller.account}:role/${caller.role}`
    case 'federated-user': return `arn:${partition}:sts::${caller.account}:federated-user/${caller.name}`
    case 'anonymous': case 'service': case 'federated': case 'canonical-user': return undefined
  }
}

/** `arn:aws:sts::111122223333:assumed-role/app/session`, without the role's path. */
export function sessionArn({ account, role, session }: Extract<Caller, { is: 'session' }>, partition = 'aws'): string {
  return `arn:${partition}:sts::${account}:assumed-role/${role.slice(role.lastIndexOf('/') + 1)}/${session}`
}

export function accountOf(caller: Caller): string | undefined {
  return 'account' in caller ? caller.account : undefined
}

/**
 * The keys that follow from who calls, which no request can choose.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-tableofvalues
 */
export function callerContext(caller: Caller, partition = 'aws'): ReadonlyMap<string, readonly string[]> {
  const entries: [string, string | undefined][] = [
    ['aws:principalarn', principalArn(caller, partition)],
    ['aws:principalaccount', caller.is === 'anonymous' ? 'anonymous' : accountOf(caller)],
    ['aws:principaltype', typeOf(caller)],
    ['aws:username', caller.is === 'user' ? caller.name.slice(caller.name.lastIndexOf('/') + 1) : undefined],
    ['aws:principalisawsservice', caller.is === 'service' ? 'true' : caller.is === 'anonymous' ? undefined : 'false'],
    ['aws:principalservicename', caller.is === 'service' ? caller.name : undefined],
  ]
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]] as const])))
}

/** The keys of {@link callerContext}. */
export const callerKeys: ReadonlySet<string> = new Set(['aws:principalarn', 'aws:principalaccount', 'aws:principaltype', 'aws:username', 'aws:principalisawsservice', 'aws:principalservicename'])

function typeOf(caller: Caller): string | undefined {
  switch (caller.is) {
    case 'anonymous': return 'Anonymous'
    case 'root': return 'Account'
    case 'user': return 'User'
    case 'session': return 'AssumedRole'
    case 'federated-user': return 'FederatedUser'
    case 'service': case 'federated': case 'canonical-user': return undefined
  }
}

/** As messages print it: `anonymous`, an ARN, the name of a service. */
export function callerText(caller: Caller): string {
  switch (caller.is) {
    case 'anonymous': return 'anonymous'
    case 'session': return sessionArn(caller)
    case 'service': return caller.name
    case 'federated': return caller.provider
    case 'canonical-user': return caller.id
    case 'root': case 'user': case 'federated-user': return principalArn(caller) ?? ''
  }
}
