/** Runs the rules over one document, in document order. */
import { byHolder, isHeld } from './access/escalation.ts'
import { isTaken } from './access/taken.ts'
import { pairsOf } from './base/pairs.ts'
import type { Catalog } from './catalog/catalog.ts'
import type { Dialect } from './catalog/dialect.ts'
import type { Document } from './extract/document.ts'
import type { Crash, Finding } from './finding.ts'
import { mergeVariants, worldsOf, type Reading } from './keep/variants.ts'
import { contentOf, digest, fingerprintIn, placeName } from './policy/fingerprint.ts'
import { pointerTo, statementAt, type Policy, type Statement } from './policy/model.ts'
import type { Check, Context, Report, Rule, Severity } from './rule.ts'
import { timed, type Stopwatch } from './stopwatch.ts'
import { isSame } from './syntax/tree.ts'
import { holds, isPossible, textOf, type Source, type Span } from './text.ts'

/** A rule as it is to run on one file. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}

export interface World {
  readonly catalog: Catalog
  readonly dialect: Dialect
  /** Where the time of each rule is to be counted. */
  readonly clock?: Stopwatch | undefined
}

export interface Checked {
  /** The file that was checked. */
  readonly source: Source
  readonly findings: Finding[]
  readonly crashes: Crash[]
}

const REPOSITORY = 'https://github.com/policylint/policylint/blob/main'

/** The address of a rule's page. */
export function ruleUrl(id: string): string {
  return `${REPOSITORY}/docs/rules/${id}.md`
}

/** Run every rule on the document and its policies. A rule that throws is told, and the others go on. */
export function checkDocument(document: Document, active: readonly ActiveRule[], world: World): Checked {
  const run = new DocumentRun(document, world)
  for (const each of active) {
    const check = levelsOf(each.rule)
    if (check.document) run.on(each, undefined, (context) => check.document?.(document, context))
  }
  for (const policy of document.policies) {
    if (policy.variants.length === 0) checkPolicy(policy, active, run)
    else run.merge(readingsOf(policy, (variant) => run.apart(() => checkPolicy(variant, active, run))))
  }
  return run
}

/** The policy in each of its readings. Conditions may leave a policy as it is: of readings that are the same, one is checked. */
function readingsOf(policy: Policy, check: (variant: Policy) => readonly Finding[]): readonly Reading[] {
  const readings: Reading[] = []
  for (const variant of [policy, ...policy.variants]) {
    const same = readings.find(({ policies: [other] }) => other && isSame(other.tree, variant.tree))
    readings.push({ policies: [variant], when: variant.when, assuming: variant.assuming, told: variant.told, findings: same?.findings ?? check(variant) })
  }
  return readings
}

function checkPolicy(policy: Policy, active: readonly ActiveRule[], run: DocumentRun): void {
  for (const each of active) {
    const { rule } = each
    const check = levelsOf(rule)
    if (!(check.policy ?? check.inStatement) || rule.kinds?.includes(policy.kind) === false || rule.dialects?.includes(policy.dialect) === false) continue
    run.on(each, policy, (context) => visitPolicy(check, policy, context))
  }
}

/** A check with all its levels, so that every rule's has the same shape, which makes the visits below cheap. */
interface Levels {
  readonly document: Check['document']
  readonly policy: Check['policy']
  readonly statement: Check['statement']
  readonly principal: Check['principal']
  readonly action: Check['action']
  readonly resource: Check['resource']
  readonly condition: Check['condition']
  readonly project: Check['project']
  readonly change: Check['change']
  /** It looks at statements or at what is in them. */
  readonly inStatement: boolean
}

const levels = new WeakMap<Rule, Levels>()

function levelsOf(rule: Rule): Levels {
  let known = levels.get(rule)
  if (known === undefined) {
    const check: Check = rule.check
    const inStatement = (['statement', 'principal', 'action', 'resource', 'condition'] as const).some((level) => check[level] !== undefined)
    known = {
      document: check.document?.bind(check), policy: check.policy?.bind(check), statement: check.statement?.bind(check), principal: check.principal?.bind(check),
      action: check.action?.bind(check), resource: check.resource?.bind(check), condition: check.condition?.bind(check), project: check.project?.bind(check), change: check.change?.bind(check), inStatement,
    }
    levels.set(rule, known)
  }
  return known
}

