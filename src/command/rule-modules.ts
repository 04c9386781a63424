/** Rules in modules that the user named with `--rules`. Nothing that is linted can name one. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineRule, whyNoRule, type OwnRule } from '../config/own-rule.ts'
import { rules } from '../index.ts'
import type { Rule } from '../rule.ts'
import { UsageError } from './usage-error.ts'

/**
 * Load the rules of modules: each one's default export, or its other exports; a rule, or a list of them.
 * @throws UsageError if a module cannot be loaded, or exports what is no rule
 */
export async function rulesOf(modules: readonly string[], cwd: string): Promise<readonly Rule[]> {
  const loaded: Rule[] = []
  for (const name of modules) {
    const exported = await load(name, cwd)
    const values = ('default' in exported ? [exported.default] : Object.values(exported)).flat()
    for (const value of values) {
      const why = whyNoRule(value, new Set([...rules, ...loaded].map(({ id }) => id)))
      if (why !== undefined) throw new UsageError(`--rules ${name}: a value that it exports is no rule: ${why}`)
      loaded.push(defineRule(value as OwnRule))
    }
  }
  return loaded
}

async function load(name: string, cwd: string): Promise<Readonly<Record<string, unknown>>> {
  const url = pathToFileURL(path.resolve(cwd, name)).href
  try {
    return (await import(url)) as Readonly<Record<string, unknown>>
  } catch (error) {
    throw new UsageError(`--rules ${name} cannot be loaded: ${reasonOf(error, url)}`)
  }
}

/** Node's own words tell also which file of ours asked for the module. */
function reasonOf(error: unknown, url: string): string {
  if (!(error instanceof Error)) return String(error)
  const { code, url: missing } = error as { readonly code?: unknown; readonly url?: unknown }
  return code === 'ERR_MODULE_NOT_FOUND' && missing === url ? 'there is no such file' : error.message
}
