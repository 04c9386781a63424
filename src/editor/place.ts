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

/**
 * What may be put in at the pointer so that half a name can be read: of a value, of a condition key, of an operator in YAML and in JSON.
 * The first character becomes part of the name.
 */
const INSERTED = ['', 'x', 'x: x', 'x: {x: x}', 'x": {"x": "x"}, "x']

/** As `placeAt`, for a name that is being written: in YAML, `- s3:` is a map so far, and `aws:` below an operator a string. */
export async function placeOfHalf(text: string, offset: number, read: (text: string) => Promise<Document>): Promise<Place | undefined> {
  for (const inserted of INSERTED) {
    const place = placeAt(await read(text.slice(0, offset) + inserted + text.slice(offset)), offset)
    if (place && inserted === '') return place
    const { start = 0, end = 0 } = place?.content.span ?? {}
    if (place && start <= offset && !text.slice(start, end - 1).includes('\n')) return { ...place, content: { span: { ...place.content.span, end: end - 1 } } }
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
