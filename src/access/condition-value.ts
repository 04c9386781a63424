/** Whether a condition compares its key with a value that the key can have. */
import type { Catalog } from '../catalog/catalog.ts'
import { isRegionKey, readRegionName, regionless, regions, type RegionName } from '../catalog/region.ts'
import { formOf, valuesOf, type ValueForm } from '../catalog/value-form.ts'
import { nearest } from '../nearest.ts'
import type { Condition, Text } from '../policy/model.ts'
import { hasVariable } from '../policy/variable.ts'
import { glob, intersects, matches } from '../policy/wildcard.ts'
import { readOperator, type Operator } from './condition.ts'
import { readNumber } from './value.ts'

/** A value that is compared with all of the key's: not the `true` of `Null`, and no text that is only known in the request. */
interface Compared {
  readonly text: Text
  readonly value: string
  /** `*` and `?` in it are wildcards. */
  readonly pattern: boolean
  readonly operator: Operator
}

/** Wildcards where the operator has none, and the empty list, are other rules' business. */
function comparedIn({ operator, values }: Condition): readonly Compared[] {
  const read = readOperator(operator)
  if (read?.family === undefined || read.family === 'Null') return []
  return values.flatMap((text) => {
    const { value } = text
    if (value === undefined || hasVariable(value)) return []
    const pattern = /[*?]/.test(value)
    return pattern && read.wildcards !== true ? [] : [{ text, value, pattern, operator: read }]
  })
}

export interface Misfitting {
  readonly text: Text
  readonly value: string
  readonly pattern: boolean
  readonly form: ValueForm
  /** What was to be written. */
  readonly meant?: string
}

/** Values that have not the form of the key's values; patterns that match none of that form. */
export function misfitting(condition: Condition): readonly Misfitting[] {
  const form = formOf(condition.key.value ?? '')
  if (!form) return []
  return comparedIn(condition).flatMap(({ text, value, pattern, operator }) => {
    if (operator.family !== 'String' && operator.family !== 'Arn') return []
    if (pattern ? mayHave(form, value) : form.form.test(value) || (operator.ignoresCase === true && form.form.test(value.toLowerCase()))) return []
    const meant = form.meant?.(value)
    return [{ text, value, pattern, form, ...(meant !== undefined && form.form.test(meant) && { meant }) }]
  })
}

function mayHave({ globs, characters }: ValueForm, pattern: string): boolean {
  return characters.test(pattern.replace(/[*?]/g, '')) && globs.some((each) => intersects(glob(each), glob(pattern)))
}

export interface Unlisted {
  readonly text: Text
  readonly value: string
  readonly known: readonly string[]
  readonly meant?: string
}

/** Values that are not on AWS's list of the key's values. */
export function unlisted(condition: Condition): readonly Unlisted[] {
  const known = valuesOf(condition.key.value ?? '')
  if (!known) return []
  return comparedIn(condition).flatMap(({ text, value, operator }) => {
    const number = operator.family === 'Numeric' ? readNumber(value) : undefined
    if (operator.family !== 'String' && number === undefined) return []
    const same = (each: string) => (number !== undefined ? Number(each) === number : operator.wildcards ? matches(value, each) : operator.ignoresCase ? each.toLowerCase() === value.toLowerCase() : each === value)
    if (known.some(same)) return []
    const meant = number === undefined ? meantBy(value, known) : undefined
    return [{ text, value, known, ...(meant !== undefined && { meant }) }]
  })
}

/** The value of which this is the beginning, or a typing error. */
function meantBy(value: string, known: readonly string[]): string | undefined {
  const begun = value === '' ? [] : known.filter((each) => each.startsWith(value))
  return begun.length === 0 ? nearest(value, known) : begun.length === 1 ? begun[0] : undefined
}

export interface NoRegion {
  readonly text: Text
  readonly value: string
  readonly reading: Exclude<RegionName, { readonly is: 'known' }>
}

/** Values of a key of Regions that name none, and patterns that match none. */
export function noRegions(condition: Condition, { additionalRegions }: Catalog): readonly NoRegion[] {
  if (!isRegionKey(condition.key.value ?? '')) return []
  const known = [...regions, ...additionalRegions, ...regionless]
  return comparedIn(condition).flatMap(({ text, value, pattern, operator }) => {
    if (operator.family !== 'String') return []
    if (pattern) return known.some((each) => matches(value, each)) ? [] : [{ text, value, reading: { is: 'missing' } as const }]
    const name = operator.ignoresCase ? value.toLowerCase() : value
    const reading = readRegionName(name)
    return reading.is === 'known' || known.includes(name) ? [] : [{ text, value, reading }]
  })
}
