/** `policylint init`: a configuration to begin with. */
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from './discover.ts'
import { UsageError } from './run.ts'

const CONFIG = `{
  "$schema": "./node_modules/policylint/dist/schema.json",
  "preset": "recommended",
  "rules": {},
  "files": [],
  "ignores": []
}
`

/**
 * Write `policylint.json` into `folder`, and tell what was done.
 * @throws UsageError if there is one already
 */
export function init(folder: string): string {
  const file = path.join(folder, 'policylint.json')
  try {
    fs.writeFileSync(file, CONFIG, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new UsageError('there is a policylint.json here already')
    throw error
  }
  return `wrote policylint.json

In a workflow, after the checkout:
  - uses: policylint/policylint@v0
`
}
