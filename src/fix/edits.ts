/** Applies edits to a text. */
import type { Edit } from '../text.ts'

export interface Applied {
  readonly text: string
  /** Edits that were left out because they touch one that was applied. */
  readonly left: number
}

/** Apply the edits, all of one file, from the first place to the last; an edit that overlaps an earlier one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): Applied {
  let result = ''
  let from = 0
  let left = 0
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < from) {
      left += 1
      continue
    }
    result += text.slice(from, edit.span.start) + edit.text
    from = edit.span.end
  }
  return { text: result + text.slice(from), left }
}
