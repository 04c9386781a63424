/** `policylint` on the command line. */
import fs from 'node:fs'
import path from 'node:path'
import { isatty } from 'node:tty'
import { Argument, Command, CommanderError, Option } from 'commander'
import type { AccessOptions } from './access-commands.ts'
import { dialectNamed } from './catalog/dialect.ts'
import { codeOf } from './discover.ts'
import type { Document } from './extract/document.ts'
import { reaches, type Finding, type Run } from './finding.ts'
import type { IgnoreOptions } from './ignore-command.ts'
import { rules } from './index.ts'
import { nearest } from './nearest.ts'
import { optionRows, shells, type Format, type OptionRow, type Shell } from './options.ts'
import type { PolicyKind } from './policy/model.ts'
import type { Progress } from './progress.ts'
import type { PolicyAccess } from './report/access.ts'
import { closing } from './report/closing.ts'
import { visible, visibleStart } from './report/visible.ts'
import { severities, type Preset, type Rule, type Severity } from './rule.ts'
import { reportAs } from './reporters.ts'
import { isForUser, loadSettings, runLint, UsageError, type Linted, type RunOptions } from './run.ts'
import { ruleNamed, type Overrides, type Settings } from './settings.ts'
import { Stopwatch } from './stopwatch.ts'
import { encode } from './text.ts'
import { version } from './version.ts'
import { makeFolder } from './write.ts'

interface Options {
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

/** @param words of the command line */
function program(words: readonly string[]): Command {
  const command = new Command('policylint')
    .description('Lints AWS IAM and S3 bucket policies. With no path, all of the current folder.')
    .version(version)
    .argument('[paths...]', 'files, folders and globs; - is standard input')
    .showHelpAfterError('(policylint --help lists the options)')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: print, outputError: (text) => warn(inOurWords(text)) })
    .configureHelp({ sortOptions: false })
    .addHelpText('after', '\nExit code: 0 clean, 1 findings at or above --fail-on, 2 the run could not be done.\n\nExamples:\n  policylint                                 every policy below this folder\n  policylint --dialect storagegrid b.json    for NetApp StorageGRID\n  aws s3api get-bucket-policy --bucket b | policylint -\n  policylint explain s3:GetObject')
  for (const row of optionRows) command.addOption(optionOf(row))
  command.action(async (paths: string[], options: Options) => void (process.exitCode = await lintCommand(paths, options)))
  // Declaring the others takes longer than linting a policy.
  if (words.some((word) => commands.includes(word) || /^(?:help|--help|-[a-z]*h.*)$/i.test(word))) addCommands(command)
  return command
}

function addCommands(command: Command): void {
  optionsNamed(command.command('explain <what>').description('explain a rule, an issue code of another tool, an action, a condition key or an operator'), ['--config', '--rules']).action(async (what: string, options: OwnRuleOptions) => {
    const { explain, nearestTo } = await import('./explain.ts')
    // A configuration that is wrong is in the way of what it has a part in only.
    const known = explain(what)
    const own = known === undefined ? await ownRulesOf(options) : []
    const text = known ?? explain(what, own)
    const near = text === undefined ? nearestTo(what, own) : undefined
    if (text === undefined) throw new UsageError(`there is no rule, issue code, action, condition key or operator \`${what}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`)
    print(text)
  })
  optionsNamed(command.command('rules').description('list the rules'), ['--config', '--rules']).action(async (options: OwnRuleOptions) => {
    const { listRules } = await import('./explain.ts')
    print(listRules(await ownRulesOf(options)))
  })
  command.command('init').description('look at the repository, and write a configuration, a workflow and a pre-commit entry that fit').option('--dry-run', 'print what would be written').action(async ({ dryRun }: { dryRun?: boolean }) => {
    const { init } = await import('./init.ts')
    print(await init(process.cwd(), dryRun === true))
  })
  const ignore = command.command('ignore <finding>').description('write an entry into the configuration that accepts a finding, named by its fingerprint or as file:line').requiredOption('--because <text>', 'the reason').option('--until <date>', 'last day, as 2027-01-31')
  optionsNamed(ignore, ['--config', '--rules', '--strict']).action(async (finding: string, options: IgnoreOptions) => {
    const { ignoreCommand } = await import('./ignore-command.ts')
    print(await ignoreCommand(finding, options, process.cwd()))
  })
  optionsNamed(command.command('test-rules').description('try the examples of your own rules'), ['--config', '--rules']).action(async (options: OwnRuleOptions) => {
    const { testRules } = await import('./own-rule-commands.ts')
    const { text, code } = testRules(await settingsHere(options))
    print(text)
    process.exitCode = code
  })
  command.command('lsp').description('serve an editor: a language server on standard input and output').option('--stdio', 'as many editors say; it is the only way').action(async () => {
    const { serve } = await import('./lsp.ts')
    serve()
  })
  accessCommands(command)
  command.command('completions').description('print what completes the command line in a shell').addArgument(new Argument('<shell>', 'the shell').choices(shells)).action(async (shell: Shell) => {
    const { completions } = await import('./completions.ts')
    print(completions(shell, command, rules.map(({ id }) => id)))
  })
}

