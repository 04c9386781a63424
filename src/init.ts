/** `policylint init`: looks at the repository and writes what fits: a configuration, a workflow, a pre-commit entry. */
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from './discover.ts'
import { runLint, UsageError } from './run.ts'
import { version } from './version.ts'
import { makeFolder } from './write.ts'

interface Part {
  /** Relative to the folder. */
  readonly file: string
  readonly text: string
  /** Why it is not written. */
  readonly not?: string
}

/**
 * Write into `folder` what is not there yet, and tell what was done. Nothing that is there is changed.
 * @param dry only tell
 * @throws UsageError if a file cannot be written
 */
export async function init(folder: string, dry: boolean): Promise<string> {
  const { run } = await runLint({ paths: ['.'], cwd: folder, config: false, baseline: false })
  const lines = [configPart(folder), workflowPart(folder), hookPart(folder)].map((part) => made(part, folder, dry))
  const { policies, errors, warnings } = run.summary
  const found = policies === 0 ? 'no policy was found below this folder yet' : `${policies} ${policies === 1 ? 'policy' : 'policies'} found, with ${errors} errors and ${warnings} warnings`
  const next = errors + warnings > 0 ? ['next: policylint tells them; policylint --update-baseline accepts those that are there, so that only new ones are told'] : []
  return `${[...lines, found, ...next].join('\n')}\n`
}

function made({ file, text, not }: Part, folder: string, dry: boolean): string {
  if (not !== undefined) return `${file}: ${not}`
  const shown = text.trimEnd().split('\n').map((line) => `  ${line}`.trimEnd()).join('\n')
  if (dry) return `would write ${file}\n${shown}`
  try {
    makeFolder(path.dirname(path.join(folder, file)))
    fs.writeFileSync(path.join(folder, file), text, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return `${file}: it is there, and stays as it is`
    throw new UsageError(`${file} cannot be written: ${codeOf(error)}`)
  }
  return `wrote ${file}`
}

function configPart(folder: string): Part {
  const there = ['policylint.json', 'policylint.jsonc', '.policylint.json'].find((name) => fs.existsSync(path.join(folder, name)))
  if (there !== undefined) return { file: there, text: '', not: 'it is there, and stays as it is' }
  const config = { $schema: './node_modules/policylint/dist/schema.json', preset: 'recommended', rules: {}, files: [], ignores: [] }
  return { file: 'policylint.json', text: `${JSON.stringify(config, null, 2)}\n` }
}

const WORKFLOW = `name: policylint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  policylint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: policylint/policylint@v${version}
`

function workflowPart(folder: string): Part {
  const file = '.github/workflows/policylint.yml'
  const root = fs.existsSync(path.join(folder, '.git'))
  const folderOfAll = path.join(folder, '.github/workflows')
  const other = namesIn(folderOfAll).find((name) => read(path.join(folderOfAll, name)).includes('policylint/policylint'))
  if (other !== undefined) return { file: `.github/workflows/${other}`, text: '', not: 'it runs policylint already' }
  if (!root) return { file, text: '', not: 'not written, since this is not the root of a git repository' }
  if (!fs.existsSync(path.join(folder, '.github')) && fs.existsSync(path.join(folder, '.gitlab-ci.yml'))) return { file, text: '', not: 'not written, since this repository uses GitLab; there, run `npx policylint`' }
  return { file, text: WORKFLOW }
}

const HOOK = `  - repo: https://github.com/policylint/policylint
    rev: v${version}
    hooks:
      - id: policylint
`

function hookPart(folder: string): Part {
  const file = '.pre-commit-config.yaml'
  const there = read(path.join(folder, file))
  if (there.includes('policylint')) return { file, text: '', not: 'it runs policylint already' }
  if (there !== '') return { file, text: '', not: `it is there, and stays as it is; add to its \`repos\`:\n${HOOK.trimEnd()}` }
  if (!fs.existsSync(path.join(folder, '.git'))) return { file, text: '', not: 'not written, since this is not the root of a git repository' }
  return { file, text: `repos:\n${HOOK}` }
}

function namesIn(folder: string): readonly string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort() : []
}

function read(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}
