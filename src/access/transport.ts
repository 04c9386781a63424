/**
 * Does a resource policy keep plain HTTP out? S3, SQS and SNS answer on it, and only a Deny keeps it out: an Allow that asks for
 * TLS leaves what other policies give.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import type { Condition, Policy, Statement, Text } from '../policy/model.ts'
import { conditionsOn, readOperator } from './condition.ts'
import { find, type Search } from './find.ts'
import { searchOf } from './questions.ts'
import type { Call } from './request.ts'
import { statementsOf } from './trusted.ts'

const TLS = 'aws:SecureTransport'
const VERSION = 's3:TlsVersion'

/** Services that answer on plain HTTP, and whose policy can refuse it, to the type of what has the policy. */
const typeOf: Readonly<Record<string, string>> = { s3: 'bucket', sns: 'topic', sqs: 'queue' }

export interface OpenTransport {
  /** A request without TLS that no Deny stops. */
  readonly call: Call
  /** The conditions of Denies that are about TLS. */
  readonly attempts: readonly Condition[]
}

/** A request to the policy's own resource that passes without TLS; undefined where there is none, or the file does not say. */
export function openTransport(policy: Policy, catalog: Catalog): OpenTransport | undefined {
  const names = new Map<string, string>()
  const own = ownOf(policy, names)
  if (!own || !policy.complete || policy.statements.some(({ complete, conditionsPartial, effect }) => !complete || conditionsPartial || effect === undefined)) return undefined
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny')
  const outside = statementsOf(denies.map((statement) => plainly(statement, names)), policy.version?.value)
  const inside = own.map(({ arn, type }) => ({ Effect: 'Allow', Principal: '*', Action: actionsOn(arn, type, catalog), Resource: arn, Condition: { Bool: { [TLS]: 'false' }, Null: { [VERSION]: 'true' } } }))
  const found = statementsOf(inside).map((plain) => find([plain], outside, peopleOnly(policy, catalog))).find(({ is }) => is === 'yes')
  if (found?.is !== 'yes') return undefined
  return { call: found.call, attempts: denies.flatMap((statement) => [...conditionsOn(statement, TLS), ...conditionsOn(statement, VERSION)]) }
}

/** Is this a Deny that stops requests because they use TLS? */
export function deniesTransport({ operator, values, statement: { effect } }: Condition): boolean {
  const read = readOperator(operator)
  return effect === 'Deny' && read?.family === 'Bool' && values.length === 1 && values[0]?.value?.toLowerCase() === 'true'
}

/** Services call with TLS. */
function peopleOnly(policy: Policy, catalog: Catalog): Search {
  return { ...searchOf(policy, catalog), callers: new Set(['anonymous', 'root', 'user', 'session', 'federated-user']) }
}

interface Own {
  readonly arn: string
  /** The name of the resource type. */
  readonly type: string
}

/** What the policy is about: one bucket and its objects, one queue, one topic. Where the file does not say its ARN, a name stands for it. */
function ownOf({ kind, service, statements }: Policy, names: Map<string, string>): readonly Own[] | undefined {
  if (kind !== 'bucket' && kind !== 'resource') return undefined
  const texts = statements.flatMap(({ resources }) => (resources && !resources.negated ? resources.values : [])).filter(({ value }) => value !== '*')
  const own = kind === 'bucket' ? 's3' : (service ?? '')
  const type = typeOf[own]
  if (type === undefined) return undefined
  for (const { pieces: [head] } of texts) if (head !== undefined && typeof head !== 'string' && !names.has(head.text)) names.set(head.text, own === 's3' ? `arn:aws:s3:::unknown${names.size}` : `arn:aws:${own}:us-east-1:111122223333:unknown${names.size}`)
  const bare = new Set(texts.map((text) => (own === 's3' ? spelled(text, names).replace(/\/.*$/s, '') : spelled(text, names))))
  const [arn = ''] = bare
  if (bare.size !== 1 || !(own === 's3' ? /^arn:[\w-]+:s3:::[^*?:]+$/ : /^arn:(?:[^*?:]+:){4}[^*?:]+$/).test(arn)) return undefined
  return [{ arn, type }, ...(own === 's3' ? [{ arn: `${arn}/*`, type: 'object' }] : [])]
}

function actionsOn(arn: string, type: string, catalog: Catalog): readonly string[] {
  const [, , service = ''] = arn.split(':')
  const actions = [...(catalog.service(service)?.actions.values() ?? [])].filter(({ resources }) => resources.some((each) => each.type.name === type))
  // Reading first: it shows best what is lost.
  return actions.toSorted((a, b) => Number(changes(a)) - Number(changes(b))).map(({ full }) => full)
}

function changes({ levels }: Action): boolean {
  return levels.some((level) => level !== 'Read' && level !== 'List')
}

/**
 * The statement as plain values, where what the file leaves open is a name of its own: the same expression has the same
 * value wherever it stands in one policy.
 */
function plainly({ effect, principals, actions, resources, conditions }: Statement, names: Map<string, string>): object {
  const spell = (text: Text) => spelled(text, names)
  const byType: Record<string, string[]> = {}
  for (const { type, text } of principals?.values ?? []) (byType[type] ??= []).push(spell(text))
  const condition: Record<string, Record<string, string[]>> = {}
  for (const { operator, key, values } of conditions) (condition[spell(operator)] ??= {})[spell(key)] = values.map(spell)
  return {
    Effect: effect, Condition: condition,
    ...(principals && { [principals.negated ? 'NotPrincipal' : 'Principal']: '*' in byType ? '*' : byType }),
    ...(actions && { [actions.negated ? 'NotAction' : 'Action']: actions.values.map(spell) }),
    ...(resources && { [resources.negated ? 'NotResource' : 'Resource']: resources.values.map(spell) }),
  }
}

function spelled({ pieces }: Text, names: Map<string, string>): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : nameFor(piece.text, names))).join('')
}

function nameFor(expression: string, names: Map<string, string>): string {
  const name = names.get(expression) ?? `unknown${names.size}`
  names.set(expression, name)
  return name
}
