/**
 * What the Denies of a bucket policy leave of uploads. Since January 2023 every bucket encrypts what is put into it, whether or not the request
 * asks for it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Policy, Statement } from '../policy/model.ts'
import { conditionsOn, readOperator } from './condition.ts'
import { find, type Search } from './find.ts'
import { inWordsOf, isReadable, ownOf, plainly } from './own.ts'
import { searchOf } from './questions.ts'
import type { Call, Caller } from './request.ts'
import { statementsOf } from './trusted.ts'

export const ENCRYPTION = 's3:x-amz-server-side-encryption'
export const ENCRYPTION_KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id'

const KEYS = [ENCRYPTION, ENCRYPTION_KEY]

export interface UploadLockOut {
  /** On encryption headers, of Denies that together stop every upload. */
  readonly conditions: readonly [Condition, ...(readonly Condition[])]
  /** An upload that the other Denies let pass. */
  readonly call: Call
}

/** Undefined where some upload passes, or the file does not say. */
export function uploadLockOut(policy: Policy, catalog: Catalog): UploadLockOut | undefined {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny')
  const [first, ...about] = denies.flatMap((statement) => KEYS.flatMap((key) => conditionsOn(statement, key)))
  const names = new Map<string, string>()
  const object = about.length === 0 || policy.kind !== 'bucket' || !(policy.complete && policy.statements.every(isReadable)) ? undefined : ownOf(policy, names)?.find(({ type }) => type === 'object')
  if (!first || !object) return undefined
  const upload = (condition: object) => statementsOf([{ Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: object.arn, Condition: condition }])
  const passing = (some: readonly Statement[], condition: object, search: Search) => find(upload(condition), statementsOf(some.map((statement) => plainly(statement, names)), policy.version?.value), search)
  const others = denies.filter((statement) => [first, ...about].every((condition) => condition.statement !== statement))
  const search = searchOf(policy, catalog)
  if (passing(denies, {}, search).is !== 'no' || passing(others, {}, search).is !== 'yes') return undefined
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
