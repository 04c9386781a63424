/** `policylint [paths...]`: linting, watching and fixing. */
import fs from 'node:fs'
import path from 'node:path'
import { isatty } from 'node:tty'
import { dialectNamed } from '../catalog/dialect.ts'
import { ruleNamed, type Overrides, type Settings } from '../config/settings.ts'
import { codeOf } from '../discover.ts'
import type { Document } from '../extract/document.ts'
import { reaches, type Finding, type Run } from '../finding.ts'
import { rules } from '../index.ts'
import { nearest } from '../nearest.ts'
import type { PolicyKind } from '../policy/model.ts'
import type { PolicyAccess } from '../report/access.ts'
import { closing } from '../report/closing.ts'
import { visible } from '../report/visible.ts'
import { severities, type Preset, type Rule, type Severity } from '../rule.ts'
import { Stopwatch } from '../stopwatch.ts'
import { encode } from '../text.ts'
import { version } from '../version.ts'
import type { Format } from './options.ts'
import { print, printBytes, warn } from './print.ts'
import type { Progress } from './progress.ts'
import { reportAs } from './reporters.ts'
import { runLint, type Linted, type RunOptions } from './run.ts'
import { isForUser, UsageError } from './usage-error.ts'
import { makeFolder } from './write.ts'

/** The options of the command line, as it was parsed. */
export interface LintOptions {
  readonly format: Format
  readonly output?: string
  readonly preset?: Preset
  readonly strict?: boolean
  readonly rule?: readonly string[]
  readonly kind?: PolicyKind
  readonly dialect?: string
  readonly failOn?: Severity | 'never'
  readonly maxWarnings?: string
  readonly quiet?: boolean
  readonly baseline?: string | boolean
  readonly updateBaseline?: boolean
  readonly rules?: readonly string[]
  readonly watch?: boolean
  readonly fix?: boolean
  readonly fixAll?: boolean
  readonly diff?: boolean
  readonly base?: string
  readonly changed?: boolean
  readonly stdinFilename?: string
  readonly config?: string | boolean
  readonly printConfig?: boolean
  readonly listFiles?: boolean
  readonly stats?: boolean
  readonly color: 'auto' | 'always' | 'never'
}

/**
 * Lint, and tell or mend what is found.
 * @param commands names of commands, of which one may have been meant
 * @returns the exit code
 * @throws UsageError where it cannot be done as it was asked for
 */
