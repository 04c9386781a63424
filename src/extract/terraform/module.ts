/** A Terraform module: all files of a folder, and what is declared in them. */
import { parseHcl, parseTemplate, type Attribute, type Block, type Body, type Expression, type HclGrammar, type ObjectItem } from '../../syntax/hcl.ts'
import { parseJson, textInside } from '../../syntax/json.ts'
import type { Comment, ObjectTree, SyntaxProblem, Tree } from '../../syntax/tree.ts'
import { wholeFile, type Source } from '../../text.ts'
import type { Surroundings } from '../document.ts'

export interface ModuleFile {
  readonly source: Source
  readonly body: Body
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
}

/** Larger files are no one's own configuration. */
const MOST_FILES = 500

export class Module {
  readonly files: readonly ModuleFile[]
  /** With a `/` at its end, or empty. */
  readonly folder: string
  readonly grammar: HclGrammar
  readonly surroundings: Surroundings | undefined
  readonly locals = new Map<string, Attribute>()
  readonly variables = new Map<string, Block>()
  /** By address: `aws_s3_bucket.b`, `data.aws_iam_policy_document.p`. */
  readonly resources = new Map<string, Block>()

  /** @param given the file that is read; the others of its folder come from `surroundings` */
  constructor(given: Source, grammar: HclGrammar, surroundings: Surroundings | undefined) {
    this.grammar = grammar
    this.surroundings = surroundings
    this.folder = given.path.slice(0, given.path.lastIndexOf('/') + 1)
    const names = surroundings?.list(this.folder === '' ? '.' : this.folder.slice(0, -1)).filter(isConfiguration).slice(0, MOST_FILES) ?? []
    const others = names.map((name) => this.folder + name).filter((path) => path !== given.path)
    const sources = [given, ...others.flatMap((path) => surroundings?.read(path) ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1))
    this.files = sources.map((source) => readFile(source, grammar))
    for (const { body } of this.files) for (const block of body.blocks) this.#declare(block)
  }

  #declare(block: Block): void {
    const [first = '', second] = block.labels
    if (block.type === 'locals') for (const attribute of block.body.attributes) this.locals.set(attribute.name, attribute)
    else if (block.type === 'variable') this.variables.set(first, block)
    else if (block.type === 'resource' && second !== undefined) this.resources.set(`${first}.${second}`, block)
    else if (block.type === 'data' && second !== undefined) this.resources.set(`data.${first}.${second}`, block)
  }
}

function isConfiguration(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/i.test(name) && !name.startsWith('.')
}

function readFile(source: Source, grammar: HclGrammar): ModuleFile {
  if (!/\.json$/i.test(source.path)) return { source, ...parseHcl(source, grammar) }
  const { tree, problems, comments } = parseJson(wholeFile(source))
  const span = { source, start: 0, end: source.text.length }
  const body = tree?.type === 'object' ? jsonFile(tree, grammar) : { span, attributes: [], blocks: [], broken: true }
  return { source, body, problems, comments }
}

/** Labels that stand between the type of a block and its contents. https://developer.hashicorp.com/terraform/language/syntax/json */
const labelsOf: Readonly<Record<string, number>> = { resource: 2, data: 2, ephemeral: 2, variable: 1, output: 1, module: 1, provider: 1, locals: 0, terraform: 0 }

function jsonFile(tree: ObjectTree, grammar: HclGrammar): Body {
  const blocks = tree.members.flatMap(({ name, value }) => {
    const depth = labelsOf[name]
    return depth === undefined ? [] : jsonBlocks(name, value, [], depth, grammar)
  })
  return { span: tree.span, attributes: [], blocks, broken: tree.broken === true }
}

function jsonBlocks(type: string, tree: Tree, labels: readonly string[], depth: number, grammar: HclGrammar): readonly Block[] {
  if (tree.type === 'array') return tree.items.flatMap((item) => jsonBlocks(type, item, labels, depth, grammar))
  if (tree.type !== 'object') return []
  if (depth > 0) return tree.members.flatMap((member) => jsonBlocks(type, member.value, [...labels, member.name], depth - 1, grammar))
  return [jsonBlock(type, labels, tree, grammar)]
}

function jsonBlock(type: string, labels: readonly string[], tree: ObjectTree, grammar: HclGrammar): Block {
  const attributes = tree.members.filter(({ name }) => name !== '//').map((member): Attribute => ({ span: member.span, name: member.name, key: member.key.span, value: expressionOf(member.value, grammar) }))
  return { span: tree.span, type, labels, head: { ...tree.span, end: tree.span.start + 1 }, body: { span: tree.span, attributes, blocks: [], broken: tree.broken === true } }
}

/** A value of a `.tf.json` file: its strings are templates. */
export function expressionOf(tree: Tree, grammar: HclGrammar): Expression {
  const { span } = tree
  switch (tree.type) {
    case 'literal': return { kind: 'literal', span, value: tree.value }
    case 'array': return { kind: 'tuple', span, items: tree.items.map((item) => expressionOf(item, grammar)) }
    case 'object': return { kind: 'object', span, items: tree.members.map((member): ObjectItem => ({ span: member.span, key: expressionOf(member.key, grammar), value: expressionOf(member.value, grammar) })) }
    case 'string': {
      const origin = textInside(tree)
      return origin ? { ...parseTemplate(origin, grammar), span } : { kind: 'unreadable', span }
    }
    default: return { kind: 'unreadable', span }
  }
}

/** The blocks of a type in a body; in JSON, an attribute that is an object or a list of them. */
export function blocksNamed(body: Body, type: string): readonly Block[] {
  const blocks = body.blocks.filter((block) => block.type === type)
  const attribute = body.attributes.find(({ name }) => name === type)
  return attribute ? [...blocks, ...objectBlocks(type, attribute.value)] : blocks
}

function objectBlocks(type: string, value: Expression): readonly Block[] {
  if (value.kind === 'tuple') return value.items.flatMap((item) => objectBlocks(type, item))
  if (value.kind !== 'object') return []
  const attributes = value.items.flatMap((item): readonly Attribute[] => {
    const name = keyText(item.key)
    return name === undefined ? [] : [{ span: item.span, name, key: item.key.span, value: item.value }]
  })
  return [{ span: value.span, type, labels: [], head: { ...value.span, end: value.span.start + 1 }, body: { span: value.span, attributes, blocks: [], broken: false } }]
}

export function attributeOf(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name)
}

/** A key or another string that is written out. */
export function keyText(key: Expression): string | undefined {
  if (key.kind !== 'template') return undefined
  let text = ''
  for (const part of key.parts) {
    if (part.kind !== 'text') return undefined
    text += part.text
  }
  return text
}
