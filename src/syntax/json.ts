/**
 * JSON and JSONC to a tree, on jsonc-parser's scanner. The tree builder is iterative, so that nesting cannot overflow the
 * stack, and it goes on after an error, so that one missing comma does not hide the rest of the file.
 */
import { createScanner, type JSONScanner } from 'jsonc-parser'
import { spanIn, type Origin, type Span } from '../text.ts'
import type { Comment, Member, Parsed, StringTree, SyntaxProblem, Tree } from './tree.ts'

/** More errors than this in one file say nothing new. */
const MAX_PROBLEMS = 20

// jsonc-parser declares these as ambient const enums, which isolated modules cannot read.
const Token = {
  openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, null: 7, true: 8, false: 9,
  string: 10, number: 11, lineComment: 12, blockComment: 13, lineBreak: 14, blank: 15, unknown: 16, end: 17,
} as const
const scanErrors: Readonly<Record<number, string>> = {
  1: 'this comment is never closed', 2: 'this string is never closed', 3: 'this number breaks off',
  4: 'this string has a `\\u` that four hexadecimal digits do not follow', 5: 'this string has an escape that JSON does not know',
  6: 'this string has a control character in it',
}

/** Parse JSON or JSONC. Never throws; what is wrong is in `problems`, in the order of the text. */
export function parseJson(origin: Origin): Parsed {
  return new TreeBuilder(origin).build()
}

class JsonString implements StringTree {
  readonly type = 'string'
  readonly span: Span
  readonly pieces: readonly string[]
  readonly #origin: Origin
  readonly #start: number
  readonly #length: number

  /** @param start offset of the opening quote in the origin's text; @param length with the quotes */
  constructor(origin: Origin, start: number, length: number, value: string) {
    this.span = spanIn(origin, start, start + length)
    this.pieces = [value]
    this.#origin = origin
    this.#start = start
    this.#length = length
  }

