/** Places and statements, as the reports on access name them. */
import type { PolicyKind } from '../rule.ts'
import { positionAt, type Position, type Span } from '../text.ts'
import { requestText } from './notes.ts'
import { visible, visiblePath, visibleStart } from './visible.ts'

/** A statement, by its number from 0, and where it stands. */
export interface StatementPlace {
  readonly index: number
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny' | undefined
  readonly at: Span
}

export interface PolicyPlace {
  readonly kind: PolicyKind
  readonly name: string
  readonly at: Span
}

/** A request that shows a claim, with the condition keys that it carries. */
export interface RequestText {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** `policy.json:1`, with the policy's name where it has one. */
export function placeLine({ name, at }: PolicyPlace): string {
  return `${visiblePath(at.source.path)}:${positionAt(at.source, at.start).line}${name === '' ? '' : ` (${visible(name)})`}`
}

/** `policy.json:1:1  bucket policy` */
export function policyLine({ kind, name, at }: PolicyPlace): string {
  const { line, column } = positionAt(at.source, at.start)
  return `${visiblePath(at.source.path)}:${line}:${column}  ${kind} policy${name === '' ? '' : ` ${visible(name)}`}`
}

/** `PublicRead` (line 5) */
export function statementName({ index, sid, at }: StatementPlace): string {
  return `${sid === undefined ? `statement ${index + 1}` : `\`${visible(sid)}\``} (line ${positionAt(at.source, at.start).line})`
}

/** `anonymous → s3:GetObject → arn:aws:s3:::b/x (aws:SourceIp: 192.0.2.1)` */
export function requestLine(request: RequestText): string {
  return visibleStart(requestText(request))
}

export function policyJson({ kind, name, at }: PolicyPlace): { file: string; start: Position; kind: PolicyKind; name: string } {
  return { file: at.source.path, start: positionAt(at.source, at.start), kind, name }
}

export function statementJson({ index, sid, effect, at }: StatementPlace): object {
  return { index, ...(sid !== undefined && { sid }), effect, file: at.source.path, start: positionAt(at.source, at.start) }
}
