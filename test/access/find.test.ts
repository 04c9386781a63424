/** The decision procedure against the definition, on random policies and requests. */
import { expect, test } from 'vitest'
import { find } from '../../src/access/find.ts'
import { statementMatches } from '../../src/access/evaluate.ts'
import type { Call, Caller } from '../../src/access/request.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { readDocument } from '../../src/lint.ts'
import type { Statement } from '../../src/policy/model.ts'
import { defaultSettings } from '../../src/settings.ts'
import { seeded } from '../random.ts'

const catalog = new Catalog(catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url)))
const terms = { catalog, notPrincipal: 'lenient' as const }

export function statementsOf(...statements: readonly object[]): readonly Statement[] {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  return readDocument({ path: 'policy.json', named: true, content: text }, defaultSettings).policies[0]?.statements ?? []
}

class Randomly {
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

  some<T>(values: readonly T[]): readonly T[] {
    return Array.from({ length: 1 + this.below(2) }, () => this.of(values))
  }

  statement(effect: string): object {
    const conditions = Object.fromEntries(Array.from({ length: this.below(3) }, () => this.condition()))
    return {
      Effect: effect,
      [this.below(5) === 0 ? 'NotPrincipal' : 'Principal']: this.below(2) === 0 ? '*' : { AWS: this.some(principals) },
      [this.below(4) === 0 ? 'NotAction' : 'Action']: this.some(actionPatterns),
      [this.below(4) === 0 ? 'NotResource' : 'Resource']: this.some(resourcePatterns),
      ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
    }
  }

  condition(): [string, object] {
    const [operators, key, values] = this.of(conditionPool)
    const set = key === 'aws:TagKeys' ? this.of(['ForAllValues:', 'ForAnyValue:']) : ''
    const suffix = this.below(4) === 0 ? 'IfExists' : ''
    const operator = this.of(operators)
    return [`${set}${operator}${operator === 'Null' || set !== '' ? '' : suffix}`, { [key]: this.some(values) }]
  }

  call(): Call {
    const context = new Map(contextPool.flatMap(([key, values]) => {
      if (this.below(3) === 0 && key !== 'aws:securetransport') return []
      return [[key, key === 'aws:tagkeys' ? [...new Set(this.some(values))] : [this.of(values)]] as const]
    }))
    if (context.has('aws:sourcevpce')) context.delete('aws:sourceip')
    else if (!context.has('aws:sourceip')) context.set('aws:sourceip', ['203.0.113.9'])
    return { caller: this.of(callers), action: this.of(actions), resource: this.of(resources), context }
  }
}

