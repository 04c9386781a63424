/** The ESLint face, through ESLint's own classes. */
import json from '@eslint/json'
import { ESLint, Linter, RuleTester } from 'eslint'
import { defineConfig } from 'eslint/config'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { rules } from '../rules/index.ts'
import { unmark } from '../src/dev/example.ts'
import policylint, { type PolicylintPlugin, type PolicylintSettings } from '../src/eslint.ts'
import { lint, type LintOptions } from '../src/index.ts'
import { defineRule, type Example, type Rule } from '../src/rule.ts'

const DUPLICATE = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::example-bucket/*"
    }
  ]
}
`
const TUTORIAL = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'AllowUserAccess', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::700001145864652591:user/mmustermann' }, Action: 's3:*', Resource: ['arn:aws:s3:::examplebucket', 'arn:aws:s3:::examplebucket/*'] },
    { Sid: 'DenyOtherAccess', Effect: 'Deny', NotPrincipal: { AWS: 'arn:aws:iam::700001145864652591:user/mmustermann' }, Action: 's3:*', Resource: ['arn:aws:s3:::examplebucket', 'arn:aws:s3:::examplebucket/*'] },
  ],
}, null, 2)

type Message = Linter.LintMessage

/** Messages of ESLint for one text. */
function verify(text: string, configs: readonly Linter.Config[], filename = 'policy.json'): readonly Message[] {
  return new Linter().verify(text, [...configs], { filename })
}

/** A configuration with this rule only. */
function only(rule: Rule, { language = 'json/json', options, settings, plugin = policylint }: { language?: string; options?: object | undefined; settings?: PolicylintSettings; plugin?: PolicylintPlugin } = {}): Linter.Config {
  return {
    files: ['**'], plugins: { json, policylint: plugin }, language,
    rules: { [`policylint/${rule.id}`]: options ? ['error', options] : 'error' },
    settings: { policylint: { ...settings } },
  }
}

function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)]
  return (starts[line - 1] ?? NaN) + column - 1
}

function rangeOf(text: string, { line, column, endLine = NaN, endColumn = NaN }: Message): readonly [number, number] {
  return [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)]
}

function patched(text: string, fix: Message['fix']): string | undefined {
  return fix && text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])
}

describe('every rule\'s examples', () => {
  let seen = 0
  for (const rule of rules.filter(({ id }) => policylint.rules?.[id])) {
    for (const [i, example] of rule.examples.entries()) {
      const language = languageFor(example)
      if (!language || !showsUnasked(rule, example)) continue
      seen += 1
      test(`${rule.id} ${i + 1}: the same ranges, fixes and suggestions`, () => {
        const { text, marks } = unmark(example.bad)
        const filename = example.file ?? 'policy.json'
        const config = only(rule, { language, options: example.options, settings: settingsFor(example) })
        const messages = verify(text, [config], filename)
        expect(messages.map(({ ruleId }) => ruleId)).toEqual(marks.map(() => `policylint/${rule.id}`))
        expect(messages.map((message) => rangeOf(text, message))).toEqual(marks)
        expect(verify(example.good, [config], filename)).toEqual([])

        const [message, ...more] = messages
        for (const suggestion of message?.suggestions ?? []) if (more.length === 0) expect(patched(text, suggestion.fix)).toBe(example.good)
        if (messages.some(({ fix }) => fix)) expect(new Linter().verifyAndFix(text, [config], { filename }).output).toBe(example.good)
      })
    }
  }

  test('are nearly all seen', () => {
    expect(seen).toBeGreaterThan(0.8 * rules.flatMap(({ examples }) => examples).length)
  })
})

function settingsFor({ dialect, kind }: Example): PolicylintSettings {
  return { preset: 'strict', ...(dialect !== undefined && { dialect }), ...(kind && { kind }) }
}

/** The language in which `@eslint/json` reads the example's texts, if any. */
function languageFor({ bad, good, config }: Example): string | undefined {
  const reads = (language: string) => [unmark(bad).text, good].every((text) => !verify(text, [{ files: ['**'], plugins: { json }, language }]).some(({ fatal }) => fatal))
  return config === undefined ? ['json/json', 'json/jsonc'].find(reads) : undefined
}

/** ESLint gets whole folders, where what is not a policy is nobody's fault. */
function showsUnasked(rule: Rule, { bad, file = 'policy.json', dialect, kind }: Example): boolean {
  const options: LintOptions = { preset: 'strict', ...(dialect !== undefined && { dialect }), ...(kind && { kind }) }
  return lint([{ path: file, named: false, content: unmark(bad).text }], options).findings.some((finding) => finding.rule === rule.id)
}

