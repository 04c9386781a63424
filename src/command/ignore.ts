/** `policylint ignore`: an entry in the configuration that accepts a finding. */
import fs from 'node:fs'
import path from 'node:path'
import { applyEdits, modify, parse, type FormattingOptions } from 'jsonc-parser'
import type { Finding } from '../finding.ts'
import { isDay } from '../keep/ignore.ts'
import { fingerprintIn } from '../policy/fingerprint.ts'
import { decode, encode, positionAt } from '../text.ts'
import { runLint } from './run.ts'
import { UsageError } from './usage-error.ts'
import { writeFile } from './write.ts'

export interface IgnoreOptions {
  readonly because: string
  readonly until?: string
  readonly config?: string
  readonly rules?: readonly string[]
  readonly strict?: boolean
}

/**
 * Write an entry for the finding with this fingerprint, or for the only one at `file:line`, and tell what was written.
 * @throws UsageError if there is no such finding, or several
 */
export async function ignoreCommand(name: string, { because, until, config, rules, strict }: IgnoreOptions, cwd: string): Promise<string> {
  if (!/\S/.test(because)) throw new UsageError('--because takes the reason, in words')
  if (!isDay(until)) throw new UsageError(`--until takes a day such as 2027-01-31; there is no day ${until ?? ''}`)
  const { run, settings } = await runLint({ paths: ['.'], cwd, config, rules, ...(strict === true && { overrides: { preset: 'strict' as const } }) })
  if (settings.config && settings.ignores.some(({ fingerprint }) => fingerprint === name)) throw new UsageError(`${settings.config.path} accepts the finding ${name} already`)
  const finding = findingNamed(name, run.findings)
  const file = path.resolve(cwd, settings.config?.path ?? config ?? 'policylint.json')
  const folder = path.dirname(file)
  const relative = path.relative(folder, path.resolve(cwd, finding.at.source.path)).replaceAll(path.sep, '/')
  const { statement } = finding
  const entry = { rule: finding.rule, file: globOf(relative), ...(statement?.sid !== undefined && { sid: statement.sid }), fingerprint: fingerprintIn(relative, finding.content), because, ...(until !== undefined && { until }) }
  const before = fs.existsSync(file) ? decode(file, fs.readFileSync(file)) : { path: file, text: '{}\n' }
  writeFile(file, encode({ ...before, text: withEntry(before.text, entry) }))
  return `${path.relative(cwd, file)}: ${finding.rule} at ${placeOf(finding)} is accepted${until === undefined ? '' : ` until ${until}`}\n`
}

/** Comments and layout stay. */
function withEntry(text: string, entry: Readonly<Record<string, string>>): string {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
  const formattingOptions: FormattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' }
  const config = parse(text, [], { allowTrailingComma: true }) as { readonly ignores?: unknown } | undefined
  const [where, value] = Array.isArray(config?.ignores) ? [['ignores', config.ignores.length], entry] : [['ignores'], [entry]]
  return applyEdits(text, modify(text, where, value, { formattingOptions, isArrayInsertion: true }))
}

/** A file's name as a glob that is for it alone. */
function globOf(name: string): string {
  return name.replace(/[\\*?[\]{}()!+@]/g, '\\$&')
}

function placeOf({ at }: Finding): string {
  return `${at.source.path}:${positionAt(at.source, at.start).line}`
}

function findingNamed(name: string, findings: readonly Finding[]): Finding {
  const found = findings.filter((finding) => finding.fingerprint === name || (/^[0-9a-f]{6,15}$/.test(name) && finding.fingerprint.startsWith(name)) || isAt(name, finding))
  const [first] = found
  if (!first) throw new UsageError(`there is no finding ${name}; name one by its fingerprint, as --format json gives it, or as file:line`)
  if (found.length > 1) throw new UsageError(`there are several findings at ${name}; name one:\n${found.map(({ fingerprint, rule, message }) => `  ${fingerprint} ${rule}: ${message}`).join('\n')}`)
  return first
}

function isAt(name: string, { at }: Finding): boolean {
  const { line, column } = positionAt(at.source, at.start)
  const file = at.source.path
  return [`${file}:${line}`, `${file}:${line}:${column}`].includes(name.replace(/^\.\//, ''))
}
