/** How far a run is, on one line of a terminal that is wiped out at the end; for runs longer than a second. */
import { visible } from '../report/visible.ts'

export interface ProgressOptions {
  readonly write: (text: string) => void
  /** Milliseconds, of a clock that only goes forward. */
  readonly now: () => number
  /** Columns of the terminal. */
  readonly columns: number
}

const PATIENCE = 1000
const BETWEEN = 100

export class Progress {
  readonly #options: ProgressOptions
  readonly #started: number
  #files = 0
  #told: number | undefined

  constructor(options: ProgressOptions) {
    this.#options = options
    this.#started = options.now()
  }

  /** The next file is `path`. */
  file(path: string): void {
    this.#files++
    const now = this.#options.now()
    if (now - this.#started < PATIENCE || now - (this.#told ?? 0) < BETWEEN) return
    this.#told = now
    const text = `${this.#files.toLocaleString('en')} files · ${visible(path)}`
    this.#options.write(`\r\u001b[2K${Array.from(text).slice(0, Math.max(0, this.#options.columns - 1)).join('')}`)
  }

  /** Leave the line as it was. */
  end(): void {
    if (this.#told !== undefined) this.#options.write('\r\u001b[2K')
    this.#told = undefined
  }
}
