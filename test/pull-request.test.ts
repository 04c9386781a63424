/**
 * Pull requests as they come: a real repository that is cloned as actions/checkout does, the event of the pull request, and
 * the bundled action on Node 24; with a token, against a server that speaks the REST endpoints with their limits.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectHarmless, expectHarmlessText, hostile, lines, node24, ofRule, runAction, runActionBeside, type Outcome } from './act.ts'
import { RestServer, type PulledFile } from './rest-server.ts'
import { readSummary } from './runner.ts'

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-pull-'))
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }), 120_000)

const gitEnvironment = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: os.tmpdir() }

function gitIn(folder: string): (...args: readonly string[]) => string {
  return (...args) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', '-c', 'core.quotePath=false', ...args], { cwd: folder, env: gitEnvironment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 }).trim()
}

type Files = Readonly<Record<string, string | undefined>>

/** A change of files, undefined for one that goes; made in a repository that GitHub would have. */
class Remote {
  readonly folder: string
  readonly git: ReturnType<typeof gitIn>

  constructor(base: Files) {
    this.folder = fs.mkdtempSync(path.join(temporary, 'remote-'))
    this.git = gitIn(this.folder)
    this.git('init', '-q', '-b', 'main')
    // GitHub serves any commit that is reachable, by its name.
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    this.commit(base)
  }

  get url(): string {
    return pathToFileURL(this.folder).href
  }

  commit(files: Files): string {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.folder, name)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      if (text === undefined) fs.rmSync(file)
      else fs.writeFileSync(file, text)
    }
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', 'a')
    return this.git('rev-parse', 'HEAD')
  }

  /** Commits that change nothing. */
  grow(branch: string, count: number): void {
    const commits = Array.from({ length: count }, (_, i) => `commit refs/heads/${branch}\ncommitter a <a@example.com> ${i + 1} +0000\ndata ${branch.length}\n${branch}\n${i === 0 ? `from refs/heads/${branch}^0\n` : ''}`)
    execFileSync('git', ['fast-import', '--quiet'], { cwd: this.folder, input: commits.join('\n') })
  }

  /** Open pull request 42: main goes on by `meanwhile` after its event was made. */
  pull(files: Files, meanwhile: Files = {}): Pull {
    const base = this.git('rev-parse', 'main')
    this.git('checkout', '-q', '-b', 'topic')
    const head = this.commit(files)
    this.git('checkout', '-q', 'main')
    const tip = Object.keys(meanwhile).length > 0 ? this.commit(meanwhile) : base
    this.git('checkout', '-q', '--detach')
    this.git('merge', '-q', '--no-ff', '-m', 'merge', head)
    const merge = this.git('rev-parse', 'HEAD')
    this.git('update-ref', 'refs/pull/42/merge', merge)
    this.git('update-ref', 'refs/pull/42/head', head)
    return { remote: this, base, head, tip, merge }
  }
}

interface Pull {
  readonly remote: Remote
  /** As the event has it. */
  readonly base: string
  readonly head: string
  /** Where main is now: the first parent of the merge. */
  readonly tip: string
  readonly merge: string
}

/** The files of a pull request as GitHub lists them. */
function filesOf({ remote, base, head }: Pull): readonly PulledFile[] {
  const names = remote.git('diff', '--name-only', '-z', `${base}...${head}`).split('\0').filter((name) => name !== '')
  return names.map((filename) => {
    const patch = remote.git('diff', `${base}...${head}`, '--', filename)
    const isThere = remote.git('ls-tree', '--name-only', '-z', head, '--', filename) !== ''
    return { filename, status: isThere ? 'modified' : 'removed', sha: remote.git('rev-parse', `${isThere ? head : base}:${filename}`), patch: patch.slice(patch.indexOf('@@')) }
  })
}

interface Checkout {
  /** `fetch-depth`; 0 is all. */
  readonly depth?: number
  /** The commit that is checked out; as GitHub does it, the merge. */
  readonly at?: string
  /** Where later fetches go. */
  readonly origin?: string
}

