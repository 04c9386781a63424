/**
 * `aws_iam_policy_document`: its blocks as the JSON that the provider makes of them, each part still at its own place.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/policy_document_data_source.go
 */
import { lookUp } from '../../lookup.ts'
import type { Attribute, Block, Body } from '../../syntax/hcl.ts'
import { pieceOf, spelt, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { knownEntries, scalar, shown, type Evaluator } from './evaluate.ts'
import { attributeOf, blocksNamed } from './module.ts'
import { noNames, type Scope } from './scope.ts'
import { arrayOf, documentIn, indirectly, memberNamed, objectOf, PiecedString, repeated, textAt, unknown } from '../strings.ts'

/** Arguments of `statement` to the elements that they become. */
const elements: Readonly<Record<string, string>> = {
  sid: 'Sid', effect: 'Effect', actions: 'Action', not_actions: 'NotAction', resources: 'Resource', not_resources: 'NotResource',
}

/** Of the two, only one can be there. */
const opposites: Readonly<Record<string, string>> = { actions: 'not_actions', not_actions: 'actions', resources: 'not_resources', not_resources: 'resources' }

/** A block of a dynamic one is there as often as its collection has items. */
interface Instance {
  readonly body: Body
  readonly head: Span
  readonly span: Span
  readonly scope: Scope
  /** It is written once for several. */
  readonly isRepeated?: boolean
  /** How many there are of it is not known: none, perhaps. */
  readonly open?: boolean
}

/** No policy has room for more, while documents that take in each other may double with each. */
const MOST_STATEMENTS = 500

export function documentOf(block: Block, evaluator: Evaluator): ObjectTree {
  const { body, span } = block
  const own = instances(block, 'statement', evaluator, noNames).map((instance) => asWritten([instance], statementOf(instance, evaluator)))
  const members: Member[] = []
  const version = attributeOf(body, 'version')
  members.push(version ? renamed(version, 'Version', evaluator.value(version.value)) : memberNamed('Version', block.head, textAt(block.head, '2012-10-17')))
  const id = attributeOf(body, 'policy_id')
  if (id) members.push(renamed(id, 'Id', evaluator.value(id.value)))
  const sources = [...documents(body, 'source_json', evaluator), ...documents(body, 'source_policy_documents', evaluator)]
  const overrides = [...documents(body, 'override_policy_documents', evaluator), ...documents(body, 'override_json', evaluator)]
  // Two of one Sid the provider refuses, among the sources and among its own, which take the place of those.
  const taken = sources.flat()
  const statements: Tree[] = taken.slice(0, MOST_STATEMENTS)
  const replaceable = new Set(statements)
  merge(statements, own, (each) => replaceable.has(each))
  for (const each of overrides) merge(statements, each)
  if (statements.length > 0) members.push(memberNamed('Statement', block.head, arrayOf(spanOf(statements, span), statements)))
  // Which statements there are, a dynamic block may leave open.
  return objectOf(span, members, body.broken || taken.length > MOST_STATEMENTS || (statements.length === 0 && blocksNamed(body, 'dynamic').length > 0))
}

/** Statements with the Sid of one that is there already take its place. */
function merge(into: Tree[], statements: readonly Tree[], isReplaceable: (statement: Tree) => boolean = () => true): void {
  for (const statement of statements) {
    const sid = sidOf(statement)
    const at = sid === undefined ? -1 : into.findIndex((each) => isReplaceable(each) && sidOf(each) === sid)
    if (at < 0) into.push(statement)
    else into[at] = statement
  }
}

function sidOf(statement: Tree): string | undefined {
  const sid = statement.type === 'object' ? scalar(statement.members.find(({ name }) => name === 'Sid')?.value) : undefined
  return typeof sid === 'string' && sid !== '' ? sid : undefined
}

/** The statements of the documents that an argument names, one list for each document. */
function documents(body: Body, name: string, evaluator: Evaluator): readonly (readonly Tree[])[] {
  const attribute = attributeOf(body, name)
  if (!attribute) return []
  const value = evaluator.value(attribute.value)
  const items = value.type === 'array' ? value.items : [value]
  return items.flatMap((item): readonly (readonly Tree[])[] => {
    if (item.type === 'literal' || (item.type === 'string' && spelt(item).trim() === '')) return []
    const document = item.type === 'string' ? documentIn(item)?.document : undefined
    if (document) evaluator.consume(document)
    const statement = document?.type === 'object' ? document.members.findLast((member) => member.name === 'Statement')?.value : undefined
    if (document?.type !== 'object') return [[unknown(item.span, `\${${evaluator.shown(item.span)}}`, item.type === 'unknown' ? (item.why ?? 'an unknown document') : 'an unknown document')]]
    return statement ? [(statement.type === 'array' ? statement.items : [statement]).map(indirectly)] : []
  })
}

/** The blocks of a type, those of `dynamic` ones once for each item where the items are known, else once. */
function instances({ body }: Pick<Block, 'body'>, type: string, evaluator: Evaluator, scope: Scope): readonly Instance[] {
  const written = blocksNamed(body, type).map((block): Instance => ({ body: block.body, head: block.head, span: block.span, scope }))
  const dynamic = blocksNamed(body, 'dynamic').filter(({ labels }) => labels[0] === type).flatMap((block) => dynamicInstances(block, type, evaluator, scope))
  return [...written, ...dynamic].sort((a, b) => a.span.start - b.span.start)
}

function dynamicInstances(block: Block, type: string, evaluator: Evaluator, scope: Scope): readonly Instance[] {
  const [content] = blocksNamed(block.body, 'content')
  const collection = attributeOf(block.body, 'for_each')
  if (!content || !collection) return []
  const iterator = attributeOf(block.body, 'iterator')
  const name = iterator?.value.kind === 'name' ? iterator.value.name : type
  const items = evaluator.value(collection.value, scope)
  const at = { body: content.body, head: content.head, span: block.span }
  const bound = (key: Tree, value: Tree, open = false): Instance => ({ ...at, open, scope: new Map([...scope, [name, objectOf(items.span, [memberNamed('key', items.span, key), memberNamed('value', items.span, value)])]]) })
  const from = evaluator.shown(collection.value.span)
  return knownEntries(items)?.slice(0, 100).map(({ key, value }, _, all) => ({ ...bound(key, value), isRepeated: all.length > 1 }))
    ?? [bound(unknown(items.span, `\${keys(${from})[*]}`, 'a dynamic block'), unknown(items.span, `\${${from}[*]}`, 'a dynamic block'), true)]
}

/** What blocks make, of which one may be written once for several. */
function asWritten(blocks: readonly Instance[], tree: Tree): Tree {
  return blocks.some(({ isRepeated }) => isRepeated === true) ? repeated(tree) : tree
}

function statementOf({ body, head, span, scope }: Instance, evaluator: Evaluator): ObjectTree {
  const members: Member[] = []
  let { broken } = body
  for (const attribute of body.attributes) {
    const name = lookUp(elements, attribute.name)
    if (name === undefined) continue
    const value = evaluator.value(attribute.value, scope)
    // What is null or an empty list is left out by the provider, and what is unknown may be so.
    if ((value.type === 'literal' && value.value === null) || (value.type === 'array' && value.items.length === 0)) {
      broken ||= attribute.value.kind !== 'tuple' && attribute.value.kind !== 'literal'
      continue
    }
    if (value.type === 'unknown' && body.attributes.some((other) => other.name === lookUp(opposites, attribute.name))) {
      broken = true
      continue
    }
    members.push(renamed(attribute, name, name.endsWith('Resource') ? decoded(value) : value))
  }
  if (!members.some(({ name }) => name === 'Effect')) members.unshift(memberNamed('Effect', head, textAt(head, 'Allow')))
  for (const [type, name] of [['principals', 'Principal'], ['not_principals', 'NotPrincipal']] as const) {
    const blocks = instances({ body }, type, evaluator, scope)
    const member = principals(name, blocks, evaluator)
    if (blocks.some(({ open }) => open === true)) broken = true
    else if (member) members.push(member)
  }
  const condition = conditions(instances({ body }, 'condition', evaluator, scope), evaluator)
  if (condition) members.push(condition)
  return objectOf(span, members.sort((a, b) => a.span.start - b.span.start), broken)
}

/** An element at its argument, which is called otherwise. */
function renamed(attribute: Attribute, name: string, value: Tree): Member {
  return { span: attribute.span, key: textAt(attribute.key, name), name, value }
}

function principals(name: string, blocks: readonly Instance[], evaluator: Evaluator): Member | undefined {
  const [first] = blocks
  if (!first) return undefined
  const types = blocks.flatMap((block): readonly Member[] => {
    const type = attributeOf(block.body, 'type')
    const identifiers = attributeOf(block.body, 'identifiers')
    const key = type && evaluator.value(type.value, block.scope)
    const value = identifiers && evaluator.value(identifiers.value, block.scope)
    if (!key || !value) return []
    return [{ span: block.span, key: keyOf(key), name: nameOf(key), value: decoded(value) }]
  })
  const span = spanOf(blocks, first.span)
  const open = types.find(({ key }) => key.pieces.some((piece) => typeof piece !== 'string'))
  const value = open ? unknown(span, open.name, 'an unknown type of principal') : (everyoneOf(types) ?? asWritten(blocks, objectOf(whole(span), joinedByName(types))))
  return { span, key: textAt(first.head, name), name, value }
}

/** `"Principal": "*"`, which only a single block of that type and identifier becomes. */
function everyoneOf(types: readonly Member[]): Tree | undefined {
  const [only] = types
  if (types.length !== 1 || only?.name !== '*' || only.value.type !== 'array' || only.value.items.length !== 1) return undefined
  const [item] = only.value.items
  // What is written over it would be an identifier, not the principal.
  return item && scalar(item) === '*' ? indirectly(item) : undefined
}

/** Blocks of one name are one member, with the values of all. */
function joinedByName(members: readonly Member[]): readonly Member[] {
  const byName = new Map<string, Member>()
  for (const member of members) {
    const first = byName.get(member.name)
    byName.set(member.name, first ? { ...first, value: arrayOf(first.value.span, [...itemsOf(first.value), ...itemsOf(member.value)]) } : member)
  }
  return [...byName.values()]
}

function itemsOf(tree: Tree): readonly Tree[] {
  return tree.type === 'array' ? tree.items : [tree]
}

/** Blocks of one operator are one object, and those of one key one list, as in the provider's JSON. */
function conditions(blocks: readonly Instance[], evaluator: Evaluator): Member | undefined {
  const [first] = blocks
  if (!first) return undefined
  const operators = new Map<string, { readonly block: Instance; readonly test: Tree; readonly keys: readonly Member[] }>()
  for (const block of blocks) {
    const [test, variable, values] = ['test', 'variable', 'values'].map((name) => evaluator.attribute(block, name, block.scope))
    if (!test || !variable || !values) continue
    const key: Member = { span: block.span, key: keyOf(variable), name: nameOf(variable), value: decoded(values) }
    const known = operators.get(nameOf(test))
    operators.set(nameOf(test), known ? { ...known, keys: joinedByName([...known.keys, key]) } : { block, test, keys: [key] })
  }
  const members = [...operators.values()].map(({ block, test, keys }): Member => {
    const span = spanOf(keys, block.span)
    const key = keyOf(test)
    const written = indirectly(key)
    // The operator of several blocks stands in each of them.
    return { span, key: keys.length > 1 && written.type === 'string' ? written : key, name: nameOf(test), value: objectOf(whole(span), keys) }
  })
  const span = spanOf(blocks, first.span)
  if (blocks.some(({ open }) => open === true)) {
    const more = unknown(span, '', 'a dynamic block')
    members.push({ span, key: keyOf(more), name: '', value: more })
  }
  return { span, key: textAt(first.head, 'Condition'), name: 'Condition', value: asWritten(blocks, objectOf(whole(span), members)) }
}

/** Blocks as a whole are no value that another one could be written over. */
function whole(span: Span): Span {
  return { ...span, indirect: true }
}

function keyOf(tree: Tree): Member['key'] {
  if (tree.type === 'string') return tree
  return new PiecedString(tree.span, [{ piece: tree.type === 'unknown' ? pieceOf(tree) : shown(tree.span), place: () => tree.span }])
}

function nameOf(tree: Tree): string {
  return tree.type === 'string' ? spelt(tree) : tree.type === 'unknown' ? tree.text : shown(tree.span)
}

/** `&{aws:username}` is how a variable of IAM may be written there; a number is made a text, as that is what the provider's schema asks for. */
function decoded(tree: Tree): Tree {
  if (tree.type === 'array') return { ...tree, items: tree.items.map(decoded) }
  if (tree.type === 'literal' && tree.value !== null) return new PiecedString(tree.span, [{ piece: String(tree.value), place: () => tree.span }])
  if (tree.type !== 'string' || !(tree instanceof PiecedString) || !tree.pieces.some((piece) => typeof piece === 'string' && piece.includes('&{'))) return tree
  return new PiecedString(tree.span, tree.segments.map((segment) => (typeof segment.piece === 'string' ? { ...segment, piece: segment.piece.replaceAll('&{', '${') } : segment)))
}

/** From the first to the last that stand where the first does. */
function spanOf(nodes: readonly { readonly span: Span }[], around: Span): Span {
  const inside = nodes.filter(({ span }) => span.source === around.source && span.start >= around.start && span.indirect !== true)
  const [first] = inside
  if (!first) return { ...around, indirect: true }
  return { source: around.source, start: Math.min(...inside.map(({ span }) => span.start)), end: Math.max(...inside.map(({ span }) => span.end)) }
}
