/**
 * HCL, the language of Terraform, to blocks and expressions whose every node knows its place. tree-sitter parses, with the grammar of
 * the tree-sitter organisation; this file turns its tree into ours, decodes strings and heredocs, and keeps what is readable of a
 * file with errors. https://developer.hashicorp.com/terraform/language/syntax/configuration
 */
import { spanIn, wholeFile, type Origin, type Source, type Span } from '../text.ts'
import { MAX_DEPTH, type Comment, type SyntaxProblem } from './tree.ts'

/** The contents of a file or of a block. */
export interface Body {
  readonly span: Span
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
  /** A syntax error stood in it, so that what seems missing may only be unreadable. */
  readonly broken: boolean
}

export interface Attribute {
  readonly span: Span
  readonly name: string
  readonly key: Span
  readonly value: Expression
}

/** `resource "aws_s3_bucket" "b" { … }` */
export interface Block {
  readonly span: Span
  readonly type: string
  /** The place of its type, and of the labels behind it. */
  readonly head: Span
  readonly labels: readonly string[]
  readonly body: Body
}

interface Of<Kind extends string> {
  readonly kind: Kind
  readonly span: Span
}

export interface Literal extends Of<'literal'> { readonly value: number | boolean | null }
export interface Template extends Of<'template'> {
  readonly parts: readonly Part[]
  readonly heredoc: boolean
}
export interface Call extends Of<'call'> {
  readonly name: string
  readonly args: readonly Expression[]
  /** The last argument is spread: `f(a, b...)`. */
  readonly spread: boolean
}
export interface Tuple extends Of<'tuple'> { readonly items: readonly Expression[] }
export interface ObjectExpression extends Of<'object'> { readonly items: readonly ObjectItem[] }
export interface ObjectItem {
  readonly span: Span
  /** A bare word is a template of that text. */
  readonly key: Expression
  readonly value: Expression
}
export interface Name extends Of<'name'> { readonly name: string }
export interface Get extends Of<'get'> { readonly of: Expression; readonly name: string }
export interface Index extends Of<'index'> { readonly of: Expression; readonly key: Expression }
/** `of[*]`, and what is then asked of each, from the item `each`. */
export interface Splat extends Of<'splat'> { readonly of: Expression; readonly path: readonly (string | Expression)[] }
export interface Conditional extends Of<'conditional'> { readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression }
export interface For extends Of<'for'> {
  /** Absent where only the values are named. */
  readonly keyName?: string
  readonly valueName: string
  readonly collection: Expression
  /** Of an object; absent for a list. */
  readonly key?: Expression
  readonly value: Expression
  readonly grouped: boolean
  readonly filter?: Expression
}
export interface Unary extends Of<'unary'> { readonly operator: string; readonly operand: Expression }
export interface Binary extends Of<'binary'> { readonly operator: string; readonly left: Expression; readonly right: Expression }
/** What a syntax error left unreadable, or nested too deep. */
export type Unreadable = Of<'unreadable'>

export type Expression = Literal | Template | Call | Tuple | ObjectExpression | Name | Get | Index | Splat | Conditional | For | Unary | Binary | Unreadable

export type Part = TextPart | Interpolation | If | Loop

/** Literal text of a template, decoded. */
export interface TextPart {
  readonly kind: 'text'
  readonly text: string
  readonly source: Source
  /** Offset in the file of the unit `i` of `text`; `i` may be its length. */
  at(i: number): number
}

/** `${…}` */
export interface Interpolation extends Of<'interpolation'> { readonly value: Expression }
/** `%{ if … }…%{ else }…%{ endif }` */
export interface If extends Of<'if'> { readonly condition: Expression; readonly then: readonly Part[]; readonly otherwise: readonly Part[] }
/** `%{ for … }…%{ endfor }` */
export type Loop = Of<'loop'>

export interface ParsedHcl {
  readonly body: Body
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
}

