/** policylint for programs: lint texts, look at the rules, write rules of one's own. */
import { rules } from '../rules/index.js';
import { catalogFile } from './catalog/file.js';
import { type Settings } from './config/settings.js';
import type { Surroundings } from './extract/document.js';
import type { Run } from './finding.js';
import { type Input, type Tools } from './lint.js';
import { type PolicyKind } from './policy/model.js';
import { type Preset, type Severity } from './rule.js';
export { rules };
export * from './rule.js';
export { defineRule, type OwnRule } from './config/own-rule.js';
export { positionAt, textOf } from './text.js';
export type { Crash, Finding, Run, Summary } from './finding.js';
export type { Surroundings } from './extract/document.js';
export type { Input } from './lint.js';
export type { Position, Source, Span } from './text.js';
export interface LintOptions {
    /** `recommended` (default) or `strict`. */
    readonly preset?: Preset;
    /** Kind of all the policies; default: told from each one's shape. */
    readonly kind?: PolicyKind;
    /** `aws` (default), `storagegrid`. */
    readonly dialect?: string;
    /** Rule id to severity, or `off`. */
    readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}
/**
 * Lint files that are already read, at once: those of which the reader is loaded. A reader is loaded by {@link lintAll}, for the whole
 * process, when a file first needs it; that of policies in JSON always is. Files whose reader is not are told in `skipped`,
 * with what they are.
 * @throws RangeError if the dialect, the preset, the kind or a rule is not known
 */
export declare function lint(inputs: Iterable<Input>, options?: LintOptions): Run;
/**
 * Lint files that are already read, in any language: the reader of each is loaded when a file needs it.
 * @param surroundings what stands around the files, for those that name others (the files of a Terraform module)
 * @throws RangeError as {@link lint}
 */
export declare function lintAll(inputs: Iterable<Input>, options?: LintOptions, surroundings?: Surroundings): Promise<Run>;
/** Lint with settings that are already resolved; for the faces. */
export declare function lintWith(inputs: Iterable<Input>, settings: Settings): Run;
/** As {@link lintWith}, loading the readers that the files need. */
export declare function lintAllWith(inputs: Iterable<Input>, settings: Settings, around?: Pick<Tools, 'surroundings' | 'surroundingsBefore' | 'watch'>): Promise<Run>;
/** The compiled catalog, which stands beside this module in `dist/` and in `catalog/` in the sources. */
export declare function catalog(): ReturnType<typeof catalogFile>;
