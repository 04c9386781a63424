import type { Statement } from '../policy/model.js';
export interface Grant {
    /** What it hangs on that the policy does not say. */
    readonly doubt?: string;
}
/**
 * Undefined where the statement grants nothing by itself: it is no Allow, or it leaves a resource to the account that owns
 * it, as the policies that AWS makes by default do, or to the access points of a bucket; then other policies decide.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export declare function grantOf(statement: Statement): Grant | undefined;
