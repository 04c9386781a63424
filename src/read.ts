/** One file: its content to the policies in it, as the rules see them. */
import type { Settings } from './config/settings.ts'
import type { Document, Extracted, Found, Surroundings } from './extract/document.ts'
import { extract, partsFor } from './extract/extract.ts'
import { missingParts, type PartName } from './extract/parts.ts'
import { silencesIn } from './keep/silence.ts'
import { buildPolicy } from './policy/build.ts'
import type { Policy } from './policy/model.ts'
import { decode, type Source } from './text.ts'

/** What a file was at the base: its content, the same, or not there. */
export type Before = Uint8Array | string | { readonly file: 'new' | 'unchanged' }

/** One file of a run: its content, or why it has none. */
export interface Input {
  /** As the user would write it. */
  readonly path: string
  /** The user named it, as opposed to its folder. */
  readonly named: boolean
  readonly content: Uint8Array | string | { readonly unreadable: string }
  /** What the file was at the base, for the rules about changes and to tell what is new; absent where that is not known. */
  readonly before?: Before
}

/** What has been opened, but not read yet. */
export interface Opened {
  readonly source: Source
  readonly named: boolean
  readonly unreadable?: string
}

export function openInput({ path, named, content }: Pick<Input, 'path' | 'named' | 'content'>): Opened {
  if (typeof content === 'object' && 'unreadable' in content) return { source: { path, text: '' }, named, unreadable: content.unreadable }
  return { source: typeof content === 'string' ? { path, text: content.replace(/^\uFEFF/, '') } : decode(path, content), named }
}

/** The parts that have to be loaded before the file can be read. */
export function partsNeeded({ source, unreadable }: Opened): readonly PartName[] {
  return unreadable === undefined ? missingParts(partsFor(source)) : []
}

/** Read one file and the policies in it. A file that needs a part that is not loaded is skipped. Never throws. */
export function readDocument(input: Pick<Input, 'path' | 'named' | 'content'>, settings: Settings, surroundings?: Surroundings): Document {
  return readOpened(openInput(input), settings, surroundings)
}

/** A fault of ours in reading one file is told there, and the others are read all the same. */
export function readOpened(opened: Opened, settings: Settings, surroundings?: Surroundings): Document {
  if (opened.unreadable !== undefined) return { ...emptyDocument(opened.source), unreadable: opened.unreadable }
  try {
    return readWhole(opened, settings, surroundings)
  } catch (error) {
    return { ...emptyDocument(opened.source), unreadable: String(error), isFault: true }
  }
}

function readWhole({ source: opened, named }: Opened, settings: Settings, surroundings?: Surroundings): Document {
  const extracted = extract(opened, named, surroundings)
  const source = extracted.shown ?? opened
  const policies = extracted.found.map((found) => policyOf(found, source, settings))
  const { skipped, comments, lenient, silences = [], blocks = [], unresolved = [], resolved = [] } = extracted
  return { ...emptyDocument(source), policies, problems: problemsOf(extracted, source, named), comments, silences: [...silences, ...silencesIn(comments, policies, blocks)], lenient, unresolved, resolved, expected: named, ...(skipped !== undefined && { skipped }) }
}

function policyOf(found: Found, source: Source, settings: Settings): Policy {
  const dialect = settings.dialectOf(source.path)
  const setting = settings.kindOf(source.path)
  const { tree, kind, before } = found
  const options = { ...found, dialect: dialect.name, forms: dialect.principals, ...(setting ? { kind: setting, kindFrom: 'setting' as const } : kind && { kind, kindFrom: 'carrier' as const }) }
  const policy = buildPolicy(tree, options)
  return before ? { ...policy, before: buildPolicy(before, { ...options, kind: policy.kind, variants: [] }) } : policy
}

/** Where no policy can be made out, the first error is the reason, and the rest follow from it. */
function problemsOf({ found, problems }: Extracted, { text }: Source, named: boolean): Document['problems'] {
  const all = [...problems, ...found.flatMap((each) => each.problems ?? [])]
  return found.length > 0 ? all : named || looksLikePolicy(text) ? all.slice(0, 1) : []
}

/** A file so broken that no policy could be found in it, though it was to be one: what other programs make YAML of is none yet. */
function looksLikePolicy(text: string): boolean {
  return /\bStatement["']?\s*:/.test(text) && /\bEffect["']?\s*:\s*["']?(?:Allow|Deny)\b/.test(text) && (text.includes('"Statement"') || !/\{%|\{\{|<%/.test(text))
}

export function emptyDocument(source: Source): Document {
  return { source, span: { source, start: 0, end: source.text.length }, policies: [], problems: [], comments: [], silences: [], unresolved: [], resolved: [], lenient: false, expected: false }
}
