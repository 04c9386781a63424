/**
 * CloudFormation templates, before their transforms: policies by the properties that hold them, with what they end on.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
import { lookUp } from '../lookup.ts'
import type { Holder, PublicAccessBlock } from '../policy/model.ts'
import { knownText, memberOf, membersOf, spelt, type Member, type Tree } from '../syntax/tree.ts'
import { YamlString } from '../syntax/yaml-scalar.ts'
import { constructOf, isSynthesized } from './cloudformation/cdk.ts'
import { readContent, statementsAsPolicy, type Context, type Given as Truths, type Wrap } from './cloudformation/documents.ts'
import { withIncludes } from './cloudformation/include.ts'
import { Evaluator, functionOf } from './cloudformation/intrinsics.ts'
import { permissionIn, permissionOf, permissions, type Permission } from './cloudformation/permission.ts'
import { policyProperties, type PolicyProperty } from './cloudformation/policy-properties.ts'
import { itemsOf, readSections, scalarText, type Resource, type Template } from './cloudformation/template.ts'
import type { Span } from '../text.ts'
import type { Extracted, Found, Silence } from './document.ts'
import { loadedPart, type Given } from './parts.ts'
import { findPolicies, type Language } from './plain.ts'
import { arnGiven, piecesOf, readOnly } from './strings.ts'

const ENFORCED = 'BucketOwnerEnforced'

export function readTemplate(given: Given): Extracted {
  const readings = withIncludes(given).map((tree) => readResources(tree, membersOf(memberOf(tree, 'Resources')?.value), given))
  const { problems, comments, language } = given
  return { silences: given.trees.flatMap(silencesIn), found: readings.flatMap(({ found }) => found), unresolved: readings.flatMap(({ unresolved }) => unresolved), problems, comments, lenient: language.notation.verbatim ? /\.jsonc$/i.test(given.source.path) : true }
}

/**
 * `Metadata: { policylint: { ignore: [{ rule, because }] } }` of a resource or of the template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-metadata.html
 */
function silencesIn(root: Tree): readonly Silence[] {
  const resources = membersOf(memberOf(root, 'Resources')?.value)
  return [...silencesOf(root, undefined), ...resources.flatMap(({ value, span }) => silencesOf(value, span))]
}

/** @param scope what it is for; the whole file where that is not given */
function silencesOf(owner: Tree, scope: Span | undefined): readonly Silence[] {
  const entries = itemsOf(memberOf(memberOf(memberOf(owner, 'Metadata')?.value, 'policylint')?.value, 'ignore')?.value)
  return entries.map((entry): Silence => {
    const rules = itemsOf(memberOf(entry, 'rule')?.value ?? (entry.type === 'object' ? undefined : entry)).flatMap((rule) => scalarText(rule) ?? [])
    const because = scalarText(memberOf(entry, 'because')?.value)
    const until = scalarText(memberOf(entry, 'until')?.value)
    return { is: 'metadata', span: entry.span, rules, ...(scope && { scope }), ...(because !== undefined && { because }), ...(until !== undefined && { until }) }
  })
}

export interface ReadResources {
  readonly found: readonly Found[]
  readonly unresolved: NonNullable<Extracted['unresolved']>
}

/** The policies of the resources of a template. */
export function readResources(root: Tree, resources: readonly Member[], { language, surroundings, source }: Pick<Given, 'language' | 'surroundings' | 'source'>): ReadResources {
  const reader = new Reader(readSections(root, expanded(root, resources, language)), language)
  for (const resource of [...reader.template.resources.values(), ...globalsOf(root)]) reader.read(resource)
  const isMade = isSynthesized(source)
  const found = reader.found.map(({ resource, found }) => ({ ...found, ...constructOf(resource, found.name ?? '', source, surroundings), ...(isMade && { tree: readOnly(found.tree) }) }))
  return { found, unresolved: reader.unresolved }
}

