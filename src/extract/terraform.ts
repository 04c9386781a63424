/** Policies in Terraform: of all files of a module together, each told where it stands. */
import type { Variant } from '../policy/build.ts'
import { jsonNotation, jsonSpelling } from '../policy/notation.ts'
import type { Holder, PolicyKind, PublicAccessBlock } from '../policy/model.ts'
import type { Attribute, Block, Body, Expression, HclGrammar } from '../syntax/hcl.ts'
import { spelt, type ObjectTree, type Tree } from '../syntax/tree.ts'
import { holds, placeOf, textOf, type Source, type Span } from '../text.ts'
import type { Extracted, Found, Surroundings } from './document.ts'
import type { Given } from './parts.ts'
import { arnGiven, piecesOf, readOnly } from './strings.ts'
import { policyArguments, type PolicyArgument } from './terraform/arguments.ts'
import { onlyValue, scalar, type Evaluator } from './terraform/evaluate.ts'
import { handsOn } from './terraform/functions.ts'
import { hclNotation } from './terraform/hcl-notation.ts'
import { spellingsOf } from './terraform/hcl-spelling.ts'
import { attributeOf, blocksNamed, keyText, Modules, type Module } from './terraform/module.ts'
import { isPermission, permissionInBlock } from './terraform/permission.ts'
import { Readings, type Read, type ReadDocument, type Reading, type ReadValue } from './terraform/readings.ts'
import { chainOf, stepInto } from './terraform/scope.ts'

const spellingsInJson = spellingsOf(jsonSpelling)

/** The reader of Terraform's files. */
export function terraformReader(grammar: HclGrammar): (given: Given) => Extracted {
  const kept = new WeakMap<Surroundings, FolderReader>()
  return ({ source, surroundings }) => {
    const reader = (surroundings && kept.get(surroundings)) ?? new FolderReader(new Modules(grammar, surroundings))
    if (surroundings) kept.set(surroundings, reader)
    return reader.read(source)
  }
}

class FolderReader {
  readonly #modules: Modules
  /** Of each file of a module: what it took to find it is not kept. */
  readonly #extracted = new WeakMap<Module, ReadonlyMap<string, Extracted>>()

  constructor(modules: Modules) {
    this.#modules = modules
  }

  read(source: Source): Extracted {
    const module = this.#modules.of(source)
    const files = this.#extracted.get(module) ?? new ModulePolicies(Readings.ofModule(module)).byFile()
    this.#extracted.set(module, files)
    return files.get(source.path) ?? { found: [], problems: [], comments: [], lenient: false }
  }
}

const argumentsByResource = new Map<string, PolicyArgument[]>()
for (const each of policyArguments) argumentsByResource.set(each.resource, [...(argumentsByResource.get(each.resource) ?? []), each])

/** What a document is used for; nothing of it where only its shape tells. */
interface Use extends Pick<Found, 'kind' | 'service' | 'holder' | 'publicAccessBlock'> {
  readonly name: string
}

/** The call that makes a module what it is read as here, and whose policies it adds to. */
interface Caller {
  readonly root: ModulePolicies
  readonly outer: ModulePolicies
  readonly call: Block
  /** Of the call in the root module that it is in, or is. */
  readonly head: Span
}

/** The blocks and arguments of a body, at any depth. */
function partsOf({ attributes, blocks }: Body): readonly Span[] {
  return [...attributes.map(({ span }) => span), ...blocks.flatMap(({ span, body }) => [span, ...partsOf(body)])]
}

class ModulePolicies {
  readonly #module: Module
  readonly #readings: Readings
  readonly #caller: Caller | undefined
  /** Modules that are called, by themselves: what is found in them without a call is told there. */
  readonly #apart = new Map<Module, Readings>()
  readonly #byFile = new Map<string, Found[]>()
  readonly #unresolved = new Map<string, Map<Span, string>>()
  /** Arguments of modules that are called, of which a call says the policy. */
  readonly #resolved: Span[] = []
  /** Managed policies to the roles and users whose boundary they are. */
  readonly #bounded = new Map<string, readonly Holder[]>()
  /** Managed policies to what they are attached to, the first of it. */
  readonly #attachments = new Map<string, { readonly to: Attribute | undefined; readonly kind: string }>()
  /** Addresses of buckets. */
  readonly #withoutAcls = new Set<string>()
  /** By the holder's id; looked for when a bucket first has a policy. */
  #publicAccessBlocks: ReadonlyMap<string, Block> | undefined
  /** Addresses of data sources, by where their blocks begin. */
  readonly #dataByStart = new Map<string, string>()
  /** Documents that were told, by their place, with what they were told to be. */
  readonly #told = new Map<string, Set<string>>()
  /** Places of the statements and elements in them, which may have come from another document. */
  readonly #parts = new Set<string>()
  /** Arguments that take a policy: what it is, they say. */
  readonly #taken = new Set<Attribute>()

