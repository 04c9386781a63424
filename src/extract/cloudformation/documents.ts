/** A policy document of a template, in all the readings that the template's conditions and parameters give it. */
import type { Variant } from '../../policy/build.ts'
import { jsonNotation, type Notation } from '../../policy/notation.ts'
import type { ArrayTree, ObjectTree, StringTree, Tree } from '../../syntax/tree.ts'
import { described, MOST_CONDITIONS, readingsUnder, type Assignment } from '../assignments.ts'
import type { Found } from '../document.ts'
import type { Language } from '../plain.ts'
import { DocumentString, documentIn, memberNamed, objectOf, PiecedString, textAt } from '../strings.ts'
import { Evaluator, functionOf } from './intrinsics.ts'
import { itemsOf, scalarText, type Template } from './template.ts'

/** Conditions that are known to hold where the document stands, by their names. */
export type Given = ReadonlyMap<string, boolean>

export interface Context {
  readonly template: Template
  readonly language: Language
}

interface Reading {
  readonly evaluator: Evaluator
  readonly truths: ReadonlyMap<string, boolean | undefined>
}

export type Content = Pick<Found, 'tree' | 'notation' | 'problems' | 'variants' | 'when' | 'scattered' | 'exact'>

/** What makes a policy of the value, where the property holds something else; undefined where that says nothing. */
export type Wrap = (value: Tree) => Tree | undefined

/**
 * Read a document.
 * @returns why it is not known, where it is not
 */
export function readContent(raw: Tree, given: Given, { template, language }: Context, wrap: Wrap = (value) => value): Content | { readonly why: string } | undefined {
  const used = conditionsIn(raw)
  const contents = readingsOf(used, given, template, language).map((reading) => ({ reading, content: asDocument(reading.evaluator.value(raw), language, wrap) }))
  // Under some conditions there may be none.
  const documents = contents.flatMap(({ reading, content }) => (content && 'tree' in content ? [{ reading, content }] : []))
  const [main, ...others] = documents
  if (!main) return contents[0]?.content
  const { reading: first, content } = main
  const variants: Variant[] = others.map((other) => ({ tree: other.content.tree, when: described(other.reading.truths, first.truths) }))
  const { defaulted } = first.evaluator
  if (defaulted.size > 0) {
    const assumed = asDocument(first.evaluator.withDefaults().value(raw), language, wrap)
    if (assumed && 'tree' in assumed) variants.push({ tree: assumed.tree, assuming: assumption([...defaulted]) })
  }
  const when = others.length > 0 ? described(first.truths) : undefined
  return { ...content, exact: true, ...(variants.length > 0 && { variants }), ...(when !== undefined && { when }), ...(isScattered(content.tree) && { scattered: true }) }
}

function assumption(names: readonly string[]): string {
  return names.length === 1 ? `the parameter \`${names[0] ?? ''}\` keeps its default` : `the parameters \`${names.slice(0, 3).join('`, `')}\`${names.length > 3 ? ' and others' : ''} keep their defaults`
}

/** Names of the conditions that a value asks for itself. */
function conditionsIn(raw: Tree): readonly string[] {
  const names = new Set<string>()
  const left: Tree[] = [raw]
  for (let tree = left.pop(); tree; tree = left.pop()) {
    const call = functionOf(tree)
    if (call?.name === 'Fn::If') {
      const [name] = itemsOf(call.value)
      names.add(scalarText(name) ?? '')
    }
    if (tree.type === 'array') left.push(...tree.items)
    else if (tree.type === 'object') left.push(...tree.members.map(({ value }) => value))
  }
  return [...names].reverse()
}

/** The readings that the conditions allow, each with other truths; one at least. */
function readingsOf(used: readonly string[], given: Given, template: Template, language: Language): readonly Reading[] {
  const open = new Evaluator(template, language, { atoms: new Map(), defaults: false })
  const atoms = [...new Set(used.flatMap((name) => open.atoms(name)))].slice(0, MOST_CONDITIONS)
  const under = (assigned: Assignment) => {
    if (!isPossible(assigned, template)) return undefined
    const evaluator = new Evaluator(template, language, { atoms: assigned, defaults: false })
    return [...given].every(([name, truth]) => evaluator.truth(name) !== !truth) ? evaluator : undefined
  }
  const readings = new Map<string, Reading>()
  for (const evaluator of readingsUnder(atoms, under)) {
    const truths = new Map(used.map((name) => [name, evaluator.truth(name)]))
    const key = [...truths.values()].join()
    if (!readings.has(key)) readings.set(key, { evaluator, truths })
  }
  return readings.size > 0 ? [...readings.values()] : [{ evaluator: open, truths: new Map() }]
}