let checkouts = 0

/** As actions/checkout does it. */
function checkout({ remote, merge }: Pull, { depth = 1, at = merge, origin }: Checkout = {}): { home: string; workspace: string } {
  const home = path.join(temporary, `run-${checkouts++}`)
  const workspace = path.join(home, 'infrastructure')
  fs.mkdirSync(workspace, { recursive: true })
  const git = gitIn(workspace)
  git('init', '-q')
  git('remote', 'add', 'origin', remote.url)
  git('fetch', '-q', '--no-tags', ...(depth > 0 ? [`--depth=${depth}`] : []), 'origin', ...(depth > 0 ? [] : ['+refs/heads/*:refs/remotes/origin/*']), `+${at}:refs/remotes/pull/42/merge`)
  git('checkout', '-q', '--force', 'refs/remotes/pull/42/merge')
  if (origin !== undefined) git('remote', 'set-url', 'origin', origin)
  return { home, workspace }
}

function event(home: string, content: object): string {
  const file = path.join(home, 'event.json')
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}

function pullEvent({ base, head }: Pick<Pull, 'base' | 'head'>, fork = false): object {
  return { action: 'synchronize', number: 42, pull_request: { number: 42, head: { sha: head, repo: { full_name: fork ? 'mmustermann/infrastructure' : 'example-org/infrastructure' } }, base: { sha: base, repo: { full_name: 'example-org/infrastructure' } } } }
}

interface Run {
  readonly checkout?: Checkout
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  readonly event?: object
  readonly name?: string
}

function environmentOf(home: string, pull: Pull, { event: content = pullEvent(pull), name = 'pull_request', environment = {} }: Run): Readonly<Record<string, string>> {
  return { GITHUB_EVENT_PATH: event(home, content), GITHUB_EVENT_NAME: name, GITHUB_SHA: pull.merge, ...environment }
}

function act(pull: Pull, run: Run = {}): Outcome {
  const places = checkout(pull, run.checkout)
  return runAction({ ...places, inputs: run.inputs ?? {}, environment: environmentOf(places.home, pull, run) })
}

const read = { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }
const keep = { Sid: 'Keep', Effect: 'Deny', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }

function typo(sid: string, action = 's3:GetObjcet'): object {
  return { Sid: sid, Effect: 'Allow', Action: action, Resource: `arn:aws:s3:::amzn-s3-demo-bucket/${sid}/*` }
}

function policy(...statements: readonly object[]): string {
  return `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)}\n`
}

