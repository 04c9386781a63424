/**
 * Comments that accept findings: `policylint-ignore RULE[, RULE] [until DATE] -- REASON` for what follows or stands on the same
 * line, `policylint-ignore-file …` for all of the file.
 */
import type { Silence } from '../extract/document.ts'
import type { Policy } from '../policy/model.ts'
import type { Comment, Tree } from '../syntax/tree.ts'
import { lineStart, lineText, positionAt, type Source, type Span } from '../text.ts'

/**
 * The silences among the comments of a file, in its order.
 * @param blocks what a comment may stand above besides policies and their parts, and rather than these: several blocks may make one part
 */
export function silencesIn(comments: readonly Comment[], policies: readonly Policy[], blocks: readonly Span[]): readonly Silence[] {
  return comments.flatMap((comment) => {
    const [, file, rest] = /^[\s*]*policylint-ignore(-file)?(?![\w-])[ \t:]*([^\r\n]*)/.exec(comment.text) ?? []
    if (rest === undefined) return []
    const silence = { is: 'comment', span: comment.span, ...wordsOf(rest) } as const
    return [file === undefined ? { ...silence, scope: comment.about ?? scopeOf(comment, comments, policies, blocks) } : silence]
  })
}

function wordsOf(rest: string): Pick<Silence, 'rules' | 'because' | 'until'> {
  const [, names = '', reason = ''] = /^(.*?)(?:(?:^|\s)--(?:\s(.*))?)?$/.exec(rest) ?? []
  const [, before = '', until] = /^(.*?)(?:\buntil[\s=:]+(\S+))?\s*$/.exec(names) ?? []
  const because = reason.replace(/[\s*]+$/, '').trim()
  return { rules: before.split(/[\s,]+/).filter((id) => id !== ''), ...(because !== '' && { because }), ...(until !== undefined && { until }) }
}

/**
 * Behind something on its line, or before: that line. Alone on its line: what begins first on the next line that has more than
 * a comment, a statement as a whole where its bracket stands there, a policy where the key does that holds it.
 */
function scopeOf({ span }: Comment, comments: readonly Comment[], policies: readonly Policy[], blocks: readonly Span[]): Span {
  const { source } = span
  const [first, last] = [positionAt(source, span.start), positionAt(source, span.end)]
  const before = source.text.slice(lineStart(source, first.line), span.start)
  if (!/^\s*$/.test(before)) return lineSpan(source, first.line)
  const after = source.text.slice(span.end, lineStart(source, last.line) + lineText(source, last.line).length)
  const line = /^\s*$/.test(after) ? nextLine(source, last.line + 1, comments) : last.line
  const own = lineSpan(source, line)
  const below = blocks.filter(({ start }) => start >= own.start && start <= own.end)
  const parts = below.length > 0 ? below : policies.flatMap(({ tree }) => nodesIn(tree, own))
  const [node = policyBelow(source, line, comments, policies)] = parts.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return node ? { source, start: own.start, end: Math.max(node.end, own.end) } : own
}

/** In YAML, the policy begins on the line below the key that holds it. */
function policyBelow(source: Source, line: number, comments: readonly Comment[], policies: readonly Policy[]): Span | undefined {
  if (!/:\s*(?:#.*)?$/.test(lineText(source, line))) return undefined
  const below = nextLine(source, line + 1, comments)
  return policies.map(({ tree }) => tree.span).find((span) => span.source === source && positionAt(source, span.start).line === below)
}

function lineSpan(source: Source, line: number): Span {
  const start = lineStart(source, line)
  return { source, start, end: start + lineText(source, line).length }
}

/** The first line from `line` on that is neither blank nor begins with a comment. */
function nextLine(source: Source, line: number, comments: readonly Comment[]): number {
  const starts = new Map(comments.map(({ span }) => [span.start, span]))
  for (let here = line; lineStart(source, here) < source.text.length; here++) {
    const start = lineStart(source, here) + lineText(source, here).search(/\S|$/)
    const comment = starts.get(start)
    // A comment of several lines: on behind it.
    if (comment) here = positionAt(source, comment.end).line
    else if (/\S/.test(lineText(source, here))) return here
  }
  return line
}

/** It has no bracket, nor a dash before it, so that what begins in the line is only the first thing in it. */
function isHeadless(tree: Tree, line: Span): boolean {
  const { source, start } = tree.span
  if (tree.type === 'array') return source.text.charAt(start) !== '['
  const key = tree.type === 'object' ? tree.members[0]?.key.span : undefined
  return key?.start === start && key.indirect !== true && /^\s*$/.test(source.text.slice(line.start, start))
}

/** Values and members that begin in `line`, and do not stand in another that does. */
function nodesIn(root: Tree, line: Span): readonly Span[] {
  const found: Span[] = []
  const todo: Tree[] = [root]
  for (let tree = todo.pop(); tree; tree = todo.pop()) {
    const { span } = tree
    if (span.source === line.source && span.start >= line.start && span.start <= line.end && !isHeadless(tree, line)) found.push(span)
    else if (tree.type === 'array') todo.push(...tree.items)
    else if (tree.type === 'object') {
      for (const member of tree.members) {
        if (member.span.source === line.source && member.span.start >= line.start && member.span.start <= line.end) found.push(member.span)
        else todo.push(member.value)
      }
    }
  }
  return found
}
