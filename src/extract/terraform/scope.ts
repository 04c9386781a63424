/** Names that an expression may use besides those of the module, and the way through values. */
import { memberOf, type Tree } from '../../syntax/tree.ts'
import type { Expression, Name } from '../../syntax/hcl.ts'

/** `each`, `count`, the names of `for` expressions, iterators of dynamic blocks, variables of a template file. */
export type Scope = ReadonlyMap<string, Tree>

export const noNames: Scope = new Map()

/** A step from a value to what is in it: an attribute, an index, or `'*'` for each of its items. */
export type Step = { readonly name: string } | { readonly key: Expression } | { readonly each: true }

/** A reference cut into its first name and the steps from there; undefined where it begins with something else. */
export function chainOf(expression: Expression): { readonly root: Name; readonly steps: readonly Step[] } | undefined {
  const steps: Step[] = []
  let at = expression
  while (at.kind !== 'name') {
    if (at.kind === 'get') steps.unshift({ name: at.name })
    else if (at.kind === 'index') steps.unshift({ key: at.key })
    else if (at.kind === 'splat') steps.unshift({ each: true }, ...at.path.map((step): Step => (typeof step === 'string' ? { name: step } : { key: step })))
    else return undefined
    at = at.of
  }
  return { root: at, steps }
}

/** What a step by a known name or number leads to; undefined where that is not known. */
export function stepInto(tree: Tree, key: string | number): Tree | undefined {
  if (tree.type === 'array') return typeof key === 'number' || /^\d+$/.test(key) ? certainItem(tree.items, Number(key)) : undefined
  return tree.type === 'object' ? memberOf(tree, String(key))?.value : undefined
}

/** Before an unknown item there may be more, or none. */
function certainItem(items: readonly Tree[], index: number): Tree | undefined {
  return items.slice(0, index + 1).some(({ type }) => type === 'unknown') && items.length > 1 ? undefined : items[index]
}
