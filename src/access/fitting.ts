/**
 * Requests that there can be: with an action that exists, on a resource of a type that it is about.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Action, ResourceType } from '../catalog/catalog.ts'
import { ANY, glob, intersects, literal, type Pattern } from '../policy/wildcard.ts'
import { typePattern } from './applies.ts'
import { arnFieldsOf, meetArns, type ArnPattern } from './arn-pattern.ts'

/** Is the action about such a resource, as far as the catalog tells? */
export function isAbout(action: Action, resource: string): boolean {
  if (action.open) return true
  if (action.resources.length === 0) return resource === '*' || resource === `arn:aws:${action.service}:::*`
  return action.resources.some(({ type }) => isOfType(type, resource))
}

function isOfType(type: ResourceType, resource: string): boolean {
  const [, , service = '', region = '', account = '', name] = arnFieldsOf(resource)
  const { fields } = typePattern(type)
  if (fields === undefined || name === undefined) return false
  return ([[fields.service, service], [fields.region, region], [fields.account, account], [fields.resource, name]] as const).every(([pattern, text]) => intersects(pattern, literal(text)) && (text !== '' || pattern.length === 0 || pattern === fields.resource))
}

const MOST_MEETS = 20

/** Resources that the action is about and that one of the patterns takes; wildcards become plain names. */
export function* resourcesFor(action: Action, patterns: readonly ArnPattern[], partition: string): Iterable<string> {
  if (action.resources.length === 0) {
    yield '*'
    yield `arn:${partition}:${action.service}:::*`
  }
  for (const { type } of action.resources) {
    const format = arnFieldsOf(type.arn).map((field, i) => (i === 1 ? literal(partition) : glob(field.replace(/\$\{\w+\}/g, '*'))))
    for (const pattern of format.length === 6 ? patterns : []) {
      for (const met of meetArns(format, pattern, MOST_MEETS) ?? []) {
        const resource = met.map((field, i) => named(field, i)).join(':')
        if (isOfType(type, resource)) yield resource
      }
    }
  }
}

/** By the field of the ARN: its Region, its account, its resource. */
const names: Readonly<Record<number, string>> = { 3: 'us-east-1', 4: '111122223333', 5: 'name' }

function named(field: Pattern, at: number): string {
  return field.map((symbol) => (symbol >= 0 ? String.fromCharCode(symbol) : symbol === ANY ? (names[at] ?? 'x') : 'x')).join('')
}
