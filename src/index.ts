/** policylint for programs: lint texts, look at the rules, write rules of one's own. */
import { rules } from '../rules/index.ts'
import { dialectNamed } from './catalog/dialect.ts'
import { catalogFile } from './catalog/file.ts'
import { defaultSettings, override, ruleNamed, type Settings } from './config/settings.ts'
import type { Surroundings } from './extract/document.ts'
import type { Run } from './finding.ts'
import { lint as lintInputs, lintAll as lintAllInputs, type Input, type Tools } from './lint.ts'
import { policyKinds, type PolicyKind } from './policy/model.ts'
import { presets, type Preset, type Severity } from './rule.ts'

export { rules }
export * from './rule.ts'
export { defineRule, type OwnRule } from './config/own-rule.ts'
export { positionAt, textOf } from './text.ts'
export type { Crash, Finding, Run, Summary } from './finding.ts'
export type { Surroundings } from './extract/document.ts'
export type { Input } from './lint.ts'
export type { Position, Source, Span } from './text.ts'

export interface LintOptions {
  /** `recommended` (default) or `strict`. */
  readonly preset?: Preset
  /** Kind of all the policies; default: told from each one's shape. */
  readonly kind?: PolicyKind
  /** `aws` (default), `storagegrid`. */
  readonly dialect?: string
  /** Rule id to severity, or `off`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
}

/**
 * Lint files that are already read, at once: those of which the reader is loaded. A reader is loaded by {@link lintAll}, for the whole
 * process, when a file first needs it; that of policies in JSON always is. Files whose reader is not are told in `skipped`,
 * with what they are.
 * @throws RangeError if the dialect, the preset, the kind or a rule is not known
 */
export function lint(inputs: Iterable<Input>, options: LintOptions = {}): Run {
  return lintWith(inputs, settingsOf(options))
}

/**
 * Lint files that are already read, in any language: the reader of each is loaded when a file needs it.
 * @param surroundings what stands around the files, for those that name others (the files of a Terraform module)
 * @throws RangeError as {@link lint}
 */
export async function lintAll(inputs: Iterable<Input>, options: LintOptions = {}, surroundings?: Surroundings): Promise<Run> {
  return lintAllWith(inputs, settingsOf(options), surroundings && { surroundings })
}

/** Lint with settings that are already resolved; for the faces. */
export function lintWith(inputs: Iterable<Input>, settings: Settings): Run {
  return lintInputs(inputs, settings, tools(settings))
}

/** As {@link lintWith}, loading the readers that the files need. */
export function lintAllWith(inputs: Iterable<Input>, settings: Settings, around?: Pick<Tools, 'surroundings' | 'surroundingsBefore' | 'watch'>): Promise<Run> {
  return lintAllInputs(inputs, settings, { ...tools(settings), ...around })
}

function tools({ ownRules }: Settings): Tools {
  return { rules: ownRules.length > 0 ? [...rules, ...ownRules] : rules, catalog: catalog(), today: new Date().toISOString().slice(0, 10) }
}

function settingsOf(options: LintOptions): Settings {
  const dialect = options.dialect === undefined ? undefined : dialectNamed(options.dialect)
  if (options.dialect !== undefined && !dialect) throw new RangeError(`policylint knows no dialect ${JSON.stringify(options.dialect)}`)
  const { preset, kind } = options
  if (preset !== undefined && !presets.includes(preset)) throw new RangeError(`policylint knows no preset ${JSON.stringify(preset)}`)
  if (kind !== undefined && !policyKinds.includes(kind)) throw new RangeError(`policylint knows no kind of policy ${JSON.stringify(kind)}`)
  const severities = new Map(Object.entries(options.rules ?? {}).map(([id, severity]) => {
    const rule = ruleNamed(rules, id)
    if (!rule) throw new RangeError(`policylint knows no rule ${JSON.stringify(id)}`)
    return [rule.id, severity] as const
  }))
  return override(defaultSettings, { preset, kind, dialect, severities })
}

let opened: ReturnType<typeof catalogFile> | undefined

/** The compiled catalog, which stands beside this module in `dist/` and in `catalog/` in the sources. */
export function catalog(): ReturnType<typeof catalogFile> {
  opened ??= catalogFile(new URL(import.meta.url.endsWith('/src/index.ts') ? './catalog/aws.jsonl' : './aws.jsonl', import.meta.url))
  return opened
}
