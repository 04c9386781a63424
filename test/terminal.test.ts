/** What a terminal gets besides the report: links, progress, times, completions. */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { optionRows, shells } from '../src/command/options.ts'
import { Progress } from '../src/command/progress.ts'
import { stats } from '../src/report/stats.ts'

const cli = path.join(inject('dist'), 'cli.js')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-terminal-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
fs.writeFileSync(path.join(folder, 'diary.json'), '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObjcet", "Resource": "arn:aws:s3:::reports/*" }] }')

function call(args: readonly string[], env: Readonly<Record<string, string>> = {}): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', timeout: 60_000, env: { PATH: process.env.PATH, HOME: folder, ...env } })
}

const page = 'https://github.com/policylint/policylint/blob/main/docs/rules/misspelt-action.md'
const linked = `\u001b]8;;${page}\u001b\\misspelt-action\u001b]8;;\u001b\\`

describe('links', () => {
  test('elsewhere than on a terminal, the address of the page', () => {
    const { stdout } = call(['.'])
    expect(stdout).toContain(`= ${page}`)
    expect(stdout).not.toContain('\u001b')
  })

  test('FORCE_HYPERLINK decides; a file has no links', () => {
    expect(call(['.'], { FORCE_HYPERLINK: '1' }).stdout).toContain(linked)
    expect(call(['.'], { FORCE_HYPERLINK: '1' }).stdout).not.toContain(`= ${page}`)
    expect(call(['.'], { FORCE_HYPERLINK: '0' }).stdout).toContain(`= ${page}`)
    call(['.', '--output', 'new/folder/report.txt'], { FORCE_HYPERLINK: '1' })
    expect(fs.readFileSync(path.join(folder, 'new/folder/report.txt'), 'utf8')).toContain(`= ${page}`)
  })
})

test.skipIf(process.platform !== 'linux')('a report into a folder that takes none ends with its reason', () => {
  expect(call(['.', '--output', '/proc/policylint/report.txt'])).toMatchObject({ status: 2, stderr: 'policylint: --output /proc/policylint/report.txt cannot be written: ENOENT\n' })
})

test('--watch does not wait for standard input', () => {
  expect(call(['--watch', '-'])).toMatchObject({ status: 2, stderr: 'policylint: --watch needs files, not standard input\n' })
})

describe('progress', () => {
  function shown(step: number, files: number): string {
    let now = 0
    let written = ''
    const progress = new Progress({ write: (text) => void (written += text), now: () => now, columns: 30 })
    for (let i = 0; i < files; i++) {
      now += step
      progress.file(`policies/number-${i}.json`)
    }
    progress.end()
    return written
  }

  test('nothing for a run of less than a second', () => expect(shown(9, 100)).toBe(''))

  test('then a line within the width, ten times a second, and wiped out', () => {
    const lines = shown(10, 200).split('\r\u001b[2K')
    expect(lines[0]).toBe('')
    expect(lines.at(-1)).toBe('')
    expect(lines.slice(1, -1)).toHaveLength(11)
    expect(lines[1]).toBe('100 files · policies/number-9')
  })

  test('none where standard error is no terminal', () => expect(call(['.']).stderr).toBe(''))
})

test('--stats: phases and rules, on standard error', () => {
  const { stdout, stderr } = call(['.', '--stats', '--format', 'json'])
  JSON.parse(stdout)
  for (const name of ['finding and reading files', 'reading policies', 'rules', 'report (json)', 'total', 'misspelt-action', 'more rules']) expect(stderr).toMatch(new RegExp(`^ .*${name.replace(/[()]/g, '\\$&')} +[\\d.]+ ms$`, 'm'))
  expect(stats(new Map([['a', 1]]), new Map([['b', 2], ['c', 3]]), 10).split('\n')).toEqual(['time by phase', `  a                       1.0 ms`, '  start, and all else       9.0 ms', '  total                    10.0 ms', 'time by rule', '  c                         3.0 ms', '  b                         2.0 ms'].map((line) => line.replace(/^( {2}.*?) +([\d.]+ ms)$/, (_, name: string, time: string) => `${name.padEnd(2 + 'start, and all else'.length)}  ${time.padStart(11)}`)))
})

