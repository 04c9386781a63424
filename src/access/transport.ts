/**
 * Does a resource policy keep plain HTTP out? S3, SQS and SNS answer on it, and only a Deny keeps it out: an Allow that asks for
 * TLS leaves what other policies give.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Policy, Statement } from '../policy/model.ts'
import { Recent } from '../recent.ts'
import { conditionsOn, readOperator } from './condition.ts'
import { find, type Search } from './find.ts'
import { actionsOn, inWordsOf, isReadable, ownsOf, plainly, spelled, type Own } from './own.ts'
import { searchOf } from './questions.ts'
import type { Call } from './request.ts'
import { statementsOf } from './trusted.ts'

const TLS = 'aws:SecureTransport'
const VERSION = 's3:TlsVersion'

export interface OpenTransport {
  /** A request without TLS that no Deny stops. */
  readonly call: Call
  /** The conditions of Denies that are about TLS. */
  readonly attempts: readonly Condition[]
}

/** What has endpoints without TLS: https://docs.aws.amazon.com/general/latest/gr/rande.html#endpoint-protocols */
const answersPlainly: ReadonlySet<string> = new Set(['bucket', 'object', 'queue', 'topic'])

const known = new Recent<Policy, OpenTransport | 'none'>()

/** A request to the policy's own resource that passes without TLS; undefined where there is none, or the file does not say. */
export function openTransport(policy: Policy, catalog: Catalog): OpenTransport | undefined {
  const open = known.get(policy) ?? transportOf(policy, catalog) ?? 'none'
  known.set(policy, open)
  return open === 'none' ? undefined : open
}

function transportOf(policy: Policy, catalog: Catalog): OpenTransport | undefined {
  const names = new Map<string, string>()
  const owns = ownsOf(policy, names).filter((own) => own.every(({ type }) => answersPlainly.has(type)))
  if (!policy.complete || policy.partial || !policy.statements.every(isReadable)) return undefined
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny')
  if (owns.length === 1 && denies.length === 0) return plainCall(owns[0]?.[0], names, catalog)
  for (const own of owns) {
    // Of several buckets, a Deny that names another one is no attempt.
    const attempts = denies.filter((statement) => owns.length === 1 || isAbout(statement, own, names)).flatMap((statement) => [...conditionsOn(statement, TLS), ...conditionsOn(statement, VERSION)])
    const call = owns.length === 1 || attempts.length > 0 ? openCall(policy, own, denies, names, catalog) : undefined
    if (call) return { call: inWordsOf(names, call), attempts }
  }
  return undefined
}

function isAbout({ resources }: Statement, own: readonly Own[], names: Map<string, string>): boolean {
  return resources?.values.some((text) => own.some(({ arn }) => spelled(text, names) === arn)) === true
}

/** A request to one thing without TLS that none of the Denies stops. */
function openCall(policy: Policy, own: readonly Own[], denies: readonly Statement[], names: Map<string, string>, catalog: Catalog): Call | undefined {
  const outside = statementsOf(denies.map((statement) => plainly(statement, names)), policy.version?.value)
  const inside = own.map(({ arn, type }) => ({ Effect: 'Allow', Principal: '*', Action: actionsOn(arn, type, catalog), Resource: arn, Condition: { Bool: { [TLS]: 'false' }, Null: { [VERSION]: 'true' } } }))
  const found = statementsOf(inside).map((plain) => find([plain], outside, peopleOnly(policy, catalog))).find(({ is }) => is === 'yes')
  return found?.is === 'yes' ? found.call : undefined
}

/** Where nothing is denied, any request shows it. */
function plainCall(own: Own | undefined, names: ReadonlyMap<string, string>, catalog: Catalog): OpenTransport | undefined {
  const action = own && actionsOn(own.arn, own.type, catalog)[0]
  return action === undefined ? undefined : { call: inWordsOf(names, { caller: { is: 'anonymous' }, action, resource: own?.arn ?? '', context: new Map([[TLS.toLowerCase(), ['false']]]) }), attempts: [] }
}

/** The conditions of Denies that stop the requests with TLS, or with a new version of it, and let the others through. */
export function turnedTransport(policy: Policy, catalog: Catalog): readonly Condition[] {
  const open = openTransport(policy, catalog)?.attempts ?? []
  const denies = policy.statements.filter(({ effect, conditionsPartial }) => effect === 'Deny' && !conditionsPartial)
  return denies.flatMap((statement) => [
    // Beside other conditions it may tell two kinds of requests apart.
    ...conditionsOn(statement, TLS).filter((each) => deniesTransport(each) && (open.includes(each) || statement.conditions.length === 1)),
    ...conditionsOn(statement, VERSION).filter(({ operator }) => /^NumericGreaterThan(?:Equals)?$/i.test(readOperator(operator)?.name ?? '')),
  ])
}

function deniesTransport({ operator, values }: Condition): boolean {
  return readOperator(operator)?.family === 'Bool' && values.length === 1 && values[0]?.value?.toLowerCase() === 'true'
}

/** Services call with TLS. */
function peopleOnly(policy: Policy, catalog: Catalog): Search {
  return { ...searchOf(policy, catalog), callers: new Set(['anonymous', 'root', 'user', 'session', 'federated-user']) }
}
