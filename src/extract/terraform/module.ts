/** A Terraform module: all files of a folder, and what is declared in them. */
import { lookUp } from '../../lookup.ts'
import { parseHcl, parseTemplate, type Attribute, type Block, type Body, type Expression, type HclGrammar, type ObjectItem } from '../../syntax/hcl.ts'
import { parseJson, textInside } from '../../syntax/json.ts'
import { isDeep, knownText, memberOf, type Comment, type ObjectTree, type SyntaxProblem, type Tree } from '../../syntax/tree.ts'
import { wholeFile, type Source } from '../../text.ts'
import type { Surroundings } from '../document.ts'
import { beside } from '../path.ts'

export interface ModuleFile {
  readonly source: Source
  readonly body: Body
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
}

/** Nobody's own module has more files. */
const MOST_FILES = 500

/** A run comes back to a folder after its subfolders; more modules than these are not kept. */
const KEPT_MODULES = 12

/** The modules of a run, those of the last folders kept, so that each is read once. */
export class Modules {
  readonly #grammar: HclGrammar
  readonly #surroundings: Surroundings | undefined
  readonly #kept = new Map<string, Module>()

  constructor(grammar: HclGrammar, surroundings: Surroundings | undefined) {
    this.#grammar = grammar
    this.#surroundings = surroundings
  }

  /** The module of a file, with the file as it is given. */
  of(given: Source): Module {
    const folder = given.path.slice(0, given.path.lastIndexOf('/') + 1)
    const kept = this.#kept.get(folder)
    return this.#keep(kept?.textOf(given.path) === given.text ? kept : this.#read(folder, given))
  }

  /** The module in a folder, which is called with a `/` at its end; undefined where there is none. */
  at(folder: string): Module | undefined {
    const module = this.#kept.get(folder) ?? this.#read(folder)
    return module.files.length === 0 ? undefined : this.#keep(module)
  }

  #read(folder: string, given?: Source): Module {
    return new Module(folder, given, { modules: this, grammar: this.#grammar, surroundings: this.#surroundings })
  }

  #keep(module: Module): Module {
    this.#kept.delete(module.folder)
    this.#kept.set(module.folder, module)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT_MODULES && oldest !== undefined) this.#kept.delete(oldest)
    return module
  }
}

export class Module {
  readonly files: readonly ModuleFile[]
  /** With a `/` at its end, or empty. */
  readonly folder: string
  readonly grammar: HclGrammar
  readonly surroundings: Surroundings | undefined
  readonly locals = new Map<string, Attribute>()
  readonly variables = new Map<string, Block>()
  readonly outputs = new Map<string, Block>()
  /** Calls of other modules, by their name. */
  readonly calls = new Map<string, Block>()
  /** By address: `aws_s3_bucket.b`, `data.aws_iam_policy_document.p`. */
  readonly resources = new Map<string, Block>()
  /** Values of variables that Terraform finds by itself. */
  readonly given: ReadonlyMap<string, Attribute>

  /** What a file that overrides another puts in place of: of no effect. */
  readonly replaced = new Set<Attribute | Block>()

  readonly #modules: Modules

  /** @param given a file that is read; the others of its folder come from `surroundings` */
  constructor(folder: string, given: Source | undefined, { modules, grammar, surroundings }: { modules: Modules; grammar: HclGrammar; surroundings: Surroundings | undefined }) {
    this.#modules = modules
    this.grammar = grammar
    this.surroundings = surroundings
    this.folder = folder
    const names = surroundings?.list(folder === '' ? '.' : folder.slice(0, -1)) ?? []
    const read = (wanted: readonly string[]) => wanted.map((name) => folder + name).filter((path) => path !== given?.path).flatMap((path) => surroundings?.read(path) ?? [])
    const sources = [...(given ? [given] : []), ...read(names.filter(isConfiguration).slice(0, MOST_FILES))].sort((a, b) => (a.path < b.path ? -1 : 1))
    this.files = sources.map((source) => readFile(source, grammar))
    for (const overriding of [false, true]) {
      for (const { source, body } of this.files) if (isOverride(source.path) === overriding) for (const block of body.blocks) this.#declare(block, overriding)
    }
    this.given = new Map(read(variableFiles(names)).flatMap((source) => readFile(source, grammar).body.attributes.map((attribute) => [attribute.name, attribute])))
  }

  textOf(path: string): string | undefined {
    return this.files.find(({ source }) => source.path === path)?.source.text
  }

