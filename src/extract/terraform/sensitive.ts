/**
 * A plan or a state without what Terraform shows nobody. The file has such values in clear text beside marks of them, and all of
 * it may be one line, of which reports show a part: so what is read is a text of the same length that does not have them.
 * https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
import { knownText, memberOf, membersOf, type ObjectTree, type Tree } from '../../syntax/tree.ts'
import { textOf, type Source, type Span } from '../../text.ts'
import { memberNamed, objectOf } from '../strings.ts'

/** Members with values, and those beside them that mark them: in the shape of the values, `true` for what is hidden. */
const marked: readonly (readonly [values: string, marks: string])[] = [
  ['before', 'before_sensitive'], ['after', 'after_sensitive'], ['values', 'sensitive_values'],
]

/** The file as it may be shown; the same one where all of it may. */
export function withoutSecrets(source: Source, root: Tree): Source {
  const secrets = secretsIn(root)
  if (secrets.length === 0) return source
  let text = ''
  let at = 0
  for (const span of secrets.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) continue
    text += source.text.slice(at, span.start) + mask(textOf(span))
    at = span.end
  }
  return { ...source, text: text + source.text.slice(at) }
}

/** JSON of the same length, which says nothing of the value. */
function mask(json: string): string {
  if (json.length < 2) return '0'
  return `"${'*'.repeat(json.length - 2)}"`
}

/** Strings, numbers and literals that are hidden, keys of objects that are too. */
function secretsIn(root: Tree): readonly Span[] {
  const secrets: Span[] = []
  const hide = (value: Tree | undefined, marks: Tree | undefined) => {
    const left = [{ value, marks }]
    for (let next = left.pop(); next; next = left.pop()) {
      const { value, marks } = next
      if (!value || !marks) continue
      if (marks.type === 'literal') secrets.push(...(marks.value === true ? scalarsIn(value) : []))
      else if (value.type === 'object') left.push(...value.members.map((member) => ({ value: member.value, marks: memberOf(marks, member.name)?.value })))
      else if (value.type === 'array' && marks.type === 'array') left.push(...value.items.map((item, i) => ({ value: item, marks: marks.items[i] })))
    }
  }
  const variables = memberOf(memberOf(memberOf(root, 'configuration')?.value, 'root_module')?.value, 'variables')?.value
  for (const { name, value } of membersOf(variables)) if (isTrue(memberOf(value, 'sensitive')?.value)) secrets.push(...scalarsIn(memberOf(memberOf(memberOf(root, 'variables')?.value, name)?.value, 'value')?.value))
  const left: Tree[] = [root]
  for (let tree = left.pop(); tree; tree = left.pop()) {
    if (tree.type === 'array') left.push(...tree.items)
    if (tree.type !== 'object') continue
    left.push(...tree.members.map(({ value }) => value))
    for (const [values, marks] of marked) {
      const [value, mark] = [memberOf(tree, values)?.value, memberOf(tree, marks)?.value]
      // Of a resource that is hidden as a whole, the names of its arguments are no secret.
      if (isTrue(mark) && value?.type === 'object') for (const member of value.members) hide(member.value, mark)
      else hide(value, mark)
    }
    hide(memberOf(tree, 'attributes')?.value, marksOf(memberOf(tree, 'sensitive_attributes')?.value))
    // An output, or a variable with its default.
    if (isTrue(memberOf(tree, 'sensitive')?.value)) for (const name of ['value', 'default']) secrets.push(...scalarsIn(memberOf(tree, name)?.value))
  }
  return secrets
}

function scalarsIn(root: Tree | undefined): readonly Span[] {
  const spans: Span[] = []
  const left = root ? [root] : []
  for (let tree = left.pop(); tree; tree = left.pop()) {
    if (tree.type === 'array') left.push(...tree.items)
    else if (tree.type === 'object') {
      spans.push(...tree.members.map(({ key }) => key.span))
      left.push(...tree.members.map(({ value }) => value))
    } else spans.push(tree.span)
  }
  return spans
}

/** The paths of a state, `[[{ "type": "get_attr", "value": "policy" }]]`, as the marks of a plan: of the argument that each begins with. */
export function marksOf(paths: Tree | undefined): ObjectTree | undefined {
  if (paths?.type !== 'array') return undefined
  return objectOf(paths.span, paths.items.flatMap((path) => {
    const name = path.type === 'array' ? knownText(memberOf(path.items[0], 'value')?.value) : undefined
    return name === undefined ? [] : [memberNamed(name, path.span, { type: 'literal', span: path.span, value: true })]
  }))
}

function isTrue(tree: Tree | undefined): boolean {
  return tree?.type === 'literal' && tree.value === true
}
