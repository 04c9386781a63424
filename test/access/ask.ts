/** Policies, callers and requests for the tests of the access engine. */
import { decide, type Policies } from '../../src/access/decide.ts'
import { evaluate, type Decision, type NotPrincipalReading, type Terms } from '../../src/access/evaluate.ts'
import type { Call, Caller } from '../../src/access/request.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { dialectNamed, defaultDialect } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { buildPolicy } from '../../src/policy/build.ts'
import type { Policy, PolicyKind, Statement } from '../../src/policy/model.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { wholeFile } from '../../src/text.ts'

export const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))
export const terms: Terms = { catalog, notPrincipal: 'lenient' }

export const ACCOUNT = '111122223333'
export const OTHER = '444455556666'
export const ada: Caller = { is: 'user', account: ACCOUNT, name: 'ada' }
export const app: Caller = { is: 'session', account: ACCOUNT, role: 'app', session: 'one' }
export const root: Caller = { is: 'root', account: ACCOUNT }
export const anonymous: Caller = { is: 'anonymous' }
export const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket'
export const OBJECT = `${BUCKET}/report.csv`

export function policyOf(statements: object | readonly object[], { kind = 'resource', version = '2012-10-17', dialect = 'aws' }: { readonly kind?: PolicyKind; readonly version?: string; readonly dialect?: string } = {}): Policy {
  const { tree } = parseJson(wholeFile({ path: '', text: JSON.stringify({ ...(version !== '' && { Version: version }), Statement: statements }) }))
  if (tree?.type !== 'object') throw new TypeError('no policy')
  return buildPolicy(tree, { kind, kindFrom: 'setting', dialect, forms: (dialectNamed(dialect) ?? defaultDialect).principals })
}

export function first({ statements: [statement] }: Policy): Statement {
  if (!statement) throw new TypeError('no statement')
  return statement
}

export function callOf({ caller = ada, action = 's3:GetObject', resource = OBJECT, context = {} }: { readonly caller?: Caller; readonly action?: string; readonly resource?: string; readonly context?: Readonly<Record<string, string | readonly string[]>> } = {}): Call {
  return { caller, action, resource, context: new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), typeof value === 'string' ? [value] : value])) }
}

/** What one statement, given in part, says of the request: `allow` where it matches. */
export function said(statement: object, call: Call = callOf(), options: { readonly version?: string; readonly dialect?: string; readonly notPrincipal?: NotPrincipalReading } = {}): Decision {
  const policy = policyOf({ Effect: 'Allow', Action: '*', Resource: '*', ...statement }, options)
  return evaluate(policy, call, { ...terms, notPrincipal: options.notPrincipal ?? 'lenient' }).decision
}

/** Is a condition met by a request with these keys? */
export function met(condition: object, context: Readonly<Record<string, string | readonly string[]>> = {}, version = '2012-10-17'): boolean | undefined {
  const decision = said({ Condition: condition }, callOf({ context }), { version })
  return decision === 'unknown' ? undefined : decision === 'allow'
}

export function decided(policies: Partial<Policies>, call: Call = callOf()): Decision {
  return decide({ identity: [], ...policies }, call, terms).decision
}
