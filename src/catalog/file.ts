/** Reads the compiled catalog from the disk, for the faces; a service costs one small read. */
import fs from 'node:fs'
import type { ReadRange } from './catalog.ts'

/** @throws if the file cannot be opened: then the installation is broken. */
export function catalogFile(path: string | URL): ReadRange {
  const file = fs.openSync(path, 'r')
  return (start, end) => {
    const bytes = Buffer.allocUnsafe(end - start)
    return bytes.toString('latin1', 0, fs.readSync(file, bytes, 0, end - start, start))
  }
}
