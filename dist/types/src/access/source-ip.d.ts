/**
 * What a condition says of `aws:SourceIp`: the address from which a request comes to AWS over the internet, never a private one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
import type { Condition, Text } from '../policy/model.js';
import { type Operator } from './condition.js';
export interface SourceIp {
    readonly operator: Operator;
    /** Blocks of all addresses of IPv4, or of IPv6. */
    readonly whole: readonly Text[];
    /** Blocks of private addresses. */
    readonly hidden: readonly Text[];
    /** All blocks of addresses from which requests come. */
    readonly visible: readonly Text[];
}
/** Undefined for a condition on another key, or with another kind of operator; what is no address is in none of the lists. */
export declare function readSourceIp(condition: Condition): SourceIp | undefined;
