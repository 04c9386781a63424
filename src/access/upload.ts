/**
 * What the Denies of a bucket policy leave of uploads. Since January 2023 every bucket encrypts what is put into it, whether or not the request
 * asks for it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Policy, Statement } from '../policy/model.ts'
import { conditionsOn, readOperator } from './condition.ts'
import { find } from './find.ts'
import { ownOf, plainly } from './own.ts'
import { searchOf } from './questions.ts'
import { statementsOf } from './trusted.ts'

export const ENCRYPTION = 's3:x-amz-server-side-encryption'
export const ENCRYPTION_KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id'

const KEYS = [ENCRYPTION, ENCRYPTION_KEY]

/** The conditions on encryption headers of Denies that together stop every upload; none where some upload passes. */
export function uploadLockOut(policy: Policy, catalog: Catalog): readonly Condition[] {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny')
  const about = denies.flatMap((statement) => KEYS.flatMap((key) => conditionsOn(statement, key)))
  const names = new Map<string, string>()
  const object = about.length < 2 || policy.kind !== 'bucket' || !isReadable(policy) ? undefined : ownOf(policy, names)?.find(({ type }) => type === 'object')
  if (!object) return []
  const inside = statementsOf([{ Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: object.arn }])
  const passes = (some: readonly Statement[]) => find(inside, statementsOf(some.map((statement) => plainly(statement, names)), policy.version?.value), searchOf(policy, catalog)).is
  const others = denies.filter((statement) => about.every((condition) => condition.statement !== statement))
  return passes(denies) === 'no' && passes(others) === 'yes' ? about : []
}

function isReadable({ complete, statements }: Policy): boolean {
  return complete && statements.every((statement) => statement.complete && !statement.conditionsPartial && statement.effect !== undefined)
}

/** Does a Deny by this condition stop uploads that ask for no encryption, which the bucket encrypts by itself? */
export function deniesDefault({ operator, key, values, statement }: Condition): boolean {
  const read = readOperator(operator)
  if (statement.effect !== 'Deny' || key.value?.toLowerCase() !== ENCRYPTION || read?.known === undefined) return false
  if (read.family === 'Null') return statement.conditions.length === 1 && values.some(({ value }) => value?.toLowerCase() === 'true')
  const asked = conditionsOn(statement, ENCRYPTION).some((other) => readOperator(other.operator)?.family === 'Null')
  return read.negated && !asked
}
