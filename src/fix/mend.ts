/**
 * Makes fixes, round by round, until there is none left to make: those of one round do not touch each other, and what one
 * leaves undone the next finds again. Pure: it gives texts, and writes nothing.
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Document } from '../extract/document.ts'
import type { Finding, Run } from '../finding.ts'
import type { Policy } from '../policy/model.ts'
import { holds, type Edit, type Source, type Span } from '../text.ts'
import { applyEdits } from './edits.ts'
import { proofOf } from './proven.ts'

export interface Mending {
  /** The files that change, as they are and as they are to be. */
  readonly files: readonly { readonly before: Source; readonly after: Source }[]
  /** What is left to tell of all files, as they are to be. */
  readonly run: Run
  /** How many of the findings that could be fixed are gone; what fixes brought to light, and the next round fixed, is none of them. */
  readonly fixed: number
}

export interface MendingTools {
  /** Fixes that change access are made too. */
  readonly all: boolean
  /** Lint the files as they are to be: all of them, or only those at `paths`. */
  readonly lint: (files: ReadonlyMap<string, Source>, paths?: ReadonlySet<string>) => Promise<Run>
  /** Read a file, whose language has been loaded, beside the files as they are to be. */
  readonly read: (source: Source, files: ReadonlyMap<string, Source>) => Document
  readonly catalogOf: (path: string) => Catalog
  /** May the file be written? */
  readonly writable: (source: Source) => boolean
}

/** More than fixes that build on each other ever need; two that undo each other end by what was seen. */
const ROUNDS = 40

/**
 * Make the fixes of a run's findings. One that is said to keep access is made as such only where the engine proves it, together
 * with the others of its policy; where it cannot, the fix is one that changes access.
 * @param run of all the files as they are
 */
export async function mend(run: Run, tools: MendingTools): Promise<Mending> {
  const files = new Map<string, Source>()
  const rounds = new Rounds(tools, files)
  let current = run
  let whole = true
  for (let round = 0; round < ROUNDS; round++) {
    const paths = rounds.make(current.findings)
    if (paths.size === 0 && whole) break
    whole = paths.size === 0
    current = await tools.lint(files, whole ? undefined : paths)
  }
  if (!whole) current = await tools.lint(files)
  return { files: rounds.changed(), run: { ...current, findings: current.findings.map(asLeft) }, fixed: countGone(run.findings, current.findings, tools.all) }
}

/** By rule and file, since a fix changes the text by which a finding is known. */
function countGone(before: readonly Finding[], after: readonly Finding[], all: boolean): number {
  const groups = new Map<string, { gone: number; fixable: number }>()
  const count = (findings: readonly Finding[], by: 1 | -1) => {
    for (const { rule, at, fix } of findings) {
      const key = `${rule}\0${at.source.path}`
      const { gone, fixable } = groups.get(key) ?? { gone: 0, fixable: 0 }
      groups.set(key, { gone: gone + by, fixable: fixable + (by > 0 && fix && (all || fix.kind === 'keeps-access') ? 1 : 0) })
    }
  }
  count(before, 1)
  count(after, -1)
  return [...groups.values()].reduce((sum, { gone, fixable }) => sum + Math.max(0, Math.min(gone, fixable)), 0)
}

/** What keeps access has been made; what is left could not be proven. */
function asLeft(finding: Finding): Finding {
  return finding.fix?.kind === 'keeps-access' ? { ...finding, fix: { ...finding.fix, kind: 'changes-access' } } : finding
}

interface Candidate {
  readonly finding: Finding
  readonly edits: readonly Edit[]
  readonly keeps: boolean
}

class Rounds {
  readonly #tools: MendingTools
  readonly #files: Map<string, Source>
  readonly #seen = new Set<string>()
  readonly #originals = new Map<string, Source>()
  /** Files in which fixes undid each other, or left something that cannot be read. */
  readonly #stuck = new Set<string>()

  constructor(tools: MendingTools, files: Map<string, Source>) {
    this.#tools = tools
    this.#files = files
  }

