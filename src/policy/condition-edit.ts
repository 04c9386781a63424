/**
 * Edits of Condition elements. Each is one edit, so that none is made by half, and begins where the element's value begins, so
 * that of several only the first is made: two of them might both add the same operator.
 */
import type { Member, ObjectTree } from '../syntax/tree.ts'
import { textOf, type Edit, type Span } from '../text.ts'
import { removeItem, replaceString, treeAt } from './edit.ts'
import { elementOf, type Condition, type Policy } from './model.ts'
import { separatorAt } from './notation.ts'

interface Place {
  readonly policy: Policy
  /** The value of Condition. */
  readonly all: ObjectTree
  /** The operator with its keys. */
  readonly block: Member & { readonly value: ObjectTree }
  readonly member: Member
}

/**
 * Put a condition under another operator, with its values or with `json` in their place: the operator is renamed where it
 * has no other key; else the key moves, to the block of that operator or to a new one behind its own. Undefined where the
 * key stands there already, and where comments are in the way.
 */
export function moveCondition(condition: Condition, operator: string, json?: string): Edit | undefined {
  const place = placeOf(condition)
  if (!place?.policy.notation.movable || hasComment(place.all.span)) return undefined
  const { policy, all, block, member } = place
  const value = json === undefined ? textOf(member.value.span) : policy.notation.value(json)
  const name = policy.notation.value(JSON.stringify(operator))
  const own: Span = { ...member.span, start: member.key.span.start, end: member.value.span.start }
  const moved = textOf(own) + value
  const target = all.members.find((each) => each !== block && each.name.toLowerCase() === operator.toLowerCase())
  if (target) return intoBlock(place, target, moved)
  if (block.value.members.length === 1) return joined(all, [{ span: block.key.span, text: name }, { span: member.value.span, text: value }])
  const removal = removeItem(policy, member)
  const [first, last] = [block.value.members[0], block.value.members.at(-1)]
  if (!removal || !first || !last) return undefined
  const between = (start: number, end: number) => textOf({ ...block.span, start, end })
  const text = name + between(block.key.span.end, first.span.start) + moved + between(last.span.end, block.span.end)
  return joined(all, [removal, behind(block.span, separatorAt(block.span) + text)])
}

function intoBlock({ policy, all, block, member }: Place, target: Member, moved: string): Edit | undefined {
  const last = target.value.type === 'object' ? target.value.members.at(-1) : undefined
  const taken = target.value.type !== 'object' || target.value.members.some(({ name }) => name.toLowerCase() === member.name.toLowerCase())
  const removal = removeItem(policy, block.value.members.length === 1 ? block : member)
  return last && !taken && removal ? joined(all, [removal, behind(last.span, separatorAt(last.span) + moved)]) : undefined
}

/** Write another operator over that of a condition and of all under it; undefined where the statement has that operator too. */
export function renameOperator({ operator, statement }: Condition, name: string): Edit | undefined {
  const taken = statement.conditions.some((other) => other.operator.value?.toLowerCase() === name.toLowerCase())
  return taken ? undefined : replaceString(statement.policy, operator, name)
}

/** Take a condition out, with its operator or the whole element where nothing else is in it. */
export function removeCondition(condition: Condition): Edit | undefined {
  const place = placeOf(condition)
  if (!place) return undefined
  const { policy, all, block, member } = place
  const element = elementOf(condition.statement, 'Condition')
  if (all.members.length === 1 && block.value.members.length === 1) return element && removeItem(policy, element)
  const removal = removeItem(policy, block.value.members.length > 1 ? member : block)
  return removal && joined(all, [removal])
}

function placeOf({ statement, operator, span }: Condition): Place | undefined {
  const element = elementOf(statement, 'Condition')
  const all = element && treeAt(statement.policy.tree, element.value.span)
  if (all?.type !== 'object' || all.broken) return undefined
  const block = all.members.find(({ key }) => key.span.start === operator.span.start)
  if (block?.value.type !== 'object' || block.value.broken) return undefined
  const member = block.value.members.find((each) => each.span.start === span.start)
  return member && { policy: statement.policy, all, block: { ...block, value: block.value }, member }
}

function hasComment(span: Span): boolean {
  return /\/\/|\/\*/.test(textOf(span).replace(/"(?:[^"\\]|\\.)*"/g, ''))
}

function behind(span: Span, text: string): Edit {
  return { span: { ...span, start: span.end }, text }
}

/** One edit that does what several do, none of which overlap. What goes with its line begins before the value does. */
function joined(all: ObjectTree, edits: readonly Edit[]): Edit {
  const from = Math.min(all.span.start, ...edits.map(({ span }) => span.start))
  const start: Edit = { span: { ...all.span, start: from, end: from }, text: '' }
  const sorted = [start, ...edits.toSorted((a, b) => a.span.start - b.span.start)]
  const end = Math.max(...edits.map(({ span }) => span.end))
  const text = sorted.map((edit, i) => edit.text + textOf({ ...edit.span, start: edit.span.end, end: sorted[i + 1]?.span.start ?? end })).join('')
  return { span: { ...all.span, start: from, end }, text }
}
