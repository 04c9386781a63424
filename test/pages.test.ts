/** What the README and the pages of `docs/` show is run: their commands, as a shell does, and their configurations. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { optionRows } from '../src/command/options.ts'
import { configSettings } from '../src/config/config.ts'
import { rules } from '../src/index.ts'

const root = path.join(import.meta.dirname, '..')
const cli = path.join(inject('dist'), 'cli.js')
const pages = ['README.md', ...fs.readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)].map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')] as const)

function blocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)
}

/** A repository as the pages have it, with stand-ins for the commands of others. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-pages-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const policy = '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }] }'
const ownRule = blocks(pages.find(([name]) => name === 'docs/own-rules.md')?.[1] ?? '', 'js')[0] ?? ''
const files: Readonly<Record<string, string>> = {
  'policies/b.json': policy,
  'my-rules.mjs': ownRule.replace("'policylint'", JSON.stringify(path.join(inject('dist'), 'index.js'))),
  'bin/policylint': `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`,
  'bin/npx': '#!/bin/sh\nexec "$@"\n',
  'bin/aws': `#!/bin/sh\ncat policies/b.json\n`,
  'bin/reviewdog': '#!/bin/sh\ncat\n',
}
for (const [name, text] of Object.entries(files)) {
  fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text, { mode: name.startsWith('bin/') ? 0o755 : 0o644 })
}
for (const name of ['.local/share/bash-completion/completions', '.config/fish/completions']) fs.mkdirSync(path.join(folder, name), { recursive: true })

describe.skipIf(process.platform === 'win32')('commands', () => {
  const shown = pages.flatMap(([name, page]) => blocks(page, 'sh').flatMap((block) => block.split('\n')).filter((line) => /\bpolicylint /.test(line) && !line.startsWith('npm')).map((line) => [name, line] as const))
  test('there are some', () => expect(shown.length).toBeGreaterThan(12))
  for (const [name, line] of shown) {
    test(`${name}: ${line}`, () => {
      // The folder of completions is the shell's own.
      const { stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', line.replace('${fpath[1]}', '.')], { cwd: folder, encoding: 'utf8', env: { PATH: `${path.join(folder, 'bin')}:${process.env.PATH ?? ''}`, HOME: folder } })
      expect([stderr.replace(/^.*· AWS data of .*\n/, ''), status]).toEqual(['', 0])
    })
  }

  test('inside text, they have options that there are', () => {
    const known = new Set(['--help', '--version', '--because', '--until', '--dry-run', '--stdio', '--resource-account', /* of `npm run carriers` */ '--unresolved', '--write', ...optionRows.map(({ flags }) => flags.split(' ')[0])])
    const used = pages.flatMap(([name, page]) => [...page.matchAll(/`policylint [^`\n]*`|`--[^`\n]*`/g)].flatMap(([code]) => [...code.matchAll(/(?<= |`)--[a-z-]+/g)].map(([flag]) => [name, flag] as const)))
    expect(used.length).toBeGreaterThan(50)
    expect(used.filter(([, flag]) => !known.has(flag))).toEqual([])
  })
})

describe('configurations', () => {
  const shown = pages.flatMap(([name, page]) => blocks(page, 'jsonc').filter((block) => /^(?:\{\n {2}"|")/.test(block)).map((block) => [name, block.startsWith('{') ? block : `{ ${block} }`] as const))
  test('there are some', () => expect(shown.length).toBeGreaterThan(3))
  for (const [name, text] of shown) {
    test(`${name}: ${text.slice(0, 40).replace(/\s+/g, ' ')}`, () => {
      expect(() => configSettings({ path: 'policylint.json', text }, rules, (each) => each)).not.toThrow()
    })
  }
})
