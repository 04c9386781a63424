/**
 * Expressions of a module to trees: what is certain is worked out, the rest is unknown and says why. A value that stands elsewhere
 * (a local) keeps its own place.
 */
import { lookUp } from '../../lookup.ts'
import { parseTemplate, type Attribute, type Block, type Body, type Call, type Conditional, type Expression, type For, type Part, type Template } from '../../syntax/hcl.ts'
import { spelt, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import { textOf, wholeFile, type Span } from '../../text.ts'
import { attributeValue, formOf } from './attributes.ts'
import { documentOf } from './policy-document.ts'
import { callFunction, composed } from './functions.ts'
import { attributeOf, type Module } from './module.ts'
import { chainOf, noNames, stepInto, type Scope, type Step } from './scope.ts'
import { beside, normalized } from '../path.ts'
import { arrayOf, bound, documentIn, DocumentString, indirectly, madeAt, memberNamed, objectOf, PiecedString, repeated, segmentsAt, textAt, unknown, within, type Segment } from '../strings.ts'

/** What is taken to be so in one reading of a module. */
export interface Assumptions {
  /** Conditions, as written, with their values; others are taken as true, and noted. */
  readonly conditions: readonly (readonly [text: string, value: boolean])[]
  /** Those others leave open what hangs on them. */
  readonly open: boolean
  /** Variables keep their defaults. */
  readonly defaults: boolean
}

export const firstReading: Assumptions = { conditions: [], open: false, defaults: false }

/** What was taken to be so for a value. */
export interface Used {
  readonly conditions: ReadonlySet<string>
  /** Variables whose default was taken, or left aside. */
  readonly variables: ReadonlySet<string>
  /** Calls of modules of which an argument was taken. */
  readonly calls: ReadonlySet<string>
}

/** A module as one call of it makes it: its variables are the arguments. */
interface CallOf {
  readonly block: Block
  readonly outer: Evaluator
}

const MAX_DEPTH = 60
const MAX_STEPS = 300_000
/** Modules that call modules, and calls of one module: more are left unknown. */
const MAX_NESTED_CALLS = 4
const MAX_CALLS = 60
/** Of one block; of more, each is read as if nothing were known of it. */
const MAX_INSTANCES = 8
/** A list that is longer is no one's own; it bounds what `for` and `concat` may make. */
export const MAX_ITEMS = 5000

export class Evaluator {
  readonly module: Module
  readonly #assumptions: Assumptions
  readonly #known = new Map<string, { readonly value: Tree; readonly used: Used }>()
  readonly #addresses = new WeakMap<Tree, string>()
  readonly #busy = new Set<string>()
  /** Addresses of documents that others take in. */
  readonly consumed = new Set<string>()
  /** Conditions without which the block that is being read would not be there. */
  #given: ReadonlySet<string> = new Set()
  #conditions = new Set<string>()
  #variables = new Set<string>()
  #taken = new Set<string>()
  /** One for a module and all that it calls, which may lead back to it. */
  readonly #depth: { now: number }
  #steps = 0
  readonly #callOf: CallOf | undefined
  readonly #called = new Map<string, Evaluator | undefined>()
  /** `module.site.module.bucket.`, empty where the module is the root: what is in a module is not what is called so in another. */
  readonly prefix: string

  constructor(module: Module, assumptions: Assumptions = firstReading, call?: CallOf) {
    this.module = module
    this.#assumptions = assumptions
    this.#callOf = call
    this.#depth = call ? call.outer.#depth : { now: 0 }
    this.prefix = call ? `${call.outer.prefix}module.${call.block.labels[0] ?? ''}.` : ''
  }

  /** The module of a call, with the arguments of that call; undefined where it is not here, or there is none of it. */
  called(name: string): Evaluator | undefined {
    if (!this.#called.has(name)) {
      const block = this.module.calls.get(name)
      const isTooMuch = this.#called.size >= MAX_CALLS || this.prefix.split('module.').length > MAX_NESTED_CALLS
      const module = block && !isTooMuch && !this.isNone(block) ? this.module.calledBy(block) : undefined
      this.#called.set(name, block && module && new Evaluator(module, this.#assumptions, { block, outer: this }))
    }
    return this.#called.get(name)
  }

  /** Is it certain that there is none of a block, by its `count` or `for_each`? */
  isNone({ body }: Block): boolean {
    return scalar(this.attribute({ body }, 'count')) === 0 || knownEntries(this.attribute({ body }, 'for_each'))?.length === 0
  }

  /** The keys of a block with `for_each`, where they are known; none where it is there once, or as often as nobody knows. */
  keysOf({ body }: Block): readonly string[] {
    const entries = knownEntries(this.attribute({ body }, 'for_each')) ?? []
    const keys = entries.map(({ key, value }) => scalar(key.type === 'literal' ? value : key))
    return keys.length > MAX_INSTANCES ? [] : keys.filter((key) => typeof key === 'string')
  }

  /** `each` in the instance of a block that has this key. https://developer.hashicorp.com/terraform/language/meta-arguments/for_each */
  scopeOf({ body }: Block, wanted: string): Scope {
    const entry = knownEntries(this.attribute({ body }, 'for_each'))?.find(({ key, value }) => scalar(key.type === 'literal' ? value : key) === wanted)
    if (!entry) return noNames
    const key = entry.key.type === 'literal' ? entry.value : entry.key
    return new Map([['each', objectOf(key.span, [memberNamed('key', key.span, key), memberNamed('value', key.span, entry.value)])]])
  }

  /** `each` in a block with `for_each = data.aws_iam_policy_document.d`, or a map that `for` makes of it: an instance of that document, whichever. */
  scopeOfDocument({ body }: Block): Scope {
    const given = attributeOf(body, 'for_each')?.value
    const collection = (given && this.#localOf(chainOf(given))?.value) ?? given
    const made = collection?.kind === 'for' && collection.key && !collection.grouped ? collection : undefined
    const documents = made?.collection ?? collection
    const { address = '', steps } = (documents && resourceIn(chainOf(documents))) ?? {}
    if (!documents || !address.startsWith('data.aws_iam_policy_document.') || steps?.length !== 0) return noNames
    const { span } = documents
    const instance = objectOf(span, ['json', 'minified_json'].map((name) => memberNamed(name, span, this.#resourceAttribute(address, undefined, name, documents))), true)
    const key = unknown(span, '${each.key}', 'a value of `for_each`')
    const value = made ? this.value(made.value, new Map<string, Tree>([[made.valueName, instance], ...(made.keyName === undefined ? [] : [[made.keyName, key] as const])])) : instance
    return new Map([['each', objectOf(span, [memberNamed('key', span, key), memberNamed('value', span, value)])]])
  }

  /** What stands at a place, as it is called from the root module. */
  shown(span: Span): string {
    const text = shown(span)
    // The account of the provider, which is handed down where the call does not say another one.
    const isOfProvider = /^data\.aws_(?:caller_identity|partition|region)\./.test(text) && this.#callOf && !attributeOf(this.#callOf.block.body, 'providers')
    return isOfProvider === true ? text : this.prefix + text
  }

  /** Work out a value, and what it hangs on. */
  watch<T>(work: () => T): { readonly value: T; readonly used: Used } {
    const [conditions, variables, calls] = [this.#conditions, this.#variables, this.#taken]
    this.#conditions = new Set()
    this.#variables = new Set()
    this.#taken = new Set()
    const value = work()
    const used = { conditions: this.#conditions, variables: this.#variables, calls: this.#taken }
    this.#conditions = conditions
    this.#variables = variables
    this.#taken = calls
    this.#note(used)
    return { value, used }
  }

  #note({ conditions, variables, calls }: Used): void {
    for (const each of conditions) this.#conditions.add(each)
    for (const each of variables) this.#variables.add(each)
    for (const each of calls) this.#taken.add(each)
  }

  value(expression: Expression, scope: Scope = noNames): Tree {
    this.#steps += 1
    if (this.#depth.now >= MAX_DEPTH || this.#steps > MAX_STEPS) return this.#unknown(expression, 'nested too deep')
    this.#depth.now += 1
    const value = within(this.#value(expression, scope), () => unknown(expression.span, `\${${this.shown(expression.span)}}`, 'a value that is too large'))
    this.#depth.now -= 1
    return value
  }

  #value(expression: Expression, scope: Scope): Tree {
    const { span } = expression
    switch (expression.kind) {
      case 'literal': return { type: 'literal', span, value: expression.value }
      case 'template': return this.#template(expression, scope)
      case 'tuple': return arrayOf(span, expression.items.map((item) => this.value(item, scope)))
      case 'object': return this.#object(expression, scope)
      case 'call': return this.#call(expression, scope)
      case 'conditional': return this.#conditional(expression, scope)
      case 'for': return this.#for(expression, scope)
      case 'unary': case 'binary': return this.#operation(expression, scope)
      case 'unreadable': return this.#unknown(expression, 'a syntax error')
      default: return this.#reference(expression, scope)
    }
  }

  #unknown(expression: Pick<Expression, 'span'>, why: string): Tree {
    return unknown(expression.span, `\${${this.shown(expression.span)}}`, why)
  }

  #template(template: Template, scope: Scope): Tree {
    const only = onlyValue(template)
    if (only) {
      const value = this.value(only, scope)
      if (template.parts.length === 1) return value.type === 'unknown' ? { ...value, span: template.span } : value
      if (value.type === 'string' && documentIn(value)) return value
    }
    return new PiecedString(template.span, this.#segments(template.parts, scope), template.heredoc ? inHeredoc : inQuotes)
  }

  #segments(parts: readonly Part[], scope: Scope): readonly Segment[] {
    return parts.flatMap((part): readonly Segment[] => {
      if (part.kind === 'text') return [{ piece: part.text, place: (from, to) => ({ source: part.source, start: part.at(from), end: part.at(to) }) }]
      if (part.kind === 'interpolation') {
        const value = this.value(part.value, scope)
        return segmentsAt(value, part.span) ?? [this.#openSegment(part.span, 'a list or a map in a string')]
      }
      if (part.kind === 'loop') return [{ ...this.#openSegment(part.span, 'a loop in a template'), directive: true }]
      const chosen = this.#choice(part.condition, scope)
      if (chosen === undefined) return [{ ...this.#openSegment(part.span, 'a condition'), directive: true }]
      return this.#segments(chosen ? part.then : part.otherwise, scope)
    })
  }

  #openSegment(span: Span, why: string): Segment {
    return { piece: { text: `\${${this.prefix}${shown(span).replace(/^[$%]\{~?|~?\}$/g, '').trim()}}`, why }, place: () => ({ ...span, indirect: true }) }
  }

  #object(expression: Extract<Expression, { kind: 'object' }>, scope: Scope): ObjectTree {
    let open = false
    const members = expression.items.flatMap((item): readonly Member[] => {
      const key = this.value(item.key, scope)
      const text = key.type === 'literal' ? textAt(key.span, String(key.value)) : key
      if (text.type === 'string') return [{ span: item.span, key: text, name: spelt(text), value: this.value(item.value, scope) }]
      open = true
      return []
    })
    return objectOf(expression.span, members, open)
  }

  #conditional(expression: Conditional, scope: Scope): Tree {
    const chosen = this.#choice(expression.condition, scope)
    if (chosen === undefined) return this.#unknown(expression, 'a condition')
    const [branch, other] = chosen ? [expression.then, expression.otherwise] : [expression.otherwise, expression.then]
    return besides(this.value(branch, scope), other)
  }

  /** Is the condition true? Where the module leaves it open, it is taken to be what the assumptions say. */
  #choice(condition: Expression, scope: Scope): boolean | undefined {
    const value = this.value(condition, scope)
    if (value.type === 'literal' && typeof value.value === 'boolean') return value.value
    const negated = condition.kind === 'unary' && condition.operator === '!'
    const text = this.shown(negated ? condition.operand.span : condition.span)
    if (this.#given.has(text)) return !negated
    const assumed = this.#assumed(text)
    return assumed === undefined ? undefined : assumed !== negated
  }

  /** What a condition that is met here is taken to be. */
  #assumed(condition: string): boolean | undefined {
    this.#conditions.add(condition)
    const { conditions, open } = this.#assumptions
    return conditions.find(([text]) => text === condition)?.[1] ?? (open ? undefined : true)
  }

  #for(expression: For, scope: Scope): Tree {
    const collection = this.value(expression.collection, scope)
    const items = knownEntries(collection)
    const results: Tree[] = []
    const members: Member[] = []
    let open = items === undefined
    for (const { key, value } of items ?? [this.#anyEntry(expression, collection)]) {
      const inner = new Map([...scope, [expression.valueName, value], ...(expression.keyName === undefined ? [] : [[expression.keyName, key] as const])])
      const kept = expression.filter ? this.value(expression.filter, inner) : undefined
      if (kept && !(kept.type === 'literal' && kept.value === true)) {
        if (kept.type === 'literal' && kept.value === false) continue
        open = true
      }
      const result = items && items.length > 1 ? repeated(this.value(expression.value, inner)) : this.value(expression.value, inner)
      if (!expression.key) results.push(result)
      else {
        const name = this.value(expression.key, inner)
        if (name.type === 'string' && !expression.grouped) members.push({ span: expression.span, key: name, name: spelt(name), value: result })
        else open = true
      }
      if (results.length + members.length > MAX_ITEMS) return this.#unknown(expression, 'a long list')
    }
    if (expression.key) return bound(objectOf(expression.span, members, open), false)
    return bound(arrayOf(expression.span, open && results.length === 0 ? [this.#unknown(expression, 'a for expression')] : results), false)
  }

  /** An item of which nothing is known but where it comes from. */
  #anyEntry({ collection }: For, { span }: Tree): { key: Tree; value: Tree } {
    const from = this.shown(collection.span)
    return { key: unknown(span, `\${keys(${from})[*]}`, 'a for expression'), value: unknown(span, `\${${from}[*]}`, 'a for expression') }
  }

  #operation(expression: Extract<Expression, { kind: 'unary' | 'binary' }>, scope: Scope): Tree {
    const { span, operator } = expression
    const literal = (value: number | boolean): Tree => ({ type: 'literal', span, value })
    if (expression.kind === 'unary') {
      const operand = this.value(expression.operand, scope)
      if (operand.type === 'literal' && operator === '!' && typeof operand.value === 'boolean') return literal(!operand.value)
      return operand.type === 'literal' && operator === '-' && typeof operand.value === 'number' ? literal(-operand.value) : this.#unknown(expression, 'an operation')
    }
    const left = scalar(this.value(expression.left, scope))
    const right = scalar(this.value(expression.right, scope))
    if (operator === '&&' && (left === false || right === false)) return literal(false)
    if (operator === '||' && (left === true || right === true)) return literal(true)
    if (left === undefined || right === undefined) return this.#unknown(expression, 'an operation')
    if (operator === '==' || operator === '!=') return literal((left === right) === (operator === '=='))
    if (typeof left === 'boolean' && typeof right === 'boolean') return literal(operator === '&&' ? left && right : left || right)
    if (typeof left !== 'number' || typeof right !== 'number') return this.#unknown(expression, 'an operation')
    switch (operator) {
      case '>': return literal(left > right)
      case '>=': return literal(left >= right)
      case '<': return literal(left < right)
      case '<=': return literal(left <= right)
      case '+': return literal(left + right)
      case '-': return literal(left - right)
      case '*': return literal(left * right)
      default: return this.#unknown(expression, 'an operation')
    }
  }

  #call(call: Call, scope: Scope): Tree {
    if (call.name === 'file' || call.name === 'templatefile') return this.#fromFile(call, scope)
    const args = call.args.map((arg) => this.value(arg, scope))
    const last = args.at(-1)
    if (call.spread && last?.type === 'array') args.splice(-1, 1, ...last.items)
    else if (call.spread) return this.#unknown(call, 'a function of unknown values')
    if (call.name === 'coalesce' || call.name === 'try') return this.#firstDocument(call, args) ?? this.#first(call, callFunction(call, args)) ?? this.#unknown(call, `the function \`${call.name}\``)
    return callFunction(call, args) ?? this.#unknown(call, call.name === 'jsonencode' ? 'unknown JSON' : `the function \`${call.name}\``)
  }

  /** `coalesce(var.policy, data.aws_iam_policy_document.p.json)`: the document, where the variable is not given. */
  #firstDocument(call: Call, args: readonly Tree[]): Tree | undefined {
    const at = args.findIndex((arg) => arg instanceof DocumentString)
    const [own] = call.args
    if (at < 1 || !own || args.slice(0, at).some(({ type }) => type !== 'unknown')) return undefined
    return (this.#assumed(`${this.shown(own.span)} == null`) ?? true) ? args[at] : args[0]
  }

  /** `try(aws_s3_bucket.a[0].id, aws_s3_bucket.b[0].id)`: which of them there is, the count of the first says. */
  #first(call: Call, found: Tree | undefined): Tree | undefined {
    const [own = [], ...others] = call.args.map((arg) => this.#resourcesIn(arg))
    const isAny = own.some(({ counted }) => counted) && others.some((each) => each.length > 0)
    const isText = found?.type === 'unknown' || (found?.type === 'string' && !documentIn(found))
    return isAny && isText ? this.#unknown(call, 'one of several resources') : found
  }

  /** Resources of the module to which an expression refers, outright or in the arguments of functions. */
  #resourcesIn(expression: Expression): readonly { readonly counted: boolean }[] {
    if (expression.kind === 'call') return expression.args.flatMap((arg) => this.#resourcesIn(arg))
    const { root, steps = [] } = chainOf(expression) ?? {}
    const path = root?.name === 'data' ? steps.slice(1) : steps
    const [name, next] = path
    if (!root || (root.name !== 'data' && reserved.has(root.name)) || !name || !('name' in name)) return []
    return [{ counted: next !== undefined && !('name' in next) }]
  }

  /** The text of a local file. https://developer.hashicorp.com/terraform/language/functions/templatefile */
  #fromFile(call: Call, scope: Scope): Tree {
    const [path, variables] = call.args.map((arg) => this.value(arg, scope))
    const { surroundings, grammar, folder } = this.module
    const name = path?.type === 'string' && path.pieces.every((piece) => typeof piece === 'string') ? path.pieces.join('') : undefined
    const source = name === undefined ? undefined : surroundings?.read(name.startsWith(folder) ? normalized(name) : beside(folder, name))
    if (!source) return this.#unknown(call, name === undefined ? 'the name of a file' : 'a file that is not here')
    const span = { source, start: 0, end: source.text.length }
    if (call.name === 'file') return new PiecedString(span, [{ piece: source.text, place: (start, end) => ({ source, start, end }) }], (json) => json)
    return this.#template(parseTemplate(wholeFile(source), grammar), membersOf(variables))
  }

  /**
   * What a template is with its variables: that of a file, or of a string in which `$${` leaves an interpolation to the template.
   * https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
   */
  #rendered({ body }: Block): Tree | undefined {
    const template = attributeOf(body, 'template')?.value
    if (!template) return undefined
    const variables = attributeOf(body, 'vars')
    if (template.kind === 'call' && template.name === 'file') {
      return this.#fromFile({ ...template, name: 'templatefile', args: [...template.args.slice(0, 1), ...(variables ? [variables.value] : [])] }, noNames)
    }
    if (template.kind !== 'template') return undefined
    if (template.parts.every((part) => part.kind !== 'text' || !/[$%]\{/.test(part.text))) return this.value(template)
    const [only, ...others] = template.parts
    if (only?.kind !== 'text' || others.length > 0) return undefined
    const names = membersOf(variables && this.#attribute(variables, noNames))
    // An edit would have to be written with the escapes of the string too.
    return composed(template.span, this.#segments(parseTemplate({ source: only.source, text: only.text, at: (i) => only.at(i), escaped: true }, this.module.grammar).parts, names))
  }

  #reference(expression: Expression, scope: Scope): Tree {
    const chain = chainOf(expression)
    if (!chain) return this.#stepsFrom(expression, scope)
    const { root: { name }, steps } = chain
    const inScope = scope.get(name)
    if (inScope) return this.#walk(indirectly(inScope), steps, expression, scope)
    const [first] = steps.map((step) => ('name' in step ? step.name : undefined))
    if (name === 'local' && first !== undefined) return this.#walk(this.#local(first, expression), steps.slice(1), expression, scope)
    if (name === 'var' && first !== undefined) return this.#walk(this.#variable(first, expression), steps.slice(1), expression, scope)
    if (name === 'module' && first !== undefined) return this.#ofModule(first, steps.slice(1), expression, scope)
    if (name === 'path' && first === 'module') return textAt(expression.span, this.module.folder === '' ? '.' : this.module.folder.slice(0, -1))
    const resource = resourceIn(chain)
    return resource ? this.#ofResource(resource.address, resource.steps, expression, scope) : this.#unknown(expression, lookUp(reasons, name) ?? 'an unknown name')
  }

  /** Steps from a value that is no name: `merge(a, b)["x"]`. */
  #stepsFrom(expression: Expression, scope: Scope): Tree {
    const instances = ofInstances(expression)
    const document = instances && resourceIn(chainOf(instances))
    if (document?.address.startsWith('data.aws_iam_policy_document.') === true) return this.#ofResource(document.address, document.steps, expression, scope)
    if (expression.kind === 'get') return this.#walk(this.value(expression.of, scope), [{ name: expression.name }], expression, scope)
    if (expression.kind === 'index') return this.#walk(this.value(expression.of, scope), [{ key: expression.key }], expression, scope)
    if (expression.kind !== 'splat') return this.#unknown(expression, 'an unknown name')
    const path = expression.path.map((step): Step => (typeof step === 'string' ? { name: step } : { key: step }))
    return this.#walk(this.value(expression.of, scope), [{ each: true }, ...path], expression, scope)
  }

  #walk(from: Tree, steps: readonly Step[], expression: Expression, scope: Scope): Tree {
    let tree = from
    for (const [i, step] of steps.entries()) {
      if ('each' in step) {
        if (tree.type !== 'array') return this.#inside(tree, steps.slice(i), expression, 'a list of unknown values')
        return arrayOf(expression.span, tree.items.map((item) => this.#walk(item, steps.slice(i + 1), expression, scope)))
      }
      const key = 'name' in step ? step.name : scalar(this.value(step.key, scope))
      const next = typeof key === 'string' || typeof key === 'number' ? stepInto(tree, key) : undefined
      if (!next) return this.#inside(tree, steps.slice(i), expression, 'an unknown item')
      tree = next
    }
    return tree
  }

  /** A part of an unknown value is called by what it is a part of, so that two of the same name are not taken for one. */
  #inside(tree: Tree, steps: readonly Step[], expression: Expression, why: string): Tree {
    if (tree.type !== 'unknown') return this.#unknown(expression, why)
    const rest = steps.map((step) => ('each' in step ? '[*]' : 'name' in step ? `.${step.name}` : `[${shown(step.key.span)}]`)).join('')
    return unknown(expression.span, tree.text.replace(/\}$/, `${rest}}`), tree.why ?? 'an unknown value')
  }

  #local(name: string, expression: Expression): Tree {
    const attribute = this.module.locals.get(name)
    return attribute ? this.#once(`local.${name}`, expression, () => indirectly(this.#attribute(attribute, noNames))) : this.#unknown(expression, 'a local that is not in the module')
  }

  #variable(name: string, expression: Expression): Tree {
    const block = this.module.variables.get(name)
    const call = this.#callOf
    if (call && block) return this.#once(`var.${name}`, expression, () => this.#argument(name, block, call, expression))
    const declared = this.module.given.get(name) ?? (block && attributeOf(block.body, 'default'))
    if (declared) this.#variables.add(name)
    if (!declared || !this.#assumptions.defaults) return this.#unknown(expression, declared ? 'a variable with a default' : 'a variable')
    return this.#once(`var.${name}`, expression, () => indirectly(this.#attribute(declared, noNames)))
  }

  /**
   * A variable of a module that is called is what the call says, or else its default, which nothing else can change then.
   * https://developer.hashicorp.com/terraform/language/values/variables
   */
  #argument(name: string, { body }: Block, { block, outer }: CallOf, expression: Expression): Tree {
    this.#taken.add(this.prefix)
    const attribute = attributeOf(block.body, name)
    const { value, used } = outer.watch(() => outer.attribute(block, name))
    this.#note(used)
    const isLeftOut = !attribute || (value?.type === 'literal' && value.value === null && scalar(this.attribute({ body }, 'nullable')) === false)
    const given = isLeftOut ? this.attribute({ body }, 'default') : value
    if (!given) return this.#unknown(expression, 'a variable')
    const type = attributeOf(body, 'type')
    return indirectly(type && /\bobject\b/.test(shown(type.value.span)) ? openInside(given) : given)
  }

  /** `module.m.name`, `module.m[0].name`, `module.m["a"].name`, `module.m[*].name`. */
  #ofModule(call: string, steps: readonly Step[], expression: Expression, scope: Scope): Tree {
    const module = this.called(call)
    const [first] = steps
    const [output, ...rest] = first && !('name' in first) ? steps.slice(1) : steps
    if (!module || !output || !('name' in output)) return this.#unknown(expression, 'an output of a module')
    const { value, used } = module.watch(() => module.output(output.name))
    this.#note(used)
    if (!value) return this.#unknown(expression, 'an output of a module')
    const walked = this.#walk(indirectly(value), rest, expression, scope)
    // A document stands where it is written; what is less is told where it is asked for.
    const here = walked.type === 'string' && !documentIn(walked) ? madeAt(expression.span, walked.pieces) : walked
    return first && 'each' in first ? arrayOf(expression.span, [here]) : here
  }

  /** The value of an output; undefined where the module has none of that name. */
  output(name: string): Tree | undefined {
    const value = attributeOf(this.module.outputs.get(name)?.body ?? nothing, 'value')
    return value && this.#once(`output.${name}`, value.value, () => this.#attribute(value, noNames))
  }

  #attribute({ value }: Attribute, scope: Scope): Tree {
    return this.value(value, scope)
  }

  /** Each local and document is worked out once; one that needs itself is unknown. */
  #once(id: string, expression: Expression, work: () => Tree): Tree {
    const known = this.#known.get(id)
    if (known) {
      this.#note(known.used)
      return known.value
    }
    if (this.#busy.has(id)) return this.#unknown(expression, 'a value that needs itself')
    this.#busy.add(id)
    const found = this.watch(work)
    this.#busy.delete(id)
    this.#known.set(id, found)
    return found.value
  }

  /** An attribute of a resource or a data source. */
  #ofResource(address: string, steps: readonly Step[], expression: Expression, scope: Scope): Tree {
    const [first] = steps
    const isIndexed = first !== undefined && !('name' in first) && steps.length > 1
    const [attribute, ...rest] = isIndexed ? steps.slice(1) : steps
    const name = !attribute || 'each' in attribute ? undefined : 'name' in attribute ? attribute.name : scalar(this.value(attribute.key, scope))
    if (typeof name !== 'string') return this.#unknown(expression, 'a whole resource')
    const found = this.#resourceAttribute(address, isIndexed ? this.#index(first, scope) : undefined, name, expression)
    const value = this.#walk(found, rest, expression, scope)
    return first && 'each' in first ? arrayOf(expression.span, [value]) : value
  }

  /** `["x"]`, `[0]`: which of the instances of a resource a step leads to, where that is known. */
  #index(step: Step, scope: Scope): string | undefined {
    const key = 'key' in step ? scalar(this.value(step.key, scope)) : undefined
    return typeof key === 'string' || typeof key === 'number' ? `[${JSON.stringify(key)}]` : undefined
  }

  #resourceAttribute(address: string, index: string | undefined, name: string, expression: Expression): Tree {
    const block = this.module.resources.get(address)
    if (block && address.startsWith('data.aws_iam_policy_document.') && (name === 'json' || name === 'minified_json')) {
      const document = this.document(address, block, expression)
      return new DocumentString({ ...expression.span, indirect: true }, `\${${this.shown(expression.span)}}`, document)
    }
    if (block && address.startsWith('data.template_file.') && name === 'rendered') {
      const rendered = this.#once(`${address}.rendered`, expression, () => this.#rendered(block) ?? this.#unknown(expression, 'a template'))
      return rendered.type === 'string' && documentIn(rendered) ? rendered : this.#unknown(expression, 'a template')
    }
    const config = (of: string) => {
      const attribute = block && attributeOf(block.body, of)
      const value = attribute && this.#once(`${address}.${of}`, expression, () => indirectly(this.#attribute(attribute, noNames)))
      // "If you set an argument … to null, Terraform behaves as though you had completely omitted it": https://developer.hashicorp.com/terraform/language/expressions/types
      return scalar(value) === null ? undefined : value
    }
    return attributeValue({ address, module: this.prefix, ...(index !== undefined && { index }) }, name, expression.span, config) ?? config(name) ?? unknown(expression.span, `\${${this.shown(expression.span)}}`, block ? 'known after it is applied' : 'a resource that is not in the module', formOf(address, name))
  }

  /**
   * The ARN of a resource, as far as it is known.
   * @param reference what refers to it; absent where the resource itself asks
   */
  arnOf(address: string, at: Pick<Expression, 'span'>, reference?: Expression): Tree | undefined {
    const chain = reference && chainOf(reference.kind === 'template' ? (onlyValue(reference) ?? reference) : reference)
    const step = chain?.steps.find((each) => !('name' in each))
    return this.module.resources.has(address) ? this.#resourceAttribute(address, step && this.#index(step, noNames), 'arn', { kind: 'unreadable', span: at.span }) : undefined
  }

  /** The policy document of an `aws_iam_policy_document`. */
  document(address: string, block: Block, expression: Pick<Expression, 'span'> = block): Tree {
    const document = this.#once(address, { kind: 'unreadable', span: expression.span }, () => this.#within(block, () => documentOf(block, this)))
    this.#addresses.set(document, address)
    return document
  }

  /** Work out what is in a block, knowing that it is there. */
  #within<T>(block: Block, work: () => T): T {
    const outer = this.#given
    const count = attributeOf(block.body, 'count') ?? attributeOf(block.body, 'for_each')
    this.#given = new Set(count ? this.#needed(count.value) : [])
    const value = work()
    this.#given = outer
    return value
  }

  /** The conditions that hold where a count is not zero: those of `a && b ? 1 : 0`, and of the locals that they are. */
  #needed(count: Expression, depth = 0): readonly string[] {
    if (depth > 8) return []
    if (count.kind === 'conditional') return isNone(count.otherwise) ? this.#conjuncts(count.condition, depth) : []
    const chain = chainOf(count)
    const local = this.#localOf(chain)
    return local ? this.#needed(local.value, depth + 1) : []
  }

  #conjuncts(condition: Expression, depth: number): readonly string[] {
    if (depth > 8) return []
    const own = this.shown(condition.span)
    if (condition.kind === 'binary' && condition.operator === '&&') return [own, ...this.#conjuncts(condition.left, depth + 1), ...this.#conjuncts(condition.right, depth + 1)]
    const local = this.#localOf(chainOf(condition))
    return local ? [own, ...this.#conjuncts(local.value, depth + 1)] : [own]
  }

  #localOf(chain: ReturnType<typeof chainOf>): Attribute | undefined {
    const [only] = chain?.steps ?? []
    return chain?.root.name === 'local' && chain.steps.length === 1 && only && 'name' in only ? this.module.locals.get(only.name) : undefined
  }

  /** A document that another one takes in is read as a part of that one. */
  consume(document: Tree): void {
    const address = this.#addresses.get(document)
    if (address !== undefined) this.consumed.add(address)
    else this.#callOf?.outer.consume(document)
  }

  /** The value of a member that a resource's block has. */
  attribute(block: Pick<Block, 'body'>, name: string, scope: Scope = noNames): Tree | undefined {
    const attribute = attributeOf(block.body, name)
    return attribute && this.#attribute(attribute, scope)
  }
}

