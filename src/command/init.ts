/** `policylint init`: looks at the repository and writes what fits: a configuration, a workflow, a pre-commit entry. */
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from '../discover.ts'
import type { Run } from '../finding.ts'
import type { PolicyKind } from '../policy/model.ts'
import { plural } from '../report/count.ts'
import { version } from '../version.ts'
import { runLint } from './run.ts'
import { UsageError } from './usage-error.ts'
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
  const lines = [configPart(folder, run.policies), workflowPart(folder), hookPart(folder)].map((part) => made(part, folder, dry))
  const { policies, errors, warnings } = run.summary
  const found = policies === 0 ? 'no policy was found below this folder yet' : `${plural(policies, 'policy')} found, with ${plural(errors, 'error')} and ${plural(warnings, 'warning')}`
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

/** What the name of a folder tells of the policies in it, which their shape does not: proposed here, where somebody reads it, and guessed nowhere. */
const kindsOfFolders: readonly (readonly [RegExp, PolicyKind])[] = [
  [/^(?:scps?|service[-_]control[-_]policies)$/i, 'scp'],
  [/^(?:rcps?|resource[-_]control[-_]policies)$/i, 'rcp'],
  [/^(?:permissions?[-_])?boundar(?:y|ies)$/i, 'boundary'],
]

function filesOfKinds(policies: Run['policies']): readonly { readonly files: string; readonly kind: PolicyKind }[] {
  const found = policies.flatMap(({ path: file }) => {
    const folders = file.split('/').slice(0, -1)
    const named = folders.flatMap((name, i) => kindsOfFolders.filter(([pattern]) => pattern.test(name)).map(([, kind]) => [`${folders.slice(0, i + 1).join('/')}/**`, kind] as const))
    return named.slice(-1)
  })
  return [...new Map(found)].map(([files, kind]) => ({ files, kind }))
}

/** The schema of the package that is installed, or else that of this version. */
function schemaFor(folder: string): string {
  const installed = 'node_modules/policylint/dist/schema.json'
  return fs.existsSync(path.join(folder, installed)) ? `./${installed}` : `https://raw.githubusercontent.com/policylint/policylint/v${version}/dist/schema.json`
}

function configPart(folder: string, policies: Run['policies']): Part {
  const there = ['policylint.json', 'policylint.jsonc', '.policylint.json'].find((name) => fs.existsSync(path.join(folder, name)))
  if (there !== undefined) return { file: there, text: '', not: 'it is there, and stays as it is' }
  const config = { $schema: schemaFor(folder), preset: 'recommended', rules: {}, files: filesOfKinds(policies), ignores: [] }
  return { file: 'policylint.json', text: `${JSON.stringify(config, null, 2)}\n` }
}

/** The one of the README. The two commits are the merge that GitHub checks out and what it is compared with. */
export const WORKFLOW = `name: policylint
on: pull_request
permissions:
  contents: read
jobs:
  policies:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          fetch-depth: 2
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
