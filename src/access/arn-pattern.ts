/**
 * Patterns of ARNs, field by field: a wildcard stays within its field, but a star that ends the pattern takes all that
 * follows. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import { ANY, intersects, matchesText, meet, type Pattern } from '../policy/wildcard.ts'

/** Six fields; the last holds its colons. */
export type ArnPattern = readonly Pattern[]

const COLON = 0x3a
const ALL: Pattern = [ANY]

/** The fields of a pattern; `all` for `*`; undefined for what matches no ARN. */
export function arnPattern(pattern: Pattern): ArnPattern | 'all' | undefined {
  if (pattern.length > 0 && pattern.every((symbol) => symbol === ANY)) return 'all'
  const fields: Pattern[] = []
  let from = 0
  for (let i = 0; i < pattern.length && fields.length < 5; i++) {
    if (pattern[i] !== COLON) continue
    fields.push(pattern.slice(from, i))
    from = i + 1
  }
  const last = pattern.slice(from)
  if (fields.length < 5 && last.at(-1) !== ANY) return undefined
  fields.push(last)
  while (fields.length < 6) fields.push(ALL)
  return fields
}

export function arnFieldsOf(arn: string): readonly string[] {
  const parts = arn.split(':')
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

export function arnPatternMatches(pattern: ArnPattern | 'all' | undefined, arn: readonly string[]): boolean {
  if (pattern === 'all') return true
  return pattern !== undefined && arn.length === 6 && pattern.every((field, i) => matchesText(field, arn[i] ?? ''))
}

/** The patterns of the ARNs that match both; undefined where there are too many. */
export function meetArns(a: ArnPattern, b: ArnPattern, most = 200): readonly ArnPattern[] | undefined {
  // Most have nothing in common, and the last field tells it soonest.
  for (let i = 5; i >= 0; i--) if (!intersects(a[i] ?? [], b[i] ?? [])) return []
  let found: readonly ArnPattern[] = [[]]
  for (let i = 0; i < 6; i++) {
    const fields = meet(a[i] ?? [], b[i] ?? [], most)
    if (fields === undefined || found.length * fields.length > most) return undefined
    found = found.flatMap((arn) => fields.map((field) => [...arn, field]))
  }
  return found
}