/** Names that begin no resource's address. */
const reserved: ReadonlySet<string> = new Set(['each', 'count', 'self', 'module', 'terraform', 'path', 'local', 'var', 'data'])

const reasons: Readonly<Record<string, string>> = {
  each: 'a value of `for_each`', count: 'a value of `count`', module: 'an output of a module', terraform: 'a value of the workspace', var: 'a variable', path: 'a path',
}

const nothing: Pick<Body, 'attributes'> = { attributes: [] }

/** An object that is made to be of an object type has members that are not written, and lacks others. */
function openInside(tree: Tree): Tree {
  if (tree.type === 'array') return { ...tree, items: tree.items.map(openInside) }
  return tree.type === 'object' ? { ...tree, members: tree.members.map((member) => ({ ...member, value: openInside(member.value) })), broken: true } : tree
}

/** Variables of a template. */
function membersOf(variables: Tree | undefined): Scope {
  return new Map(variables?.type === 'object' ? variables.members.map(({ name, value }) => [name, value]) : [])
}

/** The items of a list or the members of a map, where all of them are known. */
export function knownEntries(tree: Tree | undefined): readonly { readonly key: Tree; readonly value: Tree }[] | undefined {
  if (tree?.type === 'array') {
    if (tree.items.some(({ type }) => type === 'unknown')) return undefined
    return tree.items.map((value, i) => ({ key: { type: 'literal', span: value.span, value: i }, value }))
  }
  return tree?.type === 'object' && tree.broken !== true ? tree.members.map(({ key, value }) => ({ key, value })) : undefined
}

