/**
 * The one door between `rules/` and `src/`: what a rule is, and the few functions and types that rules may use.
 */
import { isHeld } from './access/escalation.ts'
import type { Granted } from './access/taken.ts'
import type { Action, Catalog } from './catalog/catalog.ts'
import type { Dialect } from './catalog/dialect.ts'
import type { Document } from './extract/document.ts'
import type { Condition, Node, Policy, PolicyKind, Principal, Statement, Text } from './policy/model.ts'
import type { Edit } from './text.ts'

export { readAction, type ActionReading } from './access/action.ts'
export { namesAny, reachesAny } from './access/applies.ts'
export { oddFormOf, type OddForm } from './access/arn-form.ts'
export { changedValueOf } from './access/changed-value.ts'
export { grantsNothingNew, keepsDenies, newEntriesOf, successorOf } from './access/change.ts'
export { attachmentOf, isForeignAction, isForeignResource, type Attachment } from './access/attachment.ts'
export { deniedFederation, signedOnly, straysOf, type Stray } from './access/callers.ts'
export { misapplied, perhapsTagless, tagConditions, taglessIn, type Misapplied, type Tagless } from './access/carries.ts'
export { misfitting, noRegions, unlisted, type Misfitting, type NoRegion, type Unlisted } from './access/condition-value.ts'
export {
  blockOf, conditionsOn, crossesFields, fittingOperator, hasWildcard, isOn, needsKey, presenceOf, presenceWithoutValues, readOperator, renamed, suits, unreadable, whenAbsent,
  type Family, type Operator, type Presence,
} from './access/condition.ts'
export { coversAction, type Answer } from './access/covers.ts'
export { anyEditor, editOfNamed } from './access/editors.ts'
export { beyondEndpoint } from './access/endpoint-key.ts'
export { asOne, escalationsOf, type Told } from './access/escalation.ts'
export { allowsAny } from './access/forbidden.ts'
export { readSubject, type SubjectReading } from './access/github-subject.ts'
export { givenWidely, isHeldTo, type Given } from './access/given.ts'
export { grantOf, type Grant } from './access/grant.ts'
export { isAudience, isPerhapsSingle, isSingleValued, readKey, type KeyReading } from './access/key.ts'
export { editingOfExempt, jointLockOut, lockOutOf, queueLockOutOf, type JointLockOut, type LockOut } from './access/lock-out.ts'
export { contradictionOf, coveredStatements, deniesOfAll, type Contradiction } from './access/blame.ts'
export { boundaryChanges, deniedGlobally, deniedOfAws, deniesServiceCalls, sparesNobody } from './access/organization.ts'
export { assumedByAnyone, openingsOf, unfixedOf, type Opening } from './access/public.ts'
export { loosenessOf, type Looseness } from './access/loose.ts'
export { isBucket, pinOf, pinOfValue, type Pin } from './access/pins.ts'
export { otherThanOwn, type Other } from './access/own-arn.ts'
export { coveredActions, coveredResources, meaningOf, type Covered } from './access/redundant.ts'
export { passesMfa, passesWithoutAge, readMfa, type MfaReading } from './access/mfa.ts'
export { witnessOf } from './access/witness.ts'
export { readResource, type ResourceReading } from './access/resource.ts'
export { isFolder, missingS3Arns, type MissingArns, type S3Sort } from './access/s3-arns.ts'
export { isKeptToOwn } from './access/deputy.ts'
export { asksForSource, namesSource, readServicePrincipal, sourceKeys, tellsNoSource, tellsSource } from './access/service-principal.ts'
export { missingForSession } from './access/session-key.ts'
export { readSourceIp, type SourceIp } from './access/source-ip.ts'
export { deniesDefault, ENCRYPTION_KEY, uploadLockOut } from './access/upload.ts'
export { openField, type OpenField } from './access/subject.ts'
export { areTaken, grantedActions, grantedBeyondNamed, grantedForAll, grantedWithout, isCut, untaken, type Granted } from './access/taken.ts'
export { openTransport, turnedTransport, type OpenTransport } from './access/transport.ts'
export { admissionDoubt, asksFor, asksForTenant, assumeActions, callerOf, claimsOf, foreignSubjects, issuerOf, keepsOut, narrows, openSubjects, type Caller } from './access/trust.ts'
export { unscopedIn, type Power } from './access/unscoped.ts'
export { unmatchedActions, unmatchedResources, type UnmatchedActions, type UnmatchedResource } from './access/unmatched.ts'
export { hasHostBits, isArn, meantRange, networkOf, readDate, readNumber, readRange, writeDate } from './access/value.ts'
export type { Action, Catalog, ConditionKey, KeyType, ResourceType, Service } from './catalog/catalog.ts'
export { dialectHint, dialects } from './catalog/dialect.ts'
export type { Dialect } from './catalog/dialect.ts'
export { GITHUB, identityProvider } from './catalog/identity-provider.ts'
export type { Gain } from './catalog/escalation.ts'
export { beyondScps } from './catalog/global-service.ts'
export { companionKeysOf, headerKeys, isLackable, isResourceTag, networkKeys } from './catalog/key-caution.ts'
export { bucketChecksOf, loadBalancerAccounts, logWriters } from './catalog/log-delivery.ts'
export { passesRole } from './catalog/pass-role.ts'
export { quotasOf, type Quota } from './catalog/quota.ts'
export { isOptIn, REGIONS_DATE } from './catalog/region.ts'
export { auditEndingActions, opensToOthers } from './catalog/sensitive-action.ts'
export { assumeActionsOf, tagged } from './catalog/service-principal.ts'
export { isInertAction, isShownAction } from './catalog/shown-action.ts'
export { vendorOf, type Vendor } from './catalog/vendor.ts'
export { LISTS_DATE } from './catalog/value-form.ts'
export { isInPolicy } from './extract/document.ts'
export type { Document, Ignore } from './extract/document.ts'
export { nearest } from './nearest.ts'
export { fieldNode, parseArn, type Arn, type ArnField } from './policy/arn.ts'
export { moveCondition, removeCondition, renameOperator } from './policy/condition-edit.ts'
export { addCondition, addItems, insertFirst, removeItem, removeItems, replace, replaceString, replaceValue, rewrite } from './policy/edit.ts'
export { isElement, lacks, meantElement } from './policy/grammar.ts'
export { elementOf, kindsWithPrincipal, opening } from './policy/model.ts'
export type { Clause, Condition, Element, Empty, Misfit, Node, Policy, PolicyKind, Principal, Statement, Text } from './policy/model.ts'
export { exceptByArn, isRoleOf } from './policy/not-principal.ts'
export { isDocumentationAccount, isDocumentationBucket, isStandIn } from './policy/placeholder.ts'
export { isLeftOpen, readPrincipal, type Who } from './policy/principal.ts'
export { sizeOf, type Size } from './policy/size.ts'
export { written, writtenCondition } from './policy/spelling.ts'
export { holds } from './text.ts'
export { isEscape, faultyVariablesOf, variablesIn, variablesOf, type Variable, type VariableFault } from './policy/variable.ts'
export { isVersionFree, versions } from './policy/version.ts'

