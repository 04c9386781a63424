/** Is a change of a policy that is said to keep access one that does? Asked of the engine when a fix is to be made. */
import { keepsDenies } from '../access/change.ts'
import { addsNothing, type Answer } from '../access/questions.ts'
import { witnessOf, type Witness } from '../access/witness.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy } from '../policy/model.ts'
import type { Edit, Source } from '../text.ts'
import { applyEdits } from './edits.ts'

export type Proof =
  | { readonly is: 'proven' }
  /** With a request that the policy would treat differently. */
  | { readonly is: 'refuted'; readonly becomes: Becomes; readonly witness: Witness }
  /** The file does not say enough, the edits do not fit, or a bound of the engine is reached. */
  | { readonly is: 'unknown'; readonly why: string }

/** What a request is after the edits, and was not before. */
export type Becomes = 'allowed' | 'not allowed' | 'denied' | 'not denied'

/**
 * Does the policy treat every request as before once the edits are made: allow the same, and deny the same, which also other
 * policies meet? Nothing is written.
 * @param edits of the policy's own file; one that lies elsewhere, or touches another one, proves nothing
 * @param read gives the policies of a file, as `readDocument` does
 */
export function proofOf(policy: Policy, edits: readonly Edit[], read: (source: Source) => readonly Policy[], catalog: Catalog): Proof {
  const { source } = policy
  if (edits.some(({ span }) => span.source !== source)) return { is: 'unknown', why: 'the edits are of another file' }
  const { text, left } = applyEdits(source.text, edits)
  if (left > 0) return { is: 'unknown', why: 'the edits overlap' }
  const start = edits.reduce((at, { span, text: written }) => (span.end <= policy.span.start ? at + written.length - (span.end - span.start) : at), policy.span.start)
  const after = read({ ...source, text }).find(({ span }) => span.start === start)
  if (!after) return { is: 'unknown', why: 'the policy is not found again' }
  if ([policy, after].some(({ complete, statements }) => !complete || statements.some((statement) => !statement.complete))) return { is: 'unknown', why: 'a part of the policy cannot be read' }
  if (policy.variants.length !== after.variants.length) return { is: 'unknown', why: 'the policy has other variants after the edits' }
  const pairs = [policy, ...policy.variants].map((variant, i) => [variant, [after, ...after.variants][i] ?? after] as const)
  let open: Proof = { is: 'proven' }
  for (const [variant, mended] of pairs) {
    const proof = sameFor(variant, { ...mended, kind: variant.kind }, catalog)
    if (proof.is === 'refuted') return proof
    if (proof.is === 'unknown') open = proof
  }
  return open
}

/** Asked in both directions; the first request that shows a difference is enough. */
function sameFor(before: Policy, after: Policy, catalog: Catalog): Proof {
  const questions: readonly (readonly [Becomes, () => Answer])[] = [
    ['allowed', () => addsNothing(before, after, catalog)], ['not allowed', () => addsNothing(after, before, catalog)],
    ['not denied', () => keepsDenies(before, after, catalog)], ['denied', () => keepsDenies(after, before, catalog)],
  ]
  let open: string | undefined
  for (const [becomes, ask] of questions) {
    const answer = ask()
    const [shown] = answer.is === 'no' ? answer.shown : []
    if (shown) return { is: 'refuted', becomes, witness: witnessOf(shown.call, catalog) }
    if (answer.is === 'unknown') open ??= answer.why
  }
  return open === undefined ? { is: 'proven' } : { is: 'unknown', why: open }
}
