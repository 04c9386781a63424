/**
 * When two texts that the file has only in parts are the same text: where the same name stands for the rest in both, and a name stands for
 * one value in the whole file. A name that does not (an item of `for_each`, `count.index`, a function, what is known once a plan is applied)
 * is the same as nothing, not even as itself.
 */
import type { Statement, Text } from '../policy/model.ts'
import type { Unknown } from '../syntax/tree.ts'

/**
 * A name of a template that is filled in before the policy is used. One in angle brackets may be a word for whatever fits there: `<arn>`.
 * In Terraform a name may be that of one item of several, so there it needs a reason below.
 */
const PLACEHOLDER = /^(?:\$\{(?!Fn::|each\.|count\.)[\w.:-]+\}|\{\{ ?[\w.]+ ?\}\}|__\w+__|%\w+%|@@?\w+@@?)$/

/** Why a carrier leaves a name open that has one value in a template of CloudFormation, whatever stands around it. */
const ONCE = ['the parameter has no fixed value', 'the parameter is read from the Parameter Store', 'it depends on where the stack is made', 'known once the resource is made', 'AWS makes up the name']

/** A variable of a module of Terraform. A resource of one may be one of several, of which the text does not tell. */
const VARIABLE = /^\$\{var(?:\.[\w-]+)+\}$/

function isOneValue({ text, why }: Unknown, exact: boolean): boolean {
  if (why === undefined) return !exact && PLACEHOLDER.test(text)
  return why.startsWith('a variable') ? VARIABLE.test(text) : ONCE.includes(why) && /^\$\{[\w.:]+\}$/.test(text)
}

/** The same for texts of one file that are the same; undefined for a text that is like no other. */
export function sameness({ value, pieces }: Text, { policy: { exact } }: Statement, folded = false): string | undefined {
  if (value !== undefined) return `=${folded ? value.toLowerCase() : value}`
  if (!pieces.every((piece) => typeof piece === 'string' || isOneValue(piece, exact))) return undefined
  return `?${JSON.stringify(pieces.map((piece) => (typeof piece !== 'string' ? [piece.text] : folded ? piece.toLowerCase() : piece)))}`
}