  part(start: number, end: number): Span {
    const raw = this.#origin.text.slice(this.#start + 1, this.#start + this.#length - 1)
    if (!raw.includes('\\')) return spanIn(this.#origin, this.#start + 1 + start, this.#start + 1 + end)
    const offsets = escapeOffsets(raw)
    const at = (offset: number) => this.#start + 1 + (offsets[Math.min(offset, offsets.length - 1)] ?? 0)
    return spanIn(this.#origin, at(start), at(end))
  }

  /** The decoded text as an origin of its own, for a document inside this string. */
  decoded(): Origin {
    const raw = this.#origin.text.slice(this.#start + 1, this.#start + this.#length - 1)
    const offsets = escapeOffsets(raw)
    const host = this.#origin
    const base = this.#start + 1
    return { source: host.source, text: this.pieces.join(''), at: (at) => host.at(base + (offsets[at] ?? raw.length)) }
  }
}

/** The text inside a JSON string as an origin, so that what is parsed from it points into the file. */
export function textInside(string: StringTree): Origin | undefined {
  return string instanceof JsonString ? string.decoded() : undefined
}

/** For each unit of the decoded text, and its end, the offset of its first unit in `raw`. */
function escapeOffsets(raw: string): readonly number[] {
  const offsets: number[] = []
  for (let i = 0; i < raw.length; ) {
    offsets.push(i)
    if (raw[i] !== '\\') i += 1
    else i += raw[i + 1] === 'u' ? 6 : 2
  }
  offsets.push(raw.length)
  return offsets
}

/**
 * What another program replaces before the text is JSON, where JSON cannot have it: `{{ value | to_json }}`, `${jsonencode(arns)}`, `<%= value %>`,
 * and what decides whether text stands there: `{% if x %}`, `%{ if x }`, `{{#each}}`.
 */
const TEMPLATE = /\{\{[#/^~-]?(?:[^{}\n"]|"[^"\n]*"(?!\s*:))*\}\}|\{%(?:(?!\{%)[^\n])*?%\}|[$%]\{(?:[^{}"]|"[^"\n]*"|\{[^{}]*\})*\}|<%(?:(?!<%)[^\n])*?%>/y
const DIRECTIVE = /^(?:\{\{[#/^]|\{%|%\{|<%(?!=))/

const UNCLOSED_STRING = 2
const MISSING_COMMA = 'a comma is missing here'

/** What may come next in an object or an array. */
type Expect = 'key' | 'colon' | 'value' | 'comma'

interface Frame {
  readonly kind: 'object' | 'array'
  readonly start: number
  readonly members: Member[]
  readonly items: Tree[]
  /** Key to its last member so far; made only when it pays. */
  names?: Map<string, Member>
  expect: Expect
  key?: StringTree
  /** Offset of a comma after which nothing has come yet. */
  comma?: number
  /** A string in it is never closed, and may have taken in its commas and brackets. */
  swallowed?: boolean
  /** Another program puts text in it, with commas of its own. */
  templated?: boolean
  broken: boolean
}

class TreeBuilder {
  readonly #origin: Origin
  readonly #scanner: JSONScanner
  readonly #frames: Frame[] = []
  readonly #problems: SyntaxProblem[] = []
  readonly #comments: Comment[] = []
  /** How many frames of each kind are open. */
  readonly #depth = { object: 0, array: 0 }
  #root: Tree | undefined
  #end = 0
  #oddBlankTold = false
  #oddQuotesTold = false

  constructor(origin: Origin) {
    this.#origin = origin
    this.#scanner = createScanner(origin.text, false)
  }

  build(): Parsed {
    const scanner = this.#scanner
    for (let token = scanner.scan() as number; token !== Token.end; token = scanner.scan()) {
      if (token === Token.blank || token === Token.lineBreak || this.#isOddBlank(token) || this.#isTemplate(token)) continue
      this.#token(token, scanner.getTokenOffset(), scanner.getTokenLength())
      this.#end = scanner.getTokenOffset() + scanner.getTokenLength()
    }
    this.#closeUnfinished()
    const problems = this.#problems.sort((a, b) => a.span.start - b.span.start)
    return { ...(this.#root && { tree: this.#root }), problems, comments: this.#comments }
  }

  #token(token: number, start: number, length: number): void {
    const error = this.#scanner.getTokenError() as number
    if (error !== 0) this.#problem('syntax', start, start + length, scanErrors[error] ?? 'this is not JSON')
    if (error === UNCLOSED_STRING && token === Token.string) return this.#unclosedString(start, length)
    switch (token) {
      case Token.openBrace: return this.#open('object', start)
      case Token.openBracket: return this.#open('array', start)
      case Token.closeBrace: return this.#close('object', start)
      case Token.closeBracket: return this.#close('array', start)
      case Token.comma: return this.#comma(start)
      case Token.colon: return this.#colon(start)
      case Token.string: return this.#string(start, length)
      case Token.number: return this.#value(this.#literal(start, length, Number(this.#scanner.getTokenValue())))
      case Token.true: return this.#value(this.#literal(start, length, true))
      case Token.false: return this.#value(this.#literal(start, length, false))
      case Token.null: return this.#value(this.#literal(start, length, null))
      case Token.lineComment: case Token.blockComment: return this.#comment(start, length)
      default: return this.#word(start, length)
    }
  }

  /** A no-break space and the like, as text from web pages has them: told once, then taken as the blank that it looks like. */
  #isOddBlank(token: number): boolean {
    const scanner = this.#scanner
    const blank = token === Token.unknown ? /^\s+/.exec(scanner.getTokenValue())?.[0] : undefined
    if (blank === undefined) return false
    const start = scanner.getTokenOffset()
    const name = `U+${blank.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    if (!this.#oddBlankTold) this.#problem('syntax', start, start + blank.length, `the character ${name} is no blank in JSON, though it looks like one`, 'replace it by a plain space, here and below')
    this.#oddBlankTold = true
    scanner.setPosition(start + blank.length)
    return true
  }

  /** A value or a key that another program puts there is unknown; so is what a directive leaves of the object or list around it. */
  #isTemplate(token: number): boolean {
    if (token !== Token.openBrace && token !== Token.unknown) return false
    const start = this.#scanner.getTokenOffset()
    TEMPLATE.lastIndex = start
    const text = TEMPLATE.exec(this.#origin.text)?.[0]
    if (text === undefined) return false
    const end = start + text.length
    this.#scanner.setPosition(end)
    this.#end = end
    const frame = this.#frames.at(-1)
    const span = spanIn(this.#origin, start, end)
    const isValue = frame?.expect === 'value' && !DIRECTIVE.test(text)
    if (isValue) this.#place({ type: 'unknown', span, text, why: 'a placeholder' })
    else if (frame?.kind === 'object' && frame.expect === 'key' && /^\s*:/.test(this.#origin.text.slice(end, end + 100))) {
      frame.key = new JsonString(this.#origin, start - 1, text.length + 2, text)
      frame.expect = 'colon'
    }
    if (frame) {
      frame.broken ||= !isValue || frame.kind === 'array'
      frame.templated = true
      delete frame.comma
    }
    return true
  }

  #literal(start: number, length: number, value: number | boolean | null): Tree {
    return { type: 'literal', span: spanIn(this.#origin, start, start + length), value }
  }

  #comment(start: number, length: number): void {
    const text = this.#origin.text.slice(start, start + length).replace(/^\/\/|^\/\*|\*\/$/g, '').trim()
    this.#comments.push({ span: spanIn(this.#origin, start, start + length), text })
    this.#problem('comment', start, start + length, 'JSON has no comments, and AWS rejects a policy that has one')
  }

  #string(start: number, length: number): void {
    const string = new JsonString(this.#origin, start, length, this.#scanner.getTokenValue())
    const frame = this.#frames.at(-1)
    if (frame?.kind !== 'object' || frame.expect === 'value' || frame.expect === 'colon') return this.#value(string)
    if (frame.expect === 'comma') this.#missingComma(frame, start)
    frame.key = string
    frame.expect = 'colon'
    delete frame.comma
  }

  /** A quote too few or too many on a line turns its strings inside out: one problem is told of it, the first. */
  #unclosedString(start: number, length: number): void {
    this.#string(start, length)
    const lineStart = spanIn(this.#origin, this.#origin.text.lastIndexOf('\n', start) + 1, start).start
    const first = this.#problems.findIndex(({ kind, span }) => kind === 'syntax' && span.start >= lineStart)
    if (first >= 0) this.#problems.length = first + 1
    const inner = this.#frames.at(-1)
    if (inner && inner.expect !== 'key') {
      delete inner.key
      inner.expect = 'comma'
    }
    const reached = this.#origin.text.slice(start + length).trim() === '' ? this.#frames : this.#frames.slice(-1)
    for (const frame of reached) {
      frame.broken = true
      frame.swallowed = true
    }
  }

  /** A word that is no JSON: a bare key, `'single quotes'`, `undefined`, or a template's `{{ name }}`. */
  #word(start: number, length: number): void {
    const frame = this.#frames.at(-1)
    const asKey = frame?.kind === 'object' && (frame.expect === 'key' || frame.expect === 'comma')
    // To the scanner, `s3:GetObject` without its quotes is three tokens; to its author it is one value.
    const text = asKey ? this.#scanner.getTokenValue() : this.#bareValue(start, length)
    if (!asKey) return this.#bareWord(start, text)
    this.#badWord(start, text, 'a key stands in double quotes in JSON')
    frame.broken = true
    frame.key = new JsonString(this.#origin, start, length, text.replace(/^'(.*)'$/, '$1'))
    frame.expect = 'colon'
    delete frame.comma
  }

  #bareWord(start: number, text: string): void {
    this.#badWord(start, text, `\`${shorten(text)}\` is not a JSON value`)
    this.#beforeValue(start)
    this.#place({ type: 'unknown', span: spanIn(this.#origin, start, start + text.length), text })
  }

  /** Whoever writes one string with other quotes writes all so: told once. */
  #badWord(start: number, text: string, message: string): void {
    const oddQuotes = /^['\u2018\u2019\u201c\u201d]/.test(text)
    if (!oddQuotes) this.#problem('syntax', start, start + text.length, message, 'put it in double quotes')
    else if (!this.#oddQuotesTold) this.#problem('syntax', start, start + text.length, message, 'put it in double quotes `"`, and so below')
    this.#oddQuotesTold ||= oddQuotes
  }

  #bareValue(start: number, length: number): string {
    const text = /^[^\s,[\]{}"]*/.exec(this.#origin.text.slice(start, start + 200))?.[0] ?? ''
    if (text.length <= length) return this.#scanner.getTokenValue()
    this.#scanner.setPosition(start + text.length)
    return text
  }

  #open(kind: Frame['kind'], start: number): void {
    this.#beforeValue(start)
    this.#depth[kind] += 1
    this.#frames.push({ kind, start, members: [], items: [], expect: kind === 'object' ? 'key' : 'value', broken: false })
  }

  #close(kind: Frame['kind'], start: number): void {
    const brackets = kind === 'object' ? '`}`' : '`]`'
    if (this.#depth[kind] === 0) {
      const top = this.#frames.at(-1)
      if (top) top.broken = true
      return this.#problem('syntax', start, start + 1, `this ${brackets} closes nothing`, 'remove it')
    }
    while (this.#frames.at(-1)?.kind !== kind) {
      const open = this.#frames.at(-1)
      if (open === undefined) return
      this.#unclosed(open)
      this.#finish(start)
    }
    this.#finish(start + 1)
  }

  #comma(start: number): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return this.#problem('syntax', start, start + 1, 'this comma separates nothing', 'remove it')
    if (frame.expect === 'comma') {
      frame.expect = frame.kind === 'object' ? 'key' : 'value'
      frame.comma = start
      return
    }
    if (frame.kind === 'object' && frame.key !== undefined) this.#missingValue(frame, start)
    else if (!frame.templated) this.#problem('syntax', start, start + 1, 'this comma separates nothing', 'remove it')
    frame.broken = true
    frame.expect = frame.kind === 'object' ? 'key' : 'value'
  }

  #colon(start: number): void {
    const frame = this.#frames.at(-1)
    if (frame?.expect === 'colon') {
      frame.expect = 'value'
      return
    }
    if (frame?.kind === 'array' && frame.expect === 'comma' && this.#keyAfterUnclosedArray(frame)) return
    if (frame) frame.broken = true
    this.#problem('syntax', start, start + 1, 'this colon follows no key', 'remove it, or write the key before it')
  }

  /** `"Action": ["a", "b" "Resource": …`: the last string was the next key, and the array before it lacks its `]`. */
  #keyAfterUnclosedArray(frame: Frame): boolean {
    const key = frame.items.at(-1)
    const parent = this.#frames.at(-2)
    if (key?.type !== 'string' || parent?.kind !== 'object') return false
    frame.items.pop()
    if (this.#problems.at(-1)?.message === MISSING_COMMA) this.#problems.pop()
    this.#unclosed(frame)
    this.#finish(this.#end)
    parent.key = key
    parent.expect = 'value'
    return true
  }

  #value(tree: Tree): void {
    this.#beforeValue(this.#scanner.getTokenOffset())
    this.#place(tree)
  }

  /** Check that a value may begin at `start`, and say what is missing if not. */
  #beforeValue(start: number): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) {
      if (this.#root) this.#problem('syntax', start, start + 1, 'a second value begins here, but a JSON document holds one', 'remove what follows')
      return
    }
    delete frame.comma
    if (frame.expect === 'comma' && frame.kind === 'array') this.#missingComma(frame, start)
    else if (frame.expect === 'colon') {
      this.#problem('syntax', start, start + 1, `a colon is missing after the key ${keyOf(frame)}`, 'write `:` before the value')
      frame.broken = true
    } else if (frame.kind === 'object' && frame.expect !== 'value') {
      this.#problem('syntax', start, start + 1, 'a key is missing before this value', 'write `"key":` before it')
      frame.broken = true
    }
  }

  #place(tree: Tree): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) {
      this.#root ??= tree
      return
    }
    if (frame.kind === 'array') frame.items.push(tree)
    else if (frame.key !== undefined) this.#member(frame, frame.key, tree)
    delete frame.key
    frame.expect = 'comma'
  }

  #member(frame: Frame, key: StringTree, value: Tree): void {
    const name = key.pieces.join('')
    const span = { source: key.span.source, start: key.span.start, end: value.span.end }
    const member: Member = { span, key, name, value }
    frame.names ??= new Map()
    const first = frame.names.get(name)
    if (first) this.#duplicate(first, member)
    frame.names.set(name, member)
    frame.members.push(member)
  }

  #duplicate(first: Member, second: Member): void {
    if (this.#problems.length >= MAX_PROBLEMS) return
    this.#problems.push({
      kind: 'duplicate-key', span: second.key.span, message: `the key \`${shorten(second.name)}\` stands twice in one object, and one of the two is lost`,
      help: 'merge the two values, or remove one', related: { span: first.key.span, message: 'first here' },
    })
  }

