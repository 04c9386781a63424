/** What changed in what policies allow, as text and as JSON: what `policylint diff` prints. */
import { plural } from './count.ts'
import { policyJson, policyLine, requestLine, statementJson, statementName, type PolicyPlace, type RequestText, type StatementPlace } from './place.ts'
import { jsonText } from './json-text.ts'
import { visible } from './visible.ts'

export const effects = ['allowed', 'no-longer-denied', 'no-longer-allowed', 'newly-denied'] as const
export type Effect = (typeof effects)[number]

/** One request that the two policies treat differently, for one statement that is to blame. */
export interface Change {
  readonly effect: Effect
  /** Of the new policy where it newly allows or denies, else of the old one. */
  readonly statement: StatementPlace
  /** A Deny that stood against it, or stands against it now. */
  readonly deny?: StatementPlace
  readonly witness: RequestText
}

/** A question that the engine could not decide. */
export interface Doubt {
  readonly about: Effect
  readonly why: string
  readonly statement?: StatementPlace
}

export interface PolicyDifference extends PolicyPlace {
  readonly is: 'changed' | 'added' | 'removed'
  readonly changes: readonly Change[]
  readonly doubts: readonly Doubt[]
}

export interface Difference {
  readonly policies: readonly PolicyDifference[]
  /** Policies that were compared, also those that say the same. */
  readonly compared: number
}

/** Does the change widen access, does it not, or is that not known? */
export function widens({ policies }: Difference): boolean | undefined {
  const wide = (effect: Effect) => effect === 'allowed' || effect === 'no-longer-denied'
  if (policies.some(({ changes }) => changes.some(({ effect }) => wide(effect)))) return true
  return policies.some(({ doubts }) => doubts.some(({ about }) => wide(about))) ? undefined : false
}

export function differenceJson(difference: Difference): string {
  const policies = difference.policies.map(({ is, changes, doubts, ...place }) => ({
    ...policyJson(place), is,
    changes: changes.map(({ effect, statement, deny, witness }) => ({ effect, statement: statementJson(statement), ...(deny && { deny: statementJson(deny) }), witness })),
    undecided: doubts.map(({ about, why, statement }) => ({ about, why, ...(statement && { statement: statementJson(statement) }) })),
  }))
  return jsonText({ version: 1, policies, summary: { compared: difference.compared, ...counts(difference), widens: widens(difference) ?? null } })
}

function counts({ policies }: Difference): Readonly<Record<Effect | 'undecided', number>> {
  const all = policies.flatMap(({ changes }) => changes)
  const of = (effect: Effect) => all.filter((change) => change.effect === effect).length
  return { allowed: of('allowed'), 'no-longer-denied': of('no-longer-denied'), 'no-longer-allowed': of('no-longer-allowed'), 'newly-denied': of('newly-denied'), undecided: policies.flatMap(({ doubts }) => doubts).length }
}

const titles: Readonly<Record<Effect, string>> = {
  allowed: 'newly allowed', 'no-longer-denied': 'no longer denied, though this policy does not allow it', 'no-longer-allowed': 'no longer allowed', 'newly-denied': 'newly denied, though the old policy did not allow it',
}

const asked: Readonly<Record<Effect, string>> = {
  allowed: 'whether it allows more', 'no-longer-denied': 'whether it denies less', 'no-longer-allowed': 'whether it allows less', 'newly-denied': 'whether it denies more',
}

export function differenceText(difference: Difference): string {
  const { policies, compared } = difference
  const told = policies.filter(({ changes, doubts }) => changes.length + doubts.length > 0)
  const number = counts(difference)
  const parts = [...effects.map((effect) => [number[effect], titles[effect].split(',')[0] ?? ''] as const), [number.undecided, 'undecided'] as const].flatMap(([many, what]) => (many > 0 ? [`${many} ${what}`] : []))
  return `${[...told.map(policyText), `${parts.length > 0 ? parts.join(' · ') : 'the same access'} · ${plural(compared, 'policy')} compared`].join('\n\n')}\n`
}

function policyText({ is, changes, doubts, ...place }: PolicyDifference): string {
  const sections = effects.flatMap((effect) => {
    const own = changes.filter((change) => change.effect === effect)
    return own.length === 0 ? [] : ['', `  ${titles[effect]}`, ...own.flatMap(changeLines)]
  })
  const open = doubts.length === 0 ? [] : ['', ...doubts.map(({ about, why, statement }) => `  cannot be decided: ${asked[about]}${statement ? `, at ${statementName(statement)}` : ''}: ${visible(why)}`)]
  return [`${policyLine(place)}${is === 'changed' ? '' : ` (${is})`}`, ...sections, ...open].join('\n')
}

function changeLines({ effect, statement, deny, witness }: Change): readonly string[] {
  const mark = effect === 'allowed' || effect === 'no-longer-denied' ? '+' : '-'
  const by = effect === 'allowed' ? `by ${statementName(statement)}${deny ? `; ${statementName(deny)} denied it` : ''}`
    : effect === 'no-longer-allowed' ? `${statementName(statement)} allowed it${deny ? `; ${statementName(deny)} denies it` : ''}`
      : effect === 'no-longer-denied' ? `${statementName(statement)} denied it` : `by ${statementName(statement)}`
  return [`    ${mark} ${requestLine(witness)}`, `      ${by}`]
}
