/** `${self:…}` and other variables of the Serverless Framework, as far as the file says what they are. */
import { memberOf, pieceOf, type Member, type Piece, type Tree } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { arrayOf, PiecedString, spelt, unknown, type Segment } from '../strings.ts'

const MAX_DEPTH = 20

/** Variables have a source before a colon, `aws:username` is IAM's; `AWS::Region` and `Bucket.Arn` are CloudFormation's. */
const variable = /\$\{(?!aws:(?!accountId\b|region\b))(self|opt|env|file|ssm|cf|s3|sls|param|aws|strToBool|git|custom)(?:\([^)]*\))?:[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\$\{(?:file|cf|ssm)\([^)]*\)[^}]*\}/g

/**
 * A tree with the strings in it resolved; those that are not known get unknown pieces.
 * @param read the value in a file that `${file(…)}` names
 */
export function resolved(root: Tree, read: (location: string) => Tree | undefined): Tree {
  return new Resolver(root, read).tree(root, 0)
}

class Resolver {
  readonly #root: Tree
  readonly #read: (location: string) => Tree | undefined

  constructor(root: Tree, read: (location: string) => Tree | undefined) {
    this.#root = root
    this.#read = read
  }

  tree(tree: Tree, depth: number): Tree {
    switch (tree.type) {
      case 'array': return { ...tree, items: tree.items.map((item) => this.tree(item, depth)) }
      case 'object': return { ...tree, members: tree.members.map((member): Member => ({ ...member, value: this.tree(member.value, depth) })) }
      case 'string': return this.#string(tree, depth)
      default: return tree
    }
  }

  #string(string: Tree & { readonly type: 'string' }, depth: number): Tree {
    const text = spelt(string)
    if (!text.includes('${')) return string
    const segments: Segment[] = []
    let end = 0
    for (const match of text.matchAll(variable)) {
      const at: Span = { ...string.part(match.index, match.index + match[0].length), indirect: true }
      const value = this.#lookUp(match[0], at, depth)
      if (match[0] === text && value.type !== 'string') return value
      segments.push(...own(string, text, end, match.index), ...piecesOf(value, match[0]).map((piece): Segment => ({ piece, place: () => at })))
      end = match.index + match[0].length
    }
    if (end === 0) return string
    segments.push(...own(string, text, end, text.length))
    return new PiecedString(end === text.length && segments.length === 1 ? { ...string.span, indirect: true } : string.span, segments)
  }

  #lookUp(reference: string, at: Span, depth: number): Tree {
    const [, own] = /^\$\{self:([\w.-]+)\}$/.exec(reference) ?? []
    const [, file, inside = ''] = /^\$\{file\(([^(){}$]+)\)(?::([\w.-]+))?\}$/.exec(reference) ?? []
    const open = unknown(at, reference, 'a variable of the Serverless Framework')
    if (depth > MAX_DEPTH || (own === undefined && file === undefined)) return open
    const found = file === undefined ? this.#step(this.#root, own ?? '', depth) : this.#step(this.#read(file.trim()), inside, depth)
    if (!found || memberOf(found, 'Resources')) return open
    const value = this.tree(found, depth + 1)
    // What another file says is told where it stands.
    return file !== undefined && (value.type === 'object' || value.type === 'array') ? value : standing(value, at)
  }

  #step(from: Tree | undefined, path: string, depth: number): Tree | undefined {
    let found = from
    for (const name of path.split('.').filter((each) => each !== '')) {
      const owner = found?.type === 'string' ? this.tree(found, depth + 1) : found
      found = owner?.type === 'array' ? owner.items[Number(name)] : memberOf(owner, name)?.value
    }
    return found
  }
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

function own(string: Tree & { readonly type: 'string' }, text: string, start: number, end: number): readonly Segment[] {
  return end > start ? [{ piece: text.slice(start, end), place: (from, to) => string.part(start + from, start + to) }] : []
}
