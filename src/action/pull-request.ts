/** What the action writes on the pull request itself, with a token and only where it was asked to. Never a reason to fail. */
import type { Finding } from '../finding.ts'
import { plural } from '../report/count.ts'
import { keepComment } from './comment.ts'
import type { Event } from './event.ts'
import { GitHub, RefusedError } from './github-api.ts'
import { suggestFixes } from './review.ts'

export interface PullRequestOptions {
  readonly event: Event
  /** `https://api.github.com` */
  readonly api: string
  readonly token: string
  /** `OWNER/NAME` */
  readonly repository: string
  readonly comment?: { readonly text: string; readonly tag: string; readonly clean: boolean }
  /** The findings whose fixes are to be suggested. */
  readonly review?: { readonly findings: readonly Finding[]; readonly bytesOf: (path: string) => Uint8Array | undefined }
}

export interface Told {
  readonly level: 'info' | 'notice' | 'warning'
  readonly message: string
}

/** @returns what to say of it, in plain text */
export async function writeOnPullRequest({ event, api, token, repository, comment, review }: PullRequestOptions): Promise<readonly Told[]> {
  if (!comment && !review) return []
  const { pullRequest, head } = event
  if (!pullRequest || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return [{ level: 'info', message: 'no comment and no review: this run is not for a pull request' }]
  const github = new GitHub({ api, token })
  const told: Told[] = []
  try {
    if (comment) told.push({ level: 'info', message: `comment on the pull request: ${await keepComment({ github, repository, number: pullRequest.number, ...comment })}` })
    if (review && head !== undefined) {
      const { sent, known, left } = await suggestFixes({ github, repository, number: pullRequest.number, head, ...review })
      told.push({ level: 'info', message: `review: ${plural(sent, 'suggestion')}, ${known} made before${left > 0 ? `, ${left} that GitHub did not take` : ''}` })
    }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    told.push(whyRefused(error, pullRequest.fromFork))
  }
  return told
}

function whyRefused(error: RefusedError, fromFork: boolean): Told {
  if (!error.isPermission) return { level: 'warning', message: `the pull request could not be written on: ${error.message}; the job summary has all` }
  const why = fromFork ? 'the token of a pull request from a fork may only read' : 'the token may not; give the job `permissions: pull-requests: write`'
  return { level: 'notice', message: `no comment or review on the pull request, since ${why}; the job summary has all (${error.message})` }
}
