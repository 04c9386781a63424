/** `--format`: the report of each name, loaded when it is asked for, and what its output needs to know of the place it goes to. */
import path from 'node:path'
import type { Run } from '../finding.ts'
import type { PolicyAccess } from '../report/access.ts'
import type { Rule } from '../rule.ts'
import type { Format } from './options.ts'
import { repositoryRoot } from './run.ts'

/** Where a report goes, and what it needs besides the run. */
export interface Destination {
  /** Who can do what; for `html`. */
  readonly access: readonly PolicyAccess[]
  /** All rules, the user's own among them. */
  readonly rules: readonly Rule[]
  readonly version: string
  /** Absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly color: 'auto' | 'always' | 'never'
  readonly toFile: boolean
  readonly isTTY: boolean
}

/** The report, as text. */
export async function reportAs(format: Format, run: Run, to: Destination): Promise<string> {
  switch (format) {
    case 'pretty': {
      const color = wantsColor(to)
      return (await import('../report/pretty.ts')).pretty(run, color, await wantsLinks(to, color))
    }
    case 'concise': return (await import('../report/concise.ts')).concise(run)
    case 'json': return (await import('../report/json.ts')).json(run)
    case 'github': return (await import('../report/github.ts')).github(await fromRoot(run, to))
    case 'sarif': return (await import('../report/sarif.ts')).sarif(await fromRoot(run, to), to.rules, to.version)
    case 'gitlab': return (await import('../report/gitlab.ts')).gitlab(await fromRoot(run, to))
    case 'junit': return (await import('../report/junit.ts')).junit(run)
    case 'checkstyle': return (await import('../report/checkstyle.ts')).checkstyle(run)
    case 'rdjson': return (await import('../report/rdjson.ts')).rdjson(run)
    case 'html': return (await import('../report/html.ts')).html(run, to.access, to.version)
  }
}

/** With paths as GitHub and GitLab name files: from the root of the repository; those outside of it are absolute. */
async function fromRoot(run: Run, { cwd, env }: Destination): Promise<Run> {
  const { relocate } = await import('../report/relocate.ts')
  const root = repositoryRoot(cwd, env)
  return relocate(run, (name) => {
    if (name === '<stdin>') return name
    const relative = path.relative(root, path.resolve(cwd, name))
    return (relative.split(path.sep)[0] === '../..' ? path.resolve(cwd, name) : relative).replaceAll(path.sep, '/')
  })
}

/** https://no-color.org and the FORCE_COLOR that Node itself understands. */
function wantsColor({ color, toFile, isTTY, env: { NO_COLOR, FORCE_COLOR } }: Destination): boolean {
  if (color !== 'auto') return color === 'always'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0'
  return !toFile && isTTY
}

/** Links on a terminal that knows them, or as FORCE_HYPERLINK says; https://github.com/chalk/supports-hyperlinks */
async function wantsLinks({ toFile, isTTY, env: { FORCE_HYPERLINK = '' } }: Destination, color: boolean): Promise<boolean> {
  if (toFile || (FORCE_HYPERLINK === '' && !(color && isTTY))) return false
  const { createSupportsHyperlinks } = await import('supports-hyperlinks')
  return createSupportsHyperlinks({ isTTY })
}
