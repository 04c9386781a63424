/** Tree to typed policy. What does not fit the grammar is left out and told in `misfits`; nothing throws. */
import type { Node, Clause, Condition, Element, Empty, Holder, Misfit, Policy, PolicyKind, Principal, PublicAccessBlock, Statement, Text } from './model.ts'
import { kindFromShape } from './kind.ts'
import { jsonNotation, type Notation } from './notation.ts'
import { readPrincipal, type PrincipalForms } from './principal.ts'
import { splitPlaceholders } from './placeholder.ts'
import { pieceOf, spelt, type ArrayTree, type Member, type ObjectTree, type Piece, type Tree } from '../syntax/tree.ts'
import { textOf, type Span } from '../text.ts'
import { cutFields, type ArnField } from './arn.ts'

export interface BuildOptions {
  /** Kind and name that the carrier or the user gave. */
  readonly kind?: PolicyKind
  readonly kindFrom?: 'carrier' | 'setting'
  readonly name?: string
  readonly dialect: string
  readonly forms: PrincipalForms
  /** Default: plain JSON. */
  readonly notation?: Notation
  /** What is attached to it, and where; see {@link Policy}. */
  readonly service?: string
  readonly holder?: Holder
  readonly publicAccessBlock?: PublicAccessBlock
  readonly scattered?: boolean
  readonly uniqueSids?: boolean
  readonly related?: Policy['related']
  /** The carrier says what is unknown, so that `<name>` and the like are text. */
  readonly exact?: boolean
  readonly variants?: readonly Variant[]
  /** The conditions under which it is this one, where there are variants. */
  readonly when?: string
}

/** Another reading of a document: under other conditions, or with something taken for granted. */
export interface Variant {
  readonly tree: ObjectTree
  readonly when?: string
  readonly assuming?: string
  /** What is found in it is told of another policy. */
  readonly told?: boolean
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Build the policy of a document that has been recognized as one. */
export function buildPolicy(tree: ObjectTree, options: BuildOptions): Policy {
  const policy = buildOne(tree, options)
  if (options.when !== undefined) policy.when = options.when
  for (const { tree: other, when, assuming, told } of options.variants ?? []) {
    const variant: Writable<Policy> = buildOne(other, options)
    if (when !== undefined) variant.when = when
    if (assuming !== undefined) variant.assuming = assuming
    if (told !== undefined) variant.told = told
    policy.variants.push(variant)
  }
  return policy
}

function buildOne(tree: ObjectTree, options: BuildOptions): Writable<Policy> & { variants: Policy[] } {
  const misfits: Misfit[] = []
  const empties: Empty[] = []
  const builder = new Builder(options, misfits, empties)
  const statements: Statement[] = []
  const elements = elementsOf(tree)
  const policy: Writable<Policy> & { variants: Policy[] } = {
    span: tree.span, source: tree.span.source, tree, kind: options.kind ?? 'identity', kindFrom: options.kindFrom ?? 'shape',
    dialect: options.dialect, name: options.name ?? '', statements, elements, misfits, empties, complete: !tree.broken, partial: isOpenList(lastMember(tree, 'Statement')?.value),
    notation: options.notation ?? jsonNotation(), scattered: options.scattered ?? false, exact: options.exact ?? false, variants: [],
  }
  if (options.uniqueSids === true) policy.uniqueSids = true
  if (options.related) policy.related = options.related
  if (options.holder) policy.holder = options.holder
  if (options.publicAccessBlock) policy.publicAccessBlock = options.publicAccessBlock
  const version = builder.single(lastMember(tree, 'Version'))
  const id = builder.single(lastMember(tree, 'Id'))
  if (version) policy.version = version
  if (id) policy.id = id
  for (const statement of builder.statements(policy, lastMember(tree, 'Statement'))) statements.push(statement)
  const shape = kindFromShape(statements)
  if (options.kind === undefined) policy.kind = shape.kind
  const service = options.service ?? shape.service
  if (service !== undefined) policy.service = service
  return policy
}

class Builder {
  readonly #forms: PrincipalForms
  readonly #exact: boolean
  readonly #misfits: Misfit[]
  readonly #empties: Empty[]
  #statement: Statement | undefined

  constructor({ forms, exact = false }: BuildOptions, misfits: Misfit[], empties: Empty[]) {
    this.#forms = forms
    this.#exact = exact
    this.#misfits = misfits
    this.#empties = empties
  }

