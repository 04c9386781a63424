/**
 * Text from policies and file names in a job summary or a comment. GitHub reads those as Markdown with HTML in it, and
 * then looks in what is left for mentions, issue numbers, commit ids, emoji names and formulas to link or to draw; it does
 * not look inside `<code>`. So whatever a stranger may have written stands in `<code>`, escaped, inside a block of HTML
 * that has no blank line: in such a block no Markdown is read.
 */
import { visible } from './visible.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** One line of HTML text, also for an attribute in quotes; hidden characters show as `\u{…}`. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => entities[char] ?? '')
}

/** One line of HTML in which nothing of `value` is read as anything but itself. */
export function code(value: string): string {
  return `<code>${escapeHtml(value)}</code>`
}

/** The characters of our own words, between the reader's values. */
const PLAIN = /^[\p{L}\d .,;:'"!?()/…–-]*$/u
/** What GitHub would make an address, an emoji, an issue or a commit of. */
const LINKED = /:\/\/|www\.|:[\w+-]+:|\bGH-\d|\b(?=[a-f]*\d)[0-9a-f]{7,}/i

/** Is it our own words, as far as one can tell, and nothing to link? */
function isPlain(part: string): boolean {
  return PLAIN.test(part) && !LINKED.test(part) && visible(part) === part
}

/**
 * One line of HTML for a message: what stands in backticks as code. The reader's values may hold backticks of their own
 * and so turn inside out what is code; what is not must therefore be harmless too.
 */
export function prose(message: string): string {
  const parts = message.split('`')
  if (parts.length % 2 === 0) return code(message)
  return parts.map((part, i) => (part === '' ? '' : i % 2 === 1 || !isPlain(part) ? code(part) : escapeHtml(part))).join('')
}

/**
 * A message as one line of Markdown, for comments that others make of it: as `prose`, with code spans in place of HTML. Where it
 * holds nothing dangerous, it is the message itself.
 */
export function markdown(message: string): string {
  const parts = message.split('`')
  if (parts.length % 2 === 0) return codeSpan(message)
  return parts.map((part, i) => (part === '' ? '' : i % 2 === 1 || !isPlain(part) ? codeSpan(part) : part)).join('')
}

/** Between more backticks than stand in a row inside. https://spec.commonmark.org/0.31.2/#code-spans */
function codeSpan(value: string): string {
  const text = visible(value)
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const blank = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : ''
  return `${fence}${blank}${text}${blank}${fence}`
}

/** An address that is ours but for the path, with each part of the path encoded. */
export function pathUrl(base: string, path: string): string {
  return `${base}/${encodePath(path)}`
}

/** A path as a URL has it. */
export function encodePath(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/')
}

/** At most `most` UTF-16 units, and no half of a pair at the end. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
