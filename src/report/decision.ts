/** Whether one request is allowed, and why, as text and as JSON: what `policylint can` prints. */
import { policyJson, policyLine, requestLine, statementJson, statementName, type PolicyPlace, type RequestText, type StatementPlace } from './place.ts'
import { jsonText } from './json-text.ts'
import { visible, visibleStart } from './visible.ts'

export type Decided = 'allow' | 'explicit-deny' | 'implicit-deny' | 'unknown'

export interface StatementTrace {
  readonly statement: StatementPlace
  /** null: the file does not say. */
  readonly matches: boolean | null
  /** The parts that do not match, or of which it is not known, in words. */
  readonly because: readonly string[]
}

export interface PolicyTrace extends PolicyPlace {
  readonly decision: Decided
  readonly statements: readonly StatementTrace[]
}

export interface Decision {
  readonly request: RequestText
  readonly decision: Decided
  readonly policies: readonly PolicyTrace[]
  /** Condition keys that the policies ask for and the request does not give. */
  readonly absent: readonly string[]
  /** What makes the request one that AWS is never asked. */
  readonly remarks: readonly string[]
}

export function decisionJson({ request, decision, policies, absent, remarks }: Decision): string {
  const traces = policies.map(({ decision: own, statements, ...place }) => ({
    ...policyJson(place), decision: own, statements: statements.map(({ statement, matches, because }) => ({ ...statementJson(statement), matches, because })),
  }))
  return jsonText({ version: 1, request, decision, allowed: decision === 'unknown' ? null : decision === 'allow', policies: traces, absent, remarks })
}

const words: Readonly<Record<Decided, string>> = {
  allow: 'allowed', 'explicit-deny': 'denied by a Deny', 'implicit-deny': 'denied: nothing allows it', unknown: 'cannot be decided',
}

export function decisionText({ request, decision, policies, absent, remarks }: Decision): string {
  return `${[
    words[decision], `  ${requestLine(request)}`, ...remarks.map((remark) => `  note: ${visible(remark)}`),
    ...policies.flatMap((policy) => ['', `${policyLine(policy)}: ${words[policy.decision]}`, ...policy.statements.flatMap(statementLines)]),
    ...(absent.length > 0 ? ['', `not in the request: ${absent.map((key) => `\`${visible(key)}\``).join(', ')}; give each as KEY=VALUE where the request carries it`] : []),
  ].join('\n')}\n`
}

function statementLines({ statement, matches, because }: StatementTrace): readonly string[] {
  const effect = statement.effect ?? 'no Effect'
  const told = matches === true ? 'matches' : matches === false ? 'does not match' : 'matches perhaps'
  return [`  ${effect} ${statementName(statement)} ${told}${because.length > 0 ? ':' : ''}`, ...because.map((part) => `    ${visibleStart(part)}`)]
}
