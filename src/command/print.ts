/** What the command line writes: reports to standard output, what is about the run to standard error. */
import fs from 'node:fs'
import { codeOf } from '../discover.ts'
import { visibleStart } from '../report/visible.ts'
import { UsageError } from './usage-error.ts'

/** Write all of `text`, also to a slow pipe; a reader that has gone away (`| head`) is no error. */
export function print(text: string): void {
  printBytes(Buffer.from(text))
}

export function printBytes(bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) {
    try {
      from += fs.writeSync(1, bytes, from)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw new UsageError(`the report cannot be written: ${code}`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Lines for standard error, which GitHub's runner reads as it reads standard output. */
export function warn(text: string): void {
  process.stderr.write(`${text.split('\n').map(visibleStart).join('\n')}\n`)
}
