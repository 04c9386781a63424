/** Who can do what by a policy: each Allow cut into callers and groups of actions, each cell asked of the engine. */
import { conditionWords } from '../access/condition-words.ts'
import { find, type Found, type Search } from '../access/find.ts'
import { deniesOf, searchOf } from '../access/questions.ts'
import { policyOf } from '../access/read-call.ts'
import type { AccessLevel, Action, Catalog } from '../catalog/catalog.ts'
import type { Dialect } from '../catalog/dialect.ts'
import type { Clause, Policy, PolicyKind, Principal, Statement } from '../policy/model.ts'
import type { Grant, PolicyAccess } from '../report/access.ts'
import { requestTextOf, placeOfPolicy, placeOfStatement } from './places.ts'

const limits: readonly PolicyKind[] = ['scp', 'rcp', 'boundary', 'session', 'vpc-endpoint']

/** What the policy grants, each with a request that shows it and the Denies that take some of it. */
export function whoCan(policy: Policy, catalog: Catalog, dialect: Dialect): PolicyAccess {
  const allows = policy.statements.filter(({ effect }) => effect === 'Allow')
  const grants = allows.flatMap((statement) => {
    const groups = groupsOf(statement, catalog, dialect)
    return classesOf(statement, catalog).flatMap((who) => groups.map((group) => grantOf(statement, who, group, catalog)))
  })
  const rank = new Map(grants.map(({ principal }) => principal.words).map((words, i) => [words, i] as const).toReversed())
  return {
    ...placeOfPolicy(policy), isLimit: limits.includes(policy.kind), complete: policy.complete && !policy.partial, denies: policy.statements.filter(({ effect }) => effect === 'Deny').length,
    grants: grants.toSorted((a, b) => classRank(a) - classRank(b) || (rank.get(a.principal.words) ?? 0) - (rank.get(b.principal.words) ?? 0)),
  }
}

/** A statement, cut to the callers of one class and the actions of one service and level. */
export interface Part {
  readonly principal: Grant['principal']
  readonly service: string
  readonly level: string
  readonly statement: Statement
}

/** The parts of a statement: what it says of each kind of caller and each group of actions. */
export function partsOf(statement: Statement, catalog: Catalog, dialect: Dialect): readonly Part[] {
  const groups = groupsOf(statement, catalog, dialect)
  return classesOf(statement, catalog).flatMap(({ principal, principals }) => groups.map(({ service, level, clause }) => ({
    principal, service, level, statement: { ...statement, actions: clause, ...(principals && { principals }) },
  })))
}

interface CallerClass extends Pick<Grant, 'principal'> {
  readonly principals?: Clause<Principal>
}

interface ActionGroup extends Pick<Grant, 'service' | 'level' | 'words' | 'actions'> {
  readonly clause: Clause
}

function grantOf(statement: Statement, { principal, principals }: CallerClass, group: ActionGroup, catalog: Catalog): Grant {
  const { policy, resources, conditions } = statement
  const search = searchOf(policy, catalog)
  const part: Statement = { ...statement, actions: group.clause, ...(principals && { principals }) }
  const found = find([part], deniesOf(policy), search)
  return {
    principal, service: group.service, level: group.level, words: group.words, actions: group.actions,
    resources: resources && { negated: resources.negated, texts: resources.values.map(({ raw }) => raw) },
    conditions: conditions.map(conditionWords), by: placeOfStatement(statement),
    deniedBy: policy.statements.filter((deny) => deny.effect === 'Deny' && find([part, deny], [], search).is === 'yes').map(placeOfStatement),
    ...answerOf(found, catalog),
  }
}

function answerOf(found: Found, catalog: Catalog): Pick<Grant, 'answer' | 'why' | 'witness'> {
  if (found.is === 'yes') return { answer: 'allowed', witness: requestTextOf(found.call, catalog) }
  return found.is === 'no' ? { answer: 'denied' } : { answer: 'unknown', why: found.why }
}

const ranks = ['anyone', 'any-account', 'all-but', 'attached', 'account', 'root-user', 'role', 'role-session', 'user', 'federated-user', 'service', 'federated', 'canonical-user']

function classRank({ principal }: Grant): number {
  const rank = ranks.indexOf(principal.is)
  return rank < 0 ? ranks.length : rank
}

