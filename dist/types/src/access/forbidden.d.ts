/** What a policy allows of what is forbidden: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html asks the same. */
import type { Catalog } from '../catalog/catalog.js';
import type { Policy } from '../policy/model.js';
import { type Shown } from './questions.js';
/** For each statement of the policy that allows some of the actions on some of the resources, a request that shows it. */
export declare function allowsAny(policy: Policy, actions: readonly string[], resources: readonly string[], catalog: Catalog): readonly Shown[];
