/**
 * Values of policy variables enough to decide. A variable is a text that the statements do not have; and, where two patterns
 * must match the same text, whatever of the one stands opposite the variable of the other. README.md has the argument.
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Clause, Statement, Text } from '../policy/model.ts'
import { versions } from '../policy/version.ts'
import { ANY, glob, literal, textOf, type Pattern } from '../policy/wildcard.ts'
import { splitVariable, variablesOf, type Assignment } from './box.ts'
import type { Budget } from './budget.ts'
import { closeTexts, countOnes, freshTexts } from './candidates.ts'
import { readOperator } from './condition.ts'
import { VARIABLE, facing } from './facing.ts'
import { networks, presenceOfKey, reaches } from './presence.ts'
import { callerKeys, type Caller } from './request.ts'

export interface Assignments {
  readonly assignments: readonly Assignment[]
  /** Why they may not be enough for a *no*. */
  readonly hangsOn: string | undefined
}

interface Terms {
  readonly catalog: Catalog
  readonly callers: ReadonlySet<Caller['is']>
  readonly budget: Budget
}

const MOST_VALUES = 24
const MOST_ASSIGNMENTS = 200

/** One list of patterns of a statement, with {@link VARIABLE} symbols. */
interface List {
  /** `resource`, or a condition key. */
  readonly on: string
  readonly patterns: readonly Pattern[]
  /** A request has to match it, to be inside or to get out. */
  readonly binding: boolean
  readonly plain: boolean
}

/** What each variable may stand for, one combination after the other. */
export function assignmentsFor(inside: readonly Statement[], outside: readonly Statement[], terms: Terms): Assignments {
  const names = [...new Set([...inside, ...outside].flatMap(variablesOf))]
  const lists = [
    ...inside.flatMap((statement) => listsOf(statement, names, true)), ...outside.flatMap((statement) => listsOf(statement, names, false)),
    ...named([...inside, ...outside]), ...arnsOfCallers(names),
  ]
  let open: string | undefined
  let found: readonly Assignment[] = [new Map()]
  const each = linked(names.map((name, i) => valuesOf(name, i, lists, terms)), names)
  for (const [i, name] of names.entries()) {
    const { values = [], complete = false } = each[i] ?? {}
    const some = values.slice(0, MOST_VALUES)
    if (!complete || some.length < values.length || found.length * some.length > MOST_ASSIGNMENTS) open ??= `it hangs on the policy variable \`${name}\``
    found = some.flatMap((value) => found.map((assignment) => new Map([...assignment, [name, value]]))).slice(0, MOST_ASSIGNMENTS)
  }
  return { assignments: found, hangsOn: open }
}

/** Where two variables may stand opposite each other alone, each may be what the other is. */
function linked(values: readonly Values[], names: readonly string[]): readonly Values[] {
  const next = values.map((own, i) => {
    const others = own.links.flatMap((symbol) => values[VARIABLE - symbol]?.values ?? []).filter((value) => value !== undefined && mayBe(names[i] ?? '', value))
    return { ...own, values: [...new Set([...own.values, ...others])] }
  })
  return next.every((each, i) => each.values.length === values[i]?.values.length) ? values : linked(next, names)
}

function listsOf({ resources, conditions, policy }: Statement, names: readonly string[], inside: boolean): readonly List[] {
  const numbers = policy.version?.value === versions.current ? names : undefined
  const binds = (negated: boolean) => negated !== inside
  const read = ({ values }: Pick<Clause, 'values'>, wildcards: boolean) => values.flatMap((text) => withVariables(text, wildcards, numbers))
  return [
    ...(resources ? [{ on: 'resource', patterns: read(resources, true), binding: binds(resources.negated), plain: true }] : []),
    ...conditions.flatMap((condition): readonly List[] => {
      const operator = readOperator(condition.operator)
      if (operator?.family === undefined || operator.family === 'Null' || condition.key.value === undefined) return []
      const text = operator.family === 'String' || operator.family === 'Arn'
      return [{ on: condition.key.value.toLowerCase(), patterns: text ? read(condition, operator.wildcards === true) : [], binding: binds(operator.negated), plain: text && operator.ignoresCase !== true }]
    }),
  ]
}

