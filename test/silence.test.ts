/** What a fingerprint and a baseline withstand, and what they do not. */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { lint } from '../src/index.ts'
import { readBaseline, writeBaseline } from '../src/keep/baseline.ts'

const statement = (action: string) => ({ Effect: 'Allow', Action: [action, 's3:GetObject'], Resource: ['arn:aws:s3:::amzn-s3-demo-bucket/*'] })
const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
const prints = (text: string, name = 'a.json') => lint([{ path: name, named: true, content: text }]).findings.map(({ fingerprint }) => fingerprint)

describe('a fingerprint', () => {
  const wrong = policy(statement('s3:PutObjekt'))

  test('does not depend on layout, also where the place is of several lines', () => {
    const twice = policy(statement('s3:PutObject'), statement('s3:PutObject'))
    for (const each of [wrong, twice]) {
      expect(prints(JSON.stringify(each)).length).toBeGreaterThan(0)
      expect(prints(JSON.stringify(each, null, 4))).toEqual(prints(JSON.stringify(each)))
    }
  })

  test('does not depend on where the statement stands', () => {
    expect(prints(JSON.stringify(policy({ ...statement('s3:DeleteObject'), Sid: 'Other' }, statement('s3:PutObjekt'))))).toEqual(expect.arrayContaining([...prints(JSON.stringify(wrong))]))
  })

  test('is another where the statement says something else', () => {
    expect(prints(JSON.stringify(policy({ ...statement('s3:PutObjekt'), Resource: '*' })))).not.toEqual(expect.arrayContaining([...prints(JSON.stringify(wrong))]))
  })
})

test('a baseline is read as it is written, whatever the names of files', () => {
  const entries = ['a b.json', '"q".json', 'line\nbreak.json', 'é.json'].map((file, i) => ({ fingerprint: `000000000000000${i}`, rule: 'every-action', file }))
  expect(readBaseline(writeBaseline(entries.toReversed()))).toEqual(entries)
  expect(() => readBaseline('<<<<<<< HEAD\n')).toThrow('line 1 is no entry, but the mark of a conflict in git')
})

describe('on the command line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-silence-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const cli = path.join(inject('dist'), 'cli.js')
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [cli, '--format', 'concise', ...args], { cwd: folder, encoding: 'utf8' })
  const write = (name: string, ...statements: readonly object[]) => fs.writeFileSync(path.join(folder, name), JSON.stringify(policy(...statements), null, 2))

  test('a baseline leaves out what was there, also in a renamed file, and tells what is new, changed and gone', () => {
    write('a.json', statement('s3:PutObjekt'))
    write('b.json', statement('s3:DeleteObjekt'))
    expect(run('--update-baseline').stdout).toContain('no findings · 2 in the baseline')
    fs.renameSync(path.join(folder, 'a.json'), path.join(folder, 'moved.json'))
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('2 in the baseline') as string })
    write('b.json', { ...statement('s3:DeleteObjekt'), Resource: 'arn:aws:s3:::other/*' })
    const { stdout, status } = run()
    expect(status).toBe(1)
    expect(stdout).toContain('b.json:')
    expect(stdout).toContain('the baseline has 1 entry of what is gone')
    expect(run('moved.json').stdout).not.toContain('of what is gone')
    run('--update-baseline')
    expect(readBaseline(fs.readFileSync(path.join(folder, 'policylint-baseline.txt'), 'utf8')).map(({ file }) => file).sort()).toEqual(['b.json', 'moved.json'])
    expect(run('--no-baseline').status).toBe(1)
  })

  test('--watch lints again when a file changes', async () => {
    const child = spawn(process.execPath, [cli, '--watch', '--no-baseline', '--format', 'concise', 'moved.json'], { cwd: folder })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const until = async (wanted: RegExp) => {
      for (let i = 0; i < 300 && !wanted.test(printed); i++) await new Promise((resolve) => setTimeout(resolve, 100))
      expect(printed).toMatch(wanted)
    }
    try {
      await until(/s3:PutObjekt[^]*AWS data of/)
      printed = ''
      write('moved.json', statement('s3:PutObject'))
      await until(/^no findings[^]*AWS data of/)
      expect(printed).not.toContain('\u001b')
    } finally {
      child.kill()
    }
  })
})
