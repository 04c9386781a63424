/**
 * Policies known by their shape, in JSON or in a tree like it: a policy file, the output of an AWS command (`get-bucket-policy`,
 * `get-policy-version`, `get-role`), or a policy at any depth of other data. Also inside strings: JSON text, or JSON text URL-encoded.
 */
import { lookUp } from '../lookup.ts'
import { parseJson, textInside } from '../syntax/json.ts'
import { knownText, memberOf, type Member, type ObjectTree, type StringTree, type SyntaxProblem, type Tree } from '../syntax/tree.ts'
import type { Origin, Source } from '../text.ts'
import type { PolicyKind } from '../policy/model.ts'
import { jsonNotation, type Notation } from '../policy/notation.ts'
import type { Found } from './document.ts'

/** Policies inside strings inside strings: AWS writes two levels at most. */
const MAX_NESTING = 3

/** What the member that holds a policy tells of its kind. */
const kindsByMember: Readonly<Record<string, PolicyKind>> = { AssumeRolePolicyDocument: 'trust', TrustPolicy: 'trust' }

/** What a template has that holds no document, but a statement in properties, or includes a file that may hold one. */
export const templateMarks = ['::Permission', '::LayerVersionPermission', '::EventBusPolicy', 'AWS::Include']

/** Could this file hold a policy at all? Cheap, and never wrong when it says no. */
export function mayHoldPolicy({ path, text }: Source): boolean {
  // A Terraform file may name a policy that stands in another file.
  if (mayHoldDocument(text) || templateMarks.some((mark) => text.includes(mark)) || (/\.(?:tf|tofu)(?:\.json)?$/i.test(path) && /polic|_permission/i.test(text))) return true
  return !/\.jsonc?$/i.test(path) && /statement|_permission\b|resourcePolicy|\$\{file\(/i.test(text)
}

function mayHoldDocument(text: string): boolean {
  return text.includes('Statement') || text.includes('2012-10-17') || text.includes('2008-10-17') || /"statement"/i.test(text)
}

/** How a language has strings, and is edited. */
export interface Language {
  /** The decoded text of a string with its places, and how JSON text is written in it; undefined where that cannot be told. */
  inside(string: StringTree): { readonly origin: Origin; readonly encode: (json: string) => string } | undefined
  readonly notation: Notation
}

export const json: Language = {
  notation: jsonNotation(),
  inside(string) {
    const origin = textInside(string)
    return origin && { origin, encode: (text) => JSON.stringify(text).slice(1, -1) }
  },
}

interface Place {
  readonly tree: Tree
  readonly member: string
  /** Strings inside which the tree stands. */
  readonly nesting: number
  readonly encode?: (json: string) => string
  readonly problems?: readonly SyntaxProblem[]
}

/** The policies at any depth of a tree, known by their shape. */
export function findPolicies(root: Tree, language: Language): readonly Found[] {
  const found: Found[] = []
  const places: Place[] = [{ tree: root, member: '', nesting: 0 }]
  for (let place = places.pop(); place; place = places.pop()) {
    const { tree } = place
    if (tree.type === 'object' && isPolicy(tree, tree === root)) found.push(asFound(place, tree, language))
    else if (tree.type === 'object') for (const member of tree.members.toReversed()) places.push({ ...place, tree: member.value, member: member.name })
    else if (tree.type === 'array') for (const item of tree.items.toReversed()) places.push({ ...place, tree: item })
    else if (tree.type === 'string' && place.nesting < MAX_NESTING) {
      const document = documentInside(tree, place, place.nesting === 0 ? language : json)
      if (document) places.push(document)
    }
  }
  return found
}

function asFound({ member, encode, problems }: Place, tree: ObjectTree, { notation }: Language): Found {
  const kind = lookUp(kindsByMember, member)
  return { tree, ...(kind && { kind }), notation: encode ? jsonNotation(encode) : notation, ...(problems && { problems }) }
}

/** The JSON document that a string holds, plain or URL-encoded as `aws iam` prints it with some clients. */
function documentInside(string: StringTree, place: Place, language: Language): Place | undefined {
  const text = knownText(string) ?? ''
  const plain = /^\s*\{/.test(text)
  if (!plain && !/^\s*(?:%7B|%0A%7B|\+*%7B)/i.test(text)) return undefined
  if (!mayHoldDocument(text)) return undefined
  const decoded = language.inside(string)
  const origin = decoded && (plain ? decoded.origin : urlDecoded(decoded.origin))
  if (!origin) return undefined
  const { tree, problems } = parseJson(origin)
  if (!tree) return undefined
  const outer = place.encode ?? ((json: string) => json)
  const encode = (json: string) => outer(plain ? decoded.encode(json) : encodeURIComponent(json))
  return { tree, member: place.member, nesting: place.nesting + 1, encode, problems: [...(place.problems ?? []), ...problems] }
}

/** The text without its `%XX`, each unit still knowing its place; undefined where it is not URL-encoded UTF-8. */
function urlDecoded(encoded: Origin): Origin | undefined {
  const offsets: number[] = []
  let text = ''
  for (let i = 0; i < encoded.text.length; ) {
    const run = /^(?:%[0-9a-f]{2})+/i.exec(encoded.text.slice(i, i + 12))?.[0] ?? ''
    const length = run === '' ? 1 : 3 * utf8Length(Number.parseInt(run.slice(1, 3), 16))
    let piece: string
    try {
      piece = run === '' ? encoded.text.slice(i, i + 1) : decodeURIComponent(run.slice(0, length))
    } catch {
      return undefined
    }
    offsets.push(...Array.from({ length: piece.length }, () => i))
    text += piece
    i += length
  }
  return { source: encoded.source, text, at: (at) => encoded.at(offsets[at] ?? encoded.text.length) }
}

function utf8Length(firstByte: number): number {
  return firstByte < 0x80 ? 1 : firstByte < 0xe0 ? 2 : firstByte < 0xf0 ? 3 : 4
}

const statementElements = new Set(['sid', 'effect', 'action', 'notaction', 'resource', 'notresource', 'principal', 'notprincipal', 'condition'])

/** Is this object a policy document, by its shape? */
function isPolicy(tree: ObjectTree, atRoot: boolean): boolean {
  const version = knownText(tree.members.find((member) => member.name.toLowerCase() === 'version')?.value)
  const dated = version !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(version)
  const statement = tree.members.find((member) => member.name.toLowerCase() === 'statement')
  if (!statement) return atRoot && (version === '2012-10-17' || version === '2008-10-17')
  const empty = atRoot && statement.value.type === 'array' && statement.value.items.length === 0
  return dated || empty || holdsStatement(statement)
}

/** Statements all in small letters are another language's: those of Terraform's `aws_iam_policy_document`, say. */
function holdsStatement({ name, value }: Member): boolean {
  const items = value.type === 'array' ? value.items : [value]
  return items.some((item) => {
    if (item.type !== 'object') return false
    const elements = item.members.filter((member) => statementElements.has(member.name.toLowerCase()))
    return elements.length >= 2 && [name, ...elements.map((member) => member.name)].some((each) => each !== each.toLowerCase())
  })
}

/** Carriers with a reader of their own, in words. */
export const carriers = {
  cloudformation: 'a CloudFormation template',
  serverless: 'a configuration of the Serverless Framework',
  terraform: 'a Terraform file',
  plan: 'a Terraform plan or state',
  'cdk-tree': 'a CDK construct tree',
} as const

export type Carrier = keyof typeof carriers

/** What a file is, where it takes more than the shape of its values to understand the policies in it. */
export function carrierOf(source: Source, tree: Tree): Carrier | undefined {
  if (/\.(?:tf|tofu)\.json$/i.test(source.path)) return 'terraform'
  if (memberOf(tree, 'service') && memberOf(tree, 'provider')) return 'serverless'
  const resources = memberOf(tree, 'Resources')?.value
  const typed = resources?.type === 'object' && resources.members.some(({ value }) => /^(?:AWS|Custom|Alexa)::/.test(knownText(memberOf(value, 'Type')?.value) ?? ''))
  if (typed || memberOf(tree, 'AWSTemplateFormatVersion')) return 'cloudformation'
  if (memberOf(tree, 'terraform_version') && (memberOf(tree, 'planned_values') ?? memberOf(tree, 'resource_changes') ?? memberOf(tree, 'values') ?? memberOf(tree, 'resources'))) return 'plan'
  return knownText(memberOf(tree, 'version')?.value)?.startsWith('tree-') === true ? 'cdk-tree' : undefined
}