  constructor(readings: Readings, caller?: Caller) {
    const { module } = readings
    this.#module = module
    this.#readings = readings
    this.#caller = caller
    for (const [address, block] of module.resources) {
      this.#boundaryOf(address, block)
      this.#attachmentIn(block)
      this.#ownershipIn(block)
      if (block.type === 'data') this.#dataByStart.set(startOf(block.span), address)
    }
    for (const [address, block] of module.resources) this.#usesOf(address, block)
    for (const [name, call] of module.calls) {
      const called = readings.called(name)
      if (called) new ModulePolicies(called, { root: caller?.root ?? this, outer: this, call, head: caller?.head ?? call.head })
    }
    if (caller) return
    for (const [address, block] of module.resources) if (address.startsWith('data.aws_iam_policy_document.')) this.#unused(address, block)
    for (const { body } of module.files) for (const block of body.blocks) this.#byShape(block)
  }

  get #first(): Evaluator {
    return this.#readings.first
  }

  /** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role#permissions_boundary */
  #boundaryOf(address: string, { labels: [type = ''], body }: Block): void {
    const kind = /^aws_iam_(role|user)$/.exec(type)?.[1]
    const attribute = kind === undefined ? undefined : attributeOf(body, 'permissions_boundary')
    const policy = attribute && addressIn(attribute.value)
    if (kind !== undefined && policy !== undefined) this.#bounded.set(policy, [...(this.#bounded.get(policy) ?? []), this.#named(address, kind)])
  }

  #attachmentIn({ labels: [type = ''], body }: Block): void {
    const kind = /^aws_iam_(role|user|group)_policy_attachment$/.exec(type)?.[1]
    const arn = kind === undefined ? undefined : attributeOf(body, 'policy_arn')
    const policy = arn && addressIn(arn.value)
    if (kind !== undefined && policy !== undefined && !this.#attachments.has(policy)) this.#attachments.set(policy, { to: attributeOf(body, kind), kind })
  }

  /** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_ownership_controls */
  #ownershipIn({ labels: [type], body }: Block): void {
    const of = type === 'aws_s3_bucket_ownership_controls' ? attributeOf(body, 'bucket') : undefined
    const bucket = of && addressIn(of.value)
    if (bucket === undefined) return
    const isEnforced = blocksNamed(body, 'rule').some((rule) => {
      const ownership = attributeOf(rule.body, 'object_ownership')
      return ownership !== undefined && scalar(this.#first.value(ownership.value)) === 'BucketOwnerEnforced'
    })
    if (isEnforced) this.#withoutAcls.add(bucket)
  }

  byFile(): ReadonlyMap<string, Extracted> {
    return new Map(this.#module.files.map(({ source: { path }, body, problems, comments }) => {
      const found = (this.#byFile.get(path) ?? []).toSorted((a, b) => a.tree.span.start - b.tree.span.start)
      // The language has both; JSON in its strings has neither.
      return [path, { found, problems, comments, lenient: false, blocks: partsOf(body), unresolved: Array.from(this.#unresolved.get(path) ?? [], ([span, why]) => ({ span, why })), resolved: this.#resolved }]
    }))
  }

  /** The arguments of a resource that take a policy. */
  #usesOf(address: string, block: Block): void {
    const [type = ''] = block.labels
    // Of a module by itself, who calls it may ask for what it does not make otherwise.
    if (block.type !== 'resource' || (this.#caller && this.#first.isNone(block))) return
    if (isPermission(type)) this.#permission(address, block)
    for (const argument of argumentsByResource.get(type) ?? []) {
      const path = argument.argument.split('.')
      const owners = path.slice(0, -1).reduce<readonly Block[]>((blocks, name) => blocks.flatMap(({ body }) => blocksNamed(body, name)), [block])
      for (const owner of owners) {
        const attribute = attributeOf(owner.body, path.at(-1) ?? '')
        const use = attribute && this.#use(address, block, argument)
        if (!use) continue
        this.#taken.add(attribute)
        for (const found of this.#documentsIn(block, attribute.value)) this.#document(found, use, attribute.key)
      }
    }
  }

  /** The documents of an argument, or where the file leaves open which of several is chosen, each of those. */
  #documentsIn(block: Block, value: Expression): readonly ReadValue[] {
    const found = this.#readings.ofEach(block, value)
    if (found.some(({ readings }) => readings.length > 0)) return found
    const choices = this.#choices(value).map((read) => this.#readings.of(read))
    const documents = choices.filter(({ readings }) => readings.some(({ document }) => looksLikePolicy(document.tree)))
    return documents.length > 0 ? documents : found
  }

  /** What an argument may be: of `local.policies[var.kind]`, each of those policies. */
  #choices(value: Expression): readonly Read[] {
    const inner = value.kind === 'template' ? onlyValue(value) : value.kind === 'call' && value.name === 'jsonencode' ? value.args[0] : undefined
    if (inner) return this.#choices(inner)
    if (value.kind !== 'index') return policiesIn(value).map((expression) => (evaluator) => evaluator.value(expression))
    const { of } = value
    const items = this.#first.value(of)
    return items.type === 'object' ? items.members.map(({ name }) => (evaluator) => stepInto(evaluator.value(of), name)) : []
  }

  #use(address: string, block: Block, argument: PolicyArgument): Use | undefined {
    const attached = this.#holder(address, block, argument)
    const bounded = argument.resource === 'aws_iam_policy' && !attached ? (this.#bounded.get(address) ?? []) : []
    const kind = /^aws(?:cc)?_organizations_policy$/.test(argument.resource) ? this.#organizationsKind(block) : bounded.length > 0 ? 'boundary' : argument.kind
    if (kind === undefined) return undefined
    const holder = bounded.length === 1 ? bounded[0] : attached
    const publicAccessBlock = kind === 'bucket' && holder ? this.#publicAccessBlock(holder.id) : undefined
    return { name: `${this.#first.prefix}${address}.${argument.argument}`, kind, ...(argument.service !== undefined && { service: argument.service }), ...(holder && { holder }), ...(publicAccessBlock && { publicAccessBlock }) }
  }

  /** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_policy */
  #organizationsKind(block: Block): PolicyKind | undefined {
    const type = attributeOf(block.body, 'type')
    const value = type ? scalar(this.#first.value(type.value)) : 'SERVICE_CONTROL_POLICY'
    return value === 'SERVICE_CONTROL_POLICY' ? 'scp' : value === 'RESOURCE_CONTROL_POLICY' ? 'rcp' : undefined
  }

  #holder(address: string, block: Block, { on, holder: kind, resource }: PolicyArgument): Holder | undefined {
    if (resource === 'aws_iam_policy') return this.#attachment(address)
    if (kind === undefined) return undefined
    if (on === undefined) return this.#named(address, kind)
    const attribute = attributeOf(block.body, on)
    return attribute && this.#referred(attribute.value, kind)
  }

  /** A resource of the module, as it is called from the root module. */
  #named(address: string, kind: string, isSure = true, reference?: Expression): Holder {
    const name = this.#first.prefix + address
    const block = isSure ? this.#module.resources.get(address) : undefined
    const { value, used } = this.#first.watch(() => block && this.#first.arnOf(address, block, reference))
    const arn = value && used.conditions.size === 0 ? piecesOf(value) : undefined
    const reachedFrom = block && kind === 'domain' ? reachOf(block) : undefined
    const withoutAcls = block !== undefined && kind === 'bucket' && this.#withoutAcls.has(address)
    return { id: name, kind, name, ...(arn && { arn }), ...(reachedFrom && { reachedFrom }), ...(withoutAcls && { withoutAcls }) }
  }

  /** What an argument refers to: a resource of the module, or a name. */
  #referred(expression: Expression, kind: string): Holder | undefined {
    const address = addressIn(expression)
    if (address !== undefined) return this.#named(address, kind, !/\b(?:try|coalesce|element)\(/.test(textOf(expression.span)), expression)
    const { outer, call } = this.#caller ?? {}
    const variable = variableIn(expression)
    const argument = call && variable !== undefined ? attributeOf(call.body, variable) : undefined
    if (outer && argument) return outer.#referred(argument.value, kind)
    const { value, used } = this.#first.watch(() => this.#first.value(expression))
    const pieces = piecesOf(value)
    if (!pieces) return undefined
    const name = spelt({ pieces })
    const arn = used.conditions.size === 0 ? arnGiven(pieces, kind) : undefined
    return { id: `${kind} ${name}`, kind, name, ...(arn && { arn }) }
  }

  /** The first role, user or group to which the module attaches a managed policy. */
  #attachment(policy: string): Holder | undefined {
    const { to, kind = '' } = this.#attachments.get(policy) ?? {}
    return to && this.#referred(to.value, kind)
  }

  #publicAccessBlock(bucket: string): PublicAccessBlock | undefined {
    const block = (this.#publicAccessBlocks ??= this.#publicAccessBlocksById()).get(bucket)
    if (!block) return undefined
    const setting = (name: string): boolean | undefined => {
      const attribute = attributeOf(block.body, name)
      const value = attribute ? scalar(this.#first.value(attribute.value)) : false
      return typeof value === 'boolean' ? value : undefined
    }
    return { blockPublicPolicy: setting('block_public_policy'), restrictPublicBuckets: setting('restrict_public_buckets'), at: { span: block.head } }
  }

  #publicAccessBlocksById(): ReadonlyMap<string, Block> {
    const blocks = new Map<string, Block>()
    for (const block of this.#module.resources.values()) {
      const of = block.labels[0] === 'aws_s3_bucket_public_access_block' ? attributeOf(block.body, 'bucket') : undefined
      const id = of && this.#referred(of.value, 'bucket')?.id
      if (id !== undefined && !blocks.has(id)) blocks.set(id, block)
    }
    return blocks
  }

  /** @param at what uses it */
  #document(found: ReadValue, use: Use, at: Span): void {
    if (this.#caller) this.#tellOfCall(this.#caller, found, use, at)
    else if (found.readings.length > 0) this.#tell(found, use, at)
    else if (found.value && found.value.type !== 'literal') this.#leave(at, found.value)
  }

  #leave(span: Span, value: Tree): void {
    const why = value.type === 'unknown' ? (value.why ?? 'an unknown value') : 'text that is no JSON'
    const inFile = this.#unresolved.get(span.source.path) ?? new Map<Span, string>()
    this.#unresolved.set(span.source.path, inFile.set(span, why))
  }

  /**
   * What a call makes of a module: a document that it hands over is for what the module uses it for, and one of the module
   * with arguments in it is read with them, to find what is not found without.
   */
  #tellOfCall({ root, head }: Caller, found: ReadValue, use: Use, at: Span): void {
    const { reads, readings: [first, ...others] } = found
    if (!first) return
    for (const { document } of found.readings) root.#noteParts(document.tree)
    if (root.#module.textOf(first.document.tree.span.source.path) !== undefined) {
      root.#resolved.push(at)
      return root.#tell(found, use, at)
    }
    const apart = root.#apart.get(this.#module) ?? Readings.ofModule(this.#module)
    root.#apart.set(this.#module, apart)
    const asCalled = ({ document, ...reading }: Reading): Variant => ({ ...reading, tree: { ...readOnly(document.tree), span: { ...head, indirect: true } } })
    const told = reads.flatMap((read) => apart.of(read).readings).filter(({ assuming }) => assuming === undefined).map((reading) => ({ ...asCalled(reading), told: true }))
    root.#add(head.source.path, {
      ...asCalled(first), ...use, exact: true, scattered: true, notation: hclNotation, variants: [...others.map(asCalled), ...told], related: [{ at: { span: head }, message: 'called here' }],
    })
  }

  #add(path: string, found: Found): void {
    const list = this.#byFile.get(path) ?? []
    list.push(found)
    this.#byFile.set(path, list)
  }

  #tell({ calls, readings: [first, ...others] }: Pick<ReadValue, 'calls' | 'readings'>, use: Use, at: Span): void {
    if (!first) return
    const { document: { tree, string }, when } = first
    const place = placeOf(tree.span)
    const told = this.#told.get(place) ?? new Set()
    this.#told.set(place, told)
    for (const { document } of others) if (!this.#told.has(placeOf(document.tree.span))) this.#told.set(placeOf(document.tree.span), new Set())
    const role = `${use.kind ?? ''} ${use.service ?? ''}`
    if (told.has(role) || (use.kind === undefined && told.size > 0)) return
    told.add(role)
    for (const { document } of [first, ...others]) this.#noteParts(document.tree)
    const { path } = tree.span.source
    const data = this.#dataByStart.get(startOf(tree.span))
    const apart = at.source !== tree.span.source || at.start < tree.span.start - 200 || at.start > tree.span.end
    // What a call makes of a document is so for that call only.
    const asRead = (document: ReadDocument) => (calls.size > 0 ? readOnly(document.tree) : document.tree)
    this.#add(this.#module.textOf(path) === undefined ? at.source.path : path, {
      ...use, ...(when !== undefined && { when }), tree: asRead(first.document), name: data ?? use.name, exact: true, scattered: true, uniqueSids: data !== undefined,
      notation: string?.json ? jsonNotation(string.json) : /\.json$/i.test(path) ? jsonNotation((json) => json.replace(/[$%](?=\{)/g, '$&$&'), spellingsInJson) : hclNotation,
      ...(string && string.problems.length > 0 && { problems: string.problems }),
      ...(use.kind && apart && { related: [{ at: { span: at }, message: 'attached here' }] }),
      ...(others.length > 0 && { variants: others.map(({ document, ...others }) => ({ tree: asRead(document), ...others })) }),
    })
  }

  #noteParts(document: ObjectTree): void {
    for (const each of statementsOf(document)) for (const { span } of [each, ...elementsOf(each)]) this.#parts.add(placeOf(span))
  }

  /** Has a document that was told taken over some of this one? */
  #isTaken(document: ObjectTree): boolean {
    return statementsOf(document).some((each) => [each, ...elementsOf(each)].some(({ span }) => holds(each.span, span) && this.#parts.has(placeOf(span))))
  }

  /** A document that no argument uses and no other document takes in: what it is for, its shape tells. */
  #unused(address: string, block: Block): void {
    if (this.#told.has(placeOf(block.span)) || this.#readings.takesIn(address)) return
    this.#tell(this.#readings.of((evaluator) => evaluator.document(address, block)), { name: address }, block.head)
  }

  /** Policies in other arguments, locals, outputs and calls of modules, known by their shape: not those that became a part of one that was told. */
  #byShape(block: Block): void {
    if (block.type === 'data' && block.labels[0] === 'aws_iam_policy_document') return
    const prefix = block.type === 'locals' ? 'local' : [block.type === 'resource' ? '' : block.type, ...block.labels].filter((each) => each !== '').join('.')
    const bodies: Body[] = [block.body]
    for (let body = bodies.pop(); body; body = bodies.pop()) {
      bodies.push(...body.blocks.filter((each) => !this.#module.replaced.has(each)).map((each) => each.body))
      for (const attribute of body.attributes) {
        if (this.#taken.has(attribute) || this.#module.replaced.has(attribute)) continue
        for (const expression of policiesIn(attribute.value)) {
          const { calls, readings } = this.#readings.of((evaluator) => evaluator.value(expression))
          const own = readings.filter(({ document }) => looksLikePolicy(document.tree) && !this.#isTaken(document.tree))
          this.#tell({ calls, readings: own }, { name: `${prefix}.${attribute.name}` }, attribute.key)
        }
      }
    }
  }

  #permission(address: string, block: Block): void {
    this.#document(this.#readings.of((evaluator) => permissionInBlock(address, block, evaluator)), { name: this.#first.prefix + address, kind: 'resource', service: 'lambda' }, block.head)
  }
}

function startOf({ source, start }: Span): string {
  return `${source.path}:${String(start)}`
}

/** `aws_iam_role.r` of `aws_iam_role.r.id`, `aws_iam_role.r[0].name` and the like. */
function addressIn(expression: Expression): string | undefined {
  if (expression.kind === 'template' && expression.parts.length === 1 && expression.parts[0]?.kind === 'interpolation') return addressIn(expression.parts[0].value)
  if (expression.kind === 'call' && ['join', 'try', 'one', 'element', 'coalesce'].includes(expression.name)) return expression.args.map(addressIn).find((each) => each !== undefined)
  const chain = chainOf(expression)
  const names = chain?.steps.flatMap((step) => ('name' in step ? [step.name] : [])) ?? []
  const [type, name] = chain?.root.name === 'data' ? [`data.${names[0] ?? ''}`, names[1]] : [chain?.root.name, names[0]]
  return type !== undefined && name !== undefined && /^(?:data\.)?[a-z]+_/.test(type) ? `${type}.${name}` : undefined
}

/** `x` of `var.x`. */
function variableIn(expression: Expression): string | undefined {
  const chain = chainOf(expression)
  const [step, ...more] = chain?.steps ?? []
  return chain?.root.name === 'var' && more.length === 0 && step && 'name' in step ? step.name : undefined
}

/** Expressions that may be a policy: an object with a Statement, or a text with one. What a function makes of its arguments, only its value says. */
function policiesIn(root: Expression): readonly Expression[] {
  const found: Expression[] = []
  const left: Expression[] = [root]
  for (let expression = left.pop(); expression; expression = left.pop()) {
    if (isPolicy(expression)) {
      found.push(expression)
      continue
    }
    switch (expression.kind) {
      case 'object': left.push(...expression.items.map(({ value }) => value)); break
      case 'template': {
        const only = onlyValue(expression)
        if (only) left.push(only)
        break
      }
      case 'tuple': left.push(...expression.items); break
      case 'call': if (handsOn(expression.name) || expression.name === 'merge') left.push(...expression.args); break
      case 'conditional': left.push(expression.then, expression.otherwise); break
      case 'for': left.push(expression.value); break
      case 'get': case 'index': left.push(expression.of); break
      default:
    }
  }
  return found
}

function isPolicy(expression: Expression): boolean {
  switch (expression.kind) {
    case 'object': return expression.items.some(({ key }) => keyText(key) === 'Statement')
    case 'template': {
      const [first] = expression.parts
      return expression.parts.some((part) => part.kind === 'text' && part.text.includes('Statement')) && first?.kind === 'text' && /^\s*\{/.test(first.text)
    }
    case 'call': {
      const [first] = expression.args
      if (expression.name === 'merge') return expression.args.some((arg) => (arg.kind === 'conditional' ? isPolicy(arg.then) || isPolicy(arg.otherwise) : isPolicy(arg)))
      return (expression.name === 'templatefile' || expression.name === 'file') && first !== undefined && /\bpolic(?:y|ies)\b|\.json/i.test(keyText(first) ?? first.kind)
    }
    default: return false
  }
}

function statementsOf({ members }: ObjectTree): readonly Tree[] {
  const statement = members.find(({ name }) => name === 'Statement')?.value
  return statement?.type === 'array' ? statement.items : statement ? [statement] : []
}

function elementsOf(statement: Tree): readonly Tree[] {
  return statement.type === 'object' ? statement.members.map(({ value }) => value) : []
}

function looksLikePolicy(document: ObjectTree): boolean {
  if (document.members.every(({ name }) => name !== 'Statement')) return false
  if (document.members.some(({ name, value }) => name === 'Version' && /^20\d\d-\d\d-\d\d$/.test(String(scalar(value))))) return true
  return statementsOf(document).some((item) => item.type === 'object' && item.members.some(({ name }) => name === 'Effect'))
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain#vpc_options */
function reachOf({ body }: Block): Holder['reachedFrom'] {
  if (blocksNamed(body, 'vpc_options').length > 0) return 'vpc'
  const mayFollow = attributeOf(body, 'vpc_options') !== undefined || body.blocks.some(({ type, labels: [label] }) => type === 'dynamic' && label === 'vpc_options')
  return mayFollow ? undefined : 'internet'
}
