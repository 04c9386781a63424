/** Whether the Denies of a policy leave a service only the calls that it makes for those whom the policy names. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Statement } from '../policy/model.ts'
import { find } from './find.ts'
import { deniesOf, searchOf } from './questions.ts'
import type { Caller } from './request.ts'
import { sourceKeys } from './service-principal.ts'
import { isSure } from './taken.ts'
import { statementsOf, trustedBy } from './trusted.ts'

const SERVICES: ReadonlySet<Caller['is']> = new Set(['service'])

/** Does a Deny take the calls of the service, which this Allow lets in, for all accounts that the policy does not name? */
export function isKeptToOwn(statement: Statement, service: string, catalog: Catalog): boolean {
  const { policy } = statement
  const denies = deniesOf(policy).filter(isSure)
  if (denies.length === 0) return false
  const present = Object.fromEntries(sourceKeys(service).map((key) => [key, 'false']))
  const calls = statementsOf([{ Effect: 'Allow', Principal: { Service: service }, Action: '*', Resource: '*', Condition: { Null: present } }])
  const named = trustedBy(policy, catalog).filter(({ conditions }) => !conditions.some(({ key }) => key.value === 'aws:PrincipalIsAWSService'))
  return find([statement, ...calls], [...denies, ...named], { ...searchOf(policy, catalog), callers: SERVICES }).is === 'no'
}
