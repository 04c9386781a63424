/** `policylint` on the command line: its commands and options, as they are declared. */
import { Argument, Command, CommanderError, Option } from 'commander'
import type { AccessOptions } from './command/access.ts'
import type { IgnoreOptions } from './command/ignore.ts'
import { lintCommand, type LintOptions } from './command/lint.ts'
import { optionRows, shells, type OptionRow, type Shell } from './command/options.ts'
import { print, warn } from './command/print.ts'
import { loadSettings } from './command/run.ts'
import { isForUser, UsageError } from './command/usage-error.ts'
import type { Settings } from './config/settings.ts'
import { rules } from './index.ts'
import type { Rule } from './rule.ts'
import { version } from './version.ts'

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
  const names = Object.keys(commands)
  command.action(async (paths: string[], options: LintOptions) => void (process.exitCode = await lintCommand(paths, options, names)))
  // Declaring the commands takes longer than linting a policy.
  if (words.some((word) => names.includes(word) || /^(?:help|--help|-[a-z]*h.*)$/i.test(word))) for (const [name, declare] of Object.entries(commands)) declare(command.command(name))
  return command
}

/** What each command does is loaded for it alone. */
const commands: Readonly<Record<string, (command: Command) => void>> = {
  explain(command) {
    command.description('explain a rule, an issue code of another tool, an action, a condition key or an operator').argument('<what>')
    withOptions(command, '--config', '--rules').action(async (what: string, options: OwnRuleOptions) => {
      const { explain, nearestTo } = await import('./command/explain.ts')
      // A configuration that is wrong is in the way of what it has a part in only.
      const known = explain(what)
      const own = known === undefined ? await ownRulesOf(options) : []
      const text = known ?? explain(what, own)
      const near = text === undefined ? nearestTo(what, own) : undefined
      if (text === undefined) throw new UsageError(`there is no rule, issue code, action, condition key or operator \`${what}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`)
      print(text)
    })
  },
  rules(command) {
    withOptions(command.description('list the rules'), '--config', '--rules').action(async (options: OwnRuleOptions) => {
      const { listRules } = await import('./command/explain.ts')
      print(listRules(await ownRulesOf(options)))
    })
  },
  init(command) {
    command.description('look at the repository, and write a configuration, a workflow and a pre-commit entry that fit').option('--dry-run', 'print what would be written').action(async ({ dryRun }: { dryRun?: boolean }) => {
      const { init } = await import('./command/init.ts')
      print(await init(process.cwd(), dryRun === true))
    })
  },
  ignore(command) {
    command.description('write an entry into the configuration that accepts a finding, named by its fingerprint or as file:line').argument('<finding>')
      .requiredOption('--because <text>', 'the reason').option('--until <date>', 'last day, as 2027-01-31')
    withOptions(command, '--config', '--rules', '--strict').action(async (finding: string, options: IgnoreOptions) => {
      const { ignoreCommand } = await import('./command/ignore.ts')
      print(await ignoreCommand(finding, options, process.cwd()))
    })
  },
  'test-rules'(command) {
    withOptions(command.description('try the examples of your own rules'), '--config', '--rules').action(async (options: OwnRuleOptions) => {
      const { testRules } = await import('./command/test-rules.ts')
      answer(await testRules(await settingsHere(options)))
    })
  },
  lsp(command) {
    command.description('serve an editor: a language server on standard input and output').option('--stdio', 'as many editors say; it is the only way').action(async () => {
      const { serve } = await import('./lsp.ts')
      serve()
    })
  },
  access(command) {
    ofEngine(command, 'who can do what by these policies, each with a request that shows it').argument('<files...>', 'files, folders and globs')
      .action(async (files: string[], options: AccessOptions) => answer(await (await import('./command/access.ts')).access(files, options, process.cwd())))
  },
  diff(command) {
    ofEngine(command, 'what the new policies allow that the old ones did not, and the reverse').argument('[files...]', 'the old and the new, two files or two folders; with --base, the files')
      .option('--base <revision>', 'compare the files with what they were at a git revision')
      .addHelpText('after', '\nExit code: 0 nothing is newly allowed, 1 something is newly allowed or no longer denied, 2 that could not be told or the run could not be done.')
      .action(async (files: string[], options: AccessOptions) => answer(await (await import('./command/access.ts')).diff(files, options, process.cwd())))
  },
  can(command) {
    ofEngine(command, 'whether one request is allowed, and which statements decide it').argument('<principal>', 'an ARN, an account id, anonymous, or a service such as logs.amazonaws.com')
      .argument('<action>', 's3:GetObject').argument('<resource>', 'an ARN, or * for an action without one').argument('<rest...>', 'condition keys of the request as KEY=VALUE, and the files of the policies')
      .option('--resource-account <id>', 'account of the resource, where its ARN does not say it')
      .addHelpText('after', '\nExit code: 0 allowed, 1 denied, 2 it could not be told or the run could not be done.')
      .action(async (principal: string, action: string, resource: string, rest: string[], options: AccessOptions) => answer(await (await import('./command/access.ts')).can({ principal, action, resource, rest }, options, process.cwd())))
  },
  completions(command) {
    command.description('print what completes the command line in a shell').addArgument(new Argument('<shell>', 'the shell').choices(shells)).action(async (shell: Shell) => {
      const { completions } = await import('./command/completions.ts')
      if (command.parent) print(completions(shell, command.parent, rules.map(({ id }) => id)))
    })
  },
}