describe('places', () => {
  const expected = { ruleId: 'policylint/duplicate-key', severity: 2, line: 7, column: 7, endLine: 7, endColumn: 15 }

  test('line and column', () => {
    expect(verify(DUPLICATE, [policylint.configs.recommended])).toMatchObject([expected])
  })

  test('the message holds related places and help', () => {
    expect(verify(DUPLICATE, [policylint.configs.recommended])[0]?.message).toMatch(/\(line 6: first here\)/)
  })

  test('CRLF', () => {
    expect(verify(DUPLICATE.replaceAll('\n', '\r\n'), [policylint.configs.recommended])).toMatchObject([expected])
  })

  test('a byte-order mark counts in no column, and stays', () => {
    const oneLine = `\uFEFF${DUPLICATE.replace(/\s+/g, ' ')}`
    const { column = NaN } = verify(oneLine, [policylint.configs.recommended])[0] ?? {}
    expect(oneLine.slice(column).startsWith('"Action": "s3:PutObject"')).toBe(true)
    expect(verify(`\uFEFF${DUPLICATE}`, [policylint.configs.recommended])).toMatchObject([expected])
  })

  test('a fix leaves the byte-order mark and CRLF as they are', () => {
    const good = `\uFEFF${DUPLICATE.replaceAll('\n', '\r\n')}`
    const jsonc: Linter.Config = { ...only(ruleNamed('json-leniency'), { language: 'json/jsonc' }), languageOptions: { allowTrailingCommas: true } }
    expect(new Linter().verifyAndFix(good.replace('/*"', '/*",'), [jsonc], { filename: 'a.json' })).toMatchObject({ fixed: true, output: good })
  })

  test('a policy in a string', () => {
    const text = JSON.stringify({ Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Action":"s3:PutObject","Resource":"*"}]}' })
    const found = verify(text, [only(ruleNamed('duplicate-key'))])
    expect(found.map((message) => text.slice(...rangeOf(text, message)))).toEqual(['\\"Action\\"'])
  })
})

function ruleNamed(id: string): Rule {
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return rule
}

describe('the ESLint class', () => {
  async function lintText(text: string, filePath: string, ...more: Linter.Config[]): Promise<ESLint.LintResult | undefined> {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [policylint.configs.recommended, ...more] })
    return (await eslint.lintText(text, { filePath }))[0]
  }

  test('finds and counts', async () => {
    expect(await lintText(DUPLICATE, 'policies/a.json')).toMatchObject({ errorCount: 1, fatalErrorCount: 0 })
  })

  test('a file without a policy gives nothing', async () => {
    expect(await lintText('{ "name": "x", "version": "1.0.0", "name": "y" }', 'package.json')).toMatchObject({ messages: [] })
    expect(await lintText('{ /* fine here */ }', 'tsconfig.json', { files: ['**/*.json'], plugins: { json }, language: 'json/jsonc' })).toMatchObject({ messages: [] })
  })

  test('what cannot be parsed is told by @eslint/json alone', async () => {
    expect(await lintText('{ "Version": "2012-10-17" "Statement": [] }', 'a.json')).toMatchObject({ fatalErrorCount: 1, messages: [{ ruleId: null }] })
  })

  test('a rule can be turned off, and its severity set', async () => {
    expect(await lintText(DUPLICATE, 'a.json', { rules: { 'policylint/duplicate-key': 'off' } })).toMatchObject({ messages: [] })
    expect(await lintText(DUPLICATE, 'a.json', { rules: { 'policylint/duplicate-key': 'warn' } })).toMatchObject({ messages: [{ severity: 1 }] })
  })

  test('comments in JSONC turn rules off', async () => {
    const text = DUPLICATE.replace('"Action": "s3:PutObject"', '// eslint-disable-next-line policylint/duplicate-key -- kept for the test\n$&')
    expect(await lintText(text, 'a.jsonc', { ...policylint.configs.recommended, files: ['**/*.jsonc'], language: 'json/jsonc' })).toMatchObject({ messages: [] })
  })

  test('beside @eslint/json\'s own configuration', async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: defineConfig([{ files: ['**/*.json'], plugins: { json }, language: 'json/json', extends: ['json/recommended'] }, policylint.configs.recommended]) })
    const [both] = await eslint.lintText(DUPLICATE, { filePath: 'a.json' })
    expect(both?.messages.map(({ ruleId }) => ruleId).toSorted()).toEqual(['json/no-duplicate-keys', 'policylint/duplicate-key'])
  })

  test('extends by name', async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: defineConfig([{ plugins: { policylint }, extends: ['policylint/strict'] }]) })
    expect(await eslint.lintText(DUPLICATE, { filePath: 'a.json' })).toMatchObject([{ messages: [{ ruleId: 'policylint/duplicate-key' }] }])
  })

  test('the configuration can be printed', async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [policylint.configs.strict] })
    const printed: unknown = await eslint.calculateConfigForFile('a.json')
    expect(JSON.parse(JSON.stringify(printed))).toMatchObject({ language: 'json/jsonc', settings: { policylint: { preset: 'strict' } } })
  })
})

