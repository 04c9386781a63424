/** What a finding says besides its message, for reports that people read. */
import type { Finding } from '../finding.ts'
import type { Request } from '../rule.ts'

export interface Note {
  readonly label: 'help' | 'request' | 'unsure' | 'fix'
  readonly text: string
}

/** The notes of a finding, in the order in which they are read. */
export function notesOf({ help, witness, unsure, fix }: Finding): readonly Note[] {
  const texts = { help, request: witness && requestText(witness), unsure, fix: fix?.title }
  return (['help', 'request', 'unsure', 'fix'] as const).flatMap((label) => {
    const text = texts[label]
    return text === undefined ? [] : [{ label, text }]
  })
}

/** `anonymous → s3:GetObject → arn:aws:s3:::b/x` */
export function requestText({ principal, action, resource }: Request): string {
  return `${principal} → ${action} → ${resource}`
}

/** With a capital, as a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
