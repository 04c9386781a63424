/** What a template says beside its policies: its parameters, mappings, conditions and resources. */
import { knownText, memberOf, membersOf, type Member, type ObjectTree, type Tree } from '../../syntax/tree.ts'

export interface Resource {
  readonly id: string
  /** `AWS::S3::Bucket`; '' where it is not known. */
  readonly type: string
  /** Its logical id in the file. */
  readonly key: Member['key']
  readonly tree: ObjectTree
  readonly properties: Tree | undefined
  /** Name of the condition under which it is made. */
  readonly condition: string | undefined
}

export interface Parameter {
  readonly type: string
  readonly byDefault: Tree | undefined
  readonly allowed: readonly string[] | undefined
  readonly hidden: boolean
}

export interface Template {
  readonly resources: ReadonlyMap<string, Resource>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly conditions: ReadonlyMap<string, Tree>
  readonly mappings: Tree | undefined
}

export function readSections(root: Tree, resources: readonly Member[]): Template {
  return {
    resources: new Map(resources.flatMap((member) => (member.value.type === 'object' ? [[member.name, resourceOf(member, member.value)] as const] : []))),
    parameters: new Map(membersOf(memberOf(root, 'Parameters')?.value).map((member) => [member.name, parameterOf(member.value)])),
    conditions: new Map(membersOf(memberOf(root, 'Conditions')?.value).map((member) => [member.name, member.value])),
    mappings: memberOf(root, 'Mappings')?.value,
  }
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.type === 'array' ? tree.items : tree ? [tree] : []
}

function resourceOf({ name, key, value }: Member, tree: ObjectTree): Resource {
  return { id: name, type: knownText(memberOf(value, 'Type')?.value) ?? '', key, tree, properties: memberOf(value, 'Properties')?.value, condition: knownText(memberOf(value, 'Condition')?.value) }
}

function parameterOf(tree: Tree): Parameter {
  const allowed = memberOf(tree, 'AllowedValues')?.value
  const values = allowed?.type === 'array' ? allowed.items.map(scalarText) : undefined
  return {
    type: knownText(memberOf(tree, 'Type')?.value) ?? 'String',
    byDefault: memberOf(tree, 'Default')?.value,
    allowed: values?.includes(undefined) === true ? undefined : values?.filter((value) => value !== undefined),
    hidden: scalarText(memberOf(tree, 'NoEcho')?.value) === 'true',
  }
}

/** The text of a string or a literal. */
export function scalarText(tree: Tree | undefined): string | undefined {
  if (tree?.type === 'literal') return tree.value === null ? undefined : String(tree.value)
  return knownText(tree)
}