/** Who is named is an account, and a name, that a caller may have. */
function named(statements: readonly Statement[]): readonly List[] {
  const whos = statements.flatMap(({ principals }) => (principals?.values ?? []).map(({ who }) => who))
  const list = (on: string, texts: readonly string[]) => ({ on, patterns: [...new Set(texts)].map(literal), binding: true, plain: true })
  return [
    list('aws:principalaccount', whos.flatMap((who) => ('account' in who ? [who.account] : []))),
    list('aws:username', whos.flatMap((who) => (who.is === 'user' ? [who.name.slice(who.name.lastIndexOf('/') + 1)] : []))),
    list('aws:principalservicename', whos.flatMap((who) => (who.is === 'service' ? [who.name] : []))),
  ].filter(({ patterns }) => patterns.length > 0)
}

/** Where a caller's ARN has its account, and its name. */
function arnsOfCallers(names: readonly string[]): readonly List[] {
  const [account, user] = ['aws:principalaccount', 'aws:username'].map((name) => VARIABLE - names.indexOf(name))
  const has = (symbol: number | undefined): symbol is number => symbol !== undefined && symbol <= VARIABLE
  const patterns = [
    ...(has(account) ? [[...glob('arn:*:*::'), account, ...glob(':*')]] : []),
    ...(has(user) ? ['', '*/'].map((path) => [...glob(`arn:*:iam::*:user/${path}`), user]) : []),
  ]
  return patterns.length === 0 ? [] : [{ on: 'aws:principalarn', patterns, binding: true, plain: true }]
}

/** Of a text that is not known, nothing: the search reads it from above and below. */
function withVariables({ value }: Text, wildcards: boolean, names: readonly string[] | undefined): readonly Pattern[] {
  const read = (part: string) => (wildcards ? glob(part) : literal(part))
  if (value === undefined) return []
  if (names === undefined) return [read(value)]
  return [value.split(/(\$\{[^}]*\})/).flatMap((part): Pattern => {
    const [, inner] = /^\$\{([^}]*)\}$/.exec(part) ?? []
    if (inner === undefined) return read(part)
    const { name } = splitVariable(inner)
    return name === '' ? literal(inner) : [VARIABLE - names.indexOf(name)]
  })]
}

interface Values {
  readonly values: readonly (string | undefined)[]
  readonly complete: boolean
  /** Variables that it may be equal to. */
  readonly links: readonly number[]
}

/**
 * Can it be such a text? "Names of users … must be alphanumeric, including the following common characters: plus (+), equals (=),
 * comma (,), period (.), at (@), underscore (_), and hyphen (-)": https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
function mayBe(name: string, value: string): boolean {
  return name === 'aws:username' ? /^[\w+=,.@-]+$/.test(value) : !isAccount(name) || /^\d{12}$/.test(value)
}

function isAccount(name: string): boolean {
  return name.endsWith('account')
}

/** Can it have such a part: the letters of a user's name, the digits of an account? */
function mayHave(name: string, part: Pattern): boolean {
  const text = textOf(part.filter((symbol) => symbol >= 0))
  if (name === 'aws:username') return /^[\w+=,.@-]*$/.test(text)
  return !isAccount(name) || (/^\d{0,12}$/.test(text) && (text.length === 12 || text.length < part.length))
}

/** Keys whose value is one of a few. */
const closedKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:principaltype', ['User', 'AssumedRole', 'Account', 'FederatedUser', 'Anonymous']], ['aws:principalisawsservice', ['true', 'false']],
  ['aws:securetransport', ['true', 'false']], ['aws:viaawsservice', ['true', 'false']],
])

