/**
 * Can an action be about a resource? From above: what the file does not say, and what AWS fills in, may be any text, so
 * that *no* is certain, as far as the Service Authorization Reference is right about the types of an action.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Action, ResourceType } from '../catalog/catalog.ts'
import { unlocatedOf } from '../catalog/unowned.ts'
import { arnFields } from '../policy/arn.ts'
import type { Clause, Statement, Text } from '../policy/model.ts'
import { hasVariable, partsOf } from '../policy/variable.ts'
import { ANY, NOT_SLASH, ONE, SEGMENT, glob, intersects, literal, matches, type Pattern } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import type { Unknown } from '../syntax/tree.ts'

/** What has a form (`syntax/tree.ts`); also the name of a bucket or an access point. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const NAME: Pattern = [NOT_SLASH, SEGMENT]

function hasPlainForm({ form }: Unknown): boolean {
  return form === 'name' || form === 'account' || form === 'Region' || form === 'partition'
}

/**
 * All texts that `text` may stand for in a Resource: unknown pieces of which the form is not known and policy variables are any text, `${*}`, `${?}` and
 * `${$}` are themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function resourcePattern(text: Text, start = 0, end = text.raw.length): Pattern {
  if (text.value !== undefined) return withVariables(text.value.slice(start, end))
  let offset = 0
  return text.pieces.flatMap((piece) => {
    const own = typeof piece === 'string' ? piece : piece.text
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, own.length)]
    offset += own.length
    if (from >= to) return []
    return typeof piece === 'string' ? withVariables(piece.slice(from, to)) : hasPlainForm(piece) ? NAME : [ANY]
  })
}

function withVariables(value: string): Pattern {
  if (!hasVariable(value)) return glob(value)
  return partsOf(value).flatMap(({ is, text }) => (is === 'text' ? glob(text) : is === 'character' ? literal(text) : [ANY]))
}

/** An ARN pattern: field by field where the fields can be told, else as a whole. */
interface ArnPattern {
  readonly whole: () => Pattern
  readonly fields: Fields | undefined
  /** Of a type: what a `*` that takes the beginning of the resource may leave of it. */
  readonly rests?: readonly Pattern[]
  /** Of a text: the account ends in `*`, which may take the beginning of the resource too. */
  readonly open?: boolean
}

/** The language of a Resource value, with the types that it was held against. */
interface TextPattern extends ArnPattern {
  readonly fitting: Map<ResourceType, boolean>
}

/** The languages of the last four fields of ARNs. */
export interface Fields {
  /** It may be in no Region. */
  readonly unlocated?: boolean
  readonly service: Pattern
  /** The service, where it is one. */
  readonly serviceName: string | undefined
  readonly region: Pattern
  readonly account: Pattern
  readonly resource: Pattern
}

/**
 * What stands for a placeholder: any text (`iam:ListRoles` is about `role/`), but an S3 key has a character, and the name
 * of a bucket or an access point has no `/`.
 */
const placeholders = new Map<string, Pattern>([
  ['${ObjectName}', [ONE, ANY]],
  ...['BucketName', 'AccessPointName', 'AccessPointAlias'].map((name) => [`\${${name}}`, NAME] as const),
])

const formats = new Map<string, Pattern>()

/** The texts of a format such as `bucket/${Name}`. */
function formatPattern(format: string): Pattern {
  let pattern = formats.get(format)
  if (pattern === undefined) {
    pattern = format.split(/(\$\{\w+\})/).flatMap((part) => (part.startsWith('${') ? (placeholders.get(part) ?? [ANY]) : glob(part)))
    formats.set(format, pattern)
  }
  return pattern
}

const ofTypes = new WeakMap<ResourceType, ArnPattern>()

/** The language of a resource type's ARNs; made once. */
export function typePattern(type: ResourceType): ArnPattern {
  let pattern = ofTypes.get(type)
  if (pattern === undefined) {
    const [, , service, region, account, ...resource] = type.arn.split(':')
    const fields = service !== undefined && region !== undefined && account !== undefined && resource.length > 0
      ? { unlocated: unlocatedOf(service).some((beginning) => resource.join(':').startsWith(beginning)), service: formatPattern(service), serviceName: nameOf(service), region: formatPattern(region), account: formatPattern(account), resource: formatPattern(resource.join(':')) }
      : undefined
    pattern = { whole: () => formatPattern(type.arn.replace(/\$\{(?:Region|Account)\}/g, '*')), fields, rests: restsOf(service ?? '', resource) }
    ofTypes.set(type, pattern)
  }
  return pattern
}

const ofTexts = new Recent<Text, TextPattern>()

/** The languages of a Resource value; made once. */
export function textPattern(text: Text): TextPattern {
  let pattern = ofTexts.get(text)
  if (pattern === undefined) {
    const [, , ...fields] = arnFields(text) ?? []
    const [service, region, account, resource] = fields.map(({ start, end }) => resourcePattern(text, start, end))
    // Services are in lower case; another case is a defect of the ARN, and told there.
    const lower = (each: Pattern) => each.map((unit) => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit))
    pattern = { fitting: new Map(), whole: () => resourcePattern(text), open: fields[2]?.value?.endsWith('*') ?? false, fields: service && region && account && resource && { service: lower(service), serviceName: nameOf(fields[0]?.value?.toLowerCase()), region, account, resource } }
    ofTexts.set(text, pattern)
  }
  return pattern
}

