/** What a policy allows of what is forbidden: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html asks the same. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Policy } from '../policy/model.ts'
import { grantsNone, type Shown } from './questions.ts'
import { statementsOf } from './trusted.ts'

/** For each statement of the policy that allows some of the actions on some of the resources, a request that shows it. */
export function allowsAny(policy: Policy, actions: readonly string[], resources: readonly string[], catalog: Catalog): readonly Shown[] {
  const [wanted] = statementsOf([{ Effect: 'Allow', Principal: '*', Action: actions, Resource: resources }])
  const answer = wanted && grantsNone(policy, wanted, catalog)
  return answer?.is === 'no' ? answer.shown : []
}
