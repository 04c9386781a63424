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
  const skipped = otherLanguage(source)
  return skipped === undefined ? extractPlain(source) : { found: [], problems: [], comments: [], lenient: false, skipped }
}

/** What a file is whose text is not JSON, by its name; a `.tf` or `.yaml` file may still hold plain JSON. */
function otherLanguage({ path, text }: Source): string | undefined {
  if (/^\s*[{[]/.test(text)) return undefined
  if (/\.(?:tf|tofu|hcl|tfvars)$/i.test(path)) return 'a Terraform file'
  return /\.ya?ml$/i.test(path) ? 'a YAML file' : undefined
}
