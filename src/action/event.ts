/**
 * What started the workflow, as far as the action goes by it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */

export interface Event {
  readonly name: string
  /** The commit that the reader sees: of a pull request its head, not the merge that is checked out. */
  readonly head?: string
  readonly pullRequest?: { readonly number: number; readonly fromFork: boolean }
  /** What the change is to be compared with; absent where the event has no change. */
  readonly base?: EventBase
}

export interface EventBase {
  readonly commit: string
  /** It is a branch that may have gone on since: the change begins where the two parted. */
  readonly parted: boolean
}

const NO_COMMIT = /^0+$/

/**
 * @param name GITHUB_EVENT_NAME
 * @param text the file that GITHUB_EVENT_PATH names; anything that is not as GitHub writes it counts as absent
 */
export function readEvent(name: string, text: string): Event {
  const event = recordOf(parsed(text))
  const pull = recordOf(event.pull_request)
  const head = shaOf(recordOf(pull.head).sha)
  const number = typeof pull.number === 'number' && Number.isSafeInteger(pull.number) ? pull.number : undefined
  const base = baseOf(event)
  return {
    name,
    ...(head !== undefined && { head }),
    ...(number !== undefined && { pullRequest: { number, fromFork: recordOf(recordOf(pull.head).repo).full_name !== recordOf(recordOf(pull.base).repo).full_name } }),
    ...(base && { base }),
  }
}

function baseOf(event: Readonly<Record<string, unknown>>): EventBase | undefined {
  const pulled = shaOf(recordOf(recordOf(event.pull_request).base).sha)
  if (pulled !== undefined) return { commit: pulled, parted: true }
  const queued = shaOf(recordOf(event.merge_group).base_sha)
  if (queued !== undefined) return { commit: queued, parted: false }
  // Of a push: what the branch was; zeros where it is new. Other events have a `before` of other meaning.
  const pushed = 'ref' in event && 'commits' in event ? shaOf(event.before) : undefined
  return pushed === undefined || NO_COMMIT.test(pushed) ? undefined : { commit: pushed, parted: false }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function shaOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined
}
