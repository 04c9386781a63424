/**
 * Can an action be about a resource? From above: what the file does not say, and what AWS fills in, may be any text, so
 * that *no* is certain.
 */
import type { Action, ResourceType } from '../catalog/catalog.ts'
import type { Text } from '../policy/model.ts'
import { ANY, NOT_SLASH, ONE, SEGMENT, glob, intersects, literal, type Pattern } from './wildcard.ts'

/**
 * All texts that `text` may stand for in a Resource: unknown pieces and policy variables are any text, `${*}`, `${?}` and
 * `${$}` are themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function resourcePattern(text: Text): Pattern {
  return text.pieces.flatMap((piece) => (typeof piece === 'string' ? withVariables(piece) : [ANY]))
}

function withVariables(text: string): number[] {
  const pattern: number[] = []
  let from = 0
  for (const match of text.matchAll(/\$\{([^}]*)\}/g)) {
    pattern.push(...glob(text.slice(from, match.index)))
    pattern.push(...(/^[*?$]$/.test(match[1] ?? '') ? literal(match[1] ?? '') : [ANY]))
    from = match.index + match[0].length
  }
  pattern.push(...glob(text.slice(from)))
  return pattern
}

const typePatterns = new WeakMap<ResourceType, Pattern>()

/** Names that hold no `/`. A bucket name has none: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const withoutSlash = new Set(['BucketName'])

/** The ARNs of a resource type; a placeholder of the format is any text but the empty one. */
function typePattern(type: ResourceType): Pattern {
  let pattern = typePatterns.get(type)
  if (pattern === undefined) {
    pattern = type.arn.split(/(\$\{\w+\})/).flatMap((part) => {
      if (!part.startsWith('${')) return [...glob(part)]
      return withoutSlash.has(part.slice(2, -1)) ? [NOT_SLASH, SEGMENT] : [ONE, ANY]
    })
    typePatterns.set(type, pattern)
  }
  return pattern
}

/** May `resource` match an ARN of this type? */
export function fits(type: ResourceType, resource: Text): boolean {
  return intersects(typePattern(type), resourcePattern(resource))
}

/**
 * May `resource` match what a request for `action` is about? An action without resource types is about `*`, or about the
 * `*` of its service (`arn:aws:s3:::*` is what `s3:ListAllMyBuckets` is about).
 */
export function applies(action: Action, resource: Text): boolean {
  if (action.resources.length > 0) return action.resources.some(({ type }) => fits(type, resource))
  const pattern = resourcePattern(resource)
  return intersects(pattern, literal('*')) || intersects(pattern, [...literal('arn:'), ONE, ANY, ...literal(`:${action.service}:`), ANY, ...literal(':'), ANY, ...literal(':*')])
}
