/**
 * Everything that comes from a policy, a file name, a Sid, a configuration or git is hostile. A set of such texts goes through
 * every report, and a strict reader of its format looks whether anything got out.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { listFiles } from '../../src/command/explain.ts'
import { formats } from '../../src/command/options.ts'
import { Progress } from '../../src/command/progress.ts'
import type { Finding, Run } from '../../src/finding.ts'
import { lint, rules } from '../../src/index.ts'
import { accessJson, accessText, type PolicyAccess } from '../../src/report/access.ts'
import { checkstyle } from '../../src/report/checkstyle.ts'
import { concise } from '../../src/report/concise.ts'
import { decisionJson, decisionText } from '../../src/report/decision.ts'
import { differenceJson, differenceText, effects } from '../../src/report/difference.ts'
import { github } from '../../src/report/github.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { html } from '../../src/report/html.ts'
import { json } from '../../src/report/json.ts'
import { junit } from '../../src/report/junit.ts'
import type { PolicyPlace, StatementPlace } from '../../src/report/place.ts'
import { pretty } from '../../src/report/pretty.ts'
import { rdjson } from '../../src/report/rdjson.ts'
import { sarif } from '../../src/report/sarif.ts'
import { summary } from '../../src/report/summary.ts'
import { readSummary } from '../runner.ts'
import { asHtml, asJson, asMarkdown, asXml, inLog, onTerminal } from './readers.ts'
import { findingOf, runOf } from './runs.ts'

const texts: readonly string[] = [
  // The runner
  '::error file=forged.json::forged', '  ::stop-commands::x', '##[error]forged', '##[add-mask]e', 'x ##[group]y', '\n::error::forged', '\r::add-mask::e', '\r\n##[error]forged', '\u2028::error::forged', '\u0085::error::forged', '%0A::error::forged', '\t::error::x',
  // Problem matchers
  'x(1,2): error TS1: forged', 'x:1:2 - error TS1: forged', 'a: line 1, col 2, Error - forged (x)', '1:2  error  forged  rule', '\n  1:2  error  forged  rule',
  // Markdown, HTML, GitHub
  '`', '``', '` `` ```', '`@octocat`', '@octocat', '`a` @octocat `b`', '#1', 'GH-1', '0123456789abcdef0123456789abcdef01234567', ':tada:', '$x$', '| a | b |', '\n\n# forged\n', '- [ ] x', '![x](https://example.org/x.png)', '[x](https://example.org)', '[x](0)', 'https://example.org', 'www.example.org', '<https://example.org>', '*x* _y_ ~~z~~', '<!-- marker -->', '--> <!--', '```\nx', '\\', '&lt;b&gt;', '&#64;octocat',
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '</style><img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onmouseover='alert(1)", '</code></pre>', '</table>', 'javascript:alert(1)', '<![CDATA[x]]>', ']]>', '<?xml?>', '<!DOCTYPE x [<!ENTITY y "z">]>&y;',
  // Terminals
  '\u001b[31mred', '\u001b]8;;https://example.org\u001b\\x\u001b]8;;\u001b\\', '\u001b]0;title\u0007', '\u001bc', '\u009b31m', '\u009d8;;x\u009c', '\b\b\b', '\u0000', '\u007f', 'a\rb', '\f\v',
  // What is read otherwise than it is
  '\u202etxt.exe', '\u2066a\u2069', '\u200bzero', '\u200d', '\ufeffx', '\u00adx', '\u061c', '\u{e0041}\u{e007f}', '\u3164', '\ud800', '\udc00x', '\ufffe', '\u2029',
  '', ' ', '__proto__', '{0}', 'constructor',
]

/** Each text in the place of everything that a stranger may have written. */
const findings: readonly Finding[] = texts.flatMap((text) => [
  findingOf(text), findingOf(text, { message: text, help: text, severity: 'warning' }), findingOf(text, { message: `\`a\` ${text} \`b\``, severity: 'info' }), findingOf(text, { message: `\`${text}`, rule: text === '' ? 'a-rule' : text }),
])
const crashes = texts.map((text) => ({ rule: text, path: text, error: `Error: ${text}\n    at ${text}` }))
const run: Run = runOf(findings, { crashes, skipped: texts.map((text) => ({ path: text, why: text })), policies: findings.map(({ at }) => ({ path: at.source.path, kind: 'bucket', name: at.source.path, at })) })

function placesOf(text: string): { policy: PolicyPlace; statement: StatementPlace; request: { principal: string; action: string; resource: string; context: Record<string, string[]> } } {
  const { at } = findingOf(text)
  return { policy: { kind: 'bucket', name: text, at }, statement: { index: 0, sid: text, effect: 'Allow', at }, request: { principal: text, action: text, resource: text, context: { [text]: [text, text] } } }
}

