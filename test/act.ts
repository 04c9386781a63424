/**
 * Runs the action as the runner does: the bundle in a process of its own on Node 24, with the GITHUB_* files, and reads what
 * it wrote by the runner's own rules.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, inject } from 'vitest'
import { readOutputs, readStep, readSummary, type Issue, type Step, type SummaryText } from './runner.ts'

const root = path.join(import.meta.dirname, '..')

export const node24 = findNode24()
if (node24 === undefined) console.warn('Node 24 is not within reach (npx -y node@24): the action is not run')

/** What may do harm in a log, in Markdown, in HTML or on GitHub. */
export const hostile = ['::error file=forged.json::forged', '##[error]forged', '##[add-mask]e', '`', '``', '<script>alert(1)</script>', '</table><img src=x onerror=alert(1)>', '@octocat', '| a | b |', '![x](https://example.org/x.png)', 'https://example.org', '#1', '\u202e', '\u001b[31m', '$x$', ':tada:', '--> <!--', '%0A::error::forged', '&lt;b&gt;']
export const lines = ['\n::error::forged', '\r::stop-commands::x', '\r\n##[error]forged', '\n\n# forged\n', '\u2028::error::forged', '\u0085::error::forged']

function findNode24(): string | undefined {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  try {
    return execFileSync('npx', ['-y', 'node@24', '-p', 'process.execPath'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], cwd: os.tmpdir(), timeout: 60_000 }).trim()
  } catch {
    return undefined
  }
}

export interface Outcome extends Step {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: SummaryText
  readonly state: string
  readonly workspace: string
}

export interface ActionRun {
  /** Folder for the files of the runner. */
  readonly home: string
  readonly workspace: string
  /** As in a workflow; the others have their defaults. */
  readonly inputs: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
}

export function runAction(run: ActionRun): Outcome {
  const { status, stdout, stderr } = spawnSync(node24 ?? '', [bundle()], { cwd: run.workspace, env: variablesOf(run), encoding: 'utf8', maxBuffer: 1e9 })
  return outcomeOf(run, status, stdout, stderr)
}

/** The same while this process goes on, so that it can answer the action's requests. */
export async function runActionBeside(run: ActionRun): Promise<Outcome> {
  const child = spawn(node24 ?? '', [bundle()], { cwd: run.workspace, env: variablesOf(run), stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (written.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (written.stderr += text))
  const status = await new Promise<number | null>((done) => child.on('close', done))
  return outcomeOf(run, status, written.stdout, written.stderr)
}

function bundle(): string {
  return path.join(inject('dist'), 'action.js')
}

function variablesOf({ home, workspace, inputs, environment }: ActionRun): Record<string, string> {
  const file = (name: string): string => {
    fs.writeFileSync(path.join(home, name), '')
    return path.join(home, name)
  }
  return {
    PATH: process.env.PATH ?? '', CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path.join(root, 'test/pull-request-event.json'),
    GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: 'example-org/infrastructure', GITHUB_SERVER_URL: 'https://github.com', GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567', GITHUB_RUN_ID: '4711',
    GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary'), GITHUB_STATE: file('state'), GITHUB_ENV: file('env'), GITHUB_PATH: file('path'), RUNNER_TEMP: home,
    GIT_CEILING_DIRECTORIES: os.tmpdir(), GIT_CONFIG_NOSYSTEM: '1', HOME: home,
    ...Object.fromEntries(Object.entries({ ...defaults(), ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...environment,
  }
}

function outcomeOf({ home, workspace }: ActionRun, exitCode: number | null, stdout: string, stderr: string): Outcome {
  expect(stderr).toBe('')
  const read = (name: string) => fs.readFileSync(path.join(home, name), 'utf8')
  expect(read('env') + read('path')).toBe('')
  return { ...readStep(stdout), exitCode, outputs: readOutputs(read('output')), summary: readSummary(read('summary')), state: read('state'), workspace }
}

/** The inputs' defaults, as `action.yml` gives them. */
export function defaults(): Readonly<Record<string, string>> {
  const [, inputs = ''] = /^inputs:\n([\s\S]*?)^outputs:/m.exec(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) ?? []
  const names = [...inputs.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n)+)/gm)]
  return Object.fromEntries(names.map(([, name = '', body = '']) => [name, /default: '?([^'\n]*)'?/.exec(body)?.[1] ?? '']))
}

export function ofRule(issues: readonly Issue[], rule: string): readonly Issue[] {
  return issues.filter(({ title }) => title === `policylint ${rule}`)
}

/** Nothing but what the action itself says, and nothing that GitHub would make a link of. */
export function expectHarmless({ commands, issues, log, matched, summary: text }: Outcome): void {
  expect([...new Set(commands.map(({ name }) => name))].filter((name) => !['error', 'warning', 'notice', 'group', 'endgroup'].includes(name))).toEqual([])
  for (const issue of issues) expect(issue.title ?? issue.message).toMatch(/^policylint/)
  expect(commands.filter(({ name }) => name === 'group')).toHaveLength(commands.filter(({ name }) => name === 'endgroup').length)
  expect(matched).toEqual([])
  expect(log.join('')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expectHarmlessText(text)
}

export function expectHarmlessText({ tags, links, prose }: SummaryText): void {
  expect([...new Set(tags)].filter((tag) => !['p', 'b', 'br', 'details', 'summary', 'code', 'table', 'tr', 'th', 'td', 'a', 'ul', 'li'].includes(tag))).toEqual([])
  for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\/(?:policylint\/policylint|example-org\/infrastructure)\/(?:blob\/[\w./%~!*()-]+(?:#L\d+(?:-L\d+)?)?|actions\/runs\/\d+)$/)
  expect(prose).not.toMatch(/[@#$<>`|*_[\]\\]|:\/\/|:\w+:/)
}
