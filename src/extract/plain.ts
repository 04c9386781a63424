/**
 * Policies in JSON: a policy file, the output of an AWS command (`get-bucket-policy`, `get-policy-version`, `get-role`), or
 * a policy at any depth of other JSON, known by its shape. Also inside strings: JSON text, or JSON text URL-encoded.
 */
import { parseJson, textInside } from '../syntax/json.ts'
import { knownText, memberOf, type Member, type ObjectTree, type StringTree, type SyntaxProblem, type Tree } from '../syntax/tree.ts'
import { wholeFile, type Origin, type Source } from '../text.ts'
import type { PolicyKind } from '../policy/model.ts'
import type { Extracted, Found } from './document.ts'

/** Policies inside strings inside strings: AWS writes two levels at most. */
const MAX_NESTING = 3

/** What the member that holds a policy tells of its kind. */
const kindsByMember: Readonly<Record<string, PolicyKind>> = { AssumeRolePolicyDocument: 'trust', TrustPolicy: 'trust' }

/** Read a JSON or JSONC file. Never throws. */
export function extractPlain(source: Source): Extracted {
  const lenient = /\.jsonc$/i.test(source.path)
  const parsed = parseJson(wholeFile(source))
  const { problems, comments } = parsed
  const skipped = parsed.tree && otherCarrier(source, parsed.tree)
  if (skipped) return { found: [], problems: [], comments, lenient, skipped }
  const found = parsed.tree ? findPolicies(parsed.tree) : []
  return { found, problems, comments, lenient }
}

/** Could this text hold a policy at all? Cheap, and never wrong when it says no. */
export function mayHoldPolicy(text: string): boolean {
  return text.includes('Statement') || text.includes('2012-10-17') || text.includes('2008-10-17') || /"statement"/i.test(text)
}

interface Place {
  readonly tree: Tree
  readonly member: string
  /** Strings inside which the tree stands. */
  readonly nesting: number
  readonly encode?: (json: string) => string
  readonly problems?: readonly SyntaxProblem[]
}

function findPolicies(root: Tree): readonly Found[] {
  const found: Found[] = []
  const places: Place[] = [{ tree: root, member: '', nesting: 0 }]
  for (let place = places.pop(); place; place = places.pop()) {
    const { tree } = place
    if (tree.type === 'object' && isPolicy(tree, tree === root)) found.push(asFound(place, tree))
    else if (tree.type === 'object') for (const member of tree.members.toReversed()) places.push({ ...place, tree: member.value, member: member.name })
    else if (tree.type === 'array') for (const item of tree.items.toReversed()) places.push({ ...place, tree: item })
    else if (tree.type === 'string' && place.nesting < MAX_NESTING) {
      const inside = documentInside(tree, place)
      if (inside) places.push(inside)
    }
  }
  return found
}

function asFound({ member, encode, problems }: Place, tree: ObjectTree): Found {
  const kind = kindsByMember[member]
  return { tree, ...(kind && { kind }), ...(encode && { encode }), ...(problems && { problems }) }
}

/** The JSON document that a string holds, plain or URL-encoded as `aws iam` prints it with some clients. */
function documentInside(string: StringTree, place: Place): Place | undefined {
  const text = knownText(string) ?? ''
  const plain = /^\s*\{/.test(text)
  if (!plain && !/^\s*(?:%7B|%0A%7B|\+*%7B)/i.test(text)) return undefined
  if (!mayHoldPolicy(text)) return undefined
  const inside = textInside(string)
  const origin = inside && (plain ? inside : urlDecoded(inside))
  if (!origin) return undefined
  const { tree, problems } = parseJson(origin)
  if (!tree) return undefined
  const outer = place.encode ?? ((json: string) => json)
  const encode = plain ? (json: string) => outer(JSON.stringify(json).slice(1, -1)) : (json: string) => outer(encodeURIComponent(json))
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

/** What a JSON file is, where another carrier's reader is needed to understand the policies in it. */
function otherCarrier(source: Source, tree: Tree): string | undefined {
  if (/\.tf\.json$/i.test(source.path)) return 'a Terraform file in JSON'
  const resources = memberOf(tree, 'Resources')?.value
  const typed = resources?.type === 'object' && resources.members.some(({ value }) => /^(?:AWS|Custom|Alexa)::/.test(knownText(memberOf(value, 'Type')?.value) ?? ''))
  if (typed || memberOf(tree, 'AWSTemplateFormatVersion')) return 'a CloudFormation template'
  if (memberOf(tree, 'terraform_version') && (memberOf(tree, 'planned_values') ?? memberOf(tree, 'resource_changes') ?? memberOf(tree, 'values') ?? memberOf(tree, 'resources'))) return 'a Terraform plan or state'
  if (knownText(memberOf(tree, 'version')?.value)?.startsWith('tree-')) return 'a CDK construct tree'
  return undefined
}
