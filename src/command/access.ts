/** The commands that ask the engine: `access`, `diff` and `can`; and what the action tells of a change. A chunk of its own, loaded by them alone. */
import path from 'node:path'
import { readCall } from '../access/read-call.ts'
import { decisionOf } from '../answer/decision.ts'
import { differencesOf } from '../answer/difference.ts'
import { whoCan } from '../answer/who-can.ts'
import { changesSince } from '../base/changes.ts'
import { baseOf } from '../base/newness.ts'
import { Catalog } from '../catalog/catalog.ts'
import { dialectNamed, type Dialect } from '../catalog/dialect.ts'
import type { Settings } from '../config/settings.ts'
import { surroundingsOf } from '../discover.ts'
import type { Document, Surroundings } from '../extract/document.ts'
import { loadPart } from '../extract/parts.ts'
import { catalog } from '../index.ts'
import { readDocument, type Input } from '../lint.ts'
import type { Policy, PolicyKind } from '../policy/model.ts'
import { openInput, partsNeeded } from '../read.ts'
import { accessJson, accessText, type PolicyAccess } from '../report/access.ts'
import { decisionJson, decisionText } from '../report/decision.ts'
import { differenceJson, differenceText, widens, type Difference } from '../report/difference.ts'
import { readDocuments, type Linted } from './run.ts'
import { UsageError } from './usage-error.ts'

export interface AccessOptions {
  readonly format: 'pretty' | 'json'
  readonly kind?: PolicyKind
  readonly dialect?: string
  readonly config?: string | boolean
  readonly base?: string
  readonly resourceAccount?: string
}

/** What a command prints, and its exit code. */
export interface Printed {
  readonly text: string
  readonly code: 0 | 1 | 2
}

/** `policylint access FILE…` */
export async function access(paths: readonly string[], options: AccessOptions, cwd: string): Promise<Printed> {
  const { documents, settings } = await read(paths, options, cwd)
  const policies = accessOf(documents, settings)
  return { text: options.format === 'json' ? accessJson(policies) : accessText(policies), code: 0 }
}

/** Who can do what by each policy. */
export function accessOf(documents: readonly Document[], settings: Settings): readonly PolicyAccess[] {
  return documents.flatMap(({ source, policies }) => policies.map((policy) => whoCan(policy, catalogOf(settings, source.path), settings.dialectOf(source.path))))
}

/** `policylint diff OLD NEW`, or with `--base` the files as they were. */
export async function diff(paths: readonly string[], options: AccessOptions, cwd: string): Promise<Printed> {
  const pairs = options.base === undefined ? await twoSides(paths, options, cwd) : await sinceBase(paths, options.base, options, cwd)
  const difference = differenceOf(pairs)
  const wider = widens(difference)
  return { text: options.format === 'json' ? differenceJson(difference) : differenceText(difference), code: wider === true ? 1 : wider === false ? 0 : 2 }
}

interface Pair {
  readonly path: string
  readonly before: readonly Policy[]
  readonly after: readonly Policy[]
  readonly settings: Settings
}

async function twoSides(paths: readonly string[], options: AccessOptions, cwd: string): Promise<readonly Pair[]> {
  const [old, now, ...more] = paths
  if (old === undefined || now === undefined || more.length > 0) throw new UsageError('diff takes two files or two folders, the old and the new, as in `policylint diff old.json new.json`; or --base REVISION and the files\n(policylint diff --help tells more)')
  const [left, right] = [await read([old], options, cwd), await read([now], options, cwd)]
  const byName = (folder: string, documents: readonly Document[]) => new Map(documents.map((document) => [path.relative(path.resolve(cwd, folder), path.resolve(cwd, document.source.path)), document]))
  const [then, today] = [byName(old, left.documents), byName(now, right.documents)]
  if (then.has('') !== today.has('')) throw new UsageError('diff takes two files or two folders, not one of each')
  return [...new Set([...then.keys(), ...today.keys()])].sort().map((name) => {
    const [was, is] = [then.get(name), today.get(name)]
    return { path: (is ?? was)?.source.path ?? name, before: was?.policies ?? [], after: is?.policies ?? [], settings: right.settings }
  })
}

