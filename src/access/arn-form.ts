/**
 * Has an ARN the form of some resource of its service?
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import { nearest } from '../nearest.ts'
import { parseArn } from '../policy/arn.ts'
import type { Text } from '../policy/model.ts'
import { fits } from './applies.ts'
import { readResource } from './resource.ts'

/**
 * Services of which nothing in the policies that AWS itself maintains (472, and 410 earlier versions) speaks against the
 * types that the Service Authorization Reference gives an action. Elsewhere it leaves some out: `ssm:StartSession` is given
 * on `eks` clusters. An action to which it gives no type is in doubt even here: `iam:ListRoles` is given on `role/*`.
 */
export const wellKnown: ReadonlySet<string> = new Set(['s3', 'sqs', 'sns', 'dynamodb', 'lambda', 'kms', 'secretsmanager', 'iam', 'sts', 'logs', 'ecr'])

/** The service of an ARN, where the file says it. */
export function serviceOf(resource: Text): string | undefined {
  const service = parseArn(resource)?.service.value?.toLowerCase()
  return service === undefined || service === '' || /[*?]/.test(service) ? undefined : service
}

/** Could some resource of its service be written so? Of a service whose resources are not known, anything could. */
export function hasKnownForm(resource: Text, catalog: Catalog): boolean {
  const service = serviceOf(resource)
  if (service === undefined || parseArn(resource)?.resource.raw === '*') return true
  let known = false
  for (const type of catalog.typesOf(service)) {
    if (fits(type, resource)) return true
    known = true
  }
  return !known
}

/** An ARN that is the form of nothing. */
export interface OddForm {
  readonly service: string
  /** The forms that its service has, and that may be meant. */
  readonly formats: readonly string[]
  /** The reference may be at fault. */
  readonly doubtful: boolean
  /** It names one resource. */
  readonly plain: boolean
}

/** What is odd about the form of `resource`; undefined where nothing is, or something else is wrong with it. */
export function oddFormOf(resource: Text, catalog: Catalog, dialect: Dialect): OddForm | undefined {
  const [service, arn] = [serviceOf(resource), parseArn(resource)]
  if (service === undefined || !arn || readResource(resource, catalog, dialect).is !== 'fine' || hasKnownForm(resource, catalog)) return undefined
  const formats = [...catalog.typesOf(service)].map((type) => type.arn)
  const word = nearest(wordOf(resource.raw) ?? '', new Set(formats.flatMap((format) => wordOf(format) ?? [])))
  const alike = formats.filter((format) => wordOf(format) === word)
  return { service, formats: word === undefined ? formats : alike, doubtful: !wellKnown.has(service), plain: arn.resource.value !== undefined && !/[*?]/.test(arn.resource.raw) }
}

/** `function` of `arn:aws:lambda:*:*:Function/x`. */
function wordOf(arn: string): string | undefined {
  return /^(?:[^:]*:){5}([\w-]+)/.exec(arn)?.[1]?.toLowerCase()
}
