/**
 * Does a resource of a policy name something else than what the policy is attached to? Of two open names, *yes* only where they cannot be the
 * same: because of what is known of them, or because they are the names of two resources that one template or module makes. A second bucket of
 * one name is an error of the first deployment: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
 */
import { cutFields, type ArnField } from '../policy/arn.ts'
import type { Policy, Text } from '../policy/model.ts'
import { partsOf } from '../policy/variable.ts'
import { ANY, glob, intersects, literal, ONE, type Pattern } from '../policy/wildcard.ts'
import { spelt, type Declared, type Piece, type Unknown } from '../syntax/tree.ts'

export interface Other {
  /** What the resource names, as the file spells it, and what the policy is attached to. */
  readonly named: string
  readonly own: string
}

type Spelled = Pick<Text, 'pieces' | 'raw'>

/** A character or wildcard of a pattern, or a stretch that the file does not say. */
type Part = number | Unknown

const SLASH = 0x2f

/** What a resource surely names in place of the policy's own bucket, queue, topic…; undefined where it may be that one, or is of another service. */
export function otherThanOwn(resource: Text, { holder }: Policy): Other | undefined {
  if (!holder?.arn) return undefined
  const own: Spelled = { pieces: holder.arn, raw: spelt({ pieces: holder.arn }) }
  const [ownFields, fields] = [cutFields(own), cutFields(resource)]
  const service = fields?.[2]?.value
  if (!ownFields || !fields || service === undefined || service !== ownFields[2]?.value) return undefined
  const isBucket = service === 's3'
  if (isBucket && fields[4]?.value !== '') return undefined
  const parts = (spelled: Spelled, field: number, asPattern: boolean) => partsBetween(spelled, (spelled === own ? ownFields : fields)[field], asPattern)
  const isElsewhere = [3, 4].some((field) => !mayBeSame(parts(own, field, false), parts(resource, field, true)))
  const [ownName, whole] = [parts(own, 5, false), parts(resource, 5, true)]
  const slash = isBucket ? whole.indexOf(SLASH) : -1
  const name = slash < 0 ? whole : whole.slice(0, slash)
  // A table's policy is about its indexes too.
  const within = isBucket ? [] : [[...ownName, SLASH, ANY]]
  if (!isElsewhere && !areTwo(ownName, name) && !areTwoArns(own, resource) && [ownName, ...within].some((each) => mayBeSame(each, name))) return undefined
  const raw = fields[5]?.raw ?? ''
  return isElsewhere ? { named: resource.raw, own: own.raw } : { named: slash < 0 ? raw : raw.slice(0, raw.indexOf('/')), own: ownFields[5]?.raw ?? '' }
}

function partsBetween({ pieces }: Spelled, field: ArnField | undefined, asPattern: boolean): readonly Part[] {
  const { start = 0, end = 0 } = field ?? {}
  let offset = 0
  return pieces.flatMap((piece: Piece): readonly Part[] => {
    const text = typeof piece === 'string' ? piece : piece.text
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, text.length)]
    offset += text.length
    if (from >= to) return []
    if (typeof piece !== 'string') return [piece]
    return asPattern ? partsOf(text.slice(from, to)).flatMap((part) => (part.is === 'text' ? glob(part.text) : part.is === 'character' ? literal(part.text) : [ANY])) : literal(text.slice(from, to))
  })
}

/** Can two spellings be of one text? */
function mayBeSame(own: readonly Part[], named: readonly Part[]): boolean {
  const [a, b] = differing(own, named)
  return intersects(patternOf(a), patternOf(b))
}

/** Are they the open names of two resources? */
function areTwo(own: readonly Part[], named: readonly Part[]): boolean {
  const [a, b] = differing(own, named).map((parts) => (parts.length === 1 && typeof parts[0] === 'object' ? parts[0].nameOf : undefined))
  return isOther(a, b)
}

/** Are they the ARNs of two resources, whatever their names are? */
function areTwoArns(own: Spelled, { pieces, raw }: Spelled): boolean {
  const [a, b] = [arnOf(own.pieces), arnOf(pieces)]
  return isOther(a, b) && /^(?:\/|$)/.test(raw.slice(b?.length))
}

function isOther(a: Declared | undefined, b: Declared | undefined): boolean {
  if (a === undefined || a.type !== b?.type) return false
  return a.id !== b.id || (a.instance !== undefined && b.instance !== undefined && a.instance !== b.instance)
}

function arnOf([, partition]: readonly Piece[]): Unknown['arnOf'] {
  return typeof partition === 'object' ? partition.arnOf : undefined
}

/** Both without what they begin with and end on together: the same open stretch is the same text, whatever it is. */
function differing(own: readonly Part[], named: readonly Part[]): readonly [readonly Part[], readonly Part[]] {
  let start = 0
  while (start < own.length && start < named.length && isSame(own[start], named[start])) start++
  let end = 0
  while (end < own.length - start && end < named.length - start && isSame(own.at(-1 - end), named.at(-1 - end))) end++
  return [own.slice(start, own.length - end), named.slice(start, named.length - end)]
}

function isSame(a: Part | undefined, b: Part | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (typeof a === 'number' || typeof b === 'number') return a === b && a !== ANY && a !== ONE
  // What an expression of a loop stands for is another value in each block.
  return a.text === b.text && !/\b(?:each|count|self)\.|Fn::/.test(a.text)
}

function patternOf(parts: readonly Part[]): Pattern {
  return parts.map((part) => (typeof part === 'number' ? part : ANY))
}
