/**
 * CloudFormation's functions, worked out as far as the template says. What stays open is spelt as `Fn::Sub` would spell it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
import { lookUp } from '../../lookup.ts'
import { memberOf, membersOf, pieceOf, spelt, type Form, type Member, type ObjectTree, type StringTree, type Tree, type Unknown } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import type { Language } from '../plain.ts'
import { arrayOf, markArn, own, PiecedString, segmentsOf, textAt, unknown, type Segment } from '../strings.ts'
import { identityOf, isMissing, isPlainlyNamed, referenceForm } from './arn.ts'
import { withoutReferences } from './dynamic-reference.ts'
import { itemsOf, scalarText, type Resource, type Template } from './template.ts'

/** Functions inside functions inside lists: deeper than any policy. */
const MAX_DEPTH = 120
/** Copies that `Fn::ForEach` makes of its body. */
const MAX_COPIES = 50
/** The same, of all loops together: they may stand in each other. */
const MAX_ALL_COPIES = 5000

/** Of a parameter's value: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MAX_PARAMETER = 4096

/** What conditions are taken to be. */
export interface Assumptions {
  /** Truth of the comparisons that conditions are made of, by {@link Evaluator.atoms}. */
  readonly atoms: ReadonlyMap<string, boolean>
  /** Parameters keep their defaults. */
  readonly defaults: boolean
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const FORMS: Readonly<Record<string, Form>> = { 'AWS::AccountId': 'account', 'AWS::Region': 'Region', 'AWS::Partition': 'partition', 'AWS::StackName': 'name' }

const pseudo = /^AWS::(?:AccountId|NotificationARNs|Partition|Region|StackId|StackName|URLSuffix)$/

/** Is this `{ "Ref": … }` or `{ "Fn::…": … }`? */
export function functionOf(tree: Tree): Member | undefined {
  const [only, second] = tree.type === 'object' ? tree.members : []
  if (!only || second) return undefined
  return only.name === 'Ref' || (only.name.startsWith('Fn::') && !only.name.startsWith('Fn::ForEach')) ? only : undefined
}

export class Evaluator {
  readonly #template: Template
  readonly #language: Language
  readonly #assumptions: Assumptions
  readonly #locals: ReadonlyMap<string, Tree>
  /** Parameters with a default that the values asked for hang on. */
  readonly defaulted: Set<string>
  /** One for an evaluator and those of its loops. */
  readonly #copies: { left: number }
  readonly #truths = new Map<string, boolean | undefined>()
  #depth = 0

  constructor(template: Template, language: Language, assumptions: Assumptions, outer?: Evaluator, locals: ReadonlyMap<string, Tree> = new Map()) {
    this.#template = template
    this.#language = language
    this.#assumptions = assumptions
    this.#locals = locals
    this.defaulted = outer?.defaulted ?? new Set()
    this.#depth = outer ? outer.#depth : 0
    this.#copies = outer ? outer.#copies : { left: MAX_ALL_COPIES }
  }

