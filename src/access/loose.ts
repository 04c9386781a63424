/**
 * Conditions on who calls and from where whose value matches more than one of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-wildcard-usage-too-permissive
 */
import { assignedKeys, identifyingKeys, sensitiveKeys } from '../catalog/key-caution.ts'
import type { Condition, Text } from '../policy/model.ts'
import { isEscape, variablesIn } from '../policy/variable.ts'
import { readOperator } from './condition.ts'

export interface Looseness {
  /** What leaves it open. */
  readonly by: 'wildcard' | 'variable'
  /** The key holds an id; or too little stands before what leaves it open; or that stands in the id of `aws:userid`. */
  readonly why: 'id' | 'short' | 'user id'
}

/** What a value of the condition leaves open. */
export function loosenessOf({ operator, key, statement }: Condition, value: Text): readonly Looseness[] {
  const read = readOperator(operator)
  const name = key.value?.toLowerCase()
  if ((read?.family !== 'String' && read?.family !== 'Arn') || name === undefined || variablesIn(value).some(({ fault }) => fault)) return []
  const outline = outlineOf(value)
  const found: Looseness[] = []
  for (const by of read.wildcards ? (['wildcard', 'variable'] as const) : (['variable'] as const)) {
    const signs = by === 'wildcard' ? /[*?]/ : VARIABLES
    if (!signs.test(outline)) continue
    const widens = statement.effect === (read.negated ? 'Deny' : 'Allow')
    if (sensitiveKeys.has(name)) found.push({ by, why: 'id' })
    else if (name === 'aws:userid' && value.value !== undefined && leavesUserOpen(outline, signs)) found.push({ by, why: 'user id' })
    else if (identifyingKeys.has(name) && widens && isShort(outline, signs)) found.push({ by, why: 'short' })
  }
  return found
}

/** The sign for a policy variable in an outline. */
const VARIABLE = '\0'
const VARIABLES = /\0/

/** Stands for a text that is long enough to tell one from another. */
const NAMED = '_'.repeat(6)

/**
 * The value with one sign for each variable. What a template fills in, and what AWS knows of itself, such as
 * `${aws:PrincipalAccount}`, counts as a name.
 */
function outlineOf(text: Text): string {
  let offset = 0
  const unknown = text.pieces.flatMap((piece) => {
    const start = offset
    offset += typeof piece === 'string' ? piece.length : piece.text.length
    return typeof piece === 'string' ? [] : [{ start, end: offset, sign: NAMED }]
  })
  const variables = variablesIn(text).map((variable) => ({
    start: variable.start, end: variable.end, sign: isEscape(variable) ? '_' : assignedKeys.has(variable.name.toLowerCase()) ? NAMED : VARIABLE,
  }))
  let outline = ''
  let from = 0
  for (const { start, end, sign } of [...unknown, ...variables].sort((a, b) => a.start - b.start)) {
    outline += text.raw.slice(from, start) + sign
    from = end
  }
  return outline + text.raw.slice(from)
}

/** Do fewer than six characters stand before the first sign? The partition of an ARN may be open: it tells no one from another, nor is it enough. */
function isShort(outline: string, signs: RegExp): boolean {
  const partition = /^arn:[^:]*:[*?\0:]+$/.test(outline) ? '' : NAMED
  return outline.replace(/^arn:[^:]*:/, partition).search(signs) < NAMED.length
}

/** `<id>:<session>`: does a sign stand in the id, and is not all of it? */
function leavesUserOpen(outline: string, signs: RegExp): boolean {
  const colon = outline.indexOf(':')
  return colon < 0 || (colon > 1 && signs.test(outline.slice(0, colon)))
}
