/**
 * The two versions of the policy language, and what hangs on them: the later one has policy variables; by the earlier
 * one, `${aws:username}` is literal text. A policy that names none is read by the earlier one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
import type { Node, Policy, Text } from './model.ts'

export const versions = { current: '2012-10-17', old: '2008-10-17' } as const

/** `${aws:username}`, or a special character such as `${*}`, where AWS fills one in. */
export interface Variable extends Node {
  readonly name: string
}

/** The policy variables of a policy, where variables are read: in resources and in the values of conditions. */
export function variablesOf(policy: Policy): readonly Variable[] {
  return readTexts(policy).flatMap(variablesIn)
}

/** Does the policy certainly mean the same by both versions? */
export function isVersionFree(policy: Policy): boolean {
  const read = policy.complete && policy.misfits.length === 0 && policy.statements.every((statement) => statement.complete)
  return read && readTexts(policy).every(({ value }) => value !== undefined && !value.includes('${'))
}

function readTexts(policy: Policy): readonly Text[] {
  return policy.statements.flatMap(({ resources, conditions }) => [...(resources?.values ?? []), ...conditions.flatMap((condition) => condition.values)])
}

function variablesIn(text: Text): readonly Variable[] {
  const found: Variable[] = []
  let offset = 0
  for (const piece of text.pieces) {
    if (typeof piece === 'string') {
      for (const match of piece.matchAll(/\$\{(?:[*?$]|[^{}]*:[^{}]*)\}/g)) {
        const start = offset + match.index
        found.push({ name: match[0], span: text.part(start, start + match[0].length).span })
      }
    }
    offset += typeof piece === 'string' ? piece.length : piece.text.length
  }
  return found
}
