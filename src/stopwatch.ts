/** Where the time of a run goes. */

export class Stopwatch {
  /** Milliseconds by name, in the order in which the names were first timed. */
  readonly spent = new Map<string, number>()

  /** Do `work`, and count its time for `name`. */
  time<T>(name: string, work: () => T): T {
    const stop = this.start(name)
    try {
      return work()
    } finally {
      stop()
    }
  }

  /** Count for `name` from now until the function that is returned is called. */
  start(name: string): () => void {
    const start = performance.now()
    return () => void this.spent.set(name, (this.spent.get(name) ?? 0) + performance.now() - start)
  }
}

/** Do `work`, timed where there is a clock. */
export function timed<T>(clock: Stopwatch | undefined, name: string, work: () => T): T {
  return clock ? clock.time(name, work) : work()
}

/** What a face may want to know of a run while it goes on. */
export interface Watch<Document> {
  /** Called before a file is looked at. */
  readonly file?: (path: string) => void
  /** Called with each document that holds policies. */
  readonly document?: (document: Document) => void
  /** How much is known of each policy is wanted, see `Run.policies`. */
  readonly resolutions?: boolean
  readonly phases?: Stopwatch
  readonly rules?: Stopwatch
}