async function sinceBase(paths: readonly string[], base: string, options: AccessOptions, cwd: string): Promise<readonly Pair[]> {
  const changes = changesSince(base, cwd)
  const surroundings = changes.surroundings(surroundingsOf(cwd))
  const { documents, settings } = await read(paths.length === 0 ? ['.'] : paths, options, cwd)
  return documents.map(({ source, policies }) => {
    const content = changes.before(path.resolve(cwd, source.path))
    const before = content === undefined ? [] : readDocument({ path: source.path, named: true, content }, settings, surroundings).policies
    return { path: source.path, before, after: policies, settings }
  })
}

/** What the policies of the files that changed treat differently than at the base. */
export async function differenceSince({ changed, settings, around }: Omit<Linted, 'run'>): Promise<Difference> {
  const policies = async (input: Input, surroundings: Surroundings | undefined): Promise<readonly Policy[]> => {
    for (const part of partsNeeded(openInput(input))) await loadPart(part)
    return readDocument(input, settings, surroundings).policies
  }
  const pairs: (Omit<Pair, 'settings'>)[] = []
  for (const input of changed) {
    const { before } = baseOf(input, true)
    const isThere = before !== undefined && !(typeof before === 'object' && 'file' in before)
    pairs.push({ path: input.path, before: isThere ? await policies({ ...input, content: before }, around.surroundingsBefore) : [], after: await policies(input, around.surroundings) })
  }
  return differenceOf(pairs.map((pair) => ({ ...pair, settings })))
}

function differenceOf(pairs: readonly Pair[]): Difference {
  return {
    policies: pairs.flatMap(({ before, after, path: name, settings }) => differencesOf(before, after, catalogOf(settings, name))),
    compared: pairs.reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0),
  }
}

/** `policylint can PRINCIPAL ACTION RESOURCE [KEY=VALUE…] FILE…` */
export async function can(asked: { readonly principal: string; readonly action: string; readonly resource: string; readonly rest: readonly string[] }, options: AccessOptions, cwd: string): Promise<Printed> {
  const { principal, action, resource, rest } = asked
  const isPair = (text: string) => /^[^=/\\]+:[^=]*=/.test(text)
  const [pairs, paths] = [rest.filter(isPair), rest.filter((text) => !isPair(text))]
  if (paths.length === 0) throw new UsageError('can takes the files of the policies after the request, as in `policylint can anonymous s3:GetObject arn:aws:s3:::amzn-s3-demo-bucket/x bucket.json`\n(policylint can --help tells more)')
  const { documents, settings } = await read(paths, options, cwd)
  const known = catalogOf(settings, paths[0] ?? '')
  const decision = forUser(() => {
    const call = readCall({ principal, action, resource, context: contextOf(pairs) }, known, settings.dialectOf(paths[0] ?? ''))
    return decisionOf(documents.flatMap(({ policies }) => policies), call, { catalog: known, notPrincipal: 'lenient' }, options.resourceAccount)
  })
  const code = decision.decision === 'allow' ? 0 : decision.decision === 'unknown' ? 2 : 1
  return { text: options.format === 'json' ? decisionJson(decision) : decisionText(decision), code }
}

/** A key that is given several times has several values. */
function contextOf(pairs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const context = new Map<string, readonly string[]>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const key = pair.slice(0, at)
    context.set(key, [...(context.get(key) ?? []), pair.slice(at + 1)])
  }
  return Object.fromEntries(context)
}

function forUser<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message)
    throw error
  }
}

async function read(paths: readonly string[], { kind, dialect, config }: AccessOptions, cwd: string): Promise<{ documents: readonly Document[]; settings: Settings }> {
  const overrides = { kind, dialect: dialect === undefined ? undefined : dialectNamed(dialect) }
  return readDocuments({ paths, cwd, config: config === true ? undefined : config, overrides })
}

const catalogs = new Map<Dialect, Catalog>()

function catalogOf(settings: Settings, name: string): Catalog {
  const dialect = settings.dialectOf(name)
  const known = catalogs.get(dialect) ?? new Catalog(catalog(), dialect.overrides, settings.additional)
  catalogs.set(dialect, known)
  return known
}
