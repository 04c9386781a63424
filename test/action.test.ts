/**
 * The action as the runner runs it: the bundle in a process of its own on Node 24, the event of a pull request, the
 * GITHUB_* files; and what it writes, read by the runner's own rules.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { defaults, expectHarmless, expectHarmlessText, hostile, lines, node24, ofRule, runAction, type Outcome } from './act.ts'
import type { Finding, Run } from '../src/finding.ts'
import { annotate, github } from '../src/report/github.ts'
import { summary } from '../src/report/summary.ts'
import { readStep, readSummary } from './runner.ts'

const root = path.join(import.meta.dirname, '..')
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-action-'))

const clean = '{"Version":"2012-10-17","Id":"ExamplePolicy01","Statement":[{"Sid":"ExampleStatement01","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Akua"},"Action":["s3:GetObject","s3:GetBucketLocation","s3:ListBucket"],"Resource":["arn:aws:s3:::awsexamplebucket1/*","arn:aws:s3:::awsexamplebucket1"]}]}'
const allow = '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"'
/** A policy in which a key stands twice: one error, on line 3. */
const twice = `{\n  "Version": "2012-10-17",\n  "Statement": [{ "Sid": "A", "Sid": "B", ${allow} }]\n}\n`
/** A comment of two lines where AWS takes none: one error, on lines 2 and 3. */
const commented = `{ "Version": "2012-10-17",\n  /* one\n     two */\n  "Statement": [{ ${allow} }] }\n`

let runs = 0

/** Run the action on a workspace of these files, which is no repository; `inputs` as in a workflow. */
function act(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}, environment: Readonly<Record<string, string>> = {}): Outcome {
  const home = path.join(temporary, String(runs++))
  const workspace = path.join(home, 'infrastructure')
  fs.mkdirSync(workspace, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true })
    fs.writeFileSync(path.join(workspace, name), text)
  }
  return runAction({ home, workspace, inputs: { base: 'none', ...inputs }, environment })
}

