/** How the reader writes what a text names or shows: messages speak the language of the file, whose shape here is always that of JSON. */
import type { Node, Policy, Statement } from './model.ts'

/** What stands behind a name: a string, a list of them, or an object. */
export type Value = string | readonly string[] | { readonly [name: string]: Value }

/** The names and the syntax of a carrier. What it gives is for texts: in one line, and in backticks but for the name. */
export interface Spelling {
  /** Of an element, by its name in JSON: `resources` for `Resource` in Terraform's blocks. */
  name(element: string): string
  member(element: string, value: Value): string
  condition(operator: string, key: string, value: string): string
}

/** An element's owner, by whose own keys a carrier tells which of its spellings it is in. */
export interface Owner extends Node {
  readonly elements: readonly { readonly key: Node }[]
}

/**
 * The spelling of a language of names and values.
 * @param pair a name with the text of its value
 * @param string JSON text of a string, as it is written there
 */
export function spellingOf(pair: (name: string, value: string) => string, string: (json: string) => string = (json) => json): Spelling {
  const text = (value: Value): string => {
    if (typeof value === 'string') return string(JSON.stringify(value))
    if (isList(value)) return `[${value.map(text).join(', ')}]`
    return `{ ${Object.entries(value).map(([name, inner]) => pair(name, text(inner))).join(', ')} }`
  }
  const member = (name: string, value: Value) => `\`${pair(name, text(value))}\``
  return { name: (element) => element, member, condition: (operator, key, value) => member(operator, { [key]: value }) }
}

export function isList(value: Value): value is readonly string[] {
  return Array.isArray(value)
}

/** `Effect`, or with a value `"Effect": "Deny"`: an element as the reader of this policy writes it, in backticks. */
export function written(owner: Policy | Statement, element: string, value?: Value): string {
  const spelling = spellingIn(owner)
  return value === undefined ? `\`${spelling.name(element)}\`` : spelling.member(element, value)
}

/** `"Bool": { "aws:SecureTransport": "false" }`: a condition as the reader of this statement writes it, in backticks. */
export function writtenCondition(statement: Statement, operator: string, key: string, value: string): string {
  return spellingIn(statement).condition(operator, key, value)
}

function spellingIn(owner: Policy | Statement): Spelling {
  return ('policy' in owner ? owner.policy : owner).notation.spelling(owner)
}
