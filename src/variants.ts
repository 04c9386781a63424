/** What is found in the variants of one policy, as findings of that policy. */
import type { Finding } from './finding.ts'
import type { Policy } from './policy/model.ts'
import type { Tree } from './syntax/tree.ts'
import type { Span } from './text.ts'

export interface Reading {
  readonly policy: Policy
  readonly findings: readonly Finding[]
}

/**
 * What is found wherever its place is there is found of the policy. What is found under some conditions only is told with the
 * first of them, and without a fix, which would change the others too; matters of style are left out there. What is
 * found only where something is taken for granted is a doubt. What another policy tells is not told again.
 */
export function mergeVariants(readings: readonly Reading[]): Finding[] {
  const told = new Set(readings.filter(({ policy }) => policy.told === true).flatMap(({ findings }) => findings.filter(({ unsure }) => unsure === undefined).map(keyOf)))
  const own = readings.filter(({ policy }) => policy.told !== true)
  const certain = own.filter(({ policy }) => policy.assuming === undefined)
  const places = certain.map(({ policy }) => placesIn(policy.tree))
  const keys = certain.map(({ findings }) => new Set(findings.map(keyOf)))
  const merged = new Map<string, Finding>()
  certain.forEach(({ policy, findings }) => {
    for (const finding of findings) {
      const key = keyOf(finding)
      if (merged.has(key) || told.has(key)) continue
      const everywhere = keys.every((found, i) => found.has(key) || places[i]?.has(placeOf(finding.at)) !== true)
      if (everywhere) merged.set(key, finding)
      else if (finding.category !== 'style') merged.set(key, { ...withoutFix(finding), ...(policy.when !== undefined && { when: policy.when }) })
    }
  })
  for (const { policy: { assuming }, findings } of own) {
    if (assuming === undefined) continue
    for (const finding of findings) if (!merged.has(keyOf(finding)) && !told.has(keyOf(finding))) merged.set(keyOf(finding), { ...withoutFix(finding), unsure: finding.unsure ?? assuming })
  }
  return [...merged.values()]
}

function withoutFix(finding: Finding): Finding {
  const { fix, ...others } = finding
  return fix ? others : finding
}

function keyOf(finding: Finding): string {
  return `${finding.rule}\0${placeOf(finding.at)}`
}

function placeOf({ source, start, end }: Span): string {
  return `${source.path}\0${start}\0${end}`
}

function placesIn(root: Tree): ReadonlySet<string> {
  const places = new Set<string>()
  const left: Tree[] = [root]
  for (let tree = left.pop(); tree; tree = left.pop()) {
    places.add(placeOf(tree.span))
    if (tree.type === 'array') left.push(...tree.items)
    else if (tree.type === 'object') {
      for (const { span, key, value } of tree.members) {
        places.add(placeOf(span)).add(placeOf(key.span))
        left.push(value)
      }
    }
  }
  return places
}