/** Where rules of one's own are. */
type OwnRuleOptions = Pick<IgnoreOptions, 'config' | 'rules'>

function settingsHere({ config, rules: modules }: OwnRuleOptions): Promise<Settings> {
  return loadSettings({ paths: ['.'], cwd: process.cwd(), config, rules: modules })
}

async function ownRulesOf(options: OwnRuleOptions): Promise<readonly Rule[]> {
  return (await settingsHere(options)).ownRules
}

function optionOf({ flags, about, choices, default: value, many }: OptionRow): Option {
  const option = new Option(flags, about)
  if (choices) option.choices([...choices])
  if (value !== undefined) option.default(value)
  return many === true ? option.argParser((given: string, before: readonly string[] | undefined) => [...(before ?? []), given]) : option
}

/** Give a command some of the options of linting. */
function optionsNamed(command: Command, names: readonly string[]): Command {
  for (const row of optionRows) if (names.includes(row.flags.split(' ')[0] ?? '')) command.addOption(optionOf(row))
  return command
}

/** Those that ask the access engine, which is loaded for them alone. */
function accessCommands(command: Command): void {
  const format = () => new Option('--format <format>', 'how the answer is printed').choices(['pretty', 'json']).default('pretty')
  const about = (name: string, description: string) => optionsNamed(command.command(name).description(description).addOption(format()), ['--kind', '--dialect', '--config', '--no-config'])
  const run = async (ask: (commands: typeof import('./access-commands.ts')) => Promise<{ text: string; code: number }>) => {
    const { text, code } = await ask(await import('./access-commands.ts'))
    print(text)
    process.exitCode = code
  }
  about('access', 'who can do what by these policies, each with a request that shows it').argument('<files...>', 'files, folders and globs')
    .action((files: string[], options: AccessOptions) => run((commands) => commands.access(files, options, process.cwd())))
  about('diff', 'what the new policies allow that the old ones did not, and the reverse').argument('[files...]', 'the old and the new, two files or two folders; with --base, the files')
    .option('--base <revision>', 'compare the files with what they were at a git revision')
    .addHelpText('after', '\nExit code: 0 nothing is newly allowed, 1 something is newly allowed or no longer denied, 2 that could not be told or the run could not be done.')
    .action((files: string[], options: AccessOptions) => run((commands) => commands.diff(files, options, process.cwd())))
  about('can', 'whether one request is allowed, and which statements decide it').argument('<principal>', 'an ARN, an account id, anonymous, or a service such as logs.amazonaws.com')
    .argument('<action>', 's3:GetObject').argument('<resource>', 'an ARN, or * for an action without one').argument('<rest...>', 'condition keys of the request as KEY=VALUE, and the files of the policies')
    .option('--resource-account <id>', 'account of the resource, where its ARN does not say it')
    .addHelpText('after', '\nExit code: 0 allowed, 1 denied, 2 it could not be told or the run could not be done.')
    .action((principal: string, action: string, resource: string, rest: string[], options: AccessOptions) => run((commands) => commands.can({ principal, action, resource, rest }, options, process.cwd())))
}

