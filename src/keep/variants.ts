/** What is found in the variants of one policy, or of several that are told together, as findings of those. */
import { withoutFix, type Finding } from '../finding.ts'
import type { Policy } from '../policy/model.ts'
import type { Tree } from '../syntax/tree.ts'
import { placeOf } from '../text.ts'

/** Policies as they are together. */
export interface World {
  readonly policies: readonly Policy[]
  readonly when?: Policy['when'] | undefined
  readonly assuming?: Policy['assuming'] | undefined
  readonly told?: Policy['told'] | undefined
}

export interface Reading extends World {
  readonly findings: readonly Finding[]
}

/**
 * Policies that end on one thing, under each of the conditions on which one of them hangs. Where others hang on other conditions, whether
 * both can hold nobody says: that is taken for granted.
 */
export function worldsOf(policies: readonly Policy[]): readonly World[] {
  const certain = policies.map((policy) => ({ policy, readings: certainOf(policy) }))
  const whens = [...new Set(certain.flatMap(({ readings }) => readings).map(({ when }) => when))]
  const worlds = whens.map((when): World => {
    const under = certain.map(({ policy, readings }) => ({ policy, readings, own: readings.find((reading) => reading.when === when) }))
    const foreign = under.find(({ readings, own }) => readings.length > 0 && !own)?.policy
    return { policies: under.map(({ policy, own }) => own ?? policy), when, assuming: foreign && `${foreign.when ?? 'another condition'} may hold as well` }
  })
  const assumed = policies.flatMap(({ variants }) => variants.filter(({ assuming }) => assuming !== undefined))
  const [{ assuming } = {}] = assumed
  const together = policies.map((policy) => policy.variants.find((variant) => assumed.includes(variant)) ?? policy)
  return [...(worlds.length === 0 ? [{ policies }] : worlds), ...(assuming === undefined ? [] : [{ policies: together, assuming }])]
}

/** Its readings under conditions; none where it hangs on none. */
function certainOf(policy: Policy): readonly Policy[] {
  const others = policy.variants.filter(({ assuming, told }) => assuming === undefined && told !== true)
  return others.length === 0 ? [] : [policy, ...others]
}

/**
 * What is found wherever its place is there is found of the policy. What is found under some conditions only is told with the
 * first of them, and without a fix, which would change the others too; matters of style are left out there. What is
 * found only where something is taken for granted is a doubt. What another policy tells is not told again.
 */
export function mergeVariants(readings: readonly Reading[]): Finding[] {
  const told = new Set(readings.filter((reading) => reading.told === true).flatMap(({ findings }) => findings.filter(({ unsure }) => unsure === undefined).map(keyOf)))
  const own = readings.filter((reading) => reading.told !== true)
  const without = own.filter(({ assuming }) => assuming === undefined)
  const certain = without.length === 0 ? own : without
  const places = certain.map(({ policies }) => placesIn(policies.map(({ tree }) => tree)))
  const keys = certain.map(({ findings }) => new Set(findings.map(keyOf)))
  const merged = new Map<string, Finding>()
  certain.forEach(({ when, assuming, findings }) => {
    for (const finding of findings) {
      const key = keyOf(finding)
      if (merged.has(key) || told.has(key)) continue
      const everywhere = keys.every((found, i) => found.has(key) || places[i]?.has(placeOf(finding.at)) !== true)
      if (everywhere) merged.set(key, finding)
      else if (finding.category !== 'style') merged.set(key, { ...withoutFix(finding), ...(when !== undefined && { when }), ...(assuming !== undefined && { unsure: finding.unsure ?? assuming }) })
    }
  })
  for (const { assuming, findings } of own) {
    if (assuming === undefined) continue
    for (const finding of findings) if (!merged.has(keyOf(finding)) && !told.has(keyOf(finding))) merged.set(keyOf(finding), { ...withoutFix(finding), unsure: finding.unsure ?? assuming })
  }
  return [...merged.values()]
}

function keyOf(finding: Finding): string {
  return `${finding.rule}\0${placeOf(finding.at)}`
}

function placesIn(roots: readonly Tree[]): ReadonlySet<string> {
  const places = new Set<string>()
  const left: Tree[] = [...roots]
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