  /** The same, parameters being what they are by default. */
  withDefaults(): Evaluator {
    return new Evaluator(this.#template, this.#language, { ...this.#assumptions, defaults: true })
  }

  /** The value; undefined for `AWS::NoValue`. */
  value(tree: Tree): Tree | undefined {
    if (this.#depth > MAX_DEPTH) return unknown(tree.span, '', 'it is nested very deep')
    this.#depth += 1
    try {
      const value = this.#value(tree)
      return value?.type === 'string' ? withoutReferences(value, () => (value instanceof PiecedString ? value.encode : this.#language.inside(value)?.encode)) : value
    } finally {
      this.#depth -= 1
    }
  }

  #value(tree: Tree): Tree | undefined {
    const call = functionOf(tree)
    if (call) return this.#call(call, tree.span)
    if (tree.type === 'array') {
      return { ...tree, items: tree.items.flatMap((item) => this.value(item) ?? []) }
    }
    if (tree.type === 'object') return this.#object(tree)
    // CloudFormation passes numbers and Booleans of a template on as text.
    return tree.type === 'literal' && tree.value !== null ? new PiecedString(tree.span, [{ piece: String(tree.value), place: () => tree.span }]) : tree
  }

  #object(tree: ObjectTree): ObjectTree {
    let hidden = tree.broken === true
    const members = tree.members.flatMap((member): readonly Member[] => {
      if (member.name.startsWith('Fn::ForEach::')) return this.forEach(member, (each) => each.members) ?? ((hidden = true), [])
      if (member.name === 'Fn::Transform') {
        hidden = true
        return []
      }
      const value = this.value(member.value)
      return value ? [{ ...member, value }] : []
    })
    return { type: 'object', span: tree.span, members, ...(hidden && { broken: true }) }
  }

  /**
   * `[Name, [values], { body }]`: what `read` makes of the body for each value; undefined where the values are not known.
   * @param once read the body once with a value that is not known, where no list is
   */
  forEach<T>({ value }: Member, read: (body: ObjectTree, evaluator: Evaluator) => readonly T[], once = false): readonly T[] | undefined {
    const [name, over, body] = itemsOf(value)
    const list = over && this.value(over)
    const identifier = scalarText(name)
    if (identifier === undefined || body?.type !== 'object') return undefined
    const items = list?.type === 'array' && list.items.length <= MAX_COPIES ? list.items : once ? [unknown(value.span, `\${${identifier}}`, 'an item of a list that is not known')] : undefined
    if (!items || items.length > this.#copies.left) return undefined
    this.#copies.left -= items.length
    return items.flatMap((item) => {
      const inner = new Evaluator(this.#template, this.#language, this.#assumptions, this, new Map([...this.#locals, [identifier, item]]))
      const text = scalarText(item) ?? `\${${identifier}}`
      const members = body.members.map((member) => ({ ...member, name: member.name.replaceAll(`\${${identifier}}`, text).replaceAll(`&{${identifier}}`, text.replace(/\W/g, '')) }))
      return read(inner.#object({ ...body, members }), inner)
    })
  }

  #call({ name, value, key }: Member, span: Span): Tree | undefined {
    const at: Span = { ...span, indirect: true }
    switch (name) {
      case 'Ref': return this.#ref(scalarText(value) ?? '', at)
      case 'Fn::GetAtt': return this.#attribute(value, at)
      case 'Fn::Sub': return this.#sub(value, at)
      case 'Fn::Join': return this.#join(value, at)
      case 'Fn::If': return this.#choice(value, at)
      case 'Fn::Select': return this.#select(value, at)
      case 'Fn::Split': return this.#split(value, at)
      case 'Fn::FindInMap': return this.#find(value, at)
      case 'Fn::ToJsonString': return this.value(value)
      case 'Fn::ImportValue': return unknown(at, `\${${name} ${this.#spell(value)}}`, 'an export of another stack')
      default: return unknown(at, `\${${name.startsWith('Fn::') ? name : key.pieces.join('')}}`, `the function ${name}`)
    }
  }

  #spell(tree: Tree): string {
    const value = this.value(tree)
    return value?.type === 'string' ? spelt(value) : value?.type === 'unknown' ? value.text : value?.type === 'literal' ? String(value.value) : '…'
  }

  #ref(name: string, at: Span): Tree | undefined {
    const local = this.#locals.get(name)
    if (local) return standing(local, at)
    if (name === 'AWS::NoValue') return undefined
    if (pseudo.test(name)) return unknown(at, `\${${name}}`, 'it depends on where the stack is made', lookUp(FORMS, name))
    const parameter = this.#parameter(name, at)
    if (parameter) return parameter
    const [, owner, generated] = /^(\w+)\.(Alias|Version)$/.exec(name) ?? []
    if (owner !== undefined && generated !== undefined) return this.#attributeNamed(owner, generated, at)
    const resource = this.#resource(name)
    const identity = resource && identityOf(resource.type)
    if (!resource) return unknown(at, `\${${name}}`, 'the template does not define it')
    if (identity?.ref === 'arn') return this.#arn(resource, at)
    const segments = identity?.ref === 'name' ? this.#physicalName(resource, at) : [{ piece: { text: `\${${name}}`, why: 'known once the resource is made' }, place: () => at }]
    const [first, ...others] = segments
    if (!first || typeof first.piece === 'string') return new PiecedString(at, segments)
    const { text, why = '' } = first.piece
    const form = referenceForm(resource.type, text !== `\${${name}}`)
    if (others.length > 0) return new PiecedString(at, [{ ...first, piece: form ? { form, ...first.piece } : first.piece }, ...others])
    const [arn] = form === undefined ? [] : (identity?.arns ?? [])
    const { nameOf } = first.piece
    return { ...unknown(at, text, why, form), ...(nameOf && { nameOf }), ...(arn !== undefined && { arn: `\${${name}.${arn}}` }) }
  }

  #resource(name: string): Pick<Resource, 'id' | 'type' | 'properties'> | undefined {
    const resource = this.#template.resources.get(name)
    if (resource) return resource
    // The role that the Serverless transform makes for a function.
    const owner = name.endsWith('Role') ? this.#template.resources.get(name.slice(0, -4)) : undefined
    return owner && /^AWS::Serverless::(?:Function|StateMachine)$/.test(owner.type) ? { id: name, type: 'AWS::IAM::Role', properties: undefined } : undefined
  }

  #parameter(name: string, at: Span): Tree | undefined {
    const parameter = this.#template.parameters.get(name)
    if (!parameter) return undefined
    const { type, allowed, byDefault, hidden } = parameter
    const text = `\${${name}}`
    if (type.startsWith('AWS::SSM::')) return unknown(at, text, 'the parameter is read from the Parameter Store')
    const list = /^(?:CommaDelimitedList|List<)/.test(type)
    const [only, second] = allowed ?? []
    if (only !== undefined && second === undefined && !list) return textAt(at, only)
    const value = scalarText(byDefault)
    if (value !== undefined && value !== '' && value.length <= MAX_PARAMETER && !hidden) {
      if (this.#assumptions.defaults) return list ? arrayOf(at, value.split(',').map((each) => textAt(at, each.trim()))) : textAt(at, value)
      this.defaulted.add(name)
    }
    return unknown(at, text, 'the parameter has no fixed value')
  }

  /** The ARN of a resource of the template; undefined where it is none, or has none. */
  arnOf(id: string, at: Span): Tree | undefined {
    const resource = this.#resource(id)
    return resource && identityOf(resource.type) ? this.#arn(resource, at) : undefined
  }

  /** The ARN of a resource, as far as its type and its properties tell. */
  #arn(resource: Pick<Resource, 'id' | 'type' | 'properties'>, at: Span, suffix = ''): Tree {
    const identity = identityOf(resource.type)
    if (!identity) return unknown(at, `\${${resource.id}}`, 'known once the resource is made')
    const segments = [...written(identity.prefix, at), ...this.#physicalName(resource, at)]
    const pieces = markArn(segments.map(({ piece }) => piece), { type: resource.type, id: resource.id })
    return new PiecedString(at, [...segments.map((segment, i) => ({ ...segment, piece: pieces[i] ?? segment.piece })), ...written(suffix, at)])
  }

  #physicalName(resource: Pick<Resource, 'id' | 'type' | 'properties'>, at: Span): readonly Segment[] {
    const name = this.#nameSegments(resource, at)
    return isPlainlyNamed(resource.type) ? name.map(({ piece, ...rest }) => ({ ...rest, piece: typeof piece === 'string' ? piece : { form: 'name', ...piece } })) : name
  }