describe('settings', () => {
  const places = (settings: PolicylintSettings) =>
    verify(TUTORIAL, [policylint.configs.recommended, { settings: { policylint: settings } }]).map((message) => [message.ruleId?.replace('policylint/', ''), ...rangeOf(TUTORIAL, message)])
  const expected = (options: LintOptions) =>
    lint([{ path: 'policy.json', named: false, content: TUTORIAL }], options).findings.map(({ rule, at }) => [rule, at.start, at.end])

  test('the dialect', () => {
    expect(places({ dialect: 'storagegrid', kind: 'bucket' }).toSorted()).toEqual(expected({ dialect: 'storagegrid', kind: 'bucket' }).toSorted())
    expect(places({}).toSorted()).toEqual(expected({}).toSorted())
  })

  test('wrong ones are told', () => {
    expect(() => places({ dialect: 'storagegird' })).toThrow('`settings.policylint.dialect` is one of `aws`, `storagegrid`')
    expect(() => places({ dialects: 'aws' } as PolicylintSettings)).toThrow('`settings.policylint` knows no `dialects`')
  })
})

describe('the plugin', () => {
  test('has a rule for each that can say something about a text', () => {
    const without = rules.filter(({ id }) => !policylint.rules?.[id]).map(({ id }) => id)
    expect(without.toSorted()).toEqual(['expired-ignore', 'faulty-ignore', 'file-encoding', 'missing-policy', 'unreadable-file', 'unused-ignore', 'void-pattern'])
  })

  test('tells about its rules', () => {
    for (const [id, rule] of Object.entries(policylint.rules ?? {})) {
      const { id: page = id } = rules.find(({ formerly }) => formerly?.includes(id)) ?? {}
      expect(rule.meta).toMatchObject({ languages: ['json/json', 'json/jsonc', 'yml/yaml'], docs: { url: expect.stringContaining(`/docs/rules/${page}.md`) as string } })
    }
  })

  test('recommended has what is right nearly always, strict all', () => {
    const of = (preset: 'recommended' | 'strict') => Object.keys(policylint.configs[preset].rules ?? {})
    expect(of('strict').map((id) => id.replace('policylint/', ''))).toEqual(rules.filter(({ id }) => policylint.rules?.[id]).map(({ id }) => id))
    for (const rule of rules) if (rule.preset === 'strict') expect(of('recommended')).not.toContain(`policylint/${rule.id}`)
  })
})

