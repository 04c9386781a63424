/**
 * `${self:…}`, `${file(…)}` and other variables of the Serverless Framework, as far as the repository says what they are.
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
import { memberOf, pieceOf, spelt, type Form, type Member, type Piece, type Tree, type UnknownTree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { documentAt, type Given } from '../parts.ts'
import { beside } from '../path.ts'
import { arrayOf, indirectly, own, PiecedString, textAt, unknown, within, type Segment } from '../strings.ts'

const MAX_DEPTH = 20

/** Variables have a source before a colon, `aws:username` is IAM's; `AWS::Region` and `Bucket.Arn` are CloudFormation's. A bracket that nobody closes is not looked for in all of the text. */
const variable = /\$\{(?!aws:(?!accountId\b|region\b))(self|opt|env|file|ssm|cf|s3|sls|param|aws|strToBool|git|custom)(?:\([^)]{0,500}\))?:[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\$\{(?:file|cf|ssm)\([^)]{0,500}\)[^}]*\}|#\{[\w.:]+\}/g

/** `#{…}` is what plug-ins make `Fn::Sub` of: https://www.npmjs.com/package/serverless-pseudo-parameters */
const forms: Readonly<Record<string, Form>> = {
  '${aws:accountId}': 'account', '${aws:region}': 'Region', '#{AWS::AccountId}': 'account', '#{AWS::Region}': 'Region', '#{AWS::Partition}': 'partition', '#{AWS::StackName}': 'name',
}

/** A tree with the strings in it resolved; those that are not known get unknown pieces. */
export function resolved(root: Tree, given: Pick<Given, 'source' | 'surroundings'>): Tree {
  return new Resolver(root, given).tree(root, 0)
}

class Resolver {
  readonly #root: Tree
  readonly #given: Pick<Given, 'source' | 'surroundings'>
  readonly #files = new Map<string, Tree | undefined>()
  readonly #known = new Map<Tree, Tree>()
  readonly #busy = new Set<Tree>()

  constructor(root: Tree, given: Pick<Given, 'source' | 'surroundings'>) {
    this.#root = root
    this.#given = given
  }

  /** @param isSub it is what `Fn::Sub` is of */
  tree(tree: Tree, depth: number, isSub = false): Tree {
    switch (tree.type) {
      case 'array': return { ...tree, items: tree.items.map((item) => this.tree(item, depth, isSub)) }
      case 'object': return { ...tree, members: tree.members.map((member): Member => ({ ...member, value: this.tree(member.value, depth, member.name === 'Fn::Sub') })) }
      case 'string': return this.#string(tree, depth, isSub)
      default: return tree
    }
  }

  #string(string: Tree & { readonly type: 'string' }, depth: number, isSub: boolean): Tree {
    const text = spelt(string)
    if (!/[$#]\{/.test(text)) return string
    const segments: Segment[] = []
    let end = 0
    for (const match of text.matchAll(variable)) {
      const at: Span = { ...string.part(match.index, match.index + match[0].length), indirect: true }
      const value = isSub && match[0].startsWith('#') ? textAt(at, `$${match[0].slice(1)}`) : this.#lookUp(match[0], at, depth)
      if (match[0] === text && value.type !== 'string') return value
      segments.push(...own(string, text, end, match.index), ...piecesOf(value, match[0]).map((piece): Segment => ({ piece, place: () => at })))
      end = match.index + match[0].length
    }
    if (end === 0) return string
    segments.push(...own(string, text, end, text.length))
    return new PiecedString(end === text.length && segments.length === 1 ? { ...string.span, indirect: true } : string.span, segments)
  }

  #lookUp(reference: string, at: Span, depth: number): Tree {
    if (reference.startsWith('#') || forms[reference]) return unknown(at, reference, 'it depends on where the stack is made', forms[reference])
    const [, path, file, key] = /^\$\{(?:self:([\w.-]+)|file\(([^)$]+)\)(?::([\w.-]+))?)\}$/.exec(reference) ?? []
    const start = path !== undefined ? this.#root : file !== undefined ? this.#file(file.trim()) : undefined
    const found = start && stepped(start, path ?? key)
    if (!found || depth > MAX_DEPTH) return unknown(at, reference, file === undefined ? 'a variable of the Serverless Framework' : 'a file that is not there, or is a program')
    const value = this.#resolved(found, depth, () => unknown(at, reference, 'a value that is too large, or made of itself'))
    // A list or an object keeps its places: what is wrong in it is mended there, for all who name it.
    return value.type === 'object' || value.type === 'array' ? indirectly(value) : standing(value, at)
  }

  /** Once, however many names lead to it. */
  #resolved(found: Tree, depth: number, otherwise: () => UnknownTree): Tree {
    if (this.#busy.has(found)) return otherwise()
    this.#busy.add(found)
    const value = this.#known.get(found) ?? this.tree(found, depth + 1)
    this.#busy.delete(found)
    this.#known.set(found, value)
    return within(value, otherwise)
  }

  /** A file of YAML or JSON; names are from the folder of the configuration, in the files that it names too. */
  #file(name: string): Tree | undefined {
    if (!this.#files.has(name)) {
      const { source, surroundings } = this.#given
      this.#files.set(name, surroundings && /\.(?:ya?ml|json)$/i.test(name) ? documentAt(surroundings, beside(source.path, name)) : undefined)
    }
    return this.#files.get(name)
  }
}

function stepped(from: Tree, path: string | undefined): Tree | undefined {
  let found: Tree | undefined = from
  for (const name of path?.split('.') ?? []) found = found?.type === 'array' ? found.items[Number(name)] : memberOf(found, name)?.value
  return found
}

function standing(tree: Tree, at: Span): Tree {
  switch (tree.type) {
    case 'string': return new PiecedString(at, tree.pieces.map((piece) => ({ piece, place: () => at })))
    case 'array': return arrayOf(at, tree.items.map((item) => standing(item, at)))
    case 'object': return { ...tree, span: at, members: tree.members.map((member) => ({ ...member, span: at, value: standing(member.value, at) })) }
    default: return { ...tree, span: at }
  }
}

function piecesOf(tree: Tree, reference: string): readonly Piece[] {
  if (tree.type === 'string') return tree.pieces
  if (tree.type === 'literal') return [tree.value === null ? '' : String(tree.value)]
  return [tree.type === 'unknown' ? pieceOf(tree) : { text: reference, why: 'a list in the place of a text' }]
}
