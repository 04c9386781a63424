import type { Granted } from './access/taken.js';
import type { Action, Catalog } from './catalog/catalog.js';
import type { Dialect } from './catalog/dialect.js';
import type { Document } from './extract/document.js';
import type { Condition, Node, Policy, PolicyKind, Principal, Statement, Text } from './policy/model.js';
import type { Edit } from './text.js';
export { readAction, type ActionReading } from './access/action.js';
export { namesAny, reachesAny } from './access/applies.js';
export { oddFormOf, type OddForm } from './access/arn-form.js';
export { changedValueOf } from './access/changed-value.js';
export { grantsNothingNew, keepsDenies, newEntriesOf, successorOf } from './access/change.js';
export { attachmentOf, isForeignAction, isForeignResource, type Attachment } from './access/attachment.js';
export { deniedFederation, signedOnly, straysOf, type Stray } from './access/callers.js';
export { misapplied, perhapsTagless, tagConditions, taglessIn, type Misapplied, type Tagless } from './access/carries.js';
export { misfitting, noRegions, unlisted, type Misfitting, type NoRegion, type Unlisted } from './access/condition-value.js';
export { blockOf, conditionsOn, crossesFields, fittingOperator, hasWildcard, isOn, needsKey, presenceOf, presenceWithoutValues, readOperator, renamed, suits, unreadable, whenAbsent, type Family, type Operator, type Presence, } from './access/condition.js';
export { coversAction, type Answer } from './access/covers.js';
export { anyEditor, editOfNamed } from './access/editors.js';
export { beyondEndpoint } from './access/endpoint-key.js';
export { asOne, escalationsOf, type Told } from './access/escalation.js';
export { allowsAny } from './access/forbidden.js';
export { readSubject, type SubjectReading } from './access/github-subject.js';
export { givenWidely, isHeldTo, type Given } from './access/given.js';
export { grantOf, type Grant } from './access/grant.js';
export { isAudience, isPerhapsSingle, isSingleValued, readKey, type KeyReading } from './access/key.js';
export { editingOfExempt, jointLockOut, lockOutOf, queueLockOutOf, type JointLockOut, type LockOut } from './access/lock-out.js';
export { contradictionOf, coveredStatements, deniesOfAll, type Contradiction } from './access/blame.js';
export { boundaryChanges, deniedGlobally, deniedOfAws, deniesServiceCalls, sparesNobody } from './access/organization.js';
export { assumedByAnyone, openingsOf, unfixedOf, type Opening } from './access/public.js';
export { loosenessOf, type Looseness } from './access/loose.js';
export { isBucket, pinOf, pinOfValue, type Pin } from './access/pins.js';
export { otherThanOwn, type Other } from './access/own-arn.js';
export { coveredActions, coveredResources, meaningOf, type Covered } from './access/redundant.js';
export { passesMfa, passesWithoutAge, readMfa, type MfaReading } from './access/mfa.js';
export { witnessOf } from './access/witness.js';
export { readResource, type ResourceReading } from './access/resource.js';
export { isFolder, missingS3Arns, type MissingArns, type S3Sort } from './access/s3-arns.js';
export { isKeptToOwn } from './access/deputy.js';
export { asksForSource, namesSource, readServicePrincipal, sourceKeys, tellsNoSource, tellsSource } from './access/service-principal.js';
export { missingForSession } from './access/session-key.js';
export { readSourceIp, type SourceIp } from './access/source-ip.js';
export { deniesDefault, ENCRYPTION_KEY, uploadLockOut } from './access/upload.js';
export { openField, type OpenField } from './access/subject.js';
export { areTaken, grantedActions, grantedBeyondNamed, grantedForAll, grantedWithout, isCut, untaken, type Granted } from './access/taken.js';
export { openTransport, turnedTransport, type OpenTransport } from './access/transport.js';
export { admissionDoubt, asksFor, asksForTenant, assumeActions, callerOf, claimsOf, foreignSubjects, issuerOf, keepsOut, narrows, openSubjects, type Caller } from './access/trust.js';
export { unscopedIn, type Power } from './access/unscoped.js';
export { unmatchedActions, unmatchedResources, type UnmatchedActions, type UnmatchedResource } from './access/unmatched.js';
export { hasHostBits, isArn, meantRange, networkOf, readDate, readNumber, readRange, writeDate } from './access/value.js';
export type { Action, Catalog, ConditionKey, KeyType, ResourceType, Service } from './catalog/catalog.js';
export { dialectHint, dialects } from './catalog/dialect.js';
export type { Dialect } from './catalog/dialect.js';
export { GITHUB, identityProvider } from './catalog/identity-provider.js';
export type { Gain } from './catalog/escalation.js';
export { beyondScps } from './catalog/global-service.js';
export { companionKeysOf, headerKeys, isLackable, isResourceTag, networkKeys } from './catalog/key-caution.js';
export { bucketChecksOf, loadBalancerAccounts, logWriters } from './catalog/log-delivery.js';
export { passesRole } from './catalog/pass-role.js';
export { quotasOf, type Quota } from './catalog/quota.js';
export { isOptIn, REGIONS_DATE } from './catalog/region.js';
export { auditEndingActions, opensToOthers } from './catalog/sensitive-action.js';
export { assumeActionsOf, tagged } from './catalog/service-principal.js';
export { isInertAction, isShownAction } from './catalog/shown-action.js';
export { vendorOf, type Vendor } from './catalog/vendor.js';
export { LISTS_DATE } from './catalog/value-form.js';
export { isInPolicy } from './extract/document.js';
export type { Document, Ignore } from './extract/document.js';
export { nearest } from './nearest.js';
export { fieldNode, parseArn, type Arn, type ArnField } from './policy/arn.js';
export { moveCondition, removeCondition, renameOperator } from './policy/condition-edit.js';
export { addCondition, addItems, insertFirst, removeItem, removeItems, replace, replaceString, replaceValue, rewrite } from './policy/edit.js';
export { isElement, lacks, meantElement } from './policy/grammar.js';
export { elementOf, kindsWithPrincipal, opening } from './policy/model.js';
export type { Clause, Condition, Element, Empty, Misfit, Node, Policy, PolicyKind, Principal, Statement, Text } from './policy/model.js';
export { exceptByArn, isRoleOf } from './policy/not-principal.js';
export { isDocumentationAccount, isDocumentationBucket, isStandIn } from './policy/placeholder.js';
export { isLeftOpen, readPrincipal, type Who } from './policy/principal.js';
export { sizeOf, type Size } from './policy/size.js';
export { written, writtenCondition } from './policy/spelling.js';
export { holds } from './text.js';
export { isEscape, faultyVariablesOf, variablesIn, variablesOf, type Variable, type VariableFault } from './policy/variable.js';
export { isVersionFree, versions } from './policy/version.js';
export declare const categories: readonly ["syntax", "correctness", "security", "change", "portability", "style"];
export type Category = (typeof categories)[number];
export declare const severities: readonly ["error", "warning", "info"];
export type Severity = (typeof severities)[number];
export declare const presets: readonly ["recommended", "strict"];
export type Preset = (typeof presets)[number];
export interface Rule<S extends OptionSpecs = OptionSpecs> {
    /** Kebab-case noun phrase for the defect; the file's name. */
    readonly id: string;
    /** One line: what it finds. */
    readonly summary: string;
    readonly category: Category;
    readonly severity: Severity;
    /** `recommended` is right nearly always; `strict` adds what may be intended. */
    readonly preset: Preset;
    readonly since: string;
    /** Old ids, still understood. */
    readonly formerly?: readonly string[];
    /** What other tools call it: `access-analyzer/MISSING_VERSION`. */
    readonly equivalents?: readonly string[];
    /** Rules whose findings in the same statement (or, without one, policy; of a condition, on the same condition) are consequences of this one. */
    readonly supersedes?: readonly string[];
    /** Rules whose findings in the same statement (of a condition, on the same condition) are a part of this one; they are shown under `strict` only. */
    readonly subsumes?: readonly string[];
    /** The same of findings at the very same place: `s3:*` says nothing of the `iam:PassRole` beside it. */
    readonly subsumesHere?: readonly string[];
    readonly kinds?: readonly PolicyKind[];
    readonly dialects?: readonly string[];
    /** Markdown: what goes wrong in the real world. */
    readonly why: string;
    readonly references: readonly [string, ...string[]];
    readonly options?: S;
    /** The page of a rule that is not of this project. */
    readonly url?: string;
    readonly examples: readonly [Example, ...Example[]];
    readonly check: Check<OptionsOf<S>>;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionSpec = {
    readonly type: 'boolean';
    readonly default: boolean;
    readonly about: string;
} | {
    readonly type: 'number';
    readonly default: number;
    readonly about: string;
} | {
    readonly type: 'strings';
    readonly default: readonly string[];
    readonly about: string;
};
export type OptionsOf<S extends OptionSpecs> = {
    readonly [K in keyof S]: Extract<OptionSpec, {
        type: S[K]['type'];
    }>['default'];
};
/** Stateless; name the smallest node that you need. Called in document order. */
export interface Check<O = unknown> {
    document?(document: Document, context: Context<O>): void;
    policy?(policy: Policy, context: Context<O>): void;
    statement?(statement: Statement, context: Context<O>): void;
    principal?(principal: Principal, context: Context<O>): void;
    action?(action: Text, context: InStatement<O>): void;
    resource?(resource: Text, context: InStatement<O>): void;
    condition?(condition: Condition, context: Context<O>): void;
    /** All policies of the run that end on one user, group or role, as far as their carriers tell; once for each, and for each reading of them. */
    project?(policies: readonly Policy[], context: Context<O>): void;
    /** A policy that differs from what it was at the base; only where there is one. */
    change?(change: Change, context: Context<O>): void;
}
export interface Change {
    readonly before: Policy;
    readonly after: Policy;
}
export interface Context<O = unknown> {
    readonly report: (report: Report) => void;
    readonly options: O;
    readonly catalog: Catalog;
    readonly dialect: Dialect;
}
export interface InStatement<O = unknown> extends Context<O> {
    readonly statement: Statement;
}
export interface Report {
    readonly at: Node;
    /** One present-tense sentence about this policy: no capital, no period, at most 100 characters without the reader's own values. */
    readonly message: string;
    /** Two to four words at the other place: `first here`, `denied here`. */
    readonly related?: readonly {
        readonly at: Node;
        readonly message: string;
    }[];
    /** What to do, imperative and concrete. */
    readonly help?: string;
    readonly witness?: Request;
    /** What the finding hangs on that the file does not say; such a finding is shown under `strict` only. */
    readonly unsure?: string;
    /** Where one rule answers several codes of a tool: which one this finding is; null: none of IAM Access Analyzer's. */
    readonly equivalent?: string | null;
    readonly fix?: Fix;
    /** What it says is allowed: where Denies of the policy, or of the others that its holder has, take all of it, there is no finding. */
    readonly granted?: readonly Granted[];
    /** The statement does harm as it is: no fix of another rule may make it say more, to more callers or of more actions and resources. */
    readonly barsWidening?: boolean;
}
/** A request that shows a claim. */
export interface Request {
    readonly principal: string;
    readonly action: string;
    readonly resource: string;
    /** Condition keys to their values. */
    readonly context?: Readonly<Record<string, readonly string[]>>;
}
export interface Fix {
    /** Imperative: `write \`s3:GetObject\``. */
    readonly title: string;
    readonly kind: 'keeps-access' | 'changes-access';
    readonly edits: readonly Edit[];
}
export interface Example {
    readonly title?: string;
    /** Name of the file that holds the policy; default `policy.json`. */
    readonly file?: string;
    readonly kind?: PolicyKind;
    readonly dialect?: string;
    readonly options?: Readonly<Record<string, unknown>>;
    /** A configuration, as text; may hold the marks in place of `bad`. */
    readonly config?: string;
    /** The file at the base, for rules about changes. */
    readonly before?: string;
    /** `[|…|]` marks exactly what `at` must cover. */
    readonly bad: string;
    /** Clean under this rule; and exactly what the fix gives, where there is one. */
    readonly good: string;
    /** The configuration that goes with `good`, where `config` holds the marks. */
    readonly goodConfig?: string;
}
/** Declare a rule: gives the check its types. */
export declare function defineRule<const S extends OptionSpecs = OptionSpecs>(rule: Rule<S>): Rule;
/** `a`, `a and b`, `a, b and c`; past `most`, `a, b and 7 more`. */
export declare function list(values: readonly string[], most?: number, word?: 'and' | 'or'): string;
/** In backticks, as messages quote the reader's own values. */
export declare function quote(value: string): string;
/** `one action`, `3 actions`. */
export declare function count(number: number, noun: string): string;
/** What an entry of Resource that takes in all of a kind stands for, in words. */
export declare function everyResource({ raw }: Text): string;
/** Actions of `list` that write, tag or manage permissions. */
export declare function changing(actions: readonly Action[]): readonly Action[];
/** `2 manage permissions, 5 write and 9 read`: each counts once, where it does most. */
export declare function byLevel(actions: readonly Action[]): string;
/** A check of what policies allow together: each that ends on nothing the file tells by itself, and all that end on one holder. */
export declare function perHolder(tell: (policies: readonly Policy[], context: Context) => void): Check;
/** For messages: whom policies that are told together end on. */
export declare function holderOf([first]: readonly Policy[]): string;
