/** Findings that the user has accepted, with a reason, in the configuration's `ignores`. */
import type { Ignore } from './extract/document.js';
import type { Finding } from './finding.js';
import type { Settings } from './settings.js';
export interface Ignored {
    readonly kept: readonly Finding[];
    readonly ignored: readonly Finding[];
    /** The entries with what became of them. */
    readonly ignores: readonly Ignore[];
}
/**
 * Take out the findings that an entry is for. An entry is no longer for any after its last day.
 * @param paths the files of this run
 * @param today `2026-11-23`
 */
export declare function applyIgnores(findings: readonly Finding[], settings: Pick<Settings, 'ignores' | 'whole'>, paths: readonly string[], today: string): Ignored;