describe('what is written', () => {
  test('the bundle and the inputs are what action.yml promises', () => {
    const text = fs.readFileSync(path.join(root, 'action.yml'), 'utf8')
    expect(text).toMatch(/using: node24\n {2}main: dist\/action\.js/)
    const asked = [...fs.readFileSync(path.join(root, 'src/action.ts'), 'utf8').matchAll(/(?:getInput|getMultilineInput|booleanInput|oneOf)\('([\w-]+)'/g)].map(([, name]) => name)
    expect([...new Set(asked)].sort()).toEqual(Object.keys(defaults()).sort())
  })

  test('ten of each level are kept: one of each rule and file first, and a notice tells of the rest', () => {
    const many = [...different(12, 'error', 'a', 'a.json'), finding('error', 'b', 'b.json', 'last'), ...different(3, 'warning', 'c', 'c.json'), ...different(11, 'info', 'd', 'd.json')]
    const { annotations, rest } = annotate(runOf(many), { elsewhere: 'the log' })
    const count = (level: string) => annotations.filter((each) => each.level === level).length
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 3, 10])
    expect(annotations.filter(({ level }) => level === 'error').map(({ file }) => file)).toContain('b.json')
    expect(rest).toHaveLength(5)
    expect(annotations.at(-1)?.message).toBe('5 more findings have no annotation (3 errors, 2 infos), because GitHub keeps ten of each kind: a.json (3), d.json (2). All are in the log.')
    expect(annotate(runOf(different(10, 'error', 'a', 'a.json')), { elsewhere: 'the log' }).annotations).toHaveLength(10)
  })

  test('what the change introduced comes before what it touched, and what was there has no annotation', () => {
    const of = (change: Finding['change'], rule: string) => ({ ...finding('error', rule, 'a.json', `${rule} ${change ?? ''}`), ...(change && { change }) })
    const run = runOf([of('existing', 'a'), of('touched', 'b'), of('introduced', 'c'), of('introduced', 'c'), of(undefined, 'd')])
    const { annotations, rest } = annotate(run, { elsewhere: 'the log' })
    expect(annotations.map(({ title }) => title)).toEqual(['policylint d', 'policylint c', 'policylint b'])
    expect(annotations[2]?.message).toContain('\nit was there before; this change touches what it stands in\n')
    expect(rest.map(({ rule }) => rule)).toEqual(['a'])
    expect(annotate(run, { elsewhere: 'the log', existing: true }).annotations.map(({ title }) => title)).toContain('policylint a')
    expect(annotate(runOf([...different(9, 'error', 'x', 'a.json').map((each) => ({ ...each, change: 'touched' as const })), ...different(9, 'error', 'x', 'b.json').map((each) => ({ ...each, change: 'introduced' as const }))]), { elsewhere: 'the log' }).annotations.filter(({ level }) => level === 'error').map(({ file }) => file)).toEqual([...Array<string>(9).fill('b.json'), 'a.json'])
  })

  test('equal messages of a file are one annotation that names the places', () => {
    const { annotations, rest } = annotate(runOf(repeat(14, 'error', 'a-rule', 'a.json')), { elsewhere: 'the log' })
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.message).toMatch(/^a\.json:2:1: a message\nthe same at (?:2:1, ){9}2:1 and 3 more places\n/)
    expect(rest).toEqual([])
  })

  test('as workflow commands, the runner reads back each annotation, and the rest is plain', () => {
    for (const text of [...hostile, ...lines]) {
      const run = runOf(different(12, 'error', 'a-rule', `${text.trimStart()}.json`, `the key \`${text}\` stands twice`))
      const { issues, commands, matched, log } = readStep(github(run))
      const { annotations } = annotate(run, { elsewhere: 'the log' })
      const sent = annotations.map(({ level, title, message, file, startLine, endLine, startColumn, endColumn }) => ({ level, title, message, file, line: String(startLine), endLine: String(endLine), col: String(startColumn), endColumn: String(endColumn) }))
      expect(issues.slice(0, 10)).toEqual(sent.slice(0, 10))
      expect(commands).toHaveLength(11)
      expect(matched).toEqual([])
      expect(log.filter((line) => line.includes('error a-rule:'))).toHaveLength(2)
    }
  })

  test('lines and columns: of one line both, of several none, and a line break at the end reaches no further', () => {
    const at = (start: number, end: number) => {
      const found = finding('error', 'a-rule', 'a.json', 'a message')
      const [{ startLine, endLine, startColumn, endColumn } = {}] = annotate(runOf([{ ...found, at: { ...found.at, start, end } }]), { elsewhere: 'the log' }).annotations
      return [startLine, endLine, startColumn, endColumn]
    }
    expect(at(3, 5)).toEqual([2, 2, 1, 3])
    expect(at(3, 3)).toEqual([2, 2, 1, 1])
    expect(at(1, 5)).toEqual([1, 2, undefined, undefined])
    expect(at(0, 3)).toEqual([1, 1, undefined, undefined])
  })

  test('no message is longer than the runner keeps, and each ends with the page of its rule', () => {
    const long = finding('error', 'a-rule', `${'p'.repeat(3000)}.json`, `\`${'\u{1f600}'.repeat(5000)}\``)
    const message = annotate(runOf([long]), { elsewhere: 'the log' }).annotations[0]?.message ?? ''
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(message.endsWith(long.url)).toBe(true)
    expect(/\p{Surrogate}/u.test(message)).toBe(false)
  })

  test('a summary stays below its limit, in whole files, and says what it leaves out', () => {
    const files = Array.from({ length: 300 }, (_, i) => repeat(20, i === 299 ? 'error' : 'warning', 'a-rule', `${i}.json`, '&'.repeat(400))).flat()
    const text = summary(runOf(files))
    expect(Buffer.byteLength(text)).toBeLessThan(900_000)
    const { code, prose } = readSummary(text)
    expect(code.find((each) => each.endsWith('.json'))).toBe('299.json')
    const listed = code.filter((each) => each.endsWith('.json')).length
    expect(prose).toContain(`${(300 - listed) * 20} warnings in ${300 - listed} files. The log has them.`)
    const one = summary(runOf(repeat(9000, 'error', 'a-rule', 'a.json', '<'.repeat(400))))
    expect(Buffer.byteLength(one)).toBeGreaterThan(800_000)
    expect(Buffer.byteLength(one)).toBeLessThan(900_000)
    expect(readSummary(one).prose).toMatch(/\d+ errors in 1 file\. The log has them\./)
  })

  test('a summary holds nothing that a policy or a file name says, but as code', () => {
    const findings = [...hostile, ...lines].flatMap((text) => [`\`${text}\``, text, `\`a\` ${text} \`b\``, `\`${text}`].map((message) => finding('error', 'a-rule', `${text}.json`, message, message)))
    const run = { ...runOf(findings), skipped: hostile.map((text) => ({ path: text, why: text })), crashes: hostile.map((text) => ({ rule: 'a-rule', path: text, error: text })) }
    expectHarmlessText(readSummary(summary(run, { blob: 'https://github.com/example-org/infrastructure/blob/0123456789abcdef', failed: hostile.join('') })))
  })
})