export async function lintCommand(paths: readonly string[], options: LintOptions, commands: readonly string[]): Promise<number> {
  const overrides = overridesOf(options)
  const reads = paths.includes('-') || (paths.length === 0 && options.stdinFilename !== undefined)
  if (options.watch === true && reads) throw new UsageError('--watch needs files, not standard input')
  const stdin = reads ? { name: options.stdinFilename ?? '<stdin>', bytes: fs.readFileSync(0) } : undefined
  if (stdin?.bytes.length === 0) throw new UsageError('standard input is empty')
  const from = paths.length === 0 && !stdin ? ['.'] : paths
  const clocks = options.stats === true ? { phases: new Stopwatch(), rules: new Stopwatch() } : undefined
  const documents: Document[] = []
  const [first = ''] = from
  const command = /^[a-z-]+$/.test(first) && !fs.existsSync(first) ? nearest(first, commands) : undefined
  if (command !== undefined) throw new UsageError(`there is no file or folder \`${first}\`; did you mean the command \`${command}\`?`)
  const progress = options.watch === true ? undefined : await newProgress()
  const watch = { ...clocks, resolutions: clocks !== undefined || options.listFiles === true, file: (name: string) => progress?.file(name), ...(options.format === 'html' && { document: (document: Document) => void documents.push(document) }) }
  const asked = { paths: from, cwd: process.cwd(), config: options.config === true ? undefined : options.config, overrides, base: options.base, changed: options.changed, stdin, rules: options.rules, baseline: options.baseline === true ? undefined : options.baseline, updateBaseline: options.updateBaseline, watch }
  if (options.watch === true) return watchCommand(asked, options)
  const linted = await runLint(asked).finally(() => progress?.end())
  const { settings } = linted
  const fixing = options.fix === true || options.fixAll === true || options.diff === true
  const run = fixing && options.printConfig !== true && options.listFiles !== true ? await fixCommand(linted, { ...asked, watch: undefined }, options) : linted.run
  if (options.printConfig === true) {
    const { printSettings } = await import('./explain.ts')
    print(printSettings(settings))
    return 0
  }
  if (options.listFiles === true) {
    const { listFiles } = await import('./explain.ts')
    print(listFiles(run))
    return run.unreadable > 0 ? 2 : 0
  }
  const access = documents.length > 0 ? (await import('./access.ts')).accessOf(documents, settings) : []
  await report(options.quiet === true ? onlyErrors(run) : run, access, options, { clock: clocks?.phases, ownRules: settings.ownRules, aside: fixing && (stdin !== undefined || options.diff === true) })
  if (clocks) warn(`${(await import('../report/stats.ts')).stats(clocks.phases.spent, clocks.rules.spent, performance.now())}\n${(await import('../report/resolution.ts')).resolutionTable(run)}`)
  if (run.summary.files === 0) warn('no file was read: below these paths there is no .json, .yaml, .template or .tf file that is not ignored by .gitignore or left out by the configuration')
  if (stdin && options.stdinFilename === undefined && run.summary.policies === 0 && !/^\uFEFF?\s*[[{"/]/.test(stdin.bytes.toString())) warn('standard input was read as JSON; --stdin-filename tells another language, by a name such as template.yaml or main.tf')
  for (const crash of run.crashes) warn(`the rule ${crash.rule} crashed on ${crash.path}; its other findings stand, but report this:\n${crash.error}`)
  return exitCode(run, settings, options)
}

/** Lint now, and again whenever a file changes, until the process is ended. */
async function watchCommand(asked: RunOptions, options: LintOptions): Promise<number> {
  if (options.fix === true || options.fixAll === true || options.diff === true || options.updateBaseline === true) throw new UsageError('--watch writes nothing: leave out --fix, --fix-all, --diff and --update-baseline')
  const { watch } = await import('./watch.ts')
  await watch(asked, async () => {
    if (isatty(1)) print('\u001b[2J\u001b[3J\u001b[H')
    try {
      const { run, settings } = await runLint(asked)
      await report(options.quiet === true ? onlyErrors(run) : run, [], options, { clock: undefined, ownRules: settings.ownRules, aside: false })
    } catch (error) {
      if (!isForUser(error)) throw error
      warn(`policylint: ${error.message}`)
    }
  })
  return 0
}

/** Make the fixes or show them; gives what is left to tell: with --diff, all, since nothing is written. */
async function fixCommand(linted: Linted, asked: RunOptions, options: LintOptions): Promise<Run> {
  const { fixed, runAfter, writeFixed } = await import('./fix.ts')
  const mending = await fixed(linted, asked, options.fixAll === true)
  if (options.diff === true) {
    const { patch } = await import('../report/patch.ts')
    print(mending.files.map((file) => readable(patch(file))).join(''))
    return linted.run
  }
  writeFixed(mending, asked.cwd, asked.stdin?.name)
  const mended = mending.files.find(({ before }) => before.path === asked.stdin?.name)?.after
  if (asked.stdin) printBytes(mended ? encode(mended) : asked.stdin.bytes)
  return runAfter(mending)
}

/** For a terminal, or for GitHub's runner, which may see commands in the lines of a policy; for a file or a program, as it is. */
function readable(text: string): string {
  return isatty(1) || process.env.GITHUB_ACTIONS === 'true' ? text.split('\n').map((line) => visible(line).replace(/^([ +-]\s*):(?=:)/, '$1:\\')).join('\n') : text
}

function exitCode(run: Run, settings: Settings, options: LintOptions): number {
  if (run.crashes.length > 0 || run.unreadable > 0) return 2
  const tooMany = options.maxWarnings !== undefined && run.summary.warnings > Number(options.maxWarnings)
  if (tooMany) warn(`warnings: ${run.summary.warnings}, more than --max-warnings ${options.maxWarnings ?? ''}`)
  return tooMany || reaches(run.findings, settings.failOn) ? 1 : 0
}

function overridesOf(options: LintOptions): Overrides {
  if (options.strict === true && options.preset === 'recommended') throw new UsageError('--strict and --preset recommended contradict each other')
  if (options.changed === true && options.base === undefined) throw new UsageError('--changed needs --base, the git revision since which something changed')
  if (options.maxWarnings !== undefined && !/^\d+$/.test(options.maxWarnings)) throw new UsageError('--max-warnings takes a number')
  return {
    preset: options.strict === true ? 'strict' : options.preset,
    failOn: options.failOn,
    kind: options.kind,
    dialect: options.dialect === undefined ? undefined : dialectNamed(options.dialect),
    severities: new Map((options.rule ?? []).map(ruleLevel)),
  }
}

function ruleLevel(text: string): readonly [string, Severity | 'off'] {
  const [id = '', level = ''] = text.split('=')
  const severity = [...severities, 'off' as const].find((each) => each === level)
  if (!severity) throw new UsageError(`--rule ${id}=…: write off, error, warning or info after the =`)
  return [ruleNamed(rules, id)?.id ?? id, severity]
}

function onlyErrors(run: Run): Run {
  return { ...run, findings: run.findings.filter((finding: Finding) => finding.severity === 'error'), summary: { ...run.summary, warnings: 0, infos: 0 } }
}

/** On a terminal where somebody waits; in CI nobody does. */
async function newProgress(): Promise<Progress | undefined> {
  if (!isatty(2) || (process.env.CI ?? '') !== '') return undefined
  const { Progress: Shown } = await import('./progress.ts')
  return new Shown({ write: (text) => void process.stderr.write(text), now: () => performance.now(), columns: process.stderr.columns })
}

/** @param aside standard output is for something else: the file from standard input, or a diff */
async function report(run: Run, access: readonly PolicyAccess[], options: LintOptions, { clock, ownRules, aside }: { readonly clock: Stopwatch | undefined; readonly ownRules: readonly Rule[]; readonly aside: boolean }): Promise<void> {
  if (aside && options.diff === true && options.output === undefined) {
    process.stderr.write(`${closing(run).join('\n')}\n`)
    return
  }
  const stop = clock?.start(`report (${options.format})`)
  const text = await reportAs(options.format, run, { access, rules: [...rules, ...ownRules], version, cwd: process.cwd(), env: process.env, color: options.color, toFile: options.output !== undefined, isTTY: isatty(1) })
  stop?.()
  if (aside && options.output === undefined) {
    process.stderr.write(text)
    return
  }
  if (options.output === undefined) {
    print(text)
    return
  }
  try {
    makeFolder(path.dirname(options.output))
    fs.writeFileSync(options.output, text)
  } catch (error) {
    throw new UsageError(`--output ${options.output} cannot be written: ${codeOf(error)}`)
  }
  warn(closing(run).join('\n'))
}