function classesOf(statement: Statement, catalog: Catalog): readonly CallerClass[] {
  const { principals, policy } = statement
  if (!principals) return [{ principal: { is: 'attached', words: attached[policy.kind] ?? 'everyone whom it concerns' } }]
  if (principals.negated) return [{ principal: { is: 'all-but', words: `everyone but ${principals.values.map(({ text }) => text.raw).join(', ')}` }, principals }]
  return principals.values.map((principal) => {
    const one = { ...principals, values: [principal] }
    return { principal: classOf(principal, { ...statement, principals: one }, catalog), principals: one }
  })
}

const attached: Partial<Record<PolicyKind, string>> = {
  identity: 'whoever has this policy', boundary: 'whoever has this boundary', session: 'the session', scp: 'the accounts that it is attached to',
}

/** @param alone the statement with no other principal */
function classOf({ who, text, type }: Principal, alone: Statement, catalog: Catalog): Grant['principal'] {
  switch (who.is) {
    case 'anyone': {
      const search: Search = { ...searchOf(alone.policy, catalog), callers: new Set(['anonymous']) }
      const found = find([alone], deniesOf(alone.policy), search)
      return found.is === 'no' ? { is: 'any-account', words: 'any AWS account' } : { is: 'anyone', words: 'anyone' }
    }
    case 'account': return { is: 'account', words: `account ${who.account}`, text: text.raw }
    case 'root-user': return { is: who.is, words: `root user of account ${who.account}`, text: text.raw }
    case 'user': case 'role': case 'federated-user': return { is: who.is, words: `${who.is.replace('-', ' ')} ${who.name} of account ${who.account}`, text: text.raw }
    case 'role-session': return { is: who.is, words: `session ${who.session} of role ${who.role} of account ${who.account}`, text: text.raw }
    case 'service': return { is: who.is, words: `service ${who.name}`, text: text.raw }
    case 'federated': return { is: who.is, words: `identity provider ${who.name}`, text: text.raw }
    case 'canonical-user': return { is: who.is, words: `canonical user ${who.name}`, text: text.raw }
    case 'group': case 'unique-id': case 'other': case 'unknown': case 'malformed': return { is: 'other', words: type === '*' ? text.raw : `${type} ${text.raw}`, text: text.raw }
  }
}

const levels: readonly AccessLevel[] = ['Permissions management', 'Write', 'Tagging', 'Read', 'List']

/** The actions of a statement by service and access level, each counted where it does most. */
function groupsOf({ actions }: Statement, catalog: Catalog, dialect: Dialect): readonly ActionGroup[] {
  if (!actions) return []
  const raws = actions.values.map(({ raw }) => raw)
  if (actions.negated) return [{ service: '*', level: '*', words: `every action but ${raws.join(', ')}`, actions: [], clause: actions }]
  if (raws.some((raw) => catalog.expand(raw).everything)) return [{ service: '*', level: '*', words: 'every action', actions: [], clause: actions }]
  const known = new Map(actions.values.flatMap(({ value }) => (value === undefined ? [] : catalog.expand(value).actions)).map((action) => [action.full, action]))
  const cells = new Map<string, Action[]>()
  for (const action of known.values()) {
    const cell = `${action.service} ${levelOf(action)}`
    cells.set(cell, [...(cells.get(cell) ?? []), action])
  }
  const groups = [...cells.values()].flatMap((list): readonly ActionGroup[] => {
    const [first] = list
    const names = list.map(({ full }) => full)
    const clause = policyOf([{ Effect: 'Allow', Action: names }], dialect)?.statements[0]?.actions
    return first && clause ? [{ service: first.service, level: levelOf(first), words: wordsOf(list, first, catalog), actions: names, clause }] : []
  })
  const others = actions.values.filter(({ value }) => value === undefined || catalog.expand(value).actions.length === 0)
  const strange = others.map((text): ActionGroup => ({ service: text.raw.split(':')[0] ?? '', level: 'unknown', words: text.raw, actions: [text.raw], clause: { ...actions, values: [text] } }))
  return [...groups.toSorted((a, b) => a.service.localeCompare(b.service, 'en') || levels.findIndex((each) => each === a.level) - levels.findIndex((each) => each === b.level)), ...strange]
}

function levelOf({ levels: own }: Action): string {
  return levels.find((level) => own.includes(level)) ?? 'unknown'
}

const MOST_NAMES = 4

function wordsOf(list: readonly Action[], first: Action, catalog: Catalog): string {
  const all = [...(catalog.service(first.service)?.actions.values() ?? [])].filter((action) => levelOf(action) === levelOf(first)).length
  if (list.length === all && all > MOST_NAMES) return `all ${all} actions`
  const names = list.map(({ name }) => name)
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} more` : names.join(', ')
}