/**
 * What the Serverless transform puts into every resource of a type, read as one of them.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
function globalsOf(root: Tree): readonly Resource[] {
  return membersOf(memberOf(root, 'Globals')?.value).flatMap(({ name, key, value }) => (value.type === 'object' ? [{ id: `Globals.${name}`, type: `AWS::Serverless::${name}`, key, tree: value, properties: value, condition: undefined }] : []))
}

/** Resources, those that `Fn::ForEach` makes of a list too. */
function expanded(root: Tree, resources: readonly Member[], language: Language): readonly Member[] {
  if (!resources.some(({ name }) => name.startsWith('Fn::ForEach::'))) return resources
  const evaluator = new Evaluator(readSections(root, []), language, { atoms: new Map(), defaults: false })
  return resources.flatMap((member) => (member.name.startsWith('Fn::ForEach::') ? (evaluator.forEach(member, ({ members }) => members, true) ?? []) : [member]))
}

interface Place {
  readonly tree: Tree
  readonly truths: Truths
  /** The item of a list through which the path led. */
  readonly item?: Tree
}

class Reader implements Context {
  readonly template: Template
  readonly language: Language
  readonly found: { readonly found: Found; readonly resource: Resource }[] = []
  readonly unresolved: NonNullable<Extracted['unresolved']>[number][] = []
  readonly #open: Evaluator
  /** Managed policies to the roles and users whose boundary they are. */
  readonly #bounded = new Map<string, readonly Holder[]>()
  /** Managed policies to the roles, users and groups that name them. */
  readonly #attachedTo = new Map<string, readonly Holder[]>()

