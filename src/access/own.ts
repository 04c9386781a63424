/**
 * What a resource policy is about, and its statements as plain values: for questions about all requests to one bucket, queue or topic, also where
 * the file leaves its name open.
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import { familiarActions } from '../catalog/familiar-action.ts'
import { lookUp } from '../lookup.ts'
import type { Policy, Statement, Text } from '../policy/model.ts'
import { otherThanOwn } from './own-arn.ts'
import type { Call } from './request.ts'

/** Services of which a policy is read here, to the type of what has the policy, and what stands before its name behind the account. */
const owners: Readonly<Record<string, { readonly type: string; readonly before: string }>> = {
  s3: { type: 'bucket', before: '' }, sns: { type: 'topic', before: '' }, sqs: { type: 'queue', before: '' }, lambda: { type: 'function', before: 'function:' }, events: { type: 'event-bus', before: 'event-bus/' },
  es: { type: 'domain', before: 'domain/' },
}

/** What stands behind the name, of something inside: an object, a path of a domain. */
const insides: Readonly<Record<string, RegExp>> = { s3: /\/.*$/s, es: /(?<=:domain\/[^/]+)\/.*$/s }

export interface Own {
  readonly arn: string
  /** The name of the resource type. */
  readonly type: string
}

/** What the policy is about: one bucket and its objects, one queue, topic, function or event bus. Where the file does not say its ARN, a name stands for it. */
export function ownOf(policy: Policy, names: Map<string, string>): readonly Own[] | undefined {
  const [own, second] = ownsOf(policy, names)
  return second ? undefined : own
}

/** The same where it may name several, as the policy of a bucket does that was copied; those that are surely not what it is attached to are left out. */
export function ownsOf(policy: Policy, names: Map<string, string>): readonly (readonly Own[])[] {
  const { kind, service, statements } = policy
  if (kind !== 'bucket' && kind !== 'resource') return []
  const named = statements.flatMap(({ resources }) => (resources && !resources.negated ? resources.values : [])).filter((text) => text.value !== '*')
  const ownTexts = named.filter((text) => !otherThanOwn(text, policy))
  const texts = ownTexts.length > 0 ? ownTexts : named
  const own = kind === 'bucket' ? 's3' : (service ?? '')
  const owner = lookUp(owners, own)
  if (!owner) return []
  const { type, before } = owner
  for (const { pieces: [head] } of texts) if (head !== undefined && typeof head !== 'string' && head.form === undefined && !names.has(head.text)) names.set(head.text, own === 's3' ? `arn:aws:s3:::unknown${names.size}` : `arn:aws:${own}:us-east-1:111122223333:${before}unknown${names.size}`)
  const bare = new Set(texts.map((text) => spelled(text, names).replace(lookUp(insides, own) ?? '', '')))
  const form = own === 's3' ? /^arn:[\w-]+:s3:::[^*?:]+$/ : own === 'es' ? /^arn:(?:[^*?:]+:){4}domain\/[^/]+$/ : /^arn:(?:[^*?:]+:){4}[^*?]+$/
  if (![...bare].every((arn) => form.test(arn))) return []
  return [...bare].map((arn) => [{ arn, type }, ...(own === 's3' ? [{ arn: `${arn}/*`, type: 'object' }] : [])])
}

/** Does the file say all of the statement: its elements, its conditions, and whether it allows or denies? */
export function isReadable({ complete, conditionsPartial, effect }: Statement): boolean {
  return complete && !conditionsPartial && effect !== undefined
}

/** The actions on a resource of this type. The well-known first, and of them reading: it shows best what is lost. */
export function actionsOn(arn: string, type: string, catalog: Catalog): readonly string[] {
  const [, , service = ''] = arn.split(':')
  const actions = [...(catalog.service(service)?.actions.values() ?? [])].filter(({ resources }) => resources.some((each) => each.type.name === type))
  const known = familiarActions(service)
  const rank = (action: Action) => Number(changes(action)) + (known.includes(action.full) ? 0 : 2)
  return actions.toSorted((a, b) => rank(a) - rank(b) || known.indexOf(a.full) - known.indexOf(b.full)).map(({ full }) => full)
}

function changes({ levels }: Action): boolean {
  return levels.length === 0 || levels.some((level) => level !== 'Read' && level !== 'List')
}

/**
 * The statement as plain values, where what the file leaves open is a name of its own: the same expression has the same
 * value wherever it stands in one policy.
 */
export function plainly({ effect, principals, actions, resources, conditions }: Statement, names: Map<string, string>): object {
  const spell = (text: Text) => spelled(text, names)
  const byType = new Map<string, readonly string[]>()
  for (const { type, text } of principals?.values ?? []) byType.set(type, [...(byType.get(type) ?? []), spell(text)])
  const condition = new Map<string, object>()
  for (const { operator, key, values } of conditions) condition.set(spell(operator), { ...condition.get(spell(operator)), [spell(key)]: values.map(spell) })
  return {
    Effect: effect, Condition: Object.fromEntries(condition),
    ...(principals && { [principals.negated ? 'NotPrincipal' : 'Principal']: byType.has('*') ? '*' : Object.fromEntries(byType) }),
    ...(actions && { [actions.negated ? 'NotAction' : 'Action']: actions.values.map(spell) }),
    ...(resources && { [resources.negated ? 'NotResource' : 'Resource']: resources.values.map(spell) }),
  }
}

/** A request about such statements, with the file's own expressions for the names. */
export function inWordsOf(names: ReadonlyMap<string, string>, call: Call): Call {
  const expressions = [...names].toSorted(([, a], [, b]) => b.length - a.length)
  const words = (text: string) => expressions.reduce((all, [expression, name]) => all.replaceAll(name, expression), text)
  return { ...call, resource: words(call.resource), context: new Map([...call.context].map(([key, values]) => [key, values.map(words)])) }
}

export function spelled({ pieces }: Text, names: Map<string, string>): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : nameFor(piece.text, names))).join('')
}

function nameFor(expression: string, names: Map<string, string>): string {
  const name = names.get(expression) ?? `unknown${names.size}`
  names.set(expression, name)
  return name
}
