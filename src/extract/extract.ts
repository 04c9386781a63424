/** File to the policies in it, by the carrier that its name tells. */
import type { Source } from '../text.ts'
import type { Extracted } from './document.ts'
import { extractPlain, mayHoldPolicy } from './plain.ts'

/** Names of files that may hold policies, for the walk of a folder. */
export function isCandidate(name: string): boolean {
  return /\.jsonc?$/i.test(name)
}

/** @param named the user named the file, so that it is read even where it does not look like a policy */
export function extract(source: Source, named: boolean): Extracted {
  if (!named && !mayHoldPolicy(source.text)) return { found: [], problems: [], comments: [], lenient: false }
  return extractPlain(source)
}
