/** Callers enough to decide: those that the statements name or describe, and one of each kind that they do not. */
import { arnPattern, meetArns } from './arn-pattern.ts'
import type { Atom, Box } from './box.ts'
import { EVERY_ARN, closeArns, closeTexts, countOnes, freshLetter, freshTexts } from './candidates.ts'
import type { Caller } from './request.ts'
import { ANY, glob, type Pattern } from './wildcard.ts'

export interface Callers {
  readonly callers: readonly Caller[]
  readonly gap: string | undefined
}

/** An account and names that nobody names. */
const OTHER_ACCOUNTS = ['999988887777', '888877776666', '777766665555']

export function callersFor(boxes: readonly Box[], kinds: ReadonlySet<Caller['is']>): Callers {
  const named = boxes.flatMap((box) => (box.principals?.values ?? []).map(({ who }) => who))
  const atomsOn = (key: string) => boxes.flatMap(({ atoms }) => atoms.filter((atom) => atom.key === key))
  const arns = patternsOf(atomsOn('aws:principalarn'))
  const described = closeArns([EVERY_ARN], arns.map((pattern) => arnPattern(pattern)).flatMap((pattern) => (pattern === undefined || pattern === 'all' ? [] : [pattern])))
  const accountTexts = textsOf(patternsOf(atomsOn('aws:principalaccount')), '9').filter((text) => /^\d{12}$/.test(text))
  const fieldAccounts = described.patterns.map((fields) => accountOf(fields[4] ?? []))
  const mentioned = new Set([...named.flatMap((who) => ('account' in who ? [who.account] : [])), ...accountTexts, ...fieldAccounts.filter((account) => account !== undefined)])
  const other = OTHER_ACCOUNTS.find((account) => !mentioned.has(account)) ?? '111111111111'
  const accounts = [...mentioned, other]
  const users = new Set([...named.flatMap((who) => (who.is === 'user' ? [who.name] : [])), ...textsOf(patternsOf(atomsOn('aws:username')), 'x').filter((name) => name !== '')])
  const roles = new Set(named.flatMap((who) => (who.is === 'role' ? [who.name] : who.is === 'role-session' ? [who.role] : [])))
  const letter = freshLetter(arns)
  const counted = countOnes(arns)
  for (const fields of described.patterns) {
    for (const [prefix, names] of [['user/', users], ['role/', roles]] as const) {
      for (const met of meetArns([[ANY], [ANY], [ANY], [ANY], [ANY], glob(`${prefix}*`)], fields) ?? []) {
        for (const text of freshTexts(met[5] ?? [], letter, counted) ?? []) if (text.length > prefix.length) names.add(text.slice(prefix.length))
      }
    }
  }
  users.add('someone')
  roles.add('some-role')
  const sessions = new Set([...named.flatMap((who) => (who.is === 'role-session' ? [who.session] : [])), 'some-session'])
  const federatedUsers = new Set([...named.flatMap((who) => (who.is === 'federated-user' ? [who.name] : [])), 'someone'])
  const texts = (is: 'service' | 'federated' | 'canonical-user') => named.flatMap((who) => (who.is === is ? [who.name] : []))
  const serviceNames = [...texts('service'), ...textsOf(patternsOf(atomsOn('aws:principalservicename')), 'x'), 'some-service.amazonaws.com']
  const callers: Caller[] = [
    { is: 'anonymous' },
    ...accounts.flatMap((account): Caller[] => [
      { is: 'root', account },
      ...[...users].map((name): Caller => ({ is: 'user', account, name })),
      ...[...roles].flatMap((role) => [...sessions].map((session): Caller => ({ is: 'session', account, role, session }))),
      ...[...federatedUsers].map((name): Caller => ({ is: 'federated-user', account, name })),
    ]),
    ...serviceNames.map((name): Caller => ({ is: 'service', name })),
    ...[...texts('federated'), 'idp.example.com'].map((provider): Caller => ({ is: 'federated', provider })),
    ...[...texts('canonical-user'), 'f'.repeat(64)].map((id): Caller => ({ is: 'canonical-user', id })),
  ]
  const gap = !described.complete ? 'too many patterns of callers' : callers.length > MOST ? 'too many callers' : undefined
  return { callers: callers.filter(({ is }) => kinds.has(is)).slice(0, MOST), gap }
}

const MOST = 20_000

function patternsOf(atoms: readonly Atom[]): readonly Pattern[] {
  return atoms.flatMap(({ wanted }) => wanted.map((value) => (typeof value === 'string' ? glob(value) : value)))
}

function textsOf(patterns: readonly Pattern[], letter: string): readonly string[] {
  return closeTexts([[ANY]], patterns).patterns.flatMap((pattern) => freshTexts(pattern, letter, countOnes(patterns)) ?? [])
}

/** An account of the field: wildcards become nines, up to twelve digits. */
function accountOf(field: Pattern): string | undefined {
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
