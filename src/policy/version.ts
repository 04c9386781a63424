/**
 * The two versions of the policy language, and what hangs on them: the later one has policy variables; by the earlier
 * one, `${aws:username}` is literal text. A policy that names none is read by the earlier one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
import type { Policy } from './model.ts'
import { hasVariable, textsWithVariables } from './variable.ts'

export const versions = { current: '2012-10-17', old: '2008-10-17' } as const

/** Does the policy certainly mean the same by both versions? */
export function isVersionFree(policy: Policy): boolean {
  const read = policy.complete && policy.misfits.length === 0 && policy.statements.every((statement) => statement.complete)
  return read && textsWithVariables(policy).every(({ value }) => value !== undefined && !hasVariable(value))
}
