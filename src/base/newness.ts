/**
 * Which findings a change introduced, which stand in a statement that it touched, and which were there and are left as they were.
 * By what the statements say, not by lines: a statement that only moved, or a file that is only laid out anew, is not touched.
 */
import type { Checked } from '../check.ts'
import type { Document, Surroundings } from '../extract/document.ts'
import type { Finding, Newness } from '../finding.ts'
import { placeName } from '../policy/fingerprint.ts'
import type { Before, Input } from '../read.ts'
import { lineText, positionAt, textOf, type Source } from '../text.ts'

/** The parts of the pipeline that it takes. */
export interface Steps {
  /** The file with other content, under its name of now: the name is part of a fingerprint. */
  readonly read: (content: Uint8Array | string) => Document
  readonly check: (document: Document) => Checked
  readonly compare: (before: Document, document: Document) => Checked
}

/** What stands around the files, now and at the base. */
interface Around {
  readonly surroundings?: Surroundings
  readonly surroundingsBefore?: Surroundings
}

/**
 * The surroundings of now, watched for whether anything that was asked of them so far was otherwise at the base. One for a whole
 * run, since readers keep what they made of them.
 */
export function watched({ surroundings, surroundingsBefore: then }: Around): { readonly now: Surroundings; differs(): boolean } | undefined {
  if (!surroundings) return undefined
  let isOther = false
  const now: Surroundings = !then ? surroundings : {
    list(folder) {
      const names = surroundings.list(folder)
      isOther ||= then.list(folder).join('/') !== names.join('/')
      return names
    },
    read(path) {
      const source = surroundings.read(path)
      isOther ||= then.read(path)?.text !== source?.text
      return source
    },
  }
  return { now, differs: () => isOther }
}

/** What an input was at the base, where a file that it reads may differ though it does not itself. */
export function baseOf({ before, content }: Input, differs: boolean): Pick<Input, 'before'> {
  if (before === undefined) return {}
  const isSame = typeof before === 'object' && 'file' in before && before.file === 'unchanged'
  return { before: isSame && differs && !(typeof content === 'object' && 'unreadable' in content) ? content : before }
}

/** Check a file, and where it is known what it was at the base, tell what is new and what the change does. */
export function checkSince(document: Document, before: Before | undefined, { read, check, compare }: Steps): readonly Checked[] {
  // A plan tells by itself what the policies were before it.
  const planned = document.policies.some((policy) => policy.before) ? [compare(document, document)] : []
  const checked = check(document)
  if (before === undefined) return [checked, ...planned]
  if (typeof before === 'object' && 'file' in before) return [checked, ...planned].map((each) => allOf(each, before.file === 'new' ? 'introduced' : 'existing'))
  const was = read(before)
  return [held(checked, check(was).findings), allOf(compare(was, document), 'introduced')]
}

function allOf(checked: Checked, change: Newness): Checked {
  return { ...checked, findings: checked.findings.map((finding) => ({ ...finding, change })) }
}

/** Hold the findings against those at the base, and against the lines then. */
function held(checked: Checked, before: readonly Finding[]): Checked {
  const prints = new Map(before.map((finding) => [finding.fingerprint, finding]))
  const now = new Set(checked.findings.map(({ fingerprint }) => fingerprint))
  // Those whose statement says something else now: as many of a place's text, under the same `Sid`, as there were.
  const gone = new Map<string, number>()
  for (const finding of before) if (!now.has(finding.fingerprint)) gone.set(nameOf(finding), (gone.get(nameOf(finding)) ?? 0) + 1)
  const lines = new Map<Source, ReadonlySet<string>>()
  const linesThen = ({ at: { source } }: Finding): ReadonlySet<string> => {
    const known = lines.get(source) ?? new Set(source.text.split(/\r\n|\r|\n/))
    lines.set(source, known)
    return known
  }
  const newnessOf = (finding: Finding): Newness => {
    // A finding in a statement has the statement's content in its fingerprint; one outside of any has only its lines.
    const then = prints.get(finding.fingerprint)
    if (then) return finding.statement || linesOf(finding).every((line) => linesThen(then).has(line)) ? 'existing' : 'touched'
    const left = gone.get(nameOf(finding)) ?? 0
    if (left === 0) return 'introduced'
    gone.set(nameOf(finding), left - 1)
    return 'touched'
  }
  return { ...checked, findings: checked.findings.map((finding) => ({ ...finding, change: newnessOf(finding) })) }
}

function nameOf({ rule, at, statement }: Finding): string {
  return [rule, statement?.sid ?? '', placeName(textOf(at))].join('\0')
}

function linesOf({ at }: Finding): readonly string[] {
  const first = positionAt(at.source, at.start).line
  const last = positionAt(at.source, at.end).line
  return Array.from({ length: last - first + 1 }, (_, i) => lineText(at.source, first + i))
}
