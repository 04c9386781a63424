/**
 * The REST API of GitHub, as far as the action speaks it. It waits where GitHub asks to, though not for long, and tells a
 * limit from a missing permission: both are a 403.
 * https://raw.githubusercontent.com/github/docs/main/content/rest/using-the-rest-api/rate-limits-for-the-rest-api.md
 */

/** GitHub did not do what was asked. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  /** 0 where there was no answer. */
  readonly status: number
  readonly limited: boolean

  constructor(message: string, status: number, limited = false) {
    super(message)
    this.status = status
    this.limited = limited
  }

  /** Is it that the token may not? GitHub answers 404 for what it does not let one see. */
  get isPermission(): boolean {
    return !this.limited && (this.status === 401 || this.status === 403 || this.status === 404)
  }
}

export interface GitHubOptions {
  /** `https://api.github.com` */
  readonly api: string
  readonly token: string
  /** Milliseconds to wait; given in tests. */
  readonly sleep?: (time: number) => Promise<void>
}

/** The longest that GitHub may ask us to wait, in seconds, and how often. */
const MOST_PATIENCE = 60
const MOST_TRIES = 3
const MOST_PAGES = 30

export class GitHub {
  readonly #api: string
  readonly #token: string
  readonly #sleep: (time: number) => Promise<void>

  constructor({ api, token, sleep }: GitHubOptions) {
    this.#api = api.replace(/\/$/, '')
    this.#token = token
    this.#sleep = sleep ?? ((time) => new Promise((done) => void setTimeout(done, time)))
  }

  /** @throws RefusedError */
  async send(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<unknown> {
    return (await this.#request(method, `${this.#api}${path}`, body)).value
  }

  /**
   * All items of a list, over its pages.
   * @throws RefusedError
   */
  async list(path: string): Promise<readonly unknown[]> {
    const items: unknown[] = []
    let next: string | undefined = `${this.#api}${path}${path.includes('?') ? '&' : '?'}per_page=100`
    for (let page = 0; next !== undefined && page < MOST_PAGES; page++) {
      const { value, link }: Answer = await this.#request('GET', next)
      if (Array.isArray(value)) items.push(...(value as unknown[]))
      const following = /<([^>]+)>;\s*rel="next"/.exec(link)?.[1]
      // The token goes to no other host than that of the API.
      next = following !== undefined && new URL(following).origin === new URL(this.#api).origin ? following : undefined
    }
    return items
  }

  async #request(method: string, url: string, body?: object): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#once(method, url, body)
      const text = await response.text().catch(() => '')
      if (response.ok) return { value: text === '' ? undefined : valueOf(text), link: response.headers.get('link') ?? '' }
      const wait = waitOf(response, text, method)
      if (wait === undefined || wait > MOST_PATIENCE || attempt >= MOST_TRIES) throw new RefusedError(`GitHub answered ${response.status} to ${method} ${new URL(url).pathname}: ${messageIn(text)}`, response.status, isLimit(response, text))
      await this.#sleep(wait * 1000)
    }
  }

  async #once(method: string, url: string, body?: object): Promise<Response> {
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${this.#token}`, 'user-agent': 'policylint', 'x-github-api-version': '2022-11-28', ...(body && { 'content-type': 'application/json' }) }
    try {
      return await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }), signal: AbortSignal.timeout(30_000) })
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      throw new RefusedError(`GitHub could not be reached: ${cause instanceof Error ? cause.message : String(cause)}`, 0)
    }
  }
}

interface Answer {
  readonly value: unknown
  readonly link: string
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function messageIn(text: string): string {
  const value = valueOf(text)
  const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : ''
  return typeof message === 'string' ? message.slice(0, 300) : ''
}

function isLimit({ status, headers }: Response, text: string): boolean {
  return (status === 403 || status === 429) && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /rate limit|abuse/i.test(messageIn(text)))
}

/** Seconds after which to try again; undefined: that would not help. */
function waitOf(response: Response, text: string, method: string): number | undefined {
  // What was to be written may have been, all the same.
  if (response.status >= 500) return method === 'GET' ? 2 : undefined
  if (!isLimit(response, text)) return undefined
  const after = Number(response.headers.get('retry-after') ?? Number.NaN)
  if (Number.isFinite(after)) return after
  const reset = Number(response.headers.get('x-ratelimit-reset') ?? Number.NaN)
  if (response.headers.get('x-ratelimit-remaining') === '0' && Number.isFinite(reset)) return Math.max(1, reset - Date.now() / 1000)
  return MOST_PATIENCE
}
