/** policylint for programs: lint texts, look at the rules, write rules of one's own. */
import { rules } from '../rules/index.js';
import { catalogFile } from './catalog/file.js';
import type { Run } from './finding.js';
import { type Input } from './lint.js';
import { type PolicyKind } from './policy/model.js';
import { type Preset, type Severity } from './rule.js';
import { type Settings } from './settings.js';
export { rules };
export { defineRule } from './rule.js';
export { positionAt, textOf } from './text.js';
export type { Crash, Finding, Run, Summary } from './finding.js';
export type { Input } from './lint.js';
export type * from './rule.js';
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
 * Lint files that are already read.
 * @throws RangeError if the dialect, the preset, the kind or a rule is not known
 */
export declare function lint(inputs: Iterable<Input>, options?: LintOptions): Run;
/** Lint with settings that are already resolved; for the faces. */
export declare function lintWith(inputs: Iterable<Input>, settings: Settings): Run;
/** The compiled catalog, which stands beside this module in `dist/` and in `catalog/` in the sources. */
export declare function catalog(): ReturnType<typeof catalogFile>;
