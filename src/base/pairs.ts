/** Which policy of a file is which policy of the file as it was. */
import { contentOf } from '../policy/fingerprint.ts'
import type { Policy } from '../policy/model.ts'
import type { Change } from '../rule.ts'

export interface Pairs {
  readonly changed: readonly Change[]
  readonly added: readonly Policy[]
  readonly removed: readonly Policy[]
}

/** Those that say the same are pairs, wherever they stand; the rest are paired in the order of the file. */
export function pairsOf(before: readonly Policy[], after: readonly Policy[]): Pairs {
  const old = new Set(before)
  const changed = after.filter((policy) => {
    const content = contentOf(policy.tree)
    for (const each of old) if (contentOf(each.tree) === content) return !old.delete(each)
    return true
  })
  const left = [...old]
  const pairs = changed.flatMap((policy, i) => {
    const was = left[i]
    return was ? [{ before: was, after: policy }] : []
  })
  return { changed: pairs, added: changed.slice(pairs.length), removed: left.slice(pairs.length) }
}
