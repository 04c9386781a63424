/** What the documentation and the tests of other tools label as bad or good, in policies of our own, and what we say of each. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { defaultSettings, override } from '../src/config/settings.ts'
import { byLabeller, type PeerExample } from '../src/dev/peers-page.ts'
import { lintWith } from '../src/index.ts'
import { isShown } from '../src/keep/keep.ts'
import type { PolicyKind } from '../src/policy/model.ts'

const examples = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'peers/examples.json'), 'utf8')) as readonly PeerExample[]

/** What is told of nearly every policy of its kind answers no label, but one that is about it. */
const asides = new Set(['missing-tls-deny', 'missing-audience', 'placeholder'])

function isAnswered({ theirs, labelled, here, strict }: PeerExample): boolean {
  if (labelled === 'good') return here.length === 0
  return [...here, ...strict].some((rule) => !asides.has(rule) || /SSL|TLS|HTTP/.test(theirs))
}

test('there are enough of both, of many tools, and each difference has a reason', () => {
  expect(examples.length).toBeGreaterThanOrEqual(250)
  expect(examples.filter(({ labelled }) => labelled === 'good').length).toBeGreaterThanOrEqual(100)
  expect(byLabeller(examples).filter(([, of]) => of.length >= 5).length).toBeGreaterThanOrEqual(9)
  expect(examples.filter((example) => example.why === undefined && !isAnswered(example))).toEqual([])
})

test.each(examples)('$theirs, $labelled: $what', ({ kind, statement, here, strict }) => {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: statement })
  const { findings, crashes } = lintWith([{ path: 'policy.json', named: true, content }], override(defaultSettings, { preset: 'strict', kind: kind as PolicyKind }))
  expect(crashes).toEqual([])
  const told = new Set(findings.filter((finding) => isShown(finding, defaultSettings, rules)).map(({ rule }) => rule))
  const more = new Set(findings.map(({ rule }) => rule).filter((rule) => !told.has(rule)))
  expect({ here: [...told].toSorted(), strict: [...more].toSorted() }).toEqual({ here: here.toSorted(), strict: strict.toSorted() })
})
