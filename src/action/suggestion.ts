/** A fix as a suggested change: the lines that it touches, written anew. */
import type { Finding } from '../finding.ts'
import { applyEdits } from '../fix/edits.ts'
import { code, prose } from '../report/markdown.ts'
import { visible } from '../report/visible.ts'
import { lineStart, lineText, positionAt } from '../text.ts'

export interface Suggestion {
  readonly path: string
  /** Lines of the file, from 1; the last one is in. */
  readonly first: number
  readonly last: number
  readonly fingerprint: string
  readonly body: string
}

/** Longest text of the lines that is suggested, in UTF-16 units: a policy on one line of thousands is no suggestion to read. */
const MOST_CHARACTERS = 8000

const MARK = 'policylint suggestion'

/** Undefined where there is no fix, or its lines cannot be written so that one can see what is applied. */
export function suggestionOf({ fix, at, rule, message, help, fingerprint }: Finding): Suggestion | undefined {
  const { source } = at
  if (!fix || fix.edits.length === 0 || fix.edits.some(({ span }) => span.source.path !== source.path)) return undefined
  const first = positionAt(source, Math.min(...fix.edits.map(({ span }) => span.start))).line
  const last = positionAt(source, Math.max(...fix.edits.map(({ span }) => span.end))).line
  const start = lineStart(source, first)
  const old = source.text.slice(start, lineStart(source, last) + lineText(source, last).length)
  const { text, left } = applyEdits(old, fix.edits.map(({ span, text: inserted }) => ({ text: inserted, span: { ...span, start: span.start - start, end: span.end - start } })))
  if (left > 0 || text.length > MOST_CHARACTERS || text === old || text.split('\n').some((line) => visible(line.replaceAll('\t', ' ')) !== line.replaceAll('\t', ' '))) return undefined
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const changes = fix.kind === 'changes-access' ? ' It changes what the policy allows.' : ''
  const words = [`<b>${code(rule)}</b>: ${prose(message)}`, ...(help === undefined ? [] : [prose(help)]), `Suggestion: ${prose(fix.title)}.${changes}`]
  return { path: source.path, first, last, fingerprint, body: `<!-- ${MARK} ${fingerprint} -->\n<p>${words.join('<br>')}</p>\n\n${fence}suggestion\n${text}\n${fence}\n` }
}

/** The fingerprint of a comment that was made of a suggestion. */
export function suggestedIn(body: string): string | undefined {
  return new RegExp(`^<!-- ${MARK} ([0-9a-f]+) -->`).exec(body)?.[1]
}
