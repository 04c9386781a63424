/** The GitHub Action: its inputs to a run, the run to annotations, a job summary and outputs. Needs `contents: read`, and more only to write on the pull request. */
import fs from 'node:fs'
import path from 'node:path'
import * as core from '@actions/core'
import { findBase, type Base } from './action/base.ts'
import { isTag } from './action/comment.ts'
import { readEvent, type Event } from './action/event.ts'
import { writeOnPullRequest } from './action/pull-request.ts'
import { dialectNamed, dialects } from './catalog/dialect.ts'
import { runLint } from './command/run.ts'
import { isForUser, UsageError } from './command/usage-error.ts'
import { makeFolder } from './command/write.ts'
import type { Overrides, Settings } from './config/settings.ts'
import { codeOf } from './discover.ts'
import { isOfChange, reaches, severityRank, type Run } from './finding.ts'
import { rules } from './index.ts'
import { onlyOfChange } from './keep/keep.ts'
import { policyKinds } from './policy/model.ts'
import { concise } from './report/concise.ts'
import { countOf } from './report/count.ts'
import { annotate, type Annotation } from './report/github.ts'
import { link } from './report/link.ts'
import { pretty } from './report/pretty.ts'
import { relocate, relocateDifference } from './report/relocate.ts'
import { sarif } from './report/sarif.ts'
import { summary } from './report/summary.ts'
import { visible } from './report/visible.ts'
import { presets, severities, type Rule } from './rule.ts'
import { version } from './version.ts'

