/**
 * One model: the policies of all rules' examples, written in every carrier, have the same findings as in JSON, each at its own token and in its
 * own language; and fixes make the same policy of them.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { dialectNamed } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { defaultSettings, override } from '../../src/config/settings.ts'
import { EXAMPLE_DAY, unmark } from '../../src/dev/example.ts'
import type { Document } from '../../src/extract/document.ts'
import { loadPart, type PartName } from '../../src/extract/parts.ts'
import type { Finding } from '../../src/finding.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import { lint } from '../../src/lint.ts'
import { contentOf } from '../../src/policy/fingerprint.ts'
import type { PolicyKind } from '../../src/policy/model.ts'
import { splitPlaceholders } from '../../src/policy/placeholder.ts'
import { readDocument } from '../../src/read.ts'
import type { Example } from '../../src/rule.ts'
import { textOf } from '../../src/text.ts'
import { blockNames, inBlocks, inCarriers, inJson, withLists, type PolicyJson, type Written } from './writers.ts'

interface Case {
  readonly name: string
  readonly example: Example
  readonly policy: PolicyJson
}

/** The examples of all rules that are a policy as every language can have it, and that leave nothing open by a placeholder. */
const cases: readonly Case[] = rules.flatMap(({ id, examples }) => examples.flatMap((example, i) => {
  const policy = policyOf(example)
  return policy ? [{ name: `${id} ${i + 1}`, example, policy }] : []
}))

function policyOf({ file = 'policy.json', bad, config, before }: Example): PolicyJson | undefined {
  const { text } = unmark(bad)
  if (!file.endsWith('.json') || config !== undefined || before !== undefined || splitPlaceholders(text).some((piece) => typeof piece !== 'string')) return undefined
  try {
    const value = JSON.parse(text) as PolicyJson
    // Keys that stand twice and other spellings of a string are lost on the way.
    const same = JSON.stringify(value) === text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
    return same && 'Statement' in value ? value : undefined
  } catch {
    return undefined
  }
}

/** Rules about how the text of a file is written. */
const aboutText = new Set(['syntax-error', 'json-leniency', 'duplicate-key', 'file-encoding', 'oversized-policy'])

const catalog = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))

function settingsFor({ dialect }: Example, kind: PolicyKind | undefined) {
  return override(defaultSettings, { preset: 'strict', kind, dialect: dialect === undefined ? undefined : dialectNamed(dialect) })
}

interface Reading {
  readonly written: Written
  readonly document: Document
  readonly findings: readonly Finding[]
}

/** @param kind of the policy, where the carrier does not tell */
function read(written: Written, example: Example, kind: PolicyKind | undefined): Reading {
  const { path, text, tellsKind } = written
  const documents: Document[] = []
  const watch = { document: (each: Document) => void documents.push(each) }
  const run = lint([{ path, named: true, content: text }], settingsFor(example, tellsKind ? undefined : kind), { rules, catalog, today: EXAMPLE_DAY, watch })
  expect(run.crashes).toEqual([])
  expect(run.skipped).toEqual([])
  const [document] = documents
  if (!document) throw new Error(`no policy in ${text}`)
  return { written, document, findings: run.findings.filter(({ rule }) => !aboutText.has(rule)) }
}

/** The policies after a fix. */
function fixed({ written, document }: Reading, { fix }: Finding, example: Example): readonly string[] {
  const text = applyEdits(written.text, fix?.edits ?? []).text
  const kind = document.policies[0]?.kind
  const { problems, policies } = readDocument({ path: written.path, named: true, content: text }, settingsFor(example, kind))
  expect(problems.map(({ message }) => message), text).toEqual([])
  return policies.map(({ tree }) => contentOf(tree))
}

/** Texts for the reader of this file. */
function textsOf({ message, help, unsure, related, fix }: Finding): readonly string[] {
  return [message, help, unsure, ...related.map((other) => other.message), fix?.title].flatMap((text) => text ?? [])
}

