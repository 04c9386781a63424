/** Callers enough to decide: those that the statements name or describe, and one of each kind that they do not. */
import type { Who } from '../policy/principal.ts'
import { ANY, glob, meet, textOf, type Pattern } from '../policy/wildcard.ts'
import { Recent } from '../recent.ts'
import { arnPattern, meetArns, type ArnPattern } from './arn-pattern.ts'
import { partly, type Atom, type Box } from './box.ts'
import type { Budget } from './budget.ts'
import { EVERY_ARN, closeArns, closeTexts, countOnes, freshLetter, freshTexts } from './candidates.ts'
import type { Caller } from './request.ts'

export interface Callers {
  readonly callers: readonly Caller[]
  readonly gap: string | undefined
}

/** Accounts of the documentation, and others. */
const OTHER_ACCOUNTS = ['444455556666', '777788889999', '111122223333', '999988887777', '888877776666', '777766665555', '555544443333', '333322221111', '121212121212']

export function callersFor(inside: readonly Box[], outside: readonly Box[], kinds: ReadonlySet<Caller['is']>, budget: Budget, partition = 'aws'): Callers {
  const boxes = [...inside, ...outside]
  const named = unique(boxes.flatMap((box) => (box.principals?.values ?? []).map(({ who }) => who)))
  const on = (key: string) => boxes.flatMap(({ atoms }) => atoms.filter((atom) => atom.key === key))
  // Only what must be matched, to be inside or to get out: whoever is new avoids the rest.
  const atomsOn = (key: string) => boxes.flatMap(({ atoms }, i) => atoms.filter((atom) => atom.key === key && atom.operator.negated === (i >= inside.length)))
  const patternsOn = (key: string) => patternsOf(atomsOn(key))
  const every = boxes.flatMap(({ atoms }) => patternsOf(atoms.filter(({ key }) => key.startsWith('aws:principal') || key === 'aws:username')))
  // Principals that the file has only in parts, as patterns of the texts that they may be.
  const open = boxes.flatMap(({ principals }) => (principals?.values ?? []).filter(({ who }) => who.is === 'unknown').map(({ text }) => partly(text, false)))
  const met = open.map((pattern) => callersAs(pattern, partition, [...principalForms, sessionForm]))
  const arnsByAtom = new Map(on('aws:principalarn').map((atom) => [atom, arnsOf(atom, partition)]))
  const arns = atomsOn('aws:principalarn').map((atom) => arnsByAtom.get(atom))
  const letter = freshLetter([...every, ...open])
  const texts = (key: string) => textsOf([...patternsOn(key), ...(key === 'aws:principalservicename' ? open : [])], letter, budget)
  const names = namesOf([...known(arns), ...namesAsArns(patternsOn('aws:username'), named), ...known(met)], letter, countOnes(every), budget)
  const accountPatterns = closeTexts([[ANY]], [...patternsOn('aws:principalaccount'), ...open], budget)
  const accounts = accountsOf(named, [...accountPatterns.patterns, ...names.accounts], boxes.flatMap(({ atoms }) => patternsOf(atoms)))
  const users: readonly string[] = [SOME_USER, ...names.users, ...texts('aws:username').filter((name) => name !== '')]
  const described = { ...names, users: unique(users), roles: unique([SOME_ROLE, ...names.roles]), federated: unique([SOME_USER, ...names.federated]) }
  const providers = textsOf(open, letter, budget)
  const [inAccounts, cut] = callersIn(accounts, named, described, budget)
  const callers: readonly Caller[] = [
    { is: 'anonymous' },
    ...inAccounts,
    ...[...namesIn(named, 'service'), ...texts('aws:principalservicename'), 'some-service.amazonaws.com'].map((name): Caller => ({ is: 'service', name })),
    ...[...namesIn(named, 'federated'), ...providers, 'idp.example.com'].map((provider): Caller => ({ is: 'federated', provider })),
    ...[...namesIn(named, 'canonical-user'), ...providers, 'f'.repeat(64)].map((id): Caller => ({ is: 'canonical-user', id })),
  ]
  const wanted = unique(callers.filter(({ is }) => kinds.has(is)))
  const accountFields = [...patternsOf(on('aws:principalaccount')), ...[...known([...arnsByAtom.values()]), ...known(met)].map(([, , , , account = []]) => account)]
  const gap = accountFields.some(isPartial) ? 'wildcards within the number of an account'
    : !names.complete || !accountPatterns.complete || [...arns, ...met].includes(undefined) ? 'too many patterns of callers'
    : cut ? 'too many callers'
    : [...atomsOn('aws:principalarn'), ...atomsOn('aws:username')].some(({ operator }) => operator.ignoresCase) ? 'names of callers in another case' : undefined
  return { callers: wanted, gap }
}

const known = (lists: readonly (readonly ArnPattern[] | undefined)[]) => lists.flatMap((list) => list ?? [])

