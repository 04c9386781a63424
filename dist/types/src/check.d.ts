import type { Catalog } from './catalog/catalog.js';
import type { Dialect } from './catalog/dialect.js';
import type { Document } from './extract/document.js';
import type { Crash, Finding } from './finding.js';
import type { Rule, Severity } from './rule.js';
import { type Stopwatch } from './stopwatch.js';
import { type Source } from './text.js';
/** A rule as it is to run on one file. */
export interface ActiveRule {
    readonly rule: Rule;
    readonly severity: Severity;
    readonly options: Readonly<Record<string, unknown>>;
}
export interface World {
    readonly catalog: Catalog;
    readonly dialect: Dialect;
    /** Where the time of each rule is to be counted. */
    readonly clock?: Stopwatch | undefined;
}
export interface Checked {
    /** The file that was checked. */
    readonly source: Source;
    readonly findings: Finding[];
    readonly crashes: Crash[];
}
/** The address of a rule's page. */
export declare function ruleUrl(id: string): string;
/** Run every rule on the document and its policies. A rule that throws is told, and the others go on. */
export declare function checkDocument(document: Document, active: readonly ActiveRule[], world: World): Checked;
/**
 * Run the rules that look at all policies of one holder together.
 * @param activeIn the rules as they are to run on a file; '' is no file, but the whole
 */
export declare function checkProject(documents: readonly Document[], activeIn: (path: string) => readonly ActiveRule[], world: World): Checked | undefined;
/** Without what is found of an Allow that a Deny in another policy of its holder takes away, or that its boundary does not admit. */
export declare function withoutTaken(findings: readonly Finding[], documents: readonly Document[], catalog: Catalog): readonly Finding[];
/** Run the rules that compare the policies of a file with what they were, or with what a plan says they were. */
export declare function checkChanges(before: Document, document: Document, active: readonly ActiveRule[], world: World): Checked;