/**
 * Run the rules that look at all policies of one holder together.
 * @param activeIn the rules as they are to run on a file; '' is no file, but the whole
 */
export function checkProject(documents: readonly Document[], activeIn: (path: string) => readonly ActiveRule[], world: World): Checked | undefined {
  const policies = documents.flatMap((document) => document.policies.filter(({ holder }) => holder))
  const [document] = documents
  if (!document) return undefined
  const run = new DocumentRun({ ...document, policies }, world)
  const together = activeIn('').filter(({ rule }) => levelsOf(rule).project)
  for (const group of together.length === 0 ? [] : byHolder(policies)) {
    run.merge(worldsOf(group).map((each) => ({
      ...each, findings: run.apart(() => {
        for (const active of together) run.on(active, undefined, (context) => levelsOf(active.rule).project?.(each.policies, context))
      }),
    })))
  }
  const findings = run.findings.flatMap((finding) => {
    const own = activeIn(finding.at.source.path).find(({ rule }) => rule.id === finding.rule)
    return own ? [{ ...finding, severity: own.severity }] : []
  })
  return { source: run.source, findings, crashes: run.crashes }
}

/** Without what is found of an Allow that a Deny in another policy of its holder takes away, or that its boundary does not admit. */
export function withoutTaken(findings: readonly Finding[], documents: readonly Document[], catalog: Catalog): readonly Finding[] {
  const groups = byHolder(documents.flatMap(({ policies }) => policies)).filter(({ length }) => length > 1)
  const ofHolder = new Map(groups.flatMap((group) => group.map((policy) => [policy.holder?.id, group] as const)))
  return findings.filter(({ granted = [] }) => {
    const policy = granted[0]?.statement.policy
    const group = policy && ofHolder.get(policy.holder?.id)
    // What others say under some conditions only may not hold.
    const others = group?.filter(({ variants, tree }) => variants.length === 0 && tree !== policy?.tree)
    return !policy || !others || !granted.every((each) => isTaken(each, [policy, ...others], catalog))
  })
}

/** Run the rules that compare the policies of a file with what they were, or with what a plan says they were. */
export function checkChanges(before: Document, document: Document, active: readonly ActiveRule[], world: World): Checked {
  const run = new DocumentRun(document, world)
  const planned = document.policies.flatMap((after) => (after.before ? [{ before: after.before, after }] : []))
  for (const change of [...pairsOf(before.policies, document.policies).changed, ...planned]) {
    if (!change.before.complete || !change.after.complete) continue
    for (const each of active) {
      if (each.rule.kinds?.includes(change.after.kind) !== false) run.on(each, change.after, (context) => levelsOf(each.rule).change?.(change, context))
    }
  }
  return run
}

function visitPolicy(check: Levels, policy: Policy, context: Context): void {
  check.policy?.(policy, context)
  if (check.inStatement) for (const statement of policy.statements) visitStatement(check, statement, context)
}

function visitStatement(check: Levels, statement: Statement, context: Context): void {
  check.statement?.(statement, context)
  if (check.principal) for (const principal of statement.principals?.values ?? []) check.principal(principal, context)
  if (check.condition) for (const condition of statement.conditions) check.condition(condition, context)
  if (!check.action && !check.resource) return
  const { report, options, catalog, dialect } = context
  const inside = { report, options, catalog, dialect, statement }
  if (check.action) for (const action of statement.actions?.values ?? []) check.action(action, inside)
  if (check.resource) for (const resource of statement.resources?.values ?? []) check.resource(resource, inside)
}

class DocumentRun implements Checked {
  readonly source: Source
  findings: Finding[] = []
  readonly crashes: Crash[] = []
  readonly #document: Document
  readonly #world: World
  readonly #prints = new Map<string, number>()

