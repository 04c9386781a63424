/** Writes files so that nobody ever sees half of one. */
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from '../discover.ts'

/**
 * Write all of a file: beside it, then in its place, with its mode and owner. A link is followed, and what it points to is
 * written; a file that has several names keeps them.
 * @throws a system error; then the file is as it was
 */
export function writeFile(file: string, bytes: Uint8Array): void {
  const real = realOf(file)
  const stat = fs.statSync(real, { throwIfNoEntry: false })
  if (stat) fs.accessSync(real, fs.constants.W_OK)
  if (stat && stat.nlink > 1) {
    fs.writeFileSync(real, bytes)
    return
  }
  const beside = path.join(path.dirname(real), `.${path.basename(real).slice(0, 100)}.${process.pid}.policylint`)
  try {
    fs.writeFileSync(beside, bytes, { flag: 'wx', ...(stat && { mode: stat.mode }) })
    if (stat) keepOwner(beside, stat)
    fs.renameSync(beside, real)
  } catch (error) {
    fs.rmSync(beside, { force: true })
    throw error
  }
}

/** The mode too: the process may mask it when the file is made. */
function keepOwner(beside: string, { mode, uid, gid }: fs.Stats): void {
  const own = fs.statSync(beside)
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fs.chownSync(beside, uid, gid)
    } catch (error) {
      if (codeOf(error) !== 'EPERM') throw error
    }
  }
  fs.chmodSync(beside, mode & 0o7777)
}

/**
 * Make a folder, and those that it is in. Not by `recursive`, which never ends where a system's folder takes none: `/proc/x/y`.
 * @throws a system error
 */
export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return
  makeFolder(path.dirname(folder))
  fs.mkdirSync(folder)
}

function realOf(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return file
    throw error
  }
}
