/** Which of the conditions of a file are to be taken to hold, for each reading of a policy that hangs on them. */

/** Conditions that one policy may hang on for all combinations to be read: twice as many readings for each. */
const MAX_COMBINED = 3
/** Of more conditions, each is read both ways, with the others as they are first taken to be; of still more, the rest is unknown. */
export const MOST_CONDITIONS = 30
/** Conditions that a finding names. */
const SHOWN = 3

export type Assignment = ReadonlyMap<string, boolean>

/** What is under each assignment to read a policy under; the first has as much true as can be. @param under undefined where what is assigned cannot be so together */
export function readingsUnder<T>(conditions: readonly string[], under: (assigned: Assignment) => T | undefined): readonly T[] {
  return conditions.length > MAX_COMBINED ? oneByOne(conditions, under) : combinations(conditions).flatMap((assigned) => under(assigned) ?? [])
}

function combinations(conditions: readonly string[]): readonly Assignment[] {
  return Array.from({ length: 2 ** conditions.length }, (_, bits) => new Map(conditions.map((condition, i) => [condition, (bits & (1 << i)) === 0])))
}

/** One that can be, true where that can be, and for each condition one in which it is the other way round. */
function oneByOne<T>(conditions: readonly string[], under: (assigned: Assignment) => T | undefined): readonly T[] {
  const complete = (fixed: Assignment, wish: (condition: string) => boolean) => {
    const assigned = new Map(fixed)
    for (const condition of conditions) {
      if (assigned.has(condition)) continue
      assigned.set(condition, wish(condition))
      if (under(assigned) === undefined) assigned.set(condition, !wish(condition))
    }
    const found = under(assigned)
    return found === undefined ? undefined : { found, assigned }
  }
  const main = complete(new Map(), () => true)
  if (!main) return []
  return [main, ...conditions.flatMap((condition) => complete(new Map([[condition, main.assigned.get(condition) === false]]), (other) => main.assigned.get(other) ?? true) ?? [])].map(({ found }) => found)
}

/** What holds in a reading, that first which is not so in the first reading. */
export function described(truths: ReadonlyMap<string, boolean | undefined>, first?: ReadonlyMap<string, boolean | undefined>): string {
  const names = [...truths].toSorted(([a, x], [b, y]) => Number(x === first?.get(a)) - Number(y === first?.get(b))).map(([name, truth]) => (truth === false ? `not ${name}` : name))
  return names.length > SHOWN + 1 ? `${names.slice(0, SHOWN).join(' and ')} and ${String(names.length - SHOWN)} more` : names.join(' and ')
}
