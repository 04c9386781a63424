/** Strings of templates as trees: put together from pieces, or known to hold a document. */
import { parseJson } from '../syntax/json.ts'
import { isDeep, pieceOf, spelt, type ArrayTree, type Declared, type Form, type Member, type ObjectTree, type Piece, type StringTree, type SyntaxProblem, type Tree, type Unknown, type UnknownTree } from '../syntax/tree.ts'
import type { Origin, Span } from '../text.ts'

/** A stretch of a string, and where its units `[from, to)` stand. */
export interface Segment {
  readonly piece: Piece
  readonly place: (from: number, to: number) => Span
  /** What the stretch is, where it is more than text: a document, written out by `jsonencode`. */
  readonly tree?: Tree
  /** The stretch is not one value, but text that a directive repeats or leaves out. */
  readonly directive?: boolean
}

export type Encode = (json: string) => string

/** No policy is longer than these, while a text that is made of itself doubles with each name: sixty of them are no text that fits anywhere. */
const MOST_SEGMENTS = 10_000
const MOST_CHARACTERS = 1_000_000
const MOST_NODES = 100_000

export class PiecedString implements StringTree {
  readonly type = 'string'
  readonly span: Span
  readonly pieces: readonly Piece[]
  readonly segments: readonly Segment[]
  /** How JSON text is written in it, where it stands in the file as it is. */
  readonly encode: Encode | undefined

  constructor(span: Span, segments: readonly Segment[], encode?: Encode) {
    this.span = span
    this.segments = isVast(segments) ? [{ piece: { text: '${…}', why: 'a text that is too long' }, place: () => ({ ...span, indirect: true }) }] : segments
    this.encode = encode
    this.pieces = joined(this.segments)
  }

  part(start: number, end: number): Span {
    let offset = 0
    const spans: Span[] = []
    for (const { piece, place } of this.segments) {
      const length = lengthOf(piece)
      // Of an empty part, the segment that begins there.
      const touched = start === end ? offset <= start && start < offset + length : offset < end && start < offset + length
      if (touched) spans.push(place(Math.max(0, start - offset), Math.min(length, end - offset)))
      offset += length
    }
    const [first] = spans
    const last = spans.at(-1)
    if (!first || !last || spans.some(({ source }) => source !== first.source) || last.end < first.start) return { ...this.span, indirect: true }
    return { ...first, end: last.end, ...(spans.some((span) => span.indirect === true) && { indirect: true }) }
  }
}

function isVast(segments: readonly Segment[]): boolean {
  return segments.length > MOST_SEGMENTS || (segments.length > 1 && segments.reduce((sum, { piece }) => sum + lengthOf(piece), 0) > MOST_CHARACTERS)
}

const sizes = new WeakMap<Tree, number>()

/** How many trees are in a tree, each as often as it is in it. */
function sizeOf(tree: Tree): number {
  if (tree.type !== 'array' && tree.type !== 'object') return 1
  const known = sizes.get(tree)
  if (known !== undefined) return known
  const inside = tree.type === 'array' ? tree.items : tree.members.map(({ value }) => value)
  const size = inside.reduce((sum, each) => sum + sizeOf(each), 1)
  sizes.set(tree, size)
  return size
}

/** The tree, or what stands for it where it is too large for a policy. */
export function within(tree: Tree, otherwise: () => UnknownTree): Tree {
  return sizeOf(tree) > MOST_NODES ? otherwise() : tree
}

/** A string that is known to hold the JSON text of `document`: `jsonencode(…)`, `data.aws_iam_policy_document.x.json`. */
export class DocumentString implements StringTree {
  readonly type = 'string'
  readonly span: Span
  readonly pieces: readonly Piece[]
  readonly document: Tree
  readonly problems: readonly SyntaxProblem[]
  /** Of JSON text, how it is written where it stands; absent where the document is an object of the language. */
  readonly json: Encode | undefined

  constructor(span: Span, text: string, document: Tree, problems: readonly SyntaxProblem[] = [], json?: Encode) {
    this.span = span
    this.pieces = [{ text }]
    this.document = document
    this.problems = problems
    this.json = json
  }

