/** What leaves a check: one defect at one place, with all that a report may need. */
import type { Granted } from './access/taken.js';
import type { PolicyKind } from './policy/model.js';
import type { Resolution } from './policy/resolution.js';
import type { Category, Fix, Request, Severity } from './rule.js';
import type { Span } from './text.js';
/** Not there at the base; there, in a statement that says something else now; or there, and left as it was. */
export type Newness = 'introduced' | 'touched' | 'existing';
export interface Finding {
    readonly rule: string;
    readonly category: Category;
    readonly severity: Severity;
    readonly message: string;
    readonly help?: string;
    readonly at: Span;
    readonly related: readonly {
        readonly at: Span;
        readonly message: string;
    }[];
    /** `start` is its offset in the file. */
    readonly policy?: {
        readonly kind: PolicyKind;
        readonly name: string;
        readonly start: number;
    };
    readonly statement?: {
        readonly index: number;
        readonly sid?: string;
        readonly fingerprint: string;
    };
    /** JSON pointer inside the policy. */
    readonly pointer?: string;
    readonly equivalents: readonly string[];
    readonly witness?: Request;
    readonly unsure?: string;
    /** The conditions of the template under which it is so, where it is not always: `IsProd`. */
    readonly when?: string;
    readonly fix?: Fix;
    /** See `Report`. */
    readonly barsWidening?: boolean;
    /** See `Report`; absent where its policy alone decides. */
    readonly granted?: readonly Granted[];
    /** What the change since the base has to do with it; absent where there is no base, or git does not follow the file. */
    readonly change?: Newness;
    /** Stays when the file is reformatted or the statement moves; changes with the statement. */
    readonly fingerprint: string;
    /** What the fingerprint is made of, without the file. */
    readonly content: string;
    /** The rule's page. */
    readonly url: string;
}
/** A rule that threw; its findings for that file may be missing. */
export interface Crash {
    readonly rule: string;
    readonly path: string;
    readonly error: string;
}
/** All that a run found out: what every report is made from. */
export interface Run {
    /** In the order of files as they were given, then of places. */
    readonly findings: readonly Finding[];
    readonly crashes: readonly Crash[];
    /** Files whose policies were not understood, and why. */
    readonly skipped: readonly {
        readonly path: string;
        readonly why: string;
    }[];
    readonly unreadable: number;
    /** With how much is known of each, where the run was asked for it. */
    readonly policies: readonly {
        readonly path: string;
        readonly kind: PolicyKind;
        readonly name: string;
        readonly at: Span;
        readonly resolution?: Resolution;
    }[];
    /** Arguments that hold a policy which could not be read, and why. */
    readonly unresolved: readonly {
        readonly path: string;
        readonly why: string;
        readonly at: Span;
    }[];
    readonly summary: Summary;
}
export interface Summary {
    readonly files: number;
    readonly policies: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** By an entry of `ignores`, or by a comment. */
    readonly ignored: number;
    /** Shown under `strict` only. */
    readonly suppressed: number;
    /** How many of the findings are of which newness, also of those that `--changed` leaves out; absent where there is no base. */
    readonly change?: Readonly<Record<Newness, number>>;
    /** Findings that the baseline knows, and its entries that are for nothing any more; absent without one. */
    readonly baseline?: {
        readonly known: number;
        readonly stale: number;
    };
    /** Fixes that this run made; absent where it was not to make any. */
    readonly fixed?: number;
    readonly catalogDate: string;
}
export declare function withoutFix(finding: Finding): Finding;
/** Is the finding a matter of the change that is looked at? Where nothing is known of one, it is. */
export declare function isOfChange({ change }: Finding): boolean;
/** First to be told: errors, then warnings, then infos. */
export declare const severityRank: Readonly<Record<Severity, number>>;
/** Is the run to be reported as failed? `never` is never reached. */
export declare function reaches(findings: readonly Finding[], failOn: Severity | 'never'): boolean;
