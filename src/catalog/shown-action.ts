/**
 * Actions that a page of AWS shows and the Service Authorization Reference lacks, in lower case. As of 2026-11.
 */
const shown: ReadonlySet<string> = new Set([
  // https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-cross-account.html
  'glue:shareresource',
])

/** Does AWS show this action all the same? */
export function isShownAction(action: string): boolean {
  return shown.has(action.toLowerCase())
}

/**
 * Actions that policies made by AWS carried, and that were never asked for, in lower case: `SNS:Receive` stood in the default policy of topics,
 * and is none of https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html
 */
const inert: ReadonlySet<string> = new Set(['sns:receive'])

/** Was this action without effect from the beginning? */
export function isInertAction(action: string): boolean {
  return inert.has(action.toLowerCase())
}
