/** Bundles the faces once, fresh from the sources, for the tests that run them as a user does. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundleInto } from '../src/dev/build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the bundles. */
    readonly dist: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-dist-'))
  await bundleInto(folder)
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  project.provide('dist', folder)
  return () => fs.rmSync(folder, { recursive: true })
}