/** Each finding speaks the language of its file: no name or syntax of JSON, where that has others. */
function expectOwnLanguage(finding: Finding, { language, carrier }: Written): void {
  for (const text of textsOf(finding)) {
    const shown = [...text.matchAll(/`([^`]*)`/g)].map(([, inside = '']) => inside)
    const foreign = shown.filter((each) => (/"[\w:]+": /.test(each) && !each.startsWith('"dialect"')) || (language === 'blocks' && /^(?:\w+ = )?\{/.test(each)) || (language === 'blocks' && each in blockNames))
    expect({ about: `${finding.rule} in ${carrier}`, text, foreign: language === 'json' ? [] : foreign }).toEqual({ about: `${finding.rule} in ${carrier}`, text, foreign: [] })
  }
}

const elementNames: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(blockNames).map(([element, name]) => [name, element]))

/** A text as it would be in JSON, but for the marks of its language: what is in backticks, and the blocks of which it tells. */
function unspelt(text: string, language: Written['language']): string {
  const inObjects = language !== 'blocks' ? text : text
    .replace(/a `condition` block with `test = "(.*?)"`, `variable = "(.*?)"` and `values = \["(.*?)"\]`/g, '`$1: { $2: $3 }`')
    .replace(/a `((?:not_)?principals)` block with `type = "\*"` and `identifiers = \["\*"\]`/g, (_, name: string) => `\`${elementNames[name] ?? name}: *\``)
    .replace(/a `((?:not_)?principals)` block with `type = "(.*?)"` and `identifiers = \["(.*?)"\]`/g, (_, name: string, type: string, who: string) => `\`${elementNames[name] ?? name}: { ${type}: ${who} }\``)
  return inObjects.replace(/`([^`]*)`/g, (_, inside: string) => {
    const words = wordsOf(inside)
    const [name = '', ...values] = language === 'blocks' ? words : []
    return `\`${(name in elementNames && (values.length === 0 || /^\w+ = /.test(inside)) ? [elementNames[name] ?? name, ...values] : words).join(' ')}\``
  })
}

/** What is to be the same everywhere: all but the place in the file, and the spelling. */
function claim({ rule, severity, message, help = '', pointer, unsure = '', witness }: Finding, language: Written['language']): string {
  const texts = [message, help, unsure].map((text) => unspelt(text, language))
  return JSON.stringify({ rule, severity, texts, pointer, witness })
}