describe('completions', () => {
  for (const shell of shells) {
    test(`${shell}: every option of the table`, () => {
      const { stdout } = call(['completions', shell])
      for (const { flags, choices = [] } of optionRows) {
        const flag = /--([\w-]+)/.exec(flags)?.[1] ?? ''
        expect(stdout).toContain(shell === 'fish' ? `-l ${flag} ` : `--${flag}`)
        for (const choice of choices) expect(stdout).toContain(choice)
      }
    })
  }

  test('another shell is an error', () => expect(call(['completions', 'tcsh']).status).toBe(2))

  const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0
  for (const shell of ['bash', 'fish']) if (!has(shell)) console.warn(`${shell} is not here: its completions are not tried`)

  test.skipIf(!has('bash'))('bash completes', () => {
    fs.writeFileSync(path.join(folder, 'completions.bash'), call(['completions', 'bash']).stdout)
    const completed = (...words: readonly string[]) => spawnSync('bash', ['-c', 'source completions.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _policylint; printf "%s\\n" "${COMPREPLY[@]}"', 'x', 'policylint', ...words], { cwd: folder, encoding: 'utf8' }).stdout.trim().split('\n')
    expect(completed('--format', 'js')).toEqual(['json'])
    expect(completed('--format', '=', 'che')).toEqual(['checkstyle'])
    expect(completed('--format', '=')).toContain('sarif')
    expect(completed('di')).toEqual(['diff', 'diary.json'])
    expect(completed('access', '--dia')).toEqual(['--dialect'])
    expect(completed('access', 'dia')).toEqual(['diary.json'])
    expect(completed('explain', 'misspelt-act')).toEqual(['misspelt-action'])
    expect(completed('completions', '')).toEqual(['bash', 'zsh', 'fish'])
    expect(completed('--rule', 'misspelt-act')).toEqual(['misspelt-action='])
    expect(completed('--max-warnings', '')).toEqual([''])
  })

  test.skipIf(!has('fish'))('fish completes', () => {
    fs.writeFileSync(path.join(folder, 'completions.fish'), call(['completions', 'fish']).stdout)
    const completed = (line: string) => spawnSync('fish', ['--no-config', '-c', `source completions.fish; complete -C '${line}'`], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } }).stdout.trim().split('\n').map((each) => each.split('\t')[0])
    expect(completed('policylint --format che')).toEqual(['checkstyle'])
    expect(completed('policylint acc')).toEqual(['access'])
    expect(completed('policylint explain misspelt-act')).toEqual(['misspelt-action'])
    expect(completed('policylint access --dia')).toEqual(['--dialect'])
  })

  test.skipIf(!has('zsh'))('zsh reads its script', () => {
    expect(spawnSync('zsh', ['-f', '-c', 'autoload -Uz compinit; compinit -u -D; eval "$1"; print -r -- $_comps[policylint]', 'x', call(['completions', 'zsh']).stdout], { encoding: 'utf8' })).toMatchObject({ stdout: '_policylint\n', stderr: '' })
  })
})

describe('--watch', () => {
  const clean = '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }] }'
  const misspelt = clean.replace('GetObject', 'GetObjcet')

  test('tells of a file that changes, comes, breaks and goes, and of a configuration above, until it is ended', async () => {
    const work = path.join(folder, 'watched')
    fs.mkdirSync(path.join(work, 'policies'), { recursive: true })
    const write = (name: string, text: string) => fs.writeFileSync(path.join(work, name), text)
    write('policies/a.json', clean)
    const server = spawn(process.execPath, [cli, '--watch', '--format', 'concise', 'policies'], { cwd: work })
    let out = ''
    let wake: () => void = () => undefined
    server.stdout.on('data', (data: Buffer) => {
      out += data.toString()
      wake()
    })
    /** Until a report says so: a system may tell one change in several steps. */
    const told = async (report: RegExp) => {
      while (!report.test(out)) await new Promise<void>((resolve) => (wake = resolve))
      out = ''
    }
    await told(/^no findings · 1 policy in 1 file/)
    write('policies/a.json', misspelt)
    await told(/^policies\/a\.json:1:73: error misspelt-action.*\n1 finding /m)
    // As editors save: another file takes its place, more than once.
    for (const text of [clean, misspelt]) {
      write('policies/a.tmp', text)
      fs.renameSync(path.join(work, 'policies/a.tmp'), path.join(work, 'policies/a.json'))
      await told(text === clean ? /^no findings /m : /^policies\/a\.json:1:73: error misspelt-action.*\n1 finding /m)
    }
    write('policies/b.json', misspelt)
    await told(/^2 findings /m)
    write('policies/b.json', clean.slice(0, -3))
    await told(/^policies\/b\.json:.* syntax-error/m)
    fs.rmSync(path.join(work, 'policies/b.json'))
    await told(/^policies\/a\.json.*\n1 finding /m)
    write('policylint.json', '{ "rules": { "misspelt-action": "off" } }')
    await told(/^no findings /m)
    server.kill('SIGINT')
    expect(await new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)))).toBe('SIGINT')
  })
})
