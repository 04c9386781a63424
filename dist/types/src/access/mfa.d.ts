/**
 * What a statement makes of MFA. A request with long-term keys carries neither key; one of a session carries
 * `aws:MultiFactorAuthPresent`, `false` where it began without MFA, and `aws:MultiFactorAuthAge` only where it began with it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
import type { Condition, Statement } from '../policy/model.js';
/** A request with MFA, a session that began without it, and one with long-term keys. */
declare const states: {
    readonly with: {
        readonly "aws:multifactorauthpresent": readonly ["true"];
        readonly "aws:multifactorauthage": readonly ["1"];
    };
    readonly without: {
        readonly "aws:multifactorauthpresent": readonly ["false"];
    };
    readonly keys: {};
};
export interface MfaReading {
    readonly conditions: readonly [Condition, ...Condition[]];
    /** Do its conditions on MFA hold for such a request? */
    readonly meets: Readonly<Record<keyof typeof states, boolean>>;
}
/** What the conditions of a statement on MFA come to; undefined where there are none, or they say nothing certain. */
export declare function readMfa({ conditions, conditionsPartial, complete }: Statement): MfaReading | undefined;
/** Whom the Denies of a policy that are about MFA let pass without it, though they stop others. */
export declare function passesMfa(statement: Statement): 'without' | 'keys' | undefined;
/**
 * Does a Deny for MFA that is too old let pass who has none, and no other Deny of the policy stops those?
 * `NumericGreaterThan` on the age is met only where there is one.
 */
export declare function passesWithoutAge(statement: Statement): boolean;
export {};