/** A value that is no list and no object, where it is known. */
export function scalar(tree: Tree | undefined): string | number | boolean | null | undefined {
  if (tree?.type === 'literal') return tree.value
  return tree?.type === 'string' && tree.pieces.every((piece) => typeof piece === 'string') ? tree.pieces.join('') : undefined
}

/** The address of a resource or a data source at the beginning of a chain, and the steps from there. */
function resourceIn(chain: ReturnType<typeof chainOf>): { readonly address: string; readonly steps: readonly Step[] } | undefined {
  const [first, second] = (chain?.steps ?? []).map((step) => ('name' in step ? step.name : undefined))
  if (!chain || first === undefined) return undefined
  const { root: { name }, steps } = chain
  if (name === 'data') return second === undefined ? undefined : { address: `data.${first}.${second}`, steps: steps.slice(2) }
  return reserved.has(name) ? undefined : { address: `${name}.${first}`, steps: steps.slice(1) }
}

/** `data.d.x[*].json` for `values(data.d.x)[*].json`: the instances of a resource with `for_each`, whose keys do not matter. */
function ofInstances(expression: Expression): Expression | undefined {
  if (expression.kind === 'call') return expression.name === 'values' && expression.args.length === 1 ? expression.args[0] : undefined
  if (expression.kind !== 'get' && expression.kind !== 'index' && expression.kind !== 'splat') return undefined
  const of = ofInstances(expression.of)
  return of && { ...expression, of }
}

