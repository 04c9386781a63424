/** What would change, as a unified diff that `git apply` and `patch` read. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Source } from '../text.ts'

/** The names are quoted as git does where they hold what a header cannot. */
export function patch({ before, after }: { readonly before: Source; readonly after: Source }): string {
  return createTwoFilesPatch(named('a', before), named('b', after), textWithMark(before), textWithMark(after), undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })
}

function named(side: 'a' | 'b', { path }: Source): string {
  return `${side}/${path.replace(/^\/+/, '')}`
}

/** A file in UTF-16 has no diff in text; for the reader it is shown as if it were UTF-8. */
function textWithMark({ text, mark }: Source): string {
  return mark === 'utf-8' ? `\uFEFF${text}` : text
}
