/** How a policy is edited that is written in HCL: an object for `jsonencode`, or the blocks of an `aws_iam_policy_document`. */
import { removeBetweenCommas, separatorAt, spansOf, type Notation } from '../../policy/notation.ts'
import { spellingOf } from '../../policy/spelling.ts'
import type { ArrayTree, ObjectTree, StringTree } from '../../syntax/tree.ts'
import { holds, lineText, positionAt, textOf, type Edit, type Span } from '../../text.ts'
import { spellingsOf } from './hcl-spelling.ts'

const objects = spellingOf((name, value) => `${/^[A-Za-z_][\w-]*$/.test(name) ? name : JSON.stringify(name)} = ${value}`, (json) => hclNotation.value(json))

export const hclNotation: Notation = {
  verbatim: false,
  // Members may be separated by line breaks alone.
  movable: false,
  spelling: spellingsOf(objects),

  value(json, old) {
    const text = json.replace(/[$%](?=\{)/g, '$&$&')
    // A bare key stays bare.
    const bare = old && /^(?!true$|false$|null$)[A-Za-z_][\w-]*$/.test(textOf(old)) ? /^"([A-Za-z_][\w-]*)"$/.exec(text)?.[1] : undefined
    return bare ?? text
  },

  inside: (text) => text.replace(/[$%](?=\{)/g, '$&$&'),

  reference(old, reference) {
    const [, mark, expression = ''] = /^(\$\{\s*)?([\w.-]+(?:\["[\w./-]+"\]|\[\d+\])?\.[\w.-]+)(?:\s*\})?$/.exec(old) ?? []
    const meant = reference.slice(2, -1)
    return addressOf(expression) !== addressOf(meant) ? undefined : mark === undefined ? meant : reference
  },

  remove(owner, gone) {
    if (owner.span.bound === true) return undefined
    const spans = spansOf(owner)
    if (spans.some(({ source, indirect }, i) => gone.has(i) && (indirect === true || source !== owner.span.source))) return undefined
    // A reference in a list has the place that it leads to: where the comma beside it is, nobody knows.
    if (isBracketed(owner) && !spans.every((span) => holds(owner.span, span))) return undefined
    return isBracketed(owner) ? removeBetweenCommas(owner, gone) : removeLines(spans, gone)
  },

  append(list, values) {
    const items = values.map((value) => this.value(value))
    if (list.span.indirect === true || list.span.bound === true) return undefined
    if (list.type === 'string') return textOf(list.span).startsWith('<<') ? undefined : { span: list.span, text: `[${[textOf(list.span), ...items].join(', ')}]` }
    return isBracketed(list) ? appendItems(list, items) : undefined
  },

  prepend(object, name, value) {
    const [first] = object.members
    if (!first || first.span.indirect === true || object.span.bound === true) return undefined
    if (!isBracketed(object)) return prependBlock(object, name, value)
    if (object.span.indirect === true) return undefined
    const separator = separatorAt(first.span)
    const [, assignment = ' = '] = /^(\s*[=:]\s*)/.exec(textOf({ ...first.span, start: first.key.span.end })) ?? []
    const key = textOf(first.key.span).startsWith('"') || !/^[A-Za-z_][\w-]*$/.test(name) ? JSON.stringify(name) : name
    // Where each member has its own line, none needs a comma; those that have one are left as they are.
    const comma = hasCommas(object) ? separator : separator.replace(/^,(?=\s*\n|\r)/, '')
    const { source, start } = first.span
    return { span: { source, start, end: start }, text: `${key}${assignment.replace(/ {2,}/g, ' ')}${this.value(value)}${comma}` }
  },
}

/** `aws_s3_bucket.b` of `aws_s3_bucket.b.id`. */
function addressOf(reference: string): string {
  return reference.slice(0, reference.lastIndexOf('.'))
}

/** An object or a list between brackets, not blocks. */
function isBracketed({ span }: ObjectTree | ArrayTree | StringTree): boolean {
  return /^[{[]/.test(textOf(span))
}

function hasComment(text: string): boolean {
  return /#|\/\/|\/\*/.test(text)
}

function hasCommas({ members, span }: ObjectTree): boolean {
  const [first, second] = members
  if (!first) return false
  return textOf({ ...span, start: first.span.end, end: second?.span.start ?? span.end }).includes(',')
}

function appendItems({ items, span }: ArrayTree, values: readonly string[]): Edit | undefined {
  const last = items.at(-1)?.span
  if (last?.source !== span.source || last.indirect === true) return undefined
  const previous = items.at(-2)?.span
  const own = previous ? textOf({ ...last, start: previous.end, end: last.start }) : `,${textOf({ ...last, start: span.start + 1, end: last.start })}`
  // A reference has the place that it leads to.
  const separator = hasComment(own) || (previous && !holds(span, previous)) ? separatorAt(last) : /^,?$/.test(own) ? ', ' : own
  return { span: { source: last.source, start: last.end, end: last.end }, text: values.map((item) => separator + item).join('') }
}

/** Attributes and blocks have lines of their own. */
function removeLines(spans: readonly Span[], gone: ReadonlySet<number>): readonly Edit[] | undefined {
  const kept = spans.filter((_, i) => !gone.has(i))
  // Several that a block stands for cannot be taken out one by one.
  if (kept.length === 0 || spans.some((span, i) => gone.has(i) && kept.some((other) => holds(span, other)))) return undefined
  const edits = spans.flatMap((span, i): readonly Edit[] => {
    const edit = gone.has(i) ? linesOf(span) : undefined
    return edit ? [edit] : []
  })
  const distinct = new Set(edits.map((edit) => edit.span.start))
  return edits.length === gone.size && distinct.size === edits.length && edits.every(({ span }, i) => i === 0 || span.start >= (edits[i - 1]?.span.end ?? 0)) ? edits : undefined
}

function linesOf(span: Span): Edit | undefined {
  const { source, start, end } = span
  const { text } = source
  const { line, column } = positionAt(source, start)
  const behind = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0]
  const above = lineText(source, line - 1)
  if (lineText(source, line).slice(0, column - 1).trim() !== '' || behind === undefined || /^\s*(?:#|\/\/)|\*\/\s*$/.test(above)) return undefined
  // The next line moves up to where this one began, unless it closes the block.
  const next = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  if (text[end + next] !== '}' && text[end + next] !== undefined) return { span: { source, start, end: end + next }, text: '' }
  const before = text.slice(0, start).trimEnd().length
  return { span: { source, start: before, end }, text: '' }
}

/** The few elements that can be written as an argument or a block: a Sid, an Effect, a condition. */
function prependBlock(object: ObjectTree, name: string, value: string): Edit | undefined {
  const { source, start } = object.span
  const text = textOf(object.span)
  const { line, column } = positionAt(source, start)
  const indent = lineText(source, line).slice(0, column - 1)
  const eol = source.text.includes('\r\n') ? '\r\n' : '\n'
  if (indent.trim() !== '') return undefined
  if (/^condition\b/.test(text)) {
    const [, key, only] = /^\{ ("(?:[^"\\]|\\.)*"): (".*") \}$/.exec(value) ?? []
    if (key === undefined || only === undefined) return undefined
    const lines = ['condition {', `  test     = ${hclNotation.value(JSON.stringify(name))}`, `  variable = ${hclNotation.value(key)}`, `  values   = [${hclNotation.value(only)}]`, '}', '']
    return { span: { source, start, end: start }, text: lines.map((each) => (each === '' ? `${eol}${indent}` : each)).join(`${eol}${indent}`).replace(new RegExp(`${eol}${indent}${eol}`), `${eol}${eol}`) }
  }
  const argument = name === 'Sid' ? 'sid' : name === 'Effect' ? 'effect' : undefined
  const [, inside] = /^[a-z]+ *\{\r?\n([ \t]*)/.exec(text) ?? []
  if (argument === undefined || inside === undefined || !/^statement\b/.test(text)) return undefined
  const at = start + text.indexOf('\n') + 1 + inside.length
  return { span: { source, start: at, end: at }, text: `${argument} = ${hclNotation.value(value)}${eol}${inside}` }
}