const isPartial = (field: Pattern) => field.some((symbol) => symbol < 0) && field.some((symbol) => symbol >= 0)

const MOST_MEETS = 60

/** The ARNs that `aws:PrincipalArn` has. */
const principalForms = ['iam::*:root', 'iam::*:user/*', 'iam::*:role/*', 'sts::*:federated-user/*']

/** The ARN that only a principal has. */
const sessionForm = 'sts::*:assumed-role/*/*'

/** The ARNs of callers that the values of a condition take: field by field, or as text, of which a star takes colons too. */
function arnsOf({ operator, wanted }: Atom, partition: string): readonly ArnPattern[] | undefined {
  const patterns = wanted.map((value) => (typeof value !== 'string' ? value : glob(operator.ignoresCase ? value.replace(/^arn:[^/]*/i, (start) => start.toLowerCase()) : value)))
  if (operator.family === 'Arn') return patterns.map(arnPattern).flatMap((pattern) => (pattern === undefined ? [] : [pattern === 'all' ? EVERY_ARN : pattern]))
  const met = patterns.map((pattern) => callersAs(pattern, partition, principalForms))
  return met.includes(undefined) ? undefined : known(met)
}

const inForms = new Recent<string, readonly ArnPattern[] | 'too many'>()

/** The ARNs of these forms that a pattern of texts takes, without those whose account is no number, or whose path has a colon; undefined where they are too many. */
function callersAs(pattern: Pattern, partition: string, forms: readonly string[]): readonly ArnPattern[] | undefined {
  const key = [partition, forms.length, ...pattern].join()
  const known = inForms.get(key) ?? metIn(forms.map((form) => meet(glob(`arn:${partition}:${form}`), pattern, MOST_MEETS)))
  inForms.set(key, known)
  return known === 'too many' ? undefined : known
}

function metIn(met: readonly (readonly Pattern[] | undefined)[]): readonly ArnPattern[] | 'too many' {
  if (met.includes(undefined)) return 'too many'
  return met.flatMap((each) => each ?? []).map(arnPattern).filter((arn): arn is ArnPattern => arn !== undefined && arn !== 'all' && mayBeAccount(arn[4] ?? []) && arn[5]?.includes(COLON) === false)
}

function mayBeAccount(field: Pattern): boolean {
  const counted = field.filter((symbol) => symbol !== ANY)
  return counted.every((symbol) => symbol < 0 || (symbol >= ZERO && symbol <= NINE)) && (counted.length === 12 || (counted.length < 12 && counted.length < field.length))
}

const [ZERO, NINE, COLON] = [0x30, 0x39, 0x3a]

const MOST = 5000

type Described = Pick<Names, 'users' | 'roles' | 'sessions' | 'federated'>

/** Of each account in turn, up to {@link MOST}; and whether there are more. */
function callersIn(accounts: readonly string[], named: readonly Who[], described: Described, budget: Budget): readonly [readonly Caller[], boolean] {
  const namedIn = new Map<string, Who[]>(accounts.map((account) => [account, []]))
  for (const who of named) if ('account' in who) namedIn.get(who.account)?.push(who)
  const found: Caller[] = []
  for (const account of accounts) {
    for (const caller of callersOf(account, namedIn.get(account) ?? [], described)) {
      if (found.length >= MOST || !budget.spend(1)) return [plainFirst(found), true]
      found.push(caller)
    }
  }
  return [plainFirst(found), false]
}

/** Where several show the same, the first one is told: `role/deploy` rather than `user/x:role/deploy`. */
function plainFirst(callers: readonly Caller[]): readonly Caller[] {
  const oddness = (caller: Caller) => { const name = nameOf(caller); return name === SOME_USER || name === SOME_ROLE ? 0 : name.length + 5 * name.split(/[:/]/).length }
  return callers.map((caller) => ({ caller, odd: oddness(caller) })).sort((a, b) => a.odd - b.odd).map(({ caller }) => caller)
}

function nameOf(caller: Caller): string {
  return 'name' in caller ? caller.name : caller.is === 'session' ? caller.role : 'the root user'
}

const [SOME_USER, SOME_ROLE] = ['someone', 'some-role']

