/**
 * Policies in a plan or a state of Terraform as JSON: what is planned, with what it was before. A finding also names the block of the
 * module's source, where that is beside it. https://developer.hashicorp.com/terraform/internals/json-format
 */
import type { Holder, PublicAccessBlock } from '../policy/model.ts'
import { parseJson } from '../syntax/json.ts'
import { knownText, memberOf, type ObjectTree, type SyntaxProblem, type Tree } from '../syntax/tree.ts'
import { textOf, wholeFile, type Source, type Span } from '../text.ts'
import type { Extracted, Found, Surroundings } from './document.ts'
import type { Given } from './parts.ts'
import { findPolicies, type Language } from './plain.ts'
import type { Argument } from './permission.ts'
import { policyArguments, type PolicyArgument } from './terraform/arguments.ts'
import { isPermission, permissionPolicy } from './terraform/permission.ts'
import { marksOf, withoutSecrets } from './terraform/sensitive.ts'
import { arnGiven, readOnly, unknown } from './strings.ts'

/** A resource of a plan, with its arguments as they will be, or as they are in a state. */
interface Resource {
  /** `module.site["a"].aws_s3_bucket_policy.p` */
  readonly address: string
  readonly type: string
  readonly values: ObjectTree
  readonly before?: Tree
  /** In the shape of the values, `true` for each that is known only after it is applied. */
  readonly unknown?: Tree | undefined
  /** In the shape of the values, `true` for each that Terraform shows nobody, though the file has it. */
  readonly sensitive?: Tree | undefined
  readonly sensitiveBefore?: Tree | undefined
}

export function extractPlan(given: Given): Extracted {
  const [whole] = given.trees
  const source = whole ? withoutSecrets(given.source, whole) : given.source
  const { tree, problems, comments } = source === given.source ? { tree: whole, ...given } : parseJson(wholeFile(source))
  const reader = new PlanReader(source, tree, given.language, given.surroundings)
  // Nobody edits a plan, and what would be written is not what is read.
  const readOnlyProblems = problems.map((problem) => ({ ...problem, span: { ...problem.span, indirect: true } }))
  return { found: reader.found, problems: readOnlyProblems, comments, lenient: false, unresolved: reader.unresolved, shown: source }
}

class PlanReader {
  readonly found: Found[] = []
  readonly unresolved: NonNullable<Extracted['unresolved']>[number][] = []
  readonly #source: Source
  readonly #root: Tree | undefined
  readonly #language: Language
  readonly #surroundings: Surroundings | undefined
  readonly #resources: readonly Resource[]

  constructor(source: Source, root: Tree | undefined, language: Language, surroundings: Surroundings | undefined) {
    this.#source = source
    this.#root = root
    this.#language = language
    this.#surroundings = surroundings
    this.#resources = root ? resourcesOf(root) : []
    for (const resource of this.#resources) this.#read(resource)
  }

  #read(resource: Resource): void {
    if (isPermission(resource.type)) return this.#permission(resource)
    const known = policyArguments.filter((argument) => argument.resource === resource.type)
    for (const argument of known) this.#argument(resource, argument)
    // Of a resource that is not AWS's own provider's, the shape tells.
    if (known.length === 0) for (const found of findPolicies(shown(resource), this.#language)) this.found.push({ ...found, tree: readOnly(found.tree), name: resource.address, ...this.#related(resource) })
  }

  #argument(resource: Resource, argument: PolicyArgument): void {
    const { kind, service } = argument
    if (/^aws(?:cc)?_organizations_policy$/.test(resource.type) && knownText(memberOf(resource.values, 'type')?.value) !== 'SERVICE_CONTROL_POLICY' && knownText(memberOf(resource.values, 'type')?.value) !== 'RESOURCE_CONTROL_POLICY') return
    const organizations = knownText(memberOf(resource.values, 'type')?.value) === 'RESOURCE_CONTROL_POLICY'
    const holder = holderOf(resource, argument)
    const publicAccessBlock = kind === 'bucket' && holder ? this.#publicAccessBlock(holder.name) : undefined
    const leave = (why: string) => void this.unresolved.push({ span: resource.values.span, why })
    const values = valuesAt(resource.values, argument.argument)
    const length = Math.max(values.length, valuesAt(resource.unknown, argument.argument).length)
    for (let i = 0; i < length; i++) {
      const value = values[i]
      if (isMarked(resource.unknown, argument.argument, i)) leave('known after it is applied')
      else if (isMarked(resource.sensitive, argument.argument, i)) leave('marked as sensitive')
      const document = value && !isMarked(resource.sensitive, argument.argument, i) ? this.#document(value) : undefined
      if (!document) continue
      const before = isMarked(resource.sensitiveBefore, argument.argument, i) ? undefined : valuesAt(resource.before, argument.argument)[i]
      const was = before && this.#document(before)?.tree
      this.found.push({
        tree: document.tree, name: `${resource.address}.${argument.argument}`, kind: organizations ? 'rcp' : kind, exact: true, problems: document.problems,
        ...(service !== undefined && { service }), ...(holder && { holder }), ...(publicAccessBlock && { publicAccessBlock }), ...(was && { before: was }), ...this.#related(resource),
      })
    }
  }

  #permission(resource: Resource): void {
    const tree = permissionIn(resource)
    if (!tree) return
    const { before, sensitiveBefore } = resource
    const was = before?.type === 'object' ? permissionIn({ ...resource, values: before, unknown: undefined, sensitive: sensitiveBefore }) : undefined
    this.found.push({ tree, name: resource.address, kind: 'resource', service: 'lambda', exact: true, ...(was && { before: was }), ...this.#related(resource) })
  }

  #document(value: Tree): { readonly tree: ObjectTree; readonly problems: readonly SyntaxProblem[] } | undefined {
    const inside = value.type === 'string' && /^\s*\{/.test(knownText(value) ?? '') ? this.#language.inside(value) : undefined
    if (!inside) return undefined
    const { tree, problems } = parseJson(inside.origin)
    return tree?.type === 'object' ? { tree: readOnly(tree), problems } : undefined
  }

  #publicAccessBlock(bucket: string): PublicAccessBlock | undefined {
    const block = this.#resources.find(({ type, values }) => type === 'aws_s3_bucket_public_access_block' && knownText(memberOf(values, 'bucket')?.value) === bucket)
    if (!block) return undefined
    const setting = (name: string): boolean | undefined => {
      const value = memberOf(block.values, name)?.value
      return value?.type === 'literal' && typeof value.value === 'boolean' ? value.value : undefined
    }
    return { blockPublicPolicy: setting('block_public_policy'), restrictPublicBuckets: setting('restrict_public_buckets') }
  }

  #related({ address, type }: Resource): Pick<Found, 'related'> {
    const span = this.#declaration(address, type)
    return span ? { related: [{ at: { span }, message: 'declared here' }] } : {}
  }

