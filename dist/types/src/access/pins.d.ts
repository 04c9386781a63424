/**
 * What a value of a condition fixes: whose account or organization, which network, caller or resource; or nothing, so that anyone
 * has a value like it, or can get one. It is asked of what keeps the public out, of what says for whom a service calls, and of
 * what a trust policy asks of everyone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import { type Arn } from '../policy/arn.js';
import type { Condition, Text } from '../policy/model.js';
export type Pin = 'account' | 'organization' | 'network' | 'caller' | 'resource' | 'service' | 'unknown';
/** Is it a condition that asks for who calls, from where, or for whom, whatever its values leave open? */
export declare function asksWho({ key, operator, partial }: Condition): boolean;
/** What all values of a condition fix; undefined where one of them fixes nothing. That the key may be absent is another question. */
export declare function pinOf(condition: Condition): Pin | undefined;
/** What one of its values fixes, as if the operator were not negated. */
export declare function pinOfValue({ key, operator, statement }: Condition, text: Text): Pin | undefined;
/** Is it the ARN of a bucket, which leaves Region and account out, or a pattern of such? */
export declare function isBucket({ service, region, account, resource }: Arn): boolean;
/** The account of an ARN that has its number. */
export declare function accountIn(text: Text): string | undefined;
