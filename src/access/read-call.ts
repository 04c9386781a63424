/** A request as people write it: `111122223333`, `s3:GetObject`, `arn:aws:s3:::amzn-s3-demo-bucket/x`. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import { identityProvider } from '../catalog/identity-provider.ts'
import { buildPolicy } from '../policy/build.ts'
import type { Policy, Text } from '../policy/model.ts'
import type { Who } from '../policy/principal.ts'
import { parseJson } from '../syntax/json.ts'
import { wholeFile } from '../text.ts'
import { readAction } from './action.ts'
import { readKey } from './key.ts'
import { callerKeys, type Call, type Caller } from './request.ts'

/** A request, as text. */
export interface CallText {
  /** The ARN of a user, a role, a session or a root user; an account id, for its root user; `anonymous`; a service (`logs.amazonaws.com`); an identity provider; a canonical user id. */
  readonly principal: string
  /** `s3:GetObject` */
  readonly action: string
  /** An ARN, or `*` for an action that is about no resource. */
  readonly resource: string
  /** Condition keys to their values; a key that is not there is absent from the request. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>
}

/**
 * @throws RangeError that says which part is no request's, and what may be meant
 */
export function readCall({ principal, action, resource, context = {} }: CallText, catalog: Catalog, dialect: Dialect): Call {
  return {
    caller: readCaller(principal, dialect), action: actionNamed(action, catalog, dialect), resource: readResource(resource),
    context: new Map(Object.entries(context).map(([key, value]) => [readKeyName(key, catalog), typeof value === 'string' ? [value] : value] as const)),
  }
}

/**
 * Who calls, from text.
 * @throws RangeError
 */
export function readCaller(text: string, dialect: Dialect): Caller {
  if (text === 'anonymous') return { is: 'anonymous' }
  if (/[*?]/.test(text)) throw new RangeError(`the principal \`${text}\` has a wildcard; a request comes from one principal, or from \`anonymous\``)
  if (/^[\da-f]{64}$/i.test(text)) return { is: 'canonical-user', id: text }
  if (/^arn:[^:]*:iam::[^:]*:(?:saml|oidc)-provider\/./.test(text) || identityProvider(text) || text === 'cognito-identity.amazonaws.com') return { is: 'federated', provider: text }
  if (/^[a-z\d.-]+\.amazon(?:aws)?\.com(?:\.cn)?$/.test(text)) return { is: 'service', name: text }
  if (/^arn:[^:]*:iam::[^:]*:group\//.test(text)) throw new RangeError('a group makes no requests; name one of its users')
  return callerOf(whoIs(text, dialect), text)
}

function callerOf(who: Who, text: string): Caller {
  switch (who.is) {
    case 'account': case 'root-user': return { is: 'root', account: who.account }
    case 'user': return { is: 'user', account: who.account, name: who.name }
    case 'role': return { is: 'session', account: who.account, role: who.name, session: 'session' }
    case 'role-session': return { is: 'session', account: who.account, role: who.role, session: who.session }
    case 'federated-user': return { is: 'federated-user', account: who.account, name: who.name }
    case 'unique-id': throw new RangeError(`\`${text}\` is an id, which says no account; give the ARN of the user or role`)
    case 'malformed': throw new RangeError(`the principal \`${text}\`: ${who.why}; ${who.help}, a service such as \`logs.amazonaws.com\`, or \`anonymous\``)
    case 'anyone': case 'group': case 'service': case 'federated': case 'canonical-user': case 'other': case 'unknown': throw new RangeError(`\`${text}\` is no principal that makes requests`)
  }
}

function whoIs(text: string, dialect: Dialect): Who {
  return policyOf([{ Effect: 'Allow', Principal: { AWS: text } }], dialect)?.statements[0]?.principals?.values[0]?.who ?? { is: 'unknown' }
}

/** A policy of statements that are given as plain values, in the dialect. */
export function policyOf(statements: readonly object[], dialect: Dialect): Policy | undefined {
  const { tree } = parseJson(wholeFile({ path: '', text: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }))
  return tree?.type === 'object' ? buildPolicy(tree, { kind: 'resource', kindFrom: 'setting', dialect: dialect.name, forms: dialect.principals }) : undefined
}

function actionNamed(name: string, catalog: Catalog, dialect: Dialect): string {
  if (/[*?]/.test(name)) throw new RangeError(`the action \`${name}\` has a wildcard; a request is for one action`)
  const known = catalog.action(name)
  if (known) return known.full
  const text = policyOf([{ Effect: 'Allow', Action: name }], dialect)?.statements[0]?.actions?.values[0]
  const near = text && nearAction(name, text, catalog, dialect)
  const service = name.includes(':') ? '' : '; write it with its service, as in `s3:GetObject`'
  throw new RangeError(`there is no action \`${name}\`${near === undefined ? service : `; did you mean ${near}?`}`)
}

function nearAction(name: string, text: Text, catalog: Catalog, dialect: Dialect): string | undefined {
  const reading = readAction(text, catalog, dialect)
  switch (reading.is) {
    case 'misspelt': return `\`${name.slice(0, reading.start)}${reading.meant}${name.slice(reading.end)}\``
    case 'operation': return reading.permissions.map((each) => `\`${each}\``).join(' or ')
    case 'missing': case 'unsupported': return reading.near === undefined ? undefined : `\`${reading.near}\``
    default: return undefined
  }
}

function readResource(resource: string): string {
  if (resource === '*' || (/^arn:(?:[^:]*:){4}./.test(resource) && !/[*?]/.test(resource))) return resource
  if (/[*?]/.test(resource)) throw new RangeError(`the resource \`${resource}\` has a wildcard; a request is for one resource, or for \`*\` where its action has none`)
  throw new RangeError(`\`${resource}\` is no ARN; write \`arn:partition:service:region:account:resource\`, as in \`arn:aws:s3:::${/^[a-z\d.-]{3,63}(?:\/.*)?$/.test(resource) ? resource : 'amzn-s3-demo-bucket/x'}\``)
}

function readKeyName(name: string, catalog: Catalog): string {
  const key = name.toLowerCase()
  if (callerKeys.has(key)) throw new RangeError(`\`${name}\` follows from the principal, and cannot be given`)
  const reading = readKey({ value: name }, catalog)
  const near = reading.is === 'misspelt' || reading.is === 'malformed' ? reading.meant : reading.is === 'missing' ? reading.near : undefined
  if (reading.is === 'known' || reading.is === 'unknown') return key
  throw new RangeError(`there is no condition key \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`)
}
