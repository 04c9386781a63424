/**
 * `npm run bench`: how fast the built `dist/` is, as ratios measured in one run, pair by pair, so that they hold on any
 * machine. Whole processes, wall time, medians of RUNS after one warm-up. Then the
 * engine's questions by the clock; `npm run bench -- FOLDER…` asks them of the policies below folders too.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { benchEngine } from './engine.ts'
import { carriers } from './carriers.ts'
import { policies } from './policies.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 7)
const root = path.join(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-bench-'))
const env = { ...process.env, NODE_EXTRA_CA_CERTS: '', NO_COLOR: '1' }

/** A command, run in the folder of the policies; what it prints and its exit code do not matter. */
type Command = readonly string[]

function milliseconds(command: Command): number {
  const start = process.hrtime.bigint()
  try {
    execFileSync(process.execPath, command, { cwd: folder, env, stdio: 'ignore', maxBuffer: 1 << 30 })
  } catch {
    // Findings make the exit code 1.
  }
  return Number(process.hrtime.bigint() - start) / 1e6
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

function compare(title: string, ours: Command, theirs: Command): void {
  milliseconds(ours)
  milliseconds(theirs)
  const pairs = Array.from({ length: RUNS }, () => [milliseconds(ours), milliseconds(theirs)] as const)
  const ratio = median(pairs.map(([a, b]) => a / b))
  const [a, b] = [median(pairs.map(([each]) => each)), median(pairs.map(([, each]) => each))]
  console.log(`| ${title} | ${ratio.toFixed(2)} | ${a.toFixed(0)} ms | ${b.toFixed(0)} ms |`)
}

/** A row for one command over a folder, without the time of the start. */
function row(title: string, own: string, files: number, bytes: number): void {
  milliseconds([cli, own, '--format', 'concise'])
  const time = Math.max(1, median(Array.from({ length: RUNS }, () => milliseconds([cli, own, '--format', 'concise']))) - start)
  console.log(`| ${title} | ${files} | ${(bytes / 1e6).toFixed(1)} | ${time.toFixed(0)} ms | ${(bytes / 1e3 / time).toFixed(2)} |`)
}

function throughput(title: string, name: (i: number) => string, written: readonly string[]): void {
  const own = title.replaceAll(' ', '-')
  for (const [i, text] of written.entries()) {
    const file = path.join(folder, own, name(i))
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  row(title, own, written.length, written.join('').length)
}

/** A repository of which one file in fifty is a policy, and the rest is what stands in repositories. */
function repository(written: readonly string[]): void {
  const others = [['ts', 'export const answer = 42\n'.repeat(60)], ['json', `${JSON.stringify({ name: 'a-package', scripts: { test: 'vitest' } }, null, 2)}\n`], ['yaml', 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n'], ['md', 'A page.\n'.repeat(100)]] as const
  let bytes = 0
  const [count, every] = [10_000, 50]
  for (let i = 0; i < count; i++) {
    const [ending, text] = i % every === 0 ? ['json', written[i / every] ?? ''] as const : others[i % others.length] ?? others[0]
    const file = path.join(folder, 'repository', `part-${i % 100}`, `file-${i}.${ending}`)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
    bytes += text.length
  }
  row('a repository', 'repository', count, bytes)
}

const texts = policies(2000)
fs.mkdirSync(path.join(folder, 'all'))
texts.forEach((text, i) => fs.writeFileSync(path.join(folder, `all/${String(i).padStart(4, '0')}.json`), text))
fs.writeFileSync(path.join(folder, 'one.json'), texts[0] ?? '')
const parse = 'for (const f of fs.readdirSync("all")) JSON.parse(fs.readFileSync("all/" + f, "utf8"))'
const eslintConfig = path.join(folder, 'eslint.config.mjs')
const plugin = (name: string) => import.meta.resolve(name)
fs.writeFileSync(eslintConfig, `import json from '${plugin('@eslint/json')}'\nexport default [{ files: ['**/*.json'], plugins: { json }, language: 'json/json', ...json.configs.recommended }]\n`)
const cli = path.join(root, 'dist/cli.js')
const eslint = path.join(path.dirname(new URL(plugin('eslint')).pathname), '../bin/eslint.js')

console.log(`node ${process.version}, ${texts.length} policies of ${Math.round(texts.join('').length / texts.length)} bytes on average, median of ${RUNS}\n`)
console.log('| ours against theirs | ratio | ours | theirs |\n| --- | --- | --- | --- |')
compare('start: one policy / `node -e 0`', [cli, 'one.json', '--format', 'concise'], ['-e', '0'])
compare('2,000 policies / reading and `JSON.parse`', [cli, 'all', '--format', 'concise'], ['-e', parse])
compare('2,000 policies / ESLint with @eslint/json recommended', [cli, 'all', '--format', 'concise'], [eslint, '-c', eslintConfig, 'all'])

console.log('\n| a carrier | files | MB | time | MB/s |\n| --- | --- | --- | --- | --- |')
const start = median(Array.from({ length: RUNS }, () => milliseconds([cli, 'one.json', '--format', 'concise'])))
for (const { title, name, text } of carriers(texts)) throughput(title, name, text)
repository(texts)
fs.rmSync(folder, { recursive: true })
await benchEngine(texts, process.argv.slice(2))
