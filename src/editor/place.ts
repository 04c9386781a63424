/** What stands at an offset of a file, for hovers and completions. */
import type { Document } from '../extract/document.ts'
import type { Condition, Node, Policy, Statement, Text } from '../policy/model.ts'

export interface Place {
  readonly is: 'action' | 'resource' | 'operator' | 'key'
  readonly text: Text
  /** The text without its quotes. */
  readonly content: Node
  readonly statement: Statement
}

/** The value at `offset` of which something can be told; undefined where there is none. */
export function placeAt({ source, policies }: Document, offset: number): Place | undefined {
  const holds = ({ span }: Node) => span.source.path === source.path && span.start <= offset && offset <= span.end
  for (const policy of policies.flatMap((each): readonly Policy[] => [each, ...each.variants])) {
    for (const statement of policy.statements) {
      for (const [is, text] of textsOf(statement)) if (holds(text)) return { is, text, content: text.part(0, text.raw.length), statement }
    }
  }
  return undefined
}

function* textsOf({ actions, resources, conditions }: Statement): Generator<readonly [Place['is'], Text]> {
  for (const action of actions?.values ?? []) yield ['action', action]
  for (const resource of resources?.values ?? []) yield ['resource', resource]
  for (const condition of conditions) yield* textsOfCondition(condition)
}

function* textsOfCondition({ key, operator }: Condition): Generator<readonly [Place['is'], Text]> {
  yield ['key', key]
  yield ['operator', operator]
}
