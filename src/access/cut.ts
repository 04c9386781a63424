/**
 * A statement cut to the requests that there are: each action with the resources that it may be about. `s3:ListBucket` on objects allows
 * nothing, and a change of it changes nothing.
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import type { Statement, Text } from '../policy/model.ts'
import { applies } from './applies.ts'
import { wellKnown } from './arn-form.ts'
import { dialectOf } from './evaluate.ts'
import { find, type Found, type Search } from './find.ts'
import { policyOf } from './read-call.ts'

const MOST_ACTIONS = 400

/**
 * The parts of which the statement consists, likelier requests first; undefined where it cannot be cut. Left out is only what an action of a
 * service is not about whose types the Service Authorization Reference gives in full.
 */
export function cut(statement: Statement, catalog: Catalog): readonly Statement[] | undefined {
  const { actions, resources, policy } = statement
  if (!actions || actions.negated || !resources || resources.negated || resources.partial) return undefined
  const [groups, rest] = [new Map<string, { readonly names: string[]; readonly values: readonly Text[] }>(), [] as Statement[]]
  const places = new Map(resources.values.map((resource, i) => [resource, i]))
  let cuttable = 0
  for (const text of actions.values) {
    const expansion = text.value === undefined ? undefined : catalog.expand(text.value)
    const known = expansion?.everything === false ? expansion.actions : []
    if (known.length === 0) {
      rest.push({ ...statement, actions: { ...actions, values: [text] } })
      continue
    }
    if ((cuttable += known.length) > MOST_ACTIONS) return undefined
    const about = new Set<Text>()
    for (const action of known) {
      const values = resources.values.filter((resource) => applies(action, resource))
      const key = values.map((value) => places.get(value)).join()
      if (values.length > 0) groups.set(key, { values, names: [...(groups.get(key)?.names ?? []), action.full] })
      for (const value of isCertain(action) ? values : resources.values) about.add(value)
    }
    // What is newer than the data, or in doubt: a part of its own, after what is known.
    const doubtful = /[*?]/.test(text.value ?? '') || !known.every(isCertain)
    if (doubtful && about.size > 0) rest.push({ ...statement, actions: { ...actions, values: [text] }, resources: { ...resources, values: [...about] } })
  }
  const parts = [...groups.values()].flatMap(({ names, values }): readonly Statement[] => {
    const clause = policyOf([{ Effect: 'Allow', Action: names }], dialectOf(policy))?.statements[0]?.actions
    return clause ? [{ ...statement, actions: clause, resources: { ...resources, values } }] : []
  })
  return [...parts, ...rest, ...(actions.partial ? [{ ...statement, actions: { ...actions, values: [] } }] : [])]
}

/** Are its types given in full? */
function isCertain({ service, open, resources }: Action): boolean {
  return open !== true && wellKnown.has(service) && resources.length > 0
}

/** {@link find}, but for requests that there are: where the statement matches none of them, the answer is *no*. */
export function findReal(statement: Statement, others: readonly Statement[], outside: readonly Statement[], search: Search): Found {
  const whole = find([statement, ...others], outside, search)
  if (whole.is === 'no') return whole
  const parts = cut(statement, search.catalog)
  if (!parts) return whole
  let unclear: Found | undefined
  for (const part of parts) {
    const found = find([part, ...others], outside, search)
    if (found.is === 'yes') return found
    if (found.is === 'unknown') unclear ??= found
  }
  // Where a part is not decided, the whole may be.
  return unclear ? whole : { is: 'no' }
}