  #nameSegments({ id, type, properties }: Pick<Resource, 'id' | 'type' | 'properties'>, at: Span): readonly Segment[] {
    const identity = identityOf(type)
    const withPath = identity?.name.endsWith('WithPath') === true
    const property = type === 'AWS::IAM::ManagedPolicy' ? 'ManagedPolicyName' : (identity?.name ?? '').replace(/WithPath$/, '')
    const given = functionOf(properties ?? unknown(at, '', '')) ? undefined : memberOf(properties, property)?.value
    const path = withPath ? memberOf(properties, 'Path')?.value : undefined
    const name = this.#segments(given && this.value(given), at) ?? [{ piece: { text: `\${${id}${identity?.ref === 'name' || withPath ? '' : `.${property}`}}`, why: 'AWS makes up the name' }, place: () => at }]
    const [only, second] = name
    if (!path) return only && !second && typeof only.piece !== 'string' ? [{ ...only, piece: { ...only.piece, nameOf: { type, id } } }] : name
    const folder = this.#segments(this.value(path), at) ?? []
    const [first] = folder
    return typeof first?.piece === 'string' ? [{ ...first, piece: first.piece.replace(/^\//, '') }, ...folder.slice(1), ...name] : [...folder, ...name]
  }

  #attribute(tree: Tree, at: Span): Tree {
    const parts = tree.type === 'array' ? tree.items.map((item) => this.#spell(item)) : (scalarText(tree) ?? '').split('.')
    return this.#attributeNamed(parts[0] ?? '', parts.slice(1).join('.'), at)
  }

  #attributeNamed(id: string, attribute: string, at: Span): Tree {
    const resource = this.#resource(id)
    const identity = resource && identityOf(resource.type)
    if (resource && identity?.arns.includes(attribute) === true) return this.#arn(resource, at, identity.suffix)
    const text = `\${${id}.${attribute}}`
    if (resource && isMissing(resource.type, attribute)) return { ...unknown(at, text, 'an attribute that the resource does not have', 'nothing'), arn: `\${${id}}` }
    if (resource?.type === 'AWS::Serverless::Function' && /^(?:Alias|Version)$/.test(attribute)) return this.#published(resource, attribute, text, at)
    if (resource && identity && /^(?:Latest)?StreamArn$/.test(attribute) && /DynamoDB::Table$|SimpleTable$/.test(resource.type)) {
      const table = this.#segments(this.#arn(resource, at), at) ?? []
      return new PiecedString(at, [...table, ...written('/stream/', at), { piece: { text, why: 'AWS makes up the label' }, place: () => at }])
    }
    const name = resource && (identity?.name === attribute || attribute.endsWith('Name')) && !identity?.name.endsWith('WithPath') ? memberOf(resource.properties, attribute)?.value : undefined
    return (name && this.#literal(name, at)) ?? unknown(at, text, 'known once the resource is made')
  }

  /**
   * The ARN of the alias or the version that the Serverless transform makes where there is an `AutoPublishAlias`.
   * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
   */
  #published(resource: Pick<Resource, 'id' | 'type' | 'properties'>, attribute: string, text: string, at: Span): Tree {
    const alias = attribute === 'Alias' ? memberOf(resource.properties, 'AutoPublishAlias')?.value : undefined
    const name = this.#segments(alias && this.value(alias), at) ?? [{ piece: { text, why: 'known once the resource is made' }, place: () => at }]
    return new PiecedString(at, [...(this.#segments(this.#arn(resource, at, ':'), at) ?? []), ...name])
  }

  /** A value of another place, if it is a plain text. */
  #literal(tree: Tree, at: Span): Tree | undefined {
    const value = this.value(tree)
    return value && scalarText(value) !== undefined ? standing(value, at) : undefined
  }

  #sub(tree: Tree, at: Span): Tree {
    const [template, names] = tree.type === 'array' ? tree.items : [tree]
    if (template?.type !== 'string') return unknown(at, '${Fn::Sub}', 'the function Fn::Sub')
    const text = spelt(template)
    const values = new Map(membersOf(names).map((member) => [member.name, this.value(member.value)]))
    const segments: Segment[] = []
    let end = 0
    for (const match of text.matchAll(/\$\{(!?)([^}]*)\}/g)) {
      segments.push(...own(template, text, end, match.index))
      end = match.index + match[0].length
      const [, literal, name = ''] = match
      // `${!x}` is the text `${x}`.
      if (literal !== '') segments.push(...own(template, text, match.index, match.index + 2), ...own(template, text, match.index + 3, end))
      else segments.push(...this.#substitute(name.trim(), values, { ...template.part(match.index, end), indirect: true }))
    }
    segments.push(...own(template, text, end, text.length))
    const encode = this.#language.inside(template)?.encode
    // A part of the text may be edited where it stands, the whole not: a list of texts is no `Fn::Sub`.
    return new PiecedString(text.includes('${') || tree.type === 'array' ? at : { ...template.span, indirect: true }, segments, encode)
  }

  #substitute(name: string, values: ReadonlyMap<string, Tree | undefined>, at: Span): readonly Segment[] {
    const value = values.has(name) ? values.get(name) : name.includes('.') && !pseudo.test(name) ? this.#attributeNamed(name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1), at) : this.#ref(name, at)
    return this.#segments(value, at) ?? [{ piece: { text: `\${${name}}`, why: 'a list in the place of a text' }, place: () => at }]
  }

  #join(tree: Tree, at: Span): Tree {
    const [delimiter, list] = itemsOf(tree)
    const between = scalarText(delimiter) ?? ''
    const items = list && this.value(list)
    if (items?.type !== 'array') return unknown(at, items?.type === 'unknown' ? items.text : '${Fn::Join}', items?.type === 'unknown' ? (items.why ?? '') : 'the function Fn::Join')
    const segments = items.items.flatMap((item, i): readonly Segment[] => {
      const each = partsOf(item) ?? [{ piece: { text: '${Fn::Join}', why: 'a list in the place of a text' }, place: () => at }]
      return i > 0 && between !== '' ? [{ piece: between, place: () => at }, ...each] : each
    })
    const [first] = itemsOf(list).filter((item): item is StringTree => item.type === 'string')
    return new PiecedString(at, segments, first && this.#language.inside(first)?.encode)
  }

  #choice(tree: Tree, at: Span): Tree | undefined {
    const [condition, whenTrue, whenFalse] = itemsOf(tree)
    const name = scalarText(condition) ?? ''
    const truth = this.truth(name)
    const chosen = truth === true ? whenTrue : truth === false ? whenFalse : undefined
    return chosen ? this.value(chosen) : unknown(at, `\${Fn::If ${name}}`, 'it depends on a condition')
  }

