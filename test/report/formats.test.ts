/** Each format against its schema, and what it says read back. */
import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Run } from '../../src/finding.ts'
import { rules } from '../../src/index.ts'
import { checkstyle } from '../../src/report/checkstyle.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { json } from '../../src/report/json.ts'
import { junit } from '../../src/report/junit.ts'
import { rdjson } from '../../src/report/rdjson.ts'
import { sarif } from '../../src/report/sarif.ts'
import { positionAt } from '../../src/text.ts'
import { findingOf, realRun, runOf } from './runs.ts'

const run = realRun()
const crashed: Run = { ...run, crashes: [{ rule: 'a-rule', path: 'policies/admin.json', error: 'TypeError: x\n    at y' }], skipped: [{ path: 'main.tf', why: 'a Terraform file' }] }
const schema = (name: string) => fs.readFileSync(path.join(import.meta.dirname, 'schemas', name), 'utf8')

function complaints(name: string, text: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, unicodeRegExp: false })
  addFormats.default(ajv)
  // ajv speaks draft-07, in which the older `id` is `$id`.
  const rest = Object.entries(JSON.parse(schema(name)) as Record<string, unknown>).filter(([key]) => key !== 'id' && key !== '$schema')
  const check = ajv.compile(Object.fromEntries(rest))
  return check(JSON.parse(text)) ? [] : check.errors
}

async function xmlComplaints(name: string, text: string): Promise<unknown> {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: text }, schema: { fileName: name, contents: schema(name) } })
  return errors
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, htmlEntities: true, isArray: (name) => ['file', 'error', 'testsuite', 'testcase'].includes(name) })

test('the run that is reported has findings of errors and warnings, fixes, related places and a clean file', () => {
  expect(new Set(run.findings.map(({ severity }) => severity)).size).toBeGreaterThan(1)
  for (const has of [(key: 'fix' | 'witness' | 'help') => run.findings.some((finding) => finding[key] !== undefined)]) for (const key of ['fix', 'witness', 'help'] as const) expect(has(key)).toBe(true)
  expect(run.findings.some(({ at }) => at.source.path === 'policies/clean.json')).toBe(false)
})

test('gitlab: the schema, unique fingerprints, paths from the root', () => {
  const text = gitlab(run)
  expect(complaints('gitlab.json', text)).toEqual([])
  expect(complaints('gitlab.json', '[{}]')).not.toEqual([])
  const issues = JSON.parse(text) as { check_name: string; fingerprint: string; location: { path: string; lines: { begin: number } } }[]
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  expect(issues.map(({ check_name: name, location }) => [name, location.path, location.lines.begin])).toEqual(run.findings.map(({ rule, at }) => [rule, at.source.path, positionAt(at.source, at.start).line]))
})

test('rdjson: the schema, columns in bytes, a fix as one replacement', () => {
  const text = rdjson(run)
  expect(complaints('rdjson.json', text)).toEqual([])
  const { diagnostics } = JSON.parse(text) as { diagnostics: { code: { value: string }; location: { path: string; range: { start: { line: number; column: number } } }; suggestions?: { text: string; range: { start: { line: number; column: number }; end: { line: number; column: number } } }[] }[] }
  const misspelt = diagnostics.find(({ code }) => code.value === 'misspelt-action')
  const line = Buffer.from(run.findings.find(({ rule }) => rule === 'misspelt-action')?.at.source.text.split('\n')[3] ?? '')
  const { column = 0 } = misspelt?.location.range.start ?? {}
  expect(line.subarray(column - 1, column + 13).toString()).toBe('"s3:GetObjcet"')
  const [suggestion] = misspelt?.suggestions ?? []
  const { start, end } = suggestion?.range ?? { start: { column: 0 }, end: { column: 0 } }
  expect(`${line.subarray(0, start.column - 1).toString()}${suggestion?.text ?? ''}${line.subarray(end.column - 1).toString()}`).toContain('["s3:GetObject", "s3:ListBucket"]')
})

test('checkstyle: the schema, and each finding', async () => {
  const text = checkstyle(run)
  expect(await xmlComplaints('checkstyle.xsd', text)).toEqual([])
  expect(await xmlComplaints('checkstyle.xsd', '<checkstyle version="1"><file/></checkstyle>')).not.toEqual([])
  const { checkstyle: { file } } = parser.parse(text) as { checkstyle: { file: { name: string; error?: { line: string; source: string }[] }[] } }
  const told = file.flatMap(({ name, error = [] }) => error.map(({ line, source }) => `${name}:${line} ${source}`))
  expect(told.toSorted()).toEqual(run.findings.map(({ at, rule }) => `${at.source.path}:${positionAt(at.source, at.start).line} policylint.${rule}`).toSorted())
  expect(file.find(({ name }) => name === 'policies/clean.json')?.error).toBeUndefined()
})

