/** Which findings the user is to see, and in which order. */
import type { Settings } from '../config/settings.js';
import { type Finding, type Newness, type Run, type Summary } from '../finding.js';
import type { Rule } from '../rule.js';
import type { Source } from '../text.js';
/**
 * One cause, one finding: drop what a wider rule's finding in the same statement, or else policy, already tells, and leave its parts to
 * `strict`. What is wrong with one condition explains nothing of another one.
 */
export declare function withoutConsequences(findings: readonly Finding[], rules: readonly Rule[], settings: Settings): readonly Finding[];
/** A document that is attached in several places is read for each, and what is wrong with it is told once. */
export declare function onlyOnce(findings: readonly Finding[]): readonly Finding[];
/** In the order of the files as they were given, then of places, then of severities. */
export declare function inOrder(findings: readonly Finding[], files: readonly {
    readonly source: Source;
}[]): readonly Finding[];
/** What is only perhaps a defect is for `strict`, unless the user asked for the rule by name. */
export declare function isShown(finding: Finding, settings: Settings, rules: readonly Rule[]): boolean;
export declare function countSeverities(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'infos'>;
export declare function countNewness(findings: readonly Finding[]): Readonly<Record<Newness, number>>;
/** Without the findings that were there and are left as they were. */
export declare function onlyOfChange(run: Run): Run;
