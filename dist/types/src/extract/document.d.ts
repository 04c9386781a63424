/** A file, as far as policylint reads it: its syntax, and the policies in it. */
import type { BuildOptions } from '../policy/build.js';
import type { Node, Policy, PolicyKind } from '../policy/model.js';
import type { Comment, ObjectTree, SyntaxProblem } from '../syntax/tree.js';
import { type Source, type Span } from '../text.js';
/** A policy document that was found in a file, before it is read as a policy. */
export interface Found extends Pick<BuildOptions, 'notation' | 'service' | 'holder' | 'publicAccessBlock' | 'scattered' | 'uniqueSids' | 'exact' | 'variants' | 'when'> {
    /** In the shape of a policy in JSON, whatever the carrier's spelling; its parts may stand in other files. */
    readonly tree: ObjectTree;
    /** Kind and name, where what holds it tells. */
    readonly kind?: PolicyKind;
    readonly name?: string;
    readonly problems?: readonly SyntaxProblem[];
    /** The document before a planned change, for the rules about changes. */
    readonly before?: ObjectTree;
    /** Places that lead to it: `{ at: <the aws_s3_bucket_policy>, message: 'attached here' }`. */
    readonly related?: Policy['related'];
}
/** What stands around a file, where its policies depend on it. Paths are as the user would write them, with `/`. */
export interface Surroundings {
    /** Names of the files of a folder, sorted; none where it cannot be read. */
    list(folder: string): readonly string[];
    /** The text of a file; undefined where it cannot be read, is very large, or lies outside of what may be read. */
    read(path: string): Source | undefined;
}
export interface Extracted {
    readonly found: readonly Found[];
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
    /** Comments and trailing commas that are told as problems belong to the file's language. */
    readonly lenient: boolean;
    /** What the carrier's own means accept; comments are read from `comments`. */
    readonly silences?: readonly Silence[];
    /** What a comment that accepts findings may stand above, for all that is in it: blocks and arguments of Terraform. */
    readonly blocks?: readonly Span[];
    /** Why the file's policies are not read, though it may hold some: `a CloudFormation template`. */
    readonly skipped?: string;
    /** Arguments that hold a policy which the file does not say, and why. */
    readonly unresolved?: readonly (Node & {
        readonly why: string;
    })[];
    /** Such arguments of other files, of which this one says the policy. */
    readonly resolved?: readonly Span[];
    /** The file as reports may show it, where there is more in it than they may. */
    readonly shown?: Source;
}
export interface Document extends Node {
    readonly source: Source;
    readonly policies: readonly Policy[];
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
    readonly lenient: boolean;
    /** The user named this file, and no file of the run holds a policy: worth telling, since nothing was checked. */
    readonly expected: boolean;
    readonly skipped?: string;
    /** Arguments that hold a policy which the file does not say, and why. */
    readonly unresolved: NonNullable<Extracted['unresolved']>;
    /** Such arguments of other files, of which this one says the policy. */
    readonly resolved: readonly Span[];
    /** Why the file could not be read: `permission denied`. */
    readonly unreadable?: string;
    /** That is no fault of the file: our reader threw. */
    readonly isFault?: true;
    /** Comments and entries of Metadata that accept findings of this file. */
    readonly silences: readonly Silence[];
    /** Set on a document that only tells of the ignores that stand in it: the configuration's entries, or a file's own. */
    readonly ignores?: readonly Ignore[];
    /** Set on the configuration: the actions that its rules are about. */
    readonly patterns?: readonly ActionPattern[];
}
/** An entry of `actions` in the configuration: `s3:Put*`. */
export interface ActionPattern extends Node {
    readonly value: string;
}
/** What a file itself says to accept: a comment, or an entry of a template's `Metadata.policylint.ignore`. */
export interface Silence extends Node {
    readonly is: 'comment' | 'metadata';
    /** As written. */
    readonly rules: readonly string[];
    /** The reason; without one, nothing is accepted. */
    readonly because?: string;
    /** Last day on which it holds, `2027-01-31`, as written. */
    readonly until?: string;
    /** It is for the findings that begin in here; without it, for all of the file. */
    readonly scope?: Span;
}
/** Does a policy of the document hold the place? The rest of a file is not for AWS to read. */
export declare function isInPolicy({ policies }: Document, span: Span): boolean;
/** An entry of the configuration's `ignores`, or a silence of a file, with what became of it. */
export interface Ignore extends Node {
    readonly is: 'entry' | Silence['is'];
    readonly rules: readonly string[];
    /** Glob of the files it is for. */
    readonly file?: string;
    readonly sid?: string;
    /** Fingerprint of a statement. */
    readonly statement?: string;
    /** Fingerprint of a finding. */
    readonly fingerprint?: string;
    /** The text at the finding's place. */
    readonly value?: string;
    readonly because?: string;
    /** Last day on which it holds, `2027-01-31`. */
    readonly until?: string;
    /** `until`, where there is one, is a day of the calendar. */
    readonly hasDay: boolean;
    /** Of `rules`, those that do not exist, with the nearest that does. */
    readonly unknown: readonly {
        readonly id: string;
        readonly near?: string;
    }[];
    /** Of `rules`, those of which there is no finding that it is for. */
    readonly unused: readonly string[];
    /** Findings that it is for. */
    readonly used: number;
    readonly expired: boolean;
    /** The run is over all the files that it may be for. */
    readonly whole: boolean;
    /** No file of this run is one of its files, so that it could not have been used. */
    readonly outside: boolean;
}