/** What tree-sitter's parser has to offer of itself; the wasm behind it is loaded where files are read. */
export interface HclGrammar {
  /** The named nodes and the operators of the syntax tree of `text`, in UTF-16 offsets. */
  parse(text: string): SyntaxNode
}

export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly children: readonly SyntaxNode[]
  /** The parser put it in, since the text lacks it. */
  readonly missing: boolean
}

/** More errors than this in one file say nothing new. */
const MAX_PROBLEMS = 20

/** Parse a file. Never throws; what is wrong is in `problems`, in the order of the text. */
export function parseHcl(source: Source, grammar: HclGrammar): ParsedHcl {
  const origin = wholeFile(source)
  const builder = new Builder(origin)
  const root = grammar.parse(source.text)
  const whole = builder.file(root)
  if (builder.problems.length === 0) return { body: whole, problems: [], comments: builder.comments }
  return inPieces(origin, grammar) ?? { body: whole, problems: builder.problems.slice(0, MAX_PROBLEMS), comments: builder.comments }
}

/** A block that begins a line, as `terraform fmt` writes them. */
const BLOCK = /^[a-z_]+(?:[ \t]+"[^"\n]*")*[ \t]*\{/gm

/** Read each block of a broken file by itself, so that an unclosed string in one does not hide the others; its first error is told. */
function inPieces(origin: Origin, grammar: HclGrammar): ParsedHcl | undefined {
  const starts = [0, ...Array.from(origin.text.matchAll(BLOCK), ({ index }) => index).filter((index) => index > 0)]
  if (starts.length < 2 || starts.length > 2000) return undefined
  const pieces = starts.map((start, i) => {
    const builder = new Builder({ source: origin.source, text: origin.text.slice(start, starts[i + 1]), at: (at) => start + at })
    return { builder, body: builder.file(grammar.parse(builder.text)) }
  })
  const problems = pieces.flatMap(({ builder }) => builder.problems.slice(0, 1)).slice(0, MAX_PROBLEMS)
  if (problems.length === 0) return undefined
  return {
    body: { span: spanIn(origin, 0, origin.text.length), attributes: pieces.flatMap(({ body }) => body.attributes), blocks: pieces.flatMap(({ body }) => body.blocks), broken: true },
    problems, comments: pieces.flatMap(({ builder }) => builder.comments),
  }
}

