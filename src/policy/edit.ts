/** Edits of a policy that touch only what they must, and keep the file's own layout. */
import type { ArrayTree, ObjectTree, Tree } from '../syntax/tree.ts'
import type { Edit, Span } from '../text.ts'
import { lineText, positionAt, textOf } from '../text.ts'
import { elementOf, type Node, type Policy, type Statement } from './model.ts'

/** Put `text` in place of a part of a string; `text` needs no escaping in JSON. */
export function replace(node: Node, text: string): Edit {
  return { span: node.span, text }
}

/** Put the string `text` in place of a whole string value, quotes included. */
export function replaceString(policy: Policy, node: Node, text: string): Edit {
  return { span: node.span, text: policy.encode(JSON.stringify(text)) }
}

/** Put a JSON value in place of a whole value. */
export function replaceValue(policy: Policy, node: Node, json: string): Edit {
  return { span: node.span, text: policy.encode(json) }
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
  const places = nodes.map(({ span }) => siblingsOf(policy.tree, span))
  const spans = places[0]?.spans ?? []
  const gone = new Set(places.map((place) => place?.index))
  const kept = spans.findIndex((_, i) => !gone.has(i))
  if (gone.has(undefined) || kept < 0) return undefined
  const edits = spans.flatMap((own, i): readonly Edit[] => {
    if (!gone.has(i)) return []
    // The comma before it goes too; of the first ones, the comma behind.
    const [start, end] = i > kept ? [spans[i - 1]?.end ?? own.start, own.end] : [own.start, spans[i + 1]?.start ?? own.end]
    const gap = textOf({ ...own, start, end: own.start }) + textOf({ ...own, start: own.end, end })
    return hasComment(gap) ? [] : [{ span: { ...own, start, end }, text: '' }]
  })
  return edits.length === gone.size ? edits : undefined
}

function hasComment(text: string): boolean {
  return /\/\/|\/\*/.test(text)
}

/**
 * Add strings to `value`, a string or a list of the policy, after what is there: a string becomes a list, a list keeps its
 * layout. Undefined for anything else, and for an empty list.
 */
export function addItems(policy: Policy, value: Node, texts: readonly string[]): Edit | undefined {
  const tree = treeAt(policy.tree, value.span)
  const items = texts.map((text) => policy.encode(JSON.stringify(text)))
  if (tree?.type === 'string') return { span: tree.span, text: policy.encode('[') + [textOf(tree.span), ...items].join(policy.encode(', ')) + policy.encode(']') }
  const last = tree?.type === 'array' ? tree.items.at(-1)?.span : undefined
  if (tree?.type !== 'array' || !last) return undefined
  const previous = tree.items.at(-2)?.span
  const own = previous ? textOf({ ...last, start: previous.end, end: last.start }) : policy.encode(',') + textOf({ ...last, start: tree.span.start + policy.encode('[').length, end: last.start })
  const separator = hasComment(own) || /^,?$/.test(own) ? policy.encode(', ') : own
  return { span: { ...last, start: last.end }, text: items.map((item) => separator + item).join('') }
}

/** The value of the policy that stands exactly at `span`. */
export function treeAt(root: Tree, span: Span): Tree | undefined {
  let tree: Tree | undefined = root
  while (tree && (tree.span.start !== span.start || tree.span.end !== span.end)) tree = tree.type === 'object' || tree.type === 'array' ? descend(tree, span) : undefined
  return tree
}

/** Write the member `"name": value` (JSON text) first in the policy or statement, in the layout of its first member. */
export function insertFirst(owner: Policy | Statement, name: string, value: string): Edit | undefined {
  const policy = 'policy' in owner ? owner.policy : owner
  const [first] = owner.elements
  const member = `${JSON.stringify(name)}: ${value}`
  if (!first || policy.encode('"') !== '"') return undefined
  const { source, start } = first.span
  return { span: { source, start, end: start }, text: member + separatorAt(first.span) }
}

/** Add a condition that the statement has not: first under its operator, or with it first in Condition, in the layout found there. */
export function addCondition(statement: Statement, operator: string, key: string, value: string): Edit | undefined {
  const { policy } = statement
  const tree = treeAt(policy.tree, elementOf(statement, 'Condition')?.value.span ?? policy.span)
  if (tree?.type !== 'object' || policy.encode('"') !== '"') return undefined
  const under = tree.members.find(({ name }) => name === operator)?.value
  const [first] = under === undefined ? tree.members : under.type === 'object' ? under.members : []
  const member = `${JSON.stringify(key)}: ${JSON.stringify(value)}`
  if (!first) return undefined
  const { source, start } = first.span
  return { span: { source, start, end: start }, text: (under ? member : `${JSON.stringify(operator)}: { ${member} }`) + separatorAt(first.span) }
}

/** A comma and, where each member has its own line, the line break and the indentation of the member at `span`. */
export function separatorAt({ source, start }: Span): string {
  const { line, column } = positionAt(source, start)
  const before = lineText(source, line).slice(0, column - 1)
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n'
  return /^\s*$/.test(before) ? `,${lineBreak}${before}` : ', '
}

function siblingsOf(root: Tree, span: Span): { spans: readonly Span[]; index: number } | undefined {
  let tree: Tree | undefined = root
  while (tree && (tree.type === 'object' || tree.type === 'array')) {
    const children: readonly { readonly span: Span }[] = childrenOf(tree)
    const index = children.findIndex((child) => child.span.start === span.start && child.span.end === span.end)
    if (index >= 0) return { spans: children.map((child) => child.span), index }
    tree = descend(tree, span)
  }
  return undefined
}

function childrenOf(tree: ObjectTree | ArrayTree): readonly { readonly span: Span }[] {
  return tree.type === 'object' ? tree.members : tree.items
}

function descend(tree: ObjectTree | ArrayTree, span: Span): Tree | undefined {
  const values: readonly Tree[] = tree.type === 'object' ? tree.members.map((member) => member.value) : tree.items
  return values.find((value) => value.span.start <= span.start && span.end <= value.span.end)
}
