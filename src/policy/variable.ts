/**
 * Policy variables: `${aws:username}`; with a default, `${aws:PrincipalTag/team, 'none'}`; and `${*}`, `${?}`, `${$}`, which
 * stand for the character itself. What a template fills in (`${Region}`, `${var.name}`) is none, see `placeholder.ts`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Policy, Text } from './model.ts'
import { isTemplatePrefix } from './placeholder.ts'

/** What keeps AWS from reading a variable. */
export type VariableFault = 'no name' | 'space in its name' | 'no brace' | 'no quotes'

export interface Variable {
  /** Where it stands. */
  readonly text: Text
  /** As the policy has it, `${aws:username}`; `start` and `end` are its place in the text's `raw`. */
  readonly raw: string
  readonly start: number
  readonly end: number
  /** The condition key whose value it takes, as written; or the character that it stands for. */
  readonly name: string
  /** What stands behind the comma, quotes included: its value where the request has no such key. */
  readonly fallback?: string
  readonly fault?: VariableFault
}

/** The variables that AWS fills in, where it does: in resources and in the values of conditions. */
export function variablesOf(policy: Policy): readonly Variable[] {
  return textsWithVariables(policy).flatMap(variablesIn).filter(({ fault }) => fault === undefined)
}

/** What is meant to be a variable, and is none that AWS can read. */
export function faultyVariablesOf(policy: Policy): readonly Variable[] {
  return textsWithVariables(policy).flatMap(variablesIn).filter(({ fault }) => fault !== undefined)
}

/** The texts in which AWS reads variables. */
export function textsWithVariables({ statements }: Policy): readonly Text[] {
  return statements.flatMap(({ resources, conditions }) => [...(resources?.values ?? []), ...conditions.flatMap(({ values }) => values)])
}

/** Does it stand for a character, and not for a value of the request? */
export function isEscape({ name }: Variable): boolean {
  return /^[*?$]$/.test(name)
}

/** A part of a known value: text as it stands, the character that `${*}`, `${?}` or `${$}` is, or a variable with its braces. */
export interface Part {
  readonly is: 'text' | 'character' | 'variable'
  readonly text: string
}

/** A known value cut at its variables. What is cut is not judged here: {@link variablesIn} tells what is wrong with it. */
export function partsOf(value: string): readonly Part[] {
  if (!hasVariable(value)) return [{ is: 'text', text: value }]
  return value.split(/(\$\{[^}]*\})/).flatMap((text, i): readonly Part[] => {
    if (i % 2 === 0) return text === '' ? [] : [{ is: 'text', text }]
    const character = /^\$\{([*?$])\}$/.exec(text)?.[1]
    return [character === undefined ? { is: 'variable', text } : { is: 'character', text: character }]
  })
}

/** The value with its variables blanked out, so that what is left stands in its place. */
export function blanked(value: string): string {
  return hasVariable(value) ? value.replace(/\$\{[^}]*\}/g, (variable) => '_'.repeat(variable.length)) : value
}

/** Has it a variable, or the beginning of one? */
export function hasVariable(value: string): boolean {
  return value.includes('${')
}

/** `${`, all up to the next bracket, and `}` if that is the bracket. */
const FORM = /\$\{((?:(?!\$\{)[^{}])*)(\}?)/g

/** The variables in any one text, the faulty ones too. */
export function variablesIn(text: Text): readonly Variable[] {
  if (!hasVariable(text.raw)) return []
  const found: Variable[] = []
  let offset = 0
  for (const [i, piece] of text.pieces.entries()) {
    if (typeof piece === 'string') {
      for (const match of piece.matchAll(FORM)) {
        const rest = piece.slice(match.index + match[0].length)
        const open = match[2] === '' && (rest === '' ? i < text.pieces.length - 1 : !rest.startsWith('${'))
        const read = open ? undefined : readVariable(match[1] ?? '', match[2] === '}')
        const start = offset + match.index
        if (read) found.push({ text, raw: match[0], start, end: start + match[0].length, ...read })
      }
    }
    offset += typeof piece === 'string' ? piece.length : piece.text.length
  }
  return found
}

/** Read what stands between the braces; undefined where it is a template's, or no one can tell. */
function readVariable(inside: string, closed: boolean): Pick<Variable, 'name' | 'fallback' | 'fault'> | undefined {
  const comma = inside.indexOf(',')
  const name = comma < 0 ? inside : inside.slice(0, comma)
  if (closed && /^[*?$]$/.test(inside)) return { name }
  if (closed && name.trim() === '') return { name: '', fault: 'no name' }
  const [, prefix] = /^\s*([\w.-]+)\s*:\s*[A-Za-z]/.exec(name) ?? []
  if (prefix === undefined || isTemplatePrefix(prefix)) return undefined
  if (!closed) return { name, fault: 'no brace' }
  const fallback = comma < 0 ? {} : { fallback: inside.slice(comma + 1).trim() }
  if (/\s/.test(name)) return { name, ...fallback, fault: 'space in its name' }
  return { name, ...fallback, ...(comma >= 0 && !/^'.*'$/s.test(fallback.fallback ?? '') && { fault: 'no quotes' }) }
}
