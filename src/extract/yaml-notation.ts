/** How a policy is edited that is written in YAML. */
import { childrenOf, endsBehind, removeBetweenCommas, spansOf, type Notation } from '../policy/notation.ts'
import { spellingOf } from '../policy/spelling.ts'
import type { ArrayTree, ObjectTree, StringTree } from '../syntax/tree.ts'
import { lineStart, lineText, positionAt, textOf, type Edit, type Span } from '../text.ts'

const spelling = spellingOf((name, value) => `${scalar(JSON.stringify(name), 'plain')}: ${value}`, (json) => scalar(json, 'plain'))

export const yamlNotation: Notation = {
  verbatim: false,
  movable: false,
  spelling: () => spelling,
  value: (json, old) => scalar(json, old ? quoteOf(old) : 'plain'),
  // `!!str 0123` is text.
  isUnquoted: (span) => /^\w/.test(textOf(span)) && !/!\S*\s+$/.test(span.source.text.slice(Math.max(0, span.start - 50), span.start)),
  within(string, part, text) {
    const quote = quoteOf(string)
    if (quote === 'single') return { span: part, text: text.replaceAll("'", "''") }
    if (quote === 'double') return { span: part, text: JSON.stringify(text).slice(1, -1) }
    const own = textOf(string)
    // What is written in a block, or over several lines, has no quotes to put around it.
    if (/^[|>]|[\r\n]/.test(own)) return { span: part, text }
    const whole = own.slice(0, part.start - string.start) + text + own.slice(part.end - string.start)
    return isPlain(whole) ? { span: part, text } : { span: string, text: scalar(JSON.stringify(whole), 'single') }
  },
  remove(owner, gone) {
    const spans = spansOf(owner)
    if (owner.span.indirect === true || (spans.some(({ indirect }) => indirect === true) && !isFunction(owner))) return undefined
    // An alias elsewhere would name nothing.
    if (spans.some((span, i) => gone.has(i) && hasAnchor(span))) return undefined
    return isFlow(owner.span) || owner.type === 'object' ? removeBetweenCommas(owner, gone) : removeLines(owner, gone)
  },
  append(list, values) {
    if (list.span.indirect === true || isAnchored(list.span)) return undefined
    if (list.type === 'string') return intoList(list, values)
    const last = list.items.at(-1)
    if (last?.span.source !== list.span.source || last.span.start < list.span.start) return undefined
    return isFlow(list.span) ? appendFlow(list, last.span, values) : appendBlock(list, last.span, values)
  },
  prepend(object, name, value) {
    const [first] = object.members
    if (!first || object.span.indirect === true || first.span.indirect === true) return undefined
    const { source, start } = first.key.span
    const at: Span = { source, start, end: start }
    const text = `${scalar(JSON.stringify(name), 'plain')}: ${scalar(value, quoteOf(first.value.span))}`
    if (isFlow(object.span)) return { span: at, text: `${text}, ` }
    return { span: at, text: text + eolOf(at) + ' '.repeat(positionAt(source, start).column - 1) }
  },
}

/** Items may be functions, which go as a whole. */
function isFunction(owner: ObjectTree | ArrayTree): boolean {
  return childrenOf(owner).every(({ span }) => span.start >= owner.span.start && span.end <= Math.max(owner.span.end, span.end))
}

type Quote = 'plain' | 'single' | 'double'

function quoteOf(span: Span): Quote {
  const first = span.source.text.charAt(span.start)
  return first === "'" ? 'single' : first === '"' ? 'double' : 'plain'
}

/** JSON text of a value as YAML, in which JSON is valid; strings keep the quotes of what stood there. */
function scalar(json: string, quote: Quote): string {
  if (!json.startsWith('"') || quote === 'double') return json
  const text = JSON.parse(json) as string
  if (/[^\x20-\x7e]/.test(text)) return json
  if (quote === 'plain' && isPlain(text)) return text
  return `'${text.replaceAll("'", "''")}'`
}

/** Would it be read back as the same text, in a list in brackets too? */
function isPlain(text: string): boolean {
  return /^[A-Za-z][\w:./@+=*?-]*$/.test(text) && !text.endsWith(':') && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
}