const principals = ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:user/ada', 'arn:aws:iam::444455556666:role/app', 'arn:aws:sts::444455556666:assumed-role/app/one', '*']
const actionPatterns = ['s3:GetObject', 's3:Get*', 's3:*Object', 's3:?etObject', '*', 's3:*', 's3:PutObject', 's3:*b*']
const actions = ['s3:getobject', 's3:putobject', 's3:listbucket', 's3:getbucketpolicy', 's3:xetobject', 'ec2:runinstances']
const resourcePatterns = ['arn:aws:s3:::b', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b*', 'arn:aws:s3:::*/x', '*', 'arn:aws:s3:::b/?', 'arn:aws:*:::b/x*', 'arn:aws:s3:::b/${aws:username}/*']
const resources = ['arn:aws:s3:::b', 'arn:aws:s3:::b/x', 'arn:aws:s3:::bc', 'arn:aws:s3:::b/xy', 'arn:aws:s3:::c/x', 'arn:aws:ec2:us-east-1:111122223333:instance/i', '*', 'arn:aws:s3:::b/ada/x']
const conditionPool: readonly (readonly [readonly string[], string, readonly string[]])[] = [
  [['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'Null'], 's3:prefix', ['a', 'a*', '*b', 'a?', 'true', 'false', '${aws:username}']],
  [['IpAddress', 'NotIpAddress'], 'aws:SourceIp', ['203.0.113.0/24', '203.0.113.0/25', '2001:db8::/32', '0.0.0.0/0']],
  [['NumericLessThan', 'NumericGreaterThanEquals', 'NumericEquals', 'NumericNotEquals'], 's3:max-keys', ['10', '20', '-1']],
  [['Bool', 'Null'], 'aws:SecureTransport', ['true', 'false']],
  [['StringEquals', 'StringNotEquals', 'Null'], 'aws:SourceVpce', ['vpce-1', 'vpce-2', 'true', 'false']],
  [['ArnLike', 'ArnNotLike', 'StringLike'], 'aws:PrincipalArn', ['arn:aws:iam::111122223333:user/*', 'arn:aws:iam::*:role/app', 'arn:aws:iam::*:user/a?a']],
  [['StringEquals', 'StringNotEquals'], 'aws:PrincipalAccount', ['111122223333', '444455556666']],
  [['StringLike', 'StringNotEquals', 'StringEquals'], 'aws:TagKeys', ['a', 'b', 'a*']],
  [['DateLessThan', 'DateGreaterThan'], 'aws:CurrentTime', ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z']],
]
const contextPool: readonly (readonly [string, readonly string[]])[] = [
  ['s3:prefix', ['a', 'ab', 'b', 'xab', 'ada', '', 'zz']], ['aws:sourceip', ['203.0.113.9', '203.0.113.200', '198.51.100.1', '2001:db8::5', '2001:db9::1']],
  ['s3:max-keys', ['5', '10', '15', '20', '30']], ['aws:securetransport', ['true', 'false']], ['aws:sourcevpce', ['vpce-1', 'vpce-2', 'vpce-3']],
  ['aws:tagkeys', ['a', 'b', 'ac', 'z']], ['aws:currenttime', ['2029-06-01T00:00:00Z', '2030-06-01T00:00:00Z', '2032-01-01T00:00:00Z']],
]
const callers: readonly Caller[] = [
  { is: 'anonymous' }, { is: 'root', account: '111122223333' }, { is: 'user', account: '111122223333', name: 'ada' }, { is: 'user', account: '111122223333', name: 'eve' },
  { is: 'session', account: '444455556666', role: 'app', session: 'one' }, { is: 'session', account: '444455556666', role: 'app', session: 'two' },
  { is: 'session', account: '777788889999', role: 'app', session: 'one' }, { is: 'user', account: '777788889999', name: 'ada' },
]

/** Is the request one that there can be? */
function isPossible({ caller, context }: Call): boolean {
  return caller.is !== 'anonymous' || !context.has('aws:principalorgid')
}

const rounds = Number(process.env.FUZZ_ROUNDS ?? 2000)

test(`${rounds} questions to the procedure, and requests to the definition`, () => {
  const tally = { yes: 0, no: 0, unknown: 0 }
  const whys = new Map<string, number>()
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Randomly(seed)
    const inside = statementsOf(...Array.from({ length: 1 + Number(random.below(4) === 0) }, () => random.statement('Allow')))
    const outside = statementsOf(...Array.from({ length: random.below(5) }, () => random.statement(random.of(['Allow', 'Deny']))))
    const found = find(inside, outside, terms)
    tally[found.is]++
    if (found.is === 'unknown') whys.set(found.why, (whys.get(found.why) ?? 0) + 1)
    if (found.is === 'yes') continue
    for (let i = 0; i < 400; i++) {
      const call = random.call()
      if (!isPossible(call)) continue
      const shown = inside.every((statement) => statementMatches(statement, call, terms) === true) && outside.every((statement) => statementMatches(statement, call, terms) === false)
      if (shown && found.is === 'no') expect.fail(`seed ${seed}: ${JSON.stringify([call, [...call.context]])}\n${inside[0]?.policy.source.text}\n${outside[0]?.policy.source.text ?? ''}`)
    }
  }
  console.log(tally, whys)
  expect(tally.unknown / rounds).toBeLessThan(0.03)
})
