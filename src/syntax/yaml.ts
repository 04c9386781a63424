/**
 * YAML to trees, on the events of js-yaml. A tag is written out as CloudFormation writes it at length: `!Sub x` is `{ Fn::Sub: x }`, and any
 * other local tag likewise, so that what it stands for is unknown to whoever does not know the function. https://yaml.org/spec/1.2.2/
 */
import { parseEvents, YAMLException, type Event, type ScalarEvent } from 'js-yaml'
import { lookUp } from '../lookup.ts'
import { spanIn, type Origin, type Span } from '../text.ts'
import type { Comment, Member, SyntaxProblem, Tree } from './tree.ts'
import { decodeScalar, YamlString, type Scalar, type YamlStyle } from './yaml-scalar.ts'

/** Deeper than any template; js-yaml reads by recursion. */
const MAX_DEPTH = 500
/** Copies that aliases may make, in nodes: a few lines of YAML can name billions. */
const MAX_COPIES = 50_000
/** How often the text is read again, cut before its first error, and with lines joined that other readers join. */
const MAX_CUTS = 13
const MAX_MENDS = 60
const MAX_PROBLEMS = 20

export interface ParsedYaml {
  /** One for each document that has a value. */
  readonly trees: readonly Tree[]
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
}

/** Parse YAML. Never throws; of a text with an error, what stands before it. */
export function parseYaml(origin: Origin): ParsedYaml {
  const { text, events, problems, whole } = readEvents(origin)
  const builder = new TreeBuilder({ ...origin, text }, whole)
  builder.build(events)
  return { trees: builder.trees, problems: [...problems, ...builder.problems].sort((a, b) => a.span.start - b.span.start), comments: builder.comments }
}

interface Reading {
  readonly text: string
  readonly events: readonly Event[]
  readonly problems: readonly SyntaxProblem[]
  /** The events are those of the whole text. */
  readonly whole: boolean
}

function readEvents(origin: Origin): Reading {
  let text = origin.text
  const problems: SyntaxProblem[] = []
  for (let mends = 0, cuts = 0; cuts < MAX_CUTS; ) {
    try {
      return { text, events: parseEvents(text, { maxDepth: MAX_DEPTH }), problems, whole: problems.length === 0 }
    } catch (error) {
      const { reason, at } = failureOf(error, text)
      const mended = reason === 'deficient indentation' && mends < MAX_MENDS ? withoutBreakBefore(text, at) : undefined
      if (mended !== undefined) {
        text = mended
        mends += 1
        continue
      }
      if (problems.length === 0) problems.push(problemOf(origin, reason, at))
      text = text.slice(0, Math.min(lineStartBefore(text, at), backLines(text, cuts === 0 ? 0 : 2 ** (cuts - 1))))
      cuts += 1
    }
  }
  return { text, events: [], problems, whole: false }
}

