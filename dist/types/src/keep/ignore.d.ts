/** Findings that the user has accepted, with a reason: in the configuration's `ignores`, or where they are. */
import { type Settings } from '../config/settings.js';
import type { Document, Ignore } from '../extract/document.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';
import { type Source } from '../text.js';
export interface Ignored {
    readonly kept: readonly Finding[];
    readonly ignored: readonly Finding[];
    /** The ignores with what became of them, by the file in which they stand. */
    readonly told: readonly {
        readonly source: Source;
        readonly ignores: readonly Ignore[];
    }[];
}
type File = Pick<Document, 'source' | 'silences'>;
/**
 * Take out the findings that an ignore is for. One is no longer for any after its last day.
 * @param files of this run
 */
export declare function applyIgnores(findings: readonly Finding[], settings: Pick<Settings, 'ignores' | 'whole' | 'config' | 'severityOf'>, files: readonly File[], { today, rules }: {
    readonly today: string;
    readonly rules: readonly Rule[];
}): Ignored;
/** Is it a day of the calendar? `2026-02-31` is none. No day at all is fine. */
export declare function isDay(text: string | undefined): boolean;
export {};
