/** The command line's options, once: for the parser, the help and the README. */
import { dialects } from '../catalog/dialect.ts'
import { policyKinds } from '../policy/model.ts'
import { presets, severities } from '../rule.ts'

export interface OptionRow {
  readonly flags: string
  readonly about: string
  readonly choices?: readonly string[]
  readonly default?: string
  /** May be given several times. */
  readonly many?: boolean
}

/** How findings are printed, and what each is for. */
export const formatRows = [
  { name: 'pretty', about: 'for people: each finding with its source, what to do, and the page of its rule' },
  { name: 'concise', about: 'one line for each finding' },
  { name: 'json', about: 'for programs: everything that is known of each finding, `version: 1`' },
  { name: 'github', about: 'annotations, from a step of a GitHub workflow' },
  { name: 'sarif', about: 'SARIF 2.1.0, for GitHub code scanning and editors' },
  { name: 'gitlab', about: 'a Code Quality report, for merge requests on GitLab' },
  { name: 'junit', about: 'test results, for Jenkins, GitLab, Azure Pipelines and others' },
  { name: 'checkstyle', about: 'XML that Jenkins (Warnings) and many others read' },
  { name: 'rdjson', about: 'for reviewdog: review comments, with the fixes as suggestions' },
  { name: 'html', about: 'one page to read and to hand on: findings in their sources, and who can do what' },
] as const
export type Format = (typeof formatRows)[number]['name']
export const formats: readonly Format[] = formatRows.map(({ name }) => name)

/** Those for which `completions` writes. */
export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

export const optionRows: readonly OptionRow[] = [
  { flags: '--format <format>', about: 'how findings are printed', choices: formats, default: 'pretty' },
  { flags: '--output <file>', about: 'write the report to a file' },
  { flags: '--preset <preset>', about: 'recommended is right nearly always; strict adds what may be intended', choices: presets },
  { flags: '--strict', about: 'the same as --preset strict' },
  { flags: '--rule <id=level>', about: 'severity of one rule: off, error, warning or info', many: true },
  { flags: '--kind <kind>', about: 'what the policies are attached to, whatever their shape and the configuration say', choices: policyKinds },
  { flags: '--dialect <name>', about: 'the system that the policies are for', choices: dialects.flatMap(({ name, aliases }) => [name, ...aliases]) },
  { flags: '--fail-on <severity>', about: 'least severity that makes the exit code 1 (default: error)', choices: [...severities, 'never'] },
  { flags: '--max-warnings <number>', about: 'more warnings than this make the exit code 1' },
  { flags: '--quiet', about: 'print errors only' },
  { flags: '--fix', about: 'make the fixes that are proven to keep access, and tell what is left' },
  { flags: '--fix-all', about: 'make the fixes that change access too' },
  { flags: '--diff', about: 'print what --fix (or --fix-all) would change, as a unified diff, and write nothing' },
  { flags: '--baseline <file>', about: 'leave out the findings that are in this file (default: policylint-baseline.txt, where it is there)' },
  { flags: '--no-baseline', about: 'read no baseline' },
  { flags: '--update-baseline', about: 'write the findings of now into the baseline, without what is gone' },
  { flags: '--rules <module>', about: 'rules of your own, from a JavaScript module', many: true },
  { flags: '--watch', about: 'lint again whenever a file changes' },
  { flags: '--base <revision>', about: 'compare changed files with a git revision: what they newly allow, what they no longer deny, and which findings are new' },
  { flags: '--changed', about: 'with --base: leave out the findings that were there and are left as they were; --fix then mends only what is told' },
  { flags: '--stdin-filename <name>', about: 'name for the policy on standard input (path -)' },
  { flags: '--config <file>', about: 'the configuration (default: the nearest policylint.json)' },
  { flags: '--no-config', about: 'read no configuration' },
  { flags: '--print-config', about: 'print the settings that hold, and stop' },
  { flags: '--list-files', about: 'print the files that are read and the policies in them, and stop' },
  { flags: '--stats', about: 'tell on standard error how long each phase and each rule took' },
  { flags: '--color <when>', about: 'colors', choices: ['auto', 'always', 'never'], default: 'auto' },
]