function lineStartBefore(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** The offset `lines` lines before the end of a text. */
function backLines(text: string, lines: number): number {
  let at = text.length
  for (let i = 0; i < lines && at > 0; i++) at = text.lastIndexOf('\n', at - 2) + 1
  return at
}

function failureOf(error: unknown, text: string): { readonly reason: string; readonly at: number } {
  if (error instanceof YAMLException) return { reason: error.reason, at: Math.min(error.mark?.position ?? 0, text.length) }
  // The stack of the runtime is smaller than usual.
  return { reason: 'nesting exceeded maxDepth', at: 0 }
}

/**
 * AWS and the Serverless Framework accept a `]` that stands farther to the left than its list: the line break before it becomes blanks.
 */
function withoutBreakBefore(text: string, at: number): string | undefined {
  if (!/[^\s#]/.test(text.charAt(at))) return undefined
  const lineEnd = text.lastIndexOf('\n', at - 1)
  if (lineEnd < 0) return undefined
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1
  const comment = /(?:^|\s)#.*$/.exec(text.slice(lineStart, lineEnd))
  const from = comment ? lineStart + comment.index : lineEnd
  return text.slice(0, from) + ' '.repeat(at - from) + text.slice(at)
}

const wordings: readonly (readonly [RegExp, string, string?])[] = [
  [/^tab characters/, 'a tab stands in the indentation, and YAML allows only spaces there', 'indent with spaces'],
  [/^bad indentation of a mapping entry/, 'this line is indented in a way that fits nothing above it', 'give it the indentation of the keys that it belongs to'],
  [/^(?:bad indentation of a sequence entry|deficient indentation)/, 'this line is indented less than the list that it is in', 'indent it like the other items'],
  [/^can not read a block mapping entry/, 'a colon is missing after this key, or its text goes on over several lines', 'write `key: value`'],
  [/^missed comma/, 'a comma is missing before this', 'write `,` before it'],
  [/^unexpected end of the (?:stream|document) within a (double|single) quoted/, 'this string is never closed', 'write its closing quote'],
  [/^unexpected end of the stream within a flow/, 'a `{` or `[` is never closed', 'write its closing bracket'],
  [/^nesting exceeded/, `this is nested deeper than ${MAX_DEPTH} levels, and is not read`],
  [/^(?:null byte|the stream contains non-printable)/, 'this character cannot stand in YAML', 'remove it'],
  [/^end of the stream or a document separator/, 'what begins here belongs to nothing above it', 'check its indentation'],
  [/^unknown escape/, 'this string has an escape that YAML does not know', 'write `\\\\` for a backslash'],
  [/^expected the node content/, 'a value is missing here', 'write it, or remove the comma'],
  [/^undeclared tag handle/, 'the handle of this tag is not declared'],
]

function problemOf(origin: Origin, reason: string, at: number): SyntaxProblem {
  const { text } = origin
  const wording = wordings.find(([pattern]) => pattern.test(reason))
  // An error that is noticed at a line break or past the end stands at the last thing before it.
  let start = Math.min(at, Math.max(0, text.length - 1))
  while (start > 0 && /[\r\n]/.test(text.charAt(start))) start -= 1
  // The key that lacks a colon is the line above the first colon that comes.
  if (reason.includes('multiline key')) start = text.slice(0, text.lastIndexOf('\n', start)).search(/\S[^\n]*\s*$/)
  const behind = /^(?:bad indentation of|end of the stream)/.test(reason) ? behindQuote(text, start) : undefined
  if (behind !== undefined) return { kind: 'syntax', language: 'YAML', span: spanIn(origin, behind, behind + (/^\S+/.exec(text.slice(behind))?.[0].length ?? 1)), message: 'this stands behind the closing quote of the value', help: 'put all of the value inside the quotes' }
  const end = Math.max(start + 1, start + (/^\S+/.exec(text.slice(start, start + 200))?.[0].length ?? 1))
  const [, message = `this is not YAML: ${reason}`, help] = wording ?? []
  return { kind: 'syntax', language: 'YAML', span: spanIn(origin, start, Math.min(end, text.length)), message, ...(help !== undefined && { help }) }
}

/** Where text begins in the line that follows a value in quotes, if that is what is wrong at `at`. */
function behindQuote(text: string, at: number): number | undefined {
  const lineStart = lineStartBefore(text, at)
  const value = /^[^'"#]*[:-]\s+(?:'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\.)*")[ \t]*(?=[^\s#,:\]}])/.exec(text.slice(lineStart, lineStart + 2000))?.[0]
  return value !== undefined && lineStart + value.length <= at ? lineStart + value.length : undefined
}

interface Frame {
  readonly kind: 'document' | 'map' | 'list'
  readonly flow: boolean
  readonly start: number
  readonly tag: string
  readonly tagSpan: readonly [number, number] | undefined
  readonly anchor: string | undefined
  readonly members: Member[]
  readonly items: Tree[]
  readonly names: Map<string, Member>
  /** Members put in by `<<`, which those of its own go before. */
  readonly merged: Tree[]
  key?: YamlString
  /** The key is a plain `<<`. */
  merges?: boolean
  /** Depth and nodes of what is in it. */
  depth: number
  size: number
}

interface Anchored {
  readonly tree: Tree
  readonly size: number
  readonly depth: number
}

const styles: Readonly<Record<number, YamlStyle>> = { 1: 'plain', 2: 'single', 3: 'double', 4: 'literal', 5: 'folded' }
const chompings: Readonly<Record<number, Scalar['chomping']>> = { 1: 'clip', 2: 'strip', 3: 'keep' }

class TreeBuilder {
  readonly trees: Tree[] = []
  readonly problems: SyntaxProblem[] = []
  readonly comments: Comment[] = []
  readonly #origin: Origin
  readonly #text: string
  readonly #whole: boolean
  readonly #hasComments: boolean
  readonly #frames: Frame[] = []
  readonly #anchors = new Map<string, Anchored>()
  /** Offset behind the last token. */
  #end = 0
  #copies = 0

  constructor(origin: Origin, whole: boolean) {
    this.#origin = origin
    this.#text = origin.text
    this.#whole = whole
    this.#hasComments = origin.text.includes('#')
  }

  build(events: readonly Event[]): void {
    // js-yaml numbers its kinds of events.
    for (const [i, event] of events.entries()) {
      switch (event.type) {
        case 1: this.#document(); break
        case 2: this.#open('list', event); break
        case 3: this.#open('map', event); break
        case 4: this.#scalar(event); break
        case 5: this.#alias(event.anchorStart, event.anchorEnd); break
        default: this.#close(!this.#whole && i >= this.#lastClosing(events))
      }
    }
    this.#gap(this.#text.length)
  }

  /** From here on, events only close: what they close had not ended where the text was cut. */
  #lastClosing(events: readonly Event[]): number {
    let at = events.length
    while (at > 0 && events[at - 1]?.type === 6) at -= 1
    return at
  }

  #document(): void {
    this.#anchors.clear()
    this.#frames.push(this.#frame('document', false, this.#end, '', undefined, undefined))
  }

  #frame(kind: Frame['kind'], flow: boolean, start: number, tag: string, tagSpan: Frame['tagSpan'], anchor: string | undefined): Frame {
    return { kind, flow, start, tag, tagSpan, anchor, members: [], items: [], names: new Map(), merged: [], depth: 0, size: 1 }
  }

  #open(kind: 'list' | 'map', event: Extract<Event, { start: number }>): void {
    const { tagStart, tagEnd, anchorStart, anchorEnd, start, style } = event
    this.#gap(outerStart(start, tagStart, anchorStart))
    this.#end = style === 2 ? start + 1 : Math.max(tagEnd, anchorEnd, this.#end)
    this.#frames.push(this.#frame(kind, style === 2, start, this.#tag(tagStart, tagEnd), tagStart < 0 ? undefined : [tagStart, tagEnd], this.#anchor(anchorStart, anchorEnd)))
  }

  #tag(start: number, end: number): string {
    return start < 0 ? '' : this.#text.slice(start, end)
  }

  #anchor(start: number, end: number): string | undefined {
    return start < 0 ? undefined : this.#text.slice(start, end).replace(/^[&*]/, '')
  }

  #scalar(event: ScalarEvent): void {
    const { tagStart, tagEnd, anchorStart, anchorEnd } = event
    const style = styles[event.style] ?? 'plain'
    const tag = this.#tag(tagStart, tagEnd)
    if (event.valueStart < 0) {
      this.#gap(outerStart(this.#end, tagStart, anchorStart))
      this.#end = Math.max(this.#end, tagEnd, anchorEnd)
      const scalar: Scalar = { style: 'plain', start: this.#end, end: this.#end, indent: -1, chomping: 'clip', plain: true }
      return this.#placeScalar(scalar, this.#end, this.#end, '', tag, [tagStart, tagEnd], this.#anchor(anchorStart, anchorEnd))
    }
    const scalar: Scalar = { style, start: event.valueStart, end: event.valueEnd, indent: event.indent, chomping: chompings[event.chomping] ?? 'clip', plain: event.fast }
    const block = style === 'literal' || style === 'folded'
    const start = block ? this.#headerBefore(scalar.start, Math.max(this.#end, tagEnd, anchorEnd)) : style === 'plain' ? scalar.start : scalar.start - 1
    const value = scalar.plain ? this.#text.slice(scalar.start, scalar.end) : decodeScalar(this.#text, scalar).text
    const end = block ? Math.max(start + 1, scalar.start + this.#text.slice(scalar.start, scalar.end).trimEnd().length) : scalar.end + (style === 'plain' ? 0 : 1)
    this.#gap(block ? scalar.start : outerStart(start, tagStart, anchorStart))
    this.#placeScalar(scalar, start, end, value, tag, [tagStart, tagEnd], this.#anchor(anchorStart, anchorEnd))
    this.#end = block ? Math.max(this.#end, scalar.end) : end
  }

  /** Where the `|` or `>` of a block stands, whose text begins at `start`. */
  #headerBefore(start: number, from: number): number {
    const found = this.#text.slice(from, start).search(/[|>][-+\d]*[ \t]*(?:#[^\r\n]*)?\r?\n?$/)
    return found < 0 ? from : from + found
  }

  #placeScalar(scalar: Scalar, start: number, end: number, value: string, tag: string, tagSpan: readonly [number, number], anchor: string | undefined): void {
    const frame = this.#frames.at(-1)
    const string = new YamlString(this.#origin, scalar, start, end, value)
    if (frame?.kind === 'map' && frame.key === undefined) {
      frame.key = string
      frame.merges = value === '<<' && scalar.style === 'plain'
      if (anchor !== undefined) this.#anchors.set(anchor, { tree: string, size: 1, depth: 1 })
      return
    }
    const known = scalar.style === 'plain' && (tag === '' || isStandard(tag)) && tag !== '!!str' ? resolvePlain(value) : value
    const tree: Tree = typeof known === 'string' ? string : { type: 'literal', span: string.span, value: known }
    this.#place(tag === '' ? tree : this.#tagged(tag, tagSpan, tree, end), anchor, 1, 1)
  }

  /** A function of CloudFormation in its long form. */
  #tagged(tag: string, [tagStart, tagEnd]: readonly [number, number], tree: Tree, end: number): Tree {
    if (isStandard(tag)) return tree
    const scalar: Scalar = { style: 'plain', start: tagStart, end: tagEnd, indent: -1, chomping: 'clip', plain: true }
    const name = tag.slice(1)
    const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`
    const key = new YamlString(this.#origin, scalar, tagStart, tagEnd, long)
    const span = spanIn(this.#origin, tagStart, Math.max(end, tagEnd))
    return { type: 'object', span, members: [{ span, key, name: long, value: tree }] }
  }

  #alias(start: number, end: number): void {
    const name = this.#anchor(start, end) ?? ''
    const from = this.#text.charAt(start) === '*' ? start : start - 1
    this.#gap(from)
    this.#end = Math.max(end, this.#end)
    const known = this.#anchors.get(name)
    const frame = this.#frames.at(-1)
    if (frame?.kind === 'map' && frame.key === undefined) {
      frame.key = known?.tree instanceof YamlString ? known.tree : new YamlString(this.#origin, { style: 'plain', start: from, end, indent: -1, chomping: 'clip', plain: true }, from, end, `*${name}`)
      return
    }
    const span = spanIn(this.#origin, from, end)
    if (!known) {
      if (this.#whole) this.#problem({ kind: 'syntax', language: 'YAML', span, message: `no anchor \`&${name}\` stands above this`, help: 'define it, or name one that is there' })
      return this.#place({ type: 'unknown', span, text: `*${name}`, why: 'an alias that names nothing' }, undefined, 1, 1)
    }
    this.#copies += known.size
    const tree: Tree = this.#copies > MAX_COPIES || known.depth + this.#frames.length > MAX_DEPTH ? { type: 'unknown', span, text: `*${name}`, why: 'aliases that stand for too much' } : aliased(known.tree)
    this.#place(tree, undefined, known.size, known.depth)
  }

  #place(tree: Tree, anchor: string | undefined, size: number, depth: number): void {
    if (anchor !== undefined) this.#anchors.set(anchor, { tree, size, depth })
    const frame = this.#frames.at(-1)
    if (!frame) return
    frame.size += size
    frame.depth = Math.max(frame.depth, depth)
    if (frame.kind === 'document') this.trees.push(tree)
    else if (frame.kind === 'list') frame.items.push(tree)
    else if (frame.key === undefined) frame.key = this.#keyOf(tree)
    else {
      if (frame.merges === true) frame.merged.push(tree)
      else this.#member(frame, frame.key, tree)
      delete frame.key
      delete frame.merges
    }
  }

  /** A list or an object as a key, which nothing here has a use for. */
  #keyOf({ span }: Tree): YamlString {
    const { start, end } = span
    return new YamlString(this.#origin, { style: 'plain', start, end, indent: -1, chomping: 'clip', plain: true }, start, end, this.#text.slice(start, end))
  }

  #member(frame: Frame, key: YamlString, value: Tree): void {
    const name = key.pieces.join('')
    const own = value.span.source === key.span.source && value.span.start >= key.span.end && value.span.indirect !== true
    const member: Member = { span: { ...key.span, end: own ? value.span.end : Math.max(key.span.end, this.#origin.at(this.#end)) }, key, name, value }
    const first = frame.names.get(name)
    if (first) {
      this.#problem({
        kind: 'duplicate-key', span: key.span, message: `the key \`${name.length > 40 ? `${name.slice(0, 39)}…` : name}\` stands twice in one object, and one of the two is lost`,
        help: 'merge the two values, or remove one', related: { span: first.key.span, message: 'first here' },
      })
    }
    frame.names.set(name, member)
    frame.members.push(member)
  }

  #close(broken: boolean): void {
    const frame = this.#frames.pop()
    if (!frame || frame.kind === 'document') {
      if (frame) this.#gap(this.#end)
      return
    }
    if (frame.flow) this.#closeFlow(frame.kind === 'map' ? '}' : ']')
    const last: { readonly span: Span } | undefined = frame.kind === 'map' ? frame.members.at(-1) : frame.items.at(-1)
    const begin = this.#origin.at(frame.start)
    const end = frame.flow ? this.#origin.at(this.#end) : Math.max(begin, last && last.span.indirect !== true ? last.span.end : this.#origin.at(this.#end))
    const span: Span = { source: this.#origin.source, start: begin, end }
    for (const merged of frame.merged) for (const member of mergedMembers(merged)) if (!frame.names.has(member.name)) this.#merge(frame, member)
    const tree: Tree = frame.kind === 'map' ? { type: 'object', span, members: frame.members, ...(broken && { broken }) } : { type: 'array', span, items: frame.items, ...(broken && { broken }) }
    const whole = frame.tagSpan && !isStandard(frame.tag) ? this.#tagged(frame.tag, frame.tagSpan, tree, this.#end) : tree
    this.#place(whole, frame.anchor, frame.size, frame.depth + 1)
  }

  #merge(frame: Frame, member: Member): void {
    frame.names.set(member.name, member)
    frame.members.push(member)
  }

  /** A mapping inside `[a: b]` ends with its value; others with their bracket. */
  #closeFlow(bracket: string): void {
    let at = this.#end
    for (; at < this.#text.length; at++) {
      const unit = this.#text.charAt(at)
      if (unit === '#' && /\s/.test(this.#text.charAt(at - 1))) while (at < this.#text.length && !/[\r\n]/.test(this.#text.charAt(at))) at += 1
      else if (!/[\s,:?]/.test(unit)) break
    }
    if (this.#text.charAt(at) !== bracket) return
    this.#gap(at)
    this.#end = at + 1
  }

  /** Comments between the tokens. */
  #gap(to: number): void {
    if (!this.#hasComments || to <= this.#end) return
    const gap = this.#text.slice(this.#end, to)
    if (!gap.includes('#')) return
    for (const match of gap.matchAll(/#[^\r\n]*/g)) {
      const start = this.#end + match.index
      if (start > 0 && !/\s/.test(this.#text.charAt(start - 1))) continue
      this.comments.push({ span: spanIn(this.#origin, start, start + match[0].length), text: match[0].replace(/^#+/, '').trim() })
    }
    this.#end = to
  }

  #problem(problem: SyntaxProblem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem)
  }
}

function outerStart(start: number, ...before: readonly number[]): number {
  return Math.min(start, ...before.filter((each) => each >= 0))
}

function isStandard(tag: string): boolean {
  return tag === '!' || tag.startsWith('!!') || tag.startsWith('!<')
}

/** A node where an alias repeats it: what would be edited there is used elsewhere too. */
function aliased(tree: Tree): Tree {
  const span: Span = { ...tree.span, indirect: true }
  switch (tree.type) {
    case 'array': return { ...tree, span, items: tree.items.map(aliased) }
    case 'object': return { ...tree, span, members: tree.members.map((member) => ({ ...member, span: { ...member.span, indirect: true }, value: aliased(member.value) })) }
    case 'string': return { type: 'string', span, pieces: tree.pieces, part: (start, end) => ({ ...tree.part(start, end), indirect: true }) }
    default: return { ...tree, span }
  }
}

function mergedMembers(tree: Tree): readonly Member[] {
  if (tree.type === 'object') return tree.members
  return tree.type === 'array' ? tree.items.flatMap(mergedMembers) : []
}

const words: Readonly<Record<string, boolean | null>> = {
  '': null, '~': null, null: null, Null: null, NULL: null, true: true, True: true, TRUE: true, false: false, False: false, FALSE: false,
  // YAML 1.1, which CloudFormation reads. https://yaml.org/type/bool.html
  yes: true, Yes: true, YES: true, no: false, No: false, NO: false, on: true, On: true, ON: true, off: false, Off: false, OFF: false,
}

/** A plain scalar's value; a number that does not keep its digits (an account id with a leading zero) is text. */
function resolvePlain(text: string): string | number | boolean | null {
  const word = lookUp(words, text)
  if (word !== undefined) return word
  return /^-?(?:\d+|\d*\.\d+)$/.test(text) && String(Number(text)) === text ? Number(text) : text
}