  statements(policy: Policy, member: Member | undefined): readonly Statement[] {
    if (member === undefined || isOpen(member.value)) return []
    if (member.value.type === 'array') this.#noteEmpty(member.value, 'Statement')
    const items = member.value.type === 'array' ? member.value.items : [member.value]
    return items.flatMap((item, index) => {
      if (isOpen(item)) return []
      if (item.type === 'object') {
        this.#noteEmpty(item, 'statement')
        return [this.#readStatement(policy, item, index)]
      }
      this.#misfit(item, 'Statement', 'an object')
      return []
    })
  }

  #readStatement(policy: Policy, tree: ObjectTree, index: number): Statement {
    const statement: Writable<Statement> = { span: tree.span, policy, index, effect: undefined, conditions: [], conditionsPartial: false, elements: elementsOf(tree), complete: !tree.broken }
    this.#statement = statement
    const sid = this.single(lastMember(tree, 'Sid'))
    const effect = this.single(lastMember(tree, 'Effect'))
    const principals = this.#principals(statement, tree)
    const actions = this.#clause(tree, 'Action')
    const resources = this.#clause(tree, 'Resource')
    if (sid) statement.sid = sid
    if (effect) statement.effectText = effect
    if (effect?.value === 'Allow' || effect?.value === 'Deny') statement.effect = effect.value
    if (principals) statement.principals = principals
    if (actions) statement.actions = actions
    if (resources) statement.resources = resources
    const known = this.#misfits.length
    const condition = lastMember(tree, 'Condition')
    statement.conditions = this.#conditions(statement, condition)
    statement.conditionsPartial = this.#misfits.length > known || (condition !== undefined && hidesCondition(condition.value))
    this.#statement = undefined
    return statement
  }

  /** An element that is one string. */
  single(member: Member | undefined): Text | undefined {
    if (member === undefined) return undefined
    if (member.value.type === 'string' || isUnknown(member.value)) return readText(member.value, this.#exact)
    this.#misfit(member.value, member.name, 'a string')
    return undefined
  }

  #clause(tree: ObjectTree, name: 'Action' | 'Resource'): Clause | undefined {
    const member = lastMember(tree, name) ?? lastMember(tree, `Not${name}`)
    return member && this.#list(member)
  }

  #list(member: Member): Clause {
    const known = this.#misfits.length
    const values = this.#texts(member.value, member.name, 'a string, or a list of strings')
    const partial = this.#misfits.length > known || (isUnknown(member.value) && values.length === 0)
    return { span: member.value.span, key: member.key, negated: member.name.startsWith('Not'), values, partial }
  }

