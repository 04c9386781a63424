/** Requests made from what some statements say: their patterns with something in place of the wildcards, the borders of their numbers, dates and addresses, whom they name. */
import { familyOf, readOperator } from '../../src/access/condition.ts'
import { networks, presenceOfKey, reaches } from '../../src/access/presence.ts'
import { callerKeys, type Call, type Caller } from '../../src/access/request.ts'
import { isArn, readDate, readNumber } from '../../src/access/value.ts'
import type { Catalog } from '../../src/catalog/catalog.ts'
import type { Condition, Statement } from '../../src/policy/model.ts'
import { seeded } from '../random.ts'

export class Randomly {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = seeded(seed)
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }

  some<T>(values: readonly T[], most = 2): readonly T[] {
    return Array.from({ length: 1 + this.below(most) }, () => this.of(values))
  }
}

const strangers: readonly Caller[] = [
  { is: 'anonymous' }, { is: 'root', account: '777788889999' }, { is: 'user', account: '777788889999', name: 'ops/zoe' }, { is: 'session', account: '777788889999', role: 'r', session: 's' },
  { is: 'federated-user', account: '111122223333', name: 'f' }, { is: 'service', name: 'sns.amazonaws.com' }, { is: 'federated', provider: 'idp.test' }, { is: 'canonical-user', id: 'abc' },
]

/** Requests that there can be, near to what the statements say; the first of them counts most. */
export class Requests {
  readonly #random: Randomly
  readonly #inside: readonly Statement[]
  readonly #all: readonly Statement[]
  readonly #catalog: Catalog
  readonly #variables: readonly string[]

  constructor(random: Randomly, inside: readonly Statement[], outside: readonly Statement[], catalog: Catalog) {
    this.#random = random
    this.#inside = inside
    this.#all = [...inside, ...outside]
    this.#catalog = catalog
    this.#variables = [...new Set([...JSON.stringify(this.#all.map(({ policy }) => policy.source.text)).matchAll(/\$\{([\w:/-]+)/g)].map(([, name = '']) => name.toLowerCase()))]
  }

