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

  /** What has been spent, for what is to be spent again where its answer is known. */
  get spent(): number {
    return MOST - this.#left
  }

  affords(units: number): boolean {
    return this.#left >= units
  }
}
