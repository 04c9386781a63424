/** One comment on the pull request, found again by its first line and brought up to date in its place. */
import type { GitHub } from './github-api.ts'

export interface CommentOptions {
  readonly github: GitHub
  /** `OWNER/NAME` */
  readonly repository: string
  readonly number: number
  /** Tells the comments of the jobs of a matrix apart. */
  readonly tag: string
  readonly text: string
  /** Nothing was found: an older comment is to say so, and without one there is nothing to say. */
  readonly clean: boolean
}

/** Of a comment, in characters. https://github.com/actions/dependency-review-action/blob/main/src/comment-pr.ts */
export const MOST_CHARACTERS = 65_536

export function isTag(tag: string): boolean {
  return /^[\w.-]{0,60}$/.test(tag) && !tag.includes('--')
}

/** The first line, in which nothing but `tag` varies. */
function markOf(tag: string): string {
  return `<!-- policylint comment${tag === '' ? '' : ` ${tag}`} -->`
}

/**
 * Write, bring up to date, or leave alone.
 * @throws RefusedError
 */
export async function keepComment({ github, repository, number, tag, text, clean }: CommentOptions): Promise<'written' | 'updated' | 'unchanged' | 'nothing'> {
  const mark = markOf(tag)
  const body = `${mark}\n\n${text}`
  if (body.length > MOST_CHARACTERS) throw new RangeError('the comment is too long')
  const own = await ownComment(github, `/repos/${repository}/issues/${number}/comments`, mark)
  if (!own) {
    if (clean) return 'nothing'
    await github.send('POST', `/repos/${repository}/issues/${number}/comments`, { body })
    return 'written'
  }
  if (own.body === body) return 'unchanged'
  await github.send('PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body })
  return 'updated'
}

interface Comment {
  readonly id: number
  readonly body: string
}

/**
 * Anyone may write a comment that begins with our line, and a token that may write can change anyone's: so it must be our
 * own too. A workflow's token cannot ask who it is, and is a bot.
 */
async function ownComment(github: GitHub, path: string, mark: string): Promise<Comment | undefined> {
  const marked = (await github.list(path)).flatMap(commentOf).filter(({ body }) => body.split(/\r?\n/, 1)[0] === mark)
  if (marked.length === 0) return undefined
  const me = await loginOf(github)
  return marked.find(({ login, isBot }) => (me === undefined ? isBot : login === me))
}

async function loginOf(github: GitHub): Promise<string | undefined> {
  try {
    const user = await github.send('GET', '/user')
    return typeof user === 'object' && user !== null && 'login' in user && typeof user.login === 'string' ? user.login : undefined
  } catch {
    return undefined
  }
}

function commentOf(value: unknown): readonly (Comment & { readonly login: string | undefined; readonly isBot: boolean })[] {
  const { id, body, user } = (value ?? {}) as { id?: unknown; body?: unknown; user?: { login?: unknown; type?: unknown } | null }
  if (typeof id !== 'number' || typeof body !== 'string') return []
  return [{ id, body, login: typeof user?.login === 'string' ? user.login : undefined, isBot: user?.type === 'Bot' }]
}