  /** Close the innermost frame, whose text ends at `end`. */
  #finish(end: number): void {
    const frame = this.#frames.pop()
    if (frame === undefined) return
    this.#depth[frame.kind] -= 1
    if (frame.kind === 'object' && frame.key !== undefined) this.#missingValue(frame, end - 1)
    if (frame.comma !== undefined && !frame.templated) {
      const close = frame.kind === 'object' ? '`}`' : '`]`'
      this.#problem('trailing-comma', frame.comma, frame.comma + 1, `JSON has no comma before ${close}, and AWS rejects a policy that has one`, 'remove it')
    }
    const span = spanIn(this.#origin, frame.start, end)
    const broken = frame.broken && { broken: true }
    this.#place(frame.kind === 'object' ? { type: 'object', span, members: frame.members, ...broken } : { type: 'array', span, items: frame.items, ...broken })
  }

  #missingValue(frame: Frame, at: number): void {
    const key = frame.key
    if (key === undefined) return
    this.#problem('syntax', at, at + 1, `the key ${keyOf(frame)} has no value`, 'write the value')
    frame.broken = true
    this.#member(frame, key, { type: 'unknown', span: spanIn(this.#origin, at, at), text: '' })
    delete frame.key
  }

  #missingComma(frame: Frame, start: number): void {
    frame.broken = true
    if (frame.swallowed || frame.templated) return
    this.#problem('syntax', this.#end - 1, this.#end, MISSING_COMMA, `write \`,\` before what begins on line ${this.#line(start)}`)
  }

  #unclosed(frame: Frame): void {
    frame.broken = true
    if (frame.swallowed) return
    const bracket = frame.kind === 'object' ? '`{`' : '`[`'
    this.#problem('syntax', frame.start, frame.start + 1, `this ${bracket} is never closed`, `write its ${frame.kind === 'object' ? '`}`' : '`]`'}`)
  }

  #closeUnfinished(): void {
    const innermost = this.#frames.at(-1)
    if (innermost) this.#unclosed(innermost)
    for (let frame = innermost; frame; frame = this.#frames.at(-1)) {
      frame.broken = true
      this.#finish(this.#origin.text.length)
    }
  }

  #line(offset: number): number {
    return this.#origin.text.slice(0, offset).split('\n').length
  }

  #problem(kind: SyntaxProblem['kind'], start: number, end: number, message: string, help?: string): void {
    if (this.#problems.length >= MAX_PROBLEMS) return
    this.#problems.push({ kind, span: spanIn(this.#origin, start, Math.min(end, this.#origin.text.length)), message, ...(help && { help }) })
  }
}

function keyOf(frame: Frame): string {
  return `\`${shorten(frame.key?.pieces.join('') ?? '')}\``
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