  changed(): Mending['files'] {
    return [...this.#files].map(([path, after]) => ({ before: this.#originals.get(path) ?? after, after }))
  }

  /** Make what can be made in one round. */
  make(findings: readonly Finding[]): ReadonlySet<string> {
    const documents = new Map<Source, Document>()
    const documentOf = (source: Source) => {
      const known = documents.get(source) ?? this.#tools.read(source, this.#files)
      documents.set(source, known)
      return known
    }
    const candidates = findings.flatMap((finding): readonly Candidate[] => {
      const { fix } = finding
      if (!fix || fix.edits.length === 0 || fix.edits.some(({ span }) => this.#stuck.has(span.source.path) || !this.#tools.writable(span.source))) return []
      if (fix.edits.some(({ span }) => documentOf(span.source).comments.some((comment) => meets(comment.span, span)))) return []
      return [{ finding, edits: fix.edits, keeps: fix.kind === 'keeps-access' }]
    })
    const edits = new Chosen()
    for (const group of byPolicy(candidates)) for (const chosen of this.#chosen(group, policyOf(group[0]?.finding, documentOf))) edits.add(chosen.edits)
    return new Set([...edits.bySource].flatMap(([source, own]) => (this.#apply(source, own, documentOf(source)) ? [source.path] : [])))
  }

  /** Of the fixes of one policy, those that may be made together. */
  #chosen(group: readonly Candidate[], policy: Policy | undefined): readonly Candidate[] {
    const keeping = fitting(group.filter(({ keeps }) => keeps))
    const proven = policy ? this.#proven(keeping, policy) : []
    if (proven.length > 0 || !this.#tools.all) return proven
    // Of several that are to keep access each by itself, one: together they may take it.
    const [first, ...others] = group.filter(({ keeps }) => !keeps).concat(keeping.slice(0, 1))
    return first ? fitting([first, ...others]) : []
  }

  #proven(candidates: readonly Candidate[], policy: Policy): readonly Candidate[] {
    const read = (source: Source) => this.#tools.read(source, this.#files).policies
    const catalog = this.#tools.catalogOf(policy.source.path)
    const areProven = (some: readonly Candidate[]) => proofOf(policy, some.flatMap(({ edits }) => edits), read, catalog).is === 'proven'
    if (candidates.length === 0 || areProven(candidates)) return candidates
    return candidates.reduce<readonly Candidate[]>((made, next) => (candidates.length > 1 && areProven([...made, next]) ? [...made, next] : made), [])
  }

  /** False where the file would not be a better one. */
  #apply(source: Source, edits: readonly Edit[], before: Document): boolean {
    const mended = { ...source, text: applyEdits(source.text, edits).text }
    const after = this.#tools.read(mended, this.#files)
    this.#seen.add(`${source.path}\0${source.text}`)
    const worse = after.problems.length > before.problems.length || after.policies.length !== before.policies.length
    if (worse || this.#seen.has(`${source.path}\0${mended.text}`)) {
      this.#stuck.add(source.path)
      return false
    }
    this.#originals.set(source.path, this.#originals.get(source.path) ?? source)
    this.#files.set(source.path, mended)
    return true
  }
}

/** Edits that do not touch each other, by the file. */
class Chosen {
  readonly bySource = new Map<Source, Edit[]>()

  /** All of the edits, or none. False where one touches an edit that was chosen before. */
  add(edits: readonly Edit[]): boolean {
    if (edits.some(({ span }) => !this.#isFree(span))) return false
    for (const edit of edits) {
      const others = this.bySource.get(edit.span.source) ?? []
      others.splice(placeIn(others, edit.span.start), 0, edit)
      this.bySource.set(edit.span.source, others)
    }
    return true
  }

  #isFree(span: Span): boolean {
    const others = this.bySource.get(span.source) ?? []
    const at = placeIn(others, span.start)
    const [before, after] = [others[at - 1]?.span, others[at]?.span]
    return (before === undefined || before.end <= span.start) && (after === undefined || (span.end <= after.start && span.start < after.start))
  }
}

/** Index of the first edit that does not begin before `start`. */
function placeIn(edits: readonly Edit[], start: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

function fitting(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen = new Chosen()
  return candidates.filter(({ edits }) => chosen.add(edits))
}

function meets(a: Span, b: Span): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end
}

function byPolicy(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const { at, policy } = candidate.finding
    const key = `${at.source.path}\0${policy?.start ?? ''}`
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return [...groups.values()]
}

function policyOf(finding: Finding | undefined, documentOf: (source: Source) => Document): Policy | undefined {
  return finding?.policy && documentOf(finding.at.source).policies.find(({ span }) => span.start === finding.policy?.start && holds(span, finding.at))
}
