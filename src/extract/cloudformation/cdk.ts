/**
 * What the AWS CDK tells of a resource: the path of its construct, and where the program made it.
 * https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html
 */
import { parseJson } from '../../syntax/json.ts'
import { knownText, memberOf, type Tree } from '../../syntax/tree.ts'
import { lineStart, lineText, wholeFile, type Source } from '../../text.ts'
import type { Found, Surroundings } from '../document.ts'
import { beside } from '../path.ts'
import { itemsOf, membersOf, type Resource } from './template.ts'

/** A CDK template names the construct; the assembly's manifest beside it may name the line. */
export function constructOf({ id, tree }: Resource, name: string, source: Source, surroundings: Surroundings | undefined): Pick<Found, 'name' | 'related'> {
  const path = knownText(memberOf(memberOf(tree, 'Metadata')?.value, 'aws:cdk:path')?.value)
  if (path === undefined) return { name }
  const related = surroundings && placeOf(id, path, source, surroundings)
  return { name: path.replace(/\/Resource$/, '') + name.slice(id.length), ...(related && { related: [related] }) }
}

function placeOf(id: string, path: string, { path: file }: Source, surroundings: Surroundings): NonNullable<Found['related']>[number] | undefined {
  const manifest = surroundings.read(beside(file, 'manifest.json'))
  if (!manifest?.text.includes('"aws:cdk:logicalId"')) return undefined
  for (const { value } of membersOf(memberOf(treeOf(manifest), 'artifacts')?.value)) {
    const entries = itemsOf(memberOf(memberOf(value, 'metadata')?.value, `/${path}`)?.value)
    const entry = entries.find((each) => knownText(memberOf(each, 'data')?.value) === id)
    for (const frame of itemsOf(memberOf(entry, 'trace')?.value)) {
      const [, at = '', line = ''] = /^(?:at )?(?:.*\()?(?:file:\/\/)?([^()]+?):(\d+):\d+\)?$/.exec(knownText(frame) ?? '') ?? []
      if (at === '' || /node_modules|^node:|\(native\)/.test(at)) continue
      const program = surroundings.read(at)
      if (program) return { at: { span: lineSpan(program, Number(line)) }, message: 'made here' }
    }
  }
  return undefined
}

function lineSpan(source: Source, line: number) {
  const start = lineStart(source, line)
  const text = lineText(source, line)
  return { source, start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length }
}

const manifests = new WeakMap<Source, Tree>()

function treeOf(source: Source): Tree | undefined {
  const known = manifests.get(source)
  if (known) return known
  const { tree } = parseJson(wholeFile(source))
  if (tree) manifests.set(source, tree)
  return tree
}
