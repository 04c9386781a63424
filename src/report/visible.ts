/**
 * Text from a policy or a file name, made safe to print: it may hold terminal escapes, bidirectional controls that make a
 * line read otherwise than it is, or the marks by which GitHub's runner knows its commands.
 */

// C0 and C1 controls, bidirectional controls, zero-width characters, line and paragraph separators, lone surrogates.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/** One line in which every hidden character shows as `\u{…}`; a tab is a space. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (unit) => (unit === '\t' ? ' ' : unit === '\n' ? '\\n' : unit === '\r' ? '\\r' : `\\u{${unit.codePointAt(0)?.toString(16) ?? ''}}`)).replaceAll('##[', '##\\[')
}

/** A path at the start of a line: one that begins with `::` would be a command to GitHub's runner. */
export function visiblePath(path: string): string {
  const shown = visible(path)
  return /^\s*::/.test(shown) ? `./${shown}` : shown
}
