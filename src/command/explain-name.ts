/** Actions and ARNs in words, from what the catalog says of them. */
import { fits } from '../access/applies.ts'
import { serviceOf } from '../access/arn-form.ts'
import type { Action, Catalog, ResourceType } from '../catalog/catalog.ts'
import type { Text } from '../policy/model.ts'
import { list } from '../rule.ts'

/** What an action does, on which resources, and which keys its requests carry. */
export function explainAction(action: Action, known: Catalog): string {
  const resources = action.resources.length === 0 ? ['  none: the policy says "Resource": "*"'] : action.resources.map(({ type, required }) => `  ${type.arn}${required ? ' (required)' : ''}`)
  const keys = action.conditionKeys.length === 0 ? [] : ['Condition keys:', ...action.conditionKeys.map((key) => `  ${key}`)]
  return `${[`${action.full} (${action.levels.join(', ')}; AWS data of ${known.date})`, 'Resources:', ...resources, ...keys].join('\n')}\n`
}

/** The actions that a pattern stands for; undefined where it stands for none. */
export function explainPattern(pattern: string, known: Catalog): string | undefined {
  const { actions, everything } = known.expand(pattern)
  if (everything) return `${pattern} stands for every action of every service.\n`
  if (actions.length === 0) return undefined
  return `${pattern} stands for ${actions.length} actions (AWS data of ${known.date}):\n${actions.map((action) => `  ${action.full}  ${action.levels.join(', ')}`).join('\n')}\n`
}

/** The types of resources that an ARN or a pattern of ARNs may name, with actions that they are for; undefined where nothing is known. */
export function explainResource(resource: Text, known: Catalog): string | undefined {
  if (resource.value === '*') return '* stands for every resource, also of actions that have none.\n'
  const service = serviceOf(resource)
  if (service === undefined || !known.isArnService(service)) return undefined
  const types = new Map([...known.typesOf(service)].filter((type) => fits(type, resource)).map((type) => [type.arn, type]))
  const lines = [...types.values()].flatMap((type) => [`  ${type.name}  ${type.arn}`, ...actionsOn(type, service, known)])
  return types.size === 0 ? undefined : `${[`${known.nameOf(service) ?? service} (AWS data of ${known.date}):`, ...lines].join('\n')}\n`
}

function actionsOn(type: ResourceType, service: string, known: Catalog): readonly string[] {
  const actions = [...(known.service(service)?.actions.values() ?? [])].filter((action) => action.resources.some((each) => each.type === type)).map(({ name }) => name)
  return actions.length === 0 ? [] : [`    ${list(actions, 8)}`]
}
