/** Runs the rules over one document, in document order. */
import type { Catalog } from './catalog/catalog.js';
import type { Dialect } from './catalog/dialect.js';
import type { Document } from './extract/document.js';
import type { Crash, Finding } from './finding.js';
import type { Rule, Severity } from './rule.js';
/** A rule as it is to run on one file. */
export interface ActiveRule {
    readonly rule: Rule;
    readonly severity: Severity;
    readonly options: Readonly<Record<string, unknown>>;
}
export interface World {
    readonly catalog: Catalog;
    readonly dialect: Dialect;
}
export interface Checked {
    readonly findings: Finding[];
    readonly crashes: Crash[];
}
/** The address of a rule's page. */
export declare function ruleUrl(id: string): string;
/** Run every rule on the document and its policies. A rule that throws is told, and the others go on. */
export declare function checkDocument(document: Document, active: readonly ActiveRule[], world: World): Checked;
/** Run the rules that look at all policies together. */
export declare function checkProject(documents: readonly Document[], active: readonly ActiveRule[], world: World): Checked;
/** Run the rules that compare the policies of a file with what they were. */
export declare function checkChanges(before: Document, document: Document, active: readonly ActiveRule[], world: World): Checked;
