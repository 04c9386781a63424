/**
 * `AWS::Include` of a file beside the template, as `aws cloudformation package` uploads it: its members stand in place of the transform.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
 * https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
 */
import { knownText, memberOf, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import type { Surroundings } from '../document.ts'
import { documentAt, type Given } from '../parts.ts'
import { beside } from '../path.ts'
import { indirectly } from '../strings.ts'

/** Deeper than any template; a text may have more brackets than the stack takes. */
const MAX_DEPTH = 120

type Read = (location: string) => ObjectTree | undefined

/** The documents of a template, with what they include; what is not here stays a transform. */
export function withIncludes({ trees, source, surroundings }: Given): readonly Tree[] {
  if (!surroundings || !source.text.includes('AWS::Include')) return trees
  return trees.map((tree) => including(tree, (location) => objectAt(surroundings, beside(source.path, location)), 0))
}

function including(tree: Tree, read: Read, depth: number): Tree {
  if (depth > MAX_DEPTH) return tree
  if (tree.type === 'array') return { ...tree, items: tree.items.map((item) => including(item, read, depth + 1)) }
  if (tree.type !== 'object') return tree
  const [only, second] = tree.members
  const whole = only && !second ? included(only, read) : undefined
  return whole ?? { ...tree, members: tree.members.flatMap((member) => included(member, read)?.members ?? [{ ...member, value: including(member.value, read, depth + 1) }]) }
}

function included({ name, value }: Member, read: Read): ObjectTree | undefined {
  if (name !== 'Fn::Transform' || knownText(memberOf(value, 'Name')?.value) !== 'AWS::Include') return undefined
  const location = knownText(memberOf(memberOf(value, 'Parameters')?.value, 'Location')?.value)
  return location === undefined || /^\w+:\/\//.test(location) ? undefined : read(location)
}

/** Of a file that another one may include too, nothing is edited. */
function objectAt(surroundings: Surroundings, path: string): ObjectTree | undefined {
  const tree = documentAt(surroundings, path)
  const inside = tree && indirectly(tree)
  return inside?.type === 'object' && inside.broken !== true ? inside : undefined
}
