/**
 * ARNs: `arn:partition:service:region:account:resource`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { Node, Text } from './model.ts'
import { blanked, hasVariable } from './variable.ts'

/** One of the six fields of an ARN; offsets are in the text's `raw`. */
export interface ArnField {
  /** The field, when it is known; with a policy variable in it, it is not. */
  readonly value: string | undefined
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** An ARN, or a pattern of ARNs, whose six fields could be told apart. */
export interface Arn {
  readonly partition: ArnField
  readonly service: ArnField
  readonly region: ArnField
  readonly account: ArnField
  readonly resource: ArnField
}

/**
 * The six fields of a text that is an ARN, or undefined where it is none or where an unknown piece stands before the
 * fields can be told. An unknown piece in the middle is taken to hold no colon.
 */
export function arnFields(text: Text): readonly ArnField[] | undefined {
  return text.fields
}

/** Cut a text into the fields; `Text.fields` keeps the answer. */
export function cutFields(text: Pick<Text, 'pieces' | 'raw'>): readonly ArnField[] | undefined {
  if (!text.raw.startsWith('arn:')) return undefined
  const cuts = fieldCuts(text)
  if (cuts.length < 6) return undefined
  const fields = cuts.map((start, i): ArnField => {
    const end = i + 1 < cuts.length ? (cuts[i + 1] ?? 0) - 1 : text.raw.length
    const raw = text.raw.slice(start, end)
    return { value: unknownBetween(text, start, end) || hasVariable(raw) ? undefined : raw, raw, start, end }
  })
  return fields[0]?.value === 'arn' ? fields : undefined
}

export function parseArn(text: Text): Arn | undefined {
  const { fields } = text
  if (fields === undefined) return undefined
  const [partition, service, region, account, resource] = [fields[1], fields[2], fields[3], fields[4], fields[5]]
  return partition && service && region && account && resource && { partition, service, region, account, resource }
}

export function fieldNode(text: Text, field: ArnField): Node {
  return field.start === field.end ? text : text.part(field.start, field.end)
}

/** Offsets in `raw` at which the fields begin, six at most; colons in unknown pieces and in `${…}` do not count. */
function fieldCuts(text: Pick<Text, 'pieces' | 'raw'>): readonly number[] {
  const cuts = [0]
  let offset = 0
  for (const piece of text.pieces) {
    if (typeof piece === 'string') {
      const own = blanked(piece)
      for (let colon = own.indexOf(':'); colon >= 0 && cuts.length < 6; colon = own.indexOf(':', colon + 1)) cuts.push(offset + colon + 1)
    }
    offset += typeof piece === 'string' ? piece.length : piece.text.length
  }
  return cuts
}

function unknownBetween(text: Pick<Text, 'pieces'>, start: number, end: number): boolean {
  let offset = 0
  for (const piece of text.pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.text.length
    if (typeof piece !== 'string' && offset < end && offset + length > start) return true
    offset += length
  }
  return false
}
