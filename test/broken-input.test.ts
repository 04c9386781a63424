/** Files that are not what they seem: each gets a finding at its place, none hides another file's, and nothing throws. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { defaultSettings } from '../src/config/settings.ts'
import { loadPart } from '../src/extract/parts.ts'
import { catalog, rules } from '../src/index.ts'
import { lint as lintInputs } from '../src/lint.ts'

interface Output {
  readonly findings: readonly { rule: string; file: string; message: string; start: { line: number; column: number }; end: { line: number; column: number } }[]
  readonly crashes: readonly unknown[]
  readonly summary: { files: number; policies: number }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-broken-'))
const statement = '{ "Sid": "A", "Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }'
const policy = `{ "Version": "2012-10-17", "Statement": [${statement}] }`
const asRoot = process.getuid?.() === 0

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}

const files: Readonly<Record<string, string | Buffer>> = {
  'bom.json': `\uFEFF${policy}`,
  'utf16.json': utf16(policy),
  'crlf.json': policy.replaceAll(', ', ',\r\n\t'),
  'comments.json': policy.replace('"Statement"', '/* here */ "Statement"').replace(']', ', ]'),
  'comments.jsonc': `// ours\n${policy.replace(']', ', ]')}`,
  'duplicate.json': policy.replace('"Sid": "A"', '"Sid": "A", "Sid": "B"'),
  'several.json': '{\n  "Version": "2012-10-17"\n  "Statement": [\n    { "Effect": "allow" "Action": "s3:GetObject", "Resource": "*" },\n    { "Effect": "Allow", "Action": s3:GetObject, "Resource": "*" }\n  ]\n',
  'nul.json': policy.replace('"A"', '"A\u0000"'),
  'surrogate.json': policy.replace('"A"', '"\\ud800"'),
  'nested.json': `${'['.repeat(100_000)}${policy}`,
  'nested-objects.json': `${'{"a":'.repeat(50_000)}${policy}${'}'.repeat(50_000)}`,
  'empty.json': '',
  'not-a-policy.json': '{ "compilerOptions": { "strict": true, }, }',
  'big.json': `{ "Policies": [${Array.from({ length: 5_000 }, (_, i) => `{ "Name": "p${i}", "Notes": "${'n'.repeat(4_000)}", "Document": ${policy.replace('allow', 'Allow')} }`).join(',')}, ${policy}] }`,
  'good.json': policy,
}

function lint(...args: readonly string[]): { output: Output; status: number | null; stderr: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), '--format', 'json', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 })
  return { output: JSON.parse(stdout) as Output, status, stderr }
}

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content)
  fs.mkdirSync(path.join(folder, 'folder.json'))
  fs.writeFileSync(path.join(folder, 'folder.json/inner.json'), policy)
  fs.symlinkSync('nowhere', path.join(folder, 'dangling.json'))
  fs.writeFileSync(path.join(folder, 'secret.json'), policy, { mode: 0o000 })
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('a folder of broken files', () => {
  const run = (() => {
    let known: ReturnType<typeof lint> | undefined
    return () => (known ??= lint())
  })()
  const rulesOf = (file: string) => run().output.findings.filter((finding) => finding.file === file).map(({ rule, start }) => `${rule} ${start.line}:${start.column}`)

  test('nothing crashes, and the run says that it could not read all', () => {
    expect(run().stderr).toBe('')
    expect(run().output.crashes).toEqual([])
    expect(run().status).toBe(2)
  })

  test.each([
    ['bom.json', ['file-encoding 1:1', 'unknown-effect 1:66']],
    ['utf16.json', ['file-encoding 1:1', 'unknown-effect 1:66']],
    ['crlf.json', ['unknown-effect 3:12']],
    ['comments.json', ['json-leniency 1:28', 'unknown-effect 1:77', 'json-leniency 1:144']],
    ['comments.jsonc', ['unknown-effect 2:66']],
    ['duplicate.json', ['duplicate-key 1:56', 'unknown-effect 1:78']],
    ['several.json', ['syntax-error 1:1', 'syntax-error 2:25', 'unknown-effect 4:17', 'syntax-error 4:23', 'syntax-error 5:36']],
    ['nul.json', ['syntax-error 1:51', 'unknown-effect 1:67']],
    ['surrogate.json', ['unknown-effect 1:71']],
    ['empty.json', []],
    ['not-a-policy.json', []],
    ['good.json', ['unknown-effect 1:66']],
    ['folder.json/inner.json', ['unknown-effect 1:66']],
    ['dangling.json', ['unreadable-file 1:1']],
  ])('%s', (file, expected) => {
    const own = rulesOf(file).filter((each) => /syntax-error|json-|duplicate-key|file-encoding|unknown-effect|unreadable/.test(each))
    expect(own).toEqual(expected)
  })

  test('a policy below 100,000 brackets is still found', () => {
    expect(rulesOf('nested.json')).toContain('unknown-effect 1:100066')
    expect(rulesOf('nested-objects.json')).toContain(`unknown-effect 1:${50_000 * 5 + 66}`)
  })

  test('the last policy of 20 MB is still checked', () => {
    expect(fs.statSync(path.join(folder, 'big.json')).size).toBeGreaterThan(20_000_000)
    expect(rulesOf('big.json').filter((each) => each.startsWith('unknown-effect'))).toHaveLength(1)
  })

  test.skipIf(asRoot)('a file that may not be read is told', () => {
    expect(rulesOf('secret.json')).toEqual(['unreadable-file 1:1'])
  })
})