/** Errors of `misspelt-action`, by what the change has to do with them; and a policy that comes to allow more. */
const before = {
  'policies/unchanged.json': policy(typo('Old')),
  'policies/changed.json': policy(typo('Left'), { ...typo('Touched'), Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/a/*' }, read),
  'policies/was.json': policy(typo('Moved'), keep),
  'policies/gone.json': policy(keep),
}
const after = {
  'policies/changed.json': policy(typo('Left'), typo('Touched'), { ...read, Action: ['s3:GetObject', 's3:PutObject'] }, typo('Added')),
  'policies/was.json': undefined,
  'policies/now.json': policy(typo('Moved'), { ...keep, Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/backup' } } }),
  'policies/gone.json': undefined,
}
/** What came to main since: no matter of the pull request. */
const meanwhile = { 'policies/theirs.json': policy(typo('Theirs')) }

describe.skipIf(node24 === undefined)('the change of a pull request', () => {
  const pull = new Remote(before).pull(after, meanwhile)
  const expected = { introduced: '3', touched: '1', existing: '4' }

  test('from the merge that GitHub checks out, one commit deep: the base is fetched', () => {
    const outcome = act(pull)
    expect(outcome.outputs).toMatchObject({ base: pull.tip, ...expected, errors: '6', warnings: '2' })
    expect(outcome.issues.map(({ level, title = '', file = '', message }) => [level, title.replace('policylint ', ''), file, message.includes('it was there before')])).toEqual([
      ['error', 'misspelt-action', 'policies/changed.json', false],
      ['error', 'misspelt-action', 'policies/changed.json', true],
      ['warning', 'new-access', 'policies/changed.json', false],
      ['warning', 'weaker-deny', 'policies/now.json', false],
      ['error', '', '', false],
    ])
    expect(outcome.issues[0]?.line).toBe('28')
    expect(outcome.issues.at(-1)?.message).toBe('policylint found 2 errors in what this change introduces or touches; fail-on is error')
    expect(outcome.exitCode).toBe(1)
    // The log has all, and the rest in a group of its own.
    const log = outcome.log.join('\n')
    expect(log).toContain('policies/unchanged.json:7:17: error misspelt-action')
    expect(outcome.commands.filter(({ name }) => name === 'group').map(({ data }) => data)).toEqual(['There before this change: 4 errors', 'Annotations'])
    expect(log).toContain(`Compared with \`${pull.tip.slice(0, 12)}\``)
  })

  test('the summary tells the change apart, what it allows, and links to the head', () => {
    const { summary } = act(pull)
    expect(summary.prose).toContain('policylint: 2 errors, 2 warnings in this change, 4 from before')
    expect(summary.prose).toContain('Access that this change adds')
    expect(summary.prose).toContain('There before this change')
    for (const each of ['policies/changed.json:1', 'policies/now.json:1', 'policies/gone.json:1', 'policies/unchanged.json', 'policies/theirs.json']) expect(summary.code).toContain(each)
    expect(summary.prose).toContain('(removed)')
    expect(summary.code.some((each) => each.includes('→ s3:PutObject → arn:aws:s3:::amzn-s3-demo-bucket/'))).toBe(true)
    expect(summary.links).toContain(`https://github.com/example-org/infrastructure/blob/${pull.head}/policies/changed.json#L28`)
    expect(summary.links.some((link) => link.includes(`/blob/${pull.tip}/policies/gone.json#L`))).toBe(true)
    expectHarmlessText(summary)
  })

  test.each([
    ['the head, whole', { depth: 0 }], ['the head, one commit deep', { depth: 1 }],
  ])('from %s: the base is where the branches parted', (_, { depth }) => {
    const outcome = act(pull, { checkout: { depth, at: pull.head } })
    expect(outcome.outputs).toMatchObject({ base: pull.base, ...expected, existing: '3' })
    expect(outcome.issues.filter(({ level }) => level === 'notice')).toEqual([])
  })

  test('far back: a shallow clone is deepened step by step, and does not become whole', () => {
    const remote = new Remote(before)
    remote.grow('main', 1000)
    const parted = remote.git('rev-parse', 'main')
    remote.git('branch', 'topic')
    remote.grow('topic', 120)
    remote.grow('main', 120)
    const base = remote.git('rev-parse', 'main')
    remote.git('checkout', '-q', 'topic')
    const head = remote.commit(after)
    const far = { remote, base, head, tip: base, merge: head }
    const places = checkout(far, { at: head })
    const outcome = runAction({ ...places, inputs: {}, environment: environmentOf(places.home, far, {}) })
    expect(outcome.outputs).toMatchObject({ base: parted, introduced: '3', touched: '1' })
    expect(gitIn(places.workspace)('rev-parse', '--is-shallow-repository')).toBe('true')
  })

  test('include-existing annotates all and lets all fail', () => {
    const outcome = act(pull, { inputs: { 'include-existing': 'true' } })
    expect(ofRule(outcome.issues, 'misspelt-action').map(({ file }) => file)).toEqual(['policies/changed.json', 'policies/changed.json', 'policies/changed.json', 'policies/now.json', 'policies/theirs.json', 'policies/unchanged.json'])
    expect(outcome.issues.at(-1)?.message).toBe('policylint found 6 errors; fail-on is error')
  })

  test('only old findings: no annotation, no failure, and the summary has them', () => {
    const outcome = act(new Remote(before).pull({ 'README.md': 'text' }))
    expect([outcome.exitCode, outcome.issues]).toEqual([0, []])
    expect(outcome.outputs).toMatchObject({ errors: '4', introduced: '0', touched: '0', existing: '4' })
    expect(outcome.summary.prose).toContain('policylint: no findings in this change, 4 from before')
    expect(outcome.summary.code).toContain('policies/unchanged.json')
  })

  test('a base that cannot be had is said once, and everything is shown', () => {
    for (const [checkedOut, why] of [[{ origin: 'file:///missing' }, /the base `[0-9a-f]{12}` is not in this clone, and could not be fetched \(.*\); check out with fetch-depth: 0\.$/], [{ origin: 'file:///missing', at: pull.head }, /fetch-depth: 0\.$/]] as const) {
      const outcome = act(pull, { checkout: checkedOut })
      const notices = outcome.issues.filter(({ level }) => level === 'notice')
      expect(notices).toHaveLength(1)
      expect(notices[0]?.message).toMatch(/^Compared with nothing, so that all findings count: /)
      expect(notices[0]?.message).toMatch(why)
      expect(outcome.outputs).toMatchObject({ base: '', introduced: '', existing: '' })
      expect(ofRule(outcome.issues, 'misspelt-action').map(({ file }) => file)).toContain('policies/unchanged.json')
      expect(outcome.exitCode).toBe(1)
    }
  })

  test('no repository, and no git', () => {
    const places = checkout(pull)
    fs.rmSync(path.join(places.workspace, '.git'), { recursive: true })
    const run = (environment: Readonly<Record<string, string>>) => runAction({ ...places, inputs: {}, environment: environmentOf(places.home, pull, { environment }) })
    const notice = (outcome: Outcome) => outcome.issues.filter(({ level }) => level === 'notice').map(({ message }) => message)
    expect(notice(run({}))).toEqual(['Compared with nothing, so that all findings count: this folder is in no git repository that has a commit.'])
    expect(notice(run({ PATH: '' }))).toEqual(['Compared with nothing, so that all findings count: the comparison needs git, which is not installed.'])
  })

  test('pushes, merge groups, other events, and a base that is given', () => {
    const push = { ref: 'refs/heads/main', before: pull.base, after: pull.head, commits: [] }
    expect(act(pull, { name: 'push', event: push, checkout: { at: pull.head } }).outputs).toMatchObject({ base: pull.base, introduced: '3' })
    expect(act(pull, { name: 'merge_group', event: { merge_group: { base_sha: pull.tip, head_sha: pull.merge } } }).outputs).toMatchObject({ base: pull.tip, introduced: '3' })
    const fresh = act(pull, { name: 'push', event: { ...push, before: '0'.repeat(40) } })
    expect(fresh.log.join('\n')).toContain('Compared with nothing, so that all findings count: the branch is new.')
    expect([fresh.outputs.base, fresh.issues.filter(({ level }) => level === 'notice')]).toEqual(['', []])
    const scheduled = act(pull, { name: 'schedule', event: { schedule: '0 5 * * 1' } })
    expect(scheduled.summary.prose).toContain('the event')
    expect(act(pull, { name: 'workflow_dispatch', event: {}, inputs: { base: 'main' } }).outputs).toMatchObject({ base: pull.tip, introduced: '3' })
    expect(act(pull, { inputs: { base: '--upload-pack=touch x' } }).outputs).toMatchObject({ base: '' })
  })

  test('a working directory below the root', () => {
    const outcome = act(pull, { inputs: { 'working-directory': 'policies', paths: 'changed.json\nnow.json' } })
    expect(outcome.outputs).toMatchObject({ base: pull.tip, introduced: '3', touched: '1', existing: '2' })
    expect(outcome.issues[0]?.file).toBe('policies/changed.json')
    expect(outcome.summary.code).toContain('policies/now.json:1')
    expect(outcome.summary.code).not.toContain('policies/gone.json:1')
  })
})

describe.skipIf(node24 === undefined)('with a token', () => {
  let server: RestServer
  let api = ''
  beforeEach(async () => {
    server = new RestServer()
    api = await server.start()
  })
  afterEach(() => server.stop())

  const pull = new Remote(before).pull(after, meanwhile)
  const fine = new Remote(before).pull({ 'README.md': 'text' })
  const mark = '<!-- policylint comment -->'

  async function actWith(of: Pull, inputs: Readonly<Record<string, string>>, run: Run = {}): Promise<Outcome> {
    server.files = filesOf(of)
    server.head = of.head
    const places = checkout(of, run.checkout)
    const environment = { ...environmentOf(places.home, of, run), GITHUB_API_URL: api }
    return runActionBeside({ ...places, inputs: { 'github-token': 'ghs_example', ...inputs }, environment })
  }

  test('one comment, brought up to date in its place, and all clear in the end', async () => {
    for (let i = 0; i < 130; i++) server.add(`comment ${i}`, 'octocat', 'User')
    // Not ours: of another person, not at the start, and of another job.
    const others = [server.add(`${mark}\nforged`, 'octocat', 'User'), server.add(`x\n${mark}`, 'github-actions[bot]', 'Bot'), server.add('<!-- policylint comment other -->\n', 'github-actions[bot]', 'Bot')]
    const bodies = others.map(({ body }) => body)
    const first = await actWith(pull, { comment: 'true' })
    expect(first.exitCode).toBe(1)
    const own = server.comments.at(-1)
    expect(server.comments).toHaveLength(134)
    expect(own?.body.startsWith(`${mark}\n\n## policylint: 2 errors, 2 warnings in this change\n`)).toBe(true)
    const text = readSummary((own?.body ?? '').slice(mark.length))
    expectHarmlessText(text)
    expect(text.code).toContain('policies/changed.json')
    expect(text.code).not.toContain('policies/unchanged.json')
    await actWith(pull, { comment: 'true' })
    expect(server.comments).toHaveLength(134)
    expect(server.log.filter((each) => each.startsWith('PATCH'))).toEqual([])
    const clear = await actWith(fine, { comment: 'true' })
    expect(clear.exitCode).toBe(0)
    expect(server.comments).toHaveLength(134)
    expect(own?.body).toContain('## policylint: no findings in this change\n')
    expect(others.map(({ body }) => body)).toEqual(bodies)
    expect(server.log).toContain('GET /repos/example-org/infrastructure/issues/42/comments?per_page=100&page=2')
  })

  test('clean from the start: no comment; and the jobs of a matrix have one each', async () => {
    await actWith(fine, { comment: 'true' })
    expect(server.comments).toEqual([])
    await actWith(pull, { comment: 'true', 'comment-tag': 'aws' })
    await actWith(pull, { comment: 'true', 'comment-tag': 'storagegrid' }, {})
    expect(server.comments.map(({ body }) => body.split('\n')[0])).toEqual(['<!-- policylint comment aws -->', '<!-- policylint comment storagegrid -->'])
  })

  test('with the token of a person, the comment is that person\'s', async () => {
    server.add(`${mark}\nby a bot`, 'github-actions[bot]', 'Bot')
    const own = server.add(`${mark}\nold`, 'mmustermann', 'User')
    await actWith(pull, { comment: 'true', 'github-token': 'ghp_example' })
    expect(own.body).toContain('## policylint: 2 errors')
    expect(server.comments[0]?.body).toBe(`${mark}\nby a bot`)
  })

  test('from a fork, the token may not: one notice, the summary, and the exit code of the findings', async () => {
    server.readOnly = true
    const outcome = await actWith(fine, { comment: 'true', review: 'true' }, { event: pullEvent(fine, true) })
    expect(outcome.exitCode).toBe(0)
    server.add(mark, 'github-actions[bot]', 'Bot')
    const forked = await actWith(pull, { comment: 'true', review: 'true' }, { event: pullEvent(pull, true) })
    const notices = forked.issues.filter(({ level }) => level === 'notice')
    expect(notices.map(({ message }) => message)).toEqual([expect.stringMatching(/^no comment or review on the pull request, since the token of a pull request from a fork may only read; the job summary has all/)])
    expect(forked.exitCode).toBe(1)
    expect(forked.issues.at(-1)?.message).toBe('policylint found 2 errors in what this change introduces or touches; fail-on is error')
    expect(forked.summary.prose).toContain('2 errors, 2 warnings in this change')
    const clean = await actWith(fine, { comment: 'true' }, { event: pullEvent(fine) })
    expect([clean.exitCode, clean.issues.map(({ message }) => message)]).toEqual([0, [expect.stringContaining('give the job `permissions: pull-requests: write`')]])
  })

  test('a secondary rate limit is waited for, if not for long; a server that is away is a warning', async () => {
    server.tooFast = 1
    const outcome = await actWith(pull, { comment: 'true' })
    expect(server.comments).toHaveLength(1)
    expect(outcome.issues.filter(({ level, title }) => level === 'notice' || title === 'policylint')).toEqual([])
    server.tooFast = 9
    const limited = await actWith(fine, { comment: 'true' })
    expect(limited.issues.map(({ level, message }) => [level, message.replace(/:.*/, '')])).toEqual([['warning', 'the pull request could not be written on']])
    expect(limited.exitCode).toBe(0)
    api = 'http://127.0.0.1:9'
    const away = await actWith(fine, { comment: 'true' })
    expect([away.exitCode, away.issues[0]?.level]).toEqual([0, 'warning'])
    expect(away.issues[0]?.message).toContain('GitHub could not be reached')
  })

  test('suggestions: fixes on lines of the diff, each once', async () => {
    const outcome = await actWith(pull, { review: 'true' })
    expect(server.reviewComments.map(({ path: file, line, start_line: start }) => [file, start, line])).toEqual([['policies/changed.json', undefined, 13], ['policies/changed.json', undefined, 28]])
    const added = server.reviewComments.find(({ line }) => line === 28)
    expect(added?.body).toMatch(/^<!-- policylint suggestion [0-9a-f]{16} -->\n<p>.*<\/p>\n\n```suggestion\n {6}"Action": "s3:GetObject",\n```\n$/)
    expectHarmlessText(readSummary((added?.body ?? '').split('\n')[1] ?? ''))
    expect(outcome.log.join('\n')).toMatch(/review: 2 suggestions, 0 made before/)
    const count = server.reviewComments.length
    await actWith(pull, { review: 'true' })
    expect(server.reviewComments).toHaveLength(count)
  })

  test('more than thirty suggestions come in several reviews; what GitHub refuses does not keep the others back', async () => {
    const many = new Remote({ 'a.json': policy(read) }).pull({ 'a.json': policy(...Array.from({ length: 40 }, (_, i) => typo(`S${i}`))) })
    await actWith(many, { review: 'true' })
    expect(server.reviewComments).toHaveLength(40)
    expect(server.log.filter((each) => each.endsWith('/reviews'))).toHaveLength(2)
    server.reviewComments.length = 0
    const few = new Remote({ 'a.json': policy(read) }).pull({ 'a.json': policy(...Array.from({ length: 4 }, (_, i) => typo(`S${i}`))) })
    server.onFiles = (files) => files.map((file) => ({ ...file, patch: (file.patch ?? '').replace(/^@@ -(\S+) \+(\d+),(\d+) @@/, (_, old: string, start: string, count: string) => `@@ -${old} +${start},${Number(count) / 2} @@`) }))
    const outcome = await actWith(few, { review: 'true' })
    expect(server.reviewComments.length).toBe(2)
    expect(outcome.log.join('\n')).toContain('review: 2 suggestions, 0 made before, 2 that GitHub did not take')
  })

  test('no suggestion where the merge has moved the lines of the file', async () => {
    const moved = new Remote({ 'a.json': policy(read) }).pull({ 'a.json': policy(read, typo('Added')) }, { 'a.json': `\n\n${policy(read)}` })
    await actWith(moved, { review: 'true' })
    expect(server.reviewComments).toEqual([])
    await actWith(moved, { review: 'true' }, { checkout: { at: moved.head, depth: 0 } })
    expect(server.reviewComments).toHaveLength(1)
  })

  test('what is asked for wrongly is said', async () => {
    expect((await actWith(fine, { comment: 'true', 'github-token': '' })).issues.at(-1)?.message).toContain('the inputs comment and review need github-token')
    expect((await actWith(fine, { comment: 'true', 'comment-tag': 'a --> b' })).issues.at(-1)?.message).toContain('the input comment-tag is')
    const pushed = await actWith(fine, { comment: 'true' }, { name: 'push', event: { ref: 'refs/heads/main', before: fine.base, commits: [] } })
    expect([pushed.exitCode, server.comments]).toEqual([0, []])
  })

  test('five hundred findings: ten annotations, all in the summary, and a comment below its limit', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`policies/${i}.json`, policy(...Array.from({ length: 10 }, (__, j) => typo(`S${j}`, `s3:GetObjcet${'t'.repeat(j)}`)))]))
    const outcome = await actWith(new Remote({ 'policies/old.json': policy(typo('Old')) }).pull(files), { comment: 'true', 'fail-on': 'never' })
    expect(Number(outcome.outputs.introduced)).toBeGreaterThanOrEqual(500)
    expect(outcome.outputs.existing).toBe('1')
    expect(outcome.issues.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(outcome.dropped).toEqual([])
    expect(outcome.issues.filter(({ level }) => level === 'notice').map(({ message }) => message)).toEqual([expect.stringMatching(/^\d+ more findings have no annotation/)])
    expect(new Set(outcome.issues.filter(({ level }) => level === 'error').map(({ file }) => file)).size).toBe(10)
    expect(outcome.exitCode).toBe(0)
    const [comment] = server.comments
    expect(comment?.body.length).toBeGreaterThan(40_000)
    expect(comment?.body.length).toBeLessThanOrEqual(65_536)
    expect(comment?.body).toMatch(/<b>Not listed here, for want of room:<\/b> \d+ errors.* in \d+ files\. <a href="https:\/\/github\.com\/example-org\/infrastructure\/actions\/runs\/4711">The job summary<\/a> has them\./)
  })

  test('hostile names and contents get out of nothing', async () => {
    const names = [...hostile, ...lines].map((text) => `d/${text.replaceAll('/', '\u2215')}.json`)
    const texts = [...hostile, ...lines].map((text) => `{ "Version": "2012-10-17",\n"Statement": [\n${JSON.stringify({ Sid: text, Effect: 'Allow', Action: ['s3:GetObjcet', `s3:${text}`], Resource: `arn:aws:s3:::amzn-s3-demo-bucket/${text}` })}\n] }\n`)
    const files = Object.fromEntries(names.map((name, i) => [name, texts[i]]))
    const outcome = await actWith(new Remote({ 'a.json': policy(read) }).pull(files), { comment: 'true', review: 'true' })
    expectHarmless(outcome)
    expect(outcome.exitCode).toBe(1)
    expect(ofRule(outcome.issues, 'misspelt-action').every(({ file = '' }) => names.includes(file))).toBe(true)
    const [comment] = server.comments
    expectHarmlessText(readSummary((comment?.body ?? '').slice(mark.length)))
    expect(server.reviewComments.length).toBeGreaterThan(5)
    for (const { body } of server.reviewComments) {
      const [, text = '', , fence = '', ...suggested] = body.split('\n')
      expectHarmlessText(readSummary(text))
      expect(fence).toMatch(/^`{3,}suggestion$/)
      expect(suggested.slice(0, -2).join('\n')).not.toContain(fence.replace('suggestion', ''))
      expect(suggested.slice(-2)).toEqual([fence.replace('suggestion', ''), ''])
    }
  })
})
