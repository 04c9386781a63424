/** Why a statement matches a request, or does not: the definition, asked of one part at a time. */
import type { Condition, Statement } from '../policy/model.ts'
import { statementMatches, type Terms, type Truth } from './evaluate.ts'
import type { Call } from './request.ts'
import { statementsOf } from './trusted.ts'

export interface Part {
  readonly element: 'Principal' | 'Action' | 'Resource' | 'Condition'
  readonly negated: boolean
  readonly matches: Truth
  /** Of a part that is a condition. */
  readonly condition?: Condition
}

export interface Trace {
  readonly statement: Statement
  readonly matches: Truth
  readonly parts: readonly Part[]
}

/** Each part of the statement that there is, and the statement as a whole, by {@link statementMatches}. */
export function traceOf(statement: Statement, call: Call, terms: Terms): Trace {
  const { principals, actions, resources, conditions, ...rest } = statement
  const [everything] = statementsOf([{ Effect: 'Allow', Action: '*' }])
  const bare: Statement = { ...rest, complete: true, conditionsPartial: false, conditions: [], ...(everything?.actions && { actions: everything.actions }) }
  const ask = (part: Partial<Statement>) => statementMatches({ ...bare, ...part }, call, terms)
  return {
    statement, matches: statementMatches(statement, call, terms),
    parts: [
      ...(principals ? [{ element: 'Principal', negated: principals.negated, matches: ask({ principals }) } as const] : []),
      ...(actions ? [{ element: 'Action', negated: actions.negated, matches: ask({ actions }) } as const] : []),
      ...(resources ? [{ element: 'Resource', negated: resources.negated, matches: ask({ resources }) } as const] : []),
      ...conditions.map((condition) => ({ element: 'Condition', negated: false, matches: ask({ conditions: [condition] }), condition } as const)),
    ],
  }
}
