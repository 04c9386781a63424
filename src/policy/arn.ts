/**
 * ARNs: `arn:partition:service:region:account:resource`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { Form, Unknown } from '../syntax/tree.ts'
import type { Node, Text } from './model.ts'
import { blanked, hasVariable } from './variable.ts'

/** One of the six fields of an ARN; offsets are in the text's `raw`. */
export interface ArnField {
  /** The field, when it is known; with a policy variable in it, it is not. */
  readonly value: string | undefined
  /** What it is, where it is a single unknown piece of which the carrier tells that. */
  readonly form?: Form
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
    const open = unknownBetween(text, start, end)
    return { value: open || hasVariable(raw) ? undefined : raw, raw, start, end, ...(open?.text === raw && open.form !== undefined && { form: open.form }) }
  })
  return fields[0]?.value === 'arn' ? fields : undefined
}

export function parseArn(text: Text): Arn | undefined {
  const { fields } = text
  if (fields === undefined) return undefined
  const [partition, service, region, account, resource] = [fields[1], fields[2], fields[3], fields[4], fields[5]]
  return partition && service && region && account && resource && { partition, service, region, account, resource }
}

/** What a text is that is no ARN, whatever it is that the file does not say of it. */
export interface NoArn {
  /** `a name`, `a URL`; absent where its beginning is known and not `arn:`. */
  readonly words?: string
  /** All of it is that, not only its beginning. */
  readonly whole: boolean
  /** Where in `raw` the reference ends with which it begins, and what would be the ARN in place of it. */
  readonly end: number
  readonly arn?: string
}

export const formWords: Readonly<Record<Form, string>> = { name: 'a name', identifier: 'a name or an id', URL: 'a URL', account: 'an account id', Region: 'a Region', partition: 'a partition', nothing: 'an attribute that the resource does not have' }

/** Of a text that the file says in part; undefined where it may be an ARN, or a pattern of ARNs. */
export function noArnOf({ pieces }: Pick<Text, 'pieces'>): NoArn | undefined {
  const [first, second] = pieces
  if (first === undefined) return undefined
  const whole = second === undefined
  if (typeof first === 'string') {
    // Where no carrier tells, a placeholder may be part of a word that stands for the whole: `my-<queue>-arn`.
    const isCarriers = pieces.some((piece) => typeof piece !== 'string' && piece.why !== undefined)
    return !isCarriers || /^[*?]|^\$\{/.test(first) || first.startsWith('arn:') || 'arn:'.startsWith(first) ? undefined : { whole, end: 0 }
  }
  if (first.form === undefined || !(whole || (typeof second === 'string' ? !second.startsWith(':') : second.form !== undefined))) return undefined
  return { words: formWords[first.form], whole, end: first.text.length, ...(first.arn !== undefined && { arn: first.arn }) }
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

/** The first unknown piece that stands there. */
function unknownBetween(text: Pick<Text, 'pieces'>, start: number, end: number): Unknown | undefined {
  let offset = 0
  for (const piece of text.pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.text.length
    if (typeof piece !== 'string' && offset < end && offset + length > start) return piece
    offset += length
  }
  return undefined
}
