/** Fixes as they are made at run time: proven, together, once and for all; and the files that they are written to. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { Catalog } from '../src/catalog/catalog.ts'
import { dialectNamed } from '../src/catalog/dialect.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { defaultSettings, override, type Settings } from '../src/config/settings.ts'
import { unmark } from '../src/dev/example.ts'
import type { Run } from '../src/finding.ts'
import { applyEdits } from '../src/fix/edits.ts'
import { mend, type Mending } from '../src/fix/mend.ts'
import { lint } from '../src/lint.ts'
import { readOpened } from '../src/read.ts'
import { defineRule, removeItem, type Rule } from '../src/rule.ts'
import type { Source } from '../src/text.ts'

const ranges = catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url))
const strict = override(defaultSettings, { preset: 'strict' })

interface How {
  readonly all?: boolean
  readonly settings?: Settings
  readonly name?: string
  readonly by?: readonly Rule[]
}

async function mended(text: string, { all = false, settings = strict, name = 'policy.json', by = rules }: How = {}): Promise<Mending & { readonly text: string }> {
  const run = (source: Source): Run => lint([{ path: name, named: true, content: source.text }], settings, { rules: by, catalog: ranges, today: '2026-11-28' })
  const first = { path: name, text }
  const mending = await mend(run(first), {
    all,
    lint: (files) => Promise.resolve(run(files.get(name) ?? first)),
    read: (source) => readOpened({ source, named: true }, settings),
    catalogOf: (at) => new Catalog(ranges, settings.dialectOf(at).overrides),
    writable: () => true,
  })
  return { ...mending, text: mending.files[0]?.after.text ?? text }
}

const allow = (actions: readonly string[]) => `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ${JSON.stringify(actions)}, "Resource": "*" }] }`

/** Says of each entry that another one of the list is `same` to that it can go. */
function claiming(same: (a: string, b: string) => boolean): Rule {
  return defineRule({
    id: 'claim', summary: 'A claim.', category: 'style', severity: 'info', preset: 'recommended', since: '0', why: '', references: ['https://example.com'], examples: [{ bad: '', good: '' }],
    check: {
      action(action, { report, statement }) {
        const others = statement.actions?.values.filter((other) => other !== action && same(action.raw, other.raw)) ?? []
        const edits = others.length > 0 ? removeItem(statement.policy, action) : undefined
        if (edits) report({ at: action, message: 'it can go', fix: { title: 'remove it', kind: 'keeps-access', edits: [edits].flat() } })
      },
    },
  })
}

describe('a fix that is said to keep access', () => {
  test('is not made where a request shows that it does not, and is told as one that changes access', async () => {
    const before = allow(['s3:GetObject', 's3:PutObject'])
    const { text, fixed, run } = await mended(before, { by: [claiming(() => true)] })
    expect([text, fixed]).toEqual([before, 0])
    expect(run.findings.map(({ fix }) => fix?.kind)).toEqual(['changes-access', 'changes-access'])
  })

  test('is proven together with the others: of two that cover each other, one stays', async () => {
    const { text, fixed } = await mended(allow(['s3:GetObject', 's3:getobject']), { by: [claiming((a, b) => a.toLowerCase() === b.toLowerCase())] })
    // Neither finding is there any more.
    expect(fixed).toBe(2)
    expect(text.match(/s3:getobject/gi)).toHaveLength(1)
  })

  test('does not take access with the others when all fixes are made', async () => {
    const { text } = await mended(allow(['s3:GetObject', 's3:getobject', 's3:PutObject']), { all: true, by: [claiming((a, b) => a.toLowerCase() === b.toLowerCase())] })
    expect(text.match(/s3:getobject/gi)).toHaveLength(1)
    expect(text).toContain('s3:PutObject')
  })
})

test('a fix that would take a comment with it is not made', async () => {
  const before = allow(['s3:GetObject', 's3:GetObject']).replace(',"s3', ', /* why */ "s3')
  const removing: Rule = { ...claiming(() => true), check: { action(action, { report, statement }) {
    const span = statement.actions?.span ?? action.span
    report({ at: action, message: 'it can go', fix: { title: 'write one', kind: 'changes-access', edits: [{ span, text: '"Action": "s3:GetObject"' }] } })
  } } }
  expect((await mended(before, { all: true, by: [removing], name: 'policy.jsonc' })).text).toBe(before)
})

test('fixes that undo each other end', async () => {
  const swapping: Rule = { ...claiming(() => true), check: { action(action, { report }) {
    report({ at: action, message: 'the other', fix: { title: 'write the other', kind: 'changes-access', edits: [{ span: action.span, text: action.value === 's3:GetObject' ? '"s3:PutObject"' : '"s3:GetObject"' }] } })
  } } }
  const { fixed, text } = await mended(allow(['s3:GetObject']), { all: true, by: [swapping] })
  expect([fixed, text]).toEqual([0, allow(['s3:PutObject'])])
})