/** What a template is all of, but for space around it: `"${…}"`. */
export function onlyValue({ parts, heredoc }: Template): Expression | undefined {
  const [only, ...others] = heredoc ? parts.filter((part) => part.kind !== 'text' || part.text.trim() !== '') : parts
  return only?.kind === 'interpolation' && others.length === 0 ? only.value : undefined
}

/**
 * A branch of a condition, which is of the same type as the other one. Lists of texts are, whatever their length; `null` is of any type.
 * https://developer.hashicorp.com/terraform/language/expressions/conditionals#type-of-a-conditional-expression
 */
function besides(branch: Tree, other: Expression): Tree {
  if (other.kind === 'literal' && other.value === null) return branch
  if (branch.type !== 'array') return bound(branch, true)
  if (branch.items.every(({ type }) => type === 'string')) return { ...branch, items: branch.items.map((item) => bound(item, true)) }
  return bound(branch, branch.items.length > 1 || other.kind !== 'tuple' || other.items.length > 0)
}

/** What stands at a place, on one line. */
export function shown(span: Span): string {
  return textOf(span).replace(/\s+/g, ' ').trim()
}

/** `0`, `[]`, `{}`, `toset([])`: none of a block. */
function isNone(expression: Expression): boolean {
  if (expression.kind === 'literal') return expression.value === 0
  if (expression.kind === 'call') return (expression.name === 'toset' || expression.name === 'tomap') && expression.args.every(isNone)
  return (expression.kind === 'tuple' || expression.kind === 'object') && expression.items.length === 0
}

function inHeredoc(json: string): string {
  return json.replace(/[$%](?=\{)/g, '$&$&')
}

function inQuotes(json: string): string {
  return inHeredoc(JSON.stringify(json).slice(1, -1))
}