export const categories = ['syntax', 'correctness', 'security', 'change', 'portability', 'style'] as const
export type Category = (typeof categories)[number]
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]
export const presets = ['recommended', 'strict'] as const
export type Preset = (typeof presets)[number]

export interface Rule<S extends OptionSpecs = OptionSpecs> {
  /** Kebab-case noun phrase for the defect; the file's name. */
  readonly id: string
  /** One line: what it finds. */
  readonly summary: string
  readonly category: Category
  readonly severity: Severity
  /** `recommended` is right nearly always; `strict` adds what may be intended. */
  readonly preset: Preset
  readonly since: string
  /** Old ids, still understood. */
  readonly formerly?: readonly string[]
  /** What other tools call it: `access-analyzer/MISSING_VERSION`. */
  readonly equivalents?: readonly string[]
  /** Rules whose findings in the same statement (or, without one, policy; of a condition, on the same condition) are consequences of this one. */
  readonly supersedes?: readonly string[]
  /** Rules whose findings in the same statement (of a condition, on the same condition) are a part of this one; they are shown under `strict` only. */
  readonly subsumes?: readonly string[]
  /** The same of findings at the very same place: `s3:*` says nothing of the `iam:PassRole` beside it. */
  readonly subsumesHere?: readonly string[]
  readonly kinds?: readonly PolicyKind[]
  readonly dialects?: readonly string[]
  /** Markdown: what goes wrong in the real world. */
  readonly why: string
  readonly references: readonly [string, ...string[]]
  readonly options?: S
  /** The page of a rule that is not of this project. */
  readonly url?: string
  readonly examples: readonly [Example, ...Example[]]
  readonly check: Check<OptionsOf<S>>
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>
export type OptionSpec =
  | { readonly type: 'boolean'; readonly default: boolean; readonly about: string }
  | { readonly type: 'number'; readonly default: number; readonly about: string }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly about: string }
export type OptionsOf<S extends OptionSpecs> = { readonly [K in keyof S]: Extract<OptionSpec, { type: S[K]['type'] }>['default'] }

/** Stateless; name the smallest node that you need. Called in document order. */
export interface Check<O = unknown> {
  document?(document: Document, context: Context<O>): void
  policy?(policy: Policy, context: Context<O>): void
  statement?(statement: Statement, context: Context<O>): void
  principal?(principal: Principal, context: Context<O>): void
  action?(action: Text, context: InStatement<O>): void
  resource?(resource: Text, context: InStatement<O>): void
  condition?(condition: Condition, context: Context<O>): void
  /** All policies of the run that end on one user, group or role, as far as their carriers tell; once for each, and for each reading of them. */
  project?(policies: readonly Policy[], context: Context<O>): void
  /** A policy that differs from what it was at the base; only where there is one. */
  change?(change: Change, context: Context<O>): void
}

