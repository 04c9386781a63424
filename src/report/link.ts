/** Links to lines of files at a commit, in the HTML of a job summary or a comment. */
import { positionAt, type Span } from '../text.ts'
import { escapeHtml, pathUrl } from './markdown.ts'

export function link(url: string, html: string): string {
  return `<a href="${escapeHtml(url)}">${html}</a>`
}

/** `12:5`, linked where the file is in the repository. */
export function placeLink(at: Span, blob: string | undefined): string {
  const start = positionAt(at.source, at.start)
  const end = positionAt(at.source, at.end)
  const place = `${start.line}:${start.column}`
  const lines = end.line > start.line ? `#L${start.line}-L${end.line}` : `#L${start.line}`
  return blob === undefined || isOutside(at.source.path) ? place : link(`${pathUrl(blob, at.source.path)}${lines}`, place)
}

/** Not below the folder that paths are relative to. */
export function isOutside(path: string): boolean {
  return /^(?:\.\.?(?:\/|$)|\/|[A-Za-z]:)/.test(path)
}
