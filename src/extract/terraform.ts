/** Policies in Terraform: of all files of a module together, each told where it stands. */
import { jsonNotation, jsonSpelling } from '../policy/notation.ts'
import type { Holder, PolicyKind, PublicAccessBlock } from '../policy/model.ts'
import type { Attribute, Block, Body, Expression, HclGrammar } from '../syntax/hcl.ts'
import type { ObjectTree, Tree } from '../syntax/tree.ts'
import type { Span } from '../text.ts'
import type { Extracted, Found, Surroundings } from './document.ts'
import type { Given } from './parts.ts'
import { policyArguments, type PolicyArgument } from './terraform/arguments.ts'
import { Evaluator, firstReading, scalar, type Used } from './terraform/evaluate.ts'
import { hclNotation } from './terraform/hcl-notation.ts'
import { spellingsOf } from './terraform/hcl-spelling.ts'
import { attributeOf, blocksNamed, keyText, Module } from './terraform/module.ts'
import { permissionStatement } from './terraform/permission.ts'
import { chainOf } from './terraform/scope.ts'
import { documentIn, DocumentString } from './strings.ts'

const spellingsInJson = spellingsOf(jsonSpelling)

/** A run comes back to a folder after its subfolders; more modules than these are not kept. */
const KEPT_MODULES = 12
/** Eight readings of a policy at most. */
const MAX_CONDITIONS = 3

/** The reader of Terraform's files. The modules of the last folders are kept, so that each is read once. */
export function terraformReader(grammar: HclGrammar): (given: Given) => Extracted {
  const kept = new WeakMap<Surroundings, Map<string, ModulePolicies>>()
  return ({ source, surroundings }) => {
    const modules = (surroundings && kept.get(surroundings)) ?? new Map<string, ModulePolicies>()
    if (surroundings) kept.set(surroundings, modules)
    const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1)
    let policies = modules.get(folder)
    if (policies?.textOf(source.path) !== source.text) policies = new ModulePolicies(new Module(source, grammar, surroundings))
    modules.delete(folder)
    modules.set(folder, policies)
    const [oldest] = modules.keys()
    if (modules.size > KEPT_MODULES && oldest !== undefined) modules.delete(oldest)
    return policies.ofFile(source.path)
  }
}

const argumentsByResource = new Map<string, PolicyArgument[]>()
for (const each of policyArguments) argumentsByResource.set(each.resource, [...(argumentsByResource.get(each.resource) ?? []), each])

/** Where a document is used, and for what; nothing of it where only its shape tells. */
interface Use {
  readonly name: string
  readonly kind?: PolicyKind
  readonly service?: string
  readonly holder?: Holder
  readonly publicAccessBlock?: PublicAccessBlock
  /** What uses it. */
  readonly at: Span
}

class ModulePolicies {
  readonly #module: Module
  readonly #evaluators = new Map<string, Evaluator>()
  readonly #first: Evaluator
  readonly #byFile = new Map<string, Found[]>()
  readonly #unresolved = new Map<string, NonNullable<Extracted['unresolved']>[number][]>()
  /** Documents that were told, by their place, with what they were told to be. */
  /** Managed policies to the roles and users whose boundary they are. */
  readonly #bounded = new Map<string, readonly Holder[]>()
  readonly #told = new Map<string, Set<string>>()

  constructor(module: Module) {
    this.#module = module
    this.#first = new Evaluator(module)
    for (const [address, block] of module.resources) this.#boundaryOf(address, block)
    for (const [address, block] of module.resources) this.#usesOf(address, block)
    for (const [address, block] of module.resources) if (address.startsWith('data.aws_iam_policy_document.')) this.#unused(address, block)
    for (const { body } of module.files) for (const block of body.blocks) this.#byShape(block)
  }

