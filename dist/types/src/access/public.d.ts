/**
 * What a resource policy opens to everyone: by AWS's meaning of *public* for buckets, and so for the rest.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Policy, Principal, Statement, Text } from '../policy/model.js';
import type { Call } from './request.js';
export interface Opening {
    readonly statement: Statement;
    /** Who is everyone. */
    readonly at: Principal;
    /** It takes credentials of some account, of any: requests without a signature are kept out. */
    readonly signed: boolean;
    /** Nothing but what may be published is read. */
    readonly reads: boolean;
    /** A request that everyone can make. */
    readonly call: Call;
    /** The value of Resource that it is about. */
    readonly resource?: Text;
    /** Why everyone may be meant. */
    readonly doubt?: string;
    /** S3 takes no such policy for this bucket: its settings refuse what is public. */
    readonly refused: boolean;
}
/** One for each Allow that the public can use for certain. */
export declare function openingsOf(policy: Policy, catalog: Catalog): readonly Opening[];
export interface Unfixed {
    readonly condition: Condition;
    readonly value: Text;
    readonly by: 'policy variable' | 'wildcard';
}
/**
 * What keeps the public out for certain, and yet is no fixed value to S3 ("values that don't contain a wildcard or an IAM policy variable"), in each
 * Allow for everyone with nothing else: the roles of an account by a pattern, the organization of the bucket's owner.
 */
export declare function unfixedOf(policy: Policy, catalog: Catalog): readonly Unfixed[];
/** How somebody of an account that a trust policy does not name, with roles, users and tags as they like, can assume its role by this Allow, if they can for certain. */
export declare function assumedByAnyone(statement: Statement, catalog: Catalog): Call | undefined;
