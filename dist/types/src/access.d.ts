/**
 * `policylint/access`: what a policy allows, for programs. Every question is phrased so that *yes* is good; a *no* shows
 * requests, each replayed by the definition of {@link evaluate}; what cannot be decided is *unknown*, with the reason.
 * Offline, and the same everywhere: the bounds are counts, never times.
 */
import { type CallText } from './access/read-call.js';
import * as combined from './access/decide.js';
import * as definition from './access/evaluate.js';
import { type Policy, type PolicyKind, type Statement } from './policy/model.js';
export type { CallText } from './access/read-call.js';
export type { Outcome, Policies, Step } from './access/decide.js';
export type { Decision, Verdict } from './access/evaluate.js';
export type { Policy, PolicyKind, Statement } from './policy/model.js';
export interface ParseOptions {
    /** Where the policy is attached; default: told from its shape. */
    readonly kind?: PolicyKind;
    /** `aws` (default), `storagegrid`. */
    readonly dialect?: string;
    /** Name of the file, for messages and places. */
    readonly path?: string;
}
/** A request that shows a *no*, and the statement that decides it. */
export interface Shown {
    readonly request: Required<CallText>;
    /** Of the policy that is asked about: the Allow that lets it in. */
    readonly statement: Statement;
    /** The Deny of the policy before that stood against it. */
    readonly was?: Statement;
}
export type Answer = {
    readonly is: 'yes';
}
/** With one request for each statement that is to blame; at least one. */
 | {
    readonly is: 'no';
    readonly shown: readonly Shown[];
}
/** `why`: values that the file does not have, a policy variable on which it hangs, or a bound of the engine. */
 | {
    readonly is: 'unknown';
    readonly why: string;
    readonly at?: Statement;
};
/** What {@link grantsNone} asks for. What is left out may be anything. */
export interface Wanted {
    readonly actions?: readonly string[];
    readonly resources?: readonly string[];
    /** As in a policy: `*`, or `{ AWS: …, Service: … }`. */
    readonly principals?: '*' | Readonly<Record<string, string | readonly string[]>>;
    /** As in a policy: `{ Bool: { 'aws:SecureTransport': 'false' } }`. */
    readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}
/**
 * Read one policy from its JSON text.
 * @throws SyntaxError where the text is no JSON object, or has a syntax error; RangeError where kind or dialect is not known
 */
export declare function parsePolicy(text: string, { kind, dialect, path }?: ParseOptions): Policy;
/**
 * Does `after` allow nothing that `before` did not?
 * AWS asks the same by CheckNoNewAccess: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html
 */
export declare function addsNothing(before: Policy, after: Policy): Answer;
/** Do both allow the same? A request that is shown is allowed by one of them only; its statement tells by which. */
export declare function equals(a: Policy, b: Policy): Answer;
/**
 * Does the policy allow none of the requests that are described?
 * AWS asks the same by CheckAccessNotGranted: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html
 */
export declare function grantsNone(policy: Policy, { actions, resources, principals, conditions }: Wanted): Answer;
/**
 * Does a resource's policy keep to those whom it names? By AWS's meaning of *public*:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export declare function isPrivate(policy: Policy): Answer;
/**
 * What one policy says of one request, by itself: the definition that all answers are held against.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @throws RangeError where a part of the request is none: an action that does not exist, a resource that is no ARN
 */
export declare function evaluate(policy: Policy, request: CallText): definition.Verdict;
/**
 * What several policies together say of one request: identity and resource policies, boundary, session, endpoint, SCPs and RCPs.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @throws RangeError as {@link evaluate}, and where no policy is given
 */
export declare function decide(policies: combined.Policies, request: CallText): combined.Outcome;
