/**
 * What a statement is about, asked from both sides: `yes` and `no` are certain, `unknown` is what the file does not say.
 */
import type { ResourceType } from '../catalog/catalog.ts'
import type { Clause, Statement, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { ANY, glob, matchesText, type Pattern } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { fits } from './applies.ts'

export type Answer = 'yes' | 'no' | 'unknown'

/** Is the statement about `action` (`s3:PutBucketPolicy`, in any case)? */
export function coversAction({ actions }: Statement, action: string): Answer {
  if (actions === undefined) return 'unknown'
  const name = action.toLowerCase()
  const { names, patterns, open } = namesIn(actions)
  if (names.has(name) || patterns.some((pattern) => matchesText(pattern, name))) return said(actions, 'yes')
  return said(actions, actions.partial || open.some((pattern) => matchesText(pattern, name)) ? 'unknown' : 'no')
}

/** The entries of a list of actions, in lower case: without wildcards, with, and those of which the file does not say what they are. */
interface Names {
  readonly names: ReadonlySet<string>
  readonly patterns: readonly Pattern[]
  readonly open: readonly Pattern[]
}

const lists = new Recent<Clause, Names>()

function namesIn(clause: Clause): Names {
  let known = lists.get(clause)
  if (known === undefined) {
    const values = clause.values.flatMap(({ value }) => value?.toLowerCase() ?? [])
    const open = clause.values.filter(({ value }) => value === undefined || isVoid(value)).map(({ pieces }) => pieces.flatMap((piece) => (typeof piece === 'string' ? glob(piece.toLowerCase()) : [ANY])))
    known = { names: new Set(values.filter((value) => !/[*?]/.test(value))), patterns: values.filter((value) => /[*?]/.test(value) && !isVoid(value)).map(glob), open }
    lists.set(clause, known)
  }
  return known
}

/** A pattern that IAM refuses, since a service is named in full: nobody knows which actions are meant by `i*:*`. */
function isVoid(value: string): boolean {
  return /^[^:]*[*?]/.test(value) && !/^\*+(?::\*+)?$/.test(value)
}

function said({ negated }: Clause, listed: Answer): Answer {
  return !negated || listed === 'unknown' ? listed : listed === 'yes' ? 'no' : 'yes'
}

/** Does it leave open who calls, on what and when, so that each of its actions it is about always? */
export function isWithoutLimit({ principals, resources, conditions, conditionsPartial }: Statement): boolean {
  return principals === undefined && resources?.negated === false && resources.values.some(({ value }) => value === '*') && conditions.length === 0 && !conditionsPartial
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
  return said(clause, answers.includes('yes') ? 'yes' : clause.partial || answers.includes('unknown') ? 'unknown' : 'no')
}
