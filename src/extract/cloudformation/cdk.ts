/**
 * What the AWS CDK tells of a resource: the path of its construct, and where the program made it.
 * https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html
 */
import { parseJson } from '../../syntax/json.ts'
import { knownText, memberOf, membersOf, type Tree } from '../../syntax/tree.ts'
import { lineStart, lineText, wholeFile, type Source } from '../../text.ts'
import type { Found, Surroundings } from '../document.ts'
import { beside } from '../path.ts'
import { itemsOf, type Resource } from './template.ts'

/** Is it of an assembly, `cdk.out`, which is written anew from the program? */
export function isSynthesized({ path }: Source): boolean {
  return /(?:^|\/)(?:cdk\.out|assembly-[^/]+)\//.test(path)
}

/** A CDK template names the construct; the assembly's manifest beside it may name the line. */
export function constructOf({ id, key, tree }: Resource, name: string, source: Source, surroundings: Surroundings | undefined): Pick<Found, 'name' | 'related'> {
  const path = knownText(memberOf(memberOf(tree, 'Metadata')?.value, 'aws:cdk:path')?.value)
  if (path === undefined) return { name }
  const construct = path.replace(/\/Resource$/, '')
  const line = surroundings && placeOf(id, path, source, surroundings)
  return { name: construct + name.slice(id.length), related: [{ at: { span: key.span }, message: `the construct \`${construct}\`` }, ...(line ? [line] : [])] }
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
      const program = programAt(at, file, surroundings)
      if (program) return { at: { span: lineSpan(program, Number(line)) }, message: 'made here' }
    }
  }
  return undefined
}

/**
 * The file of the program that a trace names: absolute paths may be of another machine, so that the end of one is looked for from the folder
 * of the program, which is around the assembly, and from where the run is.
 */
function programAt(path: string, template: string, surroundings: Surroundings): Source | undefined {
  const root = /^(.*?)(?:^|\/)cdk\.out\//.exec(template)?.[1] ?? ''
  const steps = path.split(/[\\/]/).filter((step) => step !== '')
  const ends = steps.map((_, i) => steps.slice(i).join('/')).slice(/^\/|^[A-Za-z]:/.test(path) ? 1 : 0)
  for (const end of ends) {
    const found = surroundings.read(root === '' ? end : `${root}/${end}`)
    if (found) return found
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