const access: readonly PolicyAccess[] = texts.map((text) => {
  const { policy, statement, request } = placesOf(text)
  const grant = { principal: { is: 'anyone', words: text, text }, service: text, level: text, words: text, actions: [text], resources: { negated: true, texts: [text, text] }, conditions: [text], by: statement, deniedBy: [statement], why: text }
  return { ...policy, isLimit: true, complete: true, denies: 1, grants: [{ ...grant, answer: 'allowed', witness: request }, { ...grant, answer: 'denied' }, { ...grant, answer: 'unknown' }] }
})
const difference = { compared: 1, policies: texts.map((text) => {
  const { policy, statement, request } = placesOf(text)
  return { ...policy, is: 'changed' as const, changes: effects.map((effect) => ({ effect, statement, deny: statement, witness: request })), doubts: [{ about: 'allowed' as const, why: text, statement }] }
}) }
const decisions = texts.map((text) => {
  const { policy, statement, request } = placesOf(text)
  return { request, decision: 'unknown' as const, policies: [{ ...policy, decision: 'unknown' as const, statements: [{ statement, matches: null, because: [text] }] }], absent: [text], remarks: [text] }
})

const annotations = ['error', 'warning', 'notice']

describe('every report', () => {
  test('is held here', () => {
    expect([...formats].sort()).toEqual(['checkstyle', 'concise', 'github', 'gitlab', 'html', 'json', 'junit', 'pretty', 'rdjson', 'sarif'])
  })

  for (const [name, text] of Object.entries({
    pretty: pretty(run, false), 'pretty in colour with links': pretty(run, true, true), concise: concise(run), access: accessText(access), diff: differenceText(difference), can: decisions.map(decisionText).join('\n'), 'list of files': listFiles(run),
  })) {
    test(`${name}: no command, no matcher, no escape but ours`, () => {
      expect(inLog(text)).toEqual([])
      expect(onTerminal(text)).toEqual([])
    })
  }

  test('pretty: no command is put together of what a mark parts', () => {
    const source = { ...findingOf('##[error]forged').at.source, text: '##[error]forged' }
    const parted = [1, 2, 3].map((end) => findingOf('a', { at: { source, start: 0, end } }))
    expect(inLog(pretty(runOf(parted), false))).toEqual([])
  })

  test('github: nothing but our annotations', () => {
    const text = github(run)
    expect(inLog(text, annotations)).toEqual([])
    // The runner prints no property of an annotation, and a file has to be named as it is.
    expect(onTerminal(text.replace(/^::[^\n]*/gm, (line) => (line.includes(',file=') ? '' : line)))).toEqual([])
  })

  for (const [name, text] of Object.entries({
    json: json(run), sarif: sarif(run, rules, '1'), gitlab: gitlab(run), rdjson: rdjson(run), 'access as json': accessJson(access), 'diff as json': differenceJson(difference), 'can as json': decisionJson(decisions[0] ?? fail()),
  })) {
    test(`${name}: JSON, and visible`, () => {
      expect(asJson(text)).toEqual([])
      expect(inLog(text)).toEqual([])
    })
  }

  test('rdjson, gitlab, checkstyle and sarif: what others make Markdown of has code and plain text only', () => {
    const { diagnostics } = JSON.parse(rdjson(run)) as { diagnostics: { message: string }[] }
    const issues = JSON.parse(gitlab(run)) as { description: string }[]
    const { runs: [{ results }] } = JSON.parse(sarif(run, rules, '1')) as { runs: [{ results: { message: { text: string } }[] }] }
    for (const message of [...diagnostics.map((each) => each.message), ...issues.map(({ description }) => description)]) expect(asMarkdown(message)).toEqual([])
    for (const { message: { text } } of results) expect(text).not.toMatch(/(?<!\\)\]\(/)
  })

  test('rdjson and json keep the text of paths', () => {
    const { diagnostics } = JSON.parse(rdjson(run)) as { diagnostics: { location: { path: string } }[] }
    expect(diagnostics.map(({ location }) => location.path)).toEqual(findings.map(({ at }) => at.source.path))
  })

  test('junit and checkstyle: XML, and visible', () => {
    const names = ['?xml', 'version', 'encoding', '#text']
    expect(asXml(junit(run), [...names, 'testsuites', 'testsuite', 'testcase', 'failure', 'error', 'system-out', 'name', 'classname', 'tests', 'failures', 'errors', 'time', 'message', 'type'])).toEqual([])
    expect(asXml(checkstyle(run), [...names, 'checkstyle', 'file', 'error', 'name', 'line', 'column', 'severity', 'message', 'source'])).toEqual([])
    for (const text of [junit(run), checkstyle(run)]) expect(inLog(text)).toEqual([])
  })

  test('html: no parse error, no element, attribute, address or script but ours', async () => {
    const page = await html(run, access, '1')
    expect(asHtml(page)).toEqual([])
    expect(inLog(page)).toEqual([])
  })

  test('summary: what a stranger wrote is code', () => {
    const { tags, links, prose } = readSummary(summary(run, { blob: 'https://github.com/example-org/infrastructure/blob/0123456', failed: texts.join('') }))
    expect([...new Set(tags)].filter((tag) => !['p', 'b', 'br', 'details', 'summary', 'code', 'table', 'tr', 'th', 'td', 'a', 'ul', 'li'].includes(tag))).toEqual([])
    for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\/(?:policylint\/policylint|example-org\/infrastructure)\/blob\//)
    expect(prose).not.toMatch(/[@#$<>`|*_[\]\\]|:\/\/|:[a-z]\w*:/)
  })

  test('progress: one visible line', () => {
    let now = 0
    let written = ''
    const progress = new Progress({ write: (text) => void (written += text), now: () => (now += 2000), columns: 80 })
    for (const text of texts) progress.file(text)
    progress.end()
    expect(onTerminal(written.replaceAll('\r\u001b[2K', '\n'))).toEqual([])
    expect(inLog(written)).toEqual([])
  })
})

describe('the command line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-hostile-'))
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  const cli = path.join(inject('dist'), 'cli.js')
  const call = (...args: readonly string[]) => spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } })
  const named = texts.filter((text) => text.trim() !== '' && !/[\0/]|\p{Surrogate}/u.test(text))
  const policy = (text: string) => `{ "Version": "2012-10-17", "Statement": [{ "Sid": ${JSON.stringify(text)}, "Effect": "Allow", "Principal": { "AWS": ${JSON.stringify(text)} }, "Action": ${JSON.stringify(['s3:GetObjcet', text])}, "Resource": ${JSON.stringify(text)}, "Condition": { "StringEquals": { ${JSON.stringify(text)}: ${JSON.stringify(text)} } } }] }`
  for (const text of named) fs.writeFileSync(path.join(folder, `${text}.json`), policy(text))
  texts.forEach((text, i) => fs.writeFileSync(path.join(folder, `content-${i}.json`), policy(text)))

  test('each format, on files of hostile names and contents', () => {
    for (const format of formats) {
      const { stdout, stderr, status } = call('.', '--format', format, '--strict')
      expect([format, status]).toEqual([format, 1])
      expect(inLog(stdout, format === 'github' ? annotations : [])).toEqual([])
      expect(stderr).toBe('')
      if (format !== 'github') expect(onTerminal(stdout)).toEqual([])
      if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) expect(asJson(stdout)).toEqual([])
      if (format === 'html') expect(asHtml(stdout)).toEqual([])
    }
  })

  test('the real findings have what was to be tested in them', () => {
    const found = lint(named.map((text) => ({ path: `${text}.json`, named: true, content: policy(text) })), { preset: 'strict' })
    expect(found.findings.filter(({ message }) => named.some((text) => text !== 'x' && message.includes(text))).length).toBeGreaterThan(30)
  })

  test('access, diff and can', () => {
    fs.mkdirSync(path.join(folder, 'old'))
    for (const text of named) fs.writeFileSync(path.join(folder, 'old', `${text}.json`), policy('*'))
    const requests = named.slice(0, 6).map((text) => call('can', 'anonymous', 's3:GetObject', 'arn:aws:s3:::x/y', `./${text}.json`))
    for (const { stdout, stderr } of [call('access', '.'), call('diff', 'old', '.'), ...requests]) {
      expect(stdout).not.toBe('')
      expect(inLog(`${stdout}\n${stderr}`)).toEqual([])
      expect(onTerminal(`${stdout}\n${stderr}`)).toEqual([])
    }
  })

  test('what is said on standard error', () => {
    const config = path.join(folder, 'wrong', 'policylint.json')
    fs.mkdirSync(path.dirname(config))
    for (const text of ['\n::error::forged', '  ::stop-commands::x', '\r##[error]forged', '\u001b[31m\u009d8;;x\u202e', 'x(1,2): error TS1: forged']) {
      fs.writeFileSync(config, `{ ${JSON.stringify(text)}: 1 }`)
      const calls = [
        call('explain', text), call(`--${text}`), call('--format', text), call('--rule', `${text}=off`), call('wrong'), call('.', '--config', text), call('old', '--base', text), call('access', `missing ${text}`),
        call('can', text, text, text, 'old'), call('completions', text), call(`missing-${text}.json`, '--format', 'concise'),
      ]
      for (const { stdout, stderr, status } of calls) {
        expect(status).not.toBe(0)
        expect(inLog(`${stdout}\n${stderr}`)).toEqual([])
        expect(onTerminal(`${stdout}\n${stderr}`)).toEqual([])
      }
    }
  }, 240_000)
})

function fail(): never {
  throw new Error('there is no decision')
}
