/** What a finding says besides its message, for reports that people read. */
import type { Finding, Newness } from '../finding.ts'
import type { Request } from '../rule.ts'

export interface Note {
  readonly label: 'help' | 'request' | 'when' | 'unsure' | 'fix'
  readonly text: string
}

/** The notes of a finding, in the order in which they are read. */
export function notesOf({ help, witness, when, unsure, fix }: Finding): readonly Note[] {
  const texts = { help, request: witness && requestText(witness), when, unsure, fix: fix?.title }
  return (['help', 'request', 'when', 'unsure', 'fix'] as const).flatMap((label) => {
    const text = texts[label]
    // What is to be done is said once.
    return text === undefined || (label === 'fix' && text === help) ? [] : [{ label, text }]
  })
}

/** `anonymous → s3:GetObject → arn:aws:s3:::b/x (s3:TlsVersion: 1.3)` */
export function requestText({ principal, action, resource, context }: Request): string {
  const keys = Object.entries(context ?? {}).map(([key, values]) => `${key}: ${values.length === 1 ? (values[0] ?? '') : `[${values.join(', ')}]`}`)
  return `${principal} → ${action} → ${resource}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`
}

/** The message and what to do, as sentences. */
export function sentences({ message, help }: Finding): string {
  return [message, ...(help === undefined ? [] : [help])].map((part) => `${capitalized(part)}.`).join(' ')
}

/** With a capital, as a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What to know of a finding that the change did not bring in. */
export function newnessNote(newness: Exclude<Newness, 'introduced'>): string {
  return newness === 'touched' ? 'it was there before; this change touches what it stands in' : 'it was there before this change'
}
