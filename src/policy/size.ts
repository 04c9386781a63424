/** How long a policy is: of the policy, not of the file, in which it may stand in a string, with comments, or in parts. */
import type { StringTree, Tree } from '../syntax/tree.ts'
import { isUnknown } from './build.ts'
import { treeAt } from './edit.ts'
import type { Policy, Statement } from './model.ts'
import { splitPlaceholders } from './placeholder.ts'

/** What there is at least: text that the file does not say counts as none. */
export interface Size {
  /** Without the blanks between tokens. */
  readonly characters: number
  /** The same in UTF-8. */
  readonly bytes: number
  /** Without any blank. */
  readonly unblanked: number
  /** Every part of it is known. */
  readonly whole: boolean
}

/** The size of a policy or of one of its statements. */
export function sizeOf(node: Policy | Statement): Size {
  const tree = 'policy' in node ? treeAt(node.policy.tree, node.span) : node.tree
  let whole = true
  let characters = 0
  let bytes = 0
  let blanks = 0
  const count = (json: string) => {
    characters += json.length
    bytes += bytesOf(json)
    blanks += json.match(/\s/g)?.length ?? 0
  }
  // No order is needed to count, and no recursion: what is nested deeply is counted too.
  const left: Tree[] = tree ? [tree] : []
  for (let next = left.pop(); next; next = left.pop()) {
    if (isUnknown(next)) whole = false
    else if (next.type === 'string') whole = countString(next, count) && whole
    else if (next.type === 'literal') count(JSON.stringify(next.value))
    else if (next.type !== 'unknown') {
      const values = next.type === 'object' ? next.members.map(({ value }) => value) : next.items
      if (next.type === 'object') for (const { key } of next.members) whole = countString(key, count) && whole
      count(next.type === 'object' ? `{}${':'.repeat(values.length)}` : '[]')
      count(','.repeat(Math.max(0, values.length - 1)))
      left.push(...values)
    }
  }
  return { characters, bytes, unblanked: characters - blanks, whole }
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // Each half of a surrogate pair is two of the pair's four bytes.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2
  }
  return bytes
}

/** Is all of it known? */
function countString({ pieces }: StringTree, count: (json: string) => void): boolean {
  const all = pieces.flatMap((piece) => (typeof piece === 'string' ? splitPlaceholders(piece) : [piece]))
  const known = all.filter((piece) => typeof piece === 'string')
  count(JSON.stringify(known.join('')))
  return known.length === all.length
}