/**
 * Of one account: those that are named there, and the described names. "Names of users, groups, and roles must be unique within
 * the account", and a principal that is named must be there, so that no other user or role of its name can be.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
function* callersOf(account: string, named: readonly Who[], { users, roles, sessions: others, federated }: Described): Iterable<Caller> {
  const [ownUsers, ownRoles] = [namesIn(named, 'user'), namesIn(named, 'role')]
  for (const name of [...ownUsers, ...withoutNamesakes(users, ownUsers)]) yield { is: 'user', account, name }
  const sessions = unique([...namesIn(named, 'role-session', 'session'), ...others.map(({ session }) => session), 'some-session'])
  for (const role of [...ownRoles, ...withoutNamesakes(unique([...namesIn(named, 'role-session', 'role'), ...others.map(({ role }) => role), ...roles]), ownRoles)]) for (const session of sessions) yield { is: 'session', account, role, session }
  for (const name of [...namesIn(named, 'federated-user'), ...federated]) yield { is: 'federated-user', account, name }
  yield { is: 'root', account }
}

/** Without those that another path has as well; the case of names does not matter. */
function withoutNamesakes(names: readonly string[], own: readonly string[]): readonly string[] {
  const taken = new Set(own.map(lastName))
  return names.filter((name) => !taken.has(lastName(name)))
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function namesIn(named: readonly Who[], is: Who['is'], part: 'name' | 'role' | 'session' = 'name'): readonly string[] {
  return unique(named.flatMap((who) => (who.is === is ? [(who as Partial<Record<typeof part, string>>)[part] ?? ''] : [])))
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** As `aws:PrincipalArn` shows them, which has a path before the name that `aws:username`, or a session, tells. */
function namesAsArns(usernames: readonly Pattern[], named: readonly Who[]): readonly ArnPattern[] {
  const under = (kind: string, name: Pattern) => [`${kind}/`, `${kind}/*/`].map((start) => [...EVERY_ARN.slice(0, 5), [...glob(start), ...name]])
  return [...usernames.flatMap((name) => under('user', name)), ...namesIn(named, 'role-session', 'role').flatMap((role) => under('role', glob(role)))]
}

interface Names {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  readonly sessions: readonly { readonly role: string; readonly session: string }[]
  readonly federated: readonly string[]
  readonly accounts: readonly Pattern[]
  readonly complete: boolean
}

/** The users, roles and accounts of patterns of ARNs. */
function namesOf(arns: readonly ArnPattern[], letter: string, counted: number, budget: Budget): Names {
  if (arns.length === 0) return { users: [letter], roles: [letter], sessions: [], federated: [letter], accounts: [], complete: true }
  const closed = closeArns([EVERY_ARN], arns, budget)
  const under = (prefix: string) => unique(closed.patterns.flatMap((fields) => {
    const met = meetArns([[ANY], [ANY], [ANY], [ANY], [ANY], glob(`${prefix}*`)], fields) ?? []
    return met.flatMap((each) => freshTexts(each[5] ?? [], letter, counted) ?? []).flatMap((text) => (text.length > prefix.length ? [text.slice(prefix.length)] : []))
  }))
  const sessions = under('assumed-role/').flatMap((text) => { const [role = '', ...rest] = text.split('/'); return rest.length === 0 ? [] : [{ role, session: rest.join('/') }] })
  return { users: under('user/'), roles: under('role/'), sessions, federated: under('federated-user/'), accounts: closed.patterns.map((fields) => fields[4] ?? []), complete: closed.complete }
}

/** Those that are named, one for each pattern, and one that stands in none of the texts. */
function accountsOf(named: readonly Who[], patterns: readonly Pattern[], every: readonly Pattern[]): readonly string[] {
  const mentioned = new Set([...named.flatMap((who) => ('account' in who ? [who.account] : [])), ...patterns.filter((pattern) => pattern.some((symbol) => symbol !== ANY)).map(accountIn).filter((account) => account !== undefined)])
  const texts = every.map((pattern) => textOf(pattern.map((symbol) => Math.max(symbol, 0))))
  const isNew = (account: string) => !mentioned.has(account) && !texts.some((text) => text.includes(account))
  let other = OTHER_ACCOUNTS.find(isNew)
  for (let number = 100_000_000_001; other === undefined; number++) if (isNew(String(number))) other = String(number)
  return [...mentioned, other]
}

function patternsOf(atoms: readonly Atom[]): readonly Pattern[] {
  return atoms.flatMap(({ wanted }) => wanted.map((value) => (typeof value === 'string' ? glob(value) : value)))
}

function textsOf(patterns: readonly Pattern[], letter: string, budget: Budget): readonly string[] {
  const counted = countOnes(patterns)
  return closeTexts([[ANY]], patterns, budget).patterns.flatMap((pattern) => freshTexts(pattern, letter, counted) ?? [])
}

/** An account of the pattern: wildcards become nines, up to twelve digits. */
function accountIn(field: Pattern): string | undefined {
  const known = field.filter((symbol) => symbol >= 0).length
  let stars = field.filter((symbol) => symbol === ANY).length
  let spare = 12 - field.filter((symbol) => symbol !== ANY).length
  if (stars === 0 && known !== field.length) spare = 0
  let text = ''
  for (const symbol of field) {
    if (symbol >= 0) text += String.fromCharCode(symbol)
    else if (symbol === ANY) {
      const length = stars === 1 ? Math.max(spare, 0) : Math.min(1, Math.max(spare, 0))
      text += '9'.repeat(length)
      spare -= length
      stars--
    } else text += '9'
  }
  return /^\d{12}$/.test(text) ? text : undefined
}
