/**
 * The typed policy that rules and the access engine ask questions of. Every node knows its place in the user's file; what
 * the file does not say is unknown, and never a wildcard.
 */
import { type Source, type Span } from '../text.js';
import type { ObjectTree, Piece } from '../syntax/tree.js';
import type { ArnField } from './arn.js';
import type { Notation } from './notation.js';
import type { Who } from './principal.js';
export declare const policyKinds: readonly ["identity", "bucket", "resource", "trust", "scp", "rcp", "boundary", "vpc-endpoint", "session"];
/** Where a policy is attached. `bucket` is the resource policy of an S3 bucket; `resource` that of anything else. */
export type PolicyKind = (typeof policyKinds)[number];
/** Kinds that say for whom they speak. */
export declare const kindsWithPrincipal: readonly PolicyKind[];
export interface Node {
    readonly span: Span;
}
/** A string of the policy, known wholly or in parts; numbers and Booleans count as their JSON spelling. */
export interface Text extends Node {
    readonly pieces: readonly Piece[];
    /** The text, when every piece is known. Policy variables (`${aws:username}`) are part of the text. */
    readonly value: string | undefined;
    /** The text as the file has it, unknown pieces spelt out: for messages. */
    readonly raw: string;
    /** What the file has there: a condition's value may be a number or a Boolean. */
    readonly json: 'string' | 'number' | 'boolean' | 'unknown';
    /** The six fields of the text as an ARN, see `arn.ts`; worked out when first asked for. */
    readonly fields: readonly ArnField[] | undefined;
    /** The place of the units `[start, end)` of `raw`. */
    part(start: number, end: number): Node;
}
/** One element of a policy or statement, by its key. */
export interface Element extends Node {
    readonly name: string;
    readonly key: Node;
    readonly value: Node;
}
/** `Action`/`NotAction` and the like, one string or a list: always a list here. */
export interface Clause<T extends Node = Text> extends Node {
    readonly key: Node;
    readonly negated: boolean;
    readonly values: readonly T[];
    /** A value of this clause could not be read, so the list may be longer than it seems. */
    readonly partial: boolean;
}
export interface Principal extends Node {
    readonly statement: Statement;
    /** `AWS`, `Service`, …; `*` for the plain `"Principal": "*"`. */
    readonly type: string;
    readonly typeKey?: Node;
    readonly text: Text;
    readonly who: Who;
}
/** One operator with one key. */
export interface Condition extends Node {
    readonly statement: Statement;
    readonly operator: Text;
    readonly key: Text;
    /** The value, or the list of them. */
    readonly value: Node;
    readonly values: readonly Text[];
    /** A value could not be read, so the list may be longer than it seems. */
    readonly partial: boolean;
}
export interface Statement extends Node {
    readonly policy: Policy;
    readonly index: number;
    readonly sid?: Text;
    readonly effect: 'Allow' | 'Deny' | undefined;
    readonly effectText?: Text;
    readonly principals?: Clause<Principal>;
    readonly actions?: Clause;
    readonly resources?: Clause;
    readonly conditions: readonly Condition[];
    /** A part of Condition could not be read, so there may be more than `conditions`. */
    readonly conditionsPartial: boolean;
    readonly elements: readonly Element[];
    /** False where a syntax error stood inside, so that what seems missing may only be unreadable. */
    readonly complete: boolean;
}
/** A value whose JSON type the grammar does not admit at its place. */
export interface Misfit {
    readonly at: Node;
    readonly element: string;
    readonly expected: string;
    readonly found: string;
    readonly statement?: Statement;
}
/** A list or an object of the grammar that is there, but holds nothing. */
export interface Empty {
    readonly at: Node;
    readonly is: 'list' | 'object';
    /** Its key; `statement` for a whole statement. */
    readonly element: string;
    readonly statement?: Statement;
}
export interface Policy extends Node {
    readonly source: Source;
    readonly tree: ObjectTree;
    readonly kind: PolicyKind;
    /** How the kind is known: from where the policy is attached, from the user, or only from its shape. */
    readonly kindFrom: 'carrier' | 'setting' | 'shape';
    /** The service of a resource policy where its resources tell: `kms`, `sqs`. */
    readonly service?: string;
    /** Name of the dialect that it is written for. */
    readonly dialect: string;
    /** What the carrier calls it, else ''. */
    readonly name: string;
    readonly version?: Text;
    readonly id?: Text;
    readonly statements: readonly Statement[];
    readonly elements: readonly Element[];
    readonly misfits: readonly Misfit[];
    readonly empties: readonly Empty[];
    readonly complete: boolean;
    /** The file does not say all of its statements, so there may be more than these. */
    readonly partial: boolean;
    /** How it is written where it stands. */
    readonly notation: Notation;
    /** What it ends on, where the carrier tells, so that all policies of one role can be seen together. */
    readonly holder?: Holder;
    /** The Block Public Access settings of its bucket, where the carrier tells. */
    readonly publicAccessBlock?: PublicAccessBlock;
    /** Places that lead to it: where it is attached, what it was generated from. */
    readonly related?: readonly {
        readonly at: Node;
        readonly message: string;
    }[];
    /** Parts of it stand elsewhere: in another file, or where a reference leads. */
    readonly scattered: boolean;
    /** What makes the document of its parts refuses two statements of one `Sid`, whatever the policy is for. */
    readonly uniqueSids?: boolean;
    /** The carrier says what is unknown, so that no text is taken for a placeholder. */
    readonly exact: boolean;
    /** What it was before a planned change, where the carrier tells. */
    readonly before?: Policy;
    /** What it is where the conditions of its template have other values; this one is their first. */
    readonly variants: readonly Policy[];
    /** Where there are variants: the conditions under which it is this one, `IsProd` or `not IsProd`. */
    readonly when?: string;
    /** Of a variant: what it takes for granted though the file leaves it open, ``the parameter `Env` keeps its default``. */
    readonly assuming?: string;
    /** Of a variant: it is another policy of the run, which tells what is found in it. */
    readonly told?: boolean;
}
/** What a policy is attached to. */
export interface Holder {
    /** One for each thing of a template or a module. */
    readonly id: string;
    /** `role`, `user`, `group`, `bucket`, `key`, `queue`, … */
    readonly kind: string;
    /** For messages: `aws_iam_role.deploy`, `DeployRole`. */
    readonly name: string;
    /** Its ARN, as far as the carrier says it whatever its conditions are. */
    readonly arn?: readonly Piece[];
    /** From where a domain of OpenSearch is reached; undefined is not known. */
    readonly reachedFrom?: 'internet' | 'vpc';
    /** It is a bucket that is said to take no ACLs ("bucket owner enforced"). */
    readonly withoutAcls?: boolean;
}
/** Undefined is not known. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export interface PublicAccessBlock {
    readonly blockPublicPolicy: boolean | undefined;
    readonly restrictPublicBuckets: boolean | undefined;
    /** Where they stand, if in a file of the user's. */
    readonly at?: Node;
}
/** The last element called `name`, if any. */
export declare function elementOf(node: Policy | Statement, name: string): Element | undefined;
/** What it begins with, the place of what is missing inside: the bracket, the first key of a block of YAML, the head of a block of HCL. */
export declare function opening({ span }: Policy | Statement): Node;
/** JSON pointer (RFC 6901) to the smallest value of the policy that holds `span`; '' is the policy itself. */
export declare function pointerTo(policy: Policy, span: Span): string;
/** The statement in which `span` stands. */
export declare function statementAt(policy: Policy, span: Span): Statement | undefined;