  part(): Span {
    return { ...this.span, indirect: true }
  }
}

/** The pieces of a string, each at its place. */
export function segmentsOf(string: StringTree): readonly Segment[] {
  if (string instanceof PiecedString) return string.segments
  let offset = 0
  return string.pieces.map((piece) => {
    const start = offset
    offset += lengthOf(piece)
    return { piece, place: (from, to) => string.part(start + from, start + to) }
  })
}

/** The part `[start, end)` of a text in segments; of what is unknown, the whole. */
export function part(segments: readonly Segment[], start: number, end: number): readonly Segment[] {
  let offset = 0
  return segments.flatMap((segment): readonly Segment[] => {
    const { piece, place } = segment
    const length = lengthOf(piece)
    const [from, to] = [Math.max(0, start - offset), Math.min(length, end - offset)]
    offset += length
    if (from >= to) return []
    return typeof piece === 'string' ? [{ ...segment, piece: piece.slice(from, to), place: (a, b) => place(from + a, from + b) }] : [segment]
  })
}

/** A stretch of the author's own text. */
export function own(string: StringTree, text: string, start: number, end: number): readonly Segment[] {
  return end > start ? [{ piece: text.slice(start, end), place: (from, to) => string.part(start + from, start + to) }] : []
}

export function unknown(span: Span, text: string, why: string, form?: Form): UnknownTree {
  return { type: 'unknown', span, text, why, ...(form !== undefined && { form }) }
}

/** The pieces of a value that is a text; undefined for a list, an object, a number. */
export function piecesOf(tree: Tree): readonly Piece[] | undefined {
  return tree.type === 'string' ? tree.pieces : tree.type === 'unknown' ? [pieceOf(tree)] : undefined
}

/** Note of the ARN of a resource whose it is, at its partition. */
export function markArn(pieces: readonly Piece[], of: Declared & Pick<NonNullable<Unknown['arnOf']>, 'reference'>): readonly Piece[] {
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
  const partition = pieces.findIndex((piece) => typeof piece !== 'string')
  return pieces.map((piece, i) => (i === partition && typeof piece !== 'string' ? { ...piece, arnOf: { ...of, length } } : piece))
}

/**
 * The ARN of what an argument names: a bucket by its name, a queue by its URL, anything by its ARN.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html
 */
export function arnGiven(pieces: readonly Piece[], kind: string): readonly Piece[] | undefined {
  const [first] = pieces
  if (typeof first === 'string' && first.startsWith('arn:')) return pieces
  if (kind === 'bucket') return ['arn:', { text: '${partition}' }, ':s3:::', ...pieces]
  const url = pieces.length === 1 && typeof first === 'string' ? first : ''
  const [, region, account, name] = /^https:\/\/sqs\.([\w-]+)\.amazonaws\.com(?:\.cn)?\/(\d{12})\/([\w.-]+)$/.exec(url) ?? []
  return region === undefined || account === undefined || name === undefined ? undefined : [`arn:aws:sqs:${region}:${account}:${name}`]
}

/** Known text whose place is, wherever in it one looks, `span`, which the author did not write so. */
export function textAt(span: Span, text: string): PiecedString {
  return new PiecedString({ ...span, indirect: true }, [{ piece: text, place: () => ({ ...span, indirect: true }) }])
}

/** A string of known and unknown pieces of which no part stands in the file: a function made it, or a reference leads to it from `span`. */
export function madeAt(span: Span, pieces: readonly Piece[]): PiecedString {
  const place = () => ({ ...span, indirect: true })
  return new PiecedString(place(), pieces.map((piece) => ({ piece, place })))
}

/** The segments of a value that stands in a string at `span`; undefined for a list or an object. */
export function segmentsAt(tree: Tree, span: Span): readonly Segment[] | undefined {
  const place = () => ({ ...span, indirect: true })
  if (tree.type === 'unknown') return [{ piece: pieceOf(tree), place }]
  if (tree.type === 'literal') return [{ piece: tree.value === null ? '' : String(tree.value), place }]
  if (tree instanceof DocumentString) return tree.pieces.map((piece) => ({ piece, place, tree: tree.document }))
  return tree.type === 'string' ? tree.pieces.map((piece) => ({ piece, place })) : undefined
}