  constructor(template: Template, language: Language) {
    this.template = template
    this.language = language
    this.#open = new Evaluator(template, language, { atoms: new Map(), defaults: false })
    for (const resource of template.resources.values()) {
      this.#boundaryOf(resource)
      this.#attachmentsOf(resource)
    }
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-managedpolicyarns */
  #attachmentsOf({ type, id, properties }: Resource): void {
    const [, isServerless, own] = /^AWS::(?:(Serverless)::(?:Function|StateMachine)|IAM::(Role|User|Group))$/.exec(type) ?? []
    const kind = isServerless === undefined ? own?.toLowerCase() : 'role'
    if (kind === undefined) return
    for (const policy of itemsOf(memberOf(properties, isServerless === undefined ? 'ManagedPolicyArns' : 'Policies')?.value)) {
      const name = functionOf(policy) ? referred(policy) : undefined
      if (name !== undefined) add(this.#attachedTo, name, this.#holderNamed(isServerless === undefined ? id : `${id}Role`, kind))
    }
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-permissionsboundary */
  #boundaryOf({ type, id, properties }: Resource): void {
    const kind = /^AWS::IAM::(Role|User)$/.exec(type)?.[1]?.toLowerCase()
    const boundary = memberOf(properties, 'PermissionsBoundary')?.value
    const policy = boundary && referred(boundary)
    if (kind !== undefined && policy !== undefined) add(this.#bounded, policy, this.#holderNamed(id, kind))
  }

  read(resource: Resource): void {
    const { type, properties } = resource
    if (!properties) return
    for (const property of lookUp(policyProperties, type) ?? []) {
      for (const place of placesAt(properties, property.path.split('.'), truthsOf(resource))) this.#document(resource, property, place)
    }
    if (type === 'AWS::Serverless::Function' || type === 'AWS::Serverless::StateMachine') this.#attached(resource)
    if (type === 'AWS::Serverless::Api') this.#apiStatements(resource, properties, resource.id)
    // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-apifunctionauth.html
    if (type === 'AWS::Serverless::Function') for (const { name, value } of membersOf(memberOf(properties, 'Events')?.value)) this.#apiStatements(resource, memberOf(value, 'Properties')?.value, `${resource.id} event ${name}`)
    const permission = lookUp(permissions, type)
    if (permission && !memberOf(properties, 'Statement')) this.#permission(resource, permission)
    if (!type.startsWith('AWS::') || type === 'AWS::CloudFormation::CustomResource') this.#byShape(resource, properties)
    if (/^AWS::(?:Serverless::Api|ApiGateway::RestApi)$/.test(type)) this.#definition(resource, properties)
    if (type === 'AWS::CloudFormation::StackSet') this.#template(properties)
  }

  #document(resource: Resource, property: PolicyProperty, { tree, truths, item }: Place): void {
    const held = this.#holder(resource, property)
    const bounded = resource.type === 'AWS::IAM::ManagedPolicy' && !held.holder ? (this.#bounded.get(resource.id) ?? []) : []
    const kind = resource.type === 'AWS::Organizations::Policy' ? this.#organizationsKind(resource) : bounded.length > 0 ? 'boundary' : property.kind
    if (kind === 'other') return
    const inline = item && scalarText(this.#open.value(memberOf(item, 'PolicyName')?.value ?? item))
    const name = property.path.includes('[]') ? `${resource.id} policy${inline === undefined ? '' : ` ${inline}`}` : resource.id
    this.#add(resource, name, tree, truths, { ...(kind !== undefined && { kind }), ...(property.service !== undefined && { service: property.service }), ...held, ...(bounded.length === 1 && { holder: bounded[0] }) }, property.statement === true ? statementsAsPolicy : undefined)
  }

  #add(resource: Resource, name: string, tree: Tree, truths: Truths, about: Partial<Found>, wrap?: Wrap): void {
    const content = readContent(tree, truths, this, wrap)
    if (!content) return
    if ('why' in content) this.unresolved.push({ span: tree.span, why: content.why })
    else this.found.push({ resource, found: { ...content, ...about, name } })
  }

  #organizationsKind({ properties }: Resource): 'scp' | 'rcp' | 'other' | undefined {
    const type = scalarText(this.#open.value(memberOf(properties, 'Type')?.value ?? { type: 'unknown', span: { source: { path: '', text: '' }, start: 0, end: 0 }, text: '' }))
    return type === 'SERVICE_CONTROL_POLICY' ? 'scp' : type === 'RESOURCE_CONTROL_POLICY' ? 'rcp' : type === undefined ? undefined : 'other'
  }

  #holder(resource: Resource, { on, holder }: PolicyProperty): Pick<Found, 'holder' | 'publicAccessBlock'> {
    const { properties } = resource
    if (/^AWS::IAM::(?:Managed)?Policy$/.test(resource.type)) {
      const held = [['Roles', 'role'], ['Users', 'user'], ['Groups', 'group']].flatMap(([list = '', kind = '']) => itemsOf(memberOf(properties, list)?.value).map((item) => ({ item, kind })))
      const [only, second] = held
      const [attached, another] = this.#attachedTo.get(resource.id) ?? []
      // Of a policy that ends on several, only what each of them has would be asked about.
      if (only) return second || attached ? {} : this.#heldBy(only.item, only.kind)
      return attached && !another ? { holder: attached } : {}
    }
    if (holder === undefined) return {}
    if (on === undefined) return { holder: this.#holderNamed(resource.type.startsWith('AWS::Serverless::') ? `${resource.id}Role` : resource.id, holder) }
    const [only, second] = itemsOf(memberOf(properties, on)?.value)
    return only && !second ? this.#heldBy(only, holder) : {}
  }

  #heldBy(item: Tree, kind: string): Pick<Found, 'holder' | 'publicAccessBlock'> {
    const value = this.#open.value(item)
    const pieces = value && piecesOf(value)
    const name = referred(item) ?? (kind === 'bucket' && pieces ? spelt({ pieces }) : undefined)
    if (name === undefined) return {}
    const block = kind === 'bucket' ? this.#publicAccessBlock(this.template.resources.get(name)) : undefined
    const holder = this.#holderNamed(name, kind)
    const arn = holder.arn ?? (pieces && arnGiven(pieces, kind))
    return { holder: { ...holder, ...(arn && { arn }) }, ...(block && { publicAccessBlock: block }) }
  }

  #holderNamed(id: string, kind: string): Holder {
    const resource = this.template.resources.get(id)
    const value = resource && this.#open.arnOf(id, resource.key.span)
    const arn = value && piecesOf(value)
    const reachedFrom = resource && kind === 'domain' ? this.#reachedFrom(resource) : undefined
    const withoutAcls = kind === 'bucket' && this.#isWithoutAcls(resource)
    return { id: `${resource?.tree.span.source.path ?? ''}#${id}`, kind, name: id, ...(arn && { arn }), ...(reachedFrom && { reachedFrom }), ...(withoutAcls && { withoutAcls }) }
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrols.html */
  #isWithoutAcls(bucket: Resource | undefined): boolean {
    const rules = itemsOf(memberOf(memberOf(bucket?.properties, 'OwnershipControls')?.value, 'Rules')?.value)
    return rules.some((rule) => {
      const ownership = memberOf(rule, 'ObjectOwnership')?.value
      return ownership !== undefined && scalarText(this.#open.value(ownership)) === ENFORCED
    })
  }

  /** https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html */
  #reachedFrom({ properties }: Resource): Holder['reachedFrom'] {
    const options = memberOf(properties, 'VPCOptions')?.value
    if (!options) return properties?.type === 'object' && !properties.members.some(({ name }) => name.startsWith('Fn::')) ? 'internet' : undefined
    return memberOf(options, 'SubnetIds') ? 'vpc' : undefined
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html */
  #publicAccessBlock(bucket: Resource | undefined): PublicAccessBlock | undefined {
    const property = memberOf(bucket?.properties, 'PublicAccessBlockConfiguration')
    if (!property) return undefined
    const { key, value: block } = property
    const truth = (name: string) => {
      const member = memberOf(block, name)?.value
      const text = member && scalarText(this.#open.value(member))?.toLowerCase()
      return text === 'true' ? true : text === 'false' || (!member && block.type === 'object' && !functionOf(block)) ? false : undefined
    }
    return { blockPublicPolicy: truth('BlockPublicPolicy'), restrictPublicBuckets: truth('RestrictPublicBuckets'), at: { span: key.span } }
  }

  /**
   * `Policies` of a function: names of managed policies and policy templates stand beside documents.
   * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-function-policies
   */
  #attached(resource: Resource): void {
    const policies = memberOf(resource.properties, 'Policies')?.value
    for (const place of policies ? placesIn(policies, truthsOf(resource)) : []) {
      if (memberOf(place.tree, 'Statement')) this.#add(resource, `${resource.id} policies`, place.tree, place.truths, { kind: 'identity', holder: this.#holderNamed(`${resource.id}Role`, 'role') })
    }
  }

