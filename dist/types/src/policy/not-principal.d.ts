/** `NotPrincipal` with Deny, written as AWS advises instead: for everyone, with a condition on the caller's ARN. */
import type { Edit } from '../text.js';
import type { Principal, Statement } from './model.js';
/**
 * The edits that turn the statement's `NotPrincipal` into `Principal: "*"` with `ArnNotEquals` on the condition key `key`,
 * which holds a role's ARN for each of its sessions. Undefined where the text does not say how: next to other conditions, for a
 * principal that is no user or role, or for a session whose role (and so its path) is not listed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export declare function exceptByArn({ policy, principals, elements, complete }: Statement, key: string): readonly Edit[] | undefined;
/** Is `principal` the role of this session? The session's ARN has no path, the role's may have one. */
export declare function isRoleOf({ who }: Principal, session: {
    readonly account: string;
    readonly role: string;
}): boolean;
