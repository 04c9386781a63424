/**
 * How a policy is written where it stands: as JSON, inside a string, or in another language. Edits ask it, so that rules make
 * the same fixes everywhere, and texts, so that they say what the reader sees.
 */
import type { ArrayTree, ObjectTree, StringTree } from '../syntax/tree.ts'
import { spellingOf, type Owner, type Spelling } from './spelling.ts'
import { lineText, positionAt, textOf, type Edit, type Span } from '../text.ts'

/** What is undefined cannot be written there, or not without touching a comment. */
export interface Notation {
  /** The text in the file is the policy's JSON itself. */
  readonly verbatim: boolean
  /** Conditions can be moved between operators as text, since members are separated by commas and nothing else. */
  readonly movable: boolean
  /** How texts name and show what `owner`, a policy or a statement, has. */
  readonly spelling: (owner: Owner) => Spelling
  /**
   * A value as it is written here.
   * @param json JSON text of the value
   * @param old what stood there, whose way of quoting is kept
   */
  value(json: string, old?: Span): string
  /** Has the text at `span` no quotes, where one of digits would be a number to others who read the file? */
  isUnquoted?(span: Span): boolean
  /** Text inside of a string, where it needs another escape than that of JSON; by default it is written as it is. */
  inside?(text: string): string
  /** Put text in place of a part of a string, where what has to be escaped hangs on how that string is quoted. */
  within?(string: Span, part: Span, text: string): Edit
  /**
   * A reference of the carrier's, as it is written where `old` stands, which is one too.
   * @param reference as it is spelt in messages: `${Bucket.Arn}`
   */
  reference?(old: string, reference: string): string | undefined
  /** Take members or items out, by their index; some must be left. The edits do not overlap. */
  remove(owner: ObjectTree | ArrayTree, gone: ReadonlySet<number>): readonly Edit[] | undefined
  /** Add values (JSON text) behind the last item of a list; a string becomes a list. */
  append(list: ArrayTree | StringTree, values: readonly string[]): Edit | undefined
  /** Write a member first in an object that has one, in its layout. */
  prepend(object: ObjectTree, name: string, value: string): Edit | undefined
}

/**
 * JSON, with all that stands around it.
 * @param encode JSON text as it must be written where the policy stands: escaped, where it is inside a string
 * @param spelling where texts have names that are not those of elements
 */
export function jsonNotation(encode?: (json: string) => string, spelling?: Notation['spelling']): Notation {
  if (!encode) return plainJson
  return new JsonNotation(encode, spelling)
}

/** As in the file even where the policy is inside a string: without the escapes. */
export const jsonSpelling = spellingOf((name, value) => `${JSON.stringify(name)}: ${value}`)

/** Its members are its own, so that a carrier can take all of them over but for one. */
class JsonNotation implements Notation {
  readonly verbatim: boolean
  readonly movable = true
  readonly spelling: Notation['spelling']
  readonly #encode: (json: string) => string

  constructor(encode: (json: string) => string, spelling: Notation['spelling'] = () => jsonSpelling) {
    this.#encode = encode
    this.spelling = spelling
    this.verbatim = encode('"') === '"'
  }

  readonly value = (json: string): string => this.#encode(json)

  readonly inside = (text: string): string => this.#encode(text)

  readonly remove = (owner: ObjectTree | ArrayTree, gone: ReadonlySet<number>): readonly Edit[] | undefined => removeBetweenCommas(owner, gone)

  readonly append = (list: ArrayTree | StringTree, values: readonly string[]): Edit | undefined => {
    const items = values.map((value) => this.#encode(value))
    if (list.type === 'string') return { span: list.span, text: this.#encode('[') + [textOf(list.span), ...items].join(this.#encode(', ')) + this.#encode(']') }
    const last = list.items.at(-1)?.span
    if (!last || !endsBehind(list, last)) return undefined
    const previous = list.items.at(-2)?.span
    const own = previous ? textOf({ ...last, start: previous.end, end: last.start }) : this.#encode(',') + textOf({ ...last, start: list.span.start + this.#encode('[').length, end: last.start })
    const separator = hasComment(own) || /^,?$/.test(own) ? this.#encode(', ') : own
    return { span: { ...last, start: last.end }, text: items.map((item) => separator + item).join('') }
  }

  readonly prepend = (object: ObjectTree, name: string, value: string): Edit | undefined => {
    const [first] = object.members
    if (!first || !this.verbatim) return undefined
    const { source, start } = first.span
    return { span: { source, start, end: start }, text: `${JSON.stringify(name)}: ${value}${separatorAt(first.span)}` }
  }
}

const plainJson: Notation = new JsonNotation((json) => json)

export function spansOf(owner: ObjectTree | ArrayTree): readonly Span[] {
  const children: readonly { readonly span: Span }[] = childrenOf(owner)
  return children.map(({ span }) => span)
}

export function childrenOf(tree: ObjectTree | ArrayTree): readonly { readonly span: Span }[] {
  return tree.type === 'object' ? tree.members : tree.items
}

/**
 * Take some of the things in `owner`, which commas separate, out with their commas. Undefined where none would be left, and where something else is
 * in the way: a comment, the anchor of an item, a function of which the item is an argument.
 */
export function removeBetweenCommas(owner: ObjectTree | ArrayTree, gone: ReadonlySet<number>): readonly Edit[] | undefined {
  const spans = spansOf(owner)
  const kept = spans.findIndex((_, i) => !gone.has(i))
  if (kept < 0) return undefined
  const edits = spans.flatMap((own, i): readonly Edit[] => {
    if (!gone.has(i)) return []
    const next = i < kept ? spans[i + 1] : undefined
    if (!isSeparated(spans[i - 1], own, owner) || (next && !isSeparated(own, next, owner))) return []
    // The comma before it goes too; of the first ones, the comma behind.
    const [start, end] = next ? [own.start, next.start] : [spans[i - 1]?.end ?? own.start, own.end]
    return [{ span: { ...own, start, end }, text: '' }]
  })
  return edits.length === gone.size ? edits : undefined
}

/** Is there nothing between two neighbours, or before the first one, but what separates them? It may stand in a string, with its escapes. */
function isSeparated(previous: Span | undefined, own: Span, owner: ObjectTree | ArrayTree): boolean {
  const start = previous ? previous.end : owner.span.start
  if (own.source !== (previous ?? owner.span).source || start > own.start) return false
  const between = textOf({ ...own, start, end: own.start }).replace(/\\+(?:[nrt]|\r?\n)/g, '')
  return (previous ? /^\s*,?\s*$/ : /^[[{]?\s*$/).test(between)
}

/** Does the list end behind `last`, so that what is written there is in the list? The last one may be an argument of a function. */
export function endsBehind({ span }: ArrayTree, last: Span): boolean {
  return last.source === span.source && last.start >= span.start && /^[^[\]{}"']*\]$/.test(textOf({ ...span, start: last.end }))
}

function hasComment(text: string): boolean {
  return /\/\/|\/\*/.test(text)
}

/** A comma and, where each member has its own line, the line break and the indentation of the member at `span`. */
export function separatorAt({ source, start }: Span): string {
  const { line, column } = positionAt(source, start)
  const before = lineText(source, line).slice(0, column - 1)
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n'
  return /^\s*$/.test(before) ? `,${lineBreak}${before}` : ', '
}
