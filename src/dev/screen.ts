/** What the README's first command prints: a part of the real output on the examples. */
import fs from 'node:fs'
import path from 'node:path'
import { catalogFile } from '../catalog/file.ts'
import { configSettings } from '../config/config.ts'
import { discover, surroundingsOf } from '../discover.ts'
import { lintAll } from '../lint.ts'
import { pretty } from '../report/pretty.ts'
import type { Rule } from '../rule.ts'
import { decode } from '../text.ts'
import { EXAMPLE_DAY } from './example.ts'

const root = path.join(import.meta.dirname, '../..')

/** A finding of six of the files, then the last line. */
export async function exampleScreen(rules: readonly Rule[]): Promise<string> {
  const config = decode('examples/policylint.json', fs.readFileSync(path.join(root, 'examples/policylint.json')))
  const settings = configSettings(config, rules, (name) => name.replace(/^examples\//, ''))
  const inputs = discover({ paths: ['examples'], cwd: root, excludes: settings.excludes })
  const run = await lintAll(inputs, settings, { rules, surroundings: surroundingsOf(root), catalog: catalogFile(path.join(root, 'src/catalog/aws.jsonl')), today: EXAMPLE_DAY })
  const frames = pretty(run, false).trimEnd().split('\n\n')
  const shown = ['missing-bucket-arn', 'queue.template.yaml:38', 'terraform', 'tutorial-storagegrid', 'spelling', 'admin.json']
  const first = shown.flatMap((name) => frames.slice(0, -1).filter((frame) => frame.startsWith(`examples/${name}`)).slice(0, 1))
  return [...first, `⋮\n${frames.at(-1) ?? ''}`].join('\n\n')
}