/** The tree, marked as not standing where it is used: no edit may be made there for the sake of one user. Documents stay as they are. */
export function indirectly(tree: Tree): Tree {
  if (tree instanceof DocumentString || (tree.span.indirect === true && tree.type !== 'object' && tree.type !== 'array')) return tree
  const span = { ...tree.span, indirect: true }
  switch (tree.type) {
    case 'array': return { ...tree, span, items: tree.items.map(indirectly) }
    case 'object': return { ...tree, span, members: tree.members.map(indirectMember) }
    case 'string': return tree instanceof PiecedString
      ? pointed(tree, span)
      : { type: 'string', span, pieces: tree.pieces, part: (start, end) => ({ ...tree.part(start, end), indirect: true }) }
    default: return { ...tree, span }
  }
}

/**
 * The tree, marked as standing where its type and its length count, see `Span.bound`. Documents stay as they are: to what is around them, they
 * are a text.
 * @param deep what is in it, too
 * @param string what becomes of a text
 */
export function bound(tree: Tree, deep: boolean, string: (string: PiecedString) => Tree = boundString): Tree {
  if (tree instanceof DocumentString || tree.type === 'unknown') return tree
  if (tree instanceof PiecedString) return string(tree)
  const span = { ...tree.span, bound: true }
  if (!deep || tree.type === 'literal' || tree.type === 'string') return { ...tree, span }
  if (tree.type === 'array') return { ...tree, span, items: tree.items.map((item) => bound(item, deep, string)) }
  return { ...tree, span, members: tree.members.map((member) => ({ ...indirectMember(member), span: member.span, value: bound(member.value, deep, string) })) }
}

function boundString({ span, segments, encode }: PiecedString): PiecedString {
  return new PiecedString({ ...span, bound: true }, segments, encode)
}

/** One of several trees that are written once, so that an edit is made in all of them: no part of it may be edited but texts that are the same in each. */
export function repeated(tree: Tree): Tree {
  return bound(tree, true, (string) => (string.segments.every(isOwn) ? boundString(string) : indirectly(string)))
}

/** A document with no place in it to be edited: what it is made from stands elsewhere, or is for others too. */
export function readOnly(tree: ObjectTree): ObjectTree {
  return { ...tree, span: { ...tree.span, indirect: true }, members: tree.members.map(indirectMember) }
}

function indirectMember(member: Member): Member {
  const key = indirectly(member.key)
  return { ...member, span: { ...member.span, indirect: true }, key: key.type === 'string' ? key : member.key, value: indirectly(member.value) }
}

