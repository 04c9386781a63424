/** The GitHub Action: its inputs to a run, the run to annotations, a job summary and outputs. Needs `contents: read`. */
import fs from 'node:fs'
import path from 'node:path'
import * as core from '@actions/core'
import { dialectNamed, dialects } from './catalog/dialect.ts'
import { codeOf } from './discover.ts'
import { reaches, severityRank, type Run } from './finding.ts'
import { rules } from './index.ts'
import { policyKinds } from './policy/model.ts'
import { countOf } from './report/count.ts'
import { annotate, type Annotation } from './report/github.ts'
import { pretty } from './report/pretty.ts'
import { relocate } from './report/relocate.ts'
import { sarif } from './report/sarif.ts'
import { summary } from './report/summary.ts'
import { visible } from './report/visible.ts'
import { presets, severities } from './rule.ts'
import { isForUser, runLint, UsageError } from './run.ts'
import type { Overrides, Settings } from './settings.ts'
import { version } from './version.ts'

async function main(): Promise<void> {
  const root = path.resolve(process.env.GITHUB_WORKSPACE ?? '.')
  const cwd = path.resolve(root, core.getInput('working-directory'))
  if (!fs.statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError('the input working-directory is no folder; has the repository been checked out?')
  const paths = core.getMultilineInput('paths')
  const wantsAnnotations = booleanInput('annotations')
  const config = core.getInput('config') || undefined
  const { run: found, settings } = await runLint({ paths: paths.length > 0 ? paths : ['.'], cwd, config, overrides: overrides() })
  const run = relocate(found, (name) => fromRoot(root, path.resolve(cwd, name)))
  const broken = whyBroken(run)
  const failed = broken ?? whyFailed(run, settings)

  log(pretty(run, (process.env.NO_COLOR ?? '') === ''))
  for (const crash of run.crashes) log(`the rule ${crash.rule} crashed on ${crash.path}: ${crash.error}`)
  if (run.summary.policies === 0) core.notice(visible(`no policy found in ${run.summary.files} files (paths: ${paths.join(', ') || '.'})`), { title: 'policylint' })
  if (wantsAnnotations) sendAll(annotate(run, { room: broken === undefined ? {} : { error: 9 }, elsewhere: 'the job summary and the log' }).annotations)
  outputs(run, writeSarif(run, root, cwd))
  await writeSummary(summary(run, { blob: blob(), failed }))
  if (failed !== undefined) fail(failed)
}

function overrides(): Overrides {
  const dialect = oneOf('dialect', dialects.flatMap(({ name, aliases }) => [name, ...aliases]))
  return {
    failOn: oneOf('fail-on', [...severities, 'never']),
    preset: oneOf('preset', presets),
    kind: oneOf('kind', policyKinds),
    dialect: dialect === undefined ? undefined : dialectNamed(dialect),
  }
}

/** @throws UsageError if the input is none of `choices`; undefined where it is not given */
function oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const given = core.getInput(name)
  const choice = choices.find((each) => each === given)
  if (given !== '' && choice === undefined) throw new UsageError(`the input ${name} is one of ${choices.join(', ')}; \`${given}\` is none of them`)
  return choice
}

function booleanInput(name: string): boolean {
  return oneOf(name, ['true', 'false']) !== 'false'
}

/** A path as GitHub wants it, or an absolute one for a file outside of the workspace. */
function fromRoot(root: string, absolute: string): string {
  const relative = path.relative(root, absolute)
  const outside = relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
  return (outside ? absolute : relative).replaceAll(path.sep, '/')
}

/** Why the run says less than it was to say. */
function whyBroken({ crashes: [crash], unreadable }: Run): string | undefined {
  if (crash) return `policylint has a fault: the rule ${crash.rule} crashed on ${crash.path}; the other findings stand, but report this`
  return unreadable > 0 ? `${unreadable === 1 ? 'one file' : `${unreadable} files`} could not be read` : undefined
}

function whyFailed(run: Run, { failOn }: Settings): string | undefined {
  if (failOn === 'never' || !reaches(run.findings, failOn)) return undefined
  return `policylint found ${countOf(run.findings.filter(({ severity }) => severityRank[severity] <= severityRank[failOn]))}; fail-on is ${failOn}`
}

/** In a group of the log, since the log has all of it already. */
function sendAll(annotations: readonly Annotation[]): void {
  if (annotations.length === 0) return
  core.startGroup('Annotations')
  for (const { level, message, ...place } of annotations) core[level](message, place)
  core.endGroup()
}

function fail(reason: string): void {
  core.setFailed(reason.split('\n').map(visible).join('\n'))
}

/**
 * Print for people. The runner takes a line that begins with `::` for a command, and one with `##[` in it; and a line that
 * begins or ends with a space is none for the problem matchers that actions/setup-node leaves on for a whole job.
 */
function log(text: string): void {
  for (const line of text.split(/\r\n|\r|\n/)) core.info(line === '' ? '' : ` ${line.replaceAll('##[', '##\\[').replace(/^[\s\u0085]*::/, '│ ::')} `)
}

function outputs(run: Run, sarifFile: string): void {
  const { errors, warnings, infos, files, policies } = run.summary
  for (const [name, value] of Object.entries({ errors, warnings, infos, files, policies, 'sarif-file': sarifFile })) core.setOutput(name, value)
}

/** @returns the file's path as `github/codeql-action/upload-sarif` understands it; empty without one */
function writeSarif(run: Run, root: string, cwd: string): string {
  const name = core.getInput('sarif-file')
  if (name === '') return ''
  const file = path.resolve(cwd, name)
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    // A link that the repository has in this place is not followed.
    fs.rmSync(file, { force: true })
    fs.writeFileSync(file, sarif(run, rules, version))
  } catch (error) {
    throw new UsageError(`the input sarif-file: ${name} cannot be written: ${codeOf(error)}`)
  }
  return fromRoot(root, file)
}

async function writeSummary(text: string): Promise<void> {
  if ((process.env.GITHUB_STEP_SUMMARY ?? '') === '') return
  try {
    await core.summary.addRaw(text, true).write()
  } catch (error) {
    core.warning(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The address of the files at the commit that the reader sees: for a pull request its head, not the merge that was checked out. */
function blob(): string | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '', GITHUB_SHA: sha = '' } = process.env
  const commit = headCommit() ?? sha
  return /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[0-9a-f]{40,64}$/.test(commit) ? `${server}/${repository}/blob/${commit}` : undefined
}

function headCommit(): string | undefined {
  try {
    const event = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8')) as { pull_request?: { head?: { sha?: unknown } } }
    const sha = event.pull_request?.head?.sha
    return typeof sha === 'string' ? sha : undefined
  } catch {
    return undefined
  }
}

try {
  await main()
} catch (error) {
  if (!isForUser(error)) log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  fail(`policylint could not run: ${error instanceof Error ? error.message : String(error)}`)
}