  /** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role#permissions_boundary */
  #boundaryOf(address: string, { labels: [type = ''], body }: Block): void {
    const kind = /^aws_iam_(role|user)$/.exec(type)?.[1]
    const attribute = kind === undefined ? undefined : attributeOf(body, 'permissions_boundary')
    const policy = attribute && addressIn(attribute.value)
    if (kind !== undefined && policy !== undefined) this.#bounded.set(policy, [...(this.#bounded.get(policy) ?? []), { id: address, kind, name: address }])
  }

  textOf(path: string): string | undefined {
    return this.#module.files.find(({ source }) => source.path === path)?.source.text
  }

  ofFile(path: string): Extracted {
    const file = this.#module.files.find(({ source }) => source.path === path)
    const found = (this.#byFile.get(path) ?? []).toSorted((a, b) => a.tree.span.start - b.tree.span.start)
    return { found, problems: file?.problems ?? [], comments: file?.comments ?? [], lenient: true, unresolved: this.#unresolved.get(path) ?? [] }
  }

  /** The arguments of a resource that take a policy. */
  #usesOf(address: string, block: Block): void {
    const [type = ''] = block.labels
    if (block.type !== 'resource') return
    if (type === 'aws_lambda_permission') this.#permission(address, block)
    for (const argument of argumentsByResource.get(type) ?? []) {
      const [outer, inner] = argument.argument.split('.')
      const owners = inner === undefined ? [block] : blocksNamed(block.body, outer ?? '')
      for (const owner of owners) {
        const attribute = attributeOf(owner.body, inner ?? argument.argument)
        const use = attribute && this.#use(address, block, argument, attribute)
        if (use) this.#document(attribute, use)
      }
    }
  }

  #use(address: string, block: Block, argument: PolicyArgument, attribute: Attribute): Use | undefined {
    const attached = this.#holder(address, block, argument)
    const bounded = argument.resource === 'aws_iam_policy' && !attached ? (this.#bounded.get(address) ?? []) : []
    const kind = argument.resource === 'aws_organizations_policy' ? this.#organizationsKind(block) : bounded.length > 0 ? 'boundary' : argument.kind
    if (kind === undefined) return undefined
    const holder = bounded.length === 1 ? bounded[0] : attached
    const publicAccessBlock = kind === 'bucket' && holder ? this.#publicAccessBlock(holder.id) : undefined
    return { name: `${address}.${argument.argument}`, kind, ...(argument.service !== undefined && { service: argument.service }), ...(holder && { holder }), ...(publicAccessBlock && { publicAccessBlock }), at: attribute.key }
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
    if (on === undefined) return { id: address, kind, name: address }
    const attribute = attributeOf(block.body, on)
    return attribute && this.#referred(attribute.value, kind)
  }

  /** What an argument refers to: a resource of the module, or a name. */
  #referred(expression: Expression, kind: string): Holder | undefined {
    const address = addressIn(expression)
    if (address !== undefined) return { id: address, kind, name: address }
    const name = scalar(this.#first.value(expression))
    return typeof name === 'string' ? { id: `${kind} ${name}`, kind, name } : undefined
  }

  /** The first role, user or group to which the module attaches a managed policy. */
  #attachment(policy: string): Holder | undefined {
    for (const block of this.#module.resources.values()) {
      const kind = /^aws_iam_(role|user|group)_policy_attachment$/.exec(block.labels[0] ?? '')?.[1]
      const arn = kind === undefined ? undefined : attributeOf(block.body, 'policy_arn')
      if (kind === undefined || !arn || addressIn(arn.value) !== policy) continue
      const to = attributeOf(block.body, kind)
      return to && this.#referred(to.value, kind)
    }
    return undefined
  }

  #publicAccessBlock(bucket: string): PublicAccessBlock | undefined {
    for (const block of this.#module.resources.values()) {
      if (block.labels[0] !== 'aws_s3_bucket_public_access_block') continue
      const of = attributeOf(block.body, 'bucket')
      if (!of || this.#referred(of.value, 'bucket')?.id !== bucket) continue
      const setting = (name: string): boolean | undefined => {
        const attribute = attributeOf(block.body, name)
        const value = attribute ? scalar(this.#first.value(attribute.value)) : false
        return typeof value === 'boolean' ? value : undefined
      }
      return { blockPublicPolicy: setting('block_public_policy'), restrictPublicBuckets: setting('restrict_public_buckets'), at: { span: block.head } }
    }
    return undefined
  }

  /** Read what an argument says as a document, in every reading that the module leaves open. */
  #document({ value: expression, span }: Attribute, use: Use): void {
    const { value, used } = this.#first.watch(() => this.#first.value(expression))
    const readings = this.#readings(expression, value, used)
    const [first, ...others] = readings
    if (first) this.#tell(first.document, use, others)
    else if (value.type !== 'literal') this.#leave(span, value)
  }

  #leave(span: Span, value: Tree): void {
    const list = this.#unresolved.get(span.source.path) ?? []
    list.push({ span, why: value.type === 'unknown' ? (value.why ?? 'an unknown value') : 'text that is no JSON' })
    this.#unresolved.set(span.source.path, list)
  }

  #readings(expression: Expression, first: Tree, used: Used): readonly Reading[] {
    const conditions = [...used.conditions]
    if (conditions.length > MAX_CONDITIONS) return readingOf(this.#evaluator('open', { ...firstReading, open: true }).value(expression))
    const readings: Reading[] = [...readingOf(first, when(conditions, 0))]
    for (let bits = 1; bits < 2 ** conditions.length; bits++) {
      const values = new Map(conditions.map((text, i) => [text, (bits & (1 << i)) === 0]))
      readings.push(...readingOf(this.#evaluator(JSON.stringify([...values]), { ...firstReading, conditions: values }).value(expression), when(conditions, bits)))
    }
    if (used.variables.size > 0 && readings.length > 0) {
      const [only] = used.variables
      const assuming = used.variables.size === 1 ? `\`var.${only ?? ''}\` keeps its default` : 'the variables keep their defaults'
      readings.push(...readingOf(this.#evaluator('defaults', { ...firstReading, defaults: true }).value(expression)).map(({ document }) => ({ document, assuming })))
    }
    return readings
  }

  #evaluator(id: string, assumptions: typeof firstReading): Evaluator {
    const known = this.#evaluators.get(id) ?? new Evaluator(this.#module, assumptions)
    this.#evaluators.set(id, known)
    return known
  }

  #tell({ tree, string }: ReadDocument, use: Use, variants: readonly Reading[]): void {
    const place = placeOf(tree.span)
    const told = this.#told.get(place) ?? new Set()
    this.#told.set(place, told)
    for (const { document } of variants) if (!this.#told.has(placeOf(document.tree.span))) this.#told.set(placeOf(document.tree.span), new Set())
    const role = `${use.kind ?? ''} ${use.service ?? ''}`
    if (told.has(role) || (use.kind === undefined && told.size > 0)) return
    told.add(role)
    const { kind, service, holder, publicAccessBlock, at } = use
    const owner = ownerOf(tree.span.source.path, this.#module) ?? at.source.path
    const apart = at.source !== tree.span.source || at.start < tree.span.start - 200 || at.start > tree.span.end
    const found: Found = {
      tree, name: this.#nameOf(tree, use.name), exact: true, scattered: true,
      notation: string?.json ? jsonNotation(string.json) : /\.json$/i.test(tree.span.source.path) ? jsonNotation((json) => json.replace(/[$%](?=\{)/g, '$&$&'), spellingsInJson) : hclNotation,
      ...(kind && { kind }), ...(service !== undefined && { service }), ...(holder && { holder }), ...(publicAccessBlock && { publicAccessBlock }),
      ...(string && string.problems.length > 0 && { problems: string.problems }),
      ...(kind && apart && { related: [{ at: { span: at }, message: 'attached here' }] }),
      ...(variants.length > 0 && { variants: variants.map(({ document, ...others }) => ({ tree: document.tree, ...others })) }),
    }
    const list = this.#byFile.get(owner) ?? []
    list.push(found)
    this.#byFile.set(owner, list)
  }

  #nameOf(tree: ObjectTree, use: string): string {
    for (const [address, block] of this.#module.resources) {
      if (block.type === 'data' && block.span.source === tree.span.source && block.span.start === tree.span.start) return address
    }
    return use
  }

  /** A document that no argument uses and no other document takes in: what it is for, its shape tells. */
  #unused(address: string, block: Block): void {
    if (this.#told.has(placeOf(block.span)) || [this.#first, ...this.#evaluators.values()].some((each) => each.consumed.has(address))) return
    const { value, used } = this.#first.watch(() => this.#first.document(address, block))
    if (value.type !== 'object') return
    const conditions = [...used.conditions]
    const expression: Expression = { kind: 'get', span: block.span, name: 'json', of: { kind: 'get', span: block.span, name: block.labels[1] ?? '', of: { kind: 'get', span: block.span, name: 'aws_iam_policy_document', of: { kind: 'name', span: block.span, name: 'data' } } } }
    const [first, ...others] = this.#readings(expression, new DocumentString(block.span, '', value), { ...used, conditions: new Set(conditions) })
    if (first) this.#tell(first.document, { name: address, at: block.head }, others)
  }

  /** Policies in other arguments, locals, outputs and calls of modules, known by their shape. */
  #byShape(block: Block): void {
    if (block.type === 'data' && block.labels[0] === 'aws_iam_policy_document') return
    const prefix = block.type === 'locals' ? 'local' : [block.type === 'resource' ? '' : block.type, ...block.labels].filter((each) => each !== '').join('.')
    const bodies: Body[] = [block.body]
    for (let body = bodies.pop(); body; body = bodies.pop()) {
      bodies.push(...body.blocks.map((each) => each.body))
      for (const attribute of body.attributes) {
        for (const expression of policiesIn(attribute.value)) {
          const { value, used } = this.#first.watch(() => this.#first.value(expression))
          const asString = value.type === 'object' ? new DocumentString(value.span, '', value) : value
          const readings = this.#readings(expression, asString, used).filter(({ document }) => looksLikePolicy(document.tree))
          const [first, ...others] = readings
          if (first) this.#tell(first.document, { name: `${prefix}.${attribute.name}`, at: attribute.key }, others)
        }
      }
    }
  }

  #permission(address: string, block: Block): void {
    const tree = permissionStatement(address, block, this.#first)
    if (tree) this.#tell({ tree, string: undefined }, { name: address, kind: 'resource', service: 'lambda', at: block.head }, [])
  }
}

interface ReadDocument {
  readonly tree: ObjectTree
  readonly string: DocumentString | undefined
}

interface Reading {
  readonly document: ReadDocument
  readonly when?: string
  readonly assuming?: string
}

function readingOf(value: Tree, when?: string): readonly Reading[] {
  const string = value.type === 'string' ? documentIn(value) : undefined
  const tree = string?.document ?? value
  return tree.type === 'object' ? [{ document: { tree, string }, ...(when !== undefined && when !== '' && { when }) }] : []
}

/** The conditions of a reading in words; in the first, all hold. */
function when(conditions: readonly string[], bits: number): string {
  return conditions.map((text, i) => ((bits & (1 << i)) === 0 ? `\`${text}\`` : `not \`${text}\``)).join(' and ')
}

function placeOf({ source, start, end }: Span): string {
  return `${source.path}:${start}:${end}`
}

/** The file of the module in which a document stands; one in another file belongs to what names it. */
function ownerOf(path: string, module: Module): string | undefined {
  return module.files.some(({ source }) => source.path === path) ? path : undefined
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

/** Expressions that may be a policy: an object with a Statement, or a text with one. */
function policiesIn(root: Expression): readonly Expression[] {
  const found: Expression[] = []
  const left: Expression[] = [root]
  for (let expression = left.pop(); expression; expression = left.pop()) {
    switch (expression.kind) {
      case 'object':
        if (expression.items.some(({ key }) => keyText(key) === 'Statement')) found.push(expression)
        else left.push(...expression.items.map(({ value }) => value))
        break
      case 'template':
        if (expression.parts.some((part) => part.kind === 'text' && part.text.includes('Statement')) && /^\s*\{/.test(expression.parts[0]?.kind === 'text' ? expression.parts[0].text : '')) found.push(expression)
        break
      case 'tuple': left.push(...expression.items); break
      case 'call':
        if ((expression.name === 'templatefile' || expression.name === 'file') && /\bpolic(?:y|ies)\b|\.json/i.test(keyText(expression.args[0] ?? expression) ?? expression.args[0]?.kind ?? '')) found.push(expression)
        left.push(...expression.args)
        break
      case 'conditional': left.push(expression.then, expression.otherwise); break
      case 'for': left.push(expression.value); break
      default:
    }
  }
  return found
}

function looksLikePolicy({ members }: ObjectTree): boolean {
  const statement = members.find(({ name }) => name === 'Statement')?.value
  if (!statement) return false
  if (members.some(({ name, value }) => name === 'Version' && /^20\d\d-\d\d-\d\d$/.test(String(scalar(value))))) return true
  const items = statement.type === 'array' ? statement.items : [statement]
  return items.some((item) => item.type === 'object' && item.members.some(({ name }) => name === 'Effect'))
}