function isFlow(span: Span): boolean {
  return /[[{]/.test(span.source.text.charAt(span.start))
}

/** Does an anchor stand before it, so that what is added would be added for each alias too? */
function isAnchored({ source, start }: Span): boolean {
  return /(?:^|[\s,[{])&[^\s,[\]{}]+\s+$/.test(source.text.slice(Math.max(0, start - 300), start))
}

function hasAnchor(span: Span): boolean {
  return /(?:^|[\s,[{])&[^\s,[\]{}]/.test(withoutQuotes(textOf(span)))
}

function hasComment(text: string): boolean {
  return /(?:^|\s)#/.test(text)
}

function eolOf({ source }: Span): string {
  return source.text.includes('\r\n') ? '\r\n' : '\n'
}

/** Items of a block have lines of their own, from their dash to the line before the next. */
function removeLines(list: ArrayTree, gone: ReadonlySet<number>): readonly Edit[] | undefined {
  const spans = spansOf(list)
  if (gone.size >= spans.length || spans.some((span, i) => gone.has(i) && isCommented(span))) return undefined
  const edits = spans.flatMap((span, i): readonly Edit[] => {
    const edit = gone.has(i) ? linesOf(span, list) : undefined
    return edit ? [edit] : []
  })
  return edits.length === gone.size ? edits : undefined
}

/** Is there a comment inside, behind, or above? */
function isCommented(own: Span): boolean {
  const { source } = own
  const last = positionAt(source, Math.max(own.start, own.end - 1)).line
  const behind = source.text.slice(own.end, lineStart(source, last + 1))
  return behind.trim() !== '' || /^\s*#/.test(lineText(source, positionAt(source, own.start).line - 1)) || hasComment(withoutQuotes(textOf(own)))
}

function linesOf(own: Span, list: ArrayTree): Edit | undefined {
  const { source } = own
  const last = positionAt(source, Math.max(own.start, own.end - 1)).line
  return dashOf(own, list) === undefined ? undefined : cut(source, lineStart(source, positionAt(source, own.start).line), lineStart(source, last + 1))
}

/** What stands on the line before an item of a block: the indentation and the dash. Undefined where the dash is that of a list inside, be it a function's. */
function dashOf(own: Span, { span: list }: ArrayTree): string | undefined {
  const { line, column } = positionAt(own.source, own.start)
  const before = lineText(own.source, line).slice(0, column - 1)
  return /^\s*-\s+$/.test(before) && before.indexOf('-') === positionAt(list.source, list.start).column - 1 ? before : undefined
}

function cut(source: Span['source'], start: number, end: number): Edit {
  // Without a line break at the end of the file, the one before goes.
  const from = end === source.text.length && !/[\r\n]$/.test(source.text) ? source.text.slice(0, start).replace(/\r?\n$/, '').length : start
  return { span: { source, start: from, end }, text: '' }
}

function withoutQuotes(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '')
}

function intoList(string: StringTree, values: readonly string[]): Edit | undefined {
  const own = textOf(string.span)
  const quote = quoteOf(string.span)
  if (/[\r\n]/.test(own) || /^[|>&!*]/.test(own)) return undefined
  const first = quote === 'plain' && !isPlain(own) ? `'${own.replaceAll("'", "''")}'` : own
  return { span: string.span, text: `[${[first, ...values.map((value) => scalar(value, quote))].join(', ')}]` }
}

function appendFlow(list: ArrayTree, last: Span, values: readonly string[]): Edit | undefined {
  const previous = list.items.at(-2)?.span
  const own = previous ? textOf({ ...list.span, start: previous.end, end: last.start }) : ', '
  if (!endsBehind(list, last) || !/^\s*,\s*$/.test(own)) return undefined
  return { span: { source: last.source, start: last.end, end: last.end }, text: values.map((value) => own + scalar(value, quoteOf(last))).join('') }
}

function appendBlock(list: ArrayTree, last: Span, values: readonly string[]): Edit | undefined {
  const { source } = last
  const dash = dashOf(last, list)
  const endLine = positionAt(source, Math.max(last.start, last.end - 1)).line
  if (dash === undefined || lineText(source, endLine).trimEnd() === '') return undefined
  const at = lineStart(source, endLine) + lineText(source, endLine).length
  return { span: { source, start: at, end: at }, text: values.map((value) => eolOf(last) + dash + scalar(value, quoteOf(last))).join('') }
}
