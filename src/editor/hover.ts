/** What is told of the value under the pointer. */
import type { Catalog } from '../catalog/catalog.ts'
import { explainKey, explainOperator } from '../command/explain-condition.ts'
import { explainAction, explainPattern, explainResource } from '../command/explain-name.ts'
import type { Node } from '../policy/model.ts'
import type { Place } from './place.ts'

export interface Hover {
  readonly at: Node
  /** For a fixed-width block. */
  readonly text: string
}

/** What the catalog knows of the value; undefined where it knows nothing. */
export function hoverOf({ is, text, content }: Place, catalog: Catalog): Hover | undefined {
  const told = is === 'resource' ? explainResource(text, catalog) : text.value === undefined ? undefined : explanationOf(is, text.value, catalog)
  return told === undefined ? undefined : { at: content, text: told.trimEnd() }
}

function explanationOf(is: Exclude<Place['is'], 'resource'>, name: string, catalog: Catalog): string | undefined {
  if (is === 'operator') return explainOperator(name)
  if (is === 'key') return explainKey(name, catalog)
  const action = catalog.action(name)
  return action ? explainAction(action, catalog) : explainPattern(name, catalog)
}