  /** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html */
  #apiStatements(resource: Resource, properties: Tree | undefined, name: string): void {
    const statements = memberOf(memberOf(memberOf(properties, 'Auth')?.value, 'ResourcePolicy')?.value, 'CustomStatements')?.value
    if (statements) this.#add(resource, name, statements, truthsOf(resource), { kind: 'resource', service: 'execute-api' }, statementsAsPolicy)
  }

  #permission(resource: Resource, permission: Permission): void {
    const { service, on, kind } = permission
    const properties = permissionIn(resource, permission)
    const content = properties && readContent(properties, truthsOf(resource), this, (value) => permissionOf(resource, permission, value))
    const target = memberOf(resource.properties, on)?.value
    const held = target ? this.#heldBy(target, kind) : {}
    if (content && 'tree' in content) this.found.push({ resource, found: { ...content, scattered: true, kind: 'resource', service, name: resource.id, ...held } })
  }

  /** Custom resources and modules may hold policies anywhere, as objects or as JSON in a text. */
  #byShape(resource: Resource, properties: Tree): void {
    for (const { tree, kind, notation } of findPolicies(properties, this.language)) {
      if (tree.span.source !== properties.span.source || notation !== this.language.notation) continue
      this.#add(resource, resource.id, tree, truthsOf(resource), kind ? { kind } : {})
    }
    for (const text of textsIn(properties)) {
      const value = this.#open.value(text)
      if (value?.type === 'string' && /^\s*\{[^]*"Statement"/.test(spelt(value))) this.#add(resource, resource.id, text, truthsOf(resource), {})
    }
  }

  /** A template in a block of the template, which is edited like any other lines. */
  #template(properties: Tree): void {
    const body = memberOf(properties, 'TemplateBody')?.value
    if (!(body instanceof YamlString) || body.style !== 'literal') return
    const documents = loadedPart('yaml')?.(body.decoded())
    for (const tree of documents?.trees ?? []) {
      const inner = new Reader(readSections(tree, membersOf(memberOf(tree, 'Resources')?.value)), this.language)
      for (const resource of inner.template.resources.values()) inner.read(resource)
      this.found.push(...inner.found)
      this.unresolved.push(...inner.unresolved)
    }
  }

  /** https://docs.aws.amazon.com/apigateway/latest/developerguide/openapi-extensions-policy.html */
  #definition(resource: Resource, properties: Tree): void {
    const body = memberOf(properties, 'DefinitionBody')?.value ?? memberOf(properties, 'Body')?.value
    const policy = memberOf(body, 'x-amazon-apigateway-policy')?.value
    if (policy) this.#add(resource, resource.id, policy, truthsOf(resource), { kind: 'resource', service: 'execute-api' })
  }
}

