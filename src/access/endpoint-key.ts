/** Where a condition key about the VPC endpoint meets services that do not know it. */
import { ENDPOINT_KEYS_DATE, servicesWithEndpointKey, WITHOUT_ENDPOINT_KEYS } from '../catalog/endpoint-key.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Condition, Node, PolicyKind } from '../policy/model.ts'

export interface BeyondEndpoint {
  readonly at: Node
  /** Prefix of a service, or the action, that does not know the key; undefined where all services are meant. */
  readonly name?: string
  /** As of when the page lists the services. */
  readonly date: string
}

/** Policies that hang on one resource: there, `*` stands for the actions of its service. */
const ofOneResource: readonly PolicyKind[] = ['bucket', 'resource', 'trust', 'vpc-endpoint']

/** The first action of the statement whose service does not know the key of this condition. */
export function beyondEndpoint({ key, statement }: Condition, catalog: Catalog): BeyondEndpoint | undefined {
  const services = key.value === undefined ? undefined : servicesWithEndpointKey(key.value)
  const { actions } = statement
  if (!services || !actions) return undefined
  const date = ENDPOINT_KEYS_DATE
  const narrow = ofOneResource.includes(statement.policy.kind)
  if (actions.negated) return narrow ? undefined : { at: actions, date }
  for (const action of actions.values) {
    const service = catalog.service(action.value?.split(':')[0] ?? '')
    if (service && !services.includes(service.prefix)) return { at: action, name: service.prefix, date }
    if (action.value?.toLowerCase() === WITHOUT_ENDPOINT_KEYS.toLowerCase()) return { at: action, name: WITHOUT_ENDPOINT_KEYS, date }
    if (!narrow && action.value !== undefined && catalog.expand(action.value).everything) return { at: action, date }
  }
  return undefined
}
