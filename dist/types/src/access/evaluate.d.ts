/**
 * The definition: what one policy, or several together, say of one request. Slow and obvious; the engine's answers are
 * held against it. Where the file or AWS does not say enough, the answer is *unknown*.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { Catalog } from '../catalog/catalog.js';
import { type Dialect } from '../catalog/dialect.js';
import type { Clause, Policy, Principal, Statement } from '../policy/model.js';
import { type Call, type Caller } from './request.js';
/** Three-valued truth: undefined is unknown. */
export type Truth = boolean | undefined;
export type Decision = 'allow' | 'explicit-deny' | 'implicit-deny' | 'unknown';
export interface Verdict {
    readonly decision: Decision;
    /** The statements that decide it: those that allow, or that deny; of an unknown, those of which it hangs. */
    readonly by: readonly Statement[];
}
/**
 * Two readings of `NotPrincipal` with `Deny`: is a user or a session left out when listed (`lenient`), or only when the
 * account, and for a session the role, are listed too (`strict`)? AWS says what it *might* validate.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export type NotPrincipalReading = 'strict' | 'lenient';
export interface Terms {
    readonly catalog: Catalog;
    readonly notPrincipal: NotPrincipalReading;
    /** Of the callers' ARNs; default `aws`. */
    readonly partition?: string;
}
/**
 * What one policy says by itself. "By default, all requests are implicitly denied … Requests must be explicitly allowed by a
 * policy … An explicit deny overrides an explicit allow."
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export declare function evaluate(policy: Policy, call: Call, terms: Terms): Verdict;
/**
 * Does the statement apply to the request: do all of its parts match?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export declare function statementMatches(statement: Statement, call: Call, terms: Terms): Truth;
export declare function dialectOf({ dialect }: Policy): Dialect;
/**
 * Does the policy read `${aws:username}` as a variable? "You must include the Version element and set it to 2012-10-17"; else
 * it is literal text. Where versions do not matter, always.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export declare function hasVariables(policy: Policy): boolean;
/**
 * Principal or NotPrincipal: "a logical OR and not a logical AND, because you authenticate as one principal at a time".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export declare function principalsMatch({ values, negated, partial }: Clause<Principal>, caller: Caller, { notPrincipal }: Terms): Truth;