/** Read `origin` as a template without quotes: a file for `templatefile`, or a string of a `.tf.json` file. */
export function parseTemplate(origin: Origin, grammar: HclGrammar): Template {
  const span = spanIn(origin, 0, origin.text.length)
  const plain: Template = { kind: 'template', span, heredoc: true, parts: [{ kind: 'text', text: origin.text, source: origin.source, at: (i) => origin.at(i) }] }
  if (!/[$%]\{/.test(origin.text)) return plain
  const start = 'x = <<POLICYLINT_END_OF_TEMPLATE\n'
  const { length } = origin.text
  const shifted: Origin = { source: origin.source, text: `${start}${origin.text}\nPOLICYLINT_END_OF_TEMPLATE\n`, at: (at) => origin.at(Math.max(0, Math.min(at - start.length, length))), ...(origin.escaped && { escaped: true }) }
  const builder = new Builder(shifted)
  const value = builder.file(grammar.parse(shifted.text)).attributes[0]?.value
  if (value?.kind !== 'template' || builder.problems.length > 0) return { ...plain, parts: [{ kind: 'loop', span }] }
  // The line break before the end marker is ours.
  const last = value.parts.at(-1)
  const own = last?.kind === 'text' ? { ...last, text: last.text.slice(0, -1) } : undefined
  const parts = own ? [...value.parts.slice(0, -1), ...(own.text === '' ? [] : [own])] : value.parts
  return { ...value, span, parts }
}

/** Read `origin` as one expression. */
export function parseExpression(origin: Origin, grammar: HclGrammar): Expression {
  const start = 'x = '
  const { length } = origin.text
  const shifted: Origin = { source: origin.source, text: start + origin.text, at: (at) => origin.at(Math.max(0, Math.min(at - start.length, length))) }
  const builder = new Builder(shifted)
  const value = builder.file(grammar.parse(shifted.text)).attributes[0]?.value
  return value && builder.problems.length === 0 ? value : { kind: 'unreadable', span: spanIn(origin, 0, length) }
}

class Builder {
  readonly problems: SyntaxProblem[] = []
  readonly comments: Comment[] = []
  readonly #origin: Origin
  #depth = 0

  constructor(origin: Origin) {
    this.#origin = origin
  }

  get text(): string {
    return this.#origin.text
  }

  file(root: SyntaxNode): Body {
    this.#collect(root)
    this.problems.sort((a, b) => a.span.start - b.span.start)
    const body = child(root, 'body')
    return body ? this.#body(body, root) : { span: this.#span(root), attributes: [], blocks: [], broken: hasError(root) }
  }

  /** Comments and errors, wherever they stand. */
  #collect(root: SyntaxNode): void {
    const nodes = [root]
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      if (node.type === 'comment') this.comments.push({ span: this.#span(node), text: commentText(this.#slice(node)) })
      else if (node.type === 'ERROR') this.#problem(node)
      else if (node.missing) this.#missing(node)
      else if (node.type === 'quoted_template' || node.type === 'string_lit') this.#unclosed(node)
      for (let i = node.children.length - 1; i >= 0; i--) {
        const next = node.children[i]
        // What an unclosed string swallowed is not worth telling.
        if (next && !(node.type === 'ERROR' && next.type !== 'comment')) nodes.push(next)
      }
    }
  }

  #problem(node: SyntaxNode): void {
    const text = this.#slice(node)
    const [line = ''] = text.trimStart().split(/[\r\n]/, 1)
    const start = node.start + (text.length - text.trimStart().length)
    const shown = line.length > 30 ? `${line.slice(0, 30)}…` : line
    this.problems.push({ kind: 'syntax', language: 'HCL', span: spanIn(this.#origin, start, start + Math.max(1, Math.min(line.length, node.end - start))), message: shown === '' ? 'this is not Terraform\'s syntax' : `\`${shown}\` is not expected here` })
  }

  #missing(node: SyntaxNode): void {
    const what = closers[node.type] ?? node.type.replaceAll('_', ' ')
    const at = this.#lastBefore(node.start)
    this.problems.push({ kind: 'syntax', language: 'HCL', span: spanIn(this.#origin, at, Math.min(at + 1, this.text.length)), message: `${what} is missing here` })
  }

  /** The end of what is written before `at`, not counting blanks. */
  #lastBefore(at: number): number {
    return this.text.slice(0, at).trimEnd().length
  }

  /** A string between quotes ends on its line. */
  #unclosed(node: SyntaxNode): void {
    const literal = node.children.find((each) => each.type === 'template_literal' && /[\r\n]/.test(this.#slice(each)))
    if (!literal) return
    const line = /^[^\r\n]*/.exec(this.#slice(node))?.[0] ?? ''
    this.problems.push({ kind: 'syntax', language: 'HCL', span: spanIn(this.#origin, node.start, node.start + line.length), message: 'this string is not closed on its line', help: 'close it with `"`, or write a heredoc' })
  }

  #span({ start, end }: { readonly start: number; readonly end: number }): Span {
    return spanIn(this.#origin, start, end)
  }

  #slice({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.text.slice(start, end)
  }

  #body(node: SyntaxNode, around: SyntaxNode): Body {
    const attributes: Attribute[] = []
    const blocks: Block[] = []
    if (this.#depth < MAX_DEPTH) {
      this.#depth += 1
      for (const each of node.children) {
        if (each.type === 'attribute') attributes.push(this.#attribute(each))
        else if (each.type === 'block') blocks.push(this.#block(each))
      }
      this.#depth -= 1
    }
    return { span: this.#span(around), attributes, blocks, broken: hasError(around) || hasError(node) || this.#depth >= MAX_DEPTH }
  }

  #attribute(node: SyntaxNode): Attribute {
    const key = child(node, 'identifier') ?? node
    const value = child(node, 'expression')
    return { span: this.#trimmed(node), name: this.#slice(key), key: this.#span(key), value: value ? this.#expression(value) : this.#unreadable(node) }
  }

  #block(node: SyntaxNode): Block {
    const [type, ...labels] = node.children.filter((each) => each.type === 'identifier' || each.type === 'string_lit')
    const last = labels.at(-1) ?? type ?? node
    const body = child(node, 'body')
    const span = this.#trimmed(node)
    return {
      span, type: type ? this.#slice(type) : '', head: this.#span({ start: node.start, end: last.end }), labels: labels.map((label) => this.#slice(label).replace(/^"|"$/g, '')),
      body: body ? this.#body(body, node) : { span, attributes: [], blocks: [], broken: hasError(node) },
    }
  }

  /** The span without the blanks that error recovery leaves at its end. */
  #trimmed(node: SyntaxNode): Span {
    return this.#span({ start: node.start, end: Math.max(node.start, this.#lastBefore(node.end)) })
  }

  #unreadable(node: SyntaxNode): Unreadable {
    return { kind: 'unreadable', span: this.#span(node) }
  }

  #expression(node: SyntaxNode): Expression {
    if (this.#depth >= MAX_DEPTH || hasError(node)) return this.#unreadable(node)
    this.#depth += 1
    const value = this.#term(node.children.filter(({ type }) => type !== 'comment'), node)
    this.#depth -= 1
    return value
  }

  /** A term, and the indexes, attributes and splats behind it, which the grammar keeps side by side. */
  #term([first, ...rest]: readonly SyntaxNode[], around: SyntaxNode): Expression {
    if (!first) return this.#unreadable(around)
    let value = this.#head(first)
    for (const step of rest) value = this.#step(value, first.start, step)
    return value
  }

  #step(of: Expression, start: number, node: SyntaxNode): Expression {
    const span = this.#span({ start, end: node.end })
    const inner = node.children[0]
    if (node.type === 'get_attr' && inner) return { kind: 'get', span, of, name: this.#slice(inner) }
    if (node.type === 'index') return { kind: 'index', span, of, key: this.#indexKey(node) }
    if (node.type !== 'splat' || !inner) return this.#unreadable(node)
    const path = inner.children.map((each) => (each.type === 'get_attr' ? this.#slice(each.children[0] ?? each) : this.#indexKey(each)))
    return { kind: 'splat', span, of, path }
  }

  #indexKey(node: SyntaxNode): Expression {
    const inner = node.children[0]
    const value = inner && child(inner, 'expression')
    if (value) return this.#expression(value)
    const number = /\d+/.exec(this.#slice(node))?.[0]
    return number === undefined ? this.#unreadable(node) : { kind: 'literal', span: this.#span(node), value: Number(number) }
  }

  #head(node: SyntaxNode): Expression {
    const span = this.#span(node)
    const [inner] = node.children
    if (hasError(node)) return this.#unreadable(node)
    switch (node.type) {
      case 'expression': return this.#expression(node)
      case 'literal_value': return inner ? this.#literal(inner) : this.#unreadable(node)
      case 'template_expr': return inner ? this.#template(inner) : this.#unreadable(node)
      case 'collection_value': return inner ? this.#collection(inner) : this.#unreadable(node)
      case 'variable_expr': return { kind: 'name', span, name: this.#slice(node) }
      case 'function_call': return this.#call(node)
      case 'for_expr': return inner ? this.#for(inner) : this.#unreadable(node)
      case 'conditional': return this.#conditional(node)
      case 'operation': return inner ? this.#operation(inner) : this.#unreadable(node)
      default: return this.#unreadable(node)
    }
  }

  #literal(node: SyntaxNode): Expression {
    const span = this.#span(node)
    const text = this.#slice(node)
    if (node.type === 'string_lit') return { kind: 'template', span, heredoc: false, parts: this.#parts(node, node.children[0]?.end ?? node.start, node.children.at(-1)?.start ?? node.end, 'quoted') }
    return { kind: 'literal', span, value: node.type === 'null_lit' ? null : node.type === 'bool_lit' ? text === 'true' : Number(text) }
  }

  #template(node: SyntaxNode): Expression {
    const span = this.#span(node)
    if (node.type === 'quoted_template') return { kind: 'template', span, heredoc: false, parts: this.#parts(node, node.children[0]?.end ?? node.start, node.children.at(-1)?.start ?? node.end, 'quoted') }
    const [start, marker] = node.children
    const last = node.children.at(-1)
    if (!start || !marker || !last || last === marker) return this.#unreadable(node)
    // The text begins on the line below the marker, and ends with the line above the second one.
    const from = this.text.indexOf('\n', marker.end) + 1
    const to = this.text.lastIndexOf('\n', last.start - 1) + 1
    if (from === 0 || to < from) return { kind: 'template', span, heredoc: true, parts: [] }
    const parts = this.#parts(node, from, to, 'heredoc')
    return { kind: 'template', span, heredoc: true, parts: this.#slice(start) === '<<-' ? this.#unindented(parts, from, to) : parts }
  }

  /** What stands in `node` from `from` to `to`: all that is no interpolation and no directive is text, blanks included. */
  #parts(node: SyntaxNode, from: number, to: number, style: 'quoted' | 'heredoc'): readonly Part[] {
    const parts: Part[] = []
    let at = from
    let trimNext = false
    const text = (end: number, trimEnd: boolean) => {
      if (end > at) {
        const part = trimmedText(decoded(this.#origin, at, end, style), trimNext, trimEnd)
        if (part.text !== '') parts.push(part)
      }
      trimNext = false
    }
    for (const each of node.children) {
      if ((each.type !== 'template_interpolation' && each.type !== 'template_directive') || each.start < at || each.end > to) continue
      text(each.start, this.text[each.start + 2] === '~')
      parts.push(each.type === 'template_interpolation' ? this.#interpolation(each) : this.#directive(each, style))
      at = each.end
      trimNext = this.text[each.end - 2] === '~'
    }
    text(to, false)
    return parts
  }

  #interpolation(node: SyntaxNode): Interpolation {
    const value = child(node, 'expression')
    return { kind: 'interpolation', span: this.#span(node), value: value ? this.#expression(value) : this.#unreadable(node) }
  }

  #directive(node: SyntaxNode, style: 'quoted' | 'heredoc'): If | Loop {
    const [inner] = node.children
    const intro = inner && child(inner, 'template_if_intro')
    const condition = intro && child(intro, 'expression')
    const end = inner && child(inner, 'template_if_end')
    if (!condition || !end || this.#depth >= MAX_DEPTH) return { kind: 'loop', span: this.#span(node) }
    const other = child(inner, 'template_else_intro')
    this.#depth += 1
    const then = this.#parts(inner, intro.end, other?.start ?? end.start, style)
    const otherwise = other ? this.#parts(inner, other.end, end.start, style) : []
    this.#depth -= 1
    return { kind: 'if', span: this.#span(node), condition: this.#expression(condition), then, otherwise }
  }

  /** `<<-`: each line loses the blanks that all lines begin with. */
  #unindented(parts: readonly Part[], from: number, to: number): readonly Part[] {
    const indents = this.text.slice(from, to).split('\n').filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
    const indent = indents.length === 0 ? 0 : Math.min(...indents)
    if (indent === 0) return parts
    return parts.map((part) => (part.kind === 'text' ? withoutIndent(part, indent, (offset) => offset === from || this.text[offset - 1] === '\n') : part))
  }

  #collection(node: SyntaxNode): Expression {
    const span = this.#span(node)
    if (node.type === 'tuple') return { kind: 'tuple', span, items: node.children.filter(({ type }) => type === 'expression').map((each) => this.#expression(each)) }
    const items = node.children.filter(({ type }) => type === 'object_elem').map((each) => {
      const [key, value] = each.children.filter(({ type }) => type === 'expression')
      return { span: this.#span(each), key: key ? this.#key(key) : this.#unreadable(each), value: value ? this.#expression(value) : this.#unreadable(each) }
    })
    return { kind: 'object', span, items }
  }

  #key(node: SyntaxNode): Expression {
    const key = this.#expression(node)
    if (key.kind !== 'name' || this.text[node.start] === '(') return key
    const { start } = node
    return { kind: 'template', span: key.span, heredoc: false, parts: [{ kind: 'text', text: key.name, source: this.#origin.source, at: (i) => this.#origin.at(start + i) }] }
  }

  #call(node: SyntaxNode): Expression {
    const name = child(node, 'identifier')
    const given = child(node, 'function_arguments')
    const args = given?.children.filter(({ type }) => type === 'expression').map((each) => this.#expression(each)) ?? []
    return { kind: 'call', span: this.#span(node), name: name ? this.#slice(name) : '', args, spread: given !== undefined && child(given, 'ellipsis') !== undefined }
  }

  #for(node: SyntaxNode): Expression {
    const intro = child(node, 'for_intro')
    const names = intro?.children.filter(({ type }) => type === 'identifier').map((each) => this.#slice(each)) ?? []
    const collection = intro && child(intro, 'expression')
    const [first, second] = node.children.filter(({ type }) => type === 'expression').map((each) => this.#expression(each))
    const condition = child(node, 'for_cond')
    const filter = condition && child(condition, 'expression')
    const valueName = names.at(-1)
    const value = node.type === 'for_object_expr' ? second : first
    if (!collection || !value || !first || valueName === undefined) return this.#unreadable(node)
    return {
      kind: 'for', span: this.#span(node), ...(names.length > 1 && names[0] !== undefined && { keyName: names[0] }), valueName, collection: this.#expression(collection),
      ...(node.type === 'for_object_expr' && { key: first }), value, grouped: child(node, 'ellipsis') !== undefined, ...(filter && { filter: this.#expression(filter) }),
    }
  }

  /**
   * Of several in a row, the grammar takes the first as the condition of the next. To Terraform, what follows a colon is one expression.
   * https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser.go
   */
  #conditional(node: SyntaxNode): Expression {
    const branches: { readonly condition: SyntaxNode; readonly then: SyntaxNode }[] = []
    let last: SyntaxNode | undefined
    for (let each: SyntaxNode | undefined = node; each;) {
      const [condition, then, otherwise] = each.children.filter(({ type }) => type === 'expression')
      if (!condition || !then || !otherwise || branches.length >= MAX_DEPTH) return this.#unreadable(node)
      const before = bareConditional(condition)
      branches.unshift({ condition: before?.children.findLast(({ type }) => type === 'expression') ?? condition, then })
      last ??= otherwise
      each = before
    }
    if (!last) return this.#unreadable(node)
    return branches.reduceRight((otherwise, { condition, then }): Expression => {
      const span = this.#span({ start: condition.start, end: node.end })
      return { kind: 'conditional', span, condition: this.#expression(condition), then: this.#expression(then), otherwise }
    }, this.#expression(last))
  }

  #operation(node: SyntaxNode): Expression {
    const children = node.children.filter(({ type }) => type !== 'comment')
    const span = this.#span(node)
    const at = children.findIndex(({ type }) => operators.has(type))
    const operator = children[at]?.type
    const right = this.#nested(children.slice(at + 1), node)
    if (operator === undefined) return this.#unreadable(node)
    return node.type === 'unary_operation' ? { kind: 'unary', span, operator, operand: right } : { kind: 'binary', span, operator, left: this.#nested(children.slice(0, at), node), right }
  }

  #nested(children: readonly SyntaxNode[], around: SyntaxNode): Expression {
    if (this.#depth >= MAX_DEPTH) return this.#unreadable(around)
    this.#depth += 1
    const value = this.#term(children, around)
    this.#depth -= 1
    return value
  }
}

/** Tokens without a name that are needed: the operators. */
export const operators: ReadonlySet<string> = new Set(['*', '/', '%', '+', '-', '>', '>=', '<', '<=', '==', '!=', '&&', '||', '!'])

const closers: Readonly<Record<string, string>> = {
  '}': 'a `}`', ']': 'a `]`', ')': 'a `)`', '=': 'an `=`', quoted_template_end: 'the `"` that closes a string', template_interpolation_end: 'the `}` of a `${`', heredoc_identifier: 'the end of this heredoc', identifier: 'a name',
}

/** The conditional that an expression is, where it stands in no brackets. */
function bareConditional({ children }: SyntaxNode): SyntaxNode | undefined {
  const [only, ...others] = children.filter(({ type }) => type !== 'comment')
  return only?.type === 'conditional' && others.length === 0 ? only : undefined
}

function child(node: SyntaxNode, type: string): SyntaxNode | undefined {
  return node.children.find((each) => each.type === type)
}

function hasError(node: SyntaxNode): boolean {
  return node.missing || node.children.some((each) => each.missing || each.type === 'ERROR' || each.children.some(({ missing }) => missing))
}

function commentText(comment: string): string {
  return comment.startsWith('/*') ? comment.slice(2, -2).trim() : comment.replace(/^(?:#|\/\/)/, '').trim()
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences */
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[nrt"\\])|\$\$(?=\{)|%%(?=\{)/g
const HEREDOC_ESCAPE = /\$\$(?=\{)|%%(?=\{)/g

function decoded(origin: Origin, from: number, to: number, style: 'quoted' | 'heredoc'): TextPart {
  const raw = origin.text.slice(from, to)
  if (!/\\|\$\$\{|%%\{/.test(raw)) return { kind: 'text', text: raw, source: origin.source, at: (i) => origin.at(from + i) }
  let text = ''
  let at = 0
  const offsets: number[] = []
  const push = (units: string, step: number) => {
    for (let i = 0; i < units.length; i++) offsets.push(at + (step === 1 ? i : 0))
    text += units
  }
  for (const match of raw.matchAll(style === 'quoted' ? ESCAPE : HEREDOC_ESCAPE)) {
    push(raw.slice(at, match.index), 1)
    at = match.index
    push(unescaped(match[0]), 0)
    at += match[0].length
  }
  push(raw.slice(at), 1)
  offsets.push(raw.length)
  return { kind: 'text', text, source: origin.source, at: (i) => origin.at(from + (offsets[i] ?? raw.length)) }
}

function unescaped(sequence: string): string {
  if (sequence.startsWith('$') || sequence.startsWith('%')) return sequence.slice(1)
  const code = /^\\[uU](.*)$/.exec(sequence)?.[1]
  if (code === undefined) return escapes[sequence.slice(1)] ?? sequence
  const point = Number.parseInt(code, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
}

/** `${~ x ~}` takes the blanks beside it. */
function trimmedText(part: TextPart, start: boolean, end: boolean): TextPart {
  const skipped = start ? part.text.length - part.text.trimStart().length : 0
  const text = end ? part.text.trimEnd().slice(skipped) : part.text.slice(skipped)
  return text.length === part.text.length ? part : { ...part, text, at: (i) => part.at(i + skipped) }
}

function withoutIndent(part: TextPart, indent: number, beginsLine: (offset: number) => boolean): TextPart {
  const kept: number[] = []
  let blanks = 0
  for (let i = 0; i < part.text.length; i++) {
    if (i > 0 ? part.text[i - 1] === '\n' : beginsLine(part.at(0))) blanks = indent
    if (blanks > 0 && /[ \t]/.test(part.text[i] ?? '')) {
      blanks -= 1
      continue
    }
    blanks = 0
    kept.push(i)
  }
  return { ...part, text: kept.map((i) => part.text[i]).join(''), at: (i) => part.at(kept[i] ?? part.text.length) }
}
