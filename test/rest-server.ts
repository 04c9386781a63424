/**
 * A server that speaks the REST endpoints which the action uses, with their limits, for tests.
 * https://docs.github.com/en/rest/issues/comments https://docs.github.com/en/rest/pulls/reviews https://docs.github.com/en/rest/pulls/comments
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PostedComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' }
}

export interface ReviewComment {
  readonly path: string
  readonly body: string
  readonly line: number
  readonly start_line?: number
  readonly side: string
  readonly start_side?: string
}

export interface PulledFile {
  readonly filename: string
  readonly sha: string
  readonly status: string
  readonly patch?: string
}

/** A pull request 42 of example-org/infrastructure. */
export class RestServer {
  readonly comments: PostedComment[] = []
  readonly reviewComments: ReviewComment[] = []
  files: readonly PulledFile[] = []
  /** What the server holds against a review, where that is not what it lists. */
  onFiles = (files: readonly PulledFile[]): readonly PulledFile[] => files
  /** The commit of the pull request. */
  head = ''
  /** The token may only read, as that of a pull request from a fork. */
  readOnly = false
  /** How many of the next writes come too fast. */
  tooFast = 0
  /** Requests, as `METHOD path`. */
  readonly log: string[] = []
  readonly #server: Server
  #ids = 1000

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()))
  }

  add(body: string, login: string, type: 'Bot' | 'User'): PostedComment {
    const comment = { id: this.#ids++, body, user: { login, type } }
    this.comments.push(comment)
    return comment
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '' } = request
    const address = new URL(url, `http://${request.headers.host ?? ''}`)
    this.log.push(`${method} ${address.pathname}${address.search}`)
    const send = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(value))
    }
    const { authorization = '' } = request.headers
    if (!/^Bearer (?:ghs|ghp)_\w+$/.test(authorization)) return void send(401, { message: 'Bad credentials' })
    const isBot = authorization.startsWith('Bearer ghs_')
    const forbidden = () => send(403, { message: 'Resource not accessible by integration' })
    if (method === 'GET' && address.pathname === '/user') return isBot ? void forbidden() : void send(200, { login: 'mmustermann' })
    const list = this.#listAt(address.pathname)
    if (method === 'GET') return list ? void this.#page(list, address, send) : void send(404, { message: 'Not Found' })
    if (this.readOnly) return void forbidden()
    if (this.tooFast > 0) {
      this.tooFast -= 1
      return void send(403, { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' }, { 'retry-after': '1' })
    }
    const body = JSON.parse(Buffer.concat(chunks).toString()) as { body?: string; commit_id?: string; event?: string; comments?: readonly ReviewComment[] }
    const invalid = (message: string) => send(422, { message: 'Validation Failed', errors: [message] })
    if (address.pathname.endsWith('/reviews')) return void this.#review(body, send, invalid)
    if ((body.body ?? '').length > 65_536 || (body.body ?? '') === '') return void invalid('body is too long (maximum is 65536 characters)')
    if (method === 'POST' && list === this.comments) return void send(201, this.add(body.body ?? '', isBot ? 'github-actions[bot]' : 'mmustermann', isBot ? 'Bot' : 'User'))
    const id = /^\/repos\/example-org\/infrastructure\/issues\/comments\/(\d+)$/.exec(address.pathname)?.[1]
    const comment = this.comments.find((each) => String(each.id) === id)
    if (method !== 'PATCH' || !comment) return void send(404, { message: 'Not Found' })
    comment.body = body.body ?? ''
    return void send(200, comment)
  }

  #listAt(path: string): readonly unknown[] | undefined {
    if (path === '/repos/example-org/infrastructure/issues/42/comments') return this.comments
    if (path === '/repos/example-org/infrastructure/pulls/42/comments') return this.reviewComments
    return path === '/repos/example-org/infrastructure/pulls/42/files' ? this.files : undefined
  }

  #page(list: readonly unknown[], address: URL, send: (status: number, value: unknown, headers?: Readonly<Record<string, string>>) => void): void {
    const size = Math.min(100, Number(address.searchParams.get('per_page') ?? 30))
    const page = Number(address.searchParams.get('page') ?? 1)
    const next = new URL(address)
    next.searchParams.set('page', String(page + 1))
    send(200, list.slice((page - 1) * size, page * size), page * size < list.length ? { link: `<${next.href}>; rel="next", <${next.href}>; rel="last"` } : {})
  }

  #review(body: { readonly commit_id?: string; readonly event?: string; readonly comments?: readonly ReviewComment[] }, send: (status: number, value: unknown) => void, invalid: (message: string) => void): void {
    const { comments = [], commit_id: commit, event } = body
    if (comments.length > 30) return send(403, { message: 'You have triggered an abuse detection mechanism.' })
    if (commit !== this.head || event !== 'COMMENT') return invalid('commit_id is not part of the pull request')
    if (comments.some((comment) => !this.#isInDiff(comment))) return invalid('Pull request review thread line must be part of the diff')
    this.reviewComments.push(...comments)
    send(200, { id: this.#ids++ })
  }

  #isInDiff({ path, line, start_line: start, side, start_side: startSide }: ReviewComment): boolean {
    const hunks = (this.onFiles(this.files).find(({ filename }) => filename === path)?.patch ?? '').matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)
    if (side !== 'RIGHT' || (start !== undefined && (start >= line || startSide !== 'RIGHT'))) return false
    return [...hunks].some(([, first = '', count = '1']) => Number(first) <= (start ?? line) && line < Number(first) + Number(count))
  }
}
