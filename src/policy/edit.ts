/** Edits of a policy that touch only what they must, and keep the file's own layout. */
import type { ArrayTree, ObjectTree, Tree } from '../syntax/tree.ts'
import { holds, textOf, type Edit, type Span } from '../text.ts'
import { elementOf, type Node, type Policy, type Statement, type Text } from './model.ts'
import { childrenOf } from './notation.ts'

/** Put `text` in place of a part of a string; `text` needs no escaping in JSON. */
export function replace({ tree, notation }: Policy, { span }: Node, text: string): Edit {
  const string = notation.within && stringAround(tree, span)
  return string && notation.within ? notation.within(string, span, text) : { span, text: notation.inside?.(text) ?? text }
}

/**
 * Put `text` in place of a part of a text in which references count, as they are spelt in messages. Undefined where the file does not have the part
 * as it is, so that others may use it too.
 */
export function rewrite(policy: Policy, text: Text, start: number, end: number, meant: string): Edit | undefined {
  const node = text.part(start, end)
  const { source, start: from, end: to, indirect } = node.span
  if (indirect !== true) return replace(policy, node, meant)
  if (source !== policy.source) return undefined
  const own = { source, start: from, end: to }
  const spelt = textOf(own)
  if (spelt === text.raw.slice(start, end)) return { span: own, text: meant }
  const referred = policy.notation.reference?.(spelt, meant)
  return referred === undefined ? undefined : { span: own, text: referred }
}

/** Put the string `text` in place of a whole string value, quotes included. */
export function replaceString(policy: Policy, node: Node, text: string): Edit {
  return replaceValue(policy, node, JSON.stringify(text))
}

/** Put a JSON value in place of a whole value. */
export function replaceValue(policy: Policy, node: Node, json: string): Edit {
  return { span: node.span, text: policy.notation.value(json, node.span) }
}

/**
 * Take `node`, an item of a list of the policy or a member of one of its objects, out with its comma. Undefined where it
 * is the only one there, or no item at all.
 */
export function removeItem(policy: Policy, node: Node): Edit | undefined {
  return removeItems(policy, [node])?.[0]
}

/** Take several items of one list out, in edits that do not overlap. Undefined where none would be left, and where a comment is in the way. */
export function removeItems(policy: Policy, nodes: readonly Node[]): readonly Edit[] | undefined {
  const places = nodes.map(({ span }) => placeOf(policy.tree, span))
  const [first] = places
  if (!first || places.some((place) => place?.owner !== first.owner)) return undefined
  return policy.notation.remove(first.owner, new Set(places.map((place) => place?.index ?? 0)))
}

/**
 * Add strings to `value`, a string or a list of the policy, after what is there: a string becomes a list, a list keeps its
 * layout. Undefined for anything else, and for an empty list.
 */
export function addItems(policy: Policy, value: Node, texts: readonly string[]): Edit | undefined {
  const tree = treeAt(policy.tree, value.span)
  return tree?.type === 'string' || tree?.type === 'array' ? policy.notation.append(tree, texts.map((text) => JSON.stringify(text))) : undefined
}

/** The value of the policy that stands exactly at `span`. */
export function treeAt(root: Tree, span: Span): Tree | undefined {
  let tree: Tree | undefined = root
  while (tree && !isAt(tree, span)) tree = tree.type === 'object' || tree.type === 'array' ? descend(tree, span) : undefined
  return tree
}

/** The place of the string, value or key, that holds `span`. */
function stringAround(root: Tree, span: Span): Span | undefined {
  let tree: Tree | undefined = root
  while (tree && tree.type !== 'string') {
    if (tree.type !== 'object' && tree.type !== 'array') return undefined
    const key = tree.type === 'object' ? tree.members.find((member) => holds(member.key.span, span)) : undefined
    if (key) return key.key.span
    tree = descend(tree, span)
  }
  return tree?.span
}

/** Write the member `"name": value` (JSON text) first in the policy or statement, in the layout of its first member. */
export function insertFirst(owner: Policy | Statement, name: string, value: string): Edit | undefined {
  const policy = 'policy' in owner ? owner.policy : owner
  const tree = 'policy' in owner ? treeAt(policy.tree, owner.span) : policy.tree
  return tree?.type === 'object' ? policy.notation.prepend(tree, name, value) : undefined
}

/** Add a condition that the statement has not: first under its operator, or with it first in Condition, in the layout found there. */
export function addCondition(statement: Statement, operator: string, key: string, value: string): Edit | undefined {
  const { policy } = statement
  const tree = treeAt(policy.tree, elementOf(statement, 'Condition')?.value.span ?? policy.span)
  if (tree?.type !== 'object') return undefined
  const under = tree.members.find(({ name }) => name === operator)?.value
  const json = JSON.stringify(value)
  if (under) return under.type === 'object' ? policy.notation.prepend(under, key, json) : undefined
  return policy.notation.prepend(tree, operator, `{ ${JSON.stringify(key)}: ${json} }`)
}

function isAt(node: Node, { source, start, end }: Span): boolean {
  return node.span.start === start && node.span.end === end && node.span.source === source
}

interface Place {
  readonly owner: ObjectTree | ArrayTree
  readonly index: number
}

function placeOf(root: Tree, span: Span): Place | undefined {
  let tree: Tree | undefined = root
  while (tree && (tree.type === 'object' || tree.type === 'array')) {
    const index = childrenOf(tree).findIndex((child) => isAt(child, span))
    if (index >= 0) return { owner: tree, index }
    tree = descend(tree, span)
  }
  return undefined
}

function descend(tree: ObjectTree | ArrayTree, span: Span): Tree | undefined {
  const values: readonly Tree[] = tree.type === 'object' ? tree.members.map((member) => member.value) : tree.items
  return values.find((value) => holds(value.span, span))
}