/** The names of the commands. */
const commands = ['explain', 'rules', 'init', 'ignore', 'test-rules', 'lsp', 'access', 'diff', 'can', 'completions']

async function lintCommand(paths: readonly string[], options: Options): Promise<number> {
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
  const access = documents.length > 0 ? (await import('./access-commands.ts')).accessOf(documents, settings) : []
  await report(options.quiet === true ? onlyErrors(run) : run, access, options, { clock: clocks?.phases, ownRules: settings.ownRules, aside: fixing && (stdin !== undefined || options.diff === true) })
  if (clocks) warn(`${(await import('./report/stats.ts')).stats(clocks.phases.spent, clocks.rules.spent, performance.now())}\n${(await import('./report/resolution.ts')).resolutionTable(run)}`)
  if (run.summary.files === 0) warn('no file was read: below these paths there is no .json, .yaml, .template or .tf file that is not ignored by .gitignore or left out by the configuration')
  if (stdin && options.stdinFilename === undefined && run.summary.policies === 0 && !/^\uFEFF?\s*[[{"/]/.test(stdin.bytes.toString())) warn('standard input was read as JSON; --stdin-filename tells another language, by a name such as template.yaml or main.tf')
  for (const crash of run.crashes) warn(`the rule ${crash.rule} crashed on ${crash.path}; its other findings stand, but report this:\n${crash.error}`)
  return exitCode(run, settings, options)
}

/** Lint now, and again whenever a file changes, until the process is ended. */
async function watchCommand(asked: RunOptions, options: Options): Promise<number> {
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
async function fixCommand(linted: Linted, asked: RunOptions, options: Options): Promise<Run> {
  const { fixed, runAfter, writeFixed } = await import('./fix-files.ts')
  const mending = await fixed(linted, asked, options.fixAll === true)
  if (options.diff === true) {
    const { patch } = await import('./report/patch.ts')
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

function exitCode(run: Run, settings: Settings, options: Options): number {
  if (run.crashes.length > 0 || run.unreadable > 0) return 2
  const tooMany = options.maxWarnings !== undefined && run.summary.warnings > Number(options.maxWarnings)
  if (tooMany) warn(`warnings: ${run.summary.warnings}, more than --max-warnings ${options.maxWarnings ?? ''}`)
  return tooMany || reaches(run.findings, settings.failOn) ? 1 : 0
}

function overridesOf(options: Options): Overrides {
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
async function report(run: Run, access: readonly PolicyAccess[], options: Options, { clock, ownRules, aside }: { readonly clock: Stopwatch | undefined; readonly ownRules: readonly Rule[]; readonly aside: boolean }): Promise<void> {
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

/** Write all of `text`, also to a slow pipe; a reader that has gone away (`| head`) is no error. */
function print(text: string): void {
  printBytes(Buffer.from(text))
}

function printBytes(bytes: Uint8Array): void {
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

/** Messages of the parser of arguments, in the form of all others. */
function inOurWords(text: string): string {
  const meant = (_: string, names: string) => `; did you mean '${names.replaceAll(', ', "' or '")}'?`
  return text.trimEnd().replace(/^error: /, 'policylint: ').replace(/\n\(Did you mean (?:one of )?(.+)\?\)$/, meant).replace(/'([^'\n]+)'/g, '`$1`')
}

/** Lines for standard error, which GitHub's runner reads as it reads standard output. */
function warn(text: string): void {
  process.stderr.write(`${text.split('\n').map(visibleStart).join('\n')}\n`)
}

try {
  await program(process.argv.slice(2)).parseAsync()
} catch (error) {
  process.exitCode = 2
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (isForUser(error)) warn(`policylint: ${error.message}`)
  else throw error
}