  /** The head of the resource's block, in the files of its module. */
  #declaration(address: string, type: string): Span | undefined {
    const around = this.#surroundings
    const name = new RegExp(String.raw`(?:^|\.)${type}\.([\w-]+)(?:\[[^\]]*\])?$`).exec(address)?.[1]
    const folder = this.#folderOf(Array.from(address.matchAll(/(?:^|\.)module\.([\w-]+)/g), ([, module]) => module ?? ''))
    if (!around || name === undefined || folder === undefined) return undefined
    const head = new RegExp(String.raw`^[ \t]*(resource[ \t]+"?${type}"?[ \t]+"?${name}"?)[ \t]*\{`, 'm')
    for (const file of around.list(folder === '' ? '.' : folder)) {
      const source = /\.(?:tf|tofu)$/.test(file) ? around.read(folder === '' ? file : `${folder}/${file}`) : undefined
      const match = source && head.exec(source.text)
      if (!match) continue
      const start = match.index + match[0].indexOf('resource')
      return { source, start, end: start + (match[1]?.length ?? 0), indirect: true }
    }
    return undefined
  }

  /** The folder of a module, where its source is a path; the root module is where the plan is. */
  #folderOf(modules: readonly string[]): string | undefined {
    const steps = this.#source.path.split('/').slice(0, -1)
    let configuration = memberOf(memberOf(this.#root, 'configuration')?.value, 'root_module')?.value
    for (const name of modules) {
      const call = memberOf(memberOf(configuration, 'module_calls')?.value, name)?.value
      const source = knownText(memberOf(call, 'source')?.value)
      if (source === undefined || !/^\.{1,2}\//.test(source)) return undefined
      for (const step of source.split('/')) {
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
        else if (step !== '.' && step !== '') steps.push(step)
      }
      configuration = memberOf(call, 'module')?.value
    }
    return steps.join('/')
  }
}

function resourcesOf(root: Tree): readonly Resource[] {
  const changes = memberOf(root, 'resource_changes')?.value
  if (changes?.type === 'array') return changes.items.flatMap(changed)
  const values = memberOf(root, 'planned_values')?.value ?? memberOf(root, 'values')?.value
  if (values) return inModule(memberOf(values, 'root_module')?.value)
  const state = memberOf(root, 'resources')?.value
  return state?.type === 'array' ? state.items.flatMap(inState) : []
}

function changed(tree: Tree): readonly Resource[] {
  const change = memberOf(tree, 'change')?.value
  const values = memberOf(change, 'after')?.value
  const address = knownText(memberOf(tree, 'address')?.value)
  const type = knownText(memberOf(tree, 'type')?.value)
  // What is deleted has no values.
  if (values?.type !== 'object' || address === undefined || type === undefined || knownText(memberOf(tree, 'mode')?.value) === 'data') return []
  const before = memberOf(change, 'before')?.value
  const [unknown, sensitive, sensitiveBefore] = ['after_unknown', 'after_sensitive', 'before_sensitive'].map((name) => memberOf(change, name)?.value)
  return [{ address, type, values, ...(before && { before }), unknown, sensitive, sensitiveBefore }]
}

function inModule(root: Tree | undefined): readonly Resource[] {
  const found: Resource[] = []
  const left = [root]
  for (let module = left.pop(); module; module = left.pop()) {
    const resources = memberOf(module, 'resources')?.value
    const children = memberOf(module, 'child_modules')?.value
    if (children?.type === 'array') left.push(...children.items)
    for (const each of resources?.type === 'array' ? resources.items : []) {
      const [address, type, values] = [knownText(memberOf(each, 'address')?.value), knownText(memberOf(each, 'type')?.value), memberOf(each, 'values')?.value]
      if (address !== undefined && type !== undefined && values?.type === 'object' && knownText(memberOf(each, 'mode')?.value) !== 'data') found.push({ address, type, values, sensitive: memberOf(each, 'sensitive_values')?.value })
    }
  }
  return found
}

/** A resource of a `terraform.tfstate` file. */
function inState(tree: Tree): readonly Resource[] {
  const [type, name, module, instances] = [knownText(memberOf(tree, 'type')?.value), knownText(memberOf(tree, 'name')?.value), knownText(memberOf(tree, 'module')?.value), memberOf(tree, 'instances')?.value]
  if (type === undefined || name === undefined || instances?.type !== 'array' || knownText(memberOf(tree, 'mode')?.value) === 'data') return []
  return instances.items.flatMap((instance) => {
    const values = memberOf(instance, 'attributes')?.value
    const index = memberOf(instance, 'index_key')?.value
    const key = index?.type === 'literal' ? `[${String(index.value)}]` : index ? `["${knownText(index) ?? ''}"]` : ''
    const sensitive = marksOf(memberOf(instance, 'sensitive_attributes')?.value)
    return values?.type === 'object' ? [{ address: `${module === undefined ? '' : `${module}.`}${type}.${name}${key}`, type, values, sensitive }] : []
  })
}

/** The values of a resource but for those in which something is marked as sensitive. */
function shown({ values, sensitive }: Resource): ObjectTree {
  const isHidden = (name: string) => {
    const mark = memberOf(sensitive, name)?.value
    return mark?.type === 'literal' ? mark.value === true : mark !== undefined && /\btrue\b/.test(textOf(mark.span))
  }
  return { ...values, members: sensitive?.type === 'literal' && sensitive.value === true ? [] : values.members.filter(({ name }) => !isHidden(name)) }
}

/** The values of an argument, or the marks of them; of one in a block, those of each block, whether it has one or not. */
function valuesAt(values: Tree | undefined, argument: string): readonly (Tree | undefined)[] {
  const [outer = '', ...inner] = argument.split('.')
  const value = memberOf(values, outer)?.value
  if (!value || inner.length === 0) return value ? [value] : []
  return (value.type === 'array' ? value.items : [value]).flatMap((block) => (block.type !== 'object' ? [block] : inner.length > 1 ? valuesAt(block, inner.join('.')) : [memberOf(block, inner.join())?.value]))
}

/** Is a value of an argument, or what it stands in, marked `true` in a shape of the values? */
function isMarked(shape: Tree | undefined, argument: string, i: number): boolean {
  const marks = [shape, memberOf(shape, argument.split('.')[0] ?? '')?.value, valuesAt(shape, argument)[i]]
  return marks.some((mark) => mark?.type === 'literal' && mark.value === true)
}

/** The policy that a permission is a statement of; an argument that is marked is there, whatever it says. */
function permissionIn({ address, type, values, unknown: later, sensitive }: Resource): ObjectTree | undefined {
  const start = address.lastIndexOf(`${type}.`)
  const argument = (name: string): Argument | undefined => {
    const member = memberOf(values, name)
    const why = isMarked(later, name, 0) ? 'known after it is applied' : isMarked(sensitive, name, 0) ? 'marked as sensitive' : undefined
    const { key: { span: key }, value: { span: at }, span } = member ?? { key: values, value: values, span: values.span }
    if (why !== undefined) return { key, span, value: unknown(at, `\${${address}.${name}}`, why) }
    return member && !(member.value.type === 'literal' && member.value.value === null) ? { key, span, value: member.value } : undefined
  }
  const tree = permissionPolicy({ address: address.slice(start), prefix: address.slice(0, start), head: values.span, span: values.span, argument })
  return tree && readOnly(tree)
}

function holderOf({ address, values, sensitive }: Resource, { on, holder: kind }: PolicyArgument): Holder | undefined {
  if (kind === undefined) return undefined
  const argument = on ?? (kind === 'bucket' ? 'bucket' : 'name')
  const name = isMarked(sensitive, argument, 0) ? undefined : knownText(memberOf(values, argument)?.value)
  if (name === undefined) return { id: address, kind, name: address }
  const own = on === undefined && !isMarked(sensitive, 'arn', 0) ? knownText(memberOf(values, 'arn')?.value) : undefined
  const arn = own === undefined ? arnGiven([name], kind) : [own]
  const options = kind === 'domain' ? memberOf(values, 'vpc_options')?.value : undefined
  const reachedFrom = options?.type !== 'array' ? undefined : options.items.length === 0 ? 'internet' : 'vpc'
  return { id: `${kind} ${name}`, kind, name, ...(arn && { arn }), ...(reachedFrom && { reachedFrom }) }
}