const engineExamples: Readonly<Record<string, string>> = {
  access: 'policylint access bucket.json',
  diff: 'policylint diff old.json new.json',
  can: 'policylint can anonymous s3:GetObject arn:aws:s3:::amzn-s3-demo-bucket/x bucket.json',
}

/** A command that asks the access engine. */
function ofEngine(command: Command, description: string): Command {
  const format = new Option('--format <format>', 'how the answer is printed').choices(['pretty', 'json']).default('pretty')
  const example = engineExamples[command.name()] ?? ''
  command.description(description).showHelpAfterError(`(policylint ${command.name()} --help tells more; an example: ${example})`).addHelpText('after', `\nExample:\n  ${example}`)
  return withOptions(command.addOption(format), '--kind', '--dialect', '--config', '--no-config')
}

function answer({ text, code }: { readonly text: string; readonly code: number }): void {
  print(text)
  process.exitCode = code
}

/** Where rules of one's own are. */
type OwnRuleOptions = Pick<IgnoreOptions, 'config' | 'rules'>

function settingsHere({ config, rules: modules }: OwnRuleOptions): Promise<Settings> {
  return loadSettings({ paths: ['.'], cwd: process.cwd(), config, rules: modules })
}

async function ownRulesOf(options: OwnRuleOptions): Promise<readonly Rule[]> {
  return (await settingsHere(options)).ownRules
}

/** Give a command some of the options of linting. */
function withOptions(command: Command, ...names: readonly string[]): Command {
  for (const row of optionRows) if (names.includes(row.flags.split(' ')[0] ?? '')) command.addOption(optionOf(row))
  return command
}

function optionOf({ flags, about, choices, default: value, many }: OptionRow): Option {
  const option = new Option(flags, about)
  if (choices) option.choices([...choices])
  if (value !== undefined) option.default(value)
  return many === true ? option.argParser((given: string, before: readonly string[] | undefined) => [...(before ?? []), given]) : option
}

/** Messages of the parser of arguments, in the form of all others. */
function inOurWords(text: string): string {
  const meant = (_: string, names: string) => `; did you mean '${names.replaceAll(', ', "' or '")}'?`
  return text.trimEnd().replace(/^error: /, 'policylint: ').replace(/\n\(Did you mean (?:one of )?(.+)\?\)$/, meant).replace(/'([^'\n]+)'/g, '`$1`')
}

try {
  await program(process.argv.slice(2)).parseAsync()
} catch (error) {
  process.exitCode = 2
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (isForUser(error)) warn(`policylint: ${error.message}`)
  else throw error
}
