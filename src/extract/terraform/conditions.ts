/** Which conditions of a module can hold together, as far as their texts tell. */
import type { Assignment } from '../assignments.ts'

/** Of a longer condition only itself is known: nobody wrote it, and each bracket in it is another look at all of it. */
const MOST_CHARACTERS = 2000

/** False only where one thing would have two values: `var.stage == "dev"` and `var.stage == "prod"`, or `var.a && var.b` without `var.a`. */
export function isPossible(conditions: Assignment): boolean {
  const facts = new Map<string, boolean>()
  const values = new Map<string, string>()
  for (const [condition, truth] of conditions) {
    for (const [fact, isSo] of factsOf(condition, truth)) {
      if ((facts.get(fact) ?? isSo) !== isSo) return false
      facts.set(fact, isSo)
      const { subject, value } = comparison(fact) ?? {}
      if (!isSo || subject === undefined || value === undefined) continue
      if ((values.get(subject) ?? value) !== value) return false
      values.set(subject, value)
    }
  }
  return true
}

/** What is so for certain where the condition is, or is not. */
function factsOf(condition: string, truth: boolean): readonly (readonly [string, boolean])[] {
  const text = condition.trim()
  if (text.length > MOST_CHARACTERS) return [[text, truth]]
  const joined = partsOf(text, '||').length > 1 ? '||' : '&&'
  const parts = partsOf(text, joined)
  if (parts.length > 1) return [[text, truth], ...((joined === '&&') === truth ? parts.flatMap((part) => factsOf(part, truth)) : [])]
  if (/^!(?!=)/.test(text)) return factsOf(text.slice(1), !truth)
  if (isWrapped(text)) return factsOf(text.slice(1, -1), truth)
  const [, subject, value] = /^([^=!<>?]+)!=([^=]+)$/.exec(text) ?? []
  return [subject === undefined || value === undefined ? [text.replace(/\s*==\s*/, ' == '), truth] : [`${subject.trim()} == ${value.trim()}`, !truth]]
}

/** A comparison of one thing with a value that is written out. */
function comparison(fact: string): { readonly subject: string; readonly value: string } | undefined {
  const [, subject, value] = /^([^=!<>?&|]+) == ("[^"$%\\]*"|-?[\d.]+|true|false|null)$/.exec(fact) ?? []
  return subject === undefined || value === undefined ? undefined : { subject, value }
}

/** The text cut at an operator, where that stands in no bracket and no string. */
function partsOf(text: string, operator: string): readonly string[] {
  const parts: string[] = []
  let [depth, quoted, from] = [0, false, 0]
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (quoted && char === '\\') i++
    else if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if ('([{'.includes(char)) depth++
    else if (')]}'.includes(char)) depth--
    // What follows hangs on the condition before it.
    else if (char === '?' && depth === 0) return [text]
    else if (depth === 0 && text.startsWith(operator, i)) {
      parts.push(text.slice(from, i))
      from = i + operator.length
      i = from - 1
    }
  }
  return [...parts, text.slice(from)]
}

/** Is it as a whole in brackets? */
function isWrapped(text: string): boolean {
  let depth = 0
  if (!text.startsWith('(') || text.includes('"')) return false
  for (let i = 0; i < text.length - 1; i++) {
    if (text.charAt(i) === '(') depth++
    else if (text.charAt(i) === ')' && --depth === 0) return false
  }
  return text.endsWith(')')
}
