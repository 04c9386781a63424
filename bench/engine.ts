/** How fast the engine answers its questions, warm, in one process: on real policies, if their folder is given, and on hard ones. */
import fs from 'node:fs'
import path from 'node:path'
import { addsNothing, canApply, isNeeded, isPrivate } from '../src/access/questions.ts'
import { Catalog } from '../src/catalog/catalog.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { readDocument } from '../src/lint.ts'
import type { Policy } from '../src/policy/model.ts'
import { defaultSettings } from '../src/settings.ts'
import { hardPolicies } from './hard.ts'

const catalog = new Catalog(catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)))

interface Read {
  readonly policy: Policy
  readonly size: number
}

function read(text: string): readonly Read[] {
  return readDocument({ path: 'policy.json', named: true, content: text }, defaultSettings).policies.map((policy) => ({ policy, size: text.length }))
}

class Times {
  readonly #all: number[] = []
  #unknown = 0

  take(ask: () => { readonly is: string }): void {
    const start = performance.now()
    const { is } = ask()
    this.#all.push(performance.now() - start)
    if (is === 'unknown') this.#unknown++
  }

  row(title: string): string {
    const sorted = this.#all.toSorted((a, b) => a - b)
    const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2)
    return `| ${title} | ${sorted.length} | ${at(0.5)} ms | ${at(0.99)} ms | ${at(1)} ms | ${this.#unknown} |`
  }
}

function ask(policies: readonly Read[], of: string): void {
  const times = { adds: new Times(), large: new Times(), itself: new Times(), needed: new Times(), apply: new Times(), private: new Times() }
  for (const [i, { policy, size }] of policies.entries()) {
    const next = policies[(i + 1) % policies.length]
    if (next) {
      times.adds.take(() => addsNothing(policy, next.policy, catalog))
      if (size > 12_000) for (const other of policies.filter((each) => each.size > 12_000)) times.large.take(() => addsNothing(policy, other.policy, catalog))
    }
    times.itself.take(() => addsNothing(policy, policy, catalog))
    times.private.take(() => isPrivate(policy, catalog))
    for (const statement of policy.statements) {
      times.needed.take(() => isNeeded(statement, catalog))
      times.apply.take(() => canApply(statement, catalog))
    }
  }
  const titles = { adds: 'adds nothing, to the next', large: 'adds nothing, two over 12 KB', itself: 'adds nothing, to itself', needed: 'a statement is needed', apply: 'a statement can apply', private: 'is private' }
  for (const [name, title] of Object.entries(titles)) console.log(times[name as keyof typeof times].row(`${of}: ${title}`))
}

/** @param folder with real policies, each a JSON file */
export function benchEngine(texts: readonly string[], folder: string | undefined): void {
  console.log('\n| the engine | questions | median | p99 | most | unknown |\n| --- | --- | --- | --- | --- | --- |')
  const made = texts.slice(0, 300).flatMap(read)
  ask(made.slice(0, 30), 'made')
  ask(made, 'made')
  if (folder !== undefined) ask(fs.readdirSync(folder).filter((file) => file.endsWith('.json')).sort().flatMap((file) => read(fs.readFileSync(path.join(folder, file), 'utf8'))), 'real')
  for (const [name, hard] of Object.entries(hardPolicies)) ask(hard.flatMap((each) => read(JSON.stringify(each))), name)
}
