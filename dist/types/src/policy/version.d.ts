/**
 * The two versions of the policy language, and what hangs on them: the later one has policy variables; by the earlier
 * one, `${aws:username}` is literal text. A policy that names none is read by the earlier one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
import type { Policy } from './model.js';
export declare const versions: {
    readonly current: "2012-10-17";
    readonly old: "2008-10-17";
};
/** Does the policy certainly mean the same by both versions? */
export declare function isVersionFree(policy: Policy): boolean;
