/**
 * What several policies together say of one request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
import type { Policy } from '../policy/model.js';
import { type Decision, type Terms, type Verdict } from './evaluate.js';
import { type Call } from './request.js';
/** The policies that are asked. */
export interface Policies {
    /** Of the user, of its groups, or of the role. */
    readonly identity: readonly Policy[];
    /** Of the resource: a bucket policy, a key policy, a role's trust policy. */
    readonly resource?: Policy;
    /** The account of the resource, for the question whether the call stays in one account; undefined: it does. */
    readonly resourceAccount?: string;
    /** The permissions boundary of the user or role. */
    readonly boundary?: Policy;
    /** Passed when the session was made. */
    readonly session?: Policy;
    /** Of the VPC endpoint that the call takes. */
    readonly endpoint?: Policy;
    /** Of each level of the organization, from the root down to the caller's account. */
    readonly scps?: readonly (readonly Policy[])[];
    /** Of each level of the organization, from the root down to the resource's account. */
    readonly rcps?: readonly (readonly Policy[])[];
    /** The account that manages the organization, to which its SCPs and RCPs do not apply. */
    readonly managementAccount?: string;
    /** The resource policy must allow by itself: key policies, trust policies. */
    readonly resourceDecides?: boolean;
}
/** One policy, or one level of them, and what it says. */
export interface Step {
    readonly of: keyof Policies;
    readonly verdict: Verdict;
}
export interface Outcome {
    readonly decision: Decision;
    /** What each asked policy said, in the order in which AWS asks. */
    readonly steps: readonly Step[];
    /** What was left out of account, and what the answer hangs on beside the policies: whole sentences. */
    readonly notes: readonly string[];
}
/** May this request, by all of the policies? */
export declare function decide(policies: Policies, call: Call, terms: Terms): Outcome;
