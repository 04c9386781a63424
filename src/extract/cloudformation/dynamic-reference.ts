/**
 * `{{resolve:ssm:/my/bucket}}`: what another service says when the stack is made, in any string of a template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
import { spelt, type StringTree, type Tree } from '../../syntax/tree.ts'
import { part, PiecedString, segmentsOf, unknown, type Encode } from '../strings.ts'

/** With what `Fn::Sub` leaves open in it. */
const reference = /\{\{resolve:(?:[^{}]|\$\{[^{}]*\})*\}\}/g

/** The string with its references as unknown pieces; one that is nothing else is unknown as a whole. */
export function withoutReferences(string: StringTree, encode: () => Encode | undefined): Tree {
  const text = spelt(string)
  if (!text.includes('{{resolve:')) return string
  const segments = segmentsOf(string)
  let end = 0
  const parts = [...text.matchAll(reference)].flatMap(({ index, 0: written }) => {
    const before = part(segments, end, index)
    end = index + written.length
    const at = { ...string.part(index, end), indirect: true }
    return [...before, { piece: { text: written, why: 'a dynamic reference' }, place: () => at }]
  })
  const [only] = parts
  if (!only) return string
  if (parts.length === 1 && end === text.length && typeof only.piece !== 'string') return unknown(only.place(0, end), only.piece.text, only.piece.why ?? '')
  return new PiecedString(string.span, [...parts, ...part(segments, end, text.length)], encode())
}
