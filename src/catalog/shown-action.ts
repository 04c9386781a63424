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
