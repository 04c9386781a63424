/**
 * Text with places in it. This is the only module that knows about lines and columns: everything else speaks in
 * offsets, counted in UTF-16 units from 0, and a span always points into the file that the user wrote.
 */

/** One file as it was read, without its byte-order mark. */
export interface Source {
  /** Path as the user would write it: relative to the working directory, with `/`. */
  readonly path: string
  readonly text: string
  /** The byte-order mark that stood before `text`; it is not part of `text` and counts in no offset. */
  readonly mark?: 'utf-8' | 'utf-16le' | 'utf-16be'
}

/** A half-open range `[start, end)` of UTF-16 units in a source. */
export interface Span {
  readonly source: Source
  readonly start: number
  readonly end: number
  /**
   * What stands there only leads to the text that the policy says (a function, a reference), so that no edit may be made
   * there: `!GetAtt Bucket.Arn` says `arn:…:s3:::…`.
   */
  readonly indirect?: boolean
  /**
   * What stands there has to stay of its type and length: it is an argument of a function, or a branch beside another one of the same type.
   * A text may become another text.
   */
  readonly bound?: boolean
}

/** Replace the text at `span` by `text`. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** Lines and columns count from 1, the offset from 0; all in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

const lineStarts = new WeakMap<Source, readonly number[]>()

/** Offsets at which the lines of `source` begin. A line ends at `\n`, `\r\n` or a lone `\r`, as editors count. */
function linesOf(source: Source): readonly number[] {
  const known = lineStarts.get(source)
  if (known !== undefined) return known
  const starts = [0]
  const { text } = source
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
  }
  lineStarts.set(source, starts)
  return starts
}

/** Where `offset` stands; an offset past the end gives the end. */
export function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length))
  const starts = linesOf(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1, offset: at }
}

/** The text of line `line` (from 1) without its line break; empty for a line that does not exist. */
export function lineText(source: Source, line: number): string {
  const starts = linesOf(source)
  const start = starts[line - 1]
  if (start === undefined) return ''
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/[\r\n]+$/, '')
}

/** The offset at which line `line` (from 1) begins. */
export function lineStart(source: Source, line: number): number {
  return linesOf(source)[line - 1] ?? source.text.length
}

/** Does `outer` hold all of `inner`? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end
}

/** A name for the place, which is the same for spans of the same text of the same file. */
export function placeOf({ source, start, end }: Span): string {
  return `${source.path}\0${start}\0${end}`
}

/** May the edit be made where it is to be made? */
export function isPossible({ span, text }: Edit): boolean {
  return span.indirect !== true && (span.bound !== true || /^"(?:[^"\\]|\\.)*"$/.test(text))
}

export function textOf(span: Span): string {
  return span.source.text.slice(span.start, span.end)
}

/**
 * Decode the bytes of a file: UTF-8, or UTF-16 where a byte-order mark says so (Windows PowerShell's `>` writes it).
 * Bytes that are not valid become U+FFFD, so that decoding never fails.
 */
export function decode(path: string, bytes: Uint8Array): Source {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { path, text: utf8(bytes.subarray(3)), mark: 'utf-8' }
  if (a === 0xff && b === 0xfe) return { path, text: utf16(bytes, true), mark: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { path, text: utf16(bytes, false), mark: 'utf-16be' }
  return { path, text: utf8(bytes) }
}

/** The bytes of a file, as `decode` read them: with its byte-order mark and in its encoding. */
export function encode({ text, mark }: Source): Uint8Array {
  if (mark === undefined || mark === 'utf-8') return new TextEncoder().encode(mark === undefined ? text : `\uFEFF${text}`)
  const bytes = new Uint8Array(2 + 2 * text.length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, mark === 'utf-16le')
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), mark === 'utf-16le')
  return bytes
}

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function utf8(bytes: Uint8Array): string {
  return utf8Decoder.decode(bytes)
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units: string[] = []
  for (let i = 2; i + 1 < bytes.byteLength; i += 2) units.push(String.fromCharCode(view.getUint16(i, littleEndian)))
  return units.join('')
}

/** Where each unit of a decoded text (a policy inside a string) stands in the file that holds it. */
export interface Origin {
  readonly source: Source
  /** The decoded text itself. */
  readonly text: string
  /** Offset in the file of offset `at` in `text`; `at` may be `text.length`. */
  at(at: number): number
  /** Where the unit before offset `at` ends, where the next one may stand apart from it. */
  endOf?(at: number): number
  /** The text stands in a string of another language, whose escapes an edit would not have: no edit may be made in it. */
  readonly escaped?: boolean
}

/** The origin of a text that is the file itself. */
export function wholeFile(source: Source): Origin {
  return { source, text: source.text, at: (at) => at }
}

export function spanIn(origin: Origin, start: number, end: number): Span {
  return { source: origin.source, start: origin.at(start), end: end > start ? (origin.endOf?.(end) ?? origin.at(end)) : origin.at(end), ...(origin.escaped && { indirect: true }) }
}