async function main(): Promise<void> {
  const root = path.resolve(process.env.GITHUB_WORKSPACE ?? '.')
  const cwd = path.resolve(root, core.getInput('working-directory'))
  if (!fs.statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError('the input working-directory is no folder; has the repository been checked out?')
  const paths = core.getMultilineInput('paths')
  const asked = inputs()
  const event = readEvent(process.env.GITHUB_EVENT_NAME ?? '', eventText())
  trustCheckout(root)
  const base = findBase(event, core.getInput('base'), cwd)
  const commit = 'commit' in base ? base.commit : undefined
  const move = (name: string) => fromRoot(root, path.resolve(cwd, name))
  const { run: found, ...linted } = await runLint({ paths: paths.length > 0 ? paths : ['.'], cwd, config: core.getInput('config') || undefined, overrides: overrides(), base: commit })
  const { settings, changed } = linted
  const run = relocate(found, move)
  const judged = asked.existing ? run : onlyOfChange(run)
  const broken = whyBroken(run)
  const failed = broken ?? whyFailed(judged, settings)
  const difference = changed.length > 0 ? relocateDifference(await (await import('./command/access.ts')).differenceSince(linted), move) : undefined

  log(pretty(judged, (process.env.NO_COLOR ?? '') === ''))
  logExisting(run, judged)
  for (const crash of run.crashes) log(`the rule ${crash.rule} crashed on ${crash.path}: ${crash.error}`)
  if (run.summary.policies === 0) core.notice(visible(`no policy found in ${run.summary.files} files (paths: ${paths.join(', ') || '.'})`), { title: 'policylint' })
  const compared = comparedWith(base)
  const isMissing = 'missing' in base && base.missing
  if (isMissing) core.notice(visible(compared), { title: 'policylint' })
  else log(compared)
  if (asked.annotations) sendAll(annotate(run, { room: { ...(broken !== undefined && { error: 9 }), ...(isMissing && { notice: 9 }) }, elsewhere: 'the job summary and the log', existing: asked.existing }).annotations)
  outputs(run, commit, writeSarif(run, [...rules, ...settings.ownRules], root, cwd))
  const shown = { blob: blob(event.head ?? process.env.GITHUB_SHA), baseBlob: blob(commit), failed, compared, difference }
  await writeSummary(summary(run, shown))
  await writeOn(event, judged, asked, root, summary(judged, { ...shown, most: 60_000, elsewhere: summaryLink() }))
  if (failed !== undefined) fail(failed)
}

interface Inputs {
  readonly annotations: boolean
  /** Treat what was there before the change like the rest. */
  readonly existing: boolean
  readonly comment: boolean
  readonly review: boolean
  readonly tag: string
  readonly token: string
}

function inputs(): Inputs {
  const tag = core.getInput('comment-tag')
  if (!isTag(tag)) throw new UsageError('the input comment-tag is at most 60 letters, digits, dots, underscores and single hyphens')
  const asked = { annotations: booleanInput('annotations'), existing: booleanInput('include-existing'), comment: booleanInput('comment'), review: booleanInput('review'), tag, token: core.getInput('github-token') }
  if ((asked.comment || asked.review) && asked.token === '') throw new UsageError('the inputs comment and review need github-token: ${{ github.token }}')
  return asked
}

/** The sentence about the base, in the log and the summary. */
function comparedWith(base: Base): string {
  return 'commit' in base ? `Compared with \`${base.commit.slice(0, 12)}\`, where this change begins.` : `Compared with nothing, so that all findings count: ${base.why}.`
}

/** In a container the checkout may belong to another user, and git then reads nothing of it. https://git-scm.com/docs/git-config */
function trustCheckout(root: string): void {
  const count = Number(process.env.GIT_CONFIG_COUNT ?? '0') || 0
  Object.assign(process.env, { GIT_CONFIG_COUNT: String(count + 1), [`GIT_CONFIG_KEY_${count}`]: 'safe.directory', [`GIT_CONFIG_VALUE_${count}`]: root.replaceAll(path.sep, '/') })
}

function logExisting(run: Run, judged: Run): void {
  const existing = run.findings.filter((finding) => !judged.findings.includes(finding))
  if (existing.length === 0) return
  core.startGroup(`There before this change: ${countOf(existing)}`)
  log(concise({ ...run, findings: existing }))
  core.endGroup()
}

async function writeOn(event: Event, { findings }: Run, { comment, review, tag, token }: Inputs, root: string, text: string): Promise<void> {
  const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = process.env
  const bytesOf = (name: string): Uint8Array | undefined => fs.statSync(path.resolve(root, name), { throwIfNoEntry: false })?.isFile() === true ? fs.readFileSync(path.resolve(root, name)) : undefined
  const told = await writeOnPullRequest({
    event, api, token, repository,
    ...(comment && { comment: { text, tag, clean: findings.length === 0 } }), ...(review && { review: { findings, bytesOf } }),
  })
  for (const { level, message } of told) {
    if (level === 'info') log(message)
    else core[level](visible(message), { title: 'policylint' })
  }
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

/** @throws UsageError; the default of each is in action.yml */
function booleanInput(name: string): boolean {
  return oneOf(name, ['true', 'false']) === 'true'
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
  const found = run.findings.filter(({ severity }) => severityRank[severity] <= severityRank[failOn])
  const inChange = run.summary.change && found.every(isOfChange)
  return `policylint found ${countOf(found)}${inChange ? ' in what this change introduces or touches' : ''}; fail-on is ${failOn}`
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

function outputs(run: Run, base: string | undefined, sarifFile: string): void {
  const { errors, warnings, infos, files, policies, change } = run.summary
  const { introduced = '', touched = '', existing = '' } = change ?? {}
  for (const [name, value] of Object.entries({ errors, warnings, infos, files, policies, base: base ?? '', introduced, touched, existing, 'sarif-file': sarifFile })) core.setOutput(name, value)
}

/** @returns the file's path as `github/codeql-action/upload-sarif` understands it; empty without one */
function writeSarif(run: Run, known: readonly Rule[], root: string, cwd: string): string {
  const name = core.getInput('sarif-file')
  if (name === '') return ''
  const file = path.resolve(cwd, name)
  try {
    makeFolder(path.dirname(file))
    // A link that the repository has in this place is not followed.
    fs.rmSync(file, { force: true })
    fs.writeFileSync(file, sarif(run, known, version))
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

/** The address of the files at a commit. */
function blob(commit: string | undefined): string | undefined {
  const repository = repositoryUrl()
  return repository !== undefined && /^[0-9a-f]{40,64}$/.test(commit ?? '') ? `${repository}/blob/${commit ?? ''}` : undefined
}

function repositoryUrl(): string | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '' } = process.env
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? `${server}/${repository}` : undefined
}

/** HTML, for a comment. */
function summaryLink(): string {
  const { GITHUB_RUN_ID: id = '' } = process.env
  const repository = repositoryUrl()
  return repository !== undefined && /^\d+$/.test(id) ? `${link(`${repository}/actions/runs/${id}`, 'The job summary')} has them.` : 'The job summary has them.'
}

function eventText(): string {
  try {
    return fs.readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8')
  } catch {
    return ''
  }
}

try {
  await main()
} catch (error) {
  if (!isForUser(error)) log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  fail(`policylint could not run: ${error instanceof Error ? error.message : String(error)}`)
}
