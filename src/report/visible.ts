/**
 * Text from a policy, a file name, a configuration or git, made safe to print on a terminal or in a log: it may hold terminal
 * escapes, bidirectional controls that make a line read otherwise than it is, characters that nobody sees, the marks by which
 * GitHub's runner knows its commands, or what a problem matcher takes for the message of a compiler.
 */

// Controls (C0, C1), format characters (bidirectional, zero-width, tags), separators of lines and paragraphs, noncharacters, lone surrogates.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|\p{Surrogate}/gu

/**
 * Where the problem matchers that actions/setup-node leaves on for a whole job (tsc, eslint-compact, eslint-stylish) need a blank.
 * https://github.com/actions/setup-node/tree/main/.github
 */
const MATCHED = /\b(?:error|warning|info)\s(?=\s*TS\d)|:\s(?=line\s\d+,\scol\s\d)|\d:\d+\s+(?:error|warning|info)\s/gi

/** One line in which every hidden character shows as `\u{…}`; a tab is a space. */
export function visible(text: string): string {
  return shown(text, (char) => (char === '\t' ? ' ' : char === '\n' ? '\\n' : char === '\r' ? '\\r' : codeOf(char)))
    .replaceAll('##[', '##\\[').replace(MATCHED, (found) => `${found.slice(0, -1)}${codeOf(found.slice(-1))}`)
}

/** As `visible`, for what begins a line: after blanks, `::` there would be a command to GitHub's runner. */
export function visibleStart(text: string): string {
  return visible(text).replace(/^\s*(?=::)/, '$&\\')
}

/** A path at the start of a line. */
export function visiblePath(path: string): string {
  const text = visible(path)
  return /^\s*::/.test(text) ? `./${text}` : text
}

/** `text` with each hidden character replaced. */
export function shown(text: string, replace: (char: string) => string): string {
  return text.replace(HIDDEN, replace)
}

/** `\u{202e}` */
export function codeOf(char: string): string {
  return `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`
}