  constructor(document: Document, world: World) {
    this.source = document.source
    this.#document = document
    this.#world = world
  }

  /** What is found meanwhile, kept apart from the rest. */
  apart(check: () => void): readonly Finding[] {
    const others = this.findings
    const own: Finding[] = []
    this.findings = own
    check()
    this.findings = others
    return own
  }

  merge(readings: readonly Reading[]): void {
    this.findings.push(...mergeVariants(readings))
  }

  on(active: ActiveRule, policy: Policy | undefined, visit: (context: Context) => void): void {
    const { catalog, dialect, clock } = this.#world
    const report = (found: Report) => {
      const { granted = [] } = found
      const isGone = policy !== undefined && granted.length > 0 && granted.every((each) => isTaken(each, [policy], catalog))
      if (!isGone) this.findings.push(this.#finding(active, policy, found))
    }
    try {
      const context = { catalog, dialect, options: active.options, report }
      timed(clock, active.rule.id, () => visit(context))
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.crashes.push({ rule: active.rule.id, path: this.#document.source.path, error: told })
    }
  }

  #finding({ rule, severity }: ActiveRule, owner: Policy | undefined, report: Report): Finding {
    const at = report.at.span
    const policy = owner ?? this.#document.policies.find((each) => holds(each.span, at))
    const statement = policy && statementAt(policy, at)
    const { barsWidening, equivalent, granted, help, unsure, witness } = report
    const content = this.#content(rule, policy, statement, at)
    const fix = report.fix?.edits.every(isPossible) === true ? report.fix : undefined
    return {
      rule: rule.id, category: rule.category, severity, message: report.message, at, url: rule.url ?? ruleUrl(rule.id),
      related: [...(report.related ?? []), ...(policy?.related ?? [])].map((other) => ({ at: other.at.span, message: other.message })),
      equivalents: equivalentsOf(rule, equivalent),
      content, fingerprint: fingerprintIn(at.source.path, content),
      ...(help !== undefined && { help }), ...(unsure !== undefined && { unsure }), ...(witness && { witness }), ...(fix && { fix }),
      ...(barsWidening === true && { barsWidening }), ...(granted && policy && isHeld(policy) && { granted }),
      ...(policy && { policy: { kind: policy.kind, name: policy.name, start: policy.span.start }, pointer: pointerTo(policy, at) }),
      ...(statement && { statement: { index: statement.index, fingerprint: statementContent(statement.policy, statement), ...(statement.sid?.value !== undefined && { sid: statement.sid.value }) } }),
    }
  }

  /** Of the rule, the content of the statement or the name of the policy, and the text at the place; the n-th of equal ones in the file gets its number. */
  #content(rule: Rule, policy: Policy | undefined, statement: Statement | undefined, at: Span): string {
    const context = statement && policy ? statementContent(policy, statement) : (policy?.name ?? '')
    const print = digest([rule.id, context, placeName(textOf(at))].join('\0'))
    const seen = this.#prints.get(print) ?? 0
    this.#prints.set(print, seen + 1)
    return seen === 0 ? print : digest(`${print}\0${seen}`)
  }
}

/** Of a rule that answers several codes of a tool, the one that this finding is; of the other tools, all. */
function equivalentsOf({ equivalents = [] }: Rule, equivalent: string | null | undefined): readonly string[] {
  if (equivalent === undefined) return equivalents
  const tool = equivalent === null ? 'access-analyzer/' : equivalent.slice(0, equivalent.indexOf('/') + 1)
  return [...(equivalent === null ? [] : [equivalent]), ...equivalents.filter((other) => !other.startsWith(tool))]
}

const contents = new WeakMap<Statement, string>()

/** A digest of the statement's content. */
function statementContent(policy: Policy, statement: Statement): string {
  let content = contents.get(statement)
  if (content === undefined) {
    const value = policy.tree.members.findLast((member) => member.name === 'Statement')?.value
    const tree = value?.type === 'array' ? value.items[statement.index] : value
    content = tree ? digest(contentOf(tree)) : ''
    contents.set(statement, content)
  }
  return content
}