  #select(tree: Tree, at: Span): Tree {
    const [index, list] = itemsOf(tree)
    const items = list && this.value(list)
    const position = index && Number(scalarText(this.value(index) ?? index))
    const chosen = items?.type === 'array' && position !== undefined ? items.items[position] : undefined
    return chosen ? standing(chosen, at) : unknown(at, `\${Fn::Select ${String(position)} ${items ? this.#textOf(items) : ''}}`, items?.type === 'unknown' ? (items.why ?? '') : 'the function Fn::Select')
  }

  #split(tree: Tree, at: Span): Tree {
    const [delimiter, text] = itemsOf(tree)
    const whole = text && this.value(text)
    const known = scalarText(whole)
    const by = scalarText(delimiter)
    if (known === undefined || by === undefined || by === '') return unknown(at, `\${Fn::Split ${whole ? this.#textOf(whole) : ''}}`, whole?.type === 'unknown' ? (whole.why ?? '') : 'a part of a text that is not known')
    return arrayOf(at, known.split(by).map((each) => textAt(at, each)))
  }

  #textOf(tree: Tree): string {
    return tree.type === 'string' ? spelt(tree) : tree.type === 'unknown' ? tree.text : ''
  }

  #find(tree: Tree, at: Span): Tree {
    const keys = itemsOf(tree).slice(0, 3)
    const candidates = keys.length === 3 && this.#template.mappings ? keys.reduce<readonly Tree[]>((maps, key) => this.#under(maps, key), [this.#template.mappings]) : []
    const [found, ...others] = candidates
    const texts = candidates.map((each) => scalarText(each))
    // By a key that is not known, it is one of them all; what is there if none is, only a default value says.
    const same = others.length === 0 || (texts[0] !== undefined && texts.every((text) => text === texts[0]))
    const isCertain = same && (itemsOf(tree).length === 3 || keys.every((key) => scalarText(this.value(key)) !== undefined))
    if (isCertain && found && (found.type === 'string' || found.type === 'literal' || found.type === 'array')) return standing(found, at)
    return unknown(at, `\${Fn::FindInMap ${keys.map((key) => this.#spell(key)).join('.')}}`, 'a value of a mapping by a key that is not known', itemsOf(tree).length === 3 ? formOf(texts) : undefined)
  }

  /** What stands under a key of several maps; under each of their keys, where it is not known. */
  #under(maps: readonly Tree[], key: Tree): readonly Tree[] {
    const name = scalarText(this.value(key))
    return maps.flatMap((map) => (name === undefined ? membersOf(map).map(({ value }) => value) : (memberOf(map, name)?.value ?? [])))
  }

  #segments(tree: Tree | undefined, at: Span): readonly Segment[] | undefined {
    if (!tree) return undefined
    return partsOf(tree)?.map(({ piece }) => ({ piece, place: () => at }))
  }

  /** Is a condition true? Undefined where that is left open. */
  truth(name: string): boolean | undefined {
    if (!this.#truths.has(name)) {
      const tree = this.#template.conditions.get(name)
      // What is made of itself stays open.
      this.#truths.set(name, undefined)
      this.#truths.set(name, tree && this.holds(tree))
    }
    return this.#truths.get(name)
  }

  /** Truth of the expression of a condition. */
  holds(tree: Tree): boolean | undefined {
    if (this.#depth > MAX_DEPTH || tree.type !== 'object') return undefined
    const [call] = tree.members
    if (!call) return undefined
    this.#depth += 1
    const each = () => itemsOf(call.value).map((item) => this.holds(item))
    const result = ((): boolean | undefined => {
      switch (call.name) {
        case 'Condition': return this.truth(scalarText(call.value) ?? '')
        case 'Fn::Not': return not(each()[0])
        case 'Fn::And': return not(anyOf(each().map(not)))
        case 'Fn::Or': return anyOf(each())
        case 'Fn::Equals': return this.#equals(call.value)
        default: return undefined
      }
    })()
    this.#depth -= 1
    return result
  }

  #equals(tree: Tree): boolean | undefined {
    const atom = this.#atomOf(tree)
    return typeof atom === 'boolean' ? atom : this.#assumptions.atoms.get(atom)
  }

  #atomOf(tree: Tree): string | boolean {
    // Both truths of it are looked at, so that a default says nothing new.
    const aside = new Evaluator(this.#template, this.#language, this.#assumptions)
    const [left, right] = itemsOf(tree).map((item) => aside.value(item) ?? unknown(item.span, '', ''))
    const [a, b] = [scalarText(left), scalarText(right)]
    if (a !== undefined && b !== undefined) return a === b
    return `${this.#textOf(a === undefined ? (left ?? tree) : (right ?? tree))}\0${a ?? b ?? this.#textOf(right ?? tree)}`
  }

  /** The comparisons that a condition is made of and that the template leaves open. */
  atoms(name: string): readonly string[] {
    const atoms: string[] = []
    const seen = new Set<string>()
    const left: (Tree | undefined)[] = [this.#template.conditions.get(name)]
    while (left.length > 0) {
      const tree = left.pop()
      for (const call of membersOf(tree)) {
        const other = call.name === 'Condition' ? scalarText(call.value) : undefined
        if (other !== undefined && !seen.has(other)) {
          seen.add(other)
          left.push(this.#template.conditions.get(other))
        } else if (call.name === 'Fn::Equals') {
          const atom = this.#atomOf(call.value)
          if (typeof atom === 'string') atoms.push(atom)
        } else left.push(...itemsOf(call.value))
      }
    }
    return atoms
  }
}

function not(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth
}

function anyOf(truths: readonly (boolean | undefined)[]): boolean | undefined {
  return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false
}

/** Text with `${…}` for what is not known. */
function written(text: string, at: Span): readonly Segment[] {
  return text.split(/(\$\{[^}]*\})/).filter((each) => each !== '').map((each) => ({ piece: each.startsWith('${') ? openPart(each) : each, place: () => at }))
}

