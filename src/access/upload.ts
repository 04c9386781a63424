/**
 * What the Denies of a bucket policy leave of uploads. Since January 2023 every bucket encrypts what is put into it, whether or not the request
 * asks for it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Policy, Statement } from '../policy/model.ts'
import { conditionsOn, readOperator } from './condition.ts'
import { coversAction } from './covers.ts'
import { find, type Search } from './find.ts'
import { inWordsOf, isReadable, ownOf, plainly } from './own.ts'
import { searchOf } from './questions.ts'
import type { Call, Caller } from './request.ts'
import { statementsOf } from './trusted.ts'

const UPLOAD = 's3:PutObject'

export const ENCRYPTION = 's3:x-amz-server-side-encryption'
export const ENCRYPTION_KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id'

/**
 * A key is named for `aws:kms` and its like only: S3 refuses a request that names one beside `AES256`.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html#API_PutObject_RequestSyntax
 */
const ENCRYPTIONS = [{ Null: { [ENCRYPTION_KEY]: 'true' } }, { Null: { [ENCRYPTION]: 'true' } }, { StringNotEquals: { [ENCRYPTION]: 'AES256' } }]

export interface UploadLockOut {
  /** On headers of the request, of Denies that together stop every upload. */
  readonly conditions: readonly [Condition, ...(readonly Condition[])]
  /** An upload that the other Denies let pass. */
  readonly call: Call
}

/** Undefined where some upload passes, or the file does not say. */
export function uploadLockOut(policy: Policy, catalog: Catalog): UploadLockOut | undefined {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny')
  const headers = catalog.action(UPLOAD)?.conditionKeys.filter((key) => key.startsWith('s3:x-amz-')) ?? []
  const aboutHeaders = (statement: Statement) => (coversAction(statement, UPLOAD) === 'no' ? [] : headers.flatMap((key) => conditionsOn(statement, key)))
  const asking = denies.filter((statement) => aboutHeaders(statement).length > 0)
  const names = new Map<string, string>()
  const object = asking.length === 0 || policy.kind !== 'bucket' || !(policy.complete && policy.statements.every(isReadable)) ? undefined : ownOf(policy, names)?.find(({ type }) => type === 'object')
  if (!object) return undefined
  const upload = (condition: object) => statementsOf([{ Effect: 'Allow', Principal: '*', Action: UPLOAD, Resource: object.arn, Condition: condition }])
  const passing = (some: readonly Statement[], condition: object, search: Search) => find(upload(condition), statementsOf(some.map((statement) => plainly(statement, names)), policy.version?.value), search)
  const others = denies.filter((statement) => !asking.includes(statement))
  const search = searchOf(policy, catalog)
  const nonePasses = (some: readonly Statement[]) => ENCRYPTIONS.every((condition) => passing([...others, ...some], condition, search).is === 'no')
  if (!nonePasses(asking) || passing(others, {}, search).is !== 'yes') return undefined
  const needed = asking.reduce((left, statement) => {
    const rest = left.filter((each) => each !== statement)
    return nonePasses(rest) ? rest : left
  }, asking)
  const [first, ...about] = needed.flatMap(aboutHeaders)
  if (!first) return undefined
  // One that asks for what the first of them wants shows best that nothing helps.
  const wanted = [first, ...about].flatMap(({ key, operator, values: [{ value } = {}] }) => (readOperator(operator)?.family === 'String' && value !== undefined ? [{ StringEquals: { [key.raw]: value } }] : []))
  const [shown] = [...wanted, {}].flatMap((condition) => [PEOPLE, undefined].map((callers) => passing(others, condition, { ...search, ...(callers && { callers }) }))).filter((found) => found.is === 'yes')
  return shown && { conditions: [first, ...about], call: inWordsOf(names, shown.call) }
}

const PEOPLE: ReadonlySet<Caller['is']> = new Set(['session'])

/** Does a Deny by this condition stop uploads that ask for no encryption, which the bucket encrypts by itself? */
export function deniesDefault({ operator, key, values, statement }: Condition): boolean {
  const read = readOperator(operator)
  if (statement.effect !== 'Deny' || key.value?.toLowerCase() !== ENCRYPTION || read?.known === undefined) return false
  if (read.family === 'Null') return statement.conditions.length === 1 && values.some(({ value }) => value?.toLowerCase() === 'true')
  const asked = conditionsOn(statement, ENCRYPTION).some((other) => readOperator(other.operator)?.family === 'Null')
  return read.negated && !asked
}
