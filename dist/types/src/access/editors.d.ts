/**
 * Who can still change the policy of a bucket or of a key. It says nothing of the callers' own policies, which a bucket's
 * owner can always mend.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#prevent-unmanageable-key
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Policy, Statement } from '../policy/model.js';
import { type Found } from './find.js';
import { type Call, type Caller } from './request.js';
/**
 * - `free`: by any request over TLS; `only-if`: by requests with the right values of some keys;
 * - `locked-out`: by none; `root-exempt`: by none, but the root user of the owner may always change a bucket policy.
 */
export type Editing = 'free' | 'only-if' | 'locked-out' | 'root-exempt' | 'unknown';
export interface Editor {
    readonly caller: Caller;
    readonly can: Editing;
    /** The keys on which it hangs, as the policy writes them. */
    readonly keys: readonly string[];
    /** A request that changes the policy. */
    readonly call?: Call;
    /** Why it is not known. */
    readonly why?: string;
    /** By the strict reading of `NotPrincipal`, where that says something else. */
    readonly strict?: Editing;
}
/**
 * Who of `who`, of those whom the policy names, and of the owner's root user can still change the policy? Nobody is asked about
 * where the policy is not one of a bucket or of a key.
 * @param owner the account of the bucket or key; default: the one that the policy names, if it is only one. Callers of other
 * accounts cannot change a bucket policy, and are left out
 */
export declare function staysEditable(policy: Policy, who: readonly Caller[], catalog: Catalog, owner?: string | undefined): readonly Editor[];
/**
 * A request by which someone changes the policy, of whatever account, over TLS: `no` where it lets nobody. Of a bucket policy, the root user of the
 * owner is left out, who may always change it.
 * @param calls default: those that change the policy
 */
export declare function anyEditor(policy: Policy, catalog: Catalog, calls?: readonly string[]): Found;
/** One of the calls, by one of these callers, over TLS, that the Deny takes: `no` where it takes none. */
export declare function deniedCall(deny: Statement, who: readonly Caller[], calls: readonly string[], catalog: Catalog): Found;
/** A request to change the policy by someone whom it names, of whom it gives that to before others: the one to show where it lets nobody. */
export declare function editOfNamed(policy: Policy, catalog: Catalog): Call | undefined;
/** How far the one whom an ARN names can change the policy; undefined where it names no caller. */
export declare function editingBy(policy: Policy, arn: string, catalog: Catalog): Editing | undefined;
/** The calls that change the policy. */
export declare function editingOf(policy: Policy): readonly string[];