describe('named files', () => {
  test('a file without a policy is told', () => {
    expect(lint('empty.json', 'not-a-policy.json').output.findings.map(({ rule, file }) => `${file} ${rule}`)).toEqual(['empty.json missing-policy', 'not-a-policy.json missing-policy'])
  })

  test('a file that is not there is told, and the others are linted', () => {
    const { output, status } = lint('missing.json', 'good.json')
    expect(output.findings.map(({ rule, file }) => `${file} ${rule}`)).toEqual(['missing.json unreadable-file', 'good.json unknown-effect'])
    expect(status).toBe(2)
  })
})

/** A few lines whose value, worked out, has 2^60 parts: `local.d0` is made of `local.d1` twice, and so on. */
describe('values that are made of each other', () => {
  const names = Array.from({ length: 60 }, (_, i) => i)
  const terraform = (twice: (name: string) => string, last: string) => [
    'locals {', ...names.map((i) => `  d${i} = ${twice(`local.d${i + 1}`)}`), `  d60 = ${last}`, '}',
    'resource "aws_iam_policy" "p" {', '  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = local.d0, Resource = "*" }] })', '}', '',
  ].join('\n')
  const statement = (action: unknown) => ({ Effect: 'Allow', Action: action, Resource: '*' })
  const template = (sections: object, statements: readonly unknown[]) => JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09', ...sections,
    Resources: { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Version: '2012-10-17', Statement: statements } } } },
  })
  const substituted = (depth: number): unknown => (depth === 0 ? 'x' : { 'Fn::Sub': ['${a}${a}', { a: substituted(depth - 1) }] })
  const loops = (depth: number, inner: object): object => (depth === 0 ? inner : { [`Fn::ForEach::L${depth}`]: [`I${depth}`, Array.from({ length: 50 }, (_, i) => `v${i}`), loops(depth - 1, inner)] })
  const either = { ...Object.fromEntries(names.map((i) => [`c${i}`, { 'Fn::Or': [{ Condition: `c${i + 1}` }, { Condition: `c${i + 1}` }] }])), c60: { 'Fn::Equals': [{ Ref: 'E' }, 'x'] } }
  const texts: Readonly<Record<string, string>> = {
    'text/main.tf': terraform((name) => `"\${${name}}\${${name}}"`, '"x"'),
    'format/main.tf': terraform((name) => `format("%s%s", ${name}, ${name})`, '"x"'),
    'list/main.tf': terraform((name) => `[${name}, ${name}]`, '"x"'),
    'map/main.tf': terraform((name) => `{ a = ${name}, b = ${name} }`, '"x"'),
    'documents/main.tf': `${names.map((i) => `data "aws_iam_policy_document" "d${i}" {\n  source_policy_documents = [data.aws_iam_policy_document.d${i + 1}.json, data.aws_iam_policy_document.d${i + 1}.json]\n}\n`).join('')}data "aws_iam_policy_document" "d60" {\n  statement {\n    actions   = ["s3:GetObject"]\n    resources = ["arn:aws:s3:::b/*"]\n  }\n}\n`,
    'sub/template.json': template({}, [statement(substituted(40))]),
    'loops/template.json': template({ Transform: 'AWS::LanguageExtensions' }, [statement('s3:GetObject'), loops(5, { 'A${I1}${I2}${I3}${I4}${I5}': 'x' })]),
    'conditions/template.json': template({ Parameters: { E: { Type: 'String' } }, Conditions: either }, [{ 'Fn::If': ['c0', statement('s3:GetObject'), { Ref: 'AWS::NoValue' }] }]),
    'parameter/template.json': template({ Parameters: { A: { Type: 'CommaDelimitedList', Default: 'a,'.repeat(100_000) } } }, [statement({ 'Fn::Sub': '${A}'.repeat(20_000) })]),
    'variables/serverless.yml': `service: x\nprovider:\n  name: aws\n  iam:\n    role:\n      statements:\n        - { Effect: Allow, Action: '\${self:custom.d0}', Resource: '*' }\ncustom:\n${names.map((i) => `  d${i}: '\${self:custom.d${i + 1}}\${self:custom.d${i + 1}}'\n`).join('')}  d60: x\n`,
    // What every object of JavaScript has, no table says.
    'names/main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\nresource "aws_iam_policy" "p" {\n  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = aws_s3_bucket.b.constructor }] })\n}\n',
    'names/policy.json': '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*", "Service": "constructor.amazonaws.com" }, "Action": "constructor:x", "Resource": "arn:aws:constructor:::x" }] }',
  }

  for (const [name, text] of Object.entries(texts)) {
    test(`${name} is read in no time`, () => {
      const own = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-vast-'))
      fs.writeFileSync(path.join(own, path.basename(name)), text)
      const { stdout, stderr, signal } = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), '--format', 'json', own], { encoding: 'utf8', maxBuffer: 1 << 30, timeout: 30_000 })
      fs.rmSync(own, { recursive: true })
      expect({ signal, stderr }).toEqual({ signal: null, stderr: expect.not.stringContaining('Error') as unknown })
      const { crashes, summary } = JSON.parse(stdout) as Output
      expect(crashes).toEqual([])
      expect(summary.policies).toBeGreaterThan(0)
    }, 40_000)
  }

  test('a text longer than a call takes arguments', () => {
    const file = path.join(folder, 'long-action.json')
    fs.writeFileSync(file, JSON.stringify({ Version: '2012-10-17', Statement: [statement(`s3:${'a'.repeat(300_000)}`)] }))
    const { status, stderr } = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), 'access', file], { encoding: 'utf8', maxBuffer: 1 << 30 })
    fs.rmSync(file)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

test('a reader that throws costs the findings of its file only', async () => {
  await loadPart('terraform')
  const surroundings = { list: () => { throw new Error('no such folder') }, read: () => undefined }
  const inputs = [
    { path: 'main.tf', named: true, content: 'resource "aws_iam_policy" "p" {\n  policy = file("p.json")\n}\n' },
    { path: 'policy.json', named: true, content: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }' },
  ]
  const { findings, unreadable } = lintInputs(inputs, defaultSettings, { rules, catalog: catalog(), today: '2026-11-29', surroundings })
  expect(unreadable).toBe(1)
  expect(findings.map(({ at, rule, message }) => `${at.source.path} ${rule}: ${message}`)).toEqual([
    'main.tf unreadable-file: policylint has a fault, and could not read this file: Error: no such folder',
    'policy.json every-action: `*` allows every action of every service on every resource, without a condition',
  ])
})