  next(): Call {
    const random = this.#random
    const caller = this.#possible(this.#caller())
    const network = random.of(networks.filter((each) => reaches(caller.is, each)))
    const context = new Map<string, readonly string[]>()
    const keys = new Set([...this.#all.flatMap(({ conditions }) => conditions.map(({ key }) => key.value?.toLowerCase() ?? '')), ...this.#variables])
    for (const key of keys) {
      const presence = presenceOfKey(key, caller.is, network)
      if (callerKeys.has(key) || presence === 'never' || (presence === 'maybe' && random.below(4) === 0)) continue
      const several = this.#catalog.conditionKey(key)?.multivalued === true
      context.set(key, several ? [...new Set(random.some(['', '', ''], 3).map(() => this.#value(key)))] : [this.#value(key)])
    }
    const fill = (text: string) => this.#filled(text, (name) => context.get(name)?.[0] ?? (name === 'aws:username' && caller.is === 'user' ? caller.name.slice(caller.name.lastIndexOf('/') + 1) : name === 'aws:principalaccount' && 'account' in caller ? caller.account : undefined))
    return { caller, action: fill(this.#entry('actions') ?? 's3:GetObject').toLowerCase(), resource: this.#arn(fill(this.#entry('resources') ?? '*')), context }
  }

  /** Names of users and roles are unique within an account, whatever their paths: where one is named, no other has its name. */
  #possible(caller: Caller): Caller {
    if (caller.is !== 'user' && caller.is !== 'session') return caller
    const last = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    const name = caller.is === 'user' ? caller.name : caller.role
    const named = this.#all.flatMap(({ principals }) => (principals?.values ?? []).flatMap(({ who }) => (who.is === (caller.is === 'user' ? 'user' : 'role') && who.account === caller.account ? [who.name] : [])))
    return named.some((other) => last(other) === last(name)) && !named.includes(name) ? { is: 'root', account: caller.account } : caller
  }

  #from(): Statement {
    return this.#random.of(this.#random.below(3) === 0 ? this.#all : this.#inside)
  }

  #entry(clause: 'actions' | 'resources'): string | undefined {
    const values = this.#from()[clause]?.values ?? []
    return values.length === 0 ? undefined : this.#random.of(values).value
  }

  /** Something for each wildcard and each variable. */
  #filled(text: string, variable: (name: string) => string | undefined): string {
    return text.replace(/\$\{([^},]*)[^}]*\}|[*?]/g, (match, name?: string) => {
      if (name !== undefined) return /^[*?$]$/.test(name) ? name : (variable(name.toLowerCase()) ?? this.#random.of(['a', 'ada', 'zz']))
      return match === '?' ? this.#random.of(['a', 'b', 'x', 'Q', '1']) : this.#random.of(['', 'a', 'b', 'x', 'xy', 'ada', 'a/b', 'Object', 'QQ', 'zzz'])
    })
  }

  #arn(text: string): string {
    const fields = text.split(':')
    return text === '*' || fields.length >= 6 ? text : this.#random.of(['*', 'arn:aws:s3:::b', 'arn:aws:s3:::q/q', 'arn:aws:ec2:us-east-1:111122223333:instance/i'])
  }

  #value(key: string): string {
    const random = this.#random
    const of = (statements: readonly Statement[]) => statements.flatMap(({ conditions }) => conditions.filter((condition) => condition.key.value?.toLowerCase() === key))
    const all = of(this.#all)
    const condition = all.length === 0 ? undefined : random.of(random.below(2) === 0 && of(this.#inside).length > 0 ? of(this.#inside) : all)
    const known = this.#catalog.conditionKey(key)
    const type = known && familyOf[known.type]
    const family = type === undefined || type === 'String' ? (condition && readOperator(condition.operator)?.family) : type
    const text = condition && condition.values.length > 0 ? (random.of(condition.values).value ?? '') : ''
    switch (family) {
      case 'Bool': return random.of(['true', 'false'])
      case 'Numeric': return String((readNumber(text) ?? 5) + random.of([-1, -0.5, 0, 0, 0.5, 1, 7]))
      case 'Date': return new Date((readDate(text)?.time ?? Date.UTC(2030, 6)) + random.of([-86_400_000, -1000, 0, 0, 1000, 200 * 86_400_000])).toISOString()
      case 'IpAddress': return this.#address(text)
      // A key of ARNs holds nothing else.
      case 'Arn': { const made = this.#text(condition, text); return isArn(made) ? made : random.of(['arn:aws:s3:::b', 'arn:aws:sns:us-east-1:111122223333:topic', 'arn:aws:ec2:us-east-1:777788889999:instance/zz']) }
      default: return this.#text(condition, text)
    }
  }

  #text(condition: Condition | undefined, text: string): string {
    const random = this.#random
    if (condition === undefined || random.below(6) === 0) return random.of(['', 'a', 'b', 'ab', 'x', 'ada', 'zz', 'QQ'])
    const filled = this.#filled(text, () => undefined)
    return random.below(5) > 0 ? filled : random.of([filled.toUpperCase(), filled.toLowerCase(), `${filled}x`, filled.slice(1), filled.replace(/[a-z]/i, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))])
  }

  /** In the block, at its ends, or beside it. */
  #address(block: string): string {
    const [address = '', bits = '32'] = block.split('/')
    const bytes = address.split('.').map(Number)
    if (bytes.length !== 4 || this.#random.below(6) === 0) return this.#random.of([address.includes(':') ? address : '2001:db8::5', '2001:db8::5', '2001:db7:ffff::1', '2001:db9::1', '198.51.100.1', '203.0.113.9', '203.0.113.128'])
    const first = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
    const size = 2 ** (32 - Number(bits))
    const at = Math.min(2 ** 32 - 1, Math.max(0, first + this.#random.of([0, size - 1, size, -1, Math.floor(size / 2), size + 1000])))
    return [24, 16, 8, 0].map((shift) => Math.floor(at / 2 ** shift) % 256).join('.')
  }

  #caller(): Caller {
    const random = this.#random
    if (random.below(5) === 0) return random.of(strangers)
    const statement = this.#from()
    const arns = statement.conditions.filter(({ key }) => key.value?.toLowerCase() === 'aws:principalarn').flatMap(({ values }) => values.map(({ value }) => value ?? ''))
    if (arns.length > 0 && random.below(2) === 0) return this.#described(random.of(arns))
    const principal = statement.principals && statement.principals.values.length > 0 ? random.of(statement.principals.values).who : undefined
    switch (principal?.is) {
      case 'account': return random.of<Caller>([{ is: 'root', account: principal.account }, { is: 'user', account: principal.account, name: 'ada' }, { is: 'session', account: principal.account, role: 'app', session: 'one' }])
      case 'user': return { is: 'user', account: principal.account, name: principal.name }
      case 'role': return { is: 'session', account: principal.account, role: principal.name, session: random.of(['one', 'two']) }
      case 'role-session': return { is: 'session', account: principal.account, role: random.of([principal.role, `p/${principal.role}`]), session: principal.session }
      case 'service': return { is: 'service', name: principal.name }
      default: return random.of<Caller>([{ is: 'anonymous' }, { is: 'user', account: '111122223333', name: random.of(['ada', 'eve', 'ops/ada', 'aba']) }, { is: 'session', account: '444455556666', role: random.of(['app', 'p/app', 'x']), session: 'one' }])
    }
  }

  /** Of a pattern of whole ARNs, or of a text that ends as theirs do. */
  #described(pattern: string): Caller {
    const random = this.#random
    const filled = this.#filled(pattern, () => 'ada')
    const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(filled)?.[1] ?? random.of(['111122223333', '444455556666', '777788889999'])
    const [, kind = random.of(['user', 'role', 'federated-user']), text = ''] = /^(?:.*:)?(?:.*(user|role)\/)?(.*)$/.exec(filled) ?? []
    const name = text.replace(/[^\w/-]/g, '') || 'q'
    if (text === 'root' || random.below(12) === 0) return { is: 'root', account }
    if (filled.includes('federated-user')) return { is: 'federated-user', account, name }
    return kind === 'role' ? { is: 'session', account, role: name, session: random.of(['one', 'two']) } : { is: kind === 'user' ? 'user' : 'federated-user', account, name }
  }
}
