/**
 * What a statement is about, asked from both sides: `yes` and `no` are certain, `unknown` is what the file does not say.
 */
import type { ResourceType } from '../catalog/catalog.ts'
import type { Clause, Statement, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { fits } from './applies.ts'
import { ANY, glob, intersects, literal, matches } from './wildcard.ts'

export type Answer = 'yes' | 'no' | 'unknown'

/** Is the statement about `action` (`s3:PutBucketPolicy`, in any case)? */
export function coversAction({ actions }: Statement, action: string): Answer {
  const name = action.toLowerCase()
  return answer(actions, ({ value, pieces }) => {
    if (value !== undefined) return matches(value.toLowerCase(), name) ? 'yes' : 'no'
    const pattern = pieces.flatMap((piece) => (typeof piece === 'string' ? glob(piece.toLowerCase()) : [ANY]))
    return intersects(pattern, literal(name)) ? 'unknown' : 'no'
  })
}

/**
 * Is the statement about some resource of this type? A pattern that may name one is taken to do so, as S3 refuses a bucket
 * policy of which a Resource is not the bucket's own; one that is to be left out is not.
 */
export function coversType({ resources }: Statement, type: ResourceType): Answer {
  return answer(resources, (text) => (!fits(type, text) ? 'no' : isSettled(text) && resources?.negated === false ? 'yes' : 'unknown'))
}

/** No unknown piece and no policy variable. */
function isSettled({ value }: Text): boolean {
  return value !== undefined && !hasVariable(value)
}

function answer(clause: Clause | undefined, matches: (text: Text) => Answer): Answer {
  if (clause === undefined) return 'unknown'
  const answers = clause.values.map(matches)
  const listed: Answer = answers.includes('yes') ? 'yes' : clause.partial || answers.includes('unknown') ? 'unknown' : 'no'
  return !clause.negated || listed === 'unknown' ? listed : listed === 'yes' ? 'no' : 'yes'
}