function valuesOf(name: string, index: number, lists: readonly List[], terms: Terms): Values {
  const absent = mayLack(name, terms) || lists.some(({ on }) => on === name) ? [undefined] : []
  const few = closedKeys.get(name)
  if (few) return { values: [...few, ...absent], complete: true, links: [] }
  const symbol = VARIABLE - index
  const own = lists.filter(({ on }) => on === name)
  const around = lists.filter(({ patterns }) => patterns.some((pattern) => pattern.includes(symbol))).map(({ on }) => on)
  const near = lists.filter(({ on }) => on === name || around.includes(on))
  const account = isAccount(name)
  const parts = [...own.filter(({ binding }) => binding).flatMap(({ patterns }) => patterns), ...oppositeOf(symbol, near, account, terms.budget)].filter((part) => mayHave(name, part))
  const [said, varying] = [parts.filter((part) => part.every((each) => each > VARIABLE)), parts.filter((part) => part.some((each) => each <= VARIABLE))]
  const links = varying.flatMap((part) => (part.length === 1 ? part : []))
  const mixed = varying.some((part) => part.length > 1)
  const counted = Math.max(0, ...near.map(({ patterns }) => countOnes(patterns)))
  const settled = !mixed && near.every(({ plain }) => plain) && terms.catalog.conditionKey(name)?.multivalued !== true && name !== 'aws:principalarn'
  // An account has twelve digits, whatever else is counted.
  if (account) return { ...accountsOf(said, lists, absent, settled, name === 'aws:principalaccount'), links }
  const [letter, used] = [letterFor(index, lists), said.filter((part) => part.some((each) => each !== ANY) || part.length === 0)]
  const closed = closeTexts([[ANY]], used, terms.budget)
  const texts = [...new Set(closed.patterns.flatMap((pattern) => freshTexts(pattern, letter, counted) ?? []))].filter((text) => mayBe(name, text))
  const fresh = name === 'aws:principalarn' ? [`arn:aws:iam::100200300400:user/${letter}`] : [letter]
  return { values: [...new Set([...fresh, ...absent, ...texts])], complete: settled && counted <= 3 && closed.complete, links }
}

/** Are there requests that do not carry the key? */
function mayLack(name: string, { callers }: Terms): boolean {
  const kinds = [...callers]
  if (name === 'aws:principalaccount') return kinds.some((is) => is === 'service' || is === 'federated' || is === 'canonical-user')
  return callerKeys.has(name) || kinds.some((is) => networks.some((network) => reaches(is, network) && presenceOfKey(name, is, network) === 'never'))
}

/** What of other lists stands opposite the variable. @param all also in lists that need not be matched */
function oppositeOf(symbol: number, lists: readonly List[], all: boolean, budget: Budget): readonly Pattern[] {
  const found = new Map<string, Pattern>()
  for (const list of lists) {
    for (const other of lists) {
      if (other === list || other.on !== list.on || (!all && !(list.binding && other.binding))) continue
      for (const pattern of list.patterns) {
        for (const [at, each] of pattern.entries()) {
          if (each !== symbol) continue
          for (const against of other.patterns) {
            if (!budget.spend(1 + (pattern.length * against.length) / 10)) return [[symbol, symbol]]
            for (const part of facing(pattern, at, against)) found.set(part.join(), part)
          }
        }
      }
    }
  }
  return [...found.values()]
}

/** Numbers of accounts, whole; with a wildcard beside digits we cannot tell. */
function accountsOf(parts: readonly Pattern[], lists: readonly List[], absent: readonly undefined[], complete: boolean, ofCaller: boolean): Omit<Values, 'links'> {
  const texts = parts.filter((part) => part.length > 0 && part.every((symbol) => symbol >= 0)).map(textOf).filter((text) => /^\d{12}$/.test(text))
  const vague = parts.some((part) => part.some((symbol) => symbol < 0) && part.some((symbol) => symbol >= 0x30 && symbol <= 0x39))
  const said = new Set(lists.flatMap(({ patterns }) => patterns.map((pattern) => pattern.filter((symbol) => symbol >= 0).map((unit) => String.fromCharCode(unit)).join(''))))
  const fresh = ['100200300400', '200300400500', '300400500600'].find((account) => ![...said].some((text) => text.includes(account))) ?? '400500600700'
  return { values: [...new Set([fresh, ...texts, ...(ofCaller ? ['anonymous'] : []), ...absent])], complete: complete && !vague }
}

const LETTERS = 'QXZJKWVYUGHFBNDMLPCTRSOAIE'

/** A letter that no list has, another for each variable. */
function letterFor(index: number, lists: readonly List[]): string {
  const used = new Set(lists.flatMap(({ patterns }) => patterns.flat()))
  return LETTERS.split('').filter((letter) => !used.has(letter.charCodeAt(0)) && !used.has(letter.toLowerCase().charCodeAt(0)))[index] ?? String.fromCharCode(0xe100 + index)
}