test('junit: the schema, numbers that add up, a case that passes for a clean file, a crash as an error', async () => {
  for (const each of [run, crashed, runOf([])]) expect(await xmlComplaints('jenkins-junit.xsd', junit(each))).toEqual([])
  expect(await xmlComplaints('jenkins-junit.xsd', '<testsuites><testsuite/></testsuites>')).not.toEqual([])
  const { testsuites } = parser.parse(junit(crashed)) as { testsuites: { tests: string; failures: string; errors: string; testsuite: { name: string; tests: string; testcase: { failure?: unknown; error?: unknown }[] }[] } }
  const cases = testsuites.testsuite.flatMap(({ testcase }) => testcase)
  expect([testsuites.tests, testsuites.failures, testsuites.errors].map(Number)).toEqual([cases.length, cases.filter(({ failure }) => failure !== undefined).length, cases.filter(({ error }) => error !== undefined).length])
  expect(Number(testsuites.failures)).toBe(run.findings.filter(({ severity }) => severity !== 'info').length)
  expect(testsuites.testsuite.find(({ name }) => name === 'policies/clean.json')?.testcase).toHaveLength(1)
  expect(Number(testsuites.errors)).toBe(1)
})

interface Log {
  readonly runs: readonly [{ tool: { driver: { rules: { id: string; shortDescription: { text: string }; fullDescription: { text: string }; help: { text: string; markdown: string }; properties: Record<string, string> & { tags: readonly string[] } }[] } }; invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[]; results: { ruleId: string; ruleIndex: number; level: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[]; relatedLocations?: unknown[]; partialFingerprints: Record<string, string> }[] }]
}

test('sarif: the published schema, and what GitHub asks for', () => {
  for (const each of [run, crashed, runOf([])]) expect(complaints('sarif-2.1.0-rtm.5.json', sarif(each, rules, '1.2.3'))).toEqual([])
  expect(complaints('sarif-2.1.0-rtm.5.json', '{ "version": "2.1.0", "runs": [{ "tool": {} }] }')).not.toEqual([])
  const { runs: [{ tool, results }] } = JSON.parse(sarif(run, rules, '1.2.3')) as Log
  for (const { id, shortDescription, fullDescription, help, properties } of tool.driver.rules) {
    for (const text of [shortDescription.text, fullDescription.text, help.text]) expect(text.length).toBeLessThanOrEqual(1024)
    expect(help.markdown).not.toBe('')
    expect(properties.tags.length).toBeLessThanOrEqual(20)
    expect(['very-high', 'high', 'medium', 'low']).toContain(properties.precision)
    expect(properties['security-severity'] !== undefined).toBe(['security', 'change'].includes(rules.find((rule) => rule.id === id)?.category ?? ''))
  }
  expect(results).toHaveLength(run.findings.length)
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}$/)
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? { artifactLocation: { uri: '' }, region: {} }
    expect(artifactLocation.uri).toMatch(/^policies\/[\w./%-]+$/)
    expect(region.endLine).toBe(region.startLine)
    expect(region.endColumn).toBeGreaterThanOrEqual(region.startColumn ?? 0)
  }
  expect(results.some(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === 'policies/%C3%A4/bucket.json')).toBe(true)
})

test('sarif: what GitHub would refuse is left out, the least severe first, and told', () => {
  const [error, warning] = [findingOf('a', { rule: 'every-action' }), findingOf('b', { rule: 'every-action', severity: 'warning' })]
  const many = runOf([...Array.from({ length: 25_000 }, () => warning), error])
  const { runs: [{ results, invocations }] } = JSON.parse(sarif(many, rules, '1.2.3')) as Log
  expect(results).toHaveLength(25_000)
  expect(results[0]?.level).toBe('error')
  expect(JSON.stringify(invocations)).toContain('1 finding left out: GitHub takes 25000.')
  const crowded = sarif(runOf([{ ...error, related: Array.from({ length: 2000 }, () => ({ at: error.at, message: 'here' })) }]), rules, '1')
  expect((JSON.parse(crowded) as Log).runs[0].results[0]?.relatedLocations).toHaveLength(100)
})

test('sarif: a file outside of the repository is absolute', () => {
  const outside = findingOf('a', { rule: 'every-action' })
  const source = { ...outside.at.source, path: '/tmp/a b.json' }
  expect(sarif(runOf([{ ...outside, at: { ...outside.at, source }, related: [] }]), rules, '1')).toContain('"uri": "file:///tmp/a%20b.json"')
})

test('json: the text of every value is read back as it was', () => {
  const text = 'ä\u0000\u001b\u0085\u202e\u200b\u2028\ud800 ##[error]x \u{e0041} ::x::'
  const { findings: [finding] } = JSON.parse(json(runOf([findingOf(text)]))) as { findings: [{ message: string; file: string }] }
  expect([finding.message, finding.file]).toEqual([`\`${text}\` stands here`, `${text}.json`])
})
