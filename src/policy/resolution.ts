/** How much of a policy its file says. */
import type { Tree } from '../syntax/tree.ts'
import { splitPlaceholders } from './placeholder.ts'

export interface Resolution {
  /** Strings, numbers, Booleans, and what stands in place of them or of lists. */
  readonly values: number
  /** Those that are not known, or not wholly. */
  readonly unknown: number
  /** Why, with how many values each. */
  readonly reasons: ReadonlyMap<string, number>
}

/**
 * Count what is known of a document.
 * @param exact the carrier says what is unknown, see `BuildOptions`
 */
export function resolutionOf(root: Tree, exact: boolean): Resolution {
  const reasons = new Map<string, number>()
  let values = 0
  let unknown = 0
  const open = (why: string) => {
    unknown += 1
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  const left: Tree[] = [root]
  for (let tree = left.pop(); tree; tree = left.pop()) {
    if (tree.type === 'object') left.push(...tree.members.map(({ value }) => value))
    else if (tree.type === 'array') left.push(...tree.items)
    else {
      values += 1
      if (tree.type === 'unknown') open(tree.why ?? 'the file does not say it')
      else if (tree.type === 'string') {
        const pieces = exact ? tree.pieces : tree.pieces.flatMap((piece) => (typeof piece === 'string' ? splitPlaceholders(piece) : [piece]))
        const [piece] = pieces.filter((each) => typeof each !== 'string')
        if (piece) open(piece.why ?? 'a placeholder')
      }
    }
  }
  return { values, unknown, reasons }
}