describe.skipIf(node24 === undefined)('the action on Node 24', () => {
  afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }))

  test('clean: no annotation, outputs, a summary, exit code 0', () => {
    const outcome = act({ 'policies/akua.json': clean, 'package.json': '{}' })
    expect(outcome.exitCode).toBe(0)
    expect(outcome.commands).toEqual([])
    expect(outcome.outputs).toEqual({ errors: '0', warnings: '0', infos: '0', files: '2', policies: '1', base: '', introduced: '', touched: '', existing: '', 'sarif-file': '' })
    expect(outcome.summary.prose).toContain('policylint: no findings')
    expect(outcome.summary.prose).toContain('1 policy in 2 files')
    expect(outcome.state).toBe('')
  })

  test('findings: an annotation at line and column, in the log too; the step fails and says why', () => {
    const outcome = act({ 'policies/reports.json': twice })
    const [issue] = ofRule(outcome.issues, 'duplicate-key')
    expect(issue).toMatchObject({ level: 'error', file: 'policies/reports.json', line: '3', endLine: '3', col: '31', endColumn: '36' })
    expect(issue?.message).toMatch(/^policies\/reports\.json:3:31: the key `Sid` stands twice/)
    expect(issue?.message).toMatch(/https:\/\/github\.com\/policylint\/policylint\/blob\/main\/docs\/rules\/duplicate-key\.md$/)
    expect(outcome.log.join('\n')).toContain('policies/reports.json:3:31 error duplicate-key')
    expect(outcome.exitCode).toBe(1)
    expect(outcome.issues.at(-1)).toEqual({ level: 'error', message: 'policylint found 1 error; fail-on is error' })
    expect(outcome.outputs.errors).toBe('1')
    expect(outcome.summary.links).toContain('https://github.com/example-org/infrastructure/blob/9f8e7d6c5b4a3928170615f4e3d2c1b0a9988776/policies/reports.json#L3')
    expect(outcome.summary.code).toContain('policies/reports.json')
  })

  test('a finding of several lines has no columns', () => {
    const outcome = act({ 'a.json': commented })
    const [issue] = ofRule(outcome.issues, 'json-leniency')
    expect(issue).toMatchObject({ file: 'a.json', line: '2', endLine: '3' })
    expect(issue).not.toHaveProperty('col')
    expect(outcome.commands.find(({ properties }) => properties.title === 'policylint json-leniency')?.properties).not.toHaveProperty('col')
    expect(outcome.summary.links.some((link) => link.endsWith('/a.json#L2-L3'))).toBe(true)
  })

  test('paths are from the workspace whatever the working directory, in SARIF too; paths has several lines', () => {
    const outcome = act({ 'infra/a/one.json': twice, 'infra/b/two.json': twice, 'other/three.json': twice }, { 'working-directory': 'infra', paths: 'a\nb/*.json\n../other', 'sarif-file': 'out/policylint.sarif' })
    expect(ofRule(outcome.issues, 'duplicate-key').map(({ file }) => file)).toEqual(['infra/a/one.json', 'infra/b/two.json', 'other/three.json'])
    expect(outcome.outputs).toMatchObject({ errors: '3', files: '3', policies: '3', 'sarif-file': 'infra/out/policylint.sarif' })
    const sarif = fs.readFileSync(path.join(outcome.workspace, 'infra/out/policylint.sarif'), 'utf8')
    expect([...sarif.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri)).toEqual(expect.arrayContaining(['infra/a/one.json', 'other/three.json']))
  })

  test('a file outside of the workspace has an annotation without a place', () => {
    const outcome = act({ 'x.json': clean }, { paths: '../outside.json' }, {})
    expect(outcome.exitCode).toBe(1)
    for (const issue of outcome.issues) expect(issue).not.toHaveProperty('file')
  })

  test('fail-on, from the input and from the configuration; warnings and notices', () => {
    const config = '{ "rules": { "duplicate-key": "warning" }, "failOn": "warning" }'
    const warned = act({ 'a.json': twice, 'policylint.json': config })
    expect(warned.exitCode).toBe(1)
    expect(ofRule(warned.issues, 'duplicate-key')[0]?.level).toBe('warning')
    expect(warned.issues.at(-1)?.message).toBe('policylint found 1 warning; fail-on is warning')
    expect(act({ 'a.json': twice, 'policylint.json': config }, { 'fail-on': 'error' }).exitCode).toBe(0)
    const never = act({ 'a.json': twice }, { 'fail-on': 'never' })
    expect([never.exitCode, never.outputs.errors]).toEqual([0, '1'])
    const info = act({ 'a.json': twice, 'ci/policylint.json': '{ "rules": { "duplicate-key": "info" } }' }, { config: 'ci/policylint.json', 'fail-on': 'info' })
    expect([ofRule(info.issues, 'duplicate-key')[0]?.level, info.exitCode, info.outputs.infos]).toEqual(['notice', 1, '1'])
  })

  test('annotations: false leaves log, summary, outputs and the reason', () => {
    const outcome = act({ 'a.json': twice }, { annotations: 'false' })
    expect(outcome.issues).toEqual([{ level: 'error', message: 'policylint found 1 error; fail-on is error' }])
    expect(outcome.log.join('\n')).toContain('a.json:3:31 error duplicate-key')
    expect(outcome.summary.prose).toContain('1 error')
  })

  test('twenty-five errors: ten annotations and a notice', () => {
    const outcome = act(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${i}.json`, twice])))
    expect(ofRule(outcome.issues, 'duplicate-key')).toHaveLength(10)
    expect(outcome.issues.find(({ level }) => level === 'notice')?.message).toMatch(/^15 more findings have no annotation \(15 errors\)/)
    expect(outcome.dropped.map(({ message }) => message)).toEqual(['policylint found 25 errors; fail-on is error'])
    expect(outcome.outputs.errors).toBe('25')
  })

  test('what cannot run says why, in one error and without a stack', () => {
    const reasons = [
      [act({ 'a.json': clean, 'policylint.json': '{ "rulez": {} }' }), /policylint could not run: policylint\.json:1:3: there is no setting `rulez`/],
      [act({ 'a.json': clean }, { config: 'missing.json' }), /could not run: the configuration .*missing\.json cannot be read/],
      [act({ 'a.json': clean }, { 'fail-on': 'sometimes' }), /the input fail-on is one of error, warning, info, never; `sometimes` is none of them/],
      [act({ 'a.json': clean }, { kind: 'queue' }), /the input kind is one of identity, bucket/],
      [act({ 'a.json': clean }, { dialect: 'gcp' }), /the input dialect is one of aws, storagegrid/],
      [act({ 'a.json': clean }, { preset: 'lax' }), /the input preset is one of recommended, strict/],
      [act({ 'a.json': clean }, { annotations: 'yes' }), /the input annotations is one of true, false/],
      [act({ 'a.json': clean }, { 'working-directory': 'missing' }), /the input working-directory is no folder/],
      [act({ 'a.json': clean, 'x/y': '' }, { 'sarif-file': 'x' }), /the input sarif-file: x cannot be written/],
    ] as const
    for (const [outcome, reason] of reasons) {
      expect(outcome.exitCode).toBe(1)
      expect(outcome.issues.at(-1)?.message).toMatch(reason)
      expect(outcome.issues).toHaveLength(1)
      expect(outcome.log.join('\n')).not.toContain('    at ')
    }
  })

  test('a path that is not there fails the step; a folder without policies is told', () => {
    const missing = act({ 'a.json': clean }, { paths: 'a.json\nb.json' })
    expect(missing.exitCode).toBe(1)
    expect(missing.issues.at(-1)?.message).toBe('one file could not be read')
    const nothing = act({ 'package.json': '{}' })
    expect([nothing.exitCode, nothing.issues[0]?.level, nothing.issues[0]?.message]).toEqual([0, 'notice', 'no policy found in 1 files (paths: .)'])
  })

  test('without an event, a summary file or a known commit, it runs all the same', () => {
    const outcome = act({ 'a.json': twice }, {}, { GITHUB_EVENT_PATH: '/missing', GITHUB_SHA: '', GITHUB_STEP_SUMMARY: '' })
    expect([outcome.exitCode, outcome.outputs.errors]).toEqual([1, '1'])
    const unlinked = act({ 'a.json': twice }, {}, { GITHUB_EVENT_PATH: '/missing', GITHUB_SHA: '' })
    expect(unlinked.summary.links.every((link) => link.startsWith('https://github.com/policylint/'))).toBe(true)
  })

  test('hostile contents and names forge nothing', () => {
    const keys = [...hostile, ...lines].map((text) => JSON.stringify(text)).map((key) => `${key}: 1, ${key}: 2`)
    const contents = Object.fromEntries(keys.map((members, i) => [`content-${i}.json`, `{ "Version": "2012-10-17",\n"Statement": [{ ${members}, ${allow} }] }`]))
    contents['matchers.json'] = `{ "Version": "2012-10-17", "Statement": [{ ${allow} }],\nx: line 1, col 2, Error - forged (x)\n::error::forged\nx(1,2): error TS1: forged\n 1:2  error  forged  rule\n}`
    const inFileNames = [...hostile, ...lines].map((text) => text.replaceAll('/', '\u2215'))
    const named = Object.fromEntries([...inFileNames, '::error::x', ' ::error::x', 'x(1,2): error TS1: forged', 'x: line 1, col 2, Error - forged (x)', '\n 1:2  error  forged  rule'].map((name) => [`${name}.json`, twice]))
    for (const annotations of ['true', 'false']) {
      const outcome = act({ ...contents, ...named }, { annotations })
      expectHarmless(outcome)
      expect(Number(outcome.outputs.errors)).toBeGreaterThan(50)
      expect(outcome.exitCode).toBe(1)
    }
    for (const name of inFileNames) {
      const outcome = act({ [`d/${name}.json`]: twice })
      expectHarmless(outcome)
      expect(ofRule(outcome.issues, 'duplicate-key')[0]?.file).toBe(`d/${name}.json`)
    }
    const { issues, commands } = act({ 'a.json': clean, 'policylint.json': `{ ${JSON.stringify(hostile.join('') + lines.join(''))}: 1 }` })
    expect([issues.length, commands.length]).toEqual([1, 1])
  })
})

function finding(severity: Finding['severity'], rule: string, file: string, message: string, help?: string): Finding {
  const at = { source: { path: file, text: 'ab\ncdef\n' }, start: 3, end: 5 }
  return { rule, category: 'syntax', severity, message, at, related: [{ at, message: 'first here' }], equivalents: [], content: '', fingerprint: '', url: `https://github.com/policylint/policylint/blob/main/docs/rules/${rule}.md`, ...(help !== undefined && { help }) }
}

function repeat(times: number, severity: Finding['severity'], rule: string, file: string, message = 'a message'): readonly Finding[] {
  return Array.from({ length: times }, () => finding(severity, rule, file, message))
}

/** As {@link repeat}, each with a message of its own. */
function different(times: number, severity: Finding['severity'], rule: string, file: string, message = 'a message'): readonly Finding[] {
  return repeat(times, severity, rule, file, message).map((each, i) => ({ ...each, message: `${message} ${i}` }))
}

function runOf(findings: readonly Finding[]): Run {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  const totals = { errors: count('error'), warnings: count('warning'), infos: count('info') }
  return { findings, crashes: [], skipped: [], unresolved: [], unreadable: 0, policies: [], summary: { ...totals, files: 1, policies: 1, ignored: 0, suppressed: 0, catalogDate: '2026-09-26' } }
}
