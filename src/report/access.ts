/** Who can do what, as text and as JSON: what `policylint access` prints. */
import { policyJson, policyLine, requestLine, statementJson, statementName, type PolicyPlace, type RequestText, type StatementPlace } from './place.ts'
import { jsonText } from './json-text.ts'
import { visible, visibleStart } from './visible.ts'

/** Some of what one statement grants: to some callers, the actions of one service and one access level. */
export interface Grant {
  readonly principal: { readonly is: string; readonly words: string; readonly text?: string }
  /** `*` where the actions are of every service, or all but some. */
  readonly service: string
  readonly level: string
  readonly words: string
  readonly actions: readonly string[]
  readonly resources: { readonly negated: boolean; readonly texts: readonly string[] } | undefined
  readonly conditions: readonly string[]
  readonly by: StatementPlace
  /** Denies that take some of it, or all. */
  readonly deniedBy: readonly StatementPlace[]
  readonly answer: 'allowed' | 'denied' | 'unknown'
  readonly why?: string
  readonly witness?: RequestText
}

export interface PolicyAccess extends PolicyPlace {
  readonly grants: readonly Grant[]
  /** It only limits what other policies grant. */
  readonly isLimit: boolean
  /** False where the file leaves open which statements there are. */
  readonly complete: boolean
  readonly denies: number
}

export function accessJson(policies: readonly PolicyAccess[]): string {
  return jsonText({ version: 1, policies: policies.map((policy) => ({ ...policyJson(policy), isLimit: policy.isLimit, complete: policy.complete, grants: policy.grants.map(grantJson) })) })
}

function grantJson({ by, deniedBy, ...grant }: Grant): object {
  const { principal, service, level, actions, resources, conditions, answer, why, witness, words } = grant
  return {
    principal, service, level, words, actions, resources: resources ?? null, conditions, grantedBy: statementJson(by), deniedBy: deniedBy.map(statementJson),
    answer, ...(why !== undefined && { why }), ...(witness && { witness }),
  }
}

export function accessText(policies: readonly PolicyAccess[]): string {
  return `${policies.map((policy) => [policyLine(policy), ...remarks(policy), ...alike(runs(policy.grants, ({ principal }) => principal.words)).flatMap(callerLines)].join('\n')).join('\n\n')}\n`
}

function remarks({ isLimit, complete, grants, denies }: PolicyAccess): readonly string[] {
  const limit = isLimit ? ['  a limit: by itself it grants nothing; what follows is what it leaves to other policies'] : []
  const open = complete ? [] : ['  the file leaves open what else this policy says']
  const none = denies > 0 ? 'no statement allows anything; what it denies, no other policy can allow' : 'no statement allows anything'
  return [...limit, ...(grants.length > 0 ? [] : [`  ${complete ? none : none.replace('no statement', 'no statement that is here')}`]), ...open]
}

/** Callers who can do the same, and what the first of them can do. */
interface Callers {
  readonly names: readonly string[]
  readonly grants: readonly Grant[]
}

function callerLines({ names, grants }: Callers): readonly string[] {
  return ['', ...names.map((name) => `  ${visibleStart(name)}`), ...runs(grants, ({ by }) => String(by.index)).flatMap(statementLines)]
}

/** Neighbours for whom everything but the request that shows it is the same, together. */
function alike(callers: readonly (readonly Grant[])[]): readonly Callers[] {
  const found: { names: string[]; grants: readonly Grant[]; same: string }[] = []
  for (const grants of callers) {
    const same = grants.map((grant) => `${grant.by.index} ${label(grant)} ${grant.words}${outcome(grant)}`).join('\n')
    const name = grants[0]?.principal.words ?? ''
    const last = found.at(-1)
    if (last?.same === same) last.names.push(name)
    else found.push({ names: [name], grants, same })
  }
  return found
}

function statementLines(grants: readonly Grant[]): readonly string[] {
  const [first] = grants
  if (!first) return []
  const { by, resources, conditions } = first
  const width = Math.max(...grants.map((grant) => label(grant).length))
  const shown = grants.find(({ witness }) => witness !== undefined)?.witness
  const [why, ...other] = new Set(grants.map((each) => (each.answer === 'unknown' ? each.why : undefined)))
  // What is the same for all is said once.
  const open = why !== undefined && other.length === 0 && grants.length > 1
  return [
    `    by ${statementName(by)}${open ? ` · cannot be decided: ${visible(why)}` : ''}`,
    ...grants.map((grant) => `      ${label(grant).padEnd(width)}  ${visible(grant.words)}${outcome(open ? { ...grant, answer: 'allowed' } : grant)}`),
    ...(resources ? [`      on ${resources.negated ? 'everything but ' : ''}${resources.texts.map((text) => `\`${visible(text)}\``).join(', ')}`] : []),
    ...conditions.map((words, i) => `      ${i === 0 ? 'if' : 'and'} ${visible(words)}`),
    ...(shown ? [`      shown by ${requestLine(shown)}`] : []),
  ]
}

function label({ service, level }: Grant): string {
  return visibleStart(service === '*' ? 'all' : `${service} ${level}`)
}

function outcome({ answer, why, deniedBy }: Grant): string {
  const by = deniedBy.map(statementName).join(', ')
  if (answer === 'denied') return by === '' ? ' · no request can be this one' : ` · all denied by ${by}`
  const partly = by === '' ? '' : ` · some denied by ${by}`
  return answer === 'unknown' ? `${partly} · cannot be decided: ${visible(why ?? '')}` : partly
}

/** Neighbours that have the same name, together. */
function runs(grants: readonly Grant[], nameOf: (grant: Grant) => string): readonly (readonly Grant[])[] {
  const found: Grant[][] = []
  for (const grant of grants) {
    const last = found.at(-1)
    if (last?.[0] && nameOf(last[0]) === nameOf(grant)) last.push(grant)
    else found.push([grant])
  }
  return found
}
