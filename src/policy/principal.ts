/**
 * Who a principal value names. The forms are those of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * and, for S3-compatible systems, those that the dialect adds.
 */
import { lookUp } from '../lookup.ts'
import type { Text } from './model.ts'
import { arnFields, formWords, noArnOf, type ArnField } from './arn.ts'
import { isStandIn } from './placeholder.ts'
import { variablesIn } from './variable.ts'

export type Who =
  | { readonly is: 'anyone' }
  /** The whole account, by its id or its root ARN. */
  | { readonly is: 'account'; readonly account: string }
  /** The root user alone (dialects in which the root ARN is not the account). */
  | { readonly is: 'root-user'; readonly account: string }
  | { readonly is: 'user' | 'group'; readonly account: string; readonly name: string }
  /** A role; `name` is with its path. */
  | { readonly is: 'role'; readonly account: string; readonly name: string }
  | { readonly is: 'role-session'; readonly account: string; readonly role: string; readonly session: string }
  | { readonly is: 'federated-user'; readonly account: string; readonly name: string }
  /** A user or role that is deleted or recreated: `AIDA…`, `AROA…`. */
  | { readonly is: 'unique-id'; readonly id: string }
  | { readonly is: 'service' | 'federated' | 'canonical-user'; readonly name: string }
  /** A principal type that the dialect does not have. */
  | { readonly is: 'other' }
  /** The file does not say it all. */
  | { readonly is: 'unknown' }
  /** No form of the dialect; `start` and `end` are offsets in the text's `raw`, `code` is the issue code of IAM Access Analyzer, if it has one, `meant` what is to stand there. */
  | { readonly is: 'malformed'; readonly why: string; readonly help: string; readonly start: number; readonly end: number; readonly code?: string; readonly meant?: string }

/** The principal forms of a dialect. */
export interface PrincipalForms {
  /** Principal types, in the order in which they are offered to the reader. */
  readonly types: readonly string[]
  readonly accountId: RegExp
  /** In words, for messages: `12 digits`. */
  readonly accountIdWords: string
  /** What `arn:…:iam::A:root` names. */
  readonly rootArn: 'account' | 'root-user'
  /** First part of the resource of an `iam` ARN to what it names. */
  readonly iam: Readonly<Record<string, 'user' | 'role' | 'group' | 'federated-user'>>
  /** The same for `sts` ARNs. */
  readonly sts: Readonly<Record<string, 'role-session' | 'federated-user'>>
  /** Accounts of AWS itself that stand in principal ARNs: CloudFront's origin access identities. */
  readonly namedAccounts: readonly string[]
}

/** Is what is wrong with the principal a word of documentation where a value is to be? */
export function isLeftOpen(text: Text, { start, end, code }: Extract<Who, { is: 'malformed' }>): boolean {
  return code !== WILDCARD && isStandIn(text.raw.slice(start, end))
}

const WILDCARD = 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL'

/** A role or user id that AWS writes in place of a deleted principal's ARN. */
const UNIQUE_ID = /^A(?:IDA|ROA)[A-Z0-9]{12,}$/

/** Read one value of `Principal` or `NotPrincipal` of the type `type`. A policy variable has no meaning there, and so it has none. */
export function readPrincipal(type: string, text: Text, forms: PrincipalForms): Who {
  if (variablesIn(text).length > 0) return { is: 'unknown' }
  if (type === '*') return text.value === '*' ? { is: 'anyone' } : text.value === undefined ? { is: 'unknown' } : untyped(text)
  if (!forms.types.includes(type)) return { is: 'other' }
  if (type === 'AWS' && text.value === '*') return { is: 'anyone' }
  if (text.pieces.some((piece) => typeof piece === 'string' && /[*?]/.test(piece))) return { ...malformed(text, ...wildcardFault(type)), code: WILDCARD }
  if (type !== 'AWS') {
    if (text.value === undefined) return { is: 'unknown' }
    return type === 'Service' ? readService(text, text.value) : type === 'Federated' ? readFederated(text, text.value, forms) : readCanonical(text, text.value)
  }
  return readAws(text, forms)
}

function untyped(text: Text): Who {
  return { ...malformed(text, 'a principal that stands alone is `*`', 'write it under the type `AWS`, or `*` for anyone'), code: 'INVALID_PRINCIPAL_FORMAT' }
}

function wildcardFault(type: string): [why: string, help: string] {
  if (type === 'AWS') return ['a principal takes no wildcard, except `*` alone', 'name the principal, or match `aws:PrincipalArn` in a condition']
  if (type === 'Service') return ['a service principal takes no wildcard', 'name the service, such as `logs.amazonaws.com`']
  return [`a principal of the type \`${type}\` takes no wildcard`, type === 'Federated' ? 'name the identity provider' : 'name the account']
}

function readService(text: Text, name: string): Who {
  if (!name.includes('.')) return malformed(text, 'a service principal is the domain of a service', `write \`${/^[a-z\d-]+$/.test(name) ? name : 'service'}.amazonaws.com\``)
  return { is: 'service', name }
}

/** Domains and provider ARNs: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity */
function readFederated(text: Text, name: string, forms: PrincipalForms): Who {
  const [, , service, , account, resource] = arnFields(text) ?? []
  if (!service || !account || !resource) {
    const isDomain = name.includes('.') && !/[:\s]/.test(name)
    return isDomain ? { is: 'federated', name } : notFederated(text, 'a federated principal is a domain or the ARN of a provider', 'write `arn:aws:iam::<account-id>:oidc-provider/<host>` or `…:saml-provider/<name>`')
  }
  if (account.value !== undefined && !forms.accountId.test(account.value)) return malformed(text, accountFault(account.value, forms), 'write the account id', account)
  if (resource.value !== undefined && !/^(?:saml|oidc)-provider\/./.test(resource.value)) return notFederated(text, `\`${resource.value}\` names no identity provider`, 'write `oidc-provider/<host>` or `saml-provider/<name>`')
  const scheme = /^oidc-provider\/https?:\/\//i.exec(resource.value ?? '')?.[0]
  if (scheme !== undefined) return notFederated(text, 'the ARN of a provider has the host without `https://`', `write \`${name.replace(scheme, 'oidc-provider/')}\``)
  return { is: 'federated', name }
}