function openPart(text: string): Unknown {
  const form = lookUp(FORMS, text.slice(2, -1))
  return { text, why: 'it depends on where the stack is made', ...(form && { form }) }
}

/** What any of these texts is. */
function formOf(texts: readonly (string | undefined)[]): Form | undefined {
  return texts.length > 0 && texts.every((text) => text !== undefined && /^\d{12}$/.test(text)) ? 'account' : undefined
}

/** The pieces of a value that stands in a text, at their places; undefined for a list or an object. */
function partsOf(tree: Tree): readonly Segment[] | undefined {
  if (tree.type === 'unknown') return [{ piece: pieceOf(tree), place: () => ({ ...tree.span, indirect: true }) }]
  if (tree.type === 'literal') return [{ piece: tree.value === null ? '' : String(tree.value), place: () => ({ ...tree.span, indirect: true }) }]
  return tree.type === 'string' ? segmentsOf(tree) : undefined
}

/** A value of elsewhere, where it is used. */
function standing(tree: Tree, at: Span): Tree {
  const parts = partsOf(tree)
  if (tree.type === 'unknown') return { ...tree, span: at }
  if (parts) return new PiecedString(at, parts.map(({ piece }) => ({ piece, place: () => at })))
  return tree.type === 'array' ? arrayOf(at, tree.items.map((item) => standing(item, at))) : unknown(at, '', 'an object of another place')
}