  #texts(value: Tree, element: string, expected: string, literals = false): readonly Text[] {
    if (value.type === 'array') this.#noteEmpty(value, element)
    const items = value.type === 'array' ? value.items : [value]
    return items.flatMap((item) => {
      if (item.type === 'string' || isUnknown(item)) return [readText(item, this.#exact)]
      if (literals && item.type === 'literal' && item.value !== null) return [readText(item, this.#exact)]
      this.#misfit(item, element, expected)
      return []
    })
  }

  #principals(statement: Statement, tree: ObjectTree): Clause<Principal> | undefined {
    const member = lastMember(tree, 'Principal') ?? lastMember(tree, 'NotPrincipal')
    if (member === undefined) return undefined
    const { value } = member
    const known = this.#misfits.length
    const values = isUnknown(value) ? [this.#principal(statement, '*', readText(value, this.#exact))] : this.#principalValues(statement, member)
    return { span: value.span, key: member.key, negated: member.name === 'NotPrincipal', values, partial: this.#misfits.length > known }
  }

  #principalValues(statement: Statement, { name, value }: Member): readonly Principal[] {
    if (value.type === 'string') return [this.#principal(statement, '*', readText(value, this.#exact))]
    if (value.type !== 'object') {
      this.#misfit(value, name, 'an object with a type such as `AWS`, or `*`')
      return []
    }
    this.#noteEmpty(value, name)
    return value.members.flatMap((type) =>
      this.#texts(type.value, name, 'a string, or a list of strings').map((text) => this.#principal(statement, type.name, text, type.key)))
  }

  #principal(statement: Statement, type: string, text: Text, typeKey?: Node): Principal {
    return { span: text.span, statement, type, ...(typeKey && { typeKey }), text, who: readPrincipal(type, text, this.#forms) }
  }

  #conditions(statement: Statement, member: Member | undefined): readonly Condition[] {
    if (member === undefined || isOpen(member.value)) return []
    if (member.value.type !== 'object') {
      this.#misfit(member.value, 'Condition', 'an object')
      return []
    }
    this.#noteEmpty(member.value, 'Condition')
    return member.value.members.flatMap((operator) => {
      if (isOpen(operator.value)) return []
      if (operator.value.type !== 'object') {
        const bare = operator.name.includes(':') && !/^For(?:All|Any)/i.test(operator.name)
        this.#misfit(operator.value, bare ? operator.name : 'Condition', bare ? 'it under an operator, such as `StringEquals`' : 'an object of condition keys')
        return []
      }
      this.#noteEmpty(operator.value, 'Condition')
      return operator.value.members.map((key): Condition => {
        const known = this.#misfits.length
        const values = this.#texts(key.value, 'Condition', 'a string, number or Boolean, or a list of them', true)
        return { span: key.span, statement, operator: readText(operator.key, this.#exact), key: readText(key.key, this.#exact), value: key.value, values, partial: this.#misfits.length > known }
      })
    })
  }

  #noteEmpty(tree: ArrayTree | ObjectTree, element: string): void {
    const length = tree.type === 'array' ? tree.items.length : tree.members.length
    if (length === 0 && !tree.broken) this.#empties.push({ at: tree, is: tree.type === 'array' ? 'list' : 'object', element, ...(this.#statement && { statement: this.#statement }) })
  }

  #misfit(tree: Tree, element: string, expected: string): void {
    this.#misfits.push({ at: tree, element, expected, found: describe(tree), ...(this.#statement && { statement: this.#statement }) })
  }
}

function elementsOf(tree: ObjectTree): readonly Element[] {
  return tree.members.map(({ name, key, value, span }) => ({ name, key, value, span }))
}

function lastMember(tree: ObjectTree, name: string): Member | undefined {
  return tree.members.findLast((member) => member.name === name)
}

function describe(tree: Tree): string {
  if (tree.type !== 'literal') return tree.type === 'array' ? 'a list' : tree.type === 'object' ? 'an object' : 'a string'
  if (tree.value === null) return '`null`'
  return typeof tree.value === 'number' ? 'a number' : 'a Boolean'
}

function jsonOf(tree: Tree): Text['json'] {
  if (tree.type === 'string') return 'string'
  return tree.type !== 'literal' || tree.value === null ? 'unknown' : typeof tree.value === 'number' ? 'number' : 'boolean'
}

/** Is it a list of which the file does not say some item, or not even that? */
function isOpenList(tree: Tree | undefined): boolean {
  return tree !== undefined && (isOpen(tree) || (tree.type === 'array' && tree.items.some(isOpen)))
}

/** `{ "Ref": … }` and `{ "Fn::…": … }`: a CloudFormation function, whose value the file does not say. */
export function isUnknown(tree: Tree): boolean {
  if (tree.type === 'unknown') return true
  if (tree.type !== 'object' || tree.members.length !== 1) return false
  const name = tree.members[0]?.name ?? ''
  return name === 'Ref' || name.startsWith('Fn::')
}

/** Where an object or a list is expected: is it unknown, or a string of placeholders, `"{{ statements }}"`, for which another program puts one there? */
function isOpen(tree: Tree): boolean {
  if (tree.type !== 'string') return isUnknown(tree)
  const pieces = tree.pieces.flatMap((piece) => (typeof piece === 'string' ? splitPlaceholders(piece) : [piece]))
  return pieces.some((piece) => typeof piece !== 'string') && pieces.every((piece) => typeof piece !== 'string' || piece.trim() === '')
}

/** Does the file leave open which conditions there are? */
function hidesCondition(condition: Tree): boolean {
  return isOpen(condition) || (condition.type === 'object' && condition.members.some(({ value }) => isOpen(value)))
}

/**
 * @param tree a string, a literal, or what `isUnknown`
 * @param exact see {@link BuildOptions.exact}
 */
function readText(tree: Tree, exact: boolean): Text {
  if (tree.type === 'string') return new TreeText(tree, exact ? tree.pieces : tree.pieces.flatMap((piece) => (typeof piece === 'string' ? splitPlaceholders(piece) : [piece])))
  if (tree.type === 'literal') return new TreeText(tree, [String(tree.value)])
  return new TreeText(tree, [tree.type === 'unknown' && tree.text !== '' ? pieceOf(tree) : { text: textOf(tree.span) }])
}

class TreeText implements Text {
  readonly span: Span
  readonly pieces: readonly Piece[]
  readonly value: string | undefined
  readonly raw: string
  readonly json: Text['json']
  readonly #tree: Tree
  #fields: readonly ArnField[] | 'none' | undefined

  constructor(tree: Tree, pieces: readonly Piece[]) {
    const [first] = pieces
    const whole = pieces.length === 1 && typeof first === 'string' ? first : undefined
    this.span = tree.span
    this.pieces = pieces
    this.raw = whole ?? spelt({ pieces })
    this.value = whole ?? (pieces.every((piece) => typeof piece === 'string') ? this.raw : undefined)
    this.json = jsonOf(tree)
    this.#tree = tree
  }

  get fields(): readonly ArnField[] | undefined {
    this.#fields ??= cutFields(this) ?? 'none'
    return this.#fields === 'none' ? undefined : this.#fields
  }

  part(start: number, end: number): Node {
    return this.#tree.type === 'string' ? { span: this.#tree.part(start, end) } : this
  }
}
