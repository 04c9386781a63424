/** Values as JSON text that is also safe to print: a log or a terminal may be what reads it. */
import { shown } from './visible.ts'

/**
 * Indented JSON in which hidden characters are escaped, as JSON allows for any character, and so is the bracket by which
 * GitHub's runner knows a command (`##[`). A parser reads the very value.
 */
export function jsonText(value: unknown): string {
  return `${shown(JSON.stringify(value, null, 2), escape).replaceAll('##[', '##\\u005b')}\n`
}

function escape(char: string): string {
  // The line breaks of the layout; those inside of strings are escaped already.
  if (char === '\n') return char
  return Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
}
