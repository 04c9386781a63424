/** A document in every reading that its module leaves open: under each combination of the conditions in it, and with what is taken for granted. */
import type { Variant } from '../../policy/build.ts'
import type { Block, Expression } from '../../syntax/hcl.ts'
import type { ObjectTree, Tree } from '../../syntax/tree.ts'
import { placeOf, textOf } from '../../text.ts'
import { described, MOST_CONDITIONS, readingsUnder, type Assignment } from '../assignments.ts'
import { documentIn, type DocumentString } from '../strings.ts'
import { isPossible } from './conditions.ts'
import { firstReading, type Assumptions, Evaluator, type Used } from './evaluate.ts'
import type { Module } from './module.ts'

export interface Reading extends Omit<Variant, 'tree'> {
  readonly document: ReadDocument
}

export interface ReadDocument {
  readonly tree: ObjectTree
  readonly string: DocumentString | undefined
}

/** How the value of a document is come by. */
export type Read = (evaluator: Evaluator) => Tree | undefined

/** What was read. */
export interface ReadValue {
  /** Of the first reading. */
  readonly value: Tree | undefined
  /** Calls of modules of which it has an argument. */
  readonly calls: Used['calls']
  readonly readings: readonly Reading[]
  readonly reads: readonly Read[]
}

/** Readings under conditions that only other readings meet. */
const MOST_FURTHER = 64

export class Readings {
  readonly module: Module
  readonly first: Evaluator
  readonly #evaluators: Map<string, Evaluator | undefined>
  readonly #open: (assumptions: Assumptions) => Evaluator | undefined

  private constructor(first: Evaluator, open: (assumptions: Assumptions) => Evaluator | undefined) {
    this.module = first.module
    this.first = first
    this.#open = open
    this.#evaluators = new Map([[JSON.stringify(firstReading), first]])
  }

  /** A module by itself, whoever may call it. */
  static ofModule(module: Module): Readings {
    return new Readings(new Evaluator(module), (assumptions) => new Evaluator(module, assumptions))
  }

  /** The module that a call is of, with the arguments of that call. */
  called(name: string): Readings | undefined {
    const first = this.first.called(name)
    return first && new Readings(first, (assumptions) => this.#evaluator(assumptions)?.called(name))
  }

  /** What is read, in the order of its readings: the first that holds what is taken to be so, those under other conditions, that with the defaults. */
  of(read: Read): ReadValue {
    const { value, used } = this.first.watch(() => read(this.first))
    // Of a module that is called, what holds no argument of the call is told where it is read by itself.
    const isWanted = this.first.prefix === '' || used.calls.has(this.first.prefix)
    return { value, calls: used.calls, readings: isWanted ? this.#readings(read, value, used) : [], reads: [read] }
  }

  /** The same for each instance of a block with `for_each`: those whose document stands in one place are readings of it. */
  ofEach(block: Block, expression: Expression): readonly ReadValue[] {
    const keys = /\beach\b/.test(textOf(expression.span)) ? this.first.keysOf(block) : []
    if (keys.length === 0) return [this.of((evaluator) => evaluator.value(expression, evaluator.scopeOfDocument(block)))]
    const byPlace = new Map<string, readonly (ReadValue & { readonly key: string })[]>()
    for (const key of keys) {
      const found = this.of((evaluator) => evaluator.value(expression, evaluator.scopeOf(block, key)))
      const place = placeOf((found.readings[0]?.document.tree ?? expression).span)
      byPlace.set(place, [...(byPlace.get(place) ?? []), { ...found, key }])
    }
    return [...byPlace.values()].map(together)
  }

  /** Does a document take in the one at an address, in any reading? */
  takesIn(address: string): boolean {
    return [...this.#evaluators.values()].some((each) => each?.consumed.has(address))
  }

  #readings(read: Read, first: Tree | undefined, used: Used): readonly Reading[] {
    // Of more, those that are met first: the outer ones.
    const conditions = [...used.conditions].slice(0, MOST_CONDITIONS)
    const open = used.conditions.size > MOST_CONDITIONS
    const under = (assumptions: Partial<Assumptions>) => {
      const evaluator = this.#evaluator({ ...firstReading, open, ...assumptions })
      return evaluator?.watch(() => read(evaluator))
    }
    const possible = readingsUnder(conditions, (assigned) => (isPossible(assigned) ? assigned : undefined))
    const assignments = possible.length > 0 ? possible : [new Map(conditions.map((text) => [text, true]))]
    const [main] = assignments.map(inWords)
    const readings: Reading[] = []
    const left = [...assignments]
    let furtherLeft = open ? 0 : MOST_FURTHER
    for (let assigned = left.shift(); assigned; assigned = left.shift()) {
      const isFirst = !open && [...assigned.values()].every(Boolean)
      const result = isFirst ? { value: first, used } : under({ conditions: [...assigned] })
      // What is met only where another condition does not hold: `b` of `a ? x : b ? y : z`.
      const further = furtherLeft > 0 ? [...(result?.used.conditions ?? [])].find((text) => !assigned.has(text)) : undefined
      const both = further === undefined ? [] : [true, false].map((truth) => new Map([...assigned, [further, truth]])).filter(isPossible)
      furtherLeft -= both.length
      left.unshift(...both)
      if (both.length === 0) readings.push(...readingOf(result?.value, described(inWords(assigned), main)))
    }
    if (used.variables.size > 0 && readings.length > 0) readings.push(...readingOf(under({ defaults: true })?.value).map(({ document }) => ({ document, assuming: this.#assuming([...used.variables]) })))
    return readings
  }

  #assuming(variables: readonly string[]): string {
    const [only = ''] = variables
    const given = variables.some((name) => this.module.given.has(name))
    const [subject, verb, its] = variables.length === 1 ? [`\`var.${only}\``, 'keeps', 'its'] : ['the variables', 'keep', 'their']
    return given ? `${subject} ${verb} ${its} value${variables.length === 1 ? '' : 's'} of \`.tfvars\`` : `${subject} ${verb} ${its} default${variables.length === 1 ? '' : 's'}`
  }

  #evaluator(assumptions: Assumptions): Evaluator | undefined {
    const id = JSON.stringify(assumptions)
    if (!this.#evaluators.has(id)) this.#evaluators.set(id, this.#open(assumptions))
    return this.#evaluators.get(id)
  }
}

/** Readings of one document for several keys. */
function together(found: readonly (ReadValue & { readonly key: string })[]): ReadValue {
  const [only] = found
  if (only && found.length === 1) return only
  return {
    value: only?.value, calls: new Set(found.flatMap(({ calls }) => [...calls])), reads: found.flatMap(({ reads }) => reads),
    readings: found.flatMap(({ key, readings }) => readings.map((reading) => ({ ...reading, when: [`\`each.key == ${JSON.stringify(key)}\``, ...(reading.when === undefined ? [] : [reading.when])].join(' and ') }))),
  }
}

function readingOf(value: Tree | undefined, when?: string): readonly Reading[] {
  const string = value?.type === 'string' ? documentIn(value) : undefined
  const tree = string?.document ?? value
  return tree?.type === 'object' ? [{ document: { tree, string }, ...(when !== undefined && when !== '' && { when }) }] : []
}

function inWords(assigned: Assignment): Assignment {
  return new Map([...assigned].map(([text, truth]) => [`\`${text}\``, truth]))
}
