/**
 * The policies of the rules' examples, written in Terraform in every way: the same findings as in JSON, and fixes that come to the
 * same policy.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { dialectNamed } from '../../src/catalog/dialect.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { EXAMPLE_DAY, unmark } from '../../src/dev/example.ts'
import { loadPart } from '../../src/extract/parts.ts'
import { contentOf } from '../../src/fingerprint.ts'
import type { Finding } from '../../src/finding.ts'
import { applyEdits } from '../../src/fix.ts'
import { lint } from '../../src/lint.ts'
import type { Policy, PolicyKind } from '../../src/policy/model.ts'
import { splitPlaceholders } from '../../src/policy/placeholder.ts'
import { readDocument } from '../../src/read.ts'
import type { Example } from '../../src/rule.ts'
import { defaultSettings, override, type Settings } from '../../src/settings.ts'
import { asDocument, asHeredoc, asJsonencode, asQuoted, asTerraformJson, type Json } from './terraform-text.ts'

const catalog = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))

interface Reading {
  readonly policy: Policy
  readonly findings: readonly Finding[]
}

function settingsFor(example: Example, kind: PolicyKind | undefined): Settings {
  const dialect = example.dialect === undefined ? undefined : dialectNamed(example.dialect)
  return override(defaultSettings, { preset: 'strict', kind, dialect })
}

function read(path: string, text: string, settings: Settings): Reading {
  const { policies } = readDocument({ path, named: true, content: text }, settings)
  const run = lint([{ path, named: true, content: text }], settings, { rules, catalog, today: EXAMPLE_DAY })
  expect(run.crashes).toEqual([])
  expect(policies.length, text).toBe(1)
  const [policy] = policies
  if (!policy) throw new Error('no policy')
  return { policy, findings: run.findings }
}

/** Findings without their places; those of the layout of JSON itself aside. */
function told(findings: readonly Finding[], pointers: boolean): readonly string[] {
  return findings.filter(({ rule }) => !ofLayout.has(rule)).map(({ rule, message, pointer }) => [rule, message, ...(pointers ? [pointer] : [])].join(' · ')).sort()
}

const ofLayout = new Set(['json-syntax', 'json-comment', 'duplicate-key'])

/** Examples of one whole JSON policy without placeholders, of which Terraform would make the same. */
const examples = rules.flatMap((rule) => rule.examples.flatMap((example, i) => {
  if ((example.file !== undefined && !example.file.endsWith('.json')) || example.config !== undefined || example.before !== undefined) return []
  const text = unmark(example.bad).text
  const value = parsed(text)
  if (value === undefined || !('Statement' in value) || splitPlaceholders(text).some((piece) => typeof piece !== 'string')) return []
  return [{ name: `${rule.id} ${i + 1}`, example, text, value }]
}))

function parsed(text: string): Readonly<Record<string, Json>> | undefined {
  try {
    const value = JSON.parse(text) as Json
    const same = JSON.stringify(value) === text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
    return same && typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, Json>> : undefined
  } catch {
    return undefined
  }
}

const readings = new Map<string, Reading>()

/** The example in JSON, read once for all its writings. */
function inJsonOf(name: string, text: string, example: Example): Reading {
  const reading = readings.get(name) ?? read('policy.json', text, settingsFor(example, example.kind))
  readings.set(name, reading)
  return reading
}

beforeAll(() => loadPart('terraform'))

test('there are enough policies', () => {
  expect(examples.length).toBeGreaterThan(100)
})

const carriers = { jsonencode: asJsonencode, 'heredoc': asHeredoc, 'quoted string': asQuoted, '.tf.json': asTerraformJson } as const

for (const [carrier, write] of Object.entries(carriers)) {
  describe(carrier, () => {
    for (const { name, example, text, value } of examples) {
      const path = carrier === '.tf.json' ? 'main.tf.json' : 'main.tf'
      test(name, () => {
        const inJson = inJsonOf(name, text, example)
        const settings = settingsFor(example, inJson.policy.kind)
        const written = write(value)
        const inTerraform = read(path, written, settings)
        expect(contentOf(inTerraform.policy.tree)).toBe(contentOf(inJson.policy.tree))
        expect(told(inTerraform.findings, true), written).toEqual(told(inJson.findings, true))
        for (const finding of inTerraform.findings) {
          const same = inJson.findings.find(({ rule, pointer, message }) => rule === finding.rule && pointer === finding.pointer && message === finding.message)
          if (!finding.fix || !same?.fix) continue
          const fixed = applyEdits(written, finding.fix.edits).text
          const wanted = readDocument({ path: 'policy.json', named: true, content: applyEdits(text, same.fix.edits).text }, settings)
          const got = readDocument({ path, named: true, content: fixed }, settings)
          expect(got.problems.map(({ message }) => message), fixed).toEqual([])
          expect(got.policies.map(({ tree }) => contentOf(tree)), fixed).toEqual(wanted.policies.map(({ tree }) => contentOf(tree)))
        }
      })
    }
  })
}

describe('aws_iam_policy_document', () => {
  const own = examples.flatMap((each) => {
    const written = asDocument(each.value)
    return written === undefined ? [] : [{ ...each, written }]
  })

  test('there are enough policies', () => {
    expect(own.length).toBeGreaterThan(60)
  })

  for (const { name, example, text, written } of own) {
    test(name, () => {
      const inJson = inJsonOf(name, text, example)
      const settings = settingsFor(example, inJson.policy.kind)
      const inTerraform = read('main.tf', written, settings)
      expect(told(inTerraform.findings, false), written).toEqual(told(inJson.findings, false))
      for (const { fix } of inTerraform.findings) {
        if (!fix) continue
        const fixed = applyEdits(written, fix.edits).text
        const got = readDocument({ path: 'main.tf', named: true, content: fixed }, settings)
        expect(got.problems.map(({ message }) => message), fixed).toEqual([])
        expect(got.policies.length).toBe(1)
      }
    })
  }
})
