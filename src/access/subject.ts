/**
 * Which fields of the subjects of an identity provider a pattern leaves open: `project_path:my-group/*` says nothing of the project, nor of the
 * branch. How subjects are made, src/catalog/identity-provider.ts tells of each provider, with its page.
 */
import type { SubjectField, SubjectForm } from '../catalog/identity-provider.ts'

export interface OpenField {
  readonly field: SubjectField
  /** Some of its values only: `app-*`. */
  readonly partly: boolean
  /** A narrower field is fixed: one workspace of any project. */
  readonly narrowed: boolean
}

/** The widest field that the pattern leaves open; undefined where it leaves none, or is not of this form. */
export function openField(pattern: string, { form, fields, unless }: SubjectForm): OpenField | undefined {
  const separator = form.includes(':{') ? ':' : '/'
  const own = pattern.split(separator)
  if (!/[*?]/.test(pattern) || (unless !== undefined && own.includes(unless))) return undefined
  const values = valuesOf(own, form.split(separator))
  if (!values) return undefined
  const states = fields.map((field) => ({ field, state: stateOf(values.get(field.name)) }))
  const first = states.findIndex(({ state }) => state !== 'fixed')
  const found = states[first]
  return found && { field: found.field, partly: found.state === 'partly', narrowed: states.slice(first + 1).some(({ state }) => state === 'fixed') }
}

/** What the pattern has for each field; nothing for those that a star swallows. Undefined where a fixed word is another one. */
function valuesOf(own: readonly string[], form: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  for (const [i, word] of form.entries()) {
    const value = own[i]
    if (value === undefined) return own.at(-1)?.endsWith('*') === true ? values : undefined
    const name = fieldIn(word)
    if (name !== undefined) values.set(name, value)
    else if (value !== word) return /[*?]/.test(value) ? labelled(own.slice(i), form.slice(i), values) : undefined
  }
  return values
}

/** After a star that swallows words, a field is where its label is. */
function labelled(own: readonly string[], form: readonly string[], values: Map<string, string>): ReadonlyMap<string, string> {
  for (const [i, word] of form.entries()) {
    const name = fieldIn(word)
    const at = name === undefined ? -1 : own.indexOf(form[i - 1] ?? '')
    const value = at < 0 ? undefined : own[at + 1]
    if (name !== undefined && value !== undefined) values.set(name, value)
  }
  return values
}

function fieldIn(word: string): string | undefined {
  return /^\{(.+)\}$/.exec(word)?.[1]
}

/** A path is as open as its last part: `my-group/*`. */
function stateOf(value: string | undefined): 'open' | 'partly' | 'fixed' {
  if (value === undefined || /(?:^|\/)\*+$/.test(value)) return 'open'
  return /[*?]/.test(value) ? 'partly' : 'fixed'
}
