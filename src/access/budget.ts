/** Work that a question may do, counted and never timed, so that its answer is the same on every machine. */

/** One to two microseconds each. */
const MOST = 700_000

export class Budget {
  #left = MOST

  /** @returns whether there was that much left */
  spend(units: number): boolean {
    this.#left -= units
    return this.#left >= 0
  }
}