/** The words of a token, without the marks of the language that it is written in. */
function wordsOf(token: string): readonly string[] {
  return token.replace(/\\+(?=["'\\])/g, '').replace(/\$\$(?=\{)|&(?=\{)/g, '$').replace(/%%(?=\{)/g, '%').split(/["'{}[\],\s]+|=(?=\s)|:(?=\s|$)|(?<=^|\s)-(?=\s)/).map((word) => word.replace(/^:(?=\d+$)/, '')).filter((word) => !/^[:$]?$/.test(word))
}

/** Each finding stands at what it stands at in JSON, as the carrier writes it. */
function expectToken(finding: Finding, twin: Finding, { language, carrier }: Written): void {
  const [token, wanted] = [textOf(finding.at), textOf(twin.at)]
  const about = `${finding.rule} in ${carrier}`
  // The place of what is missing is where its owner begins: its bracket, its first key, or the head of its block.
  if (wanted === '{') return expect({ about, token }).toEqual({ about, token: expect.stringMatching(language === 'blocks' ? /^(?:data "\w+" "\w+"|statement)$/ : /^(?:\{|\w+|"\w+")$/) as string })
  const words = wordsOf(token)
  const names = wordsOf(wanted)
  if (language !== 'blocks') return expect({ about, words }).toEqual({ about, words: names })
  const [only = ''] = names
  if (names.length === 1) return expect({ about, token: words }).toEqual({ about, token: [finding.at.indirect === true ? words[0] : (words.includes(only) ? only : (blockNames[only] ?? only))] })
  // A whole element or statement: all its values, among the names of arguments.
  expect({ about, missing: names.filter((name) => !words.includes(name) && !words.includes(blockNames[name] ?? name)) }).toEqual({ about, missing: [] })
}

/** Fixes by carrier: those that JSON has, and those that the carrier has of them. */
const fixes = new Map<string, { of: number; made: number }>()

/**
 * What is so by the carrier: what a local is read through is not written where it is used, and statements of one Sid, which some policies may have, Terraform
 * refuses in blocks.
 */
const otherwise: Readonly<Record<string, { readonly lacks: string; readonly has?: string }>> = {
  '.tf.json': { lacks: 'hard-coded-partition' }, aws_iam_policy_document: { lacks: 'repeated-sid', has: 'duplicate-sid' },
}

/** The content of policies, in which a Boolean is its word, as in CloudFormation, and in blocks one value is a list of it. */
function comparable(contents: readonly string[], { language }: Written): readonly string[] {
  const plain = contents.map((content) => content.replace(/"(true|false)"/g, '$1'))
  return language === 'blocks' ? plain.map((content) => content.replace(/array,((?:"(?:[^"\\]|\\.)*"|true|false))end/g, '$1')) : plain
}

function expectSame(own: Reading, json: Reading, example: Example): void {
  const { written, findings, document } = own
  expect(document.policies.map(({ kind }) => kind), written.text).toEqual(json.document.policies.map(({ kind }) => kind))
  const contents = [document, json.document].map(({ policies }) => comparable(policies.map(({ tree }) => contentOf(tree)), written))
  // Blocks have a fixed order.
  if (written.language !== 'blocks') expect(contents[0], written.text).toEqual(contents[1])
  const { lacks, has } = otherwise[written.carrier] ?? {}
  const wanted = json.findings.filter(({ rule }) => rule !== lacks)
  const found = wanted.length < json.findings.length && has !== undefined ? findings.filter(({ rule }) => rule !== has) : findings
  if (found !== findings) expect(findings.length).toBe(json.findings.length)
  expect({ carrier: written.carrier, findings: found.map((each) => claim(each, written.language)).sort() }).toEqual({ carrier: written.carrier, findings: wanted.map((each) => claim(each, 'json')).sort() })
  const count = fixes.get(written.carrier) ?? { of: 0, made: 0 }
  fixes.set(written.carrier, count)
  for (const finding of findings) {
    const twin = json.findings.find((each) => claim(each, 'json') === claim(finding, written.language))
    expectOwnLanguage(finding, written)
    if (!twin) continue
    expectToken(finding, twin, written)
    if (twin.fix) count.of += 1
    if (!finding.fix || !twin.fix) continue
    count.made += 1
    expect(unspelt(finding.fix.title, written.language)).toBe(unspelt(twin.fix.title, 'json'))
    expect(comparable(fixed(own, finding, example), written), `${finding.rule} in ${written.carrier}`).toEqual(comparable(fixed(json, twin, example), written))
  }
}

beforeAll(async () => {
  for (const part of ['yaml', 'cloudformation', 'terraform'] satisfies PartName[]) await loadPart(part)
})

const inBlocksToo = new Set<string>()

describe('the same policy has the same findings', () => {
  for (const { name, example, policy } of cases) {
    test(name, () => {
      const [found] = readDocument({ path: 'policy.json', named: true, content: JSON.stringify(policy) }, settingsFor(example, example.kind)).policies
      if (!found) throw new Error('no policy')
      const { kind } = found
      const json = read(inJson(policy), example, kind)
      for (const written of inCarriers(policy, kind)) expectSame(read(written, example, kind), json, example)
      const listed = withLists(policy)
      const blocks = inBlocks(listed, kind)
      if (!blocks) return
      inBlocksToo.add(name)
      expectSame(read(blocks, example, kind), JSON.stringify(listed) === JSON.stringify(policy) ? json : read(inJson(listed), example, kind), example)
    })
  }
})

test('there are policies of all kinds of rules, in blocks too', () => {
  expect(cases.length).toBeGreaterThan(400)
  expect(inBlocksToo.size).toBeGreaterThan(300)
})

/** Where JSON offers a fix, JSON in a string does too; other languages have some edits that would not be certain. */
const leastShare: Readonly<Record<string, number>> = { YAML: 0.8, 'YAML in brackets': 0.5, 'CloudFormation in YAML': 0.8, 'CloudFormation in YAML, in brackets': 0.8, jsonencode: 0.8, 'quoted string': 0.85, aws_iam_policy_document: 0.7, '.tf.json': 0 }

test('fixes are made in every carrier', () => {
  for (const [carrier, { of, made }] of fixes) {
    expect(of, carrier).toBeGreaterThan(5)
    expect(made / of, `${carrier}: ${made} of ${of}`).toBeGreaterThanOrEqual(leastShare[carrier] ?? 1)
  }
})