/** A value equals one other at most, and one of those that are allowed. */
function isPossible(atoms: ReadonlyMap<string, boolean>, { parameters }: Template): boolean {
  const bySubject = new Map<string, { readonly value: string; readonly truth: boolean }[]>()
  for (const [atom, truth] of atoms) {
    const [subject = '', value = ''] = atom.split('\0')
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), { value, truth }])
  }
  return [...bySubject].every(([subject, values]) => {
    const allowed = parameters.get(/^\$\{(\w+)\}$/.exec(subject)?.[1] ?? '')?.allowed
    const equal = values.filter(({ truth }) => truth)
    if (equal.length > 1) return false
    if (!allowed) return true
    const denied = new Set(values.filter(({ truth }) => !truth).map(({ value }) => value))
    return equal.every(({ value }) => allowed.includes(value)) && (equal.length > 0 || allowed.some((value) => !denied.has(value)))
  })
}

function asDocument(value: Tree | undefined, language: Language, wrap: Wrap): Pick<Content, 'tree' | 'notation' | 'problems'> | { readonly why: string } | undefined {
  if (!value || (value.type === 'literal' && value.value === null)) return undefined
  const tree = wrap(value)
  if (!tree) return undefined
  if (tree.type === 'object') return tree.members.length === 0 && tree.broken === true ? { why: 'what a transform puts there' } : { tree, notation: inTemplate(language.notation) }
  if (tree.type === 'unknown') return { why: tree.why ?? 'the template does not say it' }
  const inside = tree.type === 'string' ? documentIn(pieced(tree, language)) : undefined
  if (inside?.document.type !== 'object') return { why: 'a text that is no JSON object' }
  return { tree: inside.document, notation: inTemplate(jsonNotation(inside.json)), problems: inside.problems }
}

/** Statements without a document around them, which a tool puts into its own: of an empty list, none. */
export function statementsAsPolicy(value: Tree): Tree | undefined {
  if (value.type === 'array' && value.items.length === 0) return undefined
  if (value.type !== 'object' && value.type !== 'array') return value
  const at = { ...value.span, indirect: true }
  return objectOf(value.span, [memberNamed('Version', at, textAt(at, '2012-10-17')), { ...memberNamed('Statement', at, value), span: value.span }])
}

/** References are spelt as in `Fn::Sub`, which a new text would need around it: such are not added. */
function inTemplate(notation: Notation): Notation {
  const refers = (texts: readonly string[]) => texts.some((text) => /\$\{(?![a-z][\w-]*:[^:])/i.test(text))
  return {
    ...notation,
    reference: writtenReference,
    append: (list, values) => (refers(values) ? undefined : notation.append(list, values)),
    prepend: (object, name, value) => (refers([value]) ? undefined : notation.prepend(object, name, value)),
  }
}

/** `!GetAtt Bucket.Arn` in place of `!Ref Bucket`, or the reverse, in the forms that templates have for it. */
function writtenReference(old: string, reference: string): string | undefined {
  const [, id = '', attribute] = /^\$\{(\w+)(?:\.(\w+))?\}$/.exec(reference) ?? []
  const name = attribute === undefined ? 'Ref' : 'Fn::GetAtt'
  const [, before = '', quote, own, after = ''] = /^(\{?\s*)("?)(?:Ref|Fn::GetAtt)\2\s*:\s*\[?\s*["']?(\w+)\b[^}]*?(\s*\}?)$/.exec(old) ?? []
  if (/^!(?:Ref|GetAtt)\s+["']?(\w+)/.exec(old)?.[1] === id) return attribute === undefined ? `!Ref ${id}` : `!GetAtt ${id}.${attribute}`
  if (quote === undefined || own !== id) return undefined
  const value = attribute === undefined ? `${quote}${id}${quote}` : `[${quote}${id}${quote}, ${quote}${attribute}${quote}]`
  return `${before}${quote}${name}${quote}: ${value}${after}`
}

function pieced(string: StringTree, language: Language): StringTree {
  if (string instanceof PiecedString || string instanceof DocumentString) return string
  const inside = language.inside(string)
  const [text = ''] = string.pieces
  return inside ? new PiecedString(string.span, [{ piece: text, place: (from, to) => string.part(from, to) }], inside.encode) : string
}

/** Does a part of it stand outside of what holds it, or before what it follows? */
function isScattered(root: ObjectTree): boolean {
  const left: (ObjectTree | ArrayTree)[] = [root]
  for (let tree = left.pop(); tree; tree = left.pop()) {
    let last = tree.span.start
    for (const value of tree.type === 'array' ? tree.items : tree.members.map((member) => member.value)) {
      const { source, start, end } = value.span
      if (source !== tree.span.source || start < last || end > tree.span.end) return true
      last = start
      if (value.type === 'array' || value.type === 'object') left.push(value)
    }
  }
  return false
}
