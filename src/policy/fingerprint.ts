/** A name for a finding that depends on what it is about, not on where it stands. */
import { spelt, type Tree } from '../syntax/tree.ts'

/** The content of a tree as a text that does not depend on layout: members keep their order. */
export function contentOf(tree: Tree): string {
  const parts: string[] = []
  const todo: (Tree | string)[] = [tree]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (next.type === 'string') parts.push(JSON.stringify(spelt(next)))
    else if (next.type === 'literal') parts.push(String(next.value))
    else if (next.type === 'unknown') parts.push(next.text)
    else {
      todo.push('end')
      if (next.type === 'array') for (const item of next.items.toReversed()) todo.push(item, ',')
      else for (const { name, value } of next.members.toReversed()) todo.push(value, `${JSON.stringify(name)}:`)
      todo.push(next.type)
    }
  }
  return parts.join('')
}

/** A text of the file as far as the name of a finding depends on it: without its layout, and nothing of a long one. */
export function placeName(text: string): string {
  const bare = text.length > 100_000 ? '' : text.replace(/\s+/g, '')
  return bare.length > 500 ? '' : bare
}

/** The fingerprint of a finding in a file. */
export function fingerprintIn(path: string, content: string): string {
  return digest(`${content}\0${path}`)
}

/**
 * 64 bits of `text` as 16 hexadecimal digits (FNV-1a, two lanes of 32 bits with different seeds). Not for secrets: it
 * only has to be the same everywhere, without Node's crypto, so that the core runs in a browser.
 */
export function digest(text: string): string {
  let a = 0x811c9dc5 | 0
  let b = 0x1b873593
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x85ebca6b)
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