test('a fix that leaves something that cannot be read is not made', async () => {
  const breaking: Rule = { ...claiming(() => true), check: { action(action, { report }) {
    report({ at: action, message: 'broken', fix: { title: 'break', kind: 'changes-access', edits: [{ span: action.span, text: '"s3:GetObject' }] } })
  } } }
  expect((await mended(allow(['s3:GetObject']), { all: true, by: [breaking] })).files).toEqual([])
})

describe('what is mended has nothing more to mend', () => {
  for (const rule of rules) {
    const examples = rule.examples.filter(({ config, before, bad }) => config === undefined && before === undefined && !bad.startsWith('unreadable: ') && !bad.startsWith('\uFEFF'))
    // An ignore's example is its configuration.
    if (examples.length > 0) test(rule.id, async () => {
      for (const { bad, file, kind, dialect } of examples) {
        const settings = override(defaultSettings, { preset: 'strict', kind, dialect: dialect === undefined ? undefined : dialectNamed(dialect) })
        for (const all of [false, true]) {
          const how = { all, settings, ...(file !== undefined && { name: file }) }
          const once = await mended(unmark(bad).text, how)
          expect(once.run.crashes).toEqual([])
          expect((await mended(once.text, how)).files).toEqual([])
        }
      }
    })
  }
})

test('edits of one file leave the rest as it is', () => {
  const source = { path: 'a', text: 'abcdef' }
  expect(applyEdits(source.text, [{ span: { source, start: 4, end: 5 }, text: '' }, { span: { source, start: 1, end: 1 }, text: 'x' }])).toEqual({ text: 'axbcdf', left: 0 })
})

describe('the files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-fix-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const at = (name: string) => path.join(folder, name)
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), ...args], { cwd: folder, encoding: 'utf8' })
  const twice = '{\r\n  "Version": "2012-10-17",\r\n  "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }]\r\n}\r\n'
  const once = twice.replace(', "s3:GetObject"', '')

  test('keep their encoding, byte-order mark and line breaks', () => {
    const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    fs.writeFileSync(at('utf16le.json'), utf16(twice))
    fs.writeFileSync(at('utf16be.json'), utf16(twice).swap16())
    fs.writeFileSync(at('utf8.json'), `\uFEFF${twice}`)
    run('--fix', 'utf16le.json', 'utf16be.json', 'utf8.json')
    expect(fs.readFileSync(at('utf16le.json'))).toEqual(utf16(once))
    expect(fs.readFileSync(at('utf16be.json'))).toEqual(utf16(once).swap16())
    expect(fs.readFileSync(at('utf8.json'), 'utf8')).toBe(`\uFEFF${once}`)
  })

  test('keep their mode; a link stays one, and what it points to is written, once', () => {
    fs.mkdirSync(at('real'))
    fs.writeFileSync(at('real/policy.json'), twice)
    fs.chmodSync(at('real/policy.json'), 0o640)
    fs.symlinkSync('real/policy.json', at('link.json'))
    const { stderr } = run('--fix', 'link.json', 'real/policy.json')
    expect(stderr).toBe('')
    expect(fs.lstatSync(at('link.json')).isSymbolicLink()).toBe(true)
    expect(fs.statSync(at('real/policy.json')).mode & 0o777).toBe(0o640)
    expect(fs.readFileSync(at('real/policy.json'), 'utf8')).toBe(once)
    expect(fs.readdirSync(at('real'))).toEqual(['policy.json'])
  })

  test('keep all their names', () => {
    fs.writeFileSync(at('one.json'), twice)
    fs.linkSync(at('one.json'), at('other.json'))
    run('--fix', 'one.json')
    expect(fs.readFileSync(at('other.json'), 'utf8')).toBe(once)
  })

  test('that hold what is no text are left alone', () => {
    const bytes = Buffer.concat([Buffer.from(twice.replace('"Version"', '"Id": "\u0001", "Version"')), Buffer.from([0x0a])])
    bytes[bytes.indexOf(1)] = 0xff
    fs.writeFileSync(at('latin.json'), bytes)
    expect(run('--fix', 'latin.json').stdout).toContain('0 fixed')
    expect(fs.readFileSync(at('latin.json'))).toEqual(bytes)
  })

  test('what --diff prints, git applies', () => {
    const name = 'sub dir/é"q.json'
    fs.mkdirSync(at('sub dir'))
    fs.writeFileSync(at(name), twice)
    const { stdout, status } = run('--diff', name)
    expect(status).toBe(0)
    expect(fs.readFileSync(at(name), 'utf8')).toBe(twice)
    const git = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8', env: { ...process.env, GIT_CEILING_DIRECTORIES: folder } })
    expect(git.stderr).toBe('')
    expect(fs.readFileSync(at(name), 'utf8')).toBe(once)
  })
})