function notFederated(text: Text, why: string, help: string): Who {
  return { ...malformed(text, why, help), code: 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY' }
}

/** 64 hexadecimal digits for an account, more for an origin access identity: https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html */
function readCanonical(text: Text, name: string): Who {
  return /^[\da-z]{64,}$/i.test(name) || /example/i.test(name) ? { is: 'canonical-user', name } : malformed(text, 'a canonical user id has 64 hexadecimal digits', 'write the id, or the account with the `AWS` type')
}

function readAws(text: Text, forms: PrincipalForms): Who {
  const { value } = text
  if (value !== undefined && forms.accountId.test(value)) return { is: 'account', account: value }
  if (value !== undefined && UNIQUE_ID.test(value)) return { is: 'unique-id', id: value }
  const fields = arnFields(text)
  if (fields === undefined) return value === undefined ? readOpen(text) : notAnArn(text, value, forms)
  return readPrincipalArn(text, fields, forms)
}

/** An account id is a principal too. */
function readOpen(text: Text): Who {
  const no = noArnOf(text)
  if (no?.words === undefined || no.words === formWords.account) return { is: 'unknown' }
  const help = 'write `arn:aws:iam::<account-id>:user/<name>`, `…:role/<name>` or `…:root`'
  return { ...malformed(text, no.whole ? `this is ${no.words}, not an ARN` : `this begins with ${no.words}, not with \`arn:\``, help), ...(no.arn !== undefined && { end: no.end, meant: no.arn }) }
}

function notAnArn(text: Text, value: string, forms: PrincipalForms): Who {
  if (/^\d+$/.test(value)) return malformed(text, `an account id has ${forms.accountIdWords}, and this has ${value.length}`, 'correct the account id')
  if (/^arn:/i.test(value)) return malformed(text, 'this ARN has fewer than six fields', 'write `arn:aws:iam::<account-id>:user/<name>`, `…:role/<name>` or `…:root`')
  return malformed(text, 'this is neither an ARN, nor an account id, nor `*`', 'write `arn:aws:iam::<account-id>:user/<name>`, `…:role/<name>` or `…:root`')
}

function readPrincipalArn(text: Text, fields: readonly ArnField[], forms: PrincipalForms): Who {
  const [, , service, region, account, resource] = fields
  if (!service || !region || !account || !resource) return { is: 'unknown' }
  if (service.value !== undefined && !['iam', 'sts'].includes(service.value)) {
    return malformed(text, `a principal's ARN is of \`iam\` or \`sts\`, not of \`${service.value}\``, 'name a user, role or account, or use the `Service` type', service)
  }
  if (region.value !== undefined && region.value !== '') return malformed(text, '`iam` and `sts` ARNs have no Region', 'leave the Region empty: `::`', region)
  if (account.value !== undefined && !forms.accountId.test(account.value) && !forms.namedAccounts.includes(account.value)) {
    return malformed(text, accountFault(account.value, forms), 'write the account id', account)
  }
  if (service.value === undefined || account.value === undefined || resource.value === undefined) return { is: 'unknown' }
  return readName(text, service.value, account.value, resource, resource.value, forms)
}

function accountFault(account: string, forms: PrincipalForms): string {
  if (account === '') return 'this principal has no account id'
  return `an account id has ${forms.accountIdWords}, and this one ${/^\d+$/.test(account) ? `has ${account.length}` : `is \`${account}\``}`
}

function readName(text: Text, service: string, account: string, field: ArnField, resource: string, forms: PrincipalForms): Who {
  if (service === 'iam' && resource === 'root') return { is: forms.rootArn, account }
  const slash = resource.indexOf('/')
  const prefix = slash < 0 ? resource : resource.slice(0, slash)
  const name = resource.slice(slash + 1)
  const is = service === 'iam' ? lookUp(forms.iam, prefix) : lookUp(forms.sts, prefix)
  if (is === undefined || slash < 0 || name === '') {
    if (service === 'iam' && lookUp(forms.sts, prefix) !== undefined) return malformed(text, `\`${prefix}/…\` is of \`sts\`, not of \`iam\``, `write \`arn:aws:sts::${account}:${resource}\``)
    const known = Object.keys(service === 'iam' ? forms.iam : forms.sts).map((each) => `\`${each}/…\``)
    return malformed(text, `\`${resource}\` names no principal of \`${service}\``, `write ${[...known, ...(service === 'iam' ? ['`root`'] : [])].join(', ')}`, field)
  }
  if (is !== 'role-session') return { is, account, name }
  const [role = '', session = ''] = splitOnce(name)
  if (session === '') return malformed(text, 'a role session is `assumed-role/<role>/<session>`', 'add the session name, or name the role', field)
  return { is, account, role, session }
}

function splitOnce(name: string): readonly string[] {
  const slash = name.indexOf('/')
  return slash < 0 ? [name] : [name.slice(0, slash), name.slice(slash + 1)]
}

function malformed(text: Text, why: string, help: string, part?: ArnField): Extract<Who, { is: 'malformed' }> {
  return { is: 'malformed', why, help, start: part?.start ?? 0, end: part?.end ?? text.raw.length }
}
