import type { Policy } from '../policy/model.js';
/** What counts: no white space, not even in strings; none between tokens, as tools write it; all there is. */
export type Counted = 'unblanked' | 'compact' | 'as written';
export interface Quota {
    readonly most: number;
    readonly unit: 'characters' | 'bytes';
    readonly counted: Counted;
    /** Whose quota it is: `an SCP`. */
    readonly of: string;
    /** How far AWS raises it on request. */
    readonly raisedTo?: number;
    /** Why a policy above it may be right all the same. */
    readonly unless?: string;
    /** The issue code of IAM Access Analyzer for a policy above it. */
    readonly code?: string;
}
/**
 * The quotas of a policy, the widest first. An identity policy fits into none of the others where it does not fit into that
 * of a role; which of the others holds, the file does not say.
 * @param trustPolicy that of the user's accounts
 */
export declare function quotasOf({ kind, kindFrom, service }: Policy, trustPolicy: number): readonly Quota[];
