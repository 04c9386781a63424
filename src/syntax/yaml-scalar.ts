/** Scalars of YAML: what they decode to, and where each unit of that stands. https://yaml.org/spec/1.2.2/ */
import { spanIn, type Origin, type Span } from '../text.ts'
import type { StringTree } from './tree.ts'

export type YamlStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** A scalar as the parser gives it; offsets are in the origin's text, without quotes and without the header of a block. */
export interface Scalar {
  readonly style: YamlStyle
  readonly start: number
  readonly end: number
  /** Of a block: the columns that are indentation, -1 where it has no content. */
  readonly indent: number
  readonly chomping: 'clip' | 'strip' | 'keep'
  /** It decodes to itself. */
  readonly plain: boolean
}

export class YamlString implements StringTree {
  readonly type = 'string'
  readonly span: Span
  readonly pieces: readonly string[]
  readonly style: YamlStyle
  readonly #origin: Origin
  readonly #scalar: Scalar
  #offsets: readonly number[] | undefined

  /** @param start of the quotes or of the header; @param value decoded */
  constructor(origin: Origin, scalar: Scalar, start: number, end: number, value: string) {
    this.span = spanIn(origin, start, end)
    this.pieces = [value]
    this.style = scalar.style
    this.#origin = origin
    this.#scalar = scalar
  }

  part(start: number, end: number): Span {
    // The end is behind the last unit, not at the first one of what follows: a line break may stand between.
    return { source: this.#origin.source, start: this.#origin.at(this.#at(start)), end: this.#origin.at(end > start ? Math.min(this.#at(end - 1) + this.#widthAt(end - 1), this.#origin.text.length) : this.#at(end)) }
  }

  /** The decoded text as an origin of its own, for a document inside this string. */
  decoded(): Origin {
    return { source: this.#origin.source, text: this.pieces.join(''), at: (at) => this.#origin.at(this.#at(at)) }
  }

  #at(offset: number): number {
    const { plain, start, end } = this.#scalar
    if (plain) return Math.min(start + offset, end)
    const offsets = this.#known()
    return offsets[Math.min(offset, offsets.length - 1)] ?? end
  }

  /** Units of the file that one unit of the text takes. */
  #widthAt(offset: number): number {
    const { plain, style, start } = this.#scalar
    if (plain) return 1
    const at = this.#known()[offset] ?? start
    if (style === 'single') return this.#origin.text.startsWith("''", at) ? 2 : 1
    return style === 'double' && this.#origin.text[at] === '\\' ? Math.max(1, (this.#known()[offset + 1] ?? at + 1) - at) : 1
  }

  #known(): readonly number[] {
    this.#offsets ??= decodeScalar(this.#origin.text, this.#scalar).offsets
    return this.#offsets
  }
}

interface Decoded {
  readonly text: string
  /** For each unit of `text`, and its end, where it stands. */
  readonly offsets: readonly number[]
}

/** Decode a scalar, keeping track of the places. */
export function decodeScalar(input: string, scalar: Scalar): Decoded {
  return scalar.style === 'literal' || scalar.style === 'folded' ? decodeBlock(input, scalar) : decodeFlow(input, scalar)
}

class Writer {
  readonly #units: string[] = []
  readonly #offsets: number[] = []

  copy(input: string, start: number, end: number): void {
    for (let at = start; at < end; at++) this.put(input.charAt(at), at)
  }

  put(text: string, at: number): void {
    this.#units.push(text)
    this.#offsets.push(...Array.from({ length: text.length }, () => at))
  }

  done(end: number): Decoded {
    return { text: this.#units.join(''), offsets: [...this.#offsets, end] }
  }
}

/** Plain and quoted scalars: lines are folded, quotes have escapes. */
function decodeFlow(input: string, { style, start, end }: Scalar): Decoded {
  const out = new Writer()
  let position = start
  /** Blanks that are lost if the line ends behind them. */
  let blanks = start
  while (position < end) {
    const unit = input.charAt(position)
    if (unit === '\n' || unit === '\r') {
      const fold = foldAt(input, position, end)
      out.put(fold.breaks === 1 ? ' ' : '\n'.repeat(fold.breaks - 1), position)
      position = blanks = fold.end
    } else if (unit === ' ' || unit === '\t') position += 1
    else {
      out.copy(input, blanks, position)
      position = style === 'double' && unit === '\\' ? escapeAt(input, position, end, out) : takeUnit(input, position, style, out)
      blanks = position
    }
  }
  // Blanks before the closing quote belong to the text.
  if (style !== 'plain') out.copy(input, blanks, end)
  return out.done(end)
}

function takeUnit(input: string, position: number, style: YamlStyle, out: Writer): number {
  out.put(input.charAt(position), position)
  return position + (style === 'single' && input.charAt(position) === "'" ? 2 : 1)
}

function foldAt(input: string, start: number, end: number): { readonly end: number; readonly breaks: number } {
  let breaks = 0
  let position = start
  for (; position < end && /[\n\r\t ]/.test(input.charAt(position)); position++) {
    const unit = input.charAt(position)
    if (unit === '\n' || unit === '\r') breaks += 1
    if (unit === '\r' && input.charAt(position + 1) === '\n') position += 1
  }
  return { end: Math.min(position, end), breaks }
}

const simpleEscapes: Readonly<Record<string, string>> = {
  0: '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/', '\\': '\\',
  N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
}
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function escapeAt(input: string, at: number, end: number, out: Writer): number {
  const escaped = input.charAt(at + 1)
  if (escaped === '\n' || escaped === '\r') return foldAt(input, at + 1, end).end
  const simple = simpleEscapes[escaped]
  if (simple !== undefined) {
    out.put(simple, at)
    return at + 2
  }
  const length = hexLengths[escaped] ?? 0
  const code = Number.parseInt(input.slice(at + 2, at + 2 + length), 16) || 0
  out.put(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', at)
  return at + 2 + length
}

/** Literal and folded blocks. */
function decodeBlock(input: string, { style, start, end, indent, chomping }: Scalar): Decoded {
  const out = new Writer()
  let content = false
  let empty = 0
  let moreIndented = false
  let lastEnd = start
  for (const { from, to } of linesIn(input, start, end)) {
    let column = 0
    while (column < Math.max(indent, 0) && input.charAt(from + column) === ' ') column += 1
    if (indent < 0 || column >= to - from) {
      empty += 1
      continue
    }
    const first = input.charAt(from + indent)
    const more = first === ' ' || first === '\t'
    // A line break stands at the end of the line before it.
    if (style === 'literal' || more) out.put('\n'.repeat(content ? 1 + empty : empty), lastEnd)
    else if (moreIndented) out.put('\n'.repeat(empty + 1), lastEnd)
    else if (empty > 0) out.put('\n'.repeat(empty), lastEnd)
    else if (content) out.put(' ', lastEnd)
    moreIndented = style === 'folded' && more
    out.copy(input, from + indent, to)
    lastEnd = to
    content = true
    empty = 0
  }
  if (chomping === 'keep') out.put('\n'.repeat(content ? 1 + empty : empty), lastEnd)
  else if (chomping === 'clip' && content) out.put('\n', lastEnd)
  return out.done(lastEnd)
}

function* linesIn(input: string, start: number, end: number): Generator<{ from: number; to: number }> {
  for (let from = start; from < end; ) {
    let to = from
    while (to < end && input.charAt(to) !== '\n' && input.charAt(to) !== '\r') to += 1
    yield { from, to }
    from = to + (input.charAt(to) === '\r' && input.charAt(to + 1) === '\n' ? 2 : 1)
  }
}
