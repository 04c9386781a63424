/**
 * How fast the engine answers its questions, in one process, by the time of its processor, which is the same on a machine that has other
 * work: on made policies, on real ones if their folders are given, and on hard ones. `tsx bench/engine.ts FOLDER…` measures nothing else.
 */
import type { Found } from '../src/access/find.ts'
import { addsNothing, canApply, isNeeded, isPrivate, type Answer } from '../src/access/questions.ts'
import { statementsOf } from '../src/access/trusted.ts'
import { Catalog } from '../src/catalog/catalog.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { defaultSettings } from '../src/config/settings.ts'
import { discover, surroundingsOf } from '../src/discover.ts'
import { loadPart } from '../src/extract/parts.ts'
import { kindsWithPrincipal, type Clause, type Policy, type Statement } from '../src/policy/model.ts'
import { resolutionOf } from '../src/policy/resolution.ts'
import { openInput, partsNeeded, readDocument, readOpened } from '../src/read.ts'
import { hardPolicies } from './hard.ts'
import { policies } from './policies.ts'

const catalog = new Catalog(catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)))

/** Units of text from which a policy is large, and up to which it is of those that AWS lets one attach. */
const [LARGE, LARGEST] = [12_000, 20_480]

class Times {
  readonly #all: number[] = []
  readonly #whys = new Map<string, number>()

  take(ask: () => Answer | Found): void {
    const start = process.cpuUsage()
    const found = ask()
    const { user, system } = process.cpuUsage(start)
    this.#all.push((user + system) / 1000)
    if (found.is === 'unknown') this.#whys.set(found.why, (this.#whys.get(found.why) ?? 0) + 1)
  }

  row(title: string): string {
    const sorted = this.#all.toSorted((a, b) => a - b)
    const at = (part: number) => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2)} ms`
    const unknown = [...this.#whys].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${count} × ${why}`).join('; ')
    return `| ${title} | ${sorted.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} | ${unknown === '' ? 0 : unknown} |`
  }
}

/** What a pull request does: one action more, a statement less, a resource widened. */
const edits: Readonly<Record<string, (statement: Statement) => readonly Statement[]>> = {
  'an action more': (statement) => [changed(statement, 'actions', (values) => [...values, ...values.slice(0, 1).flatMap(({ raw }) => other(`${raw.split(':')[0] ?? ''}:Reboot`, 'Action').values)])],
  'a statement less': () => [],
  'a resource widened': (statement) => [changed(statement, 'resources', (values) => values.map((text, i) => (i > 0 ? text : other(text.raw.replace(/[^/:]*$/, '*'), 'Resource').values[0] ?? text)))],
}

function changed(statement: Statement, list: 'actions' | 'resources', change: (values: Clause['values']) => Clause['values']): Statement {
  const clause = statement[list]
  return clause ? { ...statement, [list]: { ...clause, values: change(clause.values) } } : statement
}

function other(text: string, element: 'Action' | 'Resource'): Pick<Clause, 'values'> {
  const [made] = statementsOf([{ [element]: text }])
  return (element === 'Action' ? made?.actions : made?.resources) ?? { values: [] }
}

function edited(policy: Policy, edit: (statement: Statement) => readonly Statement[]): Policy {
  const at = policy.statements.length >> 1
  return { ...policy, statements: policy.statements.flatMap((statement, i) => (i === at ? edit(statement) : [statement])) }
}

const isKnown = ({ tree, exact }: Policy) => resolutionOf(tree, exact).unknown === 0
const sizeOf = ({ span }: Policy) => span.end - span.start
const isLarge = (policy: Policy) => sizeOf(policy) >= LARGE && sizeOf(policy) <= LARGEST

/** @param again the same policies, read a second time, so that nothing that is kept of the first is of use */
function ask(list: readonly Policy[], again: readonly Policy[], of: string): void {
  const times = new Map<string, Times>()
  const time = (title: string, question: () => Answer | Found) => {
    const own = times.get(title) ?? new Times()
    times.set(title, own)
    own.take(question)
  }
  const large = list.filter(isLarge)
  for (const [i, policy] of list.entries()) {
    const [next, same] = [list[(i + 1) % list.length] ?? policy, again[i] ?? policy]
    for (const [title, edit] of Object.entries(edits)) {
      const after = edited(same, edit)
      for (const [from, to, how] of [[policy, after, title], [after, policy, `${title}, undone`]] as const) {
        time(`adds nothing, ${how}`, () => addsNothing(from, to, catalog))
        if (isLarge(policy)) time(`adds nothing, over 12 KB, ${how}`, () => addsNothing(from, to, catalog))
      }
    }
    time('adds nothing, to the next', () => addsNothing(policy, next, catalog))
    time('adds nothing, to itself', () => addsNothing(policy, same, catalog))
    if (kindsWithPrincipal.includes(policy.kind)) time('is private', () => isPrivate(policy, catalog))
    for (const statement of policy.statements) {
      time('a statement is needed', () => isNeeded(statement, catalog))
      time('a statement can apply', () => canApply(statement, catalog))
    }
  }
  for (const a of large) for (const b of large) if (a !== b) time('adds nothing, two over 12 KB', () => addsNothing(a, b, catalog))
  for (const [title, own] of [...times].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(own.row(`${of}: ${title}`))
}

/** Every policy in the files below a folder, whatever carries it. */
async function policiesOf(folder: string): Promise<readonly Policy[]> {
  const found: Policy[] = []
  const surroundings = surroundingsOf(folder)
  for (const input of discover({ paths: ['.'], cwd: folder, excludes: () => false })) {
    const opened = openInput(input)
    for (const part of partsNeeded(opened)) await loadPart(part)
    found.push(...readOpened(opened, defaultSettings, surroundings).policies)
  }
  return found.filter(({ statements }) => statements.length > 0)
}

/** @param folders with real policies */
export async function benchEngine(texts: readonly string[], folders: readonly string[]): Promise<void> {
  const read = (all: readonly string[]) => all.flatMap((content) => readDocument({ path: 'policy.json', named: true, content }, defaultSettings).policies)
  const made = texts.slice(0, 300)
  for (const content of made.slice(0, 30)) for (const policy of read([content])) isPrivate(policy, catalog)
  console.log('\n| the engine | questions | median | p99 | most | unknown |\n| --- | --- | --- | --- | --- | --- |')
  ask(read(made), read(made), 'made')
  for (const folder of folders) {
    const [real, again] = [await policiesOf(folder), await policiesOf(folder)]
    // What a template leaves open is no fault of the engine's: the two are told apart.
    for (const [title, wanted] of [['known wholly', isKnown], ['known in parts', (policy: Policy) => !isKnown(policy)]] as const) {
      const own = real.filter(wanted)
      if (own.length > 0) ask(own, again.filter(wanted), `${own.length} of ${folder} ${title}`)
    }
  }
  for (const [name, hard] of Object.entries(hardPolicies)) ask(read(hard.map((each) => JSON.stringify(each))), read(hard.map((each) => JSON.stringify(each))), name)
}

if (process.argv[1] === import.meta.filename) await benchEngine(policies(300), process.argv.slice(2))