describe('with rules of its own', () => {
  afterEach(() => {
    vi.doUnmock('../rules/index.ts')
    vi.resetModules()
  })

  const about = { category: 'correctness', severity: 'warning', preset: 'recommended', since: '0.1.0', summary: 'A test.', why: 'A test.', references: ['https://example.com'] } as const
  const examples = [{ bad: '{ "Statement": [] }', good: '{}' }] as const
  const sid = defineRule({
    ...about, examples, id: 'short-sid', formerly: ['tiny-sid'], options: { least: { type: 'number', default: 3, about: 'Fewest characters' }, except: { type: 'strings', default: ['ok'], about: 'Fine ones' } },
    check: {
      statement(statement, { report, options }) {
        const { sid } = statement
        if (sid?.value === undefined || sid.value.length >= options.least || options.except.includes(sid.value)) return
        const fix = (kind: 'keeps-access' | 'changes-access') => ({ title: `write ${kind}`, kind, edits: [{ span: sid.span, text: `"${kind}"` }] })
        if (sid.value === 'u') report({ at: sid, message: 'perhaps short', unsure: 'nobody knows' })
        else report({ at: sid, message: 'short', help: 'write more', related: [{ at: statement, message: 'of this' }], fix: fix(sid.value === 'k' ? 'keeps-access' : 'changes-access') })
      },
    },
  })
  const picky = defineRule({ ...about, examples, id: 'picky', preset: 'strict', check: { policy: (policy, { report }) => report({ at: policy, message: 'no' }) } })
  const broken = defineRule({ ...about, examples, id: 'broken', check: { policy: () => { throw new Error('oh no') } } })
  const wide = defineRule({ ...about, examples, id: 'wide', supersedes: ['short-sid'], check: { statement: (statement, { report }) => report({ at: statement, message: 'wide' }) } })
  const ofConfig = defineRule({ ...about, id: 'of-config', examples: [{ config: '{}', ...examples[0] }], check: {} })
  const policy = (sid: string) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: sid, Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] })

  async function pluginWith(...own: Rule[]): Promise<PolicylintPlugin> {
    vi.resetModules()
    vi.doMock('../rules/index.ts', () => ({ rules: own }))
    return (await import('../src/eslint.ts')).default
  }

  test('what keeps access is a fix, what changes it is a suggestion', async () => {
    const plugin = await pluginWith(sid)
    const at = { line: 1, column: 45, endLine: 1, endColumn: 48 }
    expect(verify(policy('k'), [only(sid, { plugin })])).toEqual([
      { ruleId: 'policylint/short-sid', severity: 2, ...at, message: 'short (line 1: of this). Write more', fix: { range: [44, 47], text: '"keeps-access"' } },
    ])
    expect(verify(policy('c'), [only(sid, { plugin })])).toEqual([
      { ruleId: 'policylint/short-sid', severity: 2, ...at, message: 'short (line 1: of this). Write more', suggestions: [{ desc: 'write changes-access', fix: { range: [44, 47], text: '"changes-access"' } }] },
    ])
  })

  test('what is unsure is shown under strict only', async () => {
    const plugin = await pluginWith(sid)
    expect(verify(policy('u'), [plugin.configs.recommended])).toEqual([])
    expect(verify(policy('u'), [plugin.configs.strict])).toMatchObject([{ message: 'perhaps short. Unsure: nobody knows' }])
  })

  test('a strict rule that is asked for by name shows what it finds', async () => {
    const plugin = await pluginWith(picky, sid)
    expect(verify(policy('long'), [plugin.configs.recommended])).toEqual([])
    expect(verify(policy('long'), [plugin.configs.recommended, { rules: { 'policylint/picky': 'error' } }])).toMatchObject([{ ruleId: 'policylint/picky' }])
  })

  test('a rule that is off supersedes nothing', async () => {
    const plugin = await pluginWith(wide, sid)
    expect(verify(policy('k'), [plugin.configs.recommended]).map(({ ruleId }) => ruleId)).toEqual(['policylint/wide'])
    expect(verify(policy('k'), [plugin.configs.recommended, { rules: { 'policylint/wide': 'off' } }]).map(({ ruleId }) => ruleId)).toEqual(['policylint/short-sid'])
  })

  test('a rule that crashes is named, and the others go on', async () => {
    const plugin = await pluginWith(broken, sid)
    expect(verify(policy('k'), [plugin.configs.recommended])).toMatchObject([{ ruleId: 'policylint/broken', message: expect.stringContaining('oh no') as string }, { ruleId: 'policylint/short-sid' }])
  })

  test('options, by the rule\'s schema and defaults', async () => {
    const plugin = await pluginWith(sid)
    expect(verify(policy('four'), [only(sid, { plugin, options: { least: 5 } })])).toHaveLength(1)
    expect(verify(policy('k'), [only(sid, { plugin, options: { except: ['k'] } })])).toEqual([])
    expect(() => verify(policy('k'), [only(sid, { plugin, options: { most: 5 } })])).toThrow('Unexpected property "most"')
  })

  test('a policy is linted once for all rules, and again in the next pass', async () => {
    const check = vi.fn()
    const counted = (id: string) => defineRule({ ...about, examples, id, check: { policy: check } })
    const plugin = await pluginWith(counted('one'), counted('two'))
    const linter = new Linter()
    linter.verify(policy('k'), [plugin.configs.recommended], 'a.json')
    expect(check).toHaveBeenCalledTimes(2)
    linter.verify(linter.getSourceCode(), [plugin.configs.recommended], 'a.json')
    expect(check).toHaveBeenCalledTimes(4)
  })

  test('old ids work, and rules about the configuration are left out', async () => {
    const plugin = await pluginWith(sid, ofConfig)
    expect(Object.keys(plugin.rules ?? {}).toSorted()).toEqual(['short-sid', 'tiny-sid'])
    expect(plugin.rules?.['tiny-sid']?.meta?.deprecated).toBeTruthy()
    expect(verify(policy('k'), [{ ...only(sid, { plugin }), rules: { 'policylint/tiny-sid': 'error' } }])).toMatchObject([{ ruleId: 'policylint/tiny-sid' }])
  })
})

test('ESLint\'s rule tester', () => {
  const now = (_: string, run: () => void) => run()
  Object.assign(RuleTester, { describe: now, it: now, itOnly: now })
  const rule = policylint.rules?.['json-leniency']
  if (!rule) throw new Error('the rule is gone')
  new RuleTester({ plugins: { json }, language: 'json/jsonc', languageOptions: { allowTrailingCommas: true } }).run('json-leniency', rule, {
    valid: ['{ "name": "x", }', { code: DUPLICATE, filename: 'a.json' }],
    invalid: [{ code: DUPLICATE.replace('/*"', '/*",'), output: DUPLICATE, errors: [{ message: /comma/, line: 8, column: 50, endLine: 8, endColumn: 51 }], filename: 'a.json' }],
  })
})