  /**
   * The module that a call is of, where its source is a path.
   * https://developer.hashicorp.com/terraform/language/modules/sources#local-paths
   */
  calledBy(call: Block): Module | undefined {
    const source = attributeOf(call.body, 'source')
    const path = source && keyText(source.value)
    return path !== undefined && /^\.{1,2}\//.test(path) ? this.#modules.at(`${beside(this.folder, path)}/`.replace(/^\/$/, '')) : undefined
  }

  #declare(block: Block, overriding: boolean): void {
    const [first = '', second] = block.labels
    const declare = (blocks: Map<string, Block>, name: string) => {
      const original = overriding ? blocks.get(name) : undefined
      blocks.set(name, original ? this.#overridden(original, block) : block)
    }
    if (block.type === 'locals') for (const attribute of block.body.attributes) this.#local(attribute)
    else if (block.type === 'variable') declare(this.variables, first)
    else if (block.type === 'output') declare(this.outputs, first)
    else if (block.type === 'module') declare(this.calls, first)
    else if (block.type === 'resource' && second !== undefined) declare(this.resources, `${first}.${second}`)
    else if (block.type === 'data' && second !== undefined) declare(this.resources, `data.${first}.${second}`)
  }

  #local(attribute: Attribute): void {
    const original = this.locals.get(attribute.name)
    if (original) this.replaced.add(original)
    this.locals.set(attribute.name, attribute)
  }

  /** Arguments take the place of those before, and nested blocks that of all of their type, a dynamic one counting as what it makes. */
  #overridden(original: Block, { body }: Block): Block {
    const kindOf = ({ type, labels }: Block) => (type === 'dynamic' ? labels[0] : type)
    const replaced = new Set([...body.attributes.map(({ name }) => name), ...body.blocks.map(kindOf)])
    const left = <Part extends Attribute | Block>(parts: readonly Part[], nameOf: (part: Part) => string | undefined) => parts.filter((part) => {
      const isReplaced = replaced.has(nameOf(part))
      if (isReplaced) this.replaced.add(part)
      return !isReplaced
    })
    const attributes = [...left(original.body.attributes, ({ name }) => name), ...body.attributes]
    const blocks = [...left(original.body.blocks, kindOf), ...body.blocks]
    return { ...original, body: { ...original.body, attributes, blocks, broken: original.body.broken || body.broken } }
  }
}

function isConfiguration(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/i.test(name) && !name.startsWith('.')
}

/** https://developer.hashicorp.com/terraform/language/files/override */
function isOverride(path: string): boolean {
  return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path)
}

/**
 * The files with values of variables that are loaded without being named, the last one the strongest.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
function variableFiles(names: readonly string[]): readonly string[] {
  return [...['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name)), ...names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name))]
}

function readFile(source: Source, grammar: HclGrammar): ModuleFile {
  if (!/\.json$/i.test(source.path)) return { source, ...parseHcl(source, grammar) }
  const { tree: read, problems, comments } = parseJson(wholeFile(source))
  const tree = read && !isDeep(read) ? read : undefined
  const span = { source, start: 0, end: source.text.length }
  const body = tree?.type === 'object' ? jsonFile(tree, grammar) : { span, attributes: [], blocks: [], broken: true }
  return { source, body, problems, comments: [...comments, ...(tree ? commentsIn(tree) : [])] }
}

/** A member `"//"` is a comment on the object that it stands in. https://developer.hashicorp.com/terraform/language/syntax/json#comment-properties */
function commentsIn(tree: Tree): readonly Comment[] {
  if (tree.type === 'array') return tree.items.flatMap(commentsIn)
  if (tree.type !== 'object') return []
  const text = knownText(memberOf(tree, '//')?.value)
  return [...(text === undefined ? [] : [{ span: memberOf(tree, '//')?.span ?? tree.span, text, about: tree.span }]), ...tree.members.flatMap(({ value }) => commentsIn(value))]
}

/** Labels that stand between the type of a block and its contents. https://developer.hashicorp.com/terraform/language/syntax/json */
const labelsOf: Readonly<Record<string, number>> = { resource: 2, data: 2, ephemeral: 2, variable: 1, output: 1, module: 1, provider: 1, locals: 0, terraform: 0 }

function jsonFile(tree: ObjectTree, grammar: HclGrammar): Body {
  const blocks = tree.members.flatMap(({ name, value }) => {
    const depth = lookUp(labelsOf, name)
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
      return origin ? { ...parseTemplate({ ...origin, escaped: true }, grammar), heredoc: false, span } : { kind: 'unreadable', span }
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

export function attributeOf(body: Pick<Body, 'attributes'>, name: string): Attribute | undefined {
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
