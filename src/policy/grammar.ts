/**
 * The names of the elements, and which of them is meant where a name is none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
import { nearest } from '../nearest.ts'
import type { Policy, Statement } from './model.ts'
import { splitPlaceholders } from './placeholder.ts'

const ofPolicy: readonly string[] = ['Version', 'Id', 'Statement']
const ofStatement: readonly string[] = ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

function elementsFor(owner: Policy | Statement): readonly string[] {
  return 'policy' in owner ? ofStatement : ofPolicy
}

/** May `name` stand here? A name that a template writes is not known, and may. */
export function isElement(owner: Policy | Statement, name: string): boolean {
  return elementsFor(owner).includes(name) || isOpen(name)
}

/** The element that `name` is meant to be: the same in other case, or off by a typing error. */
export function meantElement(owner: Policy | Statement, name: string): string | undefined {
  const elements = elementsFor(owner)
  return elements.includes(name) ? name : nearest(name, elements)
}

/**
 * Is certainly none of `names` here, nor an element that is meant to be one of them? Of an object without any element this
 * is not asked: that it is empty says it all.
 */
export function lacks(owner: Policy | Statement, ...names: readonly string[]): boolean {
  if (!owner.complete || owner.elements.length === 0) return false
  return !owner.elements.some(({ name }) => isOpen(name) || names.includes(name) || names.includes(meantElement(owner, name) ?? ''))
}

/** A CloudFormation function or a placeholder, in the place of one element or more. */
function isOpen(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::') || splitPlaceholders(name).some((piece) => typeof piece !== 'string')
}
