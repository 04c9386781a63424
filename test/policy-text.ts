/** A value of a policy, without a policy around it. */
import { cutFields } from '../src/policy/arn.ts'
import type { Text } from '../src/policy/model.ts'
import type { Piece } from '../src/syntax/tree.ts'

export function policyText(...pieces: readonly Piece[]): Text {
  const raw = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
  const span = { source: { path: '', text: raw }, start: 0, end: raw.length }
  const value = pieces.every((piece) => typeof piece === 'string') ? raw : undefined
  return { span, pieces, value, raw, json: value === undefined ? 'unknown' : 'string', fields: cutFields({ pieces, raw }), part: (start, end) => ({ span: { ...span, start, end } }) }
}
