/** What a change newly allows and no longer denies, as a section of a job summary or a comment. */
import { plural } from './count.ts'
import type { Change, Difference, Doubt, PolicyDifference } from './difference.ts'
import { placeLink } from './link.ts'
import { clip, code, prose } from './markdown.ts'
import { requestText } from './notes.ts'
import { positionAt } from '../text.ts'
import type { StatementPlace } from './place.ts'

export interface Blobs {
  /** `https://github.com/OWNER/REPOSITORY/blob/COMMIT` of the files as they are. */
  readonly blob?: string | undefined
  /** The same of the base, for policies and statements that are gone. */
  readonly baseBlob?: string | undefined
}

/** Requests of one policy that are shown; the log of `policylint diff` has all. */
const MOST_ROWS = 50

/**
 * Empty where nothing widens. Policies for which there is no room are left out whole, and counted.
 * @param room in UTF-16 units
 */
export function accessSection({ policies }: Difference, room: number, blobs: Blobs): readonly string[] {
  const wider = policies.filter(({ changes, doubts }) => changes.some(isWider) || doubts.some(isAboutWider))
  if (wider.length === 0) return []
  const shown: string[] = []
  let left = room
  for (const policy of wider) {
    const text = policySection(policy, blobs)
    if (text.length > left) break
    shown.push(text, '')
    left -= text.length + 2
  }
  const cut = wider.length - shown.length / 2
  return ['### Access that this change adds', '', ...shown, ...(cut > 0 ? [`<p><b>Not listed here, for want of room:</b> ${plural(cut, 'more policy')} with wider access. The command policylint diff tells it.</p>`, ''] : [])]
}

function isWider({ effect }: Change): boolean {
  return effect === 'allowed' || effect === 'no-longer-denied'
}

function isAboutWider({ about }: Doubt): boolean {
  return about === 'allowed' || about === 'no-longer-denied'
}

function policySection({ at, kind, is, changes, doubts }: PolicyDifference, blobs: Blobs): string {
  const own = changes.filter(isWider)
  const count = (effect: Change['effect'], words: string) => own.filter((change) => change.effect === effect).length > 0 ? [`${own.filter((change) => change.effect === effect).length} ${words}`] : []
  const open = doubts.filter(isAboutWider)
  const counts = [...count('allowed', 'newly allowed'), ...count('no-longer-denied', 'no longer denied'), ...(open.length > 0 ? [`${open.length} undecided`] : [])]
  const rows = own.slice(0, MOST_ROWS).map((change) => changeRow(change, is === 'removed' || change.effect === 'no-longer-denied' ? blobs.baseBlob : blobs.blob))
  const more = own.length > MOST_ROWS ? [`<tr><td></td><td>and ${own.length - MOST_ROWS} more</td><td></td></tr>`] : []
  const undecided = open.map(({ about, why }) => `<tr><td>undecided</td><td>${about === 'allowed' ? 'whether it allows more' : 'whether it denies less'}: ${prose(clip(why, 300))}</td><td></td></tr>`)
  const place = `${code(`${clip(at.source.path, 300)}:${positionAt(at.source, at.start).line}`)} ${kind} policy${is === 'changed' ? '' : ` (${is})`}`
  return [`<details open><summary>${place}: ${counts.join(', ')}</summary>`, '<table>', '<tr><th>Change</th><th>Request</th><th>By</th></tr>', ...rows, ...more, ...undecided, '</table>', '</details>'].join('\n')
}

function changeRow({ effect, statement, deny, witness }: Change, blob: string | undefined): string {
  const by = effect === 'allowed' ? `${nameOf(statement, blob)}${deny ? `; ${nameOf(deny, undefined)} denied it` : ''}` : `${nameOf(statement, blob)} denied it`
  return `<tr><td>${effect === 'allowed' ? 'newly allowed' : 'no longer denied'}</td><td>${code(clip(requestText(witness), 600))}</td><td>${by}</td></tr>`
}

function nameOf({ sid, index, at }: StatementPlace, blob: string | undefined): string {
  return `${sid === undefined ? `statement ${index + 1}` : code(clip(sid, 100))} ${placeLink({ ...at, end: at.start }, blob)}`
}
