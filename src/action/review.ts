/**
 * Suggested changes as a review of the pull request: only for lines that its diff shows, since GitHub takes no others, and
 * none a second time.
 */
import type { Finding } from '../finding.ts'
import { RefusedError, type GitHub } from './github-api.ts'
import { suggestedIn, suggestionOf, type Suggestion } from './suggestion.ts'

export interface ReviewOptions {
  readonly github: GitHub
  /** `OWNER/NAME` */
  readonly repository: string
  readonly number: number
  /** The commit that the pull request shows. */
  readonly head: string
  readonly findings: readonly Finding[]
  /** The content of a file of the workspace. */
  readonly bytesOf: (path: string) => Uint8Array | undefined
  /** Milliseconds to wait; given in tests. */
  readonly sleep?: (time: number) => Promise<void>
}

export interface Reviewed {
  readonly sent: number
  /** Made in an earlier run. */
  readonly known: number
  /** GitHub would not take them, or there were too many. */
  readonly left: number
}

/** GitHub takes more comments in one review for abuse. https://github.com/reviewdog/reviewdog/blob/master/service/github/github.go */
const MOST_COMMENTS = 30
const MOST_REQUESTS = 10

/** @throws RefusedError where the token may not, or GitHub cannot be reached */
export async function suggestFixes({ github, repository, number, head, findings, bytesOf, sleep }: ReviewOptions): Promise<Reviewed> {
  const suggestions = apart(findings.flatMap((finding) => suggestionOf(finding) ?? []))
  if (suggestions.length === 0) return { sent: 0, known: 0, left: 0 }
  const files = new Map((await github.list(`/repos/${repository}/pulls/${number}/files`)).flatMap(fileOf).map((file) => [file.path, file]))
  const possible: Suggestion[] = []
  for (const each of suggestions) {
    const file = files.get(each.path)
    const isInDiff = file?.hunks.some((hunk) => hunk.first <= each.first && each.last <= hunk.last) === true
    // The workspace may hold a merge, in which the lines of the head have moved.
    if (isInDiff && (await blobId(bytesOf(each.path))) === file.sha) possible.push(each)
  }
  if (possible.length === 0) return { sent: 0, known: 0, left: 0 }
  const comments = await github.list(`/repos/${repository}/pulls/${number}/comments`)
  const made = new Set(comments.flatMap((comment) => suggestedIn(bodyOf(comment)) ?? []))
  const fresh = possible.filter(({ fingerprint }) => !made.has(fingerprint))
  const sent = await new Review(`/repos/${repository}/pulls/${number}/reviews`, head, github, sleep).send(fresh)
  return { sent, known: possible.length - fresh.length, left: fresh.length - sent }
}

class Review {
  readonly #path: string
  readonly #head: string
  readonly #github: GitHub
  readonly #sleep: (time: number) => Promise<void>
  #requests = 0

  constructor(path: string, head: string, github: GitHub, sleep: ReviewOptions['sleep']) {
    this.#path = path
    this.#head = head
    this.#github = github
    this.#sleep = sleep ?? ((time) => new Promise((done) => void setTimeout(done, time)))
  }

  /** @returns how many were taken */
  async send(suggestions: readonly Suggestion[]): Promise<number> {
    let sent = 0
    for (let from = 0; from < suggestions.length; from += MOST_COMMENTS) sent += await this.#sendSome(suggestions.slice(from, from + MOST_COMMENTS))
    return sent
  }

  /** GitHub refuses a review whole for one comment: so halves are tried, down to the one. */
  async #sendSome(suggestions: readonly Suggestion[]): Promise<number> {
    if (suggestions.length === 0 || this.#requests >= MOST_REQUESTS) return 0
    // It asks for a second between writes.
    if (this.#requests++ > 0) await this.#sleep(1000)
    try {
      await this.#github.send('POST', this.#path, { commit_id: this.#head, event: 'COMMENT', comments: suggestions.map(commentOf) })
      return suggestions.length
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status !== 422) throw error
      if (suggestions.length === 1) return 0
      const half = Math.ceil(suggestions.length / 2)
      return (await this.#sendSome(suggestions.slice(0, half))) + (await this.#sendSome(suggestions.slice(half)))
    }
  }
}

function commentOf({ path, first, last, body }: Suggestion): object {
  return { path, body, line: last, side: 'RIGHT', ...(first < last && { start_line: first, start_side: 'RIGHT' }) }
}

/** Without those that touch the lines of one before: applied together, they would undo each other. */
function apart(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const kept: Suggestion[] = []
  const end = new Map<string, number>()
  for (const each of suggestions.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    if (each.first <= (end.get(each.path) ?? 0)) continue
    kept.push(each)
    end.set(each.path, each.last)
  }
  return kept
}

interface DiffFile {
  readonly path: string
  readonly sha: string
  /** Lines of the new file that the diff shows; the last one is in. */
  readonly hunks: readonly { readonly first: number; readonly last: number }[]
}

function fileOf(value: unknown): readonly DiffFile[] {
  const { filename, sha, patch } = (value ?? {}) as { filename?: unknown; sha?: unknown; patch?: unknown }
  // A diff that is too large has no patch.
  if (typeof filename !== 'string' || typeof sha !== 'string' || typeof patch !== 'string') return []
  const hunks = [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start = '', count = '1']) => ({ first: Number(start), last: Number(start) + Number(count) - 1 }))
  return [{ path: filename, sha, hunks }]
}

/** The name that git gives to a content. */
async function blobId(bytes: Uint8Array | undefined): Promise<string | undefined> {
  if (!bytes) return undefined
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`)
  const whole = new Uint8Array(head.length + bytes.length)
  whole.set(head)
  whole.set(bytes, head.length)
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-1', whole)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bodyOf(comment: unknown): string {
  return typeof comment === 'object' && comment !== null && 'body' in comment && typeof comment.body === 'string' ? comment.body : ''
}