function add<T>(lists: Map<string, readonly T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item])
}

/** The strings and functions in the properties of a resource. */
function* textsIn(root: Tree): Generator<Tree> {
  const left: Tree[] = [root]
  for (let tree = left.pop(); tree; tree = left.pop()) {
    if (tree.type === 'string' || functionOf(tree)) yield tree
    else if (tree.type === 'array') left.push(...tree.items.toReversed())
    else if (tree.type === 'object') left.push(...tree.members.map(({ value }) => value).toReversed())
  }
}

function truthsOf({ condition }: Resource): Truths {
  return new Map(condition === undefined ? [] : [[condition, true]])
}

/** The logical id or the name that an argument refers to. */
function referred(tree: Tree): string | undefined {
  const call = functionOf(tree)
  if (!call) return knownText(tree)
  const [first] = itemsOf(call.value)
  const text = scalarText(first)
  // `Function.Alias` is of the function.
  if (call.name === 'Ref' || call.name === 'Fn::GetAtt') return text?.split('.')[0]
  return call.name === 'Fn::Sub' ? /^\$\{(\w+)(?:\.\w+)?\}$/.exec(text ?? '')?.[1] : undefined
}

/** The values at a path, in both branches of each `Fn::If` on the way. */
function* placesAt(tree: Tree, [step, ...rest]: readonly string[], truths: Truths, item?: Tree): Generator<Place> {
  if (step === undefined) {
    for (const branch of branchesOf(tree, truths)) yield { ...branch, ...(item && { item }) }
    return
  }
  for (const branch of branchesOf(tree, truths)) {
    const value = memberOf(branch.tree, step.replace('[]', ''))?.value
    if (!value) continue
    if (!step.endsWith('[]')) yield* placesAt(value, rest, branch.truths, item)
    else for (const each of placesIn(value, branch.truths)) yield* placesAt(each.tree, rest, each.truths, each.tree)
  }
}

/** The items of a list, or the one value that stands in its place. */
function* placesIn(tree: Tree, truths: Truths): Generator<Place> {
  for (const branch of branchesOf(tree, truths)) {
    for (const item of itemsOf(branch.tree)) {
      for (const inner of branchesOf(item, branch.truths)) {
        if (inner.tree !== item && inner.tree.type === 'array') yield* placesIn(inner.tree, inner.truths)
        else yield inner
      }
    }
  }
}

function* branchesOf(tree: Tree, truths: Truths): Generator<Place> {
  const call = functionOf(tree)
  if (call?.name === 'Ref' && knownText(call.value) === 'AWS::NoValue') return
  if (call?.name !== 'Fn::If') {
    yield { tree, truths }
    return
  }
  const [condition, whenTrue, whenFalse] = itemsOf(call.value)
  const name = scalarText(condition) ?? ''
  for (const [branch, truth] of [[whenTrue, true], [whenFalse, false]] as const) {
    const known = truths.get(name)
    if (branch && (known === undefined || known === truth)) yield* branchesOf(branch, new Map([...truths, [name, truth]]))
  }
}