/**
 * May `resource` match an ARN of this type? A wildcard does not reach over a `:` of the ARN's first five fields, unless it
 * is the last character of its field. A Region or account too many or too few does not decide by itself: a multi-Region
 * access point has no Region though its type has one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function fits(type: ResourceType, resource: Text): boolean {
  const pattern = textPattern(resource)
  const answer = pattern.fitting.get(type) ?? isFitting(typePattern(type), pattern)
  pattern.fitting.set(type, answer)
  return answer
}

function isFitting(a: ArnPattern, b: ArnPattern): boolean {
  if (!a.fields || !b.fields) return intersects(a.whole(), b.whole())
  if (clash(a.fields.service, b.fields.service)) return false
  const [own, other] = [a.fields.serviceName, b.fields.serviceName]
  if (own !== undefined && other !== undefined ? own !== other : !intersects(a.fields.service, b.fields.service)) return false
  if (!sameReach(a.fields, b.fields)) return false
  if (!clash(a.fields.resource, b.fields.resource) && intersects(a.fields.resource, b.fields.resource)) return true
  const behind = b.fields.resource
  return b.open === true && (a.rests ?? []).some((rest) => colons(behind) <= colons(rest) && intersects(rest, behind))
}

const COLON = 0x3a

function colons(pattern: Pattern): number {
  return pattern.filter((unit) => unit === COLON).length
}

/**
 * What the `*` of `*:` may leave of a resource: of `log-group:${LogGroupName}`, `${LogGroupName}`, so that
 * `arn:aws:logs:*:*:/app/*` fits. No name has a `:`; a Lambda function's no `/` either, and its versions are numbers.
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
function restsOf(service: string, resource: readonly string[]): readonly Pattern[] {
  const rests = resource.slice(1).map((_, i) => formatPattern(resource.slice(i + 1).join(':')))
  return service === 'lambda' ? rests.slice(0, 1).map((rest) => rest.map((unit) => (unit === ANY ? SEGMENT : unit))) : rests
}

/** Do they begin with different plain texts? Settles nearly all that do not intersect. */
function clash(a: Pattern, b: Pattern): boolean {
  for (let i = 0; ; i++) {
    const x = a[i]
    const y = b[i]
    if (x === undefined || y === undefined || x < 0 || y < 0) return false
    if (x !== y) return true
  }
}

function nameOf(service: string | undefined): string | undefined {
  return service === undefined || /[*?$]/.test(service) ? undefined : service
}

/** Not: an ARN without Region and account for a type that has one of them, or the reverse. */
function sameReach(type: Fields, text: Fields): boolean {
  const fields = [[type.region, text.region], [type.account, text.account]] as const
  const owned = fields.filter(([own]) => own.length > 0)
  if (owned.length === 0) return fields.every(([, other]) => other.every((symbol) => symbol === ANY))
  return type.unlocated === true || owned.some(([, other]) => other.length > 0)
}

/**
 * May `resource` match what a request for `action` is about? An action without resource types is about `*`, or about the
 * `*` of its service (`arn:aws:s3:::*` is what `s3:ListAllMyBuckets` is about).
 */
export function applies(action: Action, resource: Text): boolean {
  if (action.open) return true
  return action.resources.length > 0 ? action.resources.some(({ type }) => fits(type, resource)) : isAllOf(action.service, resource)
}

const STAR = literal('*')

function isAllOf(service: string, resource: Text): boolean {
  const { whole, fields } = textPattern(resource)
  if (!fields) return intersects(whole(), STAR) || intersects(whole(), [...literal('arn:'), ANY, ...literal(`:${service}:`), ANY, ...STAR])
  return intersects(fields.service, literal(service)) && intersects(fields.resource, STAR)
}

const reached = new Recent<Clause, Map<ResourceType | string, boolean>>()

/** Does `action` apply to one of the resources? Each type is tried once on a clause, however many actions ask. */
export function appliesToAny(action: Action, resources: Clause): boolean {
  if (action.open) return true
  const known = reached.get(resources) ?? new Map<ResourceType | string, boolean>()
  reached.set(resources, known)
  const ask = (key: ResourceType | string, test: (resource: Text) => boolean) => {
    const answer = known.get(key) ?? resources.values.some(test)
    known.set(key, answer)
    return answer
  }
  if (action.resources.length === 0) return ask(action.service, (resource) => isAllOf(action.service, resource))
  return action.resources.some(({ type }) => ask(type, (resource) => fits(type, resource)))
}

const named = new Recent<Statement, Map<Action, boolean>>()

/** Does the statement speak of one of these actions? Where the file does not say enough: yes. */
export function namesAny(statement: Statement, wanted: readonly Action[]): boolean {
  const known = named.get(statement) ?? new Map<Action, boolean>()
  named.set(statement, known)
  return wanted.some((action) => {
    const answer = known.get(action) ?? isNamed(statement, action)
    known.set(action, answer)
    return answer
  })
}

function isNamed({ actions, complete }: Statement, action: Action): boolean {
  if (!actions || actions.negated || actions.partial || !complete) return true
  const name = action.full.toLowerCase()
  return actions.values.some(({ value }) => value === undefined || matches(value.toLowerCase(), name))
}

/** Does one of these actions apply to a resource of the statement? Where the file does not say enough: yes. */
export function reachesAny({ resources, complete }: Statement, wanted: readonly Action[]): boolean {
  if (!resources || resources.negated || resources.partial || !complete) return true
  return wanted.some((action) => appliesToAny(action, resources))
}