export interface Change {
  readonly before: Policy
  readonly after: Policy
}

export interface Context<O = unknown> {
  readonly report: (report: Report) => void
  readonly options: O
  readonly catalog: Catalog
  readonly dialect: Dialect
}

export interface InStatement<O = unknown> extends Context<O> {
  readonly statement: Statement
}

export interface Report {
  readonly at: Node
  /** One present-tense sentence about this policy: no capital, no period, at most 100 characters without the reader's own values. */
  readonly message: string
  /** Two to four words at the other place: `first here`, `denied here`. */
  readonly related?: readonly { readonly at: Node; readonly message: string }[]
  /** What to do, imperative and concrete. */
  readonly help?: string
  readonly witness?: Request
  /** What the finding hangs on that the file does not say; such a finding is shown under `strict` only. */
  readonly unsure?: string
  /** Where one rule answers several codes of a tool: which one this finding is; null: none of IAM Access Analyzer's. */
  readonly equivalent?: string | null
  readonly fix?: Fix
  /** What it says is allowed: where Denies of the policy, or of the others that its holder has, take all of it, there is no finding. */
  readonly granted?: readonly Granted[]
  /** The statement does harm as it is: no fix of another rule may make it say more, to more callers or of more actions and resources. */
  readonly barsWidening?: boolean
}

/** A request that shows a claim. */
export interface Request {
  readonly principal: string
  readonly action: string
  readonly resource: string
  /** Condition keys to their values. */
  readonly context?: Readonly<Record<string, readonly string[]>>
}

export interface Fix {
  /** Imperative: `write \`s3:GetObject\``. */
  readonly title: string
  readonly kind: 'keeps-access' | 'changes-access'
  readonly edits: readonly Edit[]
}

export interface Example {
  readonly title?: string
  /** Name of the file that holds the policy; default `policy.json`. */
  readonly file?: string
  readonly kind?: PolicyKind
  readonly dialect?: string
  readonly options?: Readonly<Record<string, unknown>>
  /** A configuration, as text; may hold the marks in place of `bad`. */
  readonly config?: string
  /** The file at the base, for rules about changes. */
  readonly before?: string
  /** `[|…|]` marks exactly what `at` must cover. */
  readonly bad: string
  /** Clean under this rule; and exactly what the fix gives, where there is one. */
  readonly good: string
  /** The configuration that goes with `good`, where `config` holds the marks. */
  readonly goodConfig?: string
}

/** Declare a rule: gives the check its types. */
export function defineRule<const S extends OptionSpecs = OptionSpecs>(rule: Rule<S>): Rule {
  return rule
}

/** `a`, `a and b`, `a, b and c`; past `most`, `a, b and 7 more`. */
export function list(values: readonly string[], most = 3, word: 'and' | 'or' = 'and'): string {
  const shown = values.length > most ? [...values.slice(0, most), `${values.length - most} more`] : values
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`
}

/** In backticks, as messages quote the reader's own values. */
export function quote(value: string): string {
  return `\`${value}\``
}

/** `one action`, `3 actions`. */
export function count(number: number, noun: string): string {
  return number === 1 ? `one ${noun}` : `${number} ${noun}s`
}

/** What an entry of Resource that takes in all of a kind stands for, in words. */
export function everyResource({ raw }: Text): string {
  return /^\*+$/.test(raw) ? 'every resource that there is' : `every resource that ${quote(raw)} matches`
}

/** Actions of `list` that write, tag or manage permissions. */
export function changing(actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => action.levels.some((level) => level !== 'Read' && level !== 'List'))
}

/** `2 manage permissions, 5 write and 9 read`: each counts once, where it does most. */
export function byLevel(actions: readonly Action[]): string {
  const manage = actions.filter((action) => action.levels.includes('Permissions management')).length
  const write = changing(actions).length
  const parts = [[manage, 'manage permissions'], [write - manage, 'write'], [actions.length - write, 'read']] as const
  return list(parts.filter(([number]) => number > 0).map(([number, does]) => `${number} ${number === 1 ? does.replace(/^\w+/, '$&s') : does}`))
}

/** A check of what policies allow together: each that ends on nothing the file tells by itself, and all that end on one holder. */
export function perHolder(tell: (policies: readonly Policy[], context: Context) => void): Check {
  return {
    policy(policy, context) {
      if (!isHeld(policy)) tell([policy], context)
    },
    project: tell,
  }
}

/** For messages: whom policies that are told together end on. */
export function holderOf([first]: readonly Policy[]): string {
  return first && isHeld(first) ? quote(first.holder?.name ?? '') : 'its holder'
}