/** A string that holds a document is its own place: the document is edited there for all who use it. */
function pointed(string: PiecedString, span: Span): PiecedString {
  if (string.encode && /^\s*[{[]/.test(firstText(string))) return string
  return new PiecedString(span, string.segments.map((segment) => ({ ...segment, place: (from, to) => ({ ...segment.place(from, to), indirect: true }) })))
}

export function arrayOf(span: Span, items: readonly Tree[]): ArrayTree {
  return { type: 'array', span, items }
}

export function memberNamed(name: string, key: Span, value: Tree, span: Span = key): Member {
  return { span, key: textAt(key, name), name, value }
}

export function objectOf(span: Span, members: readonly Member[], broken = false): ObjectTree {
  return { type: 'object', span, members, ...(broken && { broken }) }
}

/** Units of the private use area stand for what a string does not say, one each, while it is read as JSON. */
const FIRST = 0xe000
const LAST = 0xf8ff

/** The JSON document in the text of a string, what is unknown in it kept; undefined where it is none. */
export function documentIn(string: StringTree): DocumentString | undefined {
  if (string instanceof DocumentString) return string
  if (!(string instanceof PiecedString) || !/^\s*[{[]/.test(firstText(string))) return undefined
  const { segments } = string
  if (segments.length > LAST - FIRST || segments.some(({ piece }) => typeof piece === 'string' && /[\uE000-\uF8FF]/.test(piece))) return undefined
  const origin = originOf(string)
  const { tree, problems } = parseJson(origin)
  if (!tree || isDeep(tree)) return undefined
  const directive = segments.some((segment) => segment.directive === true)
  const own = directive ? [] : problems.filter((problem) => !segments.some((segment) => !isOwn(segment) && overlaps(segment.place(0, lengthOf(segment.piece)), problem.span)))
  const document = restored(tree, segments)
  return new DocumentString(string.span, spelt(string), directive && document.type === 'object' ? { ...document, broken: true } : document, own, string.encode ?? ((json) => json))
}

/** Text that stands where it is used, as it is used. */
function isOwn({ piece, place }: Segment): boolean {
  return typeof piece === 'string' && place(0, lengthOf(piece)).indirect !== true
}

function originOf({ segments, span }: PiecedString): Origin {
  const starts: { readonly at: number; readonly segment: Segment; readonly own: boolean; readonly length: number }[] = []
  let text = ''
  for (const [i, segment] of segments.entries()) {
    const own = isOwn(segment)
    const units = own && typeof segment.piece === 'string' ? segment.piece : String.fromCharCode(FIRST + i)
    starts.push({ at: text.length, segment, own, length: units.length })
    text += units
  }
  const startAt = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return starts[low]
  }
  const offsetIn = (found: ReturnType<typeof startAt>, offset: number): number => {
    if (!found) return span.end
    const inside = Math.min(offset - found.at, found.length)
    if (found.own) return found.segment.place(inside, inside).start
    const place = found.segment.place(0, lengthOf(found.segment.piece))
    return inside === 0 ? place.start : place.end
  }
  const source = segments.find(isOwn)?.place(0, 0).source ?? span.source
  // Behind a segment, a directive may stand that is no part of the text.
  return { source, text, at: (offset) => offsetIn(startAt(offset), offset), endOf: (offset) => offsetIn(startAt(offset - 1), offset) }
}

/** Put back what the private units stand for. */
function restored(tree: Tree, segments: readonly Segment[]): Tree {
  const segmentAt = (unit: string) => segments[unit.charCodeAt(0) - FIRST]
  switch (tree.type) {
    case 'array': return { ...tree, items: tree.items.map((item) => restored(item, segments)) }
    case 'object': return {
      ...tree, members: tree.members.map((member) => {
        const key = restored(member.key, segments)
        return { ...member, key: key.type === 'string' ? key : member.key, name: key.type === 'string' ? spelt(key) : member.name, value: restored(member.value, segments) }
      }),
    }
    case 'unknown': {
      const segment = /^[\uE000-\uF8FF]$/.test(tree.text) ? segmentAt(tree.text) : undefined
      if (!segment) return tree
      return segment.tree ?? unknown(tree.span, typeof segment.piece === 'string' ? segment.piece : segment.piece.text, 'text put into JSON')
    }
    case 'string': {
      const text = tree.pieces.join('')
      if (!/[\uE000-\uF8FF]/.test(text)) return tree
      let offset = 0
      const parts = text.split(/([\uE000-\uF8FF])/).flatMap((part): readonly Segment[] => {
        const start = offset
        offset += part.length
        const segment = /^[\uE000-\uF8FF]$/.test(part) ? segmentAt(part) : undefined
        if (segment) return [{ piece: segment.piece, place: () => ({ ...tree.part(start, start + 1), indirect: true }) }]
        return part === '' ? [] : [{ piece: part, place: (from, to) => tree.part(start + from, start + to) }]
      })
      return new PiecedString(tree.span, parts)
    }
    default: return tree
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a.source === b.source && a.start < Math.max(b.end, b.start + 1) && b.start < a.end
}

function firstText({ segments }: PiecedString): string {
  return segments.slice(0, 2).map(({ piece }) => (typeof piece === 'string' ? piece : '')).join('')
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.text.length
}

/** The pieces, neighbours that are known as one. */
function joined(segments: readonly Segment[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const { piece } of segments) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else if (piece !== '') pieces.push(piece)
  }
  return pieces.length === 0 ? [''] : pieces
}
