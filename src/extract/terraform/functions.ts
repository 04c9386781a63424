/** Terraform's functions, where their arguments are known. https://developer.hashicorp.com/terraform/language/functions */
import { lookUp } from '../../lookup.ts'
import type { Call } from '../../syntax/hcl.ts'
import { spelt, type ArrayTree, type Tree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { MAX_ITEMS, scalar, shown } from './evaluate.ts'
import { stepInto } from './scope.ts'
import { arrayOf, bound, documentIn, DocumentString, indirectly, madeAt, objectOf, PiecedString, segmentsAt, type Segment } from '../strings.ts'

type Reader = (call: Call, args: readonly Tree[]) => Tree | undefined

/** The value of a call; undefined where it is not certain. */
export function callFunction(call: Call, args: readonly Tree[]): Tree | undefined {
  const value = lookUp(functions, call.name)?.(call, args)
  return value && !encoding.has(call.name) ? bound(value, !joining.has(call.name)) : value
}

/** Their arguments may be of any type. */
const encoding: ReadonlySet<string> = new Set(['jsonencode', 'jsondecode'])
/** What is in their arguments may be, too. */
const joining: ReadonlySet<string> = new Set(['merge', 'concat', 'flatten'])

/** Functions whose value is an argument, or an item of one, as it is. */
const handing: ReadonlySet<string> = new Set([
  'try', 'coalesce', 'sensitive', 'nonsensitive', 'tostring', 'trimspace', 'chomp', 'lookup', 'values', 'tomap', 'coalescelist', 'concat', 'flatten', 'compact',
  'distinct', 'toset', 'tolist', 'setunion', 'sort', 'reverse', 'element', 'one',
])

/** Does a policy in an argument of the function stay one? */
export function handsOn(name: string): boolean {
  return encoding.has(name) || handing.has(name)
}

const functions: Readonly<Record<string, Reader>> = {
  jsonencode: (call, [value]) => (value && value.type !== 'unknown' ? new DocumentString(call.span, `\${${shown(call.span)}}`, value) : undefined),
  jsondecode: (_, [value]) => (value?.type === 'string' ? documentIn(value)?.document : undefined),
  concat: ({ span }, args) => listOf(span, args.flatMap((each) => (each.type === 'array' ? each.items : [each]))),
  flatten: ({ span }, [list]) => (list?.type === 'array' ? listOf(span, flat(list)) : undefined),
  compact: (_, [list]) => kept(list, (item) => scalar(item) !== '' && scalar(item) !== null),
  distinct: (_, [list]) => distinct(list),
  toset: (_, [list]) => distinct(list),
  setunion: ({ span }, args) => distinct(listOf(span, args.flatMap((each) => (each.type === 'array' ? each.items : [each])))),
  tolist: (_, [list]) => list,
  tomap: (_, [map]) => map,
  tostring: ({ span }, [value]) => (value?.type === 'literal' && value.value !== null ? word(span, String(value.value)) : value),
  sort: (_, [list]) => list,
  reverse: (_, [list]) => (list?.type === 'array' ? { ...list, items: list.items.toReversed() } : undefined),
  nonsensitive: (_, [value]) => value,
  sensitive: (_, [value]) => value,
  merge: (call, args) => merged(call.span, args),
  keys: ({ span }, [map]) => (map?.type === 'object' && map.broken !== true ? listOf(span, map.members.map(({ key }) => key)) : undefined),
  values: ({ span }, [map]) => (map?.type === 'object' && map.broken !== true ? listOf(span, map.members.map(({ value }) => value)) : undefined),
  lookup: (_, [map, key, fallback]) => {
    const name = scalar(key)
    if (map?.type !== 'object' || typeof name !== 'string') return undefined
    return stepInto(map, name) ?? (map.broken === true ? undefined : fallback)
  },
  element: (_, [list, index]) => {
    const at = scalar(index)
    if (list?.type !== 'array' || typeof at !== 'number' || list.items.length === 0 || isOpen(list)) return undefined
    return list.items[at % list.items.length]
  },
  one: (_, [list]) => (list?.type === 'array' && list.items.length === 1 ? list.items[0] : undefined),
  try: (_, [first]) => first,
  can: ({ span }, [value]) => (value && value.type !== 'unknown' ? { type: 'literal', span, value: true } : undefined),
  coalesce: (_, args) => firstOf(args, (value) => scalar(value) === null || scalar(value) === ''),
  coalescelist: (_, args) => firstOf(args, (value) => value.type === 'array' && value.items.length === 0),
  length: ({ span }, [value]) => lengthOf(span, value),
  contains: ({ span }, [list, value]) => {
    const wanted = scalar(value)
    if (list?.type !== 'array' || wanted === undefined) return undefined
    const items = list.items.map(scalar)
    if (items.includes(wanted)) return { type: 'literal', span, value: true }
    return items.includes(undefined) ? undefined : { type: 'literal', span, value: false }
  },
  join: joinList,
  format: formatText,
  formatlist: ({ span }, [pattern, ...args]) => formatList(span, pattern, args),
  lower: (call, args) => mapped(call, args, (text) => text.toLowerCase()),
  upper: (call, args) => mapped(call, args, (text) => text.toUpperCase()),
  title: (call, args) => mapped(call, args, (text) => text.replace(/(?:^|\s)\S/g, (start) => start.toUpperCase())),
  trimspace: (call, args) => document(args) ?? mapped(call, args, (text) => text.trim()),
  chomp: (call, args) => document(args) ?? mapped(call, args, (text) => text.replace(/(?<![\r\n])[\r\n]+$/, '')),
  trimprefix: (call, args) => affixed(call, args, (text, affix) => (text.startsWith(affix) ? text.slice(affix.length) : text)),
  trimsuffix: (call, args) => affixed(call, args, (text, affix) => (affix !== '' && text.endsWith(affix) ? text.slice(0, -affix.length) : text)),
  replace: ({ span }, [text, from, to]) => {
    const [all, old, fresh] = [scalar(text), scalar(from), scalar(to)]
    // Between slashes it is a regular expression, of another flavour than ours.
    if (typeof all !== 'string' || typeof old !== 'string' || typeof fresh !== 'string' || (old.length > 1 && old.startsWith('/') && old.endsWith('/'))) return undefined
    return word(span, all.replaceAll(old, fresh))
  },
  split: ({ span }, [separator, text]) => {
    const [by, all] = [scalar(separator), scalar(text)]
    return typeof by === 'string' && typeof all === 'string' ? listOf(span, all.split(by).map((part) => word(span, part))) : undefined
  },
}

function listOf(span: Span, items: readonly Tree[]): Tree | undefined {
  return items.length > MAX_ITEMS ? undefined : arrayOf(span, items)
}

function isOpen({ items }: ArrayTree): boolean {
  return items.some(({ type }) => type === 'unknown')
}

/** An unknown item may be a list of its own: it stays one item. */
function flat({ items }: ArrayTree): readonly Tree[] {
  const result: Tree[] = []
  const left = items.toReversed()
  for (let item = left.pop(); item && result.length <= MAX_ITEMS; item = left.pop()) {
    if (item.type === 'array') left.push(...item.items.toReversed())
    else result.push(item)
  }
  return result
}

function kept(list: Tree | undefined, wanted: (item: Tree) => boolean): Tree | undefined {
  return list?.type === 'array' ? { ...list, items: list.items.filter(wanted) } : undefined
}

function distinct(list: Tree | undefined): Tree | undefined {
  const seen = new Set<string | number | boolean | null>()
  return kept(list, (item) => {
    const value = scalar(item)
    if (value === undefined) return true
    const fresh = !seen.has(value)
    seen.add(value)
    return fresh
  })
}

function merged(span: Span, args: readonly Tree[]): Tree | undefined {
  if (args.every(({ type }) => type !== 'object')) return undefined
  const members = new Map(args.flatMap((each) => (each.type === 'object' ? each.members.map((member) => [member.name, member] as const) : [])))
  // A map that is not known may have a member of every name.
  const open = args.some((each) => each.type !== 'object' || each.broken === true)
  return objectOf(span, [...members.values()], open)
}

/** The first that is not empty, as far as that is known. */
function firstOf(args: readonly Tree[], isEmpty: (value: Tree) => boolean): Tree | undefined {
  for (const value of args) {
    if (value.type === 'unknown') return undefined
    if (!isEmpty(value)) return value
  }
  return undefined
}

function lengthOf(span: Span, value: Tree | undefined): Tree | undefined {
  const text = scalar(value)
  if (value?.type === 'array' && !isOpen(value)) return { type: 'literal', span, value: value.items.length }
  if (value?.type === 'object' && value.broken !== true) return { type: 'literal', span, value: value.members.length }
  return typeof text === 'string' ? { type: 'literal', span, value: text.length } : undefined
}

function word(span: Span, text: string): Tree {
  return madeAt(span, [text])
}

/** A policy is the same one without the space around it. */
function document([value]: readonly Tree[]): Tree | undefined {
  return value?.type === 'string' && documentIn(value) ? value : undefined
}

function joinList({ span }: Call, [separator, list]: readonly Tree[]): Tree | undefined {
  const by = scalar(separator)
  if (typeof by !== 'string' || list?.type !== 'array') return undefined
  const [only] = list.items
  // The idiom for the one item of a resource with `count`.
  if (list.items.length === 1 && (only?.type === 'string' || only?.type === 'unknown')) return only
  if (isOpen(list)) return undefined
  const between: Segment = { piece: by, place: () => ({ ...span, indirect: true }) }
  return composed(span, list.items.flatMap((item, i): readonly Segment[] => {
    const own = writtenIn(item, span) ?? [{ piece: { text: `\${${shown(item.span)}}` }, place: () => ({ ...span, indirect: true }) }]
    return i === 0 || by === '' ? own : [between, ...own]
  }))
}

/** Of a text that stands there, each stretch at its place. */
function writtenIn(tree: Tree, span: Span): readonly Segment[] | undefined {
  return tree instanceof PiecedString && tree.span.source === span.source ? tree.segments : segmentsAt(tree, span)
}

/** A text that a function puts together from others: of a policy in it, the parts are told where they stand, but none is edited. */
export function composed(span: Span, segments: readonly Segment[]): Tree {
  const found = documentIn(new PiecedString({ ...span, indirect: true }, segments))
  if (found) return new DocumentString(found.span, spelt(found), indirectly(found.document), found.problems, found.json)
  return new PiecedString({ ...span, indirect: true }, segments.map(({ place, ...segment }) => ({ ...segment, place: (from, to) => ({ ...place(from, to), indirect: true }) })))
}

/** https://developer.hashicorp.com/terraform/language/functions/format */
function formatText({ span }: Pick<Call, 'span'>, [pattern, ...args]: readonly Tree[]): Tree | undefined {
  if (pattern?.type !== 'string') return undefined
  const [only] = args
  if (only?.type === 'string' && args.length === 1 && /^%[sv]$/.test(spelt(pattern))) return only
  const segments: Segment[] = []
  let next = 0
  for (const segment of writtenIn(pattern, span) ?? []) {
    if (typeof segment.piece !== 'string') {
      segments.push(segment)
      continue
    }
    let start = 0
    for (const part of segment.piece.split(/(%(?:%|[^a-zA-Z%]*[a-zA-Z]))/)) {
      const from = start
      start += part.length
      if (part === '%%') segments.push({ piece: '%', place: () => ({ ...segment.place(from, from + 2), indirect: true }) })
      else if (!part.startsWith('%')) segments.push({ piece: part, place: (a, b) => segment.place(from + a, from + b) })
      else {
        const argument = part === '%s' || part === '%v' || part === '%d' ? args[next] : undefined
        const put = argument && segmentsAt(argument, span)
        next += 1
        if (!put) return undefined
        segments.push(...put)
      }
    }
  }
  return composed(span, segments.filter(({ piece }) => piece !== ''))
}

/** An unknown list gives an item of which the pattern is known. */
function formatList(span: Span, pattern: Tree | undefined, args: readonly Tree[]): Tree | undefined {
  const lists = args.filter((each): each is ArrayTree => each.type === 'array')
  const length = lists[0]?.items.length ?? 1
  if (!pattern || lists.some(({ items }) => items.length !== length)) return undefined
  const items = Array.from({ length }, (_, i) => formatText({ span }, [pattern, ...args.map((each) => (each.type === 'array' ? (each.items[i] ?? each) : each))]))
  return items.some((item) => item === undefined) ? undefined : listOf(span, items.filter((item) => item !== undefined))
}

function mapped({ span }: Call, [value]: readonly Tree[], change: (text: string) => string): Tree | undefined {
  const text = scalar(value)
  return typeof text === 'string' ? word(span, change(text)) : undefined
}

/** Only the first or the last piece is touched, where that is known. */
function affixed({ span }: Call, [value, affix]: readonly Tree[], change: (text: string, affix: string) => string): Tree | undefined {
  const [text, part] = [scalar(value), scalar(affix)]
  return typeof text === 'string' && typeof part === 'string' ? word(span, change(text, part)) : undefined
}

