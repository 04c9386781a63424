/** `--base`, in a repository of its own. */
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { parsePolicy } from '../src/access.ts'
import { changesSince } from '../src/base/changes.ts'
import { pairsOf } from '../src/base/pairs.ts'
import { surroundingsOf } from '../src/discover.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-base-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: folder })
const env = { ...process.env, GIT_CEILING_DIRECTORIES: os.tmpdir() }

function run(cwd: string, ...args: readonly string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), ...args], { cwd, encoding: 'utf8', env })
  return { out: stdout, err: stderr, code: status }
}

function write(file: string, ...statements: readonly object[]): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2))
}

const read = { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }
const keep = { Sid: 'Keep', Effect: 'Deny', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }

test('without a repository', () => {
  expect(run(folder, '--base', 'HEAD')).toEqual({ out: '', err: 'policylint: --base HEAD: this folder is in no git repository\n', code: 2 })
})

test('changed, renamed, unchanged and new files', () => {
  git('init', '-q')
  for (const file of ['policies/changed.json', 'policies/old name.json', 'policies/same.json']) write(file, read, keep)
  git('add', '-A')
  git('commit', '-q', '-m', 'a')
  git('mv', 'policies/old name.json', 'new name.json')
  write('policies/changed.json', { ...read, Action: ['s3:GetObject', 's3:PutObject'] }, keep)
  write('new name.json', read, { ...keep, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } })
  write('policies/new.json', { ...read, Action: 's3:PutObject' })
  const rules = ['--format', 'concise', '--base', 'HEAD']
  const { out, code } = run(folder, ...rules)
  expect(out.split('\n').filter((line) => /new-access|weaker-deny/.test(line)).map((line) => line.replace(/:\d+:\d+: /, ' ').replace(/:.*/, ''))).toEqual(['new name.json warning weaker-deny', 'policies/changed.json warning new-access'])
  expect(code).toBe(0)
  expect(run(path.join(folder, 'policies'), ...rules, 'changed.json').out).toContain('changed.json:9:9: warning new-access: ')
  expect(run(folder, '--format', 'concise').out).not.toContain('new-access')
})

test('--changed leaves out what was there, and the exit code goes by what is shown', () => {
  write('policies/same.json', { ...keep, Effect: 'Allow', Action: '*' })
  git('add', 'policies/same.json')
  git('commit', '-q', '-m', 'b', 'policies/same.json')
  fs.writeFileSync(path.join(folder, '.gitignore'), 'made.json')
  write('made.json', { ...read, Action: 's3:GetObjcet' })
  const whole = run(folder, '--format', 'json', '--base', 'HEAD', '.', 'made.json')
  const { findings, summary } = JSON.parse(whole.out) as { findings: { file: string; change?: string }[]; summary: { change?: object } }
  expect(findings.filter(({ file }) => file === 'policies/same.json').map(({ change }) => change)).toEqual(['existing'])
  expect(findings.filter(({ file }) => file === 'policies/changed.json').map(({ change }) => change)).toEqual(['introduced'])
  // What git does not follow was perhaps there, perhaps not: nothing is said, and it is shown.
  expect(findings.filter(({ file }) => file === 'made.json').map(({ change }) => change)).toEqual([undefined])
  const introduced = findings.filter(({ change }) => change === 'introduced').length
  expect(introduced).toBeGreaterThanOrEqual(2)
  expect(summary.change).toEqual({ introduced, touched: 0, existing: 1 })
  expect(whole.code).toBe(1)
  const own = run(folder, '--format', 'concise', '--base', 'HEAD', '--changed')
  expect(own.out).not.toContain('same.json')
  expect(own.out).toContain(`${introduced} introduced · 1 existing not shown`)
  expect([own.code, run(folder, '--base', 'HEAD').code]).toEqual([0, 1])
  expect(run(folder, '--changed')).toEqual({ out: '', err: 'policylint: --changed needs --base, the git revision since which something changed\n', code: 2 })
  for (const file of ['made.json', '.gitignore', 'policies/same.json']) fs.rmSync(path.join(folder, file))
})

test('diff with a revision', () => {
  const { out, code } = run(folder, 'diff', '--base', 'HEAD', 'policies')
  expect(out).toContain('policies/changed.json:1:1  identity policy\n\n  newly allowed\n')
  expect(out).toContain('policies/new.json:1:1  identity policy (added)')
  expect(out).not.toContain('same.json')
  expect(code).toBe(1)
})

test.each([['no-such-revision'], ['--output=x']])('the revision %s', (base) => {
  expect(run(folder, `--base=${base}`)).toEqual({ out: '', err: `policylint: --base ${base}: git knows no such revision here; a shallow clone has to fetch it first\n`, code: 2 })
})

test('what stood around the files at the base: changed, new and deleted ones', () => {
  const around = surroundingsOf(folder)
  fs.rmSync(path.join(folder, 'policies/same.json'), { force: true })
  fs.writeFileSync(path.join(folder, 'policies/late.json'), 'nothing like it')
  git('add', 'policies/late.json')
  const then = changesSince('HEAD', folder).surroundings(around)
  expect(then.list('policies')).toEqual(expect.arrayContaining(['changed.json', 'same.json']))
  expect(then.list('policies')).not.toContain('late.json')
  expect(then.read('policies/late.json')).toBeUndefined()
  expect(then.read('policies/same.json')?.text).toContain('"Statement"')
  for (const name of ['new name.json', 'policies/old name.json']) expect(then.read(name)?.text).not.toContain('aws:MultiFactorAuthPresent')
  expect(then.read('policies/changed.json')?.text).not.toContain('s3:PutObject')
  expect(around.read('policies/changed.json')?.text).toContain('s3:PutObject')
})

test('policies of one file are paired by what they say, then by their order', () => {
  const policy = (action: string) => parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } }))
  const [a, b, c] = [policy('s3:A'), policy('s3:B'), policy('s3:C')]
  expect(pairsOf([a, b], [c, policy('s3:A'), b])).toEqual({ changed: [], added: [c], removed: [] })
  expect(pairsOf([a, b], [b, c])).toEqual({ changed: [{ before: a, after: c }], added: [], removed: [] })
  expect(pairsOf([a], [])).toEqual({ changed: [], added: [], removed: [a] })
})

test('--changed with --fix mends what the change brought, and leaves the rest', () => {
  const twice = { ...read, Action: ['s3:GetObject', 's3:GetObject'] }
  write('mend/old.json', twice)
  git('add', '-A')
  git('commit', '-q', '-m', 'c')
  write('mend/new.json', twice)
  const before = fs.readFileSync(path.join(folder, 'mend/old.json'), 'utf8')
  expect(run(folder, '--base', 'HEAD', '--changed', '--fix', 'mend').out).toMatch(/^no findings · 1 existing not shown · 1 fixed · /)
  expect(fs.readFileSync(path.join(folder, 'mend/old.json'), 'utf8')).toBe(before)
  expect(fs.readFileSync(path.join(folder, 'mend/new.json'), 'utf8')).not.toMatch(/GetObject"[^]*GetObject"/)
})
